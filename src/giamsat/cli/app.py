"""The Typer app: one table of commands, each loaded when it is called, and the way in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.core
from typer._click import exceptions as click_errors
from typer._click import utils as click_utils

from giamsat.cli import completing, failures, options, typed_calls, typer_words
from giamsat.cli.session import language_of
from giamsat.cli.short_words import short_command
from giamsat.cli.streams import COMPLETION, close_quietly, prepare
from giamsat.cli.typed_words import command_meant, option_meant
from giamsat.i18n import LANGUAGES, Words

COMMANDS: dict[str, str | None] = {
    "init": "plans",
    "new": "plans",
    "list": None,
    "show": None,
    "why": None,
    "set": "following",
    "correct": "correcting",
    "edit": "plans",
    "mark": "following",
    "remove": "taking_back",
    "restore": "taking_back",
    "body": "parts",
    "member": "parts",
    "content": "parts",
    "basis": "parts",
    "recipient": "parts",
    "relation": "relations",
    "visit": "following",
    "finding": "following",
    "recommend": "following",
    "document": "following",
    "waive": "following",
    "opinion": "opinions",
    "result": "opinions",
    "programme": "programmes",
    "export": "exchange",
    "import": "exchange",
    "report": "papers",
    "desk": None,
    "due": None,
    "agenda": None,
    "board": "board",
    "summary": None,
    "stats": None,
    "rules": None,
    "check": "checking",
    "explain": "checking",
    "history": "auditing",
    "diff": "auditing",
    "undo": "taking_back",
    "redo": "taking_back",
    "seal": "auditing",
    "verify": "auditing",
    "audit": "auditing",
    "sync": "sharing",
    "resolve": "sharing",
    "schema": "service",
    "doctor": "service",
}
"""Every command in the order in which help lists them, and the module that holds it; ``None`` for
those of :mod:`reading_table`."""

_HOISTED = {"--lang": 1, "--workspace": 1, "-w": 1, "--as-of": 1, "--debug": 0}
"""Common options that may stand before the command; they count as if they stood after it."""


class Commands(typer.core.TyperGroup):
    """The root command: knows all names, loads a command's module when it is asked for."""

    words = Words("vi")

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 (Typer's interface)
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 (the same)
        """Return a command in the reader's language, or ``None``."""
        name = command_meant(cmd_name, COMMANDS) or short_command(cmd_name, COMMANDS)
        return name and load(name, self.words)


def load(name: str, words: Words) -> Any:
    """Return the command ``name``, its texts in the language of ``words``."""
    group = groups_of(name).get(name)
    command: Any
    if group is not None:
        command = typer.main.get_group(group)
        command.name = name
    else:
        command = typer.main.get_group(app_of(name)).commands[name]
    typed_calls.understand(command, name)
    if COMPLETION in os.environ:
        from giamsat.cli.offering import offer

        offer(command, name, words)
    return typer_words.localise(command, name, words)


def app_of(name: str) -> typer.Typer:
    """Return the app that has the command ``name``, which is no group, beside others."""
    place = COMMANDS[name]
    if place is None:
        return options.reading_command(name)
    app: typer.Typer = import_module(f"giamsat.cli.{place}").app
    return app


def groups_of(name: str) -> dict[str, typer.Typer]:
    """Return the groups of commands in the module that holds ``name``."""
    place = COMMANDS[name]
    return getattr(import_module(f"giamsat.cli.{place}"), "groups", {}) if place else {}


root = typer.Typer(cls=Commands, no_args_is_help=True, rich_markup_mode=None)


@root.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", show_default=False)] = False,
    debug: Annotated[bool, typer.Option("--debug", show_default=False)] = False,
) -> None:
    """Carry the options of the program itself."""


def run(arguments: list[str]) -> int:
    """Run one call; return its exit code. Errors are told here and nowhere else."""
    words = Words(asked_language(arguments))
    arguments = hoist_common_options(arguments)
    try:
        return _run(arguments, words)
    except click_errors.UsageError as error:
        return _usage_failure(error, words)
    except SystemExit:
        # What click makes of a reader that has gone.
        if isinstance(sys.stdout, click_utils.PacifyFlushWrapper):
            return close_quietly()
        raise
    except typer.Abort:
        return failures.report_failure(KeyboardInterrupt(), words)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the last net: no traceback)
        return failures.report_failure(error, words)


