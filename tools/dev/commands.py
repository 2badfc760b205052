"""The words that ``dev.py`` knows."""

from __future__ import annotations

import subprocess
import sys

from tools.dev import testing
from tools.dev.environments import usual
from tools.dev.lowest import lowest
from tools.dev.matrix import matrix
from tools.dev.mutants import mutants
from tools.dev.packages import try_packages


def run(words: list[str], manual: str) -> int:
    """Carry out what the first word asks; return the exit code."""
    word, arguments = (words[:1] or [""])[0], words[1:]
    acts = {
        "giamsat": lambda: giamsat(arguments),
        "check": lambda: check(arguments),
        "test": lambda: test(arguments),
        "matrix": lambda: matrix(arguments),
        "lowest": lowest,
        "mutants": lambda: mutants(arguments),
        "package": package,
    }
    if word not in acts:
        print(manual, file=sys.stderr)
        return 2
    try:
        return acts[word]()
    except subprocess.CalledProcessError as error:
        print(f"giamsat: this did not work: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1


def giamsat(arguments: list[str]) -> int:
    """Run giamsat where the caller stands: paths are meant from there."""
    environment = usual()
    environment.set_up("all")
    return environment.run("giamsat", *arguments, cwd=None)


def check(arguments: list[str]) -> int:
    """Run every check, try the packages and run the tests; the first failure ends it."""
    environment = usual()
    environment.set_up("dev")
    return testing.look_over(environment) or try_packages(environment) or test(arguments)


def test(arguments: list[str]) -> int:
    """Run the tests, on all cores unless asked otherwise."""
    environment = usual()
    environment.set_up("dev")
    return environment.run("pytest", *(arguments or testing.ON_ALL_CORES))


def package() -> int:
    """Build and try the packages that are published."""
    environment = usual()
    environment.set_up("dev")
    return try_packages(environment)
