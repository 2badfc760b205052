"""What ``dev.py`` does beside running other programs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tools.dev import interpreters
from tools.dev.environments import Environment, version_of
from tools.dev.lowest import pins
from tools.dev.matrix import HEAD, Row, _line
from tools.dev.testing import Figures

from giamsat.cli.doctor import EXTRAS
from giamsat.cli.installing import install_line, requirements

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OF_USERS = [name for name in PROJECT["optional-dependencies"] if name not in ("all", "test", "dev")]


def test_the_python_that_runs_this_is_found() -> None:
    found = interpreters.found()
    assert found[sys.version_info.minor] == (sys.version_info[:3], sys.executable)
    assert not {f"3.{minor}" for minor in found} & set(interpreters.missing(found))
    assert version_of(sys.executable) == found[sys.version_info.minor].name


def test_what_is_no_python_is_passed_over(tmp_path: Path) -> None:
    broken = tmp_path / "python3.12"
    broken.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    broken.chmod(0o755)
    assert interpreters.asked(str(broken)) is None
    assert interpreters.asked(str(tmp_path / "none")) is None


def test_each_declared_library_has_a_lowest_version() -> None:
    lowest = dict(pin.split("==") for pin in pins())
    assert lowest["rich"] == "14.3"
    assert lowest["openpyxl"] == "3.1.2"
    declared = [*PROJECT["dependencies"]]
    declared += [line for extra in OF_USERS for line in PROJECT["optional-dependencies"][extra]]
    assert names(declared) == sorted(lowest)


def test_a_row_of_the_table_has_a_cell_for_each_head() -> None:
    rows = [Row("3.12.1", Figures(3, 0, 1, 9)), Row("3.13.0", None, "could not be set up")]
    assert _line(rows[0]) == "| 3.12.1 | 3 | 0 | 1 | 9 |"
    assert all(_line(row).count("|") == HEAD[0].count("|") for row in rows)
    assert [row.is_good for row in rows] == [True, False]


@pytest.mark.parametrize("figures", [Figures(0, 0, 0, 1), Figures(9, 1, 0, 1)])
def test_no_tests_or_a_failed_one_are_no_success(figures: Figures) -> None:
    assert not figures.is_good


def test_giamsat_runs_where_one_stands(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("needs a shell script")
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "where").write_text("#!/bin/sh\npwd > here.txt\n", encoding="utf-8")
    (folder / "where").chmod(0o755)
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from tools.dev import commands, environments
environments.Environment.set_up = lambda *_: None
environments.Environment.program = lambda *_: {str(folder / "where")!r}
raise SystemExit(commands.run(["giamsat"], ""))
"""
    standing = tmp_path / "thư mục"
    standing.mkdir()
    assert (
        subprocess.run([sys.executable, "-c", program], cwd=standing, check=False).returncode == 0
    )
    assert Path((standing / "here.txt").read_text(encoding="utf-8").strip()) == standing


def names(requirements: list[str]) -> list[str]:
    return sorted(re.split(r"[><=\[]", line)[0] for line in requirements)


@pytest.mark.parametrize("extra", OF_USERS)
def test_the_line_that_installs_an_extra_has_all_that_it_declares(extra: str) -> None:
    installed = requirements(extra)
    assert names(installed) == names(PROJECT["optional-dependencies"][extra])
    assert all(f'"{requirement}"' in install_line(extra) for requirement in installed)


def test_an_environment_of_pipx_or_uv_has_its_own_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("giamsat.cli.installing.find_spec", lambda _: None)
    assert install_line("board").startswith(f'uv pip install --python "{sys.executable}" "textual')
    (tmp_path / "pipx_metadata.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    assert install_line("board").startswith('pipx inject giamsat "textual')


def test_every_extra_is_looked_for_by_doctor() -> None:
    assert {extra for _, extra in EXTRAS} == set(OF_USERS)


def test_each_python_that_is_named_is_one_of_the_classifiers() -> None:
    named = {
        line.rpartition(" ")[2] for line in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", line)
    }
    assert named >= {"3.11", "3.12", "3.13"}
    assert (
        (ROOT / "LICENSE").read_text(encoding="utf-8").startswith(f"{PROJECT['license']} License")
    )


def test_an_environment_of_another_python_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, object]] = []
    monkeypatch.setattr(
        Environment, "make", lambda self, *, anew=False: made.append(("make", anew))
    )
    monkeypatch.setattr(Environment, "install", lambda self, *what: made.append(("install", what)))
    environment = Environment(tmp_path, sys.executable)
    environment.set_up("all")
    (tmp_path / "pyvenv.cfg").write_text(
        f"version = {version_of(sys.executable)}\n", encoding="utf-8"
    )
    environment.set_up("all")
    assert made == [("make", False), ("install", ("-e", f"{ROOT}[all]"))]
    (tmp_path / "pyvenv.cfg").write_text("version = 3.99.0\n", encoding="utf-8")
    environment.set_up("all")
    assert made[2] == ("make", True)
