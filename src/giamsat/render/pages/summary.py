"""The summary of a period as a page: numbers beside the period before, then lists."""

from __future__ import annotations

from giamsat.domain.collation import collation_key
from giamsat.domain.records import LocalRow
from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.render.pages import across as across_page
from giamsat.render.pages import agenda as agenda_page
from giamsat.render.pages import due as due_page
from giamsat.render.pages.times import period
from giamsat.render.pages.tones import state
from giamsat.reports.summary import ACCEPTANCES, DEGREES, OPINION_OPEN, RATES, RESULTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from giamsat.domain.records import StatusRow
    from giamsat.i18n import Words
    from giamsat.reports.agenda import Item
    from giamsat.reports.report_period import ReportPeriod
    from giamsat.reports.summary import Rate, Summary

    Block = Table | Lines
    Cells = tuple[str | Toned, ...]

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("work", ("issued", "visits-made", "visits-missed", "visits-postponed", "visits-cancelled")),
    ("found", ("strengths", "shortcomings", "reports")),
    (
        "items",
        (
            "sent",
            "answered",
            "answers-late",
            "resolved",
            *(f"outcome-{result}" for result in RESULTS),
            "urged",
            "extended",
            "escalated",
            "reopened",
        ),
    ),
    (
        "open",
        (
            "open",
            "open-unsent",
            "open-awaiting",
            "open-answered",
            "overdue",
            "overdue-answers",
            "overdue-plans",
        ),
    ),
    (
        "opinions",
        (
            "opinions-gathered",
            "opinions-passed-on",
            "opinions-answered",
            "opinions-closed",
            "opinions-known",
            "opinions-ended",
            "opinions-open",
            *(f"opinions-open-{state}" for state in OPINION_OPEN),
        ),
    ),
)
"""The tables of numbers, and which numbers stand in each."""

RARE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "progress",
        (
            *(f"accepts-{how}" for how in ACCEPTANCES),
            *(f"{step}-{degree}" for step in ("said", "seen") for degree in DEGREES),
        ),
    ),
    ("amounts", ("amount-found", "amount-recovered", "households-found", "households-recovered")),
    (
        "criticism",
        ("criticism-issued", "criticism-reported", "comment-issued", "comment-reported"),
    ),
)
"""Tables of numbers that stand only where one of them is not nothing."""

NOTHING = LocalRow("", 0, 0, 0)

_WORSE_IF_MORE = frozenset(
    {"visits-missed", "answers-late", "overdue", "overdue-answers", "overdue-plans"}
)


def page(report: Summary, grades: Mapping[str, str], words: Words) -> Page:
    """Return the summary as a page, with every number."""
    return _page(report, words, _blocks(report, grades, words, figures(report, words)))


def short_page(report: Summary, grades: Mapping[str, str], words: Words) -> Page:
    """Return the summary as a page for a screen: what is nothing in both periods is left out."""
    tables = [table for table in figures(_without_nothing(report), words) if table.rows]
    told = Lines([Toned(words("summary.left-out"), "dim")])
    return _page(report, words, [*_blocks(report, grades, words, tables), told])


def _page(report: Summary, words: Words, blocks: Iterable[Block]) -> Page:
    title = words(
        "summary.title",
        period=agenda_page.span_name(report.now.span, words),
        as_of=words.day(report.now.at),
    )
    return Page("summary", title, tuple(blocks))


def _without_nothing(report: Summary) -> Summary:
    """Return a summary without the numbers and rates that are nothing in both periods."""
    now, before = report.now, report.before
    counts = {n: c for n, c in now.counts.items() if c or before.counts[n] or n in _ALWAYS}
    rates = {n: r for n, r in now.rates.items() if r.whole or before.rates[n].whole}
    return report._replace(now=now._replace(counts=counts, rates=rates))


_ALWAYS = frozenset(("plans", *(name for _, names in RARE for name in names)))
"""Numbers that stand or fall by rules of their own."""


def _blocks(
    report: Summary, grades: Mapping[str, str], words: Words, tables: Iterable[Table]
) -> Iterator[Block]:
    yield from tables
    if report.programme:
        from giamsat.render.pages.programmes import progress_line

        line = progress_line(report.programme, words)
        yield Lines([line], words("summary.programme", year=report.now.span.last[:4]))
    yield from by_workspace(report, words)
    yield from _lists(report, grades, words)
    if report.formless:
        yield Lines(due_page.formless_lines(report.formless, words, report.across))
    yield from across_page.lacking(report.across, words)


def figures(report: Summary, words: Words) -> Iterator[Table]:
    """Yield the tables of numbers: name, this period, the one before, the change."""
    yield _statuses(report, words)
    for group, names in (*GROUPS, *_rare_groups(RARE, report)):
        rows = [_count(name, report, words) for name in names if name in report.now.counts]
        yield Table(_columns(report, words), rows, words(f"summary.group.{group}"))
    local = list(_local(report, words))
    if local:
        yield Table(_columns(report, words), local, words("summary.group.local"))
    rates = [_rate(name, report, words) for name in RATES if name in report.now.rates]
    yield Table(_columns(report, words), rates, words("summary.group.rates"))


