"""One plan: its facts as they stand on the asked day, with state and dates."""

from __future__ import annotations

from giamsat.domain.knowledge import facts_known_on
from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from giamsat.domain.records import PlaceRow, PlanRow, Register, StepRow, VerdictRow

    Facts = dict[str, Any]


class Followed(NamedTuple):
    """A plan that this one follows, and the state of each of its recommendations that is known."""

    plan: PlanRow
    items: tuple[tuple[str, str, str], ...]


class PlanReport(NamedTuple):
    """A plan's facts dated no later than ``as_of``, and what follows from them.

    ``states`` has the step that stands for each subject; ``programme`` the facts of the programme
    that the plan belongs to, if it is here; ``verdicts`` the dates that are known on that day,
    ``places`` the days that each visit has, or had when it ended; ``followed`` what became of the
    plans that this one follows.
    """

    as_of: str
    row: PlanRow
    facts: Facts
    states: dict[str, StepRow]
    verdicts: list[VerdictRow]
    programme: Facts | None
    places: dict[str, PlaceRow]
    followed: tuple[Followed, ...] = ()


def plan_report(register: Register, row: PlanRow, as_of: str) -> PlanReport:
    """Gather what is known of a plan on a day."""
    states = {}
    for step in register.steps(row.id):
        if step.since <= as_of and (step.until is None or as_of < step.until):
            states[step.subject] = step
    facts = facts_known_on(register.detail(row.id), as_of)
    verdicts = [verdict for verdict in register.verdicts(row.id) if verdict.since <= as_of]
    places = last_places(register.places(row.id), as_of)
    programme = _programme(register, facts)
    followed = tuple(_plans_followed(register, facts, as_of))
    return PlanReport(as_of, row, facts, states, verdicts, programme, places, followed)


def _plans_followed(register: Register, facts: Facts, as_of: str) -> Iterator[Followed]:
    """Yield the plans that this one follows, with what became of their recommendations."""
    from giamsat.domain.records import PlanQuery

    for relation in facts.get("relation", ()):
        ids = (relation["plan"],)
        rows = list(register.plans(PlanQuery(as_of, ids=ids)))
        if relation["kind"] == "follows" and rows:
            states = {
                step.subject: step.state
                for step in register.steps(rows[0].id)
                if step.since <= as_of and (step.until is None or as_of < step.until)
            }
            items = register.detail(rows[0].id).get("recommendation", ())
            known = [(each["id"], each["text"], states.get(each["id"], "")) for each in items]
            yield Followed(rows[0], tuple(item for item in known if item[2]))


def last_places(places: Iterable[PlaceRow], as_of: str) -> dict[str, PlaceRow]:
    """Return the place that each visit has on ``as_of``, or had when it ended."""
    return {place.visit: place for place in places if place.since <= as_of}


def _programme(register: Register, facts: Facts) -> Facts | None:
    wanted = facts.get("plan", {}).get("programme")
    if wanted is None or wanted not in {known.id for known in register.programmes()}:
        return None
    return register.programme(wanted)


def data(report: PlanReport) -> dict[str, Any]:
    """Return the plan as data: ``giamsat.plan/1``."""
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
        "followed": [
            {
                "plan": each.plan.id,
                "number": each.plan.number,
                "recommendations": [
                    {"id": name, "text": text, "state": state} for name, text, state in each.items
                ],
            }
            for each in report.followed
        ],
    }


def verdict_data(verdict: VerdictRow, as_of: str) -> dict[str, Any]:
    """Return one date and what became of it, as known on ``as_of``."""
    from giamsat.reports.due import counted_data

    ended = verdict.until is not None and verdict.until <= as_of
    return {
        "subject": verdict.subject,
        "rule": verdict.rule,
        "due": verdict.due,
        "since": verdict.since,
        "until": verdict.until if ended else None,
        "ended": verdict.ended if ended else None,
        "late": verdict.is_late(as_of),
        "whose": verdict.whose,
        "counted_from": verdict.anchor,
        "forecast": bool(verdict.forecast),
        **counted_data(verdict),
    }
