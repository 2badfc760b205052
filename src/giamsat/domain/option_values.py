"""Values as a person types them: one of a few words, a whole number, ``key=value``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from giamsat.domain.errors import UsageError
from giamsat.domain.text import nearest, nfc


def require_choice(option: str, value: str | None, choices: Iterable[str]) -> None:
    """Raise ``UsageError`` (``unknown-choice``) for a value that an option does not have."""
    known = list(choices)
    if value is None or value in known:
        return
    near = nearest(value, known, 1)
    raise UsageError(
        "unknown-choice", option=option, value=value, choices=", ".join(known), near="".join(near)
    )


def whole_number(option: str, text: str) -> int:
    """Return a whole number, at least 0. Raises ``UsageError`` (``not-a-number``)."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise UsageError("not-a-number", option=option, value=text)
    return int(text)


class Assignment(NamedTuple):
    """``key = value`` as typed; an empty value takes the key away."""

    key: str
    value: str


def assignment(text: str) -> Assignment:
    """Read ``key=value``. Raises ``UsageError`` (``no-assignment``)."""
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        raise UsageError("no-assignment", text=text)
    return Assignment(key.strip(), nfc(value.strip()))
