"""Rewrites of the history that this machine still remembers: what the reflog has and HEAD has not.

A commit that left the history is a rebase where another one has the same author, time, words and
changes by meaning; else something was taken out of the record.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from giamsat.domain.differences import Difference, differences
from giamsat.domain.seals import SealFinding
from giamsat.evidence.history import data_of, read_version
from giamsat.evidence.versions import Commit, Touch, all_touches, commits, objects
from giamsat.evidence.workspace_history import WorkspaceHistory, digests_of
from giamsat.store.git import Repository

_LINE = re.compile(r"([0-9a-f]{40,64}) ([0-9a-f]{40,64}) .*?> (\d{1,14}) [+-]\d{4}\t?(.*)")


class Moved(NamedTuple):
    """One line of the reflog: from which commit to which, when, and by what."""

    old: str
    new: str
    on: datetime
    what: str


class Rewrites(NamedTuple):
    """What is told of rewrites, and the commits that live on under another hash."""

    findings: tuple[SealFinding, ...]
    rebased: frozenset[str]


def rewrites(told: WorkspaceHistory) -> Rewrites:
    """Return what left the history, as far as the reflog of ``HEAD`` remembers it."""
    repository = told.repository
    moves = _moves(repository)
    lost = list(
        dict.fromkeys(m.old for m in moves if m.old.strip("0") and m.old not in told.commits)
    )
    there = _existing_commits(repository, lost)
    if not there:
        return Rewrites(tuple(_unreadable_findings(moves, lost, there)), frozenset())
    order, touched = all_touches(repository, *there, "--not", "HEAD")
    dropped = commits(repository, order)
    twins = _by_words(told.commits)
    changes = _changes(repository, touched)
    now = _changes(repository, _touches_of(twins, dropped, told))
    rebased: set[str] = set()
    found: list[SealFinding] = []
    for digest, commit in dropped.items():
        alike = twins.get(_words(commit), ())
        mine = changes.get(digest, {})
        if len(commit.parents) > 1 or any(now.get(twin, {}) == mine for twin in alike):
            rebased.add(digest)
        else:
            found += _dropped_findings(digest, commit, touched, moves, lost, told)
    if rebased:
        found.append(_rebase_finding(len(rebased), moves, rebased))
    return Rewrites((*found, *_unreadable_findings(moves, lost, there)), frozenset(rebased))


def _dropped_findings(
    digest: str,
    commit: Commit,
    touched: Iterable[Touch],
    moves: Sequence[Moved],
    lost: Collection[str],
    told: WorkspaceHistory,
) -> Iterator[SealFinding]:
    # What left went when the reflog steps from a commit that is lost to one that is not.
    left = [m for m in moves if m.old in lost and m.new in told.commits]
    known = [m for m in left if m.old == digest] or left
    for touch in touched:
        if touch.commit == digest:
            params = (
                ("commit", digest[:10]),
                ("author", commit.author),
                ("message", commit.message.partition("\n")[0]),
                ("on", commit.on.isoformat()),
                ("by", known[0].what if known else "?"),
            )
            path = touch.path.removeprefix(told.repository.prefix)
            yield SealFinding("commit-dropped", path, "problem", params)


def _rebase_finding(count: int, moves: Sequence[Moved], rebased: Iterable[str]) -> SealFinding:
    known = set(rebased)
    on = max((m.on for m in moves if m.old in known), default=None)
    params = (("count", str(count)), ("on", on.isoformat() if on else "?"))
    return SealFinding("commit-rebased", "HEAD", "note", params)


def _unreadable_findings(
    moves: Sequence[Moved], lost: Iterable[str], there: Iterable[str]
) -> Iterator[SealFinding]:
    for digest in set(lost) - set(there):
        move = next(m for m in moves if m.old == digest)
        params = (("commit", digest[:10]), ("on", move.on.isoformat()), ("by", move.what))
        yield SealFinding("commit-dropped-unreadable", "HEAD", "problem", params)


def _moves(repository: Repository) -> list[Moved]:
    place = repository.folder / repository.line("rev-parse", "--git-path", "logs/HEAD")
    try:
        lines = Path(place).read_text("utf-8", "replace").splitlines()
    except OSError:
        return []
    found = (_LINE.fullmatch(line) for line in lines)
    return [
        Moved(m[1], m[2], datetime.fromtimestamp(min(int(m[3]), 1 << 40), UTC), m[4])
        for m in found
        if m
    ]


def _existing_commits(repository: Repository, digests: Sequence[str]) -> list[str]:
    if not digests:
        return []
    asked = "".join(f"{digest}\n" for digest in digests).encode()
    answer = repository.read("cat-file", "--batch-check", stdin=asked).decode()
    lines = (line.split(" ") for line in answer.splitlines())
    return [fields[0] for fields in lines if fields[1:2] == ["commit"]]


def _words(commit: Commit) -> tuple[str, str, datetime, str]:
    return commit.author, commit.email, commit.written, commit.message


def _by_words(known: Mapping[str, Commit]) -> dict[tuple[str, str, datetime, str], list[str]]:
    found: dict[tuple[str, str, datetime, str], list[str]] = {}
    for digest, commit in known.items():
        found.setdefault(_words(commit), []).append(digest)
    return found


def _touches_of(
    twins: Mapping[tuple[str, str, datetime, str], Sequence[str]],
    dropped: Mapping[str, Commit],
    told: WorkspaceHistory,
) -> list[Touch]:
    wanted = {twin for commit in dropped.values() for twin in twins.get(_words(commit), ())}
    return [touch for touch in told.touches if touch.commit in wanted]


def _changes(
    repository: Repository, touched: Sequence[Touch]
) -> dict[str, dict[str, list[Difference]]]:
    """Return what each commit changed by meaning, by path."""
    contents = objects(repository, digests_of(touched))
    found: dict[str, dict[str, list[Difference]]] = {}
    for touch in touched:
        old, new = (
            data_of(read_version(contents[digest], touch.path)) if digest else None
            for digest in (touch.old[0], touch.new)
        )
        found.setdefault(touch.commit, {})[touch.path] = differences(old, new)
    return found
