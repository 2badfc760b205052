"""Why a plan stands as it does, as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from giamsat.domain.records import StepRow, VerdictRow
from giamsat.domain.rules import Rule
from giamsat.i18n import Words
from giamsat.render.page import Lines, Page, Toned
from giamsat.render.pages.due import counted_notes
from giamsat.render.pages.duties import (
    counted_from,
    duty_name,
    of_bodies,
    rule_name,
    subject_name,
    uncountable,
    unknown_limit,
)
from giamsat.render.pages.tones import state
from giamsat.reports.reasons import Reasons

_MAY_BE_BARE = frozenset({"answered", "cancelled", "event", "outcome"})
"""Facts that may lack a reason or number."""


def page(report: Reasons, rules: Sequence[Rule], words: Words) -> Page:
    """Return the reasons as a page: what stands, what is due and by which rule, what was before."""
    known = {rule.id: rule for rule in rules}
    title = words(
        "why.title",
        plan=report.row.number or report.row.id,
        as_of=words.day(report.as_of),
    )
    blocks = [Lines(list(_standing(report, words)), words("why.standing"))]
    for name, verdicts in (("due", report.due), ("ended", report.ended)):
        if verdicts:
            lines = [_verdict(v, report.as_of, words) for v in verdicts]
            blocks.append(Lines(lines, words(f"why.{name}")))
    if report.uncountable:
        blocks.append(Lines([Toned(uncountable(u, words), "bad") for u in report.uncountable]))
    if report.unknown:
        unknown = [unknown_limit(rule.id, rule.unknown or "", words) for rule in report.unknown]
        blocks.append(Lines([Toned(line, "notice") for line in unknown]))
    if report.before:
        lines = [Toned(_step(step, words, report.row.kind), "dim") for step in report.before]
        blocks.append(Lines(lines, words("why.before")))
    named = dict.fromkeys(v.rule for v in (*report.due, *report.ended) if v.rule in known)
    if named:
        sources = [source_line(known[rule], words) for rule in named]
        blocks.append(Lines(sources, words("why.sources")))
    if report.row.form is None:
        blocks.append(Lines([Toned(words("why.no-form"), "notice")]))
    return Page("why", title, tuple(blocks))


def _standing(report: Reasons, words: Words) -> Iterator[str | Toned]:
    for step, since, overdue in report.standing:
        text = _step(step._replace(since=since), words, report.row.kind, overdue)
        yield Toned(text, state(words, step.state, overdue=overdue is not None).tone)


def _step(step: StepRow, words: Words, kind: str, overdue: str | None = None) -> str:
    shown = state(words, step.state, kind=kind).text
    because = "; ".join(_reason(reason, words) for reason in step.reasons)
    name = subject_name(step.subject, words)
    if step.since > "0001-01-01":
        shown = words("why.since", state=shown, day=words.day(step.since))
    if overdue:
        shown += " · " + words("why.overdue-since", day=words.day(overdue))
    return f"{name}: {shown} — {because}"


def _reason(reason: tuple[str, str | None, str | None, str | None], words: Words) -> str:
    code, _, on, value = reason
    if value is None and code in _MAY_BE_BARE:
        return words(f"why.reason.{code}.bare", on=words.day(on))
    return words(f"why.reason.{code}", on=words.day(on), value=value or "—")


def _verdict(verdict: VerdictRow, as_of: str, words: Words) -> str | Toned:
    until = verdict.until
    ended = until is not None and until <= as_of
    how = _ending(verdict, words) if ended else words("why.open")
    late = verdict.is_late(as_of)
    if late:
        how += f" · {words('why.late')}"
    anchor = counted_from(verdict, words)
    notes = "".join(f" · {note}" for note in counted_notes(verdict, words))
    text = words(
        "why.verdict",
        subject=subject_name(verdict.subject, words),
        rule=duty_name(verdict, words) + of_bodies(verdict.bodies, words),
        due=words.day(verdict.due),
        how=how,
    )
    return Toned(text + anchor + notes, "bad" if late and not ended else "")


def _ending(verdict: VerdictRow, words: Words) -> str:
    is_missed = (
        verdict.ended == "void" and bool(verdict.binding) and verdict.due < str(verdict.until)
    )
    key = "why.ended.void-missed" if is_missed else f"why.ended.{verdict.ended}"
    return words(key, day=words.day(verdict.until))


def source_line(rule: Rule, words: Words) -> str:
    """Cite a rule: its value, where it stands, and how well that is known."""
    source = rule.source
    parts = [
        words(
            f"rule.value.{rule.unit}.{rule.direction}",
            name=rule_name(rule.id, words),
            value=rule.value,
            anchor=words.get(f"rule.anchor.{rule.anchor}", rule.anchor),
        ),
        " ".join(filter(None, (source.article, source.document, source.number))),
        words.day(source.date) if source.date else "",
        words(f"rule.evidence.{rule.evidence}"),
    ]
    if rule.weaker:
        values = {"day": words.day(rule.weaker.since), "grade": rule.weaker.evidence}
        parts.append(words("rule.weaker", **values, why=rule.weaker.why))
    if rule.confirmed:
        parts.append(words("rule.confirmed", reason=rule.confirmed))
    if rule.off:
        parts.append(words("rule.off", reason=rule.off))
    return " · ".join(filter(None, parts))
