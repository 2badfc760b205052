"""``report``: the documents of a supervision, as files to sign."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from giamsat.cli.naming import plan_named
from giamsat.cli.options import command, completed_plans
from giamsat.cli.session import Session
from giamsat.cli.typed_words import choice, choice_if_given
from giamsat.domain.errors import UsageError

if TYPE_CHECKING:
    from giamsat.domain.plan import Plan as PlanFile
    from giamsat.render.docx_bytes import Template
    from giamsat.render.paper_words import WordedPaper
    from giamsat.reports.papers import Office, Paper

app = typer.Typer()

TEMPLATES = "templates"
"""The folder of a workspace with its own templates."""

_Text = str | None
_Plan = Annotated[
    _Text, typer.Argument(metavar="PLAN", show_default=False, autocompletion=completed_plans)
]


class Signing(NamedTuple):
    """What the call says of who signs, and where."""

    place: str | None
    position: str | None
    signer: str | None


class Target(NamedTuple):
    """Where the document goes, and in which format."""

    format: str
    output: str | None
    force: bool


@command(app, "report")
def report(
    session: Session,
    plan: _Plan = None,
    kind: Annotated[str, typer.Option("--kind", "-k", metavar="KIND")] = "plan",
    to: Annotated[_Text, typer.Option("--to", metavar="BODY")] = None,
    week: Annotated[_Text, typer.Option("--week", metavar="WEEK")] = None,
    month: Annotated[_Text, typer.Option("--month", metavar="MONTH")] = None,
    quarter: Annotated[_Text, typer.Option("--quarter", metavar="QUARTER")] = None,
    year: Annotated[_Text, typer.Option("--year", metavar="YEAR")] = None,
    place: Annotated[_Text, typer.Option("--place", metavar="TEXT")] = None,
    position: Annotated[_Text, typer.Option("--position", metavar="TEXT")] = None,
    signer: Annotated[_Text, typer.Option("--signer", metavar="TEXT")] = None,
    format: Annotated[_Text, typer.Option("--format", "-f", metavar="FORMAT")] = None,  # noqa: A002
    output: Annotated[_Text, typer.Option("--output", "-o", metavar="FILE")] = None,
    force: Annotated[bool, typer.Option("--force", show_default=False)] = False,
) -> int:
    """Make a document of a plan."""
    from giamsat.reports.papers import CRITICISM_KINDS, KINDS, OUTSTANDING
    from giamsat.store.outputs import require_writable

    kind = choice("--kind", kind, (*KINDS, *CRITICISM_KINDS, OUTSTANDING))
    if output is not None:
        require_writable(Path(output), force=force)
    target = Target(_format(format, output), output, force)
    signing = Signing(place, position, signer)
    if kind == OUTSTANDING:
        from giamsat.cli.papers_outstanding import sign
        from giamsat.cli.reading_work import period_of

        periods = {"week": week, "month": month, "quarter": quarter, "year": year}
        sign(session, period_of(session, periods), to, target, signing)
        return 0
    plan_id = plan_named(session, _wanted(session, plan))
    office = office_of(session, signing)
    paper = _paper(session, plan_id, kind, office, to)
    publish(session, paper, target, f"{plan_id.rpartition('/')[2]}-{kind}")
    return 0


OTHER_TEXTS = frozenset({"txt", "json", "csv", "tsv"})
"""Endings of files that no document is."""


def _wanted(session: Session, plan: str | None) -> str:
    """Return the plan that is meant; a person is asked for one that is missing."""
    if plan is not None:
        return plan
    from giamsat.cli.streams import is_typed_by_a_person

    if not is_typed_by_a_person():
        raise UsageError("paper-needs-plan")
    from giamsat.cli.asking.targets import ask_for_file

    return ask_for_file(session, "plan")


def _format(asked: str | None, output: str | None) -> str:
    """Return the asked format, else the one that the file's name ends with, else Word."""
    from giamsat.render.paper_formats import FORMATS
    from giamsat.store.outputs import ending_of, require_ending

    asked = choice_if_given("--format", asked, FORMATS)
    suffix = ending_of(output or "")
    if output is not None:
        require_ending(output, (asked,) if asked else FORMATS)
        if asked is None and suffix in OTHER_TEXTS:
            formats = ", ".join(FORMATS)
            raise UsageError("output-ending", path=output, ending=suffix, formats=formats)
    return asked or (suffix if suffix in FORMATS else "docx")


