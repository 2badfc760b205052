"""Whatever two offices record at once unites to a file that holds, or to what can be settled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Giamsat
from tests.domain.acts.test_act_sequences import BODY, HEAD, PARTS, Step, steps
from tests.sharing.offices import cloned, founded, git, synced

from giamsat.domain.acts.opinions import (
    OpinionAnswer,
    OpinionClosed,
    OpinionPassedOn,
    answer_opinion,
    close_opinion,
    pass_on_opinion,
)
from giamsat.domain.changes import Change, RemoveKey, SetValue
from giamsat.domain.conflicts import OpenConflict, open_conflicts
from giamsat.domain.errors import GiamsatError
from giamsat.domain.plan import Plan
from giamsat.domain.problems import CONTRADICTORY
from giamsat.domain.programme import Programme
from giamsat.domain.shape import arrays_with_ids, tables
from giamsat.sharing.conflict_edits import resolution_changes
from giamsat.sharing.merging import merge_texts
from giamsat.store.reading import examine_plan, examine_programme, validate_plan
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

MORE = """
[[finding]]
id = "F1"
kind = "shortcoming"
text = "Chưa niêm yết"
visit = "V2"

[[recommendation]]
id = "R3"
text = "Nạo vét kênh"
findings = ["F1"]
raised = 2020-01-20

[[recommendation.outcome]]
on = 2020-01-30
result = "partly"
"""
BASE = HEAD + BODY + PARTS + MORE

PROGRAMME = """schema = 1
[programme]
title = "Chương trình phối hợp"

[[opinion]]
id = "O1"
text = "Đường hỏng"
on = 2020-02-01
"""


def removals(plan: Plan) -> Iterator[RemoveKey]:
    """What an ``undo`` or a hand can take away: each part with an id, each dated part below."""
    for name, field in arrays_with_ids(Plan):
        for place, part in enumerate(getattr(plan, field)):
            yield RemoveKey((name, place))
            for below in ("outcome", "answer", "postponement"):
                found = tables(part.model_dump(by_alias=True), below)
                yield from (RemoveKey((name, place, below, n)) for n in range(len(found)))


def own_days(number: int, day: date) -> list[SetValue]:
    """Days that ``set`` gives to single facts."""
    keys = (("plan", "begins"), ("plan", "ends"), ("visit", 0, "on"), ("visit", 0, "until"))
    more = (("recommendation", 1, "sent"), ("recommendation", 1, "received"))
    return [SetValue((*keys, *more)[number % 6], day)]


def changed(text: str, act: Step | int | RemoveKey | SetValue) -> str | None:
    """The text after an act, where it may be done there."""
    plan = validate_plan(loads(text), "x")
    try:
        changes: list[Change] = list(act.build(plan).changes) if isinstance(act, Step) else [act]  # type: ignore[list-item]
        new = edit(text, changes)
        facts, problems = examine_plan(loads(new), "x")
    except GiamsatError:
        return None
    return None if facts is None or problems else new


deeds = st.one_of(
    steps,
    st.sampled_from(list(removals(validate_plan(loads(BASE), "x")))),
    st.builds(
        lambda number, day: own_days(number, date(2020, 2, day))[0],
        st.integers(0, 5),
        st.integers(1, 28),
    ),
)


def ways_out(conflict: OpenConflict) -> list[Any]:
    return [*conflict.values, *([None] if conflict.removed or not conflict.values else [])]


def settle_all(text: str, chance: Any, examine: Any) -> None:
    """Settle one conflict after the other, each in any way it can be: nothing is left."""
    for _ in range(12):
        found = open_conflicts(loads(text))
        if not found:
            break
        conflict = found[0]
        value = chance.choice(ways_out(conflict))
        text = edit(text, resolution_changes(loads(text), conflict.key, value))
    else:
        raise AssertionError(found)
    facts, problems = examine(loads(text), "x")
    assert facts is not None
    assert problems == ()


def assert_held(merged: str, examine: Any) -> None:
    facts, problems = examine(loads(merged), "x")
    assert facts is not None
    assert {problem.code for problem in problems} <= CONTRADICTORY
    contradictory = [conflict for conflict in open_conflicts(loads(merged)) if conflict.code]
    assert bool(contradictory) == bool(problems)


@given(deeds, deeds, st.randoms(use_true_random=False))
@settings(max_examples=400, deadline=None)
def test_two_acts_unite_to_what_holds_or_can_be_settled(one: Any, other: Any, chance: Any) -> None:
    sides = [changed(BASE, act) for act in (one, other)]
    if None in sides:
        return
    a, b = (str(side) for side in sides)
    merged = merge_texts(BASE, a, b)
    assert merged == merge_texts(BASE, b, a)
    assert merge_texts(BASE, merged, a) == merged
    assert_held(merged, examine_plan)
    settle_all(merged, chance, examine_plan)


FEBRUARY = st.integers(1, 28).map(lambda day: date(2020, 2, day))
opinion_acts = st.one_of(
    st.builds(
        lambda on, to: lambda p: pass_on_opinion(p, OpinionPassedOn("O1", to, on)),
        FEBRUARY,
        st.sampled_from(["UBND xã", "Công an xã"]),
    ),
    FEBRUARY.map(lambda on: lambda p: answer_opinion(p, OpinionAnswer("O1", on))),
    FEBRUARY.map(lambda on: lambda p: close_opinion(p, OpinionClosed("O1", on))),
    FEBRUARY.map(lambda on: SetValue(("opinion", 0, "on"), on)),
)


@given(opinion_acts, opinion_acts, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_two_acts_on_a_programme_too(one: Any, other: Any, chance: Any) -> None:
    def after(act: Any) -> str:
        facts = examine_programme(loads(PROGRAMME), "x")[0]
        assert isinstance(facts, Programme)
        return edit(PROGRAMME, [act] if isinstance(act, SetValue) else act(facts).changes)

    merged = merge_texts(PROGRAMME, after(one), after(other))
    assert_held(merged, examine_programme)
    settle_all(merged, chance, examine_programme)


PLAN = "plans/2020/33-kh.toml"


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two offices with the same plan."""
    first = founded(tmp_path / "a", BASE)
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "shared.git")
    synced(first, tmp_path / "shared.git")
    second = cloned(tmp_path / "shared.git", tmp_path / "b")
    monkeypatch.setenv("GIAMSAT_LANG", "vi")
    return first, second


