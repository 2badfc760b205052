"""Drafting a paper from the facts of a plan as they were known on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from giamsat.domain.knowledge import plan_known_on
from giamsat.domain.numbers import parse_number
from giamsat.domain.plan import Attachment as Filed
from giamsat.domain.plan import Plan, Recommendation
from giamsat.domain.text import fold
from giamsat.domain.timeline.order import last_of
from giamsat.reports import paper_bodies, paper_letters
from giamsat.reports import paper_phrases as say
from giamsat.reports.paper_dues import Judged
from giamsat.reports.papers import (
    FORM_OF,
    Blank,
    Block,
    Kind,
    Line,
    LongDay,
    Office,
    Paper,
    PaperKind,
    Say,
    Value,
)

CODES = {"plan": "KH", "decision": "QĐ", "report": "BC", "summary": "BC", "opinions": "BC"}
"""Abbreviations of the kinds of documents (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

_NAMES = {
    "decision": ("decision", "quyet dinh"),
    "report": ("report", "bao cao", "bao cao ket qua giam sat"),
}
_STANDING = "Ban Thường trực "


def draft(plan: Plan, kind: Kind, office: Office, judged: Judged, to: str | None = None) -> Paper:
    """Return the paper ``kind`` of ``plan`` as of the day that it is ``judged`` on.

    ``to`` narrows a letter's addressees. Raises
    :class:`~giamsat.reports.paper_letters.PaperError` for a letter about nothing.
    """
    plan = _with_name(plan_known_on(plan, judged.day))
    form = FORM_OF[kind]
    wanted = (
        paper_letters.choose_recommendations(plan, kind, judged, to) if form == "letter" else ()
    )
    number, issued = _own(plan, kind, wanted)
    parent, body = _split_issuer(say.issuer(plan, office))
    return Paper(
        kind=kind,
        form=form,
        layout=office.layout,
        day=issued or judged.day,
        parent=parent,
        issuer=body,
        number=None if form == "annex" else number or Blank("number", _number_shape(kind, office)),
        place=office.place or Blank("place-name"),
        issued=LongDay(issued) if issued else Blank("issued"),
        subject=_subject(plan, kind),
        addressees=_addressees(wanted),
        blocks=tuple(_body(plan, kind, office, wanted, judged)),
        recipients=_recipients(plan, kind, wanted),
        behalf=body if parent else None,
        position=office.position or Blank("signer-position"),
        signer=office.signer or Blank("signer"),
    )


def _with_name(plan: Plan) -> Plan:
    """Return ``plan`` with names where visits, findings and recommendations give a body's id."""
    names = {body.id: body.name for body in plan.bodies if body.id}

    def name_of(text: str | None) -> str | None:
        return names.get(text, text) if text else text

    visits = tuple(
        visit.model_copy(update={"bodies": tuple(names.get(b, b) for b in visit.bodies)})
        for visit in plan.visits
    )
    findings = tuple(f.model_copy(update={"body": name_of(f.body)}) for f in plan.findings)
    items = tuple(r.model_copy(update={"to": name_of(r.to)}) for r in plan.recommendations)
    return plan.model_copy(
        update={"visits": visits, "findings": findings, "recommendations": items}
    )


def period_report(
    kind: Literal["summary", "opinions"],
    day: date,
    office: Office,
    subject: Value,
    blocks: Iterable[Block],
) -> Paper:
    """Return a report that is no plan's own, as it is before it gets a number and a date."""
    parent, body = _split_issuer(office.issuer or Blank("issuer"))
    return Paper(
        kind=kind,
        form=FORM_OF[kind],
        layout=office.layout,
        day=day,
        parent=parent,
        issuer=body,
        number=Blank("number", _number_shape(kind, office)),
        place=office.place or Blank("place-name"),
        issued=Blank("issued"),
        subject=subject,
        addressees=(),
        blocks=tuple(blocks),
        recipients=(Blank("recipients"), Say("archive")),
        behalf=body if parent else None,
        position=office.position or Blank("signer-position"),
        signer=office.signer or Blank("signer"),
    )


def _own(
    plan: Plan, kind: Kind, wanted: tuple[Recommendation, ...]
) -> tuple[str | None, date | None]:
    """Return the document's own number and day, as far as the plan records them."""
    if kind == "plan":
        return plan.plan.number, plan.plan.issued
    if kind == "recommendations":
        letters = {(item.number, item.sent) for item in wanted}
        return letters.pop() if len(letters) == 1 else (None, None)
    if kind == "outline":
        return None, plan.plan.issued
    filed = [paper for paper in plan.documents if _is_own_paper(paper, kind, plan)]
    if filed:
        return filed[-1].number, filed[-1].issued
    reported = [event for event in plan.events if kind == "report" and event.kind == "reported"]
    last = last_of(reported)
    return (last.number, last.on) if last else (None, None)


def _is_own_paper(paper: Filed, kind: Kind, plan: Plan) -> bool:
    """Tell whether a filed document is the issuer's own decision or report."""
    if paper.issuer and fold(paper.issuer) != fold(plan.plan.issuer or ""):
        return False
    code = parse_number(paper.number).kind if paper.number else None
    return fold(paper.kind) in _NAMES.get(kind, ()) or (
        code is not None and code == CODES.get(kind)
    )


def _number_shape(kind: PaperKind, office: Office) -> str:
    """Return what is known of a number that is not yet given: "/BC-MTTQ-BTT"."""
    code = CODES.get(kind)
    if office.layout == "party":
        return f"-{code or 'CV'}/{office.code or ''}"
    return f"/{'-'.join(part for part in (code, office.code) if part)}"


def _split_issuer(issuer: Value) -> tuple[str | None, Value]:
    """Split "Ban Thường trực Ủy ban …" into the body above and the Standing Board.

    Both are in the name itself; any other issuer stands alone.
    """
    if isinstance(issuer, str) and fold(issuer).startswith(fold(_STANDING) + " "):
        return issuer[len(_STANDING) :].strip(), issuer[: len(_STANDING)].strip()
    return None, issuer


def _subject(plan: Plan, kind: Kind) -> Value:
    if kind == "plan":
        return plan.plan.title
    return Say(f"subject-{kind}", {"topic": say.topic(plan)})


def _addressees(wanted: tuple[Recommendation, ...]) -> tuple[Value, ...]:
    return tuple(to or Blank("addressee") for to, _ in say.by_addressee(wanted))


def _body(
    plan: Plan, kind: Kind, office: Office, wanted: tuple[Recommendation, ...], judged: Judged
) -> list[Block]:
    if kind == "urging":
        return list(paper_letters.urging_body(plan, office, wanted, judged))
    if kind == "recommendations":
        return list(paper_letters.letter_body(plan, office, wanted, judged))
    if kind == "outline":
        attached = Say("attached", {"plan": say.plan_name(plan, office)})
        return [Line(attached, "note"), *paper_bodies.outline_body(plan, office)]
    if kind == "report":
        return list(paper_bodies.report_body(plan, office, judged))
    body = paper_bodies.plan_body if kind == "plan" else paper_bodies.decision_body
    return list(body(plan, office))


def _recipients(plan: Plan, kind: Kind, wanted: tuple[Recommendation, ...]) -> tuple[Value, ...]:
    """Return who receives the paper, as far as the facts name them; the archive always does."""
    if kind == "outline":
        return ()
    names: list[Value] = []
    if kind in ("recommendations", "urging"):
        names += [Say("as-above"), *_above([item.superior for item in wanted])]
    else:
        names += [Say("as-article")] if kind == "decision" else []
        names += _known_recipients(plan)
    return (*(names or [Blank("recipients")]), Say("archive"))


def _known_recipients(plan: Plan) -> list[Value]:
    names = {body.id: body.name for body in plan.bodies if body.id}
    sent = [names.get(to, to) for e in plan.events if e.kind == "sent" for to in e.to]
    bodies = [body.name for body in plan.bodies]
    above = _above([body.superior for body in plan.bodies])
    return list(dict.fromkeys([*sent, *bodies, *above, *plan.plan.recipients]))


def _above(superiors: list[str | None]) -> list[Value]:
    return list(dict.fromkeys(name for name in superiors if name))
