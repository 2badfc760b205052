"""What ``due``, ``agenda``, ``summary`` and ``stats`` do. Part of the fast path.

Options come as texts; they are turned into values of the domain here, at the edge.
"""

from __future__ import annotations

from giamsat.cli.asked import registers_to_ask
from giamsat.cli.typed_words import choice_if_given
from giamsat.domain.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from giamsat.cli.asked import Asked
    from giamsat.cli.session import Session
    from giamsat.domain.dates import Period
    from giamsat.domain.spoken_days import Leaning
    from giamsat.domain.succession import Succession
    from giamsat.render.page import Page
    from giamsat.reports.summary import Summary

FOUND = 1
"""The exit code of a command that worked and found something wrong."""


def desk(session: Session) -> int:
    """Tell what lies on the desk today."""
    from giamsat.reports.desk import data
    from giamsat.reports.desk import desk as gather

    report = gather(session.register(), session.as_of)

    def page() -> Page:
        from giamsat.render.pages.desk import page

        return page(report, session.words)

    session.print_report(lambda: data(report), page)
    return 0


def due(
    session: Session,
    *,
    within: str | None = None,
    exit_code: bool = False,
    across: Sequence[str] = (),
    workspaces: str | None = None,
) -> int:
    """Tell what is overdue and what comes."""
    from giamsat.reports.due import HORIZON, data, dues

    days = HORIZON if within is None else _span(within)
    ask = registers_to_ask(session, across, workspaces)
    if ask.has_lines:
        overdue = _print_due(session, days)
        return _exit_code(session, exit_code, bool(overdue))
    report = dues(ask.register, session.as_of, days, ask.across)

    def page() -> Page:
        from giamsat.render.pages.due import page
        from giamsat.reports.due import grades

        unknown = session.register().unknown_limits(session.as_of) if ask.across is None else {}
        return page(report, grades(ask.register), session.words, unknown)

    session.print_report(lambda: data(report), page)
    return _exit_code(session, exit_code, bool(report.overdue))


def _exit_code(session: Session, asked: bool, overdue: bool) -> int:
    """Return the code of ``--exit-code``: what could not be read may be overdue as well."""
    return FOUND if asked and (overdue or session.unread()) else 0


def _print_due(session: Session, days: int) -> bool:
    """Print what is due as JSON; tell whether anything is overdue."""
    from giamsat.lean.json_text import JsonLines
    from giamsat.reports.due import Dues, data, day_after, items_without_plan

    register, as_of = session.register(), session.as_of
    last = day_after(as_of, days)
    past = day_after(as_of, -1)
    overdue = register.due_lines(as_of, "", past, binding=True)
    report = Dues(as_of, days, last, [], [], register.later(as_of, last), [], [])
    report = report._replace(items=items_without_plan(register, as_of))
    lists = {
        "overdue": JsonLines(overdue),
        "coming": JsonLines(register.due_lines(as_of, as_of, last)),
        "undated": JsonLines(register.undated_lines(as_of)),
        "past_practice": JsonLines(register.due_lines(as_of, "", past, binding=False)),
    }
    session.print_data({**data(report), **lists})
    return bool(overdue)


def _span(text: str) -> int:
    from giamsat.domain.dates import parse_span

    return parse_span(text)


def agenda(
    session: Session,
    *,
    across: Sequence[str] = (),
    workspaces: str | None = None,
    **periods: str | None,
) -> int:
    """Show the calendar of a period (see ``period_of``); that of a year with its overlaps."""
    from giamsat.reports.agenda import agenda, data
    from giamsat.reports.report_period import span_of

    span = span_of(period_of(session, periods))
    ask = registers_to_ask(session, across, workspaces)
    report = agenda(
        ask.register,
        session.as_of,
        span,
        overlapping=span.kind == "year",
        across=ask.across,
    )

    def page() -> Page:
        from giamsat.render.pages.agenda import page

        return page(report, session.words)

    session.print_report(lambda: data(report), page)
    return 0


PAPERS = ("docx", "pdf")
"""The formats in which a reading command's answer can only be a document to sign."""

SIGNED = (*PAPERS, "md", "html")
"""The formats in which a summary is a document to sign."""


