"""Invitations: the visits that lie ahead, or the plan's own time where it has no visits."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.reports.papers_made import OFFICE, bare, draft

from giamsat.i18n import Words
from giamsat.render.paper_formats import render_paper
from giamsat.render.paper_words import worded_paper
from giamsat.reports.papers import blanks

DAY = date(2026, 5, 4)


def invitation(**facts: Any) -> tuple[str, tuple[str, ...]]:
    """Return the words of an invitation to such a plan, and its blanks."""
    kind = facts.get("kind", "supervision")
    title = "Phản biện xã hội dự thảo A" if kind == "criticism" else "Giám sát việc A"
    made = draft(bare(title=title, **facts), "invitation", OFFICE, DAY)
    return render_paper(worded_paper(made, Words("vi")), "md").decode(), blanks(made)


@pytest.mark.parametrize("kind", ["supervision", "criticism"])
@pytest.mark.parametrize(
    ("time", "said"),
    [
        ({"begins": date(2026, 5, 18), "ends": date(2026, 5, 22)}, "từ ngày 18/05/2026"),
        ({"begins": date(2026, 5, 18), "ends": date(2026, 5, 18)}, "trong ngày 18/05/2026"),
        ({"when": "2026-06"}, "trong tháng 6/2026"),
        ({"when": "2026-Q2"}, "trong quý II/2026"),
        ({"when": "thường xuyên"}, "thường xuyên"),
    ],
)
def test_the_plans_own_time_stands_where_it_has_no_visits(
    kind: str, time: dict[str, Any], said: str
) -> None:
    text, missing = invitation(kind=kind, **time)
    assert said in text.replace("Từ", "từ").replace("Trong", "trong").replace("Thường", "thường")
    assert not {"visits", "draft-meetings"} & {*missing}


@pytest.mark.parametrize("kind", ["supervision", "criticism"])
@pytest.mark.parametrize("time", [{}, {"ends": date(2026, 5, 3)}, {"when": "2026-Q1"}])
def test_nobody_is_invited_to_what_is_over_or_not_known(kind: str, time: dict[str, Any]) -> None:
    _, missing = invitation(kind=kind, **time)
    assert {"visits", "draft-meetings"} & {*missing}
