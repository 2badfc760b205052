"""Saved mappings: which column of an office's own sheets is which field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from giamsat.domain.errors import UsageError
from giamsat.domain.text import nearest, nfc
from giamsat.intake.encodings import require_encoding
from giamsat.intake.grids import RefusedFileError
from giamsat.intake.headings import IGNORED, PHRASES, all_fields, is_field
from giamsat.intake.regions import FoundTable

FOLDER = "mappings"

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


class ColumnMapping(NamedTuple):
    """A mapping: fields by heading (or column letters), and what else the sheets need."""

    columns: Mapping[str, str] = {}
    table: str | None = None
    encoding: str | None = None
    place: str | None = None


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
        nfc(column.heading): column.field or IGNORED
        for table in tables
        if not table.own
        for column in table.columns
    }
    facts = {"table": mapping.table, "encoding": mapping.encoding, "place": mapping.place}
    return {
        "schema": 1,
        "mapping": {key: value for key, value in facts.items() if value},
        "columns": {**columns, **mapping.columns},
    }


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
