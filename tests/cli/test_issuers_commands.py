"""Statistics and lists follow the recorded names or today's map; old plans keep their old names."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.cli.test_front import said
from tests.conftest import ROOT, Giamsat

from giamsat.cli.app import run
from giamsat.cli.front import answer
from giamsat.sharing.merging import merge_bytes
from giamsat.store.issuers import ISSUERS, read_issuers
from giamsat.store.schemas import KINDS, schema_of, schema_text

BAC_KAN = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn"
THAI_NGUYEN = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên"
TODAY = ("--issuers", "as-of-today")
LATER = ("--as-of", "2026-01-01")
BEFORE, AFTER = ("--as-of", "30/06/2025"), ("--as-of", "01/07/2025")
PLAN = 'schema = 1\n[plan]\ntitle = "Giám sát (ví dụ)"\nissued = {}\nissuer = "{}"\n'


@pytest.fixture
def root(shipped: Path) -> Path:
    """The project's own workspace with its issuers."""
    shutil.copy(ROOT / ISSUERS, shipped)
    return shipped


def asked(giamsat: Giamsat, *arguments: str) -> Any:
    return json.loads(giamsat(*arguments, "--format", "json").out)


def issuers(found: Any) -> list[str | None]:
    return [row["issuer"] for row in found["issuers"]]


def test_statistics_follow_either_map(root: Path, giamsat: Giamsat) -> None:
    assert issuers(asked(giamsat, "stats", *AFTER)) == [BAC_KAN]
    assert issuers(asked(giamsat, "stats", *AFTER, "--issuers", "as-recorded")) == [BAC_KAN]
    assert issuers(asked(giamsat, "stats", *BEFORE, *TODAY)) == [BAC_KAN]
    found = asked(giamsat, "stats", *AFTER, *TODAY)
    assert issuers(found) == [THAI_NGUYEN]
    assert found["issuers"][0]["recorded_as"] == [BAC_KAN]
    assert found["issuers"][0]["plans"] == 1


def test_a_list_finds_plans_by_who_holds_them_and_keeps_their_old_name(
    root: Path, giamsat: Giamsat
) -> None:
    [plan] = asked(giamsat, "list", "--issuer", "thai nguyen", *AFTER, *TODAY)["plans"]
    assert plan["issuer"] == BAC_KAN
    assert asked(giamsat, "list", "--issuer", "bac kan", *AFTER, *TODAY)["plans"] == []
    assert asked(giamsat, "list", "--issuer", "thai nguyen", *AFTER)["plans"] == []
    assert len(asked(giamsat, "list", "--issuer", "bac kan", *BEFORE, *TODAY)["plans"]) == 1


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_pages_name_both(root: Path, giamsat: Giamsat, lang: str) -> None:
    for form in ("plain", "csv", "md", "html"):
        done = giamsat("stats", *AFTER, *TODAY, "--format", form, "--lang", lang)
        text = " ".join(done.out.split())
        assert "tỉnh Thái Nguyên" in text
        assert "Bắc Kạn)" in text


