"""Limits that were not kept, or that cannot be counted: what is said of them."""

from __future__ import annotations

from giamsat.render.pages.plan import rule_name, subject_name
from giamsat.reports.missed_limits import waive_command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from giamsat.domain.timeline.uncountable import Uncountable
    from giamsat.i18n import Words


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
        "command": waive_command(plan_id, rule, subject),
    }
    return "notice.limit-missed-done" if done else "notice.limit-missed", said
