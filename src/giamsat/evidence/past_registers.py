"""A plan as a recorded version has it: a register in memory of just that one file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from giamsat.evidence.history import version_at
from giamsat.store.files import Snapshot
from giamsat.store.reading import InvalidPlanError
from giamsat.store.register.building import of_one
from giamsat.store.register.register import SqliteRegister
from giamsat.store.workspace import Workspace


class PastRegister(NamedTuple):
    """The register of one recorded version, the commit that it comes from, and those that were
    dated back to that day and are not taken."""

    commit: str | None
    register: SqliteRegister
    dated_back: tuple[str, ...] = ()


def register_at(workspace: Workspace, path: str, moment: str) -> PastRegister:
    """Return the register of the plan at ``path`` as it was recorded at ``moment``.

    It knows no programmes and no other plans. Raises what `version_at` raises, and
    ``InvalidPlanError`` where that version is no valid plan.
    """
    version = version_at(workspace, path, moment)
    if version.reading.facts is None:
        raise InvalidPlanError(version.reading.problems)
    name = Path(path)
    snapshot = Snapshot(name, name, version.data)
    register = of_one(str(workspace.root), snapshot, path)
    return PastRegister(version.commit, register, version.dated_back)
