"""``history``, ``diff``, ``seal``, ``verify``, ``audit``: what an auditor asks."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from giamsat.cli.changing import record
from giamsat.cli.options import NoCommit, Plan, command
from giamsat.cli.recorded_plans import recorded_name, recorded_path
from giamsat.cli.session import Session
from giamsat.cli.typed_values import assigned_key
from giamsat.cli.typed_words import command_meant
from giamsat.domain.errors import InvalidDataError, NotFoundError, UsageError
from giamsat.domain.recordings import LATE_DAYS
from giamsat.evidence import as_data

if TYPE_CHECKING:
    from giamsat.cli.auditing_scope import Scope
    from giamsat.domain.audits import Selection
    from giamsat.domain.seals import Verification
    from giamsat.evidence.audit import AuditFile
    from giamsat.evidence.chain import Chain
    from giamsat.evidence.verifying import Trust
    from giamsat.evidence.workspace_history import WorkspaceHistory

app = typer.Typer()

Text = str | None
File = Path | None
Signers = Annotated[File, typer.Option("--signers", metavar="FILE")]
Authority = Annotated[File, typer.Option("--ca", metavar="FILE")]
Expected = Annotated[Text, typer.Option("--expect", "--hash", metavar="FINGERPRINT")]
Witness = Annotated[File, typer.Option("--witness", metavar="FILE")]

WITNESS = "GIAMSAT_WITNESS"
"""The variable with the witness of this machine's seals, so that no seal is forgotten there."""

EVIDENCE = "evidence"
"""The word before a plan by which ``audit`` makes its evidence file; alone it means a plan."""

_FIELD = re.compile(r"[A-Za-z_][\w-]*(\.[\w-]+)*")
"""What may name a field of a plan: ``R2.due``, ``plan.ends``, ``R2``."""


# --- history ---------------------------------------------------------------------------------


@command(app, "history")
def history(
    session: Session,
    plan: Plan,
    field: Annotated[Text, typer.Argument(metavar="FIELD", show_default=False)] = None,
) -> int:
    """Tell who recorded what of a plan, and when."""
    from giamsat.evidence.attachment_history import whole_history
    from giamsat.render.pages.history import page

    path, field = _path_and_field(session, plan, field)
    field = field and assigned_key(field)
    if field is not None:
        return _field_history(session, path, field)
    report = whole_history(session.workspace, path)
    session.print_report(
        lambda: as_data.history(report, LATE_DAYS),
        lambda: page(report, recorded_name(session, path), session.words),
    )
    return 0


def _path_and_field(session: Session, plan: str, field: Text) -> tuple[str, Text]:
    """Take ``PLAN FIELD`` in one argument as in two; a number may itself hold spaces."""
    name, _, last = plan.rpartition(" ")
    if field is not None or not name or not _FIELD.fullmatch(last):
        return recorded_path(session, plan), field
    try:
        return recorded_path(session, plan), None
    except NotFoundError:
        return recorded_path(session, name), last


def _field_history(session: Session, path: str, field: str) -> int:
    from giamsat.evidence.history import field_history
    from giamsat.render.pages.history import field_page

    changes = field_history(session.workspace, path, field)
    session.print_report(
        lambda: as_data.field_history(path, field, changes),
        lambda: field_page(recorded_name(session, path), field, changes, session.words),
    )
    return 0


@command(app, "diff")
def diff(
    session: Session,
    plan: Plan,
    first: Annotated[str, typer.Argument(metavar="FROM", show_default=False)],
    last: Annotated[Text, typer.Argument(metavar="TO", show_default=False)] = None,
) -> int:
    """Tell what differs by meaning between two dates or revisions of a plan."""
    from giamsat.evidence.history import changes_between
    from giamsat.render.pages.history import diff_page

    path = recorded_path(session, plan)
    found = changes_between(session.workspace, path, first, last)
    session.print_report(
        lambda: as_data.differences(path, first, last, found),
        lambda: diff_page(recorded_name(session, path), first, last, found, session.words),
    )
    return 0


