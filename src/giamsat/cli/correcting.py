"""``correct``: putting right what was recorded wrongly, whichever act recorded it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, get_args

import typer

from giamsat.cli.acting import with_options
from giamsat.cli.changing import change, plan_target
from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.session import Session
from giamsat.cli.typed_days import typed_day
from giamsat.cli.typed_values import meant_calls
from giamsat.cli.typed_words import choice_meant, command_meant, word_key
from giamsat.domain.acts.act import Act
from giamsat.domain.acts.corrections import (
    ARRAYS,
    CORRECTION,
    Record,
    correct,
    find_record,
    require_options,
    withdraw,
)
from giamsat.domain.errors import UsageError
from giamsat.domain.plan import EventKind

app = typer.Typer()

Word = Annotated[str | None, typer.Argument(metavar="FACT", show_default=False)]
Which = Annotated[str | None, typer.Argument(metavar="N|DATE", show_default=False)]
Remove = Annotated[bool, typer.Option("--remove", show_default=False)]


@command(app, "correct")
@with_options(CORRECTION, required=False)
def correct_(
    call: Session,
    /,
    plan: Plan,
    part: Annotated[str, typer.Argument(metavar="PART", show_default=False)],
    fact: Word = None,
    which: Which = None,
    *,
    remove: Remove = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
    **typed: Any,
) -> int:
    """Put right what was recorded wrongly; the history keeps both."""
    given = {name: value for name, value in typed.items() if value is not None}
    if remove and given:
        raise UsageError("remove-alone", option=f"--{next(iter(given))}")
    target, place = plan_target(call, plan), _place(call, part, fact, which)
    rules, today = call.rules(), date.fromisoformat(call.as_of)

    def build(whole: Any) -> Act:
        record = find_record(whole, *place, given)
        if remove:
            return withdraw(record)
        require_options(record, given)
        return correct(whole, record, given_values(call, record, given), rules, today)

    return change(call, target, build, dry_run=dry_run, no_commit=no_commit)


def _place(
    session: Session, part: str, fact: str | None, which: str | None
) -> tuple[str, str | None, str | None]:
    """Return part, act and which of its records, in the words of the domain."""
    part = choice_meant(part, get_args(EventKind), "step") or part
    if fact is not None:
        names = {name.rpartition(".")[2]: name.partition(".")[0] for name in ARRAYS}
        meant = next(filter(None, (command_meant(fact, [n], g) for n, g in names.items())), None)
        meant = meant or _shown_as(session, fact)
        if meant is None and which is None:
            return part, None, _which(session, fact)
        fact = meant or fact
    return part, fact, None if which is None else _which(session, which)


def _shown_as(session: Session, fact: str) -> str | None:
    """Return the act whose records giamsat itself shows under a word: "hoãn" of ``postpone``."""
    for name, kept in ARRAYS.items():
        shown = session.words.get(f"history.part.{kept.array}", "") if kept.array else ""
        if shown and word_key(shown) == word_key(fact):
            return name.rpartition(".")[2]
    return None


def _which(session: Session, text: str) -> str:
    return text if text.isdigit() else typed_day(session, text, "past").isoformat()


def given_values(session: Session, record: Record, given: dict[str, str]) -> dict[str, Any]:
    """Return what was given as the act of the record understands it."""
    many = {field.option for field in record.form.fields if field.many}
    typed = {
        name: [each.strip() for each in text.split(";") if each.strip()] if name in many else text
        for name, text in given.items()
    }
    return {name: meant_calls(session, record.form, typed)[0][name] for name in given}
