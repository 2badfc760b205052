"""Issuers over time (``issuers.toml``): names, codes, level, parent, begin, end, and mergers.

Plans keep the name they were issued under; whose they are on a later day is told by the mergers.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated, ClassVar, Literal

from pydantic import Field, TypeAdapter

from giamsat.domain.parts import Part, Text
from giamsat.domain.plan import Conflict, Source

Level = Literal["central", "province", "district", "commune"]
"""The levels of the Front; districts ended on 01/07/2025, their plans did not."""

Layout = Literal["state", "party", "youth"]
"""Whose layout an issuer's papers have: of the state, of the Party, of the Youth Union."""

IssuerId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Issuer(Part):
    """One ``[[issuer]]``. The first of ``names`` is shown; all of them mean it in plans.

    ``begins`` and ``ends`` are its first and its last day; ``merged_into`` takes its place on the
    day after. ``layout`` is that of its papers, where it is not the workspace's.
    """

    known_by: ClassVar[tuple[str, ...]] = ("id",)
    follows: ClassVar[tuple[tuple[str, str], ...]] = (("ends", "begins"),)

    id: IssuerId
    names: tuple[Text, ...] = Field(min_length=1, strict=False)
    codes: tuple[Text, ...] = Field((), strict=False)
    level: Level | None = None
    parent: Text | None = None
    begins: date | None = None
    ends: date | None = None
    merged_into: Text | None = None
    layout: Layout | None = None
    note: str | None = None


class Issuers(Part):
    """The file, whole."""

    schema_version: Literal[1] = Field(alias="schema")
    issuers: tuple[Issuer, ...] = Field((), alias="issuer", strict=False)
    sources: tuple[Source, ...] = Field((), alias="source", strict=False)
    conflicts: tuple[Conflict, ...] = Field((), alias="conflict", strict=False)


@cache
def issuers_adapter() -> TypeAdapter[Issuers]:
    """Return what validates a file of issuers."""
    return TypeAdapter(Issuers)
