"""What a reader sees of the runs of a Word text: neither deletions nor struck or hidden letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from giamsat.intake.xml_names import (
    attribute,
    child,
    children_named,
    is_switched_on,
    local,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Seen = Literal["shown", "deleted", "struck", "hidden"]
"""Whether a piece of text counts, or why not."""

_TEXTS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_WITHIN = frozenset(
    {"ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir",
     "bdo"}
)  # fmt: skip
_GONE = frozenset({"del", "moveFrom"})
_DEEPEST = 60


class Piece(NamedTuple):
    """A piece of a paragraph with one look; ``boxes`` are the text boxes that hang on it."""

    text: str
    seen: Seen = "shown"
    font: str | None = None
    boxes: tuple[Element, ...] = ()


class Styles:
    """The styles of a text: what a paragraph or a run has of its own and from the styles below."""

    def __init__(self, root: Element | None) -> None:
        items = children_named(root, "style") if root is not None else ()
        self._styles = {attribute(item, "styleId"): item for item in items}
        self.properties_of = cache(self._properties_of)

    def numbering_of(self, style: str) -> Element | None:
        """The numbering (``numPr``) that a paragraph has by its style."""
        for item in self._chain(style):
            properties = child(item, "pPr")
            found = child(properties, "numPr") if properties is not None else None
            if found is not None:
                return found
        return None

    def _properties_of(self, style: str) -> tuple[Element, ...]:
        found = (child(item, "rPr") for item in self._chain(style))
        return tuple(item for item in found if item is not None)

    def _chain(self, style: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            item = self._styles.get(style)
            if item is None:
                return
            yield item
            below = child(item, "basedOn")
            style = attribute(below, "val") if below is not None else ""


def style_of(properties: Element | None, name: str) -> str:
    """The style that a paragraph (``pStyle``) or a run (``rStyle``) names."""
    found = child(properties, name) if properties is not None else None
    return attribute(found, "val") if found is not None else ""


def pieces_of(paragraph: Element, styles: Styles) -> Iterator[Piece]:
    """Yield the pieces of a paragraph in the order of reading."""
    style = style_of(child(paragraph, "pPr"), "pStyle")
    yield from _pieces(paragraph, styles, style, gone=False, depth=0)


def _pieces(
    element: Element, styles: Styles, style: str, *, gone: bool, depth: int
) -> Iterator[Piece]:
    if depth > _DEEPEST:
        return
    for item in element:
        name = local(item.tag)
        if name == "r":
            yield _piece(item, styles, style, gone=gone)
        elif name in _GONE:
            yield from _pieces(item, styles, style, gone=True, depth=depth + 1)
        elif name in _WITHIN:
            yield from _pieces(item, styles, style, gone=gone, depth=depth + 1)


def _piece(run: Element, styles: Styles, style: str, *, gone: bool) -> Piece:
    own = child(run, "rPr")
    looks = [own] if own is not None else []
    looks += [*styles.properties_of(style_of(own, "rStyle")), *styles.properties_of(style)]
    seen: Seen = "shown"
    if gone:
        seen = "deleted"
    elif _has(looks, "strike") or _has(looks, "dstrike"):
        seen = "struck"
    elif _has(looks, "vanish"):
        seen = "hidden"
    boxes = tuple(_boxes(run, 0)) if seen == "shown" else ()
    return Piece("".join(_texts(run)), seen, _font(looks), boxes)


def _has(looks: list[Element], name: str) -> bool:
    """Whether the first look that says anything of a property switches it on."""
    said = next((look for look in looks if child(look, name) is not None), None)
    return said is not None and is_switched_on(said, name)


def _texts(run: Element) -> Iterator[str]:
    for item in run:
        name = local(item.tag)
        if name in ("t", "delText"):
            yield item.text or ""
        elif name in _TEXTS:
            yield _TEXTS[name]
        elif name == "sym":
            yield _symbol(attribute(item, "char"))


def _symbol(code: str) -> str:
    """A sign by its number; those of the fonts of signs have no letter of their own."""
    number = int(code, 16) if code and all(c in "0123456789abcdefABCDEF" for c in code) else 0
    return "" if not 0x20 <= number < 0xE000 else chr(number)


def _font(looks: list[Element]) -> str | None:
    for look in looks:
        fonts = child(look, "rFonts")
        if fonts is not None and attribute(fonts, "ascii"):
            return attribute(fonts, "ascii")
    return None


def _boxes(element: Element, depth: int) -> Iterator[Element]:
    """Yield the text boxes below a run; of a drawing and its older spelling only one counts."""
    if depth > _DEEPEST:
        return
    for item in element:
        name = local(item.tag)
        if name == "txbxContent":
            yield item
        elif name == "AlternateContent":
            choices = list(children_named(item, "Choice", "Fallback"))
            yield from _boxes(choices[0], depth + 1) if choices else ()
        elif name not in ("p", "tbl"):
            yield from _boxes(item, depth + 1)


class Labels:
    """The numbers that Word writes before the paragraphs of its lists: "I.", "1.", "a)"."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[str, tuple[str, str, int]]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if root is None:
            return
        kinds = {
            attribute(item, "abstractNumId"): dict(_levels(item))
            for item in children_named(root, "abstractNum")
        }
        for item in children_named(root, "num"):
            kind = child(item, "abstractNumId")
            found = kinds.get(attribute(kind, "val")) if kind is not None else None
            self._levels[attribute(item, "numId")] = found or {}

    def label_of(self, paragraph: Element) -> str:
        """Return the number that stands before a paragraph, empty for none, ``-`` for a bullet.

        To be asked of each paragraph once, in their order.
        """
        properties = child(paragraph, "pPr")
        own = child(properties, "numPr") if properties is not None else None
        numbered = own if own is not None else None
        if numbered is None:
            numbered = self._styles.numbering_of(style_of(properties, "pStyle"))
        if numbered is None:
            return ""
        values = {local(item.tag): attribute(item, "val") for item in numbered}
        number, level = values.get("numId", ""), values.get("ilvl", "0")
        levels = self._levels.get(number, {})
        if level not in levels or not level.isdecimal():
            return ""
        return self._next(number, int(level), levels)

    def _next(self, number: str, level: int, levels: dict[str, tuple[str, str, int]]) -> str:
        kind, text, first = levels[str(level)]
        self._counts[number, level] = self._counts.get((number, level), first - 1) + 1
        for deeper in range(level + 1, 10):
            self._counts.pop((number, deeper), None)
        if kind == "bullet":
            return "-"
        for place in range(level + 1):
            its_kind, _, its_first = levels.get(str(place), ("decimal", "", 1))
            count = self._counts.get((number, place), its_first)
            text = text.replace(f"%{place + 1}", _count_text(count, its_kind))
        return text.strip()


