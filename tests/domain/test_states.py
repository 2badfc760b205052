"""One judge: whoever asks what is true of a plan on a day hears what its rows say."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.plan_texts import DENSE, Data, plan, plan_of, plans
from tests.domain.slow_timeline import evaluate

import giamsat
from giamsat.domain.plan import Plan, Recommendation, Visit
from giamsat.domain.shape import Key, keys_of, shapes
from giamsat.domain.timeline import OPEN, Timeline, build_timeline, states
from giamsat.domain.timeline.holds import HOLDING
from giamsat.domain.timeline.rows import VISIT_STATES
from giamsat.domain.timeline.states import ON_RECORD
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR, RULES = load_calendar(), shipped_rules()
ISSUED = date(2020, 1, 1)


class Asked:
    """A plan on a day: what the functions say of it, beside what its rows say."""

    def __init__(self, data: Data, day: date) -> None:
        self.plan: Plan = plan_of(data)
        self.timeline: Timeline = build_timeline(self.plan, RULES, CALENDAR)
        self.day = day

    def state(self, subject: str) -> str | None:
        return self.timeline.state_of(subject, self.day)

    def reason(self, subject: str) -> date | None:
        return self.timeline.state(subject, self.day).reasons[0].on

    def known(self) -> list[Recommendation]:
        return [item for item in self.plan.recommendations if self.state(item.id)]

    def visits(self) -> list[Visit]:
        return [visit for visit in self.plan.visits if self.state(visit.id)]


def held(asked: Asked) -> None:
    assert states.is_held(asked.plan, asked.day) == (asked.state("plan") in HOLDING)


def is_open(asked: Asked) -> None:
    for item in asked.known():
        assert states.is_open(item, asked.day) == (asked.state(item.id) in OPEN)
        assert states.is_open(item, asked.day) == asked.timeline.is_open(item.id, asked.day)


def open_items(asked: Asked) -> None:
    expected = [item.id for item in asked.known() if asked.state(item.id) in OPEN]
    assert states.open_items(asked.plan, asked.day) == expected


def last_outcome(asked: Asked) -> None:
    for item in asked.known():
        if asked.state(item.id) not in OPEN:
            last = states.last_outcome(item, asked.day)
            assert last is not None
            assert (last.result, last.on) == (asked.state(item.id), asked.reason(item.id))


def last_reopening(asked: Asked) -> None:
    for item in asked.known():
        reasons = asked.timeline.state(item.id, asked.day).reasons
        if reasons[0].code == "reopened":
            last = states.last_reopening(item, asked.day)
            assert last is not None
            assert last.on == reasons[0].on


def standing_answer(asked: Asked) -> None:
    for item in asked.known():
        if asked.state(item.id) in OPEN:
            answer = states.standing_answer(item, asked.day)
            assert (answer is not None) == (asked.state(item.id) == "answered")
            assert answer is None or answer.on == asked.reason(item.id)


def agreed_day(asked: Asked) -> None:
    for item in asked.known():
        due = asked.timeline.due_of(item.id, asked.day).agreed
        if due:
            agreed = states.agreed_day(item, asked.day)
            assert agreed is not None
            newest = [d for d in asked.timeline.dues if (d.subject, d.since) == due[0:4:3]]
            assert agreed in {d.due for d in newest} or agreed == item.due


def done_day(asked: Asked) -> None:
    for visit in asked.visits():
        done = states.done_day(visit, asked.day)
        assert (done is not None) == (asked.state(visit.id) == "done")
        assert done is None or done == asked.reason(visit.id)


def is_cancelled(asked: Asked) -> None:
    for visit in asked.visits():
        assert states.is_cancelled(visit, asked.day) == (asked.state(visit.id) == "cancelled")


def planned_days(asked: Asked) -> None:
    for visit in asked.visits():
        places = [s for s in asked.timeline.slots if s.visit == visit.id and s.state != "done"]
        known = [(s.first, s.last) for s in places if s.since <= asked.day]
        assert states.planned_days(visit, asked.day) == (known[-1] if known else None)


def visit_days(asked: Asked) -> None:
    for visit in asked.visits():
        places = [s for s in asked.timeline.slots if s.visit == visit.id and s.since <= asked.day]
        last = (places[-1].first, places[-1].last) if places else None
        assert states.visit_days(visit, asked.day) == last


def progress_on(asked: Asked) -> None:
    """An answer stands while what it said stands; test_recommendation_progress.py has more."""
    for item in asked.known():
        said = states.progress_on(item, asked.day)
        answers = [answer.on for answer in item.answers if answer.accepts or answer.degree]
        for step, found in said.items():
            assert found.since <= asked.day
            if step != "seen" and asked.state(item.id) in OPEN:
                assert asked.state(item.id) == "answered"
                assert found.since in answers


COMPARED: dict[str, Callable[[Asked], None]] = {
    "is_held": held,
    "is_open": is_open,
    "open_items": open_items,
    "last_outcome": last_outcome,
    "last_reopening": last_reopening,
    "standing_answer": standing_answer,
    "agreed_day": agreed_day,
    "done_day": done_day,
    "is_cancelled": is_cancelled,
    "planned_days": planned_days,
    "progress_on": progress_on,
    "visit_days": visit_days,
}


def _issued_early(data: Data) -> Data:
    """The plan with a number and a day before all: a draft is held by nothing."""
    return data | {"plan": data["plan"] | {"number": "1/KH-MTTQ", "issued": ISSUED}}


@given(plans, st.sampled_from(DENSE))
@settings(max_examples=400, deadline=None)
def test_each_answer_is_that_of_the_rows(data: Data, day: date) -> None:
    asked = Asked(_issued_early(data), day)
    for compare in COMPARED.values():
        compare(asked)


def test_no_answer_goes_without_a_comparison() -> None:
    assert sorted(COMPARED) == sorted(set(states.__all__) - {"ON_RECORD"})


@given(plans, st.sampled_from(DENSE))
@settings(max_examples=200, deadline=None)
def test_each_answer_is_that_of_the_slow_evaluation(data: Data, day: date) -> None:
    data = _issued_early(data)
    asked, slow = plan_of(data), evaluate(data, RULES, CALENDAR, day)
    assert states.is_held(asked, day) == (slow.states["plan"] in HOLDING)
    expected = [n for n, s in slow.states.items() if s in OPEN and s not in VISIT_STATES]
    assert states.open_items(asked, day) == expected
    for visit in asked.visits:
        places = {(first, last) for name, first, last, _ in slow.slots if name == visit.id}
        if places and states.done_day(visit, ON_RECORD) is None:
            assert {states.visit_days(visit, day)} == places


def test_closing_and_reopening_of_one_day_take_turns() -> None:
    on = DENSE[0]
    closing, again = {"on": on, "result": "partly"}, {"on": on}
    for closings, reopenings, expected in (
        (1, 0, False),
        (1, 1, True),
        (2, 1, False),
        (2, 2, True),
    ):
        item = {"id": "R1", "text": "A", "outcome": [closing] * closings}
        item["reopening"] = [again] * reopenings
        (read,) = plan(recommendation=[item]).recommendations
        assert states.is_open(read, on) == expected


# --- that nobody judges beside it ----------------------------------------------------------------

JUDGE = ("domain/timeline/", "domain/plan.py")
SHOWN = {"raised", "sent", "received"}
"""Days that are shown as they are recorded; those of an open recommendation move nothing."""


def _decides(key: Key) -> bool:
    """Whether a key says that something happened, or holds what happened, day by day."""
    is_list = key.table is not None and any(k.happened for k in keys_of(key.table).values())
    return (key.happened or is_list) and key.name not in SHOWN


DECIDING = [
    key
    for shape in (shapes()["visit"], shapes()["recommendation"])
    for key in shape.keys.values()
    if _decides(key)
]
FACTS = {"events", *(key.field for key in DECIDING)}
NAMES = {"event", *(key.name for key in DECIDING)}
"""What became of visits, recommendations and plans: the fields of the model, the keys of files."""

LOOKS = {
    ("domain/acts/events.py", "events"): "the same step on the same day again is refused",
    ("domain/acts/findings.py", "cancelled"): "the day that is told",
    ("domain/acts/recommendations.py", "answers"): "days out of turn, the same answer again",
    ("domain/acts/recommendations.py", "urges"): "who escalates is told that none urged before",
    ("domain/acts/visits.py", "bodies_done"): "the same body again, and which are left",
    ("domain/acts/visits.py", "cancelled"): "the day that is told",
    ("domain/acts/visits.py", "postponements"): "a move before an earlier one is refused",
    ("domain/alterations.py", "answer"): "what any version of a text says, valid or not",
    ("domain/alterations.py", "body_done"): "what any version of a text says, valid or not",
    ("domain/alterations.py", "event"): "what any version of a text says, valid or not",
    ("domain/alterations.py", "outcome"): "what any version of a text says, valid or not",
    ("domain/checking/attendance.py", "bodies_done"): "which key tells the day",
    ("domain/checking/attendance.py", "done"): "which key tells the day",
    ("domain/checking/course.py", "answers"): "closed without an answer on record",
    ("domain/checking/course.py", "events"): "each step by itself",
    ("domain/checking/course.py", "outcomes"): "closed without an answer on record",
    ("domain/checking/days.py", "bodies_done"): "each day by itself",
    ("domain/checking/days.py", "done"): "the day by itself",
    ("domain/checking/days.py", "escalations"): "each escalation by itself",
    ("domain/checking/days.py", "extensions"): "each extension by itself",
    ("domain/checking/days.py", "outcomes"): "each outcome by itself",
    ("domain/checking/days.py", "postponements"): "each move by itself, and that there was one",
    ("domain/checking/days.py", "urges"): "each urging letter by itself",
    (
        "domain/checking/limits.py",
        "events",
    ): "which key tells the day; the timeline is asked for it",
    ("domain/checking/overlaps.py", "events"): "the timeline is asked what holds the plan",
    ("domain/checking/papers.py", "answers"): "the number of each answer",
    ("domain/checking/papers.py", "events"): "the number of each step",
    ("domain/checking/papers.py", "urges"): "the number of each urging letter",
    ("domain/checking/year.py", "bodies_done"): "each body that was not asked",
    ("domain/checking/year.py", "events"): "that a step was recorded at all",
    ("domain/knowledge.py", "body_done"): "what is not known yet on a day is left out",
    ("domain/knowledge.py", "done"): "what is not known yet on a day is left out",
    ("domain/knowledge.py", "event"): "what is not known yet on a day is left out",
    ("evidence/seal_history.py", "event"): "what any version of a text says, valid or not",
    ("render/pages/plan.py", "postponement"): "the days from which and to which it was moved",
    ("reports/criticism_papers.py", "events"): "the number of what was sent",
    ("reports/deeds.py", "event"): "to whom, and under which number",
    ("reports/drafting.py", "answers"): "which filed papers are a body's own",
    ("reports/drafting.py", "bodies_done"): "names in place of ids",
    ("reports/drafting.py", "escalations"): "to whom it was put",
    ("reports/drafting.py", "events"): "the number of a paper that was made",
    ("reports/paper_bodies.py", "answers"): "the number of the last answer",
    ("reports/paper_bodies.py", "cancelled"): "the day that is told, the first day of a visit",
    ("reports/paper_bodies.py", "postponements"): "the first day of a visit, and that it moved",
    ("reports/paper_letters.py", "escalations"): "what was put to the Front above on that day",
    ("reports/paper_letters.py", "urges"): "how often it was urged",
    ("reports/paper_more.py", "urges"): "how often it was urged, and the last day",
    ("reports/paper_outstanding.py", "urges"): "how often it was urged by the day of the list",
    ("reports/paper_recipients.py", "events"): "to whom papers went",
}
"""Who reads what happened to a part outside the timeline, and for what; nobody judges by it."""


OF_OTHERS = {
    ("cli/asking/questions.py", "answers"): "what a person typed",
    ("domain/acts/opinions.py", "answers"): "those to an opinion",
    ("render/pages/diagnostics.py", "done"): "a value of a message",
    ("render/pages/duties.py", "done"): "a value of a message",
    ("render/pages/summary.py", "done"): "a rate",
    ("reports/missed_limits.py", "done"): "a value of a message",
    ("reports/opinions.py", "answer"): "those to an opinion",
    ("reports/summary.py", "answer"): "a rate",
    ("reports/summary.py", "answers"): "a count",
    ("reports/summary.py", "done"): "a rate",
    ("sharing/registers.py", "answers"): "those of several registers",
}
"""The same words of other things."""


def _looks() -> Iterator[tuple[str, str]]:
    root = Path(giamsat.__file__).parent
    for path in sorted(root.rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if not name.startswith(JUDGE):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                yield from ((name, found) for found in _facts_read(node))


def _facts_read(node: ast.AST) -> Iterator[str]:
    """Yield the facts that a node reads, as ``visit.done`` or ``visit.get("done")``."""
    if isinstance(node, ast.Attribute) and node.attr in FACTS:
        yield node.attr
    if isinstance(node, ast.Name) and node.id in ("Life", "Course"):
        yield node.id
    key: ast.expr | None = None
    if isinstance(node, ast.Subscript):
        key = node.slice
    if isinstance(node, ast.Call) and isinstance(node.func, (ast.Attribute, ast.Name)):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        at = {"get": 0, "getattr": 1}.get(called)
        key = node.args[at] if at is not None and len(node.args) > at else None
    if isinstance(key, ast.Constant) and key.value in NAMES | FACTS:
        yield str(key.value)


def test_what_happened_to_parts_is_judged_in_the_timeline_alone() -> None:
    assert set(_looks()) == {*LOOKS, *OF_OTHERS}
