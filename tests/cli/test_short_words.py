"""What a person may leave out: the rest of a word, and the names of options."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.offices_made import PLAN
from tests.conftest import Giamsat

from giamsat.cli import options, short_words
from giamsat.cli.session import Session
from giamsat.cli.short_words import short_command, short_word
from giamsat.domain.errors import UsageError
from giamsat.i18n.word import COMMANDS

TODAY = ("--as-of", "2020-03-03", "-f", "json")


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls come from a person at a terminal."""
    monkeypatch.setattr(Session, "is_typed", True)
    monkeypatch.setattr(short_words, "is_typed_by_a_person", lambda: True)
    monkeypatch.setattr(options, "is_typed_by_a_person", lambda: True)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("dd", "mark"), ("danh-d", "mark"), ("mar", "mark"), ("xe", "show"), ("den", "due")],
)
@pytest.mark.usefixtures("by_hand")
def test_a_command_is_meant_by_initials_or_a_beginning(typed: str, name: str) -> None:
    names = [path for path in COMMANDS if "." not in path]
    assert short_command(typed, names) == name


@pytest.mark.parametrize("typed", ["ba", "c"])
@pytest.mark.usefixtures("by_hand")
def test_a_word_that_is_two_things_lists_them(typed: str) -> None:
    names = [path for path in COMMANDS if "." not in path]
    with pytest.raises(UsageError) as caught:
        short_command(typed, names)
    assert caught.value.code == "ambiguous-word"
    assert ", " in str(caught.value.params["words"])


def test_initials_stand_before_beginnings() -> None:
    words = {"sent": "gui", "report-sent": "gui-bao-cao", "reported": "bao-cao"}
    assert short_word("g", words) == "sent"
    assert short_word("gbc", words) == "report-sent"
    assert short_word("bc", words) == "reported"
    assert short_word("", words) is None
    assert short_word("x", words) is None


SHORT_AND_LONG = [
    ("dd 1 g 2/3", "mark 1 sent --on 2020-03-02"),
    ("dd 1 bc 2/3 9/BC-MTTQ", "mark 1 reported --on 2020-03-02 --number 9/BC-MTTQ"),
    ("bu x 1 1 11/2", "visit done 1 V1 --on 2020-02-11"),
    ("kn tl 1 1 2/3 45/UBND", "recommend answer 1 R1 --on 2020-03-02 --number 45/UBND"),
    ("kn g 1 2 4/2020/CV 13/2", "recommend send 1 R2 --on 2020-02-13 --number 4/2020/CV"),
    ("kn ktr 1 1 mp", None),
    (
        "kn gh 1 1 30/4 Chờ họp thường kỳ",
        ["recommend", "extend", "1", "R1", "--due", "2020-04-30", "--reason", "Chờ họp thường kỳ"],
    ),
    ("kn kt 1 1 d", "recommend close 1 R1 --result carried-out"),
]


@pytest.mark.usefixtures("by_hand")
@pytest.mark.parametrize(("short", "long"), SHORT_AND_LONG)
def test_a_short_line_is_the_long_one(
    giamsat: Giamsat, office_of_one_plan: Path, short: str, long: str | list[str] | None
) -> None:
    ran = giamsat(*short.split(), *TODAY, "--dry-run")
    if long is None:
        assert ran.code == 2
        return
    assert ran.code == 0, ran.err
    words = long.split() if isinstance(long, str) else long
    whole = giamsat(*words, *TODAY, "--dry-run")
    assert json.loads(ran.out) == json.loads(whole.out)


@pytest.mark.usefixtures("by_hand")
def test_a_word_that_belongs_nowhere_is_told(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    before = (office_of_one_plan / PLAN).read_text("utf-8")
    ran = giamsat("visit", "done", "1", "1", "11/2", "???", *TODAY)
    assert (ran.code, "“???”" in ran.err) == (2, True)
    assert (office_of_one_plan / PLAN).read_text("utf-8") == before


@pytest.mark.parametrize(
    "call",
    ["dd 1 sent", "mark 1 sent 02/03/2020", "b xong 1 1", "mark 1 g", "kn tra-loi 1 1 45/UBND"],
)
def test_a_script_says_it_all(giamsat: Giamsat, office_of_one_plan: Path, call: str) -> None:
    before = (office_of_one_plan / PLAN).read_text("utf-8")
    ran = giamsat(*call.split(), *TODAY)
    assert ran.code in (2, 3)
    assert (office_of_one_plan / PLAN).read_text("utf-8") == before
