"""Ruled tables on the page of a PDF file: the lines that are drawn, and the cells between them.

Places are points from the left and from the top of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from giamsat.intake.grids import Address, Area

_THIN = 3.0
"""What is no higher or no wider than this is a line; lines nearer than this are one."""
_MOST_RULES = 1_000
_MOST_EDGES = 200


class Piece(NamedTuple):
    """Letters of a row without a wide gap: from ``left`` to ``right``, ``top`` from above."""

    text: str
    left: float
    right: float
    top: float
    height: float

    @property
    def middle(self) -> float:
        """How far its middle is from above."""
        return self.top + self.height / 2


class Box(NamedTuple):
    """A drawn line or frame."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_flat(self) -> bool:
        """Whether it is a line from left to right."""
        return self.bottom - self.top <= _THIN < self.right - self.left

    @property
    def is_upright(self) -> bool:
        """Whether it is a line from above to below."""
        return self.right - self.left <= _THIN < self.bottom - self.top

    def is_touching(self, other: Box) -> bool:
        """Whether two lines meet."""
        return (
            self.left <= other.right + _THIN
            and other.left <= self.right + _THIN
            and self.top <= other.bottom + _THIN
            and other.top <= self.bottom + _THIN
        )


class RuledTable(NamedTuple):
    """A table: the edges of its columns and rows, and its joined cells; both count from 1."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    merged: tuple[Area, ...]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.rows[0]

    def place_of(self, piece: Piece) -> Address | None:
        """Return the cell that a piece stands in, the first one of a joined cell."""
        column = _between(self.columns, (piece.left + piece.right) / 2)
        row = _between(self.rows, piece.middle)
        if not column or not row:
            return None
        place = Address(row, column)
        area = next((area for area in self.merged if area.has_place(place)), None)
        return Address(area.top, area.left) if area else place

    def right_of(self, place: Address) -> float:
        """Return where the cell ends on the right."""
        area = next((area for area in self.merged if area.has_place(place)), None)
        return self.columns[area.right if area else place.column]


def ruled_tables(boxes: Iterable[Box]) -> list[RuledTable]:
    """Return the tables that drawn lines make: two rows of two columns, or a row of three."""
    rules = _merge([rule for box in boxes for rule in _rules_of(box)])
    if len(rules) > _MOST_RULES:
        return []
    found = (_table_of(group) for group in _groups(rules))
    return sorted((table for table in found if table), key=lambda table: table.top)


def _rules_of(box: Box) -> Iterator[Box]:
    """Yield a line, or the four of a frame."""
    left, top, right, bottom = box
    if box.is_flat or box.is_upright:
        yield box
    elif right - left > _THIN and bottom - top > _THIN:
        yield Box(left, top, right, top)
        yield Box(left, bottom, right, bottom)
        yield Box(left, top, left, bottom)
        yield Box(right, top, right, bottom)


def _merge(rules: Sequence[Box]) -> list[Box]:
    """Lines that go on with each other as one: each cell may be drawn by lines of its own."""
    flat = sorted((rule for rule in rules if rule.is_flat), key=lambda rule: rule.top)
    upright = sorted((rule for rule in rules if not rule.is_flat), key=lambda rule: rule.left)
    return [
        *(Box(first, place, last, place) for place, first, last in _runs(
            [((rule.top + rule.bottom) / 2, rule.left, rule.right) for rule in flat])),
        *(Box(place, first, place, last) for place, first, last in _runs(
            [((rule.left + rule.right) / 2, rule.top, rule.bottom) for rule in upright])),
    ]  # fmt: skip


def _runs(lines: Sequence[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """Join lines given by their place across and their two ends; sorted by the former."""
    beside: list[tuple[float, float]] = []
    place = 0.0
    for here, first, last in lines:
        if beside and here - place > _THIN:
            yield from ((place, *run) for run in _joined_ends(beside))
            beside = []
        if not beside:
            place = here
        beside.append((first, last))
    yield from ((place, *run) for run in _joined_ends(beside))


def _joined_ends(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + _THIN:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _groups(rules: Sequence[Box]) -> list[list[Box]]:
    """The lines that meet, directly or over others."""
    groups: list[tuple[Box, list[Box]]] = []
    done: list[list[Box]] = []
    for rule in sorted(rules, key=lambda rule: (rule.top, rule.left)):
        done += [group[1] for group in groups if group[0].bottom < rule.top - _THIN]
        groups = [group for group in groups if group[0].bottom >= rule.top - _THIN]
        near = [group for group in groups if group[0].is_touching(rule)]
        near = [group for group in near if any(rule.is_touching(other) for other in group[1])]
        members = [rule, *(other for group in near for other in group[1])]
        groups = [group for group in groups if not any(group is each for each in near)]
        groups.append((_bounds(members), members))
    return [*done, *(members for _, members in groups)]


def _bounds(rules: Sequence[Box]) -> Box:
    return Box(
        min(rule.left for rule in rules),
        min(rule.top for rule in rules),
        max(rule.right for rule in rules),
        max(rule.bottom for rule in rules),
    )


def _table_of(rules: Sequence[Box]) -> RuledTable | None:
    flat = [rule for rule in rules if rule.is_flat]
    upright = [rule for rule in rules if rule.is_upright]
    rows = _edges((rule.top + rule.bottom) / 2 for rule in flat)
    columns = _edges((rule.left + rule.right) / 2 for rule in upright)
    if not (2 <= len(rows) <= _MOST_EDGES and 3 <= len(columns) <= _MOST_EDGES):
        return None
    if len(rows) + len(columns) < 6:
        return None
    return RuledTable(columns, rows, tuple(_joined_areas(columns, rows, flat, upright)))


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    """The places of lines, those of one line once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _THIN:
            found.append(place)
    return tuple(found)


def _joined_areas(
    columns: Sequence[float], rows: Sequence[float], flat: Sequence[Box], upright: Sequence[Box]
) -> Iterator[Area]:
    """Yield the cells between which no line is drawn."""
    beside = [[(r.top, r.bottom) for r in upright if abs(r.left - x) <= _THIN] for x in columns]
    below = [[(r.left, r.right) for r in flat if abs(r.top - y) <= _THIN] for y in rows]
    seen: set[Address] = set()
    for row in range(1, len(rows)):
        for column in range(1, len(columns)):
            if Address(row, column) in seen:
                continue
            right, middle = column, (rows[row - 1] + rows[row]) / 2
            while right < len(columns) - 1 and not _is_crossed(beside[right], middle):
                right += 1
            bottom, centre = row, (columns[column - 1] + columns[column]) / 2
            while bottom < len(rows) - 1 and not _is_crossed(below[bottom], centre):
                bottom += 1
            area = Area(row, column, bottom, right)
            seen.update(area.places)
            if right > column or bottom > row:
                yield area


def _is_crossed(spans: Iterable[tuple[float, float]], place: float) -> bool:
    return any(first <= place <= last for first, last in spans)


def _between(edges: Sequence[float], place: float) -> int:
    """Return the number of the strip that a place lies in; 0 outside of all."""
    if not edges[0] <= place <= edges[-1]:
        return 0
    return max(sum(edge <= place for edge in edges[:-1]), 1)
