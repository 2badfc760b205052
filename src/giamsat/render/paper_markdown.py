"""A document as Markdown; what is missing is set in bold."""

from __future__ import annotations

from collections.abc import Iterator

from giamsat.render.formats.markdown import escape_markdown
from giamsat.render.paper_words import Paragraph, Part, Rows, Run, Runs, Signs, Title, WordedPaper


def render(paper: WordedPaper) -> Iterator[str]:
    """Yield the document, piece by piece."""
    if paper.form != "annex":
        yield from _head(paper)
    yield from _title(paper)
    for part in paper.parts:
        yield from _part(part)
    if paper.is_signed_below:
        yield from _foot(paper)


def _md(runs: Runs) -> str:
    return "".join(
        f"**{escape_markdown(run.text.strip())}**" if run.blank else escape_markdown(run.text)
        for run in runs
    )


def _head(paper: WordedPaper) -> Iterator[str]:
    nation = "  \n".join(escape_markdown(text) for text in (paper.nation, paper.motto) if text)
    yield f"{nation}\n\n"
    for own in paper.signatures:
        parent = f"{escape_markdown(own.parent)}  \n" if own.parent else ""
        yield f"{parent}{_md(own.issuer)}\n\n"
    yield f"{_md(paper.number)}  \n{_md(paper.place_date)}\n\n"


def _title(paper: WordedPaper) -> Iterator[str]:
    if paper.form != "letter":
        yield f"# {escape_markdown(paper.name)}\n\n{_md(paper.subject)}\n\n"
        return
    yield f"# {_md(paper.subject)}\n\n{escape_markdown(paper.to)}\n\n"
    for runs in paper.addressees:
        yield f"- {_md(runs)}\n"
    yield "\n"


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Title):
        yield f"{'#' * (part.level + 1)} {escape_markdown(part.number)}. {_md(part.runs)}\n\n"
    elif isinstance(part, Rows):
        yield from _table(part)
    elif isinstance(part, Signs):
        hints = tuple((Run(part.hint),) for _ in part.heads)
        yield from _table(Rows(part.heads, (), (hints, part.names)))
    else:
        yield _paragraph(part)


def _paragraph(part: Paragraph) -> str:
    lead = f"**{escape_markdown(part.lead)}** " if part.lead else ""
    dash = "- " if part.role == "item" else ""
    return f"{dash}{lead}{_md(part.runs)}\n\n"


def _table(rows: Rows) -> Iterator[str]:
    yield f"| {' | '.join(map(escape_markdown, rows.heads))} |\n"
    yield f"|{' --- |' * len(rows.heads)}\n"
    for row in rows.rows:
        yield f"| {' | '.join(map(_md, row))} |\n"
    yield "\n"


def _foot(paper: WordedPaper) -> Iterator[str]:
    for own in paper.signatures:
        for runs in (own.behalf, own.position, own.signer):
            if runs:
                yield "  \n".join(_md(runs).splitlines()) + "\n\n"
    yield f"{escape_markdown(paper.recipients_head)}\n\n"
    for runs in paper.recipients:
        yield f"- {_md(runs)}\n"
