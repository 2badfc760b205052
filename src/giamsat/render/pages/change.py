"""What a change did, in words; and a file that was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from giamsat.domain.acts.act import Act
from giamsat.domain.acts.corrections import ARRAYS
from giamsat.domain.differences import Difference
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.page import Lines, Page, Toned
from giamsat.render.pages.duties import rule_name, subject_name
from giamsat.render.pages.history import key_name, not_recorded, value_of_key
from giamsat.reports.changes import ChangeReport, Coming, Consequences, Moved, NewFile
from giamsat.reports.desk import recording_command

if TYPE_CHECKING:
    from giamsat.evidence.removing import RemovedPlan

_DEEDS = {"unsent": "send", "awaiting": "answer", "answered": "close"}
"""What is recorded next of a recommendation, by its state."""


def sentence(act: Act, words: Words) -> str:
    """Say what an act did, in one sentence."""
    values = values_in_words(act.values, words)
    key = f"act.{act.code}"
    own = f"{key}.{act.values.get('of', '')}"
    subject = subject_name(act.subject, words)
    return words(own if words.get(own, "") else key, subject=subject, **values)


def values_in_words(values: Mapping[str, object], words: Words) -> dict[str, object]:
    """Return the values of a sentence with keys, rules and records by name, made harmless."""
    return {
        name: visible(_name_in_words(name, value, words)) if isinstance(value, str) else value
        for name, value in values.items()
    }


def _name_in_words(name: str, value: str, words: Words) -> str:
    """Return a value of an act's sentence with keys, rules and records by their names."""
    if name == "key" and "." in value:
        return words.command("giamsat resolve PLAN", value).rpartition(" ")[2]
    if name in ("key", "keys"):
        return ", ".join(_key_of_part(key, words) for key in value.split(", "))
    if name == "rule":
        return rule_name(value, words)
    return record_name(value, words) if name == "record" else value


def _key_of_part(key: str, words: Words) -> str:
    part, _, _ = key.rpartition(".")
    return " ".join(filter(None, (part, key_name(key, words))))


def record_name(record: str, words: Words) -> str:
    """Return what was recorded, ``R1 answer 2``, by its name in words: ``R1, trả lời 2``."""
    subject, _, rest = record.partition(" ")
    deed, _, number = rest.partition(" ")
    if deed == "add":
        return subject
    for group in ("recommend", "visit"):
        kept = ARRAYS.get(f"{group}.{deed}")
        if kept is not None:
            name = key_name(kept.array or next(iter(kept.keys.values())), words)
            return f"{subject}, {' '.join(filter(None, (name, number)))}"
    return words.command(f"giamsat correct PLAN {record}").partition("PLAN ")[2]


def change_page(report: ChangeReport, words: Words, as_of: str, unrecorded: str | None) -> Page:
    """Return a change: what was done, each key, what comes next, and why it is in no history.

    ``unrecorded`` is the reason, where one is to be told; days before ``as_of`` are overdue.
    """
    lines = _done_lines(report, words)
    if report.following:
        lines += _following_lines(report, words, as_of)
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
    if report.keys and is_unchanged(report):
        title = f"{report.name}: {words('act.unchanged')}"
    if report.dry_run:
        title = words("act.dry-run", sentence=title)
    return [title, *(f"  {line}" for line in changed_lines(report.differences, words))]


def is_unchanged(report: ChangeReport) -> bool:
    """Tell whether each key has the value that it had before."""
    return not report.differences and all(before == after for _, before, after in report.keys)


def _following_lines(report: ChangeReport, words: Words, as_of: str) -> Iterator[str]:
    """Yield what comes next with the command for it, and what the act left without a day."""
    following = report.following or Consequences()
    if following.coming:
        yield _next_line(following.coming, words, as_of)
        yield _command_line(_command_of(following.coming, report.id, as_of), words)
    elif following.undated:
        parts = [f"{name} ({words(f'status.{code}')})" for name, code in following.undated]
        yield words("act.next-undated", parts=", ".join(parts))
    else:
        yield words("act.nothing-next")
    about = [each for each in following.undated if each[0] in report.act.subjects]
    for name, state in about[:1] or (() if following.coming else following.undated[:1]):
        if following.coming:
            yield words("act.next-open", part=name, state=words(f"status.{state}"))
        yield _command_line(("recommend", _DEEDS[state], report.id, name), words)


def _command_of(coming: Coming, plan: str, as_of: str) -> tuple[str, ...]:
    is_late = coming.is_late(as_of)
    return recording_command(plan, coming.subject, coming.rule, is_late=is_late)


def _command_line(command: Sequence[str], words: Words) -> str:
    return words("act.next-command", command=visible(words.command("giamsat", *command)))


def _next_line(coming: Coming, words: Words, as_of: str) -> str:
    return words(
        "act.next-overdue" if coming.is_late(as_of) else "act.next",
        day=words.day(coming.on),
        subject=subject_name(coming.subject, words),
        rule=rule_name(coming.rule, words),
    )


