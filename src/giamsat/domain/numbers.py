"""Document numbers (số và ký hiệu) by the grammar of those who issue them.

State and Front: ``33/KH-MTTQ-BTT``, with a year ``12/2020/TT-BTC`` (Nghị định 30/2020/NĐ-CP).
Party and Youth Union: ``217-QĐ/TW`` (Hướng dẫn 36-HD/VPTW). A number is kept as it was written;
what looks damaged is flagged, with a suggestion, and never rewritten.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from giamsat.domain.number_keys import without_spaces
from giamsat.domain.text import latin_for, nfc, slug
from giamsat.rules.document_kinds import DOCUMENT_KINDS, JOINT_KINDS

Style = Literal["state", "party", "joint", "no-type", "law", "unknown"]


LETTER = "CV"
"""The kind of a letter (công văn)."""


class DocumentNumber(NamedTuple):
    """A document number and what can be read from it; ``text`` is what was written.

    ``serial`` counts within issuer and year (state) or issuer and term (Party); ``suffix`` is the
    letter of ``06b``. ``kind`` is spelt as in ``DOCUMENT_KINDS`` where ``kind_known``. ``issuer``
    is one code, or all of them in a joint number; ``unit`` is what follows it, such as ``BTT``.
    The codes are read as probably meant; ``suggestion`` is the whole number so, where it differs.
    """

    text: str
    serial: int | None = None
    suffix: str = ""
    year: int | None = None
    kind: str | None = None
    kind_known: bool = False
    issuer: str | None = None
    unit: str | None = None
    style: Style = "unknown"
    flags: tuple[str, ...] = ()
    suggestion: str | None = None

    @property
    def slug(self) -> str:
        """The number as a file name: ``33-kh-mttq-btt``."""
        return slug(self.text)


class _Parts(NamedTuple):
    """A number taken apart at its separators: ``codes`` and the separator before each."""

    serial: str
    suffix: str
    year: str
    separators: tuple[str, ...]
    codes: tuple[str, ...]


NOT_OF_PLANS = frozenset({"QĐ", "BC", "TB"})
"""Codes of decisions, reports and notices: no plan has such a number."""

_PREFIX = re.compile(r"\s*(?:số|so|no\.?)\s*[:.]?\s*(?=[0-9])", re.IGNORECASE)
_HEAD = re.compile(r"([0-9]{1,9})([^\W\d_]?)(?=[-/])(?:/((?:19|20)[0-9]{2})(?=/))?")
_UNSEPARATED = re.compile(r"([0-9]{1,9})()()(?=[^\W\d_]{2,5}[-/])")
_CODE = re.compile(r"([-/]?)([^\W\d_][\w.&]*)")
_LAW = re.compile(r"(?:UBTV)?QH[0-9]{1,2}", re.IGNORECASE)
_ODD_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))

_KIND_OF = {code.upper(): code for code in DOCUMENT_KINDS}
_KIND_OF_PLAIN = {code.upper().replace("Đ", "D"): code for code in DOCUMENT_KINDS if "Đ" in code}
_WITH_BAR = {
    code.replace("Đ", "D"): code
    for code in ("HĐND", "LĐLĐ", "TLĐ", "ĐCT", "TĐTN", "TWĐTN", "BCĐTW")
}
# Issuers that write the state form whatever the document is.
_STATE_ISSUER = re.compile(r"(?:TT\.?)?(?:UBND|HĐND)|CP|TTg|VPCP", re.IGNORECASE)
# Issuers that write the Party form whatever it is: committees and their own organs.
_PARTY_ISSUER = re.compile(
    r"(?:VP|BTC|BTG|BDV|BNC|UBKT)?(?:TW|TU|HU|QU|ThU|ĐU)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:TT\.?)?(?:UBND|HĐND|UBMTTQ|MTTQ|MTTW)|UBTVQH[0-9]*|CP|TLĐ|LĐLĐ|TAND|VKSND|\w*MTTQVN",
    re.IGNORECASE,
)


def parse_number(text: str) -> DocumentNumber:
    """Read a document number; one that follows no known grammar has the style ``unknown``.

    Never raises. Flags: ``unknown-style``, ``look-alike`` (Cyrillic, Greek, fullwidth, eth),
    ``stray-prefix`` ("Số: 33/…"), ``stray-space`` (also characters of no width), ``odd-dash``,
    ``trailing-dot``, ``missing-separator``, ``swapped-separator``, ``swapped-letters`` (Ư for W),
    ``plain-d`` (D for Đ), ``no-issuer``.
    """
    composed = nfc(text)
    cleaned, flags = _clean(composed)
    parts = _take_apart(cleaned)
    whole = parts and _without_glue(parts)
    if whole != parts:
        parts = whole
        flags.append("missing-separator")
    number = _classify(text, _mend(parts)) if parts else None
    if parts is None or number is None:
        return DocumentNumber(text, flags=("unknown-style",))
    flags.extend(_letter_flags(parts))
    meant = _restyle(number.style, _mend(parts))
    flags.extend(_separator_flags(parts, meant))
    if number.issuer is None:
        flags.append("no-issuer")
    suggestion = _write(meant)
    return number._replace(
        flags=tuple(flags), suggestion=suggestion if suggestion != composed else None
    )


_LONGEST_SERIAL = 5


def own_number(text: str, kind: str, like: str) -> str:
    """Return a serial alone as a number of the same office as ``like``, for a paper of a kind.

    ``12`` and ``BC`` beside ``33/KH-MTTQ-BTT`` are ``12/BC-MTTQ-BTT``; a letter (``CV``) of the
    state and the Front has no kind in its number. Any other text comes back as it is, also where
    ``like`` is no number that an office's code can be read from.
    """
    serial, model = text.strip(), parse_number(like)
    is_serial = serial.isascii() and serial.isdigit() and len(serial) < _LONGEST_SERIAL
    if not is_serial or model.issuer is None or model.style not in ("state", "party"):
        return text
    first, second = ("-", "/") if model.style == "party" else ("/", "-")
    is_letter = kind == LETTER and model.style == "state"
    codes = f"{first}" if is_letter else f"{first}{kind}{second}"
    unit = f"-{model.unit}" if model.unit else ""
    return f"{int(serial):02}{codes}{model.issuer}{unit}"


def _clean(text: str) -> tuple[str, list[str]]:
    """The text without what never belongs to a number, and a flag for each change."""
    flags: list[str] = []
    for flag, clean in _CLEANERS:
        before, text = text, clean(text)
        if text != before:
            flags.append(flag)
    return text, flags


def _without_prefix(text: str) -> str:
    return _PREFIX.sub("", text, count=1) if _PREFIX.match(text) else text


def _with_hyphens(text: str) -> str:
    return text.translate(_ODD_DASHES)


def _without_dot(text: str) -> str:
    return text.rstrip(".")


_CLEANERS = (
    ("look-alike", latin_for),
    ("stray-prefix", _without_prefix),
    ("stray-space", without_spaces),
    ("odd-dash", _with_hyphens),
    ("trailing-dot", _without_dot),
)


def _take_apart(cleaned: str) -> _Parts | None:
    head = _HEAD.match(cleaned) or _UNSEPARATED.match(cleaned)
    if head is None:
        return None
    tail = cleaned[head.end() :]
    pairs = _CODE.findall(tail)
    if not pairs or "".join(map("".join, pairs)) != tail:
        return None
    separators, codes = zip(*pairs, strict=True)
    return _Parts(head[1], head[2], head[3] or "", separators, codes)


def _without_glue(parts: _Parts) -> _Parts:
    """Set a kind apart that is written into the body: "90/TBMTTQ-BTT" is 90/TB-MTTQ-BTT."""
    first, *rest = parts.codes
    if first.upper() in _KIND_OF or _BODY.fullmatch(first):
        return parts
    for at in range(len(first) - 1, 0, -1):
        if first[:at] in DOCUMENT_KINDS and _BODY.fullmatch(first[at:]):
            separators = (parts.separators[0], "", *parts.separators[1:])
            return parts._replace(codes=(first[:at], first[at:], *rest), separators=separators)
    return parts


def _mend(parts: _Parts) -> _Parts:
    first, *rest = map(_with_w, parts.codes)
    return parts._replace(codes=(_kind_with_bar(first), *map(_with_bar, rest)))


def _with_w(code: str) -> str:
    """Telex typing turns the W of TW (trung ương) into Ư."""
    return code.replace("TƯ", "TW")


def _kind_with_bar(code: str) -> str:
    plain = code.upper()
    return code if plain in _KIND_OF else _KIND_OF_PLAIN.get(plain, code)


def _with_bar(code: str) -> str:
    return ".".join(_WITH_BAR.get(word, word) for word in code.split("."))


def _letter_flags(parts: _Parts) -> list[str]:
    with_w = tuple(map(_with_w, parts.codes))
    flags = ["swapped-letters"] if with_w != parts.codes else []
    return [*flags, "plain-d"] if _mend(parts).codes != with_w else flags


def _classify(text: str, parts: _Parts) -> DocumentNumber | None:
    first, *rest = parts.codes
    year = int(parts.year) if parts.year else None
    number = DocumentNumber(text, int(parts.serial), parts.suffix, year)
    if year and not rest and _LAW.fullmatch(first):
        return number._replace(issuer=first, style="law")
    kind = _KIND_OF.get(first.upper())
    if kind is None:
        return _of_unknown_kind(number, parts)
    number = number._replace(kind=kind, kind_known=True)
    if kind in JOINT_KINDS or (len(rest) > 1 and all(map(_BODY.fullmatch, rest))):
        return number._replace(issuer=_join(parts, 1), style="joint")
    return _as_issued_number(number, parts, _layout(parts))


def _of_unknown_kind(number: DocumentNumber, parts: _Parts) -> DocumentNumber | None:
    """Without a known kind the separators decide, and failing them the bodies."""
    first, *rest = parts.codes
    if not first[0].isupper() or not parts.separators[0]:
        return None
    if parts.separators[:2] == ("-", "/"):
        return _as_issued_number(number._replace(kind=first), parts, "party")
    if parts.separators[0] == "-":
        return None
    if rest and _BODY.fullmatch(rest[0]) and not _BODY.fullmatch(first):
        return _as_issued_number(number._replace(kind=first), parts, "state")
    return number._replace(issuer=first, unit=_join(parts, 1), style="no-type")


def _as_issued_number(number: DocumentNumber, parts: _Parts, style: Style) -> DocumentNumber:
    issuer = parts.codes[1] if len(parts.codes) > 1 else None
    return number._replace(issuer=issuer, unit=_join(parts, 2), style=style)


def _layout(parts: _Parts) -> Style:
    """Whose form the number should have: by its issuer where that is plain, else as written."""
    issuer = parts.codes[1] if len(parts.codes) > 1 else ""
    if parts.year or _STATE_ISSUER.fullmatch(issuer):
        return "state"
    if _PARTY_ISSUER.fullmatch(issuer) or parts.separators[:2] in (("-", "/"), ("-",), ("", "/")):
        return "party"
    return "state"


def _join(parts: _Parts, start: int) -> str | None:
    pairs = zip(parts.separators[start:], parts.codes[start:], strict=True)
    return "".join(separator + code for separator, code in pairs)[1:] or None


def _restyle(style: Style, parts: _Parts) -> _Parts:
    """The parts with the separators of the style; a joint number keeps its own."""
    first, second = ("-", "/") if style == "party" else ("/", "-")
    if style not in ("state", "party"):
        return parts._replace(separators=(parts.separators[0] or first, *parts.separators[1:]))
    separators = (first, second)[: len(parts.codes)]
    return parts._replace(separators=(*separators, *parts.separators[2:]))


def _separator_flags(parts: _Parts, meant: _Parts) -> list[str]:
    pairs = list(zip(parts.separators, meant.separators, strict=True))
    flags = [] if parts.separators[0] else ["missing-separator"]
    swapped = any(written and written != right for written, right in pairs)
    return [*flags, "swapped-separator"] if swapped else flags


def _write(parts: _Parts) -> str:
    year = f"/{parts.year}" if parts.year else ""
    pairs = zip(parts.separators, parts.codes, strict=True)
    return parts.serial + parts.suffix + year + "".join(map("".join, pairs))
