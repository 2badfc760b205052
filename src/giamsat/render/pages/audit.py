"""The audit of plans as one page: facts and recordings side by side, limits, checks, seals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from giamsat.domain.audits import Audit, LimitLine, Moment, Opening, Overall
from giamsat.domain.recordings import LATE_DAYS
from giamsat.domain.rules import Rule
from giamsat.domain.timeline.rows import Fact
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Pairs, Table, Toned
from giamsat.render.pages import audit_findings, audit_opening, diagnostics, seals
from giamsat.render.pages.duties import rule_name, subject_name
from giamsat.render.pages.history import fact_name, first_line, pending_block, value
from giamsat.render.pages.reasons import source_line
from giamsat.render.pages.tones import state

if TYPE_CHECKING:
    from giamsat.render.page import Tone

Block = Table | Pairs | Lines

_OUTCOMES: dict[str, Tone] = {"kept": "good", "missed": "notice", "late": "bad"}
_SEALS: dict[str, Tone] = {"sealed": "good", "altered": "bad", "unsound": "bad"}


class Found(NamedTuple):
    """All that an audit found; ``unreadable`` are sentences about files left out."""

    plans: Sequence[Audit]
    overall: Overall
    unreadable: Sequence[str]


class Shown(NamedTuple):
    """What of an audit stands on a page: whose chapters, how many plans are left out for having no
    findings, and where the chapter of each stands (on this page, if empty)."""

    plans: tuple[Audit, ...]
    left: int = 0
    files: Mapping[str, str] = MappingProxyType({})


def page(
    found: Found,
    as_of: date,
    words: Words,
    shown: Shown,
    opening: Opening,
) -> Page:
    """Return the audits on one page, what is missing and what was altered first."""
    reports, overall = found.plans, found.overall
    places = shown.files or {p.id: f"#{_anchor(n)}" for n, p in enumerate(shown.plans)}
    blocks: list[Block] = [*audit_opening.opening_blocks(opening, reports, words)]
    if overall.missing:
        blocks.append(audit_findings.missing_block(overall.missing, words))
    if found.unreadable:
        lines = [Toned(line, "bad") for line in found.unreadable]
        blocks.append(Lines(lines, words("audit.unreadable")))
    several = overall.verification is not None
    if several:
        blocks += audit_findings.summary_blocks(reports, overall, words, places)
    if shown.files:
        blocks.append(audit_findings.contents_block(reports, shown.files, words))
    if shown.left:
        blocks.append(Lines([words("audit.left-out", count=shown.left)]))
    for number, report in enumerate(shown.plans):
        blocks += _plan(report, words, several=several, anchor=_anchor(number) if several else "")
    blocks += _sources(shown.plans, words)
    return Page("audit", words("audit.title", day=words.day(as_of)), tuple(blocks))


def plan_page(report: Audit, back: str, as_of: date, words: Words) -> Page:
    """Return the chapter of one plan as a page of its own; ``back`` leads to the index."""
    blocks: list[Block] = [Lines([Toned(words("audit.back"), "", back)])]
    blocks += _plan(report, words, several=True, anchor="")
    blocks += _sources([report], words)
    return Page("audit", words("audit.title", day=words.day(as_of)), tuple(blocks))


def _anchor(number: int) -> str:
    return f"plan-{number + 1}"


def _sources(reports: Sequence[Audit], words: Words) -> Iterator[Block]:
    rules = {rule.id: rule for rule in _rules(reports)}
    if rules:
        yield Lines([source_line(rule, words) for rule in rules.values()], words("audit.sources"))


def _rules(reports: Sequence[Audit]) -> Iterator[Rule]:
    for report in reports:
        yield from (line.rule for line in report.limits if line.rule)


def _plan(report: Audit, words: Words, *, several: bool, anchor: str) -> Iterator[Block]:
    name = audit_findings.plan_name(report)
    yield Pairs(list(_facts(report, words)), name, anchor)
    for block in _parts(report, words, several=several):
        # On a page of many plans every heading says whose it is.
        yield block._replace(title=f"{name} — {block.title}") if several else block


def _parts(report: Audit, words: Words, *, several: bool) -> Iterator[Block]:
    yield from audit_findings.plan_blocks(report, words)
    yield from audit_opening.text_blocks(report.facts, words)
    if report.limits:
        yield _limits(report.limits, words)
    if report.moments:
        yield _moments(report.moments, words)
    waivers = report.facts.get("waiver", ())
    if waivers:
        yield Lines([value(waiver, words) for waiver in waivers], words("audit.waivers"))
    told = report.history
    if told is not None and told.recordings:
        yield audit_opening.recordings_block(told.recordings, words)
    if told is not None and (told.pending is None or told.pending):
        yield pending_block(told, words)
    if report.diagnostics:
        yield Lines(list(_diagnostics(report, words)), words("audit.diagnostics"))
    # Of many plans, the seals have a chapter of their own: a plan tells what concerns its file.
    found = [f for f in report.seal.findings if not several or f.path == report.path]
    if found and report.seal.code != "no-seal":
        shown = [seals.finding(item, words) for item in found]
        yield Lines(shown, words("audit.seal-findings"))


def _facts(report: Audit, words: Words) -> Iterator[tuple[str, str | Toned]]:
    facts = report.facts["plan"]
    yield words("show.status"), state(words, report.status, overdue=report.overdue)
    yield words("show.as-of"), words.day(report.as_of)
    for key in ("issuer", "issued", "begins", "ends"):
        if facts.get(key):
            yield words(f"export.column.{key}"), value(facts[key], words)
    yield words("audit.file"), report.path
    yield words("audit.sha256"), report.sha256
    seal = report.seal
    told = words(f"audit.seal.{seal.code}", seal=seal.seal.name if seal.seal else "—")
    yield words("audit.seal"), Toned(told, _SEALS.get(seal.code, "notice"))
    yield words("audit.history"), _history(report, words)


def _history(report: Audit, words: Words) -> str | Toned:
    if report.history is None:
        return Toned(words.get(f"error.{report.absence}", str(report.absence)), "notice")
    count = words("audit.recordings", count=len(report.history.recordings))
    if report.history.cut:
        return Toned(f"{count}. {words('history.cut')}", "notice")
    return count


def _limits(limits: Sequence[LimitLine], words: Words) -> Table:
    columns = (
        Column(words("show.due"), "day"),
        Column(words("show.id-of"), "tag"),
        Column(words("show.rule"), "title"),
        Column(words("audit.outcome"), "tag"),
        Column(words("audit.ended"), "day"),
        Column(words("show.whose"), "text", 2),
        Column(words("audit.source"), "text", 1),
    )
    return Table(columns, [_limit(line, words) for line in limits], words("audit.limits"))


def _limit(line: LimitLine, words: Words) -> tuple[str | Toned, ...]:
    due, source = line.due, line.rule.source if line.rule else None
    cited = (source.article, source.document, source.number) if source else ()
    return (
        words.day(due.due),
        subject_name(due.subject, words),
        rule_name(due.rule, words),
        _outcome(line, words),
        "—" if line.outcome in ("open", "late") else words.day(due.until),
        due.whose or "—",
        " ".join(part for part in cited if part) or "—",
    )


def _outcome(line: LimitLine, words: Words) -> Toned:
    """Tell how a duty went; what was written down only after its last day is not shown as kept."""
    said = words(f"audit.outcome.{line.outcome}")
    told = line.recorded
    if told is None:
        return Toned(said, _OUTCOMES.get(line.outcome, ""))
    days = (told.day - line.due.due).days
    return Toned(words("audit.outcome.recorded-late", said=said, on=told.day, days=days), "notice")


def _moments(moments: Sequence[Moment], words: Words) -> Table:
    columns = (
        Column(words("audit.on"), "day"),
        Column(words("show.id-of"), "tag"),
        Column(words("audit.fact"), "title"),
        Column(words("audit.recorded"), "day"),
        Column(words("audit.days"), "number", 1),
        Column(words("audit.by")),
    )
    return Table(columns, [_moment(item, words) for item in moments], words("audit.moments"))


def _moment(item: Moment, words: Words) -> tuple[str | Toned, ...]:
    fact, told = item.fact, item.recording
    late = item.days is not None and (item.days > LATE_DAYS or item.days < 0)
    what = first_line(told.message) if told else "—"
    if fact is not None:
        what = " ".join(filter(None, (fact_name(fact.kind, words), _value_of(fact, words))))
    return (
        words.day(fact.on) if fact else "—",
        subject_name(fact.subject, words) if fact else "—",
        what,
        words.day(told.day) if told else Toned(words("audit.not-recorded"), "notice"),
        "—" if item.days is None else Toned(str(item.days), "notice" if late else ""),
        told.author if told else "—",
    )


def _value_of(fact: Fact, words: Words) -> str:
    """Write what a fact says beside its day: a number, a name, a day, or the code of a result."""
    text = fact.value or ""
    if fact.kind == "recommendation.outcome":
        return words.get(f"status.{text}", text)
    if fact.kind == "waiver":
        return rule_name(text, words)
    if fact.kind in ("visit.postponed", "recommendation.extension"):
        return words.day(text)
    return text


def _diagnostics(report: Audit, words: Words) -> Iterator[str]:
    for found in report.diagnostics:
        level = words(f"check.{found.level}")
        place = diagnostics.place(found)
        yield f"{place}: {level} {found.code} {diagnostics.sentence(found, words)}"
