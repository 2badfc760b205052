"""``date`` and ``timedelta`` as ``datetime`` has them, without the 5 ms that its source takes.

Modules that a frequent read imports take them from here; the classes are the very same.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date as date  # noqa: PLC0414 (a re-export)
    from datetime import timedelta as timedelta  # noqa: PLC0414
else:
    from _datetime import date as date  # noqa: PLC0414
    from _datetime import timedelta as timedelta  # noqa: PLC0414
