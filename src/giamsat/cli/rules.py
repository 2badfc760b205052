"""What ``rules`` does: which limits judge this workspace's plans, and what stands behind each."""

from __future__ import annotations

from giamsat.cli.session import Session
from giamsat.domain.errors import NotFoundError
from giamsat.domain.text import nearest
from giamsat.render.page import Page
from giamsat.reports.rules import Judged, Principle, Rules, data, rules_of
from giamsat.store.rulebook import principles, shipped_rules


def rules(session: Session, *, rule: str | None = None) -> int:
    """List the limits and principles, or show one. Raises ``NotFoundError`` (``no-such-rule``)."""
    session.register()  # a list of limits that plans could not be read against says so
    report = rules_of(session.rules(), shipped_rules(), principles())
    if rule is None:
        session.print_report(lambda: data(report), lambda: _page(report, session))
        return 0
    found = _rule_named(report, rule)

    def one() -> Page:
        from giamsat.render.pages.rules import one_page

        return one_page(found, session.words)

    session.print_report(lambda: data(_only(found)), one)
    return 0


def _page(report: Rules, session: Session) -> Page:
    from giamsat.render.pages.rules import page

    return page(report, session.words)


def _rule_named(report: Rules, wanted: str) -> Judged | Principle:
    known: dict[str, Judged | Principle] = {item.rule.id: item for item in report.rules}
    known |= {item.id: item for item in report.principles}
    if wanted not in known:
        near = ", ".join(nearest(wanted, known))
        raise NotFoundError("no-such-rule", rule=wanted, near=near)
    return known[wanted]


def _only(found: Judged | Principle) -> Rules:
    return Rules((found,), ()) if isinstance(found, Judged) else Rules((), (found,))
