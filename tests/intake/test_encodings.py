"""Old encodings give themselves away: by the fonts of cells, by what the words would be."""

from __future__ import annotations

import pytest
from openpyxl.styles import Font
from tests.intake.foreign_files import (
    PLAIN,
    TCVN3,
    VNI,
    saved,
    sheet_of_a_person,
    windows_1258,
)

from giamsat.domain.errors import UsageError
from giamsat.intake.encodings import convert_text, decode, detect_text, lost_letters
from giamsat.intake.grids import RefusedFileError
from giamsat.intake.reading import Request, read_files


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PLAIN.encode(), "utf-8"),
        (PLAIN.encode("utf-8-sig"), "utf-8"),
        (PLAIN.encode("utf-16"), "utf-16"),
        (PLAIN.encode("utf-16-le"), "utf-16"),
        (TCVN3, "tcvn3"),
        (VNI, "vni"),
        (windows_1258(), "windows-1258"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_encoding_is_found_and_read(data: bytes, name: str) -> None:
    text, found = decode(data)
    assert (text, found.encoding) == (PLAIN, name)
    assert found.is_legacy == (name in ("tcvn3", "vni", "windows-1258"))
    again, asked = decode(data, name)
    assert (again.removeprefix("\ufeff"), asked.encoding) == (PLAIN, name)


@pytest.mark.parametrize(
    ("text", "encoding", "plain"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "tcvn3", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "tcvn3", "Độc lập - Tự do - Hạnh phúc"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "vni", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "vni", "Độc lập - Tự do - Hạnh phúc"),
    ],
)
def test_the_national_heading_as_everybody_typed_it(text: str, encoding: str, plain: str) -> None:
    assert convert_text(text, encoding) == plain
    found = detect_text([text])
    assert (found.encoding, found.after) == (encoding, plain)


@pytest.mark.parametrize(
    "text", ["Độc lập - Tự do - Hạnh phúc", "Plan 33", "Café à la carte, Genève", ""]
)
def test_real_unicode_and_other_languages_are_left_alone(text: str) -> None:
    assert detect_text([text]).encoding == "utf-8"
    assert convert_text("Độc lập", "tcvn3") == "Độc lập"


def test_bytes_of_no_known_encoding_are_refused() -> None:
    with pytest.raises(RefusedFileError, match="import-unknown-encoding"):
        decode(b"\xff\xfe\xff" * 7 + b"\xd8")
    with pytest.raises(UsageError, match="import-no-such-encoding"):
        decode(b"a", "latin-1")


def test_the_font_of_a_cell_settles_it_and_unicode_cells_stay() -> None:
    book = sheet_of_a_person()
    sheet = book.active
    sheet["D5"].value, sheet["D5"].font = "Gi¸m s¸t quü", Font(name=".VnTime")
    sheet["D7"].value, sheet["D7"].font = "gi¸m s¸t d©n chñ", Font(name=".VnTimeH")
    asked = read_files([(saved(book), Request("kh.xlsx"))])
    assert (asked.encoding.encoding, asked.drafts) == ("tcvn3", ())
    assert [problem.code for problem in asked.problems] == ["legacy-encoding"]
    intake = read_files([(saved(book), Request("kh.xlsx", encoding="auto"))])
    titles = [draft.data["plan"]["title"] for draft in intake.drafts]
    assert titles == ["Giám sát quỹ", "GIÁM SÁT DÂN CHỦ"]
    assert intake.drafts[0].data["plan"]["number"] == "01/KH-MTTQ"


@pytest.mark.parametrize("mark", ["?", "\ufffd"])
def test_letters_that_were_lost_are_told_whatever_stands_for_them(mark: str) -> None:
    assert lost_letters([f"S{mark} KH", f"Gi{mark}m s{mark}t"]) is not None
    assert lost_letters(["Giám sát?", "Vì sao?"]) is None
