"""The item of a programme that a plan says it is made of."""

from __future__ import annotations

from giamsat.cli.naming import programme_named
from giamsat.cli.session import Session
from giamsat.domain.errors import InvalidDataError, NotFoundError


def programme_meant(session: Session, name: str) -> str:
    """Return the id of the programme that ``name`` means; a name that means none stays."""
    try:
        return programme_named(session, name)
    except NotFoundError:
        return name


def require_item(session: Session, programme: str | None, item: str | None) -> None:
    """Raise where a plan names an item that its programme does not have.

    ``InvalidDataError`` (``item-without-programme``), ``NotFoundError`` (``unknown-item``,
    ``unknown-programme``).
    """
    if item is None:
        return
    if programme is None:
        raise InvalidDataError("item-without-programme", item=item)
    items = session.register().programme(programme).get("item", ())
    known = [each["id"] for each in items]
    if item not in known:
        raise NotFoundError(
            "unknown-item", item=item, programme=programme, known=", ".join(known) or "—"
        )
