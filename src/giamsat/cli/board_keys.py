"""The keys of the board: which act each asks for, on the row that is selected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from giamsat.domain.acts.forms import ActForm, Field
from giamsat.domain.acts.registry import act_form
from giamsat.domain.part_ids import split_id
from giamsat.domain.plan import Plan
from giamsat.domain.shape import letters

_LETTERS = letters(Plan)


class BoardKey(NamedTuple):
    """A key, the act that it asks for, and what is known beforehand, by option."""

    key: str
    act: str
    given: Mapping[str, str] = {}

    @property
    def name(self) -> str:
        """What the key is called in the words of the board: ``recommend.answer``, ``mark.sent``."""
        return ".".join((self.act, *self.given.values()))

    @property
    def form(self) -> ActForm:
        """The form of its act."""
        return act_form(self.act)


KEYS = (
    BoardKey("a", "recommend.answer"),
    BoardKey("s", "recommend.send"),
    BoardKey("u", "recommend.urge"),
    BoardKey("x", "recommend.extend"),
    BoardKey("l", "recommend.escalate"),
    BoardKey("c", "recommend.close"),
    BoardKey("o", "recommend.reopen"),
    BoardKey("d", "visit.done"),
    BoardKey("p", "visit.postpone"),
    BoardKey("h", "visit.cancel"),
    BoardKey("v", "visit.add"),
    BoardKey("f", "finding.add"),
    BoardKey("n", "recommend.add"),
    BoardKey("g", "mark", {"step": "sent"}),
    BoardKey("b", "mark", {"step": "reported"}),
    BoardKey("m", "mark"),
    BoardKey("t", "document.add"),
    BoardKey("w", "waive"),
)
"""The acts that one key asks for; any other is chosen from the list of all (``space``)."""


def known_of(form: ActForm, subject: str, given: Mapping[str, str]) -> dict[str, str]:
    """Return what is known of an act from the part that is selected, by option."""
    known = dict(given)
    letter = (split_id(subject) or ("",))[0]
    for field in form.fields:
        is_of_kind = bool(field.part) and _LETTERS.get(field.part) == letter and not field.many
        if letter and (is_of_kind or field.option == "subject"):
            known.setdefault(field.option, subject)
    return known


def needed_part(form: ActForm) -> Field | None:
    """Return the fact that says which part an act is about, if it is about one."""
    return next((field for field in form.fields if field.part and field.positional), None)


def value_picked(field: Field, text: str) -> str:
    """Return the choice that a number picks, ``1`` the first; any other text as it is."""
    places = {str(place): name for place, name in enumerate(field.choices, 1)}
    return places.get(text.strip(), text)
