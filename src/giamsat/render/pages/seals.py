"""Seals as pages: what was sealed, and what a check of the seals found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from giamsat.domain.evidence import EvidenceIndex
from giamsat.domain.seals import SealFinding, SealLine, Verification
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Pairs, Table, Toned

_UNLESS_GOOD = {"wrong": "bad", "unknown": "bad", "missing": "bad", "good": "good"}

_TIMES = frozenset({"on", "written", "parent"})
"""What of a finding is a day or a time (ISO)."""


def verify_page(report: Verification, words: Words) -> Page:
    """Return the verdict, each finding, and every seal with its signature and time stamp."""
    verdict = Toned(words("seal.sound"), "good")
    if not report.seals and all(item.code == "no-seal" for item in report.findings):
        verdict = Toned(words("seal.unsealed"), "bad")
    elif not report.is_sound:
        verdict = Toned(words("seal.unsound"), "bad")
    first: list[str | Toned] = [verdict]
    if report.signers == "own" and any(line.signature.code != "none" for line in report.seals):
        first.append(Toned(words("seal.own-signers"), "notice"))
    blocks: list[Lines | Table] = [Lines(first)]
    for weight, title in (("problem", "seal.findings"), ("note", "seal.notes")):
        found = [finding(item, words) for item in report.findings if item.weight == weight]
        if found:
            blocks.append(Lines(found, words(title)))
    if report.seals:
        blocks.append(_seals(report.seals, words))
    return Page("verify", words("seal.title"), tuple(blocks))


def beside_page(written: str, unrecorded: Sequence[str | Toned]) -> Page:
    """Return what was written beside a seal, and why it was not recorded, if so."""
    return Page("seal", "", (Lines([written, *unrecorded]),))


def evidence_page(index: EvidenceIndex, sha256: str, report: Verification, words: Words) -> Page:
    """Return what an evidence file is of, then the same as for a workspace."""
    rows: list[tuple[str, str | Toned]] = [
        (words("evidence.plan"), index.name),
        (words("audit.file"), index.path),
        (words("evidence.count"), str(len(index.versions))),
        (words("evidence.head"), index.head or "—"),
        (words("evidence.sha256"), sha256),
    ]
    page = verify_page(report, words)
    return page._replace(blocks=(Pairs(rows), *page.blocks))


class SealWritten(NamedTuple):
    """A new seal: its file, its hash and fingerprint, the number of files, its day, its witness."""

    path: str
    digest: str
    fingerprint: str
    files: int
    on: date
    witness: Path | None


def sealed_page(
    seal: SealWritten,
    findings: Sequence[SealFinding],
    words: Words,
    beside: Sequence[str | Toned] = (),
) -> Page:
    """Return what a new seal covers, what is to be kept elsewhere, and what could not be sealed."""
    number = seal.fingerprint.partition("-")[0]
    mark = {"number": number, "on": seal.on, "fingerprint": seal.fingerprint}
    lines: list[str | Toned] = [
        words("seal.done", count=seal.files, path=seal.path),
        words("seal.keep", **mark),
        words("seal.keep.why", fingerprint=seal.fingerprint),
        words("seal.hash", digest=seal.digest),
        *([words("seal.witnessed", path=str(seal.witness))] if seal.witness else []),
        *(finding(item, words) for item in findings),
        *beside,
    ]
    return Page("seal", "", (Lines(lines),))


def finding(item: SealFinding, words: Words) -> Toned:
    """Tell one finding: the file, then what is wrong with it."""
    params = dict(item.params)
    told = words(f"seal.finding.{item.code}", **times_in_words(params, words))
    detail = params.get("detail", "")
    if detail:
        told += f" ({words.get(f'seal.detail.{detail}', detail)})"
    return Toned(f"{item.path}: {told}", "bad" if item.weight == "problem" else "notice")


def times_in_words(params: Mapping[str, str], words: Words) -> dict[str, str]:
    """Return what a finding says beside its code, days and times as people write them."""
    return {
        name: _time_in_words(value, words) if name in _TIMES else value
        for name, value in params.items()
    }


def _time_in_words(value: str, words: Words) -> str:
    try:
        if len(value) > len("2026-01-01"):
            return moment(datetime.fromisoformat(value), words)
        return words.day(date.fromisoformat(value))
    except ValueError:  # a "?" where nobody knows
        return value


def _seals(seals: Sequence[SealLine], words: Words) -> Table:
    columns = (
        Column(words("seal.number"), "number"),
        Column(words("seal.when"), "day"),
        Column(words("seal.who"), "text", 1),
        Column(words("seal.files"), "number", 2),
        Column(words("seal.signature")),
        Column(words("seal.stamp"), "text", 1),
        Column(words("seal.name"), "title"),
    )
    return Table(columns, [_seal(line, words) for line in seals], words("seal.seals"))


def _seal(line: SealLine, words: Words) -> tuple[str | Toned, ...]:
    signature, stamp = line.signature, line.stamp
    signed = words(f"seal.signature.{signature.code}", principal=signature.principal or "?")
    stamped = words(f"seal.stamp.{stamp.code}", at=moment(stamp.at, words))
    return (
        str(line.number),
        moment(line.sealed, words),
        line.author,
        str(line.files),
        Toned(signed, _UNLESS_GOOD.get(signature.code, "")),  # type: ignore[arg-type]
        Toned(stamped, _UNLESS_GOOD.get(stamp.code, "")),  # type: ignore[arg-type]
        line.name,
    )


def moment(at: datetime | None, words: Words) -> str:
    """Write a moment: the day as the language does, the time with its zone."""
    if at is None:
        return "—"
    zone = at.strftime("%z")
    zoned = f" {zone[:3]}:{zone[3:5]}" if zone else ""
    return f"{words.day(at.date())} {at:%H:%M}{zoned}"
