"""The shape of the workspace's files: which parts there are, their ids, links, days and choices.

All of it is read off the models of plans, programmes and issuers, when it is first asked for. What
a key or part means is said there (``domain/parts.py``) and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import cache
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Literal,
    NamedTuple,
    Union,
    get_args,
    get_origin,
)

from giamsat.domain.part_ids import split_id

if TYPE_CHECKING:
    from pydantic import BaseModel

    from giamsat.domain.changes import KeyPath
    from giamsat.domain.parts import Link, Part

Table = dict[str, Any]
Kind = Literal["text", "day", "number", "flag", "list", "choice", "table", "tables", "any"]

KEY: Final = "\0key"
"""The name under which a table carries what it is known by while a merge is under way."""

ROUND: Final = "\0round"
"""The name under which an item of an array carries, while a merge is under way, how often it was in
conflict anew after it had been resolved: see ``sharing/resolved_apart.py``."""


class Key(NamedTuple):
    """One key of a table, as its model declares it.

    ``name`` is that of the file, ``field`` that of the model. ``table`` is the model of the tables
    that stand there. ``happened`` marks a day on which something happened.
    """

    name: str
    field: str
    kind: Kind
    required: bool
    choices: tuple[str, ...] = ()
    happened: bool = False
    link: Link | None = None
    table: type[Part] | None = None


class TableShape(NamedTuple):
    """What a table of this name may hold, in whichever file it stands.

    ``letter``, ``identifying_keys``, ``same_if_alike`` and ``excludes`` are those of its model
    (``domain/parts.py``: ``letter``, ``known_by``, ``same_if_alike``, ``excludes``).
    """

    keys: Mapping[str, Key]
    order: tuple[str, ...]
    letter: str = ""
    identifying_keys: tuple[str, ...] = ()
    same_if_alike: bool = False
    excludes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()


class Reference(NamedTuple):
    """What one key says of another part: the place of the key, its value, what it may lead to.

    ``place`` counts from 0 where the value is one of a list.
    """

    key: KeyPath
    value: str
    link: Link
    place: int | None = None


@cache
def keys_of(model: type[BaseModel]) -> Mapping[str, Key]:
    """Return the keys of a model's table by their names, in the model's order."""
    keys = (_key(name, field) for name, field in model.model_fields.items())
    return {key.name: key for key in keys}


def tables_in(model: type[BaseModel]) -> Iterator[Key]:
    """Yield the arrays of tables that a model has, in its order."""
    return (key for key in keys_of(model).values() if key.kind == "tables")


@cache
def arrays_with_ids(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return name and field of each array of a model whose items may have an ``id`` of any kind."""
    arrays = ((key, key.table) for key in tables_in(model))
    return tuple((key.name, key.field) for key, table in arrays if table and "id" in keys_of(table))


@cache
def shapes() -> Mapping[str, TableShape]:
    """Return the shape of each table by its name in a file; ``""`` is the file itself."""
    found: dict[str, list[type[Part]]] = {}
    for root in _roots():
        _gather("", root, found)
    return {name: _unite_shapes(name, models) for name, models in found.items()}


def letters(root: type[BaseModel]) -> dict[str, str]:
    """Return the letter of the ids by the name of the array, for those of a file that have ids."""
    tables_of_root = ((key.name, key.table) for key in tables_in(root) if key.table)
    return {name: model.letter for name, model in tables_of_root if model.letter}


@cache
def identified_shapes() -> Mapping[str, TableShape]:
    """Return the shapes of the arrays whose items have ids."""
    return {name: shape for name, shape in shapes().items() if shape.letter}


def is_link(table: str, key: str) -> bool:
    """Tell whether the value of a key may be the id of another part of the file.

    A key that no model knows is taken for a link where it is called like one.
    """
    shape = shapes().get(table)
    known = shape.keys.get(key) if shape else None
    return known.link is not None if known else key in _link_names()


def references(whole: Part, missing: str = "") -> Iterator[Reference]:
    """Yield what the parts of a file say of each other: all of it, or links of one ``missing``."""
    for steps, key in _link_ways(type(whole), missing):
        for at, part in _reach_tables(whole, steps):
            value = getattr(part, key.field)
            if isinstance(value, tuple):
                for place, item in enumerate(value):
                    yield Reference((*at, key.name), item, _link_of(key), place)
            elif value:
                yield Reference((*at, key.name), value, _link_of(key))


def ids_in(whole: Part) -> Iterator[str]:
    """Yield every id in a file: of its parts, their former ones, and those its links speak of."""
    for key in tables_in(type(whole)):
        for part in getattr(whole, key.field):
            yield from (getattr(part, "id", None) or "", *getattr(part, "formerly", ()))
    yield from (reference.value for reference in references(whole))


