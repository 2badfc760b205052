"""Virtual environments with giamsat and pinned packages in them."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINNED = ROOT / "constraints.txt"
OTHERS = ROOT / ".venvs"
"""Where environments stand beside the usual one."""

STAMP = "giamsat-stamp"


@dataclass(frozen=True)
class Environment:
    """A virtual environment, the Python that makes it, and the versions that it keeps to."""

    folder: Path
    python: str
    constraints: Path = PINNED

    def program(self, name: str) -> str:
        """Return the path of a program of the environment."""
        return str(self.folder / ("Scripts" if os.name == "nt" else "bin") / name)

    def run(self, name: str, *arguments: str, cwd: Path | None = ROOT) -> int:
        """Run a program of the environment in a folder; return its exit code."""
        command = [self.program(name), *arguments]
        return subprocess.run(command, cwd=cwd, check=False).returncode

    def set_up(self, extra: str) -> None:
        """Make the environment with giamsat and an extra, or bring it up to date.

        Raises ``CalledProcessError`` where it cannot be made.
        """
        stamp = self.folder / STAMP
        known = stamp.read_text(encoding="utf-8") if stamp.exists() else ""
        is_other_python = bool(known) and self._version() != version_of(self.python)
        if known in (self._made_from(extra), self._made_from("dev")) and not is_other_python:
            return
        print(f"giamsat: setting up {self.folder.name} …", file=sys.stderr, flush=True)
        self.make(anew=is_other_python)
        self.install("-e", f"{ROOT}[{extra}]")
        stamp.write_text(self._made_from(extra), encoding="utf-8")

    def make(self, *, anew: bool = False) -> None:
        """Make the environment with just the pip that is pinned, where it does not stand yet."""
        python = Path(self.program("python"))
        if anew or not (python.exists() or python.with_suffix(".exe").exists()):
            clear = ["--clear"] if anew else []
            subprocess.run([self.python, "-m", "venv", *clear, str(self.folder)], check=True)
        # The script that pip before 25.2 makes imports re: a sixth of what a frequent read takes.
        self.install("pip")

    def install(self, *packages: str) -> None:
        """Install packages. Raises ``CalledProcessError`` where that fails."""
        pip = [self.program("python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
        pip += ["install", "-c", str(self.constraints)]
        subprocess.run([*pip, *packages], check=True)

    def _made_from(self, extra: str) -> str:
        made_from = [ROOT / "pyproject.toml", self.constraints]
        data = b"".join(path.read_bytes() for path in made_from)
        return f"{extra} {hashlib.sha256(data).hexdigest()}"

    def _version(self) -> str:
        """The version of Python that the environment was made with, as its own file says."""
        facts = self.folder / "pyvenv.cfg"
        lines = facts.read_text(encoding="utf-8").splitlines() if facts.exists() else []
        pairs = (line.partition("=") for line in lines)
        return next((v.strip() for key, _, v in pairs if key.strip() == "version"), "")


def version_of(python: str) -> str:
    """Return the version of a Python."""
    if python == sys.executable:
        return ".".join(map(str, sys.version_info[:3]))
    command = [python, "-c", "import platform; print(platform.python_version())"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()


def usual() -> Environment:
    """Return the environment that is used where nothing else is said."""
    return Environment(ROOT / ".venv", sys.executable)
