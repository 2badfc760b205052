"""An act by answering: the plan or programme first, then its facts, then a look at the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from giamsat.cli.asking.facts import Asked, question_of
from giamsat.cli.asking.questions import Answers, Dialogue, Question, Step
from giamsat.cli.asking.targets import Target, plan_to_ask, programme_to_ask
from giamsat.cli.asking.terminal import Terminal
from giamsat.cli.session import Session
from giamsat.domain.acts.forms import ActForm, Field

Given = Mapping[str, Any]
"""What stands in a call, by the names of its options."""


def ask_act(
    session: Session,
    form: ActForm,
    given: Given,
    judge: Callable[[Given], Iterable[str]],
    *,
    to_write: bool,
) -> dict[str, Any]:
    """Ask for what a call of an act lacks; return the values of its options, and of its file.

    ``judge`` tells what is to be known before it is written, and raises what the act raises.
    """
    terminal = Terminal(session.words)
    told = session.words(f"help.{form.name}").partition("\n")[0]
    terminal.say([told, session.words("ask.keys")])
    dialogue = Dialogue(terminal, steps_of(session, form, given))
    dialogue.take(given)
    answers = dialogue.run()
    if to_write:
        answers = dialogue.look(lambda found: judge(_values(given, found)))
    return _values(given, answers)


def _values(given: Given, answers: Answers) -> dict[str, Any]:
    found = {
        key: list(answer.value) if isinstance(answer.value, tuple) else answer.value
        for key, answer in answers.items()
    }
    return {**given, **found}


def steps_of(session: Session, form: ActForm, given: Given) -> dict[str, Step]:
    """Return the questions of an act, by the options that take the answers."""
    target = plan_to_ask(session) if form.target == "plan" else programme_to_ask(session)
    asked = {field.option for field in _fields_to_ask(form, given)}
    fields = [field for field in form.fields if field.option in asked or given.get(field.option)]
    steps: dict[str, Step] = {form.target: target.question}
    steps |= {field.option: _step(session, form, field, target) for field in fields}
    return steps


def _fields_to_ask(form: ActForm, given: Given) -> tuple[Field, ...]:
    """Return what is asked: all that is usual where no option was given, else what is missing."""
    options = [field for field in form.fields if not field.positional and given.get(field.option)]
    asked = form.fields_to_ask([option for option, value in given.items() if value])
    return tuple(field for field in asked if field.required) if options else asked


def _step(session: Session, form: ActForm, field: Field, target: Target) -> Step:
    def question(answers: Answers) -> Question:
        return question_of(field, Asked(session, form, target.whole(answers)), answers)

    return question
