"""What becomes of the drafts of an import: new, there already, differing, or wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from giamsat.cli.import_updates import joined_data, known_data, update_plan, updates_of
from giamsat.cli.progress import counter
from giamsat.cli.session import Session
from giamsat.domain.acts.drafts import compose_texts, id_for, require_id
from giamsat.domain.acts.imports import State, is_addition
from giamsat.domain.file_names import without_devices
from giamsat.domain.records import PlanQuery
from giamsat.domain.text import fold, slug
from giamsat.intake.drafts import Draft, marked_place
from giamsat.intake.grids import CellProblem
from giamsat.intake.imports import Planned, PlannedProgramme
from giamsat.intake.programme_lists import ProgrammeDraft
from giamsat.intake.recognition import KnownPlans, Recognised, differences, repeated_drafts
from giamsat.store.files import read_bytes
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import InvalidPlanError, validate_plan, validate_programme
from giamsat.store.toml.text import parse


def plan_drafts(session: Session, drafts: Sequence[Draft], names: Sequence[str]) -> list[Planned]:
    known = _known_plans(session)
    twice = repeated_drafts(drafts)
    taken: set[str] = set()
    planned = []
    tell = counter(session.words, "intake.progress", len(drafts))
    for place, draft in enumerate(drafts):
        tell(place + 1)
        found = known.find(draft)
        if place in twice:
            other = twice[place].cell or ""
            problem = CellProblem("repeated-in-file", *_place(draft), (("other", other),))
            planned.append(_broken_plan(draft, "", [problem]))
        elif found:
            planned.append(_recognise(session, draft, found))
        else:
            planned.append(_new(session, draft, names, taken))
    return planned


def _issuer_folder(session: Session) -> str | None:
    settings = session.workspace.settings.workspace
    return slug(settings.code) if settings.shared and settings.code else None


def _known_plans(session: Session) -> KnownPlans:
    register = session.register()
    rows = register.plans(PlanQuery(as_of=session.as_of))

    def with_mark(mark: str) -> list[str]:
        found = register.plans(PlanQuery(as_of=session.as_of, search=mark))
        return [row.id for row in found]

    return KnownPlans(rows, with_mark)


def _broken_plan(draft: Draft, plan_id: str, more: Sequence[CellProblem]) -> Planned:
    return Planned(draft, "broken", plan_id, draft.data, problems=(*draft.problems, *more))


def _recognise(session: Session, draft: Draft, found: Recognised) -> Planned:
    path, root = f"{PLANS}/{found.plan_id}.toml", Path(session.root)
    there = parse(read_bytes(root / path, root)).data
    if draft.is_joining:
        return _join(session, draft, found, there, path)
    data = known_data(session, draft, there, path)
    differing = tuple(
        key
        for key in differences(data, there, own=draft.plan_id is not None)
        if _is_said_by(draft, key)
    )
    plan = Planned(
        draft, "same", found.plan_id, draft.data, found.by, differing, draft.problems, there
    )
    if draft.is_broken or not differing:
        return plan._replace(state="broken" if draft.is_broken else "same")
    plan = plan._replace(state="differs", updates=updates_of(session, draft, there, path))
    try:
        update_plan(session, plan, dry_run=True)
    except InvalidPlanError as error:
        told = [_by_cell(draft, problem) for problem in error.problems]
        return plan._replace(state="broken", problems=(*draft.problems, *told))
    return plan


def _join(
    session: Session, draft: Draft, found: Recognised, there: Mapping[str, Any], path: str
) -> Planned:
    """Parts of a plan that is there: what is new joins it, what differs waits for ``--update``."""
    _, unclear = joined_data(session, draft, there, path)
    problems = [*draft.problems]
    for words in unclear:
        params = (("value", words[:80]), ("plan", found.plan_id))
        problems.append(CellProblem("part-unclear", *_place(draft), params))
    changes = updates_of(session, draft, there, path)
    adds = any(is_addition(change, there) for change in changes)
    differs = not all(is_addition(change, there) for change in changes)
    state: State = "differs" if differs else "adds" if adds else "same"
    names = tuple(dict.fromkeys(str(change.change.path[0]) for change in changes))
    plan = Planned(
        draft, state, found.plan_id, draft.data, found.by, names, tuple(problems), there, changes
    )
    if draft.is_broken or unclear:
        return plan._replace(state="broken")
    try:
        update_plan(session, plan, dry_run=True)
    except InvalidPlanError as error:
        told = [_by_cell(draft, problem) for problem in error.problems]
        return plan._replace(state="broken", problems=(*problems, *told))
    return plan


def _is_said_by(draft: Draft, key: str) -> bool:
    """Whether the foreign file itself says it: an issuer may come from the workspace."""
    return key != "plan.issuer" or key in draft.cells


def _new(session: Session, draft: Draft, names: Sequence[str], taken: set[str]) -> Planned:
    data = compose_texts(draft.data)
    if draft.plan_id is None:
        data["source"] = [*data.get("source", ()), _source(session, draft, names)]
    plan_id = _free_id(session, draft, taken)
    try:
        validate_plan(data, f"{PLANS}/{plan_id}.toml")
    except InvalidPlanError as error:
        return _broken_plan(draft, plan_id, list(_untold(draft, error.problems)))
    state: State = "broken" if draft.is_broken else "new"
    return Planned(draft, state, plan_id, data, problems=draft.problems)


def _free_id(session: Session, draft: Draft, taken: set[str]) -> str:
    """Return an id that no plan has: of two plans without number the second gets ``-2``."""
    wanted = require_id(
        draft.plan_id or id_for(draft.data.get("plan", {}), _issuer_folder(session))
    )
    plan_id, count = wanted, 1
    while plan_id in taken or session.workspace.plan_path(plan_id).exists():
        count += 1
        plan_id = f"{wanted}-{count}"
    taken.add(plan_id)
    return plan_id


def _source(session: Session, draft: Draft, names: Sequence[str]) -> dict[str, Any]:
    files = ", ".join(Path(name).name for name in names)
    return {
        "title": session.words("intake.source", files=files),
        "where": marked_place(draft.cell or draft.sheet, draft.mark),
        "read": date.fromisoformat(session.as_of),
    }


def _untold(draft: Draft, problems: Sequence[Any]) -> Iterator[CellProblem]:
    """Yield what the plan that would be made lacks; a missing title was told by the reader."""
    told = {problem.code for problem in draft.problems}
    for problem in problems:
        if not (problem.key == "plan.title" and "title-missing" in told):
            yield _by_cell(draft, problem)


def _by_cell(draft: Draft, problem: Any) -> CellProblem:
    """A problem of the plan that would be made, told at the cell that its value came from."""
    key = problem.key or ""
    sheet, _, cell = (draft.cells.get(key) or draft.cell or draft.sheet).rpartition("!")
    params = (("key", key), *problem.params)
    return CellProblem(problem.code, sheet or draft.sheet, cell, params, problem.severity)


def _place(draft: Draft) -> tuple[str, str | None]:
    return draft.sheet, (draft.cell or "").rpartition("!")[2] or None


def plan_programmes(
    session: Session, drafts: Sequence[ProgrammeDraft]
) -> Iterator[PlannedProgramme]:
    """Yield what becomes of each yearly programme; one that is there is not written again."""
    there = {(row.year, fold(row.title)): row.id for row in session.register().programmes()}
    taken: set[str] = set(there.values())
    for draft in drafts:
        data = compose_texts(draft.data)
        facts = data["programme"]
        known = there.get((facts.get("year"), fold(str(facts.get("title", "")))))
        if known:
            yield _programme_there(session, draft, known)
            continue
        name = slug(str(facts.get("title", "")))[:50].strip("-") or "chuong-trinh"
        made = wanted = without_devices(f"{facts.get('year', 'draft')}/{name}")
        count = 1
        while made in taken:
            count += 1
            made = f"{wanted}-{count}"
        taken.add(made)
        problems = draft.problems
        if not draft.is_broken:
            try:
                validate_programme(data, f"{PROGRAMMES}/{made}.toml")
            except InvalidPlanError as error:
                problems += tuple(_by_programme_cell(draft, p) for p in error.problems)
        broken = any(problem.severity == "error" for problem in problems)
        yield PlannedProgramme(draft, "broken" if broken else "new", made, data, problems)


def _programme_there(session: Session, draft: ProgrammeDraft, known: str) -> PlannedProgramme:
    """A programme of that year and title: the same where it has all items of the file."""
    path, root = f"{PROGRAMMES}/{known}.toml", Path(session.root)
    old = parse(read_bytes(root / path, root)).data.get("item", ())
    names = {fold(str(item.get("text", ""))) for item in old}
    missing = [item for item in draft.data["item"] if fold(str(item["text"])) not in names]
    problems = draft.problems
    if missing:
        params = (
            ("plan", known),
            ("value", "; ".join(str(item["text"]) for item in missing)[:120]),
        )
        told = CellProblem("programme-differs", draft.sheet, None, params, "warning")
        problems = (*problems, told)
    return PlannedProgramme(draft, "differs" if missing else "same", known, draft.data, problems)


def _by_programme_cell(draft: ProgrammeDraft, problem: Any) -> CellProblem:
    key = problem.key or ""
    sheet, _, cell = draft.cells.get(key, draft.sheet).rpartition("!")
    params = (("key", key), *problem.params)
    return CellProblem(problem.code, sheet or draft.sheet, cell, params, problem.severity)
