"""The history of a plan as a page: facts and who recorded them, in the words of the field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from giamsat.domain.differences import Difference
from giamsat.domain.recordings import (
    LATE_DAYS,
    AttachmentChange,
    FieldChange,
    History,
    NewFact,
    Recording,
)
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.render.pages.duties import rule_name, subject_name
from giamsat.render.words_of_tables import is_coded, word_of

_PLACES = ("history.part", "export.column", "show")
"""Where the name of a key is looked up: its own here, else that of a column, else of a section."""


def page(report: History, plan: str, words: Words, late_days: int = LATE_DAYS) -> Page:
    """Return the recordings of a plan as a page, the newest first."""
    blocks = []
    if report.pending is None or report.pending:
        blocks.append(pending_block(report, words))
    if report.cut:
        blocks.append(Lines([Toned(words("history.cut"), "notice")]))
    blocks += [
        Lines(list(_recording(item, words, late_days)), _head(item, words))
        for item in report.recordings
    ]
    if report.attachments:
        changes = [_attachment(change, words) for change in report.attachments]
        blocks.append(Lines(changes, words("history.attachments")))
    if not blocks:
        blocks.append(Lines([words("history.none")]))
    return Page("history", words("history.title", plan=plan), tuple(blocks))


def pending_block(report: History, words: Words) -> Lines:
    """Return what stands in the file and in no recording."""
    if report.pending is None:
        lines: list[str | Toned] = [Toned(words("history.pending-unreadable"), "notice")]
    else:
        lines = [difference(item, words) for item in report.pending]
    return Lines(lines, words("history.pending"))


def _attachment(change: AttachmentChange, words: Words) -> str | Toned:
    told = words(
        f"history.attachment.{change.fate}",
        path=change.path,
        day=words.day(change.on.date()),
        author=change.author,
        commit=change.commit[:10],
        message=first_line(change.message),
    )
    return told if change.fate == "added" else Toned(told, "notice")


def _head(item: Recording, words: Words) -> str:
    return words(
        "history.recorded-by",
        day=words.day(item.day),
        author=item.author,
        commit=item.commit[:10],
    )


def _recording(item: Recording, words: Words, late_days: int) -> Iterator[str | Toned]:
    yield first_line(item.message)
    for new in item.facts:
        yield _new_fact(new, item.author, words, late_days)
    for note in item.notes:
        tone = "dim" if note in ("first", "undo", "renamed") else "notice"
        yield Toned(words(f"history.note.{note}"), tone)  # type: ignore[arg-type]
    if "first" not in item.notes:
        for found in item.differences:
            yield difference(found, words)


def _new_fact(new: NewFact, author: str, words: Words, late_days: int) -> str | Toned:
    late = new.is_late(late_days)
    key = "history.fact.late" if late else "history.fact.early" if new.is_early else "history.fact"
    text = words(
        key,
        subject=subject_name(new.fact.subject, words),
        what=fact_name(new.fact.kind, words),
        day=words.day(new.fact.on),
        author=author,
        days=abs(new.days),
    )
    return Toned(text, "notice") if late or new.is_early else text


def first_line(message: str) -> str:
    """Return what a recording says of itself in its first line."""
    return message.partition("\n")[0]


def fact_name(kind: str, words: Words) -> str:
    """Return the name of a kind of dated fact."""
    return words.get(f"history.kind.{kind}", kind)


def difference(item: Difference, words: Words) -> str:
    """Tell one difference: what was added, removed or given another value."""
    how = "added" if item.old is None else "removed" if item.new is None else "changed"
    return words(
        f"history.{how}",
        subject=subject_name(item.subject, words),
        key=key_name(item.key, words),
        before=value_of_key(item.key, item.old, words),
        after=value_of_key(item.key, item.new, words),
    )


@lru_cache(maxsize=4096)
def key_name(key: str, words: Words) -> str:
    """Return a key of the file (``recommendation.due``) by its name in words."""
    last = key.rpartition(".")[2]
    table = key.rpartition(".")[0].rpartition(".")[2]
    for place in (f"{_PLACES[0]}.{table}" if table else _PLACES[0], *_PLACES):
        name = words.get(f"{place}.{last}", "")
        if name:
            return name if name[1:2].isupper() else name[:1].lower() + name[1:]
    return key


def value(content: object, words: Words, table: str = "") -> str:
    """Write a value of a file as people read it; a whole part with the names of its keys.

    ``table`` is the name of the part.
    """
    if content is None:
        return "—"
    if isinstance(content, bool):
        return words("history.yes" if content else "history.no")
    if isinstance(content, date):
        return words.day(content)
    if isinstance(content, Mapping):
        shown = (
            _pair(f"{table}.{name}", item, words) for name, item in content.items() if name != "id"
        )
        return ", ".join(shown)
    if isinstance(content, list | tuple):
        return "; ".join(value(item, words) for item in content)
    return str(content)


def _pair(name: str, item: object, words: Words) -> str:
    called, told = key_name(name, words), value_of_key(name, item, words)
    called = name.rpartition(".")[2] if called == name else called
    return told if told.startswith(called) else f"{called} {told}"


def value_of_key(key: str, item: object, words: Words) -> str:
    """Write the value of a key; a code by its name."""
    last = key.rpartition(".")[2]
    if isinstance(item, str) and last == "rule":
        return rule_name(item, words)
    if isinstance(item, str) and is_coded(last):
        return word_of(words, last, item)
    return value(item, words, last)


def field_page(plan: str, field: str, changes: Sequence[FieldChange], words: Words) -> Page:
    """Return the values that one field had, the newest first."""
    columns = (
        Column(words("history.field.when"), "day"),
        Column(words("history.field.before")),
        Column(words("history.field.after")),
        Column(words("history.field.who")),
        Column(words("history.field.commit"), "tag", 1),
    )
    rows = [_field_row(change, words) for change in changes]
    title = words("history.field.title", field=field, plan=plan)
    return Page("history", title, (Table(columns, rows),))


def _field_row(change: FieldChange, words: Words) -> tuple[str | Toned, ...]:
    told = change.recording
    return (
        words.day(told.day) if told else Toned(words("history.field.unrecorded"), "notice"),
        value(change.old, words),
        value(change.new, words),
        told.author if told else "—",
        told.commit[:10] if told else "—",
    )


def diff_page(
    plan: str, first: str, last: str | None, found: Sequence[Difference], words: Words
) -> Page:
    """Return what differs by meaning between two moments of a plan."""
    title = words(
        "history.diff.title", plan=plan, first=first, last=last or words("history.diff.now")
    )
    lines = [difference(item, words) for item in found] or [words("history.diff.same")]
    return Page("diff", title, (Lines(lines),))


def undo_page(
    told: str, found: Sequence[Difference], words: Words, *, dry_run: bool, why: str | None
) -> Page:
    """Return what an undoing did, ``told`` in one line; ``why`` tells why it was not recorded."""
    lines: list[str | Toned] = [words("act.dry-run", sentence=told) if dry_run else told]
    lines += [difference(item, words) for item in found]
    lines += not_recorded(why, words)
    return Page("undo", "", (Lines(lines),))


def undone_line(message: str, restored: str | None, words: Words) -> str:
    """Say what was taken back, or which recording's version a broken file has again."""
    if restored is None:
        return words("history.undone", message=first_line(message))
    return words("history.restored", message=first_line(message), commit=restored[:10])


def redone_line(message: str, words: Words) -> str:
    """Say what was done again."""
    return words("history.redone", message=first_line(message))


def not_recorded(why: str | None, words: Words) -> list[str | Toned]:
    """Return the line that tells why a change is in no history, where that is no wish."""
    if why is None or why in ("off", "unchanged"):
        return []
    reason = words.get(f"act.unrecorded.{why}", why)
    return [Toned(words("act.unrecorded", why=reason), "dim")]
