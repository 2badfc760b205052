"""``relation add``: a plan replaces, amends or follows another; a replaced one says so too."""

from __future__ import annotations

from datetime import date
from typing import Any

import typer

from giamsat.cli.acting import act_builder, is_incomplete, with_options
from giamsat.cli.changing import carry_out, change, plan_target
from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.session import Session
from giamsat.cli.typed_values import meant_calls
from giamsat.domain.acts.events import NewEvent, mark
from giamsat.domain.acts.forms import read_facts
from giamsat.domain.acts.relations import ADD, NewRelation
from giamsat.domain.errors import InvalidDataError

relation = typer.Typer()
groups = {"relation": relation}


@command(relation, "add", asked=("plan", *(field.option for field in ADD.fields)))
@with_options(ADD)
def add(
    session: Session,
    /,
    plan: Plan,
    *,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
    **given: Any,
) -> int:
    """Record what a plan is to another one; a plan that is replaced gets that status."""
    typed = {"plan": plan, **given}
    if session.is_typed and is_incomplete(ADD, typed):
        from giamsat.cli.asking.acts import ask_act

        typed = ask_act(session, ADD, typed, lambda _: (), to_write=not dry_run)
        plan, given = typed["plan"], {name: typed.get(name) for name in given}
    target, other = plan_target(session, plan), plan_target(session, given["other"])
    (meant,) = meant_calls(session, ADD, {**given, "other": other.id})
    facts: NewRelation = read_facts(ADD, meant, date.fromisoformat(session.as_of))
    if facts.kind == "replaces":
        _require_no_circle(session, target.id, other.id)
    elif target.id == other.id:
        raise InvalidDataError("related-to-itself", plan=target.id)
    build = act_builder(session, ADD, facts)
    code = change(session, target, build, dry_run=dry_run, no_commit=no_commit)
    if facts.kind == "replaces":
        _mark_replaced(session, facts, target.name, dry_run=dry_run, no_commit=no_commit)
    return code


def _mark_replaced(
    session: Session, facts: NewRelation, by: str, *, dry_run: bool, no_commit: bool
) -> None:
    on = facts.on or date.fromisoformat(session.as_of)
    event = NewEvent("replaced", on, number=by, reason=facts.reason)
    target = plan_target(session, facts.other)
    report = carry_out(
        session, target, lambda old: mark(old, event), dry_run=dry_run, no_commit=no_commit
    )
    session.tell("notice.replaced-too", plan=report.name, on=on, by=by)


def _require_no_circle(session: Session, plan: str, other: str) -> None:
    """Raise ``InvalidDataError`` (``replaced-in-a-circle``) where ``other`` replaces ``plan``."""
    way = _way_of_replacements(session, other, plan)
    if way:
        raise InvalidDataError("replaced-in-a-circle", plans=" → ".join([plan, *way]))


def _way_of_replacements(session: Session, first: str, last: str) -> list[str]:
    """Return the plans from ``first`` to ``last``, each of which replaces the next one."""
    register = session.register()
    ways, seen = [[first]], {first}
    while ways:
        way = ways.pop()
        if way[-1] == last:
            return way
        if not register.is_plan(way[-1]):
            continue
        for each in register.detail(way[-1]).get("relation", ()):
            if each["kind"] == "replaces" and each["plan"] not in seen:
                seen.add(each["plan"])
                ways.append([*way, each["plan"]])
    return []
