"""A paper put into words: what every format prints, with its blanks marked.

Text from files is made harmless here (:func:`visible` shows control characters, which XML forbids),
before blanks are marked: nothing that a file holds can pose as a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.layouts import Layout, layout_for
from giamsat.render.pages.times import when_name
from giamsat.reports.papers import (
    WIDE,
    Blank,
    CoIssuer,
    Count,
    Form,
    Grid,
    Heading,
    Line,
    LongDay,
    Lower,
    Money,
    Paper,
    PaperKind,
    Role,
    Say,
    Sentence,
    Signatures,
    Time,
    Upper,
    Value,
)

_OPEN, _CLOSE = "\ue000", "\ue001"
_SPAN = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")


class Run(NamedTuple):
    """A piece of text; a blank is to be filled in by hand."""

    text: str
    blank: bool = False


Runs = tuple[Run, ...]


class Title(NamedTuple):
    """A heading with its number."""

    level: int
    number: str
    runs: Runs


class Paragraph(NamedTuple):
    """A paragraph with its role; ``lead`` begins it in bold."""

    role: Role
    runs: Runs
    lead: str = ""


class Rows(NamedTuple):
    """A table in words; ``shares`` are percentages of its width, ``centred`` its figures."""

    heads: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[Runs, ...], ...]
    centred: tuple[bool, ...] = ()


class Signs(NamedTuple):
    """Places side by side to sign in: whom each is for, how to sign, and the name below."""

    heads: tuple[str, ...]
    hint: str
    names: tuple[Runs, ...]


Part = Title | Paragraph | Rows | Signs


class WordedCoIssuer(NamedTuple):
    """Another organisation that issues and signs a document, in words."""

    parent: str
    issuer: Runs
    behalf: Runs
    position: Runs
    signer: Runs


class WordedPaper(NamedTuple):
    """A whole document in words, with the layout it is to have."""

    layout: Layout
    day: date
    lang: str
    kind: PaperKind
    form: Form
    nation: str
    motto: str
    parent: str
    issuer: Runs
    number: Runs
    place_date: Runs
    name: str
    subject: Runs
    to: str
    addressees: tuple[Runs, ...]
    parts: tuple[Part, ...]
    recipients_head: str
    recipients: tuple[Runs, ...]
    behalf: Runs
    position: Runs
    signer: Runs
    co_issuers: tuple[WordedCoIssuer, ...] = ()

    @property
    def signatures(self) -> tuple[WordedPaper | WordedCoIssuer, ...]:
        """Whose lines stand at the end: the issuer's, then those of who issues it as well."""
        return (self, *self.co_issuers)

    @property
    def is_wide(self) -> bool:
        """Whether the page is turned on its side."""
        return self.kind in WIDE

    @property
    def is_signed_below(self) -> bool:
        """Whether the document ends with who receives it and who signs."""
        return self.form != "annex" and bool(self.recipients or self.behalf or self.signer)


def worded_paper(paper: Paper, words: Words) -> WordedPaper:
    """Return ``paper`` in the language of ``words``, with the layout of its day."""
    layout = layout_for(paper.layout, paper.day)
    say = _Voice(words)
    number = Say(f"number-{paper.layout}", {"number": paper.number or ""})
    subject: Value = paper.subject
    if paper.form == "letter":
        subject = Say("about", {"subject": subject})
    own = _worded_issuer(paper, paper, say)
    return WordedPaper(
        layout=layout,
        day=paper.day,
        lang=words.lang,
        kind=paper.kind,
        form=paper.form,
        nation=words(_NATION[paper.layout]),
        motto=words("paper.motto") if paper.layout == "state" else "",
        parent=own.parent,
        issuer=own.issuer,
        number=say.runs(number) if paper.number else (),
        place_date=say.runs(Say("place-date", {"place": paper.place, "day": paper.issued})),
        name=words(f"paper.kind.{paper.named or paper.kind}"),
        subject=say.runs(subject),
        to=words("paper.to"),
        addressees=_addressee_lines([say.runs(one) for one in paper.addressees]),
        parts=_parts(paper, say, layout),
        recipients_head=words("paper.recipients") if paper.recipients else "",
        recipients=_list_lines([say.runs(one) for one in paper.recipients]),
        behalf=own.behalf,
        position=own.position,
        signer=own.signer,
        co_issuers=tuple(_worded_issuer(other, paper, say) for other in paper.co_issuers),
    )


