"""Statistics over all years: by year, by issuer, and who answers late."""

from __future__ import annotations

from giamsat.domain.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from giamsat.domain.records import AddresseeRow, Register, ShareRow


class Statistics(NamedTuple):
    """What each year and issuer has, and how each addressee answers, as of a day."""

    as_of: str
    years: list[ShareRow]
    issuers: list[ShareRow]
    addressees: list[AddresseeRow]


def statistics(register: Register, as_of: str) -> Statistics:
    """Count all plans as they stand on a day."""
    return Statistics(
        as_of, register.years(as_of), register.issuers(as_of), register.addressees(as_of)
    )


def data(report: Statistics) -> dict[str, Any]:
    """Return the statistics as data: ``giamsat.stats/1``."""
    return {
        "schema": "giamsat.stats/1",
        "as_of": report.as_of,
        "years": [
            {"year": int(row.name) if row.name else None, **_share(row)} for row in report.years
        ],
        "issuers": [{"issuer": row.name, **_share(row)} for row in report.issuers],
        "addressees": [
            {
                "addressee": row.name,
                "recommendations": row.dated,
                "answered_in_time": row.in_time,
                "answered_late": row.late,
                "silent": row.silent,
                "waiting": row.waiting,
                "mean_days_to_answer": row.mean_days,
            }
            for row in report.addressees
        ],
    }


def _share(row: ShareRow) -> dict[str, Any]:
    return {
        "plans": row.plans,
        "overdue_plans": row.overdue,
        "visits_done": row.visits_done,
        "recommendations": row.recommendations,
        "open_recommendations": row.open,
        "overdue_recommendations": row.late,
    }
