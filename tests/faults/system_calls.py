"""Faults at the calls of the system of a change, injected by strace: what is told is what is true.

A child of a process that has loaded giamsat waits until strace is attached to it, and then runs one
command, in which the n-th call of one name fails, be it giamsat's or one of the interpreter's or of
SQLite; with ``also_git`` also the n-th such call of each program that it starts.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.faults.refused_calls import COMMANDS, MADE, ToldWronglyError, facts, prepared, speak_to

from giamsat.store.toml.text import loads

CALLS = {
    "write": ("ENOSPC", "EIO"),
    "pwrite64": ("ENOSPC", "EIO"),
    "fsync": ("EIO",),
    "fdatasync": ("EIO",),
    "ftruncate": ("EIO",),
    "rename": ("ENOSPC", "EACCES", "EIO"),
    "link": ("ENOSPC", "EPERM", "EIO"),
    "unlink": ("EACCES", "EIO"),
    "mkdir": ("ENOSPC", "EACCES"),
    "rmdir": ("EACCES",),
    "chmod": ("EPERM",),
    "utimensat": ("EPERM",),
    "flock": ("ENOLCK", "EINTR"),
    "fcntl": ("ENOLCK", "EIO"),
    "openat": ("ENOSPC", "EACCES", "EMFILE", "EIO"),
    "newfstatat": ("EIO", "EACCES"),
    "read": ("EIO",),
    "pread64": ("EIO",),
    "close": ("EIO",),
    "lseek": ("EIO",),
    "getdents64": ("EIO",),
    "readlink": ("EIO",),
    "access": ("EACCES",),
    "getrandom": ("EIO",),
    "pipe2": ("EMFILE",),
    "vfork": ("EAGAIN",),
    "clone3": ("EAGAIN",),
    "execve": ("ENOENT", "ENOMEM"),
    "wait4": ("ECHILD",),
    "poll": ("EINTR",),
    "mmap": ("ENOMEM",),
    "dup2": ("EMFILE",),
}
"""Names of calls, and what each may fail with."""

PATIENCE = 120
COUNTED = re.compile(r"^(?:\[pid +\d+\] )?(\w+)\(")


class Fault(NamedTuple):
    """The ``at``-th call of a name fails so."""

    call: str
    error: str
    at: int


class Faults:
    """A workspace that commands change, each time with another call failing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._whole = prepared(folder / "whole")
        self._root, self._told = folder / "now", folder / "told"
        self.counts: Counter[str] = Counter()

    def calls(self, name: str) -> Counter[str]:
        """How often a command makes each call when nothing fails."""
        self._renewed()
        log = self._folder / "calls"
        self._traced(COMMANDS[name], ["-e", f"trace={','.join(CALLS)}", "-o", str(log)])
        lines = log.read_text("utf-8", "replace").splitlines()
        return Counter(found[1] for line in lines if (found := COUNTED.match(line)))

    def plan(self, name: str, rng: Random, most: int) -> list[Fault]:
        """Every call of a command, of each name; of names with many, ``most`` by chance."""
        plan = []
        for call, count in sorted(self.calls(name).items()):
            places = range(1, count + 1)
            chosen = places if count <= most else sorted(rng.sample(places, most))
            plan += [Fault(call, rng.choice(CALLS[call]), at) for at in chosen]
        return plan

    def one(self, name: str, fault: Fault, *, also_git: bool = False) -> None:
        """Let one call of a command fail, and judge what was told."""
        self._renewed()
        before = facts(self._root)
        how = f"inject={fault.call}:error={fault.error}:when={fault.at}"
        follow = ["-f"] if also_git else []
        words = ["-e", f"trace={fault.call}", "-e", how, "-o", str(self._folder / "trace"), *follow]
        code = self._traced(COMMANDS[name], words)
        told = self._told.read_text("utf-8", "replace")
        where = (name, *fault, "with git" if also_git else "", code, told)
        if "Traceback" in told or "Fatal Python" in told:
            raise ToldWronglyError("traceback", *where)
        made = facts(self._root) != before
        if made != (code in MADE):
            raise ToldWronglyError("made" if made else "not made", *where)
        for path in self._root.glob("plans/**/[!.]*.toml"):
            loads(path.read_text("utf-8"))
        if self._traced(("set", "33", "area=xã C"), None) != 0:
            raise ToldWronglyError("the next command fails", *where, self._told.read_text("utf-8"))
        injected = "(INJECTED)" in (self._folder / "trace").read_text("utf-8", "replace")
        self.counts["failed calls" if injected else "not reached"] += 1
        self.counts["made" if made else "not made"] += injected
        self.counts["70"] += code == 70

    def _renewed(self) -> None:
        shutil.rmtree(self._root, ignore_errors=True)
        shutil.copytree(self._whole, self._root, symlinks=True)

    def _traced(self, words: tuple[str, ...], strace: list[str] | None) -> int:
        """Run a command in a child, under strace where its words are given; its exit code."""
        waits, goes = os.pipe()
        child = os.fork()
        if child == 0:
            _be_the_command(words, self._root, self._told, waits)
        os.close(waits)
        tracer = None if strace is None else _attached(child, strace)
        os.write(goes, b"x")
        os.close(goes)
        _, status = os.waitpid(child, 0)
        if tracer:
            tracer.wait(PATIENCE)
            assert tracer.stderr
            tracer.stderr.close()
        return os.waitstatus_to_exitcode(status)


def _attached(child: int, words: list[str]) -> subprocess.Popen[str]:
    """Start strace on a process; return when it watches."""
    command = ["strace", *words, "-p", str(child)]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8")
    assert tracer.stderr
    said = tracer.stderr.readline()
    if "attached" not in said:
        raise RuntimeError(said)
    return tracer


def _be_the_command(words: tuple[str, ...], root: Path, told: Path, waits: int) -> None:
    code = 99
    try:
        os.chdir(root)
        own = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        speak_to(own, own)
        os.close(own)
        os.read(waits, 1)
        from giamsat.cli.app import run

        code = run([*words, "--as-of", "2021-03-01"])
        with suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
    finally:
        os._exit(code)
