"""The page of one plan: its time line as a picture, the same in words, then all its parts."""

from __future__ import annotations

from typing import NamedTuple

from giamsat.i18n import Words
from giamsat.render.page import Column, Table
from giamsat.render.pages.plan import page as report_page
from giamsat.render.site.drawing import days_in_words, drawing
from giamsat.render.site.shell import Site, page
from giamsat.reports.plan_picture import Picture
from giamsat.reports.plan_report import PlanReport


class PlanPage(NamedTuple):
    """What the page of a plan is made from; ``picture`` is missing where no day is known."""

    report: PlanReport
    picture: Picture | None


def plan_page(site: Site, made: PlanPage) -> bytes:
    """Return the page of a plan."""
    row = made.report.row
    name = row.number or site.words("list.no-number")
    shown = report_page(made.report, site.words)
    values: dict[str, object] = {"page": shown, "drawing": None}
    if made.picture:
        values = {
            "page": shown,
            "drawing": drawing(made.picture, site.words),
            "days": _days(made.picture, site.words),
        }
    return page(site, site.pages[row.id], "plan", f"{name} · {row.title}", values)


def _days(picture: Picture, words: Words) -> Table:
    columns = (Column(words("show.day"), "day"), Column(words("show.what"), "title"))
    return Table(columns, days_in_words(picture, words), words("site.days"))
