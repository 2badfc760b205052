"""What a register of plans answers: plain rows, each true on the asked day.

The store keeps the register; reports only ask it. Nothing here reads a file or a clock. Days are
ISO texts, which sort as days do.
"""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any, Literal, Protocol

    from giamsat.domain.problems import Problem

    PlanSort = Literal[
        "issued", "number", "title", "issuer", "begins", "ends", "status", "next", "id"
    ]
else:
    Protocol = object

STATUSES = (
    "draft",
    "issued",
    "under-way",
    "reporting",
    "follow-up",
    "closed",
    "suspended",
    "cancelled",
    "replaced",
    "archived",
)
"""The states of a plan in the order of its life."""

KINDS = ("supervision", "criticism", "comment")
"""The kinds of a plan; one that says nothing is a supervision."""

FORMS = (
    "documents",
    "delegation",
    "community",
    "joining",
    "written-reports",
    "conference",
    "written",
    "dialogue",
)
"""The forms of supervision, then those of social criticism, in the order of the law."""

SORTS = ("issued", "number", "title", "issuer", "begins", "ends", "status", "next", "id")
"""What a list of plans can be sorted by."""


class PlanQuery(NamedTuple):
    """Which plans are asked for, in which order. Empty fields do not narrow.

    ``issuer`` is a part of a name and compares folded; it finds who issues a plan, alone or with
    others, and who joins in it. ``issuers`` are whole names as recorded, of which there may be
    none. ``first`` and ``last`` are days that a plan's own days must touch, ``when_first`` and
    ``when_last`` those within which its time must lie, whether it has days or only a ``when``.
    """

    as_of: str
    statuses: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    issuer: str | None = None
    issuers: tuple[str, ...] | None = None
    form: str | None = None
    first: str | None = None
    last: str | None = None
    search: str | None = None
    overdue: bool | None = None
    programme: str | None = None
    kind: str | None = None
    field: str | None = None
    when_first: str | None = None
    when_last: str | None = None
    ids: tuple[str, ...] = ()
    sort: PlanSort = "issued"
    descending: bool = False
    limit: int | None = None


class PlanRow(NamedTuple):
    """One plan as it stands on the asked day; ``workspace`` names its own among several."""

    id: str
    number: str | None
    issued: str | None
    issuer: str | None
    title: str
    form: str | None
    begins: str | None
    ends: str | None
    status: str
    overdue: int
    next_on: str | None
    next_rule: str | None
    next_subject: str | None
    visits_done: int
    visits_total: int
    open: int
    late: int
    recommendations: int
    path: str
    kind: str = "supervision"
    when: str | None = None
    field: str | None = None
    programme: str | None = None
    item: str | None = None
    workspace: str | None = None


_OF_OTHERS = {"visit": "meeting", "written-report": "written-opinion"}


def visit_kind(kind: str, plan_kind: str | None) -> str:
    """Return what a visit is in a plan of a kind: under a criticism or comment it is a meeting."""
    is_supervision = plan_kind in (None, "supervision")
    return kind if is_supervision else _OF_OTHERS.get(kind, kind)


class DueRow(NamedTuple):
    """Something that stands to be done, with the plan it belongs to.

    ``kind`` tells what is owed: ``plan`` (a duty of the plan itself), ``visit``, ``written-report``
    (``meeting``, ``written-opinion`` of a criticism or comment) or ``answer``. ``day_off`` is what
    :func:`day_off_of` reads; what is not ``binding`` (a handbook's number of days) makes nobody
    late. ``bodies`` is a JSON list of the names of the supervised bodies that it is about,
    ``anchor_key`` what a limit counts from where that is found out (``V1``, ``plan.begins``).
    ``priority`` is that of a recommendation.
    """

    plan: str
    number: str | None
    title: str
    issuer: str | None
    subject: str
    rule: str
    due: str
    since: str
    whose: str | None
    anchor: str | None
    forecast: int
    text: str | None
    kind: str
    advised: str | None = None
    day_off: str | None = None
    binding: int = 1
    bodies: str = "[]"
    anchor_key: str | None = None
    priority: str | None = None
    workspace: str | None = None

    def is_late(self, as_of: str) -> bool:
        """Tell whether it is past its last day; by what does not bind, nothing ever is."""
        return bool(self.binding) and self.due < as_of


