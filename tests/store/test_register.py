"""The register is a pure cache: whatever became of it and of the files, answers are the same."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from benchmarks.archive import plan
from hypothesis import given, settings
from hypothesis import strategies as st

from giamsat.cli import front
from giamsat.cli.front import answer
from giamsat.store.places import CACHE
from giamsat.store.register import listings
from giamsat.store.register.place import kept_file

AS_OF = ["--as-of", "2021-03-15"]
READS = [
    ["list", "--format", "json"],
    ["list", "--search", "xa thu", "--sort", "title"],
    ["list", "--overdue"],
    ["due", "--format", "json"],
    ["agenda", "--year", "2021", "--format", "json"],
    ["summary", "--month", "2021-03", "--format", "json"],
    ["stats", "--format", "json"],
]
PROGRAMME = 'schema = 1\n\n[programme]\ntitle = "Chương trình"\nyear = 2021\n'


def text_of(seed: int) -> str:
    return plan(random.Random(seed), seed % 3, 2016 + seed % 10, seed % 9 + 1)


def made(folder: Path, plans: int = 3) -> Path:
    """A workspace with so many plans."""
    (folder / "plans" / "a").mkdir(parents=True)
    (folder / "giamsat.toml").write_text(
        'schema = 1\n\n[workspace]\nissuer = "X"\n', encoding="utf-8"
    )
    for number in range(plans):
        (folder / "plans" / "a" / f"p{number}.toml").write_text(text_of(number), encoding="utf-8")
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return made(tmp_path / "w")


def said(folder: Path, words: list[str]) -> tuple[object, str, str]:
    """What a call gives; the front door and, for what it does not know, Typer."""
    from giamsat.cli.app import run

    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = answer([*words, "-w", str(folder)])
        if code is None:
            code = run([*words, "-w", str(folder)])
    return code, out.getvalue(), err.getvalue()


def agree(folder: Path) -> None:
    """Every read says the same with the register that was kept and with one made for it alone."""
    for words in READS:
        kept = said(folder, [*words, *AS_OF])
        assert kept[0] in (0, 1), kept
        assert kept == said(folder, [*words, *AS_OF, "--no-index"])
    for name in ("a/p0", "a/p4"):  # there, broken or gone
        words = ["show", name, *AS_OF]
        assert said(folder, words) == said(folder, [*words, "--no-index"])


# --- what becomes of the files -----------------------------------------------------------------

KINDS = ["write", "write", "break", "remove", "rename", "move", "same-size", "old", "future"]
if os.name == "nt":  # it knows no time of a change that nobody sets back (docs/reliability.md)
    KINDS.remove("same-size")

STEPS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0, 4),
        st.integers(0, 99),
    ),
    min_size=1,
    max_size=6,
)


def change(folder: Path, step: tuple[str, int, int]) -> None:
    """Do to the files what people, other programs and clocks do to them."""
    kind, number, seed = step
    path = folder / "plans" / "a" / f"p{number}.toml"
    if kind == "write" or not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text_of(seed), encoding="utf-8")
    elif kind == "break":
        path.write_text("schema = 1\n[plan", encoding="utf-8")
    elif kind == "remove":
        path.unlink()
    elif kind == "rename":
        path.rename(path.with_name(f"q{seed}.toml"))
    elif kind == "move":
        (folder / "plans" / "b").mkdir(exist_ok=True)
        path.rename(folder / "plans" / "b" / path.name)
    elif kind == "same-size":
        before = path.stat()
        path.write_text(path.read_text("utf-8").replace("2", "3", 1).replace("3", "2", 1), "utf-8")
        path.write_bytes(path.read_bytes().replace(b"carried-out", b"carried-ont"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    else:
        day = 1_000_000_000 if kind == "old" else 4_000_000_000
        path.write_text(text_of(seed), encoding="utf-8")
        os.utime(path, (day, day))


@settings(max_examples=6, deadline=None)
@given(rounds=st.lists(STEPS, min_size=1, max_size=3), programme=st.booleans(), many=st.booleans())
def test_the_kept_register_says_what_a_fresh_one_says(
    rounds: list[list[tuple[str, int, int]]], programme: bool, many: bool
) -> None:
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        if many and sys.platform.startswith("linux"):
            patch.setattr(listings, "MANY", 0)
            patch.setattr(listings, "_cores", lambda: 2)
        folder = made(Path(name) / "w")
        said(folder, READS[0])
        for steps in rounds:
            for step in steps:
                change(folder, step)
            if programme:
                (folder / "programmes").mkdir(exist_ok=True)
                (folder / "programmes" / "p.toml").write_text(PROGRAMME, encoding="utf-8")
            agree(folder)


MONEY = """
[[finding]]
id = "F9"
kind = "shortcoming"
text = "Chi sai"
on = 2021-01-05
amount = 1000
households = 2
"""


def rows_of_plans(path: str) -> dict[str, list[str]]:
    """The rows of each table that hold a plan's key, without the keys."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM pragma_table_list")]
        found = {}
        for table in tables:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})")]
            if columns[:1] == ["n"]:
                rows = connection.execute(f"SELECT * FROM {table}")
                found[table] = sorted(repr(row[1:]) for row in rows)
    return found


