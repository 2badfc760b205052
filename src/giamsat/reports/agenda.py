"""Visits and deadlines day by day: what a weekly work calendar (lịch công tác tuần) holds."""

from __future__ import annotations

from giamsat.domain.part_ids import id_order
from giamsat.domain.records import BodyRow, PlanQuery
from giamsat.lean.rows import NamedTuple
from giamsat.reports.due import VISIT, day_after, days_between, workspaces_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from giamsat.domain.across import Across
    from giamsat.domain.records import DueRow, ItemRow, Overview, PlanRow, SlotRow
    from giamsat.reports.overlaps import Overlap
    from giamsat.reports.report_period import ReportPeriod

AT_WORK = ("issued", "under-way", "reporting", "follow-up", "closed")
"""The states of a plan whose days lie in the calendar."""

WHOLE = ("month", "quarter", "year")
"""The kinds of period in which time without days has its place."""

WEEK = 7
"""A stay of at most so many days stands on each of them."""

_PARTS = {"morning": 0, "day": 1, None: 1, "afternoon": 2, "deadline": 3}


class Item(NamedTuple):
    """One line of the calendar; ``kind`` is ``visit``, ``written-report``, ``deadline`` or ``plan``
    (the days of a plan that names no visits).

    ``who`` does it (a visit without a lead is the issuer's), ``bodies`` or ``text`` say what;
    ``late`` marks what was not done by its day.
    """

    day: str
    kind: str
    session: str | None
    plan: str
    number: str | None
    title: str
    subject: str
    rule: str | None
    text: str | None
    who: str | None
    bodies: str | None
    place: str | None
    state: str
    late: bool
    at: str | None = None
    workspace: str | None = None


class Agenda(NamedTuple):
    """The days of a period with what lies on each, as known on ``as_of``.

    ``overlaps`` is ``None`` where they were not asked for. ``across`` tells of which workspaces,
    where several are asked. Of a month, a quarter or a year, ``undated`` are the plans that only
    say ``when``, and ``programme`` the items of programmes, where that time meets the period.
    """

    as_of: str
    span: ReportPeriod
    items: list[Item]
    overlaps: list[Overlap] | None
    across: Across | None = None
    undated: tuple[PlanRow, ...] = ()
    programme: tuple[ItemRow, ...] = ()


def agenda(
    register: Overview,
    as_of: str,
    span: ReportPeriod,
    *,
    overlapping: bool = False,
    across: Across | None = None,
) -> Agenda:
    """Gather the calendar of a period; ``overlapping`` looks for plans that get into each other."""
    found: list[Overlap] | None = None
    if overlapping:
        from giamsat.reports.overlaps import overlaps

        found = overlaps(
            [
                *register.supervised_rows(as_of, span.first, span.last),
                *_bodies_of_items(register, as_of, span),
            ]
        )
    items = [*_visits(register, as_of, span), *_plans(register, as_of, span)]
    dues = register.dues(as_of, span.last, span.first)
    # The day of a visit is in the calendar already.
    items += [_deadline(row, as_of) for row in dues if row.rule != VISIT]
    items.sort(key=_order)
    if span.kind not in WHOLE:
        return Agenda(as_of, span, items, found, across)
    return Agenda(
        as_of,
        span,
        items,
        found,
        across,
        tuple(_without_days(register, as_of, span)),
        tuple(_items_of_programmes(register, as_of, span)),
    )


def _without_days(register: Overview, as_of: str, span: ReportPeriod) -> Iterator[PlanRow]:
    """Yield the plans without days whose ``when`` meets the period."""
    year = span.first[:4]
    query = PlanQuery(
        as_of,
        statuses=("draft", *AT_WORK),
        when_first=f"{year}-01-01",
        when_last=f"{year}-12-31",
        sort="begins",
    )
    for row in register.plans(query):
        if (
            row.when
            and not row.begins
            and not row.ends
            and _has_a_day_in(row.when, int(year), span)
        ):
            yield row


def _has_a_day_in(when: str, year: int, span: ReportPeriod) -> bool:
    """Tell whether a time without days has a day in common with a period."""
    from giamsat.domain.when import span_of

    days = span_of(when, year)
    return bool(
        days and days.first.isoformat() <= span.last and span.first <= days.last.isoformat()
    )


def _items_of_programmes(register: Overview, as_of: str, span: ReportPeriod) -> Iterator[ItemRow]:
    from giamsat.reports.items import items_within

    rows = items_within(register.programme_items(as_of), span.first, span.last)
    return (row for row in rows if row.state not in ("dropped", "cancelled"))


