"""Documents of a plan's file: what they are, and where the scanned or typed file is kept."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import DocumentNumber, Name, Note, Spec, plan_act
from giamsat.domain.acts.parts import used_ids
from giamsat.domain.changes import AppendTable
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.numbers import parse_number
from giamsat.domain.part_ids import next_id
from giamsat.domain.plan import Attachment, Plan
from giamsat.domain.text import nfc
from giamsat.rules.document_kinds import DOCUMENT_KINDS


class NewDocument(NamedTuple):
    """A document; ``file`` is a path below the root, ``sha256`` the hash of its bytes."""

    number: DocumentNumber = None
    issued: date | None = None
    kind: str | None = None
    title: str | None = None
    issuer: Name = None
    file: Annotated[str | None, Spec("file")] = None
    sha256: Annotated[str | None, Spec(derived=True)] = None
    note: Note = None


def add_document(plan: Plan, new: NewDocument) -> Act:
    """Record a document; its kind is read from its number where none is given.

    Raises ``InvalidDataError`` (``no-document-kind``, ``no-document-number``; ``document-there``
    for the same number and day, or the same file, again).
    """
    kind = new.kind or kind_of(new.number)
    if kind is None:
        if new.number is None:
            raise InvalidDataError("no-document-number")
        raise InvalidDataError("no-document-kind", number=new.number)
    for paper in plan.documents:
        if _is_same(new, paper.number, paper.issued, paper.file):
            raise InvalidDataError("document-there", id=paper.id)
    document_id = next_id(Attachment.letter, used_ids(plan))
    table = compose_texts(
        drop_unknown(**{"id": document_id, "kind": kind, **new._replace(kind=kind)._asdict()})
    )
    notices = tuple(_doubts(plan, new))
    change = AppendTable(("document",), table)
    return Act("document.add", document_id, (change,), {"kind": nfc(kind)}, notices)


_LETTER = "Công văn"


def kind_of(number: str | None) -> str | None:
    """Return the kind that a number names (``147/BC-UBMTTQ``: "Báo cáo"), if it is a known one.

    A number without a kind is that of a letter (công văn). TT and TTr are a Thông tri where the
    Front issues it, elsewhere a Thông tư and a Tờ trình.
    """
    read = parse_number(number) if number else None
    if read is not None and read.style == "no-type":
        return _LETTER
    if read is None or not read.kind_known or read.kind is None:
        return None
    if read.kind in ("TT", "TTr") and (read.issuer or "").upper() in ("MTTW", "MTTQ"):
        return "Thông tri"
    kind = DOCUMENT_KINDS.get(read.kind)
    return kind.vi if kind else None


def _is_same(new: NewDocument, number: str | None, issued: date | None, file: str | None) -> bool:
    same_number = new.number is not None and (new.number, new.issued) == (number, issued)
    return same_number or (new.file is not None and new.file == file)


def _doubts(plan: Plan, new: NewDocument) -> list[Notice]:
    doubts: list[Notice] = []
    same = [paper.id for paper in plan.documents if new.sha256 and paper.sha256 == new.sha256]
    if same:
        doubts.append(Notice("same-bytes", {"id": ", ".join(same)}))
    return doubts


FORMS = (plan_act("document add", NewDocument, add_document),)
