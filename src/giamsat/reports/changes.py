"""What a change did to a file, and a file that was made: pure data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from giamsat.domain.acts.act import Act
from giamsat.domain.changes import Change, RemoveKey, SetValue, value_at
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.checks import dotted_key
from giamsat.domain.differences import Difference
from giamsat.domain.json_values import plain
from giamsat.reports.missed_limits import missed_data


class ChangedKey(NamedTuple):
    """A key with its value before and after; ``None`` where it was not there, or is no more."""

    key: str
    before: Any
    after: Any


class Coming(NamedTuple):
    """What comes next in a plan: the day, the part and the rule; what does not bind is not late."""

    on: str
    subject: str
    rule: str
    binding: bool = True

    def is_late(self, as_of: str) -> bool:
        """Tell whether its day has passed, and it binds."""
        return self.binding and self.on < as_of


class Consequences(NamedTuple):
    """What comes next, and the limits that the change shows missed.

    ``undated`` are the open recommendations without a standing date: id and state. ``found`` is
    what a check of the plan's own facts says since the change.
    """

    coming: Coming | None = None
    missed: tuple[Diagnosis, ...] = ()
    undated: tuple[tuple[str, str], ...] = ()
    found: tuple[Diagnosis, ...] = ()


class ChangeReport(NamedTuple):
    """What an act did to a file: its keys before and after, and what follows from it.

    ``differences`` are what changed by meaning, for people.
    ``name`` is what people call the plan or programme. ``following`` is ``None`` where nothing can
    follow (a programme, a resolved conflict). ``unrecorded`` is the reason without a commit.
    """

    id: str
    path: str
    name: str
    act: Act
    keys: tuple[ChangedKey, ...]
    differences: tuple[Difference, ...] = ()
    following: Consequences | None = None
    dry_run: bool = False
    commit: str | None = None
    unrecorded: str | None = None

    @property
    def missed_limits(self) -> tuple[Diagnosis, ...]:
        """The limits that the change shows missed."""
        return self.following.missed if self.following else ()


class NewFile(NamedTuple):
    """A file that was made: its text, the commit (if one was made).

    ``missed`` are the limits that a plan cannot keep any more; ``None`` for what has no limits.
    ``kind`` is that of a plan.
    """

    id: str
    path: str
    name: str
    text: str
    dry_run: bool = False
    commit: str | None = None
    missed: tuple[Diagnosis, ...] | None = None
    kind: str | None = None


class Moved(NamedTuple):
    """A plan's file that was removed or brought back (``act``), and how that is recorded."""

    act: str
    name: str
    path: str
    dry_run: bool
    commit: str | None
    unrecorded: str | None


def moved_data(moved: Moved) -> dict[str, Any]:
    """Return a removal, or what was brought back, as data (``giamsat.moved/1``)."""
    return {"schema": "giamsat.moved/1", **moved._asdict()}


def bin_data(paths: Iterable[str]) -> dict[str, Any]:
    """Return the removed plans that can be brought back, by their paths (``giamsat.bin/1``)."""
    return {"schema": "giamsat.bin/1", "removed": sorted(paths)}


def changed_keys(act: Act, before: Mapping[str, Any]) -> tuple[ChangedKey, ...]:
    """Return each key that an act changes, from the data of the file ``before`` it."""
    return tuple(_changed_key(item, before) for item in act.changes)


def _changed_key(item: Change, before: Mapping[str, Any]) -> ChangedKey:
    key = dotted_key(item.path)
    if isinstance(item, SetValue):
        return ChangedKey(key, value_at(before, item.path), item.value)
    if isinstance(item, RemoveKey):
        return ChangedKey(key, value_at(before, item.path), None)
    return ChangedKey(key, None, dict(item.table))


def change_data(report: ChangeReport) -> dict[str, Any]:
    """Return what a change did as data (``giamsat.change/1``)."""
    following = report.following or Consequences()
    return {
        "schema": "giamsat.change/1",
        "id": report.id,
        "path": report.path,
        "act": report.act.code,
        "subject": report.act.subject,
        "subjects": list(report.act.subjects),
        "changed": [
            {"key": key, "before": plain(before), "after": plain(after)}
            for key, before, after in report.keys
        ],
        "notices": [
            {"code": notice.code, **{k: plain(v) for k, v in notice.params.items()}}
            for notice in report.act.notices
        ]
        + missed_data(following.missed, report.id),
        "next": _coming_data(following.coming),
        "undated": [{"subject": subject, "state": code} for subject, code in following.undated],
        "dry_run": report.dry_run,
        "commit": report.commit,
        "unrecorded": report.unrecorded,
    }


def _coming_data(coming: Coming | None) -> dict[str, str] | None:
    if coming is None:
        return None
    return {"on": coming.on, "subject": coming.subject, "rule": coming.rule}


def new_data(report: NewFile) -> dict[str, Any]:
    """Return a file that was made as data (``giamsat.new/1``)."""
    missed = report.missed
    notices = {} if missed is None else {"notices": missed_data(missed, report.id)}
    return {
        "schema": "giamsat.new/1",
        "id": report.id,
        "path": report.path,
        **notices,
        "dry_run": report.dry_run,
        "commit": report.commit,
        "text": report.text,
    }
