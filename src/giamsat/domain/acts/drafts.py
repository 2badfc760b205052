"""A new plan, from the facts that are known of it; and where its file belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple, get_args

from giamsat.domain.acts.act import drop_unknown
from giamsat.domain.acts.forms import Creation, DocumentNumber, Name, Spec
from giamsat.domain.errors import InvalidDataError, UsageError
from giamsat.domain.file_names import is_portable_path, without_devices
from giamsat.domain.numbers import own_number, parse_number
from giamsat.domain.plan import Body, Content, Form, PlanKind, Role
from giamsat.domain.text import nfc, slug
from giamsat.domain.when import is_contradicted, span_of, spell_time

_ID = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*){0,3}")


class NewPlan(NamedTuple):
    """A new plan.

    A body may be given as "name ^ superior", a member as "name | role | organisation".
    """

    title: str
    number: DocumentNumber = None
    issued: date | None = None
    issuer: Name = None
    form: Form | None = None
    kind: PlanKind | None = None
    when: Annotated[str | None, Spec(value="TIME")] = None
    begins: date | None = None
    ends: date | None = None
    data_from: Annotated[date | None, Spec(extra=True)] = None
    data_to: Annotated[date | None, Spec(extra=True)] = None
    submission: Annotated[date | None, Spec(extra=True)] = None
    field: Annotated[str | None, Spec(extra=True)] = None
    partners: Annotated[Sequence[str], Spec("name", option="partner", extra=True)] = ()
    co_issuers: Annotated[Sequence[str], Spec("name", option="co_issuer", extra=True)] = ()
    area: str | None = None
    purpose: str | None = None
    programme: Annotated[str | None, Spec(value="ID")] = None
    item: Annotated[str | None, Spec(value="ID", extra=True)] = None
    assigned_by: Name = None
    legal_basis: Annotated[Sequence[str], Spec(option="basis")] = ()
    bodies: Annotated[Sequence[str], Spec(option="body")] = ()
    contents: Annotated[Sequence[str], Spec(option="content")] = ()
    members: Annotated[Sequence[str], Spec(option="member")] = ()


def draft(new: NewPlan) -> dict[str, Any]:
    """Return the data of a new plan file. Bodies and contents get ids; texts are NFC.

    Raises ``UsageError`` (``unknown-choice``) for an unknown role of a member,
    ``InvalidDataError`` (``no-such-time``, ``when-contradicts``) for a ``when`` that is no time, or
    in which the days do not lie.
    """
    dated = new.issued or new.begins
    when = time_without_days(new.when, new.begins, new.ends, dated.year if dated else None)
    facts = drop_unknown(
        kind=new.kind if new.kind != "supervision" else None,
        number=new.number,
        issued=new.issued,
        issuer=new.issuer,
        co_issuers=list(new.co_issuers),
        partners=list(new.partners),
        title=new.title,
        form=new.form,
        field=new.field,
        when=when,
        begins=new.begins,
        ends=new.ends,
        data_from=new.data_from,
        data_to=new.data_to,
        submission=new.submission,
        area=new.area,
        purpose=new.purpose,
        legal_basis=list(new.legal_basis),
        programme=new.programme,
        item=new.item.upper() if new.item else None,
        assigned_by=new.assigned_by,
    )
    data: dict[str, Any] = {"schema": 1, "plan": facts}
    if new.bodies:
        data["body"] = [_body(place, text) for place, text in enumerate(new.bodies, 1)]
    if new.members:
        data["member"] = [_member(text) for text in new.members]
    if new.contents:
        data["content"] = [
            {"id": f"{Content.letter}{n}", "text": text} for n, text in enumerate(new.contents, 1)
        ]
    whole: dict[str, Any] = compose_texts(data)
    return whole


def time_without_days(
    when: str | None, first: date | None, last: date | None, year: int | None = None
) -> str | None:
    """Return ``when`` as it is kept. Raises ``InvalidDataError``.

    ``no-such-time``, and ``when-contradicts`` where known days lie outside of it.
    """
    if not when:
        return None
    code = spell_time(when, year)
    if is_contradicted(code, first, last):
        raise InvalidDataError("when-contradicts", when=code, first=first, last=last or first)
    return code


def _body(place: int, text: str) -> dict[str, Any]:
    name, _, superior = (part.strip() for part in text.partition("^"))
    return drop_unknown(id=f"{Body.letter}{place}", name=name, superior=superior or None)


_ROLE_WORDS = {
    "truong doan": "head",
    "pho truong doan": "deputy",
    "thu ky": "secretary",
    "thanh vien": "member",
}


def _member(text: str) -> dict[str, Any]:
    from giamsat.domain.text import fold

    name, role, organisation = ([part.strip() for part in text.split("|")] + ["", ""])[:3]
    roles = get_args(Role)
    code = role if role in roles else _ROLE_WORDS.get(fold(role))
    if role and code is None:
        raise UsageError(
            "unknown-choice", option="--member", value=role, choices=", ".join(roles), near=""
        )
    return drop_unknown(name=name, role=code, organisation=organisation or None)


def compose_texts(value: Any) -> Any:
    """Return data with all texts in NFC, the form in which plans are kept."""
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, Mapping):
        return {nfc(name): compose_texts(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [compose_texts(item) for item in value]
    return value


def id_for(facts: Mapping[str, Any], issuer_folder: str | None = None) -> str:
    """Return the id of a new plan: its year, and its number (else its title) as a file name."""
    span = span_of(facts.get("when"))
    dated = facts.get("issued") or facts.get("begins") or (span.first if span else None)
    name = slug(facts.get("number") or "") or slug(str(facts.get("title", ""))[:60]) or "ke-hoach"
    parts = [issuer_folder, str(dated.year) if isinstance(dated, date) else "draft", name]
    return without_devices("/".join(part for part in parts if part))


def require_id(plan_id: str) -> str:
    """Return an id that can be a path below ``plans``. Raises ``InvalidDataError``.

    ``bad-id``, and ``reserved-id`` for a name that Windows keeps for itself.
    """
    if not _ID.fullmatch(plan_id):
        raise InvalidDataError("bad-id", id=plan_id)
    if not is_portable_path(plan_id):
        raise InvalidDataError("reserved-id", id=plan_id)
    return plan_id


def next_number(numbers: Sequence[str], code: str) -> str:
    """Return the number after the highest of ``numbers`` (of one issuer and year)."""
    serials = [parse_number(number).serial or 0 for number in numbers]
    return f"{max(serials, default=0) + 1:02}/KH-{code}"


def number_of_serial(text: str, code: str) -> str:
    """Return a serial alone as a number of an office (``1``: ``01/KH-MTTQ``); else the text."""
    return own_number(text, "KH", f"1/KH-{code}")


USUAL_FACTS = (
    "title",
    "issued",
    "number",
    "issuer",
    "form",
    "begins",
    "ends",
    "when",
    "area",
    "body",
    "content",
    "member",
    "purpose",
    "basis",
    "programme",
)
"""What a person is asked for of a new plan, in this order; the rest is given by options."""

NEW = Creation(("new",), NewPlan, draft)
