"""One call of the system that is refused while a change is made: what is told is what is true.

A shim makes the n-th call that opens, writes, syncs, renames, links, removes or starts a program
fail as a full or broken disk does. Whatever n is: where the command says that it failed, nothing
was changed; where something was changed, it says so (exit code 0 or 6); the next command works.
"""

from __future__ import annotations

import builtins
import contextlib
import errno
import io
import os
import pkgutil
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.sharing.offices import PLAN_PATH, founded, git
from tests.sharing.plan_edits import PLAN

import giamsat
from giamsat.store.toml.text import loads

CALLS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "rmdir")
NUMBERS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EMFILE)
MADE = {0, 6}

CONFLICT = '\n[[conflict]]\nkey = "plan.title"\nvalues = ["Giám sát thử", "Giám sát khác"]\n'
LIST = "Số,Ngày ban hành,Trích yếu\n07/KH-MTTQ,05/01/2021,Giám sát mới\n"

COMMANDS: dict[str, tuple[str, ...]] = {
    "set": ("set", "33", "area=xã B"),
    "recommend add": ("recommend", "add", "33", "--text", "Nạo vét", "--to", "B1"),
    "new": ("new", "--title", "Giám sát A", "--number", "12/KH-MTTQ", "--issued", "5/1/2021"),
    "undo": ("undo", "33"),
    "resolve": ("resolve", "33", "plan.title", "--take", "1"),
    "import": ("import", "list.csv", "--yes"),
    "seal": ("seal",),
}


class ToldWronglyError(AssertionError):
    """A command said that a change was made which was not, or the other way round."""


class Refusals:
    """A workspace that commands change, each time with another call refused."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._whole = prepared(folder / "whole")
        self.counts: Counter[str] = Counter()

    def every_call(self, name: str, number: int, *, first: int = 1, step: int = 1) -> None:
        """Refuse each call of a command in turn, until the command makes fewer calls."""
        at = first
        while self.one_call(name, number, at):
            at += step

    def one_call(self, name: str, number: int, at: int) -> bool:
        """Refuse the call ``at`` of a command; return whether it came to that call."""
        root = self._folder / "now"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self._whole, root, symlinks=True)
        before = facts(root)
        told = self._folder / "told"
        code, was_refused = _call_in_child(COMMANDS[name], root, told, number, at)
        where = (name, errno.errorcode[number], at, code, told.read_text("utf-8"))
        if "Traceback" in where[-1]:
            raise ToldWronglyError("traceback", *where)
        made = facts(root) != before
        if made != (code in MADE):
            raise ToldWronglyError("made" if made else "not made", *where)
        for path in root.glob("plans/**/[!.]*.toml"):
            loads(path.read_text("utf-8"))
        healed, _ = _call_in_child(("set", "33", "area=xã C"), root, told, number, 0)
        if healed != 0:
            raise ToldWronglyError("the next command fails", *where, told.read_text("utf-8"))
        self.counts["refused" if was_refused else "whole"] += 1
        self.counts["made" if made else "not made"] += was_refused
        self.counts["70"] += code == 70
        return was_refused


def prepared(folder: Path) -> Path:
    """Make a workspace in which each of the commands has something to do; load giamsat."""
    whole = founded(folder, PLAN + CONFLICT)
    plan = whole / PLAN_PATH
    plan.write_text(plan.read_text("utf-8").replace("Niêm yết", "Niêm yết ngay"), "utf-8")
    git(whole, "commit", "-qam", "more")
    (whole / "list.csv").write_text(LIST, encoding="utf-8")
    load_all()
    return whole


def speak_to(out: int, err: int) -> None:
    """Let a forked process write to these open files, whatever the one before it wrote to."""
    for number, place in ((1, out), (2, err)):
        os.dup2(place, number)
    sys.stdout, sys.stderr = (open(n, "w", encoding="utf-8", closefd=False) for n in (1, 2))  # noqa: SIM115


def load_all() -> None:
    """Load giamsat whole, so that what is refused are the calls of the command itself."""
    for module in pkgutil.walk_packages(giamsat.__path__, "giamsat."):
        if "__main__" not in module.name:
            with contextlib.suppress(ImportError):  # an extra that is not installed
                import_module(module.name)


def facts(root: Path) -> dict[str, bytes]:
    """What the files of the workspace hold, whatever git has of it."""
    rooms = ("plans", "programmes", "seals")
    found = [path for room in rooms for path in root.glob(f"{room}/**/[!.]*") if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def _call_in_child(
    words: tuple[str, ...], root: Path, told: Path, number: int, at: int
) -> tuple[int, bool]:
    """Run a command in a process of its own; return its exit code, and if a call was refused."""
    child = os.fork()
    if child == 0:
        code = 99
        try:
            code = _be_the_command(words, root, told, number, at)
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    said = told.read_text("utf-8")
    return os.waitstatus_to_exitcode(status), said.endswith("\0")


def _be_the_command(words: tuple[str, ...], root: Path, told: Path, number: int, at: int) -> int:
    from giamsat.cli.app import run

    os.chdir(root)
    own = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    raw_write = os.write
    speak_to(own, own)
    with _refusing(number, at) as seen:
        code = run([*words, "--no-index", "--as-of", "2021-03-01"])
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    if seen["count"] >= at > 0:
        raw_write(own, b"\0")
    return code


@contextlib.contextmanager
def _refusing(number: int, at: int) -> Iterator[dict[str, int]]:
    """Let the call ``at`` fail; 0 lets all of them through."""
    seen = {"count": 0}

    def shim(call: Callable[..., Any]) -> Callable[..., Any]:
        def refused(*arguments: Any, **named: Any) -> Any:
            seen["count"] += 1
            if seen["count"] == at:
                raise OSError(number, os.strerror(number), str(arguments[:1])[:80])
            return call(*arguments, **named)

        return refused

    kept = [(os, name, getattr(os, name)) for name in CALLS]
    kept += [(builtins, "open", open), (io, "open", io.open)]
    kept += [(subprocess.Popen, "__init__", subprocess.Popen.__init__)]
    for where, name, call in kept:
        setattr(where, name, shim(call))
    try:
        yield seen
    finally:
        for where, name, call in kept:
            setattr(where, name, call)
