"""How far a recommendation got beside its state: accepted, said to be done, seen to be done.

Each is a fact of its own, and none of them is the answer or the outcome: a body may answer and not
accept, accept and do nothing, say that it did and be seen not to have done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from giamsat.domain.plan import Recommendation
from giamsat.domain.timeline.order import in_order

Step = Literal["accepts", "said", "seen"]

STEPS: tuple[Step, ...] = ("accepts", "said", "seen")


class Progress(NamedTuple):
    """One of the steps has ``value`` on ``[since, until)``; nothing ends it where ``until`` is
    ``None``."""

    step: Step
    value: str
    since: date
    until: date | None


def progress_of(item: Recommendation) -> Iterator[Progress]:
    """Yield what stands of each step from which day to which: the last word, until a reopening.

    An answer of the day of a reopening came before it, what was seen on that day is its reason.
    """
    answers, again = in_order(item.answers), sorted(one.on for one in item.reopenings)
    said = [(answer.on, answer.accepts, answer.degree) for answer in answers]
    yield from _spans("accepts", [(on, value) for on, value, _ in said if value], again)
    yield from _spans("said", [(on, value) for on, _, value in said if value], again)
    seen = [(look.on, look.degree) for look in in_order(item.verifications)]
    yield from _spans("seen", seen, again)


def _spans(
    step: Step, dated: Sequence[tuple[date, str]], again: Sequence[date]
) -> Iterator[Progress]:
    for place, (since, value) in enumerate(dated):
        newer = [on for on, _ in dated[place + 1 :]]
        overtaken = [on for on in again if on > since or (on == since and step != "seen")]
        until = min([*newer, *overtaken], default=None)
        if until is None or since < until:
            yield Progress(step, value, since, until)
