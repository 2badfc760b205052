"""Why a plan stands as it does: the fact or rule behind each state and each date."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple
from giamsat.reports.due import day_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from giamsat.domain.records import PlanRow, Register, StepRow, VerdictRow
    from giamsat.domain.rules import Rule
    from giamsat.domain.timeline.uncountable import Uncountable


class Standing(NamedTuple):
    """A step that stands: since when its state does, and since when the part has been overdue.

    The step itself may be younger than its state: a step begins anew when its reasons change.
    """

    step: StepRow
    since: str
    overdue_since: str | None


class Reasons(NamedTuple):
    """What stands on ``as_of``, the dates that stand, those that ended, and the plan's past."""

    as_of: str
    row: PlanRow
    standing: list[Standing]
    due: list[VerdictRow]
    ended: list[VerdictRow]
    before: list[StepRow]
    uncountable: tuple[Uncountable, ...] = ()
    unknown: tuple[Rule, ...] = ()


def reasons(register: Register, row: PlanRow, as_of: str) -> Reasons:
    """Gather why a plan, and each part of it, stands as it does on a day."""
    steps = [step for step in register.steps(row.id) if step.since <= as_of]
    current = [step for step in steps if step.until is None or as_of < step.until]
    before = [step for step in steps if step.subject == "plan" and step not in current]
    known = [verdict for verdict in register.verdicts(row.id) if verdict.since <= as_of]
    due = [verdict for verdict in known if verdict.until is None or as_of < verdict.until]
    ended = [verdict for verdict in known if verdict not in due]
    standing = [
        Standing(
            step, state_since(step, steps), overdue_since(_judging(step.subject, known), as_of)
        )
        for step in current
    ]
    return Reasons(as_of, row, standing, due, ended, before)


def _judging(subject: str, verdicts: Sequence[VerdictRow]) -> list[VerdictRow]:
    """Return the dates that make a subject overdue: a plan is overdue with any of its parts."""
    return [v for v in verdicts if subject in ("plan", v.subject)]


def state_since(step: StepRow, steps: Sequence[StepRow]) -> str:
    """Return since when the subject of ``step`` has been in its state, whatever the reasons."""
    since = step.since
    for earlier in reversed([s for s in steps if s.subject == step.subject]):
        if earlier.until == since and earlier.state == step.state:
            since = earlier.since
    return since


def overdue_since(verdicts: Sequence[VerdictRow], as_of: str) -> str | None:
    """Return the first day of the unbroken time, up to ``as_of``, in which a date had passed."""
    spans = [(max(v.since, day_after(v.due, 1)), v.until) for v in verdicts if v.binding]
    since = min((b for b, u in spans if b <= as_of and (u is None or as_of < u)), default=None)
    while since is not None:
        earlier = min(
            (b for b, u in spans if b < since and (u is None or since <= u)), default=None
        )
        if earlier is None:
            return since
        since = earlier
    return None


def data(report: Reasons, rules: Sequence[Rule]) -> dict[str, Any]:
    """Return the reasons as data: ``giamsat.why/1``; each limit with its rule."""
    from giamsat.reports.plan_report import verdict_data

    return {
        "schema": "giamsat.why/1",
        "as_of": report.as_of,
        "id": report.row.id,
        "status": report.row.status,
        "overdue": bool(report.row.overdue),
        "standing": [_standing_data(each) for each in report.standing],
        "due": [verdict_data(verdict, report.as_of) for verdict in report.due],
        "ended": [verdict_data(verdict, report.as_of) for verdict in report.ended],
        "before": [_step_data(step) for step in report.before],
        "uncountable": [each._asdict() for each in report.uncountable],
        "unknown": [{"rule": each.id, "why": each.unknown} for each in report.unknown],
        "rules": [rule_data(rule) for rule in rules if rule.id in _named_rules(report)],
    }


def _named_rules(report: Reasons) -> set[str]:
    return {verdict.rule for verdict in (*report.due, *report.ended)}


def _standing_data(each: Standing) -> dict[str, Any]:
    return _step_data(each.step) | {
        "state_since": each.since,
        "overdue_since": each.overdue_since,
    }


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
