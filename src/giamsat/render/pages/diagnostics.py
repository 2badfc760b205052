"""What ``check`` found, in words: one sentence a finding, its remedy, and the page of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from giamsat.domain.checking.codes import CHECKS
from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.i18n.toml import SYNTAX, parser_words
from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.render.pages.conflicts import choices, command
from giamsat.render.pages.duties import rule_name, subject_name
from giamsat.render.pages.times import when_name
from giamsat.reports.missed_limits import waive_command

if TYPE_CHECKING:
    from giamsat.render.page import Tone

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TONES: dict[str, Tone] = {"error": "bad", "warning": "notice", "note": "dim"}
_IN_WORDS = {"expected": "type", "part": "part", "missing": "missing", "kind": "kind"}


def _changed_key(key: str, words: Words) -> str:
    """Name a key of a plan file; what the names come from loads the model, so only here."""
    from giamsat.render.pages.history import key_name

    return key_name(key, words)


_NAMED = {
    "rule": rule_name,
    "subject": subject_name,
    "changed": _changed_key,
    "when": when_name,
}
_WAIVE = 'giamsat waive PLAN RULE --reason "…"'
_IN_WORDS |= {
    "fault": "fault",
    "other": "day",
    "hides": "hides",
    "missed": "missed",
    "stage": "stage",
}


def sentence(diagnostic: PlacedDiagnosis, words: Words) -> str:
    """Return what was found, in one sentence with its source."""
    values = {name: _value_in_words(name, value, words) for name, value in diagnostic.params}
    if "about" in values:
        values |= _settling(diagnostic, values, words)
    if values.get("name") == "…" and "day" in values:
        weekday = date.fromisoformat(diagnostic.values["day"]).weekday()
        values["name"] = words(f"agenda.weekday.{weekday}")
    said = _sentence(diagnostic, values, words)
    near = diagnostic.values.get("near")
    beside = [words("check.near", near=visible(near))] if near else []
    if "bodies" in values:
        beside.append(words("check.bodies", bodies=values["bodies"]))
    if "done" in values:
        beside.append(words("check.done", done=values["done"]))
    if "source" in values:
        beside.append(_source(diagnostic, words))
    return "; ".join([said, *beside])


def remedy(diagnostic: PlacedDiagnosis, words: Words) -> str:
    """Return what to do about it; the command that records a reason is ready to be used."""
    text = words(f"check.{diagnostic.code}.remedy")
    waive = words.command(_WAIVE)
    values = diagnostic.values
    if waive not in text or "rule" not in values:
        return text
    plan_id = diagnostic.path.removeprefix("plans/").removesuffix(".toml")
    command = waive_command(plan_id, values["rule"], values.get("subject", "plan"))
    return text.replace(waive, visible(words.command(command)))


def place(diagnostic: PlacedDiagnosis) -> str:
    """Return the path with line and column, as editors understand it."""
    parts = [visible(diagnostic.path), diagnostic.line, diagnostic.column]
    return ":".join(str(part) for part in parts if part is not None)


def page(
    found: Sequence[PlacedDiagnosis], closing: Sequence[str], words: Words, *, for_people: bool
) -> Page:
    """Return the findings as sentences for people, or else as a table of one row each."""
    title = words("check.title")
    if for_people:
        blocks = (Lines([*_sentences(found, words), *closing]),)
        return Page("check", "", blocks)
    columns = (
        Column(words("check.place")),
        Column(words("check.level"), "tag"),
        Column(words("check.code"), "tag"),
        Column(words("check.key")),
        Column(words("check.finding")),
        Column(words("check.remedy"), rank=1),
    )
    rows = [
        (
            place(diagnostic),
            Toned(words(f"check.{diagnostic.level}"), _TONES[diagnostic.level]),
            diagnostic.code,
            diagnostic.key or "",
            sentence(diagnostic, words),
            remedy(diagnostic, words),
        )
        for diagnostic in found
    ]
    return Page("check", title, (Table(columns, rows),))


def exceptions(excepted: Sequence[PlacedDiagnosis], words: Words) -> list[str]:
    """Return each excepted finding in a line, with the reason that the workspace gives."""
    return [
        words(
            "check.excepted-line",
            place=place(diagnostic),
            code=diagnostic.code,
            reason=visible(diagnostic.reason or ""),
        )
        for diagnostic in excepted
    ]


def explanation_page(code: str, words: Words) -> Page:
    """Return the page of one check."""
    check = CHECKS[code]
    title = f"{code} — {words(f'check.{code}.title')}"
    level = words("check.default-level", level=words(f"check.{check.level}"))
    first = f"{level} {words('check.safe')}" if check.fixable else level
    example = words(f"check.{code}.example").split("\n")
    blocks = (
        Lines([first]),
        Lines([words(f"check.{code}.why")], words("check.why")),
        Lines([f"  {line}" for line in example], words("check.example")),
        Lines([words(f"check.{code}.remedy")], words("check.remedy")),
    )
    return Page("explain", title, blocks)


def index(words: Words) -> Page:
    """Return the list of all checks."""
    columns = (
        Column(words("check.code"), "tag"),
        Column(words("check.level"), "tag"),
        Column(words("check.finding")),
    )
    rows = [
        (code, words(f"check.{check.level}"), words(f"check.{code}.title"))
        for code, check in CHECKS.items()
    ]
    return Page("explain", words("check.index"), (Table(columns, rows),))


def _sentences(found: Sequence[PlacedDiagnosis], words: Words) -> Iterator[str | Toned]:
    """Yield the findings under the file in which they are, each with its line."""
    by_path: dict[str, list[PlacedDiagnosis]] = {}
    for diagnostic in found:
        by_path.setdefault(diagnostic.path, []).append(diagnostic)
    for path, of_file in by_path.items():
        yield Toned(visible(path), "strong")
        for diagnostic in of_file:
            level = words(f"check.{diagnostic.level}")
            finding = sentence(diagnostic, words)
            key = f"{_key_told(diagnostic.key, words)}: " if diagnostic.key else ""
            key = "" if finding.startswith(key) else key
            where = place(diagnostic).removeprefix(visible(path)).removeprefix(":")
            said = f"{level} {diagnostic.code} {key}{finding}"
            yield Toned(f"  {where}: {said}" if where else f"  {said}", _TONES[diagnostic.level])
            yield Toned(f"    → {remedy(diagnostic, words)}", "dim")


def _key_told(key: str, words: Words) -> str:
    """Return where in a file something stands, ``kiến nghị 2 · hạn`` for ``recommendation[2].due``.

    Keys of the plan itself stand without it. English, and a key without a name, stay as written.
    """
    if words.lang != "vi":
        return key
    told = []
    names = key.split(".")
    for place, written in enumerate(names):
        name, _, number = written.rstrip("]").partition("[")
        path = ".".join((*names[:place], name))
        called = _changed_key(path, words)
        if called == path:  # no name of its own
            called = words.get(f"history.part.{name}", "")
        if not called:
            return visible(key)
        told.append(f"{called} {number}".rstrip())
    return " · ".join(told[1:] if names[0] == "plan" and told[1:] else told)


def _sentence(diagnostic: PlacedDiagnosis, values: dict[str, str], words: Words) -> str:
    """Return the problem's own sentence, where reading the file gave it, else the check's."""
    keys = [f"check.{diagnostic.code}.says"]
    if diagnostic.problem:
        keys = [f"problem.{diagnostic.problem}", f"error.{diagnostic.problem}"]
    values = {"path": visible(diagnostic.path), **values}
    if diagnostic.problem == SYNTAX:
        values["detail"] = visible(parser_words(words, diagnostic.values.get("detail", "")))
    for key in keys:
        if words.get(key, ""):
            return words(key, **values).rstrip(".")
    return words(f"check.{diagnostic.code}.title")


def _value_in_words(name: str, value: str, words: Words) -> str:
    if _DAY.fullmatch(value):
        return words.day(value)
    if name in _NAMED:
        return _NAMED[name](value, words)
    if name == "flags":
        return ", ".join(words(f"check.flag.{flag}") for flag in value.split(", "))
    if name in _IN_WORDS:
        return words.get(f"check.{_IN_WORDS[name]}.{value}", visible(value))
    return visible(value)


def _settling(diagnostic: PlacedDiagnosis, values: dict[str, str], words: Words) -> dict[str, str]:
    """Return the values to choose from, and the command that settles; fit to be copied."""
    texts = [text for name, text in values.items() if name.startswith("value.")]
    how = "--take 1" if texts else "--remove"
    return {
        "choices": choices(texts, words, removed="removed" in values),
        "command": words.command(command(diagnostic.path, diagnostic.values["about"], how)),
    }


def _source(diagnostic: PlacedDiagnosis, words: Words) -> str:
    """Return the source; a weaker one always says how weak it is."""
    source, evidence = diagnostic.values["source"], diagnostic.values.get("evidence", "A")
    if evidence == "A":
        return words("check.source", source=visible(source))
    told = words(f"rule.evidence.{evidence}")
    return words("check.source-weak", source=visible(source), evidence=told)
