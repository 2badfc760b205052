"""A Python older than 3.11 says so in one sentence, wherever one comes in."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import ROOT

NAMES = ("python2.7", *(f"python3.{minor}" for minor in range(6, 11)))
ROOMS = (Path(os.environ.get("PYENV_ROOT") or "~/.pyenv").expanduser() / "versions",)


def old_pythons() -> Iterator[str]:
    for name in NAMES:
        beside = [str(path) for room in ROOMS for path in room.glob(f"{name[6:]}.*/bin/{name}")]
        for path in [shutil.which(name), *beside]:
            if path and says(path, "-c", "print(1)")[:2] == (0, "1"):
                yield path
                break


def says(*command: str) -> tuple[int, str, str]:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, done.stdout.strip(), done.stderr.strip()


OLD = [pytest.param(path, id=Path(path).name) for path in old_pythons()] or [
    pytest.param("", marks=pytest.mark.skip(reason="no Python older than 3.11 stands here"))
]


@pytest.mark.parametrize("python", OLD)
@pytest.mark.parametrize("entry", [("dev.py", "giamsat", "list"), ("-m", "giamsat", "list")])
def test_an_old_python_gets_one_sentence(python: str, entry: tuple[str, ...]) -> None:
    code, out, err = says(python, *entry)
    assert code in (1, 2)
    assert out == ""
    assert err.startswith("giamsat needs Python 3.11 or later, and this is Python ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("python", OLD)
def test_a_program_of_an_old_python_can_catch_it(python: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "try:\n    import giamsat\nexcept ImportError as error:\n    print(error)\n",
        encoding="utf-8",
    )
    code, out, err = says(python, str(program))
    assert (code, err) == (0, "")
    assert out.startswith("giamsat needs Python 3.11 or later")


@pytest.mark.parametrize("file", ["dev.py", "src/giamsat/__init__.py"])
def test_what_an_old_python_reads_has_no_newer_syntax(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert text.isascii()
    assert "from __future__" not in text
    for newer in (" -> ", ' f"', "(f'"):
        assert newer not in text, file
