"""How pages write a period, and a time without days."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from giamsat.domain.records import PlanRow
    from giamsat.i18n import Words


def time_of(row: PlanRow, words: Words) -> str:
    """Write the days of a plan, or when it is to take place where none are fixed."""
    if row.begins is None and row.ends is None and row.when:
        return when_name(row.when, words)
    return period(row.begins, row.ends, words)


def when_name(when: str, words: Words) -> str:
    """Write a time without days in words, such as ``quý II/2026`` for ``2026-Q2``."""
    one, slash, other = when.partition("/")
    if slash and _unit(one) and _unit(other):
        return words("list.when.to", first=when_name(one, words), last=when_name(other, words))
    unit = _unit(when)
    if not unit:
        return when
    year, _, rest = when.partition("-")
    number = rest.lstrip("QH0")
    shown = quarter_name(number, words) if unit == "quarter" else number
    key = f"half-{number}" if unit == "half" else unit
    return words(f"list.when.{key}", number=shown, year=year)


def quarter_name(number: str, words: Words) -> str:
    """Write the number of a quarter: ``II`` in Vietnamese, ``2`` in English."""
    return _ROMAN[int(number)] if words.lang == "vi" else number


_ROMAN = ("", "I", "II", "III", "IV")


def _unit(code: str) -> str:
    """Tell what a code of a time without days is: nothing for what is none."""
    year, dash, rest = code.partition("-")
    if not (len(year) == 4 and year.isascii() and year.isdigit()):
        return ""
    if not dash:
        return "year"
    if len(rest) == 2 and rest.isascii() and rest.isdigit():
        return "month"
    if len(rest) == 2 and rest[1] in "1234" and rest[0] in "QH":
        return "quarter" if rest[0] == "Q" else "half" if rest[1] in "12" else ""
    return ""


def period(begins: str | None, ends: str | None, words: Words) -> str:
    """Write a period as short as it can be said: ``11–14/02/2020``."""
    if begins is None:
        return words.day(ends)
    if ends is None or ends == begins:
        return words.day(begins)
    if words.lang != "vi":
        return f"{begins}..{ends}"
    if begins[:7] == ends[:7]:
        return f"{begins[8:]}–{words.day(ends)}"
    if begins[:4] == ends[:4]:
        return f"{begins[8:]}/{begins[5:7]}–{words.day(ends)}"
    return f"{words.day(begins)}–{words.day(ends)}"
