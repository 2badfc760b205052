"""What a workspace's files and folders are called, and where it begins. Part of the fast path."""

from __future__ import annotations

import os

MARK = "giamsat.toml"
"""The settings; the folder that has them is a workspace."""

PLANS = "plans"
PROGRAMMES = "programmes"
ISSUERS = "issuers.toml"
ROLES = "roles.toml"
"""Who may send what to a shared repository."""
SEALS = "seals"

CACHE = ".giamsat"
"""The folder of what can be rebuilt."""

INDEX = "index.sqlite3"
"""The register of all plans, below the cache."""


def start_of(workspace: str | None) -> str:
    """Return where a workspace is looked for: where it was said, else the variable, else here."""
    return workspace or os.environ.get("GIAMSAT_WORKSPACE") or "."


def root_above(start: str) -> str | None:
    """Return the folder with ``giamsat.toml`` at or above ``start``."""
    here = os.path.abspath(start)
    while not os.path.isfile(os.path.join(here, MARK)):
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above
    return here
