"""Every act is a command made of its form: what holds for one of them holds for all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.offices_made import (
    PLAN,
    PROGRAMME,
    contents,
)
from tests.cli.test_completion import complete  # noqa: F401 (a fixture)
from tests.conftest import Giamsat

from giamsat.cli.app import COMMANDS, load
from giamsat.cli.failures import field_name
from giamsat.cli.typed_words import choice_word, option_word
from giamsat.domain.acts import drafts, programmes
from giamsat.domain.acts.forms import TODAY, ActForm, Field
from giamsat.domain.acts.registry import ACTS
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.shape import letters
from giamsat.i18n import Words, messages_of

WORDS = {
    "day": "2020-03-03",
    "count": "3",
    "number": "45/BC-UBND",
    "body": "B1",
    "rule": "plan-notice",
    "assignment": "note=ghi",
}
LETTERS = {**letters(Plan), **letters(Programme)}
KEYS = {
    *(
        "schema",
        "id",
        "path",
        "act",
        "subject",
        "subjects",
        "changed",
        "notices",
        "next",
        "undated",
    ),
    *("dry_run", "commit", "unrecorded"),
}

acts = pytest.mark.parametrize("form", ACTS, ids=lambda form: form.name)

BESIDE_ACTS = ("check", "correct", "resolve", "undo", "redo", "remove", "restore")
"""Commands that change files and are no acts."""

CREATIONS = (drafts.NEW, programmes.NEW)


def value(field: Field, part: int) -> str:
    if field.part:
        return f"{LETTERS.get(field.part, '')}{part}"
    if field.option == "other":
        return "2020/2-kh"
    if field.option == "line":
        return str(part)
    return field.choices[0] if field.choices else WORDS.get(field.kind, "chữ")


def call(form: ActForm, part: int) -> list[str]:
    """A call with what is required, what makes it sound, and the part with a number."""
    words = [*form.path, "2020/1-kh" if form.target == "plan" else "2020/ct"]
    for field in form.fields:
        if field.positional:
            words.append(value(field, part))
        elif field.required or field.clearable or field.option in ("reason", "number", "place"):
            words += [field.spelling, value(field, part)]
    return words


def accepted(giamsat: Giamsat, form: ActForm, *options: str) -> list[str]:
    """A call that the act accepts of one of the parts: sent, not yet sent, or closed."""
    for part in (1, 2, 3):
        words = call(form, part)
        if giamsat(*words, "--as-of", "2020-03-03", "--dry-run", *options).code == 0:
            return words
    raise AssertionError(form.name)


@acts
def test_a_trial_writes_nothing_and_the_change_is_shaped_as_any(
    form: ActForm, giamsat: Giamsat, office: Path
) -> None:
    before = contents(office)
    words = accepted(giamsat, form)
    assert contents(office) == before
    ran = giamsat(*words, "--as-of", "2020-03-03", "--format", "json")
    assert ran.code == 0
    told = json.loads(ran.out)
    assert told.keys() == KEYS
    assert told["path"] == (PLAN if form.target == "plan" else PROGRAMME)
    assert told["changed"]
    changed = {path for path, data in contents(office).items() if before.get(path) != data}
    assert changed == {str(office / told["path"])}


@acts
def test_a_day_to_come_is_recorded_and_told(form: ActForm, giamsat: Giamsat, office: Path) -> None:
    days = [field for field in form.fields if field.default == TODAY]
    words = accepted(giamsat, form)
    for field in days:
        ran = giamsat(*words, f"--{field.option}", "2020-03-05", "--as-of", "2020-03-04")
        assert "05/03/2020" in ran.err, (field.option, ran)


def without(words: list[str], option: str) -> list[str]:
    """A call without an option and its value."""
    if option not in words:
        return words
    at = words.index(option)
    return words[:at] + words[at + 2 :]


@acts
def test_a_wrong_choice_or_day_or_count_is_refused_with_the_options_name(
    form: ActForm, giamsat: Giamsat, office: Path
) -> None:
    before = contents(office)
    words = accepted(giamsat, form)
    for field in form.fields:
        if field.kind in ("choice", "count", "day") and not field.positional:
            ran = giamsat(*without(words, f"--{field.option}"), f"--{field.option}", "9x")
            assert ran.code in (2, 4), field.option
            assert "9x" in ran.err
            own = option_word(f"--{field.option}", form.name, Words("vi"))
            assert field.kind == "day" or own in ran.err
    assert contents(office) == before


@pytest.mark.parametrize("form", [*ACTS, *CREATIONS], ids=lambda form: form.name)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_field_is_called_something(form: ActForm, lang: str) -> None:
    for field in form.fields:
        assert field_name(Words(lang), f"{form.name}.{field.option}")


def test_no_name_of_a_field_is_left_over() -> None:
    used = set()
    for form in (*ACTS, *CREATIONS):
        for field in form.fields:
            own = f"field.{form.name}.{field.option}"
            used.add(own if own in messages_of("field") else f"field.{field.option}")
    assert set(messages_of("field")) == used


def commands_below(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every command that is no group, with its words."""
    below = getattr(command, "commands", None)
    if below is None:
        yield path, command
    for name, each in (below or {}).items():
        yield from commands_below(each, f"{path}.{name}")


def test_every_act_has_its_command_and_every_changing_command_its_act() -> None:
    changing = set()
    for name in COMMANDS:
        for path, each in commands_below(load(name, Words("vi")), name):
            if {"dry_run", "no_commit"} <= {parameter.name for parameter in each.params}:
                changing.add(path)
    assert changing - {*BESIDE_ACTS} == {form.name for form in (*ACTS, *CREATIONS)}


@acts
def test_choices_parts_and_bodies_are_completed(
    form: ActForm,
    office: Path,
    complete: Callable[..., list[str]],  # noqa: F811 (the fixture)
) -> None:
    begun = " ".join(("giamsat", *form.path, "2020/1-kh" if form.target == "plan" else "2020/ct"))
    for field in form.fields:
        line = f"{begun} " if field.positional else f"{begun} --{field.option} "
        offered = complete(line)
        if field.choices:
            assert offered == [choice_word(c, field.option, Words("vi")) for c in field.choices]
        elif field.part or field.kind == "body":
            letter = LETTERS.get(field.part or "body", "")
            assert f"{letter}1" in offered, field.option
            assert {word[: len(letter)] for word in offered} == {letter}
