"""People's opinions and local results gathered under programmes, as they stood on a day.

The report of the people's thoughts and wishes is built from these totals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from giamsat.domain.collation import collation_key
from giamsat.domain.records import Register
from giamsat.domain.text import fold, name_key, search_key

OPINION_STATES = ("gathered", "passed-on", "answered", "closed")
"""Where an opinion stands, in the order of its life."""

GROUPINGS = ("field", "place", "state")


class OpinionRow(NamedTuple):
    """One opinion as it stood: to whom it was passed on last, and what was answered last."""

    programme: str
    id: str
    text: str
    on: str | None
    place: str | None
    people: str | None
    field: str | None
    state: str
    passed_to: str | None
    passed_on: str | None
    answered_on: str | None
    answer: str | None
    closed: str | None


class OpinionTotal(NamedTuple):
    """How many opinions of one field, place or state there are, and how far they got."""

    name: str | None
    total: int
    passed_on: int
    answered: int
    closed: int


class OpinionQuery(NamedTuple):
    """Which opinions are asked for. Empty fields do not narrow; texts are folded."""

    as_of: str
    programmes: Sequence[str]
    field: str | None = None
    place: str | None = None
    state: str | None = None
    search: str | None = None
    first: str | None = None
    last: str | None = None


class Opinions(NamedTuple):
    """The opinions asked for, and their totals by field, place and state."""

    as_of: str
    rows: Sequence[OpinionRow]
    totals: dict[str, Sequence[OpinionTotal]]


class ResultRow(NamedTuple):
    """What one locality did, as it was reported."""

    programme: str
    id: str | None
    place: str
    what: str
    count: int | None  # type: ignore[assignment]
    begins: str | None
    ends: str | None
    reported: str | None
    text: str | None


class ResultTotal(NamedTuple):
    """One kind of work over all localities: how often, from how many reports and localities."""

    what: str
    count: int  # type: ignore[assignment]
    uncounted: int
    reports: int
    places: int


class Results(NamedTuple):
    """The local results of programmes, and their totals by kind of work."""

    as_of: str
    rows: Sequence[ResultRow]
    totals: Sequence[ResultTotal]


def opinions(register: Register, query: OpinionQuery) -> Opinions:
    """Gather the opinions asked for. A fact dated after ``as_of`` does not count."""
    rows = [
        row
        for programme in query.programmes
        for row in _rows(programme, register.programme(programme), query.as_of)
        if _is_wanted(row, query)
    ]
    totals: dict[str, Sequence[OpinionTotal]] = {by: _totals(rows, by) for by in GROUPINGS}
    return Opinions(query.as_of, rows, totals)


def _rows(programme: str, facts: dict[str, Any], as_of: str) -> Iterator[OpinionRow]:
    for part in facts.get("opinion", ()):
        on = part.get("on")
        if on is None or on <= as_of:
            yield _row(programme, part, as_of)


def _row(programme: str, part: dict[str, Any], as_of: str) -> OpinionRow:
    passed = _last(part.get("passed_on", ()), as_of)
    answer = _last(part.get("answer", ()), as_of)
    closed = part.get("closed")
    closed = closed if closed and closed <= as_of else None
    state = "closed" if closed else "answered" if answer else "passed-on" if passed else "gathered"
    return OpinionRow(
        programme,
        part["id"],
        part["text"],
        part.get("on"),
        part.get("place"),
        part.get("people"),
        part.get("field"),
        state,
        passed.get("to"),
        passed.get("on"),
        answer.get("on"),
        answer.get("text") or answer.get("number"),
        closed,
    )


def _last(parts: Iterable[dict[str, Any]], as_of: str) -> dict[str, Any]:
    """Return the last of what is known; of one day, what was recorded last."""
    known = sorted(
        (part for part in parts if part["on"] <= as_of), key=lambda part: str(part["on"])
    )
    return known[-1] if known else {}


def _is_wanted(row: OpinionRow, query: OpinionQuery) -> bool:
    on = row.on or ""
    return (
        _has_words(row.field, query.field)
        and _has_words(row.place, query.place)
        and (query.state is None or row.state == query.state)
        and _has_words(f"{row.text} {row.people or ''}", query.search)
        and (query.first is None or query.first <= on)
        and (query.last is None or (row.on is not None and on <= query.last))
    )


def _has_words(text: str | None, wanted: str | None) -> bool:
    return wanted is None or search_key(wanted) in _findable(wanted, text or "")


def _findable(wanted: str, text: str) -> str:
    """Return the text as it is to be searched in: with its marks, where some were typed."""
    return fold(text) if wanted.isascii() else name_key(text)


def _totals(rows: Sequence[OpinionRow], by: str) -> list[OpinionTotal]:
    groups: dict[str | None, list[OpinionRow]] = {}
    for row in rows:
        groups.setdefault(getattr(row, by), []).append(row)
    return [
        _opinion_total(name, groups[name]) for name in sorted(groups, key=lambda n: _place(n, by))
    ]


def _place(name: str | None, by: str) -> tuple[bool, int, str]:
    """States sort as they follow each other, names as in a dictionary, the unknown comes last."""
    order = OPINION_STATES.index(name) if by == "state" and name else 0
    return name is None, order, collation_key(name or "")


def _opinion_total(name: str | None, rows: Sequence[OpinionRow]) -> OpinionTotal:
    return OpinionTotal(
        name,
        len(rows),
        sum(row.passed_on is not None for row in rows),
        sum(row.answered_on is not None for row in rows),
        sum(row.closed is not None for row in rows),
    )


def results(register: Register, programmes: Sequence[str], as_of: str) -> Results:
    """Gather the local results reported by ``as_of``; those without that day always count."""
    rows = [
        _result(programme, part)
        for programme in programmes
        for part in register.programme(programme).get("result", ())
        if (part.get("reported") or part.get("ends") or "") <= as_of
    ]
    groups: dict[str, list[ResultRow]] = {}
    for row in rows:
        groups.setdefault(row.what, []).append(row)
    totals = [_result_total(what, groups[what]) for what in sorted(groups, key=collation_key)]
    return Results(as_of, rows, totals)


def _result(programme: str, part: dict[str, Any]) -> ResultRow:
    facts: dict[str, Any] = {name: part.get(name) for name in ResultRow._fields[1:]}
    return ResultRow(programme, **facts)


def _result_total(what: str, rows: Sequence[ResultRow]) -> ResultTotal:
    counts = [row.count for row in rows if row.count is not None]
    places = {fold(row.place) for row in rows}
    return ResultTotal(what, sum(counts), len(rows) - len(counts), len(rows), len(places))


def opinions_data(report: Opinions) -> dict[str, Any]:
    """Return the opinions as data: ``giamsat.opinions/1``."""
    return {
        "schema": "giamsat.opinions/1",
        "as_of": report.as_of,
        "opinions": [row._asdict() for row in report.rows],
        "sums": {by: [each._asdict() for each in rows] for by, rows in report.totals.items()},
    }


def results_data(report: Results) -> dict[str, Any]:
    """Return the local results as data: ``giamsat.results/1``."""
    return {
        "schema": "giamsat.results/1",
        "as_of": report.as_of,
        "results": [row._asdict() for row in report.rows],
        "sums": [each._asdict() for each in report.totals],
    }
