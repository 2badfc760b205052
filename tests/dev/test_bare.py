"""Without any of the optional libraries giamsat works, and names the extra of what it lacks."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tools.dev.packages import MISSING, WITH_EXTRAS, WITHOUT_EXTRAS, put_workspace

from giamsat.cli.doctor import EXTRAS
from giamsat.cli.installing import install_line

BARE = """
import contextlib, io, json, sys
calls, absent = json.loads(sys.argv[1])
sys.modules.update(dict.fromkeys(absent))
from giamsat.__main__ import main
answers = []
for call in calls:
    sys.argv = ["giamsat", *call]
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        answers.append((main(), said.buffer.getvalue().decode()))
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], tuple[int, str]]:
    """What each call gives in a workspace, where no optional library can be imported."""
    folder = tmp_path_factory.mktemp("bare")
    put_workspace(folder)
    calls = [*WITHOUT_EXTRAS, *(call for _, call in WITH_EXTRAS)]
    asked = json.dumps([calls, sorted({module for module, _ in EXTRAS})])
    command = [sys.executable, "-X", "utf8", "-c", BARE, asked]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return dict(zip(calls, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("call", WITHOUT_EXTRAS, ids=" ".join)
def test_what_needs_no_extra_works(
    call: tuple[str, ...], answers: dict[tuple[str, ...], tuple[int, str]]
) -> None:
    code, said = answers[call]
    assert code in (0, 1), said


@pytest.mark.parametrize(("extra", "call"), WITH_EXTRAS)
def test_what_needs_an_extra_names_it_with_the_line_that_installs_it(
    extra: str, call: tuple[str, ...], answers: dict[tuple[str, ...], tuple[int, str]]
) -> None:
    code, said = answers[call]
    assert code == MISSING, said
    assert f"giamsat[{extra}]" in said
    assert install_line(extra) in said


def test_every_extra_but_that_of_the_screen_is_tried() -> None:
    assert {extra for extra, _ in WITH_EXTRAS} | {"board"} == {extra for _, extra in EXTRAS}
