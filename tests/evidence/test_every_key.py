"""A change of any key of any part, as the model has them, is seen, judged and can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from office_years import HUNG, LAN, Office, at

from giamsat.domain.alterations import _BESIDE
from giamsat.domain.differences import differences
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.shape import Key, keys_of
from giamsat.evidence.history import Versions, history_of, past_of
from giamsat.evidence.traces import trace_plan
from giamsat.evidence.undoing import preview_undo
from giamsat.evidence.verifying import verify
from giamsat.store.reading import validate_plan
from giamsat.store.toml.text import loads
from giamsat.store.toml.writing import new_document

PATH = "plans/2020/moi-khoa.toml"
DAY = date(2020, 3, 2)
ALONE = {("plan", "retired"), ("", "schema"), ("", "conflict")}
"""What no person writes: the record of ids, the file's form, what two offices have not settled."""


class Place(NamedTuple):
    """One key of the model: the way to its table in the data, its name, and what it is."""

    way: tuple[str | int, ...]
    key: Key

    @property
    def name(self) -> str:
        return ".".join([*(step for step in self.way if isinstance(step, str)), self.key.name])


def value(key: Key, model: type[Part], turn: int) -> Any:
    """Return the value of a key in the full plan, and another one at another turn."""
    if key.name == "id":
        return f"{model.letter}1"
    if key.name == "formerly":
        return [f"{model.letter}{80 + turn}"]
    if key.link is not None and not key.link.named:
        return f"{linked(key)}1" if key.kind != "list" else [f"{linked(key)}1"]
    if key.name == "sha256":
        return f"{turn + 1}" * 64
    if key.name in {"at", "hour"}:
        return f"0{turn + 7}:30"
    by_kind = {
        "day": DAY + timedelta(days=turn),
        "flag": not turn,
        "number": 5 + turn,
        "text": f"Chữ {turn}",
        "list": [f"Chữ {turn}"],
        "choice": key.choices[-1 - turn % len(key.choices)] if key.choices else None,
    }
    return by_kind[key.kind]


def linked(key: Key) -> str:
    (kind, *_) = key.link.kinds if key.link else ("",)
    table = next(each.table for each in keys_of(Plan).values() if each.name == kind)
    assert table is not None
    return table.letter


def full(model: type[Part], way: tuple[str | int, ...] = ()) -> dict[str, Any]:
    """Return the data of a table of which every key has a value."""
    found: dict[str, Any] = {}
    for key in keys_of(model).values():
        if key.name == "schema":
            found[key.name] = 1
        elif key.name == "conflict":
            continue
        elif key.kind == "table" and key.table:
            found[key.name] = full(key.table, (*way, key.name))
        elif key.kind == "tables" and key.table:
            found[key.name] = [full(key.table, (*way, key.name, 0))]
        else:
            found[key.name] = value(key, model, 0)
    return found


def places(model: type[Part], way: tuple[str | int, ...] = ()) -> Iterator[Place]:
    for key in keys_of(model).values():
        if (str(way[0]) if way else "", key.name) in ALONE:
            continue
        if key.table is None:
            yield Place(way, key)
        else:
            inner = (*way, key.name) if key.kind == "table" else (*way, key.name, 0)
            yield from places(key.table, inner)


def table_at(data: Any, way: tuple[str | int, ...]) -> dict[str, Any]:
    for step in way:
        data = data[step]
    found: dict[str, Any] = data
    return found


def model_at(root: type[Part], way: tuple[str | int, ...]) -> type[Part]:
    for step in way:
        if isinstance(step, str):
            inner = keys_of(root)[step].table
            assert inner is not None
            root = inner
    return root


def changed(root: type[Part], data: dict[str, Any], place: Place) -> dict[str, Any]:
    """Return the data with another value at a place, and with none where it is a link or id."""
    new = deepcopy(data)
    table = table_at(new, place.way)
    other = value(place.key, model_at(root, place.way), 1)
    if other == table[place.key.name]:
        del table[place.key.name]
    else:
        table[place.key.name] = other
    return new


@pytest.mark.parametrize("root", [Plan, Programme])
def test_no_key_can_change_without_a_difference(root: type[Part]) -> None:
    data = full(root)
    for place in places(root):
        new = changed(root, data, place)
        assert differences(data, new), place.name
        assert differences(new, data), place.name


class Story(NamedTuple):
    """A sealed plan in which every key was changed once and given back, a recording each."""

    office: Office
    texts: dict[Place, str]
    first: str

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(self.texts)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    office = Office(Path(tmp_path_factory.mktemp("keys")) / "work")
    data = sound(full(Plan))
    text = new_document(data)
    write(office, text, "2020-03-10", LAN)
    office.seal("2020-03-11")
    every = [place for place in places(Plan) if has(data, place)]
    texts = {place: new_document(changed(Plan, data, place)) for place in every}
    for changed_text in texts.values():
        write(office, changed_text, "2020-04-01", HUNG)
        write(office, text, "2020-04-02", LAN)
    office.flush()
    return Story(office, texts, text)


def has(data: dict[str, Any], place: Place) -> bool:
    try:
        return place.key.name in table_at(data, place.way)
    except (KeyError, IndexError):
        return False


def sound(data: dict[str, Any]) -> dict[str, Any]:
    """Take out of a full plan what cannot stand together: one half is another plan's."""
    del data["visit"][0]["cancelled"]
    data["event"][0]["kind"] = "reported"
    validate_plan(loads(new_document(data)), PATH)
    return data


def write(office: Office, text: str, day: str, who: str) -> None:
    file = office.root / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    office.record([PATH], "sửa", at(day), who)


def test_a_change_of_any_key_is_told_by_the_audit(story: Story) -> None:
    versions = Versions(past_of(story.office.workspace, PATH))
    told = history_of(story.office.workspace, versions)
    altered = {item.recording.commit: item for item in trace_plan(versions, told, {}).altered}
    for place, recording in zip(story.places, told.recordings[::-1][1::2], strict=True):
        assert recording.commit in altered, place.name
        if altered[recording.commit].gravity == "note":
            assert _BESIDE & set(place.name.split(".")), place.name


def test_a_change_of_any_key_breaks_the_seal(story: Story) -> None:
    file = story.office.root / PATH
    for place in story.places:
        file.write_text(story.texts[place], "utf-8")
        found = verify(story.office.root, at("2020-05-01")).findings
        assert ("altered", PATH) in {(each.code, each.path) for each in found}, place.name
    file.write_text(story.first, "utf-8")
    assert not [f for f in verify(story.office.root, at("2020-05-01")).findings if f.path == PATH]


def test_a_change_of_any_key_is_undone(story: Story) -> None:
    told = past_of(story.office.workspace, PATH).touches[::-1]
    file = story.office.root / PATH
    for place, touch in zip(story.places, told[1::2], strict=True):
        story.office.git("update-ref", "refs/heads/main", touch.commit)
        file.write_text(story.texts[place], "utf-8")
        back = preview_undo(story.office.workspace, PATH)
        assert back.data == story.first.encode(), place.name
    story.office.git("update-ref", "refs/heads/main", told[-1].commit)
    file.write_text(story.first, "utf-8")
