"""Time without days: what is a span, however it is written, and what is words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.when import is_contradicted, span_of, spell_time

SPANS = {
    "quý II/2026": ("2026-Q2", "2026-04-01", "2026-06-30"),
    "Quý 3 năm 2026": ("2026-Q3", "2026-07-01", "2026-09-30"),
    "quý II và quý III/2026": ("2026-Q2/2026-Q3", "2026-04-01", "2026-09-30"),
    "tháng 5–6/2026": ("2026-05/2026-06", "2026-05-01", "2026-06-30"),
    "tháng 12/2026 đến tháng 01/2027": ("2026-12/2027-01", "2026-12-01", "2027-01-31"),
    "Tháng 02 năm 2028": ("2028-02", "2028-02-01", "2028-02-29"),
    "6 tháng cuối năm 2026": ("2026-H2", "2026-07-01", "2026-12-31"),
    "H1/2026": ("2026-H1", "2026-01-01", "2026-06-30"),
    "năm 2026": ("2026", "2026-01-01", "2026-12-31"),
}


@pytest.mark.parametrize("text", SPANS)
def test_a_span_has_one_code_that_is_read_back(text: str) -> None:
    code, first, last = SPANS[text]
    assert spell_time(text) == code
    assert span_of(code) == (date.fromisoformat(first), date.fromisoformat(last), code)


@pytest.mark.parametrize(("text", "code"), [("quý II", "2026-Q2"), ("6 tháng đầu năm", "2026-H1")])
def test_a_quarter_alone_is_of_the_year_at_hand(text: str, code: str) -> None:
    assert spell_time(text, 2026) == code
    assert span_of(text) is None


@pytest.mark.parametrize("text", ["thường xuyên", "khi có yêu cầu", "11-14/02/2020"])
def test_words_span_no_days(text: str) -> None:
    assert span_of(text, 2026) is None
    assert spell_time(text, 2026) == text
    assert not is_contradicted(text, date(2026, 1, 1), date(2026, 2, 1))


@pytest.mark.parametrize("text", ["2026-13", "2026-Q5", "2026-H3", "quý V/2026", "tháng 13/2026"])
def test_what_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(InvalidDataError) as raised:
        spell_time(text)
    assert raised.value.code == "no-such-time"


@given(st.integers(2000, 2100), st.integers(1, 4))
def test_the_quarters_of_a_year_follow_each_other(year: int, quarter: int) -> None:
    span = span_of(f"{year}-Q{quarter}")
    half = span_of(f"{year}-H{1 if quarter < 3 else 2}")
    assert span is not None
    assert half is not None
    assert half.first <= span.first <= span.last <= half.last
    assert not is_contradicted(span.code, span.first, span.last)
    assert is_contradicted(f"{year}-Q{quarter % 4 + 1}", span.first, span.last)
