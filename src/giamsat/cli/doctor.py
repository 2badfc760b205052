"""What ``doctor`` looks at."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

from giamsat import __version__
from giamsat.cli.doctor_line_ends import line_ends, line_ends_mended
from giamsat.cli.doctor_locks import release_left_locks, standing_locks
from giamsat.cli.failures import in_words
from giamsat.cli.session import Session
from giamsat.domain.errors import GiamsatError
from giamsat.i18n import Words
from giamsat.reports.symptoms import Symptom
from giamsat.store.git import NoRepository, find_repository
from giamsat.store.places import CACHE, PLANS, PROGRAMMES, SEALS
from giamsat.store.register.place import kept_file

EXTRAS = (
    ("docx", "docs"),
    ("xlsxwriter", "excel"),
    ("openpyxl", "excel"),
    ("icalendar", "calendar"),
    ("textual", "board"),
    ("typst", "pdf"),
    ("pypdfium2", "pdf-import"),
    ("pyarrow", "parquet"),
)
"""Modules of the optional parts, and the extra that brings each."""


def examine(session: Session, *, fix: bool, release_locks: bool = False) -> list[Symptom]:
    """Look at everything; mend with ``fix`` what can be mended without a question.

    ``release_locks`` removes the locks that a crash left behind; those in use stay.
    """
    findings = [*_program(), *_extras()]
    try:
        root = Path(session.root)
    except GiamsatError:
        return [*findings, Symptom("bad", "workspace", str(Path.cwd()), "doctor.make-workspace")]
    if release_locks:
        findings += release_left_locks(root)
    for look in _LOOKS:
        findings += look(session, root)
    if fix:
        findings += _mend(root, session.words)
    return findings


def _program() -> Iterator[Symptom]:
    yield Symptom("ok", "version", f"{__version__} · Python {platform.python_version()}")
    encoding = (sys.stdout.encoding or "").lower()
    sound = encoding.replace("-", "") == "utf8"
    yield Symptom("ok" if sound else "note", "encoding", encoding)
    with closing(sqlite3.connect(":memory:")) as connection:
        fts = any("FTS5" in row[0] for row in connection.execute(_OPTIONS))
    yield Symptom("ok" if fts else "bad", "sqlite", sqlite3.sqlite_version)


_OPTIONS = "PRAGMA compile_options"


def _extras() -> Iterator[Symptom]:
    missing = [
        f"{module} (giamsat[{extra}])"
        for module, extra in EXTRAS
        if importlib.util.find_spec(module) is None
    ]
    yield Symptom("note" if missing else "ok", "extras", ", ".join(missing))
    tools = [tool for tool in ("ssh-keygen", "openssl") if shutil.which(tool) is None]
    yield Symptom("note" if tools else "ok", "tools", ", ".join(tools))


def _settings(session: Session, root: Path) -> Iterator[Symptom]:
    try:
        facts = session.workspace.settings.workspace
    except GiamsatError as error:
        yield Symptom("bad", "settings", in_words(error, session.words))
        return
    yield Symptom("ok", "workspace", f"{root} · {facts.issuer or '—'}")


def _rights(_: Session, root: Path) -> Iterator[Symptom]:
    writable = os.access(root / "plans", os.W_OK)
    yield Symptom("ok" if writable else "note", "rights", "" if writable else "read-only")


def _git(_: Session, root: Path) -> Iterator[Symptom]:
    found = find_repository(root)
    if isinstance(found, NoRepository):
        yield Symptom("note", "git", found.reason, "doctor.no-history")
    else:
        yield Symptom("ok", "git", str(found.top))


def _merging(session: Session, root: Path) -> Iterator[Symptom]:
    """Whether plain git leaves no conflict marks in plan files."""
    from giamsat.sharing.merge_setup import state

    repository = find_repository(root)
    if isinstance(repository, NoRepository):
        return
    try:
        found = state(repository)
    except GiamsatError as error:
        yield Symptom("bad", "merging", in_words(error, session.words))
        return
    if found == "ready":
        yield Symptom("ok", "merging")
    else:
        remedy = "doctor.overruled" if found == "overruled" else "doctor.fix"
        yield Symptom("note", "merging", found, remedy)


def _plans(session: Session, root: Path) -> Iterator[Symptom]:
    try:
        register = session.register()
    except GiamsatError as error:
        yield Symptom("bad", "plans", in_words(error, session.words))
        return
    broken = {p.path for p in register.problems() if p.severity == "error"}
    count = sum(1 for _ in register.ids())
    state: Literal["ok", "bad"] = "bad" if broken else "ok"
    remedy = "doctor.see-check" if broken else ""
    yield Symptom(state, "plans", ", ".join([str(count), *sorted(broken)]), remedy)
    kept = kept_file(str(root))
    size = f"{Path(kept.path).stat().st_size // 1024} KiB" if kept else "—"
    yield Symptom("ok" if kept else "note", "index", size)


_LOOKS: tuple[Callable[[Session, Path], Iterator[Symptom]], ...] = (
    _settings,
    _rights,
    _git,
    _merging,
    line_ends,
    standing_locks,
    _plans,
)


def _mend(root: Path, words: Words) -> Iterator[Symptom]:
    from giamsat.store.attachments import ATTACHMENTS
    from giamsat.store.files import sweep
    from giamsat.store.schemas import write_schemas

    rooms = (PLANS, PROGRAMMES, SEALS, ATTACHMENTS, CACHE)
    swept = sum(sweep(Path(folder)) for room in rooms for folder, _, _ in os.walk(root / room))
    yield Symptom("ok", "swept", str(swept))
    yield Symptom("ok", "schemas", ", ".join(write_schemas(root)))
    yield from _merging_mended(root, words)
    yield from line_ends_mended(root, words)


def _merging_mended(root: Path, words: Words) -> Iterator[Symptom]:
    from giamsat.sharing.merge_setup import install

    repository = find_repository(root)
    if isinstance(repository, NoRepository):
        return
    try:
        done = install(repository)
    except GiamsatError as error:
        yield Symptom("bad", "merging-set-up", in_words(error, words))
        return
    yield Symptom("ok" if done == "ready" else "note", "merging-set-up", done)
