"""A plan's time line as a drawing (SVG), and the same in words.

The drawing uses classes only (the policy of the pages allows no style attributes); every bar and
mark has a title, and everything it shows stands in the list of days below it too.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from giamsat.i18n import Words
from giamsat.render.pages.duties import rule_name
from giamsat.render.pages.times import period
from giamsat.render.pages.tones import state
from giamsat.reports.calendar_items import ALL_DAYS
from giamsat.reports.plan_picture import Bar, Lane, Mark, Picture

WIDTH = 960
_LEFT, _RIGHT, _TOP = 150, 20, 34
_ROW, _BAR = 32, 20
_LETTER = 7.2
"""The width of a letter, roughly: only to see whether a word fits into its bar."""

_SHAPES = {
    "due": "m0 -8l7 8l-7 8l-7 -8z",
    "due-late": "m0 -8l8 15h-16z",
    "due-done": "m-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z",
}
"""A diamond, a triangle and a circle: what a colour says, a shape says too."""


class _Axis(NamedTuple):
    first: date
    last: date

    def at(self, day: str) -> float:
        """Return where a day begins, in units of the drawing."""
        span = max((self.last - self.first).days, 1)
        days = (date.fromisoformat(day) - self.first).days
        share = min(max(days / span, 0), 1)
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)

    def after(self, day: str) -> float:
        """Return where a day ends."""
        return self.at(_next(day))


def _next(day: str) -> str:
    found = date.fromisoformat(day)
    return (found + timedelta(days=1) if found < date.max else found).isoformat()


class TickMark(NamedTuple):
    """A named day of the axis."""

    x: float
    name: str


class BarShape(NamedTuple):
    """A state as a bar; ``name`` stands in it where there is room."""

    tone: str
    x: float
    y: int
    width: float
    height: int
    title: str
    name: str | None


class MarkShape(NamedTuple):
    """A limit as a mark."""

    kind: str
    path: str
    title: str


class LaneShape(NamedTuple):
    """A row of the drawing."""

    name: str
    middle: int
    bottom: int
    bars: list[BarShape]
    marks: list[MarkShape]


class TodayMark(NamedTuple):
    """The asked day: a line where it is ``inside`` the drawing, else only its name at the end."""

    x: float
    name: str
    anchor: str
    inside: bool


class Drawing(NamedTuple):
    """All shapes, in units of the drawing."""

    width: int
    height: int
    top: int
    ticks: list[TickMark]
    lanes: list[LaneShape]
    today: TodayMark | None


def drawing(picture: Picture, words: Words) -> Drawing:
    """Return the drawing of a plan's time line."""
    axis = _Axis(date.fromisoformat(picture.first), date.fromisoformat(picture.last))
    days = tick_days(axis.first, axis.last)
    return Drawing(
        WIDTH,
        _TOP + _ROW * len(picture.lanes) + 12,
        _TOP,
        [TickMark(axis.at(day.isoformat()), _tick_name(day, axis, words)) for day in days],
        [
            _lane(lane, _TOP + _ROW * place, axis, picture.as_of, words)
            for place, lane in enumerate(picture.lanes)
        ],
        _today(picture, axis, words),
    )


# --- axis --------------------


