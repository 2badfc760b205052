"""Sheets of the made-up plan and of Plan 33, in words."""

from __future__ import annotations

from datetime import date

from tests.reports.papers_made import (
    LATE,
    bare,
    draft,
    office_of_family,
    paper,
    plan_33,
    plan_of,
    text_of_family,
)

from giamsat.i18n import Words
from giamsat.render.paper_words import WordedPaper, worded_paper
from giamsat.reports.papers import Kind, Office

HOSTILE = "<script>alert(1)</script> {{body}} \x00\x1b[31m | *b* #let x [chưa có: giả]"


def worded(kind: Kind, lang: str = "vi") -> WordedPaper:
    """Return a paper of the made-up plan in words."""
    return worded_paper(paper(kind), Words(lang))


def paper_33() -> WordedPaper:
    """Return Plan 33 as a paper."""
    made = draft(plan_33(), "plan", Office(code="MTTQ-BTT"), date(2020, 2, 12))
    return worded_paper(made, Words("vi"))


def party_paper(kind: Kind) -> WordedPaper:
    """Return a paper of the made-up plan in the Party's layout."""
    plan, office = plan_of(text_of_family("party")), office_of_family("party")
    return worded_paper(draft(plan, kind, office, LATE), Words("vi"))


def hostile_paper() -> WordedPaper:
    """Return a paper whose every field tries to act."""
    plan = bare(title=HOSTILE, issuer=HOSTILE, area=HOSTILE, purpose=HOSTILE, legal_basis=[HOSTILE])
    office = Office(place=HOSTILE, position=HOSTILE, signer=HOSTILE)
    return worded_paper(draft(plan, "plan", office, LATE), Words("vi"))
