"""Elements and attributes of office files by their local names.

The strict and the usual form of Office Open XML differ in the names of their namespaces alone, so
nothing here looks at them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OFF = frozenset({"0", "false", "off", "none"})


@lru_cache(maxsize=1024)
def local(name: str) -> str:
    """The name of an element or attribute without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """The value of an attribute in whatever namespace, empty where there is none."""
    plain = element.get(name)
    if plain is not None:
        return plain
    return next((value for key, value in element.items() if local(key) == name), "")


def children_named(element: Element, *names: str) -> Iterator[Element]:
    """Yield the direct children of these names."""
    return (item for item in element if local(item.tag) in names)


def child(element: Element, name: str) -> Element | None:
    """The first direct child of this name."""
    return next(children_named(element, name), None)


def children(element: Element, name: str) -> list[Element]:
    """All children of the first direct child of this name."""
    found = child(element, name)
    return list(found) if found is not None else []


def all_named(element: Element, *names: str) -> Iterator[Element]:
    """Yield all elements of these names, at any depth."""
    return (item for item in element.iter() if local(item.tag) in names)


def is_switched_on(properties: Element, name: str) -> bool:
    """Whether a property that is on or off (``strike``) is there and not switched off."""
    found = child(properties, name)
    return found is not None and attribute(found, "val").casefold() not in _OFF
