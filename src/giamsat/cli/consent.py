"""A question that takes yes or no, in the reader's own language."""

from __future__ import annotations

import typer

from giamsat.domain.text import nfc
from giamsat.i18n import Words

_YES = frozenset(("c", "có", "co", "y", "yes"))
_NO = frozenset(("k", "không", "khong", "n", "no"))


def has_consent(words: Words, question: str, *, err: bool = False) -> bool:
    """Ask until the answer is yes or no; Enter is yes. ``err`` asks on stderr."""
    shown = words("ask.yes-or-no", question=question)
    while True:
        answer = typer.prompt(shown, default="", show_default=False, prompt_suffix=": ", err=err)
        word = nfc(answer).strip().casefold()
        if word in _YES or not word:
            return True
        if word in _NO:
            return False
        typer.echo(f"  {words('ask.yes-or-no-only')}", err=err)
