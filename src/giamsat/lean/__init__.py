"""What the fast path has in place of ``typing``, ``datetime`` and ``json``, which cost it 25 ms.

Here alone stand the private corners of CPython that it leans on (``_collections``, ``_datetime``,
``_json``, ``_sqlite3``), each with the public module that takes its place where it is not there.

Why: docs/decisions/0003-front-door.md.
"""