def summary(
    session: Session,
    *,
    format_: str | None = None,
    place: str | None = None,
    position: str | None = None,
    signer: str | None = None,
    across: Sequence[str] = (),
    workspaces: str | None = None,
    at: str | None = None,
    all_: bool = False,
    **periods: str | None,
) -> int:
    """Sum up a period (see ``period_of``) beside the one before it, now or as recorded ``at``."""
    from giamsat.reports.report_period import span_of
    from giamsat.reports.summary import data, summary

    paper = paper_format(session, format_, SIGNED)
    ask = registers_to_ask(session, across, workspaces, at)
    period = period_of(session, periods, "past")
    now, before = span_of(period), span_of(period.previous())
    lines = ask.has_lines and not paper
    report = summary(ask.register, session.as_of, now, before, ask.across, listed=not lines)
    if lines:
        _write_summary(session, report)
        return 0
    if paper:
        from giamsat.cli.papers_summary import sign

        sign(session, ask.register, report, paper, place=place, position=position, signer=signer)
        return 0

    def page() -> Page:
        from giamsat.render.pages.summary import page, short_page
        from giamsat.reports.due import grades

        is_short = session.is_to_terminal and session.format == "table" and not all_
        return (short_page if is_short else page)(report, grades(ask.register), session.words)

    session.print_report(lambda: data(report), page)
    return 0


def _write_summary(session: Session, report: Summary) -> None:
    """Print a summary as JSON, what is overdue as the register keeps it."""
    from giamsat.lean.json_text import JsonLines
    from giamsat.reports.due import day_after
    from giamsat.reports.summary import data

    at = report.now.at
    overdue = session.register().due_lines(at, "", day_after(at, -1), binding=True)
    session.print_data({**data(report), "overdue": JsonLines(overdue)})


def paper_format(session: Session, asked: str | None, papers: Sequence[str] = PAPERS) -> str | None:
    """Return the asked format of a document, or that of the file's name; else set the page's."""
    from giamsat.cli.session import FORMATS

    asked = choice_if_given("--format", asked, (*FORMATS, *PAPERS))
    if asked is None:
        return next((p for p in papers if (session.output or "").lower().endswith(f".{p}")), None)
    if asked in papers:
        return asked
    session.choose_format(asked)
    return None


def stats(
    session: Session,
    *,
    across: Sequence[str] = (),
    workspaces: str | None = None,
    issuers: str | None = None,
    at: str | None = None,
) -> int:
    """Count over years, issuers and addressees, now or as they were recorded ``at`` a moment."""
    from giamsat.reports.statistics import data, statistics

    ask = registers_to_ask(session, across, workspaces, at)
    known = _offices(session, ask, issuers)
    report = statistics(ask.register, session.as_of, ask.across, known)

    def page() -> Page:
        from giamsat.render.pages.statistics import page

        return page(report, session.words, charts=session.format == "table")

    session.print_report(lambda: data(report), page)
    return 0


def _offices(session: Session, ask: Asked, issuers: str | None) -> Succession | None:
    if issuers is None:
        return None
    from giamsat.cli.issuers import offices

    return offices(session, ask, issuers)


# --- which period ------------------------------------------------------------------------------


def period_of(
    session: Session, periods: Mapping[str, str | None], leaning: Leaning = "near"
) -> Period:
    """Return the period that the options name; without any, the week of the asked day.

    Options: ``week``, ``month``, ``quarter``, ``year``, ``period``, or ``from_`` with ``to``.
    Raises ``UsageError``: ``several-periods``, ``half-a-range`` or ``other-period``.
    """
    from giamsat.cli.typed_days import typed_period
    from giamsat.domain.dates import parse_day, week_of

    given = {name.strip("_"): text for name, text in periods.items() if text is not None}
    if not given:
        return week_of(parse_day(session.as_of))
    if given.keys() <= {"from", "to"}:
        return _range(session, given, leaning)
    if len(given) > 1:
        raise UsageError("several-periods", options=", ".join(f"--{name}" for name in given))
    ((name, text),) = given.items()
    kind = "" if name == "period" else name
    period = typed_period(session, text, kind, leaning)
    if name not in ("period", period.kind):
        raise UsageError("other-period", option=f"--{name}", text=text, example=_EXAMPLES[name])
    return period


_EXAMPLES = {"week": "2020-W07", "month": "2020-02", "quarter": "2020-Q1", "year": "2020"}


def _range(session: Session, given: Mapping[str, str], leaning: Leaning) -> Period:
    from giamsat.cli.typed_days import typed_day
    from giamsat.domain.dates import parse_period

    if len(given) == 1:
        raise UsageError("half-a-range", option=f"--{next(iter(given))}")
    first, last = (typed_day(session, given[end], leaning) for end in ("from", "to"))
    return parse_period(f"{first}..{last}")
