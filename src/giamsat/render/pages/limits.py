"""Limits that were not kept: what is said of them, and the command that records a reason."""

from __future__ import annotations

from giamsat.render.pages.plan import rule_name, subject_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from giamsat.domain.timeline.uncountable import Uncountable
    from giamsat.i18n import Words


def waive_command(plan_id: str, rule: str, subject: str) -> str:
    """Return the command that sets a rule aside for a part of a plan; the reason is to fill in."""
    part = "" if subject == "plan" else f" --subject {subject}"
    return f'giamsat waive {_quote(plan_id)} {_quote(rule)}{part} --reason "…"'


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


def _quote(name: str) -> str:
    plain = all(letter.isalnum() or letter in "/-_." for letter in name)
    return name if plain else "'" + name.replace("'", "'\\''") + "'"


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
