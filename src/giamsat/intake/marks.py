"""What readers say of pieces that they do not take: known furniture, or left, and why."""

from __future__ import annotations

from typing import NamedTuple


class Mark(NamedTuple):
    """A piece of a source that no fact comes from.

    ``cell`` is its full address (``Sheet1!B7``, ``¶12``). ``reason`` names the words for it.
    ``text`` is given where only a part of the cell is meant.
    """

    cell: str
    reason: str
    is_furniture: bool = False
    text: str = ""
