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
SHORT_NAME = "kh"
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

    Raises ``CannotWriteError``, and ``UsageError`` (``completion-by-hand``) where that shell is not
    here to be asked for its profile.
    """
    from typer import _completion_shared as shared

    _prepare_scripts()
    try:
        if shell in _POWERSHELLS:
            path = _install_in_profile(shell)
        else:
            _, path = shared.install(shell, PROGRAM, _VARIABLE)
    except (OSError, UnicodeError) as error:
        place = str(getattr(error, "filename", None) or Path.home())
        raise CannotWriteError("completion-unwritten", path=place) from error
    return words("typer.completion-installed", shell=shell, path=str(path))


def _install_in_profile(shell: str) -> Path:
    """Write the script beside PowerShell's profile, and a line into that which loads it.

    Typer would loosen PowerShell's execution policy besides: that is for people to decide.
    """
    profile = profile_of(shell)
    if profile is None:
        raise UsageError("completion-by-hand", shell=shell)
    profile.parent.mkdir(parents=True, exist_ok=True)
    script = profile.parent / _SCRIPT
    script.write_text(_script(shell) + "\n", encoding="ascii")
    there = profile.read_bytes() if profile.exists() else b""
    encoding = "utf-16-le" if there.startswith(b"\xff\xfe") else "utf-8"
    if _LOADING not in there.decode(encoding, "replace"):
        end = "" if not there or there.endswith("\n".encode(encoding)) else "\r\n"
        profile.write_bytes(there + f"{end}{_LOADING}\r\n".encode(encoding))
    return script


_POWERSHELLS = ("powershell", "pwsh")
_SCRIPT = "giamsat-completion.ps1"
_LOADING = f'. "$PSScriptRoot\\{_SCRIPT}"'
"""The line of a profile that loads the script: without the folder's name, which Windows' own
PowerShell would read in another encoding than that in which it is written."""


def profile_of(shell: str) -> Path | None:
    """Return where a PowerShell has the profile of its user; ``None`` where it cannot be asked."""
    import subprocess
    from shutil import which

    program = which(shell)
    if program is None:
        return None
    asked = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"
    call = [program, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", asked]
    try:
        done = subprocess.run(call, capture_output=True, timeout=60, check=True)  # noqa: S603 (the shell that is asked for)
        told = done.stdout.decode().strip("\ufeff\r\n ")
    except (OSError, UnicodeError, subprocess.SubprocessError):
        return None
    return Path(told) if told else None


def _script(shell: str) -> str:
    from typer import _completion_shared as shared

    _prepare_scripts()
    return shared.get_completion_script(prog_name=PROGRAM, complete_var=_VARIABLE, shell=shell)


def _prepare_scripts() -> None:
    """Let the scripts serve the short name, too, and bash list files only where one is meant."""
    from typer import _completion_shared as shared

    scripts = shared._completion_scripts
    scripts["bash"] = SCRIPT_BASH
    for shell, script in scripts.items():
        for place in ("%(complete_func)s", "#compdef", "-CommandName", "complete --command"):
            named, both = f"{place} %(prog_name)s", f"{place} %(prog_name)s{_ALSO[shell]}"
            if both not in script:
                script = script.replace(named, both)  # noqa: PLW2901 (one place after the other)
        scripts[shell] = script


_ALSO = {
    "bash": f" {SHORT_NAME}",
    "zsh": f" {SHORT_NAME}",
    "fish": f" --command {SHORT_NAME}",
    "powershell": f", {SHORT_NAME}",
    "pwsh": f", {SHORT_NAME}",
}
"""How a script names the short name beside the long one."""
