"""Two plans that two offices gave one file name: told apart by who issues them, and their title.

Both made the file by themselves, so there is nothing that both began with. One of them keeps the
name, the other goes where everybody else puts it, too.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath
from typing import NamedTuple

from giamsat.domain.text import nfc
from giamsat.store.places import PLANS
from giamsat.store.toml.text import TomlError, decode, loads


class PlanIdentity(NamedTuple):
    """Who issues a plan, and its title; the issuer is empty where the file does not say."""

    issuer: str
    title: str

    def is_other_than(self, other: PlanIdentity) -> bool:
        """Tell whether two plans are not the same one."""
        issuers = self.issuer and other.issuer and self.issuer != other.issuer
        return bool(issuers) or self.title != other.title


def identity_of(path: str, data: bytes | None) -> PlanIdentity | None:
    """Return what a plan file says of whose plan it is; ``None`` for what is no readable plan."""
    if data is None or not path.startswith(f"{PLANS}/"):
        return None
    try:
        facts = loads(decode(data)).get("plan")
    except TomlError:
        return None
    if not isinstance(facts, dict) or not isinstance(facts.get("title"), str):
        return None
    issuer = facts.get("issuer")
    return PlanIdentity(nfc(issuer) if isinstance(issuer, str) else "", nfc(facts["title"]))


def are_two_plans(path: str, one: bytes, other: bytes) -> bool:
    """Tell whether two files of one name are two plans."""
    first, second = identity_of(path, one), identity_of(path, other)
    return first is not None and second is not None and first.is_other_than(second)


def path_apart(path: str, identity: PlanIdentity) -> str:
    """Return where a plan goes whose place another one keeps: the same however it grows."""
    digest = sha256("\n".join(identity).encode()).hexdigest()[:8]
    place = PurePosixPath(path)
    return str(place.with_name(f"{place.stem}-{digest}{place.suffix}"))
