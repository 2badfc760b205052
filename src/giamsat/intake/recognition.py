"""Whether a draft is a plan that is there already: imports can be repeated without duplicates.

A plan is recognised by the id it was exported with, by issuer, number and year, by the fingerprint
that its import left in ``[[source]]``, and, where one side has no number, by its title.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from giamsat.domain.json_values import plain
from giamsat.domain.records import PlanRow
from giamsat.domain.text import fold
from giamsat.intake.drafts import Draft, identity_of

Identity = tuple[str, str, int]

_PASSED_OVER = frozenset({"schema", "source"})


class Recognised(NamedTuple):
    """A draft and the plan that it is; ``by`` is ``id``, ``number``, ``mark`` or ``title``."""

    plan_id: str
    by: str


class KnownPlans:
    """The plans of a workspace, to find drafts among them.

    ``with_mark`` returns the ids of the plans that carry a fingerprint.
    """

    def __init__(self, rows: Iterable[PlanRow], with_mark: Callable[[str], Sequence[str]]) -> None:
        self._with_mark = with_mark
        self._ids: set[str] = set()
        self._by_identity: dict[Identity, str] = {}
        self._by_title: dict[str, list[PlanRow]] = {}
        for row in rows:
            self._ids.add(row.id)
            self._by_title.setdefault(fold(row.title), []).append(row)
            identity = identity_of({"plan": row._asdict()})
            if identity:
                self._by_identity.setdefault(identity, row.id)

    def find(self, draft: Draft) -> Recognised | None:
        """Return the plan that a draft is, or ``None`` for a new one."""
        if draft.plan_id in self._ids:
            return Recognised(str(draft.plan_id), "id")
        identity = identity_of(draft.data)
        if identity in self._by_identity:
            return Recognised(self._by_identity[identity], "number")
        if draft.plan_id is None and (marked := self._with_mark(draft.mark)):
            return Recognised(marked[0], "mark")
        return self._by_same_title(draft.data.get("plan", {}))

    def _by_same_title(self, facts: Mapping[str, Any]) -> Recognised | None:
        for row in self._by_title.get(fold(str(facts.get("title", ""))), ()):
            if not (row.number and facts.get("number")) and _may_be_one(row, facts):
                return Recognised(row.id, "title")
        return None


def _may_be_one(row: PlanRow, facts: Mapping[str, Any]) -> bool:
    """Whether nothing that both sides know speaks against it."""
    for key in ("issued", "begins", "ends", "issuer"):
        here, there = getattr(row, key), facts.get(key)
        if here and there and fold(str(here)) != fold(str(there)):
            return False
    return True


def repeated_drafts(drafts: Sequence[Draft]) -> dict[int, Draft]:
    """Return, by place, each draft that a file holds twice, with the one before it."""
    seen: dict[Identity, Draft] = {}
    found: dict[int, Draft] = {}
    for place, draft in enumerate(drafts):
        identity = identity_of(draft.data)
        if identity is None:
            continue
        if identity in seen:
            found[place] = seen[identity]
        seen.setdefault(identity, draft)
    return found


def differences(
    draft: Mapping[str, Any], plan: Mapping[str, Any], *, own: bool = False
) -> list[str]:
    """Return the keys whose facts in a draft differ from those of the plan that it is.

    In a file that giamsat did not write (``own``), parts have no ids of their own, and a part that
    says less than that of the plan is no difference.
    """
    facts, known = plain(draft.get("plan", {})), plain(plan.get("plan", {}))
    keys = [f"plan.{key}" for key, value in facts.items() if known.get(key) != value]
    parts = [key for key in draft if key not in _PASSED_OVER and key != "plan"]
    differ = _is_different if own else _has_more_parts
    return keys + [key for key in parts if differ(plain(draft[key]), plain(plan.get(key)))]


def _is_different(here: Any, there: Any) -> bool:
    return bool(here != there)


def _has_more_parts(here: Any, there: Any) -> bool:
    """Whether a list of parts says anything that the plan does not."""
    if not isinstance(here, list):
        return bool(here != there)
    wanted = [{key: value for key, value in part.items() if key != "id"} for part in here]
    return not all(any(part.items() <= other.items() for other in there or ()) for part in wanted)
