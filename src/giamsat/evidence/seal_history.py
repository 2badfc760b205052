"""What the seals and the history of git say of each other, and what each says of itself.

A seal vouches for texts on a day, and for the commit that stood then; git tells what was recorded.
Where a sealed text is in no recording, or a sealed commit is in today's history no more, the
history was made anew. What is strictly between two seals, and in no reflog, leaves no trace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from statistics import median

from giamsat.domain.seals import SealFinding
from giamsat.evidence.chain import Chain, Link
from giamsat.evidence.missing import is_plan_path
from giamsat.evidence.rewrites import Rewrites, rewrites
from giamsat.evidence.settings_history import settings_findings, unrecorded_settings
from giamsat.evidence.signers_history import signers_findings
from giamsat.evidence.traces import TOLERANCE, clock_faults
from giamsat.evidence.versions import Commit, Touch, objects
from giamsat.evidence.workspace_history import WorkspaceHistory, digests_of
from giamsat.store.places import ISSUERS, MARK, PLANS, PROGRAMMES, ROLES
from giamsat.store.toml.text import TomlError, decode, loads

_ROOMS = (f"{PLANS}/", f"{PROGRAMMES}/")
_SETTINGS = (MARK, ISSUERS, ROLES)
RHYTHM = 2
"""A gap more than so many times the usual time between two seals is told."""

LONG_AGO = timedelta(days=180)
"""So long without a seal is told, whatever was usual."""

IsOwn = Callable[[str], bool]
"""Tells whether giamsat would head a recording so."""


def history_findings(
    chain: Chain,
    told: WorkspaceHistory,
    now: datetime,
    is_own: IsOwn,
    *,
    is_own_list: bool = True,
) -> list[SealFinding]:
    """Return what seals and history contradict, the seals first.

    ``is_own_list``: who may sign is told by the folder's own list, and not by the auditor's.
    """
    found: list[SealFinding] = []
    texts = _texts(told)
    gone = rewrites(told)
    found += _succession_findings(chain.links, texts)
    found += _pause_findings(chain.links, now)
    found += _unrecorded_findings(chain.links, texts)
    found += _head_findings(chain.links, told, gone)
    found += _clock_findings(told)
    found += _backdated_findings(chain.links, told)
    found += _committer_findings(told)
    found += settings_findings(told)
    found += unrecorded_settings(told, told.repository.folder)
    found += signers_findings(chain.links, told, is_own_list=is_own_list)
    found += gone.findings
    found += _by_hand_findings(told, is_own)
    return list(dict.fromkeys(found))


def _texts(told: WorkspaceHistory) -> dict[str, bytes]:
    """Return every recorded version of a plan, programme or setting by its SHA-256."""
    rooms = tuple(told.repository.path_of(room) for room in _ROOMS)
    settings = {told.repository.path_of(name) for name in _SETTINGS}
    wanted = [t for t in told.touches if t.path.startswith(rooms) or t.path in settings]
    contents = objects(told.repository, digests_of(wanted))
    return {sha256(data).hexdigest(): data for data in contents.values()}


# --- the seals -------------------------------------------------------------------------------


def _succession_findings(
    links: Sequence[Link], texts: Mapping[str, bytes]
) -> Iterator[SealFinding]:
    """Yield what went, moved or changed after archiving from a seal to those chained to it.

    Seals of two offices that hang on one are not held against each other; where a later one
    joins them, what they have otherwise was merged and is judged by its own history.
    """
    digests = {link.path: {e.path: e.digest for e in link.manifest.files} for link in links}
    for newer in links:
        known = [path for path in newer.before if path in digests]
        for older in known:
            others = [digests[name] for name in known if name != older]
            yield from _between(older, newer.path, digests, others, texts)


def _between(
    older: str,
    newer: str,
    digests: Mapping[str, Mapping[str, str]],
    others: Sequence[Mapping[str, str]],
    texts: Mapping[str, bytes],
) -> Iterator[SealFinding]:
    before, after = digests[older], digests[newer]
    came = {digest: path for path, digest in after.items() if path not in before}
    for path, digest in before.items():
        params = (("seal", newer), ("older", older))
        if path not in after and digest in came:
            to = came[digest]
            is_hidden = is_plan_path(path) and not is_plan_path(to)
            code = "seal-moved-out" if is_hidden else "seal-moved"
            weight = "problem" if is_hidden else "note"
            yield SealFinding(code, path, weight, (*params, ("to", to)))  # type: ignore[arg-type]
        elif path not in after and path.startswith(_ROOMS):
            yield SealFinding("seal-went", path, "problem", params)
        elif after.get(path, digest) != digest and _is_archived(texts.get(digest)):
            is_merged = any(other.get(path, digest) != digest for other in others)
            if not is_merged:
                yield SealFinding("seal-changed-archived", path, "problem", params)


def _is_archived(text: bytes | None) -> bool:
    if text is None or b"archived" not in text:
        return False
    try:
        events = loads(decode(text)).get("event", [])
    except TomlError:
        return False
    return any(isinstance(event, dict) and event.get("kind") == "archived" for event in events)


def _pause_findings(links: Sequence[Link], now: datetime) -> Iterator[SealFinding]:
    """Yield pauses much longer than what lies between two seals as a rule."""
    links = sorted(links, key=lambda link: link.manifest.sealed)
    moments = [link.manifest.sealed for link in links]
    pauses = [later - earlier for earlier, later in pairwise(moments)]
    if moments and now - moments[-1] > LONG_AGO:
        since = (("days", str((now - moments[-1]).days)),)
        yield SealFinding("seal-long-ago", links[-1].path, "note", since)
    if len(pauses) < 2:
        return
    usual = timedelta(seconds=median(pause.total_seconds() for pause in pauses))
    ends = [*pairwise(moments)]
    if now - moments[-1] <= LONG_AGO:
        ends.append((moments[-1], now))
    for place, (earlier, later) in enumerate(ends):
        if later - earlier > RHYTHM * usual and later - earlier > timedelta(days=1):
            days = str((later - earlier).days)
            params = (("days", days), ("usual", str(max(usual.days, 1))))
            yield SealFinding("seal-pause", links[place].path, "note", params)


def _unrecorded_findings(
    links: Sequence[Link], texts: Mapping[str, bytes]
) -> Iterator[SealFinding]:
    """Yield sealed texts that no recording has."""
    known: set[tuple[str, str]] = set()
    for link in links:
        for entry in link.manifest.files:
            key = (entry.path, entry.digest)
            is_kept = entry.path.startswith(_ROOMS) or entry.path in _SETTINGS
            if is_kept and entry.digest not in texts and key not in known:
                known.add(key)
                params = (("seal", link.path), ("sha256", entry.digest[:10]))
                yield SealFinding("seal-unrecorded", entry.path, "problem", params)


def _head_findings(
    links: Sequence[Link], told: WorkspaceHistory, gone: Rewrites
) -> Iterator[SealFinding]:
    """Yield seals whose commit is in today's history no more."""
    for link in links:
        head = link.manifest.head
        if head is None or head in told.commits:
            continue
        is_rebased = head in gone.rebased
        code = "seal-head-rebased" if is_rebased else "seal-head-lost"
        weight = "note" if is_rebased else "problem"
        yield SealFinding(code, link.path, weight, (("head", head[:10]),))  # type: ignore[arg-type]


