"""The rules that judge a workspace's plans: the shipped ones, and what the workspace decides."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.rules import Rule, RuleSource, Weaker

if TYPE_CHECKING:
    from giamsat.store.settings import OwnLimit


def shipped_text() -> bytes:
    """Return the shipped limits as they stand in the package."""
    return files("giamsat.rules").joinpath("limits.toml").read_bytes()


def shipped_rules() -> tuple[Rule, ...]:
    """Return the rules that giamsat ships, each with its source and evidence."""
    data = tomllib.loads(shipped_text().decode("utf-8"))
    return tuple(_rule(table) for table in data["rule"])


def rules_for(limits: Iterable[OwnLimit]) -> tuple[Rule, ...]:
    """Return the shipped rules with a workspace's own decisions applied.

    Raises ``InvalidDataError`` (``unknown-rule``) for a decision about a rule that does not exist.
    """
    rules = {rule.id: rule for rule in shipped_rules()}
    for own in limits:
        if own.decision == "add":
            rules[own.rule] = _own_rule(own)
            continue
        if own.rule not in rules:
            raise InvalidDataError("unknown-rule", rule=own.rule, known=", ".join(rules))
        rules[own.rule] = _decide(rules[own.rule], own)
    return tuple(rules.values())


def principles() -> Iterator[Mapping[str, Any]]:
    """Yield the shipped rules that are not a count of days."""
    text = files("giamsat.rules").joinpath("principles.toml").read_text(encoding="utf-8")
    yield from tomllib.loads(text)["principle"]


def _rule(table: Mapping[str, Any]) -> Rule:
    return Rule(
        id=table["id"],
        forms=tuple(table.get("forms", ())),
        anchor=table["anchor"],
        value=table["value"],
        unit=table["unit"],
        direction=table["direction"],
        satisfied_by=table["satisfied_by"],
        valid_from=table.get("from"),
        valid_to=table.get("to"),
        evidence=table["evidence"],
        text_read=table["text_read"],
        source=_source(table["source"]),
        kinds=tuple(table.get("kinds", ())),
        weaker=_weaker(table.get("weaker")),
        unknown=table.get("unknown"),
    )


def _weaker(table: Mapping[str, Any] | None) -> Weaker | None:
    return Weaker(table["from"], table["evidence"], table["why"]) if table else None


def _source(table: Mapping[str, Any]) -> RuleSource:
    return RuleSource._make(table.get(name) for name in RuleSource._fields)


def _own_rule(own: OwnLimit) -> Rule:
    if own.value is None or own.direction is None:
        raise InvalidDataError("incomplete-rule", rule=own.rule)
    return Rule(
        id=own.rule,
        forms=own.forms,
        anchor=own.anchor or "",
        value=own.value,
        unit=own.unit or "calendar",
        direction=own.direction,
        satisfied_by=own.satisfied_by or "",
        valid_from=own.valid_from,
        valid_to=own.valid_to,
        evidence="own",
        text_read=False,
        source=RuleSource(document=own.reason),
    )


def _decide(rule: Rule, own: OwnLimit) -> Rule:
    if own.decision == "off":
        return rule._replace(off=own.reason)
    if own.decision == "confirm" or own.value is None:
        return rule._replace(confirmed=own.reason)
    return rule._replace(value=own.value, unit=own.unit or rule.unit, confirmed=own.reason)
