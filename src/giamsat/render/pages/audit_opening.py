"""What stands before the findings of an audit, and a plan's own text in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from giamsat.domain.alterations import GRAVITIES
from giamsat.domain.audits import Audit, Opening, Selection
from giamsat.domain.differences import is_parts
from giamsat.domain.recordings import Recording
from giamsat.i18n import Words
from giamsat.render.page import Lines, Pairs, Toned
from giamsat.render.pages import seals
from giamsat.render.pages.history import first_line, key_name, value

_MEANINGS = (*GRAVITIES, "kept", "recorded-late", "sealed", "unsound", "not-recorded")
_APART = frozenset({"waiver"})
"""Parts that have a chapter of their own in the audit."""


def opening_blocks(
    opening: Opening, reports: Sequence[Audit], words: Words
) -> Iterator[Pairs | Lines]:
    """Yield who made the audit and from what, what was not looked at, and what its words mean."""
    seal = opening.seal
    signed = seal.signature if seal else None
    rows: list[tuple[str, str | Toned]] = [
        (words("audit.opening.auditor"), opening.auditor),
        (words("audit.opening.made"), seals.moment(opening.made, words)),
        (words("audit.opening.version"), f"giamsat {opening.version}"),
        (words("audit.opening.head"), opening.head or "—"),
        (words("audit.opening.seal"), f"{seal.name} · {seal.digest}" if seal else "—"),
        (words("audit.opening.signer"), (signed.fingerprint if signed else None) or "—"),
        (words("audit.opening.signers"), words(f"audit.signers.{opening.signers}")),
    ]
    if opening.selection is not None:
        rows.append((words("audit.opening.selection"), _selection(opening.selection, words)))
    yield Pairs(rows, words("audit.opening"))
    if len(reports) == 1:
        found = reports[0].gravities()
        counts = [(words(f"audit.gravity.{g}"), str(found[g])) for g in GRAVITIES]
        yield Pairs([*counts], words("audit.verdict"))
    unseen = [words(f"audit.unseen.{code}") for code in opening.unseen]
    yield Lines([*unseen], words("audit.unseen"))
    yield Lines([words(f"audit.meaning.{code}") for code in _MEANINGS], words("audit.meanings"))


def _selection(selection: Selection, words: Words) -> Toned:
    said = [f"{words(f'audit.selection.{name}')} {value}" for name, value in selection.conditions]
    told = words("audit.selection", chosen=selection.chosen, of=selection.of)
    return Toned("; ".join((told, *said)), "notice")


def text_blocks(facts: Mapping[str, Any], words: Words) -> Iterator[Lines]:
    """Yield what the plan itself says: every part of every kind, each key by its name."""
    own = {key: kept for key, kept in facts["plan"].items() if key != "title"}
    yield Lines([value(own, words)], words("audit.text"))
    for name, parts in facts.items():
        if is_parts(parts) and name not in _APART:
            title = key_name(name, words)
            yield Lines([_part(part, words) for part in parts], title[:1].upper() + title[1:])


def _part(part: Mapping[str, Any], words: Words) -> str:
    told = value(part, words)
    return f"{part['id']}: {told}" if part.get("id") else told


def recordings_block(recordings: Sequence[Recording], words: Words) -> Lines:
    """Return every recording with its hour, its commit and who made it, the newest first."""
    lines = [
        f"{seals.moment(item.on, words)} · {item.commit[:10]} · {item.author} <{item.email}>:"
        f" {first_line(item.message)}"
        for item in recordings
    ]
    return Lines([*lines], words("audit.recording-list"))
