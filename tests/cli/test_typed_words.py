"""Every command, option and choice has one Vietnamese word, as stable as its English name."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Giamsat

from giamsat.cli.app import COMMANDS, load
from giamsat.cli.typed_words import (
    choice,
    choice_meant,
    choice_word,
    command_meant,
    command_word,
    option_meant,
    option_word,
    word_key,
)
from giamsat.domain.acts.registry import ACTS
from giamsat.domain.errors import UsageError
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.records import FORMS, SORTS, STATUSES
from giamsat.domain.shape import keys_of, shapes
from giamsat.i18n import Words
from giamsat.i18n import word as catalogue
from giamsat.reports.opinions import OPINION_STATES
from giamsat.reports.papers import KINDS
from giamsat.reports.successors import MAPS
from giamsat.store.schemas import KINDS as SCHEMAS

VI = Words("vi")


class Typed(NamedTuple):
    """A command as the program has it: its place in the catalogue, and Typer's object."""

    path: str
    command: Any


def commands() -> list[Typed]:
    return [each for name in COMMANDS for each in _below(name, load(name, Words("en")))]


def _below(path: str, command: Any) -> Iterator[Typed]:
    yield Typed(path, command)
    for name, each in getattr(command, "commands", {}).items():
        yield from _below(f"{path}.{name}", each)


ALL = commands()


def places_of_choices() -> dict[str, set[str]]:
    """Every list of words that an option, a fact of a file or an act takes, by its name."""
    found: dict[str, set[str]] = {
        "status": set(STATUSES),
        "sort": set(SORTS),
        "state": set(OPINION_STATES),
        "issuers": set(MAPS),
        "kind": set(KINDS),
        "schema": set(SCHEMAS),
        "form": set(FORMS),
    }
    for form in ACTS:
        for field in form.fields:
            if field.choices:
                found.setdefault(field.option, set()).update(field.choices)
    for model in (Plan, Programme):
        for name, choices in _choices_in(model):
            if name != "schema":
                place = "step" if "resumed" in choices else name
                found.setdefault(place, set()).update(choices)
    return found


