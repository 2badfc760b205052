"""What ``doctor`` found, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from giamsat.i18n import Words
from giamsat.render.page import Column, Page, Table, Toned
from giamsat.reports.symptoms import Symptom

if TYPE_CHECKING:
    from giamsat.render.page import Tone

_TONES: Final[Mapping[str, Tone]] = {"ok": "good", "note": "dim", "bad": "bad"}


def page(found: Sequence[Symptom], words: Words) -> Page:
    """Return a row for each thing that was looked at, with what to do about it."""
    columns = (
        Column(words("doctor.state"), "tag"),
        Column(words("doctor.what"), "text"),
        Column(words("doctor.detail"), "title"),
    )
    rows = [
        (
            Toned(words(f"doctor.state.{symptom.state}"), _TONES[symptom.state]),
            words(f"doctor.{symptom.code}"),
            _detail(symptom, words),
        )
        for symptom in found
    ]
    return Page("doctor", words("doctor.title"), (Table(columns, rows),))


def _detail(symptom: Symptom, words: Words) -> str:
    if not symptom.remedy:
        return symptom.detail
    return f"{symptom.detail} → {words(symptom.remedy)}".strip()
