"""Many processes at once on one plan: writers that add to it, readers that ask for it.

Nothing that a writer was told is made is lost, nothing that it was told is not made is there, and a
reader sees what was made before it began, nothing that was not begun when it ended, and no fault.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.faults.refused_calls import load_all, speak_to
from tests.sharing.offices import PLAN_PATH, founded, git

from giamsat.store.toml.text import loads

PLAN = "2020/33-kh"
MADE = {0, 6}
BUSY = 5


class WrongAnswerError(AssertionError):
    """A fact is lost or too many, or an answer is not what stood in the files."""


class Call(NamedTuple):
    """One call of giamsat by one of the crowd: when it began and ended (monotonic seconds)."""

    began: float
    ended: float
    code: int
    out: str
    err: str
    text: str


class Crowd:
    """Processes that share one workspace for some time."""

    def __init__(self, folder: Path, seed: int = 1) -> None:
        self.counts: Counter[str] = Counter()
        self._folder, self._seed = folder, seed
        self._root = founded(folder / "office")
        load_all()

    def run(self, writers: int, readers: int, seconds: float) -> None:
        """Let them all go on for so many seconds, and judge every call."""
        until = time.monotonic() + seconds
        names = [f"w{n}" for n in range(writers)] + [f"r{n}" for n in range(readers)]
        children = [self._begun(name, until) for name in names]
        for child in children:
            _, status = os.waitpid(child, 0)
            if status:
                raise WrongAnswerError("one of the crowd ended", status)
        self._judge(
            [call for name in names if name[0] == "w" for call in self._calls(name)],
            [call for name in names if name[0] == "r" for call in self._calls(name)],
        )

    def _begun(self, name: str, until: float) -> int:
        child = os.fork()
        if child:
            return child
        try:
            rng, number = Random(f"{self._seed} {name}"), 0
            with (self._folder / f"{name}.jsonl").open("a", encoding="utf-8") as log:
                while time.monotonic() < until:
                    number += 1
                    call = self._called(name, f"{name} số {number}.", rng)
                    log.write(json.dumps(call) + "\n")
            os._exit(0)
        finally:
            os._exit(1)

    def _called(self, name: str, text: str, rng: Random) -> Call:
        words = ["recommend", "add", PLAN, "--text", text]
        if name[0] == "r":
            text = rng.choice(["", "--no-index"])
            words = ["show", PLAN, "--format", "json", *([text] if text else [])]
        places = [self._folder / f"{name}.{kind}" for kind in ("out", "err")]
        began = time.monotonic()
        child = os.fork()
        if child == 0:
            _be_the_command([*words, "-w", str(self._root)], places)
        _, status = os.waitpid(child, 0)
        ended = time.monotonic()
        out, err = (place.read_text("utf-8", "replace") for place in places)
        return Call(began, ended, os.waitstatus_to_exitcode(status), out, err, text)

    def _calls(self, name: str) -> Iterator[Call]:
        for line in (self._folder / f"{name}.jsonl").read_text("utf-8").splitlines():
            yield Call(*json.loads(line))

    def _judge(self, written: list[Call], read: list[Call]) -> None:
        for call in [*written, *read]:
            if "Traceback" in call.err or call.code not in {*MADE, BUSY}:
                raise WrongAnswerError("fault", call)
        made = [call for call in written if call.code in MADE]
        there = Counter(_texts(loads((self._root / PLAN_PATH).read_text("utf-8"))))
        told = Counter(call.text for call in made)
        if there - Counter({"Niêm yết công khai": 1, "Cấp khẩu trang": 1}) != told:
            raise WrongAnswerError("lost or too many", (told - there), (there - told))
        commits = git(self._root, "rev-list", "--count", "HEAD")
        if int(commits) != len(made) + 1 or git(self._root, "status", "--porcelain"):
            raise WrongAnswerError("commits", commits, len(made))
        for call in read:
            self._judge_answer(call, written)
        self.counts["made"] += len(made)
        self.counts["told as busy"] += len(written) - len(made)
        self.counts["answers"] += len(read)
        self.counts["answers from the files"] += sum(call.text == "--no-index" for call in read)

    def _judge_answer(self, call: Call, written: list[Call]) -> None:
        if call.code != 0:
            raise WrongAnswerError("no answer", call)
        seen = set(_texts(json.loads(call.out)["facts"]))
        before = {w.text for w in written if w.code in MADE and w.ended < call.began}
        begun = {w.text for w in written if w.began < call.ended}
        if before - seen or {text for text in seen if text.startswith("w")} - begun:
            raise WrongAnswerError("not what stood there", before - seen, seen - begun)


def _texts(plan: dict[str, list[dict[str, str]]]) -> list[str]:
    return [item["text"] for item in plan["recommendation"]]


def _be_the_command(words: list[str], places: list[Path]) -> None:
    code = 99
    with suppress(BaseException):
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        speak_to(*(os.open(place, flags, 0o600) for place in places))
        sys.argv = ["giamsat", *words]
        from giamsat.__main__ import main

        code = main()
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)
