"""No key is missing in either language, and both say the same values."""

from __future__ import annotations

import re
from pkgutil import iter_modules
from string import Formatter

import pytest
from tests.conftest import ROOT

from giamsat import i18n
from giamsat.cli.app import COMMANDS, load
from giamsat.domain import records
from giamsat.i18n import Words, catalogue

ROOMS = sorted(
    {name.partition("_")[0] for _, name, _ in iter_modules(i18n.__path__)} - {"errors", "acts"}
    | {"error"}
)


OTHER_VALUES = {"site.month", "site.month-short"}
"""Months are numbers in Vietnamese and names in English."""


def values(message: str) -> set[str]:
    return {str(name) for _, name, _, _ in Formatter().parse(message) if name}


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_are_there_with_the_same_values(room: str) -> None:
    for key, pair in catalogue(room).items():
        vietnamese, english = pair
        assert key.startswith(f"{room}."), key
        assert vietnamese, key
        assert english, key
        assert values(vietnamese) == values(english) or key in OTHER_VALUES, key


def test_every_key_that_the_code_names_is_there() -> None:
    named = re.compile(
        r"""(?:words|tell|session\.words|Words\(.*\))\(\s*"([a-z]+\.[a-z0-9_.-]+)\""""
    )
    missing: list[tuple[str, str]] = []
    for path in (ROOT / "src").rglob("*.py"):
        keys = named.findall(path.read_text(encoding="utf-8"))
        missing += [(path.name, key) for key in keys if key not in catalogue(key.split(".")[0])]
    assert missing == []


def test_every_error_code_has_its_sentence() -> None:
    classes = "Usage|NotFound|InvalidData|Busy|File|CannotWrite|Toml|Git|NoWorkspace"
    classes += "|UndoRefused|Seal|Signing|Stamp|Manifest"
    raised = re.compile(rf"""(?:{classes})Error\(\s*"([a-z][a-z0-9-]+)\"""")
    known = catalogue("error").keys() | catalogue("problem").keys()
    missing = set()
    for path in (ROOT / "src").rglob("*.py"):
        for code in raised.findall(path.read_text(encoding="utf-8")):
            if f"error.{code}" not in known and f"problem.{code}" not in known:
                missing.add((path.name, code))
    assert sorted(missing) == []


def commands() -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for name in COMMANDS:
        command = load(name, Words("vi"))
        below = getattr(command, "commands", None)
        found += [(f"{name}.{key}", sub) for key, sub in below.items()] if below else []
        found.append((name, command))
    return found


@pytest.mark.parametrize(
    ("path", "command"), commands(), ids=lambda v: v if isinstance(v, str) else ""
)
def test_every_command_and_option_has_help(path: str, command: object) -> None:
    if getattr(command, "hidden", False):
        return
    known = catalogue("help")
    assert f"help.{path}" in known
    for option in command.params:  # type: ignore[attr-defined]
        name = option.name.rstrip("_").replace("_", "-")
        assert f"help.{path}.{name}" in known or f"help.option.{name}" in known, option.name


def test_every_status_and_form_has_a_name() -> None:
    for status in records.STATUSES:
        assert f"status.{status}" in catalogue("status")
    for form in records.FORMS:
        assert f"form.{form}" in catalogue("form")
