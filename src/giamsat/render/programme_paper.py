"""A yearly programme as a document to sign: its items in sections, as committees issue them.

Supervision of the committee itself, supervision with others, social criticism, comment: each a
table of what, form, time, who leads and joins, bodies. What is not known stays a marked blank.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from giamsat.domain.records import ItemRow
from giamsat.i18n import Words
from giamsat.render.pages.times import when_name
from giamsat.reports.drafting import period_report
from giamsat.reports.papers import Blank, Block, Grid, Heading, Line, LongDay, Office, Paper, Say
from giamsat.reports.programmes import ProgrammeReport

_ROMAN = ("I", "II", "III", "IV")
_COLUMNS = (("no", "item", "form", "when", "lead-partners", "bodies-of"), (6, 27, 13, 13, 23, 18))


def programme_paper(report: ProgrammeReport, office: Office, words: Words) -> Paper:
    """Return the programme as a paper, with its number and day where they are recorded."""
    facts = report.facts["programme"]
    day = date.fromisoformat(report.as_of)
    named, subject = _split_title(facts["title"])
    paper = period_report("programme", day, office, subject, _blocks(report, office, words))
    if isinstance(paper.number, Blank):
        code = "KH" if named else "CTr"
        shape = paper.number.shape.replace("CTr", code)
        paper = paper._replace(number=Blank("number", shape))
    signed = date.fromisoformat(facts["signed"]) if facts.get("signed") else None
    known: dict[str, Any] = {"named": named}
    if facts.get("number"):
        known["number"] = facts["number"]
    if signed and signed <= day:
        known |= {"issued": LongDay(signed), "day": signed}
    return paper._replace(**known)


def _split_title(title: str) -> tuple[str | None, str]:
    """Return the key of the name that the title begins with, and the subject that is left."""
    for name, key in (("Chương trình ", None), ("Kế hoạch ", "programme-plan")):
        if title.casefold().startswith(name.casefold()):
            rest = title[len(name) :].strip()
            return key, rest[:1].upper() + rest[1:]
    return None, title


def _blocks(report: ProgrammeReport, office: Office, words: Words) -> Iterator[Block]:
    issuer = office.issuer or Blank("issuer")
    sections = [(name, rows) for name, rows in _sections(report.items) if rows]
    contents = [content["text"] for content in report.facts.get("content", ())]
    key = "programme-opens" if sections or not contents else "programme-opens-contents"
    yield Line(Say(key, {"issuer": issuer}))
    if contents and not sections:
        yield from _contents(contents, report.facts.get("responsibility", ()))
        yield Line(Say("programme-ends"))
        return
    yield Line(Blank("purpose"))
    for number, (name, rows) in zip(_ROMAN, sections, strict=False):
        yield Heading(1, number, Say(f"programme-{name}"))
        yield Grid(*_COLUMNS, tuple(_row(n, row, words) for n, row in enumerate(rows, 1)))
    if not sections:
        yield Line(Blank("items"))
    yield Line(Say("programme-ends"))


def _contents(contents: list[str], duties: Sequence[dict[str, Any]]) -> Iterator[Block]:
    """Yield what a coordination programme without items holds: its contents, and who does what."""
    yield Heading(1, "I", Say("programme-contents"))
    for text in contents:
        yield Line(text, "item")
    if duties:
        yield Heading(1, "II", Say("programme-duties"))
        for duty in duties:
            yield Line(Say("programme-duty", {"who": duty["who"], "text": duty["text"]}), "item")


def _sections(items: Sequence[ItemRow]) -> Iterator[tuple[str, list[ItemRow]]]:
    rows = [row for row in items if row.state != "dropped"]
    own = [row for row in rows if row.kind == "supervision"]
    yield "own", [row for row in own if not row.partners]
    yield "joint", [row for row in own if row.partners]
    yield "criticism", [row for row in rows if row.kind == "criticism"]
    yield "comment", [row for row in rows if row.kind == "comment"]


def _row(number: int, row: ItemRow, words: Words) -> tuple[Any, ...]:
    return (
        f"{number}",
        row.text,
        words(f"form.{row.form}") if row.form else Blank("item-form"),
        when_name(row.when, words) if row.when else Blank("item-when"),
        "; ".join(part for part in (row.lead, row.partners) if part) or Blank("item-lead"),
        row.bodies or Blank("item-bodies"),
    )
