"""The models are the only list of shapes: what is declared there is known everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, get_args

import pytest
from pydantic import Field

from giamsat.domain import issuers, plan, shape, tables
from giamsat.domain.acts.fields import Assignment, NewValues, assign
from giamsat.domain.acts.imports import Given, identify_parts, updates
from giamsat.domain.acts.parts import used_ids
from giamsat.domain.changes import AppendTable, SetValue
from giamsat.domain.checking.days import day_findings
from giamsat.domain.checking.keys import unknown_keys
from giamsat.domain.checking.links import inner_links
from giamsat.domain.checks import plan_defects
from giamsat.domain.differences import differences
from giamsat.domain.part_ids import ID_PATTERN
from giamsat.domain.parts import Link, Part, PartId, PastDay, Text
from giamsat.domain.plan import Form, Plan, PlanKind
from giamsat.domain.programme import Programme
from giamsat.domain.records import FORMS, KINDS
from giamsat.sharing.merging import merge_texts
from giamsat.store.toml.text import loads

ROOTS = (Plan, Programme, issuers.Issuers)


def models(root: type[Part]) -> Iterator[type[Part]]:
    yield root
    for key in shape.keys_of(root).values():
        if key.table:
            yield from models(key.table)


ALL = {model for root in ROOTS for model in models(root)}


@pytest.mark.parametrize("root", ROOTS)
def test_every_part_says_what_it_is_known_by(root: type[Part]) -> None:
    for model in models(root):
        for key in shape.tables_in(model):
            assert key.table
            assert key.table.known_by, key.table
            assert set(key.table.known_by) <= set(shape.keys_of(key.table)), key.table


def test_a_part_has_ids_exactly_if_it_has_a_letter() -> None:
    for model in ALL - {issuers.Issuer}:
        assert bool(model.letter) == ("id" in model.model_fields), model
        assert bool(model.letter) == ("formerly" in model.model_fields), model


@pytest.mark.parametrize("root", ROOTS)
def test_no_letter_is_that_of_two_parts(root: type[Part]) -> None:
    letters = list(shape.letters(root).values())
    assert len(letters) == len(set(letters))


@pytest.mark.parametrize("root", ROOTS)
def test_links_lead_to_parts_of_the_same_file_that_have_ids(root: type[Part]) -> None:
    for model in models(root):
        for key in shape.keys_of(model).values():
            for kind in key.link.kinds if key.link else ():
                assert kind in shape.letters(root), (model, key.name)


def test_every_key_that_must_hold_an_id_says_of_which_part() -> None:
    for model in ALL:
        for name, field in model.model_fields.items():
            if name in ("id", "formerly") or repr(ID_PATTERN)[1:-1] not in repr(field):
                continue
            assert shape.keys_of(model)[field.alias or name].link, (model, name)


def test_every_key_is_of_a_kind_that_a_file_can_hold() -> None:
    unknown = {(m, k.name) for m in ALL for k in shape.keys_of(m).values() if k.kind == "any"}
    assert unknown == {(plan.Conflict, "values")}


def test_what_the_fast_path_keeps_by_hand_is_that_of_the_model() -> None:
    assert get_args(Form) == FORMS
    assert get_args(PlanKind) == KINDS


# --- a part and a field that giamsat does not have yet ------------------------------------------


class Task(Part):
    """A task, which is checked on a day and belongs to a visit."""

    letter: ClassVar[str] = "T"
    known_by: ClassVar[tuple[str, ...]] = ("what",)

    id: PartId
    formerly: tuple[PartId, ...] = Field((), strict=False)
    what: Text
    state: Literal["open", "done"] | None = None
    checked: PastDay | None = None
    until: date | None = None
    households: int | None = None
    public: bool | None = None
    after: Annotated[PartId | None, Link("visit")] = None
    helpers: Annotated[tuple[Text, ...], Link("body", missing="warning", named=True)] = Field(
        (), strict=False
    )


class PlanWithTasks(Plan):
    """A plan file of a coming version."""

    tasks: tuple[Task, ...] = Field((), alias="task", strict=False)


@pytest.fixture
def coming(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The world in which ``PlanWithTasks`` is the model of a plan."""
    caches = (shape.shapes, shape.identified_shapes, shape._link_names, tables.tables)
    monkeypatch.setattr(shape, "_roots", lambda: (PlanWithTasks, Programme, issuers.Issuers))
    monkeypatch.setattr(tables, "Plan", PlanWithTasks)
    monkeypatch.setattr("giamsat.domain.acts.imports.Plan", PlanWithTasks)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


