"""When two spellings are one document number. Part of the fast path: cheap to import."""

from __future__ import annotations

from giamsat.domain.text import nfc


def without_spaces(text: str) -> str:
    """The text without spaces and without characters of no width."""
    joined = "".join(text.split())
    if joined.isprintable():
        return joined
    from unicodedata import category

    return "".join(c for c in joined if category(c) != "Cf")


def compare_key(text: str) -> str:
    """What makes two spellings one number: no spaces, NFC, no case, no leading zeros."""
    folded = nfc(without_spaces(nfc(text)).casefold())
    zeros = len(folded) - len(folded.lstrip("0"))
    following = folded[zeros : zeros + 1]
    if zeros and not ("0" < following <= "9"):
        zeros -= 1  # the last zero is the number itself
    return folded[zeros:]
