"""Papers in words: dates, capitals, marks, blanks, both languages."""

from __future__ import annotations

from datetime import date

import pytest
from tests.render.worded_papers import HOSTILE, hostile_paper, paper_33, party_paper, worded
from tests.reports.papers_made import LATE, OFFICE, bare, draft

from giamsat.i18n import Words
from giamsat.render.paper_words import Paragraph, Run, WordedPaper, text_of, worded_paper
from giamsat.reports.papers import KINDS, Kind


def basis(made: WordedPaper) -> list[str]:
    return [
        text_of(part.runs)
        for part in made.parts
        if isinstance(part, Paragraph) and part.role == "basis"
    ]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2024, 2, 7), "ngày 07 tháng 02 năm 2024"),
        (date(2024, 3, 4), "ngày 04 tháng 3 năm 2024"),
        (date(2024, 11, 25), "ngày 25 tháng 11 năm 2024"),
    ],
)
def test_days_below_ten_and_two_months_get_a_zero(day: date, words: str) -> None:
    made = worded_paper(draft(bare(issued=day), "plan", OFFICE, day), Words("vi"))
    assert text_of(made.place_date) == f"Thái Sơn, {words}"


def test_plan_33_has_the_layout_of_its_day_and_a_blank_for_the_place() -> None:
    made = paper_33()
    assert made.layout.code == "state-2011"
    assert text_of(made.number) == "Số: 33/KH-MTTQ-BTT"
    assert made.place_date[0] == Run("………", blank=True)
    assert text_of(made.place_date).endswith(", ngày 07 tháng 02 năm 2020")


def test_the_issuer_is_in_capitals_and_its_place_stays_together() -> None:
    made = worded("plan")
    assert made.parent == "ỦY BAN MTTQ VIỆT NAM TỈNH\u00a0THÁI\u00a0SƠN"
    assert text_of(made.issuer) == "BAN THƯỜNG TRỰC"
    assert text_of(made.behalf) == "TM. BAN THƯỜNG TRỰC"
    assert text_of(made.position) == "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    assert text_of(made.signer) == "Lê Thị Mẫu"


def test_blanks_are_not_put_in_capitals() -> None:
    assert paper_33().position == (Run("……… [chưa có: chức vụ người ký]", blank=True),)


def test_the_last_line_of_the_basis_ends_as_the_rule_of_the_day_says() -> None:
    assert [line[-1] for line in basis(worded("decision"))] == [";", ";", "."]
    assert basis(paper_33())[-1].endswith(",")


def test_the_party_heading_has_no_motto_and_no_colon() -> None:
    made = party_paper("plan")
    assert (made.nation, made.motto) == ("ĐẢNG CỘNG SẢN VIỆT NAM", "")
    assert text_of(made.number) == "Số 07-KH/TU"
    assert text_of(made.behalf) == "T/M BAN THƯỜNG VỤ"


def test_lists_end_with_a_full_stop() -> None:
    lines = [text_of(runs) for runs in worded("plan").recipients]
    assert lines[0] == "UBND huyện Bình An;"
    assert lines[-1] == "Lưu: VT."


def test_text_of_files_cannot_pose_as_a_blank_nor_carry_control_characters() -> None:
    made = hostile_paper()
    subject = made.subject
    assert subject == (Run(text_of(subject), blank=False),)
    assert "\\x00\\x1b" in text_of(subject)
    fields = (made.issuer, made.place_date, made.position, made.signer, subject)
    assert all(text_of(runs).isprintable() for runs in fields)
    pretender = HOSTILE + "\ue000giả\ue001"
    runs = worded_paper(draft(bare(title=pretender), "plan", OFFICE, LATE), Words("vi")).subject
    assert not any(run.blank for run in runs)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_has_words_in_both_languages(kind: Kind, lang: str) -> None:
    made = worded(kind, lang)
    assert made.lang == lang
    assert made.parts
