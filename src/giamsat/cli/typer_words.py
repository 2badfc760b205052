"""The one shim that puts Typer's own words, and our help texts, into the reader's language.

Help texts are keys of the catalogue: ``help.<command>`` and ``help.<command>.<option>``, falling
back to ``help.option.<option>`` for the common ones. tests/cli/test_typer_words.py holds it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import typer.core
from typer._click import _textwrap
from typer._click import exceptions as click_errors

from giamsat.cli.typed_words import command_word, option_word
from giamsat.domain.text import nearest, visible
from giamsat.i18n import Words

PROGRAM = "giamsat"

_FAILURES = (
    (
        "no-such-command",
        re.compile(r"No such command (['\"])(?P<name>.*)\1(?:\.|\. Did you mean .*)", re.DOTALL),
    ),
    ("missing-command", re.compile(r"Missing command\.?")),
    (
        "extra-arguments",
        re.compile(r"Got unexpected extra argument\(s\) \((?P<name>.*)\)", re.DOTALL),
    ),
    ("no-value-taken", re.compile(r"Option '(?P<name>.*)' does not take a value\.", re.DOTALL)),
    ("needs-value", re.compile(r"Option '(?P<name>.*)' requires an argument\.", re.DOTALL)),
)


def speak(words: Words) -> None:
    """Let Typer's help speak the language of ``words`` from now on."""
    said = {
        "Arguments": words("typer.arguments"),
        "Options": words("typer.options"),
        "Commands": words("typer.commands"),
        "required": words("typer.required"),
        "default: {default}": words("typer.default"),
    }
    wrapper: Any = _textwrap.TextWrapper
    wrapper.wordsep_re = wrapper.wordsep_simple_re  # no break at a hyphen: words are typed so
    module: Any = typer.core
    module._ = lambda text: said.get(text, text)


def localise(command: Any, path: str, words: Words) -> Any:
    """Put the texts of a command, its options and subcommands into the language of ``words``."""
    command.help = words.get(f"help.{path}", path)
    command.rich_markup_mode = None
    command.options_metavar = words("typer.options-metavar")
    for parameter in command.params:
        parameter.help = _option_help(parameter, path, words)
        _name(parameter, words)
        _spell(parameter, path, words)
    command.format_usage = _usage(command, words)
    command.get_help_option = _help_option(command, words)
    for name, below in getattr(command, "commands", {}).items():
        localise(below, f"{path}.{name}", words)
    if hasattr(command, "subcommand_metavar"):
        command.subcommand_metavar = words("typer.subcommand-metavar")
        command.format_commands = _commands(command, path, words)
        command.resolve_command = _resolving(command, path, words)
    return command


def _spell(parameter: Any, path: str, words: Words) -> None:
    """Put the word of an option in the reader's language before its English one."""
    for spellings in (parameter.opts, parameter.secondary_opts):
        if spellings and spellings[0].startswith("--"):
            own = option_word(spellings[0], path, words)
            if own not in spellings:
                spellings.insert(0, own)


def _resolving(group: Any, path: str, words: Words) -> Callable[[Any, Any], Any]:
    """Let a command below a group be called in usage by its word in the reader's language."""
    resolve = group.resolve_command

    def resolve_command(ctx: Any, args: list[str]) -> Any:
        name, command, rest = resolve(ctx, args)
        if command is not None:
            name = command_word(_below(path, command.name), words)
        return name, command, rest

    return resolve_command


def _below(path: str, name: str) -> str:
    return name if path == PROGRAM else f"{path}.{name}"


def _commands(group: Any, path: str, words: Words) -> Callable[[Any, Any], None]:
    """List the commands of a group, each by its word in the reader's language first.

    What each does stands in the catalogue: no command is loaded for it, which halves the time.
    """

    def format_commands(ctx: Any, formatter: Any) -> None:
        lines = []
        for name in group.list_commands(ctx):
            below = _below(path, name)
            spellings = dict.fromkeys((command_word(below, words), name))
            lines.append((", ".join(spellings), short_help(below, words)))
        with formatter.section(words("typer.commands")):
            formatter.write_dl(lines)

    return format_commands


def short_help(path: str, words: Words) -> str:
    """Return in one line what the command at ``path`` does, such as ``visit.add``."""
    return words(f"help.{path}").split("\n")[0]


