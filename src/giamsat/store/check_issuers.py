"""The checks of ``issuers.toml``, and of each plan against the time of its issuer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from giamsat.domain.checking.data import data_findings
from giamsat.domain.checking.diagnosis import Diagnosis, PlacedDiagnosis
from giamsat.domain.issuers import Issuers
from giamsat.domain.plan import Plan
from giamsat.domain.succession import Succession
from giamsat.domain.text import visible
from giamsat.store.diagnoses import CheckedFile
from giamsat.store.issuers import reading_of_issuers
from giamsat.store.places import ISSUERS


def check_issuers(root: Path, as_of: date) -> tuple[Succession, list[PlacedDiagnosis]]:
    """Return the issuers over time as far as they could be read, and what is wrong with them."""
    reading = reading_of_issuers(root)
    if reading is None:
        return Succession(), []
    checked = CheckedFile(ISSUERS, reading.document)
    found = list(checked.problems(reading.problems))
    if reading.document is not None:
        found += checked.place(data_findings(reading.document.data, Issuers, as_of))
    return Succession([reading.facts] if reading.facts else []), found


def issuer_findings(plan: Plan, own_issuer: str | None, offices: Succession) -> Iterator[Diagnosis]:
    """Yield a plan that was issued before its issuer began or after it had ended."""
    name, issued = plan.plan.issuer or own_issuer, plan.plan.issued
    office = offices.known(name)
    if office is None or issued is None:
        return
    begins, ends = office.begins or date.min, office.ends or date.max
    if not begins <= issued <= ends:
        params = (
            ("issuer", visible(name or "")),
            ("issued", issued.isoformat()),
            ("begins", begins.isoformat() if office.begins else "…"),
            ("ends", ends.isoformat() if office.ends else "…"),
        )
        yield Diagnosis("GS308", ("plan", "issued"), params)
