"""A document as Markdown; what is missing is set in bold."""

from __future__ import annotations

from collections.abc import Iterator

from giamsat.render.formats.markdown import escaped
from giamsat.render.paper_words import Paragraph, Part, Rows, Runs, Title, WordedPaper


def render(sheet: WordedPaper) -> Iterator[str]:
    """Yield the document, piece by piece."""
    if sheet.form != "annex":
        yield from _head(sheet)
    yield from _title(sheet)
    for part in sheet.parts:
        yield from _part(part)
    if sheet.form != "annex":
        yield from _foot(sheet)


def _md(runs: Runs) -> str:
    return "".join(
        f"**{escaped(run.text.strip())}**" if run.blank else escaped(run.text) for run in runs
    )


def _head(sheet: WordedPaper) -> Iterator[str]:
    nation = "  \n".join(escaped(text) for text in (sheet.nation, sheet.motto) if text)
    yield f"{nation}\n\n"
    parent = f"{escaped(sheet.parent)}  \n" if sheet.parent else ""
    yield f"{parent}{_md(sheet.issuer)}\n\n{_md(sheet.number)}  \n{_md(sheet.place_date)}\n\n"


def _title(sheet: WordedPaper) -> Iterator[str]:
    if sheet.form != "letter":
        yield f"# {escaped(sheet.name)}\n\n{_md(sheet.subject)}\n\n"
        return
    yield f"# {_md(sheet.subject)}\n\n{escaped(sheet.to)}\n\n"
    for runs in sheet.addressees:
        yield f"- {_md(runs)}\n"
    yield "\n"


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Title):
        yield f"{'#' * (part.level + 1)} {escaped(part.number)}. {_md(part.runs)}\n\n"
    elif isinstance(part, Rows):
        yield from _table(part)
    else:
        yield _paragraph(part)


def _paragraph(part: Paragraph) -> str:
    lead = f"**{escaped(part.lead)}** " if part.lead else ""
    dash = "- " if part.role == "item" else ""
    return f"{dash}{lead}{_md(part.runs)}\n\n"


def _table(rows: Rows) -> Iterator[str]:
    yield f"| {' | '.join(map(escaped, rows.heads))} |\n"
    yield f"|{' --- |' * len(rows.heads)}\n"
    for row in rows.rows:
        yield f"| {' | '.join(map(_md, row))} |\n"
    yield "\n"


def _foot(sheet: WordedPaper) -> Iterator[str]:
    for runs in (sheet.behalf, sheet.position, sheet.signer):
        if runs:
            yield f"{_md(runs)}\n\n"
    yield f"{escaped(sheet.recipients_head)}\n\n"
    for runs in sheet.recipients:
        yield f"- {_md(runs)}\n"
