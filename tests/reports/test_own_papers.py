"""Which filed documents are the office's own papers: their numbers are printed, no others."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reports.papers_made import LATE, OFFICE, bare, draft

from giamsat.reports.papers import Blank, Kind

OWN = [
    ("report", "31/BC-MTTQ-BTT", {}),
    ("report", "147/BC-UBMTTQ", {}),
    ("decision", "08/QĐ-MTTQ-BTT", {}),
    ("report", "12/BC", {}),
    ("conclusion", "90/TB-MTTQ-BTT", {}),
]
OTHERS = [
    ("report", "48/BC-UBND", {}),
    ("report", "310/BC-SGDĐT", {}),
    ("decision", "1579/QĐ-UBND", {}),
    ("conclusion", "12/TB-HĐND", {}),
    ("report", "31/BC-MTTQ-BTT", {"issuer": "UBND xã Suối Mây"}),
]


def number_of(kind: Kind, number: str, facts: dict[str, Any], answered: str | None = None) -> Any:
    document = {"id": "D1", "kind": number.partition("/")[2][:2], "number": number, **facts}
    answer = {"on": LATE, "document": answered}
    item = {"id": "R1", "text": "a", "to": "b", "sent": LATE, "answer": [answer]}
    plan = bare(number="07/KH-MTTQ-BTT", issuer="Ủy ban MTTQ Việt Nam tỉnh Thử")
    data = plan.model_dump(by_alias=True, exclude_none=True)
    data |= {"document": [document], "recommendation": [item]}
    return draft(type(plan).model_validate(data), kind, OFFICE, LATE).number


@pytest.mark.parametrize(("kind", "number", "facts"), OWN)
def test_a_paper_bears_its_own_number(kind: Kind, number: str, facts: dict[str, Any]) -> None:
    assert number_of(kind, number, facts) in (number, Blank("number-check", number))


@pytest.mark.parametrize(("kind", "number", "facts"), OTHERS)
def test_no_paper_bears_the_number_of_another(
    kind: Kind, number: str, facts: dict[str, Any]
) -> None:
    made = number_of(kind, number, facts)
    assert isinstance(made, Blank)
    assert made.what == "number"


def test_what_a_body_answered_with_is_not_the_offices_report() -> None:
    made = number_of("report", "12/BC", {}, answered="D1")
    assert isinstance(made, Blank)
    assert made.what == "number"
