"""Saved mappings: which column of an office's own sheets is which field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from giamsat.domain.errors import UsageError
from giamsat.domain.text import nearest, nfc
from giamsat.intake.encodings import require_encoding
from giamsat.intake.grids import Grid, RefusedFileError, column_letters
from giamsat.intake.headings import IGNORED, ORDINAL, PHRASES, all_fields, is_field
from giamsat.intake.regions import ColumnGuess, FoundTable

FOLDER = "mappings"

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


class ColumnMapping(NamedTuple):
    """A mapping: fields by heading (or column letters), and what else the sheets need."""

    columns: Mapping[str, str] = {}
    table: str | None = None
    encoding: str | None = None
    place: str | None = None


class UnclearColumn(NamedTuple):
    """A column of which it must be said what it is, with the table and the sheet it stands in."""

    grid: Grid
    table: FoundTable
    column: ColumnGuess

    @property
    def key(self) -> str:
        """What a mapping calls the column."""
        return column_name(self.table, self.column)


def require_name(name: str) -> str:
    """Return a name that can be a file. Raises ``UsageError("import-bad-mapping-name")``."""
    if not _NAME.fullmatch(name):
        raise UsageError("import-bad-mapping-name", name=name)
    return name


def mapping_from(data: Mapping[str, Any], path: str) -> ColumnMapping:
    """Read the data of a mapping file. Raises ``RefusedFileError("import-bad-mapping")``."""
    facts, columns = data.get("mapping", {}), data.get("columns", {})
    if not isinstance(facts, Mapping) or not isinstance(columns, Mapping):
        raise RefusedFileError("import-bad-mapping", path=path, key="columns", near="")
    for key in ("table", "encoding", "place"):
        if not isinstance(facts.get(key), str | None):
            raise RefusedFileError("import-bad-mapping", path=path, key=f"mapping.{key}", near="")
    table = facts.get("table")
    _require_table(table)
    if facts.get("encoding"):
        require_encoding(facts["encoding"])
    for heading, field in columns.items():
        if not isinstance(field, str) or not is_field(field):
            near = _nearest(str(field), table)
            raise RefusedFileError("import-bad-mapping", path=path, key=heading, near=near)
    found = {nfc(heading): field for heading, field in columns.items()}
    return ColumnMapping(found, table, facts.get("encoding"), facts.get("place"))


def mapping_data(mapping: ColumnMapping, tables: Iterable[FoundTable]) -> dict[str, Any]:
    """Return the data of a mapping file: what was said, and what was found for all columns."""
    columns = {
        column_name(table, column): column.field or IGNORED
        for table in tables
        if not table.own
        for column in table.columns
        if column.field is None or is_field(column.field)
    }
    facts = {"table": mapping.table, "encoding": mapping.encoding, "place": mapping.place}
    return {
        "schema": 1,
        "mapping": {key: value for key, value in facts.items() if value},
        "columns": {**columns, **mapping.columns},
    }


def column_name(table: FoundTable, column: ColumnGuess) -> str:
    """Return what a mapping calls a column: its heading; its letters where another is headed so."""
    alike = [each for each in table.columns if nfc(each.heading) == nfc(column.heading)]
    return column_letters(column.column) if len(alike) > 1 else nfc(column.heading)


def listed_fields(table: str) -> list[str]:
    """Return the keys of the fields that lists of a kind of table usually have."""
    return [field.partition(".")[2] for field in PHRASES.get(table, PHRASES["plans"])]


def unclear_columns(tables: Iterable[FoundTable], grids: Iterable[Grid]) -> list[UnclearColumn]:
    """Return the columns that nobody knows or that claim one field together, each heading once."""
    by_name = {grid.name: grid for grid in grids}
    found: dict[str, UnclearColumn] = {}
    for table in tables:
        fields = [column.field for column in table.columns]
        for column in table.columns if table.sheet in by_name and not table.own else ():
            is_shared = fields.count(column.field) > 1 and column.field not in (IGNORED, ORDINAL)
            if column.field is None or is_shared:
                unclear = UnclearColumn(by_name[table.sheet], table, column)
                found.setdefault(unclear.key, unclear)
    return list(found.values())


def said_columns(texts: Iterable[str], table: str | None) -> dict[str, str]:
    """Read ``HEADING=FIELD``; the table may be left out of the field. Raises ``UsageError``."""
    columns: dict[str, str] = {}
    for text in texts:
        heading, mark, field = text.rpartition("=")
        whole = field if "." in field or field == IGNORED else f"{table or 'plans'}.{field}"
        if not mark or not heading.strip() or not is_field(whole):
            raise UsageError("import-bad-column", text=text, near=_nearest(whole, table))
        columns[nfc(heading.strip())] = whole
    return columns


def _require_table(table: str | None) -> None:
    if table is not None and table not in PHRASES:
        raise UsageError("import-no-such-table", name=table, known=", ".join(PHRASES))


def require_table(table: str | None) -> str | None:
    """Return a kind of table that lists can have. Raises ``UsageError``."""
    _require_table(table)
    return table


def _nearest(field: str, table: str | None) -> str:
    return "".join(nearest(field, all_fields(table or "plans"), 1))
