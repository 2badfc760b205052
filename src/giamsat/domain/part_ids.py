"""Ids of the parts of a plan or programme: one or two capitals and a number, such as ``R10``.

They are given once, in order, and never used again: what is written about R2 stays about R2.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGITS = "0123456789"

ID_PATTERN = "[A-Z]{1,2}[1-9][0-9]{0,5}"
"""The regular expression of an id."""


def split_id(text: object) -> tuple[str, int] | None:
    """Return the letters and the number of an id, or nothing where it is not one."""
    if not isinstance(text, str) or not text.isascii():
        return None
    letters = text.rstrip(_DIGITS)
    number = text[len(letters) :]
    sound = len(letters) in (1, 2) and letters.isalpha() and letters.isupper()
    if not sound or not 1 <= len(number) <= 6 or number[0] == "0":
        return None
    return letters, int(number)


def id_order(text: str) -> tuple[str, int]:
    """Return what sorts ids: R9 stands before R10; what is no id stands by its text."""
    return split_id(text) or (text, 0)


def next_id(letter: str, used: Iterable[str | None]) -> str:
    """Return the first id of a letter after all that were ever used."""
    split = [split_id(part_id) for part_id in used]
    numbers = [found[1] for found in split if found and found[0] == letter]
    return f"{letter}{max(numbers, default=0) + 1}"