BASE: dict[str, Any] = {
    "schema": 1,
    "plan": {"title": "Giám sát"},
    "body": [{"id": "B1", "name": "UBND xã"}],
    "visit": [{"id": "V1", "place": "Xã"}],
}
TASK: dict[str, Any] = {
    "id": "T1",
    "what": "Niêm yết",
    "state": "open",
    "checked": date(2020, 3, 1),
    "households": 12,
    "public": False,
    "after": "V1",
    "helpers": ["B1"],
}


def with_task(**facts: Any) -> dict[str, Any]:
    return BASE | {"task": [TASK | facts]}


def read(data: dict[str, Any]) -> PlanWithTasks:
    return PlanWithTasks.model_validate(data)


@pytest.mark.usefixtures("coming")
class TestAPartThatIsNew:
    def test_its_ids_and_those_it_speaks_of_are_used(self) -> None:
        file = read(with_task(id="T4", formerly=["T9"], helpers=["B7"]))
        assert {"T4", "T9", "V1", "B7"} <= used_ids(file)

    def test_what_is_wrong_with_it_is_found(self) -> None:
        file = read(BASE | {"task": [TASK, TASK | {"after": "V8", "helpers": ["B8"]}]})
        found = {(defect.code, defect.key) for defect in plan_defects(file)}
        assert ("duplicate-id", ("task", 1, "id")) in found
        assert ("broken-link", ("task", 1, "after")) in found
        keys = {(found.code, found.key) for found in inner_links(file)}
        assert ("GS305", ("task", 1, "helpers", 0)) in keys

    def test_its_days_and_keys_are_judged(self) -> None:
        data = with_task(checked=date(2021, 1, 1), until=date(2021, 1, 1), chekced=1)
        late = [found.key for found in day_findings(data, PlanWithTasks, date(2020, 6, 1))]
        assert late == [("task", 0, "checked")]
        slips = [found.key for found in unknown_keys(data, PlanWithTasks)]
        assert slips == [("task", 0, "chekced")]

    def test_its_facts_can_be_set(self) -> None:
        values = {
            "T1.state": ("done", "done"),
            "T1.until": ("1/4/2020", date(2020, 4, 1)),
            "T1.households": ("30", 30),
            "T1.public": ("true", True),
            "T1.helpers": ("B1; Hội", ["B1", "Hội"]),
        }
        for key, (typed, value) in values.items():
            act = assign(read(with_task()), NewValues([Assignment(key, typed)]))
            assert act.changes == (SetValue(("task", 0, key[3:]), value),)

    def test_it_is_a_table_and_comes_back(self) -> None:
        data = with_task()
        back = tables.plans_of(tables.rows_of("x", data))["x"]
        assert back["task"] == [TASK | {"helpers": ("B1",)}]
        kinds = {column.key: column.kind for column in tables.tables()["tasks"].columns}
        assert (kinds["households"], kinds["public"], kinds["checked"]) == ("number", "flag", "day")

    def test_an_import_gives_it_an_id_and_changes_it(self) -> None:
        old = with_task()
        draft = BASE | {"task": [{"what": "Họp dân"}, TASK | {"state": "done"}]}
        named = identify_parts(old, draft, ["T1"])
        assert [task["id"] for task in named["task"]] == ["T2", "T1"]
        changes = [update.change for update in updates(old, named, Given((), parts=True))]
        assert changes == [
            SetValue(("task", 0, "state"), "done"),
            AppendTable(("task",), {"id": "T2", "what": "Họp dân"}),
        ]

    def test_two_versions_differ_by_its_facts(self) -> None:
        found = differences(with_task(), with_task(state="done"))
        assert [(item.subject, item.key, item.new) for item in found] == [
            ("T1", "task.state", "done")
        ]

    def test_a_merge_renumbers_it_and_the_links_that_lead_from_it(self) -> None:
        base = 'schema = 1\n[plan]\ntitle = "x"\n'
        sides = [
            f'{base}\n[[visit]]\nid = "V1"\nplace = "{name}"\n\n'
            f'[[task]]\nid = "T1"\nwhat = "{name}"\nafter = "V1"\n'
            for name in ("Xã A", "Xã B")
        ]
        merged = loads(merge_texts(base, *sides))
        assert sorted(task["id"] for task in merged["task"]) == ["T1", "T2"]
        places = {visit["id"]: visit["place"] for visit in merged["visit"]}
        assert {task["what"]: places[task["after"]] for task in merged["task"]} == {
            "Xã A": "Xã A",
            "Xã B": "Xã B",
        }
