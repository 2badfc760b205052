"""Values as people type them: a word of a few, a whole number, ``key=value``. On the fast path."""

from __future__ import annotations

from giamsat.domain.errors import UsageError
from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def require_choice(option: str, value: str | None, choices: Iterable[str]) -> None:
    """Raise ``UsageError`` (``unknown-choice``) for a value that an option does not have."""
    known = list(choices)
    if value is None or value in known:
        return
    from giamsat.domain.text import nearest

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
    from giamsat.domain.text import nfc

    return Assignment(key.strip(), nfc(value.strip()))
