"""What ``check`` and ``explain`` tell, as data; the sentences are given by who knows the words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from giamsat.domain.checking.codes import CHECKS
from giamsat.domain.checking.diagnosis import PlacedDiagnosis

_LEVELS = ("error", "warning", "note")


class Sentences(NamedTuple):
    """What is said of one diagnostic."""

    message: str
    remedy: str | None


class Value(NamedTuple):
    """One value of one file that was mended, before and after."""

    path: str
    key: str
    before: str
    after: str


class Examined(NamedTuple):
    """What a check of ``files`` files found, what exceptions let pass, and what was mended."""

    as_of: str
    files: int
    found: Sequence[PlacedDiagnosis]
    excepted: Sequence[PlacedDiagnosis]
    mended: Sequence[Value]


Say = Callable[[PlacedDiagnosis], Sentences]


def data(report: Examined, say: Say) -> dict[str, Any]:
    """Return a check as data (``giamsat.check/1``)."""
    return {
        "schema": "giamsat.check/1",
        "as_of": report.as_of,
        "files": report.files,
        "counts": {level: sum(d.level == level for d in report.found) for level in _LEVELS},
        "diagnostics": [_diagnostic(d, say) for d in report.found],
        "excepted": [{**_diagnostic(d, say), "reason": d.reason} for d in report.excepted],
        "mended": [
            {"path": value.path, "key": value.key, "before": value.before, "after": value.after}
            for value in report.mended
        ],
    }


def _diagnostic(diagnostic: PlacedDiagnosis, say: Say) -> dict[str, Any]:
    said = say(diagnostic)
    return {
        "code": diagnostic.code,
        "level": diagnostic.level,
        "path": diagnostic.path,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "key": diagnostic.key,
        "message": said.message,
        "remedy": said.remedy,
        "fixable": diagnostic.is_fixable,
        "params": diagnostic.values,
    }


def index_data(titles: Mapping[str, str]) -> dict[str, Any]:
    """Return all checks as data (``giamsat.checks/1``); ``titles`` by their codes."""
    checks = [_check(code, title) for code, title in titles.items()]
    return {"schema": "giamsat.checks/1", "checks": checks}


def explained_data(code: str, title: str, texts: Mapping[str, str]) -> dict[str, Any]:
    """Return one check with its texts (why, example, remedy) as data (``giamsat.explain/1``)."""
    return {"schema": "giamsat.explain/1", **_check(code, title), **texts}


def _check(code: str, title: str) -> dict[str, Any]:
    check = CHECKS[code]
    return {
        "code": code,
        "name": check.name,
        "level": check.level,
        "fixable": check.fixable,
        "title": title,
    }
