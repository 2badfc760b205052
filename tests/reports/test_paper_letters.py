"""Letters: which recommendations they are about."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reports.papers_made import LATE, OFFICE, bare, draft, judged, paper, plan_of, rich

from giamsat.reports.paper_letters import PaperError, choose_recommendations
from giamsat.reports.papers import Blank, Grid, Line, Say


def test_only_what_waits_past_its_day_is_urged() -> None:
    assert [item.id for item in choose_recommendations(rich(), "urging", judged(rich()), None)] == [
        "R1"
    ]
    with pytest.raises(PaperError) as error:
        paper("urging", date(2024, 5, 20))
    assert error.value.code == "paper-nothing-urging"


def test_a_letter_about_nothing_is_refused() -> None:
    with pytest.raises(PaperError) as error:
        draft(bare(), "recommendations", OFFICE, LATE)
    assert error.value.code == "paper-nothing-recommendations"


def test_an_unknown_addressee_is_refused_with_those_there_are() -> None:
    with pytest.raises(PaperError) as error:
        paper("recommendations", to="Sở Y tế")
    assert error.value.code == "paper-addressee"
    assert error.value.params["near"]


def test_the_urging_letter_tells_what_was_sent_and_leaves_the_new_day_open() -> None:
    blocks = paper("urging").blocks
    (table,) = [block for block in blocks if isinstance(block, Grid)]
    letter = Say("letter-of", {"number": "25/MTTQ-BTT", "day": date(2024, 4, 29)})
    assert table.rows[0][3:] == (letter, date(2024, 5, 20), Say("not-urged"))
    last = blocks[-1]
    assert isinstance(last, Line)
    assert isinstance(last.text, Say)
    assert last.text.values["due"] == Blank("new-due")


def test_one_day_for_all_is_named_several_are_left_to_the_table() -> None:
    (*_, last) = paper("recommendations").blocks
    assert isinstance(last, Line)
    assert isinstance(last.text, Say)
    assert last.text.key == "letter-asks"
    assert last.text.values["due"] == date(2024, 5, 20)
    items = rich().recommendations
    other = items[1].model_copy(update={"due": date(2024, 6, 1)})
    plan = rich().model_copy(update={"recommendations": (items[0], other)})
    (*_, last) = draft(plan, "recommendations", OFFICE, LATE).blocks
    assert isinstance(last, Line)
    assert isinstance(last.text, Say)
    assert last.text.key == "letter-asks-by-table"


HEAD = 'schema = 1\n[plan]\ntitle = "Giám sát A"\nnumber = "1/KH-MTTQ"\nissued = 2024-03-01\n'
FORM = 'form = "delegation"\n'
SENT = '[[recommendation]]\nid = "R1"\ntext = "Sửa đường"\nto = "UBND xã A"\nsent = 2024-04-01\n'
PARTLY = '[[recommendation.outcome]]\non = 2024-04-10\nresult = "partly"\n'
AGAIN = "[[recommendation.reopening]]\non = 2024-04-10\n"


def test_what_was_closed_reopened_and_closed_again_on_one_day_is_not_urged() -> None:
    plan = plan_of(HEAD + SENT + PARTLY + AGAIN + PARTLY)
    with pytest.raises(PaperError) as error:
        draft(plan, "urging", OFFICE, LATE)
    assert error.value.code == "paper-nothing-urging"
    assert draft(plan_of(HEAD + SENT + PARTLY + AGAIN), "urging", OFFICE, LATE).addressees


def test_nothing_is_urged_before_the_day_that_a_limit_leads_to() -> None:
    plan = plan_of(HEAD + FORM + SENT)
    for day in (date(2024, 4, 6), date(2024, 4, 22)):
        with pytest.raises(PaperError) as error:
            draft(plan, "urging", OFFICE, day)
        assert error.value.code == "paper-nothing-urging"
    blocks = draft(plan, "urging", OFFICE, date(2024, 4, 23)).blocks
    (table,) = [block for block in blocks if isinstance(block, Grid)]
    due = table.rows[0][4]
    assert isinstance(due, Say)
    assert due.values["day"] == date(2024, 4, 22)
    assert "Sổ tay" in str(due.values["source"])


def test_a_report_says_nothing_of_the_result_of_what_was_reopened() -> None:
    results = [
        draft(plan_of(HEAD + SENT + text), "report", OFFICE, LATE).blocks[-2]
        for text in (PARTLY, PARTLY + AGAIN)
    ]
    keys = [block.rows[0][-1] for block in results if isinstance(block, Grid)]
    assert keys == [Say("result-partly", {"day": date(2024, 4, 10)}), Say("no-outcome")]
