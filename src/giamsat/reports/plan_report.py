"""One plan on one sheet: its facts as they stand on the asked day, with state and dates."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from giamsat.domain.records import PlanRow, Register, StepRow, VerdictRow

    Facts = dict[str, Any]

_DATED = {
    "document": "issued",
    "event": "on",
    "waiver": "on",
    "finding": "on",
}
_WITHIN = ("answer", "urge", "extension", "escalation", "outcome", "reopening")


class PlanReport(NamedTuple):
    """A plan's facts dated no later than ``as_of``, and what follows from them.

    ``states`` has the step that stands for each subject; ``programme`` the facts of the programme
    that the plan belongs to, if it is here; ``verdicts`` the dates that are known on that day.
    """

    as_of: str
    row: PlanRow
    facts: Facts
    states: dict[str, StepRow]
    verdicts: list[VerdictRow]
    programme: Facts | None


def sheet(register: Register, row: PlanRow, as_of: str) -> PlanReport:
    """Gather what is known of a plan on a day."""
    states = {}
    for step in register.steps(row.id):
        if step.since <= as_of and (step.until is None or as_of < step.until):
            states[step.subject] = step
    facts = as_known(register.detail(row.id), as_of, states.keys())
    verdicts = [verdict for verdict in register.verdicts(row.id) if verdict.since <= as_of]
    return PlanReport(as_of, row, facts, states, verdicts, _programme(register, facts))


def _programme(register: Register, facts: Facts) -> Facts | None:
    wanted = facts.get("plan", {}).get("programme")
    if wanted is None or wanted not in {known.id for known in register.programmes()}:
        return None
    return register.programme(wanted)


def as_known(facts: Facts, as_of: str, subjects: Any) -> Facts:
    """Return the facts without those dated after ``as_of``."""
    known = dict(facts)
    for name, key in _DATED.items():
        if name in known:
            known[name] = [part for part in known[name] if (part.get(key) or "") <= as_of]
    if "recommendation" in known:
        items = [item for item in known["recommendation"] if item["id"] in subjects]
        known["recommendation"] = [_item_as_known(item, as_of) for item in items]
    if "visit" in known:
        known["visit"] = [_visit_as_known(visit, as_of) for visit in known["visit"]]
    return {name: value for name, value in known.items() if value != []}


def _item_as_known(item: Facts, as_of: str) -> Facts:
    known = {k: v for k, v in item.items() if k not in ("sent", "received") or v <= as_of}
    for name in _WITHIN:
        if name in known:
            known[name] = [part for part in known[name] if part["on"] <= as_of]
    return {name: value for name, value in known.items() if value != []}


def _visit_as_known(visit: Facts, as_of: str) -> Facts:
    known = {k: v for k, v in visit.items() if k not in ("done", "cancelled") or v <= as_of}
    moves = [move for move in visit.get("postponement", ()) if move["on"] <= as_of]
    known.pop("postponement", None)
    return known | ({"postponement": moves} if moves else {})


def data(report: PlanReport) -> dict[str, Any]:
    """Return the sheet as data: ``giamsat.plan/1``."""
    row = report.row
    return {
        "schema": "giamsat.plan/1",
        "as_of": report.as_of,
        "id": row.id,
        "path": row.path,
        "status": row.status,
        "overdue": bool(row.overdue),
        "facts": report.facts,
        "states": {subject: step.state for subject, step in report.states.items()},
        "deadlines": [verdict_data(verdict, report.as_of) for verdict in report.verdicts],
        "programme": report.programme and report.programme["programme"],
    }


def verdict_data(verdict: VerdictRow, as_of: str) -> dict[str, Any]:
    """Return one date and what became of it, as known on ``as_of``."""
    ended = verdict.until is not None and verdict.until <= as_of
    late = (verdict.until if ended and verdict.until else as_of) > verdict.due
    return {
        "subject": verdict.subject,
        "rule": verdict.rule,
        "due": verdict.due,
        "since": verdict.since,
        "until": verdict.until if ended else None,
        "ended": verdict.ended if ended else None,
        "late": late and (not ended or verdict.ended == "met"),
        "whose": verdict.whose,
        "counted_from": verdict.anchor,
        "forecast": bool(verdict.forecast),
    }
