"""Damaged files are read or refused with a reason; no reader breaks on them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from office_makers import zipped
from tests.conftest import Giamsat
from trial import made_files

from giamsat.domain.errors import GiamsatError
from giamsat.intake.reading import Request, read_files

_VALUES = ("", "-1", "999999999999", "abc", "0", "1e400", "nan", "A0", "ZZZ9", "²", "s")
_TEXTS = ("1e999", "inf", "²", "x" * 3000, "99/99/9999", "8h99 ngày 31/02", "11-12-13/5/2026")
_TAGS = ("x", "p", "tbl", "tr", "tc", "sdt", "row", "c")
_FILES = {made.name: made.data for made in made_files()}


def damaged(data: bytes, random: Random) -> bytes:
    """The same package with values, texts and elements of one part changed."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    name = random.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    for _ in range(random.randint(1, 4)):
        pattern, values = random.choice(
            ((r'="([^"]*)"', _VALUES), (r">([^<]+)<", _TEXTS), (r"<\w+:?(\w+)", _TAGS))
        )
        places = list(re.finditer(pattern, parts[name]))
        if places:
            place, text = random.choice(places), parts[name]
            parts[name] = text[: place.start(1)] + random.choice(values) + text[place.end(1) :]
    return zipped(parts)


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_is_read_or_refused(seed: int) -> None:
    random = Random(seed)
    names = [name for name in _FILES if not name.endswith("csv")]
    for _ in range(5):
        name = random.choice(names)
        try:
            read_files([(damaged(_FILES[name], random), Request(name))])
        except GiamsatError as error:
            assert error.code.startswith("import-")


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


@pytest.mark.parametrize("name", ["01.docx", "42.xlsx", "43.ods", "kh.pdf"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_file_that_is_cut_off_is_told_in_the_asked_language_alone(
    name: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "Ban Thường trực", "--code", "M").code == 0
    found = next(
        (data for known, data in _FILES.items() if known[-5:] == name[-5:]), b"%PDF-1.7\n1"
    )
    if name.endswith(".pdf"):
        pytest.importorskip("pypdfium2", reason="needs giamsat[pdf-import]")
    Path(name).write_bytes(cut(found))
    ran = giamsat("import", name, "--lang", lang)
    assert ran.code == 4
    words = {"vi": "tệp hỏng", "en": "the file is damaged"}[lang]
    assert words in ran.err
    assert not re.search(r"not a zip|Error|Bad|data format", ran.err.partition(":")[2])
