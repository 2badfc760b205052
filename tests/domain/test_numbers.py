"""Document numbers as they are issued, and as they are damaged."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.number_keys import compare_key
from giamsat.domain.numbers import DocumentNumber, own_number, parse_number
from giamsat.rules.document_kinds import DOCUMENT_KINDS, JOINT_KINDS

SEEN = [
    ("33/KH-MTTQ-BTT", "state", 33, "KH", "MTTQ", "BTT"),
    ("07/KH-MTTQ-BTT", "state", 7, "KH", "MTTQ", "BTT"),
    ("12/KH-MTTQ", "state", 12, "KH", "MTTQ", None),
    ("21/KH-MTTW-BTT", "state", 21, "KH", "MTTW", "BTT"),
    ("25/TT-MTTW-BTT", "state", 25, "TT", "MTTW", "BTT"),
    ("147/BC-UBMTTQ", "state", 147, "BC", "UBMTTQ", None),
    ("130/KH-UBND", "state", 130, "KH", "UBND", None),
    ("1579/QĐ-UBND", "state", 1579, "QĐ", "UBND", None),
    ("01/CĐ-UBND", "state", 1, "CĐ", "UBND", None),
    ("12/2020/TT-BTC", "state", 12, "TT", "BTC", None),
    ("06b/NQ-TLĐ", "state", 6, "NQ", "TLĐ", None),
    ("75/2015/QH13", "law", 75, None, "QH13", None),
    ("996/TTKQH-TT", "no-type", 996, None, "TTKQH", "TT"),
    ("217-QĐ/TW", "party", 217, "QĐ", "TW", None),
    ("02-KH/BCĐTW", "party", 2, "KH", "BCĐTW", None),
    ("246-KH/TĐTN-TCKT", "party", 246, "KH", "TĐTN", "TCKT"),
    ("36-HD/VPTW", "party", 36, "HD", "VPTW", None),
    (
        "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
        "joint",
        403,
        "NQLT",
        "UBTVQH14-CP-ĐCTUBTWMTTQVN",
        None,
    ),
    ("19/2008/NQLT/CP-UBTUMTTQVN", "joint", 19, "NQLT", "CP-UBTUMTTQVN", None),
    ("01/QCPH/UBND-UBMTTQ", "joint", 1, "QCPH", "UBND-UBMTTQ", None),
    ("249/MTTQ-BTT", "no-type", 249, None, "MTTQ", "BTT"),
    ("89/CTrPH-CAT-UBMTTQVNT", "joint", 89, "CTrPH", "CAT-UBMTTQVNT", None),
    ("12/CTPH-MTTQ-HND", "joint", 12, "CTPH", "MTTQ-HND", None),
    ("3/KHPH-MTTQ-HPN", "joint", 3, "KHPH", "MTTQ-HPN", None),
    ("06/QC-TT.HĐND-UBND", "joint", 6, "QC", "TT.HĐND-UBND", None),
]
DAMAGED = [
    ("217/QĐ-TW", "217-QĐ/TW", ("swapped-separator",)),
    ("217/QĐ/TW", "217-QĐ/TW", ("swapped-separator",)),
    ("1579-QĐ/UBND", "1579/QĐ-UBND", ("swapped-separator",)),
    ("90/TBMTTQ-BTT", "90/TB-MTTQ-BTT", ("missing-separator",)),
    ("33/KH-MTTQ-BTT.", "33/KH-MTTQ-BTT", ("trailing-dot",)),
    ("33-KH-MTTQ-BTT", "33/KH-MTTQ-BTT", ("swapped-separator",)),
    ("23/HD- ĐCT", "23/HD-ĐCT", ("stray-space",)),
    ("2927 -TB/TU", "2927-TB/TU", ("stray-space",)),
    ("367 - QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP", ("stray-space",)),
    ("33/KH-MTTQ\u200b-BTT", "33/KH-MTTQ-BTT", ("stray-space",)),
    ("84 QĐ/TWĐTN", "84-QĐ/TWĐTN", ("stray-space", "missing-separator")),
    ("21/KH-MTTƯ-BTT", "21/KH-MTTW-BTT", ("swapped-letters",)),
    ("217-QĐ/TƯ", "217-QĐ/TW", ("swapped-letters",)),
    ("1579/QD-UBND", "1579/QĐ-UBND", ("plain-d",)),
    ("06/QC-TT.HDND-UBND", "06/QC-TT.HĐND-UBND", ("plain-d",)),
    ("33/КН-MTTQ", "33/KH-MTTQ", ("look-alike",)),
    ("1579/QÐ-UBND", "1579/QĐ-UBND", ("look-alike",)),
    ("33/KH–MTTQ", "33/KH-MTTQ", ("odd-dash",)),
    ("Số: 33/KH-MTTQ", "33/KH-MTTQ", ("stray-prefix",)),
    ("217/QD-TƯ", "217-QĐ/TW", ("swapped-letters", "plain-d", "swapped-separator")),
]
PIECES = st.sampled_from(
    [
        *"0123456789/-. bĐDƯW–Кố",
        "33",
        "2020",
        "KH",
        "QĐ",
        "NQLT",
        "MTTQ",
        "TW",
        "UBND",
        "QH13",
        "Số:",
    ]
)
LIKE_NUMBERS = st.lists(PIECES, max_size=10).map("".join)
ANY = st.text(max_size=30) | LIKE_NUMBERS


@pytest.mark.parametrize(("text", "style", "serial", "kind", "issuer", "unit"), SEEN)
def test_numbers_seen_in_real_documents(
    text: str, style: str, serial: int, kind: str | None, issuer: str, unit: str | None
) -> None:
    number = parse_number(text)
    assert (number.style, number.serial, number.kind) == (style, serial, kind)
    assert (number.issuer, number.unit) == (issuer, unit)
    assert number.kind_known == (kind is not None)
    assert (number.flags, number.suggestion) == ((), None)


@pytest.mark.parametrize("text", [row[0] for row in SEEN])
def test_the_unicode_form_is_kept_and_does_not_matter(text: str) -> None:
    decomposed = normalize("NFD", text)
    assert parse_number(decomposed) == parse_number(text)._replace(text=decomposed)


@pytest.mark.parametrize(("text", "year"), [("12/2020/TT-BTC", 2020), ("33/KH-MTTQ", None)])
def test_the_year_in_a_number(text: str, year: int | None) -> None:
    assert parse_number(text).year == year


def test_the_letter_after_the_serial() -> None:
    assert parse_number("06b/NQ-TLĐ").suffix == "b"


@pytest.mark.parametrize(("text", "meant", "flags"), DAMAGED)
def test_damage_is_flagged_and_never_rewritten(
    text: str, meant: str, flags: tuple[str, ...]
) -> None:
    number = parse_number(text)
    assert number.text == text
    assert (number.suggestion, number.flags) == (meant, flags)
    assert parse_number(meant).flags == ()


@pytest.mark.parametrize(
    "text",
    ["", "33", "không số", "33/", "/KH-MTTQ", "11/02/2020", "33//KH", "33/kế hoạch", "9" * 5000],
)
def test_an_unknown_style_is_kept_and_flagged(text: str) -> None:
    assert parse_number(text) == DocumentNumber(text, flags=("unknown-style",))


@pytest.mark.parametrize(
    ("text", "style", "kind"), [("05/ABC-UBND", "state", "ABC"), ("05-ABC/XY", "party", "ABC")]
)
def test_an_unknown_kind_is_kept(text: str, style: str, kind: str) -> None:
    number = parse_number(text)
    assert (number.style, number.kind, number.kind_known) == (style, kind, False)


def test_a_bar_makes_another_kind() -> None:
    assert parse_number("01/HD-TLĐ").kind == "HD"
    assert parse_number("01/HĐ-TLĐ").kind == "HĐ"
    assert compare_key("01/HD-TLĐ") != compare_key("01/HĐ-TLĐ")


def test_small_letters_are_read() -> None:
    assert parse_number("33/kh-mttq-btt").kind == "KH"
    assert parse_number("5/TTR-UBND").kind == "TTr"


def test_a_number_without_issuer() -> None:
    assert parse_number("12/KH").flags == ("no-issuer",)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("07/KH-MTTQ", "7/KH-MTTQ"),
        ("23/HD- ĐCT", "23/hd-đct"),
        ("2927 -TB/TU", "2927-TB/TU"),
        ("1579/QĐ-UBND", normalize("NFD", "1579/QĐ-UBND")),
    ],
)
def test_two_spellings_of_one_number(a: str, b: str) -> None:
    assert compare_key(a) == compare_key(b)


@pytest.mark.parametrize("other", ["34/KH-MTTQ", "33-KH/MTTQ", "33/KH-UBND", "330/KH-MTTQ"])
def test_two_numbers(other: str) -> None:
    assert compare_key("33/KH-MTTQ") != compare_key(other)


def test_the_file_name_of_a_number() -> None:
    assert parse_number("33/KH-MTTQ-BTT").slug == "33-kh-mttq-btt"


@given(ANY)
def test_whatever_is_written_is_kept(text: str) -> None:
    number = parse_number(text)
    assert number.text == text
    assert number == parse_number(text)
    assert (number.style == "unknown") == ("unknown-style" in number.flags)
    assert number.flags or number.suggestion is None


@given(ANY)
def test_a_suggestion_needs_no_other(text: str) -> None:
    number = parse_number(text)
    if number.suggestion is not None:
        meant = parse_number(number.suggestion)
        assert set(meant.flags) <= {"no-issuer"}
        assert meant.suggestion is None
        assert (meant.style, meant.serial, meant.kind) == (number.style, number.serial, number.kind)


@given(ANY)
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert compare_key(compare_key(text)) == compare_key(text)
    assert compare_key(text) == compare_key(f" {normalize('NFD', text)} ")


def test_every_kind_is_known_by_its_own_code() -> None:
    assert all(parse_number(f"1/{code}-UBND").kind == code for code in DOCUMENT_KINDS)
    assert set(DOCUMENT_KINDS) >= JOINT_KINDS


@pytest.mark.parametrize(
    ("typed", "kind", "like", "whole"),
    [
        ("12", "BC", "33/KH-MTTQ-BTT", "12/BC-MTTQ-BTT"),
        ("7", "BC", "33/KH-MTTQ-BTT", "07/BC-MTTQ-BTT"),
        ("13", "CV", "33/KH-MTTQ-BTT", "13/MTTQ-BTT"),
        ("13", "CV", "33/KH-MTTQ", "13/MTTQ"),
        ("13", "BC", "06b-KH/TĐTN-VP", "13-BC/TĐTN-VP"),
        ("13", "CV", "06-KH/TĐTN-VP", "13-CV/TĐTN-VP"),
        ("12/BC", "BC", "33/KH-MTTQ-BTT", "12/BC"),
        ("12", "BC", "2020/33", "12"),
        ("12", "BC", "", "12"),
        ("123456", "BC", "33/KH-MTTQ-BTT", "123456"),
    ],
)
def test_a_serial_alone_is_a_number_of_the_same_office(
    typed: str, kind: str, like: str, whole: str
) -> None:
    assert own_number(typed, kind, like) == whole
    assert whole == typed or not parse_number(whole).flags
