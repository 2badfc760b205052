"""A made-up plan with all that papers can show, and Plan 33 as it is shipped."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from giamsat.domain.plan import Plan, plan_adapter
from giamsat.reports import drafting
from giamsat.reports.paper_dues import Judged
from giamsat.reports.papers import Family, Kind, Office, Paper
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

ROOT = Path(__file__).resolve().parents[2]
OFFICE = Office(
    code="MTTQ-BTT",
    place="Thái Sơn",
    position="Phó Chủ tịch",
    signer="Lê Thị Mẫu",
    superior="Ủy ban Trung ương MTTQ Việt Nam",
    recipients=("Tỉnh ủy Thái Sơn",),
)
LATE = date(2024, 6, 5)

RICH = """
schema = 1
[plan]
number = "07/KH-MTTQ-BTT"
issued = 2024-03-04
issuer = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thái Sơn"
title = "Giám sát việc hỗ trợ nhà ở (dữ liệu minh họa)"
form = "delegation"
begins = 2024-04-02
ends = 2024-04-12
report_due = 2024-04-27
area = "hai huyện"
purpose = "Đánh giá việc thực hiện.\\nKiến nghị khắc phục."
legal_basis = ["Luật Mặt trận Tổ quốc Việt Nam;", "Căn cứ Chương trình số 1;"]
[[body]]
id = "B1"
name = "UBND huyện Bình An"
superior = "UBND tỉnh Thái Sơn"
[[body]]
id = "B2"
name = "UBND huyện Hòa Lộc"
[[member]]
name = "Trần Văn Thử"
role = "secretary"
[[member]]
name = "Nguyễn Thị Mẫu"
role = "head"
position = "Phó Chủ tịch"
organisation = "Ủy ban MTTQ tỉnh"
[[content]]
id = "C1"
text = "Công tác chỉ đạo"
[[visit]]
id = "V1"
on = 2024-04-02
session = "morning"
bodies = ["B1"]
place = "Bình An"
lead = "Nguyễn Thị Mẫu"
done = 2024-04-02
[[visit]]
id = "V2"
on = 2024-04-05
bodies = ["UBND huyện Hòa Lộc"]
[[visit.postponement]]
on = 2024-04-04
to = 2024-04-10
[[finding]]
id = "F1"
kind = "strength"
text = "Công khai danh sách."
body = "B1"
visit = "V1"
[[finding]]
id = "F2"
kind = "shortcoming"
text = "Giải ngân chậm."
on = 2024-04-10
[[recommendation]]
id = "R1"
text = "Niêm yết danh sách"
to = "B2"
superior = "UBND tỉnh Thái Sơn"
sent = 2024-04-29
number = "25/MTTQ-BTT"
due = 2024-05-20
[[recommendation]]
id = "R2"
text = "Hướng dẫn mẫu hồ sơ"
to = "Sở Xây dựng"
sent = 2024-04-29
number = "25/MTTQ-BTT"
due = 2024-05-20
[[recommendation.answer]]
on = 2024-05-15
number = "811/SXD"
[[recommendation.outcome]]
on = 2024-06-03
result = "carried-out"
[[document]]
id = "D1"
kind = "decision"
number = "08/QĐ-MTTQ-BTT"
issued = 2024-03-05
[[event]]
kind = "sent"
on = 2024-03-06
to = ["Tỉnh ủy Thái Sơn"]
[[event]]
kind = "reported"
on = 2024-04-26
number = "31/BC-MTTQ-BTT"
"""


def rich() -> Plan:
    """Return the made-up plan."""
    return plan_of(RICH)


def plan_of(text: str) -> Plan:
    """Return the plan of a file's text."""
    return plan_adapter().validate_python(tomllib.loads(text))


ISSUERS: dict[Family, tuple[str, str]] = {
    "state": ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thái Sơn", "MTTQ-BTT"),
    "party": ("Ban Thường vụ Tỉnh ủy Thái Sơn", "TU"),
    "youth": ("Ban Thường vụ Tỉnh Đoàn Thái Sơn", "TĐTN-BTV"),
}
"""An issuer of each family of layouts, and the code in its numbers."""


def text_of_family(family: Family) -> str:
    """Return the text of the made-up plan as an issuer of ``family`` would have it."""
    issuer, code = ISSUERS[family]
    text = RICH.replace(ISSUERS["state"][0], issuer)
    if family == "state":
        return text
    return re.sub(r"(\d)/(KH|QĐ|BC)-MTTQ-BTT", rf"\1-\2/{code}", text)


def office_of_family(family: Family) -> Office:
    """Return the office with the setting ``layout`` of ``family``."""
    return OFFICE._replace(layout=family, code=ISSUERS[family][1])


def plan_33() -> Plan:
    """Return the plan that is shipped."""
    path = ROOT / "plans" / "2020" / "33-kh-mttq-btt.toml"
    return plan_of(path.read_text(encoding="utf-8"))


def bare(**facts: Any) -> Plan:
    """Return a plan with a title and these facts of ``[plan]`` only."""
    return plan_with(plan={"title": "Giám sát việc A", **facts})


def plan_with(**tables: Any) -> Plan:
    """Return a plan with these tables of its file."""
    return plan_adapter().validate_python({"schema": 1, **tables})


def paper(kind: Kind, as_of: date = LATE, to: str | None = None) -> Paper:
    """Return a paper of the made-up plan."""
    return draft(rich(), kind, OFFICE, as_of, to)


def draft(plan: Plan, kind: Kind, office: Office, as_of: date, to: str | None = None) -> Paper:
    """Draft a paper by the shipped limits and days off."""
    return drafting.draft(plan, kind, office, judged(plan, as_of), to)


def judged(plan: Plan, as_of: date = LATE) -> Judged:
    """Judge a plan by the shipped limits and days off."""
    return Judged.of(plan, shipped_rules(), load_calendar(), as_of)
