"""A changing command made of an act's form: its options, its completion, and what a call does."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Annotated, Any, Protocol

import typer

from giamsat.cli.act_completion import completion_of
from giamsat.cli.changing import (
    Target,
    carry_out,
    change,
    doubts,
    plan_target,
    programme_target,
)
from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.placed_words import WORDS, with_words_placed
from giamsat.cli.session import Session
from giamsat.cli.streams import is_typed_by_a_person
from giamsat.cli.typed_values import meant_calls
from giamsat.domain.acts.act import Act, unite_acts
from giamsat.domain.acts.forms import ActForm, Field, Kind, days_after, read_facts
from giamsat.domain.acts.registry import ACTS
from giamsat.domain.plan import Whole

_Words = Annotated[list[str] | None, typer.Argument(hidden=True, show_default=False)]

Programme = Annotated[str, typer.Argument(metavar="PROGRAMME", show_default=False)]

VALUES: dict[Kind, str] = {
    "words": "TEXT",
    "day": "DATE",
    "count": "N",
    "number": "NUMBER",
    "name": "NAME",
    "body": "BODY",
    "part": "ID",
    "line": "LINE",
    "rule": "RULE",
    "file": "FILE",
    "assignment": "KEY=VALUE",
}
"""The word for a value in help; a choice, and the part that an act is about, have their own name's.
"""


def changing_commands(app: typer.Typer, groups: dict[str, typer.Typer]) -> None:
    """Add the commands of all acts: those of ``groups`` by their first word, the rest to ``app``.

    A group takes the acts that begin with its words, ``app`` those of one word.
    """
    for form in ACTS:
        *group, name = form.path
        if not group:
            changing_command(app, name, form)
        elif " ".join(group) in groups:
            changing_command(groups[" ".join(group)], name, form)


def changing_command(app: typer.Typer, name: str, form: ActForm) -> None:
    """Make an act the command ``name`` of ``app``."""

    def run(session: Session, /, **values: Any) -> int:
        return perform(session, form, values)

    run.__signature__ = inspect.Signature(list(_parameters(form)))  # type: ignore[attr-defined]
    run.__doc__ = form.act.__doc__
    command(app, name, asked=(form.target, *(field.option for field in form.fields)))(run)


def _parameters(form: ActForm) -> Iterable[inspect.Parameter]:
    yield inspect.Parameter("call", inspect.Parameter.POSITIONAL_ONLY)
    yield _parameter(form.target, Plan if form.target == "plan" else Programme)
    for field in form.fields:
        yield _option(field, required=field.required)
    if not any(field.positional and (field.each or field.many) for field in form.fields):
        yield _parameter(WORDS, _Words, default=None)
    yield _parameter("dry_run", DryRun, default=False)
    yield _parameter("no_commit", NoCommit, default=False)


class HasFields(Protocol):
    """What is asked for by fields: an act, a new file, a correction."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """What it asks for, in the order of its options."""


def with_options(
    form: HasFields, *, required: bool = True
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the options of a form, in place of the keywords that it takes besides its own.

    They stand after its arguments and before its own options. Where nothing is ``required`` the
    command itself sees to what is missing.
    """

    def decorate(function: Callable[..., int]) -> Callable[..., int]:
        own = inspect.signature(function, eval_str=True).parameters.values()
        kinds = (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_KEYWORD)
        first = [each for each in own if each.kind not in kinds]
        last = [each for each in own if each.kind is kinds[0]]
        asked = [_option(field, required=required and field.required) for field in form.fields]
        function.__signature__ = inspect.Signature([*first, *asked, *last])  # type: ignore[attr-defined]
        return function

    return decorate


def _parameter(
    name: str, annotation: Any, *, default: Any = inspect.Parameter.empty
) -> inspect.Parameter:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, annotation=annotation, default=default)


def _option(field: Field, *, required: bool) -> inspect.Parameter:
    kind: Any = list[str] if field.many or field.each else str
    settings: dict[str, Any] = {"metavar": value_name(field), "show_default": False}
    completion = completion_of(field)
    if completion is not None:
        settings["autocompletion"] = completion
    if field.positional:
        asked: Any = typer.Argument(**settings)
    else:
        asked = typer.Option(field.spelling, **settings)
    if required:
        return _parameter(field.option, Annotated[kind, asked])
    return _parameter(field.option, Annotated[kind | None, asked], default=None)


