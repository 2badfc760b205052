"""Templates that come in: what is refused, and why."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tools.docx_templates import build

from giamsat.domain import office_files
from giamsat.render.docx_bytes import TemplateError, require_safe
from giamsat.render.layouts import STATE_2020

RELATION = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="http://example.invalid/x" TargetMode="External"/>'
)


def repacked(entries: dict[str, bytes]) -> bytes:
    """Return the shipped template with entries replaced or added."""
    packed = BytesIO()
    with ZipFile(BytesIO(build(STATE_2020, "titled"))) as old:
        whole = {name: old.read(name) for name in old.namelist()} | entries
    with ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name, data in whole.items():
            new.writestr(name, data)
    return packed.getvalue()


def with_relation(kind: str) -> bytes:
    name = "word/_rels/document.xml.rels"
    with ZipFile(BytesIO(build(STATE_2020, "titled"))) as archive:
        text = archive.read(name).decode()
    changed = text.replace("</Relationships>", RELATION.format(kind=kind) + "</Relationships>")
    return repacked({name: changed.encode()})


def code_of(data: bytes) -> str | None:
    """The code of the refusal; ``None`` where there is none."""
    try:
        require_safe(data, "templates/plan.docx")
    except TemplateError as error:
        return error.code
    return None


def test_a_plain_template_passes() -> None:
    assert code_of(repacked({})) is None


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 old Word"])
def test_what_is_no_docx_is_refused(data: bytes) -> None:
    assert code_of(data) == "template-unreadable"


def test_macros_are_refused() -> None:
    assert code_of(repacked({"word/vbaProject.bin": b"x"})) == "template-macros"


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject"])
def test_what_loads_from_elsewhere_is_refused(kind: str) -> None:
    assert code_of(with_relation(kind)) == "template-external"


def test_a_link_to_click_is_no_harm() -> None:
    assert code_of(with_relation("hyperlink")) is None


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_files, "MAX_UNPACKED", 1_000_000)
    assert code_of(repacked({"word/media/big.bin": bytes(2_000_000)})) == "template-too-large"
