"""The front door and Typer answer alike; the front door knows just what Typer knows."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT

from giamsat.cli.app import run
from giamsat.cli.front import answer
from giamsat.cli.front_table import COMMANDS
from giamsat.store.register.building import UNSETTLED_NS

FORMATS = ["table", "plain", "json", "csv", "md", "html"]
DAYS = ["2020-02-09", "15/02/2020", "2021-01-01"]
COMMON = st.lists(
    st.one_of(
        st.sampled_from(DAYS).map(lambda day: ["--as-of", day]),
        st.sampled_from(["vi", "en"]).map(lambda lang: [f"--lang={lang}"]),
        st.just(["--no-index"]),
    ),
    max_size=3,
    unique_by=lambda words: words[0].partition("=")[0],
)
LIST = st.lists(
    st.sampled_from(
        [
            ["--search", "bac kan"],
            ["-s", "không có"],
            ["--status", "issued"],
            ["--status=reporting"],
            ["--year", "2020"],
            ["--period", "2020-W07"],
            ["--period", "tuần 7"],
            ["--overdue"],
            ["--sort", "title", "--reverse"],
            ["--sort", "size"],
            ["--limit", "1"],
            ["-n", "x"],
        ]
    ),
    max_size=3,
)
CALLS = st.one_of(
    LIST.map(lambda parts: ["list", *(word for part in parts for word in part)]),
    st.sampled_from(["33", "33/KH", "34/KH-MTTQ", "2020/33-kh-mttq-btt"]).map(
        lambda plan: ["show", plan]
    ),
    st.sampled_from(
        [
            ["due"],
            ["due", "--within", "30d"],
            ["due", "--within", "soon"],
            ["due", "--exit-code"],
            ["agenda", "--week", "2020-W07"],
            ["agenda", "--month", "2020-02"],
            ["summary", "--week", "2020-W07"],
            ["summary", "--year", "2020"],
        ]
    ),
)


def said(door: object, arguments: list[str]) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = door(arguments)  # type: ignore[operator]
    return code, out.getvalue(), err.getvalue()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(call=CALLS, common=COMMON, form=st.sampled_from(FORMATS))
def test_both_doors_print_the_same_bytes(
    shipped: Path, call: list[str], common: list[list[str]], form: str
) -> None:
    arguments = [*call, *(word for part in common for word in part), "--format", form]
    front = said(answer, arguments)
    assert front[0] is not None, arguments
    assert front == said(run, arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["list", "--help"],
        ["list", "--nothing"],
        ["list", "-sx"],
        ["list", "--limit"],
        ["list", "--overdue=yes"],
        ["list", "--search", "-x"],
        ["list", "extra"],
        ["show"],
        ["show", "--", "33"],
        ["new"],
        ["--version"],
        ["--lang", "en", "list"],
    ],
)
def test_what_is_not_plainly_known_goes_to_typer(arguments: list[str]) -> None:
    assert answer(arguments) is None


def test_the_frequent_reads_have_the_front_door() -> None:
    assert set(COMMANDS) == {"list", "show", "due", "agenda", "summary"}


HEAVY = (
    "datetime",
    "typer",
    "pydantic",
    "rich",
    "typing",
    "re",
    "json",
    "pathlib",
    "dataclasses",
    "tomllib",
)


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose files are older than a tick of any clock, with its index made."""
    folder = tmp_path_factory.mktemp("settled")
    for name in ("plans", "programmes"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "giamsat.toml", folder)
    time.sleep(UNSETTLED_NS / 1e9 + 0.2)
    subprocess.run(
        [sys.executable, "-m", "giamsat", "list"], cwd=folder, capture_output=True, check=True
    )
    return folder


def loaded_by(folder: Path, *arguments: str) -> set[str]:
    code = (
        "import sys; before = set(sys.modules); sys.argv = sys.argv[1:]\n"
        "from giamsat.__main__ import main; code = main()\n"
        "print(*sorted(set(sys.modules) - before), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "giamsat", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split()}


@pytest.mark.parametrize("form", ["json", "plain"])
@pytest.mark.parametrize(
    "call",
    [
        ["list"],
        ["list", "--search", "bac kan"],
        ["show", "33"],
        ["due"],
        ["agenda", "--week", "2020-W07"],
        ["summary", "--week", "2020-W07"],
    ],
    ids=" ".join,
)
def test_a_frequent_read_loads_nothing_heavy(settled: Path, call: list[str], form: str) -> None:
    loaded = loaded_by(settled, *call, "--format", form)
    assert loaded.isdisjoint(HEAVY), sorted(loaded & set(HEAVY))


def test_a_table_needs_rich_and_neither_typer_nor_pydantic(settled: Path) -> None:
    loaded = loaded_by(settled, "list", "--format", "table")
    assert "rich" in loaded
    assert loaded.isdisjoint({"typer", "pydantic", "tomllib"})


BY_TYPER = "import sys; from giamsat.cli.app import run; sys.exit(run([]))"


@pytest.mark.parametrize(
    ("line", "place"),
    [("giamsat show ", 2), ("giamsat recommend add 33", 3), ("giamsat why 2020/33", 2)],
)
def test_both_doors_complete_the_name_of_a_plan_alike(
    settled: Path, monkeypatch: pytest.MonkeyPatch, line: str, place: int
) -> None:
    monkeypatch.chdir(settled)
    monkeypatch.setenv("_GIAMSAT_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(place))
    code, out, err = said(answer, [])
    assert (code, err) == (0, "")
    assert "33" in out
    typer = subprocess.run(
        [sys.executable, "-c", BY_TYPER], capture_output=True, text=True, check=False
    )
    assert typer.stdout == out


@pytest.mark.parametrize(
    ("line", "place", "shell"),
    [
        ("giamsat show --lang en ", 4, "bash"),
        ("giamsat show -", 2, "bash"),
        ("giamsat sh", 1, "bash"),
        ("giamsat show '33", 2, "bash"),
        ("giamsat show ", 2, "zsh"),
    ],
)
def test_what_is_not_the_name_of_a_plan_is_completed_by_typer(
    monkeypatch: pytest.MonkeyPatch, line: str, place: int, shell: str
) -> None:
    monkeypatch.setenv("_GIAMSAT_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(place))
    assert answer([]) is None


def test_completing_the_name_of_a_plan_loads_nothing_heavy(
    settled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_GIAMSAT_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "giamsat show 33")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert not loaded_by(settled) & set(HEAVY)
