"""What a shell is offered as a call is typed: words of the reader's language first, nothing idle.

Commands, options and choices come by their words in the reader's language, by the English ones
where none of these begins as typed. Files are offered where a file is meant and nowhere else.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from typer._click.shell_completion import CompletionItem, add_completion_class
from typer._completion_classes import BashComplete, FishComplete, ZshComplete
from typer._completion_shared import COMPLETION_SCRIPT_BASH

from giamsat.cli.typed_words import choice_word, command_word
from giamsat.cli.typer_words import short_help
from giamsat.domain.records import FORMS, SORTS, STATUSES
from giamsat.i18n import LANGUAGES, Words

FILES = "@files@"
"""What is answered in place of files: the shell lists them better than we."""

SCRIPT_BASH = COMPLETION_SCRIPT_BASH.replace(
    "    return 0\n",
    f'    if [ "${{COMPREPLY[0]}}" = "{FILES}" ]; then\n'
    "        COMPREPLY=()\n"
    "        compopt -o default\n"
    "    fi\n"
    "    return 0\n",
).replace("complete -o default -F", "complete -F")
"""Typer's script, but for the names of files: it offers them wherever there is nothing else."""

_OF_FILES = frozenset(("FILE", "DIR", "PATH"))


class _Bash(BashComplete):
    source_template = SCRIPT_BASH


class _Zsh(ZshComplete):
    def complete(self) -> str:
        told = super().complete()
        if told == "_files":
            return ""
        return "_files" if FILES in told else told


class _Fish(FishComplete):
    def complete(self) -> str:
        items = self.get_completions(*self.get_completion_args())
        is_for_files = any(item.value == FILES for item in items)
        if os.environ.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
            raise SystemExit(int(is_for_files))
        return "" if is_for_files else "\n".join(map(self.format_completion, items))


def prepare_shells() -> None:
    """Let our answers take the place of Typer's."""
    add_completion_class(_Bash, "bash")
    add_completion_class(_Zsh, "zsh")
    add_completion_class(_Fish, "fish")


def offer(command: Any, path: str, words: Words) -> None:
    """Let a command offer what may stand in it, to be asked by a shell."""
    below = getattr(command, "commands", None)
    for parameter in command.params:
        if getattr(parameter, "_custom_shell_complete", None) is None:
            parameter.shell_complete = _values(_choices_of(parameter, path), parameter, words)
    command.shell_complete = _names(command, path, words)
    for name, each in (below or {}).items():
        offer(each, f"{path}.{name}", words)


def begin_as(typed: str, own: Iterable[str], english: Iterable[str]) -> list[str]:
    """Return the words that begin as typed: of the reader's language, else the English ones."""
    begun = typed.lower()
    found = [word for word in own if word.lower().startswith(begun)]
    return found or [word for word in english if word.lower().startswith(begun)]


def _values(choices: tuple[str, ...], parameter: Any, words: Words) -> Callable[..., Any]:
    place = str(parameter.name).strip("_").replace("_", "-")
    is_for_files = parameter.metavar in _OF_FILES

    def complete(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 (Typer's)
        if is_for_files:
            return [CompletionItem(FILES)]
        own = [choice_word(name, place, words) for name in choices]
        return [CompletionItem(word) for word in begin_as(incomplete, own, choices)]

    return complete


def _choices_of(parameter: Any, path: str) -> tuple[str, ...]:
    """Return the choices of an option or argument of a command that is not made of an act."""
    found = {
        "STATUS": STATUSES,
        "FORM": FORMS,
        "vi|en": LANGUAGES,
        "plan|programme|issuers": ("plan", "programme", "issuers"),
    }.get(parameter.metavar)
    if found is not None:
        return found
    if parameter.name == "sort":
        return SORTS
    if parameter.metavar == "STATE":
        from giamsat.reports.opinions import OPINION_STATES

        return OPINION_STATES
    if parameter.metavar == "MAP":
        from giamsat.reports.successors import MAPS

        return MAPS
    if parameter.metavar == "KIND" and path == "report":
        from giamsat.reports.papers import KINDS

        return KINDS
    return _formats(path) if parameter.metavar == "FORMAT" else ()


def _formats(path: str) -> tuple[str, ...]:
    from giamsat.cli.session import FORMATS

    if path == "export":
        from giamsat.render.exports import EXPORTS

        return tuple(EXPORTS)
    if path == "report":
        from giamsat.render.paper_formats import FORMATS as PAPERS

        return tuple(PAPERS)
    return FORMATS


def _names(command: Any, path: str, words: Words) -> Callable[[Any, str], list[CompletionItem]]:
    """Return what offers the commands of a group, and the options where a dash is typed."""

    def complete(ctx: Any, incomplete: str) -> list[CompletionItem]:
        if incomplete[:1] == "-":
            return _options(command, ctx, incomplete)
        if not hasattr(command, "list_commands"):
            return []
        above = f"{path}." if path else ""
        own = {command_word(above + name, words): name for name in command.list_commands(ctx)}
        return [
            CompletionItem(word, help=short_help(above + own.get(word, word), words))
            for word in begin_as(incomplete, own, own.values())
        ]

    return complete


def _options(command: Any, ctx: Any, incomplete: str) -> list[CompletionItem]:
    helps: dict[str, str] = {}
    for parameter in command.get_params(ctx):
        is_given = str(ctx.get_parameter_source(parameter.name)).endswith("COMMANDLINE")
        if parameter.param_type_name != "option" or parameter.hidden:
            continue
        if is_given and not parameter.multiple:
            continue
        for name in (*parameter.opts, *parameter.secondary_opts):
            helps[name] = parameter.help or ""
    firsts = [p.opts[0] for p in command.get_params(ctx) if p.opts and p.opts[0] in helps]
    seconds = [name for name in helps if name not in firsts]
    found = begin_as(incomplete, firsts, seconds)
    return [CompletionItem(name, help=helps[name]) for name in found]
