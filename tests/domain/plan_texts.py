"""Plans for the tests: the founding one, small ones in a line, any that hypothesis finds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from giamsat.domain.plan import Plan, plan_adapter

Data = dict[str, Any]

FIRST = date(2020, 1, 20)
LAST = date(2020, 3, 20)
WINDOW = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]

PLAN_33: Data = {
    "schema": 1,
    "plan": {
        "number": "33/KH-MTTQ-BTT",
        "issued": date(2020, 2, 7),
        "issuer": "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn",
        "title": "Giám sát công tác phòng, chống dịch bệnh",
        "begins": date(2020, 2, 11),
        "ends": date(2020, 2, 14),
    },
}


def day(text: str) -> date:
    """Read an ISO day; the year 2020 may be left out."""
    return date.fromisoformat(text if len(text) == 10 else f"2020-{text}")


def plan_of(data: Data) -> Plan:
    return plan_adapter().validate_python(data)


def plan(*, form: str | None = None, **parts: Any) -> Plan:
    """Plan 33 with other facts: ``plan(form="delegation", event=[…])``."""
    facts = PLAN_33["plan"] | parts.pop("plan", {})
    if form:
        facts["form"] = form
    return plan_of({"schema": 1, "plan": facts, **parts})


DENSE = WINDOW[18:24]
"""Few days around those of plan 33: where all happens, much happens on one day."""

days = st.one_of(st.sampled_from(WINDOW), st.sampled_from(DENSE))


def _some(*, required: Data, optional: Data) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries(required, optional=optional)


def _list(strategy: st.SearchStrategy[Data], most: int = 3) -> st.SearchStrategy[list[Data]]:
    return st.lists(strategy, max_size=most)


some_bodies = st.sampled_from(["B1", "Trạm Y tế xã"])
"""Two bodies of a plan, as its parts refer to them: one by its id, one by its name."""

visits = _some(
    required={},
    optional={
        "on": days,
        "until": days,
        "kind": st.sampled_from(["visit", "written-report"]),
        "done": days,
        "cancelled": days,
        "bodies": st.lists(some_bodies, max_size=2, unique=True),
        "body_done": _list(_some(required={"body": some_bodies, "on": days}, optional={})),
        "postponement": _list(_some(required={"on": days, "to": days}, optional={})),
    },
)
recommendations = _some(
    required={"text": st.just("Kiến nghị")},
    optional={
        "raised": days,
        "sent": days,
        "received": days,
        "due": days,
        "answer": _list(
            _some(
                required={"on": days},
                optional={
                    "accepts": st.sampled_from(["wholly", "in-part", "not"]),
                    "degree": st.sampled_from(["carried-out", "partly"]),
                },
            )
        ),
        "urge": _list(_some(required={"on": days}, optional={"due": days})),
        "extension": _list(_some(required={"on": days, "due": days}, optional={})),
        "escalation": _list(_some(required={"on": days, "to": st.just("A")}, optional={}), 1),
        "outcome": _list(
            _some(
                required={"on": days, "result": st.sampled_from(["carried-out", "refused"])},
                optional={},
            )
        ),
        "reopening": _list(_some(required={"on": days}, optional={"due": days})),
    },
)
kinds = [
    "draft-received",
    "sent",
    "body-reported",
    "reported",
    "report-sent",
    "suspended",
    "resumed",
    "cancelled",
    "replaced",
    "archived",
]
receivers = st.lists(
    st.sampled_from(["B1", "UBND xã", "Trạm Y tế xã", "Tỉnh ủy"]), min_size=1, max_size=2
)
events = _some(required={"kind": st.sampled_from(kinds), "on": days}, optional={"to": receivers})
rules = ["plan-notice", "body-report", "supervision-report", "written-answer", "agreed", "visit"]
waivers = _some(
    required={"rule": st.sampled_from(rules), "reason": st.just("Lý do")},
    optional={"on": days, "subject": st.sampled_from(["plan", "R1", "V1", "B1"])},
)
facts = _some(
    required={"title": st.just("Kế hoạch")},
    optional={
        "number": st.just("1/KH-MTTQ"),
        "issued": days,
        "begins": days,
        "ends": days,
        "report_due": days,
        "submission": days,
        "kind": st.sampled_from(["supervision", "criticism"]),
        "form": st.sampled_from(["delegation", "community", "documents"]),
    },
)


def _numbered(parts: list[Data], letter: str) -> list[Data]:
    return [{"id": f"{letter}{n}", **part} for n, part in enumerate(parts, 1)]


plans: st.SearchStrategy[Data] = st.fixed_dictionaries(
    {
        "schema": st.just(1),
        "plan": facts,
        "body": st.sampled_from(
            [
                [],
                [{"id": "B1", "name": "UBND xã"}],
                [{"id": "B1", "name": "UBND xã"}, {"name": "Trạm Y tế xã"}],
            ]
        ),
        "event": _list(events, 5),
        "waiver": _list(waivers, 2),
        "visit": _list(visits).map(lambda parts: _numbered(parts, "V")),
        "recommendation": _list(recommendations).map(lambda parts: _numbered(parts, "R")),
    }
)
"""Any plan of a few weeks, most of them full of defects."""
