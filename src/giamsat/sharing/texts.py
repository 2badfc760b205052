"""Writing merged data as a text made of the sides' own lines.

Every line that still says what it said is taken over byte for byte, with its comments; only what
is new in the merge is spelled anew. Comments that a side added stay, whatever became of their line.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from giamsat.domain.shape import KEY, Table, is_tables, key_items, name_order, spell_value
from giamsat.store.toml.positions import Kind, scan
from giamsat.store.toml.text import dominant_newline
from giamsat.store.toml.writing import dotted_name, key_name, literal, new_document

Place = tuple[str | int, ...]

_TOKEN = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""(?:"{0,2})|\'\'\'.*?\'\'\'(?:'{0,2})'''
    r"""|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*""",
    re.DOTALL,
)


class Lines(NamedTuple):
    """One key or header as it stands: the comments and blank lines above it, and its own lines."""

    place: Place
    host: Place
    header: bool
    lead: str
    body: str


class Source:
    """One of the texts that a merge is made from; ``tree`` is its data under the merge's ids."""

    def __init__(self, text: str, data: Table, tree: Table) -> None:
        self.text = text
        self.data = data
        self.tree = tree
        self.lines, self.tail = _cut(text)
        self._by_place = {line.place: line for line in self.lines if _is_plain(line)}
        self._below: defaultdict[Place, list[Lines]] = defaultdict(list)
        for line in self.lines:
            for depth in range(len(line.place) + 1):
                self._below[line.place[:depth]].append(line)

    def line(self, place: Place, *, header: bool) -> Lines | None:
        found = self._by_place.get(place)
        return found if found and found.header is header else None

    def whole(self, place: Place) -> str | None:
        """All lines of a table, if they say the whole of it."""
        own = self._below.get(place, [])
        if any(line.host[: len(place)] != place for line in own):
            return None
        return "".join(line.lead + line.body for line in own)


class View(NamedTuple):
    """A table as one source has it."""

    source: Source
    data: Table
    tree: Table
    place: Place


def compose(final: Table, base: Source, sides: Sequence[Source]) -> str:
    """Return the text of ``final``, whose tables carry what they are known by."""
    old = View(base, base.data, base.tree, ())
    views = [View(side, side.data, side.tree, ()) for side in sides]
    page = _Page(dominant_newline(_choice(base.text, [side.text for side in sides])))
    body = page.table(final, old, views, ())
    tail = _merge_lead(base.tail, [side.tail for side in sides])
    return page.with_lost_comments(body + tail, base.text, [side.text for side in sides])


def generate_text(final: Table, base: str, sides: Sequence[str]) -> str:
    """Return a text of ``final`` in the plain layout, with all comments at its end."""
    page = _Page(dominant_newline(_choice(base, sides)))
    text = new_document(bare(final)).replace("\n", page.newline)
    return page.with_lost_comments(text, base, sides)


def comments(text: str) -> list[str]:
    """Return the comments of a TOML text, in order."""
    return [found[0].rstrip() for found in _TOKEN.finditer(text) if found[0].startswith("#")]


def bare(value: Any) -> Any:
    """Return data without the marks of a merge."""
    if isinstance(value, dict):
        return {name: bare(inner) for name, inner in value.items() if name != KEY}
    return [bare(inner) for inner in value] if isinstance(value, list) else value


