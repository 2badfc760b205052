"""Running the checks and the tests in an environment, and counting what came of it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree  # what pytest itself has just written

from tools.dev.environments import Environment

CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("lint-imports",),
)

ON_ALL_CORES = ("-n", "auto")


class Figures(NamedTuple):
    """How many tests passed, failed (or could not begin) and were skipped, in how many seconds."""

    passed: int
    failed: int
    skipped: int
    seconds: int

    @property
    def is_good(self) -> bool:
        """Whether tests ran and none failed."""
        return self.passed > 0 and self.failed == 0


def look_over(environment: Environment) -> int:
    """Run every check that needs no test; the first failure ends it. Return its exit code."""
    for command in CHECKS:
        code = environment.run(*command)
        if code:
            return code
    return 0


def counted(environment: Environment) -> Figures | None:
    """Run all tests; ``None`` where pytest itself did not come to its end."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "tests.xml"
        code = environment.run("pytest", *ON_ALL_CORES, f"--junitxml={report}")
        if not report.exists() or code not in (0, 1):
            return None
        (suite,) = ElementTree.parse(report).getroot().iter("testsuite")
    skipped = int(suite.get("skipped", 0))
    failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
    passed = int(suite.get("tests", 0)) - failed - skipped
    return Figures(passed, failed, skipped, round(float(suite.get("time", 0))))
