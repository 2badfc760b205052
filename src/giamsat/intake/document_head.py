"""The head of a document: number, day of issue and, beside them, who issued it.

The block has the form that Nghị định 30/2020/NĐ-CP gives to named documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from giamsat.domain.numbers import parse_number
from giamsat.domain.text import fold
from giamsat.intake.document_lines import TextLine
from giamsat.intake.grids import CellProblem
from giamsat.intake.values import CannotReadError, as_day, as_document_number

_NUMBER = re.compile(r"^số\s*[:.]?\s*(?P<number>[0-9].*)$", re.IGNORECASE)
_BLANK_NUMBER = re.compile(r"^số\s*[:.]?\s*[.…_\s]*[/-]\s*(?P<rest>\S+)", re.IGNORECASE)
_DATED = re.compile(
    r"ngày\s+(?P<day>[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}|"
    r"[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{4})\s*$",
    re.IGNORECASE,
)
_BLANK_DAY = re.compile(
    r"ngày\s*[.…_\s]*(?:tháng\s*[0-9.…_\s]*)(?:năm\s*[0-9.…_\s]*)?$", re.IGNORECASE
)
_OPEN_DAY = re.compile(r"(?:,|\bngày|\bnăm|\btháng [0-9]{1,2})\s*$", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:tinh|xa|phuong|huyen|quan|thanh pho|tp\.?|thi xa|thi tran|dac khu|khu|cap|bch|"
    r"ban chap hanh|viet nam|trung uong|thon|khoi)\b"
)
_JOINT = re.compile(r"\s[-–—]\s")


class Head(NamedTuple):
    """What the head of a document says, and the line of each fact.

    ``furniture`` are the lines that say nothing of their own.
    """

    facts: dict[str, tuple[object, TextLine]]
    also: dict[str, tuple[TextLine, ...]]
    problems: list[tuple[str, TextLine, str, dict[str, str]]]
    furniture: list[TextLine]


def read_head(lines: Sequence[TextLine], known_issuer: str | None) -> Head:
    """Read the lines above the heading of a document."""
    head = Head({}, {}, [], [])
    for place, line in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        numbered = _NUMBER.match(line.text)
        if numbered and "number" not in head.facts:
            _take_number(head, as_document_number(numbered["number"]), line)
            _take_issuer(head, lines, place, known_issuer)
        elif _BLANK_NUMBER.match(line.text):
            head.problems.append(("number-blank", line, "warning", {}))
            head.furniture.append(line)
            _take_issuer(head, lines, place, known_issuer)
        elif line.is_decoration or line.is_motto:
            head.furniture.append(line)
        _take_day(head, line, following)
    return head


def _take_number(head: Head, number: str, line: TextLine) -> None:
    head.facts["number"] = (number, line)
    read = parse_number(number)
    if read.suggestion:
        params = {"suggestion": read.suggestion}
        head.problems.append(("number-suggestion", line, "warning", params))
    elif read.kind not in ("KH", None) and "/kh" not in number.casefold():
        head.problems.append(("number-of-other-kind", line, "warning", {}))


def _take_day(head: Head, line: TextLine, following: TextLine | None) -> None:
    if "issued" in head.facts:
        return
    whole = [line]
    found = _DATED.search(line.text)
    if found is None and following and _OPEN_DAY.search(line.text):
        found = _DATED.search(f"{line.text} {following.text}")
        whole = [line, following]
    if found is None:
        if _BLANK_DAY.search(line.text):
            head.problems.append(("day-blank", line, "warning", {}))
            head.furniture.append(line)
        return
    try:
        day: date = as_day(found["day"])
    except CannotReadError as error:
        head.problems.append((error.code, line, "warning", dict(error.params)))
        return
    head.facts["issued"] = (day, line)
    head.also["issued"] = tuple(whole[1:])


def _take_issuer(head: Head, lines: Sequence[TextLine], place: int, known: str | None) -> None:
    """The names above the number: a body above, then the one that issues, on several lines."""
    named = _names_above(lines, place)
    if not named or "issuer" in head.facts:
        return
    groups = list(_groups(named))
    last = groups[-1]
    standing = fold(last[0].text).startswith("ban thuong truc")
    used = [*last, *(line for group in groups[:-1] for line in group)] if standing else last
    issuer = " ".join(line.text.strip(" -*") for line in used)
    if known and sorted(fold(known).split()) == sorted(fold(issuer).split()):
        head.facts["issuer"] = (known, used[0])
    else:
        head.facts["issuer"] = (issuer, used[0])
        head.problems.append(("issuer-guessed", used[0], "warning", {"issuer": issuer}))
    head.also["issuer"] = tuple(used[1:])
    if any(_JOINT.search(line.text) for line in used):
        head.problems.append(("joint-issuers", used[0], "warning", {"issuer": issuer}))
    for group in groups[:-1]:
        head.furniture.extend(line for line in group if line not in used)


def _names_above(lines: Sequence[TextLine], place: int) -> list[TextLine]:
    """The lines in capitals above the number; in a table those of its own column."""
    number = lines[place]
    found: list[TextLine] = []
    for line in lines[:place]:
        if line.home and number.home:
            same = line.home.table == number.home.table
            if same and line.home.place.column != number.home.place.column:
                continue
        if line.text.isupper() and not line.is_motto and not line.is_decoration:
            found.append(line)
    return found[-5:]


def _groups(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Yield the names, each with the lines on which it goes on: "UBND" and "XÃ A" are one."""
    group: list[TextLine] = []
    for line in lines:
        if group and (
            _PLACE.match(fold(line.text)) or group[-1].text.rstrip().endswith(("-", "–"))
        ):
            group.append(line)
            continue
        if group:
            yield group
        group = [line]
    if group:
        yield group


def problems_of(head: Head, sheet: str) -> Iterator[CellProblem]:
    """Yield what is to be told of a head."""
    for code, line, severity, params in head.problems:
        told = tuple({"value": line.text[:80], **params}.items())
        problem = CellProblem(code, sheet, line.place[1:], told)
        yield problem if severity == "error" else problem._replace(severity="warning")
