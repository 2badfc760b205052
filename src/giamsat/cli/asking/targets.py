"""The first question of an act: which plan or programme it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from giamsat.cli.asking.facts import pick
from giamsat.cli.asking.offers import (
    plan_line,
    plans_to_pick,
    programme_line,
    programmes_to_pick,
)
from giamsat.cli.asking.questions import Answer, Answers, Dialogue, Offer, Question
from giamsat.cli.asking.terminal import Terminal
from giamsat.cli.naming import plan_named, programme_named
from giamsat.cli.session import Session
from giamsat.domain.errors import NotFoundError, UsageError
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import InvalidPlanError, Reading, read_plan, read_programme


class Target(NamedTuple):
    """What an act is about: those likely meant, how it is called, and how its file is read."""

    key: str
    session: Session
    offers: tuple[Offer, ...]
    find: Callable[[str], Offer]
    read_file: Callable[[str], Reading[Any]]

    def question(self, answers: Answers) -> Question:  # noqa: ARG002 (it is the first one)
        """Return the question for it."""
        return Question(
            self.key,
            self.session.words(f"ask.{self.key}"),
            self.read,
            self.offers[0].about if len(self.offers) == 1 else "",
            required=True,
            offers=self.offers,
            completions=tuple(offer.about for offer in self.offers),
            hint=self.session.words("ask.by-name"),
        )

    def read(self, text: str) -> Answer:
        """Return what is meant: of the list, or anything by what it is called.

        Raises what ``plan_named`` and ``programme_named`` raise.
        """
        line = next((offer for offer in self.offers if offer.about == text), None)
        try:
            found = self.find(text) if line is None else line
        except NotFoundError:
            return _by_letters(text, self.offers)
        return Answer(found.value, found.about)

    def whole(self, answers: Answers) -> Plan | Programme:
        """Return the facts of the plan or programme that was answered.

        Raises ``InvalidPlanError``.
        """
        reading = self.read_file(str(answers[self.key].value))
        if reading.facts is None:
            raise InvalidPlanError(reading.problems)
        found: Plan | Programme = reading.facts
        return found


def _by_letters(text: str, offers: tuple[Offer, ...]) -> Answer:
    """Return what letters of its title mean; the error of the name tells more than of the list."""
    try:
        return pick(text, offers, "")
    except UsageError:
        raise NotFoundError("unknown-plan", plan=text, near="") from None


def plan_to_ask(session: Session) -> Target:
    """Return the question for a plan. Raises ``NotFoundError`` (``no-plans``)."""
    offers = plans_to_pick(session)
    if not offers:
        raise NotFoundError("no-plans")

    def find(text: str) -> Offer:
        found = plan_named(session, text)
        return Offer("", found, plan_line(session.register().row(found, session.as_of)))

    workspace = session.workspace
    return Target(
        "plan", session, offers, find, lambda name: read_plan(workspace, f"{PLANS}/{name}.toml")
    )


def programme_to_ask(session: Session) -> Target:
    """Return the question for a programme. Raises ``NotFoundError`` (``no-programmes``)."""
    offers = programmes_to_pick(session)
    if not offers:
        raise NotFoundError("no-programmes")

    def find(text: str) -> Offer:
        found = programme_named(session, text)
        row = next(row for row in session.register().programmes() if row.id == found)
        return Offer("", found, programme_line(row))

    def read_file(name: str) -> Reading[Programme]:
        return read_programme(session.workspace, f"{PROGRAMMES}/{name}.toml")

    return Target("programme", session, offers, find, read_file)


def ask_for_file(session: Session, kind: str) -> str:
    """Return the id of a plan or programme that a person names."""
    target = plan_to_ask(session) if kind == "plan" else programme_to_ask(session)
    dialogue = Dialogue(Terminal(session.words), {target.key: target.question})
    return str(dialogue.run()[target.key].value)
