"""Which plan a row of a foreign table speaks of: plans of the same file, and of the workspace."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.number_keys import compare_key
from giamsat.domain.text import fold

_NUMBER = re.compile(
    r"[0-9]{1,5}[a-zđ]?\s*/\s*[\wĐđƯư][\w.\-–ĐđƯư]*(?:/[A-ZĐƯ][\w\-]*)?", re.IGNORECASE
)
_SHORT = re.compile(r"(?:(?:kế hoạch|kh)\s+)?(?:số\s*:?\s*)?0*([0-9]{1,4})", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")


class KnownPlan(NamedTuple):
    """A plan that rows can speak of: its key, number, title, and the year of its day of issue."""

    key: str
    number: str | None
    title: str
    year: int | None


class PlanFinder:
    """Finds plans by what people write in the column that names them."""

    def __init__(self, plans: Iterable[KnownPlan]) -> None:
        self._plans = list(plans)

    def __len__(self) -> int:
        return len(self._plans)

    @property
    def only(self) -> KnownPlan | None:
        """The plan, where there is one alone."""
        return self._plans[0] if len(self._plans) == 1 else None

    def find(self, text: str, year: int | None) -> list[KnownPlan]:
        """Return the plans that a text may mean: one is sure, several are a question.

        A number decides ("11" finds 11/KH-MTTQ-BTT), else the title. A year in the text, else
        ``year``, tells plans of one number apart.
        """
        found = list(self._by_number(text)) or list(self._by_title(text))
        years = {int(item) for item in _YEAR.findall(text)} or ({year} if year else set())
        of_year = [plan for plan in found if plan.year in years]
        return of_year if len(found) > 1 and of_year else found

    def _by_number(self, text: str) -> Iterator[KnownPlan]:
        whole = {compare_key(found[0].strip(" .")) for found in _NUMBER.finditer(text)}
        whole.add(compare_key(text.strip()))
        exact = [plan for plan in self._plans if plan.number and compare_key(plan.number) in whole]
        if exact:
            yield from exact
            return
        short = _SHORT.fullmatch(text.strip())
        if short:
            yield from (plan for plan in self._plans if _head(plan.number) == short[1])

    def _by_title(self, text: str) -> Iterator[KnownPlan]:
        plain = fold(text)
        if len(plain) < 12:
            return
        for plan in self._plans:
            title = fold(plan.title)
            if title == plain or (len(title) >= 12 and title in plain):
                yield plan


def _head(number: str | None) -> str:
    found = re.match(r"0*([0-9]+)", number or "")
    return found[1] if found else ""


def year_of(day: object) -> int | None:
    """The year of a day as it stands in a file or in a register."""
    if isinstance(day, date):
        return day.year
    return int(day[:4]) if isinstance(day, str) and day[:4].isdigit() else None
