"""From a file to validated facts: every problem at once, each with line, column and key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from giamsat.domain.checks import Defect, dotted_key
from giamsat.domain.errors import GiamsatError, InvalidDataError
from giamsat.domain.parts import Part
from giamsat.domain.problems import CONTRADICTORY, Problem
from giamsat.domain.text import nearest, visible
from giamsat.store.files import Snapshot, read_plain
from giamsat.store.places import MARK
from giamsat.store.toml.positions import Places
from giamsat.store.toml.text import TomlText, parse

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

    from giamsat.domain.changes import KeyPath
    from giamsat.domain.plan import Plan
    from giamsat.domain.programme import Programme
    from giamsat.store.settings import Settings


class Rooted(Protocol):
    """A workspace, as far as reading its files goes."""

    root: Path


T = TypeVar("T", bound=Part)
Checks = Callable[[Any], "Sequence[Defect] | Any"]


class InvalidPlanError(InvalidDataError):
    """A file or a draft does not hold what it must; ``problems`` tells all of it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(first.code, path=first.path, line=first.line, **first.values)
        self.problems = tuple(problems)


class Reading(NamedTuple, Generic[T]):
    """What one file gave: its facts (if valid), its text (if readable), and its problems."""

    path: str
    facts: T | None
    document: TomlText | None
    problems: tuple[Problem, ...]


def read_plan(workspace: Rooted, path: str) -> Reading[Plan]:
    """Read the plan file at ``path`` (below the root). Never raises for bad data."""
    return _read(workspace, path, *_of_plans())


def read_programme(workspace: Rooted, path: str) -> Reading[Programme]:
    """Read the programme file at ``path`` (below the root). Never raises for bad data."""
    return _read(workspace, path, *_of_programmes())


def read_settings(workspace: Rooted) -> Settings:
    """Read ``giamsat.toml``. Raises :class:`InvalidPlanError` with all that is wrong in it."""
    reading = reading_of_settings(workspace)
    if reading.facts is None:
        raise InvalidPlanError(reading.problems)
    return reading.facts


def reading_of_settings(workspace: Rooted) -> Reading[Settings]:
    """Read ``giamsat.toml``. Never raises for bad data."""
    from pydantic import TypeAdapter

    from giamsat.store.settings import Settings

    return _read(workspace, MARK, TypeAdapter(Settings), lambda _: ())


def reading_of(snapshot: Snapshot, path: str, model: type[T], checks: Checks) -> Reading[T]:
    """Return what the bytes of a file of another kind hold. Never raises for bad data."""
    from pydantic import TypeAdapter

    return _facts_of(snapshot, path, TypeAdapter(model), checks)


def problems_in(
    data: Mapping[str, Any], path: str, model: type[Part], checks: Checks
) -> list[Problem]:
    """Return what is wrong with the data of a file of another kind."""
    from pydantic import TypeAdapter

    return list(_validate(data, "", path, TypeAdapter(model), checks)[1])


def _of_plans() -> tuple[TypeAdapter[Plan], Checks]:
    """The shape of a plan and its checks: settings are read without loading either."""
    from giamsat.domain.checks import plan_defects
    from giamsat.domain.plan import plan_adapter

    return plan_adapter(), plan_defects


def _of_programmes() -> tuple[TypeAdapter[Programme], Checks]:
    from giamsat.domain.checks import programme_defects
    from giamsat.domain.programme import programme_adapter

    return programme_adapter(), programme_defects


def plan_of(snapshot: Snapshot, path: str) -> Reading[Plan]:
    """Return what the bytes of a plan file hold. Never raises for bad data."""
    return _facts_of(snapshot, path, *_of_plans())


def programme_of(snapshot: Snapshot, path: str) -> Reading[Programme]:
    """Return what the bytes of a programme file hold. Never raises for bad data."""
    return _facts_of(snapshot, path, *_of_programmes())


def validate_plan(data: Mapping[str, Any], path: str, text: str = "") -> Plan:
    """Return the plan that ``data`` holds. Raises :class:`InvalidPlanError`."""
    plan, problems = _validate(data, text, path, *_of_plans())
    if plan is None or problems:
        raise InvalidPlanError(problems)
    return plan


def validate_programme(data: Mapping[str, Any], path: str, text: str = "") -> Programme:
    """Return the programme that ``data`` holds. Raises :class:`InvalidPlanError`."""
    programme, problems = _validate(data, text, path, *_of_programmes())
    if programme is None or problems:
        raise InvalidPlanError(problems)
    return programme


Examined = tuple[T | None, tuple[Problem, ...]]
"""The facts of a file, if it holds what it must, and what is wrong with it."""


def examine_plan(data: Mapping[str, Any], path: str, text: str = "") -> Examined[Plan]:
    """Return the plan that ``data`` holds and what is wrong with it. Never raises."""
    return _validate(data, text, path, *_of_plans())


def examine_programme(data: Mapping[str, Any], path: str, text: str = "") -> Examined[Programme]:
    """Return the programme that ``data`` holds and what is wrong with it. Never raises."""
    return _validate(data, text, path, *_of_programmes())


def require_workable(examined: Examined[T]) -> T:
    """Return the facts of a file that acts can be worked out from, though it contradicts itself.

    Raises :class:`InvalidPlanError` where anything else is wrong.
    """
    facts, problems = examined
    others = [problem for problem in problems if problem.code not in CONTRADICTORY]
    if facts is None or others:
        raise InvalidPlanError(others or problems)
    return facts


