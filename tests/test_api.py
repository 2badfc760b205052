"""The interface for Python programs: its names stay, it answers for any day, it only reads."""

from __future__ import annotations

import dataclasses
import doctest
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import giamsat
from giamsat import api
from giamsat.domain.dates import InvalidDateError
from giamsat.domain.errors import NotFoundError, UsageError
from giamsat.store.workspace import NoWorkspaceError

PAGE = Path(__file__).resolve().parents[1] / "docs" / "python-api.md"

PLAN = """\
schema = 1

[plan]
number = "5/KH-MTTQ"
issued = 2020-03-02
issuer = "Ủy ban MTTQ xã A"
title = "Giám sát thu quỹ"
form = "delegation"
begins = 2020-03-30
ends = 2020-04-03

[[visit]]
id = "V1"
on = 2020-03-30
done = 2020-03-31

[[recommendation]]
id = "R1"
text = "Công khai sổ quỹ"
to = "UBND xã A"
sent = 2020-04-21
due = 2020-05-11
answer = [{ on = 2020-05-20 }]
"""

STABLE = {
    "PlanRow": "id number issued issuer title form begins ends status overdue next_on next_rule"
    " next_subject visits_done visits_total open late recommendations path",
    "DueRow": "plan number title issuer subject rule due since whose anchor forecast text",
    "ProgrammeRow": "id title year number signed lead path",
    "StepRow": "subject since until state reasons",
    "VerdictRow": "subject rule due since until ended whose anchor forecast",
    "Problem": "path code line column key params severity",
}
FILTERS = "statuses years ids issuer form programme search first last overdue sort descending limit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "giamsat.toml").write_text("schema = 1\n[workspace]\n", encoding="utf-8")
    (tmp_path / "plans" / "5-kh.toml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def test_the_examples_of_the_page(shipped: Path) -> None:
    blocks = re.findall(
        r"^```python\n(>>>.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert len(blocks) == 3
    assert run_examples("".join(blocks)) >= 12


def test_the_data_frame_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not needed by giamsat")
    ignored = shutil.ignore_patterns(".giamsat")
    shutil.copytree(PAGE.parents[1] / "examples", tmp_path / "examples", ignore=ignored)
    monkeypatch.chdir(tmp_path)
    (block,) = re.findall(
        r"^```pycon\n(>>>.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert run_examples(block) >= 9
    frame = pandas.DataFrame(giamsat.open("examples").plans("2025-09-15"))
    assert list(frame.columns) == list(api.PlanRow._fields)


def run_examples(text: str) -> int:
    """Run the examples of a text; return how many there were."""
    examples = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, None, 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(examples, out=said.append)
    assert result.failed == 0, "".join(said)
    return result.attempted


def test_the_stable_names() -> None:
    assert giamsat.open is api.open_workspace
    for name, fields in STABLE.items():
        wanted = fields.split()
        assert list(getattr(api, name)._fields)[: len(wanted)] == wanted, name
    for kind, names in (
        (api.Workspace, "root cache plans plan programmes programme due problems"),
        (api.Plan, "as_of row timeline facts tables table"),
        (api.Timeline, "steps duties state states reasons dues"),
    ):
        assert set(names.split()) <= set(dir(kind)), kind
    assert set(api.Filters.__annotations__) >= set(FILTERS.split())
    page = PAGE.read_text("utf-8")
    assert [
        name for name in (*STABLE, *api.Filters.__annotations__) if f"`{name}`" not in page
    ] == []


def test_importing_giamsat_is_free_and_the_interface_needs_no_command_line() -> None:
    code = (
        "import sys, giamsat\n"
        "own = [n for n in sys.modules if n.startswith('giamsat')]\n"
        "assert own == ['giamsat'], own\n"
        "giamsat.open\n"
        "assert 'giamsat.api' in sys.modules\n"
        "assert not [n for n in sys.modules if n.startswith(('giamsat.cli', 'typer', 'rich'))]\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr


def test_there_is_no_other_name() -> None:
    with pytest.raises(AttributeError, match="close"):
        giamsat.close  # noqa: B018


def test_answers_follow_the_asked_day(folder: Path) -> None:
    workspace = giamsat.open(folder)
    (row,) = workspace.plans("2020-03-10")
    assert (row.status, row.visits_done) == ("issued", 0)
    (later,) = workspace.plans(date(2020, 4, 1))
    assert (later.status, later.visits_done) == ("under-way", 1)


def test_filters_narrow(folder: Path) -> None:
    plans = giamsat.open(folder).plans
    day = "2020-04-01"
    assert plans(day, statuses=["under-way"], years=[2020], search="thu quy", form="delegation")
    assert plans(day, first=date(2020, 4, 3), last="2020-04-30")
    assert plans(day, statuses=["draft"]) == ()
    assert plans(day, years=[2021]) == ()
    assert plans(day, first="2020-04-04") == ()
    assert plans(day, limit=0) == ()


@pytest.mark.parametrize("wrong", [{"statuses": ["gone"]}, {"form": "x"}, {"sort": "x"}])
def test_a_choice_that_there_is_not(folder: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError) as caught:
        giamsat.open(folder).plans("2020-04-01", **wrong)
    assert caught.value.code == "unknown-choice"
    assert caught.value.params["option"] == next(iter(wrong))


def test_a_plan_is_known_by_number_and_beginning(folder: Path) -> None:
    workspace = giamsat.open(folder)
    for name in ("5-kh", "5/KH-MTTQ", "5"):
        assert workspace.plan(name, "2020-04-01").row.id == "5-kh"
    with pytest.raises(NotFoundError):
        workspace.plan("6")
    (folder / "plans" / "5-kh-b.toml").write_text(PLAN, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        workspace.plan("5/KH-MTTQ")
    assert caught.value.code == "ambiguous-plan"
    assert caught.value.params["candidates"] == "5-kh, 5-kh-b"


def test_a_later_fact_plays_no_part(folder: Path) -> None:
    workspace = giamsat.open(folder)
    before, after = workspace.plan("5", "2020-05-19"), workspace.plan("5", "2020-05-20")
    assert "answer" not in before.facts["recommendation"][0]
    assert before.table("answers") == []
    assert [row["on"] for row in after.table("answers")] == [date(2020, 5, 20)]
    assert after.table("answers")[0]["parent_id"] == "R1"


def test_the_time_line_knows_every_day(folder: Path) -> None:
    timeline = giamsat.open(folder).plan("5", "2020-03-10").timeline
    assert timeline.state("2020-03-01") == "draft"
    assert timeline.state("2020-03-02") == "issued"
    assert timeline.states(date(2020, 3, 31))["V1"] == "done"
    assert timeline.state("2020-03-30", "V1") == "planned"
    assert timeline.state("2020-03-30", "V9") is None
    assert "R1" in {due.subject for due in timeline.dues("2020-05-19")}
    assert "R1" not in {due.subject for due in timeline.dues("2020-05-20")}
    assert timeline.reasons("2020-03-02")[0][0] == "issued"
    assert timeline.reasons("2020-03-02", "V9") == ()


def test_due_has_what_is_overdue_and_what_comes(folder: Path) -> None:
    workspace = giamsat.open(folder)

    def subjects(day: str, within: int | None) -> set[str]:
        return {row.subject for row in workspace.due(day, within)}

    assert "R1" in subjects("2020-05-15", 0)
    assert "R1" in subjects("2020-05-01", 10)
    assert "R1" not in subjects("2020-05-01", 9)
    assert "R1" in subjects("2020-05-01", None)
    assert "R1" not in subjects("2020-05-20", None)


def test_what_it_gives_is_frozen(folder: Path) -> None:
    workspace = giamsat.open(folder)
    plan = workspace.plan("5", "2020-04-01")
    for thing, name in ((workspace, "root"), (plan, "row"), (plan.timeline, "steps")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(thing, name, None)
    plan.facts["plan"]["title"] = "khác"
    assert plan.facts["plan"]["title"] == "Giám sát thu quỹ"


def test_an_edit_is_seen_by_the_next_question(folder: Path) -> None:
    workspace = giamsat.open(folder)
    assert workspace.plans("2020-04-01")[0].title == "Giám sát thu quỹ"
    text = PLAN.replace("thu quỹ", "thu, chi quỹ")
    (folder / "plans" / "5-kh.toml").write_text(text, encoding="utf-8")
    assert workspace.plans("2020-04-01")[0].title == "Giám sát thu, chi quỹ"


def test_without_the_cache_nothing_is_written(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    workspace = giamsat.open(folder / "plans", cache=False)
    assert workspace.root == folder
    kept = giamsat.open(folder)
    assert workspace.plans("2020-04-01")
    assert sorted(folder.rglob("*")) == before
    assert workspace.plans("2020-04-01") == kept.plans("2020-04-01")


def test_a_broken_file_is_named_and_hides_no_other(folder: Path) -> None:
    (folder / "plans" / "x.toml").write_text("schema = 1\n[plan", encoding="utf-8")
    workspace = giamsat.open(folder)
    assert {problem.path for problem in workspace.problems()} == {"plans/x.toml"}
    assert len(workspace.plans("2020-04-01")) == 1


def test_wrong_calls(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(NoWorkspaceError):
        giamsat.open(tmp_path_factory.mktemp("empty"))
    with pytest.raises(InvalidDateError):
        giamsat.open(folder).plans("2020-13-01")
    with pytest.raises(UsageError):
        giamsat.open(folder).plan("5", "2020-04-01").table("sheets")
    with pytest.raises(NotFoundError):
        giamsat.open(folder).programme("no")
