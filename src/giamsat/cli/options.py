"""The common options, and the decorator that gives them to a command.

A command is a function whose first parameter is the :class:`Session`; the rest are its own options.
Help texts stand in the catalogue: ``help.<command>`` and ``help.<command>.<option>``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from giamsat.cli.naming import plans_beginning
from giamsat.cli.session import Session
from giamsat.i18n import DEFAULT_LANGUAGE


def completed_plans(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the plans of which the id or number begins as typed, for the shells of Typer."""
    session = Session(workspace=ctx.params.get("workspace"), lang=DEFAULT_LANGUAGE)
    return plans_beginning(session, incomplete)


Plan = Annotated[
    str, typer.Argument(metavar="PLAN", show_default=False, autocompletion=completed_plans)
]
DryRun = Annotated[bool, typer.Option("--dry-run", show_default=False)]
Yes = Annotated[bool, typer.Option("--yes", "-y", show_default=False)]
NoCommit = Annotated[bool, typer.Option("--no-commit", show_default=False)]

Across = Annotated[list[str] | None, typer.Option("--across", metavar="DIR")]
Workspaces = Annotated[str | None, typer.Option("--workspaces", metavar="FILE")]
"""Several workspaces at once: folders, or a list in a file."""

IssuerMap = Annotated[str | None, typer.Option("--issuers", metavar="MAP")]
"""Whose plans are: as recorded, or as of the asked day."""

_Text = str | None


def _workspace(
    workspace: Annotated[_Text, typer.Option("--workspace", "-w", metavar="DIR")] = None,
    as_of: Annotated[_Text, typer.Option("--as-of", metavar="DATE")] = None,
    lang: Annotated[_Text, typer.Option("--lang", metavar="vi|en")] = None,
    format: Annotated[_Text, typer.Option("--format", "-f", metavar="FORMAT")] = None,  # noqa: A002
    output: Annotated[_Text, typer.Option("--output", "-o", metavar="FILE")] = None,
    force: Annotated[bool, typer.Option("--force", show_default=False)] = False,
    no_index: Annotated[bool, typer.Option("--no-index", show_default=False)] = False,
) -> None:
    """Carry the signature of the common options."""


COMMON = inspect.signature(_workspace, eval_str=True).parameters


def command(app: typer.Typer, name: str, **settings: Any) -> Callable[[Callable[..., Any]], Any]:
    """Make a function the command ``name`` of ``app``, with the common options added."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        _, *own = inspect.signature(function, eval_str=True).parameters.values()
        taken = {parameter.name.rstrip("_") for parameter in own}
        common = [parameter for parameter in COMMON.values() if parameter.name not in taken]
        parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in (*own, *common)]

        def run(**values: Any) -> None:
            chosen = {p.name: values.pop(p.name) for p in common}
            # Typer prints what a callback returns; an exit code must go another way.
            code = function(Session(**chosen), **values)
            if code:
                raise typer.Exit(code)

        run.__name__ = function.__name__
        run.__doc__ = function.__doc__
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        app.command(name, **settings)(run)
        return function

    return decorate
