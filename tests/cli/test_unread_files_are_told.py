"""Whatever a command answers, it names the files that it could not read: in every format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.test_products_are_shared import names_of_commands
from tests.conftest import Giamsat

from giamsat.cli.reading_table import READING
from giamsat.cli.session import FORMATS
from giamsat.domain.acts.registry import ACTS
from giamsat.render.exports import EXPORTS, FOLDERS

PAPERS = ("docx", "html", "md")
PLAN, PROGRAMME = "plans/2026/06-kh-mttq.toml", "programmes/2026/hong.toml"

ANSWERS: dict[str, tuple[str, ...]] = {
    "list": (),
    "show": ("33",),
    "why": ("33",),
    "desk": (),
    "due": (),
    "agenda": ("--year", "2026"),
    "summary": ("--year", "2026"),
    "stats": (),
    "history": ("33",),
    "diff": ("33", "HEAD", "HEAD"),
    "opinion list": (),
    "result list": (),
    "programme list": (),
    "programme show": ("2020",),
    "programme item list": (),
    "export": (),
    "report": ("33",),
    "audit": ("33",),
    "rules": (),
    **{f"{part} show": ("33",) for part in ("body", "member", "content", "basis", "recipient")},
}
"""The commands that answer from plan files, each with a call."""

OVER_MANY = {"list", "desk", "due", "agenda", "summary", "stats", "opinion list", "result list"} | {
    *("programme list", "programme show", "programme item list"),
}
"""The commands whose pages gather what many files hold."""

OF_GIT = {"history", "diff", "audit"}
"""The commands that answer from what git has recorded."""

OTHERWISE = {
    "board": "a screen: tests/cli/test_board.py",
    "check": "it tells what is wrong with each file",
    "doctor": "it names the broken files among its findings",
    "explain": "it answers from the list of checks",
    "schema": "it answers from the models",
    "verify": "it compares bytes, whatever they mean",
}
CHANGING = {" ".join(form.path) for form in ACTS} | {
    "correct",
    *("init", "new", "programme new", "edit", "import", "seal", "sync", "resolve"),
    *("undo", "redo", "remove", "restore"),
}


@pytest.fixture
def broken(shipped: Path, giamsat: Giamsat) -> Path:
    """The project's workspace in git, with a plan and a programme in curly quotes."""
    import subprocess

    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "a"]):
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *who, *words], cwd=shipped, check=True)
    (shipped / "plans" / "2026").mkdir()
    text = "schema = 1\n[plan]\ntitle = “Giám sát A”\nnumber = “06/KH-MTTQ”\n"
    (shipped / PLAN).write_text(text, encoding="utf-8")
    (shipped / "programmes" / "2026").mkdir()
    (shipped / PROGRAMME).write_text(text.replace("plan", "programme"), encoding="utf-8")
    return shipped


def forms_of(name: str) -> tuple[str, ...]:
    """Every format of a command that needs no library of an extra but Word's and Excel's."""
    if name == "export":
        return tuple(EXPORTS)
    if name == "report":
        return PAPERS
    return (*FORMATS, "docx") if name in ("summary", "opinion list") else FORMATS


def call_of(name: str, form: str, into: Path) -> list[str]:
    asked = [form] if name == "export" else ["--format", form]
    if form in {"docx", "xlsx", "parquet"} or (name == "export" and form in FOLDERS):
        asked += ["--output", str(into / f"{form}-{len(list(into.iterdir()))}")]
    return [*name.split(), *ANSWERS[name], *asked, "--as-of", "2026-06-01"]


def test_every_command_is_classified() -> None:
    known = {*ANSWERS, *OTHERWISE, *CHANGING}
    assert set(names_of_commands()) == known
    assert {*READING} <= {*ANSWERS, *OTHERWISE}


@pytest.mark.parametrize("name", ANSWERS)
def test_what_could_not_be_read_is_named_in_every_format(
    broken: Path, giamsat: Giamsat, tmp_path: Path, name: str
) -> None:
    for form in forms_of(name):
        done = giamsat(*call_of(name, form, tmp_path))
        assert done.code in (0, 1), (form, done)
        for path in (PLAN, PROGRAMME):
            assert f"{path}:3:9" in done.err, (form, done.err)
        assert "giamsat kiem-tra" in done.err
        if form == "json" and name != "export":
            named = [problem["path"] for problem in json.loads(done.out)["problems"]]
            assert named == [PLAN, PROGRAMME]
        if form in ("md", "html") and name in OVER_MANY:
            assert f"Chưa gồm 2 tệp không đọc được: {PLAN}, {PROGRAMME}" in done.out


@pytest.mark.parametrize("call", [["summary", "--year", "2026"], ["opinion", "list"]], ids=" ".join)
def test_a_document_to_sign_says_what_it_lacks(
    broken: Path, giamsat: Giamsat, tmp_path: Path, call: list[str]
) -> None:
    from docx import Document

    assert giamsat(*call, "--format", "docx", "--output", tmp_path / "a.docx").code == 0
    text = "\n".join(line.text for line in Document(str(tmp_path / "a.docx")).paragraphs)
    assert f"Chưa gồm 2 tệp không đọc được: {PLAN}, {PROGRAMME}" in text


