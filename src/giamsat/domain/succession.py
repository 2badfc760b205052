"""Whose an issuer's plans are on a day: the mergers followed, chain after chain."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.issuers import Issuer, Issuers, Level
from giamsat.domain.text import name_key


class Office(NamedTuple):
    """An issuer by its shown name; ``successor`` is the shown name of what it merged into."""

    name: str
    level: Level | None
    begins: date | None
    ends: date | None
    successor: str | None


class Succession:
    """The issuers of one or several files, found by any of their names, whatever the case."""

    def __init__(self, files: Iterable[Issuers] = ()) -> None:
        """Take the issuers of the files; a name that several files have means the first one's."""
        self._offices: dict[str, Office] = {}
        for file in files:
            by_id = {issuer.id: issuer for issuer in file.issuers}
            for issuer in file.issuers:
                office = _office(issuer, by_id.get(issuer.merged_into or ""))
                for name in issuer.names:
                    self._offices.setdefault(name_key(name), office)

    def known(self, name: str | None) -> Office | None:
        """Return the issuer that is meant by a name."""
        return self._offices.get(name_key(name or ""))

    def successor(self, name: str | None, day: date) -> Office | None:
        """Return whose the plans of an issuer are on a day; ``None`` for a name that is not known.

        Raises ``InvalidDataError`` (``issuer-cycle``) for a file whose defects nobody looked for:
        valid ones never lead round, not even together, since the first that has a name decides.
        """
        office = self.known(name)
        chain: list[str] = []
        while office and office.successor and office.ends and office.ends < day:
            chain.append(office.name)
            if office.successor in chain:
                raise InvalidDataError("issuer-cycle", chain=" → ".join([*chain, office.successor]))
            office = self.known(office.successor)
        return office

    def shown(self, name: str | None, day: date) -> str | None:
        """Return the name that a name stands for on a day; one that is not known stays."""
        office = self.successor(name, day)
        return office.name if office else name


def _office(issuer: Issuer, successor: Issuer | None) -> Office:
    return Office(
        issuer.names[0],
        issuer.level,
        issuer.begins,
        issuer.ends,
        successor.names[0] if successor else None,
    )
