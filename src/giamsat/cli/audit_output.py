"""Where an audit goes: to one page, or to a folder with an index, a file a plan and a manifest."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from giamsat.cli.failures import message
from giamsat.domain.alterations import GRAVITIES
from giamsat.domain.audits import Audit, Opening, Selection, list_unseen
from giamsat.domain.errors import UsageError
from giamsat.domain.recordings import LATE_DAYS
from giamsat.evidence import as_data
from giamsat.evidence.audit import AuditFile
from giamsat.evidence.manifests import Entry, line
from giamsat.render.page import Page
from giamsat.render.pages import audit as pages
from giamsat.render.pages.audit import Shown

if TYPE_CHECKING:
    from giamsat.cli.session import Session

SUMS = "SHA256SUMS"
"""The manifest of a folder, as ``sha256sum -c`` reads it."""

SIGNATURE_FOR = "giamsat-audit"
"""What a signature of an audit is for: it counts for no seal."""

FOLDER_FORMATS = ("html", "md", "json")


class AuditOutput:
    """An audit that was made, and the call that asked for it."""

    def __init__(
        self,
        session: Session,
        file: AuditFile,
        opening: Opening,
        *,
        only_findings: bool,
    ) -> None:
        self._session = session
        self._file = file
        self._opening = opening
        self._day = date.fromisoformat(session.as_of)
        asked = file.plans
        self._plans = tuple(p for p in asked if p.has_findings) if only_findings else asked
        self._left = len(asked) - len(self._plans)

    def print_page(self, key: Path | None) -> None:
        """Print all on one page, or write it to the file of ``--output``, signed if so asked."""
        session = self._session
        session.print_report(
            lambda: self._data(self._plans),
            lambda: self._page(Shown(self._plans, self._left)),
        )
        if key is not None:
            place = Path(str(session.output))
            _write(session, Path(f"{place}.sig"), _signature(place.read_bytes(), key))

    def write_folder(self, key: Path | None) -> None:
        """Write an index, one file a plan, and the manifest (signed, if so asked) into a folder."""
        from giamsat.store.folders import write_folder

        session = self._session
        form = session.asked_format or FOLDER_FORMATS[0]
        if form not in FOLDER_FORMATS:
            formats = ", ".join(FOLDER_FORMATS)
            raise UsageError("audit-folder-format", format=form, formats=formats)
        files = dict(self._files(form))
        sums = b"".join(
            line(Entry(sha256(files[name]).hexdigest(), name)) for name in sorted(files)
        )
        files[SUMS] = sums
        if key is not None:
            files[f"{SUMS}.sig"] = _signature(sums, key)
        folder = Path(str(session.output))
        write_folder(folder, files, force=session.may_overwrite)
        told = {"sha256": sha256(sums).hexdigest(), "files": len(files)}
        session.tell("audit.folder", path=str(folder), plans=len(self._plans), **told)

    def _files(self, form: str) -> Iterator[tuple[str, bytes]]:
        names = {plan.id: f"plans/{plan.id}.{form}" for plan in self._plans}
        if form == "json":
            yield "index.json", _json(self._index_data(names))
            for plan in self._plans:
                whole = self._data([plan])
                own = {key: whole[key] for key in whole.keys() - {"missing", "seals", "unreadable"}}
                yield names[plan.id], _json(dict(sorted(own.items())))
            return
        yield f"index.{form}", self._text(form, self._page(Shown((), self._left, names)))
        for plan in self._plans:
            back = f"{'../' * names[plan.id].count('/')}index.{form}"
            page = pages.plan_page(plan, back, self._day, self._session.words)
            yield names[plan.id], self._text(form, page)

    def _text(self, form: str, page: Page) -> bytes:
        from giamsat.render.formats.interface import renderer

        pieces = renderer(form)(page, self._session.screen)
        return "".join(pieces).encode("utf-8", "backslashreplace")

    def _page(self, shown: Shown) -> Page:
        session = self._session
        lines = [f"{item['path']}: {item['message']}" for item in self._broken()]
        found = pages.Found(self._file.plans, self._file.overall, lines)
        return pages.page(found, self._day, session.words, shown, self._opening)

    def _data(self, plans: Sequence[Audit]) -> dict[str, Any]:
        file = self._file._replace(plans=tuple(plans))
        found = as_data.audits(file, self._opening, self._broken(), self._day, LATE_DAYS)
        return found | {"plans_without_findings_left_out": self._left}

    def _index_data(self, names: Mapping[str, str]) -> dict[str, Any]:
        rows = [
            {"id": p.id, "path": p.path, "file": names[p.id], "found": _counts(p)}
            for p in self._plans
        ]
        return self._data(()) | {"plans": rows}

    def _broken(self) -> list[dict[str, Any]]:
        words = self._session.words
        return [
            {
                "path": path,
                "code": error.code,
                "message": message(words, "problem", error.code, error.params),
            }
            for path, error in self._file.failed
        ]


def _counts(plan: Audit) -> dict[str, int]:
    found = plan.gravities()
    return {gravity: found[gravity] for gravity in GRAVITIES}


def is_folder(output: str | None) -> bool:
    """Whether ``--output`` names a folder: one that is there, or a name that ends as one."""
    if output is None:
        return False
    ends = tuple(filter(None, (os.sep, os.altsep, "/")))
    return output.endswith(ends) or Path(output).is_dir()


def require_key(session: Session, key: Path | None) -> None:
    """Look before anything is done whether an audit can be signed, and has a file to sign."""
    if key is not None:
        from giamsat.evidence.signing import fingerprint

        if session.output is None:
            raise UsageError("audit-sign-what")
        fingerprint(key)


def opening_of(
    session: Session, file: AuditFile, auditor: str, selection: Selection | None
) -> Opening:
    """Return who makes this audit, when, and from what."""
    from giamsat import __version__
    from giamsat.evidence.sealing import find_head

    whole = file.overall.verification
    seals = whole or next((plan.verification for plan in file.plans), None)
    unseen = list_unseen(file.plans, seals, is_whole=whole is not None)
    return Opening(
        auditor,
        datetime.now(UTC).astimezone().replace(microsecond=0),
        __version__,
        find_head(session.workspace),
        next(iter(seals.seals), None) if seals else None,
        seals.signers if seals else "none",
        (*_narrowings(session, selection), *unseen),
        selection,
    )


def _narrowings(session: Session, selection: Selection | None) -> Iterator[str]:
    if selection is not None:
        yield "selection"
    if session.past is not None:
        yield "later"


def _signature(data: bytes, key: Path) -> bytes:
    from giamsat.evidence.signing import sign

    return sign(data, key, SIGNATURE_FOR)


def _json(data: Mapping[str, object]) -> bytes:
    from giamsat.lean.json_text import render

    return "".join(render(data)).encode("utf-8", "backslashreplace")


def _write(session: Session, place: Path, data: bytes) -> None:
    from giamsat.store.files import overwrite_output, write_output

    (overwrite_output if session.may_overwrite else write_output)(place, data)
    session.tell("list.written", path=str(place))
