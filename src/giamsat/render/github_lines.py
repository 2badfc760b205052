"""Findings as the lines that GitHub's runners turn into notes beside the code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.pages.diagnostics import remedy, sentence

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(found: Sequence[PlacedDiagnosis], words: Words, prefix: str = "") -> Iterator[str]:
    """Yield a line for each finding: ``::error file=…,line=…,col=…,title=…::message``.

    ``prefix`` is the way from the repository's root to the workspace.
    """
    for diagnostic in found:
        properties = {"file": f"{prefix}{diagnostic.path}"}
        if diagnostic.line:
            properties["line"] = str(diagnostic.line)
        if diagnostic.column:
            properties["col"] = str(diagnostic.column)
        properties["title"] = f"giamsat {diagnostic.code}"
        listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        message = f"{sentence(diagnostic, words)} → {remedy(diagnostic, words)}"
        yield f"::{_COMMANDS[diagnostic.level]} {listed}::{_data(visible(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
