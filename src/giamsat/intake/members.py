"""Members of a delegation as people write them: name, position, organisation and role."""

from __future__ import annotations

import re
from typing import Any

from giamsat.domain.text import fold

_ROLE_WORDS = (
    (re.compile(r"(?:lam |la )?pho (?:truong )?doan(?: giam sat)?"), "deputy"),
    (re.compile(r"(?:lam |la )?truong doan(?: giam sat)?"), "head"),
    (re.compile(r"(?:lam |la )?(?:thu ky|thanh vien,? thu ky|thu ky,? thanh vien)(?: doan)?"
                r"(?: giam sat)?"), "secretary"),
    (re.compile(r"(?:lam |la )?(?:cac )?(?:uy vien|thanh vien)(?: doan)?(?: giam sat)?"), "member"),
)  # fmt: skip
_PARTED = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|:\s+|\s*;\s*")
_NUMBER = re.compile(r"^\(?[0-9]{1,2}(?:\.[0-9]{1,2})*\s*[.)/]\s*|^[-–+•*]\s*")
_TITLES = re.compile(
    r"^(?:(?:đồng chí|đ/c|đc|ông|bà|anh|chị|ths|ts|bs|ls|thạc sĩ|tiến sĩ|luật sư|bác sĩ)[.:]?\s+)+",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:moi|de nghi|dai dien|cac |mot so|cung |va |lanh dao|thanh phan|trung tap|co quan|"
    r"cong chuc|truong ban|uy ban|hoi |doan |ban |phong |ubnd|hdnd|ubmttq|mttq|thuong truc|"
    r"nguoi |toan the|chuyen vien|bao gom|gom)\b"
)
_POSITION = re.compile(
    r"\b(?:chu tich|pho chu tich|uy vien|truong|pho|bi thu|giam doc|chuyen vien|cong chuc|can bo|"
    r"thanh vien|thu ky|chu nhiem|dai bieu|hieu truong|vien|luat su|nguyen)\b"
)


def member_of(text: str) -> dict[str, Any]:
    """Read "Đ/c Nguyễn Văn A, Phó Chủ tịch Hội B - Trưởng đoàn" as name, position and role.

    What stands before the name, such as "Ông", is no part of it. What has no name (see
    ``is_a_person``) is given back whole as the name.
    """
    bare = _NUMBER.sub("", " ".join(text.split())).strip(" ,;.")
    parts = [part.strip(" ,;.") for part in _PARTED.split(bare)]
    parts = [part for part in parts if part]
    pieces: list[str] = []
    for place, part in enumerate(parts):
        pieces += _cut_name(part) if place == 0 else [part]
    roles: list[str] = []
    rest: list[str] = []
    for piece in pieces[1:]:
        role, other = _role_and_rest(piece)
        roles += [role] if role else []
        rest += [other] if other else []
    name = _TITLES.sub("", pieces[0]) if pieces else text
    values: dict[str, Any] = {"name": name or text}
    if roles:
        values["role"] = roles[0]
    if rest:
        values["position"] = _as_written(bare, rest)
    return values


def _as_written(text: str, pieces: list[str]) -> str:
    """Pieces that follow each other stay as the text has them: "Ban Dân chủ - Pháp luật"."""
    begin = text.find(pieces[0])
    end = text.rfind(pieces[-1]) + len(pieces[-1])
    whole = text[begin:end]
    between = whole
    for piece in pieces:
        between = between.replace(piece, " ", 1)
    return whole if begin >= 0 and not between.strip(" ,;:-–—") else ", ".join(pieces)


def is_a_person(text: str) -> bool:
    """Whether a line of a delegation names somebody, and not an office or a request."""
    bare = _NUMBER.sub("", " ".join(text.split()))
    if _NO_NAME.match(fold(bare)):
        return False
    name = _TITLES.sub("", re.split(r"[,;:(]|\s[-–—]|[-–—]\s", bare)[0]).strip(" .")
    words = name.split()
    return 2 <= len(words) <= 6 and all(word[:1].isupper() for word in words)


def role_in(part: str) -> str | None:
    """Return the role in a delegation that words name: ``head`` for "Trưởng đoàn"."""
    plain = fold(part).strip(" .,;()")
    return next((role for words, role in _ROLE_WORDS if words.fullmatch(plain)), None)


def _cut_name(part: str) -> list[str]:
    """A name ends at a comma where what follows is a position or a role."""
    name, comma, rest = part.partition(",")
    if comma and (_POSITION.search(fold(rest)) or role_in(rest.strip())):
        return [name.strip(), rest.strip()]
    return [part]


def _role_and_rest(piece: str) -> tuple[str | None, str]:
    """The role that stands alone or as the last of several, and what is left of the piece."""
    role = role_in(piece)
    if role:
        return role, ""
    head, comma, last = piece.rpartition(",")
    role = role_in(last) if comma else None
    if role:
        return role, head.strip(" ,")
    first, comma, other = piece.partition(",")
    role = role_in(first) if comma else None
    return (role, other.strip(" ,")) if role else (None, piece)
