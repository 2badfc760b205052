"""The pages of the checks are those of the catalogue; the hook for pre-commit calls what exists."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat
from tests.console_blocks import Example, examples

from giamsat.domain.checking.codes import CHECKS
from giamsat.i18n import LANGUAGES, Words

FOLDER = ROOT / "docs" / "checks"
MANUAL = ROOT / "docs" / "vi" / "kiem-tra.md"


def hook() -> dict[str, str]:
    """The one hook, read as what it is: a list of one table of plain texts."""
    lines = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").splitlines()
    found = [re.fullmatch(r"(- |  )([a-z_]+): (\S.*)", line) for line in lines]
    assert all(found)
    parts = [match.groups() for match in found if match]
    assert [mark for mark, _, _ in parts] == ["- ", *["  "] * (len(parts) - 1)]
    values = {name: value for _, name, value in parts}
    assert len(values) == len(parts)
    return values


def test_the_pages_are_current() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "check_pages.py"), "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("code", CHECKS)
def test_a_page_tells_all_in_both_languages(code: str) -> None:
    text = (FOLDER / f"{code}.md").read_text(encoding="utf-8")
    assert text.index("### Vì sao") < text.index("### Why")
    for lang in LANGUAGES:
        assert Words(lang)(f"check.{code}.example") in text


def test_the_index_leads_to_every_page() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    linked = re.findall(r"\]\((GS\d{3}\.md)\)", text)
    assert sorted(linked) == sorted([f"{code}.md" for code in CHECKS] * len(LANGUAGES))
    assert all((FOLDER / name).is_file() for name in linked)


def test_the_hook_checks_plans_and_programmes() -> None:
    found = hook()
    assert (found["id"], found["language"]) == ("giamsat-check", "python")
    chosen = re.compile(found["files"])
    assert chosen.search("plans/2020/33-kh-mttq-btt.toml")
    assert chosen.search("programmes/2020/chuong-trinh-phoi-hop.toml")
    for path in ("giamsat.toml", "issuers.toml", "office/plans/a.toml", "office/giamsat.toml"):
        assert chosen.search(path), path
    for path in ("plans/2020/a.pdf", "plans/a.toml.bak", "mygiamsat.toml", "src/settings.toml"):
        assert not chosen.search(path), path


def test_the_entry_of_the_hook_takes_the_files(shipped: Path, giamsat: Giamsat) -> None:
    name, *arguments = hook()["entry"].split()
    assert name == "giamsat"
    plan = "plans/2020/33-kh-mttq-btt.toml"
    assert giamsat(*arguments, plan).code == 0
    (shipped / plan).write_text("x = \n", encoding="utf-8")
    assert giamsat(*arguments, plan).code == 1


@pytest.mark.parametrize(
    "example", list(examples(MANUAL)), ids=lambda example: f"line-{example.line}"
)
def test_the_manual_prints_what_giamsat_prints(
    example: Example, shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    spoil(shipped / "plans" / "2020" / "33-kh-mttq-btt.toml")
    done = giamsat(*example.arguments)
    assert (done.out + done.err).replace("\r\n", "\n") == example.output


def spoil(plan: Path) -> None:
    """Give the plan the faults that the manual tells of."""
    text = plan.read_text(encoding="utf-8")
    spoilt = text.replace("33/KH-MTTQ-BTT", "33/KH- MTTQ-BTT").replace("begins =", "begin =", 1)
    assert spoilt != text
    plan.write_text(spoilt, encoding="utf-8", newline="\n")


def test_the_manual_has_examples() -> None:
    assert {example.command for example in examples(MANUAL)} == {"check", "explain"}
