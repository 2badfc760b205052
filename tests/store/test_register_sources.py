"""What decides the rows of a register is found by itself: a change in any of it makes it anew."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from benchmarks.archive import plan

import giamsat
from giamsat.store.register import freshness, opening, sources
from giamsat.store.register.place import kept_file
from giamsat.store.register.sources import deciding_files

PACKAGE = Path(giamsat.__file__).parent
DECIDES = (
    "domain/calendar.py",
    "domain/collation.py",
    "domain/number_keys.py",
    "domain/plan.py",
    "domain/programme.py",
    "domain/rules.py",
    "domain/shape.py",
    "domain/text.py",
    "domain/timeline/status.py",
    "rules/days_off.toml",
    "rules/limits.toml",
    "rules/official_days.py",
    "store/calendars.py",
    "store/reading.py",
    "store/register/tables.py",
    "store/rulebook.py",
    "store/settings.py",
    "store/toml/text.py",
)


def own() -> list[Path]:
    return [Path(path) for path in deciding_files() if Path(path).is_relative_to(PACKAGE)]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "w"
    (folder / "plans").mkdir(parents=True)
    (folder / "giamsat.toml").write_text(
        'schema = 1\n\n[workspace]\nissuer = "X"\n', encoding="utf-8"
    )
    (folder / "plans" / "a.toml").write_text(plan(Random(1), 1, 2020, 1), encoding="utf-8")
    return folder


def made(root: Path) -> int:
    """Open the register and return which file it is in."""
    freshness.open_register(str(root)).connection.close()
    kept = kept_file(str(root))
    assert kept is not None
    return Path(kept.path).stat().st_ino


def is_kept(root: Path) -> bool:
    register = opening.kept_register(str(root))
    if register is None:
        return False
    register.connection.close()
    return True


def test_what_decides_rows_is_found() -> None:
    found = {path.relative_to(PACKAGE).as_posix() for path in own()}
    assert set(DECIDES) <= found
    assert not {path for path in found if path.startswith(("cli/", "render/", "i18n/"))}
    libraries = {"holidays", "pydantic", "tomli"}
    assert libraries == {Path(p).parent.name for p in deciding_files()} & libraries


def test_no_module_that_takes_part_in_making_a_register_is_missed(workspace: Path) -> None:
    code = (
        "import sys\n"
        "from giamsat.store.register.freshness import open_register\n"
        f"open_register({str(workspace)!r})\n"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.partition('.')[0] == 'giamsat'),"
        " sep='\\n')\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert set(ran.stdout.splitlines()) - set(map(str, own())) == set()


def test_a_change_in_any_of_it_makes_the_register_anew(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy" / "giamsat"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(sources, "PACKAGE", copy)
    for path in [path for path in deciding_files() if Path(path).is_relative_to(copy)]:
        made(workspace)
        assert is_kept(workspace)
        before = Path(path).stat()
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000))
        assert not is_kept(workspace), path


def test_a_library_that_is_gone_or_another_makes_the_register_anew(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "lich"
    library.mkdir()
    first = library / "__init__.py"
    first.write_text("version = 1\n", encoding="utf-8")
    found = [*deciding_files(), str(first)]
    monkeypatch.setattr("giamsat.store.register.building.deciding_files", lambda: found)
    made(workspace)
    assert is_kept(workspace)
    first.write_text("version = 10\n", encoding="utf-8")
    assert not is_kept(workspace)
    made(workspace)
    first.unlink()
    assert not is_kept(workspace)


def test_a_folder_that_two_spellings_lead_to_has_one_register(
    workspace: Path, tmp_path: Path
) -> None:
    first = made(workspace)
    spellings = [workspace / "plans" / ".."]
    if os.name != "nt":  # there a relative path leads to no other drive, and links need rights
        spellings.append(Path(os.path.relpath(workspace)))
        (tmp_path / "link").symlink_to(workspace)
        spellings.append(tmp_path / "link")
    for spelling in spellings:
        assert is_kept(spelling), spelling
        assert made(spelling) == first


def test_the_register_is_made_anew_where_the_settings_change(workspace: Path) -> None:
    made(workspace)
    with (workspace / "giamsat.toml").open("a", encoding="utf-8") as file:
        file.write('place = "Tuy Phước"\n')
    assert not is_kept(workspace)