def test_a_plan_that_was_read_again_leaves_no_row_of_before(workspace: Path) -> None:
    path = workspace / "plans" / "a" / "p0.toml"
    text = path.read_text(encoding="utf-8")
    for turn in range(3):
        path.write_text(f"{text}{MONEY}# {turn}\n", encoding="utf-8")
        said(workspace, READS[0])
    now = kept_file(str(workspace))
    assert now is not None
    kept = rows_of_plans(now.path)
    shutil.rmtree(workspace / CACHE)
    said(workspace, READS[0])
    anew = kept_file(str(workspace))
    assert anew is not None
    assert len(kept["amount"]) == 1
    assert kept == rows_of_plans(anew.path)


def test_two_edits_of_one_size_within_a_moment_are_both_seen(workspace: Path) -> None:
    path = workspace / "plans" / "a" / "p0.toml"
    for title in ("Một", "Hai", "Bốn", "Năm", "Sáu"):
        before = path.stat()
        text = f'schema = 1\n\n[plan]\nnumber = "1/KH"\ntitle = "{title}"\nform = "delegation"\n'
        path.write_text(f"{text:<200}\n", encoding="utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert title in said(workspace, ["list"])[1]


# --- what becomes of the register --------------------------------------------------------------


def forgotten(index: Path) -> None:
    index.unlink()


def garbage(index: Path) -> None:
    index.write_bytes(b"\x00garbage" * 1000)


def empty(index: Path) -> None:
    index.write_bytes(b"")


def cut_off(index: Path) -> None:
    index.write_bytes(index.read_bytes()[: index.stat().st_size // 2])


def damaged_inside(index: Path) -> None:
    data = bytearray(index.read_bytes())
    data[4096 * 2 : 4096 * 12] = os.urandom(4096 * 10)
    index.write_bytes(bytes(data))


def of_an_older_version(index: Path) -> None:
    with contextlib.closing(sqlite3.connect(index)) as connection, connection:
        connection.execute("UPDATE meta SET value = '1|' || value WHERE key = 'basis'")
        connection.execute("DROP TABLE plan")


def of_something_else(index: Path) -> None:
    index.unlink()
    with contextlib.closing(sqlite3.connect(index)) as connection, connection:
        connection.execute("CREATE TABLE plan (x)")


def lying(folder: Path) -> Path:
    """Where the register lies that counts."""
    kept = kept_file(str(folder))
    assert kept is not None
    return Path(kept.path)


def flipped(index: Path) -> None:
    data = bytearray(index.read_bytes())
    data[len(data) // 2] ^= 1
    index.write_bytes(data)


@pytest.mark.parametrize(
    "become",
    [
        flipped,
        forgotten,
        garbage,
        empty,
        cut_off,
        damaged_inside,
        of_an_older_version,
        of_something_else,
    ],
)
def test_a_register_that_is_lost_old_or_damaged_is_made_anew(
    workspace: Path, become: object
) -> None:
    wanted = said(workspace, [*READS[0], *AS_OF])
    become(lying(workspace))  # type: ignore[operator]
    for words in READS:
        assert said(workspace, [*words, *AS_OF])[0] in (0, 1)
    assert said(workspace, [*READS[0], *AS_OF]) == wanted
    agree(workspace)


def test_where_the_register_cannot_be_kept_answers_are_the_same(workspace: Path) -> None:
    wanted = [said(workspace, [*words, *AS_OF]) for words in READS]
    for place in (workspace / CACHE).iterdir():
        place.unlink()
    (workspace / CACHE).rmdir()
    (workspace / CACHE).write_text("a file stands where the folder should be", encoding="utf-8")
    assert [said(workspace, [*words, *AS_OF]) for words in READS] == wanted
    assert (workspace / CACHE).read_text(
        encoding="utf-8"
    ) == "a file stands where the folder should be"


def test_several_processes_make_and_refresh_one_register(workspace: Path) -> None:
    command = [sys.executable, "-m", "giamsat", "list", "--format", "json", *AS_OF]

    def all_say() -> Iterator[tuple[int, bytes, bytes]]:
        running = [
            subprocess.Popen(command, cwd=workspace, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(4)
        ]
        for process in running:
            out, err = process.communicate(timeout=120)
            yield process.returncode, out, err

    for seed in (50, 51):
        (workspace / "plans" / "a" / "new.toml").write_text(text_of(seed), encoding="utf-8")
        answers = set(all_say())
        assert len(answers) == 1
        code, out, err = answers.pop()
        assert (code, err) == (0, b"")
        assert out.decode() == said(workspace, [*READS[0], *AS_OF, "--no-index"])[1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux forks")
@pytest.mark.parametrize("kind", ["move", "remove", "write"])
def test_a_look_begun_before_another_process_read_anew_takes_nothing_back(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    def begin(start: str) -> None:
        real(start)
        time.sleep(0.2)
        change(workspace, (kind, 4 if kind == "write" else 0, 50))
        subprocess.run([sys.executable, "-m", "giamsat", "list", "-w", start], check=True)

    said(workspace, READS[0])
    monkeypatch.setattr(listings, "MANY", 0)
    monkeypatch.setattr(listings, "_cores", lambda: 2)
    real = front.begin
    monkeypatch.setattr(front, "begin", begin)
    told = said(workspace, [*READS[0], *AS_OF])
    monkeypatch.undo()
    assert told == said(workspace, [*READS[0], *AS_OF, "--no-index"])


def test_a_plan_that_came_or_went_is_told_once_and_as_the_files_are(workspace: Path) -> None:
    said(workspace, READS[0])
    (workspace / "plans" / "a" / "new.toml").write_text(text_of(50), encoding="utf-8")
    code, out, err = said(workspace, ["show", "a/new", *AS_OF])
    assert (code, err) == (0, "")
    assert out == said(workspace, ["show", "a/new", *AS_OF, "--no-index"])[1]
    (workspace / "plans" / "a" / "new.toml").unlink()
    code, out, err = said(workspace, ["show", "a/new", *AS_OF])
    assert (code, out) == (3, "")
    assert err.count("a/new") == 1


# --- who else writes in the folder of caches --------------------------------------------------


@given(st.integers(0, 2**32), st.integers(0, 7))
@settings(max_examples=25, deadline=None)
def test_a_bit_that_something_else_has_turned_over_gives_no_answer(seed: int, bit: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = made(Path(place) / "w")
        said(folder, READS[0])
        index = lying(folder)
        data = bytearray(index.read_bytes())
        data[seed % len(data)] ^= 1 << bit
        index.write_bytes(data)
        agree(folder)


def test_a_register_in_use_is_never_written_over(workspace: Path) -> None:
    """Its journal would be rolled into the new one, and the reader would read torn pages."""
    said(workspace, READS[0])
    before = lying(workspace)
    with contextlib.closing(sqlite3.connect(before, isolation_level=None)) as user:
        user.execute("PRAGMA cache_size = 1")
        user.execute("BEGIN")
        user.execute("UPDATE plan SET title = 'x'")
        user.execute("UPDATE meta SET value = 'another' WHERE key = 'basis'")
        assert user.execute("SELECT count(*) FROM plan").fetchone() == (3,)
        user.execute("COMMIT")
        agree(workspace)
        assert lying(workspace) != before
        assert user.execute("SELECT DISTINCT title FROM plan").fetchall() == [("x",)]
        agree(workspace)


def test_a_journal_of_another_register_is_not_rolled_in(workspace: Path) -> None:
    said(workspace, READS[0])
    wanted = said(workspace, [*READS[0], *AS_OF])
    with contextlib.closing(sqlite3.connect(lying(workspace), isolation_level=None)) as writer:
        writer.execute("PRAGMA synchronous = OFF")
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("BEGIN")
        writer.execute("UPDATE plan SET title = hex(randomblob(5000))")
        journal = Path(f"{lying(workspace)}-journal").read_bytes()
    lying(workspace).write_bytes(b"")  # a damaged one, so that another is made
    said(workspace, READS[0])
    for name in ("index.sqlite3-journal", "register-00.sqlite3-journal"):
        (workspace / CACHE / name).write_bytes(journal)
    assert said(workspace, [*READS[0], *AS_OF]) == wanted
    agree(workspace)


def test_processes_of_equal_number_make_a_register_each(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In two containers two processes can have one number: files are named by chance instead."""
    command = [sys.executable, "-c", SAME_NUMBER, "list", "--format", "json", *AS_OF]
    wanted = said(workspace, [*READS[0], *AS_OF, "--no-index"])[1]
    for _ in range(3):
        for place in (workspace / CACHE).iterdir() if (workspace / CACHE).exists() else ():
            place.unlink()
        running = [
            subprocess.Popen(command, cwd=workspace, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(4)
        ]
        told = [(process.communicate(timeout=120), process.returncode) for process in running]
        assert {(out.decode(), err.decode(), code) for (out, err), code in told} == {
            (wanted, "", 0)
        }


SAME_NUMBER = """
import os, sys
os.getpid = lambda: 7
from giamsat.__main__ import main
sys.exit(main())
"""


def test_what_a_crash_left_goes_after_a_day_and_what_counts_stays(workspace: Path) -> None:
    said(workspace, READS[0])
    left = [workspace / CACHE / f"register-{n}.sqlite3" for n in (1, 2)]
    old = workspace / CACHE / "index.sqlite3"
    for path in (*left, old):
        path.write_bytes(b"x")
    os.utime(left[0], (0, 0))
    flipped(lying(workspace))
    said(workspace, READS[0])
    assert not left[0].exists()
    assert left[1].exists()
    assert not old.exists()
    agree(workspace)


# --- links, and names that are no text -------------------------------------------------------


def linked_file(folder: Path) -> str:
    (folder / "plans" / "a" / "link.toml").symlink_to("p0.toml")
    return "plans/a/link.toml"


def linked_folder(folder: Path) -> str:
    (folder / "plans" / "a").rename(folder / "moved")
    (folder / "plans" / "a").symlink_to("../moved")
    return "plans/a"


def linked_year_elsewhere(folder: Path) -> str:
    (folder / "plans" / "a").rename(folder.parent / "elsewhere")
    (folder / "plans" / "a").symlink_to(folder.parent / "elsewhere")
    return "plans/a"


def link_in_a_circle(folder: Path) -> str:
    (folder / "plans" / "a" / "loop.toml").symlink_to("loop.toml")
    return "plans/a/loop.toml"


def folder_in_a_circle(folder: Path) -> str:
    (folder / "plans" / "loop").symlink_to("loop")
    return "plans/loop"


def name_that_is_no_text(folder: Path) -> str:
    shutil.copy(
        folder / "plans" / "a" / "p0.toml", os.fsencode(folder / "plans/a") + b"/k\xe1.toml"
    )
    return "plans/a/k\\udce1.toml"


def folder_whose_name_is_no_text(folder: Path) -> str:
    (folder / "plans" / "a").rename(folder / "plans" / os.fsdecode(b"k\xe1"))
    return "plans/k\\udce1"


EMPTYING = (linked_folder, linked_year_elsewhere, folder_whose_name_is_no_text)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="needs links and names of bytes")
@pytest.mark.parametrize(
    "become",
    [
        linked_file,
        linked_folder,
        linked_year_elsewhere,
        link_in_a_circle,
        folder_in_a_circle,
        name_that_is_no_text,
        folder_whose_name_is_no_text,
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_what_is_not_followed_is_named_and_never_told_of(
    workspace: Path, become: Callable[[Path], str], known: bool
) -> None:
    if known:
        said(workspace, READS[0])
    path = become(workspace)
    agree(workspace)
    told = json.loads(said(workspace, [*READS[0], *AS_OF])[1])
    assert [problem["path"] for problem in told["problems"]] == [path]
    left = 0 if become in EMPTYING else 3
    assert len(told["plans"]) == left
    checked = json.loads(said(workspace, ["check", "--format", "json", *AS_OF])[1])
    assert [d["path"] for d in checked["diagnostics"] if d["code"] in ("GS104", "GS105")] == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_an_edit_behind_a_link_is_refused_and_what_it_points_to_stays(workspace: Path) -> None:
    path = linked_file(workspace)
    before = (workspace / "plans" / "a" / "p0.toml").read_bytes()
    code, _, err = said(workspace, ["set", path, "area=x"])
    assert code != 0
    assert "link.toml" in err
    assert (workspace / "plans" / "a" / "p0.toml").read_bytes() == before


# --- how it is told ----------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("terminal", [True, False])
def test_progress_is_shown_on_terminals_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, terminal: bool
) -> None:
    folder = made(tmp_path / "w", plans=201)
    err = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr("sys.stderr", err)
    with contextlib.redirect_stdout(io.StringIO()):
        answer(["list", "-w", str(folder)])
    assert ("201" in err.getvalue()) == terminal


def test_accents_that_are_typed_count(tmp_path: Path) -> None:
    from giamsat.domain.records import PlanQuery
    from giamsat.store.register.freshness import open_register

    (tmp_path / "plans").mkdir()
    (tmp_path / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    for n, name in enumerate(("Nậm Hoa", "Nam Hoa", "Nạm Hóa", "Đông Nậm"), 1):
        text = f'schema = 1\n[plan]\ntitle = "Giám sát xã {name}"\n'
        (tmp_path / f"plans/{n}.toml").write_text(text, encoding="utf-8")
    with open_register(str(tmp_path), keep=False) as register:

        def found(text: str) -> list[str]:
            return [
                row.id for row in register.plans(PlanQuery("2026-01-01", search=text, sort="id"))
            ]

        assert found("nam hoa") == ["1", "2", "3"]
        assert found("Nậm Hoa") == ["1"]
        assert found("nậm") == ["1", "4"]
        assert found(normalize("NFD", "Nậm")) == ["1", "4"]
        assert found("NẬM h") == ["1"]
        assert found("Nâm") == []
        assert found("dong") == found("Đông") == ["4"]
        assert register.count(PlanQuery("2026-01-01", search="Nậm")) == 2
