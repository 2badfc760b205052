"""A Vietnamese sentence names commands, options, choices and keys by their Vietnamese words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from tests.conftest import ROOT

from giamsat.cli.app import COMMANDS, load
from giamsat.i18n import Words, messages_of, modules
from giamsat.i18n import word as catalogue
from giamsat.i18n._spelling import spell

VI = Words("vi")

SYLLABLES = frozenset(
    re.split(" ", "anh bac ban can cho chi con hai hay kan khai kho kinh mai minh nay quy thi thu")
)
"""Syllables without a mark that happen to be spelt as an English word, or stand in a name."""

ALLOWED = {
    "git, typed as it is": "init add branch clone commit config diff directory driver email"
    " fetch format gitattributes gpg main merge origin rebase remote remove safe status switch"
    " unbundle user versions",
    "formats, programs and units that have no other name": "auto bak byte com csv docx downloads"
    " eth github html https json openssl parquet pdf pem sarif schema shell ssh toml txt ulimit"
    " vni xls xlsx zip",
    "names of files and folders": "attachments aux docs hoso issuers layouts mappings nul plans"
    " programmes templates",
    "keys and values of settings that are written by hand": "begins confirm decision ends false"
    " issuer layout limit name parent path person place position reader reason recipients"
    " record role roles rule secretary signer state superior supervisor true youth",
    "the program": "board giamsat",
}
"""English words that stand in Vietnamese sentences, by the reason why."""


def sentences() -> Iterator[tuple[str, str]]:
    """Every Vietnamese message as people read it; examples of files are none."""
    for module in modules():
        for key, (vietnamese, _) in messages_of(module).items():
            if not key.startswith("word.") and not key.endswith(".example"):
                yield key, VI._spell(vietnamese, key)


def english_words() -> set[str]:
    """The words of the English sentences that are no Vietnamese ones."""
    found = set()
    for module in modules():
        for key, (_, english) in messages_of(module).items():
            if not key.startswith("word."):
                found |= set(re.findall("[a-z]{3,}", without_values(english).lower()))
    own = (*catalogue.COMMANDS.values(), *catalogue.OPTIONS.values(), *catalogue.VALUES.values())
    return found - SYLLABLES - {syllable for word in own for syllable in word.split("-")}


def without_values(text: str) -> str:
    return re.sub(r"\{[^}]*\}", "", text)


def words_in(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])[a-z]{3,}(?![\w-])", without_values(text)))


def remains(text: str, place: str = "") -> str:
    """What of a text could still be spelt in Vietnamese; ``--to`` is the word for a group too."""
    return (
        "" if spell(text, place).replace("--gui", "--to") == text.replace("--gui", "--to") else text
    )


def test_no_command_or_option_is_called_by_its_english_name() -> None:
    assert [(key, text) for key, text in sentences() if remains(text, key)] == []


def test_no_english_word_stands_in_a_vietnamese_sentence() -> None:
    english, reasons = english_words(), " ".join(ALLOWED.values()).split()
    found = {word: key for key, text in sentences() for word in words_in(text) & english}
    assert {word: key for word, key in found.items() if word not in reasons} == {}
    assert [word for word in reasons if word not in found] == []


def marked(text: str) -> list[str]:
    return text.split("`")[1::2]


def test_what_is_marked_has_a_word() -> None:
    """A mark round what has no Vietnamese word would leave it in English without notice."""
    known = {*catalogue.VALUES.values(), *catalogue.KEYS.values(), *catalogue.COMMANDS.values()}
    for module in modules():
        for key, (vietnamese, _) in messages_of(module).items():
            for name in marked(vietnamese):
                if " " in name or "=" in name:
                    continue
                said = VI._spell(f"`{name}`", key).rpartition(".")[2]
                assert said in known, (key, name)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_in_vietnamese(name: str) -> None:
    for path, text in help_of(name, load(name, VI)):
        assert not remains(text, f"help.{path}"), (path, text)
        english = words_in(text) & english_words() - set(" ".join(ALLOWED.values()).split())
        assert english == set(), (path, text)


def help_of(path: str, command: Any) -> Iterator[tuple[str, str]]:
    yield path, str(command.help)
    for parameter in command.params:
        yield path, str(parameter.help or "")
    for name, below in getattr(command, "commands", {}).items():
        yield from help_of(f"{path}.{name}", below)


@pytest.mark.parametrize(
    "page", [*sorted((ROOT / "docs/vi").glob("*.md")), ROOT / "README.vi.md"], ids=lambda p: p.name
)
def test_the_manual_calls_commands_by_their_vietnamese_words(page: Any) -> None:
    text = re.sub(r"<!-- words.*?<!-- end -->", "", page.read_text("utf-8"), flags=re.DOTALL)
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.split("\n")]
    calls = [line for line in lines if ", --" not in line]
    spans = re.findall(
        r"`([^`]+)`", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    )
    assert [call for call in (*calls, *spans) if remains(call.replace("`", ""))] == []


ALONE = re.compile(r"(?<![-\w.=/\"{<>\[])[a-z][a-z-]+(?![\w=.(/}\]])")
OF_OTHERS = ("pip ", "ssh-keygen ", "git ")


def _is_call(span: str) -> bool:
    return " " in span and ": " not in span and not span.startswith(OF_OTHERS)


@pytest.mark.parametrize("page", sorted((ROOT / "docs/vi").glob("*.md")), ids=lambda p: p.name)
def test_no_part_of_a_line_in_the_manual_is_english(page: Any) -> None:
    """``R1 answer 2``, ``10 draft-received``: words that stand in a call without its command."""
    names = {name.rpartition(".")[2] for name in (*catalogue.COMMANDS, *catalogue.VALUES)}
    spoken = {*catalogue.COMMANDS.values(), *catalogue.VALUES.values()}
    own = {name for name in names if name not in spoken}
    text = re.sub(r"<!-- words.*?<!-- end -->", "", page.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    spans = [s for s in re.findall(r"`([^`]+)`", text) if _is_call(s)]
    assert [span for span in spans if own & set(ALONE.findall(span))] == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("xem: giamsat show {plan}.", "xem: giamsat xem {plan}."),
        ("giamsat recommend answer 33 R2 --on NGÀY", "giamsat kien-nghi tra-loi 33 R2 --ngay NGÀY"),
        ("giamsat visit postpone 33 V1 --to NGÀY", "giamsat buoi doi 33 V1 --sang-ngay NGÀY"),
        ("(giamsat mark 33 cancelled)", "(giamsat danh-dau 33 huy)"),
        (
            "giamsat set 33 R2.due=15/03 form=delegation",
            "giamsat dat 33 R2.han=15/03 hinh-thuc=doan-giam-sat",
        ),
        ("giamsat waive 33 plan-notice --reason “…”", "giamsat ly-do 33 gui-ke-hoach --ly-do “…”"),
        ("chọn `shortcoming` hay `R2.due`", "chọn ton-tai hay R2.han"),
        ("giamsat chỉ đọc; git add {path}", "giamsat chỉ đọc; git add {path}"),
        ("giamsat check --fail-on=error", "giamsat kiem-tra --bao-loi-khi=loi"),
    ],
)
def test_commands_in_a_sentence_are_spelt_in_vietnamese(written: str, read: str) -> None:
    assert VI.command(written) == read
    assert VI.command(read) == read
    assert Words("en").command(written) == written
