"""The one way in: the bytes of a foreign file to drafts of plans. Nothing here writes anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from giamsat.domain.errors import UsageError
from giamsat.domain.tables import PLAN
from giamsat.intake.calendars import Calendar, calendar_of, calendar_rows
from giamsat.intake.csv_grids import read_csv
from giamsat.intake.documents import (
    Document,
    document_rows,
    facts_beside,
    lines_above_tables,
    tables_beside_plan,
)
from giamsat.intake.docx_texts import DocxText, read_docx
from giamsat.intake.drafts import Draft, SourcedRow, assemble_drafts
from giamsat.intake.encodings import (
    Detected,
    convert_grid,
    detect_grids,
    lost_letters,
    require_encoding,
)
from giamsat.intake.grids import Area, CellProblem, Grid, RefusedFileError, parse_area, texts_of
from giamsat.intake.known_plans import KnownPlan, PlanFinder, year_of
from giamsat.intake.lines import repeated_fields, unread_columns
from giamsat.intake.marks import Mark
from giamsat.intake.ods_grids import read_ods
from giamsat.intake.own_tables import KNOWN, NEW, NO_WORDS, Words, orphans, own_rows
from giamsat.intake.part_lists import PartLists
from giamsat.intake.pdf_texts import read_pdf
from giamsat.intake.plan_lists import plan_rows, with_title
from giamsat.intake.programme_lists import (
    ITEMS,
    ProgrammeDraft,
    ProgrammeFacts,
    as_programme,
    read_programme,
)
from giamsat.intake.readings import Reading
from giamsat.intake.regions import FoundTable, Vocabulary, find_tables
from giamsat.intake.repeated_parts import unite_repeated_parts
from giamsat.intake.xlsx_grids import read_xlsx

FileKind = Literal["xlsx", "ods", "csv", "docx", "pdf"]
Told = Iterator[tuple[str, SourcedRow | CellProblem | Mark]]

KINDS: Mapping[str, FileKind] = {
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".docx": "docx",
    ".ods": "ods",
    ".pdf": "pdf",
}


_TEXTS: Mapping[FileKind, Callable[[bytes], DocxText]] = {"docx": read_docx, "pdf": read_pdf}
_SHEETS: Mapping[FileKind, Callable[[bytes], list[Grid]]] = {"xlsx": read_xlsx, "ods": read_ods}


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


class Sources(NamedTuple):
    """All that stood in the files."""

    grids: tuple[Grid, ...] = ()
    texts: tuple[DocxText, ...] = ()


class Intake(NamedTuple):
    """What a foreign file gave: the tables found, the drafts, and all that is to be told.

    With ``encoding.is_legacy`` and no encoding asked for there are no drafts.
    """

    encoding: Detected
    tables: tuple[FoundTable, ...] = ()
    drafts: tuple[Draft, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    marks: tuple[Mark, ...] = ()
    programmes: tuple[ProgrammeDraft, ...] = ()
    sources: Sources = Sources()

    @property
    def is_broken(self) -> bool:
        """Whether anything keeps it from being written whole."""
        return (
            any(problem.severity == "error" for problem in self.problems)
            or any(draft.is_broken for draft in self.drafts)
            or any(draft.is_broken for draft in self.programmes)
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
    lost = lost_letters(texts_of([*grids, *(text.paragraphs for text in texts)]))
    if lost and not any(t.own for t in _read_tables(grids, texts, detected, request).tables):
        return Intake(Detected("utf-8"), problems=(_lost(lost),))
    if detected.is_legacy and request.encoding is None:
        return Intake(detected, problems=(_legacy(detected),))
    return _read_tables(grids, texts, detected, request)


def file_kind(name: str) -> FileKind:
    """The kind of a file by its suffix.

    Raises ``UsageError("import-unknown-kind")``, and ``RefusedFileError("import-old-office")`` for
    the formats before 2007.
    """
    suffix = f".{name.rpartition('.')[2].casefold()}"
    if suffix in (".doc", ".xls"):
        raise RefusedFileError("import-old-office")
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
    text = _TEXTS[kind](data) if kind in _TEXTS else None
    grids = text.grids if text else _SHEETS[kind](data)
    detected = detect_grids([*grids, text.paragraphs] if text else grids)
    asked = request.encoding
    name = detected.encoding if asked == "auto" else asked
    if name is None or name.startswith("utf-"):
        return grids, text, detected
    grids = [convert_grid(grid, name) for grid in grids]
    if text:
        text = text._replace(grids=grids, paragraphs=convert_grid(text.paragraphs, name))
    return grids, text, detected._replace(encoding=name)


def _lost(word: str) -> CellProblem:
    return CellProblem("letters-lost", params=(("value", word),))


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
    calendars = list(_calendars(grids, texts, request))
    passed_over = {id(grid) for text in texts for grid in tables_beside_plan(text)}
    passed_over |= {id(calendar.grid) for calendar in calendars}
    pairs = [
        (grid, _as_programme(grid, with_title(table), request))
        for grid, area in _wanted_areas(grids, request)
        if id(grid) not in passed_over
        for table in _tables(grid, request.vocabulary, area, of_text=bool(texts))
    ]
    programmes = tuple(_programmes(pairs, texts, request))
    all_pairs = pairs
    pairs = [(grid, table) for grid, table in pairs if table.table != ITEMS]
    problems = [problem for grid in grids for problem in grid.problems]
    problems += [problem for text in texts for problem in text.paragraphs.problems]
    several = [] if texts else list(_several_tables([table for _, table in pairs]))
    if several:
        tables = tuple(table for _, table in pairs)
        return Intake(detected, tables, problems=(*problems, *several))
    told = unite_repeated_parts(
        list(_rows_and_problems(pairs, texts, request, has_programme=bool(programmes)))
    )
    finder = PlanFinder(request.known)
    told += [item for calendar in calendars for item in calendar_rows(calendar, finder)]
    problems += [item for key, item in told if not key and isinstance(item, CellProblem)]
    problems += orphans([item for _, item in told if isinstance(item, SourcedRow)])
    drafts = tuple(_drafts(told))
    if (
        not drafts
        and not programmes
        and not any(problem.severity == "error" for problem in problems)
    ):
        problems.append(CellProblem("no-table", params=(("name", request.name),)))
    marks = tuple(item for _, item in told if isinstance(item, Mark))
    problems = list(_section_notes(problems, drafts))
    programmes = tuple(
        made._replace(problems=tuple(_section_notes(made.problems, (made,)))) for made in programmes
    )
    found = (*(calendar.table for calendar in calendars), *(table for _, table in all_pairs))
    sources = Sources(tuple(grids), tuple(texts))
    return Intake(detected, found, drafts, tuple(problems), marks, programmes, sources)


def _calendars(
    grids: Sequence[Grid], texts: Sequence[DocxText], request: Request
) -> Iterator[Calendar]:
    """Yield the calendars of work among the sheets, and in texts that are one."""
    if request.vocabulary.table or request.vocabulary.mapping:
        return
    above = {id(grid): lines for text in texts for grid, lines in lines_above_tables(text)}
    for grid in grids:
        found = calendar_of(grid, above.get(id(grid), ()))
        if found and (not texts or above.get(id(grid))):
            yield found


def _section_notes(
    problems: Sequence[CellProblem], drafts: Sequence[Draft | ProgrammeDraft]
) -> Iterator[CellProblem]:
    """A heading between rows is told as what holds for them only where a fact came from it."""
    used = {cell for draft in drafts for cell in draft.cells.values()}
    used |= {cell for draft in drafts for cells in draft.also.values() for cell in cells}
    for problem in problems:
        is_idle = problem.code == "section-row" and f"{problem.sheet}!{problem.cell}" not in used
        yield problem._replace(code="section-unused") if is_idle else problem


def _as_programme(grid: Grid, table: FoundTable, request: Request) -> FoundTable:
    """A kind of table that was said is not guessed away."""
    return table if request.vocabulary.table else as_programme(grid, table)


def _programmes(
    pairs: Sequence[tuple[Grid, FoundTable]], texts: Sequence[DocxText], request: Request
) -> Iterator[ProgrammeDraft]:
    """Yield the programmes; what a document says around its table belongs to it."""
    for grid, table in pairs:
        if table.table == ITEMS:
            text = next((text for text in texts if any(grid is each for each in text.grids)), None)
            beside = facts_beside(text, grid, request.reading) if text else ProgrammeFacts()
            yield read_programme(grid, table, beside)


def _tables(
    grid: Grid, vocabulary: Vocabulary, area: Area | None, *, of_text: bool
) -> list[FoundTable]:
    """Return the tables of a sheet. In a text, one that names no plan may be its schedule."""
    found = find_tables(grid, vocabulary, area)
    if not of_text or all(_has_plan_names(as_programme(grid, with_title(t))) for t in found):
        return found
    visits = find_tables(grid, vocabulary._replace(table="visits"), area)
    return [table for table in visits if "visits.on" in {column.field for column in table.columns}]


def _has_plan_names(table: FoundTable) -> bool:
    if table.table == ITEMS:
        return True
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
    pairs: list[tuple[Grid, FoundTable]],
    texts: list[DocxText],
    request: Request,
    *,
    has_programme: bool,
) -> Told:
    """Yield rows and problems; plans before the parts that name them by number."""
    plans: list[KnownPlan] = []
    for row in _plan_rows_and_problems(pairs, texts, request, has_programme=has_programme):
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
    pairs: list[tuple[Grid, FoundTable]],
    texts: list[DocxText],
    request: Request,
    *,
    has_programme: bool,
) -> Told:
    lists = any(table.table == "plans" for _, table in pairs) or has_programme
    taken = frozenset(table.sheet for _, table in pairs)
    for text in texts if not lists else ():
        yield from document_rows(Document(text, taken), request.reading, PlanFinder(request.known))
    for grid, table in pairs:
        if table.own:
            yield from own_rows(grid, table, request.words)
        elif table.table == "plans":
            yield from _table_problems(table)
            yield from plan_rows(grid, table, request.words, request.reading)


def _table_problems(table: FoundTable) -> Told:
    yield from (("", problem) for problem in (*unread_columns(table), *repeated_fields(table)))


def _drafts(told: list[tuple[str, SourcedRow | CellProblem | Mark]]) -> Iterator[Draft]:
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
