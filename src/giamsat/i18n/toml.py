"""What the TOML parser says of a broken file (tests/i18n/test_toml_words.py holds it to tomli)."""

from __future__ import annotations

import re

from giamsat.i18n import Words

SYNTAX = "toml-syntax"
"""The code of the problem that these words are the detail of."""

MESSAGES = {
    "toml.statement": (
        "dòng không phải “khóa = giá trị” hay tên bảng",
        "the line is neither “key = value” nor the name of a table",
    ),
    "toml.line-end": (
        "thừa chữ sau khi hết một câu; mỗi câu một dòng",
        "there is more after the end of a statement; each stands on its own line",
    ),
    "toml.expected": ("chỗ này phải là {value}", "{value} is expected here"),
    "toml.character": ("không được dùng ký tự {value} ở đây", "{value} is not allowed here"),
    "toml.table-twice": ("bảng {value} được khai hai lần", "the table {value} is declared twice"),
    "toml.overwrite": (
        "khóa hay bảng này đã có giá trị ở trên",
        "this key or table has a value already",
    ),
    "toml.table-end": ("tên bảng chưa đóng bằng ]", "the name of the table is not closed by ]"),
    "toml.array-end": (
        "tên mảng bảng chưa đóng bằng ]]",
        "the name of the array of tables is not closed by ]]",
    ),
    "toml.fixed": (
        "không thêm được vào {value}: đã khai trọn ở trên",
        "{value} cannot be added to: it is complete above",
    ),
    "toml.equals": ("thiếu dấu = sau khóa", "the = after the key is missing"),
    "toml.key": ("khóa không bắt đầu bằng chữ, số, - hay _", "no key can begin like this"),
    "toml.array-open": ("mảng chưa đóng bằng ]", "the array is not closed by ]"),
    "toml.inline-twice": ("khóa {value} viết hai lần", "the key {value} is written twice"),
    "toml.inline-open": (
        "bảng trên một dòng chưa đóng bằng ngoặc nhọn",
        "the inline table is not closed by its brace",
    ),
    "toml.backslash": (
        "dấu \\ trong chuỗi phải viết \\\\ (hoặc dùng nháy đơn)",
        "write \\\\ for a \\ in a string (or use single quotes)",
    ),
    "toml.hex": ("mã \\u không đúng", "the code after \\u is wrong"),
    "toml.scalar": ("mã \\u không phải một ký tự", "the code after \\u is no character"),
    "toml.string-open": ("chuỗi chưa đóng nháy", "the string is not closed by its quote"),
    "toml.date": (
        "không có ngày này, hoặc ngày sai dạng",
        "there is no such day, or it is misspelt",
    ),
    "toml.value": (
        "giá trị không đúng; chữ phải đặt trong nháy",
        "not a value; texts stand in quotes",
    ),
    "toml.number": ("số quá dài", "the number is too long"),
}

PATTERNS = (
    ("statement", r"Invalid statement"),
    ("line-end", r"Expected newline or end of document after a statement"),
    ("table-end", r"Expected '\]' at the end of a table declaration"),
    ("array-end", r"Expected '\]\]' at the end of an array declaration"),
    ("equals", r"Expected '=' after a key in a key/value pair"),
    ("expected", r"Expected (?P<value>['\"].*['\"])"),
    ("character", r"(?:Found invalid|Illegal) character (?P<value>.*)"),
    ("table-twice", r"Cannot declare \((?P<value>.*?),?\) twice"),
    ("overwrite", r"Cannot overwrite a value"),
    ("fixed", r"Cannot (?:mutate immutable|redefine) namespace \((?P<value>.*?),?\)"),
    ("key", r"Invalid initial character for a key part"),
    ("array-open", r"Unclosed array"),
    ("inline-twice", r"Duplicate inline table key (?P<value>.*)"),
    ("inline-open", r"Unclosed inline table"),
    ("backslash", r"Unescaped '\\' in a string"),
    ("hex", r"Invalid hex value"),
    ("scalar", r"Escaped character is not a Unicode scalar value"),
    ("string-open", r"Unterminated string"),
    ("date", r"Invalid date or datetime"),
    ("value", r"Invalid value"),
    ("number", r"number too long"),
)


def parser_words(words: Words, detail: str) -> str:
    """Return what the parser said in the language of ``words``; its own words if they are new."""
    for name, pattern in PATTERNS:
        found = re.fullmatch(pattern, detail, re.DOTALL)
        if found:
            values = {key: text.replace("', '", ".") for key, text in found.groupdict().items()}
            return words(f"toml.{name}", **values)
    return detail
