"""A question that takes yes or no, in the reader's own language."""

from __future__ import annotations

import typer

from giamsat.domain.text import nfc
from giamsat.i18n import Words

_YES = frozenset(("c", "có", "co", "y", "yes"))
_NO = frozenset(("k", "không", "khong", "n", "no"))


def has_consent(
    words: Words, question: str, *, err: bool = False, is_yes_likely: bool = True
) -> bool:
    """Ask until the answer is yes or no; Enter is what is likely. ``err`` asks on stderr."""
    shown = words("ask.yes-or-no" if is_yes_likely else "ask.no-or-yes", question=question)
    while True:
        answer = typer.prompt(shown, default="", show_default=False, prompt_suffix=": ", err=err)
        word = nfc(answer).strip().casefold()
        if not word:
            return is_yes_likely
        if word in (*_YES, *_NO):
            return word in _YES
        typer.echo(f"  {words('ask.yes-or-no-only')}", err=err)
