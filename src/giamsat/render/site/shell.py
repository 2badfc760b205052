"""What every web page has: the way past the links, the links, one main part, where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote

from giamsat.i18n import Words
from giamsat.render.formats.html_page import escaped
from giamsat.render.site.look import SCRIPT, head


class Site(NamedTuple):
    """What pages know of the whole: its words, its owner, its day, its pages.

    ``pages`` gives the file of each plan by the plan's id; ``years`` are the years with a page.
    """

    words: Words
    home: str
    as_of: str
    pages: dict[str, str]
    years: tuple[int, ...]


def index_name() -> str:
    """Return the file of the first page."""
    return "index.html"


def year_name(year: int) -> str:
    """Return the file of a year's page."""
    return f"year-{year:04}.html"


def plan_names(ids: Iterable[str]) -> dict[str, str]:
    """Return a file for each plan id, different also where a file system ignores case."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for plan_id in ids:
        kept = "".join(c if c.isalnum() or c in "-_." else "_" for c in plan_id)[:120]
        name, count = f"plan-{kept}.html", 1
        while name.casefold() in taken:
            count += 1
            name = f"plan-{kept}~{count}.html"
        taken.add(name.casefold())
        names[plan_id] = name
    return names


def href(name: str, anchor: str = "") -> str:
    """Return a link to a file beside this one, safe in an attribute."""
    return escaped(quote(name) + (f"#{quote(anchor)}" if anchor else ""))


def page(site: Site, here: str, title: str, body: Iterable[str], *, script: bool = False) -> bytes:
    """Return a whole page; ``here`` is its file, ``body`` the inside of its main part."""
    return "".join(_page(site, here, title, body, script=script)).encode("utf-8", "replace")


def _page(site: Site, here: str, title: str, body: Iterable[str], *, script: bool) -> Iterator[str]:
    words = site.words
    yield f'<!DOCTYPE html>\n<html lang="{words.lang}">\n'
    name = title if title == site.home else f"{title} – {site.home}"
    yield head(escaped(name.strip(" –")), script=script)
    yield f'<body>\n<a class="skip" href="#main">{escaped(words("site.skip"))}</a>\n<header><div>\n'
    yield f"<p>{escaped(site.home or words('site.name'))}</p>\n"
    yield f'<nav aria-label="{escaped(words("site.pages"))}"><ul>\n'
    for file, text in _links(site):
        current = ' aria-current="page"' if file == here else ""
        yield f'<li><a href="{href(file)}"{current}>{escaped(text)}</a></li>\n'
    yield '</ul></nav>\n</div></header>\n<main id="main" tabindex="-1">\n'
    yield from body
    made = words("site.made", as_of=words.day(site.as_of))
    yield f"</main>\n<footer><p>{escaped(made)}</p></footer>\n"
    if script:
        yield f"<script>{SCRIPT}</script>\n"
    yield "</body>\n</html>\n"


def _links(site: Site) -> Iterator[tuple[str, str]]:
    yield index_name(), site.words("site.plans")
    for year in site.years:
        yield year_name(year), site.words("site.year", year=str(year))
