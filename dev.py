"""Sets giamsat up in .venv and runs it, or all of its checks. Needs Python 3.11 or later, and git.

python3 dev.py giamsat list      run giamsat (any command)
python3 dev.py check             format, lint, types, rooms, tests
python3 dev.py test [ARGS]       the tests alone
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "giamsat-stamp"

CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("lint-imports",),
)


def run(*command: str) -> int:
    """Run a tool of the virtual environment in the project's root; return its exit code."""
    name, *arguments = command
    return subprocess.run([str(BIN / name), *arguments], cwd=ROOT, check=False).returncode


def wanted(extra: str) -> str:
    """What the environment must have been made from, to be used again."""
    made_from = [ROOT / "pyproject.toml", ROOT / "constraints.txt"]
    data = b"".join(path.read_bytes() for path in made_from)
    return f"{extra} {hashlib.sha256(data).hexdigest()}"


def set_up(extra: str) -> None:
    """Make or bring up to date the virtual environment with the pinned packages."""
    known = STAMP.read_text() if STAMP.exists() else ""
    if known == wanted(extra) or known == wanted("dev"):
        return
    print("giamsat: setting up .venv …", file=sys.stderr)
    python = str(BIN / "python")
    if not Path(python).exists() and not Path(f"{python}.exe").exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    package = f"{ROOT}[{extra}]"
    pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    pip += ["-c", str(ROOT / "constraints.txt")]
    # The script that pip before 25.2 makes imports re: a sixth of what a frequent read takes.
    subprocess.run([*pip, "pip"], check=True)
    subprocess.run([*pip, "-e", package], check=True)
    STAMP.write_text(wanted(extra))


def check(arguments: list[str]) -> int:
    """Run every check and then the tests; the first failure ends it."""
    for command in CHECKS:
        code = run(*command)
        if code:
            return code
    return test(arguments)


def test(arguments: list[str]) -> int:
    """Run the tests, on all cores unless asked otherwise."""
    return run("pytest", *(arguments or ["-n", "auto"]))


def main() -> int:
    """Read the first word: ``giamsat``, ``check`` or ``test``."""
    if sys.version_info < (3, 11):  # noqa: UP036 (the one place that an old Python reaches)
        print("giamsat needs Python 3.11 or later", file=sys.stderr)
        return 2
    word, arguments = (sys.argv[1:2] or [""])[0], sys.argv[2:]
    if word == "giamsat":
        set_up("all")
        return run("giamsat", *arguments)
    if word in ("check", "test"):
        set_up("dev")
        return check(arguments) if word == "check" else test(arguments)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
