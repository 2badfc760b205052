"""Who receives a paper: whom the law names, then whom the workspace adds, the archive last.

Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN of 15/06/2017: Điều 7 khoản 3 (the
plan, to the supervised body), Điều 9 khoản 1 (the head's report, to the committee) and khoản 3
(recommendations also to the competent body and the next Front committee); Điều 22 khoản 2 (an
organisation's results also to the Front committee of its level).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from giamsat.domain.plan import Plan, Recommendation
from giamsat.domain.text import fold
from giamsat.reports.papers import Blank, Office, PaperKind, Say, Value


def recipients_of(
    plan: Plan, kind: PaperKind, office: Office, wanted: tuple[Recommendation, ...]
) -> tuple[Value, ...]:
    """Return who receives a paper of ``plan``."""
    if kind in ("outline", "minutes", "register"):
        return ()
    names = [*_by_law(plan, kind, office, wanted), *office.recipients]
    return _with_archive(names, "archives" if plan.plan.co_issuers else "archive")


def own_recipients(office: Office) -> tuple[Value, ...]:
    """Return who receives a report of the office over all plans."""
    above = [office.superior] if office.superior else []
    return _with_archive([*above, *office.recipients])


def _by_law(
    plan: Plan, kind: PaperKind, office: Office, wanted: tuple[Recommendation, ...]
) -> list[Value]:
    if kind == "head-report":
        return [Say("as-above"), Say("members-of-delegation")]
    if kind == "escalation":
        return [Say("as-above"), *dict.fromkeys(item.to for item in wanted if item.to)]
    if kind in ("recommendations", "urging"):
        above = _above(item.superior for item in wanted)
        front = _front_above(office, plan) if kind == "recommendations" else []
        return [Say("as-above"), *above, *front]
    is_other = plan.plan.kind in ("criticism", "comment") and kind == "invitation"
    first = [Say(_FIRST[kind])] if kind in _FIRST and not is_other else []
    known = _known(plan) if kind not in _TO_THE_BODIES else []
    above = _front_above(office, plan) if kind in _TOLD_ABOVE else []
    level = [Say("front-of-level")] if kind == "report" and _is_organisation(plan, office) else []
    return [*first, *known, *level, *above]


_FIRST: dict[PaperKind, str] = {
    "decision": "as-article",
    "covering": "as-above",
    "answer-request": "as-above",
    "invitation": "members-of-delegation",
}
_TO_THE_BODIES = ("covering", "answer-request")
"""The letters of which the plan's bodies are the addressees already."""

_TOLD_ABOVE = ("report", "conclusion")


def _front_above(office: Office, plan: Plan) -> list[Value]:
    """Return the next Front committee; a blank where it is not recorded, none at the top.

    Of an organisation it is the organisation next above, which the office knows of itself alone.
    """
    issuer = plan.plan.issuer or office.issuer or ""
    if "trung uong" in fold(issuer):
        return []
    if _is_organisation(plan, office):
        is_own = office.issuer is not None and fold(office.issuer) == fold(issuer)
        return [(office.superior if is_own else None) or Blank("organisation-above")]
    return [office.superior or Blank("front-above")]


_ORGANISATIONS = re.compile(r"\b(hoi|lien doan lao dong|cong doan|doan tncs|(tinh|thanh) doan)\b")


def _is_organisation(plan: Plan, office: Office) -> bool:
    """Tell whether a socio-political organisation issues the plan, and not the Front itself."""
    name = fold(plan.plan.issuer or office.issuer or "")
    return _ORGANISATIONS.search(name) is not None and not _FRONT.search(name)


_FRONT = re.compile(r"\b(mttq|mat tran)\b")


def _known(plan: Plan) -> list[Value]:
    names = {body.id: body.name for body in plan.bodies if body.id}
    sent = [names.get(to, to) for e in plan.events if e.kind == "sent" for to in e.to]
    bodies = [body.name for body in plan.bodies]
    above = _above(body.superior for body in plan.bodies)
    return [*sent, *bodies, *above, *plan.plan.partners, *plan.plan.recipients]


def _above(superiors: Iterable[str | None]) -> list[Value]:
    return [name for name in superiors if name]


def _with_archive(names: Iterable[Value], key: str = "archive") -> tuple[Value, ...]:
    """Return each name once and the archive last: the recorded line for it, if there is one."""
    archive: Value = Say(key)
    others: list[Value] = []
    for name in names:
        if isinstance(name, str) and is_archive(name):
            archive = name
        elif name not in others:
            others.append(name)
    return (*(others or [Blank("recipients")]), archive)


def is_archive(recipient: str) -> bool:
    """Tell whether a recorded recipient is the office's own archive (“Lưu: VT”)."""
    return fold(recipient).replace(":", " ").split()[:1] == ["luu"]
