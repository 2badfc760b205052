"""What a column of a foreign sheet is: asked on a terminal, saved, shown and used again."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from tests.cli.conftest import CTRL_C, CTRL_D, Typed
from tests.cli.offices_made import contents
from tests.conftest import ROOT, Giamsat

from giamsat.domain.text import fold
from giamsat.i18n import Words
from giamsat.intake.headings import PHRASES
from giamsat.intake.mappings import listed_fields
from giamsat.render.words_of_fields import field_names, field_title

DAY = ("--as-of", "2026-01-20")
ROWS = "Số KH;Ngày ban hành;Việc;Tiền\n01/KH-MTTQ;05/01/2026;Giám sát A;5 triệu\n"
TWICE = "Số KH;Ngày ký;Ngày ban hành;Trích yếu\n01/KH-MTTQ;05/01/2026;06/01/2026;Giám sát A\n"
UNKNOWN = "Mã hồ sơ;Việc cần làm;Lúc\n01/KH-MTTQ;Giám sát A;11/02/2026 - 14/02/2026\n"
ALIKE = "Số KH;Trích yếu;Cột;Cột\n01/KH-MTTQ;Giám sát A;UBND xã A;05/01/2026\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "Ban Thường trực", "--code", "MTTQ").code == 0
    Path("sổ.csv").write_text(ROWS, encoding="utf-8")
    return tmp_path


def facts(giamsat: Giamsat, *arguments: str) -> dict[str, object]:
    ran = giamsat("import", "sổ.csv", *arguments, "--format", "json", *DAY)
    (plan,) = json.loads(ran.out)["plans"]
    return dict(plan["facts"])


def test_a_mapping_is_asked_for_by_names_saved_shown_and_used_again(
    place: Path, typed: Typed, giamsat: Giamsat
) -> None:
    asked = typed("import", "sổ.csv", keys="trích yếu\r\rso-theo-doi\r\r")
    assert asked.code == 0, asked.err
    assert "“Việc” (“Giám sát A”)" in asked.err
    assert "giamsat nhap sổ.csv --khop-cot so-theo-doi" in asked.err
    assert tomllib.loads((place / "mappings/so-theo-doi.toml").read_text("utf-8"))["columns"] == {
        "Số KH": "plans.number", "Ngày ban hành": "plans.issued", "Việc": "plans.title",
        "Tiền": "-"}  # fmt: skip
    assert not list(place.glob("plans/**/*.toml"))
    shown = giamsat("import", "--show-mapping", "so-theo-doi")
    assert "Việc\tTrích yếu" in shown.out
    assert "Tiền\tbỏ qua" in shown.out
    (first, *_) = json.loads(giamsat("import", "--show-mapping", "so-theo-doi", "--format",
                                     "json").out)["columns"]  # fmt: skip
    assert first == {"heading": "Số KH", "field": "plans.number"}
    again = typed("import", "sổ.csv", "--mapping", "so-theo-doi")
    assert (again.code, "“Việc”" in again.err) == (0, False)
    assert facts(giamsat, "--mapping", "so-theo-doi")["plan"]["title"] == "Giám sát A"  # type: ignore[index]


def test_a_field_is_taken_by_its_number_too_and_an_answer_can_be_changed(
    place: Path, typed: Typed, giamsat: Giamsat
) -> None:
    number = listed_fields("plans").index("title") + 1
    ran = typed("import", "sổ.csv", keys=f"{number}\rgì đó\r\x15ghi chú\ra-b\rs\r2\r\r\r")
    assert ran.code == 0, ran.err
    assert "không có trường “gì đó”" in " ".join(ran.err.split())
    columns = tomllib.loads((place / "mappings/a-b.toml").read_text("utf-8"))["columns"]
    assert (columns["Việc"], columns["Tiền"]) == ("plans.title", "-")


def test_of_two_columns_for_one_field_one_is_chosen(
    place: Path, typed: Typed, giamsat: Giamsat
) -> None:
    Path("sổ.csv").write_text(TWICE, encoding="utf-8")
    assert "cùng hiểu là" in " ".join(giamsat("import", "sổ.csv", *DAY).out.split())
    ran = typed("import", "sổ.csv", keys="ngày ban hành\rngày ban hành\r\rs\r1\r\r\r")
    assert ran.code == 0, ran.err
    assert "cùng là" in " ".join(ran.err.split())
    assert "06/01/2026" in ran.out


def test_a_sheet_without_any_known_heading_is_asked_for_whole(
    place: Path, typed: Typed, giamsat: Giamsat
) -> None:
    Path("sổ.csv").write_text(UNKNOWN, encoding="utf-8")
    keys = "kế hoạch\rsố, ký hiệu\rtrích yếu\rthời gian\rla\r\r"
    assert typed("import", "sổ.csv", keys=keys).code == 0
    plan = facts(giamsat, "--mapping", "la")["plan"]
    assert isinstance(plan, dict)
    assert (plan["number"], plan["begins"]) == ("01/KH-MTTQ", "2026-02-11")


def test_columns_of_one_heading_are_told_apart_in_a_saved_mapping(
    place: Path, typed: Typed, giamsat: Giamsat
) -> None:
    Path("sổ.csv").write_text(ALIKE, encoding="utf-8")
    keys = "đối tượng giám sát\rngày ban hành\rhai\r\r"
    assert typed("import", "sổ.csv", keys=keys).code == 0
    found = facts(giamsat, "--mapping", "hai")
    assert found["body"] == [{"id": "B1", "name": "UBND xã A"}]
    assert found["plan"]["issued"] == "2026-01-05"  # type: ignore[index]


KEYS = ("trích yếu\r", "\r", "ten\r", "\r")


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
@pytest.mark.parametrize("count", range(len(KEYS)))
def test_the_dialogue_can_be_left_at_every_question(
    place: Path, typed: Typed, key: str, count: int
) -> None:
    before = contents(place)
    ran = typed("import", "sổ.csv", keys="".join(KEYS[:count]) + key)
    assert (ran.code, contents(place) == before) == (130, True)


def test_a_pipe_and_a_call_with_yes_are_not_asked(
    place: Path, typed: Typed, giamsat: Giamsat
) -> None:
    assert "Enter" not in giamsat("import", "sổ.csv", *DAY).err
    assert "Enter" not in typed("import", "sổ.csv", "--yes").err
    assert giamsat("import", *DAY).code == 2


def test_a_mapping_that_is_not_there_is_told_with_those_that_are(
    place: Path, giamsat: Giamsat
) -> None:
    (place / "mappings").mkdir()
    (place / "mappings/so-theo-doi.toml").write_text("schema = 1\n", encoding="utf-8")
    for option in (("--show-mapping",), ("sổ.csv", "--mapping")):
        ran = giamsat("import", *option, "so-teo-doi", *DAY)
        assert (ran.code, "so-theo-doi" in ran.err) == (3, True)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("table", PHRASES)
def test_every_field_is_taken_by_the_name_that_help_and_manual_list(
    table: str, lang: str, giamsat: Giamsat
) -> None:
    words = Words(lang)
    helped = " ".join(giamsat("import", "--help", "--lang", lang).out.split()).casefold()
    manual = " ".join((ROOT / "docs/vi/trao-doi.md").read_text("utf-8").split()).casefold()
    for key in listed_fields(table):
        title = field_title(words, table, key)
        assert field_names(words, table)[fold(title)] == key
        name = title.partition(" (")[0].casefold()
        assert name in helped, name
        assert lang == "en" or name in manual, name
