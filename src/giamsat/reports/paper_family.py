"""Whose layout a paper has: of the state, of the Party, of the Youth Union."""

from __future__ import annotations

import re

from giamsat.domain.text import fold, nfc
from giamsat.reports.paper_letters import PaperError
from giamsat.reports.papers import Family, Office

_YOUTH = re.compile(r"\b(doan tncs|doan thanh nien|(tinh|thanh|huyen|quan|trung uong) doan)\b")
_PARTY = re.compile(
    r"(?<!\w)(đảng|(tỉnh|thành|huyện|quận|thị|chi) ủy|chi bộ|bộ chính trị|ban bí thư|"
    r"ban chấp hành trung ương|(ban \w+ ?\w*|ủy ban kiểm tra|văn phòng) trung ương)(?!\w)"
)
_OTHERS = re.compile(r"\b(mttq|mat tran|doan|hoi|lien doan|cong doan|uy ban nhan dan|ubnd)\b")


def layout_family(office: Office, issuer: str | None) -> Family:
    """Return the layout of the papers of ``issuer``, else of the office.

    What is recorded of an issuer comes before the office's setting; bodies of the Youth Union have
    its layout by themselves. Raises :class:`PaperError` (``paper-party-layout``) where the Party's
    is set for a body that is none of the Party's.
    """
    name = issuer or office.issuer
    own = office.layouts.get(fold(name or ""))
    if own is None and office.layout == "state" and is_of_youth_union(name or ""):
        return "youth"
    family = own or office.layout
    if family == "party" and name and not is_of_party(name):
        raise PaperError("paper-party-layout", issuer=name)
    return family


def is_of_youth_union(name: str) -> bool:
    """Tell whether a body belongs to the Youth Union (Đoàn TNCS Hồ Chí Minh), by its name."""
    return _YOUTH.search(fold(name)) is not None


def is_of_party(name: str) -> bool:
    """Tell whether a body is one of the Party's, by its name."""
    words = nfc(name).lower().replace("uỷ", "ủy")
    return _PARTY.search(words) is not None and _OTHERS.search(fold(name)) is None