def tick_days(first: date, last: date) -> list[date]:
    """Return the days that the axis names: at most some twelve, at even steps."""
    days = (last - first).days
    for step in (1, 2, 7, 14):
        if days <= 11 * step:
            return [first + timedelta(days=n) for n in range(0, days + 1, step)]
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((s for s in (1, 2, 3, 6) if months <= 11 * s), 12 * (1 + months // 132))
    start = first.year * 12 + first.month - 1
    starts = range(start + -start % step, last.year * 12 + last.month, step)
    found = (date(month // 12, month % 12 + 1, 1) for month in starts if month < 9999 * 12 + 12)
    return [day for day in found if first <= day <= last]


def _tick_name(day: date, axis: _Axis, words: Words) -> str:
    if (axis.last - axis.first).days > 11 * 14:
        return f"{day.month:02}/{day.year}" if words.lang == "vi" else f"{day.year}-{day.month:02}"
    shown = words.day(day)
    return shown[:5] if words.lang == "vi" else shown[5:]


def _today(picture: Picture, axis: _Axis, words: Words) -> TodayMark | None:
    name = words("site.today", day=words.day(picture.as_of))
    if picture.first <= picture.as_of <= picture.last:
        x = axis.at(picture.as_of)
        return TodayMark(x, name, "end" if x > WIDTH * 0.8 else "start", inside=True)
    if picture.as_of > picture.last:
        return TodayMark(WIDTH - _RIGHT, f"{name} →", "end", inside=False)
    return None


# --- lanes --------------------


def _lane(lane: Lane, top: int, axis: _Axis, as_of: str, words: Words) -> LaneShape:
    return LaneShape(
        lane_name(lane, words),
        top + _ROW // 2 + 5,
        top + _ROW,
        [_bar(bar, top, axis, as_of, words) for bar in lane.bars],
        [_mark(mark, top, axis, words) for mark in lane.marks],
    )


def _mark(mark: Mark, top: int, axis: _Axis, words: Words) -> MarkShape:
    path = f"M{axis.at(mark.on)} {top + _ROW // 2}{_SHAPES[mark.kind]}"
    return MarkShape(mark.kind, path, _mark_words(mark, words))


def _bar(bar: Bar, top: int, axis: _Axis, as_of: str, words: Words) -> BarShape:
    left = axis.at(bar.first)
    right = (
        WIDTH - _RIGHT
        if bar.last is None and as_of > axis.last.isoformat()
        else axis.after(bar.last or as_of)
    )
    width = max(round(right - left, 1), 4)
    name = _state_words(bar.state, words)
    return BarShape(
        _tone(bar.state, words),
        left,
        top + (_ROW - _BAR) // 2,
        width,
        _BAR,
        _bar_words(bar, words),
        name if len(name) * _LETTER + 8 < width else None,
    )


def _tone(code: str, words: Words) -> str:
    return "strong" if code == "period" else state(words, code).tone or "plain"


def _state_words(code: str, words: Words) -> str:
    return words("show.period") if code == "period" else state(words, code).text


def lane_name(lane: Lane, words: Words) -> str:
    """Return the name of a row of the drawing."""
    names = {"plan": words("show.status"), "period": words("show.period")}
    return names.get(lane.subject, lane.subject)


# --- the same in words --------------------


def days_in_words(picture: Picture, words: Words) -> list[tuple[str, str]]:
    """Return (days, what) for all that the drawing shows, the earliest first."""
    found: list[tuple[str, str, str]] = []
    for lane in picture.lanes:
        name = "" if lane.subject in ("plan", "period") else f"{lane.subject}: "
        for bar in lane.bars:
            if bar.first >= picture.first:
                days = period(bar.first, bar.last, words) if bar.last else words.day(bar.first)
                found.append((bar.first, days, name + _sentence(bar, words)))
        found += [(m.on, words.day(m.on), name + _mark_words(m, words)) for m in lane.marks]
    return [(days, what) for _, days, what in sorted(found, key=lambda row: row[0])]


def _sentence(bar: Bar, words: Words) -> str:
    name = _state_words(bar.state, words)
    return name if bar.last else words("site.from-then", state=name)


def _bar_words(bar: Bar, words: Words) -> str:
    if bar.first == ALL_DAYS[0]:
        name = _state_words(bar.state, words)
        return words("site.until", state=name, day=words.day(bar.last)) if bar.last else name
    days = period(bar.first, bar.last, words) if bar.last else words.day(bar.first)
    return f"{_sentence(bar, words)} · {days}"


def _mark_words(mark: Mark, words: Words) -> str:
    return words(f"site.{mark.kind}", rule=rule_name(mark.rule, words))
