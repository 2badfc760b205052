"""The tests with the lowest version of each library that pyproject.toml allows."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator

from tools.dev.environments import OTHERS, PINNED, ROOT, Environment
from tools.dev.testing import counted

NAME = re.compile(r"[A-Za-z0-9._-]+")
LOW = re.compile(r"(?:>=|==)\s*([0-9][0-9A-Za-z.]*)")
FOR_TESTS, FOR_DEVELOPERS = "test", "dev"


def lowest() -> int:
    """Install the lowest allowed versions and run the tests; return the exit code."""
    OTHERS.mkdir(exist_ok=True)
    constraints = OTHERS / "lowest.txt"
    constraints.write_text("\n".join([*pins(), *testing_pins(), ""]), encoding="utf-8")
    environment = Environment(OTHERS / "lowest", sys.executable, constraints)
    try:
        environment.set_up(FOR_TESTS)
    except subprocess.CalledProcessError:
        print("The lowest allowed versions do not go together.", file=sys.stderr)
        return 1
    figures = counted(environment)
    return 0 if figures and figures.is_good else 1


def pins() -> list[str]:
    """Return the lowest version of everything that giamsat or an extra of it asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = list(project["dependencies"])
    for extra, requirements in extras.items():
        wanted += [] if extra in (FOR_TESTS, FOR_DEVELOPERS) else requirements
    return sorted(dict.fromkeys(map(_pin, _others_than_itself(wanted))))


def testing_pins() -> Iterator[str]:
    """Yield the usual version of each tool that only the tests need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    tools = {
        _normal(_name(requirement))
        for requirement in _others_than_itself(project["optional-dependencies"][FOR_TESTS])
    }
    for line in PINNED.read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#" and _normal(_name(line)) in tools | {"pip"}:
            yield line


def _others_than_itself(requirements: list[str]) -> list[str]:
    return [requirement for requirement in requirements if _name(requirement) != "giamsat"]


def _pin(requirement: str) -> str:
    low = LOW.search(requirement)
    if low is None:
        raise ValueError(f"no lowest version: {requirement}")
    return f"{_name(requirement)}=={low[1]}"


def _name(requirement: str) -> str:
    found = NAME.match(requirement)
    return found[0] if found else ""


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
