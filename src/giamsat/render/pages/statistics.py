"""Statistics as a page; on a terminal with bars, beside the words and numbers."""

from __future__ import annotations

from giamsat.domain.totals import total
from giamsat.render.page import Column, Lines, Page, Table, Toned, text_of
from giamsat.render.pages import across

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from giamsat.domain.records import AddresseeRow, ProgressRow, ShareRow
    from giamsat.i18n import Words
    from giamsat.render.page import Kind
    from giamsat.reports.statistics import Statistics

    Cells = tuple[str | Toned, ...]

WIDEST = 14
"""The length of the longest bar, in characters."""

_EIGHTHS = "▏▎▍▌▋▊▉"


def page(report: Statistics, words: Words, *, charts: bool = False) -> Page:
    """Return the statistics as a page; ``charts`` adds a bar to each row."""
    blocks = (
        *_workspaces(report, words, charts=charts),
        _shares(report.years, "year", report, words, charts=charts),
        _shares(report.issuers, "issuer", report, words, charts=charts),
        _addressees(report, words, charts=charts),
        *_bodies(report, words, charts=charts),
        *_progress(report, words),
        *_amounts(report, words),
        *across.lacking(report.across, words),
    )
    title = words("stats.title", as_of=words.day(report.as_of))
    return Page("stats", title, tuple(blocks))


def _workspaces(report: Statistics, words: Words, *, charts: bool) -> Iterator[Table]:
    """Yield what each workspace has, and all together, where several are asked."""
    if report.across is None:
        return
    rows = report.workspaces
    made = [_share(row, words) for row in rows]
    columns, cells = _with_bars(
        _share_columns(words("across.workspace"), "title", words),
        made,
        [row.plans for row in rows],
        words,
        charts=charts,
        rank=_rank(report),
    )
    name, *numbers = _share(total(words("across.total"), rows), words)
    last: Cells = (Toned(text_of(name), "strong"), *numbers, *([""] if charts else []))
    yield Table(columns, [*cells, last], words("across.by-workspace"))


def bar(value: int, most: int) -> str:
    """Return a bar for ``value``, in eighths of a character; the most gives the widest."""
    eighths = round(8 * WIDEST * value / most) if most else 0
    if value and not eighths:
        eighths = 1
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest - 1] if rest else "")


def _shares(
    rows: Sequence[ShareRow], by: str, report: Statistics, words: Words, *, charts: bool
) -> Table | Lines:
    title = words(f"stats.by-{by}")
    if by == "issuer" and _are_joint(report):
        title = words("stats.by-organisation")
    if by == "issuer" and report.successors is not None:
        title = words("stats.by-successor", as_of=words.day(report.as_of))
    if not rows:
        return Lines([words("stats.none")], title)
    columns = _share_columns(words(f"stats.{by}"), "text" if by == "year" else "title", words)
    made = [_share(row, words) for row in rows]
    if _are_joint(report):
        columns.insert(2, Column(words("stats.joint"), "number", 2))
        pairs = zip(rows, made, strict=True)
        made = [(*cells[:2], str(row.joint), *cells[2:]) for row, cells in pairs]
    if by == "issuer":
        made = [
            (_successor_name(row, report, words), *cells[1:])
            for row, cells in zip(rows, made, strict=True)
        ]
        columns, made = _with_places(columns, made, rows, report, words)
    return Table(
        *_with_bars(
            columns, made, [row.plans for row in rows], words, charts=charts, rank=_rank(report)
        ),
        title,
    )


def _are_joint(report: Statistics) -> bool:
    """Tell whether any plan has several organisations."""
    return any(row.joint for row in report.years)


def _successor_name(row: ShareRow, report: Statistics, words: Words) -> str:
    """Name an issuer; by today's map also its day of ending, and who became part of it."""
    name = row.name or words("stats.unknown")
    successor = report.successors[row.name] if report.successors else None
    if successor is None:
        return name
    if successor.ended:
        name = words("stats.ended", name=name, day=words.day(successor.ended))
    if successor.recorded:
        name = words("stats.recorded-as", name=name, names="; ".join(successor.recorded))
    return name


def _share_columns(name: str, kind: Kind, words: Words) -> list[Column]:
    return [
        Column(name, kind),
        Column(words("stats.plans"), "number"),
        Column(words("stats.overdue-plans"), "number", 2),
        Column(words("stats.visits"), "number", 3),
        Column(words("stats.recommendations"), "number", 1),
        Column(words("stats.open"), "number", 1),
        Column(words("stats.late"), "number"),
    ]