# --- seals -----------------------------------------------------------------------------------


@command(app, "seal")
def seal(
    session: Session,
    sign: Annotated[File, typer.Option("--sign", metavar="KEY")] = None,
    timestamp_query: Annotated[bool, typer.Option("--timestamp-query", show_default=False)] = False,
    timestamp_reply: Annotated[File, typer.Option("--timestamp-reply", metavar="FILE")] = None,
    witness: Witness = None,
    no_commit: NoCommit = False,
) -> int:
    """Seal all plans, programmes and attachments as they are now."""
    asked: dict[str, object] = {"--timestamp-query": timestamp_query or None}
    asked["--timestamp-reply"] = timestamp_reply
    asked |= {"--sign": sign, "--witness": witness}
    together = [name for name, value in asked.items() if value is not None]
    if len(together) > 1 and together != ["--sign", "--witness"]:
        raise UsageError("seal-options", option=together[0], other=together[1])
    if timestamp_query:
        from giamsat.evidence.sealing import ask_for_stamp

        return _beside_the_seal(session, ask_for_stamp, "seal.asked", no_commit=no_commit)
    if timestamp_reply is not None:
        from giamsat.evidence.sealing import attach_stamp

        reply = _bytes(timestamp_reply)
        return _beside_the_seal(
            session, lambda root: attach_stamp(root, reply), "seal.stamped", no_commit=no_commit
        )
    return _seal(session, sign, _witness(witness), no_commit=no_commit)


def _seal(session: Session, key: File, witness: File, *, no_commit: bool) -> int:
    from giamsat.evidence import sealing
    from giamsat.evidence.witnesses import append_to_witness, require_witness
    from giamsat.render.pages.history import not_recorded
    from giamsat.render.pages.seals import SealWritten, sealed_page

    words, workspace = session.words, session.workspace
    now = datetime.now(UTC).astimezone()
    if witness is not None:
        require_witness(workspace.root, witness)
    done = sealing.seal(workspace, sealing.author_of(workspace), now, key)
    session.note_made()
    commit, unrecorded = None, None
    if not no_commit:
        commit, unrecorded = record(session, done.written, words("seal.commit", path=done.path))
    if witness is not None:
        append_to_witness(witness, done.path, done.digest, done.manifest)
    count, beside = len(done.manifest.files), not_recorded(unrecorded, words)
    written = SealWritten(done.path, done.digest, done.fingerprint, count, now.date(), witness)
    session.confirm(
        lambda: as_data.new_seal(done, commit, unrecorded, str(witness) if witness else None),
        lambda: sealed_page(written, done.findings, words, beside),
    )
    session.tell_faulty_files()
    return 0


def _witness(path: File) -> File:
    """Return the file that seals are appended to: as it was said, else as the machine has it."""
    said = os.environ.get(WITNESS)
    return path if path is not None or not said else Path(said)


def _beside_the_seal(
    session: Session, write: Callable[[Path], str], key: str, *, no_commit: bool
) -> int:
    """Write the question or the answer of a time stamp beside its seal, and record it."""
    from giamsat.render.pages.history import not_recorded
    from giamsat.render.pages.seals import beside_page

    words = session.words
    path = write(Path(session.root))
    session.note_made()
    told = words(key, path=path)
    commit, why = (None, None) if no_commit else record(session, [path], told)
    session.confirm(
        lambda: as_data.beside_a_seal(path, commit, why),
        lambda: beside_page(told, not_recorded(why, words)),
    )
    return 0


def _bytes(path: Path) -> bytes:
    from giamsat.store.files import read_bytes

    place = path.absolute()
    return read_bytes(place, place.parent.resolve()).data


