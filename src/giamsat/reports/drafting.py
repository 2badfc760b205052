"""Drafting a paper from the facts of a plan as they were known on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal

from giamsat.domain.knowledge import plan_known_on
from giamsat.domain.numbers import DocumentNumber, parse_number
from giamsat.domain.plan import Attachment as Filed
from giamsat.domain.plan import Plan, Recommendation, Visit
from giamsat.domain.text import fold
from giamsat.domain.timeline.facts import facts_of
from giamsat.domain.timeline.order import last_of
from giamsat.domain.timeline.rows import Fact
from giamsat.reports import criticism_papers, paper_bodies, paper_letters, paper_more
from giamsat.reports import paper_phrases as say
from giamsat.reports.paper_dues import Judged
from giamsat.reports.paper_family import layout_family
from giamsat.reports.paper_recipients import own_recipients, recipients_of
from giamsat.reports.paper_signing import (
    DELEGATION,
    Issuer,
    issuer_of,
    issuer_of_several,
    position_lines,
)
from giamsat.reports.papers import (
    FORM_OF,
    Blank,
    Block,
    CoIssuer,
    CriticismKind,
    Family,
    Kind,
    Line,
    LongDay,
    Office,
    Paper,
    PaperKind,
    Say,
    Value,
)

CODES = {
    "plan": "KH",
    "decision": "QĐ",
    "report": "BC",
    "head-report": "BC",
    "conclusion": "TB",
    "invitation": "GM",
    "summary": "BC",
    "opinions": "BC",
    "programme": "CTr",
}
"""Abbreviations of the kinds of documents (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

_NAMES = {
    "decision": ("decision", "quyet dinh"),
    "report": ("report", "bao cao", "bao cao ket qua giam sat"),
    "conclusion": ("conclusion", "thong bao", "thong bao ket luan"),
    "invitation": ("invitation", "giay moi"),
}
_REPORTED = ("report", "criticism")
"""The papers whose number and day the step ``reported`` has."""

_UNNUMBERED = frozenset({"outline", "minutes", "register", "outstanding"})
"""An annex, minutes and tables bear no number of their own."""

_OF_THE_DELEGATION = frozenset({"head-report", "minutes"})


def draft(
    plan: Plan,
    kind: Kind | CriticismKind,
    office: Office,
    judged: Judged,
    to: str | None = None,
) -> Paper:
    """Return the paper ``kind`` of ``plan`` as of the day that it is ``judged`` on.

    ``to`` narrows a letter's addressees. Raises
    :class:`~giamsat.reports.paper_letters.PaperError` for a letter about nothing.
    """
    criticism_papers.require_paper_of(plan, kind)
    whole, asked = plan, judged.day
    plan, form = with_names(plan_known_on(plan, asked)), FORM_OF[kind]
    wanted = (
        paper_letters.choose_recommendations(plan, kind, judged, to)
        if kind in paper_letters.ABOUT_RECOMMENDATIONS
        else ()
    )
    number, issued = _own(plan, kind, wanted, asked)
    if issued and issued < asked:
        known = plan_known_on(whole, issued)
        plan, judged = with_names(known), judged.at(known, issued)
        ids = {item.id for item in wanted}
        wanted = tuple(item for item in plan.recommendations if item.id in ids)
    issuer = _issuer(plan, kind, office)
    family = layout_family(office, plan.plan.issuer)
    return Paper(
        kind=kind,
        form=form,
        layout=family,
        day=issued or judged.day,
        parent=issuer.parent,
        issuer=issuer.body,
        number=_number(number, kind, _with_code_of(plan, office), family),
        place=office.place or Blank("place-name"),
        issued=LongDay(issued) if issued else Blank("issued"),
        subject=_subject(plan, kind),
        addressees=_addressees(plan, kind, office, wanted),
        blocks=tuple(_body(plan, kind, office, wanted, judged)),
        recipients=recipients_of(plan, kind, office, wanted),
        behalf=issuer.behalf,
        position=_position(plan, kind, office),
        signer=_signer(plan, kind, office),
        left_out=_left_out(whole, judged.day, asked),
        co_issuers=tuple(_co_issuers(plan, kind, office)),
    )


def _number(number: str | None, kind: PaperKind, office: Office, family: Family) -> Value | None:
    """Return a paper's number, a blank in its shape where it has none yet; ``None`` for none."""
    if kind in _UNNUMBERED:
        return None
    return say.number(number) if number else Blank("number", _number_shape(kind, office, family))


def _with_code_of(plan: Plan, office: Office) -> Office:
    """Return ``office`` with the code in the numbers of the plan's issuer, if it is another one."""
    issuer = plan.plan.issuer
    if not issuer or not office.issuer or fold(issuer) == fold(office.issuer):
        return office
    known = parse_number(plan.plan.number) if plan.plan.number else None
    codes = [code for code in (known.issuer, known.unit) if code] if known else []
    return office._replace(code="-".join(codes) or None)


def _issuer(plan: Plan, kind: PaperKind, office: Office) -> Issuer:
    """Return who issues a paper: the head's report and the minutes are the delegation's."""
    name = say.lead_issuer(plan, office)
    if kind in _OF_THE_DELEGATION:
        parents = [name, *say.co_issuers(plan, office)] if isinstance(name, str) else []
        behalf = None if kind == "minutes" else DELEGATION
        return Issuer(" - ".join(map(str, parents)) or None, DELEGATION, behalf)
    return issuer_of_several(name) if say.co_issuers(plan, office) else issuer_of(name)


def _co_issuers(plan: Plan, kind: PaperKind, office: Office) -> Iterator[CoIssuer]:
    """Yield who issues and signs a paper together with the issuer: none with the delegation."""
    for name in say.co_issuers(plan, office) if kind not in _OF_THE_DELEGATION else ():
        parent, body, behalf = issuer_of_several(name)
        signing = _signing_for(name, office)
        signer = signing.signer or Blank("signer")
        yield CoIssuer(parent, body, behalf, position_lines(signing), signer)


def _signing_for(name: str, office: Office) -> Office:
    """Return ``office`` without who signs where ``name`` is another one: not theirs to know."""
    is_own = office.issuer is not None and fold(office.issuer) == fold(name)
    return office if is_own else office._replace(position=None, signer=None)


def _signing_first(plan: Plan, office: Office) -> Office:
    """Return ``office`` as it signs for the plan's issuer: not where it is a co-issuer itself."""
    own = fold(office.issuer or "")
    if own in map(fold, say.co_issuers(plan, office)):
        return office._replace(position=None, signer=None)
    return office


def _position(plan: Plan, kind: PaperKind, office: Office) -> Value:
    if kind == "minutes":
        return ""
    if kind in _OF_THE_DELEGATION:
        return Say("head-of-delegation")
    return position_lines(_signing_first(plan, office))


def _signer(plan: Plan, kind: PaperKind, office: Office) -> Value:
    if kind == "minutes":  # signed in a table of its own
        return ""
    if kind not in _OF_THE_DELEGATION:
        return _signing_first(plan, office).signer or Blank("signer")
    heads = [member.name for member in plan.members if member.role == "head"]
    return heads[0] if heads else Blank("head")


def _left_out(plan: Plan, day: date, asked: date) -> tuple[Fact, ...]:
    """Return the facts of the days after the paper's own, up to the asked one."""
    facts = (fact for fact in facts_of(plan) if day < fact.on <= asked)
    return tuple(sorted(facts, key=lambda fact: fact.on))


def with_names(plan: Plan) -> Plan:
    """Return ``plan`` with names where visits, findings and recommendations give a body's id."""
    names = {body.id: body.name for body in plan.bodies if body.id}

    def name_of(text: str | None) -> str | None:
        return names.get(text, text) if text else text

    visits = tuple(_visit_with_names(visit, names) for visit in plan.visits)
    findings = tuple(f.model_copy(update={"body": name_of(f.body)}) for f in plan.findings)
    items = tuple(r.model_copy(update={"to": name_of(r.to)}) for r in plan.recommendations)
    return plan.model_copy(
        update={"visits": visits, "findings": findings, "recommendations": items}
    )


def _visit_with_names(visit: Visit, names: Mapping[str, str]) -> Visit:
    met = (m.model_copy(update={"body": names.get(m.body, m.body)}) for m in visit.bodies_done)
    bodies = tuple(names.get(body, body) for body in visit.bodies)
    return visit.model_copy(update={"bodies": bodies, "bodies_done": tuple(met)})


def period_report(
    kind: Literal["summary", "opinions", "programme", "outstanding"],
    day: date,
    office: Office,
    subject: Value,
    blocks: Iterable[Block],
) -> Paper:
    """Return a report that is no plan's own, as it is before it gets a number and a date."""
    issuer = issuer_of(office.issuer or Blank("issuer"))
    family = layout_family(office, None)
    return Paper(
        kind=kind,
        form=FORM_OF[kind],
        layout=family,
        day=day,
        parent=issuer.parent,
        issuer=issuer.body,
        number=None
        if kind in _UNNUMBERED
        else Blank("number", _number_shape(kind, office, family)),
        place=office.place or Blank("place-name"),
        issued=Blank("issued"),
        subject=subject,
        addressees=(),
        blocks=tuple(blocks),
        recipients=own_recipients(office),
        behalf=issuer.behalf,
        position=position_lines(office),
        signer=office.signer or Blank("signer"),
    )


def _own(
    plan: Plan, kind: PaperKind, wanted: tuple[Recommendation, ...], asked: date
) -> tuple[str | None, date | None]:
    """Return the document's own number and day, as far as the plan records them.

    A letter that urges, or escalates, is the one that was recorded on the asked day.
    """
    if kind in ("urging", "escalation"):
        return paper_letters.own_letter(kind, wanted, asked)
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
    reported = [event for event in plan.events if kind in _REPORTED and event.kind == "reported"]
    last = last_of(reported)
    return (last.number, last.on) if last else (None, None)


def _is_own_paper(paper: Filed, kind: PaperKind, plan: Plan) -> bool:
    """Tell whether a filed document is the issuer's own decision or report.

    A supervised body files reports too: what is of another issuer, what bears the code of another
    one, and what some body answered with is none.
    """
    number = parse_number(paper.number) if paper.number else None
    if paper.issuer:
        if fold(paper.issuer) != fold(plan.plan.issuer or ""):
            return False
    elif paper.id in _answers_of(plan) or not _may_be_own(number, plan):
        return False
    code = number.kind if number else None
    return fold(paper.kind) in _NAMES.get(kind, ()) or (
        code is not None and code == CODES.get(kind)
    )


def _answers_of(plan: Plan) -> set[str | None]:
    """Return the ids of the documents with which bodies answered."""
    return {answer.document for item in plan.recommendations for answer in item.answers}


def _may_be_own(number: DocumentNumber | None, plan: Plan) -> bool:
    """Tell whether a number has a code of the issuer in common with the plan's, as far as known."""
    own = _issuer_codes(parse_number(plan.plan.number) if plan.plan.number else None)
    other = _issuer_codes(number)
    return not own or not other or bool(own & other)


def _issuer_codes(number: DocumentNumber | None) -> set[str]:
    """Return the codes of who issued; "UBMTTQ" and "MTTQ" are one."""
    codes = (number.issuer or "").split("-") if number else []
    return {fold(code).removeprefix("ub") for code in codes if code}


def _number_shape(kind: PaperKind, office: Office, family: Family) -> str:
    """Return what is known of a number that is not yet given: "/BC-MTTQ-BTT", "-BC/TĐTN"."""
    code = CODES.get(kind)
    if family != "state":
        return f"-{code or 'CV'}/{office.code or ''}"
    return f"/{'-'.join(part for part in (code, office.code) if part)}"


def _subject(plan: Plan, kind: PaperKind) -> Value:
    if criticism_papers.is_criticism(plan):
        return criticism_papers.subject_of(plan, kind)
    if kind == "plan":
        return plan.plan.title
    if kind == "covering" and not say.has_delegation(plan):
        return Say("subject-covering-own", {"topic": say.topic(plan)})
    return Say(f"subject-{kind}", {"topic": say.topic(plan)})


def _addressees(
    plan: Plan, kind: PaperKind, office: Office, wanted: tuple[Recommendation, ...]
) -> tuple[Value, ...]:
    if kind == "escalation":
        noted = {act.to for item in wanted for act in item.escalations if act.to}
        return tuple(sorted(noted)) or (office.superior or Blank("front-above"),)
    if kind in ("covering", "answer-request"):
        return tuple(body.name for body in plan.bodies) or (Blank("bodies"),)
    return tuple(to or Blank("addressee") for to, _ in say.by_addressee(wanted))


def _body(
    plan: Plan, kind: PaperKind, office: Office, wanted: tuple[Recommendation, ...], judged: Judged
) -> Iterable[Block]:
    if criticism_papers.is_criticism(plan):
        return criticism_papers.body_of(plan, kind, office, judged)
    if kind in ("recommendations", "urging", "escalation"):
        return _LETTERS[kind](plan, office, wanted, judged)
    if kind == "outline":
        attached = Say("attached", {"plan": say.plan_name(plan, office)})
        return [Line(attached, "note"), *paper_bodies.outline_body(plan, office, judged)]
    if kind == "minutes":
        return paper_more.minutes_body(plan, office)
    return _JUDGED[kind](plan, office, judged)


_LETTERS = {
    "recommendations": paper_letters.letter_body,
    "urging": paper_letters.urging_body,
    "escalation": paper_letters.escalation_body,
}
_JUDGED = {
    "plan": paper_bodies.plan_body,
    "decision": paper_bodies.decision_body,
    "report": paper_bodies.report_body,
    "head-report": paper_more.head_report_body,
    "conclusion": paper_more.conclusion_body,
    "invitation": paper_more.invitation_body,
    "covering": paper_more.covering_body,
    "register": paper_more.register_body,
}
