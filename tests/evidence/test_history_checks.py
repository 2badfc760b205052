"""What check asks of git: texts changed after sending, archived plans, recommendations gone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from frauds import Life
from office_years import HUNG, Office, at

from giamsat.evidence.history_checks import history_diagnoses

DAY = "2024-08-01"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office with one plan whose recommendation was sent, and one that is archived."""
    made = Office(tmp_path / "work")
    Life(made, 1).until_recommended()
    Life(made, 2).until_archived()
    made.live()
    return made


def codes(office: Office) -> list[tuple[str, str]]:
    office.flush()
    return [(each.code, each.values["subject"]) for each in history_diagnoses(office.workspace)]


def test_a_plan_that_only_grew_has_nothing_to_explain(office: Office) -> None:
    assert codes(office) == []


def test_a_text_changed_after_sending(office: Office) -> None:
    office.hand(Life(office, 1).path, DAY, "Đề nghị trả lại", "Đề nghị xem xét")
    assert codes(office) == [("GS801", "R1")]


def test_what_was_given_back_is_told_no_more(office: Office) -> None:
    path = Life(office, 1).path
    office.hand(path, DAY, "Đề nghị trả lại", "Đề nghị xem xét")
    office.hand(path, "2024-08-03", "Đề nghị xem xét", "Đề nghị trả lại")
    assert codes(office) == []


def test_a_sent_recommendation_that_is_gone(office: Office) -> None:
    Life(office, 1)._cut(DAY, '[[recommendation]]\nid = "R1"', "sửa lỗi chính tả")
    assert codes(office) == [("GS803", "R1")]


def test_an_archived_plan_that_grew(office: Office) -> None:
    more = '\n[[finding]]\nid = "F9"\nkind = "strength"\ntext = "Tốt"\n'
    office.add(Life(office, 2).path, DAY, more, "bổ sung")
    assert codes(office) == [("GS802", "F9")]


@pytest.mark.parametrize("is_recorded", [True, False])
def test_the_last_number_of_a_year_is_missed(office: Office, is_recorded: bool) -> None:
    path = Life(office, 2).path
    (office.root / path).unlink()
    if is_recorded:
        office.record([path], "bỏ", at(DAY), HUNG)
    office.flush()
    (found,) = history_diagnoses(office.workspace)
    assert (found.code, found.path) == ("GS804", path)
    assert found.values["missed"] == ("removed" if is_recorded else "vanished")


def test_a_plan_under_another_name_is_not_missed(office: Office) -> None:
    path = office.root / Life(office, 2).path
    text = path.read_text("utf-8")
    path.unlink()
    office.record([Life(office, 2).path], "bỏ", at(DAY), HUNG)
    path.with_name("ten-khac.toml").write_text(f"{text}\n# {'x' * 5000}\n", "utf-8")
    office.flush()
    assert history_diagnoses(office.workspace) == []


def test_without_git_the_seals_still_miss_a_plan(office: Office) -> None:
    office.flush()
    office.seal(DAY)
    shutil.rmtree(office.root / ".git")
    (office.root / Life(office, 2).path).unlink()
    (found,) = history_diagnoses(office.workspace)
    assert (found.code, found.values["missed"]) == ("GS804", "sealed")


def test_without_git_there_is_nothing_to_ask(tmp_path: Path) -> None:
    from giamsat.store.workspace import Workspace

    (tmp_path / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    assert history_diagnoses(Workspace(tmp_path)) == []
