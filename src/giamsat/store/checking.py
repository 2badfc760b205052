"""All checks over the files of a workspace: diagnostics with their place, levels and exceptions."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from giamsat.domain.calendar import Calendar
from giamsat.domain.checking.attendance import (
    Presence,
    attendance_findings,
    presence_findings,
    presences,
)
from giamsat.domain.checking.codes import OF_THE_CLOCK
from giamsat.domain.checking.course import course_findings
from giamsat.domain.checking.data import data_findings
from giamsat.domain.checking.days import order_findings
from giamsat.domain.checking.diagnosis import Diagnosis, PlacedDiagnosis
from giamsat.domain.checking.limits import limit_findings
from giamsat.domain.checking.links import inner_links, link_findings
from giamsat.domain.checking.numbering import (
    Numbered,
    folder_findings,
    number_facts,
    number_findings,
)
from giamsat.domain.checking.overlaps import Stay, overlap_findings, stays
from giamsat.domain.checking.papers import (
    Paper,
    code_findings,
    paper_findings,
    papers,
    unlike_findings,
)
from giamsat.domain.checking.parts import part_findings
from giamsat.domain.checking.year import (
    Related,
    item_findings,
    relation_findings,
    relations_of,
    year_findings,
)
from giamsat.domain.file_names import is_portable_path, twins
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan, as_data
from giamsat.domain.programme import Programme
from giamsat.domain.rules import Rule
from giamsat.domain.timeline import build_timeline
from giamsat.domain.timeline.uncountable import uncountable_limits
from giamsat.store.attachments import sha256_of
from giamsat.store.check_issuers import check_issuers, issuer_findings
from giamsat.store.check_settings import Judged, Policy, checking_basis
from giamsat.store.diagnoses import CheckedFile
from giamsat.store.files import FileError
from giamsat.store.hidden_files import hidden_files
from giamsat.store.places import ISSUERS, MARK, PLANS, PROGRAMMES
from giamsat.store.reading import Reading, read_plan, read_programme
from giamsat.store.workspace import Workspace, id_of

Progress = Callable[[int, int], None]


class Checked(NamedTuple):
    """What was found: what counts, what the workspace excepts, and how many files were looked at.

    ``fixable`` counts what ``--fix`` can mend.
    """

    found: tuple[PlacedDiagnosis, ...]
    excepted: tuple[PlacedDiagnosis, ...]
    files: int

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing graver than a note."""
        return all(diagnostic.level == "note" for diagnostic in self.found)

    def has_failed(self, on: str) -> bool:
        """Whether anything found is reason to fail: on ``error`` the faults of files alone."""
        if on == "warning":
            return not self.is_clean
        return any(d.level == "error" and d.code not in OF_THE_CLOCK for d in self.found)

    def count(self, level: str) -> int:
        """Return how many diagnostics have this level."""
        return sum(diagnostic.level == level for diagnostic in self.found)


class _Across(NamedTuple):
    """What the checks across plans need of each."""

    numbers: list[Numbered]
    stays: list[Stay]
    presences: list[Presence]
    papers: list[Paper]
    related: list[Related]


def check_workspace(
    workspace: Workspace,
    as_of: date,
    only: Collection[str] | None = None,
    progress: Progress | None = None,
    more: Iterable[PlacedDiagnosis] = (),
) -> Checked:
    """Check the files of a workspace as of a day; with ``only``, tell of those paths alone.

    ``more`` is what others found, such as the history: it gets its levels and exceptions here.
    The checks across plans look at all plans, whatever is told. Never raises for bad data.
    """
    judged, own = checking_basis(workspace, as_of)
    offices, of_issuers = check_issuers(workspace.root, as_of)
    judged = judged._replace(offices=offices)
    found = [*own, *of_issuers]
    plans = sorted(file.path for file in workspace.files(PLANS))
    programmes = sorted(file.path for file in workspace.files(PROGRAMMES))
    across = _Across([], [], [], [], [])
    known = {id_of(path): _items_of(workspace, path) for path in programmes}
    for place, path in enumerate(plans, 1):
        if only is None or path in only:
            found += _plan(workspace, path, judged, known, across)
        else:
            _gather(read_plan(workspace, path).facts, path, judged, across)
        if progress:
            progress(place, len(plans))
    for path in programmes:
        found += _programme(workspace, path, judged)
    found += _between_plans(workspace, across)
    found += _names([*plans, *programmes])
    found += [
        placed
        for path, diagnosis in hidden_files(workspace.root)
        for placed in CheckedFile(path, None).place([diagnosis])
    ]
    found += more
    lists = [ISSUERS] if os.path.lexists(workspace.root / ISSUERS) else []
    return _sort_out(found, judged.policy, only, [MARK, *lists, *plans, *programmes])


def _sort_out(
    found: list[PlacedDiagnosis], policy: Policy, only: Collection[str] | None, paths: list[str]
) -> Checked:
    levelled = [policy.judge(diagnostic) for diagnostic in found]
    if only is None:
        levelled += policy.unused_exceptions()
    told = sorted(
        (d for d in levelled if d.level != "off" and (only is None or d.path in only)),
        key=lambda d: (d.path != MARK, d.path, d.line or 0, d.column or 0, d.code, d.params),
    )
    told = list(dict.fromkeys(told))
    return Checked(
        tuple(d for d in told if d.reason is None),
        tuple(d for d in told if d.reason is not None),
        len(paths if only is None else [path for path in paths if path in only]),
    )


