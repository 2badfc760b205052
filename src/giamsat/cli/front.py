"""The front door: frequent reads with plain options, answered without loading Typer.

It knows just the options in :mod:`front_table`, which is made from the Typer app. Whatever it does
not know to the letter (help, other commands, short options in a cluster, a wrong option) goes on to
Typer, so that there is one behaviour and one set of messages. Both doors call the same functions.
"""

from __future__ import annotations

import os
import sys

from giamsat.cli.front_table import COMMANDS, COMPLETED
from giamsat.store.places import start_of
from giamsat.store.register.listings import begin, forget

COMPLETION = "_GIAMSAT_COMPLETE"
"""Where a shell asks for completion, by this variable, Typer's scripts put the line typed so far
into COMP_WORDS and the place of the word in it into COMP_CWORD."""

QUOTES = "'\"\\"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Values = dict[str, Any]

ELSEWHERE = frozenset(("no_index", "across", "workspaces"))
"""The options with which the register kept here is not asked."""

COMMON = frozenset(("workspace", "as_of", "lang", "format", "output", "force", "no_index"))


def answer(arguments: list[str]) -> int | None:
    """Answer a call and return its exit code; ``None`` where the call is for Typer."""
    if COMPLETION in os.environ:
        return complete(os.environ[COMPLETION])
    known = COMMANDS.get(arguments[0]) if arguments else None
    if known is None:
        return None
    module, function, positional, options = known
    values = parse(arguments[1:], positional, options)
    if values is None:
        return None
    return _call(module, function, values, arguments)


def complete(asked: str) -> int | None:
    """Tell bash which plans the word that is being typed may mean; ``None`` for all else."""
    line = os.environ.get("COMP_WORDS", "")
    place = os.environ.get("COMP_CWORD", "")
    if asked != "complete_bash" or not place.isdecimal() or any(sign in line for sign in QUOTES):
        return None
    words = line.split()
    before = " ".join(words[1 : int(place)])
    typed = words[int(place)] if int(place) < len(words) else ""
    if before not in COMPLETED or typed[:1] == "-":
        return None
    from giamsat.i18n import DEFAULT_LANGUAGE

    values = {"lang": DEFAULT_LANGUAGE, "typed": typed}
    return _call("giamsat.cli.naming", "complete", values, [])


def parse(
    words: list[str], positional: tuple[str, ...], options: dict[str, tuple[str, str]]
) -> Values | None:
    """Read the words of a call; ``None`` where any of them is not plainly known."""
    values: Values = {}
    given: list[str] = []
    rest = iter(words)
    for word in rest:
        if word[:1] != "-":
            given.append(word)
            continue
        name, sign, value = word.partition("=") if word[:2] == "--" else (word, "", "")
        name, kind = options.get(name, ("", ""))
        if not name or (sign and kind == "FLAG"):
            return None
        if kind != "FLAG" and not sign:
            value = next(rest, "-")
            if value[:1] == "-":
                return None
        _keep(values, name, kind, value)
    if len(given) != len(positional):
        return None
    return values | dict(zip(positional, given, strict=True))


def _keep(values: Values, name: str, kind: str, value: str) -> None:
    if kind == "FLAG":
        values[name] = True
    elif kind == "ONE":
        values[name] = value
    else:
        values.setdefault(name, []).append(value)


def _call(module: str, function: str, values: Values, arguments: list[str]) -> int:
    session = None
    try:
        if not values.keys() & ELSEWHERE:
            begin(start_of(values.get("workspace")))
        from giamsat.cli.session import Session

        common = {name: values.pop(name) for name in list(values) if name in COMMON}
        session = Session(**common)
        __import__(module)
        code: int = getattr(sys.modules[module], function)(session, **values)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the last net: no traceback)
        from giamsat.cli import failures

        return failures.told(error, _words(session, arguments))
    finally:
        forget()
    return code


def _words(session: Any, arguments: list[str]) -> Any:
    from giamsat.cli.app import asked_language
    from giamsat.i18n import Words

    if session is not None:
        return session.words
    return Words(asked_language(arguments))
