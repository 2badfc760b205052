"""What happens after the plan is signed: ``visit``, ``finding``, ``recommend``, ``waive``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, get_args

import typer

from giamsat.cli.changing import change_plan
from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.plans import Text, Texts, day, day_or_today
from giamsat.cli.session import Session, require_choice
from giamsat.domain.acts import findings, recommendations, visits, waivers
from giamsat.domain.acts.act import Act
from giamsat.domain.errors import UsageError
from giamsat.domain.plan import FindingKind, HalfDay, VisitKind
from giamsat.domain.plan import Plan as PlanData

app = typer.Typer()
visit = typer.Typer()
finding = typer.Typer()
recommend = typer.Typer()
groups = {"visit": visit, "finding": finding, "recommend": recommend}

VisitId = Annotated[str, typer.Argument(metavar="VISIT", show_default=False)]
ItemId = Annotated[str, typer.Argument(metavar="RECOMMENDATION", show_default=False)]
On = Annotated[Text, typer.Option("--on", metavar="DATE")]
Due = Annotated[Text, typer.Option("--due", metavar="DATE")]
Number = Annotated[Text, typer.Option("--number", metavar="NUMBER")]
Reason = Annotated[Text, typer.Option("--reason", metavar="TEXT")]
Note = Annotated[Text, typer.Option("--note", metavar="TEXT")]
Words = Annotated[Text, typer.Option("--text", metavar="TEXT")]
To = Annotated[Text, typer.Option("--to", metavar="BODY")]
Superior = Annotated[Text, typer.Option("--superior", metavar="NAME")]


def required(session: Session, value: Text, name: str, option: str) -> str:
    """Return a value that must be given. Raises ``UsageError`` (``missing-value``)."""
    if not value or not value.strip():
        raise UsageError("missing-value", name=session.words(name), option=option)
    return value


@command(visit, "add")
def visit_add(
    session: Session,
    plan: Plan,
    on: On = None,
    until: Annotated[Text, typer.Option("--until", metavar="DATE")] = None,
    half_day: Annotated[Text, typer.Option("--session", metavar="SESSION")] = None,
    kind: Annotated[Text, typer.Option("--kind", metavar="KIND")] = None,
    body: Annotated[Texts, typer.Option("--body", metavar="BODY")] = None,
    place: Annotated[Text, typer.Option("--place", metavar="TEXT")] = None,
    lead: Annotated[Text, typer.Option("--lead", metavar="NAME")] = None,
    content: Annotated[Texts, typer.Option("--content", metavar="ID")] = None,
    note: Note = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Plan a visit, or a written report that bodies owe."""
    require_choice("--session", half_day, get_args(HalfDay))
    require_choice("--kind", kind, get_args(VisitKind))
    new = visits.NewVisit(
        on=day(on),
        until=day(until),
        session=half_day,  # type: ignore[arg-type]
        kind=kind,  # type: ignore[arg-type]
        bodies=body or (),
        place=place,
        lead=lead,
        contents=content or (),
        note=note,
    )
    return change_plan(
        session, plan, lambda p: visits.add_visit(p, new), dry_run=dry_run, no_commit=no_commit
    )


