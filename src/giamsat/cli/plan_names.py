"""Which plans a person means by "kh 33", ``15/2025``, or words of a title."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from giamsat.domain.number_keys import compare_key
from giamsat.domain.text import fold

_BEFORE_A_NUMBER = ("ke hoach so ", "ke hoach ", "kh so ", "kh ", "so ", "plan ")


class NamedPlan(NamedTuple):
    """A plan by all that people call it."""

    id: str
    number: str | None
    title: str

    @property
    def caption(self) -> str:
        """Its number (else its id) and its title, on one line."""
        return f"{self.number or self.id} – {self.title}"


def plans_meant(text: str, plans: Iterable[NamedPlan]) -> list[NamedPlan]:
    """Return the plans that a person means: by number, by number and year, else by the title.

    Every word must stand in the title, or be the beginning of one that does; accents do not count.
    """
    said = fold(text)
    known = list(plans)
    number = next((said.removeprefix(w) for w in _BEFORE_A_NUMBER if said.startswith(w)), said)
    found = _by_number(number, known)
    words = fold(number).replace("-", " ").split()
    return found or [plan for plan in known if words and _has_words(plan.title, words)]


def _by_number(said: str, plans: list[NamedPlan]) -> list[NamedPlan]:
    first, _, year = said.partition("/")
    key = compare_key(first)
    if not key.isdigit():
        return []
    same = [plan for plan in plans if plan.number and _leading(plan.number) == key]
    if not year:
        return same
    if len(year) == 4 and year.isdigit():
        return [plan for plan in same if plan.id.startswith(f"{year}/")]
    whole = compare_key(said)
    return [plan for plan in same if compare_key(fold(plan.number or "")).startswith(whole)]


def _leading(number: str) -> str:
    return compare_key(number.partition("/")[0])


def _has_words(title: str, words: list[str]) -> bool:
    there = fold(title).replace("-", " ").split()
    return all(any(each.startswith(word) for each in there) for word in words)
