"""The plans as a calendar (RFC 5545): visits as events, deadlines as to-dos, alarms before them.

A calendar that reads a newer export updates its items: UIDs follow from what an item is and never
from its day or text; what was done, cancelled or set aside stays in the file and says so. SEQUENCE
grows with the day of the export and with the facts known, so that a correction or an undo counts
as newer too (a count of facts alone would fall after an undo, and calendars would ignore it). No
end of a meeting is invented: a visit takes its whole day, and its summary says the hour, or
morning or afternoon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from giamsat.domain.errors import MissingExtraError
from giamsat.domain.records import visit_kind
from giamsat.domain.text import visible, visible_lines
from giamsat.i18n import Words
from giamsat.render.exports import Export
from giamsat.render.pages.duties import rule_name
from giamsat.reports.calendar_items import CalendarItem, calendar_items

if TYPE_CHECKING:
    from icalendar import Alarm, Component

NAMESPACE = UUID("6f0d7a52-5b3c-5d1e-9d0a-3c1b7c8f2e33")
"""The namespace of all UIDs. It must never change: calendars would show every item twice."""

PRODID = "-//giamsat//supervision plans//VI"

MORNING = timedelta(hours=16)
"""Before the midnight that begins a day: 8 o'clock on the day before."""

BEFORE_DEADLINE = (timedelta(days=6) + MORNING, MORNING)
"""Alarms at 8 o'clock, seven days and one day before the last day."""

BEFORE_VISIT = (MORNING,)

_EPOCH = date(2000, 1, 1)
_REVISIONS = 64

_EVENT_STATES = {
    "planned": "CONFIRMED",
    "done": "CONFIRMED",
    "suspended": "TENTATIVE",
    "cancelled": "CANCELLED",
    "replaced": "CANCELLED",
    "archived": "CANCELLED",
}
_TODO_STATES = {
    "open": "NEEDS-ACTION",
    "planned": "NEEDS-ACTION",
    "suspended": "NEEDS-ACTION",
    "met": "COMPLETED",
    "done": "COMPLETED",
}
"""To-dos in any other state are CANCELLED: nobody has to do them now."""


def export(source: Export) -> Mapping[str, bytes]:
    """Return the calendar as one file. Raises ``MissingExtraError`` without icalendar."""
    try:
        from icalendar import Calendar
    except ImportError:
        raise MissingExtraError("calendar", "icalendar") from None
    book = Calendar()
    book.add("prodid", PRODID)
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    name = source.words("calendar.name", home=visible(source.home)).strip()
    book.add("name", name)
    book.add("x-wr-calname", name)
    book.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    for item in _items(source):
        book.add_component(_component(item, source))
    return {"": book.to_ical(sorted=False)}


def _items(source: Export) -> Iterator[CalendarItem]:
    """Yield every item once; parts of a plan that share an id by mistake give the first."""
    rows = list(source.register.plans(source.query))
    seen: set[tuple[str, ...]] = set()
    done: set[str] = set()
    for item in calendar_items(source.register, rows, source.query.as_of):
        if item.plan not in done:
            done.add(item.plan)
            source.progress(len(done))
        if item.identity not in seen:
            seen.add(item.identity)
            yield item


def uid(item: CalendarItem, home: str) -> str:
    """Return the UID of an item of the workspace ``home``."""
    return str(uuid5(NAMESPACE, "\n".join((home, *item.identity))))


def sequence(item: CalendarItem, as_of: str) -> int:
    """Return the revision: later days first, then the number of facts known of the item."""
    days = max((date.fromisoformat(as_of) - _EPOCH).days, 0)
    return days * _REVISIONS + min(item.revision, _REVISIONS - 1)


def _component(item: CalendarItem, source: Export) -> Component:
    from icalendar import Event, Todo

    is_event = item.kind in ("visit", "time")
    part: Component = Event() if is_event else Todo()
    as_of, words = source.query.as_of, source.words
    part.add("uid", uid(item, source.calendar_id or source.home))
    part.add("dtstamp", _midnight(as_of))
    part.add("last-modified", _midnight(item.changed or as_of))
    part.add("sequence", sequence(item, as_of))
    part.add("summary", summary(item, words))
    part.add("description", "\n".join(description(item, source)))
    part.add("categories", [kind_name(item, words), visible(item.number or item.plan)])
    if item.place:
        part.add("location", visible(item.place))
    if is_event:
        _fill_event(part, item)
    else:
        _fill_todo(part, item)
    for alarm in _alarms(item, as_of, words):
        part.add_component(alarm)
    return part


