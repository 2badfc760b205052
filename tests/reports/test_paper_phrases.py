"""Phrases that papers share."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reports.papers_made import bare

from giamsat.reports import paper_phrases as say
from giamsat.reports.papers import Blank, Line, Office, Say


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Giám sát việc A", Say("topic", {"rest": "việc A"})),
        ("GIÁM SÁT việc A", Say("topic", {"rest": "việc A"})),
        ("Việc A", Say("topic-of", {"title": "Việc A"})),
    ],
)
def test_the_topic_is_part_of_a_sentence(title: str, topic: Say) -> None:
    assert say.topic(bare(title=title)) == topic


def test_a_period_of_one_day_and_one_with_an_unknown_end() -> None:
    day = date(2024, 4, 2)
    assert say.period(bare(begins=day, ends=day)) == Say("period-day", {"day": day})
    assert say.period(bare(begins=day)) == Say("period", {"begins": day, "ends": Blank("ends")})


def test_the_office_stands_in_for_an_unknown_issuer() -> None:
    assert say.issuer(bare(), Office(issuer="MTTQ xã A")) == "MTTQ xã A"
    assert say.issuer(bare(), Office()) == Blank("issuer")


def test_prose_is_one_paragraph_a_line() -> None:
    assert say.prose("Một.\n\n  Hai.\n", "purpose") == [Line("Một."), Line("Hai.")]
    assert say.prose("  \n", "purpose") == [Line(Blank("purpose"))]