@command(app, "verify")
def verify(
    session: Session,
    file: Annotated[File, typer.Argument(metavar="FILE", show_default=False)] = None,
    signers: Signers = None,
    ca: Authority = None,
    expect: Expected = None,
    witness: Witness = None,
    history: Annotated[bool, typer.Option("--history", show_default=False)] = False,
) -> int:
    """Tell whether anything was altered since it was sealed."""
    if file is not None:
        from giamsat.cli.evidence import judge_evidence

        for option, value in (("--witness", witness), ("--history", history or None)):
            if value is not None:
                raise UsageError("verify-of-file", option=option)
        return judge_evidence(session, file, _trust(signers, ca, expect))
    from giamsat.evidence.chain import read_chain
    from giamsat.evidence.verifying import verify_chain
    from giamsat.render.pages.seals import verify_page

    now = datetime.now(UTC)
    root, trust = Path(session.root), _trust(signers, ca, expect, _witness(witness))
    chain = read_chain(root)
    report = verify_chain(root, chain, now, trust)
    if history:
        from giamsat.evidence.workspace_history import workspace_history

        report = _with_history(report, chain, workspace_history(session.workspace), now)
    session.print_report(
        lambda: as_data.verification(report), lambda: verify_page(report, session.words)
    )
    return 0 if report.is_sound else 1


def _trust(signers: File, authority: File, expected: Text = None, witness: File = None) -> Trust:
    """Return what the auditor brings; a mistyped path must not pass for an unknown signer."""
    from giamsat.evidence.verifying import Trust
    from giamsat.store.files import FileError

    for path in (signers, authority):
        if path is not None and not path.is_file():
            raise FileError("file-missing", path=str(path))
    if witness is not None and not witness.exists():
        raise FileError("file-missing", path=str(witness))
    return Trust(signers, authority, expected, witness)


# --- audit -----------------------------------------------------------------------------------


@command(app, "audit", makes_folder=True)
def audit(
    session: Session,
    plan: Annotated[list[str] | None, typer.Argument(metavar="PLAN", show_default=False)] = None,
    all_: Annotated[bool, typer.Option("--all", show_default=False)] = False,
    year: Annotated[list[str] | None, typer.Option("--year", metavar="YEAR")] = None,
    period: Annotated[Text, typer.Option("--period", metavar="PERIOD")] = None,
    issuer: Annotated[Text, typer.Option("--issuer", metavar="TEXT")] = None,
    body: Annotated[Text, typer.Option("--body", metavar="TEXT")] = None,
    sample: Annotated[Text, typer.Option("--sample", metavar="N")] = None,
    seed: Annotated[Text, typer.Option("--seed", metavar="TEXT")] = None,
    only_findings: Annotated[bool, typer.Option("--only-findings", show_default=False)] = False,
    at: Annotated[Text, typer.Option("--at", metavar="REV|DATE")] = None,
    sign: Annotated[File, typer.Option("--sign", metavar="KEY")] = None,
    signers: Signers = None,
    ca: Authority = None,
    expect: Expected = None,
    witness: Witness = None,
) -> int:
    """Gather all that an auditor asks of a plan on one page; ``evidence PLAN``: in one file."""
    from giamsat.cli.auditing_scope import Scope

    plans = plan or []
    scope = Scope(tuple(year or ()), period, issuer, body, sample, seed)
    trust = _trust(signers, ca, expect, None if at else _witness(witness))
    if len(plans) == 2 and not all_ and command_meant(plans[0], (EVIDENCE,), "audit"):
        from giamsat.cli.evidence import write_evidence

        session.require_output()
        return write_evidence(session, plans[1], trust)
    if len(plans) > 1 or bool(plans) == (all_ or scope.is_narrow):
        raise UsageError("audit-what")
    if at and witness:
        raise UsageError("audit-witness-at")
    return _audit(session, plans[0] if plans else scope, trust, Kept(at, sign, only_findings))


