"""``date`` and ``timedelta`` as ``datetime`` has them, without the 5 ms that its source takes.

Modules that a frequent read imports take them from here; the classes are the very same.
"""

from __future__ import annotations

__all__ = ["date", "timedelta"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, timedelta
else:
    try:
        from _datetime import date, timedelta
    except ImportError:  # not every Python has this corner of CPython
        from datetime import date, timedelta
