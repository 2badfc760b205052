"""Sorting as a Vietnamese dictionary does."""

from __future__ import annotations

import random
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.collation import collation_key
from giamsat.domain.text import nfc

ALPHABET = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
VIETNAMESE = st.text(alphabet="aăâeêioôơuưyáàảãạấậợđĐĂÂÊÔƠƯ nght123/-", max_size=30)
ANY = st.text(max_size=40) | st.text(alphabet=st.characters(), max_size=20)


@given(ANY | VIETNAMESE)
def test_order_does_not_depend_on_the_unicode_form(text: str) -> None:
    assert collation_key(normalize("NFD", text)) == collation_key(text)


@pytest.mark.parametrize(
    "ordered",
    [
        ALPHABET,
        list("abcdefghijklmnopqrstuvwxyz"),
        ["ba", "bà", "bả", "bã", "bá", "bạ", "ban"],
        ["ba", "Ba", "ba gác", "bá cáo", "bạ"],
        ["Ba Bể", "Bạch Thông", "Bắc Kạn", "Chợ Đồn", "Chợ Mới", "Na Rì", "Ngân Sơn", "Pác Nặm"],
        ["dân", "Dân", "đảng", "đoàn", "Đoàn", "đường"],
        ["2/KH-MTTQ", "07/KH-MTTQ", "10/KH-MTTQ", "100/KH-MTTQ"],
        ["V1", "V2", "V10", "Va"],
        ["", "1", "a"],
    ],
)
def test_sorted_as_in_a_vietnamese_dictionary(ordered: list[str]) -> None:
    shuffled = random.Random(33).sample(ordered, len(ordered))
    assert sorted(shuffled, key=collation_key) == ordered


def test_both_ways_to_place_a_tone_sort_side_by_side() -> None:
    assert sorted(["hoá", "hòe", "hòa", "hoà"], key=collation_key)[:2] in (
        ["hoà", "hòa"],
        ["hòa", "hoà"],
    )


@given(ANY | VIETNAMESE)
def test_a_key_can_be_stored(text: str) -> None:
    key = collation_key(text)
    assert key.encode("utf-8").decode("utf-8") == key


@given(VIETNAMESE, VIETNAMESE)
def test_only_the_same_text_has_the_same_key(a: str, b: str) -> None:
    assert (collation_key(a) == collation_key(b)) == (nfc(a) == nfc(b))
