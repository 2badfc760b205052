"""Every kind of paper in every layout, on days before and after each change of the rules."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reports.papers_made import (
    LATE,
    OFFICE,
    draft,
    office_of_family,
    plan_of,
    rich,
    text_of_family,
)

from giamsat.i18n import Words
from giamsat.render.layouts import layout_for
from giamsat.render.paper_formats import render_paper
from giamsat.render.paper_words import text_of, worded_paper
from giamsat.reports.papers import KINDS, Family, Kind

DAYS = (date(2020, 3, 4), date(2020, 3, 5), date(2025, 8, 28), date(2025, 8, 29))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("family", ["state", "party", "youth"])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_paper_has_its_parts_in_order(kind: Kind, family: Family, day: date) -> None:
    plan = plan_of(text_of_family(family))
    made = draft(plan, kind, office_of_family(family), LATE)._replace(day=day)
    paper = worded_paper(made, Words("vi"))
    assert paper.layout == layout_for(family, day)
    text = render_paper(paper, "md").decode("utf-8")
    wanted = [paper.nation, paper.name if paper.form != "letter" else "Kính gửi"]
    if paper.form != "annex":
        wanted += [text_of(paper.behalf)] if paper.behalf else []
        wanted += [paper.recipients_head] if paper.recipients else []
        places = [text.index(part) for part in wanted]
        assert places == sorted(places)
    assert ("Số" in text_of(paper.number)) is (made.number is not None)
    assert paper.parts
    assert bool(paper.recipients) is bool(paper.recipients_head)


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_printed_again_later_is_the_same(kind: Kind) -> None:
    """What has a day of its own holds nothing that came after it."""
    first = draft(rich(), kind, OFFICE, LATE)
    again = draft(rich(), kind, OFFICE, date(2024, 12, 31))
    if first.day < LATE:
        assert again._replace(left_out=()) == first._replace(left_out=())
