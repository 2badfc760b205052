"""The plan file and its parts, as validated and frozen facts.

Absent means unknown: nothing here has a made-up default. Keys are those of the TOML file; a list of
tables (``[[visit]]``) is read under its plural name (``plan.visits``).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, PrivateAttr, TypeAdapter

from giamsat.domain.parts import Link, Part, PartId, PastDay, Single, Text

PlanKind = Literal["supervision", "criticism", "comment"]
"""Giám sát, phản biện xã hội, góp ý: a plan that says nothing is a supervision."""

Form = Literal[
    "documents",
    "delegation",
    "community",
    "joining",
    "written-reports",
    "conference",
    "written",
    "dialogue",
]
"""Forms of supervision: Luật MTTQ Việt Nam 75/2015/QH13, Điều 27; written reports are practice.

The last three are the forms of social criticism (Điều 34): a conference, the draft sent round for
written opinions, direct dialogue.
"""

Role = Literal["head", "deputy", "secretary", "member"]
HalfDay = Literal["morning", "afternoon", "day"]
VisitKind = Literal["visit", "written-report"]
FindingKind = Literal["strength", "shortcoming"]
Result = Literal["carried-out", "partly", "not-carried-out", "refused"]
Acceptance = Literal["wholly", "in-part", "not"]
Degree = Literal["carried-out", "partly", "not-carried-out"]
Priority = Literal["high", "normal", "low"]
RelationKind = Literal["amends", "follows", "replaces"]
EventKind = Literal[
    "draft-received",
    "sent",
    "body-reported",
    "reported",
    "report-sent",
    "suspended",
    "resumed",
    "cancelled",
    "replaced",
    "archived",
]

Hour = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""An hour of the day, from ``00:00`` to ``23:59``."""

Number = Annotated[int, Field(ge=0)]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Conflict(Part):
    """Two sides gave one key different values; they stand here until somebody resolves it.

    ``key`` is written as people do: ``plan.ends``, ``R3.due``. ``removed`` tells that a side took
    the key away; ``round`` counts how often it was in conflict anew after it had been resolved.
    """

    known_by: ClassVar[tuple[str, ...]] = ("key",)

    key: Text
    values: tuple[Any, ...] = Field(strict=False)
    removed: bool = False
    round: int = 1


class Source(Part):
    """Where the facts come from."""

    known_by: ClassVar[tuple[str, ...]] = ("title", "where")

    title: Text
    author: str | None = None
    published: PastDay | None = None
    where: str | None = None
    read: PastDay | None = None
    note: str | None = None


class PlanFacts(Part):
    """The ``[plan]`` table: the plan's own facts.

    ``when`` says the time where no days are fixed (``domain/when.py``). ``co_issuers`` issue and
    lead the plan together with the ``issuer``, ``partners`` join in it. ``data_from`` and
    ``data_to`` bound the data that bodies report. ``submission`` is the day on which a draft under
    criticism goes to the body that enacts it. ``programme`` is the id of a programme's file,
    ``item`` that of one of its items.
    """

    follows: ClassVar[tuple[tuple[str, str], ...]] = (("ends", "begins"),)

    kind: PlanKind | None = None
    number: Text | None = None
    issued: PastDay | None = None
    issuer: Text | None = None
    co_issuers: tuple[Text, ...] = Field((), strict=False)
    partners: tuple[Text, ...] = Field((), strict=False)
    title: Text
    form: Form | None = None
    field: Text | None = None
    when: Text | None = None
    begins: date | None = None
    ends: date | None = None
    data_from: date | None = None
    data_to: date | None = None
    submission: date | None = None
    report_due: date | None = None
    area: Text | None = None
    purpose: Text | None = None
    legal_basis: tuple[Text, ...] = Field((), strict=False)
    recipients: tuple[Text, ...] = Field((), strict=False)
    programme: Text | None = None
    item: Text | None = None
    assigned_by: Text | None = None
    tasks: tuple[Text, ...] = Field((), strict=False)
    means: tuple[Text, ...] = Field((), strict=False)
    note: str | None = None
    retired: tuple[Text, ...] = Field((), strict=False)
    """Ids of parts that were taken out by a command: they never come to mean another part."""


