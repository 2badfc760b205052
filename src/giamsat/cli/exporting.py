"""What ``export`` does: pick plans, make the files, put them in place at one stroke."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from giamsat.cli.naming import plan_named
from giamsat.cli.progress import counter
from giamsat.cli.session import Session
from giamsat.cli.typed_days import typed_period, typed_year
from giamsat.cli.typed_words import choice
from giamsat.domain.errors import UsageError
from giamsat.domain.records import STATUSES, PlanQuery, PlanRow
from giamsat.render.exports import EXPORTS, FOLDERS, Export, exporter
from giamsat.store.files import read_plain
from giamsat.store.folders import write_folder
from giamsat.store.outputs import require_ending, require_no_part
from giamsat.store.toml.text import parse


class Choice(NamedTuple):
    """Which plans are exported, as typed. Empty fields do not narrow."""

    plans: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    period: str | None = None
    search: str | None = None


def run(session: Session, format_: str, chosen: Choice, table: str | None) -> int:
    """Export the chosen plans. A folder needs ``--output``, or ``--table`` for one file of it."""
    format_ = choice("FORMAT", format_, EXPORTS)
    output = session.output
    if format_ in FOLDERS and output is None and table is None:
        raise UsageError("export-needs-output", format=format_)
    if table is not None and format_ not in FOLDERS:
        raise UsageError("export-no-tables", format=format_, formats=", ".join(sorted(FOLDERS)))
    if output:
        require_ending(output, (format_,))
    if format_ not in FOLDERS or table is not None:
        session.require_output()
    else:
        require_no_part(Path(str(output)))
    query = _query(session, chosen)
    register = session.register()
    total = register.count(query)
    source = _source(session, query, total)
    files = exporter(format_)(source)
    if "" in files:
        session.write_bytes(files[""])
    elif table is not None:
        session.write_bytes(_one_of(files, table))
    else:
        write_folder(Path(str(output)), files, force=session.may_overwrite)
        session.tell("export.written", plans=total, path=str(output), files=len(files))
    return 0


def _source(session: Session, query: PlanQuery, total: int) -> Export:
    own = session.workspace.settings.workspace
    return Export(
        session.register(),
        query,
        session.words,
        _reader(session),
        counter(session.words, "export.progress", total),
        home=own.issuer or own.code or "",
        rules=session.rules(),
        calendar_id=own.calendar_id or "",
        unread=session.faulty_files(),
    )


def _query(session: Session, chosen: Choice) -> PlanQuery:
    period = typed_period(session, chosen.period) if chosen.period else None
    return PlanQuery(
        as_of=session.as_of,
        ids=tuple(plan_named(session, name) for name in chosen.plans),
        statuses=tuple(choice("--status", wanted, STATUSES) for wanted in chosen.statuses),
        years=tuple(typed_year(session, year) for year in chosen.years),
        first=period.first.isoformat() if period else None,
        last=period.last.isoformat() if period else None,
        search=chosen.search,
        sort="id",
    )


def _reader(session: Session) -> Callable[[PlanRow], Mapping[str, Any]]:
    """Plans are read from their files: the register leaves out what the format does not know."""
    root = Path(session.root)
    return lambda row: parse(read_plain(root / row.path, root)).data


def _one_of(files: Mapping[str, bytes], table: str) -> bytes:
    stems = {name.rpartition(".")[0]: data for name, data in files.items()}
    return stems[choice("--table", table, stems)]
