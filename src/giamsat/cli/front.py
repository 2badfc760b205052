"""The front door: frequent reads with plain options, answered without loading Typer.

It knows just the commands and options of :mod:`reading_table`, by their English words and by the
Vietnamese ones, which are looked up where a word is none of the first. Whatever it does not know
(help, other commands, short options in a cluster, a wrong option, one given twice) goes on to
Typer, so that there is one behaviour and one set of messages. Both doors call the same functions.
"""

from __future__ import annotations

import os
import sys

from giamsat.cli.reading_table import COMMON, FLAG, MANY, ONE, PLAN, READING
from giamsat.cli.streams import COMPLETION
from giamsat.cli.typed_words import command_meant, option_meant
from giamsat.store.places import start_of
from giamsat.store.register.listings import begin, forget

QUOTES = "'\"\\"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from giamsat.cli.reading_table import Reading

    Values = dict[str, Any]

ELSEWHERE = frozenset(("no_index", "across", "workspaces"))
"""The options with which the register kept here is not asked."""

_PARTS = ("body", "member", "content", "basis", "recipient")

PLAN_FIRST = frozenset(
    (
        "audit",
        "correct",
        "diff",
        "document add",
        "document remove",
        "edit",
        "finding add",
        "finding remove",
        "history",
        "mark",
        "recommend add",
        "recommend answer",
        "recommend close",
        "recommend escalate",
        "recommend extend",
        "recommend remove",
        "recommend reopen",
        "recommend send",
        "recommend urge",
        "recommend verify",
        "relation add",
        "report",
        "resolve",
        "redo",
        "remove",
        "restore",
        "set",
        "undo",
        "visit add",
        "visit cancel",
        "visit done",
        "visit postpone",
        "visit remove",
        "waive",
        *(f"{part} {deed}" for part in _PARTS for deed in ("add", "set", "remove", "show")),
        *(name for name, command in READING.items() if command.argument == PLAN),
    )
)
"""The commands whose first argument is a plan. Where that stands, in the acts' forms and the
signatures of commands, is too heavy to load at each press of Tab; a test compares them."""


def answer(arguments: list[str]) -> int | None:
    """Answer a call and return its exit code; ``None`` where the call is for Typer."""
    if COMPLETION in os.environ:
        return complete(os.environ[COMPLETION])
    arguments = arguments or ["desk"]
    name = command_meant(arguments[0], READING)
    values = parse(arguments[1:], name) if name else None
    if name is None or values is None:
        return None
    command = READING[name]
    return _call(command.module, command.function, values, arguments)


def complete(asked: str) -> int | None:
    """Tell bash which plans the word that is being typed may mean; ``None`` for all else."""
    line = os.environ.get("COMP_WORDS", "")
    place = os.environ.get("COMP_CWORD", "")
    if asked != "complete_bash" or not place.isdecimal() or any(sign in line for sign in QUOTES):
        return None
    words = line.split()
    before = _in_english(words[1 : int(place)])
    typed = words[int(place)] if int(place) < len(words) else ""
    if before not in PLAN_FIRST or typed[:1] == "-":
        return None
    from giamsat.i18n import DEFAULT_LANGUAGE

    values = {"lang": DEFAULT_LANGUAGE, "typed": typed}
    return _call("giamsat.cli.naming", "complete", values, [])


def _in_english(words: list[str]) -> str:
    """Return the commands of a line that is being typed by their English names."""
    known = [name.split() for name in PLAN_FIRST]
    found: list[str] = []
    for word in words:
        below = [name[len(found)] for name in known if name[: len(found)] == found != name]
        found.append(command_meant(word, below, " ".join(found)) or word)
    return " ".join(found)


def parse(words: list[str], name: str) -> Values | None:
    """Read the words of a call of a command; ``None`` where any of them is not plainly known."""
    command = READING[name]
    options = {spelt: option for option in command.all_options for spelt in option.names}
    values: Values = {}
    given: list[str] = []
    rest = iter(words)
    for word in rest:
        if word[:1] != "-":
            given.append(word)
            continue
        spelt, sign, value = word.partition("=") if word[:2] == "--" else (word, "", "")
        option = options.get(spelt) or options.get(option_meant(spelt, options, name) or "")
        if option is None or (sign and option.kind == FLAG):
            return None
        if option.kind == ONE and option.parameter in values:
            return None
        if option.kind != FLAG and not sign:
            value = next(rest, "-")
            if value[:1] == "-":
                return None
        _keep(values, option.parameter, option.kind, value)
    ordered = {
        o.parameter: values[o.parameter] for o in command.all_options if o.parameter in values
    }
    return _with_argument(ordered, given, command)


def _keep(values: Values, name: str, kind: str, value: str) -> None:
    if kind == FLAG:
        values[name] = True
    elif kind == MANY:
        values.setdefault(name, []).append(value)
    else:
        values[name] = value


def _with_argument(values: Values, given: list[str], command: Reading) -> Values | None:
    """Add the word that is no option; ``None`` where one is missing or there is one too many."""
    argument = command.argument
    if argument is None or not given:
        return None if given or (argument and argument.required) else values
    return values | {argument.name: given[0]} if len(given) == 1 else None


def _call(module: str, function: str, values: Values, arguments: list[str]) -> int:
    session = None
    try:
        if not values.keys() & ELSEWHERE:
            begin(start_of(values.get("workspace")))
        from giamsat.cli.session import Session

        common = {o.parameter: values.pop(o.parameter) for o in COMMON if o.parameter in values}
        session = Session(**common)
        session.require_output()
        __import__(module)
        code: int = session.finish(getattr(sys.modules[module], function)(session, **values))
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the last net: no traceback)
        from giamsat.cli import failures

        return failures.report_failure(error, _words(session, arguments))
    finally:
        forget()
        if session is not None:
            session.close()
    return code


def _words(session: Any, arguments: list[str]) -> Any:
    from giamsat.cli.app import asked_language
    from giamsat.i18n import Words

    if session is not None:
        return session.words
    return Words(asked_language(arguments))
