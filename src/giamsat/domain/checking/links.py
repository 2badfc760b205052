"""Links that lead out of a plan: to its programme, to rules, to bodies by name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.text import fold, nearest, visible
from giamsat.domain.timeline import AGREED, VISIT


def link_findings(
    plan: Plan, programmes: Collection[str], rules: Collection[str]
) -> Iterator[Diagnosis]:
    """Yield the links that lead nowhere. ``programmes`` and ``rules`` are the ids that exist."""
    programme = plan.plan.programme
    if programme and programme not in programmes:
        yield Diagnosis("GS303", ("plan", "programme"), _near("id", programme, programmes))
    yield from _waivers(plan, {*rules, AGREED, VISIT})
    yield from _bodies(plan)
    yield from _contents(plan)


def programme_links(programme: Programme) -> Iterator[Diagnosis]:
    """Yield the contents that a programme's responsibilities name and that it does not have."""
    contents = {content.id for content in programme.contents}
    for place, item in enumerate(programme.responsibilities):
        for n, name in enumerate(item.contents):
            if name not in contents:
                yield Diagnosis("GS301", ("responsibility", place, "contents", n), (("id", name),))


def _waivers(plan: Plan, rules: Collection[str]) -> Iterator[Diagnosis]:
    parts = {"plan", *(v.id for v in plan.visits), *(r.id for r in plan.recommendations)}
    for place, waiver in enumerate(plan.waivers):
        if waiver.rule not in rules:
            yield Diagnosis("GS304", ("waiver", place, "rule"), _near("id", waiver.rule, rules))
        if waiver.subject and waiver.subject not in parts:
            params = (("id", visible(waiver.subject)),)
            yield Diagnosis("GS301", ("waiver", place, "subject"), params)


def _bodies(plan: Plan) -> Iterator[Diagnosis]:
    """Visits and findings name bodies by id or by name; a plan without bodies names none."""
    names = {fold(body.name) for body in plan.bodies} | {fold(b.id) for b in plan.bodies if b.id}
    if not names:
        return
    known = [name for body in plan.bodies for name in (body.name, body.id) if name]
    for place, visit in enumerate(plan.visits):
        for n, body in enumerate(visit.bodies):
            if fold(body) not in names:
                yield Diagnosis("GS305", ("visit", place, "bodies", n), _near("body", body, known))
    for place, finding in enumerate(plan.findings):
        if finding.body and fold(finding.body) not in names:
            key: KeyPath = ("finding", place, "body")
            yield Diagnosis("GS305", key, _near("body", finding.body, known))


def _contents(plan: Plan) -> Iterator[Diagnosis]:
    ids = {content.id for content in plan.contents if content.id}
    texts = {fold(content.text) for content in plan.contents}
    for place, visit in enumerate(plan.visits):
        for n, content in enumerate(visit.contents):
            if ids and content not in ids and fold(content) not in texts:
                key: KeyPath = ("visit", place, "contents", n)
                yield Diagnosis("GS301", key, (("id", visible(content)),))


def _near(name: str, value: str, known: Collection[str]) -> tuple[tuple[str, str], ...]:
    near = nearest(value, known, 1)
    return ((name, visible(value)), *((("near", near[0]),) if near else ()))
