"""What every web page has: the way past the links, the links, one main part, where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from giamsat.i18n import Words
from giamsat.render.html_templates import html_page
from giamsat.render.site.look import STYLE, policy


class Site(NamedTuple):
    """What pages know of the whole: its words, its owner, its day, its pages.

    ``pages`` gives the file of each plan by the plan's id; ``years`` are the years with a page.
    ``lacking`` says which files could not be read, if any.
    """

    words: Words
    home: str
    as_of: str
    pages: dict[str, str]
    years: tuple[int, ...]
    lacking: str = ""


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


def page(site: Site, here: str, template: str, title: str, values: dict[str, object]) -> bytes:
    """Return a whole page; ``here`` is its file.

    ``values`` are what the template needs beside words and site; a ``script`` among them runs.
    """
    name = title if title == site.home else f"{title} – {site.home}"
    frame = {
        "lang": site.words.lang,
        "policy": policy(script="script" in values),
        "style": STYLE,
        "script": None,
        "title": name.strip(" –"),
        "words": site.words,
        "site": site,
        "links": list(_links(site)),
        "here": here,
    }
    return html_page(f"site/{template}", {**frame, **values}).encode("utf-8", "replace")


def _links(site: Site) -> Iterator[tuple[str, str]]:
    yield index_name(), site.words("site.plans")
    for year in site.years:
        yield year_name(year), site.words("site.year", year=str(year))
