"""What needs attention, as lines to move through."""

from __future__ import annotations

from giamsat.domain.text import fold, visible
from giamsat.lean.rows import NamedTuple
from giamsat.render.page import text_of
from giamsat.render.pages.agenda import day_name, session, what_of
from giamsat.render.pages.due import days_left, what
from giamsat.render.pages.duties import duty_name
from giamsat.render.pages.tones import state
from giamsat.reports.attention import is_recommendation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from giamsat.domain.records import DueRow, PlanRow, UndatedRow
    from giamsat.i18n import Words
    from giamsat.reports.agenda import Item
    from giamsat.reports.attention import Attention


class Matter(NamedTuple):
    """One thing that needs attention; ``recommendation`` is its id, if an answer is awaited.

    ``subject`` is the part that it is about, or ``plan``.

    ``when``, ``what`` and ``about`` are harmless for a terminal, each one line.
    """

    key: str
    plan: str
    recommendation: str | None
    late: bool
    when: str
    what: str
    about: str
    subject: str = "plan"

    def has(self, sought: str) -> bool:
        """Whether it holds all words sought; marks and case do not count."""
        text = fold(f"{self.when} {self.what} {self.about}")
        return all(word in text for word in fold(sought).split())


class Section(NamedTuple):
    """Matters of one kind under a heading; ``name`` is that of its words."""

    name: str
    matters: Sequence[Matter]


def sections(report: Attention, words: Words) -> list[Section]:
    """Return what needs attention: overdue, due soon, the week, open without a date."""
    return [
        Section("overdue", [_due(row, report.as_of, words) for row in report.overdue]),
        Section("coming", [_due(row, report.as_of, words) for row in report.coming]),
        Section("week", [_visit(items, words) for items in _by_subject(report.week)]),
        Section("undated", [_open(row, words) for row in report.undated]),
    ]


def _due(row: DueRow, as_of: str, words: Words) -> Matter:
    return Matter(
        f"{row.plan} {row.subject} {row.rule}",
        row.plan,
        row.subject if is_recommendation(row) else None,
        row.is_late(as_of),
        f"{words.day(row.due)} · {days_left(row.due, as_of, words).text}",
        visible(what(row, words)),
        _join(row.number or row.plan, row.whose, duty_name(row, words)),
        row.subject,
    )


def _open(row: UndatedRow, words: Words) -> Matter:
    shown = state(words, row.state).text
    since = words("why.since", state=shown, day=words.day(row.since))
    return Matter(
        f"{row.plan} {row.subject} undated",
        row.plan,
        row.subject,
        late=False,
        when=since if row.since > "0001-01-01" else shown,
        what=visible(words("due.item", subject=row.subject, text=row.text)),
        about=_join(row.number or row.plan, row.whose),
        subject=row.subject,
    )


def later_section(
    rows: Iterable[DueRow], listed: Sequence[Section], as_of: str, words: Words
) -> Section:
    """Return the recommendations whose answer is due later than all that is listed."""
    there = {matter.key for section in listed for matter in section.matters}
    found = [_due(row, as_of, words) for row in rows if is_recommendation(row)]
    return Section("later", [matter for matter in found if matter.key not in there])


def plan_section(rows: Iterable[PlanRow], listed: Sequence[Section], words: Words) -> Section:
    """Return the plans under way of which nothing else is listed, so that acts can be on any."""
    there = {matter.plan for section in listed for matter in section.matters}
    return Section("plans", [_plan(row, words) for row in rows if row.id not in there])


def _plan(row: PlanRow, words: Words) -> Matter:
    return Matter(
        f"{row.id} plan",
        row.id,
        None,
        late=False,
        when=state(words, row.status).text,
        what=visible(row.title),
        about=_join(row.number or row.id),
    )


def _by_subject(items: Sequence[Item]) -> list[list[Item]]:
    """Return the days of each plan or visit together: several days are one row."""
    found: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        found.setdefault((item.plan, item.subject), []).append(item)
    return list(found.values())


def _visit(items: Sequence[Item], words: Words) -> Matter:
    item = items[0]
    when = day_name(item.day, words)
    if items[-1].day != item.day:
        when = f"{when} – {day_name(items[-1].day, words)}"
    if item.session or item.at:
        when += f" · {session(item, words)}"
    return Matter(
        f"{item.plan} {item.subject} {item.day}",
        item.plan,
        None,
        item.late,
        when,
        visible(text_of(what_of(item, words))),
        _join(item.number or item.plan, item.who, item.place),
        item.subject,
    )


def _join(*parts: str | None) -> str:
    return " · ".join(visible(part) for part in parts if part)


def find_matters(listed: Sequence[Section], sought: str) -> Iterator[Section]:
    """Yield the sections with those matters only that hold all words sought, empty ones not."""
    for section in listed:
        matters = [matter for matter in section.matters if matter.has(sought)]
        if matters:
            yield Section(section.name, matters)
