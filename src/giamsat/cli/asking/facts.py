"""The question for a fact that an act asks for: its kind says what may be answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from giamsat.cli.asking.offers import (
    bodies_to_pick,
    choices_of,
    fact_text,
    facts_to_pick,
    lines_to_pick,
    parts_to_pick,
    rules_to_pick,
    settable_keys,
    value_now,
)
from giamsat.cli.asking.questions import NO_ANSWER, Answer, Answers, Offer, Question
from giamsat.cli.failures import field_name
from giamsat.cli.session import Session
from giamsat.cli.typed_numbers import number_of_office
from giamsat.cli.typed_values import leaning_of
from giamsat.domain.acts.forms import TODAY, ActForm, Creation, Field, Kind
from giamsat.domain.errors import UsageError
from giamsat.domain.numbers import parse_number
from giamsat.domain.option_values import assignment, whole_number
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.spoken_days import day_meant
from giamsat.domain.text import fold, nearest


class Asked(NamedTuple):
    """What a question is about: the form, and the plan or programme that the act will change."""

    session: Session
    form: ActForm | Creation
    whole: Plan | Programme | None = None

    def name_of(self, field: Field) -> str:
        """Return what a fact is called."""
        return field_name(self.session.words, f"{self.form.name}.{field.option}")


_SHORT = ("day", "count")
"""Kinds of facts that are sooner typed anew than changed."""


def question_of(field: Field, asked: Asked, answers: Answers) -> Question:
    """Return the question for a fact, after the answers before it."""
    offers = _offers(field, asked)
    question = Question(
        field.option,
        asked.name_of(field),
        _reader(field, asked, offers, answers),
        _default(field, asked, offers, answers),
        required=field.required,
        is_list=field.many and (not offers or field.kind == "assignment"),
        offers=offers,
        completions=tuple(offer.about for offer in offers),
        hint=asked.session.words.get(f"ask.hint.{asked.form.name}.{field.option}", ""),
        then=_value_of(asked) if field.kind == "assignment" else None,
        keeps_wrong=field.kind not in _SHORT,
    )
    return _with_value_now(question, field, asked, answers) if field.clearable else question


def _with_value_now(question: Question, field: Field, asked: Asked, answers: Answers) -> Question:
    """Let the value that a part has now stand there to be changed; the same again is no answer."""
    session, form, whole = asked
    which = next(each for each in form.fields if each.part and each.positional)
    part = answers.get(which.option, NO_ANSWER).value
    if whole is None or not isinstance(part, str):
        return question
    now = value_now(which.part, field, whole, part, session.words)

    def read(text: str) -> Answer:
        return NO_ANSWER if text == now else question.read(text)

    nothing = Answer("", "—") if now else NO_ANSWER
    return question._replace(read=read, typed=now, nothing=nothing)


def _offers(field: Field, asked: Asked) -> tuple[Offer, ...]:
    session, form, whole = asked
    if field.kind == "choice":
        return choices_of(session.words, field)
    if field.kind == "rule":
        return rules_to_pick(session)
    return _of_file(field, session, form, whole) if whole and isinstance(form, ActForm) else ()


def _of_file(
    field: Field, session: Session, form: ActForm, whole: Plan | Programme
) -> tuple[Offer, ...]:
    if field.kind == "assignment":
        return facts_to_pick(session.words, whole)
    if field.kind in ("body", "line"):
        return bodies_to_pick(whole) if field.kind == "body" else lines_to_pick(form, whole)
    return parts_to_pick(session, form, field, whole) if field.kind == "part" else ()


def _default(field: Field, asked: Asked, offers: Sequence[Offer], answers: Answers) -> str:
    if field.default == TODAY:
        given = answers.get(field.unless, NO_ANSWER)
        return "" if given.value else asked.session.words.day(asked.session.as_of)
    # Where there is only one to pick, that is the one.
    return offers[0].sign if field.required and len(offers) == 1 else ""


def _reader(
    field: Field, asked: Asked, offers: tuple[Offer, ...], answers: Answers
) -> Callable[[str], Answer]:
    if field.kind == "assignment":
        return lambda text: _fact_to_set(text, offers)
    if offers and (field.many or field.each):
        return lambda text: _several(field, asked, offers, text)
    if offers or field.kind in ("choice", "rule", "part"):
        return lambda text: pick(text, offers, asked.name_of(field), free=field.kind == "body")
    return lambda text: _read(field, asked, answers, text)


def _read(field: Field, asked: Asked, answers: Answers, text: str) -> Answer:
    session = asked.session
    if field.kind == "day":
        day = day_meant(text, date.fromisoformat(session.as_of), leaning_of(field)).day
        weekday = session.words(f"agenda.weekday.{day.weekday()}")
        shown = session.words("ask.day", weekday=weekday, day=day)
        return Answer(day.isoformat(), shown)
    if field.kind == "count":
        return Answer(text, str(whole_number(field.spelling, text)))
    if field.kind == "number":
        text = _whole_number(field, asked, answers, text)
        number = parse_number(text)
        return Answer(text, text, (number.flags and number.suggestion) or "")
    return Answer(text, text)


def _whole_number(field: Field, asked: Asked, answers: Answers, text: str) -> str:
    if not isinstance(asked.whole, Plan) or not asked.whole.plan.number:
        return text
    given = {key: answer.value for key, answer in answers.items()}
    return number_of_office(asked.form, field, given, text, asked.whole.plan.number)


def _fact_to_set(text: str, offers: Sequence[Offer]) -> Answer:
    """Read the fact that gets a new value, or ``key=value`` at once."""
    if "=" in text:
        assignment(text)
        return Answer(text, text)
    return pick(text, offers, "")


def _value_of(asked: Asked) -> Callable[[Answer], Question | None]:
    """Return what asks for the new value of a picked fact, if it was not typed with it."""

    def question(picked: Answer) -> Question | None:
        name = str(picked.value)
        if asked.whole is None or "=" in name:
            return None
        key = settable_keys(asked.whole)[name]
        kind = _KINDS.get(key.kind, "words")
        field = Field(name, name, kind, choices=key.choices)
        value = question_of(field, asked, {})
        now = fact_text(asked.session.words, asked.whole, name)
        title = picked.shown.partition(": ")[0]

        def read(text: str) -> Answer:
            answer = value.read(text)
            return Answer(f"{name}={answer.value}", f"{title}: {answer.shown}")

        nothing = Answer(f"{name}=", f"{title}: —")
        return value._replace(name=title, read=read, typed=now, nothing=nothing)

    return question


_KINDS: dict[str, Kind] = {"day": "day", "choice": "choice", "number": "count"}


def _several(field: Field, asked: Asked, offers: tuple[Offer, ...], text: str) -> Answer:
    """Read several picks: ``1 2 4``, or names between commas."""
    signs = text.replace(",", " ").split()
    are_signs = all(_of_sign(each, offers) for each in signs)
    texts = signs if are_signs else [part.strip() for part in text.replace(";", ",").split(",")]
    name, free = asked.name_of(field), field.kind == "body"
    found = [pick(part, offers, name, free=free) for part in texts if part]
    values: dict[Any, str] = {answer.value: answer.shown for answer in found}
    return Answer(tuple(values), "; ".join(values.values()))


def pick(text: str, offers: Sequence[Offer], name: str, *, free: bool = False) -> Answer:
    """Return what is picked from a list by its sign, its number, or letters of its words.

    ``free``: what is not in the list is taken as it stands. Raises ``UsageError``
    (``unknown-choice``, ``ambiguous-choice``).
    """
    found = _of_sign(text, offers) or [offer for offer in offers if offer.value == text]
    wanted = fold(text)
    ways: tuple[Callable[[str], bool], ...] = (
        lambda words: words == wanted,
        lambda words: words.startswith(wanted),
        lambda words: wanted in words,
    )
    for is_meant in ways:
        found = found or [each for each in offers if is_meant(fold(each.about))]
    if len(found) == 1:
        return Answer(found[0].value, found[0].about)
    if free and not found:
        return Answer(text, text)
    known = ", ".join(offer.sign for offer in (found or offers))
    if found:
        raise UsageError("ambiguous-choice", value=text, choices=known)
    near = ", ".join(nearest(text, [offer.about for offer in offers], 1))
    raise UsageError("unknown-choice", option=name, value=text, choices=known, near=near)


def _of_sign(text: str, offers: Sequence[Offer]) -> list[Offer]:
    """Return what a sign picks: ``R2``, or its number alone."""
    wanted = fold(text)
    exact = [offer for offer in offers if fold(offer.sign) == wanted]
    if exact or not (wanted.isascii() and wanted.isdigit()):
        return exact
    return [offer for offer in offers if offer.sign.lstrip(_LETTERS) == wanted.lstrip("0")]


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
