"""What a plan of its form must say, and does not.

A delegation's plan: Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN, Điều 6 khoản 2
(principle ``plan-contents``). Item e, the means (các điều kiện bảo đảm), has no key in a plan file
and is not judged. No text was found that lists the contents of plans of other forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.plan import Plan

IN_FORCE = date(2017, 6, 15)
SOURCE = "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN, Điều 6 khoản 2"


def part_findings(plan: Plan) -> Iterator[Diagnosis]:
    """Yield the parts that a plan lacks. In a draft they are only notes."""
    facts = plan.plan
    yield from _basics(plan)
    dated = facts.issued or facts.begins
    if facts.form != "delegation" or (dated and dated < IN_FORCE):
        return
    draft = not (facts.number and facts.issued)
    for item, part, key, is_there in _wanted_parts(plan):
        if not is_there:
            params = (("part", part), ("item", item), ("source", SOURCE))
            yield Diagnosis("GS220", key, params, "note" if draft else None)


def _basics(plan: Plan) -> Iterator[Diagnosis]:
    facts = plan.plan
    if bool(facts.number) != bool(facts.issued):
        missing = "issued" if facts.number else "number"
        yield Diagnosis("GS222", ("plan",), (("missing", missing),))
    if facts.form is None:
        yield Diagnosis("GS221", ("plan",))


def _wanted_parts(plan: Plan) -> Iterator[tuple[str, str, KeyPath, bool]]:
    """Yield (item of the clause, part, key, whether the plan has it)."""
    facts = plan.plan
    places = [visit.place for visit in plan.visits if visit.place]
    yield "a", "purpose", ("plan",), bool(facts.purpose)
    yield "b", "body", ("plan",), bool(plan.bodies)
    yield "b", "content", ("plan",), bool(plan.contents)
    yield "b", "area", ("plan",), bool(facts.area)
    yield "c", "member", ("plan",), bool(plan.members)
    has_time = (facts.begins and facts.ends) or facts.when or any(v.on for v in plan.visits)
    yield "d", "time", ("plan",), bool(has_time)
    yield "d", "place", ("plan",), bool(places or facts.area)
    has_head = any(member.role == "head" for member in plan.members)
    yield "đ", "head", ("member", 0), has_head or not plan.members
