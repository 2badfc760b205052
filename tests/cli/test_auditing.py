"""history, diff, undo, seal, verify, audit and show --at as an auditor types them."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat, require

PLAN = "plans/2026/01-kh-mttq.toml"
HOSTILE = "\x1b[2J<script>alert(1)</script> [red]đỏ[/red] {x} | `a` =1+1"


@pytest.fixture
def recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    """A workspace with a history of three recordings, made on 01/07/2026."""
    require("git")
    monkeypatch.chdir(tmp_path)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_DATE", "2026-07-01T09:00:00+0700")
        monkeypatch.setenv(f"GIT_{who}_NAME", "Nguyễn Thị Lan")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "lan@example.vn")
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    new = ("new", "--title", "Giám sát [red]quỹ", "--number", "01/KH-MTTQ", "--issued", "5/1/2026")
    assert giamsat(*new).code == 0
    assert giamsat("mark", "01", "sent", "--on", "06/01/2026").code == 0
    assert giamsat("set", "01", "area=xã Thử").code == 0
    return tmp_path


def git(*arguments: str) -> str:
    require("git")
    done = subprocess.run(["git", *arguments], capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def answer(giamsat: Giamsat, *arguments: str) -> Any:
    return json.loads(giamsat(*arguments, "--format", "json").out)


# --- history ---------------------------------------------------------------------------------


def test_history_speaks_of_facts(recorded: Path, giamsat: Giamsat) -> None:
    told = giamsat("history", "01")
    assert told.code == 0
    assert "đã ghi gửi kế hoạch ngày 06/01/2026" in told.out
    line = "gửi kế hoạch ngày 06/01/2026 được ghi bởi Nguyễn Thị Lan; được ghi muộn 176 ngày"
    assert f"kế hoạch: {line}\n" in told.out
    assert "kế hoạch: thêm địa bàn: xã Thử\n" in told.out
    data = answer(giamsat, "history", "01")
    assert data["schema"] == "giamsat.history/1"
    assert len(data["recordings"]) == 3


@pytest.mark.parametrize("asked", [("01", "plan.area"), ("01 plan.area",), ("01", "area")])
def test_the_history_of_one_field(recorded: Path, giamsat: Giamsat, asked: tuple[str, ...]) -> None:
    assert giamsat("set", "01", "area=xã Mới").code == 0
    told = giamsat("history", *asked)
    assert told.code == 0, told.err
    first, second = told.out.splitlines()
    assert first.startswith("01/07/2026\txã Thử\txã Mới\tNguyễn Thị Lan\t")
    assert second.startswith("01/07/2026\t—\txã Thử\tNguyễn Thị Lan\t")


def test_a_field_that_never_had_a_value_is_an_error(recorded: Path, giamsat: Giamsat) -> None:
    told = giamsat("history", "01", "R2.due")
    assert told.code == 3
    assert "R2.due" in told.err


def test_history_without_git_says_what_is_missing(recorded: Path, giamsat: Giamsat) -> None:
    shutil.rmtree(recorded / ".git")
    told = giamsat("history", "01")
    assert told.code == 4
    assert "chưa được git quản lý" in told.err
    assert "git init" in told.err


def test_diff_tells_meaning_and_no_layout(recorded: Path, giamsat: Giamsat) -> None:
    told = giamsat("diff", "01", "HEAD~2", "HEAD")
    assert told.out.splitlines() == [
        "kế hoạch: thêm địa bàn: xã Thử",
        "kế hoạch: thêm diễn biến: loại gửi kế hoạch, ngày 06/01/2026",
    ]
    path = recorded / PLAN
    path.write_bytes(path.read_bytes() + "\n# một lời bàn\n".encode())
    assert giamsat("diff", "01", "HEAD").out == "Không có gì khác về nội dung.\n"
    data = answer(giamsat, "diff", "01", "HEAD~1")
    assert (data["schema"], data["to"]) == ("giamsat.diff/1", None)
    assert [item["key"] for item in data["changed"]] == ["plan.area"]


@pytest.mark.parametrize("moment", ["nope", "--output=x", "HEAD:giamsat.toml"])
def test_a_moment_never_becomes_an_option(recorded: Path, giamsat: Giamsat, moment: str) -> None:
    before = sorted(recorded.iterdir())
    assert giamsat("diff", "01", "--", moment).code == 3
    assert sorted(recorded.iterdir()) == before


def test_show_at_prints_the_recorded_plan(recorded: Path, giamsat: Giamsat) -> None:
    assert "xã Thử" in giamsat("show", "01").out.replace("MTTQ xã Thử", "")
    told = giamsat("show", "01", "--at", "HEAD~1")
    assert told.code == 0
    assert "xã Thử" not in told.out.replace("MTTQ xã Thử", "")
    assert "không phải tệp hiện tại" in told.err
    data = answer(giamsat, "show", "01", "--at=01/07/2026")
    assert data["facts"]["plan"]["area"] == "xã Thử"
    assert data["commit"] == git("rev-parse", "HEAD").strip()
    assert giamsat("show", "01", "--at", "30/06/2026").code == 3


def test_undo_brings_the_bytes_back_as_a_new_change(recorded: Path, giamsat: Giamsat) -> None:
    changed = (recorded / PLAN).read_bytes()
    before = changed.replace('area = "xã Thử"\n'.encode(), b"")
    preview = giamsat("undo", "01", "--dry-run")
    assert "kế hoạch: bỏ địa bàn: xã Thử" in preview.out
    assert (recorded / PLAN).read_bytes() == changed
    assert giamsat("undo", "01").code == 0
    assert (recorded / PLAN).read_bytes() == before
    assert len(git("log", "--oneline").splitlines()) == 5
    assert git("show", "--format=", "--name-only", "HEAD").split() == [PLAN]


def test_undo_takes_back_the_first_recording_only_when_it_is_confirmed(
    recorded: Path, giamsat: Giamsat
) -> None:
    assert [giamsat("undo", "01").code for _ in range(2)] == [0, 0]
    first = (recorded / PLAN).read_bytes()
    refused = giamsat("undo", "01")
    assert refused.code == 2
    assert f"cần --dong-y: Việc này đã lập tệp {PLAN}" in refused.err
    assert (recorded / PLAN).read_bytes() == first
    assert giamsat("undo", "01", "--yes").code == 0
    assert not (recorded / PLAN).exists()
    assert giamsat("undo", "01", "--yes").code == 4
    assert giamsat("redo", "--yes").code == 0
    assert (recorded / PLAN).read_bytes() == first


# --- seals -----------------------------------------------------------------------------------


def test_verify_names_what_was_altered(recorded: Path, giamsat: Giamsat) -> None:
    assert giamsat("verify").code == 1
    assert giamsat("seal").code == 0
    sound = giamsat("verify")
    assert sound.code == 0, sound.out
    path = recorded / PLAN
    path.write_bytes(path.read_bytes().replace(b"2026-01-06", b"2026-01-07"))
    told = giamsat("verify")
    assert told.code == 1
    assert f"{PLAN}: đã bị sửa sau khi niêm phong" in told.out
    data = answer(giamsat, "verify")
    assert data["schema"] == "giamsat.verify/1"
    assert [found["code"] for found in data["findings"] if found["path"] == PLAN] == ["altered"]


def test_a_copied_folder_without_git_is_verified(
    recorded: Path,
    giamsat: Giamsat,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    giamsat("seal")
    copy = tmp_path_factory.mktemp("copy") / "work"
    shutil.copytree(recorded, copy, ignore=shutil.ignore_patterns(".git", ".giamsat"))
    monkeypatch.chdir(copy)
    assert giamsat("verify").code == 0
    (copy / PLAN).rename(copy / "plans" / "2026" / "02-khac.toml")
    told = giamsat("verify")
    assert told.code == 1
    assert f"{PLAN}: đã đổi tên thành plans/2026/02-khac.toml" in told.out


def test_a_seal_is_one_commit_of_its_own_files(recorded: Path, giamsat: Giamsat) -> None:
    data = answer(giamsat, "seal")
    assert data["schema"] == "giamsat.seal/1"
    assert git("show", "--format=", "--name-only", "HEAD").split() == [data["path"]]
    assert giamsat("verify", "--hash", data["sha256"]).code == 0
    assert giamsat("verify", "--expect", "0" * 64).code == 1
    asked = giamsat("seal", "--timestamp-query")
    assert asked.out == f"Câu hỏi xin dấu thời gian: {data['path']}.tsq\n"
    assert git("show", "--format=", "--name-only", "HEAD").split() == [f"{data['path']}.tsq"]


def test_a_signed_seal_is_held_against_the_auditors_list(
    recorded: Path, giamsat: Giamsat, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("keys")
    for name in ("lan", "khac"):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / name)]
        subprocess.run(make, check=True)
        public = (place / f"{name}.pub").read_text(encoding="utf-8")
        (place / f"{name}.signers").write_text(f"{name}@example.vn {public}", encoding="utf-8")
    assert giamsat("seal", "--sign", place / "lan").code == 0
    good = giamsat("verify", "--signers", place / "lan.signers")
    assert good.code == 0, good.out
    assert "đúng, của lan@example.vn" in good.out
    strange = giamsat("verify", "--signers", place / "khac.signers")
    assert strange.code == 1
    assert "ký bằng khóa lạ SHA256:" in strange.out


def test_a_seal_s_fingerprint_is_for_the_book_and_finds_a_rollback(
    recorded: Path, giamsat: Giamsat
) -> None:
    done = giamsat("seal")
    mark = answer(giamsat, "verify")["seals"][0]["fingerprint"]
    assert f"Chép vào sổ công văn đi: niêm phong số 1, ngày {today()}, mã {mark}" in done.out
    told = giamsat("verify")
    assert "không có gì ngoài thư mục này làm chứng" in told.out
    assert f"mã {mark}" in told.out
    sound = giamsat("verify", "--expect", mark.replace("-", " ").upper())
    assert (sound.code, "làm chứng" in sound.out) == (0, False)
    git("reset", "-q", "--hard", "HEAD~1")
    shutil.rmtree(recorded / ".git" / "logs")
    assert giamsat("verify", "--expect", mark).code == 1
    assert "đã bị đưa về bản cũ" in giamsat("verify", "--expect", mark).out


def today() -> str:
    return f"{datetime.now(UTC).astimezone():%d/%m/%Y}"


@pytest.mark.parametrize("by", ["option", "variable"])
def test_each_seal_is_appended_to_the_witness(
    recorded: Path,
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    by: str,
) -> None:
    file = tmp_path_factory.mktemp("usb") / "chứng.txt"
    option = ("--witness", file) if by == "option" else ()
    if by == "variable":
        monkeypatch.setenv("GIAMSAT_WITNESS", str(file))
    for _ in range(2):
        done = giamsat("seal", *option)
        assert "Đã ghi thêm vào tệp làm chứng" in done.out
    lines = file.read_text("utf-8").splitlines()
    assert [line.partition("  ")[2][:11] for line in lines[1::2]] == ["seals/0001-", "seals/0002-"]
    assert giamsat("verify", *option).code == 0
    for seal in (recorded / "seals").glob("0002-*"):
        seal.unlink()
    told = giamsat("verify", *option)
    assert told.code == 1
    assert "tệp làm chứng có niêm phong này (2 · " in told.out
    refused = giamsat("seal", *option)
    assert refused.code == 4
    assert len(list((recorded / "seals").glob("*.sha256"))) == 1


def test_a_witness_that_fails_after_the_seal_leaves_no_doubt_that_it_is_made(
    recorded: Path,
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    from giamsat.evidence import witnesses

    monkeypatch.setattr(witnesses, "require_witness", lambda root, witness: None)
    done = giamsat("seal", "--witness", tmp_path_factory.mktemp("usb") / "none" / "chứng.txt")
    assert done.code not in (0, 1, 4)
    assert "ĐÃ" in done.err
    assert len(list((recorded / "seals").glob("*.sha256"))) == 1


@pytest.mark.parametrize("option", [("--history",), ("--witness", "giamsat.toml")])
def test_what_goes_with_a_workspace_does_not_go_with_an_evidence_file(
    recorded: Path, giamsat: Giamsat, option: tuple[str, ...]
) -> None:
    refused = giamsat("verify", "hoso.zip", *option)
    assert refused.code == 2
    assert "không dùng với hồ sơ chứng cứ" in refused.err


def test_mistyped_files_are_errors_and_no_verdicts(recorded: Path, giamsat: Giamsat) -> None:
    giamsat("seal")
    for call in (("verify", "--signers", "nope"), ("seal", "--timestamp-reply", "nope")):
        told = giamsat(*call)
        assert told.code == 4
        assert "nope" in told.err
    assert giamsat("seal", "--sign", "nope").code == 4
    assert giamsat("seal", "--sign", "k", "--timestamp-query").code == 2
    assert len(list((recorded / "seals").glob("*.sha256"))) == 1


def test_a_reply_that_is_no_stamp_is_refused(recorded: Path, giamsat: Giamsat) -> None:
    giamsat("seal")
    (recorded / "reply").write_bytes(b"0")
    told = giamsat("seal", "--timestamp-reply", "reply")
    assert told.code == 4
    assert "không đọc được dấu thời gian" in told.err
    assert not list((recorded / "seals").glob("*.tsr"))


def test_sha256sum_repeats_the_verdict(recorded: Path, giamsat: Giamsat) -> None:
    giamsat("seal")
    (manifest,) = [p for p in (recorded / "seals").iterdir() if p.suffix == ".sha256"]
    command = ["sha256sum", "--check", "--quiet", str(manifest)]
    done = subprocess.run(command, cwd=recorded, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_init_keeps_git_from_changing_line_ends(recorded: Path, giamsat: Giamsat) -> None:
    assert (recorded / ".gitattributes").read_text(encoding="utf-8") == "* -text\n"
    assert ".gitattributes" in git("ls-files").split()


def test_init_leaves_attributes_that_are_there(tmp_path: Path, giamsat: Giamsat) -> None:
    (tmp_path / ".gitattributes").write_text("* text=auto\n", encoding="utf-8")
    assert giamsat("init", tmp_path, "--issuer", "MTTQ xã Thử").code == 0
    assert (tmp_path / ".gitattributes").read_text(encoding="utf-8") == "* text=auto\n"


# --- audit -----------------------------------------------------------------------------------


def test_an_audit_puts_facts_beside_their_recordings(recorded: Path, giamsat: Giamsat) -> None:
    giamsat("seal")
    told = giamsat("audit", "01", "--format", "md", "--as-of", "2026-07-02")
    assert told.code == 0
    row = "| 06/01/2026 | kế hoạch | gửi kế hoạch | 01/07/2026 | 176 | Nguyễn Thị Lan |"
    assert row in told.out
    assert "**Niêm phong:** đúng như lúc niêm phong (seals/0001-" in told.out
    assert "GS221" in told.out
    data = answer(giamsat, "audit", "01", "--as-of", "2026-07-02")
    assert (data["schema"], data["as_of"]) == ("giamsat.audit/1", "2026-07-02")
    (plan,) = data["plans"]
    assert plan["seal"]["state"] == "sealed"
    assert [moment["days"] for moment in plan["moments"]] == [177, 176, None]


def test_an_audit_opens_with_who_made_it_and_what_was_not_looked_at(
    recorded: Path, giamsat: Giamsat
) -> None:
    giamsat("seal")
    told = giamsat("audit", "01", "--format", "md").out
    (seal,) = (recorded / "seals").glob("*.sha256")
    digest = hashlib.sha256(seal.read_bytes()).hexdigest()
    assert f"seals/{seal.name} · {digest}" in told
    assert git("rev-parse", "HEAD").strip() in told
    first, second = told.index("KHÔNG được xem"), told.index("Nghĩa của từ")
    assert first < second < told.index("Diễn biến và lúc ghi")
    data = answer(giamsat, "audit", "01")["opening"]
    assert data["seal_sha256"] == digest
    assert data["not_looked_at"] == ["workspace", "contents", "rewrites"]
    whole = answer(giamsat, "audit", "--all")["opening"]
    assert whole["not_looked_at"] == ["contents", "rewrites"]
    shutil.rmtree(recorded / ".git")
    shutil.rmtree(recorded / "seals")
    data = answer(giamsat, "audit", "--all")["opening"]
    assert data["not_looked_at"] == ["history", "seals", "contents", "rewrites"]
    assert data["head"] is None


def test_an_audit_holds_the_plan_s_own_text(recorded: Path, giamsat: Giamsat) -> None:
    path = recorded / PLAN
    text = path.read_text(encoding="utf-8")
    text += (
        '\n[[member]]\nname = "Lê Thị Hoa"\n\n[[visit]]\nid = "V1"\non = 2026-02-02\n'
        'place = "Nhà văn hóa thôn Đông"\n\n[[finding]]\nid = "F1"\nkind = "shortcoming"\n'
        'text = "Chi sai mục đích"\n\n[[recommendation]]\nid = "R1"\ntext = "Thu hồi đủ"\n'
        '[[recommendation.answer]]\non = 2026-03-03\ntext = "Đã thu hồi một nửa"\n'
        f'\n[[document]]\nid = "D1"\nkind = "Báo cáo"\nsha256 = "{"0" * 64}"\n'
    )
    path.write_text(text, encoding="utf-8")
    told = giamsat("audit", "01", "--format", "md").out
    words = ("Lê Thị Hoa", "thôn Đông", "Chi sai mục đích", "Thu hồi đủ", "Đã thu hồi một nửa")
    for said in (*words, "0" * 64):
        assert said in told
    assert f"09:00 +07:00 · {git('rev-parse', 'HEAD')[:10]} · Nguyễn Thị Lan" in told


def test_an_audit_of_all_names_the_file_that_is_broken(recorded: Path, giamsat: Giamsat) -> None:
    new = ("new", "--title", "Kế hoạch hai", "--number", "02/KH-MTTQ", "--issued", "6/1/2026")
    assert giamsat(*new).code == 0
    (recorded / "plans" / "2026" / "03.toml").write_text("schema = 1\n[plan\n", encoding="utf-8")
    told = giamsat("audit", "--all", "--format", "html")
    assert told.code == 1
    assert "plans/2026/03.toml" in told.out
    assert "01/KH-MTTQ · Giám sát [red]quỹ — Diễn biến và lúc ghi" in told.out
    assert "02/KH-MTTQ · Kế hoạch hai" in told.out
    data = answer(giamsat, "audit", "--all")
    assert [item["path"] for item in data["unreadable"]] == ["plans/2026/03.toml"]
    assert len(data["plans"]) == 2


def test_an_audit_without_git_says_so(recorded: Path, giamsat: Giamsat) -> None:
    shutil.rmtree(recorded / ".git")
    told = giamsat("audit", "01")
    assert told.code == 0
    assert "chưa được git quản lý" in told.out
    assert "không có trong lịch sử" in told.out


def test_an_audit_is_of_one_plan_or_of_all(recorded: Path, giamsat: Giamsat) -> None:
    assert giamsat("audit").code == 2
    assert giamsat("audit", "01", "--all").code == 2


# --- hostile text ----------------------------------------------------------------------------


@pytest.fixture
def hostile(recorded: Path, giamsat: Giamsat) -> Path:
    """The plan with hostile text in its title, part and note, recorded by a hostile message."""
    path = recorded / PLAN
    text = path.read_text(encoding="utf-8").replace("Giám sát [red]quỹ", "Kế hoạch")
    quoted = json.dumps(HOSTILE, ensure_ascii=False).replace("\x1b", "\\u001b")
    text = text.replace("[plan]\n", f"[plan]\nnote = {quoted}\n").replace('"Kế hoạch"', quoted)
    text += f'\n[[recommendation]]\nid = "R1"\ntext = {quoted}\nto = {quoted}\nsent = 2026-01-08\n'
    text += f"[[recommendation.answer]]\non = 2026-01-09\nnumber = {quoted}\n"
    path.write_text(text, encoding="utf-8")
    git("add", "--", PLAN)
    git("commit", "-q", "-m", HOSTILE)
    return recorded


@pytest.mark.parametrize("format_", ["plain", "table", "md", "html", "csv", "json"])
@pytest.mark.parametrize(
    "call",
    [
        ("history", "01"),
        ("history", "01", "plan.note"),
        ("diff", "01", "HEAD~1"),
        ("show", "01", "--at", "HEAD"),
        ("audit", "01"),
        ("undo", "01", "--dry-run"),
    ],
)
def test_hostile_text_stays_text(
    hostile: Path, giamsat: Giamsat, call: tuple[str, ...], format_: str
) -> None:
    told = giamsat(*call, "--format", format_)
    assert told.code == 0, told.err
    assert "\x1b" not in told.out + told.err
    assert "{x}" in told.out or "{x\\}" in told.out.replace("\\{", "{")
    if format_ == "html":
        assert "<script>" not in told.out
    if format_ == "md":
        assert "<script>" not in told.out.replace("\\<", "")


def test_hostile_names_among_the_seals_stay_text(recorded: Path, giamsat: Giamsat) -> None:
    giamsat("seal")
    (recorded / "plans" / "-rf\n\x1b[2J.toml").write_text("x", encoding="utf-8")
    (recorded / "seals" / "\x1b[31mla.txt").write_text("x", encoding="utf-8")
    for format_ in ("plain", "table", "md", "html", "json"):
        told = giamsat("verify", "--format", format_)
        assert told.code == 0
        assert "\x1b" not in told.out + told.err
    codes = {found["code"] for found in answer(giamsat, "verify")["findings"]}
    assert codes == {"added", "stray-file", "newest-unvouched"}


# --- what was recorded at a moment -------------------------------------------------------------


@pytest.mark.parametrize("call", [("list",), ("summary", "--year", "2026"), ("stats",)])
def test_reading_commands_answer_as_it_was_recorded(
    recorded: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    then = giamsat(*call, "--format", "json", "--as-of", "2026-07-01").out
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_DATE", "2026-08-01T09:00:00+0700")
    new = ("--title", "Giám sát khác", "--number", "02/KH-MTTQ", "--issued", "2/3/2026")
    assert giamsat("new", *new).code == 0
    now = giamsat(*call, "--format", "json", "--as-of", "2026-07-01").out
    for at in ("31/07/2026", "HEAD~1"):
        told = json.loads(
            giamsat(*call, "--at", at, "--as-of", "2026-07-01", "--format", "json").out
        )
        assert told.pop("at")["commit"] == git("rev-parse", "HEAD~1").strip()
        assert told == json.loads(then) != json.loads(now)
    day = json.loads(giamsat(*call, "--at", "15/07/2026", "--format", "json").out)
    assert day["as_of"] == "2026-07-15"
    shown = giamsat(*call, "--at", "HEAD~1", "--format", "md")
    assert "không phải các tệp hiện tại" in shown.out
    assert giamsat(*call, "--at", "2001-01-01").code == 3
    assert giamsat(*call, "--at", "HEAD", "--across", ".").code == 2


# --- verify --history ----------------------------------------------------------------------------


def test_verify_with_history_has_nothing_to_ask_of_an_honest_workspace(
    recorded: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{who}_DATE")  # the seal bears the clock of today
    assert giamsat("seal").code == 0
    done = giamsat("verify", "--history")
    assert done.code == 0, done.out


def test_verify_with_history_tells_what_verify_alone_does_not(
    recorded: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_DATE", "2026-06-01T09:00:00+0700")
    assert giamsat("set", "01", "area=xã Khác").code == 0
    assert giamsat("seal").code == 0
    assert giamsat("verify").code == 0
    told = giamsat("verify", "--history")
    assert told.code == 1
    assert "01/06/2026 09:00 +07:00" in told.out
    data = answer(giamsat, "verify", "--history")
    assert data["sound"] is False
    assert "commit-clock-back" in {found["code"] for found in data["findings"]}


def test_verify_with_history_needs_git(recorded: Path, giamsat: Giamsat) -> None:
    assert giamsat("seal").code == 0
    shutil.rmtree(recorded / ".git")
    assert giamsat("verify", "--history").code == 4
