"""Damaged plan files beside links and odd names, as the reading commands meet them all at once.

What must hold: no traceback and no exit code 70; the register answers to the byte what the files
answer (``--no-index``), also after files were exchanged under it; no file changes by being read.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.faults.mutations import BrokenError, texts
from tests.faults.refused_calls import load_all
from tests.sharing.offices import SETTINGS

CALLS: Sequence[tuple[str, ...]] = (
    ("list", "--format", "json"),
    ("due", "--format", "json"),
    ("summary", "--format", "json"),
    ("agenda", "--format", "plain"),
    ("stats", "--format", "csv"),
    ("list", "--search", "Nạo vét"),
    ("desk",),
)
ALONE: Sequence[tuple[str, ...]] = (("check", "--format", "json"), ("show", "33"), ("why", "33"))
"""They ask the files themselves, or one plan."""

BATCH = 12
NAMES = (
    *("{n}-kh.toml", "{n}-kh.toml", "{n}-kh.toml", "{n} kế hoạch.toml", "{n}-kh.TOML", ".{n}.toml"),
    *("{n}\n.toml", "{n}\x1b[31m.toml", "con.toml", "{n}.toml.txt", "a:{n}.toml", "{n}\u202e.toml"),
    *("{n}-e\u0301.toml", "{n}-\u00e9.toml", "33-kh.toml", "x" * 200 + "{n}.toml"),
)
RAW = b"{n}-\xff\xfe.toml"


class OddFiles:
    """Workspaces of damaged files, links and odd names; what came of all of them."""

    def __init__(self, folder: Path, seed: int = 1) -> None:
        self.rng = Random(seed)
        self.counts: Counter[str] = Counter()
        self._root = folder / "odd"
        load_all()

    def run(self, count: int) -> None:
        """Try ``count`` files, a batch a workspace, of which half are exchanged meanwhile."""
        for _ in range(-(-count // BATCH)):
            shutil.rmtree(self._root, ignore_errors=True)
            (self._root / "plans" / "2020").mkdir(parents=True)
            (self._root / "giamsat.toml").write_text(SETTINGS, encoding="utf-8")
            self._placed(BATCH)
            self._asked(CALLS)
            self._placed(BATCH // 2)
            self._asked(self.rng.sample(CALLS, 3))

    def _placed(self, count: int) -> None:
        for data in texts(self.rng, count):
            place = self._root / "plans" / "2020" / self._name()
            with contextlib.suppress(OSError):  # a name that this system cannot have
                self._put(place, data)
                self.counts["files"] += 1

    def _put(self, place: Path, data: bytes) -> None:
        chance = self.rng.random()
        if place.is_symlink() or place.is_fifo():
            place.unlink()
        if chance < 0.8:
            place.write_bytes(data)
            return
        targets = ["/etc/passwd", "nowhere", place.name, "..", "33-kh.toml", "../../giamsat.toml"]
        place.unlink(missing_ok=True)
        if chance < 0.95:
            place.symlink_to(self.rng.choice(targets))
        elif chance < 0.97:
            os.mkfifo(place)
        elif chance < 0.99:
            place.mkdir()
        else:
            outside = self._root.parent / "outside"
            outside.mkdir(exist_ok=True)
            (outside / "1-kh.toml").write_bytes(data)
            (self._root / "plans" / f"20{self.rng.randrange(10, 99)}").symlink_to(outside)
        self.counts["links and others"] += 1

    def _name(self) -> str:
        if self.rng.random() < 0.05:
            return os.fsdecode(RAW.replace(b"{n}", b"%d" % self.rng.randrange(30)))
        return self.rng.choice(NAMES).format(n=self.rng.randrange(1, 40))

    def _asked(self, calls: Sequence[tuple[str, ...]]) -> None:
        before = self._contents()
        for call in calls:
            words = [*call, "--as-of", "2020-06-01"]
            answers = [self._call(*words), self._call(*words, "--no-index"), self._call(*words)]
            if answers[0] != answers[1] or answers[2] != answers[1]:
                odd = [line for answer in answers for line in _lines(answer, answers)]
                raise BrokenError(f"the register differs: {call}: {odd} {before}")
            self.counts["answers compared"] += 1
        for call in ALONE:
            self._call(*call, "--as-of", "2020-06-01")
        if self._contents() != before:
            raise BrokenError(f"changed by being read: {before}")

    def _call(self, *words: str) -> tuple[int, str, str]:
        from giamsat.__main__ import main

        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in "ab")
        sys.argv = ["giamsat", *words, "-w", str(self._root)]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main()
        said = []
        for stream in (out, err):
            stream.flush()
            said.append(stream.buffer.getvalue().decode("utf-8", "replace"))
        self.counts["calls"] += 1
        if code == 70 or "Traceback" in said[1]:
            raise BrokenError(f"{words}: {code}: {said[1]} {self._contents()}")
        if any("\x1b[31m" in text or "\u202e" in text for text in said):
            raise BrokenError(f"shows what acts: {words}: {said} {self._contents()}")
        return code, said[0], said[1]

    def _contents(self) -> dict[str, bytes | str]:
        places = sorted((self._root / "plans").rglob("*"))
        return {
            str(place): str(place.readlink()) if place.is_symlink() else place.read_bytes()
            for place in places
            if place.is_symlink() or place.is_file()
        }


def _lines(answer: tuple[int, str, str], answers: list[tuple[int, str, str]]) -> list[str]:
    """The lines of an answer that some other one has not."""
    told = [set("".join(map(str, each)).splitlines()) for each in answers]
    return sorted(set("".join(map(str, answer)).splitlines()) - set.intersection(*told))
