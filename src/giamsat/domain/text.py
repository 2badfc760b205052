"""Text as Vietnamese readers search and see it. Cheap to import: part of the fast path.

The tables of Unicode are loaded where a text needs them: plain ASCII, as ids and words are, does
not.
"""

from __future__ import annotations

from itertools import groupby

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# Đ has no decomposition; the eth Ð and the African Ɖ come out of old fonts in its place.
_BARE = (
    *((mark, "") for mark in "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"),
    *((letter, "d") for letter in "đĐðÐƉ"),
)
_UNSEEN = frozenset({"Mn", "Me", "Cf"})


def nfc(text: str) -> str:
    """The text with composed letters (Unicode NFC), the form in which everything is compared."""
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFC", text)


def fold(text: str) -> str:
    """The form to search in: no marks, đ as d, no case, single spaces.

    ``bac kan`` finds "Bắc Kạn". Folding twice changes nothing.
    """
    bare = text if text.isascii() else _without_marks(text)
    return " ".join(bare.casefold().split())


def searchable(text: str) -> str:
    """The form of a text to search in: folded, then its words with marks as they are written."""
    if text.isascii():
        return fold(text)
    marked = dict.fromkeys(word for word in name_key(text).split() if not word.isascii())
    return " ".join((fold(text), *marked))


def search_key(text: str) -> str:
    """The form of what is searched for: marks that were typed count, those left out do not.

    ``nam hoa`` finds "Nậm Hoa" and "Năm hòa"; ``Nậm`` finds the former alone.
    """
    words = name_key(text).split()
    return " ".join(fold(word) if word.isascii() else word for word in words)


def name_key(text: str) -> str:
    """The form in which two ways to write one name are equal: no case, single spaces.

    Marks count: "xã Bản Thơ" is not "xã Bản Thọ".
    """
    return " ".join(nfc(text).casefold().split())


def _without_marks(text: str) -> str:
    from unicodedata import category, normalize

    bare = normalize("NFD", text)
    for mark, plain in _BARE:
        bare = bare.replace(mark, plain)
    if bare.isascii():
        return bare
    return "".join(char for char in bare if category(char) not in _UNSEEN)


# --- showing ---------------------------------------------------------------------------------

_JOINER = "\u200d"
_EMOJI_BLOCKS = range(0x1F000, 0x1FB00)


def visible(text: str) -> str:
    """The text on one line, harmless for a terminal: what would act is shown as ``\\x1b``.

    Line ends, tabs and unusual spaces become spaces. Letters, marks, CJK and emoji stay.
    """
    if text.isprintable():
        return text
    return " ".join(map(_harmless, text.replace("\r\n", "\n").split("\n")))


def visible_lines(text: str) -> str:
    """As ``visible``, with the line ends kept (as ``\\n``)."""
    if text.isprintable():
        return text
    return "\n".join(map(_harmless, text.replace("\r\n", "\n").split("\n")))


def _harmless(line: str) -> str:
    if line.isprintable():
        return line
    around = zip(" " + line, line, line[1:] + " ", strict=False)
    return "".join(
        char if char == _JOINER and _is_pictured(before) and _is_pictured(after) else _show(char)
        for before, char, after in around
    )


def _is_pictured(char: str) -> bool:
    """Whether a joiner may stand beside it: an emoji, its skin tone or its variation selector."""
    if ord(char) in _EMOJI_BLOCKS or char == "\ufe0f":
        return True
    from unicodedata import category

    return char > "\u2190" and category(char) == "So"


def _show(char: str) -> str:
    if char.isprintable() or ord(char) in _EMOJI_BLOCKS:  # emoji newer than Python's tables
        return char
    from unicodedata import category

    if char == "\t" or category(char) == "Zs":
        return " "
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


# --- typing ----------------------------------------------------------------------------------


def typed_line(text: str) -> str:
    """Return what a person typed as it may be kept: one line, composed letters, single spaces.

    Control characters and those that turn the direction of writing are left out; a joiner stays
    within an emoji, where ``visible`` shows it.
    """
    line = " ".join(nfc(text).split())
    if line.isprintable():
        return line
    return " ".join("".join(char for char in line if _is_kept(char, line)).split())


def _is_kept(char: str, line: str) -> bool:
    if char == _JOINER:
        return visible(line).count(_JOINER) == line.count(_JOINER)
    return _show(char) == char


# --- likeness --------------------------------------------------------------------------------

_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον" + "ÐðƉ",
    "ABESIJKMHOPCTYXaesijopcyxdh" + "ABEZHIKMNOPTYXov" + "ĐđĐ",
) | {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def nearest(
    word: str, candidates: Iterable[str], limit: int = 3, likeness: float = 0.6
) -> list[str]:
    """At most ``limit`` candidates that are written like ``word``, the likest first.

    ``likeness`` is from 0 to 1 (the same). Marks and case do not count, nor do the hyphens that
    all options begin with.
    """
    from difflib import get_close_matches

    by_form: dict[str, list[str]] = {}
    for candidate in dict.fromkeys(candidates):
        by_form.setdefault(fold(candidate).lstrip("-"), []).append(candidate)
    forms = get_close_matches(fold(word).lstrip("-"), by_form, n=max(limit, 1), cutoff=likeness)
    return [candidate for form in forms for candidate in by_form[form]][:limit]


def look_alikes(text: str) -> list[tuple[int, str, str]]:
    """Letters of other scripts that pose as Latin: place (from 0), letter, the Latin one.

    Only in words (between spaces) that are mostly Latin: Cyrillic among Cyrillic is no mistake.
    """
    found: list[tuple[int, str, str]] = []
    if text.isascii():
        return found
    for spaced, run in groupby(enumerate(text), lambda item: item[1].isspace()):
        if not spaced:
            found.extend(_posing(list(run)))
    return found


def _posing(word: list[tuple[int, str]]) -> list[tuple[int, str, str]]:
    posing = [(at, char, latin) for at, char in word if (latin := latin_for(char)) != char]
    letters = sum(char.isalpha() for _, char in word)
    return posing if 2 * len(posing) < letters else []


def latin_for(text: str) -> str:
    """The text with Latin letters for all look-alikes: Cyrillic, Greek, fullwidth, eth."""
    return text if text.isascii() else text.translate(_LOOK_ALIKES)


# --- file names ------------------------------------------------------------------------------

_LONGEST_SLUG = 80
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)


def slug(text: str) -> str:
    """A file name of ``a-z``, ``0-9`` and single inner dashes, at most 80 long.

    "33/KH-MTTQ-BTT" gives ``33-kh-mttq-btt``. Names that Windows keeps to itself get ``-x``. Text
    without any Latin letter or digit gives code points; without any letter or digit, nothing.
    """
    plain = "".join(char if char.isascii() and char.isalnum() else " " for char in fold(text))
    name = _shorten(plain.split())
    if not name:
        name = _shorten([f"u{ord(char):x}" for char in text if char.isalnum()])
    return f"{name}-x" if name in _RESERVED else name


def _shorten(words: list[str]) -> str:
    return "-".join(words)[:_LONGEST_SLUG].rstrip("-")