def _fill_event(part: Component, item: CalendarItem) -> None:
    part.add("dtstart", date.fromisoformat(item.first))
    last = date.fromisoformat(item.last)
    part.add("dtend", last + timedelta(days=1) if last < date.max else last)
    is_sure = item.kind != "time"
    part.add("status", _EVENT_STATES[item.state] if is_sure else "TENTATIVE")


def _fill_todo(part: Component, item: CalendarItem) -> None:
    part.add("due", date.fromisoformat(item.last))
    status = _TODO_STATES.get(item.state, "CANCELLED")
    part.add("status", status)
    if status == "COMPLETED" and item.ended:
        part.add("completed", _midnight(item.ended))
        part.add("percent-complete", 100)


def _midnight(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)


def summary(item: CalendarItem, words: Words) -> str:
    """Return what a calendar shows of an item in one line; its state is part of the words."""
    parts = [item.number or words("list.no-number"), item.subject, _what(item, words)]
    if item.subject == "plan":
        del parts[1]
    if item.at:
        parts.append(item.at)
    elif item.session:
        parts.append(words(f"form.session.{item.session}"))
    if item.state not in ("planned", "open"):
        parts.append(state_name(item, words))
    elif item.late:
        parts.append(words("status.overdue"))
    return visible(" · ".join(parts))


def _what(item: CalendarItem, words: Words) -> str:
    if item.kind == "deadline":
        duty = duty_name(item, words)
        return f"{duty}: {item.bodies}" if item.bodies else duty
    if item.kind == "time":
        return f"{item.title} ({words('calendar.time')})"
    return item.bodies or item.place or kind_name(item, words)


def kind_name(item: CalendarItem, words: Words) -> str:
    """Return what an item is; the visits of a criticism or comment are none of a supervision."""
    return words(f"calendar.{visit_kind(item.kind, item.of)}")


def duty_name(item: CalendarItem, words: Words) -> str:
    """Return what must be done by the last day; an agreed day is named by what was agreed."""
    if item.rule == "agreed":
        return words(f"calendar.agreed.{'plan' if item.subject == 'plan' else 'answer'}")
    return rule_name(item.rule, words)


def state_name(item: CalendarItem, words: Words) -> str:
    """Return the state of an item in words."""
    is_old = item.state == "replaced" and item.kind != "deadline"
    return words("calendar.state.plan-replaced" if is_old else f"calendar.state.{item.state}")


def description(item: CalendarItem, source: Export) -> Iterator[str]:
    """Yield the lines that tell more: text, plan, who, and how well a limit is known."""
    words = source.words
    for key, value in (
        ("text", item.text),
        ("plan", item.title),
        ("issuer", item.issuer),
        ("bodies", item.bodies),
        ("who", item.who),
    ):
        if value:
            yield f"{words(f'calendar.{key}')}: {visible_lines(value)}"
    rule = next((rule for rule in source.rules if rule.id == item.rule), None)
    if rule:
        yield f"{words('calendar.limit')}: {words(f'rule.evidence.{rule.evidence}')}"
    if item.forecast:
        yield words("calendar.forecast")
    yield f"giamsat: {visible(item.plan)}"


def _alarms(item: CalendarItem, as_of: str, words: Words) -> Iterator[Alarm]:
    """Yield the alarms of what still has to be done; nothing rings for what has passed."""
    from icalendar import Alarm

    if item.kind == "time" or item.state not in ("planned", "open") or item.last < as_of:
        return
    visit = item.kind == "visit"
    for before in BEFORE_VISIT if visit else BEFORE_DEADLINE:
        alarm: Any = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary(item, words))
        related = "START" if visit else "END"
        alarm.add("trigger", -before, parameters={"RELATED": related})
        yield alarm
