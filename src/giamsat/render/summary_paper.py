"""The summary of a period as a document to sign: numbers beside the period before, then lists.

Its parts follow the practice of periodic reports; what only people can say stays a marked blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from giamsat.domain.numbers import parse_number
from giamsat.domain.records import DueRow
from giamsat.i18n import Words
from giamsat.render.page import Table, text_of
from giamsat.render.pages import agenda as agenda_page
from giamsat.render.pages import due as due_page
from giamsat.render.pages import summary as summary_page
from giamsat.render.pages.across import lacking_line
from giamsat.render.pages.times import period
from giamsat.reports.agenda import Item
from giamsat.reports.deeds import Deed
from giamsat.reports.drafting import period_report
from giamsat.reports.papers import (
    Blank,
    Block,
    Grid,
    Heading,
    Line,
    Office,
    Paper,
    Say,
    Value,
)
from giamsat.reports.report_period import ReportPeriod
from giamsat.reports.summary import Summary

_FIGURES = (("figure", "now", "before", "change"), (43, 19, 19, 19))
_DEEDS = (("day", "deed", "of-plan"), (16, 64, 20))
_OVERDUE = (("due-day", "what", "whose", "of-plan", "late"), (16, 34, 19, 17, 14))
_OFFICES = (
    ("office", "plans", "issued", "visits", "sent", "replied", "open", "overdue"),
    (23, 11, 11, 11, 11, 11, 11, 11),
)
_COMING = (("day", "what", "who", "of-plan"), (20, 42, 19, 19))


class Told(NamedTuple):
    """What the document tells: the summary, what was done by name, and how limits are known.

    ``lacking`` says which files it does not hold, if any; ``past`` of which recording it is, where
    it is not of the files as they are now.
    """

    summary: Summary
    deeds: Sequence[Deed]
    grades: Mapping[str, str]
    lacking: str = ""
    past: str = ""


def summary_paper(told: Told, office: Office, words: Words) -> Paper:
    """Return the summary as a paper that has no number or date of issue yet."""
    issuer: Value = office.issuer or Blank("issuer")
    about = Say("subject-summary", {"period": _period(told.summary, words)})
    day = date.fromisoformat(told.summary.as_of)
    return period_report("summary", day, office, about, _blocks(told, issuer, words))


def _period(report: Summary, words: Words) -> str:
    return agenda_page.span_name(report.now.span, words)


def _blocks(told: Told, issuer: Value, words: Words) -> Iterator[Block]:
    report = told.summary
    values: dict[str, Value] = {
        "issuer": issuer,
        "period": _period(report, words),
        "at": date.fromisoformat(report.now.at),
        "before": agenda_page.span_name(report.before.span, words),
    }
    yield Line(Say("summary-opens", values))
    if report.across is not None and report.across.lost:
        yield Line(lacking_line(report.across, words))
    for note in filter(None, (told.lacking, told.past)):
        yield Line(note)
    yield Heading(1, "I", Say("summary-deeds"))
    yield _deeds(told.deeds, words)
    yield Heading(1, "II", Say("summary-figures"))
    yield from _figures(report, words)
    yield from _by_workspace(report, words)
    yield Heading(1, "III", Say("summary-overdue"))
    yield from _overdue(told, words)
    yield Heading(1, "IV", Say("summary-coming"))
    yield Line(Say("summary-coming-days", _days(report.coming)))
    yield _coming(report.items, words)
    if report.rest is not None and report.rest_items:
        yield Line(Say("summary-rest-days", _days(report.rest)))
        yield _coming(report.rest_items, words)
    yield Heading(1, "V", Say("summary-judgement"))
    yield Line(Blank("judgement"))
    yield Line(Say("summary-ends", {"issuer": issuer}))


def _days(span: ReportPeriod) -> dict[str, Value]:
    return {"first": date.fromisoformat(span.first), "last": date.fromisoformat(span.last)}


def _figures(report: Summary, words: Words) -> Iterator[Block]:
    """Yield the tables of numbers of the page; what is nothing in both periods goes."""
    tables = [
        (table.title, rows)
        for table in summary_page.figures(report, words)
        if (rows := tuple(_figure_rows(table)))
    ]
    for number, (title, rows) in enumerate(tables, 1):
        yield Heading(2, str(number), title)
        yield Grid(*_FIGURES, rows)
    if not tables:
        yield Line(Say("summary-none"), "item")


def _figure_rows(table: Table) -> Iterator[tuple[str, ...]]:
    for row in table.rows:
        name, *figures = map(text_of, row)
        if not all(_NOTHING.match(figure) for figure in figures[:2]):
            yield name[:1].upper() + name[1:], *figures


_NOTHING = re.compile(r"0$|—$|0[,.]0\s?%")
"""A figure that says nothing: none, not known, none of several."""


def _by_workspace(report: Summary, words: Words) -> Iterator[Block]:
    """Yield what each office has, where several are asked."""
    for table in summary_page.by_workspace(report, words):
        yield Line(Say("summary-by-office"))
        yield Grid(*_OFFICES, tuple(tuple(map(text_of, row)) for row in table.rows))


def _deeds(deeds: Sequence[Deed], words: Words) -> Block:
    rows = tuple(
        (date.fromisoformat(deed.on), _sentence(deed, words), _plan_named(deed.plan, deed))
        for deed in deeds
    )
    return Grid(*_DEEDS, rows) if rows else Line(Say("summary-no-deeds"), "item")


def _sentence(deed: Deed, words: Words) -> Value:
    """Say what was done; under a criticism or comment nothing is called as in a supervision."""
    value: Value = deed.value or ""
    if deed.kind in ("recommendation.outcome", "recommendation.verification"):
        value = words(f"status.{deed.value}")
    elif deed.kind in ("recommendation.extension", "visit.postponed") and deed.value:
        value = date.fromisoformat(deed.value)
    whom: Value = deed.whom or Say("somebody")
    values: dict[str, Value] = {"text": deed.text, "whom": whom, "value": value}
    is_other = deed.of != "supervision"
    room = deed.kind.partition(".")[0]
    if room == "visit":
        form = ("opinion" if is_other else "report") if deed.is_written else "meeting"
        what = form if deed.is_written or is_other else "visit"
        return Say(f"deed.{deed.kind}.{what}", values)
    if room == "recommendation":
        values |= {"subject": Say(f"deed-item.{deed.of}")}
    if deed.kind == "event.reported" and is_other:
        return Say(f"deed.event.reported.{deed.of}", values)
    return Say(f"deed.{deed.kind}", values)


def _days_of(items: Sequence[Item], words: Words) -> Iterator[tuple[str, Item]]:
    """Yield each item with its days: what stands on several days is told once."""
    groups: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        groups.setdefault((*item[1:],), []).append(item)
    for same in groups.values():
        day = period(same[0].day, same[-1].day, words)
        session = agenda_page.session(same[0], words)
        yield (day if session == "—" else f"{day}, {session}"), same[0]


def _with_office(text: str, row: Item | DueRow | Deed) -> str:
    """Name the office that a row comes from, where several are asked."""
    return f"{text} ({row.workspace})" if row.workspace else text


def _plan_named(number: str, row: Item | DueRow | Deed) -> Value:
    """Name the plan that a row is of; a number that looks damaged is marked."""
    named = _with_office(number, row)
    return Blank("number-check", named) if parse_number(number).suggestion else named


def _what(item: Item, words: Words) -> Value:
    """Say what lies ahead; a paper names things, and gives no codes of parts."""
    if item.kind == "plan" or (item.kind == "deadline" and item.subject == "plan"):
        return text_of(agenda_page.what_of(item, words))
    key = "answer" if item.kind == "deadline" else item.kind
    about = item.text if item.kind == "deadline" else item.bodies
    said = words(f"paper.ahead.{key}", about=about) if about else item.title
    return text_of(agenda_page.with_state(said, item, words))


def _overdue(told: Told, words: Words) -> Iterator[Block]:
    report = told.summary
    if not report.overdue:
        yield Line(Say("summary-none-overdue"))
        return
    yield Grid(*_OVERDUE, tuple(_late(row, report.now.at, words) for row in report.overdue))
    for note in due_page.unread(report.overdue, told.grades, words):
        yield Line(note, "item")


def _late(row: DueRow, at: str, words: Words) -> tuple[Value, ...]:
    return (
        date.fromisoformat(row.due),
        _duty(row, words),
        row.whose or "",
        _plan_named(row.number or row.plan, row),
        text_of(due_page.days_left(row.due, at, words)),
    )


def _duty(row: DueRow, words: Words) -> Value:
    """Say what was to be done, without the code of a part."""
    if row.kind == "plan":
        return due_page.what(row, words)
    return Say(f"ahead.{row.kind}", {"about": row.text}) if row.text else row.title


def _coming(items: Sequence[Item], words: Words) -> Block:
    rows = tuple(
        (day, _what(item, words), item.who or "", _plan_named(item.number or item.plan, item))
        for day, item in _days_of(items, words)
    )
    return Grid(*_COMING, rows) if rows else Line(Say("summary-nothing-coming"))
