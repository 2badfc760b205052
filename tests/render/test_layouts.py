"""Layouts: which is in force when, and that each size and margin lies within its rule."""

from __future__ import annotations

from datetime import date

import pytest

from giamsat.render.layouts import (
    LAYOUTS,
    PARTY_2018,
    STATE_2011,
    STATE_2020,
    Layout,
    layout_for,
)

# Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V: from – to, in points.
ND30_SIZES = {
    "nation": (12, 13),
    "motto": (13, 14),
    "parent": (12, 13),
    "issuer": (12, 13),
    "number": (13, 13),
    "place": (13, 14),
    "name": (13, 14),
    "subject": (13, 14),
    "about": (12, 13),
    "basis": (13, 14),
    "body": (13, 14),
    "heading-1": (13, 14),
    "heading-2": (13, 14),
    "to": (13, 14),
    "behalf": (13, 14),
    "signer": (13, 14),
    "recipients-head": (12, 12),
    "recipients": (11, 11),
}


@pytest.mark.parametrize(
    ("day", "layout"),
    [
        (date(2020, 2, 7), STATE_2011),  # Plan 33
        (date(2020, 3, 4), STATE_2011),
        (date(2020, 3, 5), STATE_2020),
        (date(2026, 1, 1), STATE_2020),
        (date(2009, 1, 1), STATE_2011),  # nothing older is known
    ],
)
def test_the_documents_day_decides(day: date, layout: Layout) -> None:
    assert layout_for("state", day) is layout


def test_the_party_layout_is_chosen_by_setting_only() -> None:
    assert layout_for("party", date(2020, 2, 7)) is PARTY_2018


@pytest.mark.parametrize("part", ND30_SIZES)
def test_sizes_lie_within_decree_30(part: str) -> None:
    least, most = ND30_SIZES[part]
    assert least <= STATE_2020.letters[part].size <= most


@pytest.mark.parametrize("layout", [STATE_2020, STATE_2011])
def test_margins_lie_within_the_rule(layout: Layout) -> None:
    top, bottom, left, right = layout.margins
    assert 20 <= top <= 25
    assert 20 <= bottom <= 25
    assert 30 <= left <= 35
    assert 15 <= right <= 20


def test_the_issuer_is_as_large_as_the_nation_in_circular_01() -> None:
    letters = STATE_2011.letters
    assert letters["issuer"].size == letters["parent"].size == letters["nation"].size


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.code)
def test_what_is_read_names_its_clause(layout: Layout) -> None:
    for part, lettering in layout.letters.items():
        assert lettering.clause or lettering.evidence == "C", part
