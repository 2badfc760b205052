"""Generated TOML texts in every layout that people write, and changes that fit them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from giamsat.domain.changes import AppendTable, Change, RemoveKey, SetValue

KeyPath = tuple[str | int, ...]

NAMES = ["id", "on", "text", "a-b", "số", "x.y", "d"]
SPELLED = {"số": '"số"', "x.y": "'x.y'", "id": "id", "d": '"\\u0064"'}
SCALARS = [
    "1",
    "0x0f",
    "1_000",
    "0.5",
    "inf",
    "true",
    "2020-02-07",
    "2020-02-07 08:30:00",
    "2020-02-07T08:30:00.5+07:00",
    "08:30:00",
    '"a # [b] \\" \\\\"',
    "'lit # \\'",
    '""',
    "''",
]
BLOCKS = ['"""\nhai\n  dòng # x\n[y]\n""\\""""', "'''\n[[x]]\n''''", '"""a \\\n   b"""']
ARRAYS = [
    "[]",
    "[1, 2]",
    '["a", "b",]',
    '[ # đầu\n  "a", # một\n\n  "b" # hai\n  , \'c\'\n]',
    "[[1], [2, 3]]",
    "[{a = 1}, {b = 2}]",
    "[\n  {a = 1},\n  {a = 2}, # cuối\n]",
]
INLINE = ["{}", "{ a = 1 }", "{a=1,b.c=2, b.d = {}}", "{ a = [1, {z = 1}] }"]
COMMENTS = ["", "", "", "\n", "# chú thích\n", "\n# một\n# hai\n\n", "   \n", "#!\n\n"]
TAILS = ["", "", "", " # đuôi", "  ", "\t# x = 1"]

values = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(
        ['"""', 'a\nb\n"""\n"', "\r\n", "\x00\x7f", "\\", 'x"', "dòng một\ndòng hai\n"]
    ),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.datetimes(min_value=datetime(1000, 1, 1)),
    st.lists(st.text("ab\"\\\n'#", max_size=4), max_size=3),
)
tables = st.dictionaries(st.sampled_from(NAMES), values, max_size=3)


def spelled(name: str) -> str:
    return SPELLED.get(name, name)


@st.composite
def bodies(draw: st.DrawFn, extra: str = "") -> str:
    names = draw(st.lists(st.sampled_from([*NAMES, *extra.split()]), unique=True, max_size=3))
    return "".join(draw(lines(name)) for name in names)


@st.composite
def lines(draw: st.DrawFn, name: str) -> str:
    kind = draw(st.sampled_from([SCALARS, SCALARS, SCALARS, BLOCKS, ARRAYS, INLINE, ["dotted"]]))
    lead = draw(st.sampled_from(COMMENTS)) + draw(st.sampled_from(["", "", "  "]))
    tail = draw(st.sampled_from(TAILS))
    value = draw(st.sampled_from(kind))
    if value == "dotted":
        return f"{lead}{spelled(name)}.p = 1{tail}\n{spelled(name)} . q.r = 'x'\n"
    return f"{lead}{spelled(name)} = {value}{tail}\n"


@st.composite
def sections(draw: st.DrawFn, name: str) -> str:
    lead, tail = draw(st.sampled_from(COMMENTS)), draw(st.sampled_from(TAILS))
    kind = draw(st.sampled_from(["table", "items", "items", "deep", "lone"]))
    if kind == "table":
        return f"{lead}[{name}]{tail}\n{draw(bodies())}"
    if kind == "lone":
        return f"{lead}[ {name} . z ]{tail}\n{draw(bodies())}"
    if kind == "deep":
        return f"[{name}]\n{draw(bodies())}{lead}[{name}.sub.sub]{tail}\n{draw(bodies())}"
    return "".join(draw(items(name)) for _ in range(draw(st.integers(1, 3))))


@st.composite
def items(draw: st.DrawFn, name: str) -> str:
    lead, tail = draw(st.sampled_from(COMMENTS)), draw(st.sampled_from(TAILS))
    text = f"{lead}[[{name}]]{tail}\n{draw(bodies())}"
    for _ in range(draw(st.integers(0, 2))):
        text += f"{draw(st.sampled_from(COMMENTS))}[[{name}.answer]]\n{draw(bodies())}"
    if draw(st.booleans()):
        text += f"[{name}.outcome]\n{draw(bodies())}"
    return text


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Valid TOML with comments everywhere, both line endings, with and without a last one."""
    names = draw(st.lists(st.sampled_from(["plan", "visit", "rec"]), unique=True, max_size=3))
    parts = [draw(sections(name)) for name in names]
    if "rec" in names and draw(st.booleans()):
        parts.append(f"[rec.late]\n{draw(bodies())}")
    text = draw(bodies("visits bodies")) + "".join(parts) + draw(st.sampled_from(COMMENTS))
    text = draw(st.sampled_from(["", "schema = 1\n", "#:schema x\nschema = 1\n\n"])) + text
    text = _with_newlines(text, draw(st.sampled_from(["\n", "\n", "\r\n", "mixed"])))
    if draw(st.booleans()):
        text = text.removesuffix("\n").removesuffix("\r")
    return text if _is_toml(text) else ""


def _with_newlines(text: str, newline: str) -> str:
    if newline != "mixed":
        return text.replace("\n", newline)
    return "".join(
        line.replace("\n", "\r\n") if number % 3 == 0 else line
        for number, line in enumerate(text.splitlines(keepends=True))
    )


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


@st.composite
def changes_of(draw: st.DrawFn, text: str) -> Change:
    """A change that makes sense for the data of ``text``."""
    found = list(paths(tomllib.loads(text)))
    leaves = [path for path, value in found if not isinstance(value, dict | list)]
    inner = [path for path, value in found if isinstance(value, dict)]
    arrays = [path for path, value in found if _is_array_of_tables(value)]
    new = [(*path, name) for path in [(), *inner] for name in ("new", "khóa mới")]
    missing = [(*path, "urge") for path in [(), *inner]]
    kinds = ["set", "set new", "remove", "remove whole", "append", "append new"]
    kind = draw(st.sampled_from(kinds))
    if kind == "append" and arrays:
        return AppendTable(draw(st.sampled_from(arrays)), draw(tables))
    if kind == "append new":
        return AppendTable(draw(st.sampled_from(missing)), draw(tables))
    if kind == "remove" and leaves:
        return RemoveKey(draw(st.sampled_from(leaves)))
    if kind == "remove whole" and found:
        return RemoveKey(draw(st.sampled_from([path for path, _ in found])))
    if kind == "set" and leaves:
        return SetValue(draw(st.sampled_from(leaves)), draw(values))
    return SetValue(draw(st.sampled_from(new)), draw(values))


def _is_array_of_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def paths(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Every key and element below ``value`` with its path."""
    pairs: Any = value.items() if isinstance(value, dict) else enumerate(value)
    for part, child in pairs:
        yield (*path, part), child
        if isinstance(child, dict | list):
            yield from paths(child, (*path, part))
