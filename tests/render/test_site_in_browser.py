"""The web pages in a real headless browser: search, keyboard, screen reader, print, no network."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.render.browser import ENTER, SPACE, TAB, Browser, browser, missing
from tests.render.web_examples import HOSTILE, exported, workspace

from giamsat.render.site import export

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))

FOCUSED = "return document.activeElement.id || document.activeElement.className"
SHOWN = """return Array.from(document.querySelectorAll("#plans tbody tr"))
  .filter(row => row.offsetParent).map(row => row.cells[0].textContent)"""
COUNT = "return document.getElementById('count').textContent"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the made-up workspace with hostile text, as files."""
    folder = tmp_path_factory.mktemp("trang web")
    for name, data in exported(export, workspace(folder / "plans"), "2020-05-20").items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.fixture
def index(site: Path, window: Browser) -> Browser:
    window.open((site / "index.html").as_uri())
    window.complaints()
    window.open((site / "index.html").as_uri())
    return window


def pages(site: Path) -> list[str]:
    return sorted(path.name for path in site.glob("*.html"))


def test_search_finds_with_and_without_accents(index: Browser) -> None:
    assert index.run(SHOWN) == ["6/KH-MTTQ", "5/KH-MTTQ", "(chưa có số)"]
    assert index.run(COUNT) == "Hiện 3 trong 3 kế hoạch."
    for text in ("quy", "QUỸ", "các loại quỹ", "so quy nha van hoa"):
        index.type("#text", text)
        assert index.run(SHOWN) == ["5/KH-MTTQ"], text
        assert index.run(COUNT) == "Hiện 1 trong 3 kế hoạch."
    index.type("#text", "không có gì như thế")
    assert index.run(SHOWN) == []
    index.type("#text", "5/kh")
    assert index.run(SHOWN) == ["5/KH-MTTQ"]
    index.type("#text", ENTER)
    assert index.run("return location.search") == ""  # nothing is sent anywhere


def test_search_is_narrowed_by_status_and_lateness_from_the_keyboard(index: Browser) -> None:
    index.run("document.getElementById('status').focus()")
    index.press("d")  # "dự thảo"
    index.press(TAB)
    assert index.run(SHOWN) == ["(chưa có số)"]
    index.run("document.getElementById('status').value = '';"
              "document.getElementById('late').focus()")  # fmt: skip
    index.press(SPACE)
    assert index.run(SHOWN) == ["5/KH-MTTQ"]
    index.press(SPACE)
    assert index.run(COUNT) == "Hiện 3 trong 3 kế hoạch."


def test_the_keyboard_reaches_everything_and_shows_where_it_is(index: Browser) -> None:
    index.press(TAB)
    assert index.run(FOCUSED) == "skip"
    assert index.run("return document.activeElement.getBoundingClientRect().left >= 0")
    index.press(ENTER)
    assert index.run(FOCUSED) == "main"
    wanted = index.run(
        "return Array.from(document.querySelectorAll('main a, main input, main select,"
        ' main [tabindex="0"]\')).filter(e => e.offsetParent).length'
    )
    seen = []
    for _ in range(wanted):
        index.press(TAB)
        seen.append(
            index.run(
                "const e = document.activeElement, s = getComputedStyle(e);"
                "return [e.closest('main') !== null, s.outlineStyle, parseFloat(s.outlineWidth)]"
            )
        )
    assert wanted >= 7
    assert all(inside and style == "solid" and width >= 2 for inside, style, width in seen), seen


def test_a_plan_opens_by_the_keyboard_and_hostile_text_stays_text(
    site: Path, index: Browser
) -> None:
    index.run("document.querySelector('#plans a').focus()")
    index.press(ENTER)
    assert index.run("return location.href").endswith(".html")
    title = index.run("return document.querySelector('h1').textContent")
    assert HOSTILE.split("\x1b", maxsplit=1)[0].strip() in title
    assert index.run("return document.querySelectorAll('main script, main img').length") == 0
    assert index.complaints() == []


