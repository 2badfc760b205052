"""The one way in: the bytes of a foreign file to drafts of plans. Nothing here writes anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from giamsat.domain.errors import UsageError
from giamsat.domain.tables import PLAN
from giamsat.intake.csv_grids import read_csv
from giamsat.intake.docx_texts import DocxText, read_docx
from giamsat.intake.drafts import Draft, SourcedRow, assemble_drafts
from giamsat.intake.encodings import (
    Detected,
    convert_grid,
    detect_grids,
    require_encoding,
)
from giamsat.intake.grids import Area, CellProblem, Grid, parse_area
from giamsat.intake.known_plans import KnownPlan, PlanFinder, year_of
from giamsat.intake.lines import repeated_fields, unread_columns
from giamsat.intake.own_tables import KNOWN, NEW, NO_WORDS, Words, orphans, own_rows
from giamsat.intake.part_lists import PartLists
from giamsat.intake.plan_documents import document_rows
from giamsat.intake.plan_lists import plan_rows, with_title
from giamsat.intake.readings import Reading
from giamsat.intake.regions import FoundTable, Vocabulary, find_tables
from giamsat.intake.xlsx_grids import read_xlsx

FileKind = Literal["xlsx", "csv", "docx"]
Told = Iterator[tuple[str, SourcedRow | CellProblem]]

KINDS: Mapping[str, FileKind] = {
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".docx": "docx",
}


class Request(NamedTuple):
    """What the caller says about a file besides its bytes.

    ``encoding`` is ``None`` where nobody asked for a conversion: a legacy text is then only told
    of. ``place`` picks one table: ``A3:H20``, ``Sheet1!A3:H20``, a sheet. ``known`` are the plans
    of the workspace, of which a list of parts may speak.
    """

    name: str
    encoding: str | None = None
    place: str | None = None
    vocabulary: Vocabulary = Vocabulary()
    words: Words = NO_WORDS
    reading: Reading = Reading()
    known: tuple[KnownPlan, ...] = ()


class Intake(NamedTuple):
    """What a foreign file gave: the tables found, the drafts, and all that is to be told.

    With ``encoding.is_legacy`` and no encoding asked for there are no drafts.
    """

    encoding: Detected
    tables: tuple[FoundTable, ...] = ()
    drafts: tuple[Draft, ...] = ()
    problems: tuple[CellProblem, ...] = ()

    @property
    def is_broken(self) -> bool:
        """Whether anything keeps it from being written whole."""
        return any(problem.severity == "error" for problem in self.problems) or any(
            draft.is_broken for draft in self.drafts
        )


def read_files(files: Sequence[tuple[bytes, Request]]) -> Intake:
    """Read files that belong together, such as the CSV tables of one export, as one."""
    grids: list[Grid] = []
    texts: list[DocxText] = []
    detected = Detected("utf-8")
    for data, request in files:
        require_encoding(request.encoding or "auto")
        found, text, encoding = _open_file(data, request)
        grids += found
        texts += [text] if text else []
        detected = encoding if encoding.is_legacy or not detected.is_legacy else detected
    request = files[0][1]
    if detected.is_legacy and request.encoding is None:
        return Intake(detected, problems=(_legacy(detected),))
    return _read_tables(grids, texts, detected, request)


def file_kind(name: str) -> FileKind:
    """The kind of a file by its suffix. Raises ``UsageError("import-unknown-kind")``."""
    suffix = f".{name.rpartition('.')[2].casefold()}"
    if suffix not in KINDS:
        raise UsageError("import-unknown-kind", name=name, known=", ".join(KINDS))
    return KINDS[suffix]


def _open_file(data: bytes, request: Request) -> tuple[list[Grid], DocxText | None, Detected]:
    """The sheets of a file, converted where that was asked for."""
    kind = file_kind(request.name)
    if kind == "csv":
        stem = request.name.rpartition(".")[0] or request.name
        grid, detected = read_csv(data, request.encoding or "auto", stem)
        return [grid], None, detected
    text = read_docx(data) if kind == "docx" else None
    grids = text.grids if text else read_xlsx(data)
    detected = detect_grids([*grids, text.paragraphs] if text else grids)
    asked = request.encoding
    name = detected.encoding if asked == "auto" else asked
    if name is None or name.startswith("utf-"):
        return grids, text, detected
    grids = [convert_grid(grid, name) for grid in grids]
    if text:
        text = text._replace(grids=grids, paragraphs=convert_grid(text.paragraphs, name))
    return grids, text, detected._replace(encoding=name)


def _legacy(detected: Detected) -> CellProblem:
    params = (
        ("encoding", detected.encoding),
        ("before", detected.before),
        ("after", detected.after),
    )
    return CellProblem("legacy-encoding", params=params)


def _read_tables(
    grids: list[Grid], texts: list[DocxText], detected: Detected, request: Request
) -> Intake:
    pairs = [
        (grid, with_title(table))
        for grid, area in _wanted_areas(grids, request)
        for table in _tables(grid, request.vocabulary, area, of_text=bool(texts))
    ]
    problems = [problem for grid in grids for problem in grid.problems]
    several = [] if texts else list(_several_tables([table for _, table in pairs]))
    if several:
        tables = tuple(table for _, table in pairs)
        return Intake(detected, tables, problems=(*problems, *several))
    told = list(_rows_and_problems(pairs, texts, request))
    problems += [item for key, item in told if not key and isinstance(item, CellProblem)]
    problems += orphans([item for _, item in told if isinstance(item, SourcedRow)])
    drafts = tuple(_drafts(told))
    if not drafts and not any(problem.severity == "error" for problem in problems):
        problems.append(CellProblem("no-table", params=(("name", request.name),)))
    return Intake(detected, tuple(table for _, table in pairs), drafts, tuple(problems))


def _tables(
    grid: Grid, vocabulary: Vocabulary, area: Area | None, *, of_text: bool
) -> list[FoundTable]:
    """Return the tables of a sheet. In a text, one that names no plan may be its schedule."""
    found = find_tables(grid, vocabulary, area)
    if not of_text or all(map(_has_plan_names, found)):
        return found
    visits = find_tables(grid, vocabulary._replace(table="visits"), area)
    return [table for table in visits if "visits.on" in {column.field for column in table.columns}]


def _has_plan_names(table: FoundTable) -> bool:
    naming = {"plans.number", "plans.number_issued", "plans.title"}
    return table.table != "plans" or not naming.isdisjoint({c.field for c in table.columns})


def _wanted_areas(grids: list[Grid], request: Request) -> Iterator[tuple[Grid, Area | None]]:
    if request.place is None:
        yield from ((grid, None) for grid in grids)
        return
    sheet, mark, area = request.place.rpartition("!")
    names = [grid.name for grid in grids]
    if not mark and request.place in names:
        sheet, area = request.place, ""
    elif not mark:
        sheet = names[0] if names else ""
    if sheet not in names:
        raise UsageError("import-no-such-sheet", name=sheet, known=", ".join(names))
    yield grids[names.index(sheet)], parse_area(area) if area else None


def _several_tables(tables: list[FoundTable]) -> Iterator[CellProblem]:
    """Which table is meant must be said where a sheet has several."""
    sheets = dict.fromkeys(table.sheet for table in tables)
    for sheet in sheets:
        areas = [str(table.area) for table in tables if table.sheet == sheet]
        if len(areas) > 1:
            params = (("count", str(len(areas))), ("areas", ", ".join(areas)), ("first", areas[0]))
            yield CellProblem("several-tables", sheet, None, params)


def _rows_and_problems(
    pairs: list[tuple[Grid, FoundTable]], texts: list[DocxText], request: Request
) -> Told:
    """Yield rows and problems; plans before the parts that name them by number."""
    plans: list[KnownPlan] = []
    for row in _plan_rows_and_problems(pairs, texts, request):
        told = row[1]
        if isinstance(told, SourcedRow) and told.table == "plans":
            plans.append(_plan_of_file(told))
        yield row
    finder, known = PlanFinder(plans), PlanFinder(request.known)
    parts = PartLists(finder, known, request.words, request.reading)
    for grid, table in pairs:
        if not table.own and table.table != "plans":
            yield from _table_problems(table)
            yield from parts.rows(grid, table)


def _plan_of_file(row: SourcedRow) -> KnownPlan:
    values = row.values
    number, title = values.get("number"), str(values.get("title", ""))
    year = year_of(values.get("issued") or values.get("begins"))
    return KnownPlan(values[PLAN], str(number) if number else None, title, year)


def _plan_rows_and_problems(
    pairs: list[tuple[Grid, FoundTable]], texts: list[DocxText], request: Request
) -> Told:
    lists = any(table.table == "plans" for _, table in pairs)
    for text in texts if not lists else ():
        yield from document_rows(text, request.reading)
    for grid, table in pairs:
        if table.own:
            yield from own_rows(grid, table, request.words)
        elif table.table == "plans":
            yield from _table_problems(table)
            yield from plan_rows(grid, table, request.words, request.reading)


def _table_problems(table: FoundTable) -> Told:
    yield from (("", problem) for problem in (*unread_columns(table), *repeated_fields(table)))


def _drafts(told: list[tuple[str, SourcedRow | CellProblem]]) -> Iterator[Draft]:
    rows = [item for _, item in told if isinstance(item, SourcedRow)]
    problems: dict[str, list[CellProblem]] = {}
    for key, item in told:
        if key and isinstance(item, CellProblem):
            problems.setdefault(key, []).append(item)
    for draft in assemble_drafts(rows, problems):
        plan_id = str(draft.plan_id)
        if plan_id.startswith(KNOWN):
            yield draft._replace(plan_id=plan_id.removeprefix(KNOWN), is_joining=True)
        else:
            yield draft._replace(plan_id=None) if plan_id.startswith(NEW) else draft
