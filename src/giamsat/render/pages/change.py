"""What a change did, in words; and a file that was made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from giamsat.domain.acts.act import Act
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.page import Lines, Page, Toned
from giamsat.render.pages.duties import rule_name, subject_name
from giamsat.render.pages.history import not_recorded
from giamsat.reports.changes import ChangedKey, ChangeReport, Coming, Consequences, Moved, NewFile


def sentence(act: Act, words: Words) -> str:
    """Say what an act did, in one sentence."""
    values = {
        name: visible(value) if isinstance(value, str) else value
        for name, value in act.values.items()
    }
    key = f"act.{act.code}"
    own = f"{key}.{act.values.get('of', '')}"
    return words(own if words.get(own, "") else key, subject=act.subject, **values)


def change_page(report: ChangeReport, words: Words, as_of: str, unrecorded: str | None) -> Page:
    """Return a change: what was done, each key, what comes next, and why it is in no history.

    ``unrecorded`` is the reason, where one is to be told; days before ``as_of`` are overdue.
    """
    lines = _done_lines(report, words)
    if report.following:
        lines.append(_following_line(report.following, words, as_of))
    return _page([*lines, *not_recorded(unrecorded, words)])


def resolved_page(report: ChangeReport, words: Words, left: int, unrecorded: str | None) -> Page:
    """Return a resolved conflict, and how many the file has left."""
    key = "resolve.left" if left else "resolve.all-settled"
    more = words(key, count=left, path=report.path) if left else words(key)
    return _page([*_done_lines(report, words), more, *not_recorded(unrecorded, words)])


def _page(lines: Iterable[str | Toned]) -> Page:
    return Page("change", "", (Lines(list(lines)),))


def _done_lines(report: ChangeReport, words: Words) -> list[str | Toned]:
    title = f"{report.name}: {sentence(report.act, words)}"
    if report.dry_run:
        title = words("act.dry-run", sentence=title)
    return [title, *(f"  {key_line(changed, words)}" for changed in report.keys)]


def _following_line(following: Consequences, words: Words, as_of: str) -> str:
    if following.coming:
        return _next_line(following.coming, words, as_of)
    if following.undated:
        parts = [f"{name} ({words(f'status.{code}')})" for name, code in following.undated]
        return words("act.next-undated", parts=", ".join(parts))
    return words("act.nothing-next")


def _next_line(coming: Coming, words: Words, as_of: str) -> str:
    return words(
        "act.next-overdue" if coming.on < as_of else "act.next",
        day=words.day(coming.on),
        subject=subject_name(coming.subject, words),
        rule=rule_name(coming.rule, words),
    )


def key_line(changed: ChangedKey, words: Words) -> str:
    """Tell one changed key with its value before and after."""
    key, before, after = changed
    if isinstance(after, dict):
        return f"+ {key}: {value_in_words(after, words)}"
    if after is None:
        sign = ": " if isinstance(before, Mapping) else " = "
        return f"- {key}{sign}{value_in_words(before, words)}"
    if before is None:
        return f"+ {key} = {value_in_words(after, words)}"
    return f"~ {key}: {value_in_words(before, words)} → {value_in_words(after, words)}"


def value_in_words(value: Any, words: Words) -> str:
    """Write a value of a file as people read it: days as the language does, no brackets."""
    if isinstance(value, date):
        return words.day(value.isoformat()[:10])
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {value_in_words(item, words)}" for name, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(value_in_words(item, words) for item in value)
    return str(value)


def moved_page(moved: Moved, words: Words) -> Page:
    """Return a plan that was removed or brought back."""
    told = f"{moved.name}: {words(f'act.{moved.act}')}"
    lines: list[str | Toned] = [words("act.dry-run", sentence=told) if moved.dry_run else told]
    lines.append(f"  {moved.path}")
    if moved.act == "remove":
        plan = moved.path.partition("/")[2].removesuffix(".toml")
        lines.append(words("act.remove-next", plan=plan))
    return _page([*lines, *not_recorded(moved.unrecorded, words)])


def new_plan_page(report: NewFile, words: Words) -> Page:
    """Return a plan that was made, its file, and what to do next; on trial with the text."""
    title = f"{report.name}: {words('act.new')}"
    lines = [words("act.dry-run", sentence=title) if report.dry_run else title]
    lines.append(f"  {report.path}")
    if report.dry_run:
        lines += report.text.splitlines()
    lines.append(words("act.new-next", plan=report.id))
    return Page("new", "", (Lines(lines),))


def new_programme_page(report: NewFile, words: Words) -> Page:
    """Return a programme that was made, and its file; on trial with the text."""
    made = words("programme.made", id=report.id)
    lines = [made]
    if report.dry_run:
        lines = [words("act.dry-run", sentence=made), *report.text.splitlines()]
    return Page("new", "", (Lines([*lines, f"  {report.path}"]),))
