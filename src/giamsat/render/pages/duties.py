"""What pages say of limits alike: their names, whom they bind, what they count from."""

from __future__ import annotations

from giamsat.lean.json_text import texts_in
from giamsat.reports.desk import recording_command
from giamsat.reports.due import VISIT
from giamsat.reports.missed_limits import waive_command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from giamsat.domain.records import DueRow, VerdictRow
    from giamsat.domain.timeline.uncountable import Uncountable
    from giamsat.i18n import Words


def rule_name(rule: str, words: Words) -> str:
    """Return a rule by its name in words; a workspace's own rule by its id."""
    return words.get(f"rule.{rule}", rule)


def duty_name(row: VerdictRow | DueRow, words: Words) -> str:
    """Return what set the day: a limit, an agreement, or the day of a visit or written report."""
    if row.rule == VISIT and row.kind in _DAYS:
        return words(_DAYS[row.kind])
    return rule_name(row.rule, words)


_DAYS = {
    "written-report": "due.report-day",
    "meeting": "due.meeting-day",
    "written-opinion": "due.opinion-day",
}
"""What the day of a visit is called, by its kind, where it is no visit of a supervision."""


def counted_from(row: VerdictRow | DueRow, words: Words) -> str:
    """Say which day a limit counts from, and what that is the day of where it was found out."""
    if row.anchor is None:
        return ""
    key, day = row.anchor_key, words.day(row.anchor)
    if key is None:
        return words("why.from", day=day)
    what = words(f"rule.anchor.{key}") if key.startswith("plan.") else words("why.meeting", id=key)
    return words("why.from-what", day=day, what=what)


def of_bodies(bodies: str, words: Words) -> str:
    """Name the bodies that a duty is about; nothing where it is about none."""
    names = texts_in(bodies)
    return words("why.bodies", bodies="; ".join(names)) if names else ""


def subject_name(subject: str, words: Words) -> str:
    """Return what a date or state is about: the plan itself, or a part by its id."""
    return words("show.plan") if subject == "plan" else subject


def uncountable(found: Uncountable, words: Words) -> str:
    """Say which limit has no place to stand, and which two days contradict each other."""
    room, _, name = found.key.partition(".")
    return words(
        "why.uncountable",
        rule=rule_name(found.rule, words),
        anchor=words.get(f"rule.anchor.{found.key}", "")
        or words.get(f"history.kind.{room}.{name}", found.key),
        day=words.day(found.on),
        issued=words.day(found.issued),
    )


def unknown_limit(rule: str, why: str, words: Words) -> str:
    """Say of which limit nothing is known at the time of a plan, and why."""
    return words("rule.unknown", rule=rule_name(rule, words), why=why)


def missed_notice(
    values: Mapping[str, str], plan_id: str, words: Words
) -> tuple[str, Mapping[str, object]]:
    """Say of a limit that was not kept by when it was, and how a reason is recorded.

    Returns key and values of the catalogue.
    """
    rule, subject, done = values["rule"], values.get("subject", "plan"), values.get("done")
    said = {
        "subject": subject_name(subject, words),
        "rule": rule_name(rule, words),
        "due": words.day(values["due"]),
        "done": words.day(done),
        "command": words.command(waive_command(plan_id, rule, subject)),
        "record": words.command(
            "giamsat", *recording_command(plan_id, subject, rule, is_late=False)
        ),
    }
    return "notice.limit-missed-done" if done else "notice.limit-missed", said
