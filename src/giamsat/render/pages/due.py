"""What stands to be done, as a page."""

from __future__ import annotations

from giamsat.domain.text import visible
from giamsat.lean.json_text import texts_in
from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.render.pages import across as across_page
from giamsat.render.pages.duties import (
    counted_from,
    duty_name,
    of_bodies,
    rule_name,
    subject_name,
    unknown_limit,
)
from giamsat.render.pages.tones import state
from giamsat.reports.due import days_between
from giamsat.reports.missed_limits import waive_command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from giamsat.domain.across import Across
    from giamsat.domain.records import DueRow, VerdictRow
    from giamsat.i18n import Words
    from giamsat.reports.due import Dues

    Grades = Mapping[str, str]
    """The grade of each rule whose text was not read, by the rule's id."""


def page(
    report: Dues, grades: Grades, words: Words, unknown: Mapping[str, str] | None = None
) -> Page:
    """Return the report as a page: overdue first, then what comes, then what is not listed.

    ``unknown`` are the limits of which nothing is known, with why, for what has no date.
    """
    as_of = words.day(report.as_of)
    blocks: list[Table | Lines] = []
    if report.overdue:
        title = words("due.overdue", count=len(report.overdue))
        blocks.append(table(report.overdue, report.as_of, words, title, report.across))
    if report.past:
        title = words("due.past", count=len(report.past))
        blocks.append(table(report.past, report.as_of, words, title, report.across))
    if report.coming:
        last = words.day(report.last)
        title = words("due.coming", count=len(report.coming), last=last)
        blocks.append(table(report.coming, report.as_of, words, title, report.across))
    if report.undated:
        blocks.append(_undated_table(report, words))
    if report.items:
        from giamsat.render.pages.programmes import items_table

        title = words("due.items", count=len(report.items))
        blocks.append(items_table(report.items, words, title))
    rows = report.overdue + report.past + report.coming
    notes = [*_rest(report, words), *unread(rows, grades, words)]
    notes += formless_lines(report.formless, words, report.across)
    notes += [unknown_limit(rule, why, words) for rule, why in (unknown or {}).items()]
    if notes:
        blocks.append(Lines(notes))
    blocks += across_page.lacking(report.across, words)
    return Page("due", words("due.title", as_of=as_of), tuple(blocks))


def table(
    rows: Iterable[DueRow], as_of: str, words: Words, title: str, across: Across | None = None
) -> Table:
    """Return things that stand as a table: until when, what, whose, by which rule, since when."""
    columns = (
        *across_page.column(across, words),
        Column(words("due.day"), "day"),
        Column(words("due.left"), "tag"),
        Column(words("due.what"), "title"),
        Column(words("due.whose"), "text", 1, below=True),
        Column(words("due.plan"), "tag", 2, below=True),
        Column(words("due.rule"), "text", 4, below=True),
        Column(words("due.since"), "day", 3, below=True),
        Column(words("due.id"), "tag", 5),
    )
    made = [(*across_page.cell(across, row.workspace), *_row(row, as_of, words)) for row in rows]
    return Table(columns, made, title)


def _undated_table(report: Dues, words: Words) -> Table:
    """Return the open recommendations that have no date, with what each waits for."""
    columns = (
        *across_page.column(report.across, words),
        Column(words("due.since"), "day"),
        Column(words("show.state"), "tag"),
        Column(words("due.what"), "title"),
        Column(words("due.whose"), "text", 1, below=True),
        Column(words("due.plan"), "tag", 2, below=True),
        Column(words("due.id"), "tag", 5),
    )
    rows: list[tuple[str | Toned, ...]] = [
        (
            *across_page.cell(report.across, row.workspace),
            words.day(row.since) if row.since > "0001-01-01" else "—",
            state(words, row.state),
            with_priority(
                words("due.item", subject=row.subject, text=row.text), row.priority, words
            ),
            row.whose or "—",
            row.number or row.plan,
            row.plan,
        )
        for row in report.undated
    ]
    return Table(columns, rows, words("due.undated", count=len(rows)))


def _row(row: DueRow, as_of: str, words: Words) -> tuple[str | Toned, ...]:
    return (
        words.day(row.due),
        days_left(row.due, as_of, words, binding=bool(row.binding)),
        what(row, words) + _towards(row, words),
        row.whose or "—",
        row.number or row.plan,
        _rule(row, words),
        words.day(row.since) if row.since > "0001-01-01" else "—",
        row.plan,
    )


