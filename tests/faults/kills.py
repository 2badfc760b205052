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

from giamsat.domain.changes import AppendTable, SetValue
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

PLAN = "2020/33-kh"
KEY = "plan.area"
ISSUED = ("--issued", "2021-02-07")
OFTEN = {"add": 3, "sync": 3, "new": 1, "seal": 2, "undo": 2, "import": 2, "resolve": 1}
"""What is killed, and how often beside the others."""

HONEST = {"altered", "added", "unsealed", "newest-unvouched"}
"""What ``verify`` may find where plans went on after a seal."""


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
        self._gone: set[str] = set()
        self._seals: set[str] = set()
        self._undone = ""
        self._number = 0
        self._usual: dict[str, float] = {}
        self.kills = self.survived = self.healed = self.steps = 0

    # --- what is done ---------------------------------------------------------------------------

    def random_kill(self) -> None:
        """Do something, killed at a moment by chance: while Python works, or a git of its."""
        name = self.rng.choices(list(OFTEN), [*OFTEN.values()])[0]
        if name not in self._usual:
            self._prepare(name)
            self._must(name)
        self._prepare(name)
        after = self.rng.uniform(0.0, self._usual[name] * 1.1)
        self._judge(name, *self._do(name, after=after))

    def every_step(self, name: str, limit: int | None = None) -> int:
        """Do something again and again, killed before each of its steps in turn; their number."""
        at = 0
        while limit is None or at < limit:
            at += 1
            if not self.killed_before(name, at):
                break
            self.steps += 1
        return at

    def killed_before(self, name: str, at: int) -> bool:
        """Do something, killed before its step ``at``; return whether it had so many steps."""
        self._prepare(name)
        ended, text = self._do(name, at=at)
        self._judge(name, ended, text)
        return ended.killed

    def settle(self) -> None:
        """Sync both offices until quiet: they are equal, and hold all that was acknowledged."""
        for _ in range(2):
            self._must("sync")
            synced(self.other)
        for root in (self.root, self.other):
            self._require_sound(root)
            self._require_all(root, self._sent)
            self._require_clean(root)
            self._require_seals(root)
            git(root, "fsck", "--no-dangling")
        if _files(self.root) != _files(self.other):
            raise LostError("the offices differ")
        git(self.bare, "fsck", "--no-dangling")

    def tally(self) -> Tally:
        known = sum(map(len, (self._texts, self._titles, self._sent, self._gone, self._seals)))
        return Tally(self.kills, self.survived, known, self.healed, self.steps)

    # --- how ------------------------------------------------------------------------------------

    def _do(
        self, name: str, *, at: int | None = None, after: float | None = None
    ) -> tuple[Ended, str]:
        self._number += 1
        text = f"việc số {self._number}"
        calls = {
            "add": ["recommend", "add", PLAN, "--text", text],
            "sync": ["sync"],
            "seal": ["seal"],
            "undo": ["undo", PLAN],
            "resolve": ["resolve", PLAN, KEY, "--take", "1"],
            "import": ["import", str(self._listed(text)), "--yes"],
            "new": ["new", "--title", text, "--number", f"{self._number}/KH", *ISSUED],
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
            self._acknowledge(name, text, done)
        elif name == "undo":
            self._texts.discard(self._undone)  # either way is right
        self._require_sound(self.root)
        self._require_all(self.root)
        if ended.killed:
            self._heal()

    def _acknowledge(self, name: str, text: str, done: dict[str, object]) -> None:
        if name == "add":
            self._texts.add(text)
        elif name in ("new", "import"):
            self._titles.add(text)
        elif name == "seal":
            self._seals.add(str(done["path"]))
        elif name == "undo":
            self._texts.discard(self._undone)
            self._gone.add(self._undone)

    def _prepare(self, name: str) -> None:
        """Bring about what a command needs to have something to do."""
        if name == "sync":
            self._other_works()
        elif name == "undo":
            self._must("add")
            self._undone = f"việc số {self._number}"
        elif name == "resolve" and not self._is_open():
            self._must("sync")
            self._area(self.root, "xã")
            self._area(self.other, "phường")
            synced(self.other)
            self._must("sync")
            if not self._is_open():
                raise LostError("two values, and no conflict")

    def _is_open(self) -> bool:
        conflicts = loads((self.root / PLAN_PATH).read_text("utf-8")).get("conflict", [])
        return any(conflict["key"] == KEY for conflict in conflicts)

    def _area(self, root: Path, kind: str) -> None:
        self._number += 1
        place = root / PLAN_PATH
        text = edit(
            place.read_bytes().decode(), [SetValue(("plan", "area"), f"{kind} {self._number}")]
        )
        place.write_bytes(text.encode())

    def _listed(self, title: str) -> Path:
        """A list to import, of one new plan."""
        place = self.root.parent / "list.csv"
        row = f"{self._number}/KH-NHAP,05/01/2021,{title}"
        place.write_text(f"Số,Ngày ban hành,Trích yếu\n{row}\n", encoding="utf-8")
        return place

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
        self._acknowledge(name, text, done)
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
        sealed = ["seal"] if (self.root / "seals").exists() else []
        for name in ("add", "new", *sealed, "sync"):
            self._must(name)
        synced(self.other)
        left = git(root, "status", "--porcelain")
        if left:
            raise LostError(f"not clean: {root.name}: {left}")

    def _require_seals(self, root: Path) -> None:
        """Whole seals in one chain; that plans went on since is as it should be."""
        ended = self._nursery.run(["verify", "--format", "json", "-w", str(root)])
        found = (_answer(ended.out) or {}).get("findings")
        allowed = HONEST if self._seals else {*HONEST, "no-seal"}
        if not isinstance(found, list) or {finding["code"] for finding in found} - allowed:
            raise LostError(f"verify: {ended.code} {found} {ended.err}")

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
        missing |= {
            path for path in self._seals if root == self.root and not (root / path).exists()
        }
        if missing:
            raise LostError(f"lost: {sorted(missing)}")
        if back := self._gone & set(texts):
            raise LostError(f"undone, and there: {sorted(back)}")
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