def test_nothing_is_loaded_and_no_foreign_script_runs(site: Path, index: Browser) -> None:
    for name in pages(site):
        index.open((site / name).as_uri())
        loaded = index.run("return performance.getEntriesByType('resource').map(e => e.name)")
        assert loaded == [], name
        assert index.complaints() == [], name
    index.open((site / "index.html").as_uri())
    index.run(
        "const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        "document.body.append(s);"
        "const i = document.createElement('img'); i.src = 'http://example.org/x.png';"
        "document.body.append(i);"
        "document.body.insertAdjacentHTML('beforeend', '<b onclick=\"window.ran=2\" id=b>x</b>');"
        "document.getElementById('b').click()"
    )
    assert index.run("return window.ran === undefined")
    said = " ".join(index.complaints())
    assert "Content Security Policy" in said
    assert "img-src" in said or "default-src" in said


def test_without_scripts_all_plans_stand_there_and_the_page_says_how_to_search(
    index: Browser, site: Path
) -> None:
    index.devtools("Emulation.setScriptExecutionDisabled", value=True)
    try:
        index.open((site / "index.html").as_uri())
        told = names_of(index)
        assert "searchbox" not in {role for role, _ in told}
        assert any("Ctrl+F" in name for _, name in told)
        numbers = {name for role, name in told if role == "cell"}
        assert {"6/KH-MTTQ", "5/KH-MTTQ", "(chưa có số)"} <= numbers
    finally:
        index.devtools("Emulation.setScriptExecutionDisabled", value=False)


def names_of(window: Browser) -> list[tuple[str, str]]:
    """What a screen reader is told: role and name of everything that is not passed over."""
    nodes: list[dict[str, Any]] = window.devtools("Accessibility.getFullAXTree")["nodes"]
    return [
        (str(node["role"]["value"]), str(node.get("name", {}).get("value", "")))
        for node in nodes
        if not node["ignored"]
    ]


def test_a_screen_reader_is_told_what_everything_is(site: Path, index: Browser) -> None:
    for name in pages(site):
        index.open((site / name).as_uri())
        assert index.run("return document.documentElement.lang") == "vi"
        told = names_of(index)
        roles = [role for role, _ in told]
        assert roles.count("main") == 1, name
        assert roles.count("banner") == 1, name
        assert "navigation" in roles, name
        for role, said in told:
            if role in ("link", "button", "searchbox", "textbox", "combobox", "checkbox", "image",
                        "img", "region", "heading", "columnheader", "search"):  # fmt: skip
                assert said.strip() or role == "search", (name, role)
        levels = index.run(
            "return Array.from(document.querySelectorAll('h1, h2, h3, h4'))"
            ".map(h => Number(h.tagName[1]))"
        )
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels))
    assert index.run("return document.title")


def test_the_number_of_hits_is_told_to_a_screen_reader(index: Browser) -> None:
    assert index.run("return document.getElementById('count').getAttribute('role')") == "status"
    assert "status" in {role for role, _ in names_of(index)}


def test_print_leaves_out_what_only_a_screen_needs(site: Path, index: Browser) -> None:
    index.devtools("Emulation.setEmulatedMedia", media="print")
    try:
        for selector in ("nav", "#find", ".skip", "#count"):
            style = f"getComputedStyle(document.querySelector('{selector}')).display"
            assert index.run(f"return {style}") == "none", selector
        head = "getComputedStyle(document.querySelector('#plans thead')).display"
        assert index.run(f"return {head}") == "table-header-group"
    finally:
        index.devtools("Emulation.setEmulatedMedia", media="")
    for name in pages(site):
        index.open((site / name).as_uri())
        assert base64.b64decode(index.print()).startswith(b"%PDF"), name


def test_on_a_phone_only_tables_and_pictures_scroll_sideways(site: Path, index: Browser) -> None:
    index.devtools(
        "Emulation.setDeviceMetricsOverride",
        width=360,
        height=640,
        deviceScaleFactor=1,
        mobile=True,
    )
    try:
        for name in pages(site):
            index.open((site / name).as_uri())
            assert index.run("return document.documentElement.scrollWidth") <= 360, name
    finally:
        index.devtools("Emulation.clearDeviceMetricsOverride")


def test_every_link_leads_somewhere(site: Path, index: Browser) -> None:
    for name in pages(site):
        index.open((site / name).as_uri())
        links = index.run(
            "return Array.from(document.querySelectorAll('a[href]'))"
            ".map(a => [decodeURIComponent(a.pathname), decodeURIComponent(a.hash.slice(1)),"
            " a.hash === '' || a.pathname !== location.pathname"
            " || document.getElementById(decodeURIComponent(a.hash.slice(1))) !== null])"
        )
        assert links
        for path, _, there in links:
            assert Path(path).is_file(), (name, path)
            assert there, (name, path)
