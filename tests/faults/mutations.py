"""Plan files with random damage, as reading, check, edit and merge meet them.

What must hold for each: no exception but giamsat's own; every diagnostic names the file and what
to do, and in a text that can be read also line, column and key; no file changes by being read; an
edit changes what it says and nothing else, or is refused; a merge gives TOML with the facts of both
sides, or is refused.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from tests.sharing.offices import SETTINGS
from tests.sharing.plan_edits import PLAN, random_edits

from giamsat.domain.changes import AppendTable, Change, RemoveKey, SetValue
from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.errors import GiamsatError
from giamsat.i18n import Words
from giamsat.render.pages.diagnostics import place, remedy, sentence
from giamsat.sharing.merging import UnmergeableError, merge_bytes
from giamsat.store.checking import check_workspace
from giamsat.store.files import Snapshot
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import parse
from giamsat.store.workspace import Workspace

BATCH = 200
LANGUAGES = ("vi", "en")
UNREADABLE = ("not-utf8", "toml-syntax", "nested-too-deeply")
"""Problems of a text that is no TOML, which has no keys yet."""
PIECES = (
    *('"', "'", '"""', "'''", "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "#", "\\", "\n", "\r"),
    *("\t", "\0", "\x1b[31m", "\u202e", "\ufeff", "\u2028", "Ủ", "e\u0301", "\U0001f600", "đ"),
    *("0", "-", "+", "_", "inf", "nan", "1e999", "0x", "9" * 25, "true", "null", "2020-02-30"),
    *("2020-02-07T00:00:00Z", "0000-01-01", "9999-12-31", "24:00:00", "[plan]\n", "[[visit]]\n"),
    *(
        "id = 1\n",
        'id = "R1"\n',
        "schema = 2\n",
        "[plan.number]\n",
        "conflict = 1\n",
        "[[conflict]]\n",
    ),
    *("formerly = [1]\n", "on = 2020-13-01\n", "a.b.c = 1\n", "<<<<<<< HEAD\n", "=======\n"),
)


class BrokenError(AssertionError):
    """What must hold does not, for the text that it names."""


def mutated(rng: Random, data: bytes) -> bytes:
    """Return the bytes with one to six pieces of damage."""
    for _ in range(rng.choice((1, 1, 1, 1, 2, 5))):
        data = rng.choice(_DAMAGES)(rng, data)
    # Three in four stay letters, or most would be refused for their bytes alone.
    return data if rng.random() < 0.25 else data.decode("utf-8", "ignore").encode()


def _flip(rng: Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) or 1)
    return data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]


def _drop(rng: Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) or 1)
    return data[:at] + data[at + rng.choice((1, 1, 2, 5, 40)) :]


