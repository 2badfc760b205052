"""What was changed or taken out of a record after it was recorded, and how grave that is.

To add a fact is the work itself. To change or take out a recorded one is told here, with what had
happened by then: the recommendation had been sent, the plan reported or archived, the value sealed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from giamsat.domain.differences import Difference, is_list, is_parts, is_same
from giamsat.domain.recordings import Recording

Table = Mapping[str, Any]

Gravity = Literal["grave", "question", "note"]
"""grave: what others already had in hand, or a recorded fact, was changed or hidden · question: an
auditor will ask · note: told for the sake of completeness; nobody is accused by it."""

GRAVITIES: tuple[Gravity, ...] = ("grave", "question", "note")

StageCode = Literal[
    "issued", "sent", "answered", "closed", "done", "reported", "archived", "sealed"
]

Change = Literal["changed", "withdrawn", "added"]

_BESIDE = frozenset({"note", "source", "formerly", "conflict", "schema", "reason", "author"})
"""Keys that say nothing of what was supervised, found, asked or answered."""

_FACTS = frozenset({"event", "waiver", "document"})
"""Parts that are facts by themselves: there is no draft of them."""

_OWN_FACTS = frozenset(
    {"sent", "received", "raised", "done", "cancelled", "answer", "urge", "extension"}
    | {"escalation", "outcome", "reopening", "postponement", "sha256", "number", "issued", "issuer"}
)
"""Keys of a part that record what was done, on which day, under which number."""

_IDENTITY = frozenset({"number", "issued", "issuer"})
"""Keys of the plan that others know it by."""

_DRAFTED = frozenset({"recommendation", "finding"})
"""Parts that are drafts until they are sent or reported."""


class Stage(NamedTuple):
    """What had happened on the day ``on``, ``days`` before a change; ``name`` is that of a seal."""

    code: StageCode
    on: date
    days: int
    name: str | None = None


class Step(NamedTuple):
    """One recording, with the file's data before it, and the seals that hold that very text.

    ``proved`` is the first day on which it can have been made, by what it follows: a clock that
    was put back makes nothing older.
    """

    recording: Recording
    before: Table | None
    seals: tuple[tuple[str, date], ...] = ()
    proved: date | None = None

    @property
    def day(self) -> date:
        """The day of recording, as far as its clock can be believed."""
        return max(self.recording.day, self.proved or date.min)


class Alteration(NamedTuple):
    """One fact that a recording changed, took out, or added where nothing was to be added.

    ``since`` is the recording that had brought the value, as far as git knows. ``is_resolved``: one
    of the values was chosen that two offices had given before a merge.
    """

    change: Change
    difference: Difference
    recording: Recording
    since: Recording | None
    stages: tuple[Stage, ...]
    gravity: Gravity
    is_resolved: bool = False

    @property
    def is_recorded(self) -> bool:
        """Whether it is in the history; else it stands in the file alone."""
        return bool(self.recording.commit)

    @property
    def is_undone(self) -> bool:
        """Whether a command took back what was recorded before."""
        return "undo" in self.recording.notes


def alterations(steps: Iterable[Step]) -> Iterator[Alteration]:
    """Yield what was altered; ``steps`` are the recordings of one file, the oldest first."""
    origins = _Origins()
    for step in steps:
        if step.before is not None and "removed" not in step.recording.notes:
            for item in _pair_entries(step.recording.differences):
                found = _alteration(item, step, origins)
                if found is not None:
                    yield found
        origins.note(step.recording)


def _pair_entries(found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield what differs, an entry of a list that went beside the one that came in its place."""
    came = {_place(item): item for item in found if item.old is None}
    went = Counter(_place(item) for item in found if item.new is None)
    taken: set[int] = set()
    for item in found:
        other = came.get(_place(item)) if item.new is None and went[_place(item)] == 1 else None
        if other is not None and _is_entry(item.old) and _is_entry(other.new):
            taken.add(id(other))
            yield item._replace(new=other.new)
        elif id(item) not in taken:
            yield item


def _place(item: Difference) -> tuple[str, str, object]:
    value = item.old if item.new is None else item.new
    kind = value.get("kind") if isinstance(value, Mapping) else None
    return item.subject, item.key, kind


def _is_entry(value: object) -> bool:
    return isinstance(value, Mapping) and "id" not in value


class _Origins:
    """Which recording brought which value of a file."""

    def __init__(self) -> None:
        self._first: Recording | None = None
        self._known: dict[tuple[str, str], Recording] = {}

    def note(self, recording: Recording) -> None:
        self._first = self._first or recording
        for item in recording.differences:
            for name in _names(item, item.new):
                self._known[item.subject, name] = recording

    def of(self, item: Difference) -> Recording | None:
        names = [*_names(item, item.old), ""]
        found = (self._known.get((item.subject, name)) for name in names)
        return next(filter(None, found), self._first)

    def is_merged(self, conflict: Table) -> bool:
        """Whether a merge brought this record of a conflict; one by hand excuses nothing."""
        (name,) = _names(Difference("plan", "conflict", None, conflict), conflict)
        brought = self._known.get(("plan", name))
        return brought is not None and "merge" in brought.notes


