"""``sqlite3`` without the ``datetime`` that it loads to convert days, which nobody here asks for.

Modules that a frequent read imports take it from here: connections and errors are the very same.
"""

from __future__ import annotations

__all__ = ["sqlite3"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
else:
    try:
        import _sqlite3 as sqlite3
    except ImportError:  # not every Python has this corner of CPython
        import sqlite3