def _plan(
    workspace: Workspace,
    path: str,
    judged: Judged,
    programmes: Mapping[str, Sequence[str]],
    across: _Across,
) -> Iterator[PlacedDiagnosis]:
    reading = read_plan(workspace, path)
    checked = CheckedFile(path, reading.document)
    yield from checked.problems(reading.problems)
    yield from checked.place(_in_data(reading, Plan, judged.as_of))
    plan = reading.facts
    if plan is None:
        return
    yield from checked.place(_in_plan(plan, judged, programmes))
    yield from checked.place(_attachments(plan, workspace))
    known = _gather(plan, path, judged, across)
    if known:
        yield from checked.place(folder_findings(known))


def _items_of(workspace: Workspace, path: str) -> list[str]:
    """Return the ids of the items of a programme, the former ones too."""
    facts = read_programme(workspace, path).facts
    items = facts.items if facts else ()
    return [name for item in items for name in (item.id, *item.formerly)]


def _gather(plan: Plan | None, path: str, judged: Judged, across: _Across) -> Numbered | None:
    """Note what the checks across plans need of one; return its number, if it has one."""
    if plan is None:
        return None
    known = number_facts(plan, path, judged.issuer)
    if known:
        across.numbers.append(known)
    across.stays.extend(stays(plan, path))
    across.presences.extend(presences(plan, path))
    across.papers.extend(papers(plan, path, judged.issuer))
    across.related.append(relations_of(plan, id_of(path), path))
    return known


def _in_data(reading: Reading[Any], model: type[Part], as_of: date) -> Iterator[Diagnosis]:
    """Yield what can be seen in the data of a file, whether its facts are valid or not."""
    if reading.document is not None:
        yield from data_findings(reading.document.data, model, as_of)


def _in_plan(
    plan: Plan, judged: Judged, programmes: Mapping[str, Sequence[str]]
) -> Iterator[Diagnosis]:
    rules: tuple[Rule, ...] = judged.rules
    calendar: Calendar = judged.calendar
    timeline = build_timeline(plan, rules, calendar)
    yield from order_findings(plan)
    yield from attendance_findings(plan, calendar)
    yield from unlike_findings(plan)
    yield from code_findings(plan, judged.issuer)
    yield from course_findings(plan, timeline)
    yield from part_findings(plan)
    yield from issuer_findings(plan, judged.issuer, judged.offices)
    yield from link_findings(plan, programmes, [rule.id for rule in rules])
    yield from year_findings(plan, judged.as_of)
    yield from item_findings(plan, programmes)
    yield from limit_findings(plan, timeline, rules, calendar, judged.as_of)
    for found in uncountable_limits(as_data(plan), rules):
        params = (("rule", found.rule), ("anchor", found.on), ("issued", found.issued))
        yield Diagnosis("GS406", ("plan", "issued"), params)


def _attachments(plan: Plan, workspace: Workspace) -> Iterator[Diagnosis]:
    for place, paper in enumerate(plan.documents):
        key = ("document", place, "file")
        if paper.file is None:
            continue
        params = (("file", paper.file),)
        if not is_portable_path(paper.file.replace("\\", "/")):
            yield Diagnosis("GS506", key, (*params, ("twin", "")))
        try:
            found = sha256_of(workspace.root, paper.file)
        except FileError as error:
            codes = {"file-missing": "GS601", "outside-workspace": "GS603"}
            yield Diagnosis(codes.get(error.code, "GS605"), key, params)
            continue
        if paper.sha256 is None:
            yield Diagnosis("GS604", key, (*params, ("found", found)))
        elif paper.sha256 != found:
            altered = (*params, ("recorded", paper.sha256), ("found", found))
            yield Diagnosis("GS602", ("document", place, "sha256"), altered)


def _programme(workspace: Workspace, path: str, judged: Judged) -> Iterator[PlacedDiagnosis]:
    reading = read_programme(workspace, path)
    checked = CheckedFile(path, reading.document)
    yield from checked.problems(reading.problems)
    yield from checked.place(_in_data(reading, Programme, judged.as_of))
    if reading.facts is not None:
        yield from checked.place(inner_links(reading.facts))


def _names(paths: Sequence[str]) -> Iterator[PlacedDiagnosis]:
    """Yield the files that not every system can store, or tell from one of the others."""
    known = {path: "" for path in paths if not is_portable_path(path)}
    known |= {path: f" (= {other})" for path, other in twins(paths)}
    for path, twin in known.items():
        finding = Diagnosis("GS506", (), (("file", path), ("twin", twin)))
        yield from CheckedFile(path, None).place([finding])


def _between_plans(workspace: Workspace, across: _Across) -> Iterator[PlacedDiagnosis]:
    """Yield the findings across plans; only the files concerned are read again for the place."""
    pairs: Iterable[tuple[str, Diagnosis]] = (
        *number_findings(across.numbers),
        *overlap_findings(across.stays),
        *presence_findings(across.presences),
        *paper_findings(across.papers),
        *relation_findings(across.related),
    )
    files: dict[str, CheckedFile] = {}
    for path, finding in pairs:
        if path not in files:
            files[path] = CheckedFile(path, read_plan(workspace, path).document)
        yield from files[path].place([finding])
