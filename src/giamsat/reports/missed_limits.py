"""Limits that were not kept: what a change says of them as data, and the command for a reason."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from giamsat.domain.checking.diagnosis import Diagnosis


def waive_command(plan_id: str, rule: str, subject: str) -> str:
    """Return the command that sets a rule aside for a part of a plan; the reason is to fill in."""
    part = "" if subject == "plan" else f" --subject {subject}"
    return f'giamsat waive {_quote(plan_id)} {_quote(rule)}{part} --reason "…"'


def _quote(name: str) -> str:
    plain = all(letter.isalnum() or letter in "/-_." for letter in name)
    return name if plain else "'" + name.replace("'", "'\\''") + "'"


def missed_data(missed: Iterable[Diagnosis], plan_id: str) -> list[dict[str, Any]]:
    """Return missed limits as data; ``done`` is the day on which it was done late, if it was."""
    found = []
    for each in missed:
        values = dict(each.params)
        subject = values.get("subject", "plan")
        found.append(
            {
                "code": "limit-missed",
                "check": each.code,
                "subject": subject,
                "rule": values["rule"],
                "due": values["due"],
                "done": values.get("done"),
                "remedy": waive_command(plan_id, values["rule"], subject),
            }
        )
    return found
