"""One change of one plan or programme, from the named file to what is told of it.

The act is worked out under the file's lock, from what is there at that moment, so that two writers
never get the same id and never overwrite each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from giamsat.cli.consequences import consequences, found_notices, missed_notices, with_notices
from giamsat.cli.naming import plan_named, programme_named
from giamsat.cli.programme_items import require_item
from giamsat.cli.session import Session
from giamsat.domain.acts.act import Act, Notice
from giamsat.domain.changes import AppendTable
from giamsat.domain.differences import differences
from giamsat.domain.plan import Plan, Whole
from giamsat.domain.programme import Programme
from giamsat.render.page import Page
from giamsat.render.pages.change import change_page, sentence, values_in_words
from giamsat.render.pages.times import when_name
from giamsat.reports.changes import ChangeReport, Consequences, change_data, changed_keys
from giamsat.store.change import edit_file, open_to_change, write
from giamsat.store.daily_notices import is_first_today
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import (
    Examined,
    examine_plan,
    examine_programme,
    read_plan,
    require_no_worse,
    require_workable,
)
from giamsat.store.register.opening import has_still

T = TypeVar("T", bound=Whole)


class Target(NamedTuple, Generic[T]):
    """The file to change: its id, its path below the root, its name for people, its reading."""

    id: str
    path: str
    name: str
    examine: Callable[[Mapping[str, Any], str, str], Examined[T]]


def plan_target(session: Session, plan: str) -> Target[Plan]:
    """Return the file of the plan that ``plan`` names: by its id without a look at all others."""
    path = f"{PLANS}/{plan}.toml"
    if session.may_keep_registers and has_still(session.root, plan):
        facts = read_plan(session.workspace, path).facts
        if facts:
            return Target(plan, path, facts.plan.number or plan, examine_plan)
    plan_id = plan_named(session, plan)
    row = session.register().row(plan_id, session.as_of)
    return Target(plan_id, f"{PLANS}/{plan_id}.toml", row.number or plan_id, examine_plan)


def programme_target(session: Session, programme: str) -> Target[Programme]:
    """Return the file of the programme that ``programme`` names."""
    found = programme_named(session, programme)
    return Target(found, f"{PROGRAMMES}/{found}.toml", found, examine_programme)


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
    report = carry_out(session, target, build, dry_run=dry_run, no_commit=no_commit, beside=beside)
    session.confirm(lambda: change_data(report), lambda: _page(report, session))
    _tell_doubts(session, report)
    return 0


def _page(report: ChangeReport, session: Session) -> Page:
    why = reason_to_tell(session, report.unrecorded)
    return change_page(report, session.words, session.as_of, why)


def carry_out(
    session: Session,
    target: Target[T],
    build: Callable[[T], Act],
    *,
    dry_run: bool = False,
    no_commit: bool = False,
    beside: Sequence[str] = (),
) -> ChangeReport:
    """Lock, read, work the act out, edit, check, replace, record; nothing is printed."""
    root = Path(session.root)
    commit, unrecorded = None, None
    with open_to_change(root / target.path, root, dry_run=dry_run) as source:
        examined = target.examine(source.data, target.path, source.text)
        before = require_workable(examined)
        act = _with_new_ids(session, target, build, before)
        changed = edit_file(source, act.changes)
        after, problems = target.examine(changed.data, target.path, "")
        require_no_worse(examined[1], problems)
        _require_item(session, before, after)
        if not dry_run:
            session.prepare_answer()
            write(source, changed)
            if changed.new_text != changed.old_text:
                session.note_made()
            if not no_commit and changed.new_text != changed.old_text:
                said = f"{target.name}: {sentence(act, session.words)}"
                commit, unrecorded = record(session, (target.path, *beside), said)
    if problems:
        notice = Notice("contradictory", {"count": len(problems), "id": target.id})
        act = act._replace(notices=(*act.notices, notice))
    if isinstance(before, Plan):
        act = with_notices(session, before, act)
    return ChangeReport(
        target.id,
        target.path,
        target.name,
        act,
        changed_keys(act, source.data),
        tuple(differences(source.data, changed.data)),
        _following(session, before, after),
        dry_run,
        commit,
        unrecorded,
    )


def _require_item(session: Session, before: object, after: object) -> None:
    """Raise where a change names an item that its programme does not have."""
    if isinstance(before, Plan) and isinstance(after, Plan):
        named = (after.plan.programme, after.plan.item)
        if named != (before.plan.programme, before.plan.item):
            require_item(session, *named)


def _following(session: Session, before: object, after: object) -> Consequences | None:
    if isinstance(before, Plan) and isinstance(after, Plan):
        return consequences(session, before, after)
    return None


def _with_new_ids(session: Session, target: Target[T], build: Callable[[T], Act], facts: T) -> Act:
    """Work the act out; where it makes a part, its id is one that the file never had."""
    act = build(facts)
    if not any(isinstance(change, AppendTable) and "id" in change.table for change in act.changes):
        return act
    from giamsat.evidence.retired_ids import ids_recorded

    recorded = ids_recorded(session.workspace, target.path)
    return build(facts.knowing(recorded)) if recorded.intersection(act.subjects) else act


def record(session: Session, paths: Sequence[str], message: str) -> tuple[str | None, str | None]:
    """Record changed files as one commit; return it, or why there is none."""
    from giamsat.evidence.recording import record as commit

    session.note_made()
    done = commit(session.workspace, paths, message)
    session.note_made(done.commit)
    said = next((line for line in done.detail.splitlines() if line.strip()), "")
    if done.reason == "failed" and said:
        session.tell("act.git-said", said=said.strip())
    return done.commit, done.reason


def reason_to_tell(session: Session, unrecorded: str | None) -> str | None:
    """Return why a change is in no history, if that is to be told: git's absence once a day."""
    if unrecorded == "no-git" and not is_first_today(Path(session.root), "no-git"):
        return None
    return unrecorded


def _tell_doubts(session: Session, report: ChangeReport) -> None:
    for key, params in doubts(report, session):
        session.tell(key, **params)


def doubts(report: ChangeReport, session: Session) -> list[tuple[str, Mapping[str, object]]]:
    """Return what is to be said that is doubtful in a change, and of limits it shows missed."""
    said: list[tuple[str, Mapping[str, object]]] = [
        (
            f"notice.{notice.code}",
            values_in_words(_with_time_in_words(notice.params, session), session.words),
        )
        for notice in report.act.notices
    ]
    found = report.following.found if report.following else ()
    said += found_notices(found, session)
    return said + missed_notices(report.missed_limits, report.id, session)


def _with_time_in_words(params: Mapping[str, object], session: Session) -> Mapping[str, object]:
    when = params.get("when")
    return {**params, "when": when_name(when, session.words)} if isinstance(when, str) else params
