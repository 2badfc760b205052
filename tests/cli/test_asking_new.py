"""``new`` and ``programme new`` by answering; a plan that starts from another one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import CTRL_C, CTRL_D, DAY, EMPTY, Typed
from tests.cli.offices_made import contents
from tests.conftest import Giamsat

SETTINGS = 'schema = 1\n[workspace]\nissuer = "Ủy ban MTTQ xã A"\ncode = "MTTQ-BTT"\n'

LINES = (
    "Giám sát thu chi",
    "",
    "1",
    "",
    "",
    "11/5",
    "",
    "",
    "UBND xã B ^ UBND huyện",
    "",
    "Thu chi",
    "",
    "Nguyễn Văn An | trưởng đoàn",
    "",
    "Làm rõ",
    "Luật Mặt trận",
    "",
    "",
)


@pytest.fixture
def own(office: Path) -> Path:
    """The office's workspace, with its name and code."""
    (office / "giamsat.toml").write_text(SETTINGS, encoding="utf-8")
    return office


def plan(root: Path, name: str) -> dict[str, Any]:
    return tomllib.loads((root / f"plans/2020/{name}.toml").read_text(encoding="utf-8"))


def keys(*lines: str) -> str:
    return "".join(f"{line}\r" for line in lines)


def test_a_plan_is_made_by_answering(own: Path, typed: Typed) -> None:
    ran = typed("new", keys=keys(*LINES, ""))
    assert ran.code == 0, ran.err
    made = plan(own, "01-kh-mttq-btt")
    facts = made["plan"]
    assert facts["number"] == "01/KH-MTTQ-BTT"
    assert facts["issuer"] == "Ủy ban MTTQ xã A"
    assert (facts["begins"].isoformat(), facts["ends"].isoformat()) == ("2020-05-11",) * 2
    assert (facts["purpose"], facts["legal_basis"]) == ("Làm rõ", ["Luật Mặt trận"])
    assert made["body"] == [{"id": "B1", "name": "UBND xã B", "superior": "UBND huyện"}]
    assert made["member"] == [{"name": "Nguyễn Văn An", "role": "head"}]


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ("quý II", "2020-Q2"),
        ("tháng 5–6/2020", "2020-05/2020-06"),
        ("thường xuyên", "thường xuyên"),
    ],
)
def test_without_a_first_day_a_time_without_days_is_asked(
    own: Path, typed: Typed, when: str, code: str
) -> None:
    ran = typed("new", keys=keys("Giám sát đất đai", "", "", "", "", "", when, *[""] * 9))
    assert ran.code == 0, ran.err
    facts = plan(own, "02-kh-mttq-btt")["plan"]
    assert facts["when"] == code
    assert not {"begins", "ends"} & set(facts)


def test_a_quarter_that_does_not_exist_is_told_where_it_is_typed(own: Path, typed: Typed) -> None:
    lines = ("Giám sát đất đai", "", "", "", "", "", "2020-Q7", EMPTY + "2020-Q3", *[""] * 9)
    ran = typed("new", keys=keys(*lines))
    assert ran.code == 0, ran.err
    assert "2020-Q7" in ran.err
    assert plan(own, "02-kh-mttq-btt")["plan"]["when"] == "2020-Q3"


def test_a_new_plan_can_be_left_at_every_question(own: Path, typed: Typed) -> None:
    before = contents(own)
    for count in range(len(LINES) + 1):
        for key in (CTRL_C, CTRL_D):
            assert typed("new", keys=keys(*LINES[:count]) + key).code == 130
    assert typed("new", keys=keys(*LINES, "k")).code == 130
    assert contents(own) == before


def test_a_number_and_a_title_that_are_there_are_told_before_writing(
    own: Path,
    typed: Typed,
) -> None:
    before = contents(own)
    for title, number, told in (
        ("Giám sát", "", "cùng trích yếu"),
        ("Khác", EMPTY + "01/KH-MTTQ", "đã có ở kế hoạch 2020/1-kh"),
    ):
        ran = typed("new", keys=keys(title, "", number, *[""] * 11, "k"))
        assert told in ran.err, ran.err
    assert contents(own) == before


def test_an_office_that_cannot_be_is_not_taken(
    own: Path,
    typed: Typed,
    giamsat: Giamsat,
) -> None:
    ran = typed("new", keys=keys("X y", "", "", "123", EMPTY + "uy ban mttq xa a"))
    assert "không thể là tên" in ran.err
    assert "Ủy ban MTTQ xã A" in ran.err or "có vẻ viết sai" in ran.err
    ran = giamsat("new", "--title", "X", "--issuer", "12", "--as-of", DAY)
    assert ran.code == 2
    assert not list((own / "plans").rglob("*x*.toml"))


