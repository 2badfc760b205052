"""One change of one plan or programme, from the named file to what is told of it.

The act is worked out under the file's lock, from what is there at that moment, so that two writers
never get the same id and never overwrite each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from giamsat.cli.consequences import (
    Consequences,
    as_notices,
    consequences,
    missed_notices,
    with_notices,
)
from giamsat.cli.naming import plan_named, programme_named
from giamsat.cli.session import Session
from giamsat.domain.acts.act import Act
from giamsat.domain.changes import AppendTable, Change, KeyPath, RemoveKey, SetValue
from giamsat.domain.checks import dotted_key
from giamsat.domain.json_values import plain
from giamsat.domain.plan import Plan, Whole
from giamsat.domain.programme import Programme
from giamsat.render.page import Lines, Page, Toned
from giamsat.store.change import edited, open_to_change, write
from giamsat.store.daily_notices import is_first_today
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import read_plan, validate_plan, validate_programme
from giamsat.store.register.opening import still_has

T = TypeVar("T", bound=Whole)


class Target(NamedTuple, Generic[T]):
    """The file to change: its id, its path below the root, its name for people, its validator."""

    id: str
    path: str
    name: str
    validate: Callable[[Mapping[str, Any], str, str], T]


class Told(NamedTuple):
    """What is told of a change: the act, the keys before and after, and what follows from it."""

    target: Target[Any]
    act: Act
    keys: list[tuple[str, Any, Any]]
    following: Consequences
    dry_run: bool
    commit: str | None
    unrecorded: str | None


def plan_target(session: Session, plan: str) -> Target[Plan]:
    """Return the file of the plan that ``plan`` names: by its id without a look at all others."""
    path = f"{PLANS}/{plan}.toml"
    if session.keeps and still_has(session.root, plan):
        facts = read_plan(session.workspace, path).facts
        if facts:
            return Target(plan, path, facts.plan.number or plan, validate_plan)
    plan_id = plan_named(session, plan)
    row = session.register().row(plan_id, session.as_of)
    return Target(plan_id, f"{PLANS}/{plan_id}.toml", row.number or plan_id, validate_plan)


def programme_target(session: Session, programme: str) -> Target[Programme]:
    """Return the file of the programme that ``programme`` names."""
    found = programme_named(session, programme)
    return Target(found, f"{PROGRAMMES}/{found}.toml", found, validate_programme)


def change(
    session: Session,
    target: Target[T],
    build: Callable[[T], Act],
    *,
    dry_run: bool,
    no_commit: bool,
    beside: Sequence[str] = (),
) -> int:
    """Carry an act out (see ``carry_out``), and tell it. Returns the exit code."""
    told = carry_out(session, target, build, dry_run=dry_run, no_commit=no_commit, beside=beside)
    session.confirm(lambda: change_data(told), lambda: _page(told, session))
    _tell_doubts(session, told)
    return 0


def carry_out(
    session: Session,
    target: Target[T],
    build: Callable[[T], Act],
    *,
    dry_run: bool = False,
    no_commit: bool = False,
    beside: Sequence[str] = (),
) -> Told:
    """Lock, read, work the act out, edit, check, replace, record; nothing is printed."""
    root = Path(session.root)
    commit, unrecorded = None, None
    with open_to_change(root / target.path, root, dry_run=dry_run) as source:
        before = target.validate(source.data, target.path, source.text)
        act = _with_new_ids(session, target, build, before)
        changed = edited(source, act.changes)
        after = target.validate(changed.data, target.path, "")
        if not dry_run:
            write(source, changed)
            if not no_commit and changed.new_text != changed.old_text:
                said = f"{target.name}: {sentence(act, session)}"
                commit, unrecorded = record(session, (target.path, *beside), said)
    if isinstance(before, Plan):
        act = with_notices(session, before, act)
    keys = changed_keys(act, source.data)
    following = _following(session, before, after)
    return Told(target, act, keys, following, dry_run, commit, unrecorded)


def _following(session: Session, before: object, after: object) -> Consequences:
    if isinstance(before, Plan) and isinstance(after, Plan):
        return consequences(session, before, after)
    return Consequences()


def _with_new_ids(session: Session, target: Target[T], build: Callable[[T], Act], facts: T) -> Act:
    """Work the act out; where it makes a part, its id is one that the file never had."""
    act = build(facts)
    if not any(isinstance(change, AppendTable) and "id" in change.table for change in act.changes):
        return act
    from giamsat.evidence.retired_ids import ids_recorded

    recorded = ids_recorded(session.workspace, target.path)
    return build(facts.knowing(recorded)) if act.subject in recorded else act


def record(session: Session, paths: Sequence[str], message: str) -> tuple[str | None, str | None]:
    """Record changed files as one commit; return it, or why there is none."""
    from giamsat.evidence.recording import record as commit

    done = commit(session.workspace, paths, message)
    return done.commit, done.reason


def sentence(act: Act, session: Session) -> str:
    """Say what an act did, in one sentence."""
    from giamsat.domain.text import visible

    values = {
        name: visible(value) if isinstance(value, str) else value
        for name, value in act.values.items()
    }
    return session.words(f"act.{act.code}", subject=act.subject, **values)


def changed_keys(act: Act, before: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    """Return each key that an act changes: dotted, its value before, its value after."""
    return [_changed_key(item, before) for item in act.changes]


def _changed_key(item: Change, before: Mapping[str, Any]) -> tuple[str, Any, Any]:
    if isinstance(item, SetValue):
        return dotted_key(item.path), _at(before, item.path), item.value
    if isinstance(item, RemoveKey):
        return dotted_key(item.path), _at(before, item.path), None
    return dotted_key(item.path), None, dict(item.table)


def _at(data: Any, path: KeyPath) -> Any:
    for part in path:
        try:
            data = data[part]
        except (LookupError, TypeError):
            return None
    return data


def change_data(told: Told) -> dict[str, Any]:
    """Return what a change did, as data (``giamsat.change/1``)."""
    return {
        "schema": "giamsat.change/1",
        "id": told.target.id,
        "path": told.target.path,
        "act": told.act.code,
        "subject": told.act.subject,
        "changed": [
            {"key": key, "before": plain(before), "after": plain(after)}
            for key, before, after in told.keys
        ],
        "notices": [
            {"code": notice.code, **{k: plain(v) for k, v in notice.params.items()}}
            for notice in told.act.notices
        ]
        + as_notices(told.following.missed, told.target.id),
        "next": _next_data(told.following),
        "undated": [
            {"subject": subject, "state": code} for subject, code in told.following.undated
        ],
        "dry_run": told.dry_run,
        "commit": told.commit,
        "unrecorded": told.unrecorded,
    }


def _next_data(following: Consequences) -> dict[str, str] | None:
    coming = following.coming
    return coming and dict(zip(("on", "subject", "rule"), coming, strict=True))


def _page(told: Told, session: Session) -> Page:
    words = session.words
    title = f"{told.target.name}: {sentence(told.act, session)}"
    if told.dry_run:
        title = words("act.dry-run", sentence=title)
    lines: list[str | Toned] = [title]
    lines += [f"  {key_line(key, before, after, session)}" for key, before, after in told.keys]
    if told.following.coming:
        lines.append(_next_line(told.following.coming, session))
    elif told.following.undated:
        parts = [f"{name} ({words(f'status.{code}')})" for name, code in told.following.undated]
        lines.append(words("act.next-undated", parts=", ".join(parts)))
    elif told.target.path.startswith(f"{PLANS}/"):
        lines.append(words("act.nothing-next"))
    lines += unrecorded_lines(told, session)
    return Page("change", "", (Lines(lines),))


def unrecorded_lines(told: Told, session: Session) -> list[Toned]:
    """Say why a change is in no history, where that is no wish."""
    if told.unrecorded in (None, "off", "unchanged"):
        return []
    if told.unrecorded == "no-git" and not is_first_today(Path(session.root), "no-git"):
        return []
    why = _why(str(told.unrecorded), session)
    return [Toned(session.words("act.unrecorded", why=why), "dim")]


def key_line(key: str, before: Any, after: Any, session: Session) -> str:
    """Tell one changed key with its value before and after."""
    if isinstance(after, dict):
        return f"+ {key}: {shown(after, session)}"
    if after is None:
        sign = ": " if isinstance(before, Mapping) else " = "
        return f"- {key}{sign}{shown(before, session)}"
    if before is None:
        return f"+ {key} = {shown(after, session)}"
    return f"~ {key}: {shown(before, session)} → {shown(after, session)}"


def shown(value: Any, session: Session) -> str:
    """Write a value of a file as people read it: days as the language does, no brackets."""
    if isinstance(value, date):
        return session.words.day(value.isoformat()[:10])
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {shown(item, session)}" for name, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(shown(item, session) for item in value)
    return str(value)


def _next_line(coming: tuple[str, str, str], session: Session) -> str:
    from giamsat.render.pages.plan import rule_name, subject_name

    day, subject, rule = coming
    words = session.words
    key = "act.next-overdue" if day < session.as_of else "act.next"
    return words(
        key, day=words.day(day), subject=subject_name(subject, words), rule=rule_name(rule, words)
    )


def _why(reason: str, session: Session) -> str:
    return session.words.get(f"act.unrecorded.{reason}", reason)


def _tell_doubts(session: Session, told: Told) -> None:
    for key, params in doubts(told, session):
        session.tell(key, **params)


def doubts(told: Told, session: Session) -> list[tuple[str, Mapping[str, object]]]:
    """Return what is to be said that is doubtful in a change, and of limits it shows missed."""
    said = [(f"notice.{notice.code}", notice.params) for notice in told.act.notices]
    return said + missed_notices(told.following.missed, told.target.id, session)
