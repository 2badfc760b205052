"""The shipped templates are those that the code builds."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tools.docx_templates import build, write_all

from giamsat.render.docx_file import shipped_template
from giamsat.render.layouts import LAYOUTS, Layout
from giamsat.reports.papers import Form

FORMS: tuple[Form, ...] = ("titled", "letter", "annex")


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.code)
def test_the_shipped_template_is_the_built_one(layout: Layout, form: Form) -> None:
    assert parts(shipped_template(layout, form).data) == parts(build(layout, form))


def test_all_templates_can_be_written_to_a_folder(tmp_path: Path) -> None:
    assert sorted(path.name for path in write_all(tmp_path)) == sorted(
        f"{layout.code}-{form}.docx" for layout in LAYOUTS for form in FORMS
    )
