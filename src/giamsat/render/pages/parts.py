"""The parts of one kind of a plan as a page."""

from __future__ import annotations

from giamsat.i18n import Words
from giamsat.render.page import Lines, Page
from giamsat.render.pages.plan import part_line
from giamsat.reports.parts import PartLine, PartsReport


def parts_page(report: PartsReport, words: Words) -> Page:
    """Return each part on a line, with what speaks of it."""
    lines = [_line(report.kind, line, words) for line in report.parts]
    return Page("parts", report.name, (Lines(lines or [words("part.none")]),))


def _line(kind: str, line: PartLine, words: Words) -> str:
    text = (
        line.facts.get("text")
        if set(line.facts) == {"text"}
        else part_line(kind, line.facts, words)
    )
    numbered = text if "id" in line.facts else f"{line.place}: {text}"
    if not line.links:
        return str(numbered)
    return f"{numbered} · {words('part.links', links=', '.join(line.links))}"