def _bodies_of_items(register: Overview, as_of: str, span: ReportPeriod) -> Iterator[BodyRow]:
    """Yield the bodies of items that have no plan yet, over the time of the item."""
    for row in _items_of_programmes(register, as_of, span):
        if row.state == "no-plan" and row.first and row.last:
            for body in (row.bodies or "").split("; "):
                if body:
                    yield BodyRow(
                        f"{row.programme} {row.item}",
                        row.item,
                        row.text,
                        row.lead,
                        body,
                        max(row.first, span.first),
                        min(row.last, span.last),
                        row.state,
                        row.workspace,
                    )


def _order(item: Item) -> tuple[object, ...]:
    part = item.session
    if item.at:
        part = "morning" if item.at < "12" else "afternoon"
    own = (item.workspace or "", item.plan, id_order(item.subject))
    return (item.day, _PARTS[part], item.at or "", *own)


def _visits(register: Overview, as_of: str, span: ReportPeriod) -> Iterator[Item]:
    for slot in register.slots(as_of, span.first, span.last):
        for day in days(max(slot.first, span.first), min(slot.last, span.last)):
            yield _visit(slot, day, as_of)


def _plans(register: Overview, as_of: str, span: ReportPeriod) -> Iterator[Item]:
    """Yield the days of the plans that take place in the period and name no visits."""
    query = PlanQuery(as_of, statuses=AT_WORK, first=span.first, last=span.last, sort="begins")
    for row in register.plans(query):
        if row.begins and not row.visits_total:
            first = max(row.begins, span.first)
            for day in _few(first, min(row.ends or row.begins, span.last)):
                yield _plan(row, day)


def _few(first: str, last: str) -> Iterator[str]:
    """Yield all days of a short stay, the first one of a long stay."""
    yield from days(first, last if days_between(first, last) < WEEK else first)


def days(first: str, last: str) -> Iterator[str]:
    """Yield the days from ``first`` to ``last``, both included."""
    for number in range(days_between(first, last) + 1):
        yield day_after(first, number)


def _visit(slot: SlotRow, day: str, as_of: str) -> Item:
    late = slot.state == "planned" and slot.last < as_of
    return Item(
        day,
        slot.kind,
        slot.session,
        slot.plan,
        slot.number,
        slot.title,
        slot.visit,
        None,
        None,
        slot.who or slot.issuer,
        slot.bodies,
        slot.place,
        slot.state,
        late,
        slot.at,
        slot.workspace,
    )


def _plan(row: PlanRow, day: str) -> Item:
    return Item(
        day,
        "plan",
        None,
        row.id,
        row.number,
        row.title,
        "plan",
        None,
        None,
        row.issuer,
        None,
        None,
        row.status,
        late=False,
        workspace=row.workspace,
    )


def _deadline(row: DueRow, as_of: str) -> Item:
    return Item(
        row.due,
        "deadline",
        "deadline",
        row.plan,
        row.number,
        row.title,
        row.subject,
        row.rule,
        row.text,
        row.whose,
        None,
        None,
        "due",
        row.is_late(as_of),
        workspace=row.workspace,
    )


def data(report: Agenda) -> dict[str, Any]:
    """Return the calendar as data: ``giamsat.agenda/1``."""
    found: dict[str, Any] = {
        "schema": "giamsat.agenda/1",
        "as_of": report.as_of,
        **workspaces_data(report.across),
        "period": report.span.code,
        "first": report.span.first,
        "last": report.span.last,
        "items": [item_data(item) for item in report.items],
    }
    if report.span.kind in WHOLE:
        from giamsat.reports.items import item_data as programme_item

        found["undated"] = [_undated_data(row) for row in report.undated]
        found["programme"] = [programme_item(row) for row in report.programme]
    if report.overlaps is not None:
        from giamsat.reports.overlaps import overlap_data

        found["overlaps"] = [overlap_data(overlap) for overlap in report.overlaps]
    return found


def _undated_data(row: PlanRow) -> dict[str, Any]:
    found: dict[str, Any] = {} if row.workspace is None else {"workspace": row.workspace}
    names = ("id", "number", "title", "issuer", "when", "status")
    return found | {name: getattr(row, name) for name in names}


def item_data(item: Item) -> dict[str, Any]:
    """Return one line of the calendar as data."""
    names = ("day", "kind", "plan", "number", "title", "subject", "rule", "text", "who", "bodies")
    found = {name: getattr(item, name) for name in names}
    if item.workspace is not None:
        found = {"workspace": item.workspace, **found}
    session = None if item.kind == "deadline" else item.session
    return found | {
        "session": session,
        "at": item.at,
        "place": item.place,
        "state": item.state,
        "late": item.late,
    }