def _run(arguments: list[str], words: Words) -> int:
    typer_words.speak(words)
    Commands.words = words
    command: Any = typer.main.get_command(root)
    typer_words.localise(command, "giamsat", words)
    completing.speak(command, words)
    if COMPLETION in os.environ:
        from giamsat.cli import offering

        offering.offer(command, "", words)
    if done := completing.answer_for_shell(arguments, words):
        sys.stdout.write(done)
        sys.stdout.flush()
        return 0
    if arguments == ["--version"]:
        from giamsat import __version__

        sys.stdout.write(f"giamsat {__version__}\n")
        sys.stdout.flush()
        return 0
    code = command.main(args=arguments, prog_name="giamsat", standalone_mode=False)
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _usage_failure(error: click_errors.UsageError, words: Words) -> int:
    if isinstance(error, click_errors.NoArgsIsHelpError):
        prepare(sys.stdout)
        sys.stdout.write(error.message + "\n")
        return 0
    prepare(sys.stderr)
    sys.stderr.write("\n".join(typer_words.usage_failure(error, words)) + "\n")
    return error.exit_code


def hoist_common_options(arguments: list[str]) -> list[str]:
    """Put common options that stand before the command behind it; note ``--debug``."""
    if any(_common_option(word) == "--debug" for word in arguments):
        os.environ["GIAMSAT_DEBUG"] = "1"
        arguments = [word for word in arguments if _common_option(word) != "--debug"]
    moved, rest = _leading(arguments)
    if not rest or rest[0].startswith("-"):
        return _without_common_options(rest)
    if not _is_group(rest[0]):
        return [rest[0], *moved, *rest[1:]]
    between, below = _leading(rest[1:])
    if not below or below[0].startswith("-"):
        return [rest[0], *_without_common_options(below)]
    return [rest[0], below[0], *moved, *between, *below[1:]]


def _leading(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Return the common options that stand first, and the rest."""
    at = 0
    while at < len(arguments) and (count := _values_of_hoisted(arguments[at])) is not None:
        at += 1 if "=" in arguments[at] else 1 + count
    return arguments[:at], arguments[at:]


def _values_of_hoisted(word: str) -> int | None:
    """Return how many values a common option takes; ``None`` for any other word."""
    return _HOISTED.get(_common_option(word.partition("=")[0]))


def _common_option(name: str) -> str:
    """Return the English name of a common option; any other word as it is."""
    return name if name in _HOISTED else option_meant(name, _HOISTED, "") or name


def _without_common_options(arguments: list[str]) -> list[str]:
    """Without a command there is nothing for a common option to belong to."""
    rest = list(arguments)
    for place, word in reversed(list(enumerate(arguments))):
        count = _values_of_hoisted(word)
        if count is not None:
            del rest[place : place + 1 + (count if "=" not in word else 0)]
    return rest


def _is_group(name: str) -> bool:
    meant = command_meant(name, COMMANDS) or short_command(name, COMMANDS)
    return meant is not None and meant in groups_of(meant)


def asked_language(arguments: list[str]) -> str:
    """Return the language of a call before it is parsed: asked for, or the workspace's own."""
    for name, value in _said_last(arguments):
        if name == "--lang" and value in LANGUAGES:
            return value
    asked = os.environ.get("GIAMSAT_LANG", "")
    return asked if asked in LANGUAGES else language_of(_start(arguments))


def _start(arguments: list[str]) -> str:
    from giamsat.store.places import start_of

    for name, value in _said_last(arguments):
        if name in ("--workspace", "-w"):
            return value
    return start_of(None)


def _said_last(arguments: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each word as an option with its value; the last one, which counts, comes first."""
    for option, following in reversed(list(zip(arguments, [*arguments[1:], "."], strict=False))):
        name, _, value = option.partition("=")
        yield _common_option(name), value or following
