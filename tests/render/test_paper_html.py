"""Papers as HTML: whole, escaped, able to run nothing."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from tests.render.worded_papers import hostile_paper, paper_33, party_paper, worded

from giamsat.render.paper_html import render
from giamsat.reports.papers import KINDS, Kind


class Tags(HTMLParser):
    """Collects the tags, and checks that each is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name == "src"]
        if tag not in ("meta", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def close(self) -> None:
        super().close()
        assert self._open == []


def tags(page: str) -> list[str]:
    parser = Tags()
    parser.feed(page)
    parser.close()
    return parser.seen


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_is_whole_and_can_run_nothing(kind: Kind) -> None:
    page = "".join(render(worded(kind)))
    assert not {"script", "link", "img", "iframe"} & set(tags(page))
    assert 'http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;' in page


def test_hostile_text_is_escaped() -> None:
    page = "".join(render(hostile_paper()))
    assert "script" not in tags(page)
    assert "&lt;script&gt;" in page
    assert "\x00" not in page


def test_blanks_are_marked() -> None:
    page = "".join(render(paper_33()))
    assert "<mark>………</mark>, ngày 07 tháng 02 năm 2020" in page


def test_a_letter_lists_its_addressees_and_the_party_heading_stands() -> None:
    letter = "".join(render(worded("recommendations")))
    assert "Kính gửi: <br>- UBND huyện Hòa Lộc;<br>- Sở Xây dựng." in letter
    party = "".join(render(party_paper("plan")))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in party
    assert "Độc lập" not in party
