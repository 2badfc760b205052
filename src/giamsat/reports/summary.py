"""The summary of a period, beside the period before: what was done, kept, missed, and what comes.

Everything is told as it was known at the period's end, so that the summary of a past week stays
the same however much later it is asked for; during the period, as known on the asked day.
"""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple
from giamsat.reports.agenda import Item, agenda
from giamsat.reports.due import day_after, days_between, due_data
from giamsat.reports.report_period import ReportPeriod, span_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from giamsat.domain.across import Across
    from giamsat.domain.records import (
        AmountRow,
        DueRow,
        ItemRow,
        KeptRow,
        KindRow,
        LocalRow,
        OpinionsRow,
        Overview,
        StatusRow,
        TallyRow,
    )

RESULTS = ("carried-out", "partly", "not-carried-out", "refused")
OPEN = ("unsent", "awaiting", "answered")
ACCEPTANCES = ("wholly", "in-part", "not")
DEGREES = ("carried-out", "partly", "not-carried-out")
OPINION_OPEN = ("gathered", "passed-on", "answered")


class Rate(NamedTuple):
    """A part of a whole; no percentage where the whole is nothing."""

    part: int
    whole: int

    @property
    def percent(self) -> float | None:
        """The part in percent, to one decimal."""
        return round(100 * self.part / self.whole, 1) if self.whole else None


class Figures(NamedTuple):
    """The numbers of one period, known on the day ``at``.

    ``counts`` has every number by name: facts of the period, what was missed in it, what is open at
    its end. ``rates`` has the rates by name. ``local`` is what localities reported in the period.
    """

    span: ReportPeriod
    at: str
    statuses: list[StatusRow]
    counts: dict[str, int]
    rates: dict[str, Rate]
    local: list[LocalRow]


class Summary(NamedTuple):
    """A period, the one before, what is overdue at its end, and what the next one brings.

    ``rest`` is what is left of a period that still runs, with its ``rest_items``. ``workspaces``
    has the numbers of each workspace, where several are asked; ``across`` tells which.
    ``programme`` are the items of the programmes of the period's year, ``formless`` the plans that
    no limit judges for want of a recorded form.
    """

    as_of: str
    now: Figures
    before: Figures
    overdue: list[DueRow]
    coming: ReportPeriod
    items: list[Item]
    workspaces: list[Figures]
    across: Across | None = None
    programme: tuple[ItemRow, ...] = ()
    rest: ReportPeriod | None = None
    rest_items: tuple[Item, ...] = ()
    formless: Sequence[str] = ()


COUNTS = (
    "plans",
    "issued",
    "visits-made",
    "visits-missed",
    "visits-postponed",
    "visits-cancelled",
    "strengths",
    "shortcomings",
    "sent",
    "answered",
    "answers-late",
    "resolved",
    *(f"outcome-{result}" for result in RESULTS),
    "urged",
    "extended",
    "escalated",
    "reopened",
    "reports",
    "open",
    *(f"open-{state}" for state in OPEN),
    "overdue",
    "overdue-plans",
    "overdue-answers",
    *(f"opinions-{step}" for step in ("gathered", "passed-on", "answered", "closed", "known")),
    "opinions-open",
    *(f"opinions-open-{state}" for state in OPINION_OPEN),
    "opinions-ended",
    *(f"{what}-{of}" for what in ("amount", "households") for of in ("found", "recovered")),
    *(f"{kind}-{step}" for kind in ("criticism", "comment") for step in ("issued", "reported")),
    *(f"accepts-{how}" for how in ACCEPTANCES),
    *(f"{step}-{degree}" for step in ("said", "seen") for degree in DEGREES),
)
"""The numbers of a summary in the order in which they are told."""

RATES = ("visits-in-time", "answers-in-time", "answers-overdue", "plans-overdue", "resolved")

_FACTS = {
    "issued": "plan.issued",
    "visits-made": "visit.done",
    "visits-postponed": "visit.postponed",
    "visits-cancelled": "visit.cancelled",
    "strengths": "finding.strength",
    "shortcomings": "finding.shortcoming",
    "sent": "recommendation.sent",
    "urged": "recommendation.urge",
    "extended": "recommendation.extension",
    "escalated": "recommendation.escalation",
    "reopened": "recommendation.reopening",
    "reports": "event.reported",
}