def value_name(field: Field) -> str:
    """Return the word for a field's value in help, ``DATE``."""
    if field.value:
        return field.value
    if field.kind == "choice" or (field.kind == "part" and field.positional):
        return field.option.upper()
    return VALUES[field.kind]


def perform(session: Session, form: ActForm, values: dict[str, Any]) -> int:
    """Carry an act out as its command was called. Returns the exit code."""
    values = with_words_placed(session, form, values)
    if is_incomplete(form, values) and is_typed_by_a_person():
        from giamsat.cli.asking.only_parts import with_only_part

        values = with_only_part(session, form, values)
    if is_incomplete(form, values) and is_typed_by_a_person():
        from giamsat.cli.asking.acts import ask_act

        to_write = not values["dry_run"]
        values = ask_act(session, form, values, partial(judge, session, form), to_write=to_write)
    calls = _facts_of_calls(session, form, values)
    facts, today = calls[0], date.fromisoformat(session.as_of)
    for day in days_after(form, facts, today):
        session.tell("notice.in-the-future", on=day)
    source = file_of(form, facts)
    dry_run, no_commit = values["dry_run"], values["no_commit"]
    if source is not None:
        from giamsat.cli.attaching import change_with_file

        return change_with_file(
            session,
            values["plan"],
            source,
            lambda **kept: act_builder(session, form, facts._replace(**kept)),
            dry_run=dry_run,
            no_commit=no_commit,
        )
    target = target_of(session, form, values[form.target])
    build = united_builder([act_builder(session, form, each) for each in calls])
    return change(session, target, build, dry_run=dry_run, no_commit=no_commit)


def is_incomplete(form: ActForm, given: Mapping[str, Any]) -> bool:
    """Tell whether a call lacks what its act needs: the file, a fact, or any fact at all."""
    facts = [field.option for field in form.fields if given.get(field.option)]
    required = {field.option for field in form.fields if field.required}
    return not given.get(form.target) or not facts or not required <= set(facts)


def judge(session: Session, form: ActForm, values: Mapping[str, Any]) -> list[str]:
    """Return what an act would do, and what is doubtful in it, without doing it.

    Raises what the act raises.
    """
    calls, today = _facts_of_calls(session, form, values), date.fromisoformat(session.as_of)
    target = target_of(session, form, values[form.target])
    build = united_builder([act_builder(session, form, each) for each in calls])
    report = carry_out(session, target, build, dry_run=True)
    later = [("notice.in-the-future", {"on": day}) for day in days_after(form, calls[0], today)]
    said = (*later, *doubts(report, session))
    return [session.words(key, **params) for key, params in said]


def _facts_of_calls(session: Session, form: ActForm, values: Mapping[str, Any]) -> list[Any]:
    """Return the facts of each time that an act is to be done."""
    today, calls = date.fromisoformat(session.as_of), meant_calls(session, form, values)
    if session.is_typed and any(field.own and values.get(field.option) for field in form.fields):
        from giamsat.cli.typed_numbers import with_whole_numbers

        number = target_of(session, form, values[form.target]).name
        calls = [with_whole_numbers(session, form, each, number) for each in calls]
    return [read_facts(form, each, today) for each in calls]


def target_of(session: Session, form: ActForm, named: str) -> Target[Any]:
    """Return the file that an act changes, of the plan or programme that ``named`` names."""
    if form.target == "plan":
        return plan_target(session, named)
    return programme_target(session, named)


def act_builder(session: Session, form: ActForm, facts: Any) -> Callable[[Whole], Act]:
    """Return what makes the act of a plan or programme."""
    if form.by_rules:
        rules = session.rules()
        return lambda whole: form.act(whole, facts, rules)
    return lambda whole: form.act(whole, facts)


def united_builder(builders: Sequence[Callable[[Whole], Act]]) -> Callable[[Whole], Act]:
    """Return what makes one act of several: each knows the ids that those before it gave."""
    if len(builders) == 1:
        return builders[0]

    def build(whole: Whole) -> Act:
        acts: list[Act] = []
        for builder in builders:
            acts.append(builder(whole))
            whole = whole.knowing((*whole.retired, *acts[-1].subjects))
        return unite_acts(acts)

    return build


def file_of(form: ActForm, facts: Any) -> str | None:
    """Return the foreign file that an act's facts name, if they do."""
    named = (getattr(facts, field.name) for field in form.fields if field.kind == "file")
    return next((file for file in named if file is not None), None)
