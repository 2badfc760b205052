"""Random pushes against the server's hook: what must be refused is, and what is honest is let in.

A push is one to four commits on what the server has. Each commit does one thing, of which it is
known beforehand, without giamsat, who may do it; a push that holds one thing too many must be
refused whole, with the first such commit named.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.sharing.offices import PLAN_PATH, founded, git
from tests.sharing.plan_edits import PLAN, random_edits

from giamsat.sharing.receiving import Pusher, PushRefusedError, Update, judge
from giamsat.sharing.roles import Reach

MAIN = "refs/heads/main"
NOW = datetime(2020, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
OWN, THEIRS = "plans/xa-a/2020/1-kh.toml", "plans/xa-b/2020/2-kh.toml"

PUSHERS = {
    "reader": Pusher(Reach("reader")),
    "nobody": Pusher(None, "ai@do"),
    "secretary": Pusher(Reach("secretary")),
    "xa-a": Pusher(Reach("secretary", "xa-a")),
    "supervisor": Pusher(Reach("supervisor")),
}
SENDERS = frozenset({"secretary", "xa-a", "supervisor"})
ALL_PLANS = frozenset({"secretary", "supervisor"})
BOSS = frozenset({"supervisor"})
NOBODY: frozenset[str] = frozenset()


class WronglyJudgedError(AssertionError):
    """A push was let in that must not be, or refused that is honest, or for another commit."""


class Deed(NamedTuple):
    """What one commit does to the files of an office, and who may."""

    act: Callable[[Path, Random], object]
    may: frozenset[str]


def _put(root: Path, path: str, data: bytes | str) -> None:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data if isinstance(data, bytes) else data.encode())


def _edited(path: str) -> Callable[[Path, Random], object]:
    def act(root: Path, rng: Random) -> None:
        text = (root / path).read_bytes().decode()
        _put(root, path, random_edits(rng, text, 1 + rng.randrange(2)) + f"# {rng.random()}\n")

    return act


def _new(folder: str) -> Callable[[Path, Random], object]:
    def act(root: Path, rng: Random) -> None:
        number = rng.randrange(100, 10**9)
        text = PLAN.replace("33/KH", f"{number}/KH")
        _put(root, f"{folder}/2020/{number}-kh.toml", text)

    return act


def _binary(root: Path, rng: Random) -> None:
    _put(
        root,
        f"attachments/xa-a/2020/1-kh/{rng.randrange(10**6)}.pdf",
        b"%PDF-1.7\n" + rng.randbytes(99),
    )


def _added(path: str) -> Callable[[Path, Random], object]:
    def act(root: Path, rng: Random) -> None:
        old = (root / path).read_text("utf-8") if (root / path).exists() else ""
        _put(root, path, f"{old}# {rng.random()}\n")

    return act


def _gone(path: str) -> Callable[[Path, Random], object]:
    return lambda root, rng: (root / path).unlink()


def _link(root: Path, rng: Random) -> None:
    target = rng.choice(["/etc/passwd", "1-kh.toml", "."])
    (root / f"plans/xa-a/2020/link-{rng.randrange(10**6)}.toml").symlink_to(target)


def _submodule(root: Path, rng: Random) -> None:
    head = git(root, "rev-parse", "HEAD")
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{head},plans/xa-a/sub")


def _odd(root: Path, rng: Random) -> None:
    names = ["con.toml", "a:b.toml", "9-KH.toml", "x .toml ", "run.sh", "x.exe", "a\\b.toml", "nul"]
    text = PLAN.replace("33/KH", "77/KH")
    name = rng.choice(names)
    _put(root, f"plans/xa-a/2020/{name}", text)
    if name == "9-KH.toml":  # two names that some systems take for one
        _put(root, "plans/xa-a/2020/9-kh.toml", text)


def _elsewhere(root: Path, rng: Random) -> None:
    names = ["x.txt", ".github/workflows/a.yml", "hooks/pre-receive", ".gitmodules", "PLANS/x.toml"]
    _put(root, rng.choice(names), "x")


DEEDS: dict[str, Deed] = {
    "own plan changed": Deed(_edited(OWN), SENDERS),
    "own plan made": Deed(_new("plans/xa-a"), SENDERS),
    "attachment": Deed(_binary, SENDERS),
    "other's plan changed": Deed(_edited(THEIRS), ALL_PLANS),
    "other's plan made": Deed(_new("plans/xa-b"), ALL_PLANS),
    "nobody's plan changed": Deed(_edited(PLAN_PATH), ALL_PLANS),
    "settings": Deed(_added("giamsat.toml"), BOSS),
    "roles": Deed(_added("roles.toml"), BOSS),
    "ignored": Deed(_added(".gitignore"), BOSS),
    "own plan gone": Deed(_gone(OWN), BOSS),
    "other's plan gone": Deed(_gone(THEIRS), BOSS),
    "settings gone": Deed(_gone("giamsat.toml"), NOBODY),
    "link": Deed(_link, NOBODY),
    "submodule": Deed(_submodule, NOBODY),
    "odd name": Deed(_odd, NOBODY),
    "elsewhere": Deed(_elsewhere, NOBODY),
    "30 MB": Deed(
        lambda root, rng: _put(root, OWN, f"# {rng.random()}\n" + "#" * 30_000_000), NOBODY
    ),
}
HONEST = ("own plan changed", "own plan made", "attachment")
DATES = {
    "future": (NOW + 3 * DAY, NOW),
    "written in the future": (NOW, NOW + 3 * DAY),
    "of 2001": (datetime(2001, 1, 1, tzinfo=UTC),) * 2,
    "written in 2001": (NOW, datetime(2001, 1, 1, tzinfo=UTC)),
    "a slow clock": (NOW - DAY / 2, NOW - DAY / 2),
    "a fast clock": (NOW + DAY / 2, NOW + DAY / 2),
    "written three weeks ago": (NOW, NOW - 20 * DAY),
}
WRONG_DATES = frozenset({"future", "written in the future", "of 2001", "written in 2001"})
UPDATES = {"tag": "refs/tags/v1", "note": "refs/notes/commits", "own": "refs/giamsat/x"}


class Pushes:
    """A server's repository and random pushes to it; what is let in stays."""

    def __init__(self, folder: Path, seed: int = 1) -> None:
        self.rng = Random(seed)
        self.counts: Counter[str] = Counter()
        self._dated(NOW, NOW)
        self._root = founded(folder / "office")
        for number, path in ((1, OWN), (2, THEIRS)):
            _put(self._root, path, PLAN.replace("33/KH", f"0{number}/KH"))
        _put(self._root, "roles.toml", "schema = 1\n")
        git(self._root, "add", "-A")
        git(self._root, "commit", "-qm", "x")
        self.server = git(self._root, "rev-parse", "HEAD")

    def one(self) -> None:
        """Make one push by chance, have it judged, and compare."""
        git(self._root, "reset", "-q", "--hard", self.server)
        git(self._root, "clean", "-qfdx")
        who = self.rng.choice(list(PUSHERS))
        done: list[str] = []
        wrong: str | None = None
        for _ in range(self.rng.choice((1, 1, 2, 3, 4))):
            name, is_wrong = self._commit(who)
            done.append(name)
            if is_wrong and wrong is None:
                wrong = git(self._root, "rev-parse", "HEAD")
        if wrong and self.rng.random() < 0.5:
            done.append("taken back")
            self._taken_back()
        self._judged(who, done, wrong)

    def _commit(self, who: str) -> tuple[str, bool]:
        """Commit one deed, now and then on another day; its name, and whether it may not be."""
        honest = self.rng.random() < 0.6
        name = self.rng.choice(HONEST if honest else list(DEEDS))
        deed = DEEDS[name]
        try:
            deed.act(self._root, self.rng)
        except (
            FileNotFoundError,
            LookupError,
        ):  # taken away, or no plan any more, by a commit before
            name, deed = "own plan made", DEEDS["own plan made"]
            deed.act(self._root, self.rng)
        when = self.rng.choice(list(DATES)) if self.rng.random() < 0.15 else ""
        self._dated(*DATES.get(when, (NOW, NOW)))
        if name != "submodule":
            git(self._root, "add", "-A", "-f")
        git(self._root, "commit", "-qm", name)
        self._dated(NOW, NOW)
        return f"{name} {when}".strip(), who not in deed.may or when in WRONG_DATES

    def _taken_back(self) -> None:
        """A last commit with the files as they were, which hides nothing."""
        tree = git(self._root, "rev-parse", f"{self.server}^{{tree}}")
        made = git(self._root, "commit-tree", tree, "-p", "HEAD", "-m", "back")
        git(self._root, "reset", "-q", "--hard", made)

    def _judged(self, who: str, done: list[str], wrong: str | None) -> None:
        new = git(self._root, "rev-parse", "HEAD")
        ref = MAIN
        if self.rng.random() < 0.05:
            ref = UPDATES[self.rng.choice(list(UPDATES))]
        old = self.server
        git(self._root, "update-ref", MAIN, self.server)
        must_fail = bool(wrong) or who not in SENDERS or ref != MAIN
        where = (who, done, ref)
        try:
            judge(self._root, Update(old, new, ref), PUSHERS[who], NOW)
        except PushRefusedError as error:
            if not must_fail:
                raise WronglyJudgedError("refused", error.code, error.params, *where) from error
            named = error.params.get("commit")
            if named and wrong and who in SENDERS and named != wrong[:10]:
                raise WronglyJudgedError(
                    "another commit", error.code, named, wrong, *where
                ) from error
            self.counts["refused"] += 1
            self.counts[f"refused: {error.code}"] += 1
        else:
            if must_fail:
                raise WronglyJudgedError("let in", *where)
            self.counts["let in"] += 1
            self.server = new
        self.counts["pushes"] += 1
        self.counts["commits"] += len(done)

    def _dated(self, made: datetime, written: datetime) -> None:
        os.environ["GIT_COMMITTER_DATE"] = made.isoformat()
        os.environ["GIT_AUTHOR_DATE"] = written.isoformat()
