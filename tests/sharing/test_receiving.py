"""What the server's hook lets in and what it refuses, judged on commits of a real repository."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.sharing.offices import PLAN_PATH, QUIET, founded, git

from giamsat.cli.receiving import receive
from giamsat.domain.changes import SetValue
from giamsat.sharing.receiving import Pusher, PushRefusedError, Update, judge
from giamsat.store.toml.editing import edit

NONE = "0" * 40
MAIN = "refs/heads/main"
SECRETARY, SUPERVISOR = Pusher("secretary"), Pusher("supervisor")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    return founded(tmp_path / "office")


def put(root: Path, path: str, data: str) -> None:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(data, encoding="utf-8")


def committed(root: Path) -> str:
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x")
    return git(root, "rev-parse", "HEAD")


def pushed(
    root: Path, pusher: Pusher = SECRETARY, ref: str = MAIN, old: str = "HEAD~1", new: str = "HEAD"
) -> None:
    """Judge as the hook does; the objects are those of the office itself."""
    judge(root, Update(commit(root, old), commit(root, new), ref), pusher, date(2020, 6, 1))


def commit(root: Path, name: str) -> str:
    return NONE if name == NONE else git(root, "rev-parse", name)


def changed(root: Path, key: str, value: object) -> None:
    text = (root / PLAN_PATH).read_bytes().decode()
    (root / PLAN_PATH).write_bytes(edit(text, [SetValue(("plan", key), value)]).encode())


def test_the_first_push_is_the_supervisors(office: Path) -> None:
    pushed(office, SUPERVISOR, old=NONE)
    with pytest.raises(PushRefusedError) as caught:
        pushed(office, SECRETARY, old=NONE)
    assert caught.value.code == "push-not-yours"


def test_a_secretary_sends_a_plan(office: Path) -> None:
    changed(office, "area", "xã A")
    committed(office)
    pushed(office)
    assert git(office, "diff", "--name-only", "HEAD~1", "HEAD") == PLAN_PATH


@pytest.mark.parametrize("role", ["reader", "", "Secretary", "admin"])
def test_whoever_has_no_role_sends_nothing(office: Path, role: str) -> None:
    changed(office, "area", "xã A")
    committed(office)
    with pytest.raises(PushRefusedError, match="push-reader"):
        pushed(office, Pusher(role))


@pytest.mark.parametrize("path", ["giamsat.toml", "issuers.toml", "seals/.gitattributes", "x.txt"])
def test_what_binds_all_is_not_the_secretarys(office: Path, path: str) -> None:
    old = (office / path).read_text() if (office / path).exists() else ""
    put(office, path, f"{old}# x\n")
    committed(office)
    with pytest.raises(PushRefusedError, match="push-not-yours"):
        pushed(office)


def test_an_issuers_secretary_keeps_to_his_folder(office: Path) -> None:
    text = (office / PLAN_PATH).read_text().replace("33/KH", "34/KH")
    put(office, "plans/xa-a/2020/34-kh-mttq-btt.toml", text)
    committed(office)
    pushed(office, Pusher("secretary", "xa-a"))
    with pytest.raises(PushRefusedError, match="push-not-yours"):
        pushed(office, Pusher("secretary", "xa"))


def test_history_only_grows(office: Path) -> None:
    changed(office, "area", "xã A")
    old = committed(office)
    git(office, "commit", "-q", "--amend", "-m", "rewritten")
    with pytest.raises(PushRefusedError, match="push-rewrites"):
        pushed(office, SUPERVISOR, old=old)
    with pytest.raises(PushRefusedError, match="push-rewrites"):
        pushed(office, SUPERVISOR, old="HEAD", new="HEAD~1")
    with pytest.raises(PushRefusedError, match="push-deletes"):
        pushed(office, SUPERVISOR, old="HEAD", new=NONE)


@pytest.mark.parametrize("ref", ["refs/tags/v1", "refs/giamsat/x", "HEAD", "refs/notes/commits"])
def test_only_branches_move(office: Path, ref: str) -> None:
    with pytest.raises(PushRefusedError, match="push-no-branch"):
        pushed(office, SUPERVISOR, ref, old=NONE)


def test_an_error_of_check_is_told_with_place_and_remedy(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(office, "ends", "never")
    line = f"{commit(office, 'HEAD')} {committed(office)} {MAIN}\n"
    monkeypatch.setenv("GIAMSAT_ROLE", "secretary")
    monkeypatch.setenv("GIAMSAT_LANG", "en")
    assert receive([line], office) == 1
    said = capsys.readouterr().err
    assert "1 error in the files that were sent" in said
    assert f"{PLAN_PATH}:10:" in said
    assert "→" in said


def test_what_was_wrong_before_stops_nobody(office: Path) -> None:
    put(office, "plans/2020/broken.toml", "schema = [\n")
    committed(office)
    changed(office, "own_key", "a warning only")
    committed(office)
    pushed(office)
    with pytest.raises(PushRefusedError, match="push-unsound"):
        pushed(office, old="HEAD~2")


def test_nobody_takes_the_workspace_away(office: Path) -> None:
    (office / "giamsat.toml").unlink()
    committed(office)
    with pytest.raises(PushRefusedError, match="push-no-workspace"):
        pushed(office, SUPERVISOR)


def test_links_submodules_and_foreign_files(office: Path) -> None:
    (office / "plans/2020/link.toml").symlink_to("/etc/passwd")
    committed(office)
    with pytest.raises(PushRefusedError, match="push-no-plain-file"):
        pushed(office, SUPERVISOR)
    git(office, "reset", "-q", "--hard", "HEAD~1")
    entry = f"160000,{commit(office, 'HEAD')},plans/sub"
    git(office, "update-index", "--add", "--cacheinfo", entry)
    git(office, "commit", "-qm", "x")
    with pytest.raises(PushRefusedError, match="push-no-plain-file"):
        pushed(office, SUPERVISOR)
    git(office, "reset", "-q", "--hard", "HEAD~1")
    put(office, "plans/2020/run.sh", "x")
    committed(office)
    with pytest.raises(PushRefusedError, match="remote-not-shared"):
        pushed(office, SUPERVISOR)


def test_attributes_hide_nothing(office: Path) -> None:
    put(office, ".gitattributes", "plans/** export-ignore filter=none\n")
    put(office, "plans/2020/2-kh.toml", "schema = [\n")
    committed(office)
    with pytest.raises(PushRefusedError, match="push-unsound"):
        pushed(office, SUPERVISOR)


def test_a_push_is_taken_whole_or_not_at_all(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(office, "area", "xã A")
    good = f"{commit(office, 'HEAD')} {committed(office)} {MAIN}\n"
    bad = f"{NONE} {commit(office, 'HEAD')} refs/tags/x\n"
    monkeypatch.setenv("GIAMSAT_ROLE", "secretary")
    assert receive([good], office) == 0
    assert receive([good, bad], office) == 1
    assert "refs/tags/x" in capsys.readouterr().err
    monkeypatch.delenv("GIAMSAT_ROLE")
    assert receive([good], office) == 1


def test_only_new_commits_need_a_signature(office: Path, tmp_path: Path) -> None:
    signers = tmp_path / "allowed_signers"
    signers.touch()
    git(office, "config", "giamsat.allowedSigners", str(signers))
    pushed(office, SUPERVISOR, old=NONE)
    made = git(office, "commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", "unsigned")
    with pytest.raises(PushRefusedError, match="push-not-signed"):
        pushed(office, SUPERVISOR, old="HEAD", new=made)
