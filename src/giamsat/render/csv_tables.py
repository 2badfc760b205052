"""The tables of plans as CSV files that spreadsheets open and an import reads back unchanged.

UTF-8 with a byte order mark (Excel needs it), commas, CRLF, every field quoted. A text, or a part
of one, that a spreadsheet would take for a formula gets an apostrophe before it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING

from giamsat.domain.formulas import quote_formula
from giamsat.render.exports import Export
from giamsat.render.words_of_tables import cell_text, column_title
from giamsat.reports.tables import FlatTable, flat_tables

if TYPE_CHECKING:
    from giamsat.i18n import Words


def export(source: Export) -> Mapping[str, bytes]:
    """Return a file a table."""
    tables = flat_tables(source.plans())
    return {f"{table.name}.csv": csv_table(table, source.words) for table in tables}


def csv_table(table: FlatTable, words: Words) -> bytes:
    """Return one table as a CSV file."""
    out = StringIO()
    lines = csv.writer(out, quoting=csv.QUOTE_ALL)
    lines.writerow([column_title(words, table.name, column.key) for column in table.columns])
    for row in table.rows:
        lines.writerow(
            [
                "" if value is None else quote_formula(cell_text(words, column, value))
                for column, value in zip(table.columns, row, strict=True)
            ]
        )
    return out.getvalue().encode("utf-8-sig", "backslashreplace")
