"""Which of the facts of a plan comes first: the one rule, for every state, limit and paper.

1. Facts follow each other by their day.
2. Facts of one list of the file (events, answers, postponements, …) that bear one day follow each
   other as they were recorded: the later in the file is the later one.
3. A day is judged at its end, with all that bears that day. Between two lists nothing tells what
   came first; so closing and reopening take turns (see :class:`~giamsat.domain.timeline.answers.
   Life`), an answer of the day of a reopening or of an extension came before it, one of the day of
   an urging letter after it, and a visit that is done or cancelled is not postponed on that day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar


class _OnADay(Protocol):
    @property
    def on(self) -> date: ...


Dated = TypeVar("Dated", bound=_OnADay)

ON_RECORD = date.max
"""The day that nothing recorded lies after: who asks for it asks by all that is on record."""


def in_order(parts: Iterable[Dated], day: date = ON_RECORD) -> list[Dated]:
    """Return what one list of the file has up to ``day``, in the order in which it happened."""
    return sorted((part for part in parts if part.on <= day), key=lambda part: part.on)


def last_of(parts: Iterable[Dated], day: date = ON_RECORD) -> Dated | None:
    """Return the last of what one list of the file has up to ``day``, or ``None``."""
    ordered = in_order(parts, day)
    return ordered[-1] if ordered else None
