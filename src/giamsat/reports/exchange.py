"""What offices exchanged: new plans and new facts, not files. Pure data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple

from giamsat.domain.conflicts import open_conflicts
from giamsat.domain.differences import Difference, differences
from giamsat.domain.json_values import plain

Table = Mapping[str, Any]
Kind = Literal["plan", "programme", "attachment", "seal", "other"]

_ROOMS: Final[Mapping[str, Kind]] = {
    "plans": "plan",
    "programmes": "programme",
    "attachments": "attachment",
    "seals": "seal",
}


class News(NamedTuple):
    """What one file brought.

    ``name`` is the number of a plan, else its id. ``moved`` are ids of parts before and after;
    ``opened`` and ``settled`` the keys whose conflicts were recorded or settled. ``removed`` tells
    of a file that is there again although it was removed ``here`` or ``there``, as another office
    had changed or kept it.
    """

    path: str
    kind: Kind
    state: str
    name: str
    title: str = ""
    facts: tuple[Difference, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    opened: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    readable: bool = True
    removed: str = ""


class Ends(NamedTuple):
    """Between what a sync was: the remote and its branch, the own commits before and after."""

    remote: str
    branch: str
    before: str | None
    after: str | None


class Exchange(NamedTuple):
    """What a sync did: what came, what went, and pairs of files that could not be united.

    ``kept`` are paths of files that others had removed and that were kept.
    """

    came: tuple[News, ...]
    went: tuple[News, ...]
    beside: tuple[tuple[str, str], ...]
    kept: tuple[str, ...] = ()


def news(
    path: str,
    state: str,
    old: Table | None,
    new: Table | None,
    moved: Sequence[tuple[str, str]] = (),
) -> News:
    """Return what a file brought; ``old`` has its parts under the ids of ``new``."""
    room, _, below = path.partition("/")
    kind = _ROOMS.get(room, "other")
    facts = _facts_of(new if new is not None else old)
    number = facts.get("number")
    keys = _open_keys(old), _open_keys(new)
    return News(
        path,
        kind,
        state,
        number if isinstance(number, str) else below.removesuffix(".toml") or path,
        str(facts.get("title", "")),
        tuple(_differences(old, new)) if state == "changed" else (),
        tuple(moved),
        tuple(key for key in keys[1] if key not in keys[0]),
        tuple(key for key in keys[0] if key not in keys[1]) if state == "changed" else (),
    )


def _facts_of(data: Table | None) -> Table:
    for name in ("plan", "programme"):
        found = (data or {}).get(name)
        if isinstance(found, Mapping):
            return found
    return {}


def _open_keys(data: Table | None) -> list[str]:
    return [conflict.key for conflict in open_conflicts(data)] if data else []


def _differences(old: Table | None, new: Table | None) -> Iterable[Difference]:
    return (item for item in differences(old, new) if item.key != "conflict")


def data(report: Exchange, ends: Ends) -> dict[str, Any]:
    """Return a sync as data (``giamsat.sync/1``)."""
    return {
        "schema": "giamsat.sync/1",
        "remote": ends.remote,
        "branch": ends.branch,
        "before": ends.before,
        "after": ends.after,
        "came": [_file_data(item) for item in report.came],
        "went": [_file_data(item) for item in report.went],
        "beside": [list(pair) for pair in report.beside],
        "kept": list(report.kept),
    }


def _file_data(item: News) -> dict[str, Any]:
    return {
        "path": item.path,
        "kind": item.kind,
        "state": item.state,
        "name": item.name,
        "title": item.title,
        "facts": [_fact_data(fact) for fact in item.facts],
        "moved": [list(pair) for pair in item.moved],
        "contradictions": list(item.opened),
        "settled": list(item.settled),
        "readable": item.readable,
        "removed": item.removed or None,
    }


def _fact_data(fact: Difference) -> dict[str, Any]:
    return {
        "subject": fact.subject,
        "key": fact.key,
        "old": plain(fact.old),
        "new": plain(fact.new),
    }
