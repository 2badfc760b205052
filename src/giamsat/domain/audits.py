"""What an audit of a plan gathers: facts and recordings side by side, limits, seals."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, NamedTuple

from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.recordings import History, Recording
from giamsat.domain.rules import Rule
from giamsat.domain.seals import SealFinding, SealLine, Verification
from giamsat.domain.timeline.rows import Due, Fact

Outcome = Literal["kept", "missed", "open", "late", "replaced", "waived", "held", "void"]
"""kept: done in time · missed: done, but late · late: not done and past its day · open: not done
yet · the rest as for a ``Due``."""

SealCode = Literal["sealed", "unsound", "altered", "not-sealed", "no-seal"]
"""unsound: the plan is as it was sealed, but something else about the seals is wrong."""


class LimitLine(NamedTuple):
    """One dated duty and how it went; ``rule`` is ``None`` for a date that was agreed on."""

    due: Due
    outcome: Outcome
    rule: Rule | None


class Moment(NamedTuple):
    """A fact beside its recording; a recording that brought no dated fact stands alone.

    ``days`` lie between the fact and its recording; ``None`` without a recording.
    """

    fact: Fact | None
    recording: Recording | None
    days: int | None


class SealState(NamedTuple):
    """How the plan stands to the last seal, and what is wrong with the seals."""

    code: SealCode
    seal: SealLine | None
    findings: tuple[SealFinding, ...]


class Audit(NamedTuple):
    """All that an auditor asks of one plan. ``absence`` tells why there is no history."""

    id: str
    path: str
    sha256: str
    as_of: date
    facts: dict[str, Any]
    status: str
    overdue: bool
    limits: tuple[LimitLine, ...]
    moments: tuple[Moment, ...]
    history: History | None
    absence: str | None
    diagnostics: tuple[PlacedDiagnosis, ...]
    seal: SealState
    verification: Verification
