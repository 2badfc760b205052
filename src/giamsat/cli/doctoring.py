"""What ``doctor`` looks at."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from giamsat import __version__
from giamsat.cli.doctoring_locks import released, standing_locks
from giamsat.cli.failures import in_words
from giamsat.cli.findings import Finding
from giamsat.cli.session import Session
from giamsat.domain.errors import GiamsatError
from giamsat.i18n import Words
from giamsat.store.git import NoRepository, find_repository
from giamsat.store.places import CACHE, INDEX

EXTRAS = (
    ("docx", "docs"),
    ("xlsxwriter", "excel"),
    ("openpyxl", "excel"),
    ("icalendar", "calendar"),
    ("textual", "board"),
    ("typst", "pdf"),
    ("pyarrow", "parquet"),
)
"""Modules of the optional parts, and the extra that brings each."""


def examine(session: Session, *, fix: bool, release_locks: bool = False) -> list[Finding]:
    """Look at everything; mend with ``fix`` what can be mended without a question.

    ``release_locks`` removes the locks that a crash left behind; those in use stay.
    """
    findings = [*_program(), *_extras()]
    try:
        root = Path(session.root)
    except GiamsatError:
        return [*findings, Finding("bad", "workspace", str(Path.cwd()), "doctor.make-workspace")]
    if release_locks:
        findings += released(root)
    for look in _LOOKS:
        findings += look(session, root)
    if fix:
        findings += _mended(root, session.words)
    return findings


def _program() -> Iterator[Finding]:
    yield Finding("ok", "version", f"{__version__} · Python {platform.python_version()}")
    encoding = (sys.stdout.encoding or "").lower()
    sound = encoding.replace("-", "") == "utf8"
    yield Finding("ok" if sound else "note", "encoding", encoding)
    fts = any("FTS5" in row[0] for row in sqlite3.connect(":memory:").execute(_OPTIONS))
    yield Finding("ok" if fts else "bad", "sqlite", sqlite3.sqlite_version)


_OPTIONS = "PRAGMA compile_options"


def _extras() -> Iterator[Finding]:
    missing = [
        f"{module} (giamsat[{extra}])"
        for module, extra in EXTRAS
        if importlib.util.find_spec(module) is None
    ]
    yield Finding("note" if missing else "ok", "extras", ", ".join(missing))
    tools = [tool for tool in ("ssh-keygen", "openssl") if shutil.which(tool) is None]
    yield Finding("note" if tools else "ok", "tools", ", ".join(tools))


def _settings(session: Session, root: Path) -> Iterator[Finding]:
    try:
        facts = session.workspace.settings.workspace
    except GiamsatError as error:
        yield Finding("bad", "settings", in_words(error, session.words))
        return
    yield Finding("ok", "workspace", f"{root} · {facts.issuer or '—'}")


def _rights(_: Session, root: Path) -> Iterator[Finding]:
    writable = os.access(root / "plans", os.W_OK)
    yield Finding("ok" if writable else "note", "rights", "" if writable else "read-only")


def _git(_: Session, root: Path) -> Iterator[Finding]:
    found = find_repository(root)
    if isinstance(found, NoRepository):
        yield Finding("note", "git", found.reason, "doctor.no-history")
    else:
        yield Finding("ok", "git", str(found.top))


def _merging(session: Session, root: Path) -> Iterator[Finding]:
    """Whether plain git leaves no conflict marks in plan files."""
    from giamsat.sharing.merge_setup import state

    repository = find_repository(root)
    if isinstance(repository, NoRepository):
        return
    try:
        found = state(repository)
    except GiamsatError as error:
        yield Finding("bad", "merging", in_words(error, session.words))
        return
    if found == "ready":
        yield Finding("ok", "merging")
    else:
        remedy = "doctor.overruled" if found == "overruled" else "doctor.fix"
        yield Finding("note", "merging", found, remedy)


def _plans(session: Session, root: Path) -> Iterator[Finding]:
    try:
        register = session.register()
    except GiamsatError as error:
        yield Finding("bad", "plans", in_words(error, session.words))
        return
    broken = {p.path for p in register.problems() if p.severity == "error"}
    count = sum(1 for _ in register.ids())
    state: Literal["ok", "bad"] = "bad" if broken else "ok"
    remedy = "doctor.see-check" if broken else ""
    yield Finding(state, "plans", ", ".join([str(count), *sorted(broken)]), remedy)
    kept = root / CACHE / INDEX
    size = f"{kept.stat().st_size // 1024} KiB" if kept.exists() else "—"
    yield Finding("ok" if kept.exists() else "note", "index", size)


_LOOKS: tuple[Callable[[Session, Path], Iterator[Finding]], ...] = (
    _settings,
    _rights,
    _git,
    _merging,
    standing_locks,
    _plans,
)


def _mended(root: Path, words: Words) -> Iterator[Finding]:
    from giamsat.store.files import sweep
    from giamsat.store.schemas import write_schemas

    swept = sum(sweep(Path(folder)) for folder, _, _ in os.walk(root / "plans"))
    yield Finding("ok", "swept", str(swept))
    yield Finding("ok", "schemas", ", ".join(write_schemas(root)))
    yield from _merging_mended(root, words)


def _merging_mended(root: Path, words: Words) -> Iterator[Finding]:
    from giamsat.sharing.merge_setup import install

    repository = find_repository(root)
    if isinstance(repository, NoRepository):
        return
    try:
        done = install(repository)
    except GiamsatError as error:
        yield Finding("bad", "merging-set-up", in_words(error, words))
        return
    yield Finding("ok" if done == "ready" else "note", "merging-set-up", done)
