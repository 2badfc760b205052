"""Plans that supervise the same body at the same time, as ``check`` finds them file by file.

Luật MTTQ Việt Nam 75/2015/QH13, Điều 25 khoản 3: supervision must not overlap (không chồng chéo).
"""

from __future__ import annotations

from giamsat.domain.text import fold
from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from giamsat.domain.records import BodyRow


class Overlap(NamedTuple):
    """Two plans with the same body; ``first`` to ``last`` are the days that both have."""

    body: str
    first: str
    last: str
    one: BodyRow
    other: BodyRow


def overlaps(rows: Iterable[BodyRow]) -> list[Overlap]:
    """Find the pairs of plans whose days meet at one body, by day. Names compare folded."""
    bodies: dict[str, list[BodyRow]] = {}
    for row in rows:
        bodies.setdefault(fold(row.body), []).append(row)
    found = [pair for group in bodies.values() for pair in _pairs(group)]
    return sorted(found, key=lambda o: (o.first, o.last, fold(o.body), o.one.plan, o.other.plan))


def _pairs(group: list[BodyRow]) -> Iterator[Overlap]:
    group = sorted(group, key=lambda row: (row.first, row.workspace or "", row.plan))
    for place, one in enumerate(group):
        for other in group[place + 1 :]:
            if other.first > one.last:
                break
            if (other.workspace, other.plan) != (one.workspace, one.plan):
                yield Overlap(one.body, other.first, min(one.last, other.last), one, other)


def overlap_data(overlap: Overlap) -> dict[str, Any]:
    """Return one overlap as data."""
    return {
        "body": overlap.body,
        "first": overlap.first,
        "last": overlap.last,
        "plans": [_plan_data(overlap.one), _plan_data(overlap.other)],
    }


def _plan_data(row: BodyRow) -> dict[str, Any]:
    found = {} if row.workspace is None else {"workspace": row.workspace}
    names = ("plan", "number", "title", "issuer", "first", "last", "status")
    return found | {name: getattr(row, name) for name in names}
