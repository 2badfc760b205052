"""A folder of web pages that works without a server: plans, years, and a search of our own.

Nothing is loaded from elsewhere; one style sheet and one script stand in the pages themselves, and
the policy of each page lets only these two by their hashes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from giamsat.domain.records import PlanRow
from giamsat.domain.text import visible
from giamsat.render.exports import Export
from giamsat.render.pages.unread import unread_line
from giamsat.render.site.index_page import index_page, search_words
from giamsat.render.site.plan_page import PlanPage, plan_page
from giamsat.render.site.shell import Site, index_name, plan_names, year_name
from giamsat.render.site.year_page import year_page
from giamsat.reports.calendar_items import CalendarItem, calendar_items
from giamsat.reports.plan_picture import picture
from giamsat.reports.plan_report import PlanReport, plan_report
from giamsat.reports.year_grid import year_grid, years_of


def export(source: Export) -> Mapping[str, bytes]:
    """Return all pages by their names; ``index.html`` is the first."""
    query = source.query._replace(sort="issued", descending=True)
    rows = list(source.register.plans(query))
    items = list(calendar_items(source.register, rows, query.as_of))
    years = tuple(years_of(items))
    names = plan_names(row.id for row in rows)
    lacking = unread_line(source.unread, source.words)
    site = Site(source.words, visible(source.home), query.as_of, names, years, lacking)
    items_of: dict[str, list[CalendarItem]] = defaultdict(list)
    for item in items:
        items_of[item.plan].append(item)
    files: dict[str, bytes] = {}
    words_of: dict[str, str] = {}
    for row, report in _plan_pages(source, rows):
        words_of[row.id] = search_words(report.facts)
        files[names[row.id]] = _plan(site, source, report, items_of[row.id])
    for year in years:
        files[year_name(year)] = year_page(site, year_grid(year, items))
    return {index_name(): index_page(site, rows, words_of, items)} | files


def _plan_pages(source: Export, rows: list[PlanRow]) -> Iterator[tuple[PlanRow, PlanReport]]:
    for done, row in enumerate(rows, 1):
        yield row, plan_report(source.register, row, source.query.as_of)
        source.progress(done)


def _plan(site: Site, source: Export, report: PlanReport, items: Sequence[CalendarItem]) -> bytes:
    drawn = picture(source.register, report.row, site.as_of, items)
    return plan_page(site, PlanPage(report, drawn))
