"""The people's opinions as a document to sign: how many, about what, from where, how far they got.

The Front's report of the people's thoughts and wishes (tình hình các tầng lớp nhân dân, ý kiến,
kiến nghị của nhân dân) is built from it; what only people can say stays a marked blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from giamsat.i18n import Words
from giamsat.render.page import text_of
from giamsat.render.pages import opinions as opinions_page
from giamsat.reports.drafting import period_report
from giamsat.reports.opinions import Opinions
from giamsat.reports.papers import (
    Blank,
    Block,
    Grid,
    Heading,
    Line,
    Office,
    Paper,
    Say,
    Value,
)

_SUMS = (("figure", "total", "passed-on", "answered", "ended"), (40, 15, 15, 15, 15))
_LIST = (("no", "said", "where", "passed-to", "stands"), (9, 41, 18, 18, 14))


def opinions_paper(
    report: Opinions, period: str | None, office: Office, words: Words, lacking: str = ""
) -> Paper:
    """Return the report as a paper without a number or date of issue; ``period`` in words.

    ``lacking`` says which files it does not hold, if any.
    """
    issuer: Value = office.issuer or Blank("issuer")
    day = date.fromisoformat(report.as_of)
    when: Value = period or Say("opinions-until", {"at": day})
    subject = Say("subject-opinions", {"period": when})
    opening: list[Block] = [Line(Say("opinions-opens", {"issuer": issuer, "period": when}))]
    if lacking:
        opening.append(Line(lacking))
    blocks = chain(opening, _blocks(report, issuer, words))
    return period_report("opinions", day, office, subject, blocks)


def _blocks(report: Opinions, issuer: Value, words: Words) -> Iterator[Block]:
    yield Heading(1, "I", Say("opinions-situation"))
    yield Line(Blank("situation"))
    yield Heading(1, "II", Say("opinions-figures"))
    if report.rows:
        yield Line(Say("opinions-totals", _totals(report)))
        for number, (by, totals) in enumerate(report.totals.items(), 1):
            table = opinions_page.totals_table(by, totals, words)
            yield Heading(2, str(number), table.title)
            yield Grid(*_SUMS, tuple(tuple(map(text_of, row)) for row in table.rows))
    else:
        yield Line(Say("summary-none"))
    yield Heading(1, "III", Say("opinions-list"))
    yield _list(report, words)
    yield Heading(1, "IV", Say("summary-judgement"))
    yield Line(Blank("judgement"))
    yield Line(Say("opinions-ends", {"issuer": issuer}))


def _totals(report: Opinions) -> dict[str, Value]:
    totals = report.totals["state"]
    return {
        "total": str(len(report.rows)),
        "passed": str(sum(each.passed_on for each in totals)),
        "answered": str(sum(each.answered for each in totals)),
        "ended": str(sum(each.closed for each in totals)),
    }


def _list(report: Opinions, words: Words) -> Block:
    rows = tuple(
        (
            number,
            " · ".join(filter(None, (row.text, row.people))),
            " · ".join(filter(None, (row.place, row.field))),
            row.passed_to or "",
            words(f"opinion.state.{row.state}"),
        )
        for number, row in enumerate(report.rows, 1)
    )
    return Grid(*_LIST, rows) if rows else Line(Say("summary-none"))
