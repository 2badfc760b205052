"""``resolve``: conflicts listed and resolved, in both languages; nothing lost before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.store.toml.text import loads

PLAN = "plans/2020/33-kh.toml"
PROGRAMME = "programmes/2020/ct.toml"
TEXT = """\
schema = 1

[plan]
number = "33/KH-MTTQ-BTT"
issued = 2020-02-07
title = "Giám sát quỹ" # giữ lời này
legal_basis = ["Luật A", "Luật B"]

[[recommendation]]
id = "R1"
text = "Niêm yết"
due = 2020-03-20
note = "một"

[[conflict]]
key = "R1.due"
values = [2020-03-20, 2020-03-31]

[[conflict]]
key = "R1.note"
values = ["một"]
removed = true

[[conflict]]
key = "plan.legal_basis"
values = [["Luật A", "Luật B"], ["Luật C"]]
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / PLAN).parent.mkdir(parents=True)
    (tmp_path / "giamsat.toml").write_text("schema = 1\n", "utf-8")
    (tmp_path / PLAN).write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def held(root: Path) -> dict[str, object]:
    return loads((root / PLAN).read_text("utf-8"))


def test_all_conflicts_of_the_workspace(root: Path, giamsat: Giamsat) -> None:
    told = giamsat("resolve")
    assert told.code == 1
    assert told.out == (
        "33/KH-MTTQ-BTT\tR1.han\t--lay 1\t20/03/2020\n"
        "33/KH-MTTQ-BTT\tR1.han\t--lay 2\t31/03/2020\n"
        "33/KH-MTTQ-BTT\tR1.ghi-chu\t--lay 1\tmột\n"
        "33/KH-MTTQ-BTT\tR1.ghi-chu\t--bo\tmột nơi đã bỏ mục này\n"
        "33/KH-MTTQ-BTT\tke-hoach.can-cu\t--lay 1\tLuật A; Luật B\n"
        "33/KH-MTTQ-BTT\tke-hoach.can-cu\t--lay 2\tLuật C\n"
    )
    assert f"giamsat giai-quyet {PLAN} R1.han --lay 1" in told.err
    english = giamsat("resolve", "33", "R1.note", "--lang", "en")
    assert english.out.splitlines()[1].endswith("one office took the key away")
    assert "Choose a value" in english.err
    assert giamsat("resolve", "33", "R1.due", "--lang", "en").out.count("2020-03-") == 2


def test_the_list_as_data(root: Path, giamsat: Giamsat) -> None:
    told = json.loads(giamsat("resolve", "33", "--format", "json").out)
    assert told["schema"] == "giamsat.conflicts/1"
    assert told["conflicts"][:2] == [
        {
            "path": PLAN,
            "key": "R1.due",
            "values": ["2020-03-20", "2020-03-31"],
            "removed": False,
        },
        {"path": PLAN, "key": "R1.note", "values": ["một"], "removed": True},
    ]


def test_settling_in_words(root: Path, giamsat: Giamsat) -> None:
    told = giamsat("resolve", "33", "R1.due", "--take", "2")
    assert told.code == 0
    assert told.out.splitlines()[:2] == [
        "33/KH-MTTQ-BTT: đã chọn 31/03/2020 cho R1.han",
        "  ~ R1: hạn: 20/03/2020 → 31/03/2020",
    ]
    assert "Còn 2 mâu thuẫn" in told.out
    told = giamsat("resolve", "33", "R1.note", "--remove", "--lang", "en")
    assert told.out.startswith("33/KH-MTTQ-BTT: took R1.note away\n")
    assert "1 conflict left" in told.out
    told = giamsat("resolve", "33", "plan.legal_basis", "--value", "Luật A; Luật D")
    assert "  ~ căn cứ: Luật A; Luật B → Luật A; Luật D" in told.out
    assert "không còn mâu thuẫn" in told.out
    for printed in (told.out, told.err):
        assert "datetime" not in printed
        assert "{" not in printed
        assert "['" not in printed
    text = (root / PLAN).read_text("utf-8")
    assert "conflict" not in text
    assert "# giữ lời này" in text
    assert held(root)["plan"]["legal_basis"] == ["Luật A", "Luật D"]  # type: ignore[index]
    assert giamsat("resolve").code == 0


