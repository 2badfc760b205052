"""Opinions and local results as pages: the list, then its totals."""

from __future__ import annotations

from collections.abc import Sequence

from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.reports.opinions import OpinionRow, Opinions, OpinionTotal, ResultRow, Results

Block = Table | Lines


def opinions_page(report: Opinions, words: Words) -> Page:
    """Return the opinions with their totals by field, place and state."""
    if not report.rows:
        return Page("opinions", words("opinion.list"), (Lines([words("opinion.none")]),))
    blocks: list[Block] = [_opinions(report.rows, words)]
    blocks += [totals_table(by, each, words) for by, each in report.totals.items()]
    return Page("opinions", words("opinion.list"), tuple(blocks))


def _opinions(rows: Sequence[OpinionRow], words: Words) -> Table:
    columns = (
        Column(words("show.id-of"), "number"),
        Column(words("show.day"), "day"),
        Column(words("opinion.field"), "text", 1, below=True),
        Column(words("opinion.place"), "text", 2, below=True),
        Column(words("show.what"), "title"),
        Column(words("show.state"), "tag"),
        Column(words("opinion.passed-to"), "text", 1, below=True),
        Column(words("opinion.programme"), "tag", 4, below=True),
    )
    return Table(columns, [_opinion(row, words) for row in rows])


def _opinion(row: OpinionRow, words: Words) -> tuple[str | Toned, ...]:
    tone = {"gathered": "bad", "passed-on": "notice", "answered": "", "closed": "good"}
    return (
        row.id,
        words.day(row.on),
        row.field or "—",
        row.place or "—",
        row.text,
        Toned(words(f"opinion.state.{row.state}"), tone[row.state]),  # type: ignore[arg-type]
        row.passed_to or "—",
        row.programme,
    )


def totals_table(by: str, rows: Sequence[OpinionTotal], words: Words) -> Table:
    """Return the totals by field, place or state as a table."""
    columns = (
        Column(words(f"opinion.{by}"), "title"),
        Column(words("opinion.total"), "number"),
        Column(words("opinion.state.passed-on"), "number"),
        Column(words("opinion.state.answered"), "number"),
        Column(words("opinion.state.closed"), "number"),
    )
    cells = [
        (
            _name(by, each.name, words),
            str(each.total),
            str(each.passed_on),
            str(each.answered),
            str(each.closed),
        )
        for each in rows
    ]
    return Table(columns, cells, words(f"opinion.by-{by}"))


def _name(by: str, name: str | None, words: Words) -> str:
    if name is None:
        return words("opinion.unknown")
    return words(f"opinion.state.{name}") if by == "state" else name


def results_page(report: Results, words: Words) -> Page:
    """Return the local results with their totals by kind of work."""
    if not report.rows:
        return Page("results", words("opinion.results"), (Lines([words("opinion.no-results")]),))
    columns = (
        Column(words("show.id-of"), "number"),
        Column(words("opinion.place"), "text"),
        Column(words("opinion.what"), "title"),
        Column(words("opinion.count"), "number"),
        Column(words("show.period"), "day", 1, below=True),
        Column(words("opinion.reported"), "day", 2, below=True),
    )
    rows = [_result(row, words) for row in report.rows]
    blocks = (Table(columns, rows), _result_totals_table(report, words))
    return Page("results", words("opinion.results"), blocks)


def _result(row: ResultRow, words: Words) -> tuple[str, ...]:
    days = [words.day(day) for day in (row.begins, row.ends) if day]
    what = f"{row.what}: {row.text}" if row.text else row.what
    count = "—" if row.count is None else str(row.count)
    return (
        row.id or "—",
        row.place,
        what,
        count,
        " – ".join(dict.fromkeys(days)) or "—",
        words.day(row.reported),
    )


def _result_totals_table(report: Results, words: Words) -> Table:
    columns = (
        Column(words("opinion.what"), "title"),
        Column(words("opinion.count"), "number"),
        Column(words("opinion.uncounted"), "number", 1),
        Column(words("opinion.reports"), "number", 1),
        Column(words("opinion.places"), "number", 1),
    )
    rows = [
        (each.what, str(each.count), str(each.uncounted), str(each.reports), str(each.places))
        for each in report.totals
    ]
    return Table(columns, rows, words("opinion.totals"))
