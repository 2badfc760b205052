"""The order of a Vietnamese dictionary."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from unicodedata import combining, decimal, normalize

from giamsat.domain.text import nfc

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: chr(0x41 + place) for place, letter in enumerate(_ALPHABET)}
_LEVEL = {"\u0300": "\x03", "\u0309": "\x04", "\u0303": "\x05", "\u0301": "\x06", "\u0323": "\x07"}
_SHAPES = "\u0302\u0306\u031b"
_SYLLABLE_END = "\x02"
_TEXT_FOLLOWS = "\x01"
_NUMBER_FOLLOWS = "\x10"
_LONGEST_RUN = 0x5000


class _Weights(dict[str, tuple[str, str]]):
    """Letter weight and tone weight by character, worked out once each."""

    def __missing__(self, char: str) -> tuple[str, str]:
        parts = normalize("NFD", char.lower())
        tone = "".join(_LEVEL.get(part, "") for part in parts)
        kept = "".join(part for part in parts if not combining(part) or part in _SHAPES)
        letters = "".join(_RANK.get(letter, letter) for letter in nfc(kept))
        self[char] = letters, tone
        return self[char]


_WEIGHTS = _Weights()


def collation_key(text: str) -> str:
    """A key whose plain code-point order is the order of a Vietnamese dictionary.

    Syllable by syllable: letters (a ă â b … d đ …), then tone (ngang, huyền, hỏi, ngã, sắc, nặng);
    after all syllables case, small first. Numbers sort by value, punctuation only breaks ties. NFC
    and NFD give the same key, "hòa" and "hoà" the same place. The key can be stored as UTF-8.
    """
    composed = nfc(text)
    weights = (_weight(kind, "".join(run)) for kind, run in groupby(composed, _kind))
    case = composed.swapcase().encode("utf-8", "backslashreplace").decode()
    return "".join((*weights, _TEXT_FOLLOWS, case))


@lru_cache(maxsize=4_096)
def _kind(char: str) -> str:
    if char.isdecimal():
        return "number"
    return "syllable" if char.isalpha() or combining(char) else "between"


@lru_cache(maxsize=4_096)
def _weight(kind: str, run: str) -> str:
    if kind == "syllable":
        return _syllable_weight(run)
    return _number_weight(run) if kind == "number" else ""


def _syllable_weight(run: str) -> str:
    letters, tones = zip(*map(_WEIGHTS.__getitem__, run), strict=True)
    return "".join((*letters, *tones, _SYLLABLE_END))


def _number_weight(run: str) -> str:
    digits = run if run.isascii() else "".join(str(decimal(digit)) for digit in run)
    digits = digits.lstrip("0")
    return _NUMBER_FOLLOWS + chr(0x20 + min(len(digits), _LONGEST_RUN)) + digits
