"""Visits and deadlines day by day, in the form of a weekly work calendar."""

from __future__ import annotations

from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.render.pages import across as across_page
from giamsat.render.pages.due import duty
from giamsat.render.pages.times import period, quarter_name, when_name
from giamsat.render.pages.tones import state
from giamsat.reports.agenda import days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from giamsat.domain.across import Across
    from giamsat.domain.records import BodyRow, PlanRow
    from giamsat.i18n import Words
    from giamsat.reports.agenda import Agenda, Item
    from giamsat.reports.overlaps import Overlap
    from giamsat.reports.report_period import ReportPeriod

    Cells = tuple[str | Toned, ...]

WEEK = 7
"""A period as long as this shows every day, the empty ones too; a longer one only full days."""


def page(report: Agenda, words: Words) -> Page:
    """Return the calendar as a page."""
    span = report.span
    title = words("agenda.title", period=span_name(span, words), as_of=words.day(report.as_of))
    blocks: list[Table | Lines] = [calendar(report.items, span, words, across=report.across)]
    if report.undated:
        blocks.append(_undated_table(report.undated, words))
    if report.programme:
        from giamsat.render.pages.programmes import items_table

        blocks.append(items_table(report.programme, words))
    if report.overlaps is not None:
        blocks.append(_overlaps(report.overlaps, words))
    blocks += across_page.lacking(report.across, words)
    return Page("agenda", title, tuple(blocks))


def span_name(span: ReportPeriod, words: Words) -> str:
    """Name a period: ``tuần 7 năm 2020 (10–16/02/2020)``."""
    shown = period(span.first, span.last, words)
    if span.kind == "range":
        return shown
    first, _, rest = span.code.partition("-")
    number = rest.lstrip("WQ0")
    if span.kind == "quarter":
        number = quarter_name(number, words)
    return words(f"agenda.{span.kind}", number=number, year=first, days=shown)


def calendar(
    items: Sequence[Item],
    span: ReportPeriod,
    words: Words,
    title: str = "",
    across: Across | None = None,
) -> Table:
    """Return the days with what lies on each as a table."""
    columns = (
        Column(words("agenda.day"), "day"),
        Column(words("agenda.session"), "tag"),
        *across_page.column(across, words),
        Column(words("agenda.what"), "title"),
        Column(words("agenda.who"), "text", 1, below=True),
        Column(words("agenda.place"), "text", 2, below=True),
        Column(words("agenda.plan"), "tag", 3, below=True),
    )
    return Table(columns, list(_rows(items, span, words, across)), title)


def _rows(
    items: Sequence[Item], span: ReportPeriod, words: Words, across: Across | None
) -> Iterator[Cells]:
    by_day: dict[str, list[Item]] = {}
    for item in items:
        by_day.setdefault(item.day, []).append(item)
    every = list(days(span.first, span.last)) if _is_short(span) else sorted(by_day)
    for day in every:
        name = day_name(day, words)
        if day not in by_day:
            nowhere = across_page.cell(across, None)
            yield (name, "—", *nowhere, Toned(words("agenda.empty"), "dim"), "—", "—", "—")
        for item in by_day.get(day, ()):
            yield _row(name, item, words, across)


def _is_short(span: ReportPeriod) -> bool:
    from giamsat.reports.due import days_between

    return days_between(span.first, span.last) < WEEK


def day_name(day: str, words: Words) -> str:
    """Name a day with its weekday: ``Thứ Ba 11/02/2020``."""
    from giamsat.lean.days import date

    weekday = words(f"agenda.weekday.{date.fromisoformat(day).weekday()}")
    return f"{weekday} {words.day(day)}"


def _row(day: str, item: Item, words: Words, across: Across | None) -> Cells:
    return (
        day,
        session(item, words),
        *across_page.cell(across, item.workspace),
        what_of(item, words),
        item.who or "—",
        item.place or "—",
        item.number or item.plan,
    )


def session(item: Item, words: Words) -> str:
    """Say the hour or the part of the day; a deadline has none."""
    if item.kind == "deadline":
        return words("agenda.deadline")
    half = words(f"form.session.{item.session}") if item.session else "—"
    return item.at or half


def what_of(item: Item, words: Words) -> Toned:
    """Say what lies in the calendar, and what became of it."""
    text = _deadline(item, words) if item.kind == "deadline" else _visit(item, words)
    return with_state(text, item, words)


def with_state(text: str, item: Item, words: Words) -> Toned:
    """Add to the words for an item what became of it."""
    if item.late:
        return Toned(f"{text} · {words(f'agenda.late.{item.kind}')}", "bad")
    if item.kind == "plan" or item.state in ("planned", "due"):
        return Toned(text)
    return Toned(f"{text} · {words(f'status.{item.state}')}", "good" if _is_done(item) else "dim")


def _is_done(item: Item) -> bool:
    return item.state == "done"


def _deadline(item: Item, words: Words) -> str:
    if item.subject == "plan":
        return f"{duty(item.rule or '', words)}: {item.title}"
    text = item.text or item.title
    return words("due.what.answer", subject=item.subject, text=text)


def _visit(item: Item, words: Words) -> str:
    if item.kind == "plan":
        return words("agenda.plan-days", title=item.title)
    if item.kind in ("visit", "meeting") and not item.bodies:
        return words("agenda.visit-of-plan", title=item.title, subject=item.subject)
    about = item.bodies or item.title
    return words(f"agenda.{item.kind}", subject=item.subject, about=about)


def _undated_table(rows: Sequence[PlanRow], words: Words) -> Table:
    """Return the plans whose days are not fixed."""
    columns = (
        Column(words("programme.item.when"), "day"),
        Column(words("agenda.what"), "title"),
        Column(words("show.state"), "tag"),
        Column(words("agenda.who"), "text", 1, below=True),
        Column(words("agenda.plan"), "tag", 2, below=True),
    )
    cells = [
        (
            when_name(row.when or "", words),
            row.title,
            state(words, row.status, kind=row.kind),
            row.issuer or "—",
            row.number or row.id,
        )
        for row in rows
    ]
    return Table(columns, cells, words("agenda.undated"))


def _overlaps(found: Sequence[Overlap], words: Words) -> Table | Lines:
    if not found:
        return Lines([words("agenda.no-overlaps")], words("agenda.overlaps"))
    columns = (
        Column(words("agenda.body"), "title"),
        Column(words("agenda.common-days"), "day"),
        Column(words("agenda.one-plan"), "text"),
        Column(words("agenda.other-plan"), "text"),
    )
    rows = [
        (
            Toned(overlap.body, "notice"),
            period(overlap.first, overlap.last, words),
            _plan(overlap.one),
            _plan(overlap.other),
        )
        for overlap in found
    ]
    return Table(columns, rows, words("agenda.overlaps"))


def _plan(row: BodyRow) -> str:
    return " · ".join(filter(None, (row.number or row.plan, row.issuer, row.workspace)))
