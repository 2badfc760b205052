"""Keys that a file has and giamsat does not know: kept by every edit, but perhaps a slip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.shape import keys_of
from giamsat.domain.text import nearest, visible

_LONGEST = 60
"""How many letters of a value are shown."""


def unknown_keys(
    data: Mapping[str, Any], model: type[BaseModel], at: KeyPath = ()
) -> Iterator[Diagnosis]:
    """Yield the keys of ``data`` that ``model`` does not have, with the likest known one."""
    known = keys_of(model)
    for key, value in data.items():
        if key not in known:
            near = nearest(key, known, 1)
            params = (("name", visible(key)), *((("near", near[0]),) if near else ()))
            params += (("value", _shorten(value)),)
            yield Diagnosis("GS107", (*at, key), params)
            continue
        inner = known[key].table
        if inner is None:
            continue
        if isinstance(value, Mapping):
            yield from unknown_keys(value, inner, (*at, key))
        elif isinstance(value, list):
            for place, item in enumerate(value):
                if isinstance(item, Mapping):
                    yield from unknown_keys(item, inner, (*at, key, place))


def _shorten(value: Any) -> str:
    """Write a value as far as a line allows: what nobody reads is where things are hidden."""
    if isinstance(value, date):
        value = value.isoformat()
    text = visible(value if isinstance(value, str) else repr(value))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
