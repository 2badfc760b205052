"""Conflicts between offices: what there is to choose from, in words."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Table

LONGEST = 80
"""Letters of a value that are shown in a list; the file holds all of it."""


class ShownConflict(NamedTuple):
    """One key of one file, with its values as texts; ``removed`` where a side took it away."""

    plan: str
    key: str
    values: Sequence[str]
    removed: bool


def page(found: Sequence[ShownConflict], words: Words) -> Page:
    """Return the conflicts, a line for each value to choose from."""
    if not found:
        return Page("conflicts", "", (Lines([words("resolve.none")]),))
    columns = (
        Column(words("resolve.plan"), "tag"),
        Column(words("resolve.key"), "tag"),
        Column(words("resolve.way"), "tag"),
        Column(words("resolve.value")),
    )
    rows = [row for one in found for row in _rows(one, words)]
    return Page("conflicts", words("resolve.title"), (Table(columns, rows),))


def _rows(one: ShownConflict, words: Words) -> Iterator[tuple[str, ...]]:
    key = words.command(f"giamsat resolve PLAN {one.key}").rpartition(" ")[2]
    for n, value in enumerate(one.values, 1):
        yield one.plan, key, words.command(f"--take {n}"), value
    if one.removed:
        yield one.plan, key, words.command("--remove"), words("resolve.taken-away")


def command(path: str, key: str, how: str = "--take 1") -> str:
    """Return the command that resolves a conflict, fit to be copied into a shell."""
    parts = ["giamsat", "resolve", path, key]
    return f"{shlex.join(map(visible, parts))} {how}"


def choices(texts: Sequence[str], words: Words, *, removed: bool) -> str:
    """Return the values to choose from in one line, numbered as ``--take`` counts them."""
    parts = [words("resolve.choice", n=n, value=shorten(text)) for n, text in enumerate(texts, 1)]
    return " · ".join([*parts, words("resolve.remove")] if removed else parts)


def shorten(text: str, longest: int = LONGEST) -> str:
    """Return the beginning of a long value."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