def _with_places(
    columns: list[Column],
    made: list[Cells],
    rows: Sequence[ShareRow | AddresseeRow | ProgressRow],
    report: Statistics,
    words: Words,
) -> tuple[list[Column], list[Cells]]:
    """Add in which workspaces the plans of each row are, where several are asked."""
    if report.across is None:
        return columns, made
    cells: list[Cells] = [
        (cells[0], across.names(row.workspaces, words), *cells[1:])
        for row, cells in zip(rows, made, strict=True)
    ]
    return [columns[0], Column(words("across.workspaces"), "text"), *columns[1:]], cells


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


def _addressees(report: Statistics, words: Words, *, charts: bool) -> Table | Lines:
    rows = report.addressees
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
    return Table(*_with_lateness(columns, made, rows, report, words, charts=charts), title)


def _bodies(report: Statistics, words: Words, *, charts: bool) -> Iterator[Table]:
    """Yield how each body sends the reports that it owes, where any does."""
    rows = report.bodies
    if not rows:
        return
    columns = [
        Column(words("stats.body"), "title"),
        Column(words("stats.reports"), "number"),
        Column(words("stats.in-time"), "number"),
        Column(words("stats.answered-late"), "number"),
        Column(words("stats.missing"), "number"),
        Column(words("stats.waiting"), "number", 2),
    ]
    made = [_addressee(row, words)[:-1] for row in rows]
    made_up = _with_lateness(columns, made, rows, report, words, charts=charts)
    yield Table(*made_up, words("stats.by-body"))


def _progress(report: Statistics, words: Words) -> Iterator[Table]:
    """Yield what each addressee accepts, says and was seen to have done, where any is recorded."""
    rows = report.progress
    if not any(any(row[3:-1]) for row in rows):
        return
    names = ("sent", "answered", "accepted", "said", "seen")
    columns = [Column(words("stats.addressee"), "title")]
    columns += [Column(words(f"stats.{name}"), "number") for name in names]
    made: list[Cells] = [
        (
            row.name or words("stats.unknown"),
            str(row.sent),
            str(row.answered),
            _with_part(row.accepted, row.accepted_in_part, words),
            _with_part(row.said_done, row.said_partly, words),
            _with_part(row.seen_done, row.seen_partly, words),
        )
        for row in rows
    ]
    yield Table(*_with_places(columns, made, rows, report, words), words("stats.by-progress"))


def _with_part(whole: int, part: int, words: Words) -> str:
    return words("stats.with-part", whole=whole, part=part) if part else str(whole)


def _amounts(report: Statistics, words: Words) -> Iterator[Table]:
    """Yield the money and households found and recovered, where any is recorded."""
    columns = [
        Column(words("stats.amounts"), "title"),
        Column(words("stats.amount"), "number"),
        Column(words("stats.households"), "number"),
    ]
    rows: list[Cells] = [
        (words(f"stats.amount-{row.what}"), words.amount(row.amount), str(row.households))
        for row in report.amounts
    ]
    if rows:
        yield Table(columns, rows, words("stats.by-amount"))


def _with_lateness(
    columns: list[Column],
    made: list[Cells],
    rows: Sequence[AddresseeRow],
    report: Statistics,
    words: Words,
    *,
    charts: bool,
) -> tuple[list[Column], list[Cells]]:
    """Add the workspaces of each row, where several are asked, and bars of what came late."""
    columns, made = _with_places(columns, made, rows, report, words)
    late = [row.late + row.silent for row in rows]
    return _with_bars(columns, made, late, words, charts=charts, of="late", rank=_rank(report))


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


def _rank(report: Statistics) -> int:
    """Of several workspaces, bars are the first to go where the screen is narrow."""
    return 0 if report.across is None else 6


def _with_bars(
    columns: list[Column],
    rows: list[Cells],
    values: list[int],
    words: Words,
    *,
    charts: bool,
    of: str = "plans",
    rank: int = 0,
) -> tuple[list[Column], list[Cells]]:
    if not charts:
        return columns, rows
    most = max(values)
    bars: list[Cells] = [
        (*row, Toned(bar(value, most), "bad" if of == "late" else "dim"))
        for row, value in zip(rows, values, strict=True)
    ]
    return [*columns, Column(words(f"stats.chart-{of}"), "tag", rank)], bars
