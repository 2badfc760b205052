"""The calendar file, read back as a calendar would read it."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from web_examples import PLANS, exported, workspace

from giamsat.domain.errors import MissingExtraError
from giamsat.render.ics_file import export

icalendar = pytest.importorskip("icalendar", reason="needs giamsat[calendar]")

LATER = "2020-05-20"


def parts(folder: Path, as_of: str, **options: str) -> dict[str, icalendar.Component]:
    """Return the parts of the exported calendar by what their summary says first."""
    calendar = icalendar.Calendar.from_ical(exported(export, folder, as_of, **options)[""])
    found = {}
    for part in calendar.walk():
        if part.name in ("VEVENT", "VTODO"):
            assert not part.errors
            number, what, *_ = str(part["SUMMARY"]).split(" · ")
            found[f"{number} {what}"] = part
    return found


def test_the_file_is_a_calendar_by_the_standard(tmp_path: Path) -> None:
    data = exported(export, workspace(tmp_path), LATER)[""]
    lines = data.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-1] == b""
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode("utf-8")
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"] == "-//giamsat//supervision plans//VI"
    assert b"\x1b" not in data


def test_visits_are_events_on_whole_days(tmp_path: Path) -> None:
    visit = parts(workspace(tmp_path), "2020-03-15")["5/KH-MTTQ V1"]
    assert visit.name == "VEVENT"
    assert visit.decoded("DTSTART") == date(2020, 3, 30)
    assert visit.decoded("DTEND") == date(2020, 4, 1)
    assert visit["STATUS"] == "CONFIRMED"
    assert visit["SUMMARY"] == "5/KH-MTTQ · V1 · UBND xã Đồng Tâm · sáng"
    assert visit["LOCATION"] == "Hội trường xã; phòng 2, tầng 1"


def test_deadlines_are_todos_with_the_grade_of_their_rule(tmp_path: Path) -> None:
    found = parts(workspace(tmp_path), "2020-04-30")
    report = found["5/KH-MTTQ báo cáo kết quả giám sát"]
    assert "đã đọc nguyên văn điều luật" in report["DESCRIPTION"]
    todo = found["5/KH-MTTQ R1"]
    assert todo.name == "VTODO"
    assert todo.decoded("DUE") == date(2020, 5, 11)
    assert todo["STATUS"] == "NEEDS-ACTION"
    assert "Công khai sổ quỹ" in todo["DESCRIPTION"]
    assert "theo sổ tay của một địa phương; luật không quy định số ngày" in todo["DESCRIPTION"]


def test_alarms_ring_before_what_is_still_to_be_done(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    todo = parts(folder, "2020-04-30")["5/KH-MTTQ R1"]
    triggers = [alarm.decoded("TRIGGER") for alarm in todo.walk("VALARM")]
    assert triggers == [-timedelta(days=6, hours=16), -timedelta(hours=16)]
    assert {alarm["TRIGGER"].params["RELATED"] for alarm in todo.walk("VALARM")} == {"END"}
    assert parts(folder, LATER)["5/KH-MTTQ R1"].walk("VALARM") == []
    done = parts(folder, "2020-04-01")["5/KH-MTTQ V1"]
    assert done.walk("VALARM") == []
    coming = parts(folder, "2020-03-15")["5/KH-MTTQ V1"]
    assert [a.decoded("TRIGGER") for a in coming.walk("VALARM")] == [-timedelta(hours=16)]


def test_what_is_late_says_so_in_words(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    path = root / "plans/2020/5-kh-mttq.toml"
    path.write_text(
        path.read_text("utf-8").replace("sent = 2020-04-21", "sent = 2020-04-21\ndue = 2020-05-11"),
        "utf-8",
    )
    todo = parts(root, LATER)["5/KH-MTTQ R1"]
    assert str(todo["SUMMARY"]).endswith("quá hạn")


def test_past_a_handbooks_days_nothing_is_called_late(tmp_path: Path) -> None:
    todo = parts(workspace(tmp_path), LATER)["5/KH-MTTQ R1"]
    assert not str(todo["SUMMARY"]).endswith("quá hạn")


def test_uids_stay_whatever_changes(tmp_path: Path) -> None:
    early = parts(workspace(tmp_path), "2020-03-15")
    text = PLANS["2020/5-kh-mttq"]
    for old, new in (
        ("5/KH-MTTQ", "5/KH-MTTQ"),
        ("Giám sát thu, chi", "Giám sát việc thu, chi"),
        ("on = 2020-03-30", "on = 2020-03-28"),
        ("form = ", "area = 'xã'\nform = "),
        ("sent = 2020-04-21", "sent = 2020-04-22\nanswer = [{ on = 2020-04-30 }]"),
    ):
        assert old in text
        text = text.replace(old, new)
    workspace(tmp_path, PLANS | {"2020/5-kh-mttq": text})
    later = parts(tmp_path, LATER, lang="vi")
    for name in ("5/KH-MTTQ V1", "5/KH-MTTQ V2", "5/KH-MTTQ V3"):
        assert early[name]["UID"] == later[name]["UID"]
        assert later[name]["SEQUENCE"] > early[name]["SEQUENCE"]
    english = parts(tmp_path, LATER, lang="en")
    assert english["5/KH-MTTQ R1"]["UID"] == later["5/KH-MTTQ R1"]["UID"]


def test_uids_are_known_values(tmp_path: Path) -> None:
    """A calendar out there has them already: a new value would show every item twice."""
    found = parts(workspace(tmp_path), LATER)
    assert str(found["5/KH-MTTQ V1"]["UID"]) == "916aec1c-92bf-550b-9b16-79765b44b3b6"
    assert str(found["5/KH-MTTQ R1"]["UID"]) == "4176abdc-a8a1-5ee9-8861-8f587b173897"


def test_uids_differ_between_items_and_between_workspaces(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    here = {str(part["UID"]) for part in parts(folder, LATER).values()}
    there = {str(part["UID"]) for part in parts(folder, LATER, home="xã khác").values()}
    assert len(here) == len(parts(folder, LATER))
    assert not here & there


def test_a_fact_of_the_same_day_counts_as_newer(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    moved = parts(folder, LATER)["5/KH-MTTQ V2"]
    text = PLANS["2020/5-kh-mttq"].replace(
        "[{ on = 2020-04-01, to = 2020-04-20 }]",
        "[{ on = 2020-04-01, to = 2020-04-20 }, { on = 2020-05-19, to = 2020-06-01 }]",
    )
    workspace(folder, PLANS | {"2020/5-kh-mttq": text})
    again = parts(folder, LATER)["5/KH-MTTQ V2"]
    assert again["SEQUENCE"] > moved["SEQUENCE"]
    assert again.decoded("LAST-MODIFIED") == datetime(2020, 5, 19, tzinfo=UTC)
    assert again.decoded("DTSTART") == date(2020, 6, 1)
    assert again["UID"] == moved["UID"]


def test_an_undone_postponement_reaches_calendars_the_next_day(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    moved = parts(folder, LATER)["5/KH-MTTQ V2"]
    text = PLANS["2020/5-kh-mttq"].replace(
        "postponement = [{ on = 2020-04-01, to = 2020-04-20 }]\n", ""
    )
    workspace(folder, PLANS | {"2020/5-kh-mttq": text})
    assert parts(folder, "2020-05-21")["5/KH-MTTQ V2"]["SEQUENCE"] > moved["SEQUENCE"]


def test_what_ended_stays_and_says_how(tmp_path: Path) -> None:
    text = PLANS["2020/5-kh-mttq"].replace(
        "sent = 2020-04-21", "sent = 2020-04-21\nanswer = [{ on = 2020-05-12 }]"
    )
    found = parts(workspace(tmp_path, PLANS | {"2020/5-kh-mttq": text}), LATER)
    assert found["5/KH-MTTQ V3"]["STATUS"] == "CANCELLED"
    answer = found["5/KH-MTTQ R1"]
    assert answer["STATUS"] == "COMPLETED"
    assert answer.decoded("COMPLETED") == datetime(2020, 5, 12, tzinfo=UTC)


def test_the_same_input_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    assert exported(export, folder, LATER) == exported(export, folder, LATER)


def test_a_line_end_in_a_text_cannot_begin_a_line(tmp_path: Path) -> None:
    text = PLANS["2020/7-nhap"] + 'number = "7/KH"\nissued = 2020-01-01\n'
    text = text.replace('"Dự thảo chưa có số"', '"a\\r\\nEND:VEVENT\\nX-BAD:1"')
    text += '[[visit]]\nid = "V1"\non = 2020-07-01\nplace = "x\\r\\nX-BAD:2"\n'
    data = exported(export, workspace(tmp_path, {"7": text}), LATER)[""]
    assert b"\r\nX-BAD" not in data
    assert data.count(b"END:VEVENT\r\n") == 1


def test_without_the_library_the_error_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError) as caught:
        exported(export, workspace(tmp_path), LATER)
    assert caught.value.params["extra"] == "calendar"


def test_renaming_the_issuer_keeps_uids_where_the_workspace_has_an_id_for_calendars(
    tmp_path: Path,
) -> None:
    folder = workspace(tmp_path)

    def uids(home: str) -> set[str]:
        found = parts(folder, LATER, home=home, calendar_id="dong-tam").values()
        return {str(part["UID"]) for part in found}

    assert uids("Ủy ban MTTQ xã Đồng Tâm") == uids("Ủy ban MTTQ xã Đồng Tâm Mới")


def test_the_id_may_be_the_old_name_so_that_calendars_out_there_keep_their_items(
    tmp_path: Path,
) -> None:
    folder = workspace(tmp_path)
    before = {str(part["UID"]) for part in parts(folder, LATER).values()}
    renamed = parts(folder, LATER, home="Tên mới", calendar_id="Ủy ban MTTQ xã Đồng Tâm")
    assert {str(part["UID"]) for part in renamed.values()} == before
