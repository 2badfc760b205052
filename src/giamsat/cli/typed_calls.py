"""Calls of Typer's commands as people type them: options by any of their words, none twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from giamsat.cli.short_words import short_command
from giamsat.cli.streams import Answering
from giamsat.cli.typed_words import command_meant, option_meant
from giamsat.domain.errors import UsageError


def understand(command: Any, path: str) -> None:
    """Let a command, and those below it, be called by the Vietnamese words too.

    An option with one value is taken once: the last would win over the others without a word.
    """
    below = getattr(command, "commands", None)
    parse = command.parse_args

    def parse_args(ctx: Any, args: list[str]) -> list[str]:
        words = args if below is not None else list(_in_english(args, command, path))
        with Answering():  # help is printed while options are parsed
            found: list[str] = parse(ctx, words)
        return found

    command.parse_args = parse_args
    if below is None:
        return
    command.get_command = lambda _, name: below.get(
        command_meant(name, below, path) or short_command(name, below, path)
    )
    for name, each in below.items():
        understand(each, f"{path}.{name}")


def _in_english(words: list[str], command: Any, path: str) -> Iterator[str]:
    """Yield the words of a call with the options by their English names; values stay as they are.

    Raises ``UsageError`` (``option-twice``).
    """
    options = {name: each for each in command.params for name in (*each.opts, *each.secondary_opts)}
    given: set[str] = set()
    rest = iter(words)
    for word in rest:
        if word == "--":
            yield word
            break
        spelt, sign, value = word.partition("=") if word[:2] == "--" else (word, "", "")
        known = (*options, "--help")
        name = spelt if spelt in known else option_meant(spelt, known, path)
        yield f"{name}{sign}{value}" if name else word
        option = options.get(name or "")
        if option is None or option.is_flag:
            continue
        _require_first(option, given)
        if not sign and (following := next(rest, None)) is not None:
            yield following
    yield from rest


def _require_first(option: Any, given: set[str]) -> None:
    if option.name in given and not option.multiple:
        raise UsageError("option-twice", option=option.opts[0])
    given.add(option.name)
