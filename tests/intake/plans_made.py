"""Plans for tests of exchange: one with every kind of part, and hypothesis for more."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from giamsat.domain.records import PlanRow
from giamsat.domain.tables import EXTRA, PARENT, PLAN, Column, tables

FULL: dict[str, Any] = {
    "schema": 1,
    "plan": {
        "number": "12/KH-MTTQ-BTT",
        "issued": date(2024, 3, 1),
        "issuer": "Ban Thường trực",
        "title": '=HYPERLINK("http://x") là văn bản, không phải công thức',
        "form": "delegation",
        "begins": date(2024, 3, 20),
        "ends": date(2024, 3, 22),
        "legal_basis": ["Luật số 75/2015/QH13; Điều 25", "Có \\n gạch chéo\nvà xuống dòng"],
        "note": "-1+1",
        "own_key": {"since": date(2024, 1, 1), "count": 3},
    },
    "body": [{"id": "B1", "name": "UBND xã A", "superior": "UBND huyện"}, {"name": "@Xã B"}],
    "member": [{"name": "Ông X", "role": "head"}, {"name": "Bà Y", "role": "member"}],
    "content": [{"id": "C1", "text": "Nội dung; có dấu chấm phẩy"}],
    "visit": [
        {
            "id": "V1",
            "on": date(2024, 3, 20),
            "session": "morning",
            "bodies": ["UBND xã A", "Xã B; thôn C"],
            "postponement": [{"on": date(2024, 3, 15), "to": date(2024, 3, 20)}],
        }
    ],
    "finding": [{"id": "F1", "kind": "shortcoming", "text": "  giữ khoảng trắng  ", "visit": "V1"}],
    "recommendation": [
        {
            "id": "R1",
            "text": "'=1+1",
            "findings": ["F1"],
            "sent": date(2024, 4, 1),
            "answer": [{"on": date(2024, 4, 10), "text": "+84 912 345 678"}],
            "urge": [{"on": date(2024, 4, 9)}, {"on": date(2024, 4, 11)}],
            "extension": [{"on": date(2024, 4, 12), "due": date(2024, 5, 1)}],
            "outcome": [{"on": date(2024, 5, 1), "result": "partly"}],
            "reopening": [{"on": date(2024, 5, 2), "due": date(2024, 6, 1)}],
        },
        {"id": "R2", "text": "Một", "answer": [{"on": date(2024, 4, 2)}]},
    ],
    "document": [{"id": "D1", "kind": "KH", "issued": date(2024, 3, 1)}],
    "event": [{"kind": "sent", "on": date(2024, 3, 2), "to": ["UBND xã A"]}],
    "waiver": [{"rule": "notice", "reason": "Khẩn"}],
    "source": [{"title": "Dữ liệu minh họa, không có thật"}],
    "conflict": [{"key": "plan.ends", "values": [date(2024, 3, 22), 5], "removed": True}],
    "unknown_table": [{"a": 1}],
}


def row(plan_id: str = "2024/12-kh-mttq-btt") -> PlanRow:
    """A row of the register as if the plan were under way."""
    return PlanRow(
        plan_id, None, None, None, "t", None, None, None, "under-way", 1, "2024-05-01", None, None,
        0, 1, 2, 1, 2, f"plans/{plan_id}.toml",
    )  # fmt: skip


_texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\x00"),
    min_size=1,
    max_size=12,
).filter(lambda text: bool(text.strip()))
_awkward = st.sampled_from(["=1+1", "'=x", "''-x", "-", "+84", "@x", "\t=x", "a\nb", "a\r\nb",
                            "\\n",
                            "1;2", "0012", "2020-02-07", "TRUE", '"', " x ", "sep=;",
                            "Mã kế hoạch (giamsat)", "STT", "Tổng cộng", "(1)"])  # fmt: skip
_days = st.dates(date(1900, 3, 1), date(2100, 12, 31))


def _values(column: Column) -> st.SearchStrategy[Any]:
    if column.kind == "day":
        return _days
    if column.kind == "choice":
        return st.sampled_from(column.choices)
    if column.kind == "number":
        return st.integers(0, 999)
    text = _texts | _awkward
    return st.lists(text, min_size=1, max_size=3) if column.kind == "list" else text


def _parts(table: str) -> st.SearchStrategy[dict[str, Any]]:
    columns = [
        c for c in tables()[table].columns if c.key not in (PLAN, PARENT, EXTRA, "id", "formerly")
    ]
    required = {c.key: _values(c) for c in columns if c.key in ("text", "title", "name", "kind")}
    optional = {c.key: _values(c) for c in columns if c.key not in required}
    return st.fixed_dictionaries(required, optional=optional)


@st.composite
def plan_data(draw: st.DrawFn) -> dict[str, Any]:
    """Data of a plan file with known keys; ids are set as the format wants them."""
    data: dict[str, Any] = {"schema": 1, "plan": draw(_parts("plans"))}
    for name, table in tables().items():
        if len(table.path) != 1 or name == "plans":
            continue
        parts = draw(st.lists(_parts(name), max_size=2))
        for place, part in enumerate(parts, 1):
            if "id" in table.keys:
                part["id"] = f"{table.path[0][0].upper()}{place}"
        if parts:
            data[table.path[0]] = parts
    for name, table in tables().items():
        if len(table.path) == 2:
            for parent in data.get(table.path[0], ()):
                parts = draw(st.lists(_parts(name).filter(bool), max_size=2))
                if parts:
                    parent[table.path[1]] = parts
    return data
