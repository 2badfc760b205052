"""Plain git merges plan files by meaning: real repositories, real merges, in both orders."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sharing.offices import PLAN_PATH, QUIET, founded, git
from tests.sharing.plan_edits import PLAN

from giamsat.domain.changes import AppendTable, Change, SetValue
from giamsat.domain.errors import InvalidDataError
from giamsat.sharing.merge_setup import driver_command, install, state
from giamsat.sharing.syncing import repository_of
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
SOURCES = str(Path(__file__).resolve().parents[2] / "src")

Act = Callable[[Path], object]


@pytest.fixture(autouse=True)
def _quiet_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIAMSAT_LANG", "vi")
    monkeypatch.setenv("PYTHONPATH", SOURCES)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    root = founded(tmp_path / "làm 'việc' & $x")
    install(repository_of(root))
    return root


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False
    )


def change(root: Path, *changes: Change, path: str = PLAN_PATH) -> None:
    place = root / path
    place.write_bytes(edit(place.read_bytes().decode(), changes).encode())


def commit(root: Path, message: str = "x") -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", message)


def branches(root: Path, here: Act, there: Act) -> None:
    """Change the plan in two ways from one state; ``main`` is the branch of the moment."""
    git(root, "checkout", "-q", "-b", "there")
    there(root)
    commit(root)
    git(root, "checkout", "-q", "main")
    here(root)
    commit(root)


def add(text: str) -> Act:
    return lambda root: change(root, AppendTable(("recommendation",), {"id": "R3", "text": text}))


def title(text: str) -> Act:
    return lambda root: change(root, SetValue(("plan", "title"), text))


def plan(root: Path, path: str = PLAN_PATH) -> dict[str, list[dict[str, object]]]:
    text = (root / path).read_bytes().decode()
    assert not any(line.startswith(MARKS) for line in text.splitlines())
    return loads(text)


def test_both_orders_of_a_merge_give_one_file(office: Path) -> None:
    branches(office, add("một"), add("hai"))
    assert run(office, "merge", "-q", "there").returncode == 0
    one = (office / PLAN_PATH).read_bytes()
    git(office, "checkout", "-q", "-b", "other", "there")
    assert run(office, "merge", "-q", "main~1").returncode == 0
    assert (office / PLAN_PATH).read_bytes() == one
    ids = {item["text"]: item["id"] for item in plan(office)["recommendation"]}
    assert {ids["một"], ids["hai"]} == {"R3", "R4"}


def test_three_branches_in_every_order(office: Path) -> None:
    git(office, "branch", "base")
    names = ("một", "hai", "ba")
    for name in names:
        git(office, "checkout", "-q", "-b", name, "base")
        add(name)(office)
        commit(office)
    found = set()
    for order in (("một", "hai", "ba"), ("ba", "một", "hai"), ("hai", "ba", "một")):
        git(office, "checkout", "-q", "-B", "all", order[0])
        for name in order[1:]:
            assert run(office, "merge", "-q", "-m", "x", name).returncode == 0
        found.add((office / PLAN_PATH).read_bytes())
    assert len(found) == 1


def test_a_conflict_is_recorded_and_told(office: Path) -> None:
    branches(office, title("A"), title("B"))
    done = run(office, "merge", "there")
    assert done.returncode == 0
    assert "plan.title" in done.stderr
    assert "giamsat giai-quyet" in done.stderr
    assert plan(office)["conflict"] == [{"key": "plan.title", "values": ["A", "B"]}]
    assert run(office, "status", "--porcelain").stdout == ""


@pytest.mark.parametrize(
    "call",
    [
        ("rebase", "-q", "there"),
        ("rebase", "-q", "--apply", "there"),
        ("cherry-pick", "there"),
        ("merge", "-q", "-X", "ours", "there"),
        ("pull", "-q", "--rebase", ".", "there"),
    ],
    ids=" ".join,
)
def test_every_way_in_leaves_no_marks(office: Path, call: tuple[str, ...]) -> None:
    branches(office, title("A"), title("B"))
    done = run(office, *call)
    assert done.returncode == 0, done.stderr
    assert plan(office)["conflict"] == [{"key": "plan.title", "values": ["A", "B"]}]


def test_a_stash_comes_back_by_meaning(office: Path) -> None:
    title("A")(office)
    git(office, "stash")
    title("B")(office)
    commit(office)
    assert run(office, "stash", "pop", "-q").returncode == 0
    assert plan(office)["conflict"] == [{"key": "plan.title", "values": ["A", "B"]}]


def test_crossed_merges(office: Path) -> None:
    """Two newest common commits: git merges those first, by the driver too."""
    branches(office, add("một"), add("hai"))
    git(office, "tag", "m", "main")
    git(office, "tag", "t", "there")
    assert run(office, "merge", "-q", "-m", "x", "t").returncode == 0
    git(office, "checkout", "-q", "there")
    assert run(office, "merge", "-q", "-m", "x", "m").returncode == 0
    title("B")(office)
    commit(office)
    git(office, "checkout", "-q", "main")
    change(office, SetValue(("plan", "area"), "xã A"))
    commit(office)
    assert len(git(office, "merge-base", "--all", "main", "there").split()) == 2
    assert run(office, "merge", "-q", "-m", "x", "there").returncode == 0
    found = plan(office)
    assert len(found["recommendation"]) == 4
    assert found["plan"]["title"] == "B"  # type: ignore[call-overload]


def test_both_make_the_same_file(office: Path) -> None:
    def new(text: str) -> Act:
        return lambda root: (root / "plans/1.toml").write_text(
            f'schema = 1\n[plan]\ntitle = "x"\narea = "{text}"\n', encoding="utf-8"
        )

    branches(office, new("A"), new("B"))
    assert run(office, "merge", "-q", "there").returncode == 0
    assert plan(office, "plans/1.toml")["conflict"] == [{"key": "plan.area", "values": ["A", "B"]}]


def test_a_file_renamed_here_and_changed_there(office: Path) -> None:
    def moved(root: Path) -> None:
        git(root, "mv", PLAN_PATH, "plans/2020/34-kh.toml")
        change(root, SetValue(("plan", "title"), "A"), path="plans/2020/34-kh.toml")

    branches(office, moved, title("B"))
    assert run(office, "merge", "-q", "there").returncode == 0
    found = plan(office, "plans/2020/34-kh.toml")
    assert found["conflict"] == [{"key": "plan.title", "values": ["A", "B"]}]


@pytest.mark.parametrize(
    ("broken", "mine"), [(b"schema = [\n", True), (b'schema = 1\ntitle = "\xff"\n', False)]
)
def test_what_cannot_be_read_stays_as_it_is_here(office: Path, broken: bytes, mine: bool) -> None:
    def spoil(root: Path) -> None:
        (root / PLAN_PATH).write_bytes(broken)

    here, there = (spoil, title("B")) if mine else (title("B"), spoil)
    branches(office, here, there)
    before = (office / PLAN_PATH).read_bytes()
    done = run(office, "merge", "there")
    assert done.returncode == 1
    assert (office / PLAN_PATH).read_bytes() == before
    assert f"bản {'ở đây' if mine else 'bên kia'} không phải TOML" in done.stderr
    assert run(office, "status", "--porcelain", "-z").stdout.startswith("UU ")


def test_a_giamsat_that_is_gone_leaves_ours_without_marks(office: Path) -> None:
    git(office, "config", "merge.giamsat.driver", driver_command("/no/such/python"))
    branches(office, title("A"), title("B"))
    before = (office / PLAN_PATH).read_bytes()
    assert run(office, "merge", "there").returncode != 0
    assert (office / PLAN_PATH).read_bytes() == before
    assert state(repository_of(office)) == "stale"


HOSTILE = (
    "$(touch pwned).toml",
    "`touch pwned`.toml",
    "'; touch pwned; '.toml",
    '"; touch pwned; ".toml',
    "a\ntouch pwned\n.toml",
    "--help.toml",
    "%A%P%%.toml",
    "\x1b[31mđỏ.toml",
)


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not have")
def test_no_name_of_a_file_is_a_command(office: Path) -> None:
    paths = [f"plans/{name}" for name in HOSTILE]
    for path in paths:
        (office / path).write_bytes(PLAN.encode())
    commit(office)

    def titled(text: str) -> Act:
        return lambda root: [
            change(root, SetValue(("plan", "title"), text), path=path) for path in paths
        ]

    branches(office, titled("A"), titled("B"))
    done = run(office, "merge", "there")
    assert done.returncode == 0, done.stderr
    assert all(plan(office, path)["conflict"] for path in paths)
    assert not list(office.rglob("pwned"))
    assert "\x1b" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="makes a shell script")
def test_an_interpreter_at_any_place(office: Path, tmp_path: Path) -> None:
    place = tmp_path / """a b's "c" $HOME `x` 100% %A \\ đ""" / "python"
    place.parent.mkdir()
    place.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    place.chmod(0o755)
    git(office, "config", "merge.giamsat.driver", driver_command(str(place)))
    branches(office, add("một"), add("hai"))
    assert run(office, "merge", "-q", "there").returncode == 0
    assert len(plan(office)["recommendation"]) == 4


