"""What tests of all rooms share: a way to run giamsat, and a workspace to run it on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from tests.watched_connections import watch_connections

from giamsat.__main__ import main

ROOT = Path(__file__).resolve().parents[1]

watch_connections()
# No test is timed, not even by how long making its data takes: machines are slow and busy.
settings.register_profile("untimed", settings(), suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def require(program: str) -> None:
    """Skip the test that calls this where a program is not installed."""
    if shutil.which(program) is None:
        pytest.skip(f"needs {program}")


class Ran(NamedTuple):
    """What a call of giamsat gave."""

    code: int
    out: str
    err: str


Giamsat = Callable[..., Ran]


@pytest.fixture
def giamsat(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Giamsat:
    """Run giamsat in this process, as from a pipe."""
    for name in ("GIAMSAT_LANG", "GIAMSAT_WORKSPACE", "GIAMSAT_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str | Path) -> Ran:
        capfd.readouterr()
        monkeypatch.setattr("sys.argv", ["giamsat", *map(str, arguments)])
        code = main()
        done = capfd.readouterr()
        return Ran(code, done.out, done.err)

    return run


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project's own workspace; the test runs in it."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    for name in ("plans", "programmes"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "giamsat.toml", folder)
    monkeypatch.chdir(folder)
    return folder
