"""Two offices that share plans while the commands of one are killed: nothing acknowledged is lost.

After every kill: each file parses and has no marks; the next command works, and is recorded; what
was acknowledged, which is to say printed as done, is there. At the end both offices are equal.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Set
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.faults.nursery import Ended, Nursery
from tests.sharing.offices import PLAN_PATH, cloned, founded, git, synced

from giamsat.domain.changes import AppendTable
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

PLAN = "2020/33-kh"


class Tally(NamedTuple):
    """What a run of kills came to."""

    kills: int
    survived: int
    acknowledged: int
    healed: int
    steps: int


class LostError(AssertionError):
    """Something that was acknowledged is gone, or something does not work any more."""


class Trial:
    """An office whose commands are killed, another one that goes on working, and their remote."""

    def __init__(self, folder: Path, nursery: Nursery, seed: int = 1) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.rng = Random(seed)
        self.root = founded(folder / "one")
        self.bare = folder / "shared.git"
        synced(self.root, self.bare)
        self.other = cloned(self.bare, folder / "other")
        self._nursery = nursery
        self._texts: set[str] = set()
        self._titles: set[str] = set()
        self._sent: set[str] = set()
        self._number = 0
        self._usual: dict[str, float] = {}
        self.kills = self.survived = self.healed = self.steps = 0

    # --- what is done ---------------------------------------------------------------------------

    def random_kill(self) -> None:
        """Do something, killed at a moment by chance: while Python works, or a git of its."""
        name = self.rng.choice(["add", "add", "add", "new", "sync", "sync", "sync"])
        if name == "sync":
            self._other_works()
        if name not in self._usual:
            self._must(name)
        after = self.rng.uniform(0.0, self._usual[name] * 1.1)
        self._judge(name, *self._do(name, after=after))

    def every_step(self, name: str, limit: int | None = None) -> int:
        """Do something again and again, killed before each of its steps in turn; their number."""
        at = 0
        while limit is None or at < limit:
            at += 1
            if name == "sync":
                self._other_works()
            ended, text = self._do(name, at=at)
            self._judge(name, ended, text)
            if not ended.killed:
                break
            self.steps += 1
        return at

    def settle(self) -> None:
        """Sync both offices until quiet: they are equal, and hold all that was acknowledged."""
        for _ in range(2):
            self._must("sync")
            synced(self.other)
        for root in (self.root, self.other):
            self._require_sound(root)
            self._require_all(root, self._sent)
            self._require_clean(root)
            git(root, "fsck", "--no-dangling")
        if _files(self.root) != _files(self.other):
            raise LostError("the offices differ")
        git(self.bare, "fsck", "--no-dangling")

    def tally(self) -> Tally:
        known = len(self._texts) + len(self._titles) + len(self._sent)
        return Tally(self.kills, self.survived, known, self.healed, self.steps)

    # --- how ------------------------------------------------------------------------------------

    def _do(
        self, name: str, *, at: int | None = None, after: float | None = None
    ) -> tuple[Ended, str]:
        self._number += 1
        text = f"việc số {self._number}"
        calls = {
            "add": ["recommend", "add", PLAN, "--text", text],
            "new": [
                "new",
                "--title",
                text,
                "--number",
                f"{self._number}/KH",
                "--issued",
                "2021-02-07",
            ],
            "sync": ["sync"],
        }
        call = [*calls[name], "--format", "json", "-w", str(self.root)]
        return self._nursery.run(call, at=at, after=after), text

    def _judge(self, name: str, ended: Ended, text: str) -> None:
        done = _answer(ended.out)
        if not ended.killed:
            if ended.code != 0 or done is None:
                raise LostError(f"{name}: {ended.code} {ended.err}")
            if done.get("unrecorded"):
                raise LostError(f"{name}: not recorded")
            self._learn(name, ended)
            self.survived += 1
        else:
            self.kills += 1
        if done is not None:
            self._acknowledge(name, text)
        self._require_sound(self.root)
        self._require_all(self.root)
        if ended.killed:
            self._heal()

    def _acknowledge(self, name: str, text: str) -> None:
        if name == "add":
            self._texts.add(text)
        elif name == "new":
            self._titles.add(text)

    def _heal(self) -> None:
        """The next command works as if nothing had been."""
        name = self.rng.choice(["add", "sync"])
        if self._must(name).get("unrecorded"):
            raise LostError(f"{name}: not recorded")
        self.healed += 1
        self._require_all(self.root)

    def _must(self, name: str) -> dict[str, object]:
        ended, text = self._do(name)
        done = _answer(ended.out)
        if ended.code != 0 or done is None:
            raise LostError(f"after a kill, {name}: {ended.code} {ended.err}")
        self._acknowledge(name, text)
        self._learn(name, ended)
        return done

    def _learn(self, name: str, ended: Ended) -> None:
        """How long a command takes when nothing happens to it: kills are spread over that time."""
        self._usual[name] = 0.7 * self._usual.get(name, ended.seconds) + 0.3 * ended.seconds

    def _other_works(self) -> None:
        """The other office adds something and sends it, so that the next sync has to unite."""
        self._number += 1
        text = f"việc khác {self._number}"
        place = self.other / PLAN_PATH
        items = loads(place.read_text("utf-8"))["recommendation"]
        number = 1 + max(int(item["id"][1:]) for item in items)
        table = {"id": f"R{number}", "text": text}
        place.write_bytes(
            edit(place.read_bytes().decode(), [AppendTable(("recommendation",), table)]).encode()
        )
        synced(self.other)
        self._sent.add(text)

    def _require_clean(self, root: Path) -> None:
        """Nothing is left lying about once what a cut ``new`` left is old enough to be known."""
        for place in root.rglob(".*.tmp"):
            os.utime(place, (1, 1))
        for name in ("add", "new", "sync"):
            self._must(name)
        synced(self.other)
        left = git(root, "status", "--porcelain")
        if left:
            raise LostError(f"not clean: {root.name}: {left}")

    def _require_sound(self, root: Path) -> None:
        for path, data in _files(root).items():
            if b"<<<<<<<" in data or b">>>>>>>" in data:
                raise LostError(f"marks in {path}")
            loads(data.decode())

    def _require_all(self, root: Path, sent: Set[str] = frozenset()) -> None:
        plans = [loads(data.decode()) for data in _files(root).values()]
        texts = [item["text"] for plan in plans for item in plan.get("recommendation", [])]
        titles = {plan.get("plan", {}).get("title") for plan in plans}
        missing = ((self._texts | sent) - set(texts)) | (self._titles - titles)
        if missing:
            raise LostError(f"lost: {sorted(missing)}")
        ids = [
            (number, item["id"])
            for number, plan in enumerate(plans)
            for item in plan.get("recommendation", [])
        ]
        if len(ids) != len(set(ids)):
            raise LostError("an id twice")


def _files(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in _plans(root)}


def _plans(root: Path) -> Iterator[Path]:
    return (path for path in sorted((root / "plans").rglob("*.toml")) if path.is_file())


def _answer(out: str) -> dict[str, object] | None:
    """What was printed, if all of it was."""
    try:
        found = json.loads(out)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
