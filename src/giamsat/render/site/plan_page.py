"""The page of one plan: its time line as a picture, the same in words, then all its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from giamsat.i18n import Words
from giamsat.render.formats.html_page import escaped
from giamsat.render.page import Column, Table
from giamsat.render.pages.plan import page as sheet_page
from giamsat.render.site.blocks import block
from giamsat.render.site.drawing import days_in_words, drawing
from giamsat.render.site.shell import Site, page
from giamsat.reports.plan_picture import Picture
from giamsat.reports.plan_report import PlanReport


class PlanPage(NamedTuple):
    """What the page of a plan is made from; ``picture`` is missing where no day is known."""

    sheet: PlanReport
    picture: Picture | None


def plan_page(site: Site, made: PlanPage) -> bytes:
    """Return the page of a plan."""
    row = made.sheet.row
    name = row.number or site.words("list.no-number")
    return page(site, site.pages[row.id], f"{name} · {row.title}", _body(site, made))


def _body(site: Site, made: PlanPage) -> Iterator[str]:
    words = site.words
    shown = sheet_page(made.sheet, words)
    yield f"<h1>{escaped(shown.title)}</h1>\n"
    facts, *rest = shown.blocks
    yield from block(facts)
    if made.picture:
        yield f"<section>\n<h2>{escaped(words('site.life'))}</h2>\n"
        yield from drawing(made.picture, words)
        yield "</section>\n"
        yield from block(_days(made.picture, words))
    for part in rest:
        yield from block(part)


def _days(picture: Picture, words: Words) -> Table:
    columns = (Column(words("show.day"), "day"), Column(words("show.what"), "title"))
    return Table(columns, days_in_words(picture, words), words("site.days"))