def _worded_issuer(issuer: Paper | CoIssuer, paper: Paper, say: _Voice) -> WordedCoIssuer:
    behalf = Upper(Say(f"behalf-{paper.layout}", {"body": issuer.behalf})) if issuer.behalf else ""
    return WordedCoIssuer(
        parent=_together(visible(issuer.parent or "").upper()),
        issuer=_runs_together(say.runs(Upper(issuer.issuer))),
        behalf=_runs_together(say.runs(behalf)) if behalf else (),
        position=say.runs(Upper(issuer.position)),
        signer=say.runs(issuer.signer),
    )


_MARKED = ("number-check", "basis-later")
"""What is printed as it is recorded, with a mark that it is to be looked at."""

_NATION = {"state": "paper.nation", "party": "paper.party", "youth": "paper.youth"}


def _list_lines(lines: list[Runs]) -> tuple[Runs, ...]:
    """Return the lines of a list: ";" after each, "." after the last."""
    ends = [";"] * (len(lines) - 1) + ["."]
    return tuple((*runs, Run(end)) for runs, end in zip(lines, ends, strict=False))


def _addressee_lines(lines: list[Runs]) -> tuple[Runs, ...]:
    """A single addressee stands on the line of "Kính gửi", without an end mark."""
    return tuple(lines) if len(lines) == 1 else _list_lines(lines)


def text_of(runs: Runs) -> str:
    """Return runs as plain text."""
    return "".join(run.text for run in runs)


