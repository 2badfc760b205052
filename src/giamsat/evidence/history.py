"""The history of a plan in the language of the field, from git: facts, not lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from giamsat.domain.dates import InvalidDateError, parse_day
from giamsat.domain.differences import Difference, differences, is_parts, is_same, only_in
from giamsat.domain.errors import InvalidDataError, NotFoundError
from giamsat.domain.plan import Plan
from giamsat.domain.recordings import FieldChange, History, NewFact, Note, Recording
from giamsat.domain.text import visible_lines
from giamsat.domain.timeline.facts import facts_of
from giamsat.domain.timeline.rows import Fact
from giamsat.evidence.versions import Commit, Touch, commits, days_reached, objects, touches
from giamsat.store.files import Snapshot, read_bytes, read_if_there
from giamsat.store.git import NoRepository, Repository, find_repository
from giamsat.store.places import PROGRAMMES
from giamsat.store.reading import Reading, plan_of, programme_of
from giamsat.store.workspace import Workspace

UNDOES = re.compile(r"^Giamsat-Undoes: ([0-9a-f]{40,64})$", re.MULTILINE)
"""The line of a message that names the recording which was undone."""

REDOES = re.compile(r"^Giamsat-Redoes: ([0-9a-f]{40,64})$", re.MULTILINE)
"""The line of a message that names the undoing which was itself taken back."""

Read = Callable[[str | None], "Reading[Plan] | None"]


class NoHistoryError(InvalidDataError):
    """There is no git history to answer from; ``reason`` tells what is missing."""

    def __init__(self, absence: NoRepository) -> None:
        super().__init__(f"no-history-{absence.reason}")


class Past(NamedTuple):
    """The versions of one plan file, read once: all that the answers here are made from."""

    path: str
    repository: Repository
    touches: tuple[Touch, ...]
    commits: Mapping[str, Commit]
    contents: Mapping[str, bytes]
    shallow: bool = False

    def reading(self, digest: str | None) -> Reading[Plan] | None:
        """Return what a version holds, ``None`` where there was no file."""
        return None if digest is None else read_version(self.contents[digest], self.path)


def past_of(workspace: Workspace, path: str) -> Past:
    """Read all recorded versions of the file at ``path`` (below the root).

    Raises :class:`NoHistoryError` without git or a repository, ``GitError`` where git fails.
    """
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        raise NoHistoryError(repository)
    touched = touches(repository, path)
    digests = [d for touch in touched for d in (*touch.old, touch.new) if d]
    return Past(
        path,
        repository,
        tuple(touched),
        commits(repository, [touch.commit for touch in touched]),
        objects(repository, digests),
        repository.line("rev-parse", "--is-shallow-repository") == "true",
    )


def with_parents(past: Past) -> Past:
    """Return the same, knowing also the commits before: what the clocks are compared with."""
    parents = {parent for commit in past.commits.values() for parent in commit.parents}
    known = commits(past.repository, sorted(parents - past.commits.keys()))
    return past._replace(commits={**past.commits, **known})


def read_version(data: bytes, path: str) -> Reading[Plan]:
    """Return what the bytes of a recorded version hold."""
    name = Path(path)
    read: Any = programme_of if path.startswith(f"{PROGRAMMES}/") else plan_of
    found: Reading[Plan] = read(Snapshot(name, name, data), path)
    return found


def data_of(reading: Reading[Plan] | None) -> Mapping[str, Any] | None:
    """Return the plain data of a version, as far as it could be read."""
    return reading.document.data if reading and reading.document else None


def history(workspace: Workspace, path: str) -> History:
    """Return the recordings of a plan, the newest first. Errors are those of :func:`past_of`."""
    return history_of(workspace, Versions(past_of(workspace, path)))


def history_of(workspace: Workspace, versions: Versions) -> History:
    """Return the recordings of a plan whose versions were read, the newest first."""
    past = versions.past
    recordings = tuple(versions.recordings())
    return History(
        past.path, recordings, _pending_differences(workspace, past, versions), past.shallow
    )


_RETURNED: Mapping[Note, Note] = {"first": "returned"}
"""A file that is added after it was removed."""


class Versions:
    """Each version parsed once, however many recordings mention it."""

    def __init__(self, past: Past) -> None:
        self.past = past
        self._read: dict[str, Reading[Plan] | None] = {}
        self._facts: dict[str, tuple[Fact, ...]] = {}

    def read(self, digest: str | None) -> Reading[Plan] | None:
        """Return what a version holds, ``None`` where there was no file."""
        if digest is None:
            return None
        if digest not in self._read:
            self._read[digest] = self.past.reading(digest)
        return self._read[digest]

    def readings(self) -> Iterator[Reading[Plan] | None]:
        """Yield what each version holds, the newest first."""
        yield from (self.read(touch.new) for touch in self.past.touches)

    def past_texts(self) -> Iterator[bytes]:
        """Yield every version's bytes once."""
        digests = {d for touch in self.past.touches for d in (*touch.old, touch.new) if d}
        yield from (self.past.contents[digest] for digest in digests)

    def recordings(self) -> Iterator[Recording]:
        """Yield the recordings, the newest first."""
        made = [self._recording(touch) for touch in self.past.touches]
        for newer, older in pairwise(made):
            notes: tuple[Note, ...] = tuple(_RETURNED.get(note, note) for note in newer.notes)
            if older.on > newer.on:
                notes += ("clock-back",)
            yield newer._replace(notes=notes)
        yield from made[-1:]

    def _recording(self, touch: Touch) -> Recording:
        said = self.past.commits[touch.commit]
        new = self.read(touch.new)
        old = [self.read(digest) for digest in touch.old]
        return Recording(
            touch.commit,
            said.on,
            said.author,
            said.email,
            said.message,
            touch.path,
            touch.former,
            tuple(_differences_between(old, new)),
            tuple(self._new_facts(touch, said.on.date())),
            tuple(_notes(touch, said, new)),
        )

    def _new_facts(self, touch: Touch, day: date) -> Iterator[NewFact]:
        known = {fact for digest in touch.old for fact in self._facts_of(digest)}
        for fact in self._facts_of(touch.new):
            if fact not in known:
                yield NewFact(fact, (day - fact.on).days)

    def _facts_of(self, digest: str | None) -> tuple[Fact, ...]:
        """Return the dated facts of a version, worked out once."""
        if digest is None:
            return ()
        if digest not in self._facts:
            reading = self.read(digest)
            facts = tuple(facts_of(reading.facts)) if reading and reading.facts else ()
            self._facts[digest] = facts
        return self._facts[digest]


