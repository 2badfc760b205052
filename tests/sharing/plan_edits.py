"""Random changes of a plan file, as offices make them: by commands and by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from giamsat.domain.changes import AppendTable, Change, RemoveKey, SetValue
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

PLAN = """\
#:schema plan.schema.json
schema = 1

# Kế hoạch mẫu (dữ liệu dựng)
[plan]
number = "33/KH-MTTQ-BTT"
issued = 2020-02-07
title = "Giám sát thử" # tên
begins = 2020-02-11
ends = 2020-02-14
legal_basis = ["Luật 75/2015/QH13", "NQLT 403/2017"]

[[body]]
id = "B1"
name = "UBND xã A"

[[member]]
name = "Nguyễn Văn A"
role = "head"

[[visit]]
id = "V1"
on = 2020-02-11
bodies = ["B1"]

[[finding]]
id = "F1"
kind = "shortcoming"
text = "Chưa niêm yết"
visit = "V1"

# Kiến nghị đầu tiên
[[recommendation]]
id = "R1"
text = "Niêm yết công khai"
to = "B1"
findings = ["F1"]
sent = 2020-02-20

[[recommendation.answer]]
on = 2020-03-01
number = "12/UBND"
text = "Đã niêm yết"

[[recommendation]]
id = "R2"
text = "Cấp khẩu trang"
"""

WORDS = ["đủ", "thiếu", "chậm", 'câu "hai"\ndòng', "sớm", "một", "ba # b", "bốn"]


def day(rng: Random) -> date:
    return date(2020, 3, 1) + timedelta(days=rng.randrange(6))


def random_edits(rng: Random, text: str, times: int) -> str:
    """Return the text after some changes that each fit the text before them."""
    for _ in range(times):
        text = rng.choice(EDITS)(rng, text)
    return text


def _number_of(item: dict[str, Any]) -> int:
    names = [item.get("id", "X0"), *item.get("formerly", [])]
    return max(int(re.sub(r"\D", "", name)) for name in names)


def _add(rng: Random, text: str) -> str:
    data = loads(text)
    kind, letter = rng.choice(
        [
            ("recommendation", "R"),
            ("recommendation", "R"),
            ("finding", "F"),
            ("body", "B"),
            ("visit", "V"),
            ("document", "D"),
            ("content", "C"),
        ]
    )
    number = 1 + max(map(_number_of, data.get(kind, [])), default=0)
    word = rng.choice(WORDS)
    facts: dict[str, dict[str, Any]] = {
        "recommendation": {"text": word, "to": _some_id(rng, data, "body") or "Sở Y tế"},
        "finding": {"kind": "strength", "text": word},
        "body": {"name": word},
        "visit": {"on": day(rng)},
        "document": {"kind": "report", "title": word},
        "content": {"text": word},
    }
    table = {"id": f"{letter}{number}"} | facts[kind]
    visit = _some_id(rng, data, "visit")
    if kind == "finding" and visit:
        table["visit"] = visit
    finding = _some_id(rng, data, "finding")
    if kind == "recommendation" and finding:
        table["findings"] = [finding]
    return edit(text, [AppendTable((kind,), table)])


def _some_id(rng: Random, data: dict[str, Any], kind: str) -> str | None:
    items = data.get(kind, [])
    return rng.choice(items)["id"] if items else None


def _set_fact(rng: Random, text: str) -> str:
    name = rng.choice(["ends", "report_due", "purpose", "area", "title"])
    value = day(rng) if name in {"ends", "report_due"} else rng.choice(WORDS)
    return edit(text, [SetValue(("plan", name), value)])


def _drop_fact(rng: Random, text: str) -> str:
    name = rng.choice(["ends", "report_due", "purpose", "area"])
    return edit(text, [RemoveKey(("plan", name))]) if name in loads(text)["plan"] else text


def _place(rng: Random, text: str, kind: str) -> int | None:
    items = loads(text).get(kind, [])
    return rng.randrange(len(items)) if items else None


def _set_item(rng: Random, text: str) -> str:
    kind = rng.choice(["recommendation", "recommendation", "finding", "visit"])
    place = _place(rng, text, kind)
    if place is None:
        return text
    names = {
        "recommendation": ["due", "sent", "note", "text"],
        "finding": ["note", "on", "text"],
        "visit": ["done", "place", "note"],
    }
    name = rng.choice(names[kind])
    value = day(rng) if name in {"due", "sent", "on", "done"} else rng.choice(WORDS)
    return edit(text, [SetValue((kind, place, name), value)])


def _add_below(rng: Random, text: str) -> str:
    place = _place(rng, text, "recommendation")
    if place is None:
        return text
    name, table = rng.choice(
        [
            ("answer", {"on": day(rng), "text": rng.choice(WORDS)}),
            ("answer", {"on": day(rng), "number": "1/UBND", "by": rng.choice(WORDS)}),
            ("urge", {"on": day(rng)}),
            ("extension", {"on": day(rng), "due": day(rng)}),
            ("outcome", {"on": day(rng), "result": "partly"}),
        ]
    )
    return edit(text, [AppendTable(("recommendation", place, name), table)])


def _set_below(rng: Random, text: str) -> str:
    place = _place(rng, text, "recommendation")
    answers = loads(text)["recommendation"][place].get("answer") if place is not None else None
    if not answers:
        return text
    path = ("recommendation", place, "answer", rng.randrange(len(answers)), "text")
    return edit(text, [SetValue(path, rng.choice(WORDS))])


def _remove(rng: Random, text: str) -> str:
    kind = rng.choice(["finding", "recommendation", "member", "content", "recommendation.answer"])
    place = _place(rng, text, kind.partition(".")[0])
    if place is None:
        return text
    if kind.endswith("answer"):
        answers = loads(text)["recommendation"][place].get("answer")
        if not answers:
            return text
        path = ("recommendation", place, "answer", rng.randrange(len(answers)))
        return edit(text, [RemoveKey(path)])
    return edit(text, [RemoveKey((kind, place))])


def _add_loose(rng: Random, text: str) -> str:
    data = loads(text)
    subject = _some_id(rng, data, "recommendation")
    waiver = {"rule": "x", "reason": rng.choice(WORDS)} | ({"subject": subject} if subject else {})
    name, table = rng.choice(
        [
            ("event", {"kind": "sent", "on": day(rng)}),
            ("member", {"name": rng.choice(WORDS)}),
            ("source", {"title": rng.choice(WORDS)}),
            ("waiver", waiver),
        ]
    )
    return edit(text, [AppendTable((name,), table)])


def _change_list(rng: Random, text: str) -> str:
    data = loads(text)
    path: tuple[str | int, ...] = ("plan", "legal_basis")
    values = list(data["plan"].get("legal_basis", []))
    place = _place(rng, text, "visit")
    if place is not None and rng.random() < 0.5:
        path = ("visit", place, "bodies")
        values = list(data["visit"][place].get("bodies", []))
    if values and rng.random() < 0.4:
        values.pop(rng.randrange(len(values)))
    else:
        new = _some_id(rng, data, "body") if path[-1] == "bodies" else rng.choice(WORDS)
        if new and new not in values:
            values.append(new)
    return edit(text, [SetValue(path, values)])


def _comment(rng: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    places = [i for i, line in enumerate(lines) if re.match(r"[a-z]+ = \S+$|\[", line)]
    at = rng.choice(places)
    return "".join([*lines[:at], f"# ghi chú {rng.choice(WORDS[:3])}\n", *lines[at:]])


def _settle(rng: Random, text: str) -> str:
    from giamsat.domain.conflicts import open_conflicts
    from giamsat.sharing.conflict_edits import resolution_changes

    found = open_conflicts(loads(text))
    if not found:
        return text
    conflict = rng.choice(found)
    changes: list[Change] = resolution_changes(
        loads(text), conflict.key, rng.choice(conflict.values or [None])
    )
    return edit(text, changes)


EDITS: list[Callable[[Random, str], str]] = [
    *(_add, _add, _add, _set_fact, _drop_fact, _set_item, _set_item, _add_below, _add_below),
    *(_set_below, _remove, _add_loose, _change_list, _comment, _settle),
]
