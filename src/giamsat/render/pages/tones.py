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


def in_words_of_kind(words: Words, key: str, kind: str) -> str:
    """Return a message in the words of a kind of plan, where it has its own beside supervision's.

    A criticism or a comment is no supervision, and is not called one.
    """
    own = "" if kind == "supervision" else words.get(f"{key}.{kind}", "")
    return own or words(key)


def state(words: Words, code: str, *, overdue: bool = False, kind: str = "supervision") -> Toned:
    """Return a state in words, of a plan of a ``kind``; one that is overdue says so."""
    text = in_words_of_kind(words, f"status.{code}", kind)
    if overdue:
        return Toned(f"{text} · {words('status.overdue')}", "bad")
    return Toned(text, _TONES.get(code, ""))
