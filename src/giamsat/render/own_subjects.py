"""Which first lines of recordings giamsat itself writes: all others were made by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from giamsat.i18n import messages_of, modules

_BESIDE_ACTS = frozenset(
    {
        "ask.first-commit",
        "check.commit",
        "history.redone",
        "history.undone",
        "intake.commit",
        "programme.made",
        "seal.asked",
        "seal.commit",
        "seal.stamped",
        "sync.united",
    }
)
_FIELD = re.compile(r"\{[^{}]*\}")


def is_own_subject(subject: str) -> bool:
    """Tell whether a command of giamsat would head a recording so, in either language."""
    _, _, said = subject.partition(": ")
    return any(_sentences().fullmatch(text) for text in (subject, said) if text)


@cache
def _sentences() -> re.Pattern[str]:
    return re.compile("|".join(dict.fromkeys(_patterns())), re.DOTALL)


def _patterns() -> Iterator[str]:
    for module in modules():
        for key, pair in messages_of(module).items():
            if key.startswith("act.") or key in _BESIDE_ACTS:
                for text in pair:
                    yield ".+?".join(re.escape(part) for part in _FIELD.split(text))
