"""A new plan or programme by answering: each fact with a sensible default, then the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from giamsat.cli.asking.facts import Asked, pick, question_of
from giamsat.cli.asking.offers import programmes_to_pick
from giamsat.cli.asking.questions import Answer, Answers, Dialogue, Question, Step
from giamsat.cli.asking.terminal import Terminal
from giamsat.cli.session import Session
from giamsat.domain.acts.drafts import USUAL_FACTS, next_number, number_of_serial
from giamsat.domain.acts.forms import Creation, Field
from giamsat.domain.acts.likeness import is_possible_name
from giamsat.domain.errors import UsageError
from giamsat.domain.records import PlanQuery
from giamsat.domain.text import name_key, nearest
from giamsat.domain.when import spell_time
from giamsat.render.pages.times import when_name

Given = Mapping[str, Any]


class Known(NamedTuple):
    """What is known beforehand: answers that are not asked, and texts to be changed or taken."""

    given: Given
    typed: Mapping[str, str] = {}


_USUAL = {"new": USUAL_FACTS}
"""What a person is asked for of a new plan; the rest is given by options."""


def ask_creation(
    session: Session,
    form: Creation,
    known: Known,
    judge: Callable[[Given], Iterable[str]],
    *,
    to_write: bool,
) -> dict[str, Any]:
    """Ask for the facts of a new file; return the values of its options.

    ``judge`` tells what is to be known before it is written, and raises what a wrong fact raises.
    """
    terminal = Terminal(session.words)
    told = session.words(f"help.{form.name}").partition("\n")[0]
    terminal.say([told, session.words("ask.keys")])
    dialogue = Dialogue(terminal, _steps(session, form, known))
    dialogue.take(known.given)
    answers = dialogue.run()
    if to_write:
        answers = dialogue.look(lambda found: judge(_values(known.given, found)))
    return _values(known.given, answers)


def _values(given: Given, answers: Answers) -> dict[str, Any]:
    found = {
        key: list(answer.value) if isinstance(answer.value, tuple) else answer.value
        for key, answer in answers.items()
    }
    return {**given, **found}


def _steps(session: Session, form: Creation, known: Known) -> dict[str, Step]:
    is_some_given = any(known.given.values()) and not known.typed
    usual = _USUAL.get(form.name, tuple(field.option for field in form.fields if not field.extra))
    wanted = () if is_some_given else usual
    fields = [
        field
        for field in form.fields
        if known.given.get(field.option) or field.required or field.option in wanted
    ]
    place = {option: at for at, option in enumerate(usual)}
    fields.sort(key=lambda field: place.get(field.option, len(place)))
    return {field.option: _step(session, form, field, known) for field in fields}


def _step(session: Session, form: Creation, field: Field, known: Known) -> Step:
    def question(answers: Answers) -> Question | None:
        asked = question_of(field, Asked(session, form), answers)
        own = _OWN.get(field.option)
        found = own(session, asked, answers) if own else asked
        return found and found._replace(typed=known.typed.get(field.option, ""))

    return question


# --- what a new file knows of its own -----------------------------------------------------------


def _issued_question(session: Session, asked: Question, _: Answers) -> Question:
    return asked._replace(default=session.words.day(session.as_of))


def _number_question(session: Session, asked: Question, answers: Answers) -> Question:
    """Offer the next number; a serial alone becomes a number of the office's style."""
    code = session.workspace.settings.workspace.code
    if not code or asked.key in answers:
        return asked
    day = str(_text(answers, "issued") or session.as_of)
    query = PlanQuery(session.as_of, years=(int(day[:4]),))
    numbers = [row.number for row in session.register().plans(query) if row.number]

    def read(text: str) -> Answer:
        return asked.read(number_of_serial(text, code))

    return asked._replace(default=next_number(numbers, code), read=read)


def _issuer_question(session: Session, asked: Question, _: Answers) -> Question:
    """Offer the workspace's own; a name that is nearly a known one is perhaps that one."""
    own = session.workspace.settings.workspace.issuer
    known = {row.issuer for row in session.register().plans(PlanQuery(session.as_of)) if row.issuer}
    known |= {own} if own else set()

    def read(text: str) -> Answer:
        if not is_possible_name(text):
            raise UsageError("no-name", text=text)
        there = any(name_key(text) == name_key(name) for name in known)
        return Answer(text, text, "" if there else next(iter(nearest(text, known, 1)), ""))

    return asked._replace(default=own or "", read=read, required=True)


def _ends_question(session: Session, asked: Question, answers: Answers) -> Question | None:
    begins = _text(answers, "begins")
    if "begins" in answers and not begins and asked.key not in answers:
        return None  # without a first day, the next question asks for a time without days

    def read(text: str) -> Answer:
        answer = asked.read(text)
        if begins and str(answer.value) < begins:
            raise UsageError("ends-before-begins", ends=answer.value, begins=begins)
        return answer

    return asked._replace(default=session.words.day(begins) if begins else "", read=read)


def _when_question(session: Session, asked: Question, answers: Answers) -> Question | None:
    """Ask for a time without days where no day is known; a quarter that does not exist is told."""
    if _text(answers, "begins") and asked.key not in answers:
        return None
    day = _text(answers, "issued") or session.as_of

    def read(text: str) -> Answer:
        when = spell_time(text, int(day[:4]))
        return Answer(when, when_name(when, session.words))

    return asked._replace(read=read)


def _area_question(session: Session, asked: Question, _: Answers) -> Question:
    return asked._replace(default=session.workspace.settings.workspace.area or "")


def _programme_question(session: Session, asked: Question, _: Answers) -> Question:
    offers = programmes_to_pick(session)
    return asked._replace(
        offers=offers,
        completions=tuple(offer.about for offer in offers),
        read=lambda text: pick(text, offers, asked.name),
    )


def _form_question(session: Session, asked: Question, _: Answers) -> Question:  # noqa: ARG001
    usual = next((offer.sign for offer in asked.offers if offer.value == "delegation"), "")
    return asked._replace(default=usual)


def _lead_question(session: Session, asked: Question, _: Answers) -> Question:
    return asked._replace(default=session.workspace.settings.workspace.issuer or "")


def _year_question(session: Session, asked: Question, _: Answers) -> Question:
    return asked._replace(default=session.as_of[:4])


_OWN: dict[str, Callable[[Session, Question, Answers], Question | None]] = {
    "issued": _issued_question,
    "number": _number_question,
    "issuer": _issuer_question,
    "form": _form_question,
    "ends": _ends_question,
    "when": _when_question,
    "area": _area_question,
    "programme": _programme_question,
    "lead": _lead_question,
    "year": _year_question,
}


def _text(answers: Answers, key: str) -> str:
    found = answers.get(key)
    return str(found.value) if found and found.value else ""
