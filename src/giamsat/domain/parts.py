"""What every table of a file of the workspace is made of, and how a model says what its keys mean.

domain/shape.py reads what is said here; nobody keeps a list of parts or keys beside it.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from giamsat.domain.part_ids import ID_PATTERN


class Link:
    """Marks a key whose value is the id of another part of the file (or a list of ids).

    ``kinds`` are the arrays in which that part stands (``visit``). ``named``: its name will do in
    place of its id. ``also`` are other words that may stand there. Where there is no such part:
    ``error`` makes the file invalid, ``warning`` is told by a check, ``words`` means that any text
    may stand there, and only an id is a link.
    """

    __slots__ = ("also", "kinds", "missing", "named")

    def __init__(
        self,
        *kinds: str,
        missing: Literal["error", "warning", "words"] = "error",
        named: bool = False,
        also: tuple[str, ...] = (),
    ) -> None:
        self.kinds = kinds
        self.missing = missing
        self.named = named
        self.also = also


class Happened:
    """Marks a day on which something happened: it lies in the past of whoever records it."""


class Single(NamedTuple):
    """Says that what an array of tables records is single by nature: it happens once.

    Two items that agree in the keys ``by`` are about the same fact, and contradict each other where
    they differ; ``kinds`` are the only ones of which that is true. After an item of the array
    ``until`` beside it (of the kind ``until_kind``, if one is named) it may happen once more.
    """

    by: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    until: str = ""
    until_kind: str = ""


Text = Annotated[str, Field(min_length=1)]
PartId = Annotated[str, Field(pattern=f"^{ID_PATTERN}$")]
PastDay = Annotated[date, Happened()]
"""A day on which something happened; a plain ``date`` may lie ahead, as a date to keep does."""


class Part(BaseModel):
    """What all tables share: frozen, strictly typed, unknown keys passed over."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="ignore", defer_build=True, populate_by_name=True
    )

    letter: ClassVar[str] = ""
    """What the ids of such parts begin with; empty where they are given no ids."""

    known_by: ClassVar[tuple[str, ...]] = ()
    """The keys that tell one item of an array of such tables from another: all arrays have them."""

    same_if_alike: ClassVar[bool] = False
    """Whether two new items with the same facts are one thing, whatever id each side gave it."""

    single: ClassVar[Single | None] = None
    """What makes two items of an array of such tables the same fact, where it is a single one."""

    follows: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Pairs of days, of which the first never lies before the second: ``("ends", "begins")``, or
    ``("answer.on", "sent")`` for the day of each table that stands under ``answer``."""

    excludes: ClassVar[tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = ()
    """Pairs of what cannot both be: the key that says it, then keys that say more of it."""

    needs: ClassVar[tuple[tuple[str, str, str], ...]] = ()
    """Arrays that make no sense without another one, and the code of what is wrong then."""