def _name(parameter: Any, words: Words) -> None:
    """Name a value in the reader's language, and an argument without Python's word for its type."""
    shown = words.get(f"typer.metavar.{parameter.metavar}", parameter.metavar)
    parameter.metavar = shown
    if parameter.param_type_name == "argument":
        if parameter.hidden:
            parameter.get_usage_pieces = lambda ctx: []  # noqa: ARG005 (Typer's interface)
            return
        usage = shown if parameter.required else f"[{shown}]"
        usage += "..." if parameter.nargs != 1 else ""
        parameter.display_type_rich = lambda ctx: None  # noqa: ARG005 (Typer's interface)
        parameter.get_usage_pieces = lambda ctx: [usage]  # noqa: ARG005 (the same)


def _option_help(parameter: Any, path: str, words: Words) -> str:
    name = str(parameter.name).rstrip("_").replace("_", "-")
    for key in (f"help.{path}.{name}", f"help.option.{name}"):
        found = words.get(key, "")
        if found:
            return found
    known = str(getattr(parameter, "help", None) or "")
    field = str(parameter.name)
    called = words.get(f"field.{path}.{field}", "") or words.get(f"field.{field}", "")
    return known or (f"{called}." if called else "")


def _usage(command: Any, words: Words) -> Callable[[Any, Any], None]:
    def format_usage(ctx: Any, formatter: Any) -> None:
        pieces = " ".join(command.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=words("typer.usage"))

    return format_usage


def _help_option(command: Any, words: Words) -> Callable[[Any], Any]:
    original = type(command).get_help_option

    def get_help_option(ctx: Any) -> Any:
        option = original(command, ctx)
        if option is not None:
            option.help = words("typer.help")
            _spell(option, "", words)
        return option

    return get_help_option


def usage_failure(error: click_errors.UsageError, words: Words) -> list[str]:
    """Return the lines that tell what is wrong with a call, and how to get help."""
    lines = [words("error.label", message=_reason(error, words))]
    if error.ctx is not None:
        lines.append(words("typer.try-help", command=error.ctx.command_path))
    return lines


def _reason(error: click_errors.UsageError, words: Words) -> str:
    if isinstance(error, click_errors.NoSuchOption):
        return _no_such_option(error, words)
    if isinstance(error, click_errors.MissingParameter):
        return words("typer.missing", name=visible(_hint(error.param)))
    for code, pattern in _FAILURES:
        found = pattern.fullmatch(error.message)
        if found:
            name = found.groupdict().get("name", "")
            return words(f"typer.{code}", name=visible(name)) + _near(code, name, error, words)
    return visible(error.message)


def _hint(parameter: Any) -> str:
    """Return how a missing option is written in the reader's language, or what an argument is."""
    if parameter is None:
        return ""
    is_option = parameter.param_type_name == "option"
    return str(parameter.opts[0] if is_option else parameter.get_error_hint()).strip("'")


def _no_such_option(error: click_errors.NoSuchOption, words: Words) -> str:
    text = words("typer.no-such-option", name=visible(error.option_name))
    near = ", ".join(_options_like(error))
    return f"{text} {words('error.did-you-mean', near=near)}" if near else text


_MEANT = 0.7
"""How like an option must be to be offered: ``titel`` to ``title``, not ``year`` to ``search``."""


def _options_like(error: click_errors.NoSuchOption) -> list[str]:
    """Return the options that are written like the unknown one, in the reader's language."""
    if error.ctx is None:
        return []
    shown: dict[str, str] = {}
    for parameter in error.ctx.command.params:
        names = [name for name in parameter.opts if name.startswith("--")]
        shown |= dict.fromkeys(names, names[0]) if names else {}
    found = (shown[hit] for hit in nearest(error.option_name, shown, 2, _MEANT))
    return list(dict.fromkeys(found))


def _near(code: str, name: str, error: click_errors.UsageError, words: Words) -> str:
    """Tell the nearest commands, or all of a small group."""
    if code not in ("no-such-command", "missing-command") or error.ctx is None:
        return ""
    command: Any = error.ctx.command
    path = command.name if error.ctx.parent else PROGRAM
    names = command.list_commands(error.ctx)
    own = {each: command_word(_below(path, each), words) for each in names}
    found = nearest(name, [*own.values(), *own], 2) if name else []
    near = list(dict.fromkeys(own.get(each, each) for each in found))
    if near:
        return f" {words('error.did-you-mean', near=', '.join(near))}"
    listed = ", ".join(own.values())
    return f" {words('typer.choose', names=listed)}" if error.ctx.parent else ""
