"""Findings of one file as diagnostics: the key as people write it, line and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from giamsat.domain.checking.codes import CHECKS, FROM_READING
from giamsat.domain.checking.diagnosis import Diagnosis, PlacedDiagnosis
from giamsat.domain.checks import dotted_key
from giamsat.domain.problems import Problem
from giamsat.domain.text import visible
from giamsat.store.toml.positions import Places
from giamsat.store.toml.text import TomlText


class CheckedFile:
    """One file as far as it could be read; it is scanned when the first place is asked for."""

    def __init__(self, path: str, document: TomlText | None) -> None:
        self.path = path
        self._document = document

    @cached_property
    def _places(self) -> Places | None:
        return Places(self._document.text) if self._document else None

    def place(self, findings: Iterable[Diagnosis]) -> Iterator[PlacedDiagnosis]:
        """Yield the findings with their line and column."""
        for finding in findings:
            level = finding.level or CHECKS[finding.code].level
            at = self._places.locate(finding.key) if self._places else None
            yield PlacedDiagnosis(
                self.path,
                finding.code,
                level,
                at.line if at else None,
                at.column if at else None,
                visible(dotted_key(finding.key)) or None,
                finding.params,
            )

    def problems(self, problems: Iterable[Problem]) -> Iterator[PlacedDiagnosis]:
        """Yield the problems that reading the file gave, under the numbers of their checks."""
        for problem in problems:
            code = FROM_READING[problem.code]
            yield PlacedDiagnosis(
                self.path,
                code,
                CHECKS[code].level,
                problem.line,
                problem.column,
                problem.key,
                problem.params,
                problem.code,
            )
