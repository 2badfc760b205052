"""``NamedTuple`` as ``typing`` has it, without the cost: importing ``typing`` takes 10 ms, and each
class that ``collections.namedtuple`` compiles another 0.2.

Modules that a frequent read imports define their rows with this one; see docs/performance.md.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 (a re-export)
else:
    try:
        from _collections import _tuplegetter
    except ImportError:  # not every Python has this corner of CPython
        from operator import itemgetter

        def _tuplegetter(place, doc):
            return property(itemgetter(place), doc=doc)

    class _Row(tuple):
        """What all rows can do."""

        __slots__ = ()
        _fields = ()
        _field_defaults = {}  # noqa: RUF012 (each row class gets its own)

        def __new__(cls, *values, **named):
            """Make a row from values by place and by name, as ``typing.NamedTuple`` does."""
            missing = cls._fields[len(values) :]
            if missing:
                defaults = cls._field_defaults
                values += tuple(
                    named.pop(name) if name in named else _default(cls, defaults, name)
                    for name in missing
                )
            if named or len(values) != len(cls._fields):
                raise TypeError(f"{cls.__name__}: {', '.join(named) or len(values)}")
            return tuple.__new__(cls, values)

        @classmethod
        def _make(cls, values):
            return tuple.__new__(cls, values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **named):
            return type(self)(**(self._asdict() | named))

        def __repr__(self):
            pairs = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({pairs})"

        def __getnewargs__(self):
            return tuple(self)

    def _default(cls, defaults, name):
        if name not in defaults:
            raise TypeError(f"{cls.__name__}: {name}")
        return defaults[name]

    class _Fields(type):
        def __new__(cls, name, bases, space):
            if not bases:
                return type.__new__(cls, name, bases, space)
            fields = tuple(space.get("__annotations__", ()))
            space["_field_defaults"] = {f: space.pop(f) for f in fields if f in space}
            space["_fields"] = space["__match_args__"] = fields
            space["__slots__"] = ()
            for place, field in enumerate(fields):
                space[field] = _tuplegetter(place, None)
            space.pop("__classcell__", None)
            return type(name, (_Row,), space)

    class NamedTuple(metaclass=_Fields):
        """The base of a row: fields by annotation, the last ones may have defaults."""