class Kept(NamedTuple):
    """As of which recording an audit is made, by which key it is signed, and what is printed."""

    at: str | None
    sign: Path | None
    only_findings: bool


def _audit(session: Session, wanted: str | Scope, trust: Trust, kept: Kept) -> int:
    from giamsat.cli.audit_output import AuditOutput, is_folder, opening_of, require_key
    from giamsat.evidence.sealing import author_of

    require_key(session, kept.sign)
    to_folder = is_folder(session.output)
    if not to_folder:
        session.require_output()
    auditor, selection = author_of(session.workspace), None
    if kept.at:
        session.look_at(kept.at)
    if isinstance(wanted, str):
        file = _audit_one(session, wanted, trust)
    else:
        file, selection = _audit_all(session, wanted, trust)
    opening = opening_of(session, file, auditor, selection)
    output = AuditOutput(session, file, opening, only_findings=kept.only_findings)
    (output.write_folder if to_folder else output.print_page)(kept.sign)
    return 1 if file.has_findings else 0


def _audit_one(session: Session, plan: str, trust: Trust) -> AuditFile:
    from giamsat.evidence.audit import AuditFile, basis
    from giamsat.evidence.audit import audit as audit_of
    from giamsat.store.reading import InvalidPlanError
    from giamsat.store.workspace import id_of

    path = recorded_path(session, plan)
    as_of = date.fromisoformat(session.as_of)
    given = basis(session.workspace, as_of, _now(session), trust, only={path})
    try:
        return AuditFile.of([(path, audit_of(session.workspace, path, given))])
    except InvalidPlanError as error:
        names = {"plan": plan, "path": path, "id": id_of(path)}
        raise InvalidDataError("unreadable-plan", **names, problem=error.problems[0]) from error


def _now(session: Session) -> datetime:
    """Return the moment of an audit: now, or the end of the day whose recording is asked."""
    now = datetime.now(UTC)
    if session.past is None:
        return now
    return min(now, datetime.combine(session.past.day, time.max).astimezone())


def _with_history(
    report: Verification, chain: Chain, told: WorkspaceHistory, now: datetime
) -> Verification:
    """Add what the seals and the history of git say of each other."""
    from giamsat.evidence.seal_history import history_findings
    from giamsat.render.own_subjects import is_own_subject

    is_own_list = report.signers != "given"
    found = history_findings(chain, told, now, is_own_subject, is_own_list=is_own_list)
    return report._replace(findings=(*report.findings, *found))


def _audit_all(session: Session, scope: Scope, trust: Trust) -> tuple[AuditFile, Selection | None]:
    """Audit the chosen plans, and tell of those that are not here; a broken file stops none."""
    from giamsat.cli.auditing_scope import choose_plans
    from giamsat.evidence.audit import AuditFile, audits, basis
    from giamsat.evidence.history import NoHistoryError
    from giamsat.evidence.missing import missing_plans
    from giamsat.evidence.workspace_history import workspace_history

    # What is read stays until it is printed, and nothing in it refers back: the collector would
    # only walk through all plans again and again (29.9 s of user and system time for 1,000 plans
    # with 10,000 recordings instead of 26.9, and 1 % less memory; means of two runs, 30/11/2026).
    gc.disable()
    workspace, now = session.workspace, _now(session)
    paths, selection = choose_plans(session, scope)
    only = None if selection is None else set(paths)
    given = basis(workspace, date.fromisoformat(session.as_of), now, trust, only=only)
    links = given.chain.links
    try:
        told = workspace_history(workspace)
    except NoHistoryError as error:
        missing = missing_plans(workspace, None, links)
        found = audits(workspace, paths, given, error.code)
        return AuditFile.of(found, missing, given.verification), selection
    seals = _with_history(given.verification, given.chain, told, now)
    found = audits(workspace, paths, given, told)
    return AuditFile.of(found, missing_plans(workspace, told, links), seals), selection
