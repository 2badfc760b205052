"""Who issues and who signs: the lines at the head and the end of a paper, by the issuer's name.

TM. (thay mặt) and KT. (ký thay): Nghị định 30/2020/NĐ-CP of 05/03/2020, Phụ lục I, Phần I, mục II
khoản 7; its Điều 13 khoản 2 lets a deputy of a body that decides together sign for its head. Which
board an organisation signs for follows practice.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from giamsat.domain.text import fold
from giamsat.reports.papers import Blank, Office, Say, Upper, Value

_BOARDS = ("Ban Thường trực ", "Ban Thường vụ ", "Ban Chấp hành ")
_BEHALF = (
    ("uy ban mttq", "Ban Thường trực"),
    ("uy ban mat tran to quoc", "Ban Thường trực"),
    ("hoi ", "Ban Thường vụ"),
    ("doan tncs", "Ban Thường vụ"),
    ("lien doan lao dong", "Ban Thường vụ"),
    ("cong doan", "Ban Thường vụ"),
    ("ban thanh tra nhan dan", "Ban Thanh tra nhân dân"),
    ("ban giam sat dau tu", "Ban Giám sát đầu tư của cộng đồng"),
)
_DEPUTY = re.compile(
    r"^Phó\s+(?P<head>Chủ tịch|Bí thư|Trưởng ban|Trưởng đoàn|Giám đốc)\b", re.IGNORECASE
)

DELEGATION = "Đoàn giám sát"


class Issuer(NamedTuple):
    """The lines of who issues a paper: the body above, the body itself, and whom one signs for."""

    parent: str | None
    body: Value
    behalf: Value | None


def issuer_of(name: Value) -> Issuer:
    """Split "Ban Thường trực Ủy ban …" into the body above and the board that signs."""
    if not isinstance(name, str):
        return Issuer(None, name, None)
    for board in _BOARDS:
        if fold(name).startswith(fold(board) + " "):
            return Issuer(name[len(board) :].strip(), name[: len(board)].strip(), board.strip())
    known = fold(name)
    behalf = next((board for prefix, board in _BEHALF if known.startswith(prefix)), None)
    return Issuer(None, name, behalf)


def issuer_of_several(name: Value) -> Issuer:
    """Split the name of one of several who sign: each signature says whose board it is."""
    issuer = issuer_of(name)
    if not isinstance(issuer.behalf, str) or issuer.behalf == name:
        return issuer
    of_whom = issuer.parent or name
    return issuer._replace(behalf=Say("board-of", {"board": issuer.behalf, "name": of_whom}))


def position_lines(office: Office) -> Value:
    """Return the position of who signs; a deputy signs for the head (KT.)."""
    if office.position is None:
        return Blank("signer-position")
    deputy = _DEPUTY.match(office.position)
    if deputy is None:
        return office.position
    head = deputy["head"]
    return Say("for-the-head", {"head": Upper(head), "position": office.position})
