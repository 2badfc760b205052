"""A new coordination programme, from the facts that are known of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple

from giamsat.domain.acts.act import drop_unknown
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import Creation, DocumentNumber, Name, Spec
from giamsat.domain.errors import InvalidDataError, UsageError
from giamsat.domain.plan import Content
from giamsat.domain.programme import ProgrammeKind


class NewProgramme(NamedTuple):
    """A new programme. A responsibility is given as "who | what"."""

    title: str
    year: Annotated[int | None, Spec(value="YEAR")] = None
    kind: ProgrammeKind | None = None
    first_year: Annotated[int | None, Spec(value="YEAR", extra=True)] = None
    last_year: Annotated[int | None, Spec(value="YEAR", extra=True)] = None
    signed: date | None = None
    number: DocumentNumber = None
    lead: Name = None
    area: str | None = None
    partners: Annotated[Sequence[str], Spec("name", option="partner")] = ()
    contents: Annotated[Sequence[str], Spec(option="content")] = ()
    responsibilities: Annotated[Sequence[str], Spec(option="responsibility")] = ()


def draft_programme(new: NewProgramme) -> dict[str, Any]:
    """Return the data of a new programme file; texts are NFC.

    Raises ``UsageError`` (``bad-responsibility``, ``missing-value`` where no year is given),
    ``InvalidDataError`` (``years-reversed``).
    """
    if new.year is None and new.first_year is None:
        raise UsageError("missing-value", fact="programme.new.year", option="--year")
    if new.first_year and new.last_year and new.last_year < new.first_year:
        raise InvalidDataError("years-reversed", first=new.first_year, last=new.last_year)
    facts = drop_unknown(
        kind=new.kind if new.kind != "coordination" else None,
        title=new.title,
        year=new.year,
        **{"from": new.first_year, "to": new.last_year},
        number=new.number,
        signed=new.signed,
        lead=new.lead,
        area=new.area,
    )
    parts = drop_unknown(
        partner=[{"name": name, "role": "partner"} for name in new.partners],
        content=[
            {"id": f"{Content.letter}{n}", "text": text} for n, text in enumerate(new.contents, 1)
        ],
        responsibility=[_duty(text) for text in new.responsibilities],
    )
    data: dict[str, Any] = compose_texts({"schema": 1, "programme": facts, **parts})
    return data


def _duty(text: str) -> dict[str, str]:
    who, sign, what = (part.strip() for part in text.partition("|"))
    if not sign or not who or not what:
        raise UsageError("bad-responsibility", text=text)
    return {"who": who, "text": what}


NEW = Creation(("programme", "new"), NewProgramme, draft_programme)
