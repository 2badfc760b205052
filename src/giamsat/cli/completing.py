"""Shell completion: its options speak the reader's language, and install what Typer provides."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from giamsat.cli.offering import SCRIPT_BASH, prepare_shells
from giamsat.cli.streams import prepare
from giamsat.cli.typed_words import option_meant
from giamsat.domain.errors import UsageError
from giamsat.i18n import Words
from giamsat.store.files import CannotWriteError

PROGRAM = "giamsat"
_VARIABLE = "_GIAMSAT_COMPLETE"


def speak(command: Any, words: Words) -> None:
    """Let the two options of the root command that are about completion speak ``words``."""
    prepare_shells()
    acts: dict[str, Callable[[str], str]] = {
        "install_completion": lambda shell: _install(shell, words),
        "show_completion": _script,
    }
    for parameter in command.params:
        if parameter.name in acts:
            parameter.callback = _callback(acts[parameter.name])


def answer_for_shell(arguments: list[str], words: Words) -> str | None:
    """Return what is told of ``--install-completion SHELL``; ``None`` for any other call.

    For Typer these options take no value, and mean the shell that runs. Raises ``UsageError``.
    """
    if len(arguments) != 2 or arguments[1].startswith("-"):
        return None
    asked = option_meant(arguments[0], ("--install-completion", "--show-completion"), "")
    if asked is None:
        return None
    shell = _shell(arguments[1])
    prepare(sys.stdout)
    done = _install(shell, words) if asked == "--install-completion" else _script(shell)
    return f"{done}\n"


def _callback(act: Callable[[str], str]) -> Callable[[Any, Any, Any], Any]:
    def callback(ctx: Any, _: Any, value: Any) -> Any:
        if value and not ctx.resilient_parsing:
            prepare(sys.stdout)
            sys.stdout.write(act(_shell(value)) + "\n")
            ctx.exit()
        return value

    return callback


def _shell(asked: object) -> str:
    """Return the shell: the asked one, or the one that runs. Raises ``UsageError``."""
    from typer._completion_shared import Shells, _get_shell_name

    name = asked if isinstance(asked, str) else _get_shell_name()
    known = [shell.value for shell in Shells]
    if name not in known:
        raise UsageError("unknown-shell", shell=name or "?", known=", ".join(known))
    return str(name)


def _install(shell: str, words: Words) -> str:
    """Put the script where the shell finds it.

    Typer would loosen PowerShell's execution policy for that: there, people do it themselves.
    """
    from typer import _completion_shared as shared

    shared._completion_scripts["bash"] = SCRIPT_BASH
    if shell in ("powershell", "pwsh"):
        raise UsageError("completion-by-hand", shell=shell)
    try:
        _, path = shared.install(shell, PROGRAM, _VARIABLE)
    except (OSError, UnicodeError) as error:
        place = str(getattr(error, "filename", None) or Path.home())
        raise CannotWriteError("completion-unwritten", path=place) from error
    return words("typer.completion-installed", shell=shell, path=str(path))


def _script(shell: str) -> str:
    from typer import _completion_shared as shared

    shared._completion_scripts["bash"] = SCRIPT_BASH
    return shared.get_completion_script(prog_name=PROGRAM, complete_var=_VARIABLE, shell=shell)
