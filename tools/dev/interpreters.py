"""Which Pythons stand on this machine: on PATH, of pyenv, of uv, of Windows' launcher."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MINORS = range(11, 16)
"""Python 3.11 to 3.15: what giamsat is for, and what may come soon."""

ASKED = "import sys; print(sys.implementation.name, *sys.version_info[:3])"


class Interpreter(NamedTuple):
    """A CPython: its version, and how it is called."""

    version: tuple[int, int, int]
    path: str

    @property
    def name(self) -> str:
        """The version as people write it."""
        return ".".join(map(str, self.version))


def found() -> dict[int, Interpreter]:
    """Return a Python for each minor version that stands here, the lowest first.

    For its own version that is the one that runs this; for another the newest.
    """
    by_minor: dict[int, Interpreter] = {}
    for interpreter in filter(None, map(asked, dict.fromkeys(_places()))):
        _, minor, _ = interpreter.version
        if minor in MINORS:
            by_minor[minor] = max(by_minor.get(minor, interpreter), interpreter)
    by_minor[sys.version_info.minor] = Interpreter(sys.version_info[:3], sys.executable)
    return dict(sorted(by_minor.items()))


def missing(by_minor: dict[int, Interpreter]) -> list[str]:
    """Return the versions that do not stand here."""
    return [f"3.{minor}" for minor in MINORS if minor not in by_minor]


def asked(path: str) -> Interpreter | None:
    """Return what a program says of itself; ``None`` where it is no CPython or does not run."""
    try:
        done = subprocess.run(
            [path, "-I", "-c", ASKED],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    implementation, *version = done.stdout.split() or [""]
    if done.returncode or implementation != "cpython" or version[:1] != ["3"]:
        return None
    major, minor, micro = map(int, version)
    return Interpreter((major, minor, micro), path)


def _places() -> Iterator[str]:
    for minor in MINORS:
        path = shutil.which(f"python3.{minor}")
        if path:
            yield path
    pyenv = os.environ.get("PYENV_ROOT") or _said("pyenv", "root")
    for folder in (Path(pyenv) / "versions" if pyenv else None, _folder("uv", "python", "dir")):
        for version in sorted(folder.iterdir()) if folder and folder.is_dir() else ():
            inside = "python.exe" if os.name == "nt" else "bin/python3"
            if (version / inside).exists():
                yield str(version / inside)
    for line in _said("py", "-0p").splitlines() if os.name == "nt" else ():
        if line.rstrip().endswith("python.exe"):
            yield line.split(maxsplit=1)[-1].removeprefix("*").strip()


def _folder(*command: str) -> Path | None:
    said = _said(*command)
    return Path(said) if said else None


def _said(*command: str) -> str:
    """What a program prints; nothing where it is not there."""
    program = shutil.which(command[0])
    if program is None:
        return ""
    done = subprocess.run(
        [program, *command[1:]], capture_output=True, encoding="utf-8", check=False
    )
    return "" if done.returncode else done.stdout.strip()
