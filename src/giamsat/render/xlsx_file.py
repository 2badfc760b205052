"""An Excel workbook of the plans: a sheet a table, typed days, filters, a frozen heading row.

No text of a plan can act: texts are written as texts, never as formulas or links, and one that
looks like a formula is marked so that it stays text when somebody edits its cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from giamsat.domain.errors import InvalidDataError, MissingExtraError
from giamsat.domain.formulas import ACTIVE
from giamsat.render.exports import Export
from giamsat.render.words_of_tables import cell_text, column_title, table_title
from giamsat.reports.tables import FlatColumn, FlatTable, flat_tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

    from giamsat.i18n import Words

LONGEST = 32_767
"""As many characters as Excel keeps in one cell."""

_FIRST_YEAR = 1900
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_WIDTHS = {"day": 12, "derived-day": 12, "count": 9, "flag": 10, "choice": 18, "list": 32}
_WIDE = frozenset({"title", "text", "purpose", "note", "reason", "extra", "issuer", "name"})


def export(source: Export) -> Mapping[str, bytes]:
    """Return the workbook. The same plans give the same bytes on the same day."""
    made = date.fromisoformat(source.query.as_of)
    return {"": workbook(flat_tables(source.plans()), source.words, made)}


def workbook(tables: list[FlatTable], words: Words, made: date) -> bytes:
    """Return the tables as the bytes of an xlsx file, dated as of the day ``made``."""
    try:
        from xlsxwriter.workbook import Workbook
    except ImportError:
        raise MissingExtraError("excel", "XlsxWriter") from None
    buffer = BytesIO()
    book = Workbook(buffer, _OPTIONS)
    book.set_properties({"created": datetime(made.year, made.month, made.day)})  # noqa: DTZ001
    formats = _Formats(book)
    for table in tables:
        _write_table(book.add_worksheet(table_title(words, table.name)), table, words, formats)
    book.close()
    return buffer.getvalue()


class _Formats:
    """The few looks that cells have."""

    def __init__(self, book: Workbook) -> None:
        top = {"valign": "top"}
        self.heading: Format = book.add_format(
            {"bold": True, "text_wrap": True, "bg_color": "#D9E2F3", "border": 1, "valign": "top"}
        )
        self.text: Format = book.add_format({**top, "text_wrap": True})
        self.quoted: Format = book.add_format({**top, "text_wrap": True, "quote_prefix": True})
        self.day: Format = book.add_format({**top, "num_format": "dd/mm/yyyy", "align": "left"})
        self.plain: Format = book.add_format(top)


def _write_table(sheet: Worksheet, table: FlatTable, words: Words, formats: _Formats) -> None:
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column_title(words, table.name, column.key), formats.heading)
        width = 48 if column.key in _WIDE else _WIDTHS.get(column.kind, 22)
        sheet.set_column(place, place, width)
    for line, row in enumerate(table.rows, 1):
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            if value not in (None, (), ""):
                _write(sheet, (line, place), table.name, column, value, words, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _write(
    sheet: Worksheet,
    at: tuple[int, int],
    table: str,
    column: FlatColumn,
    value: Any,
    words: Words,
    formats: _Formats,
) -> None:
    if column.kind == "count":
        sheet.write_number(*at, value, formats.plain)
        return
    day = date.fromisoformat(value) if column.kind == "derived-day" else value
    if isinstance(day, date) and day.year >= _FIRST_YEAR:
        sheet.write_datetime(*at, day, formats.day)
        return
    text = cell_text(words, column, value)
    written = _as_one_run(text) if text.startswith("<r>") and text.endswith("</r>") else text
    if len(written.encode("utf-16-le")) // 2 > LONGEST:
        row, place = at[0] + 1, column_title(words, table, column.key)
        raise InvalidDataError("export-text-too-long", row=row, column=place, limit=LONGEST)
    sheet.write_string(*at, written, formats.quoted if text.startswith(ACTIVE) else formats.text)


def _as_one_run(text: str) -> str:
    """Return a text that begins and ends like runs of a cell, which the library writes unescaped,
    as one run."""
    return f'<r><t xml:space="preserve">{escape(text)}</t></r>'
