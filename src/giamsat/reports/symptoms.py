"""What ``doctor`` found, one thing that it looked at after the other. Pure data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple


class Symptom(NamedTuple):
    """One thing that was looked at; ``remedy`` is the key of what to do about it."""

    state: Literal["ok", "note", "bad"]
    code: str
    detail: str = ""
    remedy: str = ""


def data(found: Sequence[Symptom]) -> dict[str, Any]:
    """Return what was found as data (``giamsat.doctor/1``)."""
    return {
        "schema": "giamsat.doctor/1",
        "findings": [
            {
                "state": symptom.state,
                "code": symptom.code,
                "detail": symptom.detail,
                "remedy": symptom.remedy,
            }
            for symptom in found
        ],
    }


def is_sound(found: Sequence[Symptom]) -> bool:
    """Whether nothing that giamsat needs is missing or broken."""
    return all(symptom.state != "bad" for symptom in found)