def _choices_in(model: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, key in keys_of(model).items():
        if key.kind == "choice":
            yield name, key.choices
        elif key.table is not None:
            yield from _choices_in(key.table)


def test_every_command_has_a_word_of_its_own() -> None:
    for typed in ALL:
        assert typed.path in catalogue.COMMANDS, typed.path
    for _, group in groupby(sorted(catalogue.COMMANDS), key=lambda path: path.rpartition(".")[0]):
        paths = list(group)
        names = [path.rpartition(".")[2] for path in paths]
        spelt = {
            path: {word_key(n), word_key(catalogue.COMMANDS[path])}
            for path, n in zip(paths, names, strict=True)
        }
        require_apart(spelt)


def test_every_option_has_a_word_of_its_own_in_its_command() -> None:
    for path, command in ALL:
        names = [n for p in command.params for n in (*p.opts, *p.secondary_opts) if n[:2] == "--"]
        for name in (*names, "--help"):
            bare = name.removeprefix("--")
            assert bare in catalogue.OPTIONS or f"{path}.{bare}" in catalogue.OPTIONS, (path, name)
        require_apart({n: {word_key(n), word_key(option_word(n, path, VI))} for n in names})


@pytest.mark.parametrize(("place", "choices"), places_of_choices().items())
def test_every_choice_has_a_word_of_its_own_in_its_place(place: str, choices: set[str]) -> None:
    for name in choices:
        assert f"{place}.{name}" in catalogue.VALUES or name in catalogue.VALUES, (place, name)
    require_apart({n: {word_key(n), word_key(choice_word(n, place, VI))} for n in choices})


def require_apart(spelt: dict[str, set[str]]) -> None:
    """No spelling of one thing may be one of another."""
    for name, keys in spelt.items():
        for other, theirs in spelt.items():
            assert name == other or not keys & theirs, (name, other)


def test_the_short_names_are_no_other_commands() -> None:
    keys = {word_key(word) for path, word in catalogue.COMMANDS.items() if "." not in path}
    assert not keys & set(catalogue.SHORT)
    assert set(catalogue.SHORT.values()) <= set(COMMANDS)


WORDS = sorted(
    {*catalogue.COMMANDS.values(), *catalogue.OPTIONS.values(), *catalogue.VALUES.values()}
)


def test_words_are_written_plainly() -> None:
    for word in WORDS:
        assert word == word.lower(), word
        assert word.replace("-", "").isascii()
        assert word.replace("-", "").isalnum(), word


ACCENTS = {
    "a": "aàáảãạăâấ",
    "e": "eéèêệ",
    "i": "iíị",
    "o": "oóôơợ",
    "u": "uúưự",
    "y": "yý",
    "d": "dđ",
}


@st.composite
def spelt(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and the same as somebody might type it."""
    word = draw(st.sampled_from(WORDS))
    letters = [draw(st.sampled_from(ACCENTS.get(letter, letter))) for letter in word]
    typed = "".join(letters).replace("-", draw(st.sampled_from(["-", "_", " ", ""])))
    form = draw(st.sampled_from(["NFC", "NFD"]))
    typed = unicodedata.normalize(form, typed)
    return word, draw(st.sampled_from([typed, typed.upper(), typed.title()]))


@given(pair=spelt())
def test_any_spelling_of_a_word_is_the_word(pair: tuple[str, str]) -> None:
    word, typed = pair
    assert word_key(word) == word_key(typed)


@pytest.mark.parametrize("typed", ALL, ids=lambda typed: typed.path)
def test_a_command_and_its_options_are_found_by_either_word(typed: Typed) -> None:
    group, _, name = typed.path.rpartition(".")
    names = [t.path.rpartition(".")[2] for t in ALL if t.path.rpartition(".")[0] == group]
    assert command_meant(command_word(typed.path, VI), names, group) == name
    options = [n for p in typed.command.params for n in p.opts if n[:2] == "--"]
    for option in options:
        assert option_meant(option_word(option, typed.path, VI), options, typed.path) == option


@pytest.mark.parametrize(("place", "choices"), places_of_choices().items())
def test_a_choice_is_found_by_either_word(place: str, choices: set[str]) -> None:
    for name in choices:
        assert choice(f"--{place}", choice_word(name, place, VI), choices) == name
        assert choice(f"--{place}", name, choices) == name


@pytest.mark.parametrize(
    ("place", "choices", "shown", "name"),
    [
        ("kind", ("strength", "shortcoming"), "tồn tại", "shortcoming"),
        ("kind", ("strength", "shortcoming"), "tồn tại, hạn chế", "shortcoming"),
        ("kind", ("strength", "shortcoming"), "Hạn chế", "shortcoming"),
        ("form", FORMS, "Đoàn giám sát", "delegation"),
        ("form", FORMS, "tổ chức đoàn giám sát", "delegation"),
        ("role", ("head", "deputy"), "trưởng đoàn", "head"),
        ("role", ("head", "deputy"), "Phó trưởng đoàn", "deputy"),
        ("status", STATUSES, "theo dõi sau giám sát", "follow-up"),
        ("result", ("partly", "refused"), "thực hiện một phần", "partly"),
        ("step", ("sent", "report-sent"), "gửi kế hoạch", "sent"),
    ],
)
def test_what_giamsat_calls_a_choice_is_taken(
    place: str, choices: tuple[str, ...], shown: str, name: str
) -> None:
    assert choice_meant(shown, choices, place) == name


def test_a_word_that_two_choices_are_called_by_is_none_of_them() -> None:
    assert choice_meant("thực hiện", ("carried-out", "not-carried-out"), "result") is None
    with pytest.raises(UsageError):
        choice("--result", "thực hiện", ("carried-out", "not-carried-out"))


def test_an_act_is_recorded_by_vietnamese_words_as_by_english_ones(
    giamsat: Giamsat,
    office: Path,
) -> None:
    told = []
    for call in (
        (
            "kien-nghi",
            "ket-thuc",
            "2020/1-kh",
            "R1",
            "--ngay",
            "3/3/2020",
            "--ket-qua",
            "da-thuc-hien",
        ),
        ("Kiến nghị", "kết thúc", "2020/1-kh", "R1", "--Ngày=3/3/2020", "--kếtquả", "đã thực hiện"),
        ("recommend", "close", "2020/1-kh", "R1", "--on", "3/3/2020", "--result", "carried-out"),
    ):
        ran = giamsat(*call, "--xem-truoc", "--dang", "json", "--as-of", "2020-03-03")
        assert ran.code == 0, ran.err
        told.append(json.loads(ran.out))
    assert told[0] == told[1] == told[2]


@pytest.mark.parametrize(
    "call",
    [
        ("list", "--limit", "1", "--limit", "2"),
        ("ds", "--toi-da", "1", "--limit=2"),
        ("show", "33", "-f", "json", "--dang", "csv"),
        ("kn", "them", "33", "--noi-dung", "a", "--text", "b"),
        ("soan", "33", "-k", "plan", "--loai", "ke-hoach"),
    ],
    ids=" ".join,
)
def test_an_option_with_one_value_is_given_once(
    shipped: Path, giamsat: Giamsat, call: tuple[str, ...]
) -> None:
    ran = giamsat(*call)
    assert (ran.code, ran.out) == (2, "")
    assert "đã có một giá trị" in ran.err


CHOICES_OF_A_PLAN = [
    (key.name, choice)
    for key in shapes()["plan"].keys.values()
    if key.kind == "choice"
    for choice in key.choices
]


@pytest.mark.parametrize(("key", "choice"), CHOICES_OF_A_PLAN)
def test_a_fact_is_set_by_the_word_of_its_choice(
    giamsat: Giamsat,
    office: Path,
    key: str,
    choice: str,
) -> None:
    word = choice_word(choice, key, Words("vi"))
    named, worded = (
        giamsat("set", "2020/1-kh", f"{key}={value}", "--dry-run", "-f", "json")
        for value in (choice, word)
    )
    assert (named.code, named.out, named.err) == (worded.code, worded.out, worded.err)


def test_a_value_that_looks_like_an_option_stays_a_value(giamsat: Giamsat, office: Path) -> None:
    ran = giamsat("kn", "add", "2020/1-kh", "--noi-dung", "--ngay", "--xem-truoc", "-f", "json")
    assert json.loads(ran.out)["changed"]
    assert "--ngay" in ran.out


def test_help_shows_vietnamese_words_first(shipped: Path, giamsat: Giamsat) -> None:
    assert "\n  kien-nghi, recommend " in giamsat("--help").out
    assert "\n  tra-loi, answer " in giamsat("kn", "--help").out
    assert "\n  --ngay, --on NGÀY" in giamsat("kn", "tra-loi", "--help").out
    english = giamsat("--lang", "en", "kn", "tra-loi", "--help").out
    assert "--ngay" not in english
    assert "giamsat recommend answer" in english


def test_a_word_nearly_typed_is_told(shipped: Path, giamsat: Giamsat) -> None:
    assert "Ý anh/chị là kien-nghi?" in giamsat("kien-ngi").err
    assert "tra-loi" in giamsat("kn", "tra-lo").err
    told = giamsat("ds", "--trang-thai", "dang-giam-sa")
    assert "Ý anh/chị là dang-giam-sat?" in told.err
    assert "Did you mean under-way?" in giamsat("list", "--status", "under-wya", "--lang", "en").err
