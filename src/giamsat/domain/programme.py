"""Programmes of one year or several, their items, and what is gathered under them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated, ClassVar, Literal

from pydantic import Field, TypeAdapter

from giamsat.domain.parts import Link, Part, PartId, PastDay, Single, Text
from giamsat.domain.plan import Conflict, Form, PlanKind, Source, Whole

ProgrammeKind = Literal["coordination", "yearly", "opinions"]
"""Chương trình phối hợp; kế hoạch giám sát, phản biện xã hội của năm; sổ ý kiến ngoài chương trình.
A programme that says nothing is one of coordination."""

Year = Annotated[int, Field(ge=1900, le=9998)]


class ProgrammeFacts(Part):
    """The ``[programme]`` table; ``from`` and ``to`` are the first and last year of several."""

    kind: ProgrammeKind | None = None
    title: Text
    year: Year | None = None
    first_year: Year | None = Field(None, alias="from")
    last_year: Year | None = Field(None, alias="to")
    number: Text | None = None
    signed: PastDay | None = None
    lead: Text | None = None
    area: Text | None = None
    note: str | None = None
    retired: tuple[Text, ...] = Field((), strict=False)
    """Ids of parts that were taken out by a command: they never come to mean another part."""


class Partner(Part):
    """An organisation that signed the programme."""

    known_by: ClassVar[tuple[str, ...]] = ("name",)

    name: Text
    role: Literal["lead", "partner"] | None = None


class ProgrammeContent(Part):
    """One content of the programme; ``assigned_by`` where a Party committee assigned it."""

    letter: ClassVar[str] = "C"
    known_by: ClassVar[tuple[str, ...]] = ("text",)
    same_if_alike: ClassVar[bool] = True

    id: PartId
    formerly: tuple[PartId, ...] = Field((), strict=False)
    text: Text
    assigned_by: Text | None = None
    note: str | None = None


class Responsibility(Part):
    """What a signatory (or each of several) takes on."""

    known_by: ClassVar[tuple[str, ...]] = ("who", "text")

    who: Text
    text: Text
    contents: Annotated[tuple[PartId, ...], Link("content", missing="warning")] = Field(
        (), strict=False
    )
    assigned_by: Text | None = None


class Item(Part):
    """One thing that the programme plans to do; plans refer to it by its id.

    ``when`` says the time where no days are fixed (``domain/when.py``).
    """

    letter: ClassVar[str] = "I"
    known_by: ClassVar[tuple[str, ...]] = ("kind", "text", "when")

    id: PartId
    formerly: tuple[PartId, ...] = Field((), strict=False)
    kind: PlanKind | None = None
    text: Text
    when: Text | None = None
    lead: Text | None = None
    partners: tuple[Text, ...] = Field((), strict=False)
    form: Form | None = None
    bodies: tuple[Text, ...] = Field((), strict=False)
    field: Text | None = None
    assigned_by: Text | None = None
    dropped: PastDay | None = None
    reason: str | None = None
    note: str | None = None


class PassedOn(Part):
    """An opinion was passed on to a body that can answer it."""

    known_by: ClassVar[tuple[str, ...]] = ("on", "to")
    single: ClassVar[Single | None] = Single(by=("to",))

    on: PastDay
    to: Text
    number: Text | None = None


class OpinionAnswer(Part):
    """An answer to an opinion."""

    known_by: ClassVar[tuple[str, ...]] = ("on", "number", "by")

    on: PastDay
    by: Text | None = None
    text: Text | None = None
    number: Text | None = None


class Opinion(Part):
    """A people's opinion or recommendation (ý kiến, kiến nghị của nhân dân)."""

    letter: ClassVar[str] = "O"
    known_by: ClassVar[tuple[str, ...]] = ("text", "on", "place")
    follows: ClassVar[tuple[tuple[str, str], ...]] = (
        ("passed_on.on", "on"),
        ("answer.on", "on"),
        ("closed", "on"),
    )

    id: PartId
    formerly: tuple[PartId, ...] = Field((), strict=False)
    text: Text
    on: PastDay | None = None
    place: Text | None = None
    people: Text | None = None
    field: Text | None = None
    passed_on: tuple[PassedOn, ...] = Field((), strict=False)
    answers: tuple[OpinionAnswer, ...] = Field((), alias="answer", strict=False)
    closed: PastDay | None = None
    note: str | None = None


class LocalResult(Part):
    """What a locality did under the programme, often known only as a count."""

    letter: ClassVar[str] = "L"
    known_by: ClassVar[tuple[str, ...]] = ("place", "what", "begins", "ends")
    follows: ClassVar[tuple[tuple[str, str], ...]] = (("ends", "begins"),)
    same_if_alike: ClassVar[bool] = True

    id: PartId | None = None
    formerly: tuple[PartId, ...] = Field((), strict=False)
    place: Text
    what: Text
    count: int | None = Field(None, ge=0)
    begins: date | None = None
    ends: date | None = None
    reported: PastDay | None = None
    text: Text | None = None


class Programme(Whole):
    """One programme file, whole."""

    schema_version: Literal[1] = Field(alias="schema")
    programme: ProgrammeFacts
    partners: tuple[Partner, ...] = Field((), alias="partner", strict=False)
    contents: tuple[ProgrammeContent, ...] = Field((), alias="content", strict=False)
    responsibilities: tuple[Responsibility, ...] = Field((), alias="responsibility", strict=False)
    items: tuple[Item, ...] = Field((), alias="item", strict=False)
    opinions: tuple[Opinion, ...] = Field((), alias="opinion", strict=False)
    results: tuple[LocalResult, ...] = Field((), alias="result", strict=False)
    sources: tuple[Source, ...] = Field((), alias="source", strict=False)
    conflicts: tuple[Conflict, ...] = Field((), alias="conflict", strict=False)


@cache
def programme_adapter() -> TypeAdapter[Programme]:
    """Return the validator of programme files, built at its first use."""
    return TypeAdapter(Programme)