def days_left(due: str, as_of: str, words: Words, *, binding: bool = True) -> Toned:
    """Say how many days are left, or how many have passed; past what does not bind is not late."""
    days = days_between(as_of, due)
    if days < 0 and not binding:
        return Toned(words("due.passed", days=-days), "notice")
    if days < 0:
        return Toned(words("due.late", days=-days), "bad")
    if days == 0:
        return Toned(words("due.today"), "notice")
    return Toned(words("due.days", days=days), "notice" if days <= 7 else "")


def _towards(row: DueRow, words: Words) -> str:
    """Name the bodies of a duty of the committee's own; those that owe something stand as such."""
    names = texts_in(row.bodies)
    is_own = row.kind == "plan" and "; ".join(names) != row.whose
    return of_bodies(row.bodies, words) if is_own else ""


def what(row: DueRow, words: Words) -> str:
    """Say what is to be done: the plan's own duty, a visit, a report or an answer."""
    if row.kind == "plan":
        return duty(row.rule, words)
    text = "; ".join(texts_in(row.bodies)) or row.text or row.title
    done = words(f"due.what.{row.kind}", subject=subject_name(row.subject, words), text=text)
    return with_priority(done, row.priority, words)


def with_priority(text: str, priority: str | None, words: Words) -> str:
    """Add a priority to what it is of, where it is other than normal."""
    return words(f"due.priority.{priority}", what=text) if priority in ("high", "low") else text


def duty(rule: str, words: Words) -> str:
    """Say what a limit of the plan itself asks to be done."""
    name = "reported" if rule == "agreed" else rule
    return words.get(f"due.what.{name}", rule_name(rule, words))


def _rule(row: DueRow, words: Words) -> str | Toned:
    """Say what set the day, unless what is to be done says it; then what counting met."""
    rest = [counted_from(row, words).removeprefix(" · "), *counted_notes(row, words)]
    name = duty_name(row, words)
    in_full = " · ".join(filter(None, [name, *rest]))
    return (
        Toned(" · ".join(filter(None, rest)) or "—", in_full=in_full) if _is_named(row) else in_full
    )


def _is_named(row: DueRow) -> bool:
    """Whether the text of the row is the name of the limit; an agreed day is never in it."""
    return row.kind in ("plan", "visit") and row.rule != "agreed"


def counted_notes(row: DueRow | VerdictRow, words: Words) -> list[str]:
    """Say what counting met: the day off, giamsat's advice, a forecast, days that no law sets."""
    notes = []
    if row.day_off:
        notes.append(_day_off(row, row.day_off, words))
    if row.forecast:
        notes.append(words("why.forecast"))
    if not row.binding:
        notes.append(words("why.practice"))
    return notes


def _day_off(row: DueRow | VerdictRow, text: str, words: Words) -> str:
    from giamsat.domain.records import day_off_of
    from giamsat.lean.days import date

    day = day_off_of(text)
    name = day.name or words(f"agenda.weekday.{date.fromisoformat(day.on).weekday()}")
    values = {"name": name, "day": words.day(day.on)}
    if row.advised:
        key = "why.advised" if day.is_sure else "why.advised-unsure"
        return words(key, **values, advised=words.day(row.advised))
    return words("why.moved" if row.due != day.on else "why.not-moved", **values)


def _rest(report: Dues, words: Words) -> Sequence[str]:
    lines = []
    if not report.overdue and not report.coming:
        lines.append(words("due.nothing", last=words.day(report.last)))
    if report.overdue and report.across is None:
        first = report.overdue[0]
        command = words.command(waive_command(first.plan, first.rule, first.subject))
        lines.append(words("due.waive", command=command))
    if report.later:
        lines.append(words("due.later", count=report.later, last=words.day(report.last)))
    return lines


def formless_lines(plans: Sequence[str], words: Words, across: Across | None = None) -> list[str]:
    """Say once how many plans no limit judges for want of a form, with the line that mends it.

    Over several workspaces there is no such line.
    """
    if not plans:
        return []
    if across is not None:
        return [words("desk.formless-across", count=len(plans))]
    command = words.command("giamsat", "set", plans[0])
    return [visible(words("desk.formless", count=len(plans), command=command))]


def unread(rows: Iterable[DueRow], grades: Grades, words: Words) -> list[str]:
    """Say of each limit in use whose text was not read how well it is known."""
    used = dict.fromkeys(row.rule for row in rows if row.rule in grades)
    return [
        words(
            "due.unread",
            rule=rule_name(rule, words),
            evidence=words(f"rule.evidence.{grades[rule]}"),
        )
        for rule in used
    ]