class _Voice:
    """Puts values into words."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def runs(self, value: Value) -> Runs:
        """Return a value as runs, the blanks apart."""
        pieces = _SPAN.split(self._text_with_marks(value))
        return tuple(Run(text, bool(at % 2)) for at, text in enumerate(pieces) if text)

    def text(self, value: Value) -> str:
        """Return a value as plain text."""
        return text_of(self.runs(value))

    def _text_with_marks(self, value: Value) -> str:
        if isinstance(value, Say):
            values = {name: self._inner(inner) for name, inner in value.values.items()}
            return self._words(f"paper.{value.key}", **values)
        if isinstance(value, Blank):
            return f"{_OPEN}{self._blank(value)}{_CLOSE}"
        if isinstance(value, (Upper, Lower, Sentence)):
            return self._in_other_letters(value)
        if isinstance(value, (Time, LongDay, date)):
            return self._time(value)
        if isinstance(value, (Money, Count)):
            return self._number(value)
        return visible(str(value))

    def _number(self, value: Money | Count) -> str:
        if isinstance(value, Money):
            return self._words.amount(value.amount)
        return f"{value.of:02}" if self._words.lang == "vi" else str(value.of)

    def _in_other_letters(self, value: Upper | Lower | Sentence) -> str:
        text = self._text_with_marks(value.value)
        if isinstance(value, Upper):
            return _upper(text)
        first = text[:1].lower() if isinstance(value, Lower) else text[:1].upper()
        return first + text[1:]

    def _blank(self, blank: Blank) -> str:
        if blank.what in _MARKED:
            return self._words(f"paper.{blank.what}", text=visible(blank.shape))
        shape = "………" + visible(blank.shape)
        if blank.what == "issued":
            return self._words("paper.blank-day")
        if blank.what == "place-name" or (blank.what == "number" and blank.shape):
            return shape  # what stands on one line at the head says by its dots what it lacks
        what = self._words(f"paper.blank.{blank.what}")
        return self._words("paper.blank", what=what, shape=shape)

    def _inner(self, value: Value) -> str | int:
        return value if isinstance(value, int) else self._text_with_marks(value)

    def _time(self, value: Time | LongDay | date) -> str:
        if isinstance(value, Time):
            return visible(when_name(value.when, self._words))
        return self._long_day(value.day) if isinstance(value, LongDay) else self._words.day(value)

    def _long_day(self, day: date) -> str:
        """Days below 10 and the months 1 and 2 get a 0: ND30 Phụ lục I, Phần I, mục II khoản 4."""
        padded = day.month < 3 or self._words.lang != "vi"
        month = f"{day.month:02}" if padded else str(day.month)
        return self._words("paper.long-day", day=f"{day.day:02}", month=month, year=str(day.year))


def _upper(marked: str) -> str:
    """Return capitals, but for blanks, which stay readable."""
    pieces = _SPAN.split(marked)
    return "".join(
        f"{_OPEN}{text}{_CLOSE}" if at % 2 else text.upper() for at, text in enumerate(pieces)
    )


_PLACE = re.compile(r" (TỈNH|THÀNH PHỐ|TP\.|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|THỊ XÃ|ĐẶC KHU) (.+)$")


def _together(name: str) -> str:
    """Keep a place name on one line: "TỈNH BẮC KẠN" is not broken."""
    return " - ".join(_place_together(part) for part in name.split(" - "))


def _runs_together(runs: Runs) -> Runs:
    return tuple(Run(_together(run.text), run.blank) for run in runs)


def _place_together(name: str) -> str:
    found = _PLACE.search(name)
    if found is None or len(found[0]) > 28:
        return name
    return name[: found.start() + 1] + found[0].strip().replace(" ", "\u00a0")


def _parts(paper: Paper, say: _Voice, layout: Layout) -> tuple[Part, ...]:
    last = max(
        (at for at, block in enumerate(paper.blocks) if _is_basis(block)),
        default=-1,
    )
    parts: list[Part] = []
    for at, block in enumerate(paper.blocks):
        if isinstance(block, Heading):
            parts.append(Title(block.level, block.number, say.runs(block.text)))
        elif isinstance(block, Grid):
            parts.append(_rows(block, say))
        elif isinstance(block, Signatures):
            parts.append(_signs(block, say))
        else:
            end = "" if not _is_basis(block) else layout.basis_end if at == last else ";"
            parts.append(_paragraph(block, say, end))
    return _close([*_with_end_marks(parts)], paper)


def _with_end_marks(parts: list[Part]) -> Iterator[Part]:
    """End what has no mark of its own: ";" between the items of a list, "." elsewhere."""
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        if isinstance(part, Paragraph) and _is_without_end(part):
            goes_on = isinstance(following, Paragraph) and following.role == part.role == "item"
            yield part._replace(runs=(*part.runs, Run(";" if goes_on else ".")))
        else:
            yield part


def _is_without_end(part: Paragraph) -> bool:
    if part.role not in ("item", "body") or not part.runs or part.runs[-1].blank:
        return False
    return not part.runs[-1].text.rstrip().endswith((".", ";", ":", ",", "!", "?", "…"))


def _close(parts: list[Part], paper: Paper) -> tuple[Part, ...]:
    """End what is signed by "./." where it ends with a sentence."""
    last = parts[-1] if parts else None
    if paper.form == "annex" or not isinstance(last, Paragraph) or last.runs[-1].blank:
        return tuple(parts)
    text = last.runs[-1].text
    closed = Run(text.removesuffix("./.").rstrip(".") + "./.")
    return (*parts[:-1], last._replace(runs=(*last.runs[:-1], closed)))


def _is_basis(block: object) -> bool:
    return isinstance(block, Line) and block.role == "basis"


def _paragraph(line: Line, say: _Voice, end: str) -> Paragraph:
    runs = say.runs(line.text)
    if end:
        runs = (*runs, Run(end))
    return Paragraph(line.role, runs, say.text(line.lead) if line.lead else "")


def _rows(grid: Grid, say: _Voice) -> Rows:
    heads = tuple(say.text(Say(f"head.{head}")) for head in grid.heads)
    rows = tuple(tuple(say.runs(cell) for cell in row) for row in grid.rows)
    texts = [[text_of(row[at]) for row in rows] for at in range(len(heads))]
    centred = [
        head in _OF_FIGURES or _is_of_numbers(column)
        for head, column in zip(grid.heads, texts, strict=True)
    ]
    return Rows(heads, grid.shares, rows, tuple(centred))


_OF_FIGURES = frozenset({"no", "now", "before", "change"})


def _is_of_numbers(texts: list[str]) -> bool:
    """Whether a column holds counts and the few words that stand for them."""
    return any(0 < len(text) < 4 for text in texts) and all(len(text) <= 13 for text in texts)


def _signs(block: Signatures, say: _Voice) -> Signs:
    heads = tuple(say.text(Say(f"head.{head}")) for head in block.heads)
    return Signs(heads, say.text(Say("sign-here")), tuple(say.runs(name) for name in block.names))