def _pair_records(found: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the differences; a record that went and came again as one that changed."""
    rest = list(found)
    for each in found:
        if each not in rest:
            continue
        rest.remove(each)
        other = next((item for item in rest if _is_its_new_text(each, item)), None)
        if other is not None:
            rest.remove(other)
            each = each._replace(new=other.new)  # noqa: PLW2901
        yield each


def _is_its_new_text(old: Difference, new: Difference) -> bool:
    is_same_place = (old.subject, old.key) == (new.subject, new.key)
    return is_same_place and old.new is None and new.old is None and isinstance(old.old, Mapping)


def _changed_record(each: Difference, words: Words) -> str:
    """Tell the keys of a record that differ, each with its values before and after."""
    old, new = dict(each.old), dict(each.new)
    keys = [key for key in {**old, **new} if old.get(key) != new.get(key)]
    return ", ".join(
        _from_to(f"{each.key}.{key}", old.get(key), new.get(key), words) for key in keys
    )


def _from_to(key: str, before: Any, after: Any, words: Words) -> str:
    values = (value_of_key(key, value, words) for value in (before, after))
    return f"{key_name(key, words)} {' → '.join(values)}"


CONFLICT = "conflict"
"""The record of a conflict; that it is settled is what the sentence says."""


def changed_lines(found: Iterable[Difference], words: Words) -> list[str]:
    """Tell what changed by meaning: facts that came to one part stand in one line."""
    lines: list[str] = []
    came: dict[str, list[str]] = {}
    for each in _pair_records([each for each in found if each.key != CONFLICT]):
        about = "" if each.subject == "plan" else f"{visible(each.subject)}: "
        name, after = key_name(each.key, words), value_of_key(each.key, each.new, words)
        if isinstance(each.old, Mapping) and isinstance(each.new, Mapping):
            lines.append(f"~ {about}{name}: {_changed_record(each, words)}")
        elif each.old is not None:
            before = value_of_key(each.key, each.old, words)
            told = f"{before} → {after}" if each.new is not None else before
            lines.append(f"{'-' if each.new is None else '~'} {about}{name}: {told}")
        elif isinstance(each.new, Mapping):
            whole = "id" in each.new
            lines.append(f"+ {name} {about}{after}" if whole else f"+ {about}{name}: {after}")
        else:
            came.setdefault(about, []).append(f"{name} {after}")
    return [*(f"+ {about}{', '.join(facts)}" for about, facts in came.items()), *lines]


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


def bin_page(plans: Sequence[RemovedPlan], words: Words) -> Page:
    """Return the removed plans that can be brought back, each with the command for it."""
    if not plans:
        return Page("bin", "", (Lines([words("plan.bin-empty")]),))
    lines = []
    for each in plans:
        plan = each.path.partition("/")[2].removesuffix(".toml")
        lines.append(removed_line(each, words))
        lines.append(f"  → {words.command('giamsat restore')} {plan}")
    return Page("bin", "", (Lines(lines, words("plan.bin")),))


def removed_line(plan: RemovedPlan, words: Words) -> str:
    """Return a removed plan by its path, its title and the day of its removal, where known."""
    title = f"“{plan.title}”" if plan.title else ""
    day = words("plan.removed-on", day=words.day(plan.on)) if plan.on else ""
    return " · ".join(each for each in (plan.path, title, day) if each)


def found_notice(
    code: str, params: Mapping[str, str], words: Words
) -> tuple[str, dict[str, object]]:
    """Return what a check says since a change, as key and values of the catalogue."""
    values: dict[str, object] = {name: visible(value) for name, value in params.items()}
    if "day" in params:
        day = date.fromisoformat(params["day"])
        values |= {"day": day, "weekday": words(f"agenda.weekday.{day.weekday()}")}
    more = ".near" if params.get("near") else ".named" if params.get("name", "…") != "…" else ""
    return f"notice.found.{code}{more}", values


def new_plan_page(report: NewFile, words: Words) -> Page:
    """Return a plan that was made, its file, and what to do next; on trial with the text."""
    title = f"{report.name}: {words('act.new')}"
    lines = [words("act.dry-run", sentence=title) if report.dry_run else title]
    lines.append(f"  {report.path}")
    if report.dry_run:
        lines += report.text.splitlines()
    key = "act.new-next.criticism" if report.kind == "criticism" else "act.new-next"
    lines.append(words(key, plan=report.id))
    return Page("new", "", (Lines(lines),))


def new_programme_page(report: NewFile, words: Words) -> Page:
    """Return a programme that was made, and its file; on trial with the text."""
    made = words("programme.made", id=report.id)
    lines = [made]
    if report.dry_run:
        lines = [words("act.dry-run", sentence=made), *report.text.splitlines()]
    return Page("new", "", (Lines([*lines, f"  {report.path}"]),))
