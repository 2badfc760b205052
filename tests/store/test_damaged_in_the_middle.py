"""A register that turns out damaged in the middle of a question is answered for by the files."""

from __future__ import annotations

import os
import random
import sqlite3
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.domain.records import PlanQuery
from giamsat.store.register.freshness import open_register

CALLS = (
    ("list", "--format", "json"),
    ("list", "--search", "giam"),
    ("due", "--format", "json"),
    ("summary", "--year", "2026", "--format", "md"),
    ("stats", "--format", "json"),
    ("show", "1", "--format", "json"),
)


class Failing:
    """A connection of which every question after ``left`` ones fails, while rows are fetched."""

    def __init__(self, real: sqlite3.Connection, left: int) -> None:
        self._real, self._left = real, left

    def execute(self, sql: str, values: object = ()) -> object:
        found = self._real.execute(sql, values)  # type: ignore[arg-type]
        self._left -= 1
        if self._left >= 0:
            return found

        class Rows:
            def fetchall(self) -> list[object]:
                found.fetchone()
                raise sqlite3.DatabaseError("database disk image is malformed")

        return Rows()

    def close(self) -> None:
        self._real.close()


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "giamsat.toml").write_text("schema = 1\n[workspace]\n", encoding="utf-8")
    (tmp_path / "plans").mkdir()
    for number in range(60):
        text = f'schema = 1\n[plan]\ntitle = "Giám sát {number}"\nnumber = "{number}/KH"\n'
        text += f"issued = 2026-01-{number % 28 + 1:02}\n"
        (tmp_path / "plans" / f"{number}-kh.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("left", range(4))
def test_a_question_that_fails_is_answered_from_the_files(workspace: Path, left: int) -> None:
    query = PlanQuery("2026-06-01", sort="id")
    with open_register(str(workspace), keep=False) as fresh:
        expected = [list(fresh.plans(query)), list(fresh.ids()), fresh.statuses("2026-06-01")]
    with open_register(str(workspace)) as index:
        path = Path(index.path)
        index.connection = Failing(index.connection, left)  # type: ignore[assignment]
        asked = [list(index.plans(query)), list(index.ids()), index.statuses("2026-06-01")]
        index.problems()
    assert asked == expected
    assert os.name == "nt" or not path.exists()  # an error keeps a cursor, and it the file, open
    with open_register(str(workspace)) as again:
        assert Path(again.path) != path
        assert [list(again.plans(query))] == expected[:1]


@pytest.mark.parametrize("seed", range(6))
def test_pages_overwritten_behind_its_back_end_no_command(
    workspace: Path, giamsat: Giamsat, seed: int
) -> None:
    expected = [giamsat(*call, "--no-index") for call in CALLS]
    chance = random.Random(seed)
    for call, right in zip(CALLS, expected, strict=True):
        with open_register(str(workspace)) as index:
            path = Path(index.path)
        before = path.stat()
        data = bytearray(path.read_bytes())
        for page in range(1, len(data) // 4096):
            if chance.random() < 0.5:
                data[page * 4096 : page * 4096 + 64] = chance.randbytes(64)
        path.write_bytes(data)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        done = giamsat(*call)
        assert (done.code, done.out) == (right.code, right.out), (call, done.err)
