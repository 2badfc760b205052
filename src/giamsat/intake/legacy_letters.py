"""Old Vietnamese encodings as letters: TCVN3 (ABC) and VNI-Windows.

Both hide Vietnamese letters behind Latin-1 characters that only their own fonts show rightly.
TCVN3 is TCVN 5712:1993 without its second set of capitals and its combining marks; the table agrees
with glibc's ``TCVN5712-1`` at every place from A1 to FE. The VNI table is that of xvnkb's ``vni.h``
and agrees with the published "Bảng đối chiếu encoding các bộ chữ hiện hành với Unicode".
"""

from __future__ import annotations

import re
from unicodedata import normalize

# From A1 to AE, then from B5 to FE; a dot is a place without a letter.
_TCVN3_FIRST = "ĂÂÊÔƠƯĐăâêôơưđ"
_TCVN3_REST = (
    "àảãáạ.ằẳẵắ......"  # B5 to C4
    ".ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"  # C5 to FE
)
TCVN3 = {
    chr(start + place): letter
    for start, letters in ((0xA1, _TCVN3_FIRST), (0xB5, _TCVN3_REST))
    for place, letter in enumerate(letters)
    if letter != "."
}

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"

VNI_MARKS = {
    "ù": _ACUTE,
    "ø": _GRAVE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _CIRCUMFLEX,
    "á": _CIRCUMFLEX + _ACUTE,
    "à": _CIRCUMFLEX + _GRAVE,
    "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE,
    "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE,
    "é": _BREVE + _ACUTE,
    "è": _BREVE + _GRAVE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
VNI_LETTERS = {
    "ô": "ơ",
    "ö": "ư",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
    "ñ": "đ",
}

_ALL_MARKS = "".join(VNI_MARKS)
_VNI = re.compile(f"([aeouyôö])([{_ALL_MARKS}])|([{''.join(VNI_LETTERS)}])", re.IGNORECASE)
_TAKES = {_CIRCUMFLEX: "aeo", _BREVE: "a"}

# What a machine set to windows-1258 shows for a Latin-1 place.
_1258 = str.maketrans(
    "ĂĐƠƯăđơư\u0300\u0309\u0303\u0301\u0323₫",
    "\xc3\xd0\xd5\xdd\xe3\xf0\xf5\xfd\xcc\xd2\xde\xec\xf2\xfe",
)
_TYPOGRAPHY = "‘’“”–—…•"


def from_tcvn3(text: str) -> str:
    """Convert text typed for a TCVN3 font such as ``.VnTime``."""
    return "".join(TCVN3.get(char, char) for char in text)


def from_vni(text: str) -> str:
    """Convert text typed for a VNI font such as ``VNI-Times``."""
    return normalize("NFC", _VNI.sub(_vni_letter, text))


def _vni_letter(found: re.Match[str]) -> str:
    base, mark, single = found.groups()
    if single:
        return _same_case(single, VNI_LETTERS[single.lower()])
    marks = VNI_MARKS[mark.lower()]
    if base.lower() not in _TAKES.get(marks[0], "aeouyôö"):
        return _VNI.sub(_vni_letter, base) + mark
    plain = _same_case(base, VNI_LETTERS.get(base.lower(), base.lower()))
    return normalize("NFC", plain + marks)


def _same_case(like: str, letter: str) -> str:
    return letter.upper() if like.isupper() else letter


def latin_1(text: str) -> str | None:
    """The text with Latin-1 characters only, or ``None`` where it has letters of real Unicode.

    Typographic quotes and dashes are let through: Word puts them into texts of any encoding.
    """
    plain = text.translate(_1258)
    return plain if all(ord(char) < 0x100 or char in _TYPOGRAPHY for char in plain) else None
