"""The first page: what needs attention, and all plans with a search that needs no server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from giamsat.domain.records import STATUSES, PlanRow
from giamsat.domain.text import fold
from giamsat.i18n import Words
from giamsat.render.formats.html_page import escaped
from giamsat.render.pages.listing import period
from giamsat.render.pages.tones import state
from giamsat.render.site.blocks import cell, scrolling, section
from giamsat.render.site.shell import Site, href, index_name, page
from giamsat.render.site.year_page import item_line
from giamsat.reports.calendar_items import CalendarItem

_SOON = 14
"""Days that are looked ahead."""

_HEADS = ("number", "name", "period", "status", "next", "recommendations", "visits", "issuer")


def index_page(
    site: Site,
    plans: Sequence[PlanRow],
    words_of: Mapping[str, str],
    items: Sequence[CalendarItem],
) -> bytes:
    """Return the first page; ``words_of`` gives what a plan is found by (:func:`search_words`)."""
    body = _body(site, plans, words_of, items)
    return page(site, index_name(), site.home or site.words("site.name"), body, script=True)


def search_words(facts: Mapping[str, Any]) -> str:
    """Return all words of a plan, folded, each once: the script looks for their beginnings."""
    text = fold(" ".join(_texts(facts)))
    return " ".join(sorted(set("".join(c if c.isalnum() else " " for c in text).split())))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _body(
    site: Site,
    plans: Sequence[PlanRow],
    words_of: Mapping[str, str],
    items: Sequence[CalendarItem],
) -> Iterator[str]:
    words = site.words
    late = sum(row.overdue for row in plans)
    yield f"<h1>{escaped(words('site.title'))}</h1>\n"
    lead = words("site.lead", plans=len(plans), late=late, as_of=words.day(site.as_of))
    yield f'<p class="lead">{escaped(lead)}</p>\n'
    yield from section(words("site.attention"), _attention(site, items))
    yield from section(words("site.all"), _all(site, plans, words_of))


def _attention(site: Site, items: Sequence[CalendarItem]) -> Iterator[str]:
    until = _later(site.as_of, _SOON)
    found = [i for i in items if i.state in ("open", "planned") and i.last <= until]
    if not found:
        yield f"<p>{escaped(site.words('site.nothing', days=_SOON))}</p>\n"
        return
    yield '<ul class="plain">\n'
    for item in sorted(found, key=lambda i: (i.last, i.plan, i.subject)):
        yield f"<li>{item_line(item, site, same_day=item.first == item.last)}</li>\n"
    yield "</ul>\n"


def _later(day: str, days: int) -> str:
    found = date.fromisoformat(day).toordinal() + days
    return date.fromordinal(min(found, date.max.toordinal())).isoformat()


def _all(site: Site, plans: Sequence[PlanRow], words_of: Mapping[str, str]) -> Iterator[str]:
    words = site.words
    yield from _form(words)
    text = words("site.count")
    shown = text.replace("%1", str(len(plans))).replace("%2", str(len(plans)))
    yield f'<p id="count" role="status" data-text="{escaped(text)}">{escaped(shown)}</p>\n'
    yield from scrolling(words("site.all"), _table(site, plans, words_of))


def _form(words: Words) -> Iterator[str]:
    yield '<form id="find" role="search" hidden>\n'
    yield f'<div><label for="text">{escaped(words("site.search"))}</label>'
    yield '<input id="text" type="search" autocomplete="off" spellcheck="false"'
    yield ' aria-describedby="hint">'
    yield f'<div id="hint" class="dim">{escaped(words("site.search-hint"))}</div></div>\n'
    yield f'<div><label for="status">{escaped(words("list.status"))}</label><select id="status">'
    yield f'<option value="">{escaped(words("site.any"))}</option>'
    for code in STATUSES:
        yield f'<option value="{code}">{escaped(words(f"status.{code}"))}</option>'
    yield "</select></div>\n"
    yield '<div><label class="tick" for="late"><input id="late" type="checkbox"> '
    yield f"{escaped(words('site.only-late'))}</label></div>\n</form>\n"
    yield f"<noscript><p>{escaped(words('site.no-script'))}</p></noscript>\n"


def _table(site: Site, plans: Sequence[PlanRow], words_of: Mapping[str, str]) -> Iterator[str]:
    words = site.words
    heads = "".join(f'<th scope="col">{escaped(words(f"list.{name}"))}</th>' for name in _HEADS)
    yield f'<table id="plans">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n'
    for row in plans:
        yield f'<tr data-status="{escaped(row.status)}" data-late="{row.overdue}"'
        yield f' data-words="{escaped(words_of[row.id])}">'
        yield from _cells(row, site)
        yield "</tr>\n"
    yield "</tbody>\n</table>\n"


def _cells(row: PlanRow, site: Site) -> Iterator[str]:
    words = site.words
    number = escaped(row.number or words("list.no-number"))
    yield f'<td class="tag">{number}</td>'
    yield f'<td class="title"><a href="{href(site.pages[row.id])}">{escaped(row.title)}</a></td>'
    yield f'<td class="day">{escaped(period(row.begins, row.ends, words))}</td>'
    yield f'<td class="tag">{cell(state(words, row.status, overdue=bool(row.overdue)))}</td>'
    yield f'<td class="day">{escaped(words.day(row.next_on))}</td>'
    for done, total in ((row.open, row.recommendations), (row.visits_done, row.visits_total)):
        yield f'<td class="number">{f"{done}/{total}" if total else "—"}</td>'
    yield f'<td class="text">{escaped(row.issuer or "—")}</td>'