class _Page:
    def __init__(self, newline: str) -> None:
        self.newline = newline

    def table(
        self, final: Table, base: View | None, views: Sequence[View], names: tuple[str, ...]
    ) -> str:
        """Return the lines of one table with all that is in it."""
        untouched = _lines_as_they_stand(final, base, views)
        if untouched is not None:
            return untouched
        alike = [view for view in (base, *views) if view]
        keys, sections = _parts(final, alike)
        body = "".join(self._pair(name, final[name], base, views) for name in keys)
        return body + self._sections(final, sections, base, views, names)

    def _section(
        self,
        final: Table,
        base: View | None,
        views: Sequence[View],
        names: tuple[str, ...],
        brackets: tuple[str, str],
    ) -> str:
        untouched = _lines_as_they_stand(final, base, views)
        if untouched is not None:
            return untouched
        alike = [view for view in (base, *views) if view]
        keys, sections = _parts(final, alike)
        found = [view.source.line(view.place, header=True) for view in alike]
        head = self._header(base, views)
        if not head and not any(found) and (keys or not sections or brackets[0] == "[["):
            head = f"{self.newline}{brackets[0]}{dotted_name(names)}{brackets[1]}{self.newline}"
        body = "".join(self._pair(name, final[name], base, views) for name in keys)
        return head + body + self._sections(final, sections, base, views, names)

    def _header(self, base: View | None, views: Sequence[View]) -> str:
        old = base.source.line(base.place, header=True) if base else None
        own = [line for v in views if (line := v.source.line(v.place, header=True))]
        return _choose_lines(old, old, own, own) or ""

    def _pair(self, name: str, value: Any, base: View | None, views: Sequence[View]) -> str:
        old = base.source.line((*base.place, name), header=False) if base else None
        own = [line for v in views if (line := v.source.line((*v.place, name), header=False))]
        says = spell_value(bare(value))
        old_fits = old if base and old and spell_value(base.data.get(name)) == says else None
        fitting = [
            line
            for v in views
            if (line := v.source.line((*v.place, name), header=False))
            and spell_value(v.data.get(name)) == says
        ]
        found = _choose_lines(old, old_fits, own, fitting)
        if found is not None:
            return found
        lead = _merge_lead(old.lead if old else "", [line.lead for line in own])
        indent = _indent(old or (own[0] if len(own) == 1 else None))
        return (
            f"{lead}{indent}{key_name(name)} = {literal(bare(value), self.newline)}{self.newline}"
        )

    def _sections(
        self,
        final: Table,
        sections: Sequence[str],
        base: View | None,
        views: Sequence[View],
        names: tuple[str, ...],
    ) -> str:
        """Return the tables below a table, in the base's order; new ones follow their kind."""
        written = {
            name: self._write(name, final[name], base, views, (*names, name)) for name in sections
        }
        order = _slots(base, views)
        slots = [name for name in order if name in written]
        order_of_new = partial(name_order, names[-1] if names else "")
        slots += sorted((name for name in written if name not in slots), key=order_of_new)
        last = {name: place for place, name in enumerate(slots)}
        parts: list[str] = []
        for place, name in enumerate(slots):
            take = len(written[name]) if last[name] == place else 1
            parts += written[name][:take]
            del written[name][:take]
        return "".join(parts)

    def _write(
        self,
        name: str,
        value: Any,
        base: View | None,
        views: Sequence[View],
        names: tuple[str, ...],
    ) -> list[str]:
        if isinstance(value, dict):
            return [
                self._section(value, _below(base, name), _all_below(views, name), names, ("[", "]"))
            ]
        olds = _items(base, name)
        news = [_items(view, name) for view in views]
        return [
            self._section(
                item, olds.get(key), [n[key] for n in news if key in n], names, ("[[", "]]")
            )
            for key, item in key_items(name, value).items()
        ]

    def with_lost_comments(self, text: str, base: str, sides: Sequence[str]) -> str:
        """Return the text with the comments that a side added and no line carries any more."""
        old = Counter(comments(base))
        here = Counter(comments(text))
        added: Counter[str] = Counter()
        for side in sides:
            added |= Counter(comments(side)) - old
        lost = sorted((added - (here - old)).elements())
        if text and not text.endswith("\n"):
            text += self.newline
        return text + "".join(f"{comment}{self.newline}" for comment in lost)


def _cut(text: str) -> tuple[list[Lines], str]:
    lines: list[Lines] = []
    at = 0
    for node in scan(text):
        if node.kind not in (Kind.TABLE, Kind.ITEM, Kind.PAIR):
            continue
        start = text.rfind("\n", 0, node.start) + 1
        end = text.find("\n", node.end) + 1 or len(text)
        header = node.kind is not Kind.PAIR
        body = text[start:end]
        if not body.endswith("\n"):
            body += dominant_newline(text)
        lines.append(Lines(node.path, node.host, header, text[at:start], body))
        at = end
    return lines, text[at:]


def _is_plain(line: Lines) -> bool:
    return line.header or line.place[:-1] == line.host


