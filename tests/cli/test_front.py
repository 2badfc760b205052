"""The front door and Typer answer alike; both are made from one table."""

from __future__ import annotations

import contextlib
import io
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from benchmarks.archive import plan
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT

from giamsat.cli.app import COMMANDS, load, run
from giamsat.cli.front import PLAN_FIRST, answer
from giamsat.cli.reading_table import FLAG, ONE, READING, Option
from giamsat.cli.typed_words import command_word, option_word
from giamsat.i18n import LANGUAGES, Words
from giamsat.store.register.building import UNSETTLED_NS

VALUES = {
    "DATE": ["2020-02-09", "15/02/2020", "2021-01-01", "32/1/2020"],
    "DIR": [".", "nowhere", ""],
    "FILE": ["nowhere.txt"],
    "FORM": ["delegation", "Đoàn giám sát", "x"],
    "FORMAT": ["table", "plain", "json", "csv", "md", "html", "doc"],
    "ID": ["2020/01", "x"],
    "KEY": ["title", "size"],
    "KIND": ["supervision", "phan-bien", "x"],
    "TIME": ["2020-Q1", "quý I", "x"],
    "MAP": ["recorded", "as-of-today", "x"],
    "MONTH": ["2020-02", "2020-W07"],
    "N": ["1", "x"],
    "PERIOD": ["2020-W07", "tuần 7", "2020", "x"],
    "QUARTER": ["2020-Q1"],
    "REV|DATE": ["2020-02-09", "HEAD"],
    "SPAN": ["30d", "soon"],
    "STATUS": ["issued", "reporting", "cho-bao-cao", "x"],
    "TEXT": ["bac kan", "không có", ""],
    "WEEK": ["2020-W07", "7"],
    "YEAR": ["2020", "2019", "x"],
    "vi|en": ["vi", "en", "fr"],
}
"""Values of options, right and wrong ones, by what they are called in the help."""
ARGUMENTS = {
    "PLAN": ["33", "33/KH", "34/KH-MTTQ", "2020/33-kh-mttq-btt"],
    "RULE": ["plan.send-plan", "x"],
}
ELSEWHERE = ("--workspace", "--output", "--force")
"""Options of which the answer is no output, or is not of the examples."""


@st.composite
def calls(draw: st.DrawFn) -> list[str]:
    """A call of any reading command, with any of its options and in any way of writing them."""
    name = draw(st.sampled_from(sorted(READING)))
    command = READING[name]
    known = [o for o in command.all_options if o.names[0] not in ELSEWHERE]
    chosen = draw(st.lists(st.sampled_from(known), max_size=4))
    once = {o.parameter: o for o in chosen if o.kind == ONE}
    chosen = [o for o in chosen if o.kind != ONE] + list(once.values())
    own = Words(draw(st.sampled_from(LANGUAGES)))
    words = [word for option in chosen for word in draw(written(option, name, own))]
    if command.argument:
        word = draw(st.sampled_from(ARGUMENTS[command.argument.metavar]))
        if command.argument.required or draw(st.booleans()):
            words.insert(0, word)
    return [command_word(name, own), *words]


@st.composite
def written(draw: st.DrawFn, option: Option, command: str, own: Words) -> list[str]:
    name = draw(st.sampled_from(option.names))
    if name[:2] == "--":
        name = option_word(name, command, own)
    if option.kind == FLAG:
        return [name]
    value = draw(st.sampled_from(VALUES[str(option.metavar)]))
    return [f"{name}={value}"] if name[:2] == "--" and draw(st.booleans()) else [name, value]


def said(door: object, arguments: list[str]) -> tuple[int, str, str]:
    """Return exit code, stdout and stderr; papers go to stdout as bytes, so it takes both."""
    data, err = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(data, encoding="utf-8", newline="\n", write_through=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = door(arguments)  # type: ignore[operator]
    return code, data.getvalue().decode(), err.getvalue()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(arguments=calls())
@example(arguments=["list", "--search", "bac kan", "-n", "1", "--format", "json"])
@example(arguments=["list", "--year", "2020", "--year=2019", "--sort", "title", "--reverse"])
@example(arguments=["agenda", "--from", "1/2/2020", "--to", "29/2/2020", "-f", "csv"])
@example(arguments=["rules", "-f", "plain"])
def test_both_doors_print_the_same_bytes(shipped: Path, arguments: list[str]) -> None:
    assert shipped.exists()
    front = said(answer, arguments)
    assert front[0] is not None, arguments
    assert front == said(run, arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["list", "--help"],
        ["list", "--nothing"],
        ["list", "-sx"],
        ["list", "--limit"],
        ["list", "--overdue=yes"],
        ["list", "--limit", "1", "--toi-da", "2"],
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


def test_the_commands_of_the_table_are_those_that_the_app_makes_from_it() -> None:
    assert set(READING) == {name for name, module in COMMANDS.items() if module is None}


def test_the_commands_whose_plan_is_completed_are_those_that_begin_with_a_plan() -> None:
    found = set()
    for name in COMMANDS:
        command = load(name, Words("en"))
        below = getattr(command, "commands", {})
        own = {f"{name} {word}": part for word, part in below.items()} or {name: command}
        for words, part in own.items():
            arguments = [p for p in part.params if p.param_type_name == "argument"]
            if arguments and arguments[0].name == "plan":
                found.add(words)
    assert found == PLAN_FIRST


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


OLD_AND_UNKNOWN = """schema = 1

[plan]
number = "02/KH-TTND"
issued = 2020-03-02
title = "Giám sát của Ban Thanh tra nhân dân"
form = "community"

[[body]]
id = "B1"
name = "UBND xã \\"A\\""

[[recommendation]]
id = "R1"
text = "Công khai"
to = "B1"
sent = 2020-03-20
"""
"""A plan of a time of whose limits nothing is known, with a recommendation that no date keeps."""


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose files are older than a tick of any clock, with its index made.

    Beside the shipped plan it has many kinds of facts: each may lead a read another way.
    """
    folder = tmp_path_factory.mktemp("settled")
    for name in ("plans", "programmes"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "giamsat.toml", folder)
    (folder / "plans" / "2020" / "02-kh-ttnd.toml").write_text(OLD_AND_UNKNOWN, encoding="utf-8")
    for seed in range(30):
        text = plan(random.Random(seed), seed, 2016 + seed % 10, seed % 9 + 1)
        (folder / "plans" / f"a{seed}.toml").write_text(text, encoding="utf-8")
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
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split()}


@pytest.mark.parametrize("form", ["json", "plain"])
@pytest.mark.parametrize(
    "call",
    [
        ["list"],
        ["list", "--search", "bac kan"],
        ["show", "33"],
        ["due"],
        ["desk"],
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
        [sys.executable, "-c", BY_TYPER], capture_output=True, encoding="utf-8", check=False
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