# --- the commits -----------------------------------------------------------------------------


def _clock_findings(told: WorkspaceHistory) -> Iterator[SealFinding]:
    by_commit = _touches_by_commit(told)
    for digest, commit in told.commits.items():
        for code, params in clock_faults(commit, told.commits):
            path = _path(by_commit.get(digest, ()), told) or digest[:10]
            yield SealFinding(
                f"commit-{code}", path, "problem", (*_commit_params(digest, commit), *params)
            )


def _committer_findings(told: WorkspaceHistory) -> Iterator[SealFinding]:
    """Yield commits in one person's name that another made; where a rebase explains it, a note."""
    by_commit = _touches_by_commit(told)
    for digest, commit in told.commits.items():
        if commit.committer is None:
            continue
        is_rebased = commit.on - commit.written > TOLERANCE
        params = (*_commit_params(digest, commit), ("committer", commit.committer))
        path = _path(by_commit.get(digest, ()), told) or digest[:10]
        weight = "note" if is_rebased else "problem"
        yield SealFinding("commit-other-committer", path, weight, params)  # type: ignore[arg-type]


def _backdated_findings(links: Sequence[Link], told: WorkspaceHistory) -> Iterator[SealFinding]:
    """Yield commits dated before a seal that they follow; what a merge brought later is a note.

    What was recorded beside a seal, in a copy that did not have it yet, does not follow it, whoever
    merged whom.
    """
    by_commit = _touches_by_commit(told)
    followers = _followers(links, told)
    for link in links:
        head = link.manifest.head
        if head is None or head not in told.commits:
            continue
        known = _ancestors(head, told.commits)
        for digest, commit in told.commits.items():
            if digest not in known and commit.on < link.manifest.sealed - TOLERANCE:
                path = _path(by_commit.get(digest, ()), told) or digest[:10]
                params = (*_commit_params(digest, commit), ("seal", link.path))
                if digest in followers[link.path]:
                    yield SealFinding("commit-backdated", path, "problem", params)
                else:
                    yield SealFinding("commit-merged-later", path, "note", params)


