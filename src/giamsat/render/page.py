"""A page: what is to be shown, before anyone knows in which format.

Words are already those of the reader's language; text from files is still as it was written, and
each format makes it harmless in its own way.
"""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Literal

    Tone = Literal["", "strong", "dim", "good", "notice", "bad", "struck"]
    Kind = Literal["text", "title", "day", "number", "tag"]


class Toned(NamedTuple):
    """Text with a tone; formats with colour show it, beside the words and never instead of them.

    ``link`` leads to another place of the same page or folder: ``#`` and a block's anchor, or a
    file; formats of documents follow it. ``in_full`` is what tables for programs have in place of
    a text that leaves out what the rest of the row says.
    """

    text: str
    tone: Tone = ""
    link: str = ""
    in_full: str = ""


class Column(NamedTuple):
    """A column: its heading, what it holds, and how soon it may be left out on a narrow screen.

    Columns of ``rank`` 0 always stay; the higher the rank, the sooner a column goes. What is
    ``below`` is not lost then: it stands under the row's title, with its heading.
    """

    title: str
    kind: Kind = "text"
    rank: int = 0
    below: bool = False


class Table(NamedTuple):
    """Rows under headings."""

    columns: Sequence[Column]
    rows: Iterable[Sequence[str | Toned]]
    title: str = ""


class Pairs(NamedTuple):
    """Names and values; ``anchor`` is where links lead to."""

    rows: Sequence[tuple[str, str | Toned]]
    title: str = ""
    anchor: str = ""


class Lines(NamedTuple):
    """Sentences, each on a line of its own."""

    lines: Iterable[str | Toned]
    title: str = ""


class Page(NamedTuple):
    """Blocks under a title; ``code`` names the page for formats that need a name."""

    code: str
    title: str
    blocks: Sequence[Table | Pairs | Lines]


class Screen(NamedTuple):
    """Where a page will be read."""

    width: int = 80
    colour: bool = False
    lang: str = "vi"


def text_of(cell: str | Toned) -> str:
    """Return the words of a cell."""
    return cell if isinstance(cell, str) else cell.text


def full_text_of(cell: str | Toned) -> str:
    """Return the words of a cell that is read without the rest of its row."""
    return cell if isinstance(cell, str) else cell.in_full or cell.text


def tone_of(cell: str | Toned) -> Tone:
    """Return the tone of a cell."""
    return "" if isinstance(cell, str) else cell.tone


def link_of(cell: str | Toned) -> str:
    """Return where a cell leads to, as a relative address; empty where it leads nowhere."""
    if isinstance(cell, str) or not cell.link:
        return ""
    from urllib.parse import quote

    return quote(cell.link, safe="/#")
