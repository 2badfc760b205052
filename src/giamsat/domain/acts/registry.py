"""All acts, in the order in which the commands list them."""

from __future__ import annotations

from giamsat.domain.acts import (
    documents,
    drafts,
    events,
    fields,
    findings,
    opinions,
    programmes,
    recommendations,
    visits,
    waivers,
)
from giamsat.domain.acts.forms import ActForm, Creation

ACTS: tuple[ActForm, ...] = (
    *fields.FORMS,
    *events.FORMS,
    *visits.FORMS,
    *findings.FORMS,
    *recommendations.FORMS,
    *documents.FORMS,
    *waivers.FORMS,
    *opinions.FORMS,
)

CREATIONS: tuple[Creation, ...] = (drafts.NEW, programmes.NEW)


def act_form(name: str) -> ActForm:
    """Return the form of an act by the words of its command, ``recommend.answer``.

    Raises ``KeyError`` where there is no such act.
    """
    return _BY_NAME[name]


_BY_NAME = {form.name: form for form in ACTS}