class Relation(Part):
    """What the plan is to another one: it replaces, amends or follows the plan with that id."""

    known_by: ClassVar[tuple[str, ...]] = ("kind", "plan")

    kind: RelationKind
    plan: Text
    on: PastDay | None = None
    reason: str | None = None


class Body(Part):
    """A supervised body (đối tượng giám sát) and the body above it."""

    letter: ClassVar[str] = "B"
    known_by: ClassVar[tuple[str, ...]] = ("name",)
    same_if_alike: ClassVar[bool] = True

    id: PartId | None = None
    formerly: tuple[PartId, ...] = Field((), strict=False)
    name: Text
    superior: Text | None = None
    note: str | None = None


class Member(Part):
    """A member of the supervision delegation (đoàn giám sát)."""

    known_by: ClassVar[tuple[str, ...]] = ("name",)

    name: Text
    role: Role | None = None
    position: Text | None = None
    organisation: Text | None = None
    group: Text | None = None


class Content(Part):
    """One thing that is supervised (nội dung giám sát)."""

    letter: ClassVar[str] = "C"
    known_by: ClassVar[tuple[str, ...]] = ("text",)
    same_if_alike: ClassVar[bool] = True

    id: PartId | None = None
    formerly: tuple[PartId, ...] = Field((), strict=False)
    text: Text
    assigned_by: Text | None = None
    note: str | None = None


class Postponement(Part):
    """On the day ``on`` a visit was moved to the day ``to``."""

    known_by: ClassVar[tuple[str, ...]] = ("on", "to")
    single: ClassVar[Single | None] = Single(by=("on",))

    on: PastDay
    to: date
    reason: str | None = None


class BodyDone(Part):
    """One of several bodies of a visit: it was met, or its written report came in, on the day."""

    known_by: ClassVar[tuple[str, ...]] = ("body", "on")
    single: ClassVar[Single | None] = Single(by=("body",))

    body: Annotated[Text, Link("body", missing="warning", named=True)]
    on: PastDay
    number: Text | None = None
    note: str | None = None