def _differences_between(
    old: Sequence[Reading[Plan] | None], new: Reading[Plan] | None
) -> list[Difference]:
    first, *others = [differences(data_of(one), data_of(new)) for one in old]
    return only_in(first, others)


def _notes(touch: Touch, said: Commit, new: Reading[Plan] | None) -> Iterator[Note]:
    if touch.old == (None,):
        yield "first"
    if len(touch.old) > 1:
        yield "merge"
    if touch.new is None:
        yield "removed"
    elif new is None or new.facts is None:
        yield "unreadable"
    if touch.former:
        yield "renamed"
    if UNDOES.search(said.message):
        yield "undo"


def _pending_differences(
    workspace: Workspace, past: Past, versions: Versions
) -> tuple[Difference, ...] | None:
    """Return what stands in the file and in no recording."""
    last = past.touches[0].new if past.touches else None
    now = _present_bytes(workspace, past.path)
    if now == (past.contents[last] if last else None):
        return ()
    old = data_of(versions.read(last))
    new = data_of(read_version(now, past.path)) if now is not None else None
    if (last and old is None) or (now is not None and new is None):
        return None
    return tuple(differences(old, new))


def _present_bytes(workspace: Workspace, path: str) -> bytes | None:
    now = read_if_there(workspace.root / path, workspace.root)
    return None if now is None else now.data


# --- one version -----------------------------------------------------------------------------


class Version(NamedTuple):
    """A recorded version of a plan file; ``commit`` is ``None`` for the file as it is now.

    ``dated_back`` are the recordings whose clock shows the asked day, and that were made later.
    """

    commit: str | None
    data: bytes
    reading: Reading[Plan]
    dated_back: tuple[str, ...] = ()


def version_at(workspace: Workspace, path: str, moment: str | None) -> Version:
    """Return a plan file as it was recorded at ``moment``: a revision of git, or a day.

    A day means its end, by the clock of whoever recorded, and no commit is earlier than those it
    follows: one that was dated back is not of that day. ``None`` means the file as it is now.
    Raises ``NotFoundError`` (``no-such-revision``, ``not-recorded-by``, ``not-in-revision``).
    """
    if moment is None:
        data = read_bytes(workspace.root / path, workspace.root).data
        return Version(None, data, read_version(data, path))
    past = past_of(workspace, path)
    day = day_of_moment(moment)
    if day is None:
        return _in_revision(past, moment)
    reached = days_reached(past.repository)
    dated_back: list[str] = []
    for touch in past.touches:
        if reached.get(touch.commit, day) <= day:
            return _version(past, touch, moment)._replace(dated_back=tuple(dated_back))
        if past.commits[touch.commit].on.date() <= day:
            dated_back.append(touch.commit)
    raise NotFoundError("not-recorded-by", path=path, day=day)


