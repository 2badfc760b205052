"""Cells to values: days as text (day first) or as Excel serials, choices in Vietnamese words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from giamsat.domain.dates import InvalidDateError, parse_day
from giamsat.domain.numbers import parse_number
from giamsat.domain.text import fold, nfc
from giamsat.intake.grids import CellValue

_LEADING = re.compile(
    r"^(?:(?:kế hoạch|kh)\s+(?:số\s*[:.]?\s*)?|số\s*[:.]?\s*)(?=[0-9])", re.IGNORECASE
)
_SERIAL = re.compile(r"[1-9][0-9]{1,4}(?=/)")
_SERIALS = range(18_264, 73_415)  # 1950 to 2100
_EPOCH_1900 = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
_BULLET = re.compile(r"^\s*(?:[-–—+•*·]|\(?[0-9]{1,2}[.)]|[a-zđ]\))\s+")
_DAY = r"[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{4}"
_WORDED = r"[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}"
_NUMBER_AND_DAY = re.compile(
    rf"^(?P<number>.*?[0-9].*?)[\s,;]*(?:\bngày\b|,|;|\s)\s*(?P<day>{_DAY}|{_WORDED})\.?$",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN_NAMES = re.compile(r"\s*,\s*|\s+(?:và|&)\s+", re.IGNORECASE)
_BODY = re.compile(
    r"(?:cac )?(?:ubnd|uy ban|hdnd|hoi dong|dang uy|bch|ubmttq|btt|mttq|mat tran|hoi|doan|"
    r"lien doan|cong doan|truong|tram|trung tam|ban|phong|so|chi cuc|cuc|cong an|cong ty|"
    r"hop tac xa|htx|quy|benh vien|ngan hang|buu dien|thon|to dan pho|"
    r"xom|ap|ban quan ly|xa|phuong|thi tran)\b"
)
_CHOICES: dict[str, tuple[tuple[str, str], ...]] = {
    "form": (
        ("nghien cuu", "documents"),
        ("xem xet van ban", "documents"),
        ("to chuc doan", "delegation"),
        ("doan giam sat", "delegation"),
        ("thanh lap doan", "delegation"),
        ("thanh tra nhan dan", "community"),
        ("dau tu cua cong dong", "community"),
        ("tham gia giam sat", "joining"),
        ("bao cao bang van ban", "written-reports"),
        ("qua bao cao", "written-reports"),
        ("hoi nghi", "conference"),
        ("doi thoai", "dialogue"),
        ("lay y kien", "written"),
        ("gop y bang van ban", "written"),
    ),
    "role": (
        ("pho", "deputy"),
        ("truong doan", "head"),
        ("thu ky", "secretary"),
        ("thanh vien", "member"),
    ),
    "session": (("sang", "morning"), ("chieu", "afternoon"), ("ca ngay", "day")),
    "kind": (
        ("uu diem", "strength"),
        ("mat duoc", "strength"),
        ("ton tai", "shortcoming"),
        ("han che", "shortcoming"),
        ("khuyet diem", "shortcoming"),
    ),
}


_MARKS = frozenset({"x", "✓", "✔", "√", "+", "v", "1", "có"})
_FLAGS = {
    **dict.fromkeys(("co", "yes", "true", "x", "1"), True),
    **dict.fromkeys(("khong", "no", "false", "0"), False),
}


class CannotReadError(Exception):
    """A cell that does not hold what its column says; ``code`` and ``params`` tell why."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.code = code
        self.params = tuple(params.items())


def as_text(value: CellValue) -> str:
    """A cell as text in composed letters; a whole number loses the ``.0`` of a spreadsheet."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.isprintable():
        return " ".join(nfc(value).split())
    lines = (" ".join(line.split()) for line in nfc(str(value)).splitlines())
    return "\n".join(line for line in lines if line)


def as_day(value: CellValue, *, epoch_1904: bool = False) -> date:
    """A cell as a day. Raises ``CannotReadError``."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        raise CannotReadError("not-a-day", value=str(value))
    if isinstance(value, int | float):
        return _from_serial(float(value), epoch_1904=epoch_1904)
    text = re.sub(r"^([0-9]{5})[.,]0+$", r"\1", as_text(value))
    if text.isascii() and text.isdigit() and len(text) == 5:
        return _from_serial(float(text), epoch_1904=epoch_1904)
    try:
        return parse_day(re.sub(r"[ T]00:00(:00)?$", "", text))
    except InvalidDateError as error:
        raise CannotReadError("not-a-day", value=text, reason=str(error.params["reason"])) from None


