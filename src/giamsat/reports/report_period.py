"""A period as a report sees it: its days as ISO texts, and the one just before and just after."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from giamsat.domain.dates import Period


class ReportPeriod(NamedTuple):
    """The days ``first`` to ``last``, both included; ``kind`` and ``code`` as in ``Period``."""

    first: str
    last: str
    kind: str
    code: str


def span_of(period: Period) -> ReportPeriod:
    """Return a period with ISO texts for days."""
    first, last = period.first.isoformat(), period.last.isoformat()
    return ReportPeriod(first, last, period.kind, period.code)