def _followers(links: Sequence[Link], told: WorkspaceHistory) -> dict[str, set[str]]:
    """Return for each seal the commits that follow the one which recorded it.

    A seal that no commit has is followed by all that follow the commit which stood then, as far as
    this office's own line goes.
    """
    names = {told.repository.path_of(link.path): link.path for link in links}
    brought: dict[str, set[str]] = {link.path: set() for link in links}
    for touch in told.touches:
        if touch.path in names and touch.old == (None,):
            brought[names[touch.path]].add(touch.commit)
    line = _first_parents(told)
    found: dict[str, set[str]] = {}
    for link in links:
        if brought[link.path]:
            found[link.path] = _descendants(brought[link.path], told.commits)
        else:
            found[link.path] = _descendants({link.manifest.head or ""}, told.commits) & line
    return found


def _descendants(of: set[str], commits: Mapping[str, Commit]) -> set[str]:
    """Return these commits and all that follow them; ``commits`` has the newest first."""
    found = set(of)
    for digest in reversed(list(commits)):
        if any(parent in found for parent in commits[digest].parents):
            found.add(digest)
    return found


def _first_parents(told: WorkspaceHistory) -> set[str]:
    """Return the commits of this office's own line."""
    line: set[str] = set()
    at: str | None = next(iter(told.commits), None)
    while at is not None and at in told.commits:
        line.add(at)
        parents = told.commits[at].parents
        at = parents[0] if parents else None
    return line


def _ancestors(head: str, commits: Mapping[str, Commit]) -> set[str]:
    known: set[str] = set()
    wanted = [head]
    while wanted:
        digest = wanted.pop()
        if digest not in known and digest in commits:
            known.add(digest)
            wanted += commits[digest].parents
    return known


def _by_hand_findings(told: WorkspaceHistory, is_own: IsOwn) -> Iterator[SealFinding]:
    """Yield the recordings of plans that no command of giamsat heads so."""
    plans = told.repository.path_of(f"{PLANS}/")
    by_commit = _touches_by_commit(told)
    for digest, commit in told.commits.items():
        touched = [touch for touch in by_commit.get(digest, ()) if touch.path.startswith(plans)]
        subject = commit.message.partition("\n")[0]
        if touched and commit.parents and not is_own(subject):
            params = (*_commit_params(digest, commit), ("message", subject))
            yield SealFinding("commit-by-hand", _path(touched, told), "note", params)


def _touches_by_commit(told: WorkspaceHistory) -> Mapping[str, Sequence[Touch]]:
    found: dict[str, list[Touch]] = {}
    for touch in told.touches:
        found.setdefault(touch.commit, []).append(touch)
    return found


def _path(touched: Iterable[Touch], told: WorkspaceHistory) -> str:
    return next((t.path.removeprefix(told.repository.prefix) for t in touched), "")


def _commit_params(digest: str, commit: Commit) -> tuple[tuple[str, str], ...]:
    return (("commit", digest[:10]), ("author", commit.author))