def is_serial(value: CellValue) -> bool:
    """Whether a day would be read from a bare number: worth telling."""
    if isinstance(value, str):
        return value.strip().isdigit() and len(value.strip()) == 5
    return isinstance(value, int | float) and not isinstance(value, bool)


def _from_serial(serial: float, *, epoch_1904: bool) -> date:
    if int(serial) not in _SERIALS:
        raise CannotReadError("not-a-day", value=f"{serial:g}", reason="no-serial")
    return (_EPOCH_1904 if epoch_1904 else _EPOCH_1900) + timedelta(days=int(serial))


def as_number_and_day(value: CellValue) -> tuple[str, date | None]:
    """A cell such as "33/KH-MTTQ-BTT ngày 07/02/2020" as number and day of issue."""
    text = as_text(value).replace("\n", " ")
    found = _NUMBER_AND_DAY.match(text)
    if found is None:
        return as_document_number(text), None
    return as_document_number(found["number"]), as_day(found["day"])


def as_document_number(value: CellValue) -> str:
    """A document number as it stands, without the word "Số:" before it."""
    text = as_text(value).replace("\n", " ").strip(" ,;.")
    return _LEADING.sub("", text, count=1)


def number_problem(text: str) -> tuple[str, str] | None:
    """What looks damaged in a document number, with the spelling that was probably meant."""
    serial = _SERIAL.match(text)
    if serial and _is_sound(f"{'2' * len(serial[0])}{text[serial.end() :]}"):
        return None
    return _problem_of(text)


@lru_cache(maxsize=1024)
def _is_sound(text: str) -> bool:
    """Whether a number is written right; numbers of an office differ in their serial alone."""
    return _problem_of(text) is None


def _problem_of(text: str) -> tuple[str, str] | None:
    number = parse_number(text)
    if number.suggestion is not None:
        return "number-suggestion", number.suggestion
    return ("number-unknown", "") if number.style == "unknown" else None


def as_choice(value: CellValue, key: str, choices: Sequence[str]) -> str:
    """A cell as one of the words of the format. Raises ``CannotReadError``."""
    text = as_text(value)
    plain = fold(text)
    for choice in choices:
        if plain == choice:
            return choice
    for phrase, choice in _CHOICES.get(key, ()):
        if phrase in plain and choice in choices:
            return choice
    raise CannotReadError("unknown-word", value=text, choices=", ".join(choices))


def as_number(text: str) -> int:
    """The text of a cell as a whole number. Raises ``CannotReadError``."""
    plain = text.strip().removesuffix(".0")
    if not (plain.isascii() and plain.removeprefix("-").isdigit()):
        raise CannotReadError("not-a-whole-number", value=text)
    return int(plain)


def is_yes(text: str) -> bool:
    """The text of a cell as yes or no, in either language. Raises ``CannotReadError``."""
    plain = fold(text)
    if plain not in _FLAGS:
        raise CannotReadError("unknown-word", value=text, choices="có, không, yes, no")
    return _FLAGS[plain]


def is_mark(value: CellValue) -> bool:
    """Whether a cell only marks its column: "x", "X", "✓", "+"."""
    return value is True or as_text(value).casefold() in _MARKS


def as_names(value: CellValue) -> list[str]:
    """A cell as a list of names: lines and semicolons part them; bullets are taken away."""
    return [name for item in as_items(value) for part in item.split(";") if (name := part.strip())]


@lru_cache(maxsize=4096)
def has_several_names(name: str) -> bool:
    """Whether a name is perhaps several bodies: "UBND xã A, UBND xã B và Trạm Y tế xã"."""
    parts = [part for part in _BETWEEN_NAMES.split(name) if part]
    named = [part for part in parts if _BODY.match(fold(part)) and part != part.lower()]
    return len(named) > 1


def as_organisations(value: CellValue) -> list[str]:
    """A cell as names of organisations, also where commas part them and each is one by itself."""
    found: list[str] = []
    for name in as_names(value):
        parts = name.split(",") if has_several_names(name) else [name]
        found += [part.strip() for part in parts if part.strip()]
    return found


def as_items(value: CellValue) -> list[str]:
    """A cell as a list: an item a line, else parted by semicolons; bullets are taken away."""
    text = as_text(value)
    parts = text.split("\n") if "\n" in text else text.split(";")
    items = (_BULLET.sub("", part).strip(" ;") for part in parts)
    return [item for item in items if item]
