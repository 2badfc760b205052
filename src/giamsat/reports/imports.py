"""What an import found in foreign files, what becomes of it, and what was written: pure data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from giamsat.domain.acts.imports import State, Update
from giamsat.domain.changes import AppendTable, value_at
from giamsat.domain.checks import dotted_key
from giamsat.domain.json_values import plain

if TYPE_CHECKING:
    from giamsat.domain.problems import Severity

Holds = Literal["field", "ordinal", "nothing"]


class Encoding(NamedTuple):
    """The encoding of the files, how sure that is (0 to 1), and a sample before and after."""

    name: str
    legacy: bool
    share: float
    before: str
    after: str


class FoundColumn(NamedTuple):
    """A column by its letters: its heading as written, and the field (``None``: unknown).

    ``holds`` tells whether its cells hold that field, the running number of a row, or nothing that
    is read.
    """

    letters: str
    heading: str
    field: str | None
    sure: bool
    holds: Holds


class FoundTable(NamedTuple):
    """A table of a sheet and its area (``A3:H20``); ``own`` tells that giamsat wrote it."""

    sheet: str
    area: str
    table: str
    own: bool
    columns: tuple[FoundColumn, ...]


class Remark(NamedTuple):
    """What is wrong or was guessed at a cell; ``message`` is in the reader's words."""

    severity: Severity
    code: str
    sheet: str | None
    cell: str | None
    message: str


class Difference(NamedTuple):
    """What an update would change: the value there and in the file, with its cell."""

    update: Update
    before: Any
    after: Any
    cell: str | None

    @property
    def key(self) -> str:
        """The dotted key."""
        return dotted_key(self.update.change.path)


class PlanPreview(NamedTuple):
    """A plan of the files and what becomes of it; ``id`` is that of the new or the known plan.

    ``cell`` is where it begins, ``cells`` where the value of each dotted key stands. ``there`` is
    the data of the known plan, ``differing`` its keys or parts that are not as in the files.
    """

    state: State
    id: str
    by: str
    differing: tuple[str, ...]
    updates: tuple[Update, ...]
    there: Mapping[str, Any]
    data: Mapping[str, Any]
    cell: str | None
    cells: Mapping[str, str]
    remarks: tuple[Remark, ...]

    @property
    def differences(self) -> list[Difference]:
        """What an update would change."""
        return [self._difference(update) for update in self.updates]

    def _difference(self, update: Update) -> Difference:
        change = update.change
        if isinstance(change, AppendTable):
            return Difference(update, None, dict(change.table), self._cell_of(update))
        before = value_at(self.there, change.path)
        return Difference(update, before, change.value, self._cell_of(update))

    def _cell_of(self, update: Update) -> str | None:
        """The cell of a value, or the first one of a part."""
        key = dotted_key(update.source)
        parts = (cell for name, cell in self.cells.items() if name.startswith(f"{key}."))
        return self.cells.get(key) or next(parts, None)


class ProgrammePreview(NamedTuple):
    """A yearly programme of the files and what becomes of it, as of a plan."""

    state: State
    id: str
    data: Mapping[str, Any]
    cells: Mapping[str, str]
    remarks: tuple[Remark, ...]


class Piece(NamedTuple):
    """Where a cell or a line of the files ended: ``taken``, ``furniture`` or ``left``.

    ``keys`` are the facts that it was taken into; ``reason`` tells in the reader's words what it is
    or why it was left.
    """

    sheet: str
    cell: str
    text: str
    fate: str
    keys: tuple[str, ...]
    reason: str


class Preview(NamedTuple):
    """A whole import. ``remarks`` are those on the files, not on a plan of them.

    ``written`` and ``updated`` are paths; ``refused`` tells that nothing was written because
    something is broken; ``mapping`` is the path of the saved mapping of columns.
    """

    files: tuple[str, ...]
    encoding: Encoding
    tables: tuple[FoundTable, ...]
    plans: tuple[PlanPreview, ...]
    remarks: tuple[Remark, ...]
    written: tuple[str, ...]
    updated: tuple[str, ...]
    commit: str | None
    refused: bool
    mapping: str | None
    programmes: tuple[ProgrammePreview, ...] = ()
    account: tuple[Piece, ...] = ()

    @property
    def all_remarks(self) -> tuple[Remark, ...]:
        """What is to be told of the files and of each plan."""
        of_plans = (remark for plan in self.plans for remark in plan.remarks)
        of_programmes = (remark for made in self.programmes for remark in made.remarks)
        return (*self.remarks, *of_plans, *of_programmes)


def data(preview: Preview) -> dict[str, Any]:
    """Return an import as data (``giamsat.import/1``)."""
    found = preview.encoding
    return {
        "schema": "giamsat.import/1",
        "files": list(preview.files),
        "encoding": {
            "name": found.name,
            "legacy": found.legacy,
            "share": round(found.share, 3),
            "before": found.before,
            "after": found.after,
        },
        "written": list(preview.written),
        "updated": list(preview.updated),
        "commit": preview.commit,
        "mapping": preview.mapping,
        "tables": [_table_data(table) for table in preview.tables],
        "plans": [_plan_data(plan) for plan in preview.plans],
        "problems": [_remark_data(remark) for remark in preview.remarks],
        "programmes": [_programme_data(made) for made in preview.programmes],
        "account": [_piece_data(piece) for piece in preview.account],
    }


def _programme_data(made: ProgrammePreview) -> dict[str, Any]:
    return {
        "state": made.state,
        "id": made.id,
        "facts": plain(made.data),
        "cells": dict(made.cells),
        "problems": [_remark_data(remark) for remark in made.remarks],
    }


def _piece_data(piece: Piece) -> dict[str, Any]:
    return {**piece._asdict(), "keys": list(piece.keys)}


def _table_data(table: FoundTable) -> dict[str, Any]:
    columns = [
        {
            "column": column.letters,
            "heading": column.heading,
            "field": column.field,
            "sure": column.sure,
        }
        for column in table.columns
    ]
    return {
        "sheet": table.sheet,
        "area": table.area,
        "table": table.table,
        "own": table.own,
        "columns": columns,
    }


def _plan_data(plan: PlanPreview) -> dict[str, Any]:
    return {
        "state": plan.state,
        "id": plan.id,
        "recognised_by": plan.by or None,
        "differs": list(plan.differing),
        "changes": [_difference_data(difference) for difference in plan.differences],
        "facts": plain(plan.data),
        "cells": dict(plan.cells),
        "problems": [_remark_data(remark) for remark in plan.remarks],
    }


def _difference_data(difference: Difference) -> dict[str, Any]:
    return {
        "key": difference.key,
        "before": plain(difference.before),
        "after": plain(difference.after),
        "cell": difference.cell,
    }


def _remark_data(remark: Remark) -> dict[str, Any]:
    return {
        "severity": remark.severity,
        "code": remark.code,
        "sheet": remark.sheet,
        "cell": remark.cell,
        "message": remark.message,
    }
