"""What the server's hook lets in and what it refuses, judged on commits of a real repository."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import which

import pytest
from tests.sharing.offices import PLAN_PATH, QUIET, founded, git

from giamsat.cli.receiving import receive
from giamsat.domain.changes import SetValue
from giamsat.domain.plan import Plan
from giamsat.sharing.receiving import Pusher, PushRefusedError, Update, judge
from giamsat.sharing.roles import InvalidRolesError, Reach
from giamsat.store.reading import Reading, read_plan
from giamsat.store.toml.editing import edit
from giamsat.store.workspace import Workspace

NONE = "0" * 40
MAIN = "refs/heads/main"
SECRETARY, SUPERVISOR = Pusher(Reach("secretary")), Pusher(Reach("supervisor"))
OF_A = Pusher(Reach("secretary", "xa-a"))
NOW = datetime(2020, 6, 1, 12, tzinfo=UTC)

needs_ssh_keygen = pytest.mark.skipif(which("ssh-keygen") is None, reason="needs ssh-keygen")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    dated(monkeypatch, NOW)
    return founded(tmp_path / "office")


def dated(monkeypatch: pytest.MonkeyPatch, made: datetime, written: datetime | None = None) -> None:
    """Let git's commits be made, and written, at these moments from now on."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", made.isoformat())
    monkeypatch.setenv("GIT_AUTHOR_DATE", (written or made).isoformat())


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
    """Judge as the hook does: the branch stands where it stood, the new objects are there."""
    update = Update(commit(root, old), commit(root, new), ref)
    with standing_at(root, update.old):
        judge(root, update, pusher, NOW)


@contextmanager
def standing_at(root: Path, old: str) -> Iterator[None]:
    """Let the branch of an office stand at ``old`` meanwhile, as on the server."""
    head = git(root, "rev-parse", "HEAD")
    git(root, "update-ref", *(["-d", MAIN] if old == NONE else [MAIN, old]))
    try:
        yield
    finally:
        git(root, "update-ref", MAIN, head)


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
        pushed(office, Pusher(Reach(role)))


@pytest.mark.parametrize("path", ["giamsat.toml", "issuers.toml", "seals/.gitattributes", "x.txt"])
def test_what_binds_all_is_not_the_secretarys(office: Path, path: str) -> None:
    old = (office / path).read_text(encoding="utf-8") if (office / path).exists() else ""
    put(office, path, f"{old}# x\n")
    committed(office)
    with pytest.raises(PushRefusedError, match="push-not-yours"):
        pushed(office)


def test_an_issuers_secretary_keeps_to_his_folder(office: Path) -> None:
    text = (office / PLAN_PATH).read_text(encoding="utf-8").replace("33/KH", "34/KH")
    put(office, "plans/xa-a/2020/34-kh-mttq-btt.toml", text)
    committed(office)
    pushed(office, Pusher(Reach("secretary", "xa-a")))
    with pytest.raises(PushRefusedError, match="push-not-yours"):
        pushed(office, Pusher(Reach("secretary", "xa")))


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
    with pytest.raises(PushRefusedError, match="push-takes-workspace"):
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
    pushed(office, SUPERVISOR, old=NONE)
    signers = tmp_path / "allowed_signers"
    signers.touch()
    git(office, "config", "giamsat.allowedSigners", str(signers))
    pushed(office, SUPERVISOR, old="HEAD")
    made = git(office, "commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", "unsigned")
    with pytest.raises(PushRefusedError, match="push-not-signed"):
        pushed(office, SUPERVISOR, old="HEAD", new=made)


# --- every commit by itself, whatever the end of the push is -----------------------------------

OTHERS = "plans/xa-b/2020/2-kh.toml"


@pytest.fixture
def shared(office: Path) -> Path:
    """A workspace of two issuers, as it stands on the server."""
    text = (office / PLAN_PATH).read_text(encoding="utf-8")
    put(office, OTHERS, text.replace("33/KH", "02/KH"))
    put(office, "plans/xa-a/2020/1-kh.toml", text.replace("33/KH", "01/KH"))
    committed(office)
    return office


def _settings(root: Path) -> None:
    put(root, "giamsat.toml", (root / "giamsat.toml").read_text(encoding="utf-8") + "# x\n")