def test_every_web_page_says_what_it_lacks(broken: Path, giamsat: Giamsat, tmp_path: Path) -> None:
    assert giamsat("export", "html", "--output", tmp_path / "web").code == 0
    pages = [page.read_text("utf-8") for page in (tmp_path / "web").glob("*.html")]
    assert len(pages) > 1
    assert all(PLAN in page for page in pages)


def test_what_could_not_be_read_may_be_overdue(shipped: Path, giamsat: Giamsat) -> None:
    (plan,) = shipped.glob("plans/2020/33*.toml")
    more = ("--text", "Niêm yết", "--to", "UBND xã", "--sent", "2020-03-02", "--due", "2020-03-20")
    assert giamsat("recommend", "add", "33", *more).code == 0
    asked = ("due", "--exit-code", "--as-of", "2020-09-01")
    assert giamsat(*asked).code == 1
    plan.write_text(plan.read_text("utf-8").replace('"', "“"), encoding="utf-8")
    for form in FORMATS:
        assert giamsat(*asked, "--format", form).code == 1
    assert giamsat("due", "--as-of", "2020-09-01").code == 0


def test_where_all_can_be_read_nothing_is_said(shipped: Path, giamsat: Giamsat) -> None:
    for form in FORMATS:
        done = giamsat("due", "--format", form)
        assert (done.code, done.err) == (0, "")
    assert json.loads(giamsat("due", "--format", "json").out)["problems"] == []


def test_a_change_has_nothing_to_do_with_other_files(broken: Path, giamsat: Giamsat) -> None:
    done = giamsat("set", "33", "area=xã B", "--format", "json")
    assert (done.code, "problems" in json.loads(done.out)) == (0, False)
    assert PLAN not in done.err


@pytest.mark.parametrize("name", [name for name in ANSWERS if name not in OF_GIT])
def test_what_contradicts_itself_is_not_called_unreadable(
    shipped: Path, giamsat: Giamsat, tmp_path: Path, name: str
) -> None:
    (plan,) = shipped.glob("plans/2020/33*.toml")
    plan.write_text(plan.read_text("utf-8").replace("ends = ", "ends = 2019-01-01 # "), "utf-8")
    for form in forms_of(name):
        done = giamsat(*call_of(name, form, tmp_path))
        assert done.code in (0, 1), (form, done)
        assert "không đọc được" not in done.err + done.out, (form, done)
        if name in OVER_MANY:
            assert "1 tệp tự mâu thuẫn" in done.err
            assert "giamsat kiem-tra" in done.err
    if name == "list":
        assert "33/KH" in giamsat("list").out


@pytest.mark.parametrize("spelled", ["06-kh.TOML", "06-kh.Toml", "06-kh.toml.txt"])
def test_a_plan_of_another_ending_is_named_in_every_answer(
    shipped: Path, giamsat: Giamsat, tmp_path: Path, spelled: str
) -> None:
    (shipped / "plans" / "2026").mkdir()
    text = 'schema = 1\n[plan]\ntitle = "Giám sát A"\nnumber = "06/KH-MTTQ"\n'
    (shipped / "plans" / "2026" / spelled).write_text(text, encoding="utf-8")
    for name in OVER_MANY:
        done = giamsat(*call_of(name, "plain", tmp_path))
        assert f"plans/2026/{spelled}" in done.err, name
        assert ".toml" in done.err
        assert giamsat(*call_of(name, "plain", tmp_path), "--no-index").err == done.err
    for name in ("06", "06/KH-MTTQ", "2026/06-kh"):
        found = giamsat("show", name)
        assert found.code == 4, found
        assert spelled in found.err
    told = giamsat("check", "--format", "json")
    codes = [row["code"] for row in json.loads(told.out)["diagnostics"] if spelled in row["path"]]
    assert codes == ["GS104"]


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
@pytest.mark.parametrize("name", sorted(OVER_MANY))
def test_a_kept_text_says_what_it_lacks(
    broken: Path, giamsat: Giamsat, tmp_path: Path, name: str, ending: str
) -> None:
    """A table of data has no place for it: there it is said beside, and never among the rows."""
    text, rows = tmp_path / f"a.{ending}", tmp_path / "a.csv"
    call = [*name.split(), *ANSWERS[name], "--as-of", "2026-06-01"]
    assert giamsat(*call, "--output", text).code == 0
    assert f"Chưa gồm 2 tệp không đọc được: {PLAN}, {PROGRAMME}" in text.read_text("utf-8")
    told = giamsat(*call, "--output", rows)
    assert PLAN in told.err
    assert PLAN not in rows.read_text("utf-8-sig")


def test_a_seal_names_what_cannot_be_read(broken: Path, giamsat: Giamsat) -> None:
    done = giamsat("seal")
    assert done.code == 0
    assert f"{PLAN}:3:9" in done.err


def test_programs_learn_that_the_plan_they_mean_is_broken(broken: Path) -> None:
    from giamsat.api import open_workspace
    from giamsat.domain.errors import GiamsatError

    for name in ("06", "06/KH-MTTQ", "2026/06-kh-mttq"):
        with pytest.raises(GiamsatError, match="unreadable-plan"):
            open_workspace(broken, cache=False).plan(name)
