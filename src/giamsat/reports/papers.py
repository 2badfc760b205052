"""A paper: a document of a supervision as plain data, before it has words or a layout.

What the plan does not hold stands in the paper as a :class:`Blank`; nothing is made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple, get_args

from giamsat.domain.timeline.rows import Fact

Kind = Literal[
    "plan",
    "decision",
    "outline",
    "covering",
    "invitation",
    "minutes",
    "head-report",
    "report",
    "conclusion",
    "recommendations",
    "urging",
    "escalation",
    "register",
]
CriticismKind = Literal["criticism", "answer-request"]
PaperKind = Kind | CriticismKind | Literal["summary", "opinions", "programme", "outstanding"]
"""The kinds of a plan; the summary of a period, the people's opinions, a programme's
items and outstanding answers."""

Family = Literal["state", "party", "youth"]
"""Whose layout: of the state, of the Party, of the Youth Union (Đoàn TNCS Hồ Chí Minh)."""

Form = Literal["titled", "letter", "annex"]
Role = Literal["body", "basis", "item", "article", "centre", "note", "to"]

KINDS: tuple[Kind, ...] = get_args(Kind)
CRITICISM_KINDS: tuple[CriticismKind, ...] = get_args(CriticismKind)
"""What only a criticism has: the văn bản phản biện, and the letter that asks for its answer."""
OUTSTANDING = "outstanding"

FORM_OF: Mapping[PaperKind, Form] = {
    "plan": "titled",
    "decision": "titled",
    "outline": "annex",
    "report": "titled",
    "recommendations": "letter",
    "urging": "letter",
    "covering": "letter",
    "escalation": "letter",
    "invitation": "titled",
    "minutes": "titled",
    "head-report": "titled",
    "conclusion": "titled",
    "register": "titled",
    "outstanding": "titled",
    "summary": "titled",
    "opinions": "titled",
    "programme": "titled",
    "criticism": "titled",
    "answer-request": "letter",
}
"""Documents with a name (tên loại), letters (công văn), and an annex to the plan."""


class Blank(NamedTuple):
    """A fact that is not known: its code, and the part of its form that is."""

    what: str
    shape: str = ""


class LongDay(NamedTuple):
    """A day written out: ngày 07 tháng 02 năm 2020."""

    day: date


class Time(NamedTuple):
    """A time without days, as ``domain/when.py`` knows it: quý II/2026."""

    when: str


class Money(NamedTuple):
    """A sum with its thousands apart: 12.000.000."""

    amount: int


class Lower(NamedTuple):
    """A value whose first letter is small, as within a sentence."""

    value: Value


class Sentence(NamedTuple):
    """A value whose first letter is a capital, as at the beginning of a sentence."""

    value: Value


class Count(NamedTuple):
    """A count in a sentence; offices write those under ten with a 0: 02 kiến nghị."""

    of: int


class Upper(NamedTuple):
    """A value in capital letters."""

    value: Value


class Say(NamedTuple):
    """A sentence of the catalogue (``paper.<key>``) with its values."""

    key: str
    values: Mapping[str, Value] = {}


Value = str | int | date | Blank | LongDay | Time | Money | Count | Lower | Sentence | Upper | Say


class Heading(NamedTuple):
    """A heading: level 1 is numbered I, II; level 2 is numbered 1, 2."""

    level: Literal[1, 2]
    number: str
    text: Value


class Line(NamedTuple):
    """A paragraph; ``lead`` begins it in bold (Điều 1.)."""

    text: Value
    role: Role = "body"
    lead: Value = ""


class Grid(NamedTuple):
    """A table: keys of its headings, the share of the width of each column, its rows."""

    heads: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[Value, ...], ...]


class Signatures(NamedTuple):
    """Places side by side to sign in: whom each is for (a key of headings), and the name."""

    heads: tuple[str, ...]
    names: tuple[Value, ...]


Block = Heading | Line | Grid | Signatures


class Office(NamedTuple):
    """What the issuing office says of itself, beside the plan.

    ``superior`` is the Front committee above it, ``recipients`` who receives its papers besides
    those whom the law names. ``layouts`` are those recorded of issuers, by their folded names.
    """

    issuer: str | None = None
    code: str | None = None
    place: str | None = None
    layout: Family = "state"
    position: str | None = None
    signer: str | None = None
    superior: str | None = None
    recipients: tuple[str, ...] = ()
    layouts: Mapping[str, Family] = {}


class CoIssuer(NamedTuple):
    """Another organisation that issues a paper: its lines at the head, and who signs for it."""

    parent: str | None
    issuer: Value
    behalf: Value | None
    position: Value
    signer: Value


class Paper(NamedTuple):
    """A document. ``day`` decides the layout: its own date, or the asked day for a draft.

    ``number`` is ``None`` where the document bears none (an annex). ``named`` is the key of its
    name (tên loại) where that is not its kind's own. ``left_out`` is what happened
    after the document's own day: it is told beside it and stands nowhere in it. ``co_issuers``
    issue and sign it together with the issuer.
    """

    kind: PaperKind
    form: Form
    layout: Family
    day: date
    parent: str | None
    issuer: Value
    number: Value | None
    place: Value
    issued: Value
    subject: Value
    addressees: tuple[Value, ...]
    blocks: tuple[Block, ...]
    recipients: tuple[Value, ...]
    behalf: Value | None
    position: Value
    signer: Value
    left_out: tuple[Fact, ...] = ()
    co_issuers: tuple[CoIssuer, ...] = ()
    named: str | None = None


WIDE: frozenset[PaperKind] = frozenset({"register"})
"""The kinds on a page turned on its side: a table of many columns (Phụ lục I, Phần I, mục I)."""


def blanks(paper: Paper) -> tuple[str, ...]:
    """Return the codes of the facts that the paper misses, each once, in its order."""
    return tuple(dict.fromkeys(_blanks_in(paper)))


def _blanks_in(part: object) -> Iterator[str]:
    if isinstance(part, Blank):
        yield part.what
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from _blanks_in(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from _blanks_in(value)
