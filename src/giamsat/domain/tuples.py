"""``NamedTuple`` as ``typing`` has it, without the 10 ms that importing ``typing`` costs.

Modules that a frequent read imports define their rows with this one; see docs/performance.md.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 (a re-export)
else:
    from collections import namedtuple

    _MADE_HERE = frozenset({"__annotations__", "__module__", "__qualname__", "__classcell__"})

    class _Fields(type):
        def __new__(cls, name, bases, space):
            if not bases:
                return super().__new__(cls, name, bases, space)
            fields = space.get("__annotations__", {})
            defaults = [space.pop(field) for field in fields if field in space]
            made = namedtuple(name, fields, defaults=defaults, module=space["__module__"])
            for key, value in space.items():
                if key not in _MADE_HERE:
                    setattr(made, key, value)
            made.__annotations__ = fields
            return made

    class NamedTuple(metaclass=_Fields):
        """The base of a row: fields by annotation, the last ones may have defaults."""
