"""``board``: the way to the live screen, whose library may be missing."""

from __future__ import annotations

import sys

import typer

from giamsat.cli.options import command
from giamsat.cli.session import Session
from giamsat.domain.errors import MissingExtraError, UsageError

app = typer.Typer()


@command(app, "board")
def board(session: Session) -> int:
    """Show what needs attention today on one live screen."""
    if session.output is not None:
        raise UsageError("board-has-no-output", option="--output")
    # textual draws on stderr: a screen must not end up in a log.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise UsageError("board-needs-terminal")
    if session.format != "table":
        raise UsageError("board-has-no-output", option="--format")
    session.register()
    return _run(session)


def _run(session: Session) -> int:
    try:
        import textual  # noqa: F401 (only to learn whether it is there)
    except ModuleNotFoundError as error:
        raise MissingExtraError("board", "textual") from error
    from giamsat.cli.board_screen import Board

    Board(session).run()
    return 0
