"""Papers as plain data: their heads, who receives them, and what they miss."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.papers_made import (
    LATE,
    OFFICE,
    bare,
    draft,
    office_of_family,
    paper,
    plan_33,
    plan_of,
    rich,
    text_of_family,
)

from giamsat.domain.plan import plan_adapter
from giamsat.reports.paper_family import is_of_party, is_of_youth_union
from giamsat.reports.paper_letters import PaperError
from giamsat.reports.papers import (
    KINDS,
    Blank,
    Family,
    Kind,
    LongDay,
    Office,
    Say,
    blanks,
)

TITLED: tuple[Kind, ...] = ("plan", "decision", "outline", "report")


def test_plan_33_has_its_number_and_day_and_blanks_for_the_rest() -> None:
    made = draft(plan_33(), "plan", Office(code="MTTQ-BTT"), date(2020, 2, 12))
    assert made.number == "33/KH-MTTQ-BTT"
    assert made.issued == LongDay(date(2020, 2, 7))
    assert made.day == date(2020, 2, 7)
    assert (made.parent, made.issuer) == ("Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn", "Ban Thường trực")
    assert {"place-name", "legal-basis", "bodies", "members", "visits", "signer"} <= set(
        blanks(made)
    )


def test_before_its_day_plan_33_is_a_draft_without_number() -> None:
    made = draft(plan_33(), "plan", Office(code="MTTQ-BTT"), date(2020, 2, 6))
    assert made.number == Blank("number", "/KH-MTTQ-BTT")
    assert made.issued == Blank("issued")
    assert made.day == date(2020, 2, 6)


@pytest.mark.parametrize(
    ("kind", "number", "day"),
    [
        ("plan", "07/KH-MTTQ-BTT", date(2024, 3, 4)),
        ("decision", "08/QĐ-MTTQ-BTT", date(2024, 3, 5)),
        ("report", "31/BC-MTTQ-BTT", date(2024, 4, 26)),
        ("recommendations", "25/MTTQ-BTT", date(2024, 4, 29)),
    ],
)
def test_each_paper_has_its_own_number_and_day(kind: Kind, number: str, day: date) -> None:
    made = paper(kind)
    assert (made.number, made.issued, made.day) == (number, LongDay(day), day)


def test_a_report_of_the_supervised_body_is_not_ours() -> None:
    theirs = {
        "id": "D1",
        "kind": "báo cáo",
        "number": "9/BC-UBND",
        "issued": date(2024, 1, 5),
        "issuer": "UBND huyện A",
    }
    data = {"schema": 1, "plan": {"title": "Giám sát A", "issuer": "MTTQ B"}, "document": [theirs]}
    plan = plan_adapter().validate_python(data)
    assert draft(plan, "report", OFFICE, LATE).number == Blank("number", "/BC-MTTQ-BTT")


def test_an_annex_bears_no_number_and_the_letter_that_urges_is_new() -> None:
    assert paper("outline").number is None
    assert paper("urging").number == Blank("number", "/MTTQ-BTT")
    assert paper("urging").issued == Blank("issued")


def test_a_party_number_has_a_hyphen_after_the_number() -> None:
    for family, code in (("party", "TU"), ("youth", "TĐTN-BTV")):
        office, plan = office_of_family(family), plan_of(text_of_family(family))
        assert draft(bare(), "report", office, LATE).number == Blank("number", f"-BC/{code}")
        assert draft(plan, "urging", office, LATE).number == Blank("number", f"-CV/{code}")


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn", "state"),
        ("Ban Thường vụ Hội Nông dân tỉnh", "state"),
        ("Ban Thường vụ Tỉnh Đoàn Thái Sơn", "youth"),
        ("Đoàn TNCS Hồ Chí Minh tỉnh Bắc Kạn", "youth"),
        ("Ban Thường vụ Tỉnh ủy Thái Sơn", "party"),
        ("Văn phòng Tỉnh uỷ", "party"),
        ("Đảng ủy xã Đăng Hà", "party"),
    ],
)
def test_a_layout_is_of_the_bodies_that_it_is_for(name: str, family: Family) -> None:
    assert is_of_party(name) is (family == "party")
    assert is_of_youth_union(name) is (family == "youth")
    plan = bare(issuer=name)
    if family == "party":
        assert draft(plan, "plan", Office(layout="party"), LATE).layout == "party"
        return
    assert draft(plan, "plan", Office(), LATE).layout == family
    with pytest.raises(PaperError, match="paper-party-layout"):
        draft(plan, "plan", Office(layout="party"), LATE)


def test_the_layout_of_an_issuer_comes_before_that_of_the_office() -> None:
    plan = bare(issuer="Hội Sinh viên tỉnh")
    layouts: dict[str, Family] = {"hoi sinh vien tinh": "youth"}
    assert draft(plan, "plan", Office(layouts=layouts), LATE).layout == "youth"
    assert draft(bare(), "plan", Office(issuer="MTTQ", layouts=layouts), LATE).layout == "state"
    assert draft(bare(), "plan", Office(layout="youth"), LATE).layout == "youth"


def test_an_organisation_reports_to_the_front_of_its_level() -> None:
    """Điều 22 khoản 2 of NQLT 403/2017: rule ``organisation-report``."""
    theirs = draft(bare(issuer="Hội Nông dân tỉnh Thái Sơn"), "report", OFFICE, LATE)
    assert Say("front-of-level") in theirs.recipients
    assert Say("front-of-level") not in paper("report").recipients


def test_only_a_standing_board_is_split_from_its_committee() -> None:
    made = draft(bare(issuer="Ủy ban MTTQ xã A"), "plan", OFFICE, LATE)
    assert (made.parent, made.issuer, made.behalf) == (None, "Ủy ban MTTQ xã A", "Ban Thường trực")
    assert draft(bare(issuer="UBND xã A"), "plan", OFFICE, LATE).behalf is None
    assert paper("plan").behalf == "Ban Thường trực"


def test_recipients_come_from_the_facts_and_end_with_the_archive() -> None:
    assert paper("plan").recipients == (
        "UBND huyện Bình An",
        "UBND huyện Hòa Lộc",
        "UBND tỉnh Thái Sơn",
        "Tỉnh ủy Thái Sơn",
        Say("archive"),
    )
    assert paper("recommendations").recipients == (
        Say("as-above"),
        "UBND tỉnh Thái Sơn",
        "Ủy ban Trung ương MTTQ Việt Nam",
        "Tỉnh ủy Thái Sơn",
        Say("archive"),
    )
    own = draft(bare(), "plan", Office(recipients=("Tỉnh ủy", "Lưu: VT, BTG.")), LATE).recipients
    assert own[-2:] == ("Tỉnh ủy", "Lưu: VT, BTG.")
    assert draft(bare(), "plan", Office(), LATE).recipients == (Blank("recipients"), Say("archive"))


def test_a_letter_goes_to_all_addressees_or_to_the_chosen_one() -> None:
    assert paper("recommendations").addressees == ("UBND huyện Hòa Lộc", "Sở Xây dựng")
    assert paper("recommendations", to="so xay dung").addressees == ("Sở Xây dựng",)


def test_what_is_known_is_not_blank() -> None:
    assert blanks(paper("recommendations")) == ()
    assert blanks(paper("decision")) == ("position",)  # the secretary's


@pytest.mark.parametrize("kind", TITLED)
def test_every_paper_of_an_empty_plan_says_what_it_misses(kind: Kind) -> None:
    assert blanks(draft(bare(), kind, Office(), LATE))


@given(kind=st.sampled_from(KINDS[:4]), as_of=st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_no_later_fact_is_ever_in_a_paper(kind: Kind, as_of: date) -> None:
    made = repr(draft(rich(), kind, OFFICE, as_of))
    for day, sign in (
        (date(2024, 3, 4), "07/KH-MTTQ-BTT"),
        (date(2024, 4, 2), "Công khai danh sách"),
        (date(2024, 4, 10), "Giải ngân chậm"),
        (date(2024, 4, 29), "Niêm yết danh sách"),
        (date(2024, 5, 15), "811/SXD"),
    ):
        assert as_of >= day or sign not in made
