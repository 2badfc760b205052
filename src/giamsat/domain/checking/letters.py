"""Letters that are not what they seem, in any text of a file, and what can safely be mended."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple
from unicodedata import category

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.numbers import NOT_OF_PLANS, DocumentNumber, parse_number
from giamsat.domain.text import look_alikes, nfc, visible

SAFE_DAMAGE = frozenset({"look-alike", "stray-prefix", "stray-space", "odd-dash", "trailing-dot"})
"""Damage of a document number that can be mended in one way only. Separators and Đ or W depend on
who issues the document: those are suggested, never written."""

_PLAIN_CONTROLS = frozenset("\n\r\t")
_JOINER = "\u200d"


class Text(NamedTuple):
    """A text of a file and the way to it."""

    key: KeyPath
    value: str

    @property
    def is_number(self) -> bool:
        """Whether it is a document number, by the name of its key."""
        return bool(self.key) and self.key[-1] == "number"


def texts(data: Mapping[str, Any]) -> Iterator[Text]:
    """Yield every text in the data of a file."""
    yield from _texts(data, ())


def letter_findings(text: Text) -> Iterator[Diagnosis]:
    """Yield what is wrong with the letters of a text, and with a document number."""
    key, value = text
    if value != value.strip():
        yield Diagnosis("GS703", key, () if value.strip() else (("safe", "no"),))
    if nfc(value) != value:
        yield Diagnosis("GS702", key)
    unseen = () if value.isprintable() else sorted({c for c in value if _is_unseen(c)})
    if unseen:
        yield Diagnosis(
            "GS704", key, (("characters", ", ".join(f"U+{ord(c):04X}" for c in unseen)),)
        )
    if text.is_number:
        yield from _number_findings(key, parse_number(value.strip()))
    elif not value.isascii():
        posing = look_alikes(nfc(value))
        if posing:
            yield Diagnosis("GS701", key, (("letters", _posing(posing)),))


def mend_letters(text: Text, codes: Collection[str]) -> str:
    """Return the text with all mended that ``codes`` name and that can be mended in one way only.

    A text that would be empty without its spaces stays as it is.
    """
    value = text.value
    if "GS703" in codes:
        value = value.strip() or value
    if "GS702" in codes:
        value = nfc(value)
    if "GS503" in codes and text.is_number:
        number = parse_number(value.strip())
        if number.suggestion and is_safe(number):
            return number.suggestion
    return value


def is_safe(number: DocumentNumber) -> bool:
    """Tell whether all the damage of a number can be mended in one way only."""
    return set(number.flags) - {"no-issuer"} <= SAFE_DAMAGE


def _texts(value: Any, at: KeyPath) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(at, value)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _texts(item, (*at, name))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _texts(item, (*at, place))


def _is_unseen(char: str) -> bool:
    if char.isprintable() or char in _PLAIN_CONTROLS or char == _JOINER:
        return False
    return category(char) in {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}


def _posing(found: list[tuple[int, str, str]]) -> str:
    pairs = dict.fromkeys((char, latin) for _, char, latin in found)
    return ", ".join(f"{char} (U+{ord(char):04X}) → {latin}" for char, latin in pairs)


def _number_findings(key: KeyPath, number: DocumentNumber) -> Iterator[Diagnosis]:
    if number.style == "unknown":
        yield Diagnosis("GS504", key, (("number", visible(number.text)),))
        return
    if key == ("plan", "number") and number.kind in NOT_OF_PLANS:
        yield Diagnosis("GS509", key, (("number", visible(number.text)), ("kind", number.kind)))
    flags = [flag for flag in number.flags if flag != "no-issuer"]
    if flags and number.suggestion:
        safe = "yes" if is_safe(number) else "no"
        yield Diagnosis(
            "GS503",
            key,
            (
                ("number", visible(number.text)),
                ("suggestion", number.suggestion),
                ("flags", ", ".join(flags)),
                ("safe", safe),
            ),
        )