def day_of_moment(moment: str) -> date | None:
    """Return the day that a moment names, ``None`` where it can only be a revision."""
    try:
        return parse_day(moment)
    except InvalidDateError:
        return None


def _version(past: Past, touch: Touch, moment: str) -> Version:
    if touch.new is None:
        raise NotFoundError("not-in-revision", path=past.path, revision=moment)
    data = past.contents[touch.new]
    return Version(touch.commit, data, read_version(data, past.path))


def _in_revision(past: Past, revision: str) -> Version:
    """Look under every name that the file had: a revision may be older than the last one."""
    commit = past.repository.commit_of(revision)
    if commit is None:
        raise NotFoundError("no-such-revision", revision=visible_lines(revision))
    names = [past.repository.path_of(past.path), *(touch.path for touch in past.touches)]
    names += [touch.former for touch in past.touches if touch.former]
    for name in dict.fromkeys(names):
        found = past.repository.run(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}:{name}"
        )
        if found.code == 0:
            digest = found.out.decode().strip()
            data = objects(past.repository, [digest])[digest]
            return Version(commit, data, read_version(data, past.path))
    raise NotFoundError("not-in-revision", path=past.path, revision=visible_lines(revision))


def changes_between(
    workspace: Workspace, path: str, first: str, last: str | None
) -> list[Difference]:
    """Return what differs by meaning between two moments; ``None`` is the file as it is now.

    A file that is no longer there differs in all it held. Raises ``InvalidPlanError`` where one of
    the two is no TOML; other errors as `version_at`.
    """
    before = _require_data(version_at(workspace, path, first))
    if last is None and _present_bytes(workspace, path) is None:
        return differences(before, None)
    return differences(before, _require_data(version_at(workspace, path, last)))


def _require_data(version: Version) -> Mapping[str, Any]:
    from giamsat.store.reading import InvalidPlanError

    data = data_of(version.reading)
    if data is None:
        raise InvalidPlanError(version.reading.problems)
    return data


# --- one field -------------------------------------------------------------------------------


def field_history(workspace: Workspace, path: str, field: str) -> list[FieldChange]:
    """Return the values that one field had, the newest first: ``R2.due``, ``plan.ends``, ``R2``.

    Where the file now holds another value than the last recording, that comes first, with no
    recording. Raises ``NotFoundError`` (``no-such-field``) for a field that never had a value.
    """
    past = past_of(workspace, path)
    told = history(workspace, path).recordings
    versions = Versions(past)
    changes: list[FieldChange] = []
    for touch, recording in zip(past.touches, told, strict=True):
        new = value_of(data_of(versions.read(touch.new)), field)
        olds = [value_of(data_of(versions.read(digest)), field) for digest in touch.old]
        if not any(is_same(old, new) for old in olds):
            changes.append(FieldChange(recording, olds[0], new))
    data = _present_bytes(workspace, path)
    now = value_of(data_of(read_version(data, path)) if data is not None else None, field)
    last = value_of(data_of(versions.read(past.touches[0].new)), field) if past.touches else None
    if not is_same(last, now):
        changes.insert(0, FieldChange(None, last, now))
    if not changes:
        raise NotFoundError("no-such-field", field=field)
    return changes


def value_of(data: Mapping[str, Any] | None, field: str) -> Any:
    """Return the value of a field in plain data, ``None`` where there is none."""
    if data is None:
        return None
    subject, _, rest = field.partition(".")
    own = data.get("plan")
    part: Any = _part(data, subject)
    if part is None:
        part = data.get(subject)
    if part is None and not rest and isinstance(own, Mapping):
        part = own.get(subject)
    for key in filter(None, rest.split(".")):
        part = part.get(key) if isinstance(part, Mapping) else None
    return part


def _part(data: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    for parts in data.values():
        if is_parts(parts):
            for part in parts:
                if part.get("id") == name:
                    found: Mapping[str, Any] = part
                    return found
    return None
