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
            _name(symptom, words),
            _detail(symptom, words),
        )
        for symptom in found
    ]
    return Page("doctor", words("doctor.title"), (Table(columns, rows),))


def _name(symptom: Symptom, words: Words) -> str:
    """Return what was looked at: “tools”, where none is missing, for “tools that are missing”."""
    name = words(f"doctor.{symptom.code}")
    return words.get(f"doctor.{symptom.code}.ok", name) if symptom.state == "ok" else name


def _detail(symptom: Symptom, words: Words) -> str:
    detail = _state_of(symptom, words)
    return f"{detail} → {words(symptom.remedy)}".strip() if symptom.remedy else detail


def _state_of(symptom: Symptom, words: Words) -> str:
    """Return what was found, in words where it is a code of ours or a bare count."""
    count, _, broken = symptom.detail.partition(", ")
    if symptom.code == "plans" and count.isdigit():
        told = words("doctor.plans.detail", count=int(count))
        return f"{told}; {words('doctor.plans.broken', broken=broken)}" if broken else told
    if symptom.state == "ok" and not symptom.detail:
        return words.get(f"doctor.{symptom.code}.detail", "")
    own = words.get(f"doctor.detail.{symptom.detail}", "")
    return own or words.get(f"act.unrecorded.{symptom.detail}", symptom.detail)
