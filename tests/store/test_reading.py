"""From a file to facts: every problem at once, each with its place."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from giamsat.domain.problems import Problem
from giamsat.store.reading import (
    InvalidPlanError,
    Reading,
    read_plan,
    read_programme,
    read_settings,
    validate_plan,
    validate_programme,
)
from giamsat.store.workspace import Workspace

PATH = "plans/2020/33.toml"
GOOD = """\
schema = 1

[plan]
title = "Giám sát"
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "plans" / "2020").mkdir(parents=True)
    (tmp_path / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    return Workspace(tmp_path)


def read(workspace: Workspace, text: str | bytes) -> Reading[object]:
    data = text if isinstance(text, bytes) else dedent(text).encode()
    (workspace.root / PATH).write_bytes(data)
    return read_plan(workspace, PATH)  # type: ignore[return-value]


def brief(problems: tuple[Problem, ...]) -> list[tuple[str, str | None, int | None, int | None]]:
    return [(p.code, p.key, p.line, p.column) for p in problems]


def test_a_good_file_gives_facts_text_and_no_problem(workspace: Workspace) -> None:
    reading = read(workspace, GOOD)
    assert reading.facts is not None
    assert reading.document is not None
    assert reading.document.text == GOOD
    assert reading.problems == ()


def test_all_problems_at_once_with_line_column_and_key(workspace: Workspace) -> None:
    reading = read(
        workspace,
        """\
        schema = 1

        [plan]
        number = 33
        issued = "2020-02-07"
        form = "delegations"

        [[visit]]
        id = "v1"

          [[visit.postponement]]
          on = 2020-02-10
        """,
    )
    assert reading.facts is None
    assert reading.document is not None
    assert brief(reading.problems) == [
        ("wrong-type", "plan.number", 4, 1),
        ("wrong-type", "plan.issued", 5, 1),
        ("missing-key", "plan.title", 3, 1),
        ("unknown-value", "plan.form", 6, 1),
        ("bad-pattern", "visit[1].id", 9, 1),
        ("missing-key", "visit[1].postponement[1].to", 11, 3),
    ]
    assert reading.problems[1].values == {"expected": "day", "value": "2020-02-07"}
    assert reading.problems[3].values["near"] == "delegation"


def test_defects_come_with_the_facts(workspace: Workspace) -> None:
    reading = read(workspace, GOOD + "begins = 2020-02-14\nends = 2020-02-11\n")
    assert reading.facts is not None
    assert brief(reading.problems) == [("day-before", "plan.ends", 6, 1)]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"schema = \n", "toml-syntax", 1),
        (b'schema = 1\n[plan]\ntitle = "\xff"\n', "not-utf8", 3),
        (b"a = " + b"[" * 100 + b"]" * 100, "nested-too-deeply", 1),
        (b"a = 1\na = 2\n", "toml-syntax", 2),
    ],
)
def test_a_file_that_is_no_toml(workspace: Workspace, data: bytes, code: str, line: int) -> None:
    reading = read(workspace, data)
    assert (reading.facts, reading.document) == (None, None)
    assert [(p.code, p.line) for p in reading.problems] == [(code, line)]
    assert "path" not in reading.problems[0].values


def test_a_missing_file_is_a_problem_and_not_an_error(workspace: Workspace) -> None:
    reading = read_plan(workspace, "plans/2020/nothing.toml")
    assert [p.code for p in reading.problems] == ["file-missing"]


def test_a_link_out_of_the_workspace_is_not_followed(
    workspace: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "33.toml"
    outside.write_text(GOOD, encoding="utf-8")
    (workspace.root / PATH).symlink_to(outside)
    if not (workspace.root / PATH).is_symlink():
        pytest.skip("this system makes something else of a link")
    assert [p.code for p in read_plan(workspace, PATH).problems] == ["outside-workspace"]


def test_hostile_values_are_shown_harmless_and_short(workspace: Workspace) -> None:
    reading = read(workspace, f'schema = 1\n[plan]\ntitle = "…"\nform = "\\u001b[31m{"x" * 200}"\n')
    [problem] = reading.problems
    assert "\x1b" not in problem.values["value"]
    assert len(problem.values["value"]) <= 60


def test_an_unknown_schema_is_named(workspace: Workspace) -> None:
    reading = read(workspace, '[plan]\ntitle = "…"\n')
    assert brief(reading.problems) == [("missing-key", "schema", 1, 1)]
    reading = read(workspace, 'schema = 7\n[plan]\ntitle = "…"\n')
    assert brief(reading.problems) == [("unknown-schema", "schema", 1, 1)]


def test_validate_raises_all_problems() -> None:
    text = "schema = 1\n[plan]\nnumber = 1\n"
    with pytest.raises(InvalidPlanError) as raised:
        validate_plan({"schema": 1, "plan": {"number": 1}}, PATH, text)
    assert [p.code for p in raised.value.problems] == ["wrong-type", "missing-key"]
    assert raised.value.exit_code == 4
    assert validate_plan({"schema": 1, "plan": {"title": "…"}}, PATH).plan.title == "…"


def test_programmes_and_settings_are_read_in_the_same_way(workspace: Workspace) -> None:
    folder = workspace.root / "programmes"
    folder.mkdir()
    (folder / "x.toml").write_text('schema = 1\n[programme]\nyear = "2020"\n', encoding="utf-8")
    problems = read_programme(workspace, "programmes/x.toml").problems
    assert brief(problems) == [
        ("missing-key", "programme.title", 2, 1),
        ("wrong-type", "programme.year", 3, 1),
    ]
    with pytest.raises(InvalidPlanError):
        validate_programme({"schema": 1}, "programmes/x.toml")
    (workspace.root / "giamsat.toml").write_text('[workspace]\nlang = "fr"\n', encoding="utf-8")
    with pytest.raises(InvalidPlanError) as raised:
        read_settings(workspace)
    assert [(p.path, p.code, p.line) for p in raised.value.problems] == [
        ("giamsat.toml", "unknown-value", 2)
    ]
