"""Typer's side of the commands: those of the table, and the decorator that makes all others.

A command is a function whose first parameter is the :class:`Session`; the rest are its own options,
and the common ones of :mod:`reading_table` come after them. Help texts stand in the catalogue:
``help.<command>`` and ``help.<command>.<option>``.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from inspect import Parameter
from typing import Annotated, Any

import typer
import typer.core

from giamsat.cli.naming import plans_beginning
from giamsat.cli.reading_table import COMMON, FLAG, MANY, PLAN, READING, Argument, Option
from giamsat.cli.session import Session
from giamsat.cli.streams import is_typed_by_a_person
from giamsat.i18n import DEFAULT_LANGUAGE


def completed_plans(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the plans of which the id or number begins as typed, for the shells of Typer."""
    with Session(workspace=ctx.params.get("workspace"), lang=DEFAULT_LANGUAGE) as session:
        return plans_beginning(session, incomplete)


Plan = Annotated[
    str, typer.Argument(metavar="PLAN", show_default=False, autocompletion=completed_plans)
]
DryRun = Annotated[bool, typer.Option("--dry-run", show_default=False)]
Yes = Annotated[bool, typer.Option("--yes", "-y", show_default=False)]
NoCommit = Annotated[bool, typer.Option("--no-commit", show_default=False)]


def command(app: typer.Typer, name: str, **settings: Any) -> Callable[[Callable[..., Any]], Any]:
    """Make a function the command ``name`` of ``app``, with the common options added.

    With ``makes_folder``, ``--output`` may name a folder, and the command looks at it by itself.
    ``asked`` are the parameters that may be missing where a person can be asked, and that the
    function then asks for; a missing plan or programme is asked for here.
    """

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        _, *own = inspect.signature(function, eval_str=True).parameters.values()
        taken = {parameter.name.rstrip("_") for parameter in own}
        common = [option for option in COMMON if option.parameter not in taken]
        _add(app, name, function, own, common, settings)
        return function

    return decorate


def reading_command(name: str) -> typer.Typer:
    """Return an app whose one command is the reading command ``name``."""
    reading = READING[name]
    own = [_argument(reading.argument)] if reading.argument else []
    own += [_option(option) for option in reading.options]
    app = typer.Typer()

    def answer(session: Session, **values: Any) -> int:
        # As at the front door, the function is given what was said in the call.
        given = {name: value for name, value in values.items() if value not in (None, [], False)}
        code: int = getattr(import_module(reading.module), reading.function)(session, **given)
        return code

    answer.__name__ = reading.function
    _add(app, name, answer, own, reading.common, {})
    return app


def _add(
    app: typer.Typer,
    name: str,
    function: Callable[..., Any],
    own: Sequence[Parameter],
    common: Sequence[Option],
    settings: dict[str, Any],
) -> None:
    """Make Typer call the function with a session of the common options and with its own ones."""
    makes_folder = settings.pop("makes_folder", False)
    has_formats = makes_folder or any(each.name.rstrip("_") == "format" for each in own)
    files = [each.name for each in own if each.name in WHOLES and each.default is Parameter.empty]
    asked = settings.pop("asked", None)
    settings["cls"] = asking_command(files if asked is None else asked)
    parameters = [*own, *map(_option, common)]
    given = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in parameters]

    def run(**values: Any) -> None:
        chosen = {option.parameter: values.pop(option.parameter) for option in common}
        # Typer prints what a callback returns; an exit code must go another way.
        with Session(**chosen) as session:
            if not makes_folder:
                session.require_output()
            if not has_formats:
                session.require_text_output()
            try:
                if asked is None:
                    values |= _ask_for_files(session, [f for f in files if not values[f]])
                code = session.finish(function(session, **values))
                sys.stdout.flush()
            except BaseException as error:
                told = session.after_change(error)
                if told is error:
                    raise
                raise told from error
        if code:
            raise typer.Exit(code)

    run.__name__ = function.__name__
    run.__doc__ = function.__doc__
    run.__signature__ = inspect.Signature(given)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in given}
    app.command(name, **settings)(run)


WHOLES = ("plan", "programme")
"""The parameters that name a file of the workspace."""


def _ask_for_files(session: Session, missing: Sequence[str]) -> dict[str, str]:
    """Ask for the plan or programme that a call lacks."""
    if not missing:
        return {}
    from giamsat.cli.asking.targets import ask_for_file

    return {name: ask_for_file(session, name) for name in missing}


def asking_command(asked: Iterable[str]) -> type[typer.core.TyperCommand]:
    """Return a kind of command that lets ``asked`` be missing where a person can be asked.

    Without a person Typer says what is missing, as it does of any command.
    """
    names = frozenset(asked)

    class AskingCommand(typer.core.TyperCommand):
        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            if "--help" not in args and is_typed_by_a_person():
                for parameter in self.params:
                    parameter.required = parameter.required and parameter.name not in names
            return super().parse_args(ctx, args)

    return AskingCommand


def _option(option: Option) -> Parameter:
    """Return the parameter by which Typer knows an option of the table."""
    made: Any = typer.Option(*option.names, metavar=option.metavar, show_default=False)
    kind: Any = bool if option.kind == FLAG else list[str] | None if option.kind == MANY else None
    return Parameter(
        option.parameter,
        Parameter.KEYWORD_ONLY,
        default=False if option.kind == FLAG else None,
        annotation=Annotated[kind or str | None, made],
    )


def _argument(argument: Argument) -> Parameter:
    """Return the parameter by which Typer knows the word of a reading command that is no option."""
    if argument == PLAN:
        return Parameter("plan", Parameter.KEYWORD_ONLY, annotation=Plan)
    made: Any = typer.Argument(metavar=argument.metavar, show_default=False)
    if argument.required:
        return Parameter(argument.name, Parameter.KEYWORD_ONLY, annotation=Annotated[str, made])
    return Parameter(
        argument.name, Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[str | None, made]
    )