def test_both_doors_say_the_same(root: Path) -> None:
    arguments = ["list", "--issuer", "thai nguyen", *AFTER, *TODAY, "--format", "plain"]
    assert said(answer, arguments) == said(run, arguments)
    assert "33/KH-MTTQ-BTT" in said(run, arguments)[1]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("stats", "--issuers", "today"), 2, "theo-hien-nay"),
        (("stats", "--issuers", "today", "--lang", "en"), 2, "as-of-today"),
        (("list", *TODAY), 2, "--co-quan"),
        (("stats", *TODAY, "--workspace", "khac"), 2, ISSUERS),
    ],
)
def test_a_wrong_call_says_what_to_do(
    root: Path, giamsat: Giamsat, arguments: tuple[str, ...], code: int, told: str
) -> None:
    shutil.copytree(root / "plans", root / "khac" / "plans")
    (root / "khac" / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    done = giamsat(*arguments)
    assert (done.code, done.out) == (code, "")
    assert told in done.err
    assert ("Remedy: " if "en" in arguments else "Cách sửa: ") in done.err


def test_a_wrong_file_stops_todays_map_only(root: Path, giamsat: Giamsat) -> None:
    text = (root / ISSUERS).read_text(encoding="utf-8").replace('"mttq-thai-nguyen"', '"mttq-bac"')
    (root / ISSUERS).write_text(text.replace('id = "mttq-bac"', 'id = "khac"'), encoding="utf-8")
    assert giamsat("stats", *AFTER).code == 0
    done = giamsat("stats", *AFTER, *TODAY)
    assert done.code == 4
    assert "issuers.toml:15:1: issuer[1].merged_into" in done.err
    checked = giamsat("check", "--format", "plain", *AFTER)
    assert checked.code == 1
    assert "issuers.toml:15:1\tlỗi\tGS301\tissuer[1].merged_into" in checked.out
    assert "có phải mttq-bac-kan?" in checked.out


def test_check_tells_slips_of_the_file(root: Path, giamsat: Giamsat) -> None:
    text = (root / ISSUERS).read_text(encoding="utf-8").replace("merged_into", "merge_into")
    (root / ISSUERS).write_text(text, encoding="utf-8")
    [found] = [
        each
        for each in asked(giamsat, "check", ISSUERS, "--as-of", "2026-01-01")["diagnostics"]
        if each["path"] == ISSUERS
    ]
    assert (found["code"], found["key"]) == ("GS107", "issuer[1].merge_into")
    assert "merged_into" in found["message"]


def test_a_plan_issued_after_the_merger_by_the_old_committee_is_doubted(
    root: Path, giamsat: Giamsat
) -> None:
    for number, day in enumerate(("2025-06-30", "2025-07-01")):
        path = root / "plans" / "2025" / f"{number}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PLAN.format(day, "ủy ban mttq việt nam tỉnh bắc kạn"), encoding="utf-8")
    found = asked(giamsat, "check", "--as-of", "2025-08-01")["diagnostics"]
    assert [each["path"] for each in found if each["code"] == "GS308"] == ["plans/2025/1.toml"]


def test_across_workspaces_ones_own_file_serves_all(root: Path, giamsat: Giamsat) -> None:
    for name in ("xa-a", "xa-b"):
        plan = root / "cac-xa" / name / "plans" / "1.toml"
        plan.parent.mkdir(parents=True)
        plan.write_text(PLAN.format("2025-01-01", BAC_KAN), encoding="utf-8")
        (root / "cac-xa" / name / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    found = asked(giamsat, "stats", "--across", "cac-xa", *AFTER, *TODAY)
    assert issuers(found) == [THAI_NGUYEN]
    assert found["issuers"][0]["plans"] == 2
    assert found["issuers"][0]["workspaces"] == ["xa-a", "xa-b"]
    listed = asked(giamsat, "list", "--across", "cac-xa", "--issuer", "thai", *AFTER, *TODAY)
    assert [plan["workspace"] for plan in listed["plans"]] == ["xa-a", "xa-b"]


def test_across_workspaces_a_wrong_file_is_named_and_hides_nothing(
    root: Path, giamsat: Giamsat
) -> None:
    for name, text in (("xa-a", "schema = 1\n[[issuer]]\n"), ("xa-b", "schema = 1\n")):
        plan = root / "cac-xa" / name / "plans" / "1.toml"
        plan.parent.mkdir(parents=True)
        plan.write_text(PLAN.format("2025-01-01", BAC_KAN), encoding="utf-8")
        (root / "cac-xa" / name / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
        (root / "cac-xa" / name / ISSUERS).write_text(text, encoding="utf-8")
    done = giamsat("stats", "--across", "cac-xa", *AFTER, *TODAY, "--format", "json")
    found = json.loads(done.out)
    assert issuers(found) == [THAI_NGUYEN]
    [problem] = found["problems"]
    assert (problem["workspace"], problem["key"]) == ("xa-a", "issuer[1].id")
    assert "cac-xa/xa-a/issuers.toml:2" in done.err


def test_offices_that_end_an_issuer_on_different_days_are_told_and_settled(
    root: Path, giamsat: Giamsat
) -> None:
    base = (root / ISSUERS).read_bytes()
    ours, theirs = (base.replace(b"2025-06-30", day) for day in (b"2025-06-29", b"2025-06-28"))
    (root / ISSUERS).write_bytes(merge_bytes(base, ours, theirs))
    [conflict] = asked(giamsat, "resolve")["conflicts"]
    assert (conflict["path"], conflict["values"]) == (ISSUERS, ["2025-06-28", "2025-06-29"])
    codes = [d["code"] for d in asked(giamsat, "check", ISSUERS, *LATER)["diagnostics"]]
    assert codes == ["GS230"]
    assert giamsat("resolve", ISSUERS, conflict["key"], "--value", "30/06/2025").code == 0
    assert (root / ISSUERS).read_bytes() == base
    assert giamsat("check", ISSUERS, *LATER).code == 0


def test_the_shipped_issuers_are_sound_and_name_their_sources() -> None:
    known = read_issuers(ROOT)
    assert known is not None
    bac_kan, thai_nguyen = known.issuers
    assert (str(bac_kan.ends), bac_kan.merged_into) == ("2025-06-30", thai_nguyen.id)
    assert "202/2025/QH15" in known.sources[0].title
    assert "Chưa đối chiếu nguyên văn" in (known.sources[0].note or "")


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schemas_are_current(kind: str) -> None:
    path = ROOT / "schema" / f"{kind}.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text(kind)


def test_the_schema_of_issuers_takes_the_shipped_file(giamsat: Giamsat) -> None:
    import tomllib

    assert json.loads(giamsat("schema", "issuers").out) == schema_of("issuers")
    data = json.loads(
        json.dumps(tomllib.loads((ROOT / ISSUERS).read_text(encoding="utf-8")), default=str)
    )
    jsonschema.validate(data, schema_of("issuers"))
    data["issuer"][0]["level"] = "tỉnh"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema_of("issuers"))
