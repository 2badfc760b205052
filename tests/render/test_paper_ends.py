"""How papers end: marks of lists, the sentence before the signature, lines that stay together."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.render.test_joint_papers import made
from tests.render.worded_papers import worded

from giamsat.render.docx_file import render
from giamsat.render.paper_words import Paragraph, Rows, WordedPaper, text_of
from giamsat.reports.papers import KINDS, Kind

ENDS = (".", ";", ":", ",", "…")


def body_of(paper: WordedPaper) -> Any:
    return Document(BytesIO(render(paper))).element.body


def is_kept(line: Any) -> bool:
    return line.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


@pytest.mark.parametrize("kind", KINDS)
def test_each_item_and_sentence_has_an_end_mark(kind: Kind) -> None:
    lines = [part for part in worded(kind).parts if isinstance(part, Paragraph)]
    bare = [
        text_of(line.runs)
        for line in lines
        if line.role in ("item", "body")
        and not line.runs[-1].blank
        and not text_of(line.runs).endswith(ENDS)
    ]
    assert bare == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_signed_is_closed(kind: Kind) -> None:
    paper = worded(kind)
    last = paper.parts[-1]
    closed = isinstance(last, Paragraph) and text_of(last.runs).endswith("./.")
    assert closed is (kind not in ("outline", "minutes"))


@pytest.mark.parametrize("joint", [False, True])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("outline", "minutes")])
def test_no_signature_stands_alone_on_a_page(kind: Kind, joint: bool) -> None:
    """The last two parts of the body, and all down to the last table, are kept together."""
    parts = list(body_of(made(kind) if joint else worded(kind)))
    tables = [at for at, part in enumerate(parts) if part.tag == qn("w:tbl")]
    several = joint and kind != "head-report"
    foot = tables[-2] if several else tables[-1]
    lines = [line for line in parts[:foot] if line.tag == qn("w:p")]
    said = [line for line in lines if "".join(line.itertext()).strip()]
    assert is_kept(said[-1])
    before = parts[parts.index(said[-1]) - 1]
    above = before if before.tag == qn("w:p") else before.findall(qn("w:tr"))[-1]
    assert all(is_kept(line) for line in above.iter(qn("w:p")))
    between = parts[foot : tables[-1]]
    assert all(is_kept(line) for part in between for line in part.iter(qn("w:p")))


@pytest.mark.parametrize("kind", ["minutes"])
def test_places_to_sign_are_level(kind: Kind) -> None:
    """Heads, hints and names each stand in a row of their own, however long the heads are."""
    heads, hints, names = list(body_of(worded(kind)).iter(qn("w:tbl")))[-1].findall(qn("w:tr"))
    assert len({"".join(cell.itertext()) for cell in hints.findall(qn("w:tc"))}) == 1
    assert "Nguyễn Thị Mẫu" in "".join(names.itertext())
    assert len(heads.findall(qn("w:tc"))) == len(names.findall(qn("w:tc"))) == 3


def test_the_names_of_several_who_sign_are_level() -> None:
    tables = list(body_of(made("plan")).iter(qn("w:tbl")))
    positions, names = tables[-2].findall(qn("w:tr"))
    assert "CHỦ TỊCH" in "".join(positions.itertext())
    assert "Lê Thị Mẫu" in "".join(names.itertext())
    assert "CHỦ TỊCH" not in "".join(names.itertext())


def test_the_dashes_of_several_addressees_stand_below_the_colon() -> None:
    """Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 9."""
    for line in body_of(worded("covering")).iter(qn("w:p")):
        if "Kính gửi" in "".join(line.itertext()):
            indent = line.find(f"{qn('w:pPr')}/{qn('w:ind')}")
            assert int(indent.get(qn("w:left"))) > int(indent.get(qn("w:hanging"))) > 0
            assert line.find(f"{qn('w:pPr')}/{qn('w:jc')}").get(qn("w:val")) == "left"
            return
    raise AssertionError


@pytest.mark.parametrize("kind", KINDS)
def test_headings_of_tables_are_repeated_and_stay_with_the_first_row(kind: Kind) -> None:
    paper = worded(kind)
    grids = [part for part in paper.parts if isinstance(part, Rows)]
    ruled = [
        table
        for table in body_of(paper).iter(qn("w:tbl"))
        if table.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}") is not None
    ]
    assert len(ruled) == len(grids)
    for table in ruled:
        first = table.find(qn("w:tr"))
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(is_kept(line) for line in first.iter(qn("w:p")))
