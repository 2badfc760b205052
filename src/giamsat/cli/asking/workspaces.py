"""What a new workspace is asked for: whose it is, its code, and what papers are signed with."""

from __future__ import annotations

from collections.abc import Callable

from giamsat.cli.asking.questions import Answer, Dialogue, Question, Step
from giamsat.cli.asking.terminal import Terminal
from giamsat.cli.session import Session
from giamsat.domain.acts.likeness import is_possible_name
from giamsat.domain.errors import UsageError
from giamsat.domain.numbers import parse_number

ASKED = ("issuer", "code", "area", "place", "position", "signer")


def ask_workspace(session: Session, given: dict[str, str]) -> dict[str, str]:
    """Return the facts of a new workspace; what stands in ``given`` is not asked.

    Raises what a wrong fact raises.
    """
    terminal = Terminal(session.words)
    terminal.say([session.words("ask.keys")])
    dialogue = Dialogue(terminal, {key: _step(session, key) for key in ASKED})
    dialogue.take(given)
    dialogue.run()
    answers = dialogue.look(lambda _: ())
    return {key: str(answer.value) for key, answer in answers.items() if answer.value}


def _step(session: Session, key: str) -> Step:
    name = session.words(f"ask.{key}")
    question = Question(key, name, _READERS.get(key, _text), required=key == "issuer")
    return lambda _: question


def _text(text: str) -> Answer:
    return Answer(text, text)


def _issuer(text: str) -> Answer:
    if not is_possible_name(text):
        raise UsageError("no-name", text=text)
    return _text(text)


def _code(text: str) -> Answer:
    """Read a code as it stands in numbers, ``MTTQ-BTT``; a damaged one is asked about."""
    number = parse_number(f"01/KH-{text}")
    meant = (number.flags and number.suggestion) or ""
    return Answer(text, text, meant.partition("KH-")[2])


_READERS: dict[str, Callable[[str], Answer]] = {"issuer": _issuer, "code": _code}