def test_an_interpreter_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git for Windows runs drivers by its own shell, which takes slashes and single quotes."""
    monkeypatch.setattr("giamsat.sharing.merge_setup.os.name", "nt")
    command = driver_command("C:\\Program Files\\Python 3.13\\python.exe")
    assert command.startswith("'C:/Program Files/Python 3.13/python.exe' -P -m giamsat ")


def test_no_module_of_the_workspace_is_loaded(office: Path) -> None:
    for name in ("giamsat", "tomli", "json", "sitecustomize"):
        (office / f"{name}.py").write_text("open('pwned', 'w')\n", encoding="utf-8")
    branches(office, title("A"), title("B"))
    assert run(office, "merge", "-q", "there").returncode == 0
    assert not (office / "pwned").exists()


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not have")
def test_workspaces_below_the_top(tmp_path: Path) -> None:
    top = tmp_path / "top"
    top.mkdir()
    git(top, "init", "-q", "-b", "main")
    names = ("xã Ba Bể", "a*[b]?", 'q"\\q', "#x", "!x", "-x", "sâu/hơn")
    for name in names:
        (top / name / "plans/2020").mkdir(parents=True)
        (top / name / PLAN_PATH).write_bytes(PLAN.encode())
        assert install(repository_of(top / name)) == "ready"
    commit(top)
    other = git(top, "check-attr", "merge", "--", "plans/2020/x.toml", "abb/plans/x.toml")
    assert "giamsat" not in other
    root = top / names[0]
    branches(root, add("một"), add("hai"))
    assert run(root, "merge", "-q", "there").returncode == 0
    assert len(plan(root)["recommendation"]) == 4


def test_setting_up_keeps_what_others_wrote(office: Path) -> None:
    repository = repository_of(office)
    listed = office / ".git/info/attributes"
    listed.write_text("*.toml merge=union\n*.png binary\n", encoding="utf-8")
    assert state(repository) == "missing"
    assert install(repository) == "ready"
    once = listed.read_text(encoding="utf-8")
    assert once.startswith("*.toml merge=union\n*.png binary\n")
    assert install(repository) == "ready"
    assert listed.read_text(encoding="utf-8") == once


def test_a_list_of_the_workspace_does_not_overrule(office: Path) -> None:
    (office / ".gitattributes").write_text("*.toml merge=union\n", encoding="utf-8")
    (office / "plans/.gitattributes").write_text("* -merge\n", encoding="utf-8")
    assert state(repository_of(office)) == "ready"


def test_what_overrules_is_seen(office: Path) -> None:
    listed = office / ".git/info/attributes"
    listed.write_text(f"{listed.read_text(encoding='utf-8')}plans/** -merge\n", encoding="utf-8")
    assert install(repository_of(office)) == "overruled"
    other = office / ".git/other"
    other.write_text('[merge "giamsat"]\n\tdriver = touch pwned\n', encoding="utf-8")
    git(office, "config", "include.path", "other")
    listed.write_text("", encoding="utf-8")
    assert install(repository_of(office)) != "ready"


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_link_out_of_the_repository_is_not_written_to(office: Path, tmp_path: Path) -> None:
    outside = tmp_path / "bashrc"
    outside.write_text("mine\n", encoding="utf-8")
    listed = office / ".git/info/attributes"
    listed.unlink()
    listed.symlink_to(outside)
    with pytest.raises(InvalidDataError, match="git-folder-elsewhere"):
        install(repository_of(office))
    assert outside.read_text(encoding="utf-8") == "mine\n"


def test_giamsats_own_calls_run_no_driver_of_a_repository(office: Path) -> None:
    """What somebody else's configuration names never runs, nor does ours: sync merges itself."""
    git(office, "config", "merge.giamsat.driver", "touch pwned; false")
    branches(office, title("A"), title("B"))
    repository_of(office).run("merge", "-q", "there")
    assert not (office / "pwned").exists()


@pytest.mark.parametrize("call", [[], ["no", "no", "no", "x"]])
def test_a_wrong_call_is_told(tmp_path: Path, call: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "giamsat", "merge-driver", *call],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("Lỗi")