class DayOffRow(NamedTuple):
    """A day off that a count led to: ``name`` is empty for a plain weekend."""

    on: str
    is_sure: bool
    name: str


def priority_rank(priority: str | None) -> int:
    """Return what sorts by priority: high first, low last; what says none is normal."""
    return {"high": 0, "low": 2}.get(priority or "", 1)


def day_off_of(text: str) -> DayOffRow:
    """Return the day off that a row holds as text: day, 1 if it is sure, else 0, and its name."""
    on, sure, name = text.split(" ", 2)
    return DayOffRow(on, sure == "1", name)


class UndatedRow(NamedTuple):
    """An open recommendation that no date keeps in sight, in its state since ``since``."""

    plan: str
    number: str | None
    title: str
    issuer: str | None
    subject: str
    state: str
    since: str
    whose: str | None
    text: str
    priority: str | None = None
    workspace: str | None = None


class SlotRow(NamedTuple):
    """A visit's place in the calendar, with the plan it belongs to."""

    plan: str
    number: str | None
    title: str
    issuer: str | None
    visit: str
    first: str
    last: str
    state: str
    session: str | None
    place: str | None
    who: str | None
    bodies: str | None
    kind: str
    at: str | None = None
    workspace: str | None = None


class PlaceRow(NamedTuple):
    """The days of a visit as known from ``since`` to the day before ``until``.

    ``state`` is ``planned`` or ``done``, or what holds the plan meanwhile.
    """

    visit: str
    first: str
    last: str
    since: str
    until: str | None
    state: str


class FactRow(NamedTuple):
    """One dated fact of a plan."""

    plan: str
    number: str | None
    subject: str
    kind: str
    on: str
    value: str | None


class StepRow(NamedTuple):
    """One step of a plan's timeline; ``reasons`` are rows of (code, key, on, value)."""

    subject: str
    since: str
    until: str | None
    state: str
    reasons: tuple[tuple[str, str | None, str | None, str | None], ...]


class VerdictRow(NamedTuple):
    """How one dated duty of a plan went: what ended it, and when.

    ``kind`` is that of the visit whose day it is (``visit`` or ``written-report``), else ``None``.
    ``bodies`` and ``anchor_key`` as in ``DueRow``.
    """

    subject: str
    rule: str
    due: str
    since: str
    until: str | None
    ended: str | None
    whose: str | None
    anchor: str | None
    forecast: int
    kind: str | None = None
    advised: str | None = None
    day_off: str | None = None
    binding: int = 1
    bodies: str = "[]"
    anchor_key: str | None = None

    def is_late(self, as_of: str) -> bool:
        """Tell whether it stood past its last day, as known on ``as_of``."""
        ended = self.until is not None and self.until <= as_of
        if not self.binding or (ended and self.ended != "met"):
            return False
        return self.due < (self.until if ended and self.until else as_of)


class ProgrammeRow(NamedTuple):
    """One coordination programme."""

    id: str
    title: str
    year: int | None
    number: str | None
    signed: str | None
    lead: str | None
    path: str


class ItemRow(NamedTuple):
    """An item of a programme as it stands on the asked day.

    ``state`` is one of ``ITEM_STATES`` (``domain/item_states.py``). ``first`` and ``last`` are
    the days that its ``when`` spans. ``overdue``: its time is over and no plan was made of it, or
    one of its plans is overdue. ``plans`` are the ids of its plans, parted by spaces; ``partners``
    and ``bodies`` are parted by ``"; "``.
    """

    programme: str
    programme_title: str
    year: int | None
    item: str
    kind: str
    text: str
    when: str | None
    first: str | None
    last: str | None
    form: str | None
    lead: str | None
    partners: str | None
    bodies: str | None
    field: str | None
    assigned_by: str | None
    note: str | None
    state: str
    overdue: int
    plans: str
    workspace: str | None = None


class AmountRow(NamedTuple):
    """Money in đồng and households of the findings (``found``) or outcomes (``recovered``)."""

    what: str
    amount: int
    households: int