def test_a_plan_starts_from_another(own: Path, giamsat: Giamsat) -> None:
    call = ("new", "--like", "2020/1-kh", "--number", "05/KH-MTTQ", "--issued", "2020-03-03")
    ran = giamsat(*call, "--again", "--as-of", DAY)
    assert ran.code == 0, ran.err
    made = plan(own, "05-kh-mttq")
    before = plan(own, "1-kh")
    assert made["plan"]["title"] == before["plan"]["title"]
    assert "begins" not in made["plan"]
    assert made["body"] == before["body"]
    assert made["content"] == before["content"]
    assert made["relation"] == [{"kind": "follows", "plan": "2020/1-kh"}]
    assert "recommendation" not in made
    assert giamsat("new", "--again", "--title", "X").code == 2
    assert giamsat("new", "--like", "2020/1-kh", "--from", "x.toml").code == 2


def test_what_another_plan_says_stands_there_to_be_changed(own: Path, typed: Typed) -> None:
    ran = typed("new", "--like", "2020/1-kh", keys=keys(" lại", "", "7", *[""] * 10))
    assert ran.code == 0, ran.err
    assert plan(own, "07-kh-mttq-btt")["plan"]["title"] == "Giám sát lại"


def test_a_serial_alone_is_no_number_in_a_script(own: Path, giamsat: Giamsat) -> None:
    ran = giamsat("new", "--title", "X y", "--number", "1", "--issued", "2020-03-03")
    assert ran.code == 0
    assert plan(own, "1")["plan"]["number"] == "1"


def test_a_programme_is_made_by_answering(own: Path, typed: Typed) -> None:
    before = contents(own)
    lines = ("Phối hợp năm 2020", *[""] * 14)
    assert typed("programme", "new", keys=keys(*lines[:3]) + CTRL_D).code == 130
    assert contents(own) == before
    ran = typed("programme", "new", keys=keys(*lines))
    assert ran.code == 0, ran.err
    (made,) = set(contents(own)) - set(before)
    assert "year = 2020" in Path(made).read_text(encoding="utf-8")


def test_a_workspace_is_made_by_answering(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: Typed,
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = ("Ủy ban MTTQ xã A", "MTTQ-BTT", "", "Bản Thơ", "Chủ tịch", "Nguyễn Văn An")
    for count in range(len(lines) + 1):
        for key in (CTRL_C, CTRL_D):
            assert typed("init", "w", keys=keys(*lines[:count]) + key).code == 130
    assert list(tmp_path.iterdir()) == []
    ran = typed("init", "w", "--no-git", keys=keys("12", *lines[:0]) + EMPTY + keys(*lines, ""))
    assert ran.code == 0, ran.err
    assert "không thể là tên" in ran.err
    made = tomllib.loads((tmp_path / "w/giamsat.toml").read_text(encoding="utf-8"))["workspace"]
    assert (made["issuer"], made["code"]) == (lines[0], lines[1])
    assert (made["place"], made["position"], made["signer"]) == lines[3:]


@pytest.fixture
def bare(tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace without git, a list of what git passes over, and a signer."""
    monkeypatch.chdir(tmp_path)
    giamsat("init", "--issuer", "MTTQ xã Thử", "--no-git")
    (tmp_path / ".gitignore").unlink()
    own = (tmp_path / "giamsat.toml").read_text("utf-8")
    (tmp_path / "giamsat.toml").write_text(f"# của xã\n{own}", encoding="utf-8")
    return tmp_path


def test_init_again_adds_what_is_missing_and_changes_nothing_else(
    bare: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def agree(_: object, question: str, **__: object) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr("giamsat.cli.mending.has_consent", agree)
    before = (bare / "giamsat.toml").read_text("utf-8")
    ran = typed("init", "--no-git", keys=keys("MTTQ", "", "Bản Thơ", "", "Lò Văn A", ""))
    assert ran.code == 0, ran.err
    assert ".gitignore" in ran.err
    assert len(asked) == 1
    assert (bare / ".gitignore").exists()
    after = (bare / "giamsat.toml").read_text("utf-8")
    assert set(before.splitlines()) <= set(after.splitlines())
    added = tomllib.loads(after)["workspace"]
    assert (added["code"], added["place"], added["signer"]) == ("MTTQ", "Bản Thơ", "Lò Văn A")
    assert "area" not in added


def test_what_is_not_wanted_is_not_mended(
    bare: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("giamsat.cli.mending.has_consent", lambda *_, **__: False)
    before = (bare / "giamsat.toml").read_bytes()
    assert typed("init", "--no-git").code == 0
    assert (bare / "giamsat.toml").read_bytes() == before
    assert not (bare / ".gitignore").exists()


@pytest.mark.parametrize("name", ["A", "12", "…"])
def test_what_cannot_be_an_offices_name_makes_no_workspace(
    tmp_path: Path, giamsat: Giamsat, name: str
) -> None:
    ran = giamsat("init", tmp_path / "w", "--issuer", name)
    assert (ran.code, (tmp_path / "w").exists()) == (2, False)
