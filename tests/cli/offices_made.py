"""What tests of many commands use: a plan that has every part, another plan, and a programme."""

from __future__ import annotations

from pathlib import Path

PLAN = "plans/2020/1-kh.toml"
PLAN_TEXT = """schema = 1

[plan]
number = "1/KH-MTTQ"
issued = 2020-01-02
title = "Giám sát"
begins = 2020-02-03
ends = 2020-02-28
legal_basis = ["Luật MTTQ Việt Nam"]
recipients = ["Đảng ủy xã"]

[[body]]
id = "B1"
name = "UBND xã A"

[[body]]
id = "B2"
name = "UBND xã B"

[[member]]
name = "Nguyễn Văn An"

[[content]]
id = "C1"
text = "Thu chi"

[[visit]]
id = "V1"
on = 2020-02-11

[[finding]]
id = "F1"
kind = "strength"
text = "Công khai"

[[recommendation]]
id = "R1"
text = "Sửa cầu"
to = "UBND xã A"
raised = 2020-02-12
sent = 2020-02-13

[[recommendation]]
id = "R2"
text = "Sửa đường"
to = "UBND xã A"
raised = 2020-02-12

[[recommendation]]
id = "R3"
text = "Sửa trường"
to = "UBND xã A"
raised = 2020-02-12
sent = 2020-02-13

  [[recommendation.outcome]]
  on = 2020-02-20
  result = "partly"

[[document]]
id = "D1"
kind = "Báo cáo"
number = "9/BC-MTTQ"

[[event]]
kind = "suspended"
on = 2020-02-25
reason = "Dịch bệnh"
"""
OTHER = "plans/2020/2-kh.toml"
OTHER_TEXT = """schema = 1

[plan]
number = "2/KH-MTTQ"
title = "Giám sát thu chi"
"""
PROGRAMME = "programmes/2020/ct.toml"
PROGRAMME_TEXT = """schema = 1

[programme]
title = "Chương trình phối hợp"
year = 2020

[[opinion]]
id = "O1"
text = "Đường hỏng"
on = 2020-02-12

[[result]]
id = "L1"
place = "Xã A"
what = "Cuộc giám sát"

[[item]]
id = "I1"
text = "Giám sát thu chi"
when = "2020-Q2"
"""


def contents(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if ".giamsat" not in path.parts)
    return {str(path): path.read_bytes() for path in found if path.is_file()}