def _levels(kind: Element) -> Iterator[tuple[str, tuple[str, str, int]]]:
    for level in children_named(kind, "lvl"):
        said = {local(item.tag): attribute(item, "val") for item in level}
        first = said.get("start", "1")
        start = int(first) if first.isdecimal() else 1
        yield (
            attribute(level, "ilvl"),
            (said.get("numFmt", "decimal"), said.get("lvlText", ""), start),
        )


def _count_text(count: int, kind: str) -> str:
    if kind in ("upperRoman", "lowerRoman"):
        roman = _roman(count)
        return roman if kind == "upperRoman" else roman.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        letter = letters[(count - 1) % 26] * ((count - 1) // 26 + 1)
        return letter if kind == "upperLetter" else letter.lower()
    return "" if kind == "none" else str(count)


def _roman(count: int) -> str:
    text = ""
    for value, sign in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
                        (5, "V"), (4, "IV"), (1, "I")):  # fmt: skip
        while count >= value:
            text, count = text + sign, count - value
    return text


def note_texts(root: Element | None, name: str) -> Iterator[str]:
    """Yield the texts of foot notes, end notes or comments; lines that part notes are none."""
    for note in children_named(root, name) if root is not None else ():
        if attribute(note, "type") in ("", "normal"):
            found = "".join(item.text or "" for item in note.iter() if local(item.tag) == "t")
            if found.strip():
                yield found.strip()
