"""Answers of this room as plain data for JSON: English keys, ISO days, stable bytes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from giamsat.domain.alterations import Alteration
from giamsat.domain.audits import Audit, LimitLine, Missing, Moment, Opening, SealedAs, Trace
from giamsat.domain.differences import Difference
from giamsat.domain.json_values import plain
from giamsat.domain.recordings import FieldChange, History, NewFact, Recording
from giamsat.domain.seals import SealFinding, SealLine, Verification
from giamsat.evidence.audit import AuditFile
from giamsat.evidence.evidence_checks import CheckedEvidence
from giamsat.evidence.sealing import Sealed
from giamsat.evidence.undoing import Undoing

Data = dict[str, Any]


def difference(item: Difference) -> Data:
    """Return one difference."""
    return {
        "subject": item.subject,
        "key": item.key,
        "before": plain(item.old),
        "after": plain(item.new),
    }


def recording(item: Recording, late_days: int) -> Data:
    """Return one recording with the facts it brought."""
    return {
        "commit": item.commit,
        "recorded_at": item.on.isoformat(),
        "author": item.author,
        "email": item.email,
        "message": item.message,
        "path": item.path,
        "former_path": item.former,
        "notes": list(item.notes),
        "facts": [_new_fact(new, late_days) for new in item.facts],
        "changed": [difference(found) for found in item.differences],
    }


def _new_fact(new: NewFact, late_days: int) -> Data:
    fact = new.fact
    return {
        "subject": fact.subject,
        "kind": fact.kind,
        "on": fact.on.isoformat(),
        "value": fact.value,
        "days": new.days,
        "late": new.is_late(late_days),
        "early": new.is_early,
    }


def history(report: History, late_days: int) -> Data:
    """Return ``giamsat.history/1``; ``pending`` is null where a version cannot be read."""
    pending = report.pending
    return {
        "schema": "giamsat.history/1",
        "path": report.path,
        "cut": report.cut,
        "late_days": late_days,
        "pending": None if pending is None else [difference(item) for item in pending],
        "recordings": [recording(item, late_days) for item in report.recordings],
        "attachments": [
            {
                "path": change.path,
                "change": change.fate,
                "commit": change.commit,
                "recorded_at": change.on.isoformat(),
                "author": change.author,
                "message": change.message,
            }
            for change in report.attachments
        ],
    }


def field_history(path: str, field: str, changes: Sequence[FieldChange]) -> Data:
    """Return ``giamsat.field-history/1``."""
    return {
        "schema": "giamsat.field-history/1",
        "path": path,
        "field": field,
        "changes": [
            {
                "before": plain(change.old),
                "after": plain(change.new),
                "recorded_at": change.recording and change.recording.on.isoformat(),
                "author": change.recording and change.recording.author,
                "commit": change.recording and change.recording.commit,
                "message": change.recording and change.recording.message,
            }
            for change in changes
        ],
    }


def differences(path: str, first: str, last: str | None, found: Sequence[Difference]) -> Data:
    """Return ``giamsat.diff/1``."""
    return {
        "schema": "giamsat.diff/1",
        "path": path,
        "from": first,
        "to": last,
        "changed": [difference(item) for item in found],
    }


def undoing(item: Undoing, *, dry_run: bool, commit: str | None, unrecorded: str | None) -> Data:
    """Return ``giamsat.undo/1``."""
    return {
        "schema": "giamsat.undo/1",
        "path": item.path,
        "undone": {"commit": item.commit, "message": "" if item.restored else item.message},
        "restored": item.restored,
        "kept": item.kept,
        "changed": [difference(found) for found in item.differences],
        "dry_run": dry_run,
        "commit": commit,
        "unrecorded": unrecorded,
    }


def finding(item: SealFinding) -> Data:
    """Return one finding about seals or sealed files."""
    return {"code": item.code, "path": item.path, "weight": item.weight, **dict(item.params)}


def new_seal(
    item: Sealed, commit: str | None, unrecorded: str | None, witness: str | None = None
) -> Data:
    """Return ``giamsat.seal/1``."""
    manifest = item.manifest
    return {
        "schema": "giamsat.seal/1",
        "path": item.path,
        "sha256": item.digest,
        "fingerprint": item.fingerprint,
        "number": manifest.number,
        "sealed_at": manifest.sealed.isoformat(),
        "author": manifest.author,
        "signer": manifest.signer,
        "files": len(manifest.files),
        "previous": [entry.path for entry in manifest.previous],
        "findings": [finding(found) for found in item.findings],
        "witness": witness,
        "commit": commit,
        "unrecorded": unrecorded,
    }


def _seal(line: SealLine) -> Data:
    return {
        "path": line.name,
        "sha256": line.digest,
        "fingerprint": line.fingerprint,
        "number": line.number,
        "sealed_at": line.sealed.isoformat(),
        "author": line.author,
        "files": line.files,
        "previous": list(line.previous),
        "signature": {
            "state": line.signature.code,
            "principal": line.signature.principal,
            "key": line.signature.fingerprint,
            "time_by": line.signature.time,
        },
        "timestamp": {
            "state": line.stamp.code,
            "at": line.stamp.at and line.stamp.at.isoformat(),
        },
    }


def beside_a_seal(path: str, commit: str | None, unrecorded: str | None) -> Data:
    """Return ``giamsat.stamp/1``: the question or the answer of a time stamp that was written."""
    return {
        "schema": "giamsat.stamp/1",
        "path": path,
        "commit": commit,
        "unrecorded": unrecorded,
    }


def verification(report: Verification) -> Data:
    """Return ``giamsat.verify/1``."""
    return {
        "schema": "giamsat.verify/1",
        "sound": report.is_sound,
        "signers": report.signers,
        "findings": [finding(item) for item in report.findings],
        "seals": [_seal(line) for line in report.seals],
    }


def evidence(checked: CheckedEvidence) -> Data:
    """Return ``giamsat.verify/1`` of an evidence file, with what the file says of itself."""
    index = checked.about
    told = {
        "plan": index.path,
        "name": index.name,
        "head": index.head,
        "versions": len(index.versions),
        "sha256": checked.sha256,
    }
    return {**verification(checked.verification), "evidence": told}


def _opening(item: Opening) -> Data:
    return {
        "auditor": item.auditor,
        "made_at": item.made.isoformat(),
        "version": item.version,
        "head": item.head,
        "seal": item.seal and item.seal.name,
        "seal_sha256": item.seal and item.seal.digest,
        "seal_key": item.seal and item.seal.signature.fingerprint,
        "signers": item.signers,
        "not_looked_at": list(item.unseen),
        "selection": item.selection
        and {
            "conditions": [list(condition) for condition in item.selection.conditions],
            "chosen": item.selection.chosen,
            "of": item.selection.of,
        },
    }


def audits(
    file: AuditFile, opening: Opening, unreadable: Sequence[Data], as_of: date, late_days: int
) -> Data:
    """Return ``giamsat.audit/1``; ``unreadable`` are the plan files that could not be audited."""
    reports, overall = file.plans, file.overall
    seals = overall.verification or (reports[0].verification if reports else None)
    return {
        "schema": "giamsat.audit/1",
        "as_of": as_of.isoformat(),
        "late_days": late_days,
        "opening": _opening(opening),
        "missing": [_missing(item) for item in overall.missing],
        "plans": [_audit(report, late_days) for report in reports],
        "unreadable": list(unreadable),
        "seals": verification(seals) if seals else None,
    }


def _missing(item: Missing) -> Data:
    told = item.recording
    return {
        "path": item.path,
        "name": item.name,
        "gravity": item.gravity,
        "seal": item.seal,
        "recorded_at": told and told.on.isoformat(),
        "author": told and told.author,
        "commit": told and told.commit,
        "message": told and told.message,
        "now": told and (told.path if "renamed" in told.notes else None),
    }


def _alteration(item: Alteration) -> Data:
    told = item.recording
    return {
        **difference(item.difference),
        "change": item.change,
        "gravity": item.gravity,
        "undone": item.is_undone,
        "resolved": item.is_resolved,
        "recorded_at": told.on.isoformat() if item.is_recorded else None,
        "author": told.author or None,
        "commit": told.commit or None,
        "message": told.message or None,
        "first_recorded_at": item.since and item.since.on.isoformat(),
        "stages": [
            {"code": stage.code, "on": stage.on.isoformat(), "days": stage.days, "name": stage.name}
            for stage in item.stages
        ],
    }


def _trace(item: Trace) -> Data:
    told = item.recording
    return {
        "code": item.code,
        "gravity": item.gravity,
        "recorded_at": told.on.isoformat(),
        "author": told.author,
        "commit": told.commit,
        "message": told.message,
        **dict(item.params),
    }


def _seal_trail(item: SealedAs) -> Data:
    return {
        "seal": item.seal,
        "sealed_at": item.sealed.isoformat(),
        "sha256": item.sha256,
        "changed": item.is_changed,
        "recorded": item.recorded,
    }


def _audit(report: Audit, late_days: int) -> Data:
    told = report.history
    return {
        "id": report.id,
        "path": report.path,
        "sha256": report.sha256,
        "status": report.status,
        "overdue": report.overdue,
        "facts": plain(report.facts),
        "moments": [_moment(moment) for moment in report.moments],
        "limits": [_limit(line) for line in report.limits],
        "diagnostics": [
            {
                "code": d.code,
                "level": d.level,
                "line": d.line,
                "column": d.column,
                "key": d.key,
                "values": d.values,
            }
            for d in report.diagnostics
        ],
        "no_history": report.absence,
        "recordings": [recording(r, late_days) for r in told.recordings] if told else [],
        "pending": [difference(item) for item in told.pending or ()] if told else [],
        "altered": [_alteration(item) for item in report.traced.altered],
        "traces": [_trace(item) for item in report.traced.traces],
        "uncountable": [item._asdict() for item in report.uncountable],
        "seal_trail": [_seal_trail(item) for item in report.trail],
        "seal": {
            "state": report.seal.code,
            "seal": report.seal.seal and report.seal.seal.name,
            "findings": [finding(item) for item in report.seal.findings],
        },
    }


def _moment(moment: Moment) -> Data:
    fact, told = moment.fact, moment.recording
    return {
        "on": fact and fact.on.isoformat(),
        "subject": fact and fact.subject,
        "kind": fact and fact.kind,
        "value": fact and fact.value,
        "recorded_at": told and told.on.isoformat(),
        "author": told and told.author,
        "commit": told and told.commit,
        "days": moment.days,
    }


def _limit(line: LimitLine) -> Data:
    due, rule = line.due, line.rule
    return {
        "subject": due.subject,
        "rule": due.rule,
        "due": due.due.isoformat(),
        "since": due.since.isoformat(),
        "ended_on": due.until and due.until.isoformat(),
        "outcome": line.outcome,
        "recorded_late_at": line.recorded and line.recorded.on.isoformat(),
        "recorded_by": line.recorded and line.recorded.author,
        "whose": due.whose,
        "forecast": due.forecast,
        "evidence": rule and rule.evidence,
        "text_read": rule and rule.text_read,
        "source": rule and plain(rule.source._asdict()),
    }
