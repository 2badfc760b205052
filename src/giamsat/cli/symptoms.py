"""What ``doctor`` says of one thing that it looked at."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Symptom(NamedTuple):
    """One thing that was looked at; ``remedy`` is the key of what to do about it."""

    state: Literal["ok", "note", "bad"]
    code: str
    detail: str = ""
    remedy: str = ""
