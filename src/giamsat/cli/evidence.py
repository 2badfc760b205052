"""``audit evidence PLAN`` and ``verify FILE``: what goes to a court, and how it is judged there."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from giamsat.cli.recorded_plans import recorded_path
from giamsat.cli.session import Session

if TYPE_CHECKING:
    from giamsat.evidence.verifying import Trust


def write_evidence(session: Session, plan: str, trust: Trust) -> int:
    """Write the evidence of a plan as one zip file."""
    from giamsat.domain.evidence import PAGE
    from giamsat.evidence.evidence_files import evidence_of, pack_parts, report_of
    from giamsat.evidence.verifying import verify
    from giamsat.render.evidence_page import evidence_page

    path = recorded_path(session, plan)
    root = session.workspace.root
    evidence = evidence_of(session.workspace, path, trust.signers)
    report = report_of(evidence, root, verify(root, datetime.now(UTC), trust))
    page = evidence_page(report).encode("utf-8", "replace")
    data = pack_parts({**evidence.parts, PAGE: page})
    session.write_bytes(data)
    session.tell(
        "evidence.made",
        plan=evidence.about.name,
        count=len(evidence.about.versions),
        files=len(evidence.parts) + 2,
        sha256=sha256(data).hexdigest(),
    )
    return 0


def judge_evidence(session: Session, file: Path, trust: Trust) -> int:
    """Judge an evidence file; no workspace is needed."""
    from giamsat.evidence import as_data
    from giamsat.evidence.evidence_checks import MAX_FILE, EvidenceError, verify_evidence
    from giamsat.render.pages.seals import evidence_page
    from giamsat.store.files import read_bytes

    place = file.absolute()
    if place.is_file() and place.stat().st_size > MAX_FILE:
        raise EvidenceError("evidence-refused", why="too-large", part=file.name)
    data = read_bytes(place, place.parent.resolve()).data
    checked = verify_evidence(data, datetime.now(UTC), trust)
    session.print_report(
        lambda: as_data.evidence(checked),
        lambda: evidence_page(checked.about, checked.sha256, checked.verification, session.words),
    )
    return 0 if checked.verification.is_sound else 1
