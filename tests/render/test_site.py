"""The web pages: they run nothing but our script, load nothing, and anybody can find their way."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from web_examples import HOSTILE, PLANS, exported, source, workspace

from giamsat.i18n import Words
from giamsat.render.html_templates import html_page
from giamsat.render.site import export
from giamsat.render.site.drawing import drawing, tick_days
from giamsat.render.site.index_page import search_words
from giamsat.render.site.shell import plan_names
from giamsat.reports.calendar_items import calendar_items
from giamsat.reports.plan_picture import Bar, Lane, Mark, Picture

DAY = "2020-05-20"
VOID = {"meta", "input", "br", "link", "img"}
LANGUAGES = pytest.mark.parametrize("lang", ["vi", "en"])

Tag = tuple[str, dict[str, str | None]]


class Reader(HTMLParser):
    """A page as a list of tags, its texts by tag, and a check that every tag is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.texts[tag][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def attributes(self) -> Iterator[tuple[str, str, str]]:
        for tag, found in self.tags:
            for name, value in found.items():
                yield tag, name, value or ""


AGREED = {
    plan: text.replace("sent = 2020-04-21\n", "sent = 2020-04-21\ndue = 2020-05-11\n")
    for plan, text in PLANS.items()
}
"""The plans, where the answer to R1 was asked for by a day: a day that no handbook sets."""


def pages(
    folder: Path, lang: str = "vi", as_of: str = DAY, plans: dict[str, str] = PLANS
) -> dict[str, str]:
    found = exported(export, workspace(folder, plans), as_of, lang=lang)
    return {name: data.decode("utf-8") for name, data in found.items()}


def test_each_plan_and_each_year_has_its_page(tmp_path: Path) -> None:
    assert list(pages(tmp_path)) == [
        "index.html",
        "plan-2020_6-kh.html",
        "plan-2020_5-kh-mttq.html",
        "plan-2020_7-nhap.html",
        "year-2020.html",
    ]


@LANGUAGES
def test_hostile_text_stays_text(tmp_path: Path, lang: str) -> None:
    for name, text in pages(tmp_path, lang).items():
        page = Reader(text)
        assert page.all("img") == []
        assert len(page.all("script")) == (name == "index.html")
        assert [a for a in page.attributes() if a[1].startswith("on") or a[1] == "style"] == []
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text)
    title = HOSTILE.replace("\x1b", "")
    page = Reader(pages(tmp_path, lang)["plan-2020_6-kh.html"])
    assert title in page.texts["h1"][0]
    assert title in page.texts["title"][0]


@LANGUAGES
def test_the_policy_lets_run_exactly_what_stands_in_the_page(tmp_path: Path, lang: str) -> None:
    for name, text in pages(tmp_path, lang).items():
        page = Reader(text)
        (policy,) = [m["content"] for m in page.all("meta") if "http-equiv" in m]
        wanted = ["default-src 'none'", f"style-src '{hashed(page.texts['style'])}'"]
        if name == "index.html":
            wanted.append(f"script-src '{hashed(page.texts['script'])}'")
        assert str(policy).split("; ") == [*wanted, "base-uri 'none'", "form-action 'none'"]


def hashed(texts: list[str]) -> str:
    (text,) = texts
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def test_nothing_is_loaded_from_elsewhere(tmp_path: Path) -> None:
    found = pages(tmp_path)
    for text in found.values():
        page = Reader(text)
        assert not re.search(r"https?:|url\(|@import|//[a-z]", text, re.IGNORECASE)
        assert not page.all("link")
        assert not [a for a in page.attributes() if a[1] in ("src", "srcset", "data", "action")]


def test_every_link_leads_somewhere(tmp_path: Path) -> None:
    read = {name: Reader(text) for name, text in pages(tmp_path).items()}
    ids = {
        name: [v for _, key, v in page.attributes() if key == "id"] for name, page in read.items()
    }
    for name, page in read.items():
        assert len(ids[name]) == len(set(ids[name]))
        links = [str(a["href"]) for a in page.all("a")]
        assert len(links) >= 3
        for link in links:
            file, _, anchor = link.partition("#")
            assert unquote(file or name) in read, link
            assert not anchor or anchor in ids[unquote(file or name)], link


@LANGUAGES
def test_pages_have_landmarks_one_heading_and_a_way_past_the_links(
    tmp_path: Path, lang: str
) -> None:
    for name, text in pages(tmp_path, lang).items():
        page = Reader(text)
        assert page.all("html") == [{"lang": lang}]
        for tag in ("header", "nav", "main", "footer", "h1", "title"):
            assert len([t for t, _ in page.tags if t == tag]) >= 1, tag
        assert len(page.all("main")) == len(page.all("h1")) == 1
        assert page.all("nav")[0]["aria-label"]
        first = page.all("a")[0]
        assert first == {"class": "skip", "href": "#main"}
        assert page.all("main")[0]["id"] == "main"
        current = [a["href"] for a in page.all("a") if "aria-current" in a]
        assert current == ([] if name.startswith("plan-") else [name])
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
        assert all(b - a <= 1 for a, b in pairwise(levels)), levels


