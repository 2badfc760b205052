"""Several workspaces asked at once: which ones an answer is of, and which it lacks."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from giamsat.domain.records import Overview


class Member(NamedTuple):
    """One of them: its name among the others, its path as given, whose it is, its register."""

    name: str
    path: str
    issuer: str | None
    register: Overview


class Across(NamedTuple):
    """The workspaces of an answer; nothing of those named in ``lost`` is in it."""

    members: Sequence[Member]
    lost: Sequence[str]


def members_data(across: Across) -> list[dict[str, Any]]:
    """Return the workspaces of an answer as data."""
    return [member_data(member) for member in across.members]


def member_data(member: Member) -> dict[str, Any]:
    """Return one of them as data."""
    return {"workspace": member.name, "path": member.path, "issuer": member.issuer}