class KindRow(NamedTuple):
    """How many plans of a kind were issued, and how many reported, in a period.

    What a criticism or comment reports is its document sent to the drafting body.
    """

    kind: str
    issued: int
    reported: int


class StatusRow(NamedTuple):
    """How many plans are in one state on the asked day, and how many of them are overdue."""

    status: str
    plans: int
    overdue: int


class TallyRow(NamedTuple):
    """How many facts of one kind fall in a period, and how many parts of plans they are about.

    ``value`` is the result of an outcome, else ``None``.
    """

    kind: str
    value: str | None
    facts: int
    subjects: int


class KeptRow(NamedTuple):
    """How the dates that fell in a period were kept.

    ``kind`` is ``plan``, ``visit`` or ``answer``. Each duty, visit and recommendation counts once:
    ``late`` if it was not done by one of its days, whether done since or not. What was moved,
    waived or void in time counts nowhere.
    """

    kind: str
    in_time: int
    late: int


class LateRow(NamedTuple):
    """How many things are overdue on the asked day, and on how many recommendations they wait."""

    things: int
    answers: int


class ShareRow(NamedTuple):
    """What one year, issuer or workspace has: plans and what came of them, as of the asked day.

    ``joint`` are those of the plans that several organisations issue or join in; each organisation
    has them among its own.
    ``workspaces`` names those that the plans are in, where several are asked.
    """

    name: str | None
    plans: int
    overdue: int
    visits_done: int
    recommendations: int
    open: int
    late: int
    joint: int = 0
    workspaces: tuple[str, ...] = ()


class OpinionsRow(NamedTuple):
    """How many of the people's opinions are known on a day, and what was done with them.

    ``gathered``, ``passed_on``, ``answered`` and ``closed`` count the opinions with such a fact in
    the period; ``ended`` and the ``open_`` ones are how all known ones stand at its end.
    """

    known: int
    gathered: int
    passed_on: int
    answered: int
    closed: int
    ended: int
    open_answered: int
    open_passed_on: int
    open_gathered: int


class LocalRow(NamedTuple):
    """One kind of work that localities reported in a period: ``done`` is the sum of the counts.

    ``uncounted`` reports gave no count.
    """

    what: str
    done: int
    uncounted: int
    reports: int


class AddresseeRow(NamedTuple):
    """How one addressee answers the recommendations that had a date.

    ``in_time`` + ``late`` were answered; ``silent`` were not, after their last day; ``waiting``
    were not, and their last day has not passed. ``paced`` were sent and answered, in ``days`` days
    altogether. ``workspaces`` as in ``ShareRow``.
    """

    name: str | None
    dated: int
    in_time: int
    late: int
    silent: int
    waiting: int
    paced: int
    days: int
    workspaces: tuple[str, ...] = ()

    @property
    def mean_days(self) -> float | None:
        """The mean number of days from sending to the first answer, to one decimal."""
        return round(self.days / self.paced, 1) if self.paced else None


class ProgressRow(NamedTuple):
    """What one addressee did with the recommendations sent to it: four facts, as of the asked day.

    Of those ``sent``, so many are ``answered``; the others count what it accepts, what it says to
    have carried out, and what was seen to be carried out, each wholly, in part and not.
    ``workspaces`` as in ``ShareRow``.
    """

    name: str | None
    sent: int
    answered: int
    accepted: int
    accepted_in_part: int
    not_accepted: int
    said_done: int
    said_partly: int
    said_not: int
    seen_done: int
    seen_partly: int
    seen_not: int
    workspaces: tuple[str, ...] = ()


class BodyRow(NamedTuple):
    """When a body is supervised under a plan: on a visit's days, else in the plan's period."""

    plan: str
    number: str | None
    title: str
    issuer: str | None
    body: str
    first: str
    last: str
    status: str
    workspace: str | None = None


