"""Whatever two offices record at once unites to a file that holds, or to what can be settled."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Giamsat
from tests.domain.acts.test_act_sequences import BODY, HEAD, PARTS, RULES, Step, steps
from tests.sharing.offices import cloned, founded, git, synced

from giamsat.domain.acts.act import Act
from giamsat.domain.acts.corrections import correct, fields_of_record, records_of, withdraw
from giamsat.domain.acts.forms import Field, read_facts
from giamsat.domain.acts.opinions import (
    OpinionAnswer,
    OpinionClosed,
    OpinionPassedOn,
    answer_opinion,
    close_opinion,
    pass_on_opinion,
)
from giamsat.domain.acts.registry import ACTS
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

LINES = """legal_basis = ["Luật 75/2015/QH13", "NQLT 403/2017"]
recipients = ["Như trên", "Lưu VP"]
"""
MORE = """
[[body]]
id = "B2"
name = "UBND xã C"

[[visit]]
id = "V3"
on = 2020-02-14

[[member]]
name = "Nguyễn Văn A"

[[content]]
id = "C1"
text = "Việc niêm yết"

[[document]]
id = "D1"
kind = "report"
number = "12/BC-UBMTTQ"

[[finding]]
id = "F2"
kind = "strength"
text = "Có sổ"

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
BASE = HEAD + LINES + BODY + PARTS + MORE

PROGRAMME = """schema = 1
[programme]
title = "Chương trình phối hợp"

[[opinion]]
id = "O1"
text = "Đường hỏng"
on = 2020-02-01
"""


START = validate_plan(loads(BASE), "x")
PLAN_ACTS = [form for form in ACTS if form.target == "plan"]
IDS = {name: [part.id for part in getattr(START, field)] for name, field in arrays_with_ids(Plan)}
IDS["member"] = [member.name for member in START.members]
RECORDS = list(records_of(START))
TODAY = date(2020, 3, 1)


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


class Deed(NamedTuple):
    """An act that somebody asks for by its name; it may turn out to be refused."""

    name: str
    build: Callable[[Plan], Act]


def changed(text: str, act: Step | Deed | RemoveKey | SetValue) -> str | None:
    """The text after an act, where it may be done there."""
    plan = validate_plan(loads(text), "x")
    try:
        changes: list[Change] = (
            list(act.build(plan).changes) if isinstance(act, Step | Deed) else [act]
        )
        new = edit(text, changes)
        facts, problems = examine_plan(loads(new), "x")
    except GiamsatError:
        return None
    return None if facts is None or problems else new


def choices_of(field: Field, ids: dict[str, list[str]]) -> Sequence[str]:
    """What a person may give for a fact of an act: words, days, choices, ids of parts."""
    by_kind: dict[str, Sequence[str]] = {
        "day": [f"2020-02-{day:02}" for day in range(1, 29)],
        "choice": field.choices,
        "count": ("1", "2"),
        "part": ids.get(field.part) or ("X1",),
        "body": ("B1", "UBND xã B"),
        "line": ("1", "Luật 75/2015/QH13"),
        "rule": ("written-answer",),
        "assignment": ("area=xã A", "area=xã B", "title=Giám sát khác"),
        "number": ("45/UBND", "46/UBND"),
    }
    return by_kind.get(field.kind, ("Một", "Hai"))


@st.composite
def registered(draw: Any) -> Deed:
    """Any act of the registry on a plan, with facts as its form asks for them."""
    form = draw(st.sampled_from(PLAN_ACTS))
    given: dict[str, Any] = {}
    for field in form.fields:
        if field.kind == "file" or not (field.required or draw(st.integers(0, 2)) == 0):
            continue
        value = draw(st.sampled_from(choices_of(field, IDS)))
        given[field.option] = [value] if field.many else value
    more = (RULES,) if form.by_rules else ()
    return Deed(form.name, lambda p: form.act(p, read_facts(form, given, TODAY), *more))


@st.composite
def corrected(draw: Any) -> Deed:
    """The correction, or the withdrawal, of any record of the plan."""
    record = draw(st.sampled_from(RECORDS))
    field = draw(st.sampled_from(fields_of_record(record)))
    value = draw(st.one_of(st.just(""), st.sampled_from(choices_of(field, IDS))))
    is_withdrawn = draw(st.integers(0, 3)) == 0

    def build(plan: Plan) -> Act:
        if is_withdrawn:
            return withdraw(record)
        return correct(plan, record, {field.option: value}, RULES, TODAY)

    return Deed("correct", build)


deeds = st.one_of(
    steps,
    registered(),
    registered(),
    corrected(),
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


def test_every_act_of_the_registry_is_among_the_deeds() -> None:
    """So that an act added tomorrow is united with the others too: each can be done here."""
    done = set()
    for form in PLAN_ACTS:
        for chance in range(40):
            rng = Random(f"{form.name} {chance}")
            given = {}
            for field in form.fields:
                if field.kind != "file" and (field.required or rng.random() < 0.4):
                    value = rng.choice(choices_of(field, IDS))
                    given[field.option] = [value] if field.many else value
            more = (RULES,) if form.by_rules else ()
            deed = Deed(
                form.name, lambda p, f=form, g=given, m=more: f.act(p, read_facts(f, g, TODAY), *m)
            )
            if changed(BASE, deed) is not None:
                done.add(form.name)
                break
    assert {form.name for form in PLAN_ACTS} - done == set()