class Visit(Part):
    """A visit (buổi giám sát), or a written report asked from bodies by the day ``on``.

    ``round`` and ``group`` tell which round (đợt) it belongs to and which group of the delegation
    makes it. ``done`` ends it for all its bodies, ``body_done`` for one of them.
    """

    letter: ClassVar[str] = "V"
    known_by: ClassVar[tuple[str, ...]] = ("on", "until", "session", "kind", "place")
    follows: ClassVar[tuple[tuple[str, str], ...]] = (("until", "on"),)
    excludes: ClassVar[tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = (
        (("done",), ("cancelled", "reason")),
    )

    id: PartId
    formerly: tuple[PartId, ...] = Field((), strict=False)
    on: date | None = None
    until: date | None = None
    session: HalfDay | None = None
    at: Hour | None = None
    round: Annotated[int, Field(ge=1)] | None = None
    group: Text | None = None
    kind: VisitKind = "visit"
    bodies: Annotated[tuple[Text, ...], Link("body", missing="warning", named=True)] = Field(
        (), strict=False
    )
    place: Text | None = None
    lead: Text | None = None
    contents: Annotated[tuple[Text, ...], Link("content", missing="warning", named=True)] = Field(
        (), strict=False
    )
    done: PastDay | None = None
    cancelled: PastDay | None = None
    reason: str | None = None
    note: str | None = None
    bodies_done: tuple[BodyDone, ...] = Field((), alias="body_done", strict=False)
    postponements: tuple[Postponement, ...] = Field((), alias="postponement", strict=False)


class Finding(Part):
    """A strength (ưu điểm) or a shortcoming (tồn tại, hạn chế).

    ``amount`` is money in đồng, ``households`` a number of households: what was found.
    """

    letter: ClassVar[str] = "F"
    known_by: ClassVar[tuple[str, ...]] = ("kind", "text")

    id: PartId
    formerly: tuple[PartId, ...] = Field((), strict=False)
    kind: FindingKind
    text: Text
    on: PastDay | None = None
    visit: Annotated[PartId | None, Link("visit")] = None
    content: Annotated[PartId | None, Link("content")] = None
    body: Annotated[Text | None, Link("body", missing="warning", named=True)] = None
    amount: Number | None = None
    households: Number | None = None
    evidence: Annotated[tuple[Text, ...], Link("document", missing="words")] = Field(
        (), strict=False
    )
    note: str | None = None


class Answer(Part):
    """A written answer to a recommendation. An answer is not yet a solution.

    ``accepts`` tells whether the body accepts the recommendation, ``degree`` how far it says that
    it has carried it out: two facts, and neither is what was seen (``Verification``).
    """

    known_by: ClassVar[tuple[str, ...]] = ("on", "number", "by")

    on: PastDay
    text: Text | None = None
    number: Text | None = None
    by: Text | None = None
    accepts: Acceptance | None = None
    degree: Degree | None = None
    document: Annotated[PartId | None, Link("document")] = None


class Verification(Part):
    """How far a recommendation was seen to be carried out: on a visit, or by evidence."""

    known_by: ClassVar[tuple[str, ...]] = ("on", "degree", "visit")

    on: PastDay
    degree: Degree
    visit: Annotated[PartId | None, Link("visit")] = None
    document: Annotated[PartId | None, Link("document")] = None
    note: str | None = None


class Urge(Part):
    """A letter or call that urges an answer (đôn đốc); it may set a new date."""

    known_by: ClassVar[tuple[str, ...]] = ("on", "number")

    on: PastDay
    number: Text | None = None
    due: date | None = None
    note: str | None = None


class Extension(Part):
    """From the day ``on`` an answer is due on the day ``due``."""

    known_by: ClassVar[tuple[str, ...]] = ("on", "due")
    single: ClassVar[Single | None] = Single(by=("on",))

    on: PastDay
    due: date
    reason: str | None = None


class Escalation(Part):
    """The next Front committee was asked to write to the body's superior."""

    known_by: ClassVar[tuple[str, ...]] = ("on", "to", "number")

    on: PastDay
    to: Annotated[Text, Link("body", missing="words")]
    number: Text | None = None
    note: str | None = None


class Outcome(Part):
    """What became of a recommendation; from the day ``on`` it is closed.

    ``amount`` is money in đồng, ``households`` a number of households: what was recovered or set
    right.
    """

    known_by: ClassVar[tuple[str, ...]] = ("on", "result")
    single: ClassVar[Single | None] = Single(until="reopening")

    on: PastDay
    result: Result
    amount: Number | None = None
    households: Number | None = None
    reason: str | None = None


class Reopening(Part):
    """A closed recommendation counts as open again from the day ``on``."""

    known_by: ClassVar[tuple[str, ...]] = ("on",)

    on: PastDay
    reason: str | None = None
    due: date | None = None


class Recommendation(Part):
    """A recommendation (kiến nghị) and all that happened to it."""

    letter: ClassVar[str] = "R"
    known_by: ClassVar[tuple[str, ...]] = ("text", "to")
    follows: ClassVar[tuple[tuple[str, str], ...]] = (("received", "sent"), ("answer.on", "sent"))
    needs: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("reopening", "outcome", "reopened-never-closed"),
    )

    id: PartId
    formerly: tuple[PartId, ...] = Field((), strict=False)
    text: Text
    to: Annotated[Text | None, Link("body", missing="words")] = None
    superior: Text | None = None
    findings: Annotated[tuple[PartId, ...], Link("finding")] = Field((), strict=False)
    priority: Priority | None = None
    raised: PastDay | None = None
    sent: PastDay | None = None
    received: PastDay | None = None
    number: Text | None = None
    due: date | None = None
    note: str | None = None
    answers: tuple[Answer, ...] = Field((), alias="answer", strict=False)
    verifications: tuple[Verification, ...] = Field((), alias="verification", strict=False)
    urges: tuple[Urge, ...] = Field((), alias="urge", strict=False)
    extensions: tuple[Extension, ...] = Field((), alias="extension", strict=False)
    escalations: tuple[Escalation, ...] = Field((), alias="escalation", strict=False)
    outcomes: tuple[Outcome, ...] = Field((), alias="outcome", strict=False)
    reopenings: tuple[Reopening, ...] = Field((), alias="reopening", strict=False)


