"""Papers of a supervision without a delegation, and of an issuer that is not the office itself."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reports.papers_made import LATE, OFFICE, bare, draft

from giamsat.domain.plan import Plan
from giamsat.i18n import Words
from giamsat.render.paper_formats import render_paper
from giamsat.render.paper_words import worded_paper
from giamsat.reports.papers import Blank, Kind

FRONT = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thái Sơn"
WITHOUT = ("documents", "community", "joining", "written-reports")
KINDS: tuple[Kind, ...] = ("plan", "covering", "report", "conclusion", "recommendations")


def plan_of(parts: dict[str, Any], **facts: Any) -> Plan:
    data = bare(**facts).model_dump(by_alias=True, exclude_none=True)
    return Plan.model_validate(data | parts)


ITEM = {"recommendation": [{"id": "R1", "text": "a", "to": "b", "sent": LATE}]}
MEMBER = {"member": [{"name": "Nguyễn Thị Mẫu", "role": "head"}]}


def text(plan: Plan, kind: Kind) -> str:
    made = draft(plan, kind, OFFICE._replace(issuer=FRONT), LATE)
    return render_paper(worded_paper(made, Words("vi")), "md").decode().casefold()


@pytest.mark.parametrize("form", WITHOUT)
@pytest.mark.parametrize("kind", KINDS)
def test_no_delegation_is_invented(kind: Kind, form: str) -> None:
    assert "đoàn giám sát" not in text(plan_of(ITEM, form=form), kind)


@pytest.mark.parametrize("form", [*WITHOUT, "delegation", None])
@pytest.mark.parametrize("kind", KINDS)
def test_a_delegation_that_is_recorded_is_told(kind: Kind, form: str | None) -> None:
    facts = {"form": form} if form else {}
    said = text(plan_of(ITEM | MEMBER, **facts), kind)
    assert "đoàn giám sát" in said or "trưởng đoàn" in said


@pytest.mark.parametrize(
    ("issuer", "number", "shape"),
    [
        (FRONT, "7/KH-MTTQ-BTT", "/BC-MTTQ-BTT"),
        ("Hội Nông dân tỉnh Thái Sơn", "7/KH-HND", "/BC-HND"),
        ("Tỉnh Đoàn Thái Sơn", "7-KH/TĐTN-BTV", "-BC/TĐTN-BTV"),
        ("Hội Nông dân tỉnh Thái Sơn", None, "/BC"),
    ],
)
def test_a_number_to_come_has_the_code_of_its_own_issuer(
    issuer: str, number: str | None, shape: str
) -> None:
    facts = {"number": number} if number else {}
    made = draft(bare(issuer=issuer, **facts), "report", OFFICE._replace(issuer=FRONT), LATE)
    assert made.number == Blank("number", shape)


def test_an_organisation_reports_to_the_organisation_above_it() -> None:
    """NQLT 403/2017, Điều 9 khoản 3: the Front's own superior is not that of an organisation."""
    union = "Liên đoàn Lao động tỉnh Thái Sơn"
    front = OFFICE._replace(issuer=FRONT)
    made = draft(bare(issuer=union), "report", front, LATE)
    assert Blank("organisation-above") in made.recipients
    assert front.superior not in made.recipients
    own = OFFICE._replace(issuer=union, superior="Tổng Liên đoàn Lao động Việt Nam")
    assert own.superior in draft(bare(issuer=union), "report", own, LATE).recipients
    assert front.superior in draft(bare(issuer=FRONT), "report", front, LATE).recipients