def _link(root: Path) -> None:
    (root / "plans/xa-a/2020/link.toml").symlink_to("/etc/passwd")


def _everything_gone(root: Path) -> None:
    for path in root.glob("plans/**/*.toml"):
        path.unlink()


DEEDS: dict[str, tuple[Callable[[Path], object], Pusher, str]] = {
    "another issuer's plan": (lambda root: put(root, OTHERS, "x"), OF_A, "push-not-yours"),
    "a plan of nobody": (lambda root: put(root, "plans/x.toml", "x"), OF_A, "push-not-yours"),
    "the settings": (_settings, SECRETARY, "push-not-yours"),
    "the roles": (lambda root: put(root, "roles.toml", "schema = 1"), SECRETARY, "push-not-yours"),
    "a link": (_link, OF_A, "push-no-plain-file"),
    "a plan of 30 MB": (
        lambda root: put(root, "plans/xa-a/2020/1-kh.toml", "#" * 30_000_000),
        OF_A,
        "push-large-file",
    ),
    "all plans deleted": (_everything_gone, SECRETARY, "push-removes"),
    "the own plan deleted": (
        lambda root: (root / "plans/xa-a/2020/1-kh.toml").unlink(),
        OF_A,
        "push-removes",
    ),
    "the workspace gone": (
        lambda root: (root / "giamsat.toml").unlink(),
        SUPERVISOR,
        "push-takes-workspace",
    ),
    "a name that some system keeps": (
        lambda root: put(root, "plans/xa-a/2020/con.toml", "x"),
        OF_A,
        "remote-unsafe-path",
    ),
    "a twin in other letters": (
        lambda root: put(root, "plans/xa-a/2020/1-KH.toml", "x"),
        OF_A,
        "remote-collision",
    ),
}


@pytest.mark.parametrize("name", DEEDS)
def test_a_middle_commit_is_judged_whatever_comes_after_it(shared: Path, name: str) -> None:
    deed, pusher, code = DEEDS[name]
    server = commit(shared, "HEAD")
    deed(shared)
    wrong = committed(shared)
    git(shared, "revert", "--no-edit", "HEAD")
    with pytest.raises(PushRefusedError, match=code) as caught:
        pushed(shared, pusher, old=server)
    assert caught.value.params["commit"] == wrong[:10]


def test_what_the_server_never_had_may_go_again(shared: Path) -> None:
    server = commit(shared, "HEAD")
    put(shared, "plans/xa-a/2020/9-kh.toml", "x")
    committed(shared)
    git(shared, "revert", "--no-edit", "HEAD")
    pushed(shared, OF_A, old=server)


def test_a_supervisor_may_take_a_plan_away(shared: Path) -> None:
    server = commit(shared, "HEAD")
    (shared / OTHERS).unlink()
    committed(shared)
    pushed(shared, SUPERVISOR, old=server)


@pytest.fixture
def diverged(shared: Path) -> tuple[Path, str]:
    """The office changed its own plan while the server's plan of another issuer changed."""
    git(shared, "checkout", "-q", "-b", "server")
    put(shared, OTHERS, (shared / OTHERS).read_text(encoding="utf-8") + "\n# theirs\n")
    server = committed(shared)
    git(shared, "checkout", "-q", "main")
    own = shared / "plans/xa-a/2020/1-kh.toml"
    own.write_text(own.read_text(encoding="utf-8") + "\n# ours\n", encoding="utf-8")
    committed(shared)
    return shared, server


def test_a_merge_takes_over_what_the_server_has(diverged: tuple[Path, str]) -> None:
    office, server = diverged
    git(office, "merge", "-q", "--no-edit", "server")
    pushed(office, OF_A, old=server)


@pytest.mark.parametrize("how", [("-s", "ours"), ("-s", "ours", "--first")])
def test_a_merge_that_drops_what_others_did_is_a_deed(
    diverged: tuple[Path, str], how: tuple[str, ...]
) -> None:
    office, server = diverged
    git(office, "merge", "-q", "--no-edit", "-s", "ours", "server")
    if "--first" in how:  # the same with the parents in the other order
        first, second = git(office, "rev-parse", "HEAD^1", "HEAD^2").split()
        made = git(office, "commit-tree", "HEAD^{tree}", "-p", second, "-p", first, "-m", "x")
        git(office, "update-ref", MAIN, made)
    with pytest.raises(PushRefusedError, match="push-not-yours") as caught:
        pushed(office, OF_A, old=server)
    assert caught.value.params["file"] == OTHERS


