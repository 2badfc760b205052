"""Mutation testing: do the tests of a room notice when its code is changed?"""

from __future__ import annotations

import shutil
import subprocess
import sys

from tools.dev.environments import OTHERS, ROOT, Environment

FOLDER = OTHERS / "mutants"
"""Where a copy of the last commit stands, in which code is changed and tests run."""

USUAL = ("90", "1")
"""How many mutants are tried, and the number that draws them."""


def mutants(arguments: list[str]) -> int:
    """Change the code of a copy at COUNT drawn places, one by one, and run the tests each time.

    ``arguments`` are COUNT (90) and SEED (1); return the exit code, 0 where the shares wanted are
    reached.
    """
    if len(arguments) > 2 or not all(word.isdecimal() for word in arguments):
        print("mutants: COUNT and SEED are numbers", file=sys.stderr)
        return 2
    OTHERS.mkdir(exist_ok=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(FOLDER)], check=True)
    environment = Environment(FOLDER / ".venv", sys.executable)
    environment.make()
    environment.install("-e", f"{FOLDER}[test]", "cosmic-ray")
    words = [*arguments, *USUAL[len(arguments) :]]
    return environment.run("python", "-m", "tools.dev.mutant_trial", *words, cwd=FOLDER)
