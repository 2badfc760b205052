"""Which encoding a foreign text has, by what it looks like when read; converted only on request."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple
from unicodedata import normalize

from giamsat.domain.errors import UsageError
from giamsat.intake.grids import Cell, Grid, RefusedFileError, texts_of
from giamsat.intake.legacy_letters import from_tcvn3, from_vni, latin_1
from giamsat.intake.syllables import is_syllable, marked_words

ENCODINGS: Final = ("utf-8", "utf-16", "windows-1258", "tcvn3", "vni")
"""What ``--encoding`` takes, besides ``auto``."""

_ENOUGH = 0.6
_BETTER = 0.25
_WORDS = 3_000
_SAMPLE = 60
_LOST = re.compile(r"\b[^\W\d_]{0,20}[?\ufffd][^\W\d_]{1,20}")
_LOST_WORDS = 2
_FONTS = {".vn": "tcvn3", "vni-": "vni"}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

Converter = Callable[[str], str]


def _from_1258(text: str) -> str:
    return normalize("NFC", text.encode("latin-1", "ignore").decode("cp1258", "ignore"))


_CONVERTERS: dict[str, Converter] = {
    "tcvn3": from_tcvn3,
    "vni": from_vni,
    "windows-1258": _from_1258,
}


class Detected(NamedTuple):
    """The encoding of a text, how sure that is (0 to 1), and a sample before and after."""

    encoding: str
    share: float = 1.0
    before: str = ""
    after: str = ""

    @property
    def is_legacy(self) -> bool:
        """Whether the text must be converted to be of use."""
        return not self.encoding.startswith("utf-")


def share_of_syllables(texts: Iterable[str]) -> float:
    """The share of words with marks that are Vietnamese syllables, by their number in the text."""
    return _share(_words(texts))


def _share(words: Counter[str]) -> float:
    total = sum(words.values())
    good = sum(times for word, times in words.items() if is_syllable(word))
    return good / total if total else 1.0


def detect_text(texts: Iterable[str], fonts: Iterable[str | None] = ()) -> Detected:
    """Find the encoding that hides in Unicode text: ``utf-8`` stands for none.

    The name of a font settles it (``.VnTime``, ``VNI-Times``); else the encoding in which by far
    the most words with marks are Vietnamese syllables.
    """
    all_texts = list(texts)
    by_font = Counter(filter(None, map(font_encoding, fonts)))
    if by_font:
        name = by_font.most_common(1)[0][0]
        return _detection(name, 1.0, all_texts)
    return _by_look(all_texts, ("tcvn3", "vni"), share_of_syllables(all_texts))


def lost_letters(texts: Iterable[str]) -> str | None:
    """A word of the texts in which letters were lost ("Tr?ch y?u"), where there are several."""
    marked = (text for text in texts if "?" in text or "\ufffd" in text)
    words = {found[0] for text in marked for found in _LOST.finditer(text)}
    return min(words, key=len) if len(words) >= _LOST_WORDS else None


def font_encoding(font: str | None) -> str | None:
    """The encoding that a font of this name shows: ``.VnTime`` TCVN3, ``VNI-Times`` VNI."""
    name = (font or "").casefold()
    return next((encoding for start, encoding in _FONTS.items() if name.startswith(start)), None)


def decode(data: bytes, encoding: str = "auto") -> tuple[str, Detected]:
    """Return the text of a file and what was found out about it.

    With ``auto`` the encoding is found out, and a legacy text is given back converted: it is the
    caller who asks before it is used. Raises ``RefusedFileError("import-unknown-encoding")`` and
    ``UsageError("import-no-such-encoding")``.
    """
    if encoding != "auto":
        return _decode_as(data, encoding)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strictly(data, name)
    if b"\0" in data[:400]:
        return _strictly(data, _utf_16_of(data))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy_bytes(data)
    found = detect_text([text])
    return (_CONVERTERS[found.encoding](text) if found.is_legacy else text), found


def require_encoding(name: str) -> None:
    """Raise ``UsageError("import-no-such-encoding")`` for a name that ``--encoding`` lacks."""
    if name != "auto" and name not in ENCODINGS:
        raise UsageError("import-no-such-encoding", name=name, known=", ".join(ENCODINGS))


def convert_grid(grid: Grid, encoding: str) -> Grid:
    """Convert the cells of a sheet that are in the legacy encoding and leave the others.

    A cell whose font says so is converted; any other only where it has no letters of real Unicode
    and does not get worse by it. Fonts of capitals (``.VnTimeH``) give capitals.
    """
    cells = {place: _convert_cell(cell, encoding) for place, cell in grid.cells.items()}
    return grid._replace(cells=cells, name=convert_text(grid.name, encoding))


def _convert_cell(cell: Cell, encoding: str) -> Cell:
    text = cell.value
    if not isinstance(text, str) or (text.isascii() and not _is_of_capitals(cell.font)):
        return cell
    plain = latin_1(text)
    if plain is None:
        return cell
    by_font = font_encoding(cell.font)
    new = _CONVERTERS[by_font or encoding](plain)
    if by_font is None and share_of_syllables([new]) < share_of_syllables([text]):
        return cell
    return cell._replace(value=new.upper() if _is_of_capitals(cell.font) else new)


def _is_of_capitals(font: str | None) -> bool:
    return font_encoding(font) == "tcvn3" and (font or "").endswith("H")


def convert_text(text: str, encoding: str, font: str | None = None) -> str:
    """Convert one text as ``convert_grid`` does."""
    return str(_convert_cell(Cell(text, font), encoding).value)


def fonts_of(grids: Iterable[Grid]) -> list[str | None]:
    """The fonts of all texts that are not plain ASCII."""
    return [
        cell.font
        for grid in grids
        for cell in grid.cells.values()
        if isinstance(cell.value, str) and not cell.value.isascii()
    ]


def detect_grids(grids: Iterable[Grid]) -> Detected:
    """Find the encoding that hides in the texts of sheets."""
    sheets = list(grids)
    return detect_text(texts_of(sheets), fonts_of(sheets))


def _words(texts: Iterable[str]) -> Counter[str]:
    words: Counter[str] = Counter()
    count = 0
    for text in texts:
        found = [] if text.isascii() else list(filter(None, marked_words(text)))
        words.update(found)
        count += len(found)
        if count > _WORDS:
            break
    return words


def _by_look(texts: list[str], names: Iterable[str], as_it_is: float) -> Detected:
    found = Detected("utf-8", as_it_is)
    if as_it_is + _BETTER >= 1.0:
        return found  # nothing can read better by so much
    plain = [latin for text in texts if not text.isascii() and (latin := latin_1(text))]
    words = _words(plain)
    if not words:
        return found
    for name in names:
        share = _share(_converted_words(words, name))
        if share >= _ENOUGH and share > found.share + (_BETTER if not found.is_legacy else 0):
            found = Detected(name, share)
    return _detection(found.encoding, found.share, plain) if found.is_legacy else found


def _converted_words(words: Counter[str], name: str) -> Counter[str]:
    """Words as they read in another encoding, each as often as it stood there."""
    found: Counter[str] = Counter()
    for word, times in words.items():
        for new in filter(None, marked_words(_CONVERTERS[name](word))):
            found[new] += times
    return found


def _detection(name: str, share: float, texts: list[str]) -> Detected:
    for text in texts:
        plain = latin_1(text)
        if plain and not plain.isascii():
            before = _sample(text)
            return Detected(name, share, before, _CONVERTERS[name](latin_1(before) or before))
    return Detected(name, share)


def _sample(text: str) -> str:
    line = next((line for line in text.splitlines() if not line.isascii()), text)
    return line.strip()[:_SAMPLE]


def _decode_as(data: bytes, encoding: str) -> tuple[str, Detected]:
    require_encoding(encoding)
    if encoding == "utf-16":
        return _strictly(data, _utf_16_of(data))
    if encoding == "utf-8":
        return _strictly(data, "utf-8-sig")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    converted = convert_text(text, encoding) if encoding != "windows-1258" else _from_1258(text)
    return converted, _detection(encoding, share_of_syllables([converted]), [text])


def _utf_16_of(data: bytes) -> str:
    """Without a mark the zero byte of ASCII letters tells the order."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    return "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"


def _strictly(data: bytes, name: str) -> tuple[str, Detected]:
    try:
        return data.decode(name), Detected("utf-8" if name.startswith("utf-8") else "utf-16")
    except UnicodeDecodeError as error:
        at = error.start
        raise RefusedFileError("import-unknown-encoding", encoding=name, at=at) from None


def _legacy_bytes(data: bytes) -> tuple[str, Detected]:
    text = data.decode("latin-1")
    found = _by_look([text], ("windows-1258", "tcvn3", "vni"), 0.0)
    if not found.is_legacy:
        raise RefusedFileError("import-unknown-encoding", encoding="utf-8", at=0)
    return _CONVERTERS[found.encoding](text), found