def test_a_third_value_is_of_the_kind_of_the_others(root: Path, giamsat: Giamsat) -> None:
    wrong = giamsat("resolve", "33", "R1.due", "--value", "hôm nào đó")
    assert wrong.code == 2
    assert "hôm nào đó" in wrong.err
    assert held(root) == loads(TEXT)
    assert giamsat("resolve", "33", "R1.due", "--value", "25/3/2020").code == 0
    assert "due = 2020-03-25\n" in (root / PLAN).read_text("utf-8")


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (("--take", "1"), "kế hoạch và mục"),
        (("33", "--take", "1"), "R1.due, R1.note, plan.legal_basis"),
        (("33", "--remove"), "R1.due, R1.note, plan.legal_basis"),
        (("33", "R1.due", "--take", "1", "--remove"), "loại trừ nhau"),
        (("33", "R1.due", "--take", "1", "--value", "x"), "loại trừ nhau"),
        (("33", "R1.due", "--take", "3"), "1, 2"),
        (("33", "R1.due", "--take", "²"), "1, 2"),
        (("33", "R1.duo", "--take", "1"), "R1.due"),
        (("34", "R1.due", "--take", "1"), "34"),
    ],
)
def test_nothing_is_ignored(root: Path, giamsat: Giamsat, call: tuple[str, ...], says: str) -> None:
    told = giamsat("resolve", *call)
    assert told.code in (2, 3)
    assert says in told.err
    assert told.out == ""
    assert (root / PLAN).read_text("utf-8") == TEXT


def test_until_then_both_values_stay_and_one_by_hand_too(root: Path, giamsat: Giamsat) -> None:
    assert giamsat("set", "33", "R1.due=2020-04-01").code == 0
    listed = giamsat("resolve", "33", "R1.due")
    days = [line.split("\t")[3] for line in listed.out.splitlines()]
    assert days == ["20/03/2020", "31/03/2020", "01/04/2020"]
    assert giamsat("resolve", "33", "R1.due", "--take", "3").code == 0
    assert held(root)["recommendation"][0]["due"].isoformat() == "2020-04-01"  # type: ignore[index]


def test_a_plan_that_a_merge_made_unsound_can_be_settled(root: Path, giamsat: Giamsat) -> None:
    """Two sound versions: one began later, the other ended earlier."""
    conflict = '[[conflict]]\nkey = "plan.ends"\nvalues = [2020-02-10, 2020-02-20]\n'
    text = f"""schema = 1
[plan]
number = "1/KH"
title = "x"
begins = 2020-02-12
ends = 2020-02-10
{conflict}"""
    (root / PLAN).write_text(text, "utf-8")
    worse = giamsat("resolve", PLAN, "plan.ends", "--value", "")
    assert worse.code == 2
    assert giamsat("resolve", PLAN, "plan.ends", "--take", "2").code == 0
    assert giamsat("show", "1/KH").code == 0


def test_settling_never_makes_a_file_worse(root: Path, giamsat: Giamsat) -> None:
    """The title is required: taking it away is refused, and nothing is written."""
    text = f'{TEXT}\n[[conflict]]\nkey = "plan.title"\nvalues = ["Giám sát quỹ"]\nremoved = true\n'
    (root / PLAN).write_text(text, "utf-8")
    told = giamsat("resolve", "33", "plan.title", "--remove")
    assert told.code == 4
    assert (root / PLAN).read_text("utf-8") == text


def test_a_programme(root: Path, giamsat: Giamsat) -> None:
    (root / PROGRAMME).parent.mkdir(parents=True)
    (root / PROGRAMME).write_text(
        'schema = 1\n[programme]\ntitle = "A"\nyear = 2020\n'
        '[[conflict]]\nkey = "programme.title"\nvalues = ["A", "B"]\n',
        "utf-8",
    )
    assert f"giamsat giai-quyet {PROGRAMME} chuong-trinh.trich-yeu --lay 1" in giamsat("check").out
    assert giamsat("resolve", PROGRAMME, "programme.title", "--take", "2").code == 0
    assert loads((root / PROGRAMME).read_text("utf-8"))["programme"]["title"] == "B"


def test_check_reports_each_at_its_key(root: Path, giamsat: Giamsat) -> None:
    found = [d for d in _diagnostics(giamsat) if d["code"] == "GS230"]
    assert [(d["path"], d["key"], d["line"], d["level"]) for d in found] == [
        (PLAN, "plan.legal_basis", 7, "warning"),
        (PLAN, "recommendation[1].due", 12, "warning"),
        (PLAN, "recommendation[1].note", 13, "warning"),
    ]
    assert "1. 20/03/2020 · 2. 31/03/2020" in found[1]["message"]
    assert f"giamsat giai-quyet {PLAN} R1.han --lay 1" in found[1]["message"]
    assert "bỏ mục này (--bo)" in found[2]["message"]
    giamsat("resolve", "33", "R1.due", "--take", "1")
    assert len([d for d in _diagnostics(giamsat) if d["code"] == "GS230"]) == 2


def test_a_hostile_key_is_text(root: Path, giamsat: Giamsat) -> None:
    key = "member[$(touch pwned); \u001b[31m].role"
    record = f'\n[[conflict]]\nkey = {json.dumps(key)}\nvalues = ["a", "b"]\n'
    (root / PLAN).write_text(TEXT + record, "utf-8")
    for call in (("check",), ("resolve",), ("resolve", "33", key)):
        told = giamsat(*call)
        assert "\u001b" not in told.out + told.err
    assert "'member[$(touch pwned)" in giamsat("check").out


def _diagnostics(giamsat: Giamsat) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(giamsat("check", "--format", "json").out)[
        "diagnostics"
    ]
    return found
