"""Several workspaces in one call: which they are, and what is wrong where none can be asked."""

from __future__ import annotations

from collections.abc import Sequence

from giamsat.cli.session import Session
from giamsat.domain.errors import InvalidDataError, UsageError
from giamsat.domain.problems import Problem
from giamsat.sharing.registers import Registers, open_registers
from giamsat.sharing.workspaces import places

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


def unite_registers(session: Session, folders: Sequence[str], list_file: str | None) -> Registers:
    """Open the workspaces named. Raises where none of them can be asked."""
    if "" in folders:
        raise UsageError("empty-option", option="--across")
    named = places(folders, list_file)
    if not named:
        raise UsageError("empty-workspace-list", path=list_file)
    registers = open_registers(named, keep=session.may_keep_registers, progress=session.progress())
    if not registers.across.members:
        absent = all(problem.code in ABSENT for problem in registers.lost)
        raise (NoneThereError if absent else NoneReadableError)(registers.lost)
    return registers
