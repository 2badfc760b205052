"""The people's opinions as known on a day."""

from __future__ import annotations

from pathlib import Path

from giamsat.reports.opinions import OpinionQuery, opinions
from giamsat.store.register.freshness import open_register

PROGRAMME = """schema = 1
[programme]
title = "Chương trình phối hợp"

[[opinion]]
id = "O1"
text = "Đèn đường hỏng"
on = 2026-03-01
passed_on = [
  { on = 2026-03-02, to = "UBND xã A" },
  { on = 2026-03-04, to = "Công ty điện lực" },
  { on = 2026-03-04, to = "UBND huyện B" },
]
"""


def test_of_one_day_what_was_recorded_last_counts(tmp_path: Path) -> None:
    (tmp_path / "programmes").mkdir()
    (tmp_path / "plans").mkdir()
    (tmp_path / "giamsat.toml").write_text("schema = 1\n[workspace]\n", encoding="utf-8")
    (tmp_path / "programmes" / "p.toml").write_text(PROGRAMME, encoding="utf-8")
    with open_register(str(tmp_path), keep=False) as register:
        for day, expected in (("2026-03-03", "UBND xã A"), ("2026-03-05", "UBND huyện B")):
            (row,) = opinions(register, OpinionQuery(day, ("p",))).rows
            assert (row.state, row.passed_to) == ("passed-on", expected)
