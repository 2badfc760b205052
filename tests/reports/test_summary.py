"""The summary of a period: facts in it, what stands at its end, sums that are those of lists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Giamsat
from workspaces_made import plan, register_of

from giamsat.domain.dates import month_of, parse_period, quarter_of, week_of, year_of
from giamsat.domain.records import Register
from giamsat.i18n import Words
from giamsat.render.page import Table, text_of
from giamsat.render.pages.summary import figures
from giamsat.reports.opinions import OpinionQuery, opinions, results
from giamsat.reports.report_period import span_of
from giamsat.reports.summary import OPINION_OPEN, Figures, data, figures_of, summary

PROGRAMME = """schema = 1
[programme]
title = "Chương trình phối hợp năm 2020"
"""
OPINIONS = (
    PROGRAMME
    + """
[[opinion]]
id = "O1"
text = "Không ghi ngày"
[[opinion]]
id = "O2"
text = "Đi trọn đường"
on = 2020-01-10
closed = 2020-03-31
passed_on = [{ on = 2020-01-31, to = "UBND xã A" }, { on = 2020-02-10, to = "Sở Y tế" }]
[[opinion.answer]]
on = 2020-02-29
[[opinion.answer]]
on = 2020-03-05
[[opinion]]
id = "O3"
text = "Kết thúc ngay"
on = 2020-02-10
closed = 2020-02-10
[[opinion]]
id = "O4"
text = "Được trả lời mà chưa chuyển"
on = 2020-02-11
[[opinion.answer]]
on = 2020-02-12
[[result]]
place = "xã A"
what = "cuộc giám sát của Ban Thanh tra nhân dân"
count = 6
begins = 2020-01-01
ends = 2020-01-31
reported = 2020-02-12
[[result]]
place = "xã B"
what = "cuộc giám sát của Ban Thanh tra nhân dân"
begins = 2020-01-01
ends = 2020-01-31
[[result]]
place = "xã A"
what = "buổi tuyên truyền"
count = 0
ends = 2020-02-29
[[result]]
place = "xã C"
what = "buổi tuyên truyền"
count = 3
"""
)
OTHER = PROGRAMME + '\n[[opinion]]\nid = "O1"\ntext = "Của chương trình khác"\non = 2020-02-14\n'
DAYS = st.dates(date(2019, 12, 25), date(2020, 4, 10))
KINDS = st.sampled_from((week_of, month_of, quarter_of, year_of))


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    programmes = {"2020/a": OPINIONS, "2020/b": OTHER, "2020/c": PROGRAMME}
    folder = tmp_path_factory.mktemp("summary")
    with register_of(folder, {"2020/x": plan("1/KH")}, programmes) as register:
        yield register


def of(register: Register, period: str, as_of: str) -> Figures:
    return figures_of(register, as_of, span_of(parse_period(period)))


@pytest.mark.parametrize(
    ("period", "as_of", "counts"),
    [
        # gathered, passed on, answered, closed; all, closed, open; of these: how far they got
        ("2020-W07", "2020-04-01", (3, 1, 1, 1, 5, 1, 4, 2, 1, 1)),
        ("2020-02", "2020-04-01", (3, 1, 2, 1, 5, 1, 4, 2, 0, 2)),
        ("2020-02", "2020-02-11", (2, 1, 0, 1, 4, 1, 3, 2, 1, 0)),
        ("2020-01", "2020-04-01", (1, 1, 0, 0, 2, 0, 2, 1, 1, 0)),
        ("2020", "2020-04-01", (4, 1, 2, 2, 5, 2, 3, 2, 0, 1)),
        ("2019", "2020-04-01", (0, 0, 0, 0, 1, 0, 1, 1, 0, 0)),
    ],
)
def test_opinions_in_the_period_and_at_its_end(
    register: Register, period: str, as_of: str, counts: tuple[int, ...]
) -> None:
    names = ("gathered", "passed-on", "answered", "closed", "known", "ended", "open")
    names += tuple(f"open-{state}" for state in OPINION_OPEN)
    found = of(register, period, as_of).counts
    assert tuple(found[f"opinions-{name}"] for name in names) == counts


@pytest.mark.parametrize(
    ("period", "as_of", "rows"),
    [
        ("2020-01", "2020-04-01", [("cuộc giám sát của Ban Thanh tra nhân dân", 0, 1, 1)]),
        (
            "2020-02",
            "2020-04-01",
            [
                ("buổi tuyên truyền", 0, 0, 1),
                ("cuộc giám sát của Ban Thanh tra nhân dân", 6, 0, 1),
            ],
        ),
        ("2020-02", "2020-02-11", []),
        ("2020-03", "2020-04-01", []),
    ],
)
def test_what_localities_reported_in_the_period(
    register: Register, period: str, as_of: str, rows: list[Any]
) -> None:
    assert [tuple(row) for row in of(register, period, as_of).local] == rows


@settings(max_examples=60, deadline=None)
@given(as_of=DAYS, on=DAYS, kind=KINDS)
def test_opinions_and_results_add_up_to_their_lists(
    register: Register, as_of: date, on: date, kind: Any
) -> None:
    span = span_of(kind(on))
    found = figures_of(register, as_of.isoformat(), span)
    programmes = [row.id for row in register.programmes()]
    query = OpinionQuery(found.at, programmes)
    listed = opinions(register, query).rows
    assert found.counts["opinions-known"] == len(listed)
    for state in OPINION_OPEN:
        assert found.counts[f"opinions-open-{state}"] == sum(row.state == state for row in listed)
    assert found.counts["opinions-ended"] == sum(row.state == "closed" for row in listed)
    new = opinions(register, query._replace(first=span.first, last=span.last)).rows
    assert found.counts["opinions-gathered"] == len(new)
    before = (date.fromisoformat(span.first) - timedelta(days=1)).isoformat()
    reported = summed(register, programmes, found.at)
    if found.at >= span.first:
        reported = {
            what: tuple(a - b for a, b in zip(now, then, strict=True))
            for what, now in reported.items()
            for then in [summed(register, programmes, before).get(what, (0, 0, 0))]
        }
    else:
        reported = {}
    assert {row.what: row[1:] for row in found.local} == {
        what: sums for what, sums in reported.items() if sums[2]
    }


def summed(
    register: Register, programmes: list[str], as_of: str
) -> dict[str, tuple[int, int, int]]:
    sums = results(register, programmes, as_of).totals
    return {row.what: (row.count, row.uncounted, row.reports) for row in sums}  # type: ignore[misc]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_and_the_data_say_the_same(register: Register, lang: str) -> None:
    period = parse_period("2020-02")
    report = summary(register, "2020-04-01", span_of(period), span_of(period.previous()))
    tables = {table.title: table for table in figures(report, Words(lang))}
    words = Words(lang)
    rows = rows_of(tables[words("summary.group.opinions")])
    told = data(report)
    for name in ("gathered", "passed-on", "answered", "closed", "known", "ended", "open"):
        key = f"opinions_{name.replace('-', '_')}"
        now, before = (told[which]["counts"][key] for which in ("period", "before"))
        assert rows[words(f"summary.count.opinions-{name}")][:2] == [str(now), str(before)]
    local = rows_of(tables[words("summary.group.local")])
    assert local["cuộc giám sát của Ban Thanh tra nhân dân"] == ["6", "0", "+6"]
    assert local[words("summary.count.uncounted")] == ["0", "1", "−1"]
    assert told["period"]["local_results"][1] == {
        "what": "cuộc giám sát của Ban Thanh tra nhân dân",
        "count": 6,
        "reports": 1,
        "uncounted": 0,
    }


def rows_of(table: Table) -> dict[str, list[str]]:
    return {text_of(row[0]): [text_of(cell) for cell in row[1:]] for row in table.rows}


@pytest.mark.parametrize("format_", ["table", "plain", "csv", "md", "html"])
def test_every_format_has_opinions_and_local_results(
    register: Register, tmp_path: Path, giamsat: Giamsat, format_: str
) -> None:
    register_of(tmp_path, {}, {"2020/a": OPINIONS}).close()
    asked = ("summary", "--month", "2020-02", "--as-of", "2020-04-01", "--format", format_)
    out = giamsat(*asked, "--workspace", tmp_path).out
    assert "Ý kiến tập hợp" in out
    assert "cuộc giám sát của ban" in out.casefold()
    is_signed = format_ in ("md", "html")
    assert ("buổi tuyên truyền" in out) is not is_signed, "what is signed has no rows of zeros"
    assert "Opinions gathered" in giamsat(*asked, "--workspace", tmp_path, "--lang", "en").out


def test_the_summary_of_a_past_week_stays_the_same(register: Register) -> None:
    period = parse_period("2020-W07")
    told = [
        {**data(summary(register, day, span_of(period), span_of(period.previous()))), "as_of": ""}
        for day in ("2020-02-17", "2020-03-05", "2024-01-01")
    ]
    assert told[0] == told[1] == told[2]


MISSED_TWICE = """
[[recommendation]]
id = "R1"
text = "Công khai"
to = "UBND xã A"
sent = 2020-02-10
due = 2020-02-20
[[recommendation.extension]]
on = 2020-02-21
due = 2020-02-25
[[recommendation.answer]]
on = 2020-02-27
[[recommendation]]
id = "R2"
text = "Sửa trạm bơm"
to = "UBND xã A"
sent = 2020-02-10
due = 2020-02-20
[[recommendation.answer]]
on = 2020-02-20
[[recommendation.extension]]
on = 2020-02-20
due = 2020-02-28
[[recommendation.answer]]
on = 2020-02-28
[[visit]]
id = "V1"
on = 2020-02-12
done = 2020-02-14
[[visit.postponement]]
on = 2020-02-13
to = 2020-02-14
"""


def test_each_recommendation_and_visit_is_late_or_in_time_once(tmp_path: Path) -> None:
    """Two days missed by one recommendation are one that was not answered in time."""
    with register_of(tmp_path, {"a": plan("1/KH", MISSED_TWICE)}) as register:
        found = of(register, "2020-02", "2020-04-01")
    assert found.counts["answers-late"] == 1
    assert found.rates["answers-in-time"] == (1, 2)
    assert found.counts["visits-missed"] == 1
    assert found.rates["visits-in-time"] == (0, 1)


def test_a_rate_of_nothing_has_no_percentage(tmp_path: Path) -> None:
    with register_of(tmp_path, {}) as register:
        found = of(register, "2020-W07", "2020-04-01")
    assert {rate.percent for rate in found.rates.values()} == {None}
    assert set(found.counts.values()) == {0}


def test_a_plan_without_a_number_is_a_draft_and_not_issued_too(tmp_path: Path) -> None:
    """One plan is counted once: by its status, and in what was issued, alike."""
    texts = [
        'schema = 1\n[plan]\ntitle = "A"\nissued = 2020-02-04\n',
        'schema = 1\n[plan]\ntitle = "B"\nissued = 2020-02-04\nnumber = "1/KH-MTTQ"\n',
    ]
    found = register_of(tmp_path, {f"2020/{n}": text for n, text in enumerate(texts)})
    span = span_of(month_of(date(2020, 2, 1)))
    counted = figures_of(found, "2020-03-15", span)
    found.close()
    assert counted.counts["issued"] == 1
    assert {row.status: row.plans for row in counted.statuses} == {"draft": 1, "issued": 1}
