"""Which map of issuers a call follows: the names recorded, or whose the plans are on the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from giamsat.cli.asked import Asked
from giamsat.cli.session import Session
from giamsat.cli.typed_words import choice_if_given
from giamsat.domain.errors import UsageError
from giamsat.domain.issuers import Issuers
from giamsat.domain.records import Overview
from giamsat.domain.succession import Succession
from giamsat.domain.text import fold
from giamsat.reports.successors import AS_OF_TODAY, MAPS
from giamsat.store.issuers import read_issuers
from giamsat.store.reading import InvalidPlanError


def offices(session: Session, ask: Asked, issuers: str | None) -> Succession | None:
    """Return the issuers over time where today's map is asked for, else ``None``.

    The workspace that one stands in comes first, then each of those asked at once; what one of
    these has wrong in its file is told beside the answer. Raises ``UsageError`` where none has
    the file, ``InvalidPlanError`` where that of one's own workspace is wrong.
    """
    issuers = choice_if_given("--issuers", issuers, MAPS)
    if issuers != AS_OF_TODAY:
        return None
    files = list(_files(session, ask))
    if not files:
        raise UsageError("no-issuers-file")
    return Succession(files)


def _files(session: Session, ask: Asked) -> Iterator[Issuers]:
    home = session.home
    if home is not None:
        own = read_issuers(Path(home))
        if own is not None:
            yield own
    for member in ask.across.members if ask.across else ():
        if home is not None and Path(member.path).resolve() == Path(home).resolve():
            continue
        try:
            found = read_issuers(Path(member.path))
        except InvalidPlanError as error:
            ask.note(member.name, error.problems[0])
            continue
        if found is not None:
            yield found


def names_held(register: Overview, text: str, known: Succession, as_of: str) -> tuple[str, ...]:
    """Return the recorded names whose plans are held, on a day, by who is meant by the text."""
    day = date.fromisoformat(as_of)
    return tuple(
        name for name in register.issuer_names() if fold(text) in fold(known.shown(name, day) or "")
    )