def _insert(rng: Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(PIECES).encode() + data[at:]


def _cut(rng: Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _twice(rng: Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    at = rng.randrange(len(lines))
    many = lines[at : at + rng.choice((1, 1, 3, 8))] * rng.choice((1, 1, 2, 50))
    goes = rng.randrange(len(lines) + 1)
    return b"".join([*lines[:goes], *many, *lines[goes:]])


def _swap(rng: Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def _value(rng: Random, data: bytes) -> bytes:
    """Another value for a key."""
    lines = data.splitlines(keepends=True)
    places = [at for at, line in enumerate(lines) if b" = " in line]
    if not places:
        return data
    at = rng.choice(places)
    key = lines[at].partition(b" = ")[0]
    new = rng.choice(('""', "1", "[]", "{}", "[[1]]", "-0.0", "2020-02-07", "true", *PIECES))
    lines[at] = key + b" = " + new.encode() + b"\n"
    return b"".join(lines)


def _ends(rng: Random, data: bytes) -> bytes:
    return data.replace(b"\n", rng.choice((b"\r\n", b"\r", b"")))


_DAMAGES: Sequence[Callable[[Random, bytes], bytes]] = (
    *(_flip, _drop, _drop, _insert, _insert, _twice, _twice, _swap, _swap, *[_value] * 5),
    *(_cut, _ends),
)


def texts(rng: Random, count: int) -> Iterator[bytes]:
    """Yield damaged plan files, each from a plan as offices edit them."""
    for number in range(count):
        if number % 20 == 0:
            source = random_edits(rng, PLAN, rng.randrange(8))
        yield mutated(rng, source.encode())


class Fuzzing:
    """What came of all texts so far."""

    def __init__(self, folder: Path, seed: int = 1) -> None:
        self.rng = Random(seed)
        self.counts: Counter[str] = Counter()
        self._root = folder / "fuzz"
        (self._root / "plans" / "2020").mkdir(parents=True)
        (self._root / "giamsat.toml").write_text(SETTINGS, encoding="utf-8")
        edits = (random_edits(self.rng, PLAN, 3).encode() for _ in range(60))
        self._others = sorted({text for text in edits if text != PLAN.encode()})
        self._words = [Words(lang) for lang in LANGUAGES]

    def run(self, count: int) -> None:
        """Try ``count`` damaged plan files."""
        waiting: list[bytes] = []
        for data in texts(self.rng, count):
            waiting.append(data)
            if len(waiting) == BATCH:
                self.tried(waiting)
                waiting = []
        self.tried(waiting)

    def tried(self, batch: Sequence[bytes]) -> None:
        """Check all of a batch in one workspace, then read, edit and merge each."""
        places = [self._root / "plans" / "2020" / f"{n}-kh.toml" for n in range(len(batch))]
        for file, data in zip(places, batch, strict=True):
            file.write_bytes(data)
        self._checked()
        for file, data in zip(places, batch, strict=True):
            if file.read_bytes() != data:
                raise BrokenError(f"changed by the check: {data!r}")
            file.unlink()
        for data in batch:
            self._alone(data)

    def _alone(self, data: bytes) -> None:
        try:
            self._read(data)
            self._merged(data)
        except BrokenError:
            raise
        except Exception as error:
            raise BrokenError(f"{type(error).__name__}: {error}: {data!r}") from error
        self.counts["texts"] += 1

    def _checked(self) -> None:
        found = check_workspace(Workspace(self._root), date(2020, 6, 1)).found
        for diagnostic in found:
            self._told(diagnostic)

    def _told(self, diagnostic: PlacedDiagnosis) -> None:
        self.counts["diagnostics"] += 1
        for words in self._words:
            said = (place(diagnostic), sentence(diagnostic, words), remedy(diagnostic, words))
            if not all(said):
                raise BrokenError(f"says nothing: {diagnostic}")
            if any("\x1b" in text or "\0" in text or "\u202e" in text for text in said):
                raise BrokenError(f"shows what acts: {diagnostic}")
        if diagnostic.line is None or not diagnostic.path:
            raise BrokenError(f"no line: {diagnostic}")
        if diagnostic.key is None and diagnostic.problem not in UNREADABLE:
            raise BrokenError(f"no key: {diagnostic}")

    def _read(self, data: bytes) -> None:
        where = Path("plans/2020/1-kh.toml")
        snapshot = Snapshot(where, where, data)
        try:
            document = parse(snapshot)
        except GiamsatError:
            self.counts["no TOML"] += 1
            self._agrees(data)
            return
        self.counts["TOML"] += 1
        self._edited(document.text, self._change(document.data))

    def _agrees(self, data: bytes) -> None:
        """What is refused as no TOML is none for Python either, or is beyond a plan's limits."""
        try:
            tomllib.loads(data.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            return
        self.counts["TOML beyond limits"] += 1

    def _change(self, data: dict[str, Any]) -> Change:
        choices: list[Change] = [
            SetValue(("plan", "purpose"), 'một "hai"\nba'),
            AppendTable(("recommendation",), {"id": "R99", "text": "mới"}),
        ]
        tables = [name for name, value in data.items() if isinstance(value, dict)]
        choices += [RemoveKey((name,)) for name in tables[:1]]
        return self.rng.choice(choices)

    def _edited(self, text: str, change: Change) -> None:
        try:
            new = edit(text, [change])
        except GiamsatError:
            self.counts["edit refused"] += 1
            return
        self.counts["edited"] += 1
        lines = Counter(new.splitlines())
        gone = Counter(text.splitlines()) - lines
        if isinstance(change, AppendTable) and sum(gone.values()) > 1:
            raise BrokenError(f"an edit took {list(gone)[:3]}: {text!r}")
        tomllib.loads(new)

    def _merged(self, data: bytes) -> None:
        other = self.rng.choice(self._others)
        try:
            merged = merge_bytes(PLAN.encode(), data, other)
        except UnmergeableError:
            self.counts["merge refused"] += 1
            return
        self.counts["merged"] += 1
        tomllib.loads(merged.decode("utf-8-sig"))
        if self.rng.random() < 0.2 and merged != merge_bytes(PLAN.encode(), other, data):
            raise BrokenError(f"the order of the sides matters: {data!r} {other!r}")


def suite_counts(folder: Path, suite: Path) -> Counter[str]:
    """Take the toml-test files for TOML 1.0 through all of it; what came of them.

    Raises ``BrokenError`` where a valid file is refused, or an invalid one read.
    """
    fuzzing = Fuzzing(folder)
    tests = suite / "tests"
    names = (tests / "files-toml-1.0.0").read_text("utf-8").split("\n")
    for name in sorted(name for name in names if name.endswith(".toml")):
        data = (tests / name).read_bytes()
        kind = name.partition("/")[0]
        no_toml = fuzzing.counts["no TOML"]
        fuzzing.tried([data])
        if (fuzzing.counts["no TOML"] > no_toml) is (kind == "valid"):
            raise BrokenError(f"{kind}, and not taken as such: {name}")
        fuzzing.counts[kind] += 1
    return fuzzing.counts
