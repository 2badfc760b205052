"""What counts as an alteration, what had happened by then, and how grave it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from giamsat.domain.alterations import Alteration, Step, alterations
from giamsat.domain.differences import differences
from giamsat.domain.recordings import Note, Recording

Data = dict[str, Any]

DRAFT: Data = {"schema": 1, "plan": {"title": "Giám sát"}}
ISSUED: Data = {**DRAFT, "plan": {**DRAFT["plan"], "number": "1/KH", "issued": date(2024, 3, 1)}}
UNSENT: Data = {**ISSUED, "recommendation": [{"id": "R1", "text": "Trả lại tiền"}]}
SENT: Data = {
    **ISSUED,
    "recommendation": [{"id": "R1", "text": "Trả lại tiền", "sent": date(2024, 4, 1)}],
}
ARCHIVED: Data = {**SENT, "event": [{"kind": "archived", "on": date(2024, 6, 1)}]}


def steps(*versions: tuple[str, Data | None], notes: tuple[Note, ...] = ()) -> list[Step]:
    """Return the recordings of these versions on these days, by one person."""
    made: list[Step] = []
    before: Data | None = None
    for day, data in versions:
        on = datetime.fromisoformat(day).replace(tzinfo=UTC)
        found = tuple(differences(before, data))
        said = Recording(day, on, "Lan", "lan@x.vn", "", "p", None, found, (), notes)
        made.append(Step(said, before))
        before = data
    return made


def found(*versions: tuple[str, Data | None]) -> list[Alteration]:
    return list(alterations(steps(*versions)))


def with_text(data: Data, text: str) -> Data:
    (item,) = data["recommendation"]
    return {**data, "recommendation": [{**item, "text": text}]}


def test_to_add_a_fact_is_no_alteration() -> None:
    assert found(("2024-03-01", ISSUED), ("2024-03-20", UNSENT), ("2024-04-01", SENT)) == []


@pytest.mark.parametrize(
    ("data", "gravity"), [(UNSENT, "note"), (SENT, "grave"), (ARCHIVED, "grave")]
)
def test_a_changed_text_weighs_what_had_happened_by_then(data: Data, gravity: str) -> None:
    (item,) = found(("2024-03-02", data), ("2024-08-01", with_text(data, "Rút kinh nghiệm")))
    assert (item.change, item.difference.subject, item.gravity) == ("changed", "R1", gravity)


def test_it_tells_how_long_after_the_sending() -> None:
    (item,) = found(("2024-04-01", SENT), ("2024-04-11", with_text(SENT, "Khác")))
    assert [(s.code, s.days) for s in item.stages if s.code == "sent"] == [("sent", 10)]
    assert item.since is not None
    assert item.since.commit == "2024-04-01"


def test_what_is_put_right_on_the_day_it_was_recorded_is_a_note() -> None:
    (item,) = found(("2024-04-01", SENT), ("2024-04-01", with_text(SENT, "Trả lại tiền.")))
    assert item.gravity == "note"


def test_an_archived_plan_takes_nothing_more_not_even_on_that_day() -> None:
    more = {**ARCHIVED, "finding": [{"id": "F1", "kind": "strength", "text": "Tốt"}]}
    (item,) = found(("2024-06-01", ARCHIVED), ("2024-06-01", more))
    assert (item.change, item.gravity) == ("added", "grave")


def test_a_draft_may_be_written_anew() -> None:
    new = {**DRAFT, "plan": {"title": "Giám sát lại"}}
    assert [i.gravity for i in found(("2024-03-01", DRAFT), ("2024-03-05", new))] == ["note"]


def test_a_longer_list_is_an_addition_and_a_shorter_one_is_not() -> None:
    def with_bodies(*bodies: str) -> Data:
        return {**ISSUED, "visit": [{"id": "V1", "bodies": list(bodies)}]}

    one, two = with_bodies("B1"), with_bodies("B1", "B2")
    assert found(("2024-03-01", one), ("2024-03-05", two)) == []
    assert [i.change for i in found(("2024-03-01", two), ("2024-03-05", one))] == ["changed"]


def test_a_removed_file_is_told_as_a_whole_and_not_fact_by_fact() -> None:
    gone = steps(("2024-03-01", SENT), ("2024-05-01", None), notes=("removed",))
    assert list(alterations(gone)) == []


CONFLICT: Data = {"key": "R1.text", "values": ["Trả lại tiền", "Trả đủ tiền"]}


@pytest.mark.parametrize(
    ("notes", "chosen", "gravity"),
    [
        (("merge",), "Trả đủ tiền", "note"),
        (("merge",), "Rút kinh nghiệm", "grave"),
        ((), "Trả đủ tiền", "grave"),
    ],
)
def test_a_choice_between_what_two_offices_wrote_is_a_note_and_nothing_else_is(
    notes: tuple[Note, ...], chosen: str, gravity: str
) -> None:
    """A conflict that was written by hand excuses nothing, nor a value that none had given."""
    first, merged = steps(
        ("2024-04-02", SENT), ("2024-06-01", {**SENT, "conflict": [CONFLICT]}), notes=notes
    )
    _, last = steps(
        ("2024-06-01", {**SENT, "conflict": [CONFLICT]}), ("2024-07-01", with_text(SENT, chosen))
    )
    (item,) = (i for i in alterations([first, merged, last]) if i.difference.subject == "R1")
    assert (item.gravity, item.is_resolved) == (gravity, gravity == "note")


@pytest.mark.parametrize("shown", ["2023-01-01", "2024-03-02", "2024-03-20"])
def test_a_clock_that_was_put_back_makes_nothing_older_than_what_it_follows(shown: str) -> None:
    first, last = steps(("2024-04-02", SENT), (shown, with_text(SENT, "Rút kinh nghiệm")))
    (item,) = alterations([first, last._replace(proved=date(2024, 6, 30))])
    assert item.gravity == "grave"
    assert {stage.code: stage.days for stage in item.stages}["sent"] == 90
