"""What ``check`` tells a person of where in a file something stands."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.i18n import Words, modules
from giamsat.render.page import Lines, text_of
from giamsat.render.pages.diagnostics import page

HOSTILE = ("khoa.la", "--to", "giamsat sync", "`plan.number`", "giamsat set PLAN due=15/03")


def told(lang: str, key: str) -> str:
    found = PlacedDiagnosis("plans/2026/01-kh.toml", "GS221", "warning", 5, 1, key)
    (block,) = page([found], (), Words(lang), for_people=True).blocks
    assert isinstance(block, Lines)
    return "\n".join(map(text_of, block.lines))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("plan.number", "số"),
        ("plan.legal_basis[2]", "căn cứ 2"),
        ("recommendation[2].answer[1].on", "kiến nghị 2 · trả lời 1 · ngày"),
        ("visit[2]", "buổi giám sát 2"),
        ("plan.begin", "plan.begin"),
    ],
)
def test_a_key_is_told_by_its_name_in_vietnamese(key: str, name: str) -> None:
    assert f" GS221 {name}: " in told("vi", key)
    assert f" GS221 {key}: " in told("en", key)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_in_a_sentence_is_never_respelt(value: str) -> None:
    """Of every sentence whose values are plain: what stands in it comes out as it was put in."""
    words, tried = Words("vi"), 0
    for key, (said, _) in [pair for room in modules() for pair in _messages(room)]:
        names = set(re.findall(r"{(\w+)}", said))
        if names and re.findall(r"{[^}]*[^}\w][^}]*}|{{", said) == []:
            tried += 1
            assert value in words(key, **dict.fromkeys(names, value)), key
    assert tried > 200


def _messages(room: str) -> list[tuple[str, tuple[str, str]]]:
    return [*getattr(import_module(f"giamsat.i18n.{room}"), "MESSAGES", {}).items()]


def test_a_title_that_reads_as_a_command_is_shown_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    title = "khoa.la --to giamsat sync R2.due=15/03"
    monkeypatch.chdir(tmp_path)
    giamsat("init", "--issuer", "MTTQ xã Thử")
    giamsat("new", "--title", title, "--number", "01/KH", "--issued", "5/1/2026")
    for call in (("list",), ("show", "01/KH")):
        assert title in giamsat(*call).out, call
