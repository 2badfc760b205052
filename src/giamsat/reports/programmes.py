"""Coordination programmes, and the plans that belong to each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from giamsat.domain.records import ItemRow, PlanQuery, PlanRow, ProgrammeRow, Register
from giamsat.reports.items import item_data, items_of, progress


class ProgrammeReport(NamedTuple):
    """A programme's facts, and the plans that name it as they stand on ``as_of``."""

    as_of: str
    id: str
    facts: dict[str, Any]
    plans: Sequence[PlanRow]
    items: Sequence[ItemRow] = ()


def programme_report(register: Register, programme_id: str, as_of: str) -> ProgrammeReport:
    """Gather what is known of a programme. Raises ``NotFoundError``."""
    facts = register.programme(programme_id)
    plans = list(register.plans(PlanQuery(as_of, programme=programme_id)))
    items = items_of(register, as_of, programme_id)
    return ProgrammeReport(as_of, programme_id, facts, plans, items)


def programme_data(report: ProgrammeReport) -> dict[str, Any]:
    """Return a programme as data: ``giamsat.programme/1``."""
    return {
        "schema": "giamsat.programme/1",
        "as_of": report.as_of,
        "id": report.id,
        "facts": report.facts,
        "assigned": assigned_parts(report.facts),
        "items": [item_data(row) for row in report.items],
        "progress": progress(report.items)._asdict(),
        "plans": [
            {"id": row.id, "number": row.number, "title": row.title, "status": row.status}
            for row in report.plans
        ],
    }


def assigned_parts(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the contents and responsibilities that a Party committee assigned."""
    parts = [*facts.get("content", ()), *facts.get("responsibility", ())]
    return [part for part in parts if part.get("assigned_by")]


def list_data(rows: Sequence[ProgrammeRow]) -> dict[str, Any]:
    """Return the list of programmes as data: ``giamsat.programmes/1``."""
    return {"schema": "giamsat.programmes/1", "programmes": [row._asdict() for row in rows]}