AT_ONCE = {
    "done and cancelled": (
        ["visit", "done", "33", "V2", "--on", "2020-02-13"],
        ["visit", "cancel", "33", "V2", "--on", "2020-02-12", "--reason", "Mưa lũ"],
        "V2.cancelled",
    ),
    "begin and end": (
        ["set", "33", "begins=2020-02-13"],
        ["set", "33", "ends=2020-02-12"],
        "plan.ends",
    ),
    "sent and answered": (
        ["recommend", "send", "33", "R2", "--on", "2020-02-20"],
        ["recommend", "answer", "33", "R2", "--on", "2020-02-10"],
        "R2.answer[2020-02-10].on",
    ),
}


@pytest.mark.parametrize("name", AT_ONCE)
def test_the_commands_show_and_settle_it(
    two: tuple[Path, Path], giamsat: Giamsat, name: str
) -> None:
    first, second = two
    one, other, key = AT_ONCE[name]
    assert giamsat(*one, "--workspace", first, "--as-of", "2020-03-01").code == 0
    assert giamsat(*other, "--workspace", second, "--as-of", "2020-03-01").code == 0
    assert giamsat("sync", "--workspace", first).code == 0
    told = giamsat("sync", "--workspace", second)
    assert key in told.out
    assert giamsat("check", "--workspace", second).code == 1
    more = giamsat("visit", "add", "33", "--on", "2020-02-12", "--workspace", second)
    assert more.code == 0, more.err
    assert "giamsat giai-quyet" in more.err
    assert giamsat("set", "33", "area=xã A", "--workspace", second).code == 0
    listed = json.loads(giamsat("resolve", "--format", "json", "--workspace", second).out)
    assert [conflict["key"] for conflict in listed["conflicts"]] == [key]
    settled = giamsat("resolve", "33", key, "--take", "1", "--workspace", second)
    assert settled.code == 0, settled.err
    assert giamsat("resolve", "--workspace", second).code == 0
    validate_plan(loads((second / PLAN).read_text("utf-8")), PLAN)


def test_what_brings_a_new_contradiction_is_refused(
    two: tuple[Path, Path], giamsat: Giamsat
) -> None:
    first, _ = two
    path = first / PLAN
    text = path.read_text("utf-8").replace("ends = 2020-02-14", "ends = 2020-02-10")
    path.write_text(text, encoding="utf-8")
    refused = giamsat("set", "33", "R1.received=2020-01-01", "--workspace", first)
    assert refused.code == 4
    assert "01/01/2020" in refused.err or "2020-01-01" in refused.err
    assert giamsat("set", "33", "ends=2020-02-20", "--workspace", first).code == 0
