"""The pages for auditors have a word for everything that they may have to say."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

import pytest
from tests.conftest import ROOT

from giamsat.domain.audits import Outcome, SealCode
from giamsat.domain.differences import Difference
from giamsat.domain.plan import EventKind, FindingKind
from giamsat.domain.recordings import Note
from giamsat.domain.seals import SealFinding, SignatureCode, StampCode
from giamsat.i18n import Words, messages_of
from giamsat.render.page import text_of
from giamsat.render.pages import history, seals

SOURCE = ROOT / "src" / "giamsat"


def named(pattern: str, *folders: str) -> set[str]:
    """Every code that the source of some rooms names in a certain way."""
    paths = [path for folder in folders for path in (SOURCE / folder).rglob("*.py")]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return {code for text in texts for code in re.findall(pattern, text)}


def test_every_finding_about_seals_has_its_sentence() -> None:
    codes = named(r'SealFinding\("([a-z-]+)"', "evidence")
    codes |= {"altered", "removed", "replaced", "unsafe-path", "unreadable"}
    codes |= {f"unsealed-{kind}" for kind in ("link", "device")}
    codes |= {f"signature-{kind}" for kind in ("wrong", "missing", "unchecked")}
    assert len(codes) > 20
    known = messages_of("seal").keys()
    assert sorted(code for code in codes if f"seal.finding.{code}" not in known) == []


def test_every_kind_of_fact_has_its_name() -> None:
    source = (SOURCE / "domain" / "timeline" / "facts.py").read_text(encoding="utf-8")
    kinds = set(re.findall(r'"((?:plan|visit|document|recommendation)[.][a-z]+)"', source))
    assert {"plan.issued", "visit.done", "recommendation.answer"} <= kinds
    kinds |= {f"event.{kind}" for kind in get_args(EventKind)}
    kinds |= {f"finding.{kind}" for kind in get_args(FindingKind)}
    kinds |= {f"recommendation.{kind}" for kind in ("raised", "sent", "received")} | {"waiver"}
    known = messages_of("history").keys()
    assert sorted(kind for kind in kinds if f"history.kind.{kind}" not in known) == []


@pytest.mark.parametrize(
    ("room", "codes"),
    [
        ("history.note", get_args(Note)),
        ("audit.outcome", get_args(Outcome)),
        ("audit.seal", get_args(SealCode)),
        ("seal.signature", get_args(SignatureCode)),
        ("seal.stamp", get_args(StampCode)),
    ],
)
def test_every_code_of_the_domain_has_its_words(room: str, codes: tuple[str, ...]) -> None:
    known = messages_of(room.partition(".")[0])
    assert codes
    assert [code for code in codes if f"{room}.{code}" not in known] == []


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            Difference("R2", "recommendation.due", None, date(2020, 3, 3)),
            "R2: thêm hạn: 03/03/2020",
        ),
        (
            Difference("R2", "recommendation.due", date(2020, 3, 3), None),
            "R2: bỏ hạn: 03/03/2020",
        ),
        (
            Difference("plan", "plan.form", "documents", "delegation"),
            "kế hoạch: hình thức giám sát: {documents} → {delegation}",
        ),
        (
            Difference("R1", "recommendation.outcome", None, {"id": "x", "result": "partly"}),
            "R1: thêm kết quả giải quyết: kết quả thực hiện một phần",
        ),
        (
            Difference("plan", "plan.legal_basis", ["Luật"], ["Luật", "Quyết định"]),
            "kế hoạch: căn cứ: Luật → Luật; Quyết định",
        ),
        (Difference("plan", "khoa.la", True, {"x": 1}), "kế hoạch: khoa.la: có → x 1"),
    ],
)
def test_a_difference_in_words(item: Difference, told: str) -> None:
    words = Words("vi")
    forms = {form: words(f"form.{form}") for form in ("documents", "delegation")}
    for form, name in forms.items():
        told = told.replace(f"{{{form}}}", name)
    assert history.difference(item, words) == told


def test_braces_in_data_are_no_placeholders() -> None:
    item = Difference("plan", "plan.note", "{before}", "{after} {0} {")
    assert history.difference(item, Words("en")).endswith("{before} → {after} {0} {")


def test_a_finding_tells_its_values_and_details() -> None:
    words = Words("vi")
    renamed = SealFinding("renamed", "plans/a.toml", params=(("to", "plans/b.toml"),))
    assert text_of(seals.finding(renamed, words)) == (
        "plans/a.toml: đã đổi tên thành plans/b.toml sau khi niêm phong"
    )
    stamp = SealFinding("stamp-wrong", "s", params=(("detail", "stamp-of-other"),))
    assert text_of(seals.finding(stamp, words)) == ("s: dấu thời gian sai (đóng cho nội dung khác)")
