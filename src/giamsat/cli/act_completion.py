"""What a shell may offer for the value of an act's field: choices, ids of parts, bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import typer

from giamsat.cli.offering import begin_as
from giamsat.cli.session import Session
from giamsat.cli.typed_words import choice_word
from giamsat.domain.acts.forms import Field
from giamsat.i18n import DEFAULT_LANGUAGE

Completion = Callable[[typer.Context, str], list[tuple[str, str]]]


def completion_of(field: Field) -> Completion | None:
    """Return what completes a field's value, as (value, words about it); ``None`` for free words.

    Where something is wrong nothing is offered: a shell must not be told of errors.
    """
    if field.kind == "choice":
        return _choices(field)
    if field.kind == "rule":
        return _rules
    if field.kind == "assignment":
        return _facts
    part = "body" if field.kind == "body" else field.part
    return _completion(lambda given: _parts(given, part)) if part else None


def _choices(field: Field) -> Completion:
    """Return what offers choices by their words in the reader's language, else by their names."""

    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        words = ctx.find_root().command.words  # type: ignore[attr-defined]
        own = [choice_word(name, field.option, words) for name in field.choices]
        return [(word, "") for word in begin_as(incomplete, own, field.choices)]

    return complete


def _rules(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the rules that begin as typed, each with what it is called."""
    from giamsat.domain.errors import GiamsatError
    from giamsat.render.pages.duties import rule_name

    words = ctx.find_root().command.words  # type: ignore[attr-defined]
    try:
        with Session(workspace=ctx.params.get("workspace"), lang=DEFAULT_LANGUAGE) as session:
            found = [rule.id for rule in session.rules()]
    except GiamsatError:
        return []
    return [(name, rule_name(name, words)) for name in begin_as(incomplete, found, ())]


def _facts(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:  # noqa: ARG001 (Typer's)
    """Return the facts of a plan that begin as typed, ready for their value."""
    from giamsat.domain.plan import PlanFacts
    from giamsat.domain.shape import keys_of

    return [(f"{name}=", "") for name in begin_as(incomplete, keys_of(PlanFacts), ())]


def _completion(offered: Callable[[dict[str, Any]], Iterable[tuple[str, str]]]) -> Completion:
    """Return what Typer asks: of the offered values those that begin as typed, in any case."""

    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        begun = incomplete.lower()
        # Where the value of an option is still to come, the arguments before it wait in ``args``.
        whole = next(name for name in (*ctx.params, "plan") if name in ("plan", "programme"))
        given = {**ctx.params, whole: ctx.params.get(whole) or next(iter(ctx.args), None)}
        return [found for found in offered(given) if found[0].lower().startswith(begun)]

    return complete


def _parts(given: dict[str, Any], part: str) -> Iterator[tuple[str, str]]:
    from giamsat.cli.naming import in_one_line
    from giamsat.domain.errors import GiamsatError
    from giamsat.domain.part_ids import split_id
    from giamsat.domain.shape import has_ids, tables

    try:
        data = _data(given)
    except GiamsatError:
        return
    for place, item in enumerate(tables(data, part), 1):
        named = (item[key] for key in _NAMES if isinstance(item.get(key), str))
        if split_id(item.get("id")):
            yield item["id"], in_one_line(next(named, ""))
        elif not has_ids(part):
            yield str(place), in_one_line(next(named, ""))


_NAMES = ("name", "text", "title", "place")
"""The keys by which people know a part, the best first."""


def _data(given: dict[str, Any]) -> dict[str, Any]:
    """Return what is in the file of the plan or programme that a line names; ``{}`` for none."""
    from giamsat.cli.naming import plan_named, programme_named
    from giamsat.store.places import PLANS, PROGRAMMES
    from giamsat.store.reading import read_plan, read_programme

    plan, programme = given.get("plan"), given.get("programme")
    with Session(workspace=given.get("workspace"), lang=DEFAULT_LANGUAGE) as session:
        if plan:
            path = f"{PLANS}/{plan_named(session, plan)}.toml"
            found = read_plan(session.workspace, path).document
        elif programme:
            path = f"{PROGRAMMES}/{programme_named(session, programme)}.toml"
            found = read_programme(session.workspace, path).document
        else:
            found = None
    return found.data if found else {}
