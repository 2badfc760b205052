"""What a new plan starts from: what was typed, another plan, the answers of a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from giamsat.cli.creating import data_of, doubts, lay_over, number_typed
from giamsat.cli.naming import plan_named
from giamsat.cli.session import Session
from giamsat.domain.acts.drafts import NEW
from giamsat.domain.acts.likeness import draft_like, texts_of
from giamsat.store.places import PLANS
from giamsat.store.reading import InvalidPlanError, read_plan


class Start(NamedTuple):
    """What a new plan has before anything is typed: its data, and the same facts by option."""

    data: Mapping[str, Any] = {}
    texts: Mapping[str, Any] = {}


def start_like(session: Session, name: str | None, *, is_again: bool) -> Start:
    """Return what a plan passes on to a new one; ``is_again``: the new one follows it up.

    Raises what ``plan_named`` raises, and ``InvalidPlanError``.
    """
    if name is None:
        return Start()
    plan_id = plan_named(session, name)
    reading = read_plan(session.workspace, f"{PLANS}/{plan_id}.toml")
    if reading.facts is None:
        raise InvalidPlanError(reading.problems)
    data = draft_like(reading.facts)
    if is_again:
        data["relation"] = [{"kind": "follows", "plan": plan_id}]
    return Start(data, texts_of(reading.facts))


def data_typed(
    session: Session, start: Start, given: Mapping[str, Any], *, to_write: bool
) -> dict[str, Any]:
    """Return a new plan's data of its start and of what was typed; a person is asked for more.

    Raises what ``data_of`` raises.
    """
    typed = number_typed(session, given)
    if session.is_typed and not (typed.get("title") or typed.get("item")):
        typed = _ask(session, start, typed, to_write=to_write)
    return _data(session, start, typed)


def _data(session: Session, start: Start, typed: Mapping[str, Any]) -> dict[str, Any]:
    if not start.data:
        return data_of(session, typed)
    changed = {name: value for name, value in typed.items() if value != start.texts.get(name)}
    return lay_over(session, dict(start.data), changed)


def _ask(
    session: Session, start: Start, typed: Mapping[str, Any], *, to_write: bool
) -> dict[str, Any]:
    from giamsat.cli.asking.creations import Known, ask_creation

    lists = {name: text for name, text in start.texts.items() if isinstance(text, list)}
    texts = {name: text for name, text in start.texts.items() if isinstance(text, str)}
    known = Known({**lists, **typed}, texts)

    def judge(found: Mapping[str, Any]) -> Iterator[str]:
        data = _data(session, start, found)
        for notice in doubts(session, data):
            yield session.words(f"notice.{notice.code}", **notice.params)

    return ask_creation(session, NEW, known, judge, to_write=to_write)
