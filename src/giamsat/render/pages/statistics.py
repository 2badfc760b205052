"""Statistics as a page; on a terminal with bars, beside the words and numbers."""

from __future__ import annotations

from giamsat.render.page import Column, Lines, Page, Table, Toned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from giamsat.domain.records import AddresseeRow, ShareRow
    from giamsat.i18n import Words
    from giamsat.reports.statistics import Statistics

    Cells = tuple[str | Toned, ...]

WIDEST = 14
"""The length of the longest bar, in characters."""

_EIGHTHS = "▏▎▍▌▋▊▉"


def page(report: Statistics, words: Words, *, charts: bool = False) -> Page:
    """Return the statistics as a page; ``charts`` adds a bar to each row."""
    blocks = (
        _shares(report.years, "year", words, charts=charts),
        _shares(report.issuers, "issuer", words, charts=charts),
        _addressees(report.addressees, words, charts=charts),
    )
    title = words("stats.title", as_of=words.day(report.as_of))
    return Page("stats", title, tuple(blocks))


def bar(value: int, most: int) -> str:
    """Return a bar for ``value``, in eighths of a character; the most gives the widest."""
    eighths = round(8 * WIDEST * value / most) if most else 0
    if value and not eighths:
        eighths = 1
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest - 1] if rest else "")


def _shares(rows: Sequence[ShareRow], by: str, words: Words, *, charts: bool) -> Table | Lines:
    title = words(f"stats.by-{by}")
    if not rows:
        return Lines([words("stats.none")], title)
    columns = [
        Column(words(f"stats.{by}"), "text" if by == "year" else "title"),
        Column(words("stats.plans"), "number"),
        Column(words("stats.overdue-plans"), "number", 2),
        Column(words("stats.visits"), "number", 3),
        Column(words("stats.recommendations"), "number", 1),
        Column(words("stats.open"), "number", 1),
        Column(words("stats.late"), "number"),
    ]
    made = [_share(row, words) for row in rows]
    return Table(
        *_with_bars(columns, made, [row.plans for row in rows], words, charts=charts), title
    )


def _share(row: ShareRow, words: Words) -> Cells:
    return (
        row.name or words("stats.unknown"),
        str(row.plans),
        _bad(row.overdue),
        str(row.visits_done),
        str(row.recommendations),
        str(row.open),
        _bad(row.late),
    )


def _bad(value: int) -> str | Toned:
    return Toned(str(value), "bad") if value else "0"


def _addressees(rows: Sequence[AddresseeRow], words: Words, *, charts: bool) -> Table | Lines:
    title = words("stats.by-addressee")
    if not rows:
        return Lines([words("stats.none-dated")], title)
    columns = [
        Column(words("stats.addressee"), "title"),
        Column(words("stats.dated"), "number"),
        Column(words("stats.in-time"), "number"),
        Column(words("stats.answered-late"), "number"),
        Column(words("stats.silent"), "number"),
        Column(words("stats.waiting"), "number", 2),
        Column(words("stats.days"), "number", 1),
    ]
    made = [_addressee(row, words) for row in rows]
    late = [row.late + row.silent for row in rows]
    return Table(*_with_bars(columns, made, late, words, charts=charts, of="late"), title)


def _addressee(row: AddresseeRow, words: Words) -> Cells:
    days = "—" if row.mean_days is None else f"{row.mean_days:.1f}"
    return (
        row.name or words("stats.unknown"),
        str(row.dated),
        str(row.in_time),
        _bad(row.late),
        _bad(row.silent),
        str(row.waiting),
        days.replace(".", ",") if words.lang == "vi" else days,
    )


def _with_bars(
    columns: list[Column],
    rows: list[Cells],
    values: list[int],
    words: Words,
    *,
    charts: bool,
    of: str = "plans",
) -> tuple[list[Column], list[Cells]]:
    if not charts:
        return columns, rows
    most = max(values)
    bars: list[Cells] = [
        (*row, Toned(bar(value, most), "bad" if of == "late" else "dim"))
        for row, value in zip(rows, values, strict=True)
    ]
    return [*columns, Column(words(f"stats.chart-{of}"), "tag")], bars
