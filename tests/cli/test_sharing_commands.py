"""Two offices share plans over a bare folder: both add, both get both; one resolves a conflict."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.i18n import messages_of

PLAN = "plans/2026/01-kh-mttq.toml"


@pytest.fixture
def offices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> tuple[Path, Path, Path]:
    """Two workspaces with one plan, and a bare repository between them."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Văn phòng")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "vp@example.org")
    here, there, stick = tmp_path / "here", tmp_path / "there", tmp_path / "stick"
    here.mkdir()
    monkeypatch.chdir(here)
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    new = ("new", "--title", "Giám sát quỹ", "--number", "01/KH-MTTQ", "--issued", "5/1/2026")
    assert giamsat(*new).code == 0
    assert giamsat("sync", stick).code == 0
    shutil.copytree(here, there)
    return here, there, stick


def test_both_offices_get_both_recommendations(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, stick = offices
    for folder, text in ((here, "Niêm yết công khai"), (there, "Chi đúng đối tượng")):
        add = ("recommend", "add", "01", "--text", text, "--to", "UBND xã", "-w", folder)
        assert giamsat(*add).code == 0
    assert giamsat("sync", stick, "-w", here).code == 0
    told = giamsat("sync", stick, "-w", there)
    assert told.code == 0, told.err
    assert "kiến nghị mới R2 của 01/KH-MTTQ: Niêm yết công khai\n" in told.out
    assert giamsat("sync", stick, "-w", here).code == 0
    assert (here / PLAN).read_bytes() == (there / PLAN).read_bytes()
    text = (here / PLAN).read_text(encoding="utf-8")
    assert "Niêm yết công khai" in text
    assert "Chi đúng đối tượng" in text
    assert "<<<<" not in text


def test_a_conflict_is_recorded_and_settled(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, stick = offices
    assert giamsat("set", "01", "title=Giám sát quỹ A", "-w", here).code == 0
    assert giamsat("set", "01", "title=Giám sát quỹ B", "-w", there).code == 0
    assert giamsat("sync", stick, "-w", here).code == 0
    assert giamsat("sync", stick, "-w", there).code == 0
    listed = giamsat("resolve", "01", "-w", there)
    assert listed.code == 1
    key = listed.out.split("\t")[1]
    asked = giamsat("audit", "01", "-w", there)
    assert asked.code == 1
    assert "hai nơi ghi khác nhau, chưa ai chọn" in asked.out
    settled = giamsat("resolve", "01", key, "--take", "2", "-w", there)
    assert settled.code == 0, settled.err
    told = giamsat("audit", "01", "-w", there)
    assert "chưa ai chọn" not in told.out
    (plan,) = json.loads(giamsat("audit", "01", "-w", there, "--format", "json").out)["plans"]
    chosen = [item for item in plan["altered"] if item["resolved"]]
    assert [(item["key"], item["gravity"]) for item in chosen] == [("plan.title", "note")]
    history = giamsat("history", "01", "-w", there).out
    assert "thêm chỗ hai nơi ghi khác nhau: mục " in history
    assert giamsat("resolve", "01", "-w", there).code == 0
    assert (there / PLAN).read_text(encoding="utf-8").count("[[conflict]]") == 0


def test_a_sync_tells_facts_not_files(offices: tuple[Path, Path, Path], giamsat: Giamsat) -> None:
    here, there, _ = offices
    add = (
        "recommend",
        "add",
        "01",
        "--text",
        "Niêm yết",
        "--on",
        "8/1/2026",
        "--to",
        "x",
        "-w",
        here,
    )
    assert giamsat(*add).code == 0
    assert giamsat("sync", "-w", here).code == 0
    assert giamsat("sync", "-w", there).code == 0
    for n in (2, 3, 4):
        new = ("new", "--title", "x", "--number", f"0{n}/KH-MTTQ", "--issued", "6/1/2026")
        assert giamsat(*new, "-w", here).code == 0
    sent = ("recommend", "send", "01", "R1", "--on", "10/1/2026", "-w", here)
    answer = ("recommend", "answer", "01", "R1", "--on", "20/1/2026", "-w", here)
    mark = ("mark", "01", "sent", "--on", "7/1/2026", "-w", here)
    for call in (sent, answer, mark, ("set", "01", "area=xã Thử", "-w", here)):
        assert giamsat(*call).code == 0
    assert giamsat("sync", "-w", here).code == 0
    told = giamsat("sync", "-w", there)
    assert told.out == (
        "Đã đồng bộ.\n\nNhận về\n"
        "3 kế hoạch mới: 02/KH-MTTQ; 03/KH-MTTQ; 04/KH-MTTQ\n"
        "01/KH-MTTQ: thêm địa bàn: xã Thử\n"
        "R1 của 01/KH-MTTQ đã được gửi ngày 10/01/2026\n"
        "R1 của 01/KH-MTTQ đã được trả lời ngày 20/01/2026\n"
        "01/KH-MTTQ: gửi kế hoạch, ngày 07/01/2026\n"
        "\nGửi đi\nkhông có gì mới\n"
    )
    assert giamsat("sync", "-w", there).out == "Không có gì mới ở hai phía.\n"
    assert giamsat("sync", "-w", there, "--lang", "en").out.endswith("on either side.\n")


def test_a_sync_tells_in_english_and_as_data(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, _ = offices
    for folder, text in ((here, "Một"), (there, "Hai \u001b[31m")):
        add = ("recommend", "add", "01", "--text", text, "--to", "UBND xã", "-w", folder)
        assert giamsat(*add).code == 0
        assert giamsat("set", "01", f"area={text[:3]}", "-w", folder).code == 0
    assert giamsat("sync", "-w", here).code == 0
    told = giamsat("sync", "-w", there, "--lang", "en")
    assert "Went\n" in told.out
    assert "new recommendation R" in told.out
    assert "Offices differ at 1 key; choose a value (giamsat resolve)\n01/KH-MTTQ: plan.area" in (
        told.out
    )
    assert "\u001b" not in told.out + told.err
    data = json.loads(giamsat("sync", "-w", here, "--format", "json").out)
    assert data["schema"] == "giamsat.sync/1"
    (came,) = data["came"]
    assert (came["path"], came["state"], came["name"]) == (PLAN, "changed", "01/KH-MTTQ")
    assert came["contradictions"] == ["plan.area"]
    assert [f["subject"] for f in came["facts"] if f["key"] == "recommendation"] == ["R1"]
    assert came["moved"] == [["R1", "R2"]]
    assert data["went"] == []


def test_git_is_told_how_to_merge(offices: tuple[Path, Path, Path], giamsat: Giamsat) -> None:
    """By ``init``, by ``sync``, by ``doctor --fix``; ``doctor`` tells where it is missing."""
    here, _, stick = offices
    listed, config = here / ".git/info/attributes", here / ".git/config"
    assert listed.is_file()
    for call in (("sync", stick), ("doctor", "--fix")):
        listed.unlink()
        told = giamsat("doctor", "--lang", "en")
        assert "git merges plans by meaning" in told.out
        assert "mend it: giamsat doctor --fix" in told.out
        giamsat(*call)
        assert "merge=giamsat" in listed.read_text("utf-8")
        assert "mend it" not in giamsat("doctor", "--lang", "en").out
    config.write_text(config.read_text("utf-8").replace("-m giamsat", "-m other"), "utf-8")
    assert "mend it" in giamsat("doctor", "--lang", "en").out


def test_every_error_of_sharing_says_what_to_do() -> None:
    for module in ("sync", "resolve"):
        known = messages_of(module)
        errors = {key for key in known if key.startswith("error.") and not key.endswith(".remedy")}
        assert {key for key in errors if f"{key}.remedy" not in known} == set()


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (("sync", "--lang", "en"), "such as: giamsat sync E:/giamsat"),
        (("sync", "no/such", "--lang", "en"), "plug the stick in"),
        (("sync", "plans", "--lang", "en"), "plans/giamsat"),
        (("sync", "ext::sh"), "tên@máy:đường-dẫn"),
        (("sync", "https://lan:secret@127.0.0.1:1/x"), "việc ở máy này còn nguyên"),
    ],
)
def test_what_to_do_when_a_sync_cannot_begin(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    giamsat: Giamsat,
    call: tuple[str, ...],
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    assert giamsat("new", "--title", "x", "--number", "1/KH", "--issued", "5/1/2026").code == 0
    told = giamsat(*call)
    assert told.code in (2, 4)
    assert says in told.err
    assert "secret" not in told.err


def test_a_terminal_sees_each_step(
    offices: tuple[Path, Path, Path], giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, _, _ = offices
    assert giamsat("set", "01", "area=xã Thử", "-w", here).code == 0
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    told = giamsat("sync", "-w", here)
    steps = [line.strip() for line in told.err.replace("\r", "\n").splitlines()]
    named = [line for line in steps if line.endswith(("…", "."))]
    assert named == [
        "Đang ghi thay đổi ở máy này…",
        "Đang lấy về…",
        "Đang gửi đi…",
        "Xong.",
    ]
    monkeypatch.undo()


def _removed(giamsat: Giamsat, here: Path, there: Path, count: int) -> list[str]:
    """Both offices have plans, of which the first one removes ``count``; return their paths."""
    for number in range(2, 2 + count):
        new = ("new", "--title", f"Giám sát {number}", "--number", f"{number:02}/KH-MTTQ")
        assert giamsat(*new, "--issued", "5/1/2026", "-w", here).code == 0
    assert giamsat("sync", "-w", here).code == 0
    assert giamsat("sync", "-w", there).code == 0
    paths = [f"plans/2026/{number:02}-kh-mttq.toml" for number in range(2, 2 + count)]
    for path in paths:
        assert giamsat("remove", path[6:-5], "--yes", "-w", here).code == 0
    assert giamsat("sync", "-w", here).code == 0
    return paths


def test_a_file_that_vanished_takes_no_plan_from_others_unasked(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, _ = offices
    whole = (here / PLAN).read_bytes()
    (here / PLAN).unlink()
    told = giamsat("sync", "-w", here)
    assert told.code == 2
    assert PLAN in told.err
    assert giamsat("sync", "-w", there).code == 0
    assert (there / PLAN).read_bytes() == whole
    assert giamsat("restore", "01", "-w", here).code == 0
    assert giamsat("sync", "-w", here).code == 0
    assert (here / PLAN).read_bytes() == whole
    (here / PLAN).unlink()
    assert giamsat("remove", "01", "--yes", "-w", here).code == 0
    assert giamsat("sync", "-w", here).code == 0
    assert giamsat("sync", "-w", there).code == 0
    assert not (there / PLAN).exists()


def test_a_few_plans_that_others_removed_are_named_before_they_go(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, _ = offices
    paths = _removed(giamsat, here, there, 2)
    told = giamsat("sync", "-w", there)
    assert told.code == 0
    for path, number in zip(paths, ("02", "03"), strict=True):
        assert f"{number}/KH-MTTQ · Giám sát {int(number)} ({path})" in told.err
        assert not (there / path).exists()


def test_many_plans_that_others_removed_go_only_when_that_is_said(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, _ = offices
    paths = _removed(giamsat, here, there, 3)
    assert giamsat("set", "01", "area=xã B", "-w", there).code == 0
    refused = giamsat("sync", "-w", there)
    assert refused.code == 2
    assert "--giu-ban-bi-xoa" in refused.err
    assert all((there / path).exists() for path in paths)
    assert giamsat("sync", "--yes", "-w", there).code == 0
    assert not any((there / path).exists() for path in paths)
    assert "xã B" in (there / PLAN).read_text(encoding="utf-8")


@pytest.mark.parametrize("work", [False, True])
def test_what_others_removed_can_be_kept_and_comes_back_to_them(
    offices: tuple[Path, Path, Path],
    giamsat: Giamsat,
    work: bool,
) -> None:
    here, there, _ = offices
    paths = _removed(giamsat, here, there, 3)
    if work:
        assert giamsat("set", "01", "area=xã B", "-w", there).code == 0
    kept = giamsat("sync", "--keep-removed", "--format", "json", "-w", there)
    assert kept.code == 0
    assert json.loads(kept.out)["kept"] == paths
    assert all((there / path).exists() for path in paths)
    assert giamsat("sync", "-w", here).code == 0
    assert all((here / path).read_bytes() == (there / path).read_bytes() for path in paths)
    assert giamsat("sync", "-w", there).out == "Không có gì mới ở hai phía.\n"


@pytest.mark.parametrize("remover_first", [False, True])
def test_a_plan_removed_by_one_and_changed_by_the_other_is_kept_and_told_to_both(
    offices: tuple[Path, Path, Path], giamsat: Giamsat, remover_first: bool
) -> None:
    remover, changer, _ = offices
    assert giamsat("remove", "01", "--yes", "-w", remover).code == 0
    assert giamsat("set", "01", "area=xã B", "-w", changer).code == 0
    order = (remover, changer, remover) if remover_first else (changer, remover, changer)
    told = [giamsat("sync", "-w", office) for office in order]
    assert [done.code for done in told] == [0, 0, 0]
    assert "kế hoạch mới" not in "".join(done.out for done in told[1:])
    both = told[1].out + told[2].out if remover_first else told[1].out
    assert "ở đây đã bỏ, nơi khác đã sửa" in both
    if remover_first:
        assert "nơi khác đã bỏ, ở đây đã sửa" in told[1].out
    for office in (remover, changer):
        assert "xã B" in (office / PLAN).read_text(encoding="utf-8")
        assert giamsat("sync", "-w", office).out == "Không có gì mới ở hai phía.\n"


def test_a_plan_that_only_moved_is_not_asked_about(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, _ = offices
    (here / "plans/2026/moved").mkdir()
    (here / PLAN).rename(here / "plans/2026/moved/01-kh-mttq.toml")
    assert giamsat("sync", "-w", here).code == 0
    told = giamsat("sync", "-w", there)
    assert told.code == 0
    assert "đã bỏ" not in told.err


@pytest.mark.parametrize("setting", ["uploadpack.hideRefs", "transfer.hideRefs"])
def test_a_remote_that_hides_its_branch_is_told_as_that(
    offices: tuple[Path, Path, Path], giamsat: Giamsat, setting: str
) -> None:
    here, there, stick = offices
    assert giamsat("set", "01", "area=xã A", "-w", here).code == 0
    assert giamsat("sync", "-w", here).code == 0
    assert giamsat("set", "01", "area=xã B", "-w", there).code == 0
    subprocess.run(["git", "config", setting, "refs/heads"], cwd=stick, check=True)
    told = giamsat("sync", "-w", there)
    assert told.code == 4
    assert "không cho đọc" in told.err


SINGLE: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "outcome": (
        ("recommend", "close", "01", "R1", "--result", "carried-out", "--on", "2026-03-01"),
        ("recommend", "close", "01", "R1", "--result", "partly", "--on", "2026-03-02"),
        "R1.outcome",
    ),
    "postponement": (
        ("visit", "postpone", "01", "V1", "--to", "2026-03-05", "--on", "2026-03-01"),
        ("visit", "postpone", "01", "V1", "--to", "2026-03-06", "--on", "2026-03-01"),
        "V1.postponement[2026-03-01]",
    ),
    "reported": (
        ("mark", "01", "reported", "--on", "2026-03-01"),
        ("mark", "01", "reported", "--on", "2026-03-02"),
        "event[reported]",
    ),
    "cancelled": (
        ("mark", "01", "cancelled", "--on", "2026-03-01", "--reason", "x"),
        ("mark", "01", "cancelled", "--on", "2026-03-02", "--reason", "y"),
        "event[cancelled]",
    ),
    "sent": (
        ("recommend", "send", "01", "R1", "--on", "2026-03-01"),
        ("recommend", "send", "01", "R1", "--on", "2026-03-02"),
        "R1.sent",
    ),
    "received": (
        ("recommend", "send", "01", "R1", "--received", "2026-03-01"),
        ("recommend", "send", "01", "R1", "--received", "2026-03-02"),
        "R1.received",
    ),
}
"""Facts that are single by nature, as two offices record them, and the key in conflict."""


@pytest.mark.parametrize("name", SINGLE)
def test_a_single_fact_that_two_offices_record_is_a_conflict_until_resolved(
    offices: tuple[Path, Path, Path], giamsat: Giamsat, name: str
) -> None:
    here, there, _ = offices
    ours, theirs, key = SINGLE[name]
    begin = ("recommend", "add", "01", "--text", "Niêm yết", "--to", "UBND", "--on", "2026-02-01")
    assert giamsat(*begin, "-w", here).code == 0
    assert giamsat("visit", "add", "01", "--on", "2026-03-03", "-w", here).code == 0
    assert giamsat("sync", "-w", here).code == 0
    assert giamsat("sync", "-w", there).code == 0
    for folder, act in ((here, ours), (there, theirs)):
        done = giamsat(*act, "-w", folder)
        assert done.code == 0, done.err
        told = giamsat("sync", "-w", folder)
        assert told.code == 0, told.err
    assert f"01/KH-MTTQ: {key}" in told.out
    assert giamsat("sync", "-w", here).code == 0
    for folder in (here, there):
        listed = json.loads(giamsat("resolve", "--format", "json", "-w", folder).out)
        assert [found["key"] for found in listed["conflicts"]] == [key]
        checked = json.loads(giamsat("check", "--format", "json", "-w", folder).out)
        assert "GS230" in {found["code"] for found in checked["diagnostics"]}
    settled = giamsat("resolve", "01", key, "--take", "2", "-w", here)
    assert settled.code == 0, settled.err
    assert giamsat("resolve", "-w", here).code == 0
    assert giamsat("sync", "-w", here).code == 0
    assert giamsat("sync", "-w", there).code == 0
    assert giamsat("resolve", "-w", there).code == 0
    assert (here / PLAN).read_bytes() == (there / PLAN).read_bytes()


def test_a_sync_that_fails_says_what_it_has_done(
    offices: tuple[Path, Path, Path], giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    from giamsat.sharing import remotes

    here, there, _ = offices
    assert giamsat("set", "01", "area=xã B", "-w", here).code == 0
    assert giamsat("sync", "-w", here).code == 0
    plan = there / PLAN
    plan.write_text(plan.read_text("utf-8") + "# ghi chú\n", encoding="utf-8")

    def fail(*_: object) -> bool:
        raise remotes.RemoteError("remote-hides-branch", remote="x")

    with monkeypatch.context() as patched:
        patched.setattr(remotes, "push", fail)
        failed = giamsat("sync", "-w", there)
    assert failed.code != 0
    assert "Đã ghi vào lịch sử ở máy này 1 tệp" in failed.err
    assert "Đã nhận về và hợp nhất 1 tệp" in failed.err
    assert "xã B" in plan.read_text("utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(remotes, "fetch", fail)
        failed = giamsat("sync", "-w", there)
    assert "Chưa nhận về hay gửi đi gì" in failed.err
    assert giamsat("sync", "-w", there).code == 0
