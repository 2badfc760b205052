"""Reading a typed value as the kind of value that stands beside it in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from giamsat.domain.dates import InvalidDateError, parse_day
from giamsat.domain.errors import UsageError
from giamsat.domain.text import nfc

_TRUTH = {"true": True, "có": True, "yes": True, "false": False, "không": False, "no": False}


def value_like(text: str, others: Iterable[Any]) -> Any:
    """Return ``text`` as a value of one of the kinds that ``others`` have.

    Several texts are separated by ``;``. Raises ``UsageError`` (``no-such-value``) where the text
    is none of these kinds.
    """
    plain = nfc(text.strip())
    for kind in dict.fromkeys(map(_kind, others)):
        for value in _as_kind(plain, kind):
            return value
    raise UsageError("no-such-value", value=text)


def _kind(value: Any) -> type:
    kind = date if isinstance(value, date) and not isinstance(value, datetime) else type(value)
    return list if kind is tuple else kind


def _as_kind(text: str, kind: type) -> Iterator[Any]:
    """Yield the value, if the text has one of this kind."""
    if kind is date:
        with suppress(InvalidDateError):
            yield parse_day(text)
    elif kind is bool and text.casefold() in _TRUTH:
        yield _TRUTH[text.casefold()]
    elif kind is int and text.removeprefix("-").isascii() and text.removeprefix("-").isdigit():
        yield int(text)
    elif kind is list:
        yield [part.strip() for part in text.split(";") if part.strip()]
    elif kind is str and text:
        yield text
