"""Letters: which recommendations they are about."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reports.papers_made import LATE, OFFICE, RICH, bare, draft, judged, paper, plan_of, rich

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


def test_the_letter_with_the_plan_names_decision_and_required_contents() -> None:
    """Điều 7 khoản 3 of NQLT 403/2017: rule ``notice-papers``; each body's last day but once."""
    lines = [block.text for block in paper("covering").blocks if isinstance(block, Line)]
    said = [text for text in lines if isinstance(text, Say)]
    sent = {"covering-plan", "covering-decision", "covering-outline"}
    assert sent <= {text.key for text in said}
    bodies = [text.values["body"] for text in said if text.key == "outline-send-of"]
    assert len(bodies) == len(set(bodies)) == 2


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
DUE = "due = 2024-04-20\n"
SENT = '[[recommendation]]\nid = "R1"\ntext = "Sửa đường"\nto = "UBND xã A"\nsent = 2024-04-01\n'
PARTLY = '[[recommendation.outcome]]\non = 2024-04-10\nresult = "partly"\n'
AGAIN = "[[recommendation.reopening]]\non = 2024-04-10\n"


def test_what_was_closed_reopened_and_closed_again_on_one_day_is_not_urged() -> None:
    plan = plan_of(HEAD + SENT + DUE + PARTLY + AGAIN + PARTLY)
    with pytest.raises(PaperError) as error:
        draft(plan, "urging", OFFICE, LATE)
    assert error.value.code == "paper-nothing-urging"
    open_again = plan_of(HEAD + SENT + DUE + PARTLY + AGAIN.strip() + "\ndue = 2024-04-25\n")
    assert draft(open_again, "urging", OFFICE, LATE).addressees


COMMUNITY = HEAD.replace("2024-03-01", "2026-03-01") + 'form = "community"\n'
RECEIVED = SENT.replace("2024-04-01", "2026-03-25") + "received = 2026-03-26\n"


def test_nothing_is_urged_before_the_day_that_a_limit_leads_to() -> None:
    plan = plan_of(COMMUNITY + RECEIVED)
    for day in (date(2026, 4, 6), date(2026, 4, 10)):
        with pytest.raises(PaperError) as error:
            draft(plan, "urging", OFFICE, day)
        assert error.value.code == "paper-nothing-urging"
    blocks = draft(plan, "urging", OFFICE, date(2026, 4, 11)).blocks
    (table,) = [block for block in blocks if isinstance(block, Grid)]
    due = table.rows[0][4]
    assert isinstance(due, Say)
    assert due.values["day"] == date(2026, 4, 10)
    assert due.key == "due-by-limit-B"
    assert "10/2022/QH15" in str(due.values["source"])


def test_a_letter_that_urges_needs_a_day_that_has_passed() -> None:
    """A handbook's number of days is no law: nobody is urged by it, and the paper says so."""
    with pytest.raises(PaperError) as error:
        draft(plan_of(HEAD + FORM + SENT), "urging", OFFICE, LATE)
    assert error.value.code == "paper-no-day"
    assert error.value.params["ids"] == "R1"


def test_the_letter_of_a_recorded_urge_is_printed_again_as_it_was() -> None:
    urged = '[[recommendation.urge]]\non = 2024-05-02\nnumber = "30/MTTQ"\ndue = 2024-05-12\n'
    later = "[[recommendation.urge]]\non = 2024-05-20\n"
    first = draft(plan_of(HEAD + SENT + DUE + urged), "urging", OFFICE, date(2024, 5, 2))
    again = draft(plan_of(HEAD + SENT + DUE + urged + later), "urging", OFFICE, date(2024, 5, 2))
    assert first == again
    assert first.number == "30/MTTQ"
    (table,) = [block for block in first.blocks if isinstance(block, Grid)]
    assert table.rows[0][4:] == (date(2024, 4, 20), Say("not-urged"))
    last = first.blocks[-1]
    assert isinstance(last, Line)
    assert isinstance(last.text, Say)
    assert last.text.values["due"] == date(2024, 5, 12)


def test_a_letter_once_sent_never_changes() -> None:
    answer = "[[recommendation.answer]]\non = 2024-04-20\n"
    more = SENT.replace("R1", "R2").replace("2024-04-01", "2024-06-02")
    sent = draft(plan_of(HEAD + SENT + DUE), "recommendations", OFFICE, date(2024, 4, 1))
    again = draft(plan_of(HEAD + SENT + DUE + answer), "recommendations", OFFICE, LATE)
    assert again._replace(left_out=()) == sent
    assert [fact.kind for fact in again.left_out] == ["recommendation.answer"]
    both = plan_of(HEAD + SENT + DUE + answer + more)
    second = draft(both, "recommendations", OFFICE, LATE)
    assert second.day == date(2024, 6, 2)
    assert draft(both, "recommendations", OFFICE, date(2024, 6, 1)).blocks == sent.blocks


def test_a_report_says_nothing_of_the_result_of_what_was_reopened() -> None:
    results = [
        draft(plan_of(HEAD + SENT + text), "report", OFFICE, LATE).blocks[-2]
        for text in (PARTLY, PARTLY + AGAIN)
    ]
    keys = [block.rows[0][-1] for block in results if isinstance(block, Grid)]
    assert keys == [Say("result-partly", {"day": date(2024, 4, 10)}), Say("no-outcome")]


def test_the_front_above_is_told_of_urging_only_where_all_were_urged() -> None:
    """A letter says nothing that was not done: "đã đôn đốc" needs a recorded urging."""
    opens = paper("escalation").blocks[0]
    assert isinstance(opens, Line)
    assert opens.text.key == "escalation-opens-unurged"  # type: ignore[union-attr]
    urged = RICH.replace(
        "due = 2024-05-20\n[[rec",
        "due = 2024-05-20\n[[recommendation.urge]]\non = 2024-05-27\n[[rec",
        1,
    )
    opens = draft(plan_of(urged), "escalation", OFFICE, LATE).blocks[0]
    assert isinstance(opens, Line)
    assert opens.text.key == "escalation-opens"  # type: ignore[union-attr]
