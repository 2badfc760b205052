"""Items of a programme: what has become of each, by the plans that were made of it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

ITEM_STATES = (
    "no-plan",
    "planned",
    "under-way",
    "reported",
    "closed",
    "suspended",
    "cancelled",
    "dropped",
)
"""The states of an item, in the order of its life."""

_OF_PLANS = {
    "draft": "planned",
    "issued": "planned",
    "under-way": "under-way",
    "reporting": "under-way",
    "follow-up": "reported",
    "closed": "closed",
    "archived": "closed",
    "suspended": "suspended",
    "cancelled": "cancelled",
    "replaced": "cancelled",
}


def item_state(plans: Sequence[str], *, is_dropped: bool = False) -> str:
    """Return the state of an item whose plans are in the states ``plans``.

    Of several plans the one that has come least far counts; a plan that was cancelled or replaced
    counts where there is no other.
    """
    if is_dropped:
        return "dropped"
    states = [_OF_PLANS[state] for state in plans]
    alive = [state for state in states if state != "cancelled"] or states
    return min(alive, key=ITEM_STATES.index, default="no-plan")


def is_item_overdue(state: str, last: str | None, as_of: str) -> bool:
    """Tell whether the time of an item, of which ``last`` is the last day, passed without it."""
    return last is not None and last < as_of and state in ("no-plan", "planned")
