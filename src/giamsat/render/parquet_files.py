"""The tables of plans as Parquet files for DuckDB, Spark or pandas: keys and codes, not words.

All tables are always there with all columns, so that a query works on any archive.
docs/duckdb.md has examples.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

from giamsat.domain.errors import MissingExtraError
from giamsat.domain.tables import extra_text
from giamsat.render.exports import Export
from giamsat.reports.tables import FlatColumn, FlatTable, flat_tables


def export(source: Export) -> Mapping[str, bytes]:
    """Return a file a table. Raises ``MissingExtraError`` without pyarrow."""
    return {
        f"{table.name}.parquet": parquet_table(table)
        for table in flat_tables(source.plans(), every=True)
    }


def parquet_table(table: FlatTable) -> bytes:
    """Return one table as a Parquet file."""
    try:
        import pyarrow  # type: ignore[import-untyped]
        from pyarrow import parquet
    except ImportError:
        raise MissingExtraError("parquet", "pyarrow") from None
    types = {
        "day": pyarrow.date32(),
        "derived-day": pyarrow.date32(),
        "list": pyarrow.list_(pyarrow.string()),
        "count": pyarrow.int32(),
        "number": pyarrow.int64(),
        "flag": pyarrow.bool_(),
    }
    fields = [(column.key, types.get(column.kind, pyarrow.string())) for column in table.columns]
    columns = [
        [_value(column, row[place]) for row in table.rows]
        for place, column in enumerate(table.columns)
    ]
    schema = pyarrow.schema(fields)
    arrays = [pyarrow.array(c, kind) for c, (_, kind) in zip(columns, fields, strict=True)]
    buffer = BytesIO()
    parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), buffer)
    return buffer.getvalue()


def _value(column: FlatColumn, value: Any) -> Any:
    if value is None:
        return [] if column.kind == "list" else None
    if column.kind == "extra":
        return extra_text(value)
    if column.kind == "derived-day":
        return date.fromisoformat(value)
    if column.kind == "list":
        return list(value)
    return bool(value) if column.kind == "flag" else value
