"""An act, and what acts of all kinds need to find their place in a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from giamsat.domain.changes import Change
from giamsat.domain.errors import InvalidDataError, NotFoundError
from giamsat.domain.text import nearest


class Notice(NamedTuple):
    """Something doubtful that was recorded all the same: ``notice.<code>`` in the catalogue."""

    code: str
    params: Mapping[str, object] = {}


class Act(NamedTuple):
    """What is to be changed, and how to say it: ``act.<code>`` with ``values`` in the catalogue.

    ``subject`` is the part it is about (``R2``), or ``plan``.
    """

    code: str
    subject: str
    changes: tuple[Change, ...]
    values: Mapping[str, object] = {}
    notices: tuple[Notice, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """The parts it is about, one or several."""
        return tuple(self.subject.split(", "))


def unite_acts(acts: Sequence[Act]) -> Act:
    """Return several acts of one kind on parts of one plan as one, which is done whole or not.

    Raises ``InvalidDataError`` (``acts-unlike``) where they would be told in different words.
    """
    first = acts[0]
    if any(act.code != first.code for act in acts):
        raise InvalidDataError("acts-unlike", ids=", ".join(act.subject for act in acts))
    told = {name: dict.fromkeys(act.values[name] for act in acts) for name in first.values}
    return Act(
        first.code,
        ", ".join(act.subject for act in acts),
        tuple(change for act in acts for change in act.changes),
        {name: _one_or_all(list(values)) for name, values in told.items()},
        tuple(notice for act in acts for notice in act.notices),
    )


def _one_or_all(values: list[object]) -> object:
    return values[0] if len(values) == 1 else ", ".join(map(str, values))


class _Identified(Protocol):
    @property
    def id(self) -> str | None: ...


T = TypeVar("T", bound=_Identified)


def place_of(parts: Sequence[T], part_id: str, kind: str) -> tuple[int, T]:
    """Return the place (from 0) and the part with an id.

    Raises ``NotFoundError`` (``unknown-part``) with the nearest id.
    """
    wanted = part_id.strip().upper()
    for place, part in enumerate(parts):
        if part.id == wanted:
            return place, part
    known = [part.id for part in parts if part.id]
    raise NotFoundError(
        "unknown-part", id=part_id, kind=kind, near=", ".join(nearest(wanted, known, 3))
    )


def drop_unknown(**values: Any) -> dict[str, Any]:
    """Return the facts that were given, in order: absent means unknown."""
    return {name: value for name, value in values.items() if value not in (None, (), [])}
