"""Several workspaces in one call: opening them, and telling of those that cannot be asked."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from giamsat.cli.failures import problem_text
from giamsat.cli.problems import problems_data
from giamsat.cli.session import Session
from giamsat.cli.streams import prepare
from giamsat.domain.errors import InvalidDataError, UsageError
from giamsat.domain.problems import Problem
from giamsat.reports.listing import unreadable
from giamsat.sharing.registers import Registers, open_registers
from giamsat.sharing.workspaces import places

LOST = 1
"""The exit code where the answer is there and some workspace is not in it."""

ABSENT = ("workspace-missing", "holds-no-workspace")


class NoneReadableError(InvalidDataError):
    """None of the workspaces can be asked; ``problems`` tells why of each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("no-readable-workspace", count=len(problems))
        self.problems = tuple(problems)


class NoneThereError(UsageError):
    """None of the folders named is or holds a workspace; ``problems`` tells of each."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("no-workspace-there", count=len(problems))
        self.problems = tuple(problems)


def united(session: Session, folders: Sequence[str], list_file: str | None) -> Registers:
    """Open the workspaces named. Raises where none of them can be asked."""
    if "" in folders:
        raise UsageError("empty-option", option="--across")
    named = places(folders, list_file)
    if not named:
        raise UsageError("empty-workspace-list", path=list_file)
    registers = open_registers(named, keep=session.keeps, progress=session.progress())
    if not registers.across.members:
        absent = all(problem.code in ABSENT for problem in registers.lost)
        raise (NoneThereError if absent else NoneReadableError)(registers.lost)
    return registers


def problems(session: Session, registers: Registers) -> list[dict[str, object]]:
    """Return as data what could not be read: whole workspaces first, then files."""
    return problems_data(session.words, [*registers.lost, *unreadable(registers)])


def tell_lost(session: Session, registers: Registers) -> int:
    """Name on stderr the files and workspaces that are not in the answer; return the exit code."""
    words = session.words
    lines: list[str] = []
    files = unreadable(registers)
    if files:
        lines.append(words("list.unreadable", count=len(files)))
        lines += [f"  {problem_text(words, problem)}" for problem in files]
    if registers.lost:
        lines.append(words("across.lost", count=len(registers.lost)))
        lines += [f"  {problem_text(words, problem)}" for problem in registers.lost]
        lines.append(words("across.remedy"))
    sys.stdout.flush()
    prepare(sys.stderr)
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    return LOST if registers.lost else 0