def test_a_merge_that_changes_what_neither_side_changed_is_a_deed(
    diverged: tuple[Path, str],
) -> None:
    office, server = diverged
    git(office, "merge", "-q", "--no-edit", "--no-commit", "server")
    put(office, PLAN_PATH, (office / PLAN_PATH).read_text(encoding="utf-8") + "# x\n")
    committed(office)
    with pytest.raises(PushRefusedError, match="push-not-yours"):
        pushed(office, OF_A, old=server)


def test_foreign_history_and_many_parents_are_refused(shared: Path) -> None:
    server = commit(shared, "HEAD")
    root = git(shared, "commit-tree", "HEAD^{tree}", "-m", "from nowhere")
    merged = git(shared, "commit-tree", "HEAD^{tree}", "-p", server, "-p", root, "-m", "x")
    others = [git(shared, "commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", name) for name in "ab"]
    parents = [word for other in [server, *others] for word in ("-p", other)]
    octopus = git(shared, "commit-tree", "HEAD^{tree}", *parents, "-m", "x")
    for new in (merged, octopus):
        with pytest.raises(PushRefusedError, match="push-odd-commit"):
            pushed(shared, SUPERVISOR, old=server, new=new)


HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("made", "written", "code"),
    [
        (NOW + 2 * DAY, NOW, "push-future"),
        (NOW, NOW + 2 * DAY, "push-future"),
        (NOW - 400 * DAY, NOW - 400 * DAY, "push-before-parent"),
        (datetime(2001, 1, 1, tzinfo=UTC), NOW, "push-before-parent"),
        (NOW, datetime(2001, 1, 1, tzinfo=UTC), "push-other-day"),
    ],
)
def test_a_commit_is_of_its_day_even_in_the_middle(
    shared: Path, monkeypatch: pytest.MonkeyPatch, made: datetime, written: datetime, code: str
) -> None:
    server = commit(shared, "HEAD")
    dated(monkeypatch, made, written)
    changed(shared, "area", "xã A")
    wrong = committed(shared)
    dated(monkeypatch, NOW)
    changed(shared, "area", "xã B")
    committed(shared)
    with pytest.raises(PushRefusedError, match=code) as caught:
        pushed(shared, old=server)
    assert caught.value.params["commit"] == wrong[:10]


@pytest.mark.parametrize(("made", "written"), [(-HOUR, -HOUR), (HOUR, HOUR), (HOUR, -20 * DAY)])
def test_clocks_may_differ_a_little_and_work_may_lie(
    shared: Path, monkeypatch: pytest.MonkeyPatch, made: timedelta, written: timedelta
) -> None:
    server = commit(shared, "HEAD")
    dated(monkeypatch, NOW + made, NOW + written)
    changed(shared, "area", "xã A")
    committed(shared)
    pushed(shared, old=server)


# --- who is who -----------------------------------------------------------------------------------

KNOWN = """schema = 1

[[person]]
name = "hoa@xa-a"
role = "secretary"
issuer = "xa-a"

[[person]]
name = "lan@tinh"
role = "supervisor"
"""


def test_roles_stand_in_a_file_as_it_was_before_the_push(shared: Path) -> None:
    put(shared, "roles.toml", KNOWN)
    committed(shared)
    pushed(shared, SUPERVISOR)
    server = commit(shared, "HEAD")
    put(shared, OTHERS, (shared / OTHERS).read_text(encoding="utf-8") + "# x\n")
    committed(shared)
    pushed(shared, Pusher(name="lan@tinh"), old=server)
    for name in ("hoa@xa-a", "ai@do", ""):
        with pytest.raises(PushRefusedError, match=r"push-not-yours|push-reader"):
            pushed(shared, Pusher(name=name), old=server)
    put(shared, "roles.toml", KNOWN.replace("secretary", "supervisor"))
    committed(shared)
    with pytest.raises(PushRefusedError, match="push-not-yours"):
        pushed(shared, Pusher(name="hoa@xa-a"), old=server)


