"""No text of a plan computes in a spreadsheet, whichever mark it cuts a CSV file at."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giamsat.domain.formulas import quote_formula, unquote_formula

AWKWARD = st.text("'\" =+-@;,\t\r\na＝", max_size=8)
COMPUTING = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def fields(text: str, delimiter: str) -> list[str]:
    """All fields that a spreadsheet finds which cuts at ``delimiter``."""
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    return [field for row in rows for field in row]


@settings(max_examples=300)
@given(AWKWARD | st.text())
def test_guarding_is_undone(text: str) -> None:
    assert unquote_formula(quote_formula(text)) == text


@settings(max_examples=300)
@given(
    st.lists(AWKWARD, min_size=1, max_size=3), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
)
def test_no_field_computes_whatever_it_is_cut_at(cells: list[str], quoting: int) -> None:
    out = StringIO()
    csv.writer(out, quoting=quoting).writerow(map(quote_formula, cells))  # type: ignore[arg-type]
    for delimiter in ",;\t":
        for field in fields(out.getvalue(), delimiter):
            assert not field.lstrip(' "').startswith(COMPUTING), (cells, delimiter)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("giao;=1+1", "giao;'=1+1"),
        ("- một\n- hai", "'- một\n'- hai"),
        ('x\t"=1"', 'x\t\'"=1"'),
        ("a; b - c", "a; b - c"),
        ("Số: 33/KH-MTTQ-BTT", "Số: 33/KH-MTTQ-BTT"),
        ("'quoted'", "'quoted'"),
    ],
)
def test_what_is_written(text: str, written: str) -> None:
    assert quote_formula(text) == written
    assert unquote_formula(written) == text