class Attachment(Part):
    """A document of the file: ``[[document]]``."""

    letter: ClassVar[str] = "D"
    known_by: ClassVar[tuple[str, ...]] = ("kind", "number", "issued", "title", "file")

    id: PartId
    formerly: tuple[PartId, ...] = Field((), strict=False)
    kind: Text
    number: Text | None = None
    issued: PastDay | None = None
    title: Text | None = None
    issuer: Text | None = None
    file: Text | None = None
    sha256: Sha256 | None = None
    note: str | None = None


class Event(Part):
    """A step in the plan's own life, recorded by its day."""

    known_by: ClassVar[tuple[str, ...]] = ("on", "kind", "number")
    single: ClassVar[Single | None] = Single(
        by=("kind", "to"),
        kinds=("sent", "reported", "report-sent", "suspended", "cancelled", "replaced", "archived"),
        until="event",
        until_kind="resumed",
    )

    kind: EventKind
    on: PastDay
    to: Annotated[tuple[Text, ...], Link("body", missing="words")] = Field((), strict=False)
    number: Text | None = None
    reason: str | None = None
    note: str | None = None


class Waiver(Part):
    """A rule set aside for this plan (or for one part of it), with the reason."""

    known_by: ClassVar[tuple[str, ...]] = ("rule", "subject", "on")

    rule: Text
    reason: Text
    subject: Annotated[
        Text | None, Link("visit", "recommendation", "body", missing="warning", also=("plan",))
    ] = None
    on: date | None = None
    by: Text | None = None


class Whole(Part):
    """A whole file; it may know, beside its facts, the ids of parts that only its history has."""

    _retired: tuple[str, ...] = PrivateAttr(())

    @property
    def retired(self) -> tuple[str, ...]:
        """Ids of parts that were taken out: they never come to mean another part."""
        return self._retired

    def knowing(self, retired: Iterable[str]) -> Self:
        """Return the same facts, with the ids that were once used."""
        copy = self.model_copy()
        copy._retired = tuple(sorted(retired))
        return copy


class Plan(Whole):
    """One plan file, whole."""

    schema_version: Literal[1] = Field(alias="schema")
    plan: PlanFacts
    relations: tuple[Relation, ...] = Field((), alias="relation", strict=False)
    bodies: tuple[Body, ...] = Field((), alias="body", strict=False)
    members: tuple[Member, ...] = Field((), alias="member", strict=False)
    contents: tuple[Content, ...] = Field((), alias="content", strict=False)
    visits: tuple[Visit, ...] = Field((), alias="visit", strict=False)
    findings: tuple[Finding, ...] = Field((), alias="finding", strict=False)
    recommendations: tuple[Recommendation, ...] = Field((), alias="recommendation", strict=False)
    documents: tuple[Attachment, ...] = Field((), alias="document", strict=False)
    events: tuple[Event, ...] = Field((), alias="event", strict=False)
    waivers: tuple[Waiver, ...] = Field((), alias="waiver", strict=False)
    sources: tuple[Source, ...] = Field((), alias="source", strict=False)
    conflicts: tuple[Conflict, ...] = Field((), alias="conflict", strict=False)


@cache
def plan_adapter() -> TypeAdapter[Plan]:
    """Return the validator of plan files, built at its first use."""
    return TypeAdapter(Plan)


def as_data(part: Part) -> dict[str, Any]:
    """Return ``part`` under the keys of the file, without what is unknown."""
    return part.model_dump(by_alias=True, exclude_none=True, exclude_defaults=True)
