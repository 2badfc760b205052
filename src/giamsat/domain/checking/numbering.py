"""Numbers across the plans of a workspace: used twice, left out, in the folder of another year.

State numbers are unique within issuer and year; a Party number within issuer and term, which a file
does not tell: it is judged within the year, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.number_keys import compare_key
from giamsat.domain.numbers import parse_number
from giamsat.domain.plan import Plan
from giamsat.domain.text import name_key, visible

_LONGEST_GAP = 20


class Numbered(NamedTuple):
    """What numbering needs to know of a plan."""

    path: str
    issuer: str
    issued: date
    number: str


def number_facts(plan: Plan, path: str, own_issuer: str | None) -> Numbered | None:
    """Return what numbering needs of a plan that was issued; none for a draft."""
    facts = plan.plan
    if not facts.number or not facts.issued:
        return None
    return Numbered(path, name_key(facts.issuer or own_issuer or ""), facts.issued, facts.number)


def number_findings(plans: Iterable[Numbered]) -> Iterator[tuple[str, Diagnosis]]:
    """Yield (path, finding) for numbers used twice and for gaps."""
    ordered = sorted(plans)
    yield from _duplicates(ordered)
    yield from _gaps(ordered)


def folder_findings(plan: Numbered) -> Iterator[Diagnosis]:
    """Yield a folder of another year than that of issue: ``plans/2021/`` for a plan of 2020."""
    years = [part for part in plan.path.split("/")[:-1] if len(part) == 4 and part.isdecimal()]
    if years and years[-1] != f"{plan.issued.year:04}":
        params = (("folder", years[-1]), ("issued", plan.issued.isoformat()))
        yield Diagnosis("GS505", ("plan", "issued"), params)


def _duplicates(ordered: list[Numbered]) -> Iterator[tuple[str, Diagnosis]]:
    first: dict[tuple[str, int, str], Numbered] = {}
    for plan in ordered:
        key = (plan.issuer, plan.issued.year, compare_key(plan.number))
        other = first.setdefault(key, plan)
        if other is not plan:
            params = (
                ("number", visible(plan.number)),
                ("year", str(plan.issued.year)),
                ("other", visible(other.path)),
            )
            yield plan.path, Diagnosis("GS501", ("plan", "number"), params)


def _gaps(ordered: list[Numbered]) -> Iterator[tuple[str, Diagnosis]]:
    """Yield gaps in each series: the numbers of one issuer, year, kind and unit."""
    series: dict[tuple[str, int, str], dict[int, Numbered]] = defaultdict(dict)
    for plan in ordered:
        number = parse_number(plan.number)
        if number.serial is not None:
            rest = f"{number.kind}/{number.issuer}/{number.unit}"
            series[plan.issuer, plan.issued.year, rest].setdefault(number.serial, plan)
    for found in series.values():
        yield from _missing_first(found)
        for before, after in pairwise(sorted(found)):
            if 1 < after - before <= _LONGEST_GAP:
                params = (
                    ("before", visible(found[before].number)),
                    ("after", visible(found[after].number)),
                    ("missing", _range(before + 1, after - 1)),
                )
                yield found[after].path, Diagnosis("GS502", ("plan", "number"), params)


def _missing_first(found: dict[int, Numbered]) -> Iterator[tuple[str, Diagnosis]]:
    """Yield what lies before the first number of a series: its year begins with 01.

    Two plans are no series yet: an office may well give most of its numbers to other papers.
    """
    first = min(found)
    if len(found) > 2 and 1 < first <= _LONGEST_GAP:
        params = (
            ("before", "01/01"),
            ("after", visible(found[first].number)),
            ("missing", _range(1, first - 1)),
        )
        yield found[first].path, Diagnosis("GS502", ("plan", "number"), params)


def _range(first: int, last: int) -> str:
    return f"{first:02}" if first == last else f"{first:02}–{last:02}"
