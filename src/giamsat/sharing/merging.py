"""Three-way merge of plan and programme files by what they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from giamsat.domain.errors import GiamsatError, InvalidDataError
from giamsat.domain.shape import Table, rank, spell_value, tables
from giamsat.sharing.conflicts import take_conflicts
from giamsat.sharing.identities import identities, items_of, tokens_of
from giamsat.sharing.renumbering import renumber
from giamsat.sharing.texts import Source, bare, compose, generate_text
from giamsat.sharing.trees import merge_tables
from giamsat.store.toml.text import loads

_BOM = "\ufeff"


class UnmergeableError(InvalidDataError):
    """A text that cannot be merged by meaning: it is no TOML, or holds what TOML cannot write."""


def merge_texts(base: str, *sides: str) -> str:
    """Return the merge of the ``sides`` that all began as ``base`` (empty where there was none).

    The sides may stand in any order. Raises ``UnmergeableError``.
    """
    distinct = sorted({side for side in sides if side != base})
    if len(distinct) < 2:
        return distinct[0] if distinct else base
    try:
        return _merge(base, distinct)
    except UnmergeableError:
        raise
    except GiamsatError as error:
        raise UnmergeableError("cannot-merge", reason=error.code) from error
    except RecursionError as error:
        raise UnmergeableError("cannot-merge", reason="nested-too-deeply") from error


def merge_bytes(base: bytes, ours: bytes, theirs: bytes) -> bytes:
    """Return the merge of two files that both began as ``base``. Raises ``UnmergeableError``."""
    try:
        texts = [data.decode() for data in (base, ours, theirs)]
    except UnicodeDecodeError as error:
        raise UnmergeableError("cannot-merge", reason="not-utf8") from error
    return merge_texts(*texts).encode()


def _merge(base: str, sides: Sequence[str]) -> str:
    texts = [text.removeprefix(_BOM) for text in (base, *sides)]
    datas = [loads(text) for text in texts]
    final, trees = _merge_trees(datas[0], datas[1:])
    sources = [Source(*parts) for parts in zip(texts, datas, trees, strict=True)]
    data: Table = bare(final)
    text = compose(final, sources[0], sources[1:])
    if not _is_text_of(text, data):
        text = generate_text(final, texts[0], texts[1:])
        if not _is_text_of(text, data):
            raise UnmergeableError("cannot-merge", reason="layout")
    return _byte_order_mark(base, sides) + text


def _merge_trees(base: Table, sides: Sequence[Table]) -> tuple[Table, list[Table]]:
    """Return the merged data and the data of each text, all under the same ids."""
    old, news = items_of(base), [items_of(side) for side in sides]
    own = {(item.kind, item.place): f"={item.kind}:{item.place}" for item in old}
    tokens = [tokens_of(old, new) for new in news]
    given = identities(old, list(zip(news, tokens, strict=True)))
    texts = zip((base, *sides), (old, *news), (own, *tokens), strict=True)
    read = [renumber(data, items, token, given) for data, items, token in texts]
    trees = [tree for tree, _ in read]
    final = merge_tables(trees[0], trees[1:]) or {}
    records = take_conflicts(final)
    records += _records_without_place(tables(base, "conflict"), [unplaced for _, unplaced in read])
    if records:
        final["conflict"] = sorted(records, key=lambda record: rank(record.get("key", "")))
    for tree, data in zip(trees, (base, *sides), strict=True):
        if "conflict" in data:
            tree["conflict"] = data["conflict"]
    return final, trees


def _records_without_place(
    recorded: Sequence[Table], records: Sequence[Sequence[Table]]
) -> list[Table]:
    """Records that name no key of their file: what was added and taken away by anyone.

    One that the base could place lost its table since: it goes with it.
    """
    base, *sides = ({spell_value(record): record for record in some} for some in records)
    gone = set(map(spell_value, recorded)) - base.keys()
    kept = {k: v for k, v in base.items() if all(k in side for side in sides)}
    added = {k: v for side in sides for k, v in side.items() if k not in base and k not in gone}
    return list((kept | added).values())


def _is_text_of(text: str, data: Any) -> bool:
    try:
        return spell_value(loads(text)) == spell_value(data)
    except GiamsatError:
        return False


def _byte_order_mark(base: str, sides: Sequence[str]) -> str:
    """The byte order mark, or none: as the base has it, unless a side changed that."""
    had = base.startswith(_BOM)
    changed = any(side.startswith(_BOM) is not had for side in sides)
    return _BOM if had is not changed else ""
