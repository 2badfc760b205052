"""What an audit found, in words: what was altered, what befell files and seals, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from giamsat.domain.alterations import GRAVITIES, Alteration, Gravity, Stage
from giamsat.domain.audits import Audit, Missing, Overall, SealedAs, Trace
from giamsat.domain.recordings import Recording
from giamsat.domain.timeline.rows import Due
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Pairs, Table, Toned
from giamsat.render.pages import seals
from giamsat.render.pages.duties import rule_name, subject_name, uncountable
from giamsat.render.pages.history import difference, first_line, key_name, value

if TYPE_CHECKING:
    from giamsat.render.page import Tone

_TONES: dict[Gravity, Tone] = {"grave": "bad", "question": "notice", "note": "dim"}


def plan_name(report: Audit) -> str:
    """Return a plan's number, or its id, with its title."""
    facts = report.facts["plan"]
    return f"{facts.get('number') or report.id} · {facts['title']}"


# --- the workspace ---------------------------------------------------------------------------


def missing_block(missing: Sequence[Missing], words: Words) -> Lines:
    """Return the plans that git or a seal knows and the folder has not."""
    return Lines([_missing(item, words) for item in missing], words("audit.missing"))


def _missing(item: Missing, words: Words) -> Toned:
    told = item.recording
    name = f"{item.name} ({item.path})" if item.name else item.path
    said = [words("audit.missing.plan", name=name)]
    if told is None:
        said.append(words("audit.missing.unrecorded"))
    elif "renamed" in told.notes:
        said.append(words("audit.missing.renamed", now=told.path, **_by(told.author, told.day)))
    else:
        said.append(words("audit.missing.removed", **_by(told.author, told.day)))
    if told is not None:
        said.append(words("audit.said", message=first_line(told.message)))
    if item.seal:
        said.append(words("audit.missing.sealed", seal=item.seal))
    return Toned("; ".join(said), _TONES[item.gravity])


def _by(author: str, day: object) -> dict[str, object]:
    return {"author": author, "on": day}


def summary_blocks(
    reports: Sequence[Audit], overall: Overall, words: Words, places: Mapping[str, str]
) -> Iterator[Lines | Pairs]:
    """Yield the verdict in numbers, what is found by gravity, and the chapter of the seals.

    ``places`` are where the chapters of plans stand, by id.
    """
    found = {g: list(_finding_lines(reports, g, words, places)) for g in GRAVITIES}
    problems = [seals.finding(item, words) for item in overall.problems]
    counts: list[tuple[str, str | Toned]] = [
        (words("audit.count.plans"), str(len(reports))),
        (words("audit.count.missing"), str(len(overall.missing))),
        (words("audit.count.seals"), str(len(problems))),
    ]
    counts += [(words(f"audit.gravity.{g}"), str(len(found[g]))) for g in GRAVITIES]
    yield Pairs(counts, words("audit.verdict"))
    if problems:
        yield Lines(problems, words("audit.seal-chapter"))
    for gravity in GRAVITIES[:2]:
        if found[gravity]:
            yield Lines(found[gravity], words(f"audit.findings.{gravity}"))
    checked = overall.verification
    notes = [f for f in checked.findings if f.weight == "note"] if checked else []
    if notes:
        yield Lines([seals.finding(item, words) for item in notes], words("audit.seal-notes"))


def contents_block(reports: Sequence[Audit], places: Mapping[str, str], words: Words) -> Table:
    """Return every plan with the number of its findings and a link to its chapter."""
    columns = (
        Column(words("audit.plan"), "title"),
        *(Column(words(f"audit.gravity.{gravity}"), "number") for gravity in GRAVITIES),
        Column(words("audit.seal"), "tag"),
    )
    rows = [_contents_row(report, places.get(report.id, ""), words) for report in reports]
    return Table(columns, rows, words("audit.contents"))


def _contents_row(report: Audit, place: str, words: Words) -> tuple[str | Toned, ...]:
    found, seal = report.gravities(), report.seal
    told = words(f"audit.seal.{seal.code}", seal=seal.seal.name if seal.seal else "—")
    counts = (str(found[gravity]) for gravity in GRAVITIES)
    return (Toned(plan_name(report), "", place), *counts, told)


def _finding_lines(
    reports: Sequence[Audit], gravity: Gravity, words: Words, places: Mapping[str, str]
) -> Iterator[Toned]:
    for report in reports:
        name, place = plan_name(report), places.get(report.id, "")
        for told in _sentences(report, gravity, words):
            yield Toned(f"{name}: {told}", _TONES[gravity], place)


def _sentences(report: Audit, gravity: Gravity, words: Words) -> Iterator[str]:
    for item in report.traced.altered:
        if item.gravity == gravity:
            yield sentence(item, words)
    for trace in report.traced.traces:
        if trace.gravity == gravity:
            yield trace_sentence(trace, words)
    if gravity == "question":
        for line in report.limits:
            if line.recorded is not None:
                yield _late(line.due, line.recorded, words)
        for limit in report.uncountable:
            yield uncountable(limit, words)
        yield from _conflicts(report, words)


