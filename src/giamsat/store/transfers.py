"""A call of git that moves data over a line: as long as something moves, it may take its time."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, NamedTuple

_SHARE = re.compile(
    rb"(?:Receiving|Writing) objects: +(\d+)% \(\d+/\d+\)(?:, ([\d.]+ [KMGT]?i?B))?"
)
_STEPS = re.compile(
    r"(remote: )?(Enumerating|Counting|Compressing|Receiving|Resolving|Writing|Unpacking|Total|"
    r"Delta|Updating|Checking)\b.*"
)


class Share(NamedTuple):
    """How much has been moved: percent of the objects, and the amount as git tells it."""

    percent: int
    amount: str


GRACE = 3.0
"""Seconds that a git which is stopped gets to put its things in order."""

Watch = Callable[[Share], None]


def ignore_progress(_: Share) -> None:
    """Watch nothing."""


def run_transfer(
    call: Sequence[str], folder: Path, env: Mapping[str, str], idle: float, watch: Watch
) -> tuple[int, bytes, str]:
    """Run a call with ``--progress``; return its exit code, its bytes and its complaint.

    Raises ``subprocess.TimeoutExpired`` when nothing moved for ``idle`` seconds, and ``OSError``.
    """
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(  # noqa: S603 (an absolute path, no shell, guarded arguments)
            call,
            cwd=folder,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        with process:
            try:
                said = _read_with_progress(process, idle, watch)
            except BaseException:
                stop(process)
                raise
        out.seek(0)
        return process.returncode, out.read(), _complaint(said)


def _read_with_progress(process: subprocess.Popen[bytes], idle: float, watch: Watch) -> bytes:
    assert process.stderr is not None  # noqa: S101 (asked for above)
    chunks: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_pump, args=(process.stderr, chunks), daemon=True).start()
    said = bytearray()
    while True:
        try:
            chunk = chunks.get(timeout=idle)
        except Empty:
            raise subprocess.TimeoutExpired(process.args, idle) from None
        if not chunk:
            return bytes(said)
        said += chunk
        found = list(_SHARE.finditer(said[-400:]))
        if found:
            watch(Share(int(found[-1][1]), (found[-1][2] or b"").decode()))


def _pump(stream: IO[bytes], chunks: SimpleQueue[bytes]) -> None:
    # The stream is closed under this thread where the call was given up.
    with suppress(OSError, ValueError):
        while chunk := stream.read(1 << 14):
            chunks.put(chunk)
    chunks.put(b"")


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask git to end, so that it takes its lock files away; force it only if it does not."""
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()


def _complaint(said: bytes) -> str:
    """What git said without the lines that only show how far it got."""
    lines = (line.rpartition("\r")[2] for line in said.decode("utf-8", "replace").split("\n"))
    return "\n".join(line for line in lines if not _STEPS.fullmatch(line.strip())).strip()
