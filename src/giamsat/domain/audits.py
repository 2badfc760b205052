"""What an audit of a plan gathers: facts and recordings side by side, limits, seals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from giamsat.domain.alterations import Alteration, Gravity
from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.recordings import History, Recording
from giamsat.domain.rules import Rule
from giamsat.domain.seals import SealFinding, SealLine, Verification
from giamsat.domain.timeline.rows import Due, Fact
from giamsat.domain.timeline.uncountable import Uncountable

Outcome = Literal["kept", "missed", "open", "late", "replaced", "waived", "held", "void"]
"""kept: done in time · missed: done, but late · late: not done and past its day · open: not done
yet · the rest as for a ``Due``."""

SealCode = Literal["sealed", "unsound", "altered", "not-sealed", "no-seal"]
"""unsound: the plan is as it was sealed, but something else about the seals is wrong."""


class Trace(NamedTuple):
    """What befell a plan file: ``code`` names it, ``recording`` is when it did."""

    code: str
    gravity: Gravity
    recording: Recording
    params: tuple[tuple[str, str], ...] = ()


class Traced(NamedTuple):
    """What a plan's history shows: what was altered, and what befell its file, the oldest first."""

    altered: tuple[Alteration, ...] = ()
    traces: tuple[Trace, ...] = ()

    def gravities(self) -> Counter[Gravity]:
        """Count what was found by its gravity."""
        counted = Counter(found.gravity for found in self.altered)
        counted.update(found.gravity for found in self.traces)
        return counted


class Missing(NamedTuple):
    """A plan that git or a seal knows and the folder has not.

    ``name`` is its number, else its title, as it was last known; ``seal`` is the last that has it.
    """

    path: str
    name: str | None
    gravity: Gravity
    recording: Recording | None
    seal: str | None


class SealedAs(NamedTuple):
    """How one seal has a plan: its SHA-256 then (``None``: it has no such file).

    ``recorded``: some recording has that very text (``None``: there is no history to ask).
    """

    seal: str
    sealed: datetime
    sha256: str | None
    is_changed: bool
    recorded: bool | None


class LimitLine(NamedTuple):
    """One dated duty and how it went; ``rule`` is ``None`` for a date that was agreed on.

    ``recorded`` is the recording of what ended it, where that came only after the last day.
    """

    due: Due
    outcome: Outcome
    rule: Rule | None
    recorded: Recording | None = None


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
    traced: Traced = Traced()
    trail: tuple[SealedAs, ...] = ()
    uncountable: tuple[Uncountable, ...] = ()

    @property
    def conflicts(self) -> tuple[str, ...]:
        """The keys that two offices gave different values, and that nobody has decided on."""
        return tuple(str(each["key"]) for each in self.facts.get("conflict", ()))

    def gravities(self) -> Counter[Gravity]:
        """Count what was found in the plan by its gravity, what was recorded too late included."""
        late: Gravity = "question"
        counted = self.traced.gravities()
        counted[late] += sum(line.recorded is not None for line in self.limits)
        counted[late] += len(self.uncountable) + len(self.conflicts)
        return counted

    @property
    def has_findings(self) -> bool:
        """Whether there is more than notes, or the file is not what was sealed."""
        found = self.gravities()
        return bool(found["grave"] or found["question"] or self.seal.code == "altered")


class Overall(NamedTuple):
    """What is found of the workspace and not of one plan: the plans it lacks, and its seals."""

    missing: tuple[Missing, ...] = ()
    verification: Verification | None = None

    @property
    def problems(self) -> tuple[SealFinding, ...]:
        """What is wrong with the seals and the history; that there is no seal is said elsewhere."""
        found = self.verification.findings if self.verification else ()
        return tuple(f for f in found if f.weight == "problem" and f.code != "no-seal")


class Selection(NamedTuple):
    """Which plans were chosen: by which conditions, how many of how many."""

    conditions: tuple[tuple[str, str], ...]
    chosen: int
    of: int


class Opening(NamedTuple):
    """What stands before an audit: who made it, when, from what, and what was not looked at.

    ``seal`` is the last one; ``signers`` says whose list of signers was used; ``unseen`` are codes.
    """

    auditor: str
    made: datetime
    version: str
    head: str | None
    seal: SealLine | None
    signers: str
    unseen: tuple[str, ...]
    selection: Selection | None = None


def list_unseen(plans: Sequence[Audit], seals: Verification | None, *, is_whole: bool) -> list[str]:
    """Return the codes of what an audit of these plans did not look at.

    ``is_whole``: it was asked for the whole workspace.
    """
    found = [] if is_whole else ["workspace"]
    if any(plan.history is None for plan in plans):
        found.append("history")
    if any(plan.history is not None and plan.history.cut for plan in plans):
        found.append("cut")
    lines = seals.seals if seals else ()
    if not lines:
        found.append("seals")
    if seals and seals.signers != "given" and any(s.signature.code != "none" for s in lines):
        found.append("signers")
    if any(line.stamp.code == "unchecked" for line in lines):
        found.append("stamps")
    return [*found, "contents", "rewrites"]
