"""People's opinions gathered under a programme, and what localities did under it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown, place_of
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import (
    TODAY,
    DayOfFact,
    DocumentNumber,
    Name,
    Note,
    Spec,
    programme_act,
)
from giamsat.domain.acts.parts import used_ids
from giamsat.domain.changes import AppendTable, SetValue
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.part_ids import next_id
from giamsat.domain.programme import LocalResult, Opinion, Programme
from giamsat.domain.text import nfc


class NewOpinion(NamedTuple):
    """An opinion or recommendation of the people: ``people`` tells whose, ``field`` about what."""

    text: str
    on: DayOfFact | None = None
    place: str | None = None
    people: str | None = None
    field: str | None = None
    note: Note = None


OpinionId = Annotated[str, Spec(part="opinion", positional=True, each=True)]


class OpinionPassedOn(NamedTuple):
    """To whom an opinion was passed on, and by which document."""

    opinion: OpinionId
    to: Annotated[str, Spec("name")]
    on: DayOfFact
    number: DocumentNumber = None


class OpinionAnswer(NamedTuple):
    """An answer to an opinion."""

    opinion: OpinionId
    on: DayOfFact
    by: Name = None
    text: str | None = None
    number: DocumentNumber = None


class OpinionClosed(NamedTuple):
    """The day from which nothing is left to do about an opinion."""

    opinion: OpinionId
    on: DayOfFact


class NewResult(NamedTuple):
    """What a locality did, or how often (``count``), from ``begins`` to ``ends``."""

    place: str
    what: str
    count: int | None = None  # type: ignore[assignment]
    begins: date | None = None
    ends: date | None = None
    reported: Annotated[date | None, Spec(option="on", default=TODAY)] = None
    text: str | None = None


def add_opinion(programme: Programme, new: NewOpinion) -> Act:
    """Record an opinion."""
    opinion_id = next_id(Opinion.letter, used_ids(programme))
    table = compose_texts(drop_unknown(id=opinion_id, **new._asdict()))
    return Act("opinion.add", opinion_id, (AppendTable(("opinion",), table),))


def pass_on_opinion(programme: Programme, passed: OpinionPassedOn) -> Act:
    """Record to whom an opinion was passed on; there may be several.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``opinion-closed``,
    ``passed-before-gathered``, ``passed-already``).
    """
    at, opinion = _open(programme, passed.opinion)
    to, on = passed.to, passed.on
    _require(opinion.on, on, "passed-before-gathered", opinion.id)
    if any((item.to, item.on) == (nfc(to), on) for item in opinion.passed_on):
        raise InvalidDataError("passed-already", id=opinion.id, to=to, on=on)
    table = compose_texts(drop_unknown(on=on, to=to, number=passed.number))
    change = AppendTable(("opinion", at, "passed_on"), table)
    return Act("opinion.pass-on", opinion.id, (change,), {"on": on, "to": nfc(to)})


def answer_opinion(programme: Programme, answer: OpinionAnswer) -> Act:
    """Record an answer to an opinion; there may be several, and it stays open.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``opinion-closed``,
    ``answered-before-gathered``, ``answered-before-passed``).
    """
    at, opinion = _open(programme, answer.opinion)
    on = answer.on
    _require(opinion.on, on, "answered-before-gathered", opinion.id)
    first = min((item.on for item in opinion.passed_on), default=None)
    _require(first, on, "answered-before-passed", opinion.id)
    notices = () if opinion.passed_on else (Notice("never-passed-on", {"id": opinion.id}),)
    table = compose_texts(drop_unknown(on=on, by=answer.by, text=answer.text, number=answer.number))
    change = AppendTable(("opinion", at, "answer"), table)
    return Act("opinion.answer", opinion.id, (change,), {"on": on}, notices)


def close_opinion(programme: Programme, closed: OpinionClosed) -> Act:
    """Record that nothing is left to do about an opinion.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``opinion-closed``,
    ``opinion-closed-too-early``).
    """
    at, opinion = _open(programme, closed.opinion)
    on = closed.on
    days = [item.on for item in opinion.passed_on] + [item.on for item in opinion.answers]
    last = max((day for day in (*days, opinion.on) if day), default=None)
    _require(last, on, "opinion-closed-too-early", opinion.id)
    notices = () if opinion.answers else (Notice("opinion-unanswered", {"id": opinion.id}),)
    change = SetValue(("opinion", at, "closed"), on)
    return Act("opinion.close", opinion.id, (change,), {"on": on}, notices)


def add_result(programme: Programme, new: NewResult) -> Act:
    """Record what a locality did under the programme.

    Raises ``InvalidDataError`` (``ends-before-begins``). The same count of the same days again is
    told: it would be summed twice.
    """
    if new.begins and new.ends and new.ends < new.begins:
        raise InvalidDataError("ends-before-begins", begins=new.begins, ends=new.ends)
    result_id = next_id(LocalResult.letter, used_ids(programme))
    notices = [
        Notice("result-again", {"id": result.id or "—", "place": result.place})
        for result in programme.results
        if (result.place, result.what, result.begins, result.ends)
        == (nfc(new.place), nfc(new.what), new.begins, new.ends)
    ]
    table = compose_texts(drop_unknown(id=result_id, **new._asdict()))
    change = AppendTable(("result",), table)
    return Act("result.add", result_id, (change,), {"place": nfc(new.place)}, tuple(notices))


def _open(programme: Programme, opinion_id: str) -> tuple[int, Opinion]:
    at, opinion = place_of(programme.opinions, opinion_id, "opinion")
    if opinion.closed:
        raise InvalidDataError("opinion-closed", id=opinion.id, on=opinion.closed)
    return at, opinion


def _require(first: date | None, then: date, code: str, opinion_id: str) -> None:
    if first is not None and then < first:
        raise InvalidDataError(code, id=opinion_id, on=then, first=first)


FORMS = (
    programme_act("opinion add", NewOpinion, add_opinion),
    programme_act("opinion pass-on", OpinionPassedOn, pass_on_opinion),
    programme_act("opinion answer", OpinionAnswer, answer_opinion),
    programme_act("opinion close", OpinionClosed, close_opinion),
    programme_act("result add", NewResult, add_result),
)
