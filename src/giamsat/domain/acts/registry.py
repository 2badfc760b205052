"""All acts, in the order in which the commands list them."""

from __future__ import annotations

from giamsat.domain.acts import (
    documents,
    events,
    fields,
    findings,
    items,
    opinions,
    part_acts,
    recommendations,
    relations,
    visits,
    waivers,
)
from giamsat.domain.acts.forms import ActForm

ACTS: tuple[ActForm, ...] = (
    *fields.FORMS,
    *events.FORMS,
    *relations.FORMS,
    *visits.FORMS,
    *findings.FORMS,
    *recommendations.FORMS,
    *documents.FORMS,
    *waivers.FORMS,
    *opinions.FORMS,
    *part_acts.FORMS,
    *items.FORMS,
)


def act_form(name: str) -> ActForm:
    """Return the form of an act by the words of its command, ``recommend.answer``.

    Raises ``KeyError`` where there is no such act.
    """
    return _BY_NAME[name]


_BY_NAME = {form.name: form for form in ACTS}
