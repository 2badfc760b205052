"""The tone of each state: colour repeats what the word says, and never replaces it."""

from __future__ import annotations

from giamsat.render.page import Toned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from giamsat.i18n import Words
    from giamsat.render.page import Tone

_TONES: dict[str, Tone] = {
    "draft": "dim",
    "issued": "",
    "under-way": "strong",
    "reporting": "notice",
    "follow-up": "notice",
    "closed": "good",
    "suspended": "dim",
    "cancelled": "dim",
    "replaced": "dim",
    "archived": "dim",
    "unsent": "notice",
    "awaiting": "notice",
    "answered": "",
    "carried-out": "good",
    "partly": "notice",
    "not-carried-out": "bad",
    "refused": "bad",
    "done": "good",
    "overdue": "bad",
}


def state(words: Words, code: str, *, overdue: bool = False) -> Toned:
    """Return a state in words; one that is overdue says so."""
    text = words(f"status.{code}")
    if overdue:
        return Toned(f"{text} · {words('status.overdue')}", "bad")
    return Toned(text, _TONES.get(code, ""))