def _lines_as_they_stand(final: Table, base: View | None, views: Sequence[View]) -> str | None:
    """The lines of a table as they stand, if at most one text changed them."""
    says = spell_value(final)
    old = base.source.whole(base.place) if base else None
    texts = {view.source.whole(view.place) for view in views}
    changed = texts - {old}
    if len(changed) > 1:
        return None
    wanted = changed.pop() if changed else old
    fits = any(
        spell_value(view.data) == says and view.source.whole(view.place) == wanted
        for view in (base, *views)
        if view
    )
    return wanted if fits else None


def _parts(final: Table, views: Sequence[View]) -> tuple[list[str], list[str]]:
    """The keys that are lines of a table, and those that are tables of their own."""
    keys = [n for n in final if n != KEY and not _is_section(n, final[n], views)]
    return keys, [n for n in final if n != KEY and n not in keys]


def _is_section(name: str, value: Any, views: Sequence[View]) -> bool:
    if not isinstance(value, dict) and not is_tables(value):
        return False
    says = spell_value(value)
    return not any(
        view.source.line((*view.place, name), header=False)
        and spell_value(view.data.get(name)) == says
        for view in views
    )


def _choice(base: str, sides: Sequence[str]) -> str:
    changed = {side for side in sides if dominant_newline(side) != dominant_newline(base)}
    return min(changed, default=base)


def _choose_lines(
    old: Lines | None, old_fits: Lines | None, own: Sequence[Lines], fitting: Sequence[Lines]
) -> str | None:
    """The lines of one key: the changed spelling, if one fits what the key is to say."""
    before = old.body if old else None
    new = {line.body for line in fitting if line.body != before}
    body = min(new, default=old_fits.body if old_fits else None)
    if body is None:
        return None
    return _merge_lead(old.lead if old else "", [line.lead for line in own]) + body


def _merge_lead(base: str, sides: Sequence[str]) -> str:
    """Comments and blank lines above a line, as the sides changed them."""
    changed = {side for side in sides if side != base}
    if len(changed) < 2:
        return changed.pop() if changed else base
    old = base.splitlines(keepends=True)
    news = [side.splitlines(keepends=True) for side in changed]
    kept = [line for line in old if all(line in new for new in news)]
    added = sorted({line for new in news for line in new if line not in old and line.strip()})
    blank = [line for line in kept[:1] if not line.strip()] or _first_blank(news)
    return "".join(blank + [line for line in [*kept, *added] if line.strip()])


def _first_blank(news: Iterable[Sequence[str]]) -> list[str]:
    return sorted({new[0] for new in news if new and not new[0].strip()})[:1]


def _indent(line: Lines | None) -> str:
    return line.body[: len(line.body) - len(line.body.lstrip())] if line else ""


def _below(view: View | None, name: str) -> View | None:
    if view is None or not isinstance(view.data.get(name), dict):
        return None
    return View(view.source, view.data[name], view.tree[name], (*view.place, name))


def _all_below(views: Iterable[View], name: str) -> list[View]:
    return [found for view in views if (found := _below(view, name))]


def _items(view: View | None, name: str) -> dict[str, View]:
    if view is None or not is_tables(view.data.get(name)):
        return {}
    places = {id(item): place for place, item in enumerate(view.tree[name])}
    return {
        key: View(
            view.source,
            view.data[name][places[id(item)]],
            item,
            (*view.place, name, places[id(item)]),
        )
        for key, item in key_items(name, view.tree[name]).items()
    }


def _slots(base: View | None, views: Sequence[View]) -> list[str]:
    """The names of the tables below a table in the order of the text that has it first."""
    if base:
        return list(_names_below(base))
    return list(_names_below(views[0])) if len(views) == 1 else []


def _names_below(view: View) -> Iterator[str]:
    depth = len(view.place)
    for line in view.source.lines:
        below = line.place[depth:]
        own = line.place[:depth] == view.place
        # An item has its number behind its name, a table has not.
        is_next = len(below) == 1 or (len(below) == 2 and isinstance(below[1], int))
        if own and line.header and is_next and isinstance(below[0], str):
            yield below[0]
