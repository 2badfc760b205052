"""Setting a rule aside for a plan or one part of it, with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import ActForm, DayOfFact, Name, Spec
from giamsat.domain.acts.parts import used_ids
from giamsat.domain.changes import AppendTable
from giamsat.domain.errors import InvalidDataError, NotFoundError
from giamsat.domain.plan import Plan
from giamsat.domain.rules import Rule
from giamsat.domain.shape import part_ids
from giamsat.domain.text import nearest
from giamsat.domain.timeline.limits import rules_of
from giamsat.domain.timeline.rows import AGREED, VISIT


class NewWaiver(NamedTuple):
    """Which rule is set aside, why, for which part (``R2``; ``None``: all), since when, by whom."""

    rule: Annotated[str, Spec("rule", positional=True)]
    reason: str
    subject: Annotated[str | None, Spec("part")] = None
    on: DayOfFact | None = None
    by: Name = None


def waive(plan: Plan, new: NewWaiver, rules: Iterable[Rule]) -> Act:
    """Set a rule aside; what it said until then stays on record.

    ``agreed`` and ``visit`` stand for the days that the file itself sets. Raises ``NotFoundError``
    (``unknown-rule``, ``unknown-part``), ``InvalidDataError`` (``waived-already``).
    """
    all_rules = tuple(rules)
    _require_rule(new.rule, all_rules)
    subject = _subject(plan, new.subject)
    for waiver in plan.waivers:
        if (waiver.rule, waiver.subject) == (new.rule, subject):
            raise InvalidDataError("waived-already", rule=new.rule, why=waiver.reason)
    table = compose_texts(drop_unknown(**new._replace(subject=subject)._asdict()))
    applied = rules_of(plan, all_rules)
    notices = []
    if new.rule not in (AGREED, VISIT, *(rule.id for rule in applied)):
        notices.append(Notice("rule-not-applied", {"rule": new.rule}))
    change = AppendTable(("waiver",), table)
    return Act("waive", subject or "plan", (change,), {"rule": new.rule}, tuple(notices))


def _require_rule(rule: str, rules: Iterable[Rule]) -> None:
    ids = dict.fromkeys((*(known_rule.id for known_rule in rules), AGREED, VISIT))
    if rule not in ids:
        near = ", ".join(nearest(rule, ids, 3))
        raise NotFoundError("unknown-rule", rule=rule, known=", ".join(ids), near=near)


def _subject(plan: Plan, subject: str | None) -> str | None:
    if subject is None or subject == "plan":
        return subject
    ids = part_ids(plan, ("visit", "recommendation", "body"))
    wanted = subject.upper()
    if wanted not in ids:
        near = ", ".join(nearest(wanted, ids | used_ids(plan), 3))
        raise NotFoundError("unknown-part", id=subject, kind="", near=near)
    return wanted


FORMS = (ActForm(("waive",), Plan, NewWaiver, waive, by_rules=True),)
