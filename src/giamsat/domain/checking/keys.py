"""Keys that a file has and giamsat does not know: kept by every edit, but perhaps a slip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.text import nearest, visible


def unknown_keys(
    data: Mapping[str, Any], model: type[BaseModel], at: KeyPath = ()
) -> Iterator[Diagnosis]:
    """Yield the keys of ``data`` that ``model`` does not have, with the likest known one."""
    known = _known(model)
    for key, value in data.items():
        if key not in known:
            near = nearest(key, known, 1)
            params = (("name", visible(key)), *((("near", near[0]),) if near else ()))
            yield Diagnosis("GS107", (*at, key), params)
            continue
        inner = known[key]
        if inner is None:
            continue
        if isinstance(value, Mapping):
            yield from unknown_keys(value, inner, (*at, key))
        elif isinstance(value, list):
            for place, item in enumerate(value):
                if isinstance(item, Mapping):
                    yield from unknown_keys(item, inner, (*at, key, place))


@cache
def _known(model: type[BaseModel]) -> dict[str, type[BaseModel] | None]:
    """Return the keys of a table and, for inner tables, their model."""
    return {
        field.alias or name: _model_in(field.annotation)
        for name, field in model.model_fields.items()
    }


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)
