"""Reading ``issuers.toml`` of a workspace, which need not have one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from giamsat.domain.errors import GiamsatError
from giamsat.domain.issuer_defects import issuer_defects
from giamsat.domain.issuers import Issuers
from giamsat.domain.problems import Problem
from giamsat.store.files import read_bytes
from giamsat.store.places import ISSUERS
from giamsat.store.reading import InvalidPlanError, Reading, problem_of, problems_in, reading_of


def reading_of_issuers(root: Path) -> Reading[Issuers] | None:
    """Read the issuers of the workspace at ``root``; ``None`` without the file.

    Never raises for bad data.
    """
    if not os.path.lexists(root / ISSUERS):
        return None
    try:
        snapshot = read_bytes(root / ISSUERS, root)
    except GiamsatError as error:
        return Reading(ISSUERS, None, None, (problem_of(error, ISSUERS),))
    return reading_of(snapshot, ISSUERS, Issuers, issuer_defects)


def issuer_problems(data: Mapping[str, Any]) -> list[Problem]:
    """Return what is wrong with the data of a file of issuers."""
    return problems_in(data, ISSUERS, Issuers, issuer_defects)


def read_issuers(root: Path) -> Issuers | None:
    """Return the issuers of the workspace at ``root``; ``None`` without the file.

    Raises ``InvalidPlanError`` with all that is wrong in it.
    """
    reading = reading_of_issuers(root)
    if reading is None:
        return None
    if reading.facts is None or reading.problems:
        raise InvalidPlanError(reading.problems)
    return reading.facts
