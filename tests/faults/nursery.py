"""Runs giamsat in children that can be killed anywhere, without starting Python for each.

As a program it reads one order a line (JSON) and answers with the child's number, then with how it
ended. A child is a group of its own, git and all. With ``at`` it kills itself just before its step
number ``at``: a step is a file opened for writing, renamed, linked, removed, or a program called.
"""

from __future__ import annotations

import json
import os
import pkgutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

STEPS = {
    "os.rename",
    "os.remove",
    "os.link",
    "os.mkdir",
    "os.rmdir",
    "os.chmod",
    "os.truncate",
    "os.utime",
    "fcntl.flock",
    "subprocess.Popen",
    "sqlite3.connect",
}


class Ended(NamedTuple):
    """How a child ended: whether it was killed, what it printed, and how long it took."""

    killed: bool
    code: int
    out: str
    err: str
    seconds: float


class Nursery:
    """A process that has loaded giamsat and runs it in children of its own."""

    def __init__(self, folder: Path) -> None:
        self._out, self._err = folder / "out", folder / "err"
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).resolve())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(
        self, arguments: Sequence[str], *, at: int | None = None, after: float | None = None
    ) -> Ended:
        """Run one command; kill it at its step ``at``, or ``after`` seconds, if it gets so far."""
        assert self._process.stdin
        assert self._process.stdout
        for place in (self._out, self._err):
            # A child that dies at once must not leave its predecessor's words.
            place.write_bytes(b"")
        order = {"args": [*arguments], "at": at, "out": str(self._out), "err": str(self._err)}
        started = time.monotonic()
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        child = int(self._process.stdout.readline())
        timer = threading.Timer(after, _kill, [child]) if after is not None else None
        if timer:
            timer.start()
        status = int(self._process.stdout.readline())
        seconds = time.monotonic() - started
        if timer:
            timer.cancel()
            timer.join()
        killed = status == -signal.SIGKILL
        if killed:
            _kill(child)
        out, err = (path.read_text("utf-8", "replace") for path in (self._out, self._err))
        return Ended(killed, status, out, err, seconds)

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()


def _kill(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


# --- the nursery's own side ---------------------------------------------------------------------


def serve() -> None:
    warm()
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _live(order)
        # The child does the same; whoever comes first.
        with suppress(OSError):
            os.setpgid(child, child)
        _say(child)
        _, status = os.waitpid(child, 0)
        _say(os.waitstatus_to_exitcode(status))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def warm() -> None:
    """Load giamsat whole, so that a child begins with its work."""
    import giamsat

    for module in pkgutil.walk_packages(giamsat.__path__, "giamsat."):
        if "__main__" not in module.name:
            with suppress(ImportError):  # an extra that is not installed
                import_module(module.name)
    import_module("giamsat.__main__")


def _live(order: dict[str, Any]) -> None:
    os.setpgid(0, 0)
    null = os.open(os.devnull, os.O_RDONLY)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    for number, place in (
        (0, null),
        (1, os.open(order["out"], flags)),
        (2, os.open(order["err"], flags)),
    ):
        os.dup2(place, number)
    from giamsat.__main__ import main

    sys.argv = ["giamsat", *order["args"]]
    if order["at"] is not None:
        sys.addaudithook(_Fate(order["at"]))
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


class _Fate:
    """Kills its process just before the wanted step."""

    def __init__(self, at: int) -> None:
        self._left = at

    def __call__(self, event: str, facts: tuple[Any, ...]) -> None:
        if event == "open":
            flags = facts[2] if len(facts) > 2 and isinstance(facts[2], int) else 0
            if not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                return
        elif event not in STEPS:
            return
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    serve()
