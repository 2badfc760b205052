"""What a document is: a plan, a yearly programme, a report, a letter, a calendar …"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from giamsat.domain.text import fold
from giamsat.intake.document_lines import TextLine

DocumentKind = Literal[
    "plan", "report", "letter", "calendar", "decision", "notice", "minutes", "outline", "other"
]

_PLAIN_PLANS = frozenset(
    {"ke hoach", "ke hoach giam sat", "ke hoach lien tich", "ke hoach phoi hop",
     "ke hoach lien nganh", "ke hoach phoi hop giam sat", "ke hoach to chuc giam sat",
     "chuong trinh giam sat", "ke hoach giam sat, phan bien xa hoi",
     "ke hoach giam sat va phan bien xa hoi"}
)  # fmt: skip
_KINDS: tuple[tuple[str, DocumentKind], ...] = (
    ("bao cao", "report"),
    ("lich cong tac", "calendar"),
    ("lich lam viec", "calendar"),
    ("lich tuan", "calendar"),
    ("quyet dinh", "decision"),
    ("thong bao", "notice"),
    ("bien ban", "minutes"),
    ("de cuong", "outline"),
    ("to trinh", "other"),
    ("giay moi", "letter"),
    ("cong van", "letter"),
    ("nghi quyet", "other"),
    ("ket luan", "notice"),
)
_LOOKED_AT = 60


class Recognition(NamedTuple):
    """What a document is, and the number of the line with its heading."""

    kind: DocumentKind
    start: int


def recognise(lines: Sequence[TextLine]) -> Recognition | None:
    """Return what a document says that it is by its heading; ``None`` where it has none."""
    for number, line in enumerate(lines[:_LOOKED_AT]):
        if line.stratum != "body":
            continue
        if is_heading_of_plan(line):
            return Recognition("plan", number)
        kind = next((kind for words, kind in _KINDS if _is_heading(line, words)), None)
        if kind:
            return Recognition(kind, number)
        if re.match(r"kinh gui\s*:?", line.plain):
            return Recognition("letter", number)
    return None


def is_heading_of_plan(line: TextLine) -> bool:
    """Whether a line is the heading of a plan, alone or with its subject."""
    plain = line.plain.strip(" .:*")
    return plain in _PLAIN_PLANS or (
        line.text.isupper() and plain.startswith(("ke hoach ", "chuong trinh giam sat"))
    )


def is_bare_heading(line: TextLine) -> bool:
    """Whether the heading of a plan stands without its subject."""
    return line.plain.strip(" .:*") in _PLAIN_PLANS


def _is_heading(line: TextLine, words: str) -> bool:
    plain = fold(line.text).strip(" .:*")
    return plain == words or (line.text.isupper() and plain.startswith(f"{words} "))
