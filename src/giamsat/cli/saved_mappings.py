"""Mappings of columns: what was said of them on the command line, what is saved, and its page."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from giamsat.cli.session import Session
from giamsat.cli.typed_words import choice_meant
from giamsat.domain.errors import NotFoundError
from giamsat.domain.tables import tables
from giamsat.domain.text import fold, nearest
from giamsat.intake.mappings import (
    FOLDER,
    ColumnMapping,
    mapping_data,
    mapping_from,
    require_name,
    require_table,
    said_columns,
)
from giamsat.intake.reading import Intake
from giamsat.render.words_of_fields import field_names
from giamsat.store.files import overwrite_output, read_bytes, write_new
from giamsat.store.toml.text import parse
from giamsat.store.toml.writing import new_document


class Wish(NamedTuple):
    """What was asked about the files, as typed.

    ``asked`` is what a dialogue found out of columns, as ``--column`` would have said it.
    """

    encoding: str | None = None
    place: str | None = None
    table: str | None = None
    columns: tuple[str, ...] = ()
    mapping: str | None = None
    save_mapping: str | None = None
    issuer: str | None = None
    update: bool = False
    readings: tuple[str, ...] = ()
    whole_account: bool = False
    asked: tuple[str, ...] = ()


def mapping_of(session: Session, wish: Wish) -> ColumnMapping:
    """Return the saved mapping, with what was said on the command line over it."""
    saved = _load(session, wish.mapping) if wish.mapping else ColumnMapping()
    table = require_table(_table_meant(wish.table)) or saved.table
    return ColumnMapping(
        {**saved.columns, **said_columns(_fields_by_word(session, wish, table), table)},
        table,
        wish.encoding or saved.encoding,
        wish.place or saved.place,
    )


def is_free_name(session: Session, name: str) -> bool:
    """Tell whether a mapping can be saved under a name."""
    return session.may_overwrite or not (Path(session.root) / _path(name)).exists()


def save_mapping(session: Session, wish: Wish, mapping: ColumnMapping, intake: Intake) -> str:
    """Save a mapping under the asked name; return its path below the workspace."""
    path = _path(str(wish.save_mapping))
    text = new_document(mapping_data(mapping, intake.tables)).encode()
    if session.may_overwrite:
        overwrite_output(Path(session.root) / path, text)
    else:
        write_new(Path(session.root) / path, text)
    return path


def show_mapping(session: Session, name: str) -> int:
    """Show a saved mapping. Raises ``NotFoundError`` (``import-no-such-mapping``)."""
    from giamsat.render.pages.mappings import page
    from giamsat.reports.mappings import SavedMapping, data

    mapping = _load(session, name)
    saved = SavedMapping(name, _path(name), *mapping)
    session.print_report(lambda: data(saved), lambda: page(saved, session.words))
    return 0


def _path(name: str) -> str:
    return f"{FOLDER}/{require_name(name)}.toml"


def _load(session: Session, name: str) -> ColumnMapping:
    path, root = _path(name), Path(session.root)
    if not (root / path).exists():
        known = sorted(file.stem for file in (root / FOLDER).glob("*.toml"))
        near = "".join(nearest(name, known, 1))
        raise NotFoundError(
            "import-no-such-mapping", name=name, known=", ".join(known) or "—", near=near
        )
    return mapping_from(parse(read_bytes(root / path, root)).data, path)


def _table_meant(typed: str | None) -> str | None:
    """Return a table by its name, where one of its words was typed; any other text as it is."""
    return typed and (choice_meant(typed, list(tables()), "table") or typed)


def _fields_by_word(session: Session, wish: Wish, table: str | None) -> list[str]:
    """What ``--column`` says, with the names that people read in place of the keys of fields."""
    known = field_names(session.words, table or "plans")
    said = []
    for text in wish.columns:
        heading, mark, field = text.rpartition("=")
        said.append(f"{heading}{mark}{known.get(fold(field), field)}")
    return said
