"""Files as they come from people: sheets, old encodings, and packages that must not be opened."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any
from unicodedata import normalize

import openpyxl

PLAIN = (
    "Số, ký hiệu;Ngày ban hành;Trích yếu\r\n"
    "01/KH-MTTQ;15/01/2024;Giám sát việc thực hiện dân chủ ở cơ sở"
)
"""A list of one plan, and below the same typed with the fonts of old machines."""

TCVN3 = (
    "Sè, ký hiÖu;Ngµy ban hµnh;TrÝch yÕu\r\n"
    "01/KH-MTTQ;15/01/2024;Gi¸m s¸t viÖc thùc hiÖn d©n chñ ë c¬ së"
).encode("latin-1")

VNI = (
    "Soá, kyù hieäu;Ngaøy ban haønh;Trích yeáu\r\n"
    "01/KH-MTTQ;15/01/2024;Giaùm saùt vieäc thöïc hieän daân chuû ôû cô sôû"
).encode("latin-1")

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258() -> bytes:
    """The list as Windows 98 saved it: letters with their hats, then the tones."""
    found = b""
    for char in PLAIN:
        apart = normalize("NFD", char)
        letter = normalize("NFC", "".join(mark for mark in apart if mark not in _TONES))
        tones = "".join(mark for mark in apart if mark in _TONES)
        found += (letter + tones).encode("cp1258")
    return found


def sheet_of_a_person() -> Any:
    """A workbook as it is kept: a headline, joined headings, empty rows, days as text, a total."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "KH 2024"
    sheet["A1"] = "DANH SÁCH KẾ HOẠCH GIÁM SÁT NĂM 2024"
    sheet.merge_cells("A1:F1")
    for column, heading in zip("ABCD", ("STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"),
                               strict=True):  # fmt: skip
        sheet[f"{column}3"] = heading
        sheet.merge_cells(f"{column}3:{column}4")
    sheet["E3"], sheet["E4"], sheet["F4"] = "Thời gian giám sát", "Từ ngày", "Đến ngày"
    sheet.merge_cells("E3:F3")
    first = (1, "01/KH-MTTQ", "15/1/2024", "Giám sát A", "20/02/2024", "22/02/2024")
    second = (2, "02/KH-MTTQ", "28/02/2024", "Giám sát B", "01/03/2024", 45355)
    for row, values in ((5, first), (7, second)):
        for column, value in zip("ABCDEF", values, strict=True):
            sheet[f"{column}{row}"] = value
    sheet["A8"], sheet["B8"] = "Tổng cộng", 2
    sheet["E11"] = "TM. BAN THƯỜNG TRỰC"
    return book


def saved(book: Any) -> bytes:
    """A workbook as bytes."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    """The same package with further or other parts."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    """One part of a package."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def dangerous(data: bytes) -> dict[str, bytes]:
    """Packages that are refused, by the code of the refusal, made from a good one."""
    sheet = part(data, "xl/worksheets/sheet1.xml")
    relation = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" TargetMode="External" Target="http://evil.example/x"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
        b"</Relationships>"
    )
    formula = b"<f>cmd|'/c calc'!A1</f>"
    return {
        "import-zip-bomb": with_parts(data, {"xl/media/zeros.bin": b"\0" * 20_000_000}),
        "import-macros": with_parts(data, {"xl/vbaProject.bin": b"x"}),
        "import-external-links": with_parts(data, {"xl/worksheets/_rels/s.xml.rels": relation}),
        "import-dde": with_parts(
            data, {"xl/worksheets/sheet1.xml": sheet.replace(b"<v>", formula + b"<v>", 1)}
        ),
        "import-xml-entities": with_parts(
            data, {"xl/worksheets/sheet1.xml": b'<!DOCTYPE a [<!ENTITY b "c">]>' + sheet}
        ),
        "import-old-office": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "import-damaged": data[: len(data) // 2],
    }
