"""The rules with their sources, as a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from giamsat.domain.rules import RuleSource
from giamsat.i18n import Words
from giamsat.render.page import Column, Page, Pairs, Table, Toned
from giamsat.render.pages.duties import rule_name
from giamsat.reports.rules import Judged, Principle, Rules


def page(report: Rules, words: Words) -> Page:
    """Return all limits and principles as a page of two tables."""
    return Page("rules", words("rule.title"), (_limits(report, words), _principles(report, words)))


def _limits(report: Rules, words: Words) -> Table:
    columns = (
        Column(words("rule.id"), "tag"),
        Column(words("rule.says"), "title"),
        Column(words("rule.grade"), "text"),
        Column(words("rule.decision"), "text", 1, below=True),
        Column(words("rule.valid"), "text", 2, below=True),
        Column(words("rule.source"), "text", 3, below=True),
    )
    rows = [
        (
            item.rule.id,
            says(item, words),
            grade(item.rule.evidence, words, read=item.rule.text_read),
            _decision(item, words),
            valid(item.rule.valid_from, item.rule.valid_to, words),
            source(item.rule.source, words),
        )
        for item in report.rules
    ]
    return Table(columns, rows, words("rule.limits"))


def _principles(report: Rules, words: Words) -> Table:
    columns = (
        Column(words("rule.id"), "tag"),
        Column(words("rule.says"), "title"),
        Column(words("rule.grade"), "text"),
        Column(words("rule.valid"), "text", 2, below=True),
        Column(words("rule.source"), "text", 1, below=True),
    )
    rows = [
        (
            item.id,
            words.get(f"rule.principle.{item.id}", item.id),
            grade(item.evidence, words, read=item.text_read),
            valid(item.valid_from, item.valid_to, words),
            source(item.source, words),
        )
        for item in report.principles
    ]
    return Table(columns, rows, words("rule.principles"))


def one_page(item: Judged | Principle, words: Words) -> Page:
    """Return one limit or principle with all that is known of it, its text quoted."""
    pairs = list(_limit_facts(item, words) if isinstance(item, Judged) else _principle(item, words))
    return Page("rule", words("rule.one"), (Pairs(pairs),))


def _limit_facts(item: Judged, words: Words) -> Iterator[tuple[str, str | Toned]]:
    rule = item.rule
    yield words("rule.id"), rule.id
    yield words("rule.says"), says(item, words)
    forms = [words(f"form.{form}") for form in rule.forms]
    yield words("rule.forms"), "; ".join(forms) or words("rule.all-forms")
    yield words("rule.satisfied-by"), words.get(f"rule.by.{rule.satisfied_by}", rule.satisfied_by)
    yield words("rule.grade"), grade(rule.evidence, words, read=rule.text_read)
    yield words("rule.valid"), valid(rule.valid_from, rule.valid_to, words)
    yield words("rule.decision"), _decision(item, words)
    yield from _source_facts(rule.source, words)


def _principle(item: Principle, words: Words) -> Iterator[tuple[str, str | Toned]]:
    yield words("rule.id"), item.id
    yield words("rule.says"), words.get(f"rule.principle.{item.id}", item.id)
    yield words("rule.grade"), grade(item.evidence, words, read=item.text_read)
    yield words("rule.valid"), valid(item.valid_from, item.valid_to, words)
    yield from _source_facts(item.source, words)


def _source_facts(cited: RuleSource, words: Words) -> Iterator[tuple[str, str | Toned]]:
    yield words("rule.source"), source(cited, words)
    if cited.where:
        yield words("rule.where"), cited.where
    if cited.quote:
        yield words("rule.quote"), f"“{cited.quote}”"


def says(item: Judged, words: Words) -> str:
    """Write what a limit asks: what, how many days of which kind, before or after what."""
    rule = item.rule
    return words(
        f"rule.value.{rule.unit}.{rule.direction}",
        name=rule_name(rule.id, words),
        value=rule.value,
        anchor=words.get(f"rule.anchor.{rule.anchor}", rule.anchor),
    )


def grade(evidence: str, words: Words, *, read: bool) -> Toned:
    """Write how well a rule is known; what was not read is never shown as if it were."""
    text = words(f"rule.evidence.{evidence}")
    shown = f"{evidence}: {text}" if evidence != "own" else text
    return Toned(shown, "" if read or evidence == "own" else "notice")


def valid(first: date | None, last: date | None, words: Words) -> str:
    """Write from when to when a rule applies."""
    if first and last:
        return words("rule.from-to", first=words.day(first), last=words.day(last))
    if first:
        return words("rule.from", first=words.day(first))
    return words("rule.to", last=words.day(last)) if last else words("rule.always")


def source(cited: RuleSource, words: Words) -> str:
    """Cite the document by article, name, number and date."""
    parts = [cited.article, cited.document, cited.number]
    text = " ".join(part for part in parts if part)
    return words("rule.dated", source=text, day=words.day(cited.date)) if cited.date else text


def _decision(item: Judged, words: Words) -> str | Toned:
    if not item.decision:
        return words("rule.decided.none")
    rule, shipped = item.rule, item.shipped
    reason = rule.off or rule.confirmed or rule.source.document
    text = words(
        f"rule.decided.{item.decision}", reason=reason, value=shipped.value if shipped else 0
    )
    return Toned(text, "notice" if item.decision == "off" else "")
