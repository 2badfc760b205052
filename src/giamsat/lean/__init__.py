"""What the fast path has in place of ``typing``, ``datetime`` and ``json``, which cost it 25 ms.

Why: docs/decisions/0003-front-door.md.
"""
