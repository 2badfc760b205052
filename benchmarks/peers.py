"""The programs that giamsat is measured beside: got without rights of an administrator, and filled.

Python programs come into an environment of their own, the others out of Debian's packages, unpacked
into a folder. A program that cannot be had is named and left out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

START = datetime(2020, 1, 1, tzinfo=UTC)
PYTHON_PACKAGES = ("todoman==4.7.0", "doorstop==3.2", "rtoml==0.14.0")
DEBIAN_PACKAGES = ("taskwarrior", "hledger")


class Peer(NamedTuple):
    """A program: what it is called, how many records are written for it, what is asked of it."""

    call: str
    fill: Callable[[Path, int], None]
    words: tuple[str, ...]


class Installed(NamedTuple):
    """Where the programs are; ``missing`` has those that could not be had, with the reason."""

    python: Path | None
    programs: dict[str, Path]
    missing: dict[str, str]


def install(folder: Path) -> Installed:
    """Get all programs into ``folder``, or use what is in it already."""
    folder.mkdir(parents=True, exist_ok=True)
    missing: dict[str, str] = {}
    python = _environment(folder / "python", missing)
    unpacked = folder / "debian"
    _unpack(folder, unpacked, missing)
    programs = {}
    for name in ("task", "hledger", "todo", "doorstop"):
        places = (unpacked / "usr" / "bin" / name, folder / "python" / "bin" / name)
        found = next((str(place) for place in places if place.exists()), shutil.which(name))
        if found:
            programs[name] = Path(found)
        else:
            missing.setdefault(name, "not found")
    return Installed(python, programs, missing)


def _environment(place: Path, missing: dict[str, str]) -> Path | None:
    python = place / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
        install = [str(python), "-m", "pip", "--quiet", "install", *PYTHON_PACKAGES]
        done = subprocess.run(install, capture_output=True, text=True, check=False)
        if done.returncode:
            shutil.rmtree(place)
            missing["todoman, doorstop, rtoml"] = done.stderr.strip().splitlines()[-1]
            return None
    return python


def _unpack(folder: Path, place: Path, missing: dict[str, str]) -> None:
    for name in DEBIAN_PACKAGES:
        if shutil.which("apt-get") is None or shutil.which("dpkg") is None:
            missing.setdefault(name, "no Debian packages on this system")
        elif not list(folder.glob(f"{name}_*.deb")):
            get = ["apt-get", "download", name]
            done = subprocess.run(get, cwd=folder, capture_output=True, text=True, check=False)
            if done.returncode:
                missing[name] = done.stderr.strip().splitlines()[-1]
    for package in folder.glob("*.deb"):
        subprocess.run(["dpkg", "-x", str(package), str(place)], check=True)


# --- records -----------------------------------------------------------------------------------


def _tasks(folder: Path, count: int) -> None:
    lines = [
        f'[description:"Giám sát {n} (số liệu thử)" due:"{int(_day(n).timestamp())}"'
        f' entry:"{int(START.timestamp())}" status:"pending"'
        f' uuid:"00000000-0000-4000-8000-{n:012x}"]\n'
        for n in range(count)
    ]
    (folder / "pending.data").write_text("".join(lines), encoding="utf-8")
    (folder / "taskrc").write_text(f"data.location={folder}\nconfirmation=off\nhooks=off\n")


def _journal(folder: Path, count: int) -> None:
    lines = [
        f"{_day(n):%Y-%m-%d} Giám sát {n} (số liệu thử)\n    kế hoạch:{n % 100}    1\n    đợt\n\n"
        for n in range(count)
    ]
    (folder / "journal").write_text("".join(lines), encoding="utf-8")


def _todos(folder: Path, count: int) -> None:
    place = folder / "todos" / "plans"
    place.mkdir(parents=True)
    for n in range(count):
        (place / f"{n}.ics").write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\n"
            f"UID:{n}@x\r\nDTSTAMP:20200101T000000Z\r\nSUMMARY:Giám sát {n} (số liệu thử)\r\n"
            f"DUE:{_day(n):%Y%m%dT%H%M%SZ}\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
            encoding="utf-8",
            newline="",
        )
    config = f'path = "{folder}/todos/*"\ncache_path = "{folder}/cache.sqlite3"\n'
    (folder / "config.py").write_text(config + 'default_list = "plans"\n', encoding="utf-8")


def _requirements(folder: Path, count: int) -> None:
    place = folder / "req"
    place.mkdir()
    (place / ".doorstop.yml").write_text("settings:\n  digits: 6\n  prefix: REQ\n  sep: ''\n")
    for n in range(1, count + 1):
        (place / f"REQ{n:06}.yml").write_text(
            "active: true\nderived: false\nheader: ''\nlevel: 1.0\nlinks: []\nnormative: true\n"
            f"ref: ''\nreviewed: null\ntext: |\n  Giám sát {n} (số liệu thử)\n",
            encoding="utf-8",
        )
    for words in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def _day(n: int) -> datetime:
    return START + timedelta(days=n % 2000)


PEERS = {
    "taskwarrior list": Peer("task", _tasks, ("rc:taskrc", "list")),
    "hledger print": Peer("hledger", _journal, ("-f", "journal", "print")),
    "todoman list": Peer("todo", _todos, ("--config", "config.py", "list")),
    "todoman new": Peer("todo", _todos, ("--config", "config.py", "new", "-l", "plans", "Mới")),
    "doorstop publish": Peer("doorstop", _requirements, ("publish", "REQ", "--text")),
}


def environment(folder: Path) -> dict[str, str]:
    """Return the variables under which peers run: nothing of the person's own is read."""
    return os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "COLUMNS": "100"}
