"""Statistics over all years: by year, by issuer, and who answers late."""

from __future__ import annotations

from giamsat.domain.across import member_data
from giamsat.domain.totals import total
from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from giamsat.domain.across import Across
    from giamsat.domain.records import AddresseeRow, AmountRow, Overview, ProgressRow, ShareRow
    from giamsat.domain.succession import Succession
    from giamsat.reports.successors import Successor


class Statistics(NamedTuple):
    """What each year and issuer has, and how each addressee answers, as of a day.

    ``workspaces`` tells what each workspace has, where several are asked; ``across`` which.
    ``successors`` tells who the issuers are, where mergers are followed up to the day. ``bodies``
    tells how each body sends the reports that it owes, ``progress`` what each addressee accepts,
    says and was seen to have done, ``amounts`` money and households up to the day.
    """

    as_of: str
    years: list[ShareRow]
    issuers: list[ShareRow]
    addressees: list[AddresseeRow]
    workspaces: list[ShareRow]
    across: Across | None = None
    successors: dict[str | None, Successor] | None = None
    bodies: tuple[AddresseeRow, ...] = ()
    progress: tuple[ProgressRow, ...] = ()
    amounts: tuple[AmountRow, ...] = ()


def statistics(
    register: Overview,
    as_of: str,
    across: Across | None = None,
    offices: Succession | None = None,
) -> Statistics:
    """Count all plans as they stand on a day; with ``offices``, mergers of issuers are followed."""
    issuers, successors = register.issuers(as_of), None
    if offices is not None:
        from giamsat.reports.successors import unite_issuers

        issuers, successors = unite_issuers(issuers, offices, as_of)
    years, addressees = register.years(as_of), register.addressees(as_of)
    each, bodies = _each(across, as_of), tuple(register.body_reports(as_of))
    progress, amounts = tuple(register.progress(as_of)), tuple(register.amounts("", as_of))
    facts = (bodies, progress, amounts)
    return Statistics(as_of, years, issuers, addressees, each, across, successors, *facts)


def _each(across: Across | None, as_of: str) -> list[ShareRow]:
    members = across.members if across else ()
    return [total(member.name, member.register.years(as_of)) for member in members]


def data(report: Statistics) -> dict[str, Any]:
    """Return the statistics as data: ``giamsat.stats/1``."""
    return {
        "schema": "giamsat.stats/1",
        "as_of": report.as_of,
        **({} if report.successors is None else {"issuers_map": "as-of-today"}),
        **_workspaces(report),
        "years": [
            {"year": int(row.name) if row.name else None, **_share(row)} for row in report.years
        ],
        "issuers": [
            {
                "issuer": row.name,
                **_successor_data(row, report),
                **_share(row),
                **_places(row, report),
            }
            for row in report.issuers
        ],
        "addressees": [
            {
                "addressee": row.name,
                "recommendations": row.dated,
                "answered_in_time": row.in_time,
                "answered_late": row.late,
                "silent": row.silent,
                "waiting": row.waiting,
                "mean_days_to_answer": row.mean_days,
                **_places(row, report),
            }
            for row in report.addressees
        ],
        "bodies": [
            {
                "body": row.name,
                "reports": row.dated,
                "in_time": row.in_time,
                "late": row.late,
                "missing": row.silent,
                "waiting": row.waiting,
                **_places(row, report),
            }
            for row in report.bodies
        ],
        "progress": [
            {"addressee": row.name, **_progress(row), **_places(row, report)}
            for row in report.progress
        ],
        "amounts": {
            row.what: {"amount": row.amount, "households": row.households} for row in report.amounts
        },
    }


def _progress(row: ProgressRow) -> dict[str, Any]:
    return {
        "recommendations": row.sent,
        "answered": row.answered,
        "accepts": {
            "wholly": row.accepted,
            "in-part": row.accepted_in_part,
            "not": row.not_accepted,
        },
        "said": {
            "carried-out": row.said_done,
            "partly": row.said_partly,
            "not-carried-out": row.said_not,
        },
        "seen": {
            "carried-out": row.seen_done,
            "partly": row.seen_partly,
            "not-carried-out": row.seen_not,
        },
    }


def _workspaces(report: Statistics) -> dict[str, Any]:
    if report.across is None:
        return {}
    pairs = zip(report.across.members, report.workspaces, strict=True)
    return {
        "workspaces": [{**member_data(member), **_share(row)} for member, row in pairs],
        "total": _share(total(None, report.workspaces)),
    }


def _successor_data(row: ShareRow, report: Statistics) -> dict[str, Any]:
    if report.successors is None:
        return {}
    from giamsat.reports.successors import successor_data

    return successor_data(report.successors[row.name])


def _places(row: ShareRow | AddresseeRow | ProgressRow, report: Statistics) -> dict[str, Any]:
    return {} if report.across is None else {"workspaces": list(row.workspaces)}


def _share(row: ShareRow) -> dict[str, Any]:
    return {
        "plans": row.plans,
        "joint_plans": row.joint,
        "overdue_plans": row.overdue,
        "visits_done": row.visits_done,
        "recommendations": row.recommendations,
        "open_recommendations": row.open,
        "overdue_recommendations": row.late,
    }