def summary(
    register: Overview,
    as_of: str,
    now: ReportPeriod,
    before: ReportPeriod,
    across: Across | None = None,
    *,
    listed: bool = True,
) -> Summary:
    """Sum up a period and the one before it; ``listed`` with the list of what is overdue."""
    figures = figures_of(register, as_of, now)
    coming = _next(now)
    rest = _rest(now, figures.at)
    return Summary(
        as_of,
        figures,
        figures_of(register, as_of, before),
        _overdue(register, figures.at) if listed else [],
        coming,
        agenda(register, figures.at, coming).items,
        [figures_of(member.register, as_of, now) for member in (across.members if across else ())],
        across,
        tuple(_items_of_year(register, figures.at, now)),
        rest,
        tuple(agenda(register, figures.at, rest).items) if rest else (),
        register.formless(figures.at),
    )


def _items_of_year(register: Overview, at: str, span: ReportPeriod) -> list[ItemRow]:
    """Return the items of the year's programmes; of longer ones those that lie in the year."""
    year = span.last[:4]
    return [
        row
        for row in register.programme_items(at)
        if str(row.year or "") == year or (row.first or "")[:4] <= year <= (row.last or "")[:4]
    ]


def _overdue(register: Overview, at: str) -> list[DueRow]:
    return [row for row in register.dues(at, last=day_after(at, -1)) if row.binding]


def _next(span: ReportPeriod) -> ReportPeriod:
    """Return the period of the same kind after ``span``; after a range, as many days as it has."""
    first = day_after(span.last, 1)
    if span.kind != "range":
        return _holding(first, span.kind)
    return _days(first, day_after(first, days_between(span.first, span.last)))


def _rest(span: ReportPeriod, at: str) -> ReportPeriod | None:
    """Return the days of ``span`` that lie after ``at``, ``None`` where it is over."""
    return _days(day_after(at, 1), span.last) if at < span.last else None


def _days(first: str, last: str) -> ReportPeriod:
    return ReportPeriod(first, last, "range", f"{first}..{last}")


def _holding(day: str, kind: str) -> ReportPeriod:
    """Return the week, month, quarter or year that holds ``day``."""
    from giamsat.domain.dates import holding
    from giamsat.lean.days import date

    return span_of(holding(date.fromisoformat(day), kind))


def figures_of(register: Overview, as_of: str, span: ReportPeriod) -> Figures:
    """Count a period. What was due on its last day is judged on the day after, if that has come."""
    at = min(span.last, as_of)
    seen = min(day_after(span.last, 1), as_of)
    tally = register.tally(at, span.first, span.last)
    kept = {row.kind: row for row in register.kept_rows(seen, span.first, span.last)}
    statuses = register.statuses(at)
    states = register.states(at)
    counts = _of_facts(tally) | _of_kept(kept) | _standing(register, at, statuses, states)
    counts |= _of_opinions(register.opinions(at, span.first, span.last))
    counts |= _of_amounts(register.amounts(span.first, at))
    steps = register.progress_steps(span.first, at)
    counts |= {f"{row.kind}-{row.value}": row.subjects for row in steps}
    counts |= _of_kinds(register.other_kinds(span.first, at))
    ordered = {name: counts.get(name, 0) for name in COUNTS}
    local = register.local_results(at, span.first, span.last)
    return Figures(span, at, statuses, ordered, _rates(ordered, kept, states), local)


def _of_opinions(row: OpinionsRow) -> dict[str, int]:
    found = {f"opinions-{name.replace('_', '-')}": n for name, n in row._asdict().items()}
    return found | {"opinions-open": row.known - row.ended}


def _of_amounts(rows: list[AmountRow]) -> dict[str, int]:
    found = {f"amount-{row.what}": row.amount for row in rows}
    return found | {f"households-{row.what}": row.households for row in rows}


