"""Conflicts between offices that a merge recorded and nobody has resolved yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.conflicts import OpenConflict, open_conflicts
from giamsat.domain.json_values import plain


def conflict_diagnoses(data: Mapping[str, Any]) -> Iterator[Diagnosis]:
    """Yield each open conflict at its key, with the values to choose from.

    Contradictions have codes of their own.
    """
    conflicts = [conflict for conflict in open_conflicts(data) if not conflict.code]
    for n, conflict in enumerate(conflicts):
        yield Diagnosis("GS230", conflict.place or ("conflict", n), tuple(_params(conflict)))


def _params(conflict: OpenConflict) -> Iterator[tuple[str, str]]:
    yield "about", conflict.key
    for n, value in enumerate(conflict.values, 1):
        yield f"value.{n}", _text(value)
    if conflict.removed:
        yield "removed", "yes"


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(_text, value))
    if isinstance(value, dict):
        return ", ".join(map(_text, value.values()))
    if isinstance(value, bool):
        return str(value).lower()
    return str(plain(value))