def part_ids(whole: Part, kinds: Iterable[str]) -> frozenset[str]:
    """Return the ids of the parts that stand in the arrays ``kinds`` of a file."""
    return frozenset(part.id for part in parts_of(whole, kinds) if part.id)


def parts_of(whole: Part, kinds: Iterable[str]) -> Iterator[Any]:
    """Yield the parts that stand in the arrays ``kinds`` of a file."""
    for kind in kinds:
        yield from getattr(whole, keys_of(type(whole))[kind].field)


def name_order(table: str, name: str) -> tuple[int, str]:
    """Return what sorts the keys of a table that nobody's text gives an order for."""
    shape = shapes().get(table)
    order = shape.order if shape else ()
    return (order.index(name) if name in order else len(order), name)


def is_tables(value: object) -> bool:
    """Tell whether a value is an array of tables with at least one item."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def tables(data: Mapping[str, Any], name: str) -> list[Table]:
    """Return the items of the array of tables ``name``; none where it is something else."""
    found = data.get(name)
    return found if isinstance(found, list) and is_tables(found) else []


def spell_value(value: object) -> str:
    """Return a value in one spelling, so that equal spellings mean the same value and type."""
    if isinstance(value, dict):
        inner = (f"{name!r}:{spell_value(value[name])}" for name in sorted(value) if name != KEY)
        return f"{{{','.join(inner)}}}"
    if isinstance(value, list | tuple):
        kind = "" if isinstance(value, list) else type(value).__name__
        return f"{kind}[{','.join(map(spell_value, value))}]"
    if isinstance(value, datetime | date | time):
        return f"{type(value).__name__}:{value.isoformat()}"
    return f"{type(value).__name__}:{value!r}"


def rank(value: object) -> tuple[str, int, str]:
    """Return what sorts values of any kinds in one fixed order; days by time, ids by number."""
    letters, number = (split_id(value) or ("", 0)) if isinstance(value, str) else ("", 0)
    return (type(value).__name__ + letters, number, spell_value(value))


def has_ids(name: str) -> bool:
    """Tell whether the items of an array of tables have ids of their own."""
    return name in identified_shapes()


def identifying_keys(name: str) -> tuple[str, ...]:
    """Return the keys that tell the items of an array of tables from each other."""
    shape = shapes().get(name)
    return shape.identifying_keys if shape else ()


def is_text(table: str, key: str) -> bool:
    """Tell whether a key holds words that people wrote, rather than a day, a code or a number."""
    shape = shapes().get(table)
    return shape is not None and key in shape.keys and shape.keys[key].kind == "text"


def leading_fact(name: str) -> str | None:
    """Return the key that says most of what an item is: what it is rather than when."""
    facts, keys = identifying_keys(name), shapes()[name].keys if name in shapes() else {}
    first = facts[0] if facts else None
    return next((fact for fact in facts if keys[fact].kind != "day"), first)


def natural(name: str, item: Mapping[str, Any]) -> str:
    """Return the facts by which an item without an id is known, in one spelling."""
    fields = identifying_keys(name)
    if not fields:
        return f"id {item['id']}" if isinstance(item.get("id"), str) else spell_value(dict(item))
    return "\x1f".join(spell_value(item[field]) if field in item else "" for field in fields)


def key_items(name: str, items: Sequence[Table]) -> dict[str, Table]:
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
    if has_ids(name) and split_id(item.get("id")):
        return str(item["id"])
    fields = identifying_keys(name) or tuple(sorted(item))
    return f"{name}[{', '.join(str(item[field]) for field in fields if field in item)}]"


def addresses(data: Table) -> dict[str, tuple[str | int, ...]]:
    """Return each table of a file by its label: ``plan``, ``R3``, ``R3.answer[2020-03-01]``."""
    found: dict[str, tuple[str | int, ...]] = {"": ()}
    for name, path in _label_paths(data, "", ()):
        twin = 1
        while (own := f"{name}#{twin}" if twin > 1 else name) in found:
            twin += 1
        found[own] = path
    return found


def _label_paths(
    table: Mapping[str, Any], above: str, path: tuple[str | int, ...]
) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for name, value in table.items():
        if name == "conflict" and not path:
            continue
        if isinstance(value, dict):
            own = f"{above}{name}"
            yield own, (*path, name)
            yield from _label_paths(value, f"{own}.", (*path, name))
        elif is_tables(value):
            for place, item in enumerate(value):
                known = label(name, item)
                own = known if split_id(known) else f"{above}{known}"
                yield own, (*path, name, place)
                yield from _label_paths(item, f"{own}.", (*path, name, place))


# --- reading it off the models ------------------------------------------------------------------


def _roots() -> tuple[type[Part], ...]:
    from giamsat.domain.issuers import Issuers
    from giamsat.domain.plan import Plan
    from giamsat.domain.programme import Programme

    return (Plan, Programme, Issuers)


def _gather(name: str, model: type[Part], found: dict[str, list[type[Part]]]) -> None:
    models = found.setdefault(name, [])
    if model not in models:
        models.append(model)
        for key in keys_of(model).values():
            if key.table:
                _gather(key.name, key.table, found)


def _unite_shapes(name: str, models: Sequence[type[Part]]) -> TableShape:
    """Return the shape of the tables of one name, which are alike in whichever file they stand."""
    marks = {
        (model.letter, model.known_by, model.same_if_alike, model.excludes) for model in models
    }
    if len(marks) > 1:
        raise TypeError(f"[[{name}]] is not known by the same in every file")
    keys = {key.name: key for model in reversed(models) for key in keys_of(model).values()}
    return TableShape(keys, _one_order([tuple(keys_of(m)) for m in models]), *marks.pop())


def _one_order(orders: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return one order of all names: new ones stand before the next one that is known."""
    merged: list[str] = []
    for order in orders:
        place = len(merged)
        for name in reversed(order):
            if name in merged:
                place = merged.index(name)
            else:
                merged.insert(place, name)
    return tuple(merged)


