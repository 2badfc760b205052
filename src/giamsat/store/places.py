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

POINTER = "register"
"""Names the register of all plans that counts, below the cache (store/register/place.py)."""


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


def repository_prefix(root: str) -> str | None:
    """Return the way from the top of the git repository around ``root`` to it: ``office/``.

    It is empty for the top itself, and ``None`` where there is no repository.
    """
    here = os.path.realpath(root)
    while not os.path.exists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above
    below = os.path.relpath(os.path.realpath(root), here).replace(os.sep, "/")
    return "" if below == "." else f"{below}/"


def shown_name(name: str) -> str:
    """Return the name of a file as text: what is not UTF-8 in it as ``\\udcXX``.

    Such a file is named and never opened: nobody could type its name.
    """
    if name.isascii():
        return name
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def is_shown_name(path: str) -> bool:
    """Whether a path has a name in it that is not UTF-8, as ``shown_name`` writes it."""
    return "\\udc" in path


def is_misnamed(name: str) -> bool:
    """Whether a file's name is that of a plan but for its letters, or for what an editor added.

    Such a file (``06.TOML``, ``06.toml.txt``) is named as not read.
    """
    end = name[-9:].lower()
    return name[-5:] != ".toml" and (end[-5:] == ".toml" or end == ".toml.txt")


def is_folder_link(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a link to a folder, or to itself."""
    if not entry.is_symlink():
        return False
    try:
        return entry.is_dir()
    except OSError:  # it leads in a circle
        return True
