"""What check, verify --history and audit --all find of frauds that happen, and of honest plans."""

from __future__ import annotations

import pytest
from frauds import AS_OF, FRAUDS, HONEST, Case, Lived, live
from office_years import Office, at
from tests.conftest import ROOT
from told import Told, told_of


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lived, dict[str, list[Told]]]:
    """The office after its years, and what is told of each plan, worked out once."""
    lived = live(Office(tmp_path_factory.mktemp("office") / "work"))
    return lived, told_of(lived.office.workspace, AS_OF, at(AS_OF.isoformat()))


def names(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("fraud", FRAUDS, ids=names)
def test_a_fraud_is_found_by_name(judged: tuple[Lived, dict[str, list[Told]]], fraud: Case) -> None:
    lived, told = judged
    found = told.get(lived.frauds[fraud.name], [])
    assert [each for each in found if each.code.startswith(fraud.tells) and not each.is_note], found


@pytest.mark.parametrize("case", HONEST, ids=names)
def test_no_honest_plan_is_accused(judged: tuple[Lived, dict[str, list[Told]]], case: Case) -> None:
    lived, told = judged
    found = told.get(lived.honest[case.name], [])
    assert [each for each in found if not each.is_note] == []


def test_there_are_as_many_cases_as_the_trial_asks_for() -> None:
    assert (len(FRAUDS) >= 30, len(HONEST)) == (True, 20)


def test_the_page_of_the_trial_tells_every_case() -> None:
    page = (ROOT / "docs" / "audit-trial.md").read_text(encoding="utf-8")
    assert all(f"| {f.kind} | {f.name} | `{f.tells}` |" in page for f in FRAUDS)
    assert all(f"- {case.name}\n" in page for case in HONEST)
    assert f"| {len(FRAUDS)} frauds, {len(HONEST)} honest plans | {len(FRAUDS)} | 0 |" in page
