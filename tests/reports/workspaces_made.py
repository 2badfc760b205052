"""Small workspaces on disk for the tests of reports, and the register of each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from giamsat.store.register.freshness import open_register
from giamsat.store.register.register import SqliteRegister

HEAD = """schema = 1
[plan]
number = "{number}"
issued = 2020-02-03
issuer = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh A"
title = "Giám sát {number}"
form = "documents"
begins = 2020-02-10
ends = 2020-02-14
"""


def plan(number: str, /, more: str = "", **facts: str) -> str:
    """The text of a plan file; ``facts`` go over those of the head (``""``: not at all)."""
    text = HEAD.format(number=number)
    for name, value in facts.items():
        lines = [line for line in text.splitlines() if not line.startswith(f"{name} = ")]
        text = "\n".join([*lines, *([f"{name} = {value}"] if value else []), ""])
    return text + more


def register_of(
    root: Path, plans: Mapping[str, str], programmes: Mapping[str, str] | None = None
) -> SqliteRegister:
    """Write a workspace, and return its register, made in memory, to be closed."""
    (root / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    for room, files in (("plans", plans), ("programmes", programmes or {})):
        for name, text in files.items():
            path = root / room / f"{name}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    register = open_register(str(root), keep=False)
    assert not register.problems(), register.problems()
    return register
