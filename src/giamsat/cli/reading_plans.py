"""What ``list``, ``show`` and ``why`` do, whichever door they came through. Part of the fast path.

Options come as texts; they are turned into values of the domain here, at the edge.
"""

from __future__ import annotations

from giamsat.cli.asked import registers_to_ask
from giamsat.cli.typed_words import choice, choice_if_given
from giamsat.domain.errors import UsageError
from giamsat.domain.option_values import whole_number
from giamsat.domain.records import FORMS, KINDS, SORTS, STATUSES, PlanQuery

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from giamsat.cli.asked import Asked
    from giamsat.cli.session import Session
    from giamsat.domain.records import PlanRow
    from giamsat.lean.days import date
    from giamsat.render.page import Page

ON_A_SCREEN = 50
"""As many plans as a person reads at once, where no other limit is asked for."""


def list_(
    session: Session,
    *,
    search: str | None = None,
    status: Sequence[str] = (),
    year: Sequence[str] = (),
    issuer: str | None = None,
    form: str | None = None,
    period: str | None = None,
    programme: str | None = None,
    kind: str | None = None,
    field: str | None = None,
    when: str | None = None,
    overdue: bool = False,
    sort: str | None = None,
    reverse: bool = False,
    limit: str | None = None,
    across: Sequence[str] = (),
    workspaces: str | None = None,
    issuers: str | None = None,
    at: str | None = None,
) -> int:
    """List the plans that match, now or as they were recorded ``at`` a moment."""
    statuses = tuple(choice("--status", wanted, STATUSES) for wanted in status)
    form = choice_if_given("--form", form, FORMS)
    sort = choice_if_given("--sort", sort, SORTS)
    kind = choice_if_given("--kind", kind, KINDS)
    first, last = _days_of(session, period)
    when_first, when_last = _span_of(when, session.as_of)
    ask = registers_to_ask(session, across, workspaces, at)
    query = PlanQuery(
        as_of=session.as_of,
        statuses=statuses,
        years=_years_of(session, year),
        issuer=issuer,
        form=form,
        first=first,
        last=last,
        search=search,
        overdue=True if overdue else None,
        programme=programme,
        kind=kind,
        field=field,
        when_first=when_first,
        when_last=when_last,
        sort=sort or "issued",  # type: ignore[arg-type]
        descending=reverse if sort else not reverse,
        limit=_limit(session, limit),
    )
    if issuers is not None:
        query = _held_on_day(session, ask, query, issuers)
    return _print_list(session, ask, query)


def _span_of(when: str | None, as_of: str) -> tuple[str | None, str | None]:
    """Return the days that a ``when`` spans; a quarter or month alone is of the asked day's year.

    Raises ``UsageError`` (``no-such-span``) for words that span no days.
    """
    if when is None:
        return None, None
    from giamsat.domain.when import span_of

    span = span_of(when, int(as_of[:4]))
    if span is None:
        raise UsageError("no-such-span", when=when)
    return span.first.isoformat(), span.last.isoformat()


def _held_on_day(session: Session, ask: Asked, query: PlanQuery, issuers: str) -> PlanQuery:
    """Ask for the plans that the issuer of a query holds on the day, by today's map."""
    from giamsat.cli.issuers import names_held, offices

    known = offices(session, ask, issuers)
    if query.issuer is None:
        raise UsageError("issuers-without-issuer")
    if known is None:
        return query
    return query._replace(
        issuer=None, issuers=names_held(ask.register, query.issuer, known, session.as_of)
    )


def _limit(session: Session, limit: str | None) -> int | None:
    if limit is not None:
        return whole_number("--limit", limit)
    return ON_A_SCREEN if session.is_to_terminal and session.format == "table" else None


def _print_list(session: Session, ask: Asked, query: PlanQuery) -> int:
    if session.format == "json":
        from giamsat.reports.listing import data

        session.print_data(data(query.as_of, ask.across, ask.register.plan_lines(query)))
        return 0
    from giamsat.render.pages.listing import page
    from giamsat.reports.listing import listing

    report = listing(ask.register, query, ask.across)
    session.show(page(report, session.words))
    if session.is_to_terminal:
        from giamsat.render.pages.listing import footnotes

        session.say(footnotes(report, session.words))
    return 0


def show(session: Session, *, plan: str, at: str | None = None) -> int:
    """Show one plan as it stands on the asked day; ``at`` asks for an earlier recording of it."""
    if at is not None:
        return _show_at(session, plan, at)
    from giamsat.cli.naming import row_named
    from giamsat.reports.plan_report import data, plan_report

    row = row_named(session, plan)
    report = plan_report(session.register(), row, session.as_of)

    def page() -> Page:
        from giamsat.render.pages.plan import page

        return page(report, session.words)

    session.print_report(lambda: data(report), page)
    return 0


def _show_at(session: Session, plan: str, at: str) -> int:
    from giamsat.cli.recorded_plans import recorded_path
    from giamsat.evidence.past_registers import register_at
    from giamsat.reports.plan_report import data, plan_report

    path = recorded_path(session, plan)
    plan_id = path.removeprefix("plans/").removesuffix(".toml")
    past = register_at(session.workspace, path, at)
    with past.register as register:
        report = plan_report(register, register.row(plan_id, session.as_of), session.as_of)

    def page() -> Page:
        from giamsat.render.pages.plan import page

        return page(report, session.words)

    if session.format != "json":
        session.tell("show.at", at=at, commit=(past.commit or "")[:10])
    session.tell_dated_back(past.dated_back)
    session.print_report(lambda: {**data(report), "at": at, "commit": past.commit}, page)
    return 0


def _own_day(row: PlanRow) -> date | None:
    """Return the day by which the rules in force are chosen."""
    from giamsat.lean.days import date

    own = row.issued or row.begins
    return date.fromisoformat(own) if own else None


def why(session: Session, *, plan: str) -> int:
    """Tell which fact and which rule led to each state and date of a plan."""
    from giamsat.cli.naming import row_named
    from giamsat.domain.rules import unknown_limits
    from giamsat.domain.timeline.uncountable import uncountable_limits
    from giamsat.reports.reasons import data, reasons

    row = row_named(session, plan)
    rules = session.rules()
    report = reasons(session.register(), row, session.as_of)
    left = uncountable_limits(session.register().detail(row.id), rules)
    on = _own_day(row)
    rules = tuple(rule.as_known_for(on) for rule in rules)
    report = report._replace(
        uncountable=tuple(left), unknown=tuple(unknown_limits(rules, row.form, on))
    )

    def page() -> Page:
        from giamsat.render.pages.reasons import page

        return page(report, rules, session.words)

    session.print_report(lambda: data(report, rules), page)
    return 0


def _years_of(session: Session, texts: Sequence[str]) -> tuple[int, ...]:
    if not texts:
        return ()
    from giamsat.cli.typed_days import typed_year

    return tuple(typed_year(session, text) for text in texts)


def _days_of(session: Session, period: str | None) -> tuple[str | None, str | None]:
    if period is None:
        return None, None
    from giamsat.cli.typed_days import typed_period

    days = typed_period(session, period)
    return days.first.isoformat(), days.last.isoformat()
