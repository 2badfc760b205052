"""What a supervision found: strengths as well as shortcomings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown, place_of
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import TODAY, Note, Spec, plan_act
from giamsat.domain.acts.parts import body_reference, used_ids
from giamsat.domain.changes import AppendTable
from giamsat.domain.part_ids import next_id, split_id
from giamsat.domain.plan import Attachment, Finding, FindingKind, Plan
from giamsat.domain.timeline.states import ON_RECORD, done_day, is_cancelled, planned_days


class NewFinding(NamedTuple):
    """A finding: which visit and content it belongs to, and what shows it."""

    text: str
    kind: FindingKind
    visit: Annotated[str | None, Spec(part="visit", value="VISIT")] = None
    on: Annotated[date | None, Spec(default=TODAY, unless="visit")] = None
    content: Annotated[str | None, Spec(part="content")] = None
    body: Annotated[str | None, Spec("body")] = None
    amount: Annotated[int | None, Spec(extra=True)] = None
    households: Annotated[int | None, Spec(extra=True)] = None
    evidence: Annotated[Sequence[str], Spec(extra=True)] = ()
    note: Note = None


def add_finding(plan: Plan, new: NewFinding) -> Act:
    """Record a finding; one of a visit is of the visit's day where no other is given.

    Raises ``NotFoundError`` (``unknown-part``) for an unknown visit, content, body or a document
    that the evidence names by an id.
    """
    finding_id = next_id(Finding.letter, used_ids(plan))
    facts = new._replace(
        visit=new.visit and place_of(plan.visits, new.visit, "visit")[1].id,
        content=new.content and place_of(plan.contents, new.content, "content")[1].id,
        body=new.body and body_reference(plan, new.body),
        evidence=[_evidence(plan, text) for text in new.evidence],
    )
    table = compose_texts(drop_unknown(**{"id": finding_id, "kind": new.kind, **facts._asdict()}))
    change = AppendTable(("finding",), table)
    notices = tuple(_doubts(plan, new))
    return Act(f"finding.add-{new.kind}", finding_id, (change,), {}, notices)


def _evidence(plan: Plan, text: str) -> str:
    if (split_id(text.upper()) or ("",))[0] == Attachment.letter:
        return place_of(plan.documents, text, "document")[1].id
    return text


def _doubts(plan: Plan, new: NewFinding) -> list[Notice]:
    if new.visit is None:
        return []
    visit = place_of(plan.visits, new.visit, "visit")[1]
    if visit.cancelled and is_cancelled(visit, ON_RECORD):
        return [Notice("finding-of-cancelled", {"id": visit.id, "on": visit.cancelled})]
    done = done_day(visit, ON_RECORD)
    if done is None:
        return [Notice("finding-before-done", {"id": visit.id})]
    planned = planned_days(visit, ON_RECORD)
    begun = min(planned[0], done) if planned else done
    if new.on and new.on < begun:
        return [Notice("finding-before-visit", {"id": visit.id, "on": new.on, "visit": begun})]
    return []


FORMS = (plan_act("finding add", NewFinding, add_finding),)
