"""Issuers over time: mergers are followed up to a day, circles are found, names mean one issuer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.issuer_defects import issuer_defects
from giamsat.domain.issuers import Issuers, issuers_adapter
from giamsat.domain.records import ShareRow
from giamsat.domain.succession import Succession
from giamsat.domain.totals import total
from giamsat.reports.successors import Successor, unite_issuers

MERGER = date(2025, 7, 1)
EVE = date(2025, 6, 30)


def issuers(*tables: dict[str, Any]) -> Issuers:
    made = [{"names": [f"Hội {table['id']}"], **table} for table in tables]
    return issuers_adapter().validate_python({"schema": 1, "issuer": made})


def merged(one: str, into: str, ends: date = EVE) -> dict[str, Any]:
    return {"id": one, "ends": ends, "merged_into": into}


def codes(file: Issuers) -> list[tuple[str, object]]:
    return [(defect.code, defect.key[1]) for defect in issuer_defects(file)]


def test_a_merger_counts_from_the_day_after_the_last() -> None:
    known = Succession([issuers(merged("bac-kan", "thai-nguyen"), {"id": "thai-nguyen"})])
    assert known.shown("Hội bac-kan", EVE) == "Hội bac-kan"
    assert known.shown("Hội bac-kan", MERGER) == "Hội thai-nguyen"
    assert known.shown("hội BAC-KAN", MERGER) == "Hội thai-nguyen"
    assert known.shown("Hội khác", MERGER) == "Hội khác"
    assert known.shown(None, MERGER) is None


def test_a_chain_is_followed_as_far_as_the_day() -> None:
    file = issuers(
        merged("a", "b", date(1996, 12, 31)), merged("b", "c", date(2008, 7, 31)), {"id": "c"}
    )
    known = Succession([file])
    assert codes(file) == []
    found = [known.shown("Hội a", date(year, 12, 31)) for year in (1996, 1997, 2008, 2025)]
    assert found == ["Hội a", "Hội b", "Hội c", "Hội c"]


def test_all_names_of_an_issuer_mean_it_and_the_first_is_shown() -> None:
    known = Succession(
        [issuers({"id": "a", "names": ["Ủy ban MTTQ Việt Nam tỉnh A", "MTTQ tỉnh A"]})]
    )
    assert known.shown("MTTQ  TỈNH A", MERGER) == "Ủy ban MTTQ Việt Nam tỉnh A"


def test_names_that_differ_by_marks_are_two_issuers() -> None:
    file = issuers(merged("tho", "x"), {"id": "tho-nang", "names": ["Hội xã Bản Thọ"]}, {"id": "x"})
    tho = file.issuers[0].model_copy(update={"names": ("Hội xã Bản Thơ",)})
    file = file.model_copy(update={"issuers": (tho, *file.issuers[1:])})
    assert codes(file) == []
    rows = [ShareRow(f"Hội xã Bản {name}", 1, 0, 0, 0, 0, 0) for name in ("Thơ", "Thọ")]
    found = unite_issuers(rows, Succession([file]), MERGER.isoformat()).rows
    assert [row.name for row in found] == ["Hội x", "Hội xã Bản Thọ"]


def test_what_ended_without_successor_keeps_its_name() -> None:
    known = Succession([issuers({"id": "huyen", "ends": EVE, "level": "district"})])
    rows = [ShareRow("Hội huyen", 2, 0, 0, 0, 0, 0)]
    found = unite_issuers(rows, known, MERGER.isoformat())
    assert found.rows == rows
    assert found.successors == {"Hội huyen": Successor((), "district", "2025-06-30")}
    assert unite_issuers(rows, known, EVE.isoformat()).successors["Hội huyen"].ended is None


def test_the_first_file_that_has_a_name_decides_and_chains_cross_files() -> None:
    own = issuers(merged("a", "b"), {"id": "b"})
    other = issuers(merged("a", "c"), {"id": "c"}, merged("b", "c"), {"id": "d"})
    assert Succession([own, other]).shown("Hội a", MERGER) == "Hội b"
    chained = Succession([own, issuers(merged("x", "y"), {"id": "y", "names": ["Hội a"]})])
    assert chained.shown("Hội x", MERGER) == "Hội b"


def test_a_circle_in_an_unchecked_file_is_refused_not_followed_for_ever() -> None:
    known = Succession([issuers(merged("a", "b"), merged("b", "a"))])
    assert known.shown("Hội a", EVE) == "Hội a"
    with pytest.raises(InvalidDataError, match="issuer-cycle"):
        known.successor("Hội a", MERGER)


@pytest.mark.parametrize(
    ("tables", "found"),
    [
        ([merged("a", "b"), {"id": "b"}], []),
        ([{"id": "a"}, {"id": "a", "names": ["Khác"]}], [("duplicate-id", 1)]),
        ([merged("a", "b")], [("broken-link", 0)]),
        ([{"id": "a", "parent": "b"}], [("broken-link", 0)]),
        ([{"id": "a", "merged_into": "b"}, {"id": "b"}], [("missing-key", 0)]),
        ([{"id": "a", "begins": MERGER, "ends": EVE}], [("day-before", 0)]),
        ([merged("a", "b"), {"id": "b", "ends": EVE}], [("day-before", 0)]),
        ([{"id": "a"}, {"id": "b", "names": ["HỘI A"]}], [("issuer-name-twice", 1)]),
        ([{"id": "a", "names": ["Hội", "hội"]}], [("issuer-name-twice", 0)]),
        ([{"id": "a", "parent": "a"}], [("issuer-cycle", 0)]),
        ([{"id": "a", "parent": "b"}, {"id": "b", "parent": "a"}], [("issuer-cycle", 0)]),
    ],
)
def test_what_cannot_be_is_found(
    tables: list[dict[str, Any]], found: list[tuple[str, int]]
) -> None:
    assert codes(issuers(*tables)) == found


def test_a_broken_link_names_the_likest_issuer() -> None:
    file = issuers(merged("bac-kan", "thai-nguyem"), {"id": "thai-nguyen"})
    [defect] = issuer_defects(file)
    assert dict(defect.params) == {"id": "thai-nguyem", "near": "thai-nguyen"}


LETTERS = "abcdef"
LINKS = st.dictionaries(st.sampled_from(LETTERS), st.sampled_from(LETTERS), max_size=6)


@given(links=LINKS)
def test_every_circle_is_told_once_and_nothing_else_is(links: dict[str, str]) -> None:
    tables = [
        merged(name, links[name], EVE + timedelta(days=place)) if name in links else {"id": name}
        for place, name in enumerate(LETTERS)
    ]
    chains = [
        dict(defect.params)["chain"]
        for defect in issuer_defects(issuers(*tables))
        if defect.code == "issuer-cycle"
    ]
    told = {frozenset(chain.split(" → ")) for chain in chains}
    assert len(told) == len(chains)
    assert told == _circles(links)


def _circles(links: dict[str, str]) -> set[frozenset[str]]:
    """Walk so long that only a circle is left, then once around it."""
    found = set()
    for here in links:
        for _ in LETTERS:
            here = links.get(here, "")  # noqa: PLW2901 (the walk itself)
        around = []
        while here and here not in around:
            around.append(here)
            here = links.get(here, "")  # noqa: PLW2901 (the walk itself)
        if around and here == around[0]:
            found.add(frozenset(around))
    return found


@given(
    links=LINKS.map(lambda links: {one: into for one, into in links.items() if one < into}),
    counts=st.lists(st.integers(0, 9), min_size=6, max_size=6),
    day=st.dates(date(2025, 6, 28), date(2025, 7, 10)),
)
def test_following_mergers_loses_no_plan(
    links: dict[str, str], counts: list[int], day: date
) -> None:
    tables = [
        merged(name, links[name], EVE + timedelta(days=place)) if name in links else {"id": name}
        for place, name in enumerate(LETTERS)
    ]
    file = issuers(*tables)
    assert codes(file) == []
    rows = [
        ShareRow(f"Hội {name}", count, 0, 0, 0, 0, 0)
        for name, count in zip(LETTERS, counts, strict=True)
    ]
    found = unite_issuers(rows, Succession([file]), day.isoformat())
    assert total("", found.rows) == total("", rows)
    standing = {f"Hội {n}" for n, t in zip(LETTERS, tables, strict=True)
                if "ends" not in t or t["ends"] >= day}  # fmt: skip
    assert {row.name for row in found.rows} <= standing