def _names(item: Difference, value: object) -> list[str]:
    """Return under what a value is remembered: a whole part by itself, a part of a list as one."""
    if not isinstance(value, Mapping):
        return [item.key]
    if "id" in value:
        return [""]
    return [f"{item.key}={sorted((key, repr(each)) for key, each in value.items())}"]


def _alteration(item: Difference, step: Step, origins: _Origins) -> Alteration | None:
    change = _change_of(item)
    stages = tuple(_stages(item, step))
    codes = {stage.code for stage in stages}
    if change == "added" and "archived" not in codes:
        return None
    since = origins.of(item)
    is_slip = _is_slip(step, since, codes) and "archived" not in codes
    is_resolved = _is_resolved(item, step, origins)
    gravity = "note" if is_slip or is_resolved else _gravity(item, change, codes)
    return Alteration(change, item, step.recording, since, stages, gravity, is_resolved)


def _change_of(item: Difference) -> Change:
    if item.old is None:
        return "added"
    if item.new is None:
        return "withdrawn"
    if is_list(item.old) and is_list(item.new) and not is_parts(item.old):
        kept = all(any(is_same(one, other) for other in item.new) for one in item.old)
        return "added" if kept else "changed"
    return "changed"


def _gravity(item: Difference, change: Change, codes: set[StageCode]) -> Gravity:
    room, _, _ = item.key.partition(".")
    name = item.key.rpartition(".")[2]
    if "archived" in codes:
        return "grave"
    if name in _BESIDE:
        return "note"
    if room == "plan" and name not in _IDENTITY:
        return "grave" if "reported" in codes else _before_work(codes)
    if codes & {"sent", "answered", "closed", "reported"}:
        return "grave"
    if name in _FACTS or (name in _OWN_FACTS and room != "plan") or "done" in codes:
        return "grave" if change == "withdrawn" else "question"
    return "note" if room in _DRAFTED else _before_work(codes)


def _before_work(codes: set[StageCode]) -> Gravity:
    """A plan that was not issued may be written anew as often as anybody likes."""
    return "question" if "issued" in codes else "note"


def _is_resolved(item: Difference, step: Step, origins: _Origins) -> bool:
    """Whether one of the values was chosen that two offices had given, as a merge wrote down."""
    for record in (step.before or {}).get("conflict") or ():
        if record.get("key") in _labels(item) and origins.is_merged(record):
            choices = [*record.get("values", ()), *([None] if record.get("removed") else [])]
            if any(is_same(item.new, choice) for choice in choices):
                return True
    return False


def _labels(item: Difference) -> tuple[str, ...]:
    """Return how a conflict may write a key: ``plan.ends``, ``R3.due``."""
    return item.key, f"{item.subject}.{item.key.rpartition('.')[2]}"


def _is_slip(step: Step, since: Recording | None, codes: Iterable[StageCode]) -> bool:
    """A value put right on the day it was recorded, by whom it was recorded, before any seal."""
    return (
        since is not None
        and "sealed" not in codes
        and since.email == step.recording.email
        and since.day == step.day
    )


# --- what had happened -----------------------------------------------------------------------


def _stages(item: Difference, step: Step) -> Iterator[Stage]:
    before, day = step.before or {}, step.day
    for code, on in _days(item, before):
        if on is not None and on <= day:
            yield Stage(code, on, (day - on).days)
    for name, sealed in step.seals:
        if sealed <= day:
            yield Stage("sealed", sealed, (day - sealed).days, name)


def _days(item: Difference, before: Table) -> Iterator[tuple[StageCode, date | None]]:
    plan = before.get("plan")
    yield "issued", _day(plan, "issued")
    part = _part(before, item.subject)
    if part is not None:
        yield "sent", _day(part, "sent") or _day(part, "received")
        yield "answered", _first(part.get("answer"))
        yield "closed", _first(part.get("outcome"))
        yield "done", _day_made(part)
    events = before.get("event")
    if part is None or "kind" in part or _day_made(part):
        yield "reported", _first(events, "reported")
    if item.subject == "plan" and part is None:
        yield "sent", _first(events, "sent")
    yield "archived", _first(events, "archived")


def _part(data: Table, subject: str) -> Table | None:
    for parts in data.values():
        if is_parts(parts):
            for part in parts:
                if part.get("id") == subject:
                    found: Table = part
                    return found
    return None


def _first(parts: Any, kind: str | None = None) -> date | None:
    wanted: Sequence[Table] = parts if is_parts(parts) else ()
    days = (_day(part, "on") for part in wanted if kind is None or part.get("kind") == kind)
    return min(filter(None, days), default=None)


def _day_made(part: Table) -> date | None:
    """Return the day on which a visit was made, or was made with the last of its bodies.

    The text is of any version, and may be no valid plan.
    """
    met: Sequence[Table] = part["body_done"] if is_parts(part.get("body_done")) else ()
    days = [day for each in met if (day := _day(each, "on"))]
    bodies = part.get("bodies")
    is_with_all = isinstance(bodies, (list, tuple)) and 0 < len(bodies) <= len(days)
    ends = (_day(part, "done"), max(days) if is_with_all else None)
    return min(filter(None, ends), default=None)


def _day(table: Any, key: str) -> date | None:
    found = table.get(key) if isinstance(table, Mapping) else None
    return found if type(found) is date else None