@LANGUAGES
def test_fields_tables_and_pictures_have_names(tmp_path: Path, lang: str) -> None:
    for text in pages(tmp_path, lang).values():
        page = Reader(text)
        labels = {label["for"] for label in page.all("label")}
        assert {f["id"] for tag in ("input", "select") for f in page.all(tag)} == labels
        assert all(th.get("scope") in ("col", "row") for th in page.all("th"))
        assert all(div["aria-label"] for div in page.all("div") if div.get("role") == "region")
        ids = {value for _, key, value in page.attributes() if key == "id"}
        for picture in page.all("svg"):
            assert picture["role"] == "img"
            assert picture["aria-labelledby"] in ids


def test_the_languages_differ_and_each_is_whole(tmp_path: Path) -> None:
    vi, en = pages(tmp_path, "vi"), pages(tmp_path, "en")
    assert vi.keys() == en.keys()
    assert "Việc cần chú ý" in vi["index.html"]
    assert "What needs attention" in en["index.html"]
    assert "Tháng 3/2020" in vi["year-2020.html"]
    assert "March 2020" in en["year-2020.html"]
    for text in (*vi.values(), *en.values()):
        assert not re.search(r"[>\"](site|list|show|status|calendar|rule)\.[a-z-]+", text)


def test_the_search_finds_words_without_their_accents(tmp_path: Path) -> None:
    page = Reader(pages(tmp_path)["index.html"])
    rows = [tr for tr in page.all("tr") if "data-words" in tr]
    assert len(rows) == len(PLANS)
    words = next(str(tr["data-words"]).split() for tr in rows if "quy" in str(tr["data-words"]))
    assert {"dong", "dam", "cong", "khai", "quy"} <= set(words)
    assert words == sorted(set(words))
    assert search_words({"a": ["Đường, phố", {"b": "đường"}], "c": 3}) == "duong pho"


def test_what_needs_attention_is_told_in_words(tmp_path: Path) -> None:
    found = Reader(pages(tmp_path, plans=AGREED)["index.html"])
    late = [text for text in found.texts["li"] if "quá hạn" in text]
    assert any("R1" in text and "5/KH-MTTQ" in text for text in late)
    quiet = pages(tmp_path, as_of="2019-01-01")["index.html"]
    assert "Không có việc quá hạn" in quiet


def test_the_days_of_a_handbook_need_attention_and_make_nobody_late(tmp_path: Path) -> None:
    found = pages(tmp_path)
    (line,) = [text for text in Reader(found["index.html"]).texts["li"] if "R1" in text]
    assert "11/05/2020" in line
    assert "quá hạn" not in line
    plan = found["plan-2020_5-kh-mttq.html"]
    assert "theo sổ tay của một địa phương; luật không quy định số ngày" in plan
    drawn = re.findall(r'class="(due[a-z-]*)"', plan)
    assert "due" in drawn
    assert "due-late" not in drawn


def test_all_that_the_picture_shows_stands_in_words_too(tmp_path: Path) -> None:
    text = pages(tmp_path, plans=AGREED)["plan-2020_5-kh-mttq.html"]
    drawn = set(re.findall(r'class="(due[a-z-]*)"', text))
    assert "due-late" in drawn
    table = text.partition("</figure>")[2]
    assert "Quá hạn:" in table
    assert "0001" not in text
    assert "9999" not in text


def test_marks_differ_by_shape_and_not_by_colour_alone() -> None:
    kinds = ("due", "due-late", "due-done")
    marks = tuple(Mark("2020-01-05", kind, "written-answer") for kind in kinds)
    lane = Lane("R1", (Bar("2020-01-01", None, "draft"),), marks)
    picture, words = Picture("2020-01-01", "2020-02-01", "2020-01-20", (lane,)), Words("vi")
    text = html_page("site/drawing", {"drawing": drawing(picture, words), "words": words})
    shapes = dict(re.findall(r'<path class="([a-z-]+)" d="([^"]+)"', text))
    assert shapes.keys() == set(kinds)
    assert len(set(shapes.values())) == len(kinds)


def test_the_axis_names_some_days_and_never_too_many() -> None:
    from datetime import date

    for first, last in (
        (date(2020, 2, 7), date(2020, 2, 7)),
        (date(2020, 2, 7), date(2020, 2, 20)),
        (date(2020, 1, 1), date(2023, 1, 1)),
        (date(1, 1, 1), date(9999, 12, 31)),
    ):
        days = tick_days(first, last)
        assert 1 <= len(days) <= 13
        assert days == sorted(set(days))
        assert all(first <= day <= last for day in days)


def test_names_of_files_differ_where_case_is_ignored() -> None:
    names = plan_names(["2020/a", "2020/A", "2020_a", "../x", "a\x00b", "x" * 300])
    assert len({name.casefold() for name in names.values()}) == len(names)
    assert all(re.fullmatch(r"plan-[\w.~-]+\.html", name) for name in names.values())
    assert max(map(len, names.values())) < 140


def test_the_page_of_a_plan_has_only_its_own_items(tmp_path: Path) -> None:
    with source(workspace(tmp_path), DAY) as made:
        items = list(calendar_items(made.register, list(made.register.plans(made.query)), DAY))
    assert {item.plan for item in items} == {"2020/5-kh-mttq", "2020/6-kh"}
    other = pages(tmp_path)["plan-2020_6-kh.html"]
    assert "V1" in other
    assert "V2" not in other


def test_the_same_plans_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    assert pages(tmp_path) == pages(tmp_path)