def _of_kinds(rows: list[KindRow]) -> dict[str, int]:
    found = {f"{row.kind}-issued": row.issued for row in rows}
    return found | {f"{row.kind}-reported": row.reported for row in rows}


def _of_facts(tally: list[TallyRow]) -> dict[str, int]:
    by_kind = {row.kind: row for row in tally if row.value is None}
    counts = {name: by_kind[kind].facts for name, kind in _FACTS.items() if kind in by_kind}
    if "recommendation.answer" in by_kind:
        counts["answered"] = by_kind["recommendation.answer"].subjects
    outcomes = [row for row in tally if row.kind == "recommendation.outcome"]
    counts |= {f"outcome-{row.value}": row.facts for row in outcomes}
    return counts | {"resolved": sum(row.facts for row in outcomes)}


def _of_kept(kept: dict[str, KeptRow]) -> dict[str, int]:
    return {
        name: kept[kind].late
        for name, kind in (("visits-missed", "visit"), ("answers-late", "answer"))
        if kind in kept
    }


def _standing(
    register: Overview, at: str, statuses: list[StatusRow], states: dict[str, int]
) -> dict[str, int]:
    late = register.late(at)
    return {
        "plans": sum(row.plans for row in statuses),
        "open": sum(states.get(state, 0) for state in OPEN),
        **{f"open-{state}": states.get(state, 0) for state in OPEN},
        "overdue": late.things,
        "overdue-plans": sum(row.overdue for row in statuses),
        "overdue-answers": late.answers,
    }


def _rates(
    counts: dict[str, int], kept: dict[str, KeptRow], states: dict[str, int]
) -> dict[str, Rate]:
    visits, answers = kept.get("visit"), kept.get("answer")
    closed = sum(states.get(result, 0) for result in RESULTS)
    return {
        "visits-in-time": _kept_rate(visits),
        "answers-in-time": _kept_rate(answers),
        "answers-overdue": Rate(counts["overdue-answers"], counts["open"]),
        "plans-overdue": Rate(counts["overdue-plans"], counts["plans"]),
        "resolved": Rate(closed, closed + counts["open"]),
    }


def _kept_rate(row: KeptRow | None) -> Rate:
    return Rate(row.in_time, row.in_time + row.late) if row else Rate(0, 0)


def data(report: Summary) -> dict[str, Any]:
    """Return the summary as data: ``giamsat.summary/1``."""
    from giamsat.reports.agenda import item_data
    from giamsat.reports.items import progress

    return {
        "schema": "giamsat.summary/1",
        "as_of": report.as_of,
        **_workspaces(report),
        "period": figures_data(report.now),
        "before": figures_data(report.before),
        "overdue": [due_data(row, report.now.at) for row in report.overdue],
        "next": {"first": report.coming.first, "last": report.coming.last},
        "coming": [item_data(item) for item in report.items],
        "rest": [item_data(item) for item in report.rest_items],
        "programme": progress(report.programme)._asdict() if report.programme else None,
    }


def _workspaces(report: Summary) -> dict[str, Any]:
    if report.across is None:
        return {}
    from giamsat.domain.across import member_data

    pairs = zip(report.across.members, report.workspaces, strict=True)
    return {
        "workspaces": [{**member_data(member), **figures_data(own)} for member, own in pairs],
    }


def figures_data(figures: Figures) -> dict[str, Any]:
    """Return the numbers of one period as data."""
    return {
        "period": figures.span.code,
        "first": figures.span.first,
        "last": figures.span.last,
        "known_on": figures.at,
        "plans_by_status": {row.status: row.plans for row in figures.statuses},
        "counts": {name.replace("-", "_"): value for name, value in figures.counts.items()},
        "rates": {
            name.replace("-", "_"): {
                "part": rate.part,
                "whole": rate.whole,
                "percent": rate.percent,
            }
            for name, rate in figures.rates.items()
        },
        "local_results": [
            {
                "what": row.what,
                "count": row.done,
                "reports": row.reports,
                "uncounted": row.uncounted,
            }
            for row in figures.local
        ],
    }
