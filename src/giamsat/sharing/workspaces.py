"""Which workspaces are asked at once: folders that are one or hold some, or a list in a file."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field

from giamsat.domain.checking.keys import unknown_keys
from giamsat.domain.parts import Part, Text
from giamsat.domain.problems import Problem
from giamsat.store.diagnoses import CheckedFile
from giamsat.store.files import Snapshot, read_bytes
from giamsat.store.places import MARK, PLANS
from giamsat.store.reading import InvalidPlanError, Reading, reading_of

DEEPEST = 3
"""So many levels below a folder are searched: region, district, commune."""


class Place(NamedTuple):
    """A workspace that is asked: its name among the others, its path as it was given.

    ``problem`` tells why it cannot be asked.
    """

    name: str
    path: str
    problem: Problem | None = None


class Listed(Part):
    """One ``[[workspace]]`` of a list; the path counts from the list's own folder."""

    path: Text
    name: Text | None = None


class WorkspaceList(Part):
    """A list of workspaces as TOML."""

    schema_version: Literal[1] = Field(1, alias="schema")
    workspaces: tuple[Listed, ...] = Field((), alias="workspace", strict=False)


def places(folders: Sequence[str], list_file: str | None = None) -> list[Place]:
    """Return the workspaces of the folders and the list given, each once, in that order.

    What is no workspace, or holds none, is a place with a problem. Raises ``FileError`` and
    ``InvalidPlanError`` where the list itself cannot be read.
    """
    wanted = [Listed(path=folder) for folder in folders]
    if list_file is not None:
        wanted += _read_list(Path(list_file))
    found: dict[Path, tuple[str | None, Place]] = {}
    for each in wanted:
        at = list(_at(Path(each.path)))
        for place in at:
            name = each.name if len(at) == 1 else None
            found.setdefault(Path(place.path).resolve(), (name, place))
    return _with_own_names(list(found.values()))


# --- the list ----------------------------------------------------------------------------------


def _read_list(file: Path) -> list[Listed]:
    reading = _read_list_file(file)
    if reading.facts is None or reading.problems:
        raise InvalidPlanError(reading.problems)
    return [
        each.model_copy(update={"path": str(file.parent / each.path)})
        for each in reading.facts.workspaces
    ]


def _read_list_file(file: Path) -> Reading[WorkspaceList]:
    snapshot = read_bytes(file, file.resolve().parent)
    if file.suffix != ".toml":
        return _lines(snapshot)
    reading = reading_of(snapshot, str(file), WorkspaceList, lambda _: ())
    return reading._replace(problems=(*reading.problems, *_unknown_keys(reading)))


def _lines(snapshot: Snapshot) -> Reading[WorkspaceList]:
    """Read a list of one path a line; ``#`` begins a line that says nothing."""
    path = str(snapshot.path)
    try:
        lines = snapshot.data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        params = (("offset", str(error.start)),)
        return Reading(path, None, None, (Problem(path, "not-utf8", params=params),))
    paths = [line.strip() for line in lines]
    listed = tuple(Listed(path=path) for path in paths if path and path[0] != "#")
    return Reading(path, WorkspaceList(workspaces=listed), None, ())


def _unknown_keys(reading: Reading[WorkspaceList]) -> Iterator[Problem]:
    if reading.document is None:
        return
    checked = CheckedFile(reading.path, reading.document)
    for found in checked.place(unknown_keys(reading.document.data, WorkspaceList)):
        yield Problem(
            reading.path, "unknown-list-key", found.line, found.column, found.key, found.params[:1]
        )


# --- the folders -------------------------------------------------------------------------------


def _at(folder: Path) -> Iterator[Place]:
    """Yield the workspace that a folder is, or those that it holds, or why there is none."""
    if not folder.is_dir():
        yield _no_workspace(folder, "workspace-missing")
    elif _has_settings(folder):
        yield Place("", folder.as_posix())
    else:
        yield from list(_below(folder, DEEPEST)) or [_no_workspace(folder, "holds-no-workspace")]


def _below(folder: Path, levels: int) -> Iterator[Place]:
    """Yield the workspaces below a folder; within another workspace none is looked for."""
    try:
        held = sorted(path for path in folder.iterdir() if path.name[0] != "." and path.is_dir())
    except OSError as error:
        yield _no_workspace(folder, "workspace-unreadable", str(error.strerror))
        return
    for path in held:
        if _has_settings(path):
            yield Place("", path.as_posix())
        elif (path / PLANS).is_dir():
            yield _no_workspace(path, "workspace-without-settings")
        elif levels > 1:
            yield from _below(path, levels - 1)


def _has_settings(folder: Path) -> bool:
    return os.path.lexists(folder / MARK)


def _no_workspace(path: Path, code: str, reason: str = "") -> Place:
    params = (("reason", reason),) if reason else ()
    return Place("", path.as_posix(), Problem(path.as_posix(), code, params=params))


# --- the names ---------------------------------------------------------------------------------


def _with_own_names(found: Sequence[tuple[str | None, Place]]) -> list[Place]:
    """Give each place a name of its own: that of the list, else the shortest end of its path."""
    given = Counter(name for name, _ in found if name)
    for name, place in found:
        if name and given[name] > 1:
            params = (("name", name),)
            raise InvalidPlanError([Problem(place.path, "workspace-named-twice", params=params)])
    paths = [Path(os.path.abspath(place.path)).parts for _, place in found]  # noqa: PTH100
    ends = Counter(end for parts in paths for end in _ends(parts))
    return [
        place._replace(name=name or _own_end(parts, ends, given))
        for (name, place), parts in zip(found, paths, strict=True)
    ]


def _ends(parts: Sequence[str]) -> list[str]:
    """Return the ends of a path, the shortest first."""
    return ["/".join(parts[place:]) for place in range(len(parts) - 1, -1, -1)]


def _own_end(parts: Sequence[str], ends: Mapping[str, int], taken: Container[str]) -> str:
    mine = _ends(parts)
    return next((end for end in mine if ends[end] == 1 and end not in taken), mine[-1])
