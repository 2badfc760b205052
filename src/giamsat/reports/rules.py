"""The rules that judge this workspace's plans, and the principles beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from giamsat.domain.rules import Rule, RuleSource
from giamsat.reports.reasons import rule_data


class Principle(NamedTuple):
    """What the law asks that is no count of days: nothing is computed from it."""

    id: str
    valid_from: date | None
    valid_to: date | None
    evidence: str
    text_read: bool
    source: RuleSource


class Judged(NamedTuple):
    """A limit and what the workspace decided about it: see :func:`decision`."""

    rule: Rule
    decision: str
    shipped: Rule | None


class Rules(NamedTuple):
    """The limits with what the workspace decided about each, and the principles."""

    rules: Sequence[Judged]
    principles: Sequence[Principle]


def rules_of(
    rules: Sequence[Rule], shipped: Sequence[Rule], tables: Iterable[Mapping[str, Any]]
) -> Rules:
    """Put limits, their shipped form, and principles (as read from their file) side by side."""
    known = {rule.id: rule for rule in shipped}
    judged = tuple(
        Judged(rule, decision(rule, known.get(rule.id)), known.get(rule.id)) for rule in rules
    )
    return Rules(judged, tuple(map(_principle, tables)))


def _principle(table: Mapping[str, Any]) -> Principle:
    source = RuleSource._make(table["source"].get(name) for name in RuleSource._fields)
    valid = (table.get("from"), table.get("to"))
    return Principle(table["id"], *valid, table["evidence"], table["text_read"], source)


def decision(rule: Rule, shipped: Rule | None) -> str:
    """Return ``own``, ``off``, ``changed``, ``confirmed``, or nothing where none was made."""
    if shipped is None or rule.evidence == "own":
        return "own"
    if rule.off is not None:
        return "off"
    if (rule.value, rule.unit) != (shipped.value, shipped.unit):
        return "changed"
    return "confirmed" if rule.confirmed is not None else ""


def data(report: Rules) -> dict[str, Any]:
    """Return rules and principles as data: ``giamsat.rules/1``."""
    return {
        "schema": "giamsat.rules/1",
        "rules": [_rule_data(item) for item in report.rules],
        "principles": [_principle_data(item) for item in report.principles],
    }


def _rule_data(item: Judged) -> dict[str, Any]:
    shipped = item.shipped
    return rule_data(item.rule) | {
        "decision": item.decision or None,
        "shipped_value": shipped.value if shipped else None,
        "shipped_unit": shipped.unit if shipped else None,
    }


def _principle_data(item: Principle) -> dict[str, Any]:
    source = item.source
    return {
        "id": item.id,
        "from": item.valid_from.isoformat() if item.valid_from else None,
        "to": item.valid_to.isoformat() if item.valid_to else None,
        "evidence": item.evidence,
        "text_read": item.text_read,
        "source": source._asdict() | {"date": source.date.isoformat() if source.date else None},
    }