@pytest.mark.parametrize(
    "text",
    [
        "schema = [",
        "schema = 2",
        KNOWN.replace("issuer", "isuer"),
        KNOWN.replace("supervisor", "x"),
    ],
)
def test_a_slip_in_the_roles_widens_nothing(shared: Path, text: str) -> None:
    put(shared, "roles.toml", text)
    committed(shared)
    with pytest.raises(InvalidRolesError):
        pushed(shared, SUPERVISOR)


class Signers:
    """Persons with keys, and the server's list of them."""

    def __init__(self, root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._root, self._folder, self._monkeypatch = root, folder, monkeypatch
        self._lines: list[str] = []
        git(root, "config", "giamsat.allowedSigners", str(folder / "allowed_signers"))
        git(root, "config", "gpg.format", "ssh")

    def add(self, name: str, options: str = "") -> None:
        key = self._folder / name
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
        self._lines.append(
            f"{name} {options} {key.with_suffix('.pub').read_text(encoding='utf-8')}"
        )
        (self._folder / "allowed_signers").write_text("".join(self._lines), encoding="utf-8")

    def commit(self, key: str, author: str, at: datetime = NOW) -> str:
        """Make a commit in the name of ``author``, signed by the key of somebody."""
        dated(self._monkeypatch, at)
        changed(self._root, "area", f"{key} {author} {at}")
        git(self._root, "add", "-A")
        names = [
            part for kind in ("author", "committer") for part in ("-c", f"{kind}.email={author}")
        ]
        sign = ["-c", f"user.signingKey={self._folder / key}"]
        with self._monkeypatch.context() as patch:
            for kind in ("AUTHOR", "COMMITTER"):
                patch.setitem(QUIET, f"GIT_{kind}_EMAIL", author)
            git(self._root, *names, *sign, "commit", "-q", "-S", "-m", "x")
        return commit(self._root, "HEAD")


@needs_ssh_keygen
def test_a_signature_is_by_its_author_and_by_a_key_that_is_still_good(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = commit(shared, "HEAD")
    signers = Signers(shared, tmp_path, monkeypatch)
    signers.add("hoa@xa-a")
    signers.add("cu@xa-a", 'valid-before="20200530"')
    signers.add("lan@tinh")
    signers.commit("hoa@xa-a", "hoa@xa-a")
    pushed(shared, old=server)
    for key, author, at, code in (
        ("hoa@xa-a", "lan@tinh", NOW, "push-other-name"),
        ("cu@xa-a", "cu@xa-a", NOW, "push-not-signed"),
        ("cu@xa-a", "cu@xa-a", NOW - 5 * DAY, "push-key-ended"),
    ):
        git(shared, "reset", "-q", "--hard", server)
        wrong = signers.commit(key, author, at)
        signers.commit("hoa@xa-a", "hoa@xa-a")
        with pytest.raises(PushRefusedError, match=code) as caught:
            pushed(shared, old=server)
        assert caught.value.params["commit"] == wrong[:10]


def test_a_number_that_a_plan_beside_it_has_is_refused(shared: Path) -> None:
    server = commit(shared, "HEAD")
    text = (shared / "plans/xa-a/2020/1-kh.toml").read_text(encoding="utf-8")
    put(shared, "plans/xa-a/2020/so-khac.toml", text)
    committed(shared)
    with pytest.raises(PushRefusedError, match="push-unsound") as caught:
        pushed(shared, OF_A, old=server)
    assert [found.code for found in caught.value.diagnostics] == ["GS501"]


def test_plans_that_were_not_sent_are_not_checked_again(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def reading(workspace: Workspace, path: str) -> Reading[Plan]:
        read.append(path)
        return read_plan(workspace, path)

    monkeypatch.setattr("giamsat.store.checking.read_plan", reading)
    server = commit(shared, "HEAD")
    own = shared / "plans/xa-a/2020/1-kh.toml"
    own.write_text(own.read_text(encoding="utf-8") + "\n# ours\n", encoding="utf-8")
    committed(shared)
    pushed(shared, OF_A, old=server)
    assert set(read) == {"plans/xa-a/2020/1-kh.toml"}
