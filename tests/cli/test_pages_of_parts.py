"""Whatever the model lets a file say is on its page: facts of the whole, and every kind of part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat

from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.shape import Key, keys_of, tables_in
from giamsat.store.toml.writing import new_document

RECORDS = {"conflict"}
"""What a file records of itself; ``resolve`` shows it."""
ELSEWHERE = {("plan", "programme")}
"""An id of another file."""


def full(model: type[Part], name: str) -> dict[str, Any]:
    """A table with all texts that its model knows, each naming its place, and what else it must."""
    return {
        key.name: found
        for key in keys_of(model).values()
        if (found := value(model, key, name)) is not None
    }


def words_of(*names: str) -> str:
    return "-".join(("words", *names)).replace("_", "-")


def value(model: type[Part], key: Key, name: str) -> Any:
    if key.name == "id":
        return f"{model.letter}1"
    if key.link or (name, key.name) in ELSEWHERE:
        return words_of(name, key.name) if key.required else None
    if key.kind == "text" and "pattern" not in repr(model.model_fields[key.field]):
        return words_of(name, key.name)
    if key.required:
        return {"day": date(2020, 2, 3), "choice": (*key.choices, "")[0], "number": 1}.get(key.kind)
    return None


def file_of(root: type[Part], main: str) -> dict[str, Any]:
    keys = keys_of(root)
    assert keys[main].table
    data: dict[str, Any] = {"schema": 1, main: full(keys[main].table, main)}
    for key in tables_in(root):
        if key.table and key.name not in RECORDS:
            data[key.name] = [full(key.table, key.name)]
    return data


def parts(root: type[Part]) -> Iterator[str]:
    return (key.name for key in tables_in(root) if key.name not in RECORDS)


@pytest.mark.parametrize(
    ("root", "main", "folder", "commands"),
    [
        (Plan, "plan", "plans", ["show"]),
        (Programme, "programme", "programmes", ["programme show", "opinion list", "result list"]),
    ],
)
def test_every_part_and_every_fact_stands_on_the_page(
    root: type[Part], main: str, folder: str, commands: list[str], tmp_path: Path, giamsat: Giamsat
) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    data = file_of(root, main)
    (tmp_path / folder / "x.toml").write_text(new_document(data), encoding="utf-8")
    asked = ["x", "-w", tmp_path, "--as-of", "2020-06-01", "--format", "md"]
    ran = [giamsat(*command.split(), *asked) for command in commands]
    assert all(one.code == 0 for one in ran), ran
    shown = "".join(one.out for one in ran)
    facts = {text for text in data[main].values() if str(text).startswith("words-")}
    assert {text for text in facts if str(text) not in shown} == set()
    assert {name for name in parts(root) if words_of(name) not in shown} == set()
