"""What ``import`` does: read foreign files, recognise what is there, show, and write on request."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from giamsat.cli.changing import record
from giamsat.cli.creating import schema_line
from giamsat.cli.import_planning import plan_drafts, plan_programmes
from giamsat.cli.import_updates import update_plan
from giamsat.cli.saved_mappings import Wish, is_free_name, mapping_of, save_mapping
from giamsat.cli.session import Session
from giamsat.domain.acts.imports import is_addition
from giamsat.domain.errors import GiamsatError, UsageError
from giamsat.domain.records import PlanQuery
from giamsat.domain.tables import tables
from giamsat.intake.imports import Outcome, Planned, PlannedProgramme
from giamsat.intake.known_plans import KnownPlan, year_of
from giamsat.intake.mappings import ColumnMapping, unclear_columns
from giamsat.intake.reading import Intake, Request, read_files
from giamsat.intake.readings import Reading, said_readings
from giamsat.intake.regions import FoundTable, Vocabulary, likely_table
from giamsat.render.words_of_tables import known_headings, known_words
from giamsat.store.files import read_bytes, unwritable, write_new
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.toml.writing import new_document


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
    mapping = mapping_of(session, wish)
    intake = _read(session, names, wish, mapping)
    if session.is_typed and not yes:
        found = _ask(session, intake, wish, mapping)
        if found is not None:
            mapping, wish = found
            intake = _read(session, names, wish, mapping)
    planned = tuple(plan_drafts(session, intake.drafts, names))
    programmes = tuple(plan_programmes(session, intake.programmes))
    outcome = Outcome(tuple(names), intake, planned, programmes=programmes)
    if wish.save_mapping:
        outcome = outcome._replace(mapping=save_mapping(session, wish, mapping, intake))
    if yes and outcome.is_broken and not skip_errors:
        outcome = outcome._replace(refused=True)
    elif yes:
        outcome = _carry_out(session, outcome, update=wish.update, no_commit=no_commit)
    _answer(session, outcome, wish, yes=yes)
    _tell_again(session, names, wish)
    return 1 if outcome.is_broken else 0


def _ask(
    session: Session, intake: Intake, wish: Wish, mapping: ColumnMapping
) -> tuple[ColumnMapping, Wish] | None:
    """Ask a person for the columns that are not clear; ``None`` where all are."""
    columns = unclear_columns(_tables_to_ask(intake), intake.sources.grids)
    if not columns:
        return None
    from giamsat.cli.asking.columns import Asking, ask_columns

    is_open = not intake.tables and mapping.table is None
    free = None if wish.save_mapping else partial(is_free_name, session)
    answers = ask_columns(session, Asking(tuple(columns), is_open, free))
    found = mapping._replace(
        columns={**mapping.columns, **answers.columns}, table=mapping.table or answers.table
    )
    return found, wish._replace(
        save_mapping=wish.save_mapping or answers.save,
        asked=tuple(f"{heading}={field}" for heading, field in answers.columns.items()),
    )


def _tables_to_ask(intake: Intake) -> tuple[FoundTable, ...]:
    """The tables that were found, else what a sheet without known headings probably holds."""
    if intake.tables or intake.drafts or intake.sources.texts:
        return intake.tables
    return tuple(filter(None, map(likely_table, intake.sources.grids)))


def _tell_again(session: Session, names: Sequence[str], wish: Wish) -> None:
    """Say how the answers of the dialogue are used again."""
    files = " ".join(map(_in_quotes, names))
    if wish.asked and wish.save_mapping:
        session.tell("intake.mapping-again", files=files, name=wish.save_mapping)
    elif wish.asked:
        columns = " ".join(f"--column {_in_quotes(text)}" for text in wish.asked)
        session.tell("intake.mapping-unsaved", files=files, columns=columns)


def _in_quotes(text: str) -> str:
    return f'"{text}"' if not text.replace("/", "").replace(".", "").isalnum() else text


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


# --- writing and telling ----------------------------------------------------------------------


def _carry_out(session: Session, outcome: Outcome, *, update: bool, no_commit: bool) -> Outcome:
    """Update known plans where that was asked for, then write the new ones: one commit."""
    changed = [plan for plan in outcome.planned if _is_to_change(plan, update=update)]
    new = [plan for plan in outcome.planned if plan.state == "new"]
    done: list[str] = []
    try:
        for plan in changed:
            only = plan.draft.is_joining and not update
            done.append(update_plan(session, plan, only_additions=only))
        outcome = outcome._replace(updated=tuple(done))
        made = [made for made in outcome.programmes if made.state == "new"]
        if new or made:
            outcome = _write_new(session, outcome, new, made)
    finally:
        paths = [*done, *outcome.written]
        if paths:
            session.note_made()
        if paths and not no_commit:
            files = ", ".join(Path(name).name for name in outcome.files)
            message = session.words("intake.commit", plans=len(paths), files=files)
            outcome = outcome._replace(commit=record(session, paths, message)[0])
    return outcome


def _is_to_change(plan: Planned, *, update: bool) -> bool:
    """Whether a known plan gets anything: new parts by themselves, other facts when asked."""
    if plan.draft.is_joining and plan.state in ("adds", "differs"):
        return update or any(is_addition(change, plan.there) for change in plan.updates)
    return update and plan.state == "differs" and bool(plan.updates)


def _write_new(
    session: Session,
    outcome: Outcome,
    new: Sequence[Planned],
    programmes: Sequence[PlannedProgramme],
) -> Outcome:
    """Write all new plans and programmes or none."""
    done: list[Path] = []
    files = [(f"{PLANS}/{plan.plan_id}.toml", "plan", plan.data) for plan in new]
    files += [
        (f"{PROGRAMMES}/{made.programme_id}.toml", "programme", made.data) for made in programmes
    ]
    paths = [path for path, _, _ in files]
    try:
        for path, kind, data in files:
            text = f"{schema_line(path, kind)}\n{new_document(data)}"
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
        lambda: page(
            preview, session.words, update=wish.update, yes=yes, whole_account=wish.whole_account
        ),
    )
