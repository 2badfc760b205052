"""``history``, ``undo``, ``seal``, ``verify``: what an auditor asks. Typer's side of evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from giamsat.cli.changing import record
from giamsat.cli.naming import plan_named
from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.session import Session
from giamsat.domain.differences import Difference
from giamsat.domain.recordings import LATE_DAYS, History, Recording
from giamsat.domain.seals import SealFinding, Verification
from giamsat.evidence import as_data
from giamsat.i18n import Words
from giamsat.render.page import Lines, Page, Toned
from giamsat.store.register import PLANS

app = typer.Typer()

Text = str | None


def _path(session: Session, plan: str) -> str:
    return f"{PLANS}/{plan_named(session, plan)}.toml"


@command(app, "history")
def history(session: Session, plan: Plan) -> int:
    """Tell who recorded what of a plan, and when."""
    from giamsat.evidence.history import history as history_of

    report = history_of(session.workspace, _path(session, plan))
    session.answer(
        lambda: as_data.history(report, LATE_DAYS), lambda: _history_page(report, session.words)
    )
    return 0


def _history_page(report: History, words: Words) -> Page:
    blocks = []
    if report.pending is None or report.pending:
        pending = [_difference(item, words) for item in report.pending or ()]
        blocks.append(Lines(pending, words("audit.pending")))
    blocks += [
        Lines(list(_recording(item, words)), _head(item, words)) for item in report.recordings
    ]
    return Page("history", words("audit.history", path=report.path), tuple(blocks))


def _head(item: Recording, words: Words) -> str:
    return words(
        "audit.recorded", day=words.day(item.day), author=item.author, commit=item.commit[:10]
    )


def _recording(item: Recording, words: Words) -> Iterator[str | Toned]:
    yield item.message
    for new in item.facts:
        if new.late():
            day = words.day(new.fact.on)
            text = words("audit.late", subject=new.fact.subject, day=day, days=new.days)
            yield Toned(text, "notice")
    for note in item.notes:
        yield Toned(words(f"audit.note.{note}"), "notice")
    for found in item.differences:
        yield _difference(found, words)


def _difference(item: Difference, words: Words) -> str:
    before, after = (_shown(value, words) for value in (item.old, item.new))
    return words("audit.changed", subject=item.subject, key=item.key, before=before, after=after)


def _shown(value: object, words: Words) -> str:
    data = as_data.plain(value)
    if data is None:
        return "—"
    return words.day(data) if isinstance(data, str) and data != value else str(data)


@command(app, "undo")
def undo(session: Session, plan: Plan, dry_run: DryRun = False, no_commit: NoCommit = False) -> int:
    """Take back the last recorded change of a plan, as a new change."""
    from giamsat.evidence.undoing import preview_undo
    from giamsat.evidence.undoing import undo as take_back

    path, words = _path(session, plan), session.words
    done = (preview_undo if dry_run else take_back)(session.workspace, path)
    told = words("audit.undone", message=done.message)
    commit, unrecorded = None, None
    if not dry_run and not no_commit:
        commit, unrecorded = record(session, [path], done.commit_message(f"{path}: {told}"))
    lines: list[str | Toned] = [words("act.dry-run", sentence=told) if dry_run else told]
    lines += [_difference(item, words) for item in done.differences]
    session.answer(
        lambda: as_data.undoing(done, dry_run=dry_run, commit=commit, unrecorded=unrecorded),
        lambda: Page("undo", "", (Lines(lines),)),
    )
    return 0


@command(app, "seal")
def seal(
    session: Session,
    sign: Annotated[Path | None, typer.Option("--sign", metavar="KEY")] = None,
    timestamp_query: Annotated[bool, typer.Option("--timestamp-query", show_default=False)] = False,
    timestamp_reply: Annotated[
        Path | None, typer.Option("--timestamp-reply", metavar="FILE")
    ] = None,
    no_commit: NoCommit = False,
) -> int:
    """Seal all plans, programmes and attachments as they are now."""
    from giamsat.evidence import sealing

    words, workspace = session.words, session.workspace
    if timestamp_query or timestamp_reply:
        reply = timestamp_reply.read_bytes() if timestamp_reply else b""
        path = (
            sealing.attach_stamp(workspace.root, reply)
            if timestamp_reply
            else sealing.ask_for_stamp(workspace.root)
        )
        session.write([words("list.written", path=path) + "\n"])
        return 0
    done = sealing.seal(workspace, sealing.author_of(workspace), datetime.now(UTC), sign)
    told = words("audit.sealed", path=done.path, count=len(done.manifest.files))
    commit, unrecorded = None, None
    if not no_commit:
        commit, unrecorded = record(session, done.written, told)
    lines = [told, f"  SHA-256 {done.digest}", *(_finding(f, words) for f in done.findings)]
    session.answer(
        lambda: as_data.sealed(done, commit, unrecorded),
        lambda: Page("seal", "", (Lines(lines),)),
    )
    return 0


@command(app, "verify")
def verify(
    session: Session,
    signers: Annotated[Path | None, typer.Option("--signers", metavar="FILE")] = None,
    ca: Annotated[Path | None, typer.Option("--ca", metavar="FILE")] = None,
    expect: Annotated[Text, typer.Option("--expect", metavar="SHA256")] = None,
) -> int:
    """Tell whether anything was altered since it was sealed."""
    from giamsat.evidence.verifying import Trust
    from giamsat.evidence.verifying import verify as check

    report = check(Path(session.root), datetime.now(UTC), Trust(signers, ca, expect))
    session.answer(
        lambda: as_data.verification(report), lambda: _verify_page(report, session.words)
    )
    return 0 if report.sound else 1


def _verify_page(report: Verification, words: Words) -> Page:
    verdict = (
        Toned(words("audit.sound"), "good")
        if report.sound
        else Toned(words("audit.unsound"), "bad")
    )
    blocks = [Lines([verdict])]
    if report.findings:
        findings = [_finding(item, words) for item in report.findings]
        blocks.append(Lines(findings, words("audit.findings")))
    seals = [
        words(
            "audit.seal-line",
            name=line.name,
            day=line.sealed.isoformat(),
            author=line.author,
            files=line.files,
            signature=words(f"audit.signature.{line.signature.code}"),
            stamp=words(f"audit.stamp.{line.stamp.code}"),
        )
        for line in report.seals
    ]
    if seals:
        blocks.append(Lines(seals, words("audit.seals")))
    return Page("verify", words("audit.verify"), tuple(blocks))


def _finding(item: SealFinding, words: Words) -> str | Toned:
    values = ", ".join(f"{name}: {value}" for name, value in item.params)
    told = words.get(f"audit.finding.{item.code}", item.code)
    text = f"{item.path}: {told}" + (f" ({values})" if values else "")
    return Toned(text, "bad" if item.weight == "problem" else "dim")
