"""Documents against each other and against what was recorded of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis, Params
from giamsat.domain.number_keys import compare_key
from giamsat.domain.numbers import parse_number
from giamsat.domain.plan import Attachment, Plan
from giamsat.domain.text import fold, name_key, visible

_OFFICES: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (frozenset({"MTTQ", "UBMTTQ", "MTTW"}), ("mat tran", "mttq")),
    (frozenset({"HND", "ND"}), ("nong dan",)),
    (frozenset({"HPN", "LHPN", "HLHPN"}), ("phu nu",)),
    (frozenset({"CCB", "HCCB"}), ("cuu chien binh",)),
    (frozenset({"LĐLĐ", "TLĐ"}), ("lien doan lao dong", "cong doan")),
    (frozenset({"TĐTN", "ĐTN", "TWĐTN"}), ("doan thanh nien", "doan tncs", "tinh doan")),
    (frozenset({"UBND"}), ("uy ban nhan dan", "ubnd")),
    (frozenset({"HĐND"}), ("hoi dong nhan dan", "hdnd")),
)
"""The codes of organisations as documents bear them, and what is in their names."""


class Paper(NamedTuple):
    """A document of the office itself, as a plan records it."""

    issuer: str
    kind: str
    year: int
    number: str
    path: str
    key: KeyPath
    shown: str
    issued: date
    title: str


def papers(plan: Plan, path: str, own_issuer: str | None) -> Iterator[Paper]:
    """Yield the numbered documents whose issuer is known: by name, or by the plan's own code."""
    office = plan.plan.issuer or own_issuer or ""
    own = _code(plan.plan.number)
    for place, paper in enumerate(plan.documents):
        if not (paper.number and paper.issued):
            continue
        if paper.issuer is None and (own is None or _code(paper.number) != own):
            continue
        yield Paper(
            name_key(paper.issuer or office),
            _kind(paper),
            paper.issued.year,
            compare_key(paper.number),
            path,
            ("document", place, "number"),
            paper.number,
            paper.issued,
            fold(paper.title or ""),
        )


def _kind(paper: Attachment) -> str:
    number = parse_number(paper.number or "")
    return fold(number.kind or paper.kind)


def _code(number: str | None) -> tuple[str, str | None] | None:
    found = parse_number(number) if number else None
    return (found.issuer, found.unit) if found and found.issuer else None


def paper_findings(found: Iterable[Paper]) -> Iterator[tuple[str, Diagnosis]]:
    """Yield (path, finding) for each number that two papers of one issuer, kind and year bear.

    One letter may well be a document of several plans: the same day and title are the same paper.
    """
    first: dict[tuple[str, str, int, str], Paper] = {}
    for paper in sorted(found):
        other = first.setdefault(paper[:4], paper)
        if other is paper or not _is_unlike(paper, other):
            continue
        params = (
            ("number", visible(paper.shown)),
            ("year", str(paper.year)),
            ("issued", paper.issued.isoformat()),
            ("other", visible(other.path)),
            ("other_issued", other.issued.isoformat()),
        )
        yield paper.path, Diagnosis("GS508", paper.key, params)


def _is_unlike(one: Paper, other: Paper) -> bool:
    titles = {one.title, other.title} - {""}
    return one.issued != other.issued or len(titles) > 1


def unlike_findings(plan: Plan) -> Iterator[Diagnosis]:
    """Yield what was recorded on a day on which its own paper was not yet, or was not, signed."""
    known = {compare_key(d.number): d for d in plan.documents if d.number and d.issued}
    for key, number, day, is_same_day in _mentions(plan):
        paper = known.get(compare_key(number)) if number else None
        if paper is None or paper.issued is None:
            continue
        if paper.issued > day or (is_same_day and paper.issued != day):
            params: Params = (
                ("number", visible(number or "")),
                ("day", day.isoformat()),
                ("document", paper.id),
                ("issued", paper.issued.isoformat()),
            )
            yield Diagnosis("GS213", key, params)


def _mentions(plan: Plan) -> Iterator[tuple[KeyPath, str | None, date, bool]]:
    """Yield (key, number, day, whether the paper bears that very day)."""
    for place, event in enumerate(plan.events):
        yield ("event", place, "on"), event.number, event.on, event.kind == "reported"
    for place, item in enumerate(plan.recommendations):
        if item.sent:
            yield ("recommendation", place, "sent"), item.number, item.sent, False
        for n, answer in enumerate(item.answers):
            yield ("recommendation", place, "answer", n, "on"), answer.number, answer.on, False
        for n, urge in enumerate(item.urges):
            yield ("recommendation", place, "urge", n, "on"), urge.number, urge.on, False


def code_findings(plan: Plan, own_issuer: str | None) -> Iterator[Diagnosis]:
    """Yield a number whose code is that of another organisation than the issuer."""
    office = plan.plan.issuer or own_issuer
    code = _code(plan.plan.number)
    if office is None or code is None:
        return
    tokens = {token for part in code if part for token in part.replace("-", ".").split(".")}
    name = fold(office)
    by_code = {place for place, (codes, _) in enumerate(_OFFICES) if codes & tokens}
    by_name = {n for n, (_, names) in enumerate(_OFFICES) if any(each in name for each in names)}
    if by_code and by_name and not by_code & by_name:
        params = (("number", visible(plan.plan.number or "")), ("issuer", visible(office)))
        yield Diagnosis("GS507", ("plan", "number"), params)
