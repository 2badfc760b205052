"""What ``import`` does: read foreign files, recognise what is there, show, and write on request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from giamsat.cli.changing import record
from giamsat.cli.creating import schema_line
from giamsat.cli.import_updates import known_data, update_plan, updates_of
from giamsat.cli.progress import counter
from giamsat.cli.session import Session
from giamsat.domain.acts.drafts import compose_texts, id_for, require_id
from giamsat.domain.acts.imports import State
from giamsat.domain.errors import GiamsatError, UsageError
from giamsat.domain.records import PlanQuery
from giamsat.domain.tables import tables
from giamsat.domain.text import slug
from giamsat.intake.drafts import Draft, marked_place
from giamsat.intake.grids import CellProblem
from giamsat.intake.imports import Outcome, Planned
from giamsat.intake.known_plans import KnownPlan, year_of
from giamsat.intake.mappings import (
    FOLDER,
    ColumnMapping,
    mapping_data,
    mapping_from,
    require_name,
    require_table,
    said_columns,
)
from giamsat.intake.reading import Intake, Request, read_files
from giamsat.intake.readings import Reading, said_readings
from giamsat.intake.recognition import KnownPlans, Recognised, differences, repeated_drafts
from giamsat.intake.regions import Vocabulary
from giamsat.render.words_of_tables import known_headings, known_words
from giamsat.store.files import overwrite_output, read_bytes, unwritable, write_new
from giamsat.store.places import PLANS
from giamsat.store.reading import InvalidPlanError, validate_plan
from giamsat.store.toml.text import parse
from giamsat.store.toml.writing import new_document


class Wish(NamedTuple):
    """What was asked about the files, as typed."""

    encoding: str | None = None
    place: str | None = None
    table: str | None = None
    columns: tuple[str, ...] = ()
    mapping: str | None = None
    save_mapping: str | None = None
    issuer: str | None = None
    update: bool = False
    readings: tuple[str, ...] = ()


def run(
    session: Session,
    names: Sequence[str],
    wish: Wish,
    *,
    yes: bool,
    skip_errors: bool,
    no_commit: bool,
) -> int:
    """Import the files; without ``yes`` only show what would be written."""
    mapping = _mapping(session, wish)
    intake = _read(session, names, wish, mapping)
    planned = tuple(_plan_drafts(session, intake.drafts, names))
    outcome = Outcome(tuple(names), intake, planned)
    if wish.save_mapping:
        outcome = outcome._replace(mapping=_save(session, wish, mapping, intake))
    if yes and outcome.is_broken and not skip_errors:
        outcome = outcome._replace(refused=True)
    elif yes:
        outcome = _carry_out(session, outcome, update=wish.update, no_commit=no_commit)
    _answer(session, outcome, wish, yes=yes)
    return 1 if outcome.is_broken else 0


# --- reading ----------------------------------------------------------------------------------


def _read(session: Session, names: Sequence[str], wish: Wish, mapping: ColumnMapping) -> Intake:
    issuer = wish.issuer or session.workspace.settings.workspace.issuer
    vocabulary = Vocabulary(
        {name: known_headings(name) for name in tables()}, mapping.columns, mapping.table
    )
    known = _plans_there(session)
    files = []
    for path in (path for name in names for path in _paths(name)):
        real = path.resolve()
        data = read_bytes(real, real.parent).data
        request = Request(
            path.name,
            mapping.encoding,
            mapping.place,
            vocabulary,
            known_words(),
            Reading({"issuer": issuer} if issuer else {}, said_readings(wish.readings)),
            known,
        )
        files.append((data, request))
    return read_files(files)


def _plans_there(session: Session) -> tuple[KnownPlan, ...]:
    """The plans of the workspace, of which a list of parts may speak."""
    rows = session.register().plans(PlanQuery(as_of=session.as_of))
    return tuple(
        KnownPlan(row.id, row.number, row.title, year_of(row.issued or row.begins)) for row in rows
    )


def _paths(name: str) -> list[Path]:
    """A folder stands for the CSV files in it, as an export makes them."""
    path = Path(name)
    if not path.is_dir():
        return [path]
    found = sorted(path.glob("*.csv"))
    if not found:
        raise UsageError("import-empty-folder", path=name)
    return found


def _mapping(session: Session, wish: Wish) -> ColumnMapping:
    """The saved mapping, with what was said on the command line over it."""
    saved = ColumnMapping()
    if wish.mapping:
        path = f"{FOLDER}/{require_name(wish.mapping)}.toml"
        root = Path(session.root)
        saved = mapping_from(parse(read_bytes(root / path, root)).data, path)
    table = require_table(wish.table) or saved.table
    return ColumnMapping(
        {**saved.columns, **said_columns(wish.columns, table)},
        table,
        wish.encoding or saved.encoding,
        wish.place or saved.place,
    )


def _save(session: Session, wish: Wish, mapping: ColumnMapping, intake: Intake) -> str:
    path = f"{FOLDER}/{require_name(str(wish.save_mapping))}.toml"
    text = new_document(mapping_data(mapping, intake.tables)).encode()
    if session.may_overwrite:
        overwrite_output(Path(session.root) / path, text)
    else:
        write_new(Path(session.root) / path, text)
    return path


# --- recognising and checking -----------------------------------------------------------------


def _plan_drafts(session: Session, drafts: Sequence[Draft], names: Sequence[str]) -> list[Planned]:
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


# --- writing and telling ----------------------------------------------------------------------


def _carry_out(session: Session, outcome: Outcome, *, update: bool, no_commit: bool) -> Outcome:
    """Update known plans where that was asked for, then write the new ones: one commit."""
    changed = [plan for plan in outcome.planned if update and plan.state == "differs"]
    new = [plan for plan in outcome.planned if plan.state == "new"]
    done: list[str] = []
    try:
        done += (path for plan in changed if plan.updates for path in [update_plan(session, plan)])
        outcome = outcome._replace(updated=tuple(done))
        if new:
            outcome = _write_new(session, outcome, new)
    finally:
        paths = [*done, *outcome.written]
        if paths:
            session.note_made()
        if paths and not no_commit:
            files = ", ".join(Path(name).name for name in outcome.files)
            message = session.words("intake.commit", plans=len(paths), files=files)
            outcome = outcome._replace(commit=record(session, paths, message)[0])
    return outcome


def _write_new(session: Session, outcome: Outcome, new: Sequence[Planned]) -> Outcome:
    """Write all new plans or none."""
    done: list[Path] = []
    paths = [f"{PLANS}/{plan.plan_id}.toml" for plan in new]
    try:
        for plan, path in zip(new, paths, strict=True):
            text = f"{schema_line(path, 'plan')}\n{new_document(plan.data)}"
            write_new(Path(session.root) / path, text.encode())
            done.append(Path(session.root) / path)
    except (GiamsatError, OSError) as error:
        for path_done in done:
            path_done.unlink(missing_ok=True)
        if isinstance(error, GiamsatError):
            raise
        raise unwritable(Path(session.root), error) from error
    return outcome._replace(written=tuple(paths))


def _answer(session: Session, outcome: Outcome, wish: Wish, *, yes: bool) -> None:
    from giamsat.cli.import_preview import preview_of
    from giamsat.render.pages.imports import page
    from giamsat.reports.imports import data

    preview = preview_of(outcome, session.words)
    session.print_report(
        lambda: data(preview),
        lambda: page(preview, session.words, update=wish.update, yes=yes),
    )
