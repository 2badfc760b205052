"""The workspaces that a reading command asks: its own one, or several at once.

Part of the fast path: what only several workspaces need is loaded when they are asked.
"""

from __future__ import annotations

from giamsat.domain.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from giamsat.cli.session import Session
    from giamsat.domain.across import Across
    from giamsat.domain.problems import Problem
    from giamsat.sharing.registers import Registers
    from giamsat.store.register.register import SqliteRegister


class Asked:
    """The register or the registers that a command asks."""

    def __init__(self, session: Session, registers: Registers | None) -> None:
        self._session = session
        self._registers = registers

    @property
    def register(self) -> SqliteRegister | Registers:
        """The register of the workspace, or those of the workspaces asked at once."""
        return self._registers or self._session.register()

    @property
    def across(self) -> Across | None:
        """Which workspaces are asked at once; ``None`` where it is one."""
        return self._registers.across if self._registers else None

    @property
    def has_lines(self) -> bool:
        """Whether rows may go out as the JSON objects that the register of one workspace keeps."""
        return self._session.format == "json" and self._registers is None

    def note(self, workspace: str, problem: Problem) -> None:
        """Tell, with the answer, of a file of one of the workspaces asked at once."""
        if self._registers is not None:
            self._registers.note(workspace, problem)


def registers_to_ask(
    session: Session, folders: Sequence[str], list_file: str | None, at: str | None = None
) -> Asked:
    """Return what a command asks: the workspaces named, else the one of the call, now or ``at``.

    Raises where workspaces are named and none of them can be asked, or a moment beside them.
    """
    if at is not None:
        if folders or list_file is not None:
            raise UsageError("at-across")
        from giamsat.evidence.past_workspaces import READ

        session.look_at(at, READ)
    if not folders and list_file is None:
        return Asked(session, None)
    from giamsat.cli.across import unite_registers

    return Asked(session, session.close_with_it(unite_registers(session, folders, list_file)))