def require_no_worse(before: Sequence[Problem], after: Sequence[Problem]) -> None:
    """Raise :class:`InvalidPlanError` where a change brought a problem that was not there."""
    places = {(problem.key, problem.code) for problem in before}
    kinds = {(problem.code, problem.params) for problem in before}
    worse = [
        problem
        for problem in after
        if (problem.key, problem.code) not in places and (problem.code, problem.params) not in kinds
    ]
    if worse:
        raise InvalidPlanError(worse)


def plan_problems(data: Mapping[str, Any], path: str) -> list[Problem]:
    """Return what is wrong with the data of a plan file."""
    return list(_validate(data, "", path, *_of_plans())[1])


def programme_problems(data: Mapping[str, Any], path: str) -> list[Problem]:
    """Return what is wrong with the data of a programme file."""
    return list(_validate(data, "", path, *_of_programmes())[1])


def _read(workspace: Rooted, path: str, adapter: TypeAdapter[T], checks: Checks) -> Reading[T]:
    try:
        snapshot = read_plain(workspace.root / path, workspace.root)
    except GiamsatError as error:
        return Reading(path, None, None, (problem_of(error, path),))
    return _facts_of(snapshot, path, adapter, checks)


def _facts_of(snapshot: Snapshot, path: str, adapter: TypeAdapter[T], checks: Checks) -> Reading[T]:
    try:
        document = parse(snapshot)
    except GiamsatError as error:
        return Reading(path, None, None, (problem_of(error, path),))
    # An empty file too has a first line, where what is missing would stand.
    facts, problems = _validate(document.data, document.text or "\n", path, adapter, checks)
    return Reading(path, facts, document, problems)


def problem_of(error: GiamsatError, path: str) -> Problem:
    """Return an error of reading the file at ``path`` as a problem of that file."""
    params = dict(error.params)
    line, column = params.pop("line", None), params.pop("column", None)
    params.pop("path", None)
    return Problem(
        path,
        error.code,
        line if isinstance(line, int) else None,
        column if isinstance(column, int) else None,
        params=tuple((name, visible(str(value))) for name, value in params.items()),
    )


def _validate(
    data: Mapping[str, Any], text: str, path: str, adapter: TypeAdapter[T], checks: Checks
) -> tuple[T | None, tuple[Problem, ...]]:
    from pydantic import ValidationError

    try:
        facts: T | None = adapter.validate_python(data)
        defects = list(checks(facts))
    except ValidationError as error:
        facts, defects = None, _from_pydantic(error)
    places = Places(text) if text and defects else None
    return facts, tuple(_place(defect, places, path) for defect in defects)


def _place(defect: Defect, places: Places | None, path: str) -> Problem:
    at = places.locate(defect.key) if places else None
    return Problem(
        path,
        defect.code,
        at.line if at else None,
        at.column if at else None,
        dotted_key(defect.key),
        defect.params,
        defect.severity,
    )


def _from_pydantic(error: ValidationError) -> list[Defect]:
    items = error.errors(include_url=False)
    return [_defect(dict(item), tuple(item["loc"])) for item in items]


_WRONG_TYPES = {
    "string_type": "text",
    "date_type": "day",
    "int_type": "whole-number",
    "bool_type": "true-false",
    "model_type": "table",
    "model_attributes_type": "table",
    "tuple_type": "list",
    "dict_type": "table",
}


_BOUNDS = {"greater_than_equal": ("too-small", "ge"), "less_than_equal": ("too-large", "le")}
_EMPTY = {"string_too_short": "empty-text", "too_short": "empty-list"}


def _defect(item: dict[str, Any], key: KeyPath) -> Defect:
    kind, value = str(item["type"]), item.get("input")
    if kind == "missing":
        return Defect("missing-key", key, (("name", str(key[-1])),))
    if kind in _WRONG_TYPES:
        params = (("expected", _WRONG_TYPES[kind]), ("value", _show(value)))
        return Defect("wrong-type", key, params)
    if kind == "literal_error":
        return _unknown_value(item, key, value)
    if kind in _EMPTY:
        return Defect(_EMPTY[kind], key)
    if kind == "string_pattern_mismatch":
        return Defect("bad-pattern", key, (("value", _show(value)),))
    code, limit = _BOUNDS.get(kind, ("bad-value", ""))
    beside = ("limit", str(item["ctx"][limit])) if limit else ("detail", kind)
    return Defect(code, key, (("value", _show(value)), beside))


def _unknown_value(item: dict[str, Any], key: KeyPath, value: object) -> Defect:
    expected = str(item["ctx"]["expected"])
    if key == ("schema",):
        return Defect("unknown-schema", key, (("value", _show(value)),))
    choices = [word.strip("' ") for word in expected.replace(" or ", ", ").split(",")]
    near = nearest(str(value), choices, 1)
    params = [("value", _show(value)), ("choices", ", ".join(choices))]
    if near:
        params.append(("near", near[0]))
    return Defect("unknown-value", key, tuple(params))


def _show(value: object) -> str:
    text = visible(str(value))
    return text if len(text) <= 60 else f"{text[:57]}…"
