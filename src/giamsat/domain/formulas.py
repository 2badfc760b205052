"""Texts that a spreadsheet would take for formulas, and how they stay texts in a CSV file.

A file cut by commas is also read by spreadsheets that cut at ``;`` or at tabs, and there a line of
a cell may become a row of its own. So every part between such marks is guarded, not only the whole
cell: ``giao;=1+1`` becomes ``giao;'=1+1``.
"""

from __future__ import annotations

import re

ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings that make a spreadsheet compute (OWASP, "CSV Injection"), full-width ones too."""

# Quotes and spaces before a formula do not keep every spreadsheet from computing it.
_COMPUTING = r"(?=['\" ]*[=+\-@＝＋－＠])"
_MOVING = r"(?=['\" ]*[\t\r\n])"
_AFTER_MARK = r"(?<=[;\t\r\n])"
_OPEN = re.compile(rf"\A{_COMPUTING}|\A{_MOVING}|{_AFTER_MARK}{_COMPUTING}")
_GUARD = re.compile(rf"\A'{_COMPUTING}|\A'{_MOVING}|{_AFTER_MARK}'{_COMPUTING}")


def quote_formula(text: str) -> str:
    """Return a cell of a CSV file that stays text in every spreadsheet: ``'=1+1``.

    A place that already has an apostrophe there gets one more, so that ``unquote_formula`` gives
    back every text.
    """
    return _OPEN.sub("'", text)


def unquote_formula(text: str) -> str:
    """Take away the apostrophes that kept a text from acting as a formula."""
    return _GUARD.sub("", text)