@command(visit, "done")
def visit_done(
    session: Session,
    plan: Plan,
    id_: VisitId,
    on: On = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record that a visit was made, or that a written report came in."""
    when = day_or_today(session, on)
    return change_plan(
        session,
        plan,
        lambda p: visits.visit_done(p, id_, when),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(visit, "postpone")
def visit_postpone(
    session: Session,
    plan: Plan,
    id_: VisitId,
    to: Annotated[str, typer.Option("--to", metavar="DATE", show_default=False)],
    on: On = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Move a visit to another day."""
    when, later = day_or_today(session, on), day(required(session, to, "show.day", "--to"))
    moved_to = later or when
    return change_plan(
        session,
        plan,
        lambda p: visits.postpone_visit(p, id_, moved_to, when, reason=reason),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(visit, "cancel")
def visit_cancel(
    session: Session,
    plan: Plan,
    id_: VisitId,
    on: On = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record that a visit will not be made."""
    when = day_or_today(session, on)
    return change_plan(
        session,
        plan,
        lambda p: visits.cancel_visit(p, id_, when, reason),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(finding, "add")
def finding_add(
    session: Session,
    plan: Plan,
    text: Annotated[str, typer.Option("--text", metavar="TEXT", show_default=False)],
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", show_default=False)],
    on: On = None,
    visit: Annotated[Text, typer.Option("--visit", metavar="VISIT")] = None,
    content: Annotated[Text, typer.Option("--content", metavar="ID")] = None,
    body: Annotated[Text, typer.Option("--body", metavar="BODY")] = None,
    evidence: Annotated[Texts, typer.Option("--evidence", metavar="TEXT")] = None,
    note: Note = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record a strength or a shortcoming."""
    require_choice("--kind", kind, get_args(FindingKind))
    new = findings.NewFinding(
        kind=kind,  # type: ignore[arg-type]
        text=required(session, text, "show.what", "--text"),
        on=day_or_today(session, on),
        visit=visit,
        content=content,
        body=body,
        evidence=evidence or (),
        note=note,
    )
    return change_plan(
        session, plan, lambda p: findings.add_finding(p, new), dry_run=dry_run, no_commit=no_commit
    )


@command(recommend, "add")
def recommend_add(
    session: Session,
    plan: Plan,
    text: Annotated[str, typer.Option("--text", metavar="TEXT", show_default=False)],
    to: To = None,
    superior: Superior = None,
    finding: Annotated[Texts, typer.Option("--finding", metavar="ID")] = None,
    on: On = None,
    sent: Annotated[Text, typer.Option("--sent", metavar="DATE")] = None,
    received: Annotated[Text, typer.Option("--received", metavar="DATE")] = None,
    number: Number = None,
    due: Due = None,
    note: Note = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record a recommendation."""
    went_out = day(sent)
    new = recommendations.NewRecommendation(
        text=required(session, text, "show.what", "--text"),
        to=to,
        superior=superior,
        findings=finding or (),
        raised=day(on) or went_out or date.fromisoformat(session.as_of),
        sent=went_out,
        received=day(received),
        number=number,
        due=day(due),
        note=note,
    )
    return change_plan(
        session,
        plan,
        lambda p: recommendations.add_recommendation(p, new),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(recommend, "send")
def recommend_send(
    session: Session,
    plan: Plan,
    id_: ItemId,
    on: On = None,
    to: To = None,
    superior: Superior = None,
    number: Number = None,
    received: Annotated[Text, typer.Option("--received", metavar="DATE")] = None,
    due: Due = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record that a recommendation went out, or (with only --received) that it arrived."""
    only_arrived = received is not None and on is None
    how = recommendations.Sending(
        on=None if only_arrived else day_or_today(session, on),
        to=to,
        superior=superior,
        number=number,
        received=day(received),
        due=day(due),
    )
    return change_plan(
        session,
        plan,
        lambda p: recommendations.send_recommendation(p, id_, how),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(recommend, "answer")
def recommend_answer(
    session: Session,
    plan: Plan,
    id_: ItemId,
    on: On = None,
    number: Number = None,
    by: Annotated[Text, typer.Option("--by", metavar="NAME")] = None,
    text: Words = None,
    document: Annotated[Text, typer.Option("--document", metavar="ID")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record an answer; the recommendation stays open."""
    answer = recommendations.NewAnswer(day_or_today(session, on), number, by, text, document)
    return change_plan(session, plan, answering(id_, answer), dry_run=dry_run, no_commit=no_commit)


def answering(id_: str, answer: recommendations.NewAnswer) -> Callable[[PlanData], Act]:
    """Return what makes the act of an answer, here and on the board."""
    return lambda plan: recommendations.answer_recommendation(plan, id_, answer)


@command(recommend, "urge")
def recommend_urge(
    session: Session,
    plan: Plan,
    id_: ItemId,
    on: On = None,
    number: Number = None,
    due: Due = None,
    note: Note = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record a letter or call that urges an answer."""
    when, by = day_or_today(session, on), day(due)
    return change_plan(
        session,
        plan,
        lambda p: recommendations.urge_recommendation(
            p, id_, when, number=number, due=by, note=note
        ),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(recommend, "escalate")
def recommend_escalate(
    session: Session,
    plan: Plan,
    id_: ItemId,
    to: Annotated[str, typer.Option("--to", metavar="NAME", show_default=False)],
    on: On = None,
    number: Number = None,
    note: Note = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record that the next Front committee was asked to step in."""
    when, asked = day_or_today(session, on), required(session, to, "show.to", "--to")
    return change_plan(
        session,
        plan,
        lambda p: recommendations.escalate_recommendation(
            p, id_, asked, when, number=number, note=note
        ),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(recommend, "extend")
def recommend_extend(
    session: Session,
    plan: Plan,
    id_: ItemId,
    due: Annotated[str, typer.Option("--due", metavar="DATE", show_default=False)],
    on: On = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Give more time to answer."""
    when, later = day_or_today(session, on), day(required(session, due, "show.due", "--due"))
    last = later or when
    return change_plan(
        session,
        plan,
        lambda p: recommendations.extend_recommendation(p, id_, last, when, reason=reason),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(recommend, "close")
def recommend_close(
    session: Session,
    plan: Plan,
    id_: ItemId,
    result: Annotated[str, typer.Option("--result", metavar="RESULT", show_default=False)],
    on: On = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record what became of a recommendation, and close it."""
    require_choice("--result", result, recommendations.RESULTS)
    became = next(known for known in recommendations.RESULTS if known == result)
    when = day_or_today(session, on)
    return change_plan(
        session,
        plan,
        lambda p: recommendations.close_recommendation(p, id_, became, when, reason=reason),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(recommend, "reopen")
def recommend_reopen(
    session: Session,
    plan: Plan,
    id_: ItemId,
    on: On = None,
    due: Due = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Count a closed recommendation as open again."""
    when, by = day_or_today(session, on), day(due)
    return change_plan(
        session,
        plan,
        lambda p: recommendations.reopen_recommendation(p, id_, when, reason=reason, due=by),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(app, "waive")
def waive(
    session: Session,
    plan: Plan,
    rule: Annotated[str, typer.Argument(metavar="RULE", show_default=False)],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", show_default=False)],
    subject: Annotated[Text, typer.Option("--subject", metavar="ID")] = None,
    on: On = None,
    by: Annotated[Text, typer.Option("--by", metavar="NAME")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Set a rule aside for this plan, with the reason."""
    why = required(session, reason, "act.name.reason", "--reason")
    new = waivers.NewWaiver(rule, why, subject, day_or_today(session, on), by)
    rules = session.rules()
    return change_plan(
        session,
        plan,
        lambda p: waivers.waive(p, new, rules),
        dry_run=dry_run,
        no_commit=no_commit,
    )
