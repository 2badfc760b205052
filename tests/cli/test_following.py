"""Following a plan from the command line: what is printed, and what the file holds."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from giamsat.store.register import listings

PLAN = "plans/2020/33-kh-mttq-btt.toml"


def _plan(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / PLAN).read_text(encoding="utf-8"))


def test_a_recommendation_from_raising_to_closing(giamsat: Any, shipped: Path) -> None:
    before = (shipped / PLAN).read_text(encoding="utf-8")
    assert giamsat("recommend", "add", "33", "--text", "x", "--to", "UBND").code == 0
    for words in (
        ("send", "--on", "20/02/2030"),
        ("answer", "--on", "03/03/2030", "--number", "45/UBND"),
        ("close", "--on", "04/03/2030", "--result", "carried-out"),
    ):
        assert giamsat("recommend", words[0], "33", "R1", *words[1:]).code == 0
    item = _plan(shipped)["recommendation"][0]
    assert item["answer"][0]["number"] == "45/UBND"
    assert item["outcome"][0]["result"] == "carried-out"
    assert (shipped / PLAN).read_text(encoding="utf-8").startswith(before.rstrip("\n"))


ADD = ("recommend", "add", "2020/33-kh-mttq-btt", "--text", "x", "--dry-run")


def test_a_plan_named_by_its_id_is_changed_without_a_look_at_all_others(
    giamsat: Any, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looked(*_: object, **__: object) -> None:
        raise AssertionError

    assert giamsat("list").code == 0
    by_number = giamsat("recommend", "add", "33", *ADD[3:])
    monkeypatch.setattr(listings, "look_through", looked)
    assert giamsat(*ADD) == by_number
    assert giamsat("recommend", "add", "33", *ADD[3:]) != by_number


def test_what_became_of_a_plan_named_by_its_id_is_seen(giamsat: Any, shipped: Path) -> None:
    file = shipped / PLAN
    text = file.read_text(encoding="utf-8")
    assert giamsat("list").code == 0
    file.write_text(text.replace('"33/KH-MTTQ-BTT"', '"34/KH-MTTQ-BTT"'), encoding="utf-8")
    assert giamsat(*ADD).out.count("34/KH-MTTQ-BTT") == 1
    file.write_text("schema = 1\n[plan", encoding="utf-8")
    broken = giamsat(*ADD)
    assert broken.code == 4
    assert f"{PLAN}:2" in broken.err
    file.unlink()
    assert giamsat(*ADD).code == 3


def test_a_wrong_day_is_told_before_anything_is_written(giamsat: Any, shipped: Path) -> None:
    assert giamsat("list").code == 0
    before = (shipped / PLAN).read_bytes()
    for name in ("33", "2020/33-kh-mttq-btt"):
        assert giamsat("set", name, "title=B", "--as-of", "31/31/2020").code == 2
        assert (shipped / PLAN).read_bytes() == before
    new = giamsat("new", "--number", "9/KH", "--title", "x", "--as-of", "31/31/2020")
    assert new.code == 2
    assert [path.name for path in shipped.glob("plans/**/*.toml")] == [Path(PLAN).name]


@pytest.mark.parametrize("linked", ["plans/2020/33-kh-mttq-btt.toml", "plans/2020"])
def test_no_link_leads_a_change_out_of_the_workspace(
    giamsat: Any, shipped: Path, tmp_path: Path, linked: str
) -> None:
    assert giamsat("list").code == 0
    outside = tmp_path / "outside"
    (shipped / linked).rename(outside)
    (shipped / linked).symlink_to(outside)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.toml")}
    assert giamsat(*ADD[:-1]).code != 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.toml")} == before


def test_a_dry_run_writes_nothing(giamsat: Any, shipped: Path) -> None:
    before = (shipped / PLAN).read_bytes()
    ran = giamsat("visit", "add", "33", "--on", "12/02/2020", "--dry-run")
    assert ran.code == 0
    assert "V1" in ran.out
    assert (shipped / PLAN).read_bytes() == before


def test_a_file_is_kept_with_its_hash_and_never_written_over(
    giamsat: Any, shipped: Path, tmp_path: Path
) -> None:
    file = tmp_path / "báo cáo.pdf"
    file.write_bytes(b"scan")
    call = ("document", "add", "33", "--number", "147/BC-UBMTTQ", "--file", file)
    assert giamsat(*call).code == 0
    paper = _plan(shipped)["document"][0]
    assert paper["sha256"] == sha256(b"scan").hexdigest()
    assert (shipped / paper["file"]).read_bytes() == b"scan"
    assert giamsat(*call).code == 4


def test_a_link_out_of_the_workspace_is_refused(
    giamsat: Any, shipped: Path, tmp_path: Path
) -> None:
    (tmp_path / "out.pdf").write_bytes(b"x")
    (shipped / "link.pdf").symlink_to(tmp_path / "out.pdf")
    assert giamsat("document", "add", "33", "--kind", "x", "--file", "link.pdf").code == 4


def test_eight_writers_get_eight_ids(shipped: Path) -> None:
    call = [sys.executable, "-m", "giamsat", "recommend", "add", "33", "--text", "x"]
    running = [
        subprocess.Popen([*call, "--no-commit"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(8)
    ]
    for process in running:
        process.communicate()
    assert [process.returncode for process in running] == [0] * 8
    assert {item["id"] for item in _plan(shipped)["recommendation"]} == {
        f"R{n}" for n in range(1, 9)
    }


def test_opinions_are_summed(giamsat: Any, shipped: Path) -> None:
    assert giamsat("opinion", "add", "2020", "--text", "x", "--field", "Y tế").code == 0
    assert giamsat("opinion", "pass-on", "2020", "O1", "--to", "UBND").code == 0
    ran = giamsat("opinion", "list", "--format", "json")
    assert '"giamsat.opinions/1"' in ran.out
    assert '"passed-on"' in ran.out


def test_a_step_of_a_later_day_is_recorded_and_told(giamsat: Any, shipped: Path) -> None:
    mark = ("mark", "33", "sent", "--on", "10/02/2020", "--as-of", "2020-02-08", "--no-commit")
    ran = giamsat(*mark, "--lang", "en")
    assert ran.code == 0
    assert "2020-02-10" in ran.err
    assert _plan(shipped)["event"][0]["on"].isoformat() == "2020-02-10"


def test_the_day_of_a_written_report_is_no_visit(giamsat: Any, shipped: Path) -> None:
    add = ("visit", "add", "33", "--on", "12/02/2020", "--kind", "written-report")
    assert giamsat(*add).code == 0
    for reading in (("show", "33"), ("why", "33"), ("due",)):
        told = giamsat(*reading, "--as-of", "2020-02-11").out
        assert "hạn gửi báo cáo đã đặt" in told, reading
        assert "lịch giám sát" not in told, reading
