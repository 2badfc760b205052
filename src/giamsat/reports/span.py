"""A period as a report sees it: its days as ISO texts, and the one just before and just after."""

from __future__ import annotations

from giamsat.domain.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from giamsat.domain.dates import Period


class Span(NamedTuple):
    """The days ``first`` to ``last``, both included; ``kind`` and ``code`` as in ``Period``."""

    first: str
    last: str
    kind: str
    code: str


def span_of(period: Period) -> Span:
    """Return a period with ISO texts for days."""
    first, last = period.first.isoformat(), period.last.isoformat()
    return Span(first, last, period.kind, period.code)
