"""The list of plans as a page."""

from __future__ import annotations

from giamsat.render.page import Column, Page, Table, Toned
from giamsat.render.pages import across
from giamsat.render.pages.tones import state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from giamsat.domain.records import PlanRow
    from giamsat.i18n import Words
    from giamsat.reports.listing import Listing


def page(report: Listing, words: Words) -> Page:
    """Return the list as a page; the rows are made as they are printed."""
    columns = (
        *across.column(report.across, words),
        Column(words("list.number"), "tag"),
        Column(words("list.name"), "title"),
        Column(words("list.period"), "day", 2),
        Column(words("list.status"), "tag"),
        Column(words("list.next"), "day", 1),
        Column(words("list.recommendations"), "number", 4),
        Column(words("list.visits"), "number", 5),
        Column(words("list.issuer"), "text", 6),
        Column(words("list.id"), "tag", 3),
    )
    title = words("list.title", as_of=words.day(report.as_of))
    return Page("list", title, (Table(columns, _rows(report, words)),))


def _rows(report: Listing, words: Words) -> Iterator[tuple[str | Toned, ...]]:
    states: dict[tuple[str, int, str], Toned] = {}
    for row in report.plans:
        key = (row.status, row.overdue, row.kind)
        shown = states.get(key)
        if shown is None:
            shown = states[key] = state(words, row.status, overdue=bool(row.overdue), kind=row.kind)
        yield (*across.cell(report.across, row.workspace), *_row(row, shown, words))


def _row(row: PlanRow, shown: Toned, words: Words) -> tuple[str | Toned, ...]:
    day = words.day
    return (
        row.number or Toned(words("list.no-number"), "dim"),
        row.title,
        time_of(row, words),
        shown,
        day(row.next_on) if row.next_on else "—",
        f"{row.open}/{row.recommendations}" if row.recommendations else "—",
        f"{row.visits_done}/{row.visits_total}" if row.visits_total else "—",
        row.issuer or "—",
        row.id,
    )


def time_of(row: PlanRow, words: Words) -> str:
    """Write the days of a plan, or when it is to take place where none are fixed."""
    if row.begins is None and row.ends is None and row.when:
        return when_name(row.when, words)
    return period(row.begins, row.ends, words)


def when_name(when: str, words: Words) -> str:
    """Write a time without days in words, such as ``quý II/2026`` for ``2026-Q2``."""
    one, slash, other = when.partition("/")
    if slash and _unit(one) and _unit(other):
        return words("list.when.to", first=when_name(one, words), last=when_name(other, words))
    unit = _unit(when)
    if not unit:
        return when
    year, _, rest = when.partition("-")
    number = rest.lstrip("QH0")
    shown = _ROMAN[int(number)] if unit == "quarter" and words.lang == "vi" else number
    key = f"half-{number}" if unit == "half" else unit
    return words(f"list.when.{key}", number=shown, year=year)


_ROMAN = ("", "I", "II", "III", "IV")


def _unit(code: str) -> str:
    """Tell what a code of a time without days is: nothing for what is none."""
    year, dash, rest = code.partition("-")
    if not (len(year) == 4 and year.isascii() and year.isdigit()):
        return ""
    if not dash:
        return "year"
    if len(rest) == 2 and rest.isascii() and rest.isdigit():
        return "month"
    if len(rest) == 2 and rest[1] in "1234" and rest[0] in "QH":
        return "quarter" if rest[0] == "Q" else "half" if rest[1] in "12" else ""
    return ""


def period(begins: str | None, ends: str | None, words: Words) -> str:
    """Write a period as short as it can be said: ``11–14/02/2020``."""
    if begins is None:
        return words.day(ends)
    if ends is None or ends == begins:
        return words.day(begins)
    if words.lang != "vi":
        return f"{begins}..{ends}"
    if begins[:7] == ends[:7]:
        return f"{begins[8:]}–{words.day(ends)}"
    if begins[:4] == ends[:4]:
        return f"{begins[8:]}/{begins[5:7]}–{words.day(ends)}"
    return f"{words.day(begins)}–{words.day(ends)}"


def footnotes(report: Listing, words: Words) -> list[str]:
    """Return what is to be said beside the list: how many there are, what could not be read."""
    if not report.total:
        return [words("list.none")]
    if report.shown < report.total:
        return [words("list.shown", shown=report.shown, total=report.total)]
    return [words("list.total", total=report.total)]
