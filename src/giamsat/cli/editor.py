"""Editing a plan's file by hand: on a copy, until it is valid; an invalid draft is never lost."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from giamsat.cli.changing import record
from giamsat.cli.consent import has_consent
from giamsat.cli.consequences import consequences, missed_notices
from giamsat.cli.failures import problem_text
from giamsat.cli.naming import plan_named
from giamsat.cli.session import Session
from giamsat.cli.streams import prepare
from giamsat.domain.errors import GiamsatError, InvalidDataError, UsageError
from giamsat.domain.problems import Problem
from giamsat.domain.text import nfc
from giamsat.store.files import Snapshot, read_bytes, read_plain, replace
from giamsat.store.git import find_program
from giamsat.store.locking.locks import lock
from giamsat.store.places import PLANS
from giamsat.store.reading import InvalidPlanError, plan_of, problem_of, validate_plan
from giamsat.store.toml.text import parse


def edit_plan(session: Session, plan: str, draft: str | None, *, no_commit: bool) -> int:
    """Open the plan's file in the user's editor and take it over once it is valid."""
    plan_id = _id(session, plan)
    path = f"{PLANS}/{plan_id}.toml"
    root = Path(session.root)
    before = read_plain(root / path, root)
    copy = Path(draft) if draft else _copy(before, plan_id)
    _draft(copy)
    while True:
        _run_editor(copy)
        data = _compose(_draft(copy), before.data)
        problems = _problems(data, path)
        if not problems:
            break
        _show(session, problems, copy)
        if not _may_edit_again(session):
            raise InvalidDataError("draft-kept", path=str(copy), plan=plan_id)
    return _take_over(session, before, copy, data, plan_id, no_commit=no_commit)


def _id(session: Session, plan: str) -> str:
    """A broken plan can be edited too: it may be named by its path or id."""
    try:
        return plan_named(session, plan)
    except GiamsatError as error:
        if error.code != "unreadable-plan":
            raise
        return str(error.params["path"]).removeprefix(f"{PLANS}/").removesuffix(".toml")


def _copy(before: Snapshot, plan_id: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="giamsat-"))
    copy = folder / f"{plan_id.replace('/', '-')}.toml"
    copy.write_bytes(before.data)
    return copy


def _draft(copy: Path) -> bytes:
    return read_bytes(copy, copy.parent).data


def _run_editor(copy: Path) -> None:
    default = "notepad" if os.name == "nt" else "vi"
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or default
    example = "set EDITOR=notepad" if os.name == "nt" else "EDITOR=nano"
    try:
        program, *words = _command(editor)
        _require_terminal(program, words)
        # Windows itself finds no code.cmd where "code" was said.
        call = [find_program(program) or program, *words, str(copy)]
        done = subprocess.run(call, check=False)  # noqa: S603 (the user's own editor)
    except (OSError, ValueError) as error:
        raise InvalidDataError("no-editor", editor=editor, example=example) from error
    if done.returncode != 0:
        raise InvalidDataError("no-editor", editor=editor, example=example)


_IN_A_TERMINAL = frozenset(
    {"vi", "vim", "view", "nvim", "nano", "pico", "rnano", "emacs", "ed", "ex", "micro", "helix"}
    | {"hx", "joe", "jed", "ne", "mcedit", "editor", "sensible-editor", "select-editor", "less"}
)
"""Editors that draw on a terminal, and wait for ever where there is none."""


def _require_terminal(program: str, words: Sequence[str]) -> None:
    """Raise ``UsageError`` (``editor-needs-terminal``) for such an editor without a terminal."""
    name = Path(program).stem.lower()
    windowed = name == "emacs" and "DISPLAY" in os.environ and not {"-nw", "-t"} & set(words)
    has_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if name in _IN_A_TERMINAL and not windowed and not has_terminal:
        raise UsageError("editor-needs-terminal", editor=program)


def _command(editor: str) -> list[str]:
    """Split the user's command line; on Windows a path with spaces stands in quotes."""
    if os.name != "nt":
        return shlex.split(editor)
    return [word.strip('"') for word in shlex.split(editor, posix=False)]


def _compose(draft: bytes, before: bytes) -> bytes:
    """Return the draft with what was typed in NFC; lines that were there stay as they were."""
    bom = b"\xef\xbb\xbf"
    kept = set(before.removeprefix(bom).splitlines(keepends=True))
    lines = draft.removeprefix(bom).splitlines(keepends=True)
    return b"".join(line if line in kept else _compose_line(line) for line in lines)


def _compose_line(line: bytes) -> bytes:
    try:
        return nfc(line.decode()).encode()
    except UnicodeDecodeError:
        return line  # told as a problem of the draft: nothing is replaced unseen


def _problems(data: bytes, path: str) -> tuple[Problem, ...]:
    try:
        document = parse(_snapshot(data, path))
        validate_plan(document.data, path, document.text)
    except InvalidPlanError as error:
        return error.problems
    except GiamsatError as error:
        return (problem_of(error, path),)
    return ()


def _show(session: Session, problems: tuple[Problem, ...], copy: Path) -> None:
    prepare(sys.stderr)
    for problem in problems:
        line = problem_text(session.words, problem._replace(path=copy.name))
        sys.stderr.write(f"  {line}\n")
    sys.stderr.flush()


def _may_edit_again(session: Session) -> bool:
    if not sys.stdin.isatty():
        return False
    return has_consent(session.words, session.words("ask.edit-again"), err=True)


def _take_over(
    session: Session, before: Snapshot, copy: Path, data: bytes, plan_id: str, *, no_commit: bool
) -> int:
    root = Path(session.root)
    path = f"{PLANS}/{plan_id}.toml"
    words = session.words
    old = before.data.removeprefix(b"\xef\xbb\xbf")
    if data == old:
        session.tell("act.unchanged")
        _forget(copy)
        return 0
    bom = before.data[: len(before.data) - len(old)]
    try:
        with lock(root, plan_id):
            replace(root / path, bom + data, before)
            session.note_made()
            if not no_commit:
                record(session, [path], f"{plan_id}: {words('act.edit')}")
    except GiamsatError:
        session.tell("ask.draft-kept", path=str(copy))
        raise
    session.write([f"{plan_id}: {words('act.edit')}\n"])
    _forget(copy)
    _tell_missed(session, before.data, data, plan_id)
    return 0


def _tell_missed(session: Session, before: bytes, after: bytes, plan_id: str) -> None:
    """Say which limits the edit shows missed; of a plan that could not be read before, all."""
    plans = [plan_of(_snapshot(data, plan_id), plan_id).facts for data in (before, after)]
    if plans[1] is not None:
        missed = consequences(session, plans[0], plans[1]).missed
        for key, params in missed_notices(missed, plan_id, session):
            session.tell(key, **params)


def _snapshot(data: bytes, path: str) -> Snapshot:
    return Snapshot(Path(path), Path(path), data)


def _forget(copy: Path) -> None:
    copy.unlink(missing_ok=True)
    if copy.parent.name.startswith("giamsat-"):
        copy.parent.rmdir()