def _conflicts(report: Audit, words: Words) -> Iterator[str]:
    for key in report.conflicts:
        subject, _, name = key.rpartition(".")
        whose = subject_name(subject or "plan", words)
        yield words("audit.conflict", subject=whose, key=key_name(name, words))


def _late(due: Due, told: Recording, words: Words) -> str:
    return words(
        "audit.recorded-late",
        subject=subject_name(due.subject, words),
        rule=rule_name(due.rule, words),
        due=due.due,
        done=words.day(due.until),
        on=told.day,
        author=told.author,
        days=(told.day - due.due).days,
    )


def sentence(item: Alteration, words: Words) -> str:
    """Tell an alteration in one line: what, who, when, and what had happened by then."""
    told = item.recording
    said = [difference(item.difference, words)]
    if item.is_recorded:
        by = _by(told.author, told.day)
        said.append(words("audit.altered.by", **by, commit=told.commit[:10]))
    else:
        said.append(words("audit.altered.unrecorded"))
    if item.is_resolved:
        said.append(words("audit.altered.resolved"))
    said += [_stage(stage, words) for stage in item.stages]
    if item.is_recorded:
        said.append(words("audit.said", message=first_line(told.message)))
    return "; ".join(said)


def trace_sentence(item: Trace, words: Words) -> str:
    """Tell what befell a file in one line."""
    told = item.recording
    by = words("audit.altered.by", **_by(told.author, told.day), commit=told.commit[:10])
    said = words(f"audit.trace.{item.code}", **seals.times_in_words(dict(item.params), words))
    return f"{said}; {by}; {words('audit.said', message=first_line(told.message))}"


def _stage(stage: Stage, words: Words) -> str:
    return words(f"audit.stage.{stage.code}", on=stage.on, days=stage.days, name=stage.name or "")


# --- one plan --------------------------------------------------------------------------------


def plan_blocks(report: Audit, words: Words) -> Iterator[Table | Lines]:
    """Yield what was altered in a plan, what befell its file, and how each seal has it."""
    if report.traced.altered:
        yield _alterations_table(report.traced.altered, words)
    if report.uncountable:
        limits = [Toned(uncountable(item, words), "notice") for item in report.uncountable]
        yield Lines(limits, words("audit.uncountable"))
    if report.conflicts:
        asked = [Toned(told, "notice") for told in _conflicts(report, words)]
        yield Lines(asked, words("audit.conflicts"))
    if report.traced.traces:
        lines = [Toned(trace_sentence(t, words), _TONES[t.gravity]) for t in report.traced.traces]
        yield Lines(lines, words("audit.traces"))
    if report.trail:
        yield Lines([_sealed_as(item, words) for item in report.trail], words("audit.trail"))


def _alterations_table(altered: Sequence[Alteration], words: Words) -> Table:
    columns = (
        Column(words("audit.recorded"), "day"),
        Column(words("show.id-of"), "tag"),
        Column(words("audit.altered.key"), "title"),
        Column(words("history.field.before"), "text"),
        Column(words("history.field.after"), "text"),
        Column(words("audit.altered.stages"), "text"),
        Column(words("audit.by")),
        Column(words("audit.altered.gravity"), "tag"),
    )
    return Table(columns, [_row(item, words) for item in altered], words("audit.altered"))


def _row(item: Alteration, words: Words) -> tuple[str | Toned, ...]:
    found, told = item.difference, item.recording
    before, after = Toned(value(found.old, words)), Toned(value(found.new, words))
    key = Toned(key_name(found.key, words))
    if item.change == "withdrawn":
        before, key = before._replace(tone="struck"), key._replace(tone="struck")
        after = Toned(words("audit.altered.withdrawn"), "bad")
    stages = "; ".join(_stage(stage, words) for stage in item.stages)
    if item.is_undone:
        stages = "; ".join(filter(None, (words("audit.altered.undone"), stages)))
    if item.is_resolved:
        stages = "; ".join(filter(None, (words("audit.altered.resolved"), stages)))
    return (
        words.day(told.day) if item.is_recorded else "—",
        subject_name(found.subject, words),
        key,
        before,
        after,
        stages or "—",
        told.author if item.is_recorded else words("audit.altered.unrecorded"),
        Toned(words(f"audit.gravity-of.{item.gravity}"), _TONES[item.gravity]),
    )


def _sealed_as(item: SealedAs, words: Words) -> Toned:
    code = "changed" if item.is_changed else "same"
    tone: Tone = ""
    if item.sha256 is None:
        code, tone = "gone", "bad"
    elif item.recorded is False:
        code, tone = "unrecorded", "bad"
    said = words(f"audit.trail.{code}", sha256=(item.sha256 or "")[:10])
    return Toned(f"{seals.moment(item.sealed, words)} {item.seal}: {said}", tone)