class Overview(Protocol):
    """Answers what lists, calendars and counts ask, for any day: of one workspace or of several."""

    def meta(self, key: str) -> str | None:
        """Return what is said of the workspace as a whole: ``lang``, ``issuer``, ``unread``."""

    def plans(self, query: PlanQuery) -> Iterator[PlanRow]:
        """Yield the plans asked for, in order."""

    def count(self, query: PlanQuery) -> int:
        """Return how many plans match, whatever the limit."""

    def dues(self, as_of: str, last: str | None = None, first: str | None = None) -> list[DueRow]:
        """Return what stands to be done on ``as_of`` and is due within the days given."""

    def undated_rows(self, as_of: str) -> list[UndatedRow]:
        """Return the open recommendations without a standing date, the oldest state first."""

    def slots(self, as_of: str, first: str, last: str) -> list[SlotRow]:
        """Return the visits that lie in the days given, as known on ``as_of``."""

    def statuses(self, as_of: str) -> list[StatusRow]:
        """Return how many plans are in each state, in the order of a plan's life."""

    def states(self, as_of: str) -> dict[str, int]:
        """Return how many recommendations are in each state."""

    def tally(self, as_of: str, first: str, last: str) -> list[TallyRow]:
        """Count the facts of the days given by kind, none dated after ``as_of``."""

    def late(self, as_of: str) -> LateRow:
        """Count what is overdue."""

    def kept_rows(self, as_of: str, first: str, last: str) -> list[KeptRow]:
        """Tell how the dates were kept that fell in the days given and before ``as_of``.

        A date that became known after its day falls in the day it became known.
        """

    def opinions(self, as_of: str, first: str, last: str) -> OpinionsRow:
        """Count the people's opinions, and what was done with them in the days given."""

    def amounts(self, first: str, last: str) -> list[AmountRow]:
        """Sum up the money and households of the days given."""

    def other_kinds(self, first: str, last: str) -> list[KindRow]:
        """Count what was done in the days given under plans that are no supervision."""

    def local_results(self, as_of: str, first: str, last: str) -> list[LocalRow]:
        """Sum up by kind of work what localities reported in the days given."""

    def years(self, as_of: str) -> list[ShareRow]:
        """Return what each year has, the first year first; plans without a day come last."""

    def issuers(self, as_of: str) -> list[ShareRow]:
        """Return what each issuer has, by name."""

    def issuer_names(self) -> list[str]:
        """Return every name under which plans are recorded, of whatever day."""

    def addressees(self, as_of: str) -> list[AddresseeRow]:
        """Return how each addressee answers, the latest first."""

    def progress(self, as_of: str) -> list[ProgressRow]:
        """Return what each addressee accepts, says to have done and was seen to do, by name."""

    def progress_steps(self, first: str, last: str) -> list[TallyRow]:
        """Count the recommendations that came to be accepted, said or seen to be done in the days
        given: ``kind`` is the step, ``value`` how far."""

    def body_reports(self, as_of: str) -> list[AddresseeRow]:
        """Return how each body sends the reports that it owes (its own before the meeting, and what
        it was asked to write), the latest first."""

    def supervised_rows(self, as_of: str, first: str, last: str) -> list[BodyRow]:
        """Return which bodies are supervised in the days given, by body and day.

        What was cancelled is left out.
        """

    def formless(self, as_of: str) -> list[str]:
        """Return the ids of supervisions under way that no limit judges, for want of a form."""

    def programme_items(self, as_of: str) -> list[ItemRow]:
        """Return the items of all programmes with the plans made of them, as known on a day."""

    def problems(self) -> Sequence[Problem]:
        """Return what could not be read."""


class Register(Overview, Protocol):
    """Answers every question about the plans of one workspace for any day."""

    def detail(self, plan_id: str) -> dict[str, Any]:
        """Return a plan's facts under the keys of its file; dates are ISO texts."""

    def steps(self, plan_id: str) -> list[StepRow]:
        """Return all steps of a plan's timeline, by subject and day."""

    def verdicts(self, plan_id: str) -> list[VerdictRow]:
        """Return all dated duties of a plan, by day."""

    def places(self, plan_id: str) -> list[PlaceRow]:
        """Return all places that a plan's visits ever had in the calendar, as they were known."""

    def facts(self, as_of: str, first: str, last: str) -> Iterator[FactRow]:
        """Yield the facts of the days given, none dated after ``as_of``."""

    def programmes(self) -> list[ProgrammeRow]:
        """Return all programmes, the newest first."""

    def programme(self, programme_id: str) -> dict[str, Any]:
        """Return a programme's facts under the keys of its file; dates are ISO texts."""
