"""A small workspace for the calendar and the web pages, made up, with hostile text in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from giamsat.domain.records import PlanQuery
from giamsat.i18n import Words
from giamsat.render.exports import Export
from giamsat.store.register.freshness import open_register
from giamsat.store.rulebook import shipped_rules

HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(2)> \"'&amp; \x1b[31m"

PLANS = {
    "2020/5-kh-mttq": """\
schema = 1

[plan]
number = "5/KH-MTTQ"
issued = 2020-03-02
issuer = "Ủy ban MTTQ xã Đồng Tâm"
title = "Giám sát thu, chi các loại quỹ (ví dụ minh họa)"
form = "delegation"
begins = 2020-03-30
ends = 2020-04-03

[[body]]
id = "B1"
name = "UBND xã Đồng Tâm"
superior = "UBND huyện"

[[visit]]
id = "V1"
on = 2020-03-30
until = 2020-03-31
bodies = ["B1"]
session = "morning"
place = "Hội trường xã; phòng 2, tầng 1"
lead = "Bà Nguyễn Thị Lan"
done = 2020-03-31

[[visit]]
id = "V2"
on = 2020-04-02
place = "Thôn Đầm"
postponement = [{ on = 2020-04-01, to = 2020-04-20 }]

[[visit]]
id = "V3"
on = 2020-04-03
cancelled = 2020-04-02

[[finding]]
id = "F1"
kind = "shortcoming"
text = "Chưa công khai sổ quỹ"
on = 2020-03-31

[[recommendation]]
id = "R1"
text = "Công khai sổ quỹ tại nhà văn hóa các thôn"
to = "UBND xã Đồng Tâm"
sent = 2020-04-21

[[event]]
kind = "reported"
on = 2020-04-20
""",
    "2020/6-kh": f"""\
schema = 1

[plan]
number = "6/KH-MTTQ"
issued = 2020-05-04
issuer = "Hội Nông dân xã Đồng Tâm"
title = '''{HOSTILE.replace(chr(0x1B), "")}'''
begins = 2020-06-01
ends = 2020-06-03
area = "\\u001b[31mđỏ"

[[visit]]
id = "V1"
on = 2020-06-02
place = '''{HOSTILE.replace(chr(0x1B), "")}'''
""",
    "2020/7-nhap": 'schema = 1\n\n[plan]\ntitle = "Dự thảo chưa có số"\n',
}


def workspace(folder: Path, plans: dict[str, str] = PLANS) -> Path:
    """Write a workspace with the plans, by id."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "giamsat.toml").write_text(
        'schema = 1\n[workspace]\nissuer = "Ủy ban MTTQ xã Đồng Tâm"\n', encoding="utf-8"
    )
    for plan_id, text in plans.items():
        path = folder / "plans" / f"{plan_id}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@contextmanager
def source(
    folder: Path,
    as_of: str,
    *,
    lang: str = "vi",
    home: str = "Ủy ban MTTQ xã Đồng Tâm",
    calendar_id: str = "",
) -> Iterator[Export]:
    """Give what an export of the workspace is made from; the register is closed in the end."""
    with open_register(str(folder), keep=False) as register:
        yield Export(
            register,
            PlanQuery(as_of),
            Words(lang),
            lambda _: {},
            home=home,
            rules=shipped_rules(),
            calendar_id=calendar_id,
        )


def exported(
    export: Callable[[Export], Mapping[str, bytes]], folder: Path, as_of: str, **options: Any
) -> Mapping[str, bytes]:
    """Return the files that an export of the workspace gives."""
    with source(folder, as_of, **options) as made:
        return export(made)
