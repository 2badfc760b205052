"""The desk as a page of at most fifteen lines."""

from __future__ import annotations

from giamsat.domain.text import visible
from giamsat.render.page import Lines, Page, Toned
from giamsat.render.pages.due import days_left, formless_lines, what

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from giamsat.i18n import Words
    from giamsat.reports.desk import Desk, Matter

MOST = 3
"""Lines of one kind; what is more is counted, with the command that lists it."""

_LONGEST = 60


def page(report: Desk, words: Words) -> Page:
    """Return the desk: overdue first, then what waits to be recorded, then the week."""
    lines = list(_lines(report, words))
    if not report.plans:
        lines.append(words("desk.empty", command=words.command("giamsat", "new")))
    elif not lines:
        lines.append(words("desk.nothing", last=words.day(report.last)))
    lines += formless_lines(report.formless, words)
    return Page("desk", words("desk.title", day=words.day(report.as_of)), (Lines(lines),))


def _lines(report: Desk, words: Words) -> Iterator[str | Toned]:
    for name, matters, rest in (
        ("overdue", report.overdue, "due"),
        ("to-record", report.to_record, "due"),
        ("week", report.week, "agenda"),
    ):
        if not matters:
            continue
        yield Toned(words(f"desk.{name}", count=len(matters)), "strong")
        yield from _matters(matters, report.as_of, words)
        if len(matters) > MOST:
            more = len(matters) - MOST
            yield "  " + words("desk.more", count=more, command=words.command("giamsat", rest))


def _matters(matters: Sequence[Matter], as_of: str, words: Words) -> Iterator[str]:
    for row, command in matters[:MOST]:
        done = visible(what(row, words))
        short = done if len(done) <= _LONGEST else f"{done[: _LONGEST - 1].rstrip()}…"
        left = days_left(row.due, as_of, words, binding=bool(row.binding)).text
        named = visible(row.number or row.plan)
        yield f"  {named} · {short} · {left} → {visible(words.command('giamsat', *command))}"
