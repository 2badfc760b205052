"""Documents to rows: what a document is, which of its tables say what, and its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from giamsat.domain.tables import PLAN
from giamsat.domain.text import fold
from giamsat.intake.calendars import calendar_of
from giamsat.intake.document_kinds import recognise
from giamsat.intake.document_lines import TextLine, lines_of_text
from giamsat.intake.document_tables import body_table, member_table, table_rows
from giamsat.intake.docx_texts import DocxText
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import CellProblem, Grid
from giamsat.intake.known_plans import KnownPlan, PlanFinder
from giamsat.intake.lines import unread_columns
from giamsat.intake.marks import Mark
from giamsat.intake.own_tables import KNOWN, NEW
from giamsat.intake.plan_documents import DocumentReader, Told
from giamsat.intake.programme_lists import ProgrammeFacts, facts_above
from giamsat.intake.readings import Reading
from giamsat.intake.regions import FoundTable

_PLAN_NUMBER = re.compile(
    r"kế hoạch\s+(?:giám sát\s+)?(?:số\s*:?\s*)(?P<number>[0-9]+[^\s,;()]*)", re.IGNORECASE
)
_SMALL = 2
_OF_PROGRAMME = {"title": "title", "number": "number", "issued": "signed", "issuer": "lead"}
_STRENGTH = re.compile(
    r"(?:(?:nhung|cac|mot so) )?(?:(?:ket qua|mat|viec) )?(?:da )?"
    r"(?:uu diem|mat duoc|lam duoc|dat duoc|thuan loi|mat tich cuc|mat tot)\b"
)
_SHORTCOMING = re.compile(
    r"(?:(?:nhung|cac|mot so) )?(?:(?:mat|viec|diem) )?(?:con )?"
    r"(?:ton tai|han che|khuyet diem|kho khan|vuong mac|bat cap|thieu sot|chua (?:lam )?duoc)\b"
)
_TOWARDS = re.compile(
    r"^(?:(?:kiến nghị|đề nghị|đề xuất)\s+)?(?:đối với|với|đến|tới)\s+(?P<to>[^:.;]{3,100})\s*:?$",
    re.IGNORECASE,
)
_RECOMMENDATION = re.compile(r"(?:nhung )?(?:kien nghi|de xuat)\b")


class TextTables(NamedTuple):
    """The tables of a text: those of people and bodies, and those that nobody understands."""

    listed: tuple[tuple[Grid, FoundTable], ...] = ()
    unread: tuple[Grid, ...] = ()


class Document(NamedTuple):
    """A text with what was found out about its tables; ``taken`` are read as lists elsewhere."""

    text: DocxText
    taken: frozenset[str]


def document_rows(document: Document, reading: Reading, known: PlanFinder) -> Told:
    """Yield the rows of what a document is, or a problem that names it where it is no plan."""
    text, sheet = document.text, document.text.paragraphs.name
    lines = list(lines_of_text(text))
    found = recognise(lines)
    if found is None:
        yield from _left(lines, "no-heading")
        return
    start = found.start
    if found.kind == "report":
        yield from _report_rows(lines, start, sheet, known)
        return
    if found.kind == "calendar" and any(True for _ in lines_above_tables(text)):
        yield from (
            ("", Mark(line.place, "title", is_furniture=True)) for line in lines[: start + 1]
        )
        outside = (line for line in lines[start + 1 :] if not line.table)
        yield from (("", Mark(line.place, "other-kind")) for line in outside)
        return
    if found.kind != "plan":
        place = lines[start].place[1:]
        kind = (("kind", str(found.kind)), ("value", lines[start].text[:80]))
        yield "", CellProblem("document-is", sheet, place, kind)
        yield from _left(lines, "other-kind")
        return
    key = f"{NEW}{sheet}"
    tables = _classify(text, lines, start, document.taken)
    used = frozenset(
        {
            *document.taken,
            *(grid.name for grid, _ in tables.listed),
            *(g.name for g in tables.unread),
        }
    )
    reader = DocumentReader(key, sheet, reading, known)
    reader.read(lines, start, used)
    rows = list(reader.rows_and_problems(lines[start].place))
    listed = {table.table for _, table in tables.listed}
    yield from (row for row in rows if not _is_doubled(row[1], listed))
    for grid, table in tables.listed:
        yield from ((key, problem) for problem in unread_columns(table))
        yield from table_rows(grid, table, key)
    for grid in tables.unread:
        first = " · ".join(str(cell.value) for cell in list(grid.cells.values())[:4])
        params = (("table", grid.name), ("value", " ".join(first.split())[:80]))
        yield key, CellProblem("table-not-read", grid.name, None, params, "warning")


def _is_doubled(item: object, listed: set[str]) -> bool:
    """A remark that bodies stand in a list is idle where that list was read."""
    if isinstance(item, CellProblem):
        return item.code == "bodies-elsewhere" and "bodies" in listed
    return False


def _classify(
    text: DocxText, lines: Sequence[TextLine], start: int, taken: frozenset[str]
) -> TextTables:
    above = {line.table for line in lines[: start + 1]}
    end = next((n for n, line in enumerate(lines) if n > start and line.is_tail), len(lines))
    below = {
        line.table
        for place, line in enumerate(lines)
        if place > end and not any(other.is_appendix for other in lines[end:place])
    }
    listed: list[tuple[Grid, FoundTable]] = []
    unread: list[Grid] = []
    for grid in text.grids:
        if grid.name in taken or grid.name in above or grid.name in below or not grid.cells:
            continue
        table = member_table(grid) or body_table(grid)
        if table:
            listed.append((grid, table))
        elif not _is_layout(grid):
            unread.append(grid)
    return TextTables(tuple(listed), tuple(unread))


def _is_layout(grid: Grid) -> bool:
    """Whether a table only arranges text on the page."""
    bounds = grid.bounds
    if bounds is None:
        return True
    rows, columns = bounds.bottom - bounds.top + 1, bounds.right - bounds.left + 1
    return columns == 1 or (rows == 1 and columns <= _SMALL)


def tables_beside_plan(text: DocxText) -> list[Grid]:
    """The tables that hold no list: those of another kind of document, and those of the head."""
    lines = list(lines_of_text(text))
    found = recognise(lines)
    if found is None:
        return []
    if found.kind != "plan":
        return list(text.grids)
    above = {line.table for line in lines[: found.start + 1]}
    return [grid for grid in text.grids if grid.name in above]


def lines_above_tables(text: DocxText) -> Iterator[tuple[Grid, list[str]]]:
    """Yield the tables of a calendar of work, each with the lines above it."""
    lines = list(lines_of_text(text))
    found = recognise(lines)
    if found is None or found.kind != "calendar":
        return
    for grid in text.grids:
        first = next((n for n, line in enumerate(lines) if line.table == grid.name), 0)
        above = [line.text for line in lines[:first] if not line.table]
        if first > found.start and calendar_of(grid, above):
            yield grid, above


def facts_beside(text: DocxText, grid: Grid, reading: Reading) -> ProgrammeFacts:
    """What a document says of the programme whose table it holds: title, number, day, lead."""
    lines = list(lines_of_text(text))
    found = recognise(lines)
    if found is None or found.kind != "plan":
        return _above_table(lines, grid)
    sheet = text.paragraphs.name
    reader = DocumentReader(sheet, sheet, reading, PlanFinder(()))
    reader.read(lines, found.start, frozenset(grid.name for grid in text.grids))
    items = [item for _, item in reader.rows_and_problems(lines[found.start].place)]
    rows = [item for item in items if isinstance(item, SourcedRow)]
    plan = rows[0]
    facts, also, marks = {}, {}, [item for item in items if isinstance(item, Mark)]
    for key, cell in plan.cells.items():
        there = _OF_PROGRAMME.get(key)
        if there:
            facts[there] = (plan.values[key], cell)
            also[there] = plan.also.get(key, ())
        else:
            marks += (Mark(place, "no-key") for place in (cell, *plan.also.get(key, ())))
    marks += (Mark(cell, "no-key") for row in rows[1:] for cell in row.cells.values())
    problems = (item for item in items if isinstance(item, CellProblem))
    told = tuple(problem for problem in problems if problem.code != "yearly-in-words")
    return ProgrammeFacts(facts, also, told, tuple(marks))


def _above_table(lines: Sequence[TextLine], grid: Grid) -> ProgrammeFacts:
    """The title and the number in the lines above a table, where the document says no kind."""
    first = next((n for n, line in enumerate(lines) if line.table == grid.name), len(lines))
    above = [(line.text, line.place) for line in lines[:first] if line.stratum == "body"]
    return ProgrammeFacts(dict(facts_above(above)))


def _left(lines: Sequence[TextLine], reason: str) -> Told:
    yield from (("", Mark(line.place, reason)) for line in lines)


# --- reports on plans that are there -----------------------------------------------------------


def _report_rows(lines: Sequence[TextLine], start: int, sheet: str, known: PlanFinder) -> Told:
    """The findings and recommendations of a report, for the plan whose number it names."""
    place = lines[start].place[1:]
    named = [found["number"].strip(" .") for line in lines[start:]
             if (found := _PLAN_NUMBER.search(line.text))]  # fmt: skip
    plans = known.find(named[0], None) if named else []
    if len(plans) != 1:
        params = (("number", named[0] if named else "—"), ("value", lines[start].text))
        yield "", CellProblem("document-is-report", sheet, place, params)
        yield from _left(lines, "other-kind")
        return
    joins = CellProblem("report-joins", sheet, place, (("number", named[0]),), "note")
    yield "", joins
    yield from _parts_of_report(lines, start, sheet, plans[0])


def _parts_of_report(lines: Sequence[TextLine], start: int, sheet: str, plan: KnownPlan) -> Told:
    key = f"{KNOWN}{plan.key}"
    yield key, SourcedRow("plans", {PLAN: key}, {}, sheet)
    yield from _left(lines[: start + 1], "report-head")
    field: str | None = None
    towards: TextLine | None = None
    for line in lines[start + 1 :]:
        if field == "recommendation" and line.is_like_heading and _TOWARDS.match(line.bare):
            towards = line
            yield "", Mark(line.place, "heading", is_furniture=True)
            continue
        heading = _report_heading(line)
        if heading is not None:
            towards = None
        if heading is not None or line.is_tail:
            field = heading or None
            yield "", Mark(line.place, "heading", is_furniture=True)
        elif field and line.bare and not line.is_decoration:
            yield key, _report_part(field, line, towards, SourcedRow("", {PLAN: key}, {}, sheet))
        else:
            yield "", Mark(line.place, "no-key")


def _report_heading(line: TextLine) -> str | None:
    """The part that a heading of a report begins; empty for a heading of something else."""
    if not line.is_like_heading or line.level > 3:
        return None
    plain = fold(line.bare)
    for words, field in ((_STRENGTH, "strength"), (_SHORTCOMING, "shortcoming"),
                         (_RECOMMENDATION, "recommendation")):  # fmt: skip
        if words.match(plain):
            return field
    return "" if line.level <= 1 else None


def _report_part(
    field: str, line: TextLine, towards: TextLine | None, blank: SourcedRow
) -> SourcedRow:
    """A finding or a recommendation; ``towards`` is the heading that says whom it is for."""
    values = {"text": line.bare.rstrip(" ;"), "id": line.place, **blank.values}
    cells = {"text": line.place}
    if field != "recommendation":
        return blank._replace(table="findings", values={"kind": field, **values}, cells=cells)
    found = _TOWARDS.match(towards.bare) if towards else None
    if towards and found:
        values["to"], cells["to"] = found["to"].strip(), towards.place
    return blank._replace(table="recommendations", values=values, cells=cells)