def _rare_groups(
    groups: Sequence[tuple[str, tuple[str, ...]]], report: Summary
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for group, names in groups:
        if any(report.now.counts[name] or report.before.counts[name] for name in names):
            yield group, names


def _local(report: Summary, words: Words) -> Iterator[Cells]:
    """Yield what localities reported: one row a kind of work, and the reports without a count."""
    now = {row.what: row for row in report.now.local}
    before = {row.what: row for row in report.before.local}
    for what in sorted({**now, **before}, key=collation_key):
        pairs = [rows.get(what, NOTHING) for rows in (now, before)]
        yield (what, *_pair(pairs[0].done, pairs[1].done, words))
        if any(row.uncounted for row in pairs):
            name = words("summary.count.uncounted")
            yield (name, *_pair(pairs[0].uncounted, pairs[1].uncounted, words))


def by_workspace(report: Summary, words: Words) -> Iterator[Table]:
    """Yield the table of what each workspace has in the period, where several are asked."""
    if report.across is None:
        return
    columns = [Column(words("across.workspace"), "title")]
    columns += [Column(words(f"across.count.{n}"), "number", r) for n, r in _BY_WORKSPACE.items()]
    rows = [
        (member.name, *_few(own.counts))
        for member, own in zip(report.across.members, report.workspaces, strict=True)
    ]
    rows.append((Toned(words("across.total"), "strong"), *_few(report.now.counts)))
    yield Table(columns, rows, words("across.by-workspace"))


_BY_WORKSPACE = {
    "plans": 0,
    "issued": 3,
    "visits-made": 2,
    "sent": 2,
    "answered": 1,
    "open": 0,
    "overdue": 0,
}
"""The numbers told of each workspace, and how soon their columns go on a narrow screen."""


def _few(counts: Mapping[str, int]) -> Cells:
    cells: list[str | Toned] = [str(counts[name]) for name in _BY_WORKSPACE]
    if counts["overdue"]:
        cells[-1] = Toned(str(counts["overdue"]), "bad")
    return tuple(cells)


def _columns(report: Summary, words: Words) -> tuple[Column, ...]:
    before = report.before.span
    return (
        Column(words("summary.name"), "title"),
        Column(words("summary.now"), "number"),
        Column(words("summary.before", days=period(before.first, before.last, words)), "number"),
        Column(words("summary.change"), "number"),
    )


def _statuses(report: Summary, words: Words) -> Table:
    now, before = _by_status(report.now.statuses), _by_status(report.before.statuses)
    rows: list[Cells] = [
        (state(words, status), *_pair(now.get(status, 0), before.get(status, 0), words))
        for status in {**now, **before}
    ]
    totals = _pair(report.now.counts["plans"], report.before.counts["plans"], words)
    rows.append((Toned(words("summary.count.plans"), "strong"), *totals))
    return Table(_columns(report, words), rows, words("summary.group.statuses"))


def _by_status(rows: Sequence[StatusRow]) -> dict[str, int]:
    return {row.status: row.plans for row in rows}


def _count(name: str, report: Summary, words: Words) -> Cells:
    now, before = report.now.counts[name], report.before.counts[name]
    label = words(f"summary.count.{name}")
    if name.startswith("amount-"):
        sums = words.amount(now), words.amount(before)
        return (label, *sums, change(now - before, words, words.amount))
    if name in _WORSE_IF_MORE and now:
        return (Toned(label, "bad"), *_pair(now, before, words))
    return (label, *_pair(now, before, words))


def _pair(now: int, before: int, words: Words) -> tuple[str, str, str]:
    return words.amount(now), words.amount(before), change(now - before, words, words.amount)


def change(difference: int, words: Words, write: Callable[[int], str] = str) -> str:
    """Write a difference with a real minus sign; no difference in words."""
    if difference == 0:
        return words("summary.same")
    return f"+{write(difference)}" if difference > 0 else f"−{write(-difference)}"


def _rate(name: str, report: Summary, words: Words) -> Cells:
    now, before = report.now.rates[name], report.before.rates[name]
    return (
        words(f"summary.rate.{name}"),
        rate_text(now, words),
        rate_text(before, words),
        _points(now, before, words),
    )


def rate_text(rate: Rate, words: Words) -> str:
    """Write a rate with what it is a rate of: ``66,7 % (2/3)``."""
    if rate.percent is None:
        return "—"
    return words(
        "summary.percent", percent=_decimal(rate.percent, words), of=f"{rate.part}/{rate.whole}"
    )


def _points(now: Rate, before: Rate, words: Words) -> str:
    if now.percent is None or before.percent is None:
        return "—"
    points = round(now.percent - before.percent, 1)
    if points == 0:
        return words("summary.same")
    return ("+" if points > 0 else "−") + _decimal(abs(points), words)


def _decimal(value: float, words: Words) -> str:
    text = f"{value:.1f}"
    return text.replace(".", ",") if words.lang == "vi" else text


def _ahead(
    key: str, span: ReportPeriod, items: Sequence[Item], report: Summary, words: Words
) -> Block:
    """Return what lies in a span of days to come, or that nothing does."""
    title = words(f"summary.{key}", days=period(span.first, span.last, words))
    if items:
        return agenda_page.calendar(items, span, words, title, report.across)
    return Lines([words("summary.nothing")], title)


def _lists(report: Summary, grades: Mapping[str, str], words: Words) -> Iterator[Block]:
    if report.overdue:
        title = words("summary.overdue", count=len(report.overdue), as_of=words.day(report.now.at))
        yield due_page.table(report.overdue, report.now.at, words, title, report.across)
    if report.rest is not None:
        yield _ahead("rest", report.rest, report.rest_items, report, words)
    yield _ahead("coming", report.coming, report.items, report, words)
    notes = due_page.unread(report.overdue, grades, words)
    if notes:
        yield Lines(notes, words("summary.notes"))
