"""What the values of an act mean as people type them, before the act's form reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from giamsat.cli.typed_words import choice
from giamsat.domain.acts.forms import ActForm, Creation, Field


def meant_values(form: ActForm | Creation, typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values by option with each choice by its stable name.

    Raises ``UsageError`` (``unknown-choice``).
    """
    found = dict(typed)
    for field in form.fields:
        value = typed.get(field.option)
        if value:
            many = isinstance(value, (list, tuple))
            found[field.option] = (
                [_value_meant(field, text) for text in value]
                if many
                else _value_meant(field, value)
            )
    return found


def _value_meant(field: Field, text: str) -> str:
    if field.kind == "choice":
        return choice(field.spelling, text, field.choices, field.option)
    return text
