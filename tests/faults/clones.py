"""Offices that work at random and sync until quiet: all are equal, and nothing is lost.

They edit by hand, seal, rename and remove plans. A fact that was written is there in the end; that
of a plan which some office removed at least in the history.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from random import Random
from typing import Any, NamedTuple

from tests.faults.kills import HONEST
from tests.faults.nursery import Ended, Nursery
from tests.sharing.offices import cloned, founded, git, synced
from tests.sharing.plan_edits import PLAN

from giamsat.domain.changes import AppendTable, Change, SetValue
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

AT_ONCE = 4
FOUND = HONEST | {"removed", "renamed", "seal-branched"}
"""What ``verify`` may find where plans went on after seals that offices made at once."""


class Quiet(NamedTuple):
    """What a trial came to."""

    clones: int
    edits: int
    syncs: int
    conflicts: int
    seals: int = 0
    removed: int = 0
    renamed: int = 0


class UnequalError(AssertionError):
    """Offices differ, something is lost, or a command failed."""


class Fleet:
    """Clones of one workspace around one bare repository."""

    def __init__(self, folder: Path, count: int, seed: int = 1) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.rng = Random(seed)
        first = founded(folder / "clone-0")
        bare = folder / "shared.git"
        synced(first, bare)
        self.roots = [first, *(cloned(bare, folder / f"clone-{n}") for n in range(1, count))]
        self.written: dict[str, tuple[str, str]] = {}
        self.seals: set[str] = set()
        self.removed: list[str] = []
        self.renamed = self.syncs = 0
        self._nurseries: SimpleQueue[Nursery] = SimpleQueue()
        for number in range(min(AT_ONCE, count)):
            place = folder / f"nursery-{number}"
            place.mkdir()
            self._nurseries.put(Nursery(place))

    def close(self) -> None:
        while not self._nurseries.empty():
            self._nurseries.get().close()

    def round(self) -> None:
        """Everybody edits; some sync, several at once, so that they meet."""
        for root in self.roots:
            for _ in range(self.rng.randrange(4)):
                self._edit(root)
            if self.rng.random() < 0.3:
                self.rng.choice([self.seal, self.remove, self.rename])(root)
        self._sync(self.rng.sample(self.roots, (len(self.roots) + 1) // 2))

    def settle(self) -> Quiet:
        """Sync until nothing moves any more, and look at what everybody has."""
        for _ in range(3):
            for root in self.roots:
                self._sync([root])
        heads = {git(root, "rev-parse", "HEAD") for root in self.roots}
        contents = [_contents(root) for root in self.roots]
        if len(heads) > 1 or any(content != contents[0] for content in contents):
            raise UnequalError("offices differ", heads)
        if any(git(root, "status", "--porcelain") for root in self.roots):
            raise UnequalError("not clean")
        facts, conflicts = _facts(
            data for path, data in contents[0].items() if path.startswith("plans/")
        )
        missing = {(text, plan) for text, plan in self.written.values() if text not in facts}
        if lost := {text for text, plan in missing if plan not in self.removed}:
            raise UnequalError("lost", lost)
        if missing:
            history = git(self.roots[0], "log", "-p", "-m", "--first-parent", "--format=")
            history += git(self.roots[0], "log", "-p", "--format=")
            history += _bins(self.roots)
            if lost := {text for text, _ in missing if text not in history}:
                raise UnequalError("lost with its plan", lost)
        self._require_seals()
        known = (len(self.seals), len(self.removed), self.renamed)
        return Quiet(len(self.roots), len(self.written), self.syncs, conflicts, *known)

    def _sync(self, roots: Iterable[Path]) -> None:
        def one(root: Path) -> None:
            words = ["--yes"] if self.rng.random() < 0.7 else ["--keep-removed"]
            self._must(root, "sync", *words)

        with ThreadPoolExecutor(AT_ONCE) as pool:
            self.syncs += len(list(pool.map(one, roots)))

    def _call(self, root: Path, *words: str) -> Ended:
        nursery = self._nurseries.get()
        try:
            return nursery.run([*words, "--format", "json", "-w", str(root)])
        finally:
            self._nurseries.put(nursery)

    def _must(self, root: Path, *words: str) -> dict[str, Any]:
        ended = self._call(root, *words)
        if ended.code != 0:
            raise UnequalError(root.name, words, ended.code, ended.err)
        found: dict[str, Any] = json.loads(ended.out)
        return found

    def seal(self, root: Path) -> None:
        """Seal what an office has."""
        self.seals.add(self._must(root, "seal")["path"])

    def _require_seals(self) -> None:
        """Everybody has all seals, and finds the same of them."""
        answers = []
        for root in self.roots:
            if lost := {path for path in self.seals if not (root / path).exists()}:
                raise UnequalError("seals lost", lost)
            answers.append(json.loads(self._call(root, "verify").out)["findings"])
        if any(answer != answers[0] for answer in answers):
            raise UnequalError("verify differs", answers)
        if self.seals and (odd := {finding["code"] for finding in answers[0]} - FOUND):
            raise UnequalError("verify", odd, answers[0])

    def remove(self, root: Path) -> None:
        """Remove a plan by chance, where there are several."""
        places = _plans(root)
        if len(places) > 1:
            place = self.rng.choice(places)
            self.removed.append(title_of(place))
            name = place.relative_to(root / "plans").with_suffix("").as_posix()
            self._must(root, "remove", name, "--yes")

    def rename(self, root: Path) -> None:
        """Give the file of a plan by chance another name."""
        place = self.rng.choice(_plans(root))
        self.renamed += 1
        place.rename(place.with_name(f"{self.renamed}-doi-ten.toml"))
        git(root, "add", "-A", "plans")
        git(root, "commit", "-qm", "renamed")

    def _edit(self, root: Path) -> None:
        """One change with a text of its own, which has to be there in the end."""
        number = len(self.written)
        text = f"ghi số {number}"
        if self.rng.random() < 0.1:
            place = root / f"plans/2021/{self.rng.randrange(40)}-kh.toml"
            if not place.exists():
                place.parent.mkdir(exist_ok=True)
                title = f"Giám sát {len(self.written)} của {root.name}"
                place.write_text(PLAN.replace("Giám sát thử", title), encoding="utf-8")
        place = self.rng.choice(_plans(root))
        old = place.read_bytes().decode()
        new = edit(old, [_change(self.rng, loads(old), text)])
        if self.rng.random() < 0.2:
            # A comment is worth as much as a fact.
            new += f"# {text} bên lề\n"
            self.written[f"{number} beside"] = (f"{text} bên lề", title_of(place))
        place.write_bytes(new.encode())
        self.written[str(number)] = (text, title_of(place))


def _change(rng: Random, data: dict[str, Any], text: str) -> Change:
    items = data.get("recommendation", [])
    number = 1 + max((int(item["id"][1:]) for item in items), default=0)
    place = rng.randrange(len(items))
    changes: list[Change] = [
        AppendTable(("recommendation",), {"id": f"R{number}", "text": text}),
        AppendTable(("recommendation",), {"id": f"R{number}", "text": text}),
        AppendTable(("recommendation", place, "answer"), {"on": _day(rng), "text": text}),
        AppendTable(("member",), {"name": text}),
        AppendTable(("source",), {"title": text}),
        SetValue(("recommendation", place, f"note_{rng.randrange(3)}"), text),
    ]
    chosen = rng.choice(changes)
    if isinstance(chosen, SetValue) and chosen.path[-1] in items[place]:
        # Whoever sets a key anew takes the old value away on purpose; two at once is the question.
        return changes[0]
    return chosen


def _day(rng: Random) -> Any:
    from datetime import date

    return date(2020, 3, 1 + rng.randrange(28))


def _bins(roots: Iterable[Path]) -> str:
    """What stood in removed plans and was in no recording."""
    places = [place for root in roots for place in (root / ".giamsat" / "bin").rglob("*")]
    return "".join(place.read_text("utf-8") for place in places if place.is_file())


def _plans(root: Path) -> list[Path]:
    return sorted((root / "plans").rglob("*.toml"))


def title_of(place: Path) -> str:
    title: str = loads(place.read_text("utf-8"))["plan"]["title"]
    return title


def _contents(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for room in ("plans", "seals")
        for path in sorted((root / room).rglob("[!.]*"))
        if path.is_file()
    }


def _facts(contents: Iterable[bytes]) -> tuple[str, int]:
    """All texts, one below the other, and how many conflicts are recorded."""
    whole, conflicts = "", 0
    for data in contents:
        text = data.decode()
        assert "<<<<<<<" not in text
        conflicts += len(loads(text).get("conflict", []))
        whole += text + "\n"
    return whole, conflicts
