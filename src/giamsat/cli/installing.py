"""The line that installs what an extra of giamsat needs, into the very Python that runs it."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, requires
from importlib.util import find_spec
from pathlib import Path

PIPX = "pipx_metadata.json"
"""The file by which an environment of pipx is known."""


def install_line(extra: str) -> str:
    """Return what to type for an extra: with pip, or with pipx or uv where they installed giamsat.

    The quotation marks hold in the shells of Linux and macOS, in PowerShell and in cmd.
    """
    wanted = " ".join(f'"{requirement}"' for requirement in requirements(extra))
    if (Path(sys.prefix) / PIPX).exists():
        return f"pipx inject giamsat {wanted}"
    if find_spec("pip") is None:
        return f'uv pip install --python "{sys.executable}" {wanted}'
    python = sys.executable if " " not in sys.executable else f'"{sys.executable}"'
    return f"{python} -m pip install {wanted}"


def requirements(extra: str) -> list[str]:
    """Return what an extra asks for, as the installed package says; else the extra's own name."""
    try:
        declared = requires("giamsat") or []
    except PackageNotFoundError:
        declared = []
    parts = (line.partition(";") for line in declared)
    found = [what.strip() for what, _, when in parts if _is_for(extra, when)]
    return found or [f"giamsat[{extra}]"]


def _is_for(extra: str, marker: str) -> bool:
    return marker.replace("'", '"').replace(" ", "") == f'extra=="{extra}"'
