"""How documents are laid out: what each rule says, since when, and how well that is known.

Evidence: **A** the clause was read, in a reprint and not in Công báo · **B** a source that names
the clause · **C** a summary or practice only. docs/layouts.md tells what was read where. Where a
rule gives a range, the chosen size lies in it.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Evidence = Literal["A", "B", "C"]
Family = Literal["state", "party", "youth"]
Pages = Literal["top-centre", "bottom-right"]


class Lettering(NamedTuple):
    """Size in points and style ("bold italic capitals") of one part, with its clause."""

    size: float
    style: str
    clause: str
    evidence: Evidence

    @property
    def is_italic(self) -> bool:
        """Whether it is italic."""
        return "italic" in self.style


class Margins(NamedTuple):
    """Margins in millimetres."""

    top: int
    bottom: int
    left: int
    right: int


class Layout(NamedTuple):
    """One layout, in force from ``since`` until before ``until``.

    ``basis_end`` ends the last line of the legal basis; ``rule`` is what stands below the issuer;
    sizes are in points, lengths in millimetres.
    """

    code: str
    family: Family
    law: str
    since: date
    until: date | None
    margins: Margins
    margins_clause: tuple[str, Evidence]
    pages: Pages
    pages_size: float
    pages_clause: tuple[str, Evidence]
    rule: Literal["line", "star"]
    basis_end: str
    indent: float
    paragraph_gap: float
    body_clause: tuple[str, Evidence]
    letters: dict[str, Lettering]

    @property
    def stars(self) -> str:
        """What stands below the issuer in place of a line: HD36 one star, HD29 three."""
        return {"party": "*", "youth": "***"}.get(self.family, "")


PAPER = (210, 297)
"""A4 in millimetres: ND30 Phụ lục I, Phần I, mục I khoản 1 (A); TT01 Điều 5 (B); HD36 (B)."""

FONT = "Times New Roman"
"""ND30 Phụ lục I, Phần I, mục I khoản 4 (A). TT01 and HD36 ask for TCVN 6909:2001 only (B)."""

ND30 = "Nghị định 30/2020/NĐ-CP ngày 05/03/2020, Phụ lục I"
TT01 = "Thông tư 01/2011/TT-BNV ngày 19/01/2011"
HD29 = "Hướng dẫn 29-HD/TWĐTN-VP ngày 29/10/2013"
HD36 = "Hướng dẫn 36-HD/VPTW ngày 03/04/2018"

_I = "Phần I, mục I"
_II = "Phần I, mục II"
_V = "Phần I, mục V"

STATE_2020 = Layout(
    code="state-2020",
    family="state",
    law=ND30,
    since=date(2020, 3, 5),
    until=None,
    margins=Margins(top=20, bottom=20, left=30, right=15),  # 20–25, 20–25, 30–35, 15–20
    margins_clause=(f"{_I} khoản 3", "A"),
    pages="top-centre",
    pages_size=13,  # 13–14, upright, not on the first page
    pages_clause=(f"{_I} khoản 7", "A"),
    rule="line",
    basis_end=".",  # mục II khoản 6: ";" after each, "." after the last
    indent=12.7,  # 1 cm or 1,27 cm
    paragraph_gap=6,  # at least 6 pt; lines from single to 1,5
    body_clause=(f"{_II} khoản 6", "B"),
    letters={
        "nation": Lettering(12, "bold capitals", f"{_II} khoản 1 điểm a", "A"),
        "motto": Lettering(13, "bold", f"{_II} khoản 1 điểm b", "A"),
        "parent": Lettering(12, "capitals", f"{_II} khoản 2; {_V} số 2", "A"),
        "issuer": Lettering(12, "bold capitals", f"{_II} khoản 2; {_V} số 2", "A"),
        "number": Lettering(13, "", f"{_II} khoản 3 điểm c", "A"),
        "place": Lettering(13, "italic", f"{_II} khoản 4; {_V} số 4", "A"),
        "name": Lettering(14, "bold capitals", f"{_II} khoản 5; {_V} số 5a", "A"),
        "subject": Lettering(14, "bold", f"{_II} khoản 5; {_V} số 5a", "A"),
        "about": Lettering(12, "", f"{_II} khoản 5; {_V} số 5b", "A"),
        "basis": Lettering(14, "italic", f"{_II} khoản 6", "B"),
        "body": Lettering(14, "", f"{_II} khoản 6; {_V} số 6", "A"),
        "heading-1": Lettering(14, "bold capitals", f"{_V} số 6", "B"),
        "heading-2": Lettering(14, "bold", f"{_V} số 6", "B"),
        "to": Lettering(14, "", f"{_II} khoản 9", "B"),
        "behalf": Lettering(14, "bold capitals", f"{_II} khoản 7", "B"),
        "signer": Lettering(14, "bold", f"{_II} khoản 7", "B"),
        "recipients-head": Lettering(12, "bold italic", f"{_II} khoản 9", "B"),
        "recipients": Lettering(11, "", f"{_II} khoản 9", "B"),
    },
)

STATE_2011 = Layout(
    code="state-2011",
    family="state",
    law=TT01,
    since=date(2011, 1, 19),  # signed; the day it came into force was not read
    until=date(2020, 3, 5),
    margins=Margins(top=20, bottom=20, left=30, right=15),  # 20–25, 20–25, 30–35, 15–20
    margins_clause=("Điều 5", "B"),
    pages="bottom-right",
    pages_size=13,  # 13–14, upright, not on the first page
    pages_clause=("Điều 5", "B"),
    rule="line",
    basis_end=",",  # ";" after each, "," after the last
    indent=12.7,
    paragraph_gap=6,
    body_clause=("Điều 11", "B"),
    letters={
        "nation": Lettering(12, "bold capitals", "Điều 6", "C"),
        "motto": Lettering(13, "bold", "Điều 6", "C"),
        "parent": Lettering(12, "capitals", "Điều 7 khoản 2", "A"),  # as the nation
        "issuer": Lettering(12, "bold capitals", "Điều 7 khoản 2", "A"),
        "number": Lettering(13, "", "Điều 8", "C"),
        "place": Lettering(13, "italic", "Điều 9", "C"),
        "name": Lettering(14, "bold capitals", "Điều 10", "C"),
        "subject": Lettering(14, "bold", "Điều 10", "C"),
        "about": Lettering(12, "", "Điều 10", "C"),
        "basis": Lettering(14, "", "Điều 11", "B"),  # upright, as the body
        "body": Lettering(14, "", "Điều 11", "B"),
        "heading-1": Lettering(14, "bold capitals", "Điều 11", "C"),
        "heading-2": Lettering(14, "bold", "Điều 11", "C"),
        "to": Lettering(14, "", "Điều 14", "C"),
        "behalf": Lettering(14, "bold capitals", "Điều 12", "C"),
        "signer": Lettering(14, "bold", "Điều 12", "C"),
        "recipients-head": Lettering(12, "bold italic", "Điều 14", "C"),
        "recipients": Lettering(11, "", "Điều 14", "A"),
    },
)

PARTY_2018 = Layout(
    code="party-2018",
    family="party",
    law=HD36,
    since=date(2018, 4, 3),
    until=None,
    margins=Margins(top=20, bottom=20, left=30, right=15),
    margins_clause=("", "C"),
    pages="top-centre",
    pages_size=14,
    pages_clause=("", "C"),
    rule="star",
    basis_end=",",
    indent=12.7,
    paragraph_gap=6,
    body_clause=("", "C"),
    letters={
        "nation": Lettering(15, "bold capitals", "mục II điểm 1.1; Phụ lục 3 số 1", "A"),
        "parent": Lettering(14, "capitals", "Phụ lục 3 số 2", "A"),
        "issuer": Lettering(14, "bold capitals", "Phụ lục 3 số 2", "A"),
        "number": Lettering(14, "", "Phụ lục 3 số 3", "A"),
        "place": Lettering(14, "italic", "Phụ lục 3 số 4", "A"),
        "name": Lettering(15, "bold capitals", "Phụ lục 3 số 5", "A"),
        "subject": Lettering(14, "bold", "Phụ lục 3 số 5", "A"),
        "about": Lettering(12, "italic", "Phụ lục 3 số 5", "A"),
        "basis": Lettering(14, "", "Phụ lục 3 số 6", "C"),
        "body": Lettering(14, "", "Phụ lục 3 số 6", "A"),
        "heading-1": Lettering(14, "bold capitals", "Phụ lục 3 số 6", "C"),
        "heading-2": Lettering(14, "bold", "Phụ lục 3 số 6", "C"),
        "to": Lettering(14, "", "", "C"),
        "behalf": Lettering(14, "bold capitals", "", "C"),
        "signer": Lettering(14, "bold", "", "C"),
        "recipients-head": Lettering(12, "bold italic", "", "C"),
        "recipients": Lettering(11, "", "", "C"),
    },
)

YOUTH_2013 = Layout(
    code="youth-2013",
    family="youth",
    law=HD29,
    since=date(2013, 10, 29),
    until=None,
    margins=Margins(top=20, bottom=20, left=30, right=20),
    margins_clause=("mục II", "B"),
    pages="top-centre",
    pages_size=14,
    pages_clause=("", "C"),
    rule="star",
    basis_end=";",
    indent=12.7,
    paragraph_gap=6,
    body_clause=("", "C"),
    letters={
        "nation": Lettering(15, "bold capitals", "tiêu đề", "B"),
        "parent": Lettering(14, "capitals", "tên cơ quan ban hành", "B"),
        "issuer": Lettering(14, "bold capitals", "tên cơ quan ban hành", "B"),
        "number": Lettering(14, "", "", "C"),
        "place": Lettering(14, "italic", "", "C"),
        "name": Lettering(16, "bold capitals", "", "C"),
        "subject": Lettering(14, "bold", "", "C"),
        "about": Lettering(12, "italic", "", "C"),
        "basis": Lettering(14, "", "", "C"),
        "body": Lettering(14, "", "", "C"),
        "heading-1": Lettering(14, "bold capitals", "", "C"),
        "heading-2": Lettering(14, "bold", "", "C"),
        "to": Lettering(14, "", "", "C"),
        "behalf": Lettering(14, "bold capitals", "", "C"),
        "signer": Lettering(14, "bold", "", "C"),
        "recipients-head": Lettering(12, "bold italic", "", "C"),
        "recipients": Lettering(11, "", "", "C"),
    },
)

LAYOUTS = (STATE_2020, STATE_2011, PARTY_2018, YOUTH_2013)


def template_name(layout: Layout, form: str) -> str:
    """Return the file name of the template for documents of a form (titled, letter, annex)."""
    return f"{layout.code}-{form}.docx"


def layout_for(family: Family, day: date) -> Layout:
    """Return the layout of ``family`` in force on ``day``.

    For days before the oldest layout that is known, that one is used: nothing older was read.
    """
    known = sorted((one for one in LAYOUTS if one.family == family), key=lambda one: one.since)
    in_force = [one for one in known if one.since <= day]
    return in_force[-1] if in_force else known[0]
