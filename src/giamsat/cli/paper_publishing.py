"""Writing papers: who signs, where the file goes, and what is told beside it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from giamsat.cli.session import Session
from giamsat.cli.streams import Answering

if TYPE_CHECKING:
    from giamsat.domain.plan import Plan as PlanFile
    from giamsat.render.docx_bytes import Template
    from giamsat.render.paper_words import WordedPaper
    from giamsat.reports.papers import Family, Office, Paper

TEMPLATES = "templates"
"""The folder of a workspace with its own templates."""


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
        layouts=_layouts(session),
    )


def _layouts(session: Session) -> dict[str, Family]:
    """Return the layouts that issuers.toml gives issuers, by their folded names."""
    from giamsat.domain.text import fold
    from giamsat.store.issuers import read_issuers

    known = read_issuers(session.workspace.root)
    issuers = known.issuers if known else ()
    return {fold(name): each.layout for each in issuers if each.layout for name in each.names}


def plan_of(session: Session, plan_id: str) -> PlanFile:
    """Read a plan's file. Raises ``InvalidPlanError`` where it cannot be read."""
    from giamsat.store.places import PLANS
    from giamsat.store.reading import InvalidPlanError, read_plan

    reading = read_plan(session.workspace, f"{PLANS}/{plan_id}.toml")
    if reading.facts is None:
        raise InvalidPlanError(reading.problems)
    return reading.facts


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
    """Return what is to be said of the layout: a rule whose text was not found."""
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
            with Answering():
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