def office_of(session: Session, signing: Signing) -> Office:
    """Return what the workspace and the call say of the office that signs."""
    from giamsat.reports.papers import Office

    facts = session.workspace.settings.workspace
    return Office(
        issuer=facts.issuer,
        code=facts.code,
        place=signing.place or facts.place,
        layout=facts.layout,
        position=signing.position or facts.position,
        signer=signing.signer or facts.signer,
        superior=facts.superior,
        recipients=facts.recipients,
    )


def plan_of(session: Session, plan_id: str) -> PlanFile:
    """Read a plan's file. Raises ``InvalidPlanError`` where it cannot be read."""
    from giamsat.store.places import PLANS
    from giamsat.store.reading import InvalidPlanError, read_plan

    reading = read_plan(session.workspace, f"{PLANS}/{plan_id}.toml")
    if reading.facts is None:
        raise InvalidPlanError(reading.problems)
    return reading.facts


def _paper(session: Session, plan_id: str, kind: str, office: Office, to: str | None) -> Paper:
    from giamsat.reports.drafting import draft
    from giamsat.reports.paper_dues import Judged
    from giamsat.store.calendars import calendar_of

    facts, as_of = plan_of(session, plan_id), date.fromisoformat(session.as_of)
    judged = Judged.of(facts, session.rules(), calendar_of(session.workspace.settings), as_of)
    return draft(facts, kind, office, judged, to)  # type: ignore[arg-type]


def publish(session: Session, paper: Paper, target: Target, name: str) -> None:
    """Write a paper in the wanted format, and tell its layout and its blanks.

    ``name`` is that of the file, without its suffix, where a terminal would get a binary one.
    """
    from giamsat.render.paper_formats import render_paper
    from giamsat.render.paper_words import worded_paper

    worded = worded_paper(paper, session.words)
    template = _template(session, worded) if target.format == "docx" else None
    data = render_paper(worded, target.format, template)  # type: ignore[arg-type]
    _write(session, data, target, f"{name}.{target.format}")
    if template is not None:
        session.tell("paper.template-used", path=template.path)
    for note in _layout_notes(paper):
        session.tell(note)
    session.tell("paper.layout-used", law=worded.layout.law)
    _tell_blanks(session, paper)
    _tell_left_out(session, paper)


_DECISION_207 = date(2025, 8, 29)


def _layout_notes(paper: Paper) -> list[str]:
    """Return what is to be said of the layout: a rule whose text was not found, the Party's own."""
    if paper.layout == "party":
        return ["paper.layout-party"]
    is_later = paper.layout == "state" and paper.day >= _DECISION_207
    return ["paper.layout-207"] if is_later else []


def _template(session: Session, worded: WordedPaper) -> Template | None:
    """Return the office's own template, for this kind or for all such documents."""
    from giamsat.render.docx_bytes import Template
    from giamsat.render.layouts import template_name
    from giamsat.store.files import read_bytes

    root = session.workspace.root
    for name in (f"{worded.kind}.docx", template_name(worded.layout, worded.form)):
        path = root / TEMPLATES / name
        if path.exists():
            return Template(read_bytes(path, root).data, f"{TEMPLATES}/{name}")
    return None


def _write(session: Session, data: bytes, target: Target, name: str) -> None:
    """Write the document: to ``--output``; a Word or PDF file never to a terminal."""
    from giamsat.render.paper_formats import BINARY
    from giamsat.store.files import overwrite_output, write_output

    path = target.output
    if path is None:
        if target.format not in BINARY or not sys.stdout.isatty():
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            return
        path = name
    (overwrite_output if target.force else write_output)(Path(path), data)
    session.tell("list.written", path=path)


def _tell_blanks(session: Session, paper: Paper) -> None:
    from giamsat.reports.papers import blanks

    missing = blanks(paper)
    if missing:
        names = "; ".join(session.words(f"paper.blank.{what}") for what in missing)
        session.tell("paper.blanks-left", count=len(missing), names=names)


def _tell_left_out(session: Session, paper: Paper) -> None:
    """Tell what happened after the paper's own day, and so stands nowhere in it."""
    if not paper.left_out:
        return
    words = session.words
    told = [
        words(
            "paper.left-out-fact",
            what=words.get(f"history.kind.{fact.kind}", fact.kind),
            subject="" if fact.subject == "plan" else fact.subject,
            day=words.day(fact.on),
        ).replace("  ", " ")
        for fact in paper.left_out
    ]
    day, count = words.day(paper.day), len(told)
    session.tell("paper.left-out", day=day, count=count, facts="; ".join(told))
