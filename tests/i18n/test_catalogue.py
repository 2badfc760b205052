"""No key is missing in either language, and both say the same values."""

from __future__ import annotations

import re
from string import Formatter
from typing import get_args

import pytest
from tests.conftest import ROOT

from giamsat.cli.app import COMMANDS, load
from giamsat.domain import records
from giamsat.domain.office_files import Reason
from giamsat.i18n import LANGUAGES, Words, likely_modules, messages_of, modules
from giamsat.render.docx_bytes import TEMPLATE_CODES

SHARED = ("act", "notice", "help", "error")
"""First words of keys that the modules of many features have."""

ALL = {key: module for module in modules() for key in messages_of(module)}
"""The module of each key."""


OTHER_VALUES = {"site.month", "site.month-short"}
"""Months are numbers in Vietnamese and names in English."""


def values(message: str) -> set[str]:
    return {str(name) for _, name, _, _ in Formatter().parse(message) if name}


@pytest.mark.parametrize("module", modules())
def test_both_languages_are_there_with_the_same_values(module: str) -> None:
    for key, (vietnamese, english) in messages_of(module).items():
        assert vietnamese, key
        assert english, key
        assert values(vietnamese) == values(english) or key in OTHER_VALUES, key


def test_each_key_stands_in_one_module_of_its_own_word_or_of_a_feature() -> None:
    for module in modules():
        for key in messages_of(module):
            assert key.partition(".")[0] in (module, *SHARED), (module, key)
            assert ALL[key] == module, f"{key}: {module} and {ALL[key]}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_catalogue_finds_every_key(lang: str) -> None:
    words = Words(lang)
    for key, module in ALL.items():
        pair = messages_of(module)[key]
        assert words(key, **dict.fromkeys(values(pair[0]) | values(pair[1]), 1)), key


@pytest.mark.parametrize("room", ["act", "help"])
def test_what_a_command_says_is_found_without_a_look_through_all_modules(room: str) -> None:
    for key, module in ALL.items():
        if key.startswith(f"{room}."):
            place = ".".join(key.split(".")[:2])
            assert module in likely_modules(place), (key, module)


def test_every_key_that_the_code_names_is_there() -> None:
    named = re.compile(
        r"""(?:words|tell|session\.words|Words\(.*\))\(\s*"([a-z]+\.[a-z0-9_.-]+)\""""
    )
    missing: list[tuple[str, str]] = []
    for path in [*(ROOT / "src").rglob("*.py"), *(ROOT / "src").rglob("*.html")]:
        keys = named.findall(path.read_text(encoding="utf-8"))
        missing += [(path.name, key) for key in keys if key not in ALL]
    assert missing == []


def test_every_error_code_has_its_sentence() -> None:
    classes = "Usage|NotFound|InvalidData|Busy|File|CannotWrite|Toml|Git|NoWorkspace"
    classes += "|RefusedFile|Template|UndoRefused|Seal|Signing|Stamp|Manifest"
    raised = re.compile(rf"""\b(?:{classes})Error\(\s*"([a-z][a-z0-9-]+)\"""")
    missing = set()
    for path in (ROOT / "src").rglob("*.py"):
        for code in raised.findall(path.read_text(encoding="utf-8")):
            if f"error.{code}" not in ALL and f"problem.{code}" not in ALL:
                missing.add((path.name, code))
    assert sorted(missing) == []


def test_every_refusal_of_an_office_file_has_its_sentence() -> None:
    assert [reason for reason in get_args(Reason) if f"error.import-{reason}" not in ALL] == []
    assert [code for code in TEMPLATE_CODES.values() if f"error.{code}" not in ALL] == []


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
    assert f"help.{path}" in ALL
    for option in command.params:  # type: ignore[attr-defined]
        name = option.name.rstrip("_").replace("_", "-")
        keys = (f"help.{path}.{name}", f"help.option.{name}", f"field.{option.name}")
        assert any(key in ALL for key in keys), option.name


def test_every_status_and_form_has_a_name() -> None:
    for status in records.STATUSES:
        assert f"status.{status}" in ALL
    for form in records.FORMS:
        assert f"form.{form}" in ALL
