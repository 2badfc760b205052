"""Why a plan stands as it does: the fact or rule behind each state and each date."""

from __future__ import annotations

from giamsat.domain.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from giamsat.domain.records import PlanRow, Register, StepRow, VerdictRow
    from giamsat.domain.rules import Rule


class Reasons(NamedTuple):
    """The steps that stand on ``as_of``, the dates that stand, those that ended, and what comes."""

    as_of: str
    row: PlanRow
    standing: list[StepRow]
    due: list[VerdictRow]
    ended: list[VerdictRow]
    before: list[StepRow]


def reasons(register: Register, row: PlanRow, as_of: str) -> Reasons:
    """Gather why a plan, and each part of it, stands as it does on a day."""
    steps = [step for step in register.steps(row.id) if step.since <= as_of]
    standing = [step for step in steps if step.until is None or as_of < step.until]
    before = [step for step in steps if step.subject == "plan" and step not in standing]
    known = [verdict for verdict in register.verdicts(row.id) if verdict.since <= as_of]
    due = [verdict for verdict in known if verdict.until is None or as_of < verdict.until]
    ended = [verdict for verdict in known if verdict not in due]
    return Reasons(as_of, row, standing, due, ended, before)


def data(report: Reasons, rules: Sequence[Rule]) -> dict[str, Any]:
    """Return the reasons as data: ``giamsat.why/1``; each limit with its rule."""
    from giamsat.reports.sheet import verdict_data

    return {
        "schema": "giamsat.why/1",
        "as_of": report.as_of,
        "id": report.row.id,
        "status": report.row.status,
        "overdue": bool(report.row.overdue),
        "standing": [_step_data(step) for step in report.standing],
        "due": [verdict_data(verdict, report.as_of) for verdict in report.due],
        "ended": [verdict_data(verdict, report.as_of) for verdict in report.ended],
        "before": [_step_data(step) for step in report.before],
        "rules": [rule_data(rule) for rule in rules if rule.id in _named(report)],
    }


def _named(report: Reasons) -> set[str]:
    return {verdict.rule for verdict in (*report.due, *report.ended)}


def _step_data(step: StepRow) -> dict[str, Any]:
    return {
        "subject": step.subject,
        "state": step.state,
        "since": step.since,
        "reasons": [
            {"code": code, "key": key, "on": on, "value": value}
            for code, key, on, value in step.reasons
        ],
    }


def rule_data(rule: Rule) -> dict[str, Any]:
    """Return a rule with its source, evidence grade and what the workspace decided about it."""
    source = rule.source
    return {
        "id": rule.id,
        "forms": list(rule.forms),
        "anchor": rule.anchor,
        "value": rule.value,
        "unit": rule.unit,
        "direction": rule.direction,
        "satisfied_by": rule.satisfied_by,
        "from": rule.valid_from.isoformat() if rule.valid_from else None,
        "to": rule.valid_to.isoformat() if rule.valid_to else None,
        "evidence": rule.evidence,
        "text_read": rule.text_read,
        "source": {
            "document": source.document,
            "number": source.number,
            "date": source.date.isoformat() if source.date else None,
            "article": source.article,
            "where": source.where,
            "quote": source.quote,
        },
        "confirmed": rule.confirmed,
        "off": rule.off,
    }
