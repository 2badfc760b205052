"""Whatever text stands in a page, a browser shows it and nothing of it is markup."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from tests.conftest import ROOT

from giamsat.domain.text import visible
from giamsat.render.formats.html_page import render
from giamsat.render.html_templates import html_page
from giamsat.render.page import Column, Lines, Page, Pairs, Screen, Table, Toned

TEMPLATES = ROOT / "src" / "giamsat" / "render" / "html"

PIECES = [*"<>&\"'\x00\x1b\u202e={}%#", "script", "{{ 1 }}"]

TEXTS = st.one_of(st.text(min_size=1), st.lists(st.sampled_from(PIECES), min_size=1).map("".join))


class Shown(HTMLParser):
    """Collects the tags of a page and the texts that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def shown(page: Page) -> Shown:
    parser = Shown()
    parser.feed("".join(render(page, Screen())))
    parser.close()
    return parser


def page_of(text: str) -> Page:
    """Return a page that has ``text`` wherever a page can have any."""
    table = Table((Column(text), Column("b")), [(text, Toned(text, "bad"))], text)
    return Page("code", text, [table, Pairs([(text, text)], text), Lines([text], text)])


@given(TEXTS)
def test_no_text_is_markup_and_each_is_shown(text: str) -> None:
    found, plain = shown(page_of(text)), shown(page_of("x"))
    assert found.tags == plain.tags
    expected = [visible(text) if data == "x" else data for data in plain.texts]
    assert "".join(found.texts) == "".join(expected)


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.stem)
def test_no_template_lets_a_value_pass_unescaped(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    for way_out in ("safe", "autoescape", "Markup", "forceescape", "xmlattr"):
        assert way_out not in text, way_out
    assert "={{" not in text, "a value of an attribute stands in quotes"
    assert "style=" not in text, "the policy lets no style attribute act"


def test_a_value_that_nobody_gives_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        html_page("page", {"lang": "vi", "policy": "", "style": ""})
