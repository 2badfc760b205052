"""Who may send what to a shared repository: ``roles.toml``, which only a supervisor changes.

The file stands in the repository itself, so that its history tells who gave whom which role; a push
is judged by the roles as they stood before it.
"""

from __future__ import annotations

import tomllib
from typing import Final, Literal, NamedTuple

from pydantic import ConfigDict, Field, ValidationError

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.parts import Part, Text
from giamsat.store.attachments import ATTACHMENTS
from giamsat.store.places import PLANS, PROGRAMMES

Role = Literal["reader", "secretary", "supervisor"]
SECRETARY: Final = "secretary"
SUPERVISOR: Final = "supervisor"


class InvalidRolesError(InvalidDataError):
    """``roles.toml`` cannot be read as such: ``roles-unreadable``."""


class Person(Part):
    """One ``[[person]]``: the name that stands beside the key, often a mail address.

    ``issuer`` is the folder below ``plans/`` that a secretary keeps to in a shared workspace.
    """

    model_config = ConfigDict(extra="forbid")  # a slip in a key must not widen what one may do

    name: Text
    role: Role
    issuer: Text | None = None


class Roles(Part):
    """The file, whole."""

    model_config = ConfigDict(extra="forbid")

    schema_version: Literal[1] = Field(alias="schema")
    persons: tuple[Person, ...] = Field((), alias="person", strict=False)


class Reach(NamedTuple):
    """What somebody may change: a role, and the one folder of plans that it is for, if any."""

    role: str
    issuer: str = ""

    def may_write(self, path: str) -> bool:
        """Whether a file may be written: plans, programmes and attachments, or what binds all."""
        if self.role == SUPERVISOR:
            return True
        if self.role != SECRETARY:
            return False
        if self.issuer:
            return path.startswith((f"{PLANS}/{self.issuer}/", f"{ATTACHMENTS}/{self.issuer}/"))
        return path.startswith((f"{PLANS}/", f"{PROGRAMMES}/", f"{ATTACHMENTS}/"))

    @property
    def may_send(self) -> bool:
        """Whether anything may be sent at all."""
        return self.role in (SECRETARY, SUPERVISOR)

    @property
    def may_remove(self) -> bool:
        """Whether what the server has may be taken away."""
        return self.role == SUPERVISOR


def read_roles(data: bytes) -> dict[str, Reach]:
    """Return what each person may do, by name. Raises :class:`InvalidRolesError`."""
    try:
        roles = Roles.model_validate(tomllib.loads(data.decode()))
    except (ValueError, ValidationError) as error:
        raise InvalidRolesError("roles-unreadable", detail=str(error).split("\n")[0]) from error
    return {person.name: Reach(person.role, person.issuer or "") for person in roles.persons}
