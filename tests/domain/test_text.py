"""Searching and showing Vietnamese text."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.text import (
    fold,
    latin_for,
    look_alikes,
    nearest,
    nfc,
    slug,
    visible,
    visible_lines,
)

VIETNAMESE = st.text(alphabet="aăâeêioôơuưyáàảãạấậợđĐĂÂÊÔƠƯ nght123/-", max_size=30)
ANY = st.text(max_size=40) | st.text(alphabet=st.characters(), max_size=20)
JOINER_AND_NEW_EMOJI = {"\u200d", *map(chr, range(0x1F000, 0x1FB00))}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Bắc Kạn", "bac kan"),
        ("Đường", "duong"),
        ("đoàn", "doan"),
        ("  Ủy ban\tMTTQ\u00a0Việt Nam ", "uy ban mttq viet nam"),
        ("KH-MTTQ", "kh-mttq"),
        ("Ðoàn", "doan"),
        ("giám\u200bsát", "giamsat"),
        ("漢字", "漢字"),
        ("", ""),
    ],
)
def test_fold_makes_the_form_to_search_in(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(normalize("NFD", text)) == folded


@given(ANY | VIETNAMESE)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY | VIETNAMESE)
def test_fold_does_not_depend_on_the_unicode_form(text: str) -> None:
    decomposed = normalize("NFD", text)
    assert fold(decomposed) == fold(text)
    assert nfc(decomposed) == nfc(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ủy ban MTTQ", "Ủy ban MTTQ"),
        (normalize("NFD", "Bắc Kạn"), normalize("NFD", "Bắc Kạn")),
        ("\x1b[31mđỏ", "\\x1b[31mđỏ"),
        ("a\x07\x7f\x85", "a\\x07\\x7f\\x85"),
        ("a\u202eb\u2066c\u200f\u061c", "a\\u202eb\\u2066c\\u200f\\u061c"),
        ("a\u200bb\ufeffc\u200d", "a\\u200bb\\ufeffc\\u200d"),
        ("a\u2028b\u2029", "a\\u2028b\\u2029"),
        ("\ud800", "\\ud800"),
        ("a\U000e0041", "a\\U000e0041"),
        ("\ue000", "\\ue000"),
        ("a\r\nb\nc\td\u00a0e", "a b c d e"),
        ("a\rb", "a\\x0db"),
        ("✓ 👍🏽 漢字", "✓ 👍🏽 漢字"),
        ("👩\u200d⚕️", "👩\u200d⚕️"),
        ("`\u200d`", "`\\u200d`"),
    ],
)
def test_visible_shows_what_would_act(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_visible_lines_keeps_the_lines() -> None:
    assert visible_lines("một\r\nhai\x1b\nba\t") == "một\nhai\\x1b\nba "


@given(ANY)
def test_visible_text_is_harmless_and_stays_so(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    assert all(char.isprintable() or char in JOINER_AND_NEW_EMOJI for char in shown)
    assert visible_lines(visible_lines(text)) == visible_lines(text)


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"])))
def test_printable_text_is_left_alone(text: str) -> None:
    assert visible(text) == text == visible_lines(text)


def test_nearest_offers_what_is_written_alike() -> None:
    names = ["Bắc Kạn", "Bắc Giang", "Thái Nguyên", "Cao Bằng"]
    assert nearest("bac kan", names)[0] == "Bắc Kạn"
    assert nearest("thai nguyen", names) == ["Thái Nguyên"]
    assert nearest("xyz", names) == []
    assert len(nearest("bac", ["bac1", "bac2", "bac3", "bac4"], limit=2)) == 2
    assert nearest("bac", ["bac"], limit=0) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("33/KH-MTTQ", []),
        ("33/КН-MTTQ", [(3, "К", "K"), (4, "Н", "H")]),
        ("số ＫH-MTTQ", [(3, "Ｋ", "K")]),
        ("Ðoàn", [(0, "Ð", "Đ")]),
        ("Москва", []),
        ("Bắc Kạn", []),
    ],
)
def test_look_alikes_are_found_in_latin_words(text: str, found: list[object]) -> None:
    assert look_alikes(text) == found


def test_latin_for_replaces_look_alikes() -> None:
    assert latin_for("３３／КН－MTTQ") == "33/KH-MTTQ"


@given(ANY)
def test_look_alikes_tell_the_truth(text: str) -> None:
    for at, letter, latin in look_alikes(text):
        assert text[at] == letter
        assert latin_for(letter) == latin != letter


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("33/KH-MTTQ-BTT", "33-kh-mttq-btt"),
        ("1579/QĐ-UBND", "1579-qd-ubnd"),
        ("  --Giám sát!  ", "giam-sat"),
        ("CON", "con-x"),
        ("lpt1", "lpt1-x"),
        ("漢", "u6f22"),
        ("///", ""),
        ("a" * 200, "a" * 80),
        ("a" * 79 + "-b", "a" * 79),
    ],
)
def test_slug_is_a_safe_file_name(text: str, name: str) -> None:
    assert slug(text) == name


@given(ANY | VIETNAMESE)
def test_every_slug_is_safe_and_stable(text: str) -> None:
    name = slug(text)
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(name) <= 80
    assert not name.startswith("-")
    assert not name.endswith("-")
    assert slug(name) == name
    assert name or not any(char.isalnum() for char in text)


def test_what_options_share_makes_none_of_them_near() -> None:
    options = ["--as-of", "--dang", "--within"]
    assert nearest("--days", options) == []
    assert nearest("--withn", options) == ["--within"]