@cache
def _link_names() -> frozenset[str]:
    """Return the names of all links, and of the parts that they may lead to."""
    names = {key.name for shape in shapes().values() for key in shape.keys.values() if key.link}
    parts = (key for key in shapes()[""].keys.values() if has_ids(key.name))
    return frozenset(names.union(*({key.name, key.field} for key in parts)))


@cache
def _link_ways(model: type[Part], missing: str) -> tuple[tuple[tuple[Key, ...], Key], ...]:
    """Return the tables on the way to each link of a file, and the link's key."""
    found: list[tuple[tuple[Key, ...], Key]] = []
    for key in keys_of(model).values():
        if key.link and missing in ("", key.link.missing):
            found.append(((), key))
        if key.table:
            found += [((key, *steps), link) for steps, link in _link_ways(key.table, missing)]
    return tuple(found)


def _reach_tables(whole: Part, steps: tuple[Key, ...]) -> list[tuple[KeyPath, Any]]:
    """Return the tables at the end of a way, each with its place."""
    found: list[tuple[KeyPath, Any]] = [((), whole)]
    for step in steps:
        name, field = step.name, step.field
        if step.kind == "table":
            found = [((*at, name), getattr(part, field)) for at, part in found]
        else:
            found = [
                ((*at, name, place), item)
                for at, part in found
                for place, item in enumerate(getattr(part, field))
            ]
    return found


def _link_of(key: Key) -> Link:
    assert key.link is not None  # noqa: S101 (a way leads to links alone)
    return key.link


def _key(name: str, field: Any) -> Key:
    from giamsat.domain.parts import Happened, Link

    annotation = field.annotation
    marks = (*field.metadata, *_marks(annotation))
    bare = _bare(annotation)
    return Key(
        field.alias or name,
        name,
        _kind(bare),
        field.is_required(),
        tuple(map(str, get_args(bare))) if get_origin(bare) is Literal else (),
        any(isinstance(mark, Happened) for mark in marks),
        next((mark for mark in marks if isinstance(mark, Link)), None),
        _part_model(bare),
    )


def _marks(annotation: Any) -> Iterator[Any]:
    """Yield what is noted within an annotation, as in ``Annotated[date, …] | None``."""
    yield from getattr(annotation, "__metadata__", ())
    if get_origin(annotation) in (Annotated, Union, UnionType):
        for inner in get_args(annotation):
            yield from _marks(inner)


def _bare(annotation: Any) -> Any:
    """Return an annotation without its notes and without ``None``."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = next(kind for kind in get_args(annotation) if kind is not type(None))
    return annotation


def _kind(bare: Any) -> Kind:
    if _part_model(bare):
        return "tables" if get_origin(bare) is tuple else "table"
    if get_origin(bare) is tuple:
        return "any" if get_args(bare)[0] is Any else "list"
    if get_origin(bare) is Literal:
        return "choice"
    kinds: dict[Any, Kind] = {date: "day", bool: "flag", int: "number", str: "text"}
    return kinds.get(bare, "any")


def _part_model(bare: Any) -> type[Part] | None:
    from giamsat.domain.parts import Part

    inner = _bare(get_args(bare)[0]) if get_origin(bare) is tuple else bare
    return inner if isinstance(inner, type) and issubclass(inner, Part) else None
