"""What the parts of a plan or programme file are known by, when two texts of it are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Final

from giamsat.domain.part_ids import split_id

Table = dict[str, Any]

KEY: Final = "\0key"
"""The name under which a table carries what it is known by while a merge is under way."""

IDENTIFIED: Final = {
    "body": ("name",),
    "content": ("text",),
    "visit": ("on", "until", "session", "kind", "place"),
    "finding": ("kind", "text"),
    "recommendation": ("text", "to"),
    "document": ("kind", "number", "issued", "title", "file"),
    "opinion": ("text", "on", "place"),
    "result": ("place", "what", "begins", "ends"),
}
"""Arrays of tables whose items have ids, and the facts that tell new items apart."""

SAME_WHATEVER_ID: Final = frozenset({"body", "content", "result"})
"""Here two new items with the same facts are one thing, whatever id each side gave it."""

NATURAL: Final = {
    "member": ("name",),
    "postponement": ("on", "to"),
    "answer": ("on", "number", "by"),
    "urge": ("on", "number"),
    "extension": ("on", "due"),
    "escalation": ("on", "to", "number"),
    "outcome": ("on", "result"),
    "reopening": ("on",),
    "event": ("on", "kind", "number"),
    "waiver": ("rule", "subject", "on"),
    "source": ("title", "where"),
    "partner": ("name",),
    "responsibility": ("who", "text"),
    "passed_on": ("on", "to"),
    "conflict": ("key",),
}
"""Arrays of tables without ids, and the facts that name an item."""

LINKS: Final = frozenset(
    {
        "visit",
        "visits",
        "content",
        "contents",
        "body",
        "bodies",
        "finding",
        "findings",
        "recommendation",
        "recommendations",
        "document",
        "documents",
        "evidence",
        "subject",
        "to",
    }
)
"""Keys whose value may be the id of another part of the file."""

_ORDER: Final = (
    *("schema", "plan", "programme", "id", "formerly", "kind", "number", "on", "name", "title"),
    *("text", "to", "issued", "issuer", "begins", "ends"),
    *("partner", "body", "member", "content", "responsibility", "visit", "finding"),
    *("recommendation", "opinion", "result", "document", "event", "waiver", "source"),
    *("postponement", "answer", "urge", "extension", "escalation", "outcome", "reopening"),
)


def is_tables(value: object) -> bool:
    """Tell whether a value is an array of tables with at least one item."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def tables(data: Mapping[str, Any], name: str) -> list[Table]:
    """Return the items of the array of tables ``name``; none where it is something else."""
    found = data.get(name)
    return found if isinstance(found, list) and is_tables(found) else []


def spelled(value: object) -> str:
    """Return a value in one spelling, so that equal spellings mean the same value and type."""
    if isinstance(value, dict):
        inner = (f"{name!r}:{spelled(value[name])}" for name in sorted(value) if name != KEY)
        return f"{{{','.join(inner)}}}"
    if isinstance(value, list | tuple):
        kind = "" if isinstance(value, list) else type(value).__name__
        return f"{kind}[{','.join(map(spelled, value))}]"
    if isinstance(value, datetime | date | time):
        return f"{type(value).__name__}:{value.isoformat()}"
    return f"{type(value).__name__}:{value!r}"


def rank(value: object) -> tuple[str, int, str]:
    """Return what sorts values of any kinds in one fixed order; days by time, ids by number."""
    letters, number = (split_id(value) or ("", 0)) if isinstance(value, str) else ("", 0)
    return (type(value).__name__ + letters, number, spelled(value))


def name_order(name: str) -> tuple[int, str]:
    """Return what sorts keys that nobody's text gives an order for."""
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


def natural(name: str, item: Mapping[str, Any]) -> str:
    """Return the facts by which an item without an id is known, in one spelling."""
    fields = NATURAL.get(name) or IDENTIFIED.get(name)
    if fields is None:
        return f"id {item['id']}" if isinstance(item.get("id"), str) else spelled(dict(item))
    return "\x1f".join(spelled(item[field]) if field in item else "" for field in fields)


def keyed(name: str, items: Sequence[Table]) -> dict[str, Table]:
    """Return the items by what they are known by; twins are told apart by their place."""
    found: dict[str, Table] = {}
    for item in items:
        key = item.get(KEY) or natural(name, item)
        twin = 1
        while (own := f"{key}\x1e{twin}" if twin > 1 else key) in found:
            twin += 1
        found[own] = item
    return found


def label(name: str, item: Mapping[str, Any]) -> str:
    """Return a name for an item that people can read and write."""
    if name in IDENTIFIED and split_id(item.get("id")):
        return str(item["id"])
    fields = NATURAL.get(name) or IDENTIFIED.get(name) or tuple(sorted(item))
    return f"{name}[{', '.join(str(item[field]) for field in fields if field in item)}]"


def addresses(data: Table) -> dict[str, tuple[str | int, ...]]:
    """Return each table of a file by its label: ``plan``, ``R3``, ``R3.answer[2020-03-01]``."""
    found: dict[str, tuple[str | int, ...]] = {"": ()}
    for name, path in _labelled(data, "", ()):
        twin = 1
        while (own := f"{name}#{twin}" if twin > 1 else name) in found:
            twin += 1
        found[own] = path
    return found


def _labelled(
    table: Mapping[str, Any], above: str, path: tuple[str | int, ...]
) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for name, value in table.items():
        if name == "conflict" and not path:
            continue
        if isinstance(value, dict):
            own = f"{above}{name}"
            yield own, (*path, name)
            yield from _labelled(value, f"{own}.", (*path, name))
        elif is_tables(value):
            for place, item in enumerate(value):
                known = label(name, item)
                own = known if split_id(known) else f"{above}{known}"
                yield own, (*path, name, place)
                yield from _labelled(item, f"{own}.", (*path, name, place))
