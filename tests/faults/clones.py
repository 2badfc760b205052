"""Offices that edit at random and sync until quiet: all are equal, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.sharing.offices import PLAN_PATH, cloned, founded, git, synced

from giamsat.domain.changes import AppendTable, Change, SetValue
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

AT_ONCE = 4


class Quiet(NamedTuple):
    """What a trial came to."""

    clones: int
    edits: int
    syncs: int
    conflicts: int


class Fleet:
    """Clones of one workspace around one bare repository."""

    def __init__(self, folder: Path, count: int, seed: int = 1) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.rng = Random(seed)
        first = founded(folder / "clone-0")
        bare = folder / "shared.git"
        synced(first, bare)
        self.roots = [first, *(cloned(bare, folder / f"clone-{n}") for n in range(1, count))]
        self.written: dict[str, str] = {}
        self.syncs = 0

    def round(self) -> None:
        """Everybody edits; some sync, several at once, so that they meet."""
        for root in self.roots:
            for _ in range(self.rng.randrange(4)):
                self._edit(root)
        self._sync(self.rng.sample(self.roots, (len(self.roots) + 1) // 2))

    def settle(self) -> Quiet:
        """Sync until nothing moves any more, and look at what everybody has."""
        for _ in range(3):
            for root in self.roots:
                self._sync([root])
        heads = {git(root, "rev-parse", "HEAD") for root in self.roots}
        contents = [_contents(root) for root in self.roots]
        assert len(heads) == 1, heads
        assert all(content == contents[0] for content in contents)
        assert not any(git(root, "status", "--porcelain") for root in self.roots)
        facts, conflicts = _facts(contents[0].values())
        missing = {text for text in self.written.values() if text not in facts}
        assert not missing, missing
        return Quiet(len(self.roots), len(self.written), self.syncs, conflicts)

    def _sync(self, roots: Iterable[Path]) -> None:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            self.syncs += len(list(pool.map(synced, roots)))

    def _edit(self, root: Path) -> None:
        """One change with a text of its own, which has to be there in the end."""
        number = len(self.written)
        text = f"ghi số {number}"
        if self.rng.random() < 0.1:
            place = root / f"plans/2021/{self.rng.randrange(40)}-kh.toml"
            if not place.exists():
                place.parent.mkdir(exist_ok=True)
                place.write_bytes((root / PLAN_PATH).read_bytes())
        place = self.rng.choice(sorted((root / "plans").rglob("*.toml")))
        old = place.read_bytes().decode()
        new = edit(old, [_change(self.rng, loads(old), text)])
        if self.rng.random() < 0.2:
            # A comment is worth as much as a fact.
            new += f"# {text} bên lề\n"
            self.written[f"{number} beside"] = f"{text} bên lề"
        place.write_bytes(new.encode())
        self.written[str(number)] = text


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


def _contents(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted((root / "plans").rglob("*.toml"))
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
