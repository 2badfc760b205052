"""Files as people make them, each with the value that is right; ``cases`` is the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from office_makers import (
    COMMUNE,
    DATED,
    boxed,
    controlled,
    csv_text,
    deleted,
    docx,
    inserted,
    ods,
    paragraph,
    plan,
    run,
    table,
    xlsx,
)

from giamsat.intake.known_plans import KnownPlan
from giamsat.intake.reading import Intake, Request, read_files
from giamsat.intake.readings import Reading

LIST = ("STT", "Số KH", "Ngày ban hành", "Trích yếu", "Đối tượng giám sát", "Thời gian giám sát")
TITLE = ("KẾ HOẠCH", "Giám sát việc chi trả bảo trợ xã hội năm 2026")
SECTIONS = (
    "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích: phát hiện, kiến nghị.",
    "II. NỘI DUNG, ĐỐI TƯỢNG, THỜI GIAN",
    "1. Nội dung: Việc chi trả bảo trợ xã hội.",
    "2. Đối tượng giám sát: UBND xã Bản Mới",
)
FROM_11_TO_14 = {"begins": date(2026, 2, 11), "ends": date(2026, 2, 14)}


class Case(NamedTuple):
    """A file, the facts that are right (by dotted key), and what is told of it."""

    name: str
    data: bytes
    facts: Mapping[str, Any] = {}
    told: tuple[str, ...] = ()
    plans: int = 1
    kind: str = "docx"
    choices: Mapping[str, int] = {}
    known: tuple[KnownPlan, ...] = ()


def period(*runs: str) -> bytes:
    return plan(*TITLE, *SECTIONS, paragraph("3. Thời gian giám sát: ", *runs))


def row(place: int, time: Any, issued: Any = date(2026, 1, 5)) -> tuple[Any, ...]:
    return (place, f"{place:02}/KH-MTTQ-BTT", issued, f"Giám sát {place}", "UBND xã A", time)


def listed(*times: Any) -> bytes:
    return xlsx([LIST, *(row(place, time) for place, time in enumerate(times, 1))])


def work(**facts: Any) -> dict[str, Any]:
    return {f"plan.{key}": value for key, value in facts.items()}


HIDDEN_COLUMNS = (
    '<table:table-column table:number-columns-repeated="4"/><table:table-column-group>'
    '<table:table-column table:visibility="collapse" table:number-columns-repeated="900"/>'
    "</table:table-column-group>"
)
SPLIT = [*COMMUNE[:4]]
PROGRAMME = (
    ("TT", "Nội dung", "Hình thức", "Thời gian", "Đơn vị chủ trì"),
    ("1", "Giám sát việc chi trả bảo trợ xã hội", "Tổ chức Đoàn", "Quý II/2026", "BTT UBMTTQ xã"),
    ("2", "Giám sát việc thực hiện dân chủ", "Tổ chức Đoàn", "Tháng 8", "Hội Nông dân"),
    ("3", "Phản biện dự thảo Nghị quyết HĐND", "Hội nghị", "Quý IV", "BTT UBMTTQ xã"),
)
SCHEDULE = (
    ("TT", "Thời gian", "Đơn vị được giám sát", "Địa điểm", "Trưởng đoàn"),
    ("1", "8h00 ngày 11/5/2026", "UBND xã A", "Trụ sở UBND xã A", "Ông Một"),
    ("2", "14h00, ngày 11/5/2026", "UBND xã B", "Trụ sở UBND xã B", "Ông Hai"),
    ("3", "Sáng 12/5/2026 (Thứ Ba)", "UBND xã C", "nt", "Ông Một"),
)
BODIES = (
    ("TT", "Đơn vị", "Hình thức", "Hạn gửi báo cáo"),
    ("1", "UBND xã A", "Báo cáo bằng văn bản", "15/4/2026"),
    ("2", "UBND xã B", "Báo cáo bằng văn bản", "15/4/2026"),
    ("3", "UBND xã C", "Trực tiếp", "20/4/2026"),
)
KNOWN = (
    KnownPlan("2025/05-kh-mttq-btt", "05/KH-MTTQ-BTT", "Giám sát nhà tạm", 2025),
    KnownPlan("2026/11-kh-mttq-btt", "11/KH-MTTQ-BTT", "Giám sát nhà văn hóa thôn", 2026),
    KnownPlan("2025/11-kh-mttq-btt", "11/KH-MTTQ-BTT", "Giám sát vay vốn", 2025),
)
BOOK = ("STT", "Số kế hoạch", "Nội dung kiến nghị", "Cơ quan có trách nhiệm", "Ngày gửi",
        "Văn bản trả lời (số, ngày)")  # fmt: skip

cases = [
    # --- Word: the text that a reader sees
    Case("tracked day", period("từ ngày 11 đến ngày ", deleted("14"), inserted("16"), "/02/2026"),
         work(begins=date(2026, 2, 11), ends=date(2026, 2, 16)), ("deleted-text",)),
    Case("content control around a title",
         plan("KẾ HOẠCH", controlled(paragraph("Giám sát việc chi trả năm 2026")), *SECTIONS),
         work(title="Giám sát việc chi trả năm 2026")),
    Case("content control in a number",
         docx([table([paragraph("ỦY BAN MTTQ VIỆT NAM XÃ BẢN MỚI")
                      + paragraph("Số: ", controlled(run("33/KH-MTTQ-BTT"))), "\n".join(DATED)]),
               *TITLE, *SECTIONS]),
         work(number="33/KH-MTTQ-BTT", issuer="ỦY BAN MTTQ VIỆT NAM XÃ BẢN MỚI")),
    Case("struck", period(run("từ 01/02/2026 đến 05/02/2026 ", "<w:strike/>"),
                          "từ 11/02/2026 đến 14/02/2026"), work(**FROM_11_TO_14), ("struck-text",)),
    Case("hidden", period(run("từ 01/02/2026 đến 05/02/2026 ", "<w:vanish/>"),
                          "từ 11/02/2026 đến 14/02/2026"), work(**FROM_11_TO_14), ("hidden-text",)),
    Case("tracked number", docx([table([paragraph("Số: 3", inserted("3"), "/KH-MTTQ-BTT"),
                                        "\n".join(DATED)]), *TITLE, *SECTIONS]),
         work(number="33/KH-MTTQ-BTT")),
    Case("text box", plan("KẾ HOẠCH", boxed("Giám sát trong khung"), *SECTIONS),
         work(title="Giám sát trong khung")),
    Case("number in the head of the page",
         docx(["\n".join(DATED), *TITLE, *SECTIONS], header="Số: 33/KH-MTTQ-BTT", footer="2"),
         work(number="33/KH-MTTQ-BTT")),
    Case("strict", docx([*TITLE, *SECTIONS], strict=True), work(title=TITLE[1])),
    # --- Word: what a plan says
    Case("two rounds", plan(*TITLE, *SECTIONS, "4. Thời gian:",
                            "- Đợt 1: từ ngày 12/01/2026 đến ngày 16/01/2026.",
                            "- Đợt 2: từ ngày 23/02/2026 đến ngày 27/02/2026."),
         {"visit[1].on": date(2026, 1, 12), "visit[2].on": date(2026, 2, 23),
          "visit[2].until": date(2026, 2, 27)}),
    Case("data period and members",
         plan("KẾ HOẠCH", "Giám sát việc chi trả chế độ", "II. NỘI DUNG, PHẠM VI, ĐỐI TƯỢNG",
              "3. Đối tượng giám sát", "- UBND xã Bản Mới", "- Bưu điện văn hóa xã",
              "4. Thời kỳ giám sát: từ ngày 01/01/2024 đến ngày 31/12/2025.",
              "5. Thời gian tiến hành giám sát: Tháng 5/2026.", "III. THÀNH PHẦN ĐOÀN GIÁM SÁT",
              "1. Ông Trần Văn Một, Phó Chủ tịch Ủy ban MTTQ Việt Nam xã - Trưởng đoàn;",
              "2. Đ/c Lê Thị Hai - Chủ tịch Hội LHPN xã - Phó Trưởng đoàn;",
              "3. Bà Nguyễn Thị Ba: Công chức Văn phòng, Thư ký.",
              "4. Mời đại diện Thường trực HĐND xã tham gia.", "IV. TỔ CHỨC THỰC HIỆN",
              "1. Đề nghị đơn vị gửi báo cáo trước ngày 20/4/2026."),
         {"plan.data_from": date(2024, 1, 1), "plan.when": "Tháng 5/2026", "plan.begins": None,
          "body": ["UBND xã Bản Mới", "Bưu điện văn hóa xã"], "member[1].name": "Trần Văn Một",
          "member[1].position": "Phó Chủ tịch Ủy ban MTTQ Việt Nam xã", "member[1].role": "head",
          "member[2].role": "deputy", "member[3].role": "secretary", "member[4].name": None},
         ("period-not-exact", "no-member")),
    Case("youth union",
         plan("KẾ HOẠCH", "Giám sát việc triển khai các Kế hoạch", "***", "I. MỤC ĐÍCH",
              "Nắm tình hình.", "II. ĐỐI TƯỢNG, HÌNH THỨC",
              "1. Đối tượng: UBND 14 quận, huyện (trừ huyện đảo).",
              "2. Hình thức: giám sát qua báo cáo bằng văn bản.",
              "3. Thời gian: báo cáo gửi về trước ngày 15/10/2024.", "TM. BAN THƯỜNG VỤ",
              "PHÓ BÍ THƯ", "Nguyễn Văn Bốn"),
         {"plan.title": "Giám sát việc triển khai các Kế hoạch", "plan.form": "written-reports",
          "visit[1].kind": "written-report", "plan.begins": None}),
    Case("issuer and day on two lines",
         plan("KẾ HOẠCH", "GIÁM SÁT, ĐÁNH GIÁ\nGIẢM NGHÈO NĂM 2023", "I. MỤC ĐÍCH", "Theo dõi.",
              head=("ỦY BAN NHÂN DÂN", "TỈNH NÚI XANH", "-------", "Số: 4544/KH-UBND"),
              right=("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", "Núi Xanh, ngày",
                     "13 tháng 7 năm 2023")),
         work(issued=date(2023, 7, 13), issuer="ỦY BAN NHÂN DÂN TỈNH NÚI XANH",
              title="GIÁM SÁT, ĐÁNH GIÁ GIẢM NGHÈO NĂM 2023")),
    Case("schedule with hours", plan(*TITLE, "I. NỘI DUNG", "1. Nội dung: TTHC.",
                                     "2. Đối tượng: theo phụ lục.", "PHỤ LỤC", "LỊCH GIÁM SÁT",
                                     table(*SCHEDULE)),
         {"visit[1].on": date(2026, 5, 11), "visit[1].at": "08:00", "visit[1].session": "morning",
          "visit[2].session": "afternoon", "visit[3].on": date(2026, 5, 12),
          "visit[3].place": "Trụ sở UBND xã B"}, ("ditto",)),
    Case("days without a year", plan(*TITLE, "III. LỊCH LÀM VIỆC", table(
        ("TT", "Ngày", "Buổi", "Đơn vị", "Chủ trì"), ("1", "11/5", "Sáng", "UBND xã A", "Ông Một"),
        ("2", "12-13/5/2026", "Cả ngày", "UBND xã C", "Ông Một"))),
         {"visit[1].on": date(2026, 5, 11), "visit[2].until": date(2026, 5, 13)},
         ("year-assumed",)),
    Case("bodies as a list", plan(*TITLE, "2. Đối tượng giám sát: 03 xã (có danh sách kèm theo)",
                                  "DANH SÁCH ĐƠN VỊ ĐƯỢC GIÁM SÁT", table(*BODIES)),
         {"body": ["UBND xã A", "UBND xã B", "UBND xã C"]}, ("unknown-column",)),
    Case("bodies in the table below", plan(*TITLE, "2. Đối tượng giám sát: theo bảng sau:",
                                           table(*BODIES)),
         {"body": ["UBND xã A", "UBND xã B", "UBND xã C"]}, ("unknown-column",)),
    Case("a table that nobody knows", plan(*TITLE, *SECTIONS, table(("Mục", "Tiền"), ("Xe", "5"))),
         {"plan.title": TITLE[1]}, ("table-not-read",)),
    Case("replaces a plan", plan("KẾ HOẠCH", "Giám sát việc chi trả",
                                 "(Thay thế Kế hoạch số 05/KH-MTTQ-BTT ngày 03/01/2025)",
                                 *SECTIONS),
         {"plan.title": "Giám sát việc chi trả", "relation[1].plan": "2025/05-kh-mttq-btt"},
         known=KNOWN),
    Case("replaces a plan that is not there", plan("KẾ HOẠCH", "Giám sát việc chi trả",
                                                   "(Thay thế Kế hoạch số 12/KH-MTTQ-BTT)"),
         work(title="Giám sát việc chi trả"), ("relation-not-found",)),
    Case("blank number and day",
         plan("KẾ HOẠCH", "Giám sát việc chi trả", "3. Thời gian: trong tháng 5 năm 2026",
              head=(*COMMUNE[:4], "Số: .../KH-MTTQ-BTT"),
              right=(*DATED[:2], "Bản Mới, ngày ... tháng 01 năm 2026")),
         work(number=None, issued=None, when="trong tháng 5 năm 2026"),
         ("number-blank", "day-blank")),
    Case("hour and day", plan("Kế hoạch", "Giám sát việc chi trả", "I. Nội dung",
                              "3. Thời gian, địa điểm: 8 giờ 00 phút, ngày 12 tháng 5 năm 2026"
                              " (Thứ Ba) tại trụ sở UBND xã."),
         {"plan.begins": date(2026, 5, 12), "visit[1].at": "08:00"}),
    Case("title in the heading", plan("KẾ HOẠCH GIÁM SÁT VIỆC CHI TRẢ", "trên địa bàn xã",
                                      "I. NỘI DUNG"),
         work(title="KẾ HOẠCH GIÁM SÁT VIỆC CHI TRẢ trên địa bàn xã")),
    Case("joint plan", plan("KẾ HOẠCH LIÊN TỊCH", "Phối hợp giám sát vật tư",
                            head=("ỦY BAN MTTQ VIỆT NAM - HỘI NÔNG DÂN", "XÃ BẢN MỚI",
                                  "Số: 03/KHLT-MTTQ-HND")),
         work(title="Phối hợp giám sát vật tư", number="03/KHLT-MTTQ-HND"), ("joint-issuers",)),
    Case("report", plan("BÁO CÁO", "Kết quả giám sát", "Thực hiện Kế hoạch số 21/KH-MTTQ-BTT"),
         told=("document-is-report",), plans=0),
    Case("report on a known plan",
         plan("BÁO CÁO", "Kết quả giám sát", "Thực hiện Kế hoạch số 05/KH-MTTQ-BTT, Đoàn báo cáo:",
              "I. KẾT QUẢ", "1. Ưu điểm", "- Chi trả đúng hạn.", "2. Tồn tại, hạn chế",
              "- Niêm yết chậm.", "II. KIẾN NGHỊ", "- Đề nghị UBND xã niêm yết công khai."),
         {"finding[1].kind": "strength", "finding[2].text": "Niêm yết chậm.",
          "recommendation[1].text": "Đề nghị UBND xã niêm yết công khai."}, ("report-joins",),
         known=KNOWN),
    Case("calendar", docx(["LỊCH CÔNG TÁC TUẦN 20", table(("Ngày", "Buổi", "Nội dung"),
                                                           ("11/5", "Sáng", "Họp"))]),
         told=("calendar-without-plans",), plans=0),
    Case("calendar as a list", docx(["LỊCH CÔNG TÁC TUẦN 20", "Thứ Hai, 11/5", "- Sáng: Họp."]),
         told=("document-is",), plans=0),
    Case("letter", docx(["Số: 12/MTTQ-BTT", "Kính gửi: UBND xã A", "Đề nghị trả lời."]),
         told=("document-is",), plans=0),
    # --- Excel, OpenDocument, CSV
    Case("joined period", xlsx([LIST, row(1, "từ 11 đến 14/02/2026"), row(2, None)],
                               merged=["F2:F3"]), {"2.plan.begins": date(2026, 2, 11)},
         ("joined-cell",), 2, "xlsx"),
    Case("hidden row", xlsx([LIST, row(1, "Quý I"), row(2, "Quý II")], hidden_rows=[3]),
         {}, ("hidden-rows",), 2, "xlsx"),
    Case("struck row", xlsx([LIST, row(1, "Quý I"), row(2, "Quý II")],
                            struck=[f"{c}3" for c in "ABCDEF"]), {}, ("struck-row",), 1, "xlsx"),
    Case("a year as a day", xlsx([LIST[:4], (1, "03/KH-MTTQ-BTT", 2026, "Giám sát C")],
                                 formats={"C2": "yyyy"}), work(issued=None), ("not-a-day",), 1,
         "xlsx"),
    Case("listed days", listed("ngày 11, 12 và 14/02/2026"), work(begins=None),
         ("several-periods",), 1, "xlsx"),
    Case("listed days, all of them", listed("ngày 11, 12 và 14/02/2026"),
         {"visit[3].on": date(2026, 2, 14)}, (), 1, "xlsx", {"F2": 4}),
    Case("two periods", listed("từ 11 đến 14/02/2026 và từ 20 đến 25/02/2026"), work(begins=None),
         ("several-periods",), 1, "xlsx"),
    Case("two periods, the second", listed("từ 11 đến 14/02/2026 và từ 20 đến 25/02/2026"),
         work(begins=date(2026, 2, 20)), (), 1, "xlsx", {"So!F2": 2}),
    Case("data behind the period",
         listed("từ 01/4 đến 30/6/2026 (mốc số liệu từ 01/01/2024 đến 31/12/2025)"),
         work(begins=date(2026, 4, 1), data_to=date(2025, 12, 31)), ("data-period",), 1, "xlsx"),
    Case("data before the period",
         listed("Mốc số liệu từ 01/01/2024 đến 31/12/2025; giám sát từ 01/4/2026 đến 30/6/2026"),
         work(begins=date(2026, 4, 1), ends=date(2026, 6, 30)), ("data-period",), 1, "xlsx"),
    Case("hour", listed("Từ 8h00 ngày 11/02/2026"), work(begins=date(2026, 2, 11)), (), 1, "xlsx"),
    Case("a day that does not exist", listed("31/02/2026"), work(begins=None, when="31/02/2026"),
         ("wrong-day",), 1, "xlsx"),
    Case("an unreadable day keeps no plan out",
         xlsx([LIST, row(1, "Quý I", "06/01/26")]), work(note="Ngày ban hành: 06/01/26"),
         ("not-a-day",), 1, "xlsx"),
    Case("days that contradict each other",
         xlsx([LIST, row(1, None, "1/25/2026"), row(2, None, "1/5/2026")]), work(issued=None),
         ("day-order", "two-orders"), 2, "xlsx"),
    Case("days with the month first, said",
         xlsx([LIST, row(1, None, "1/25/2026"), row(2, None, "1/5/2026")]),
         work(issued=date(2026, 1, 25)), (), 2, "xlsx", {"C": 2}),
    Case("number in two columns",
         xlsx([("STT", "Số", "Ký hiệu", "Ngày tháng", "Trích yếu"),
               (1, "01", "KH-MTTQ-BTT", date(2026, 1, 5), "Giám sát A")]),
         work(number="01/KH-MTTQ-BTT", issued=date(2026, 1, 5)), (), 1, "xlsx"),
    Case("sections are headings",
         xlsx([LIST, ("I", "QUÝ I"), row(1, None), ("II", "PHẢN BIỆN XÃ HỘI"), row(2, None)]),
         {"plan.when": "QUÝ I", "2.plan.kind": "criticism"}, ("section-row",), 2, "xlsx"),
    Case("a section holds where the row says no time itself",
         xlsx([LIST, ("I", "KẾ HOẠCH QUÝ I"), row(1, "11/05/2026"), row(2, "Trước 15/10"),
               row(3, None)]),
         {"plan.begins": date(2026, 5, 11), "plan.when": None, "2.plan.when": "Trước 15/10",
          "3.plan.when": "KẾ HOẠCH QUÝ I"}, ("section-row",), 3, "xlsx"),
    Case("quarters as columns with marks",
         xlsx([("Số KH", "Trích yếu", "Quý I", "Quý II", "Quý III", "Quý IV"),
               ("01/KH", "Giám sát A", "x", None, "X", None),
               ("02/KH", "Giám sát B", None, "chưa rõ", None, None)]),
         {"plan.when": "Quý I, Quý III", "2.plan.when": None, "2.plan.note": "Quý II: chưa rõ"},
         ("not-a-mark",), 2, "xlsx"),
    Case("an hour of its own column",
         csv_text([("Theo KH số", "Ngày", "Giờ", "Đơn vị"), ("11", "11/5/2026", "14h", "UBND xã"),
                   ("11/KH-MTTQ-BTT", "12/5/2026", "sớm", "UBND xã")]),
         {"visit[1].at": "14:00", "visit[1].session": "afternoon", "visit[2].note": "Giờ: sớm"},
         ("not-an-hour",), 1, "csv", known=KNOWN[1:2]),
    Case("a section that is no time",
         xlsx([LIST, ("I", "GIÁM SÁT CÁC DỰ ÁN TRONG XÃ"), row(1, None)]),
         {"plan.when": None}, ("section-unused",), 1, "xlsx"),
    Case("several bodies in a cell",
         xlsx([LIST[:5], (1, "01/KH", date(2026, 1, 5), "Giám sát A",
                          "- UBND xã A; UBND xã B\n- Trạm Y tế xã")]),
         {"body": ["UBND xã A", "UBND xã B", "Trạm Y tế xã"]}, (), 1, "xlsx"),
    Case("perhaps several bodies",
         xlsx([LIST[:5], (1, "01/KH", date(2026, 1, 5), "Giám sát A", "UBND xã A, UBND xã B")]),
         {"body": ["UBND xã A, UBND xã B"]}, ("several-names",), 1, "xlsx"),
    Case("one body with a comma",
         xlsx([LIST[:5], (1, "01/KH", date(2026, 1, 5), "Giám sát A", "UBND các xã, phường")]),
         {"body": ["UBND các xã, phường"]}, (), 1, "xlsx"),
    Case("a position with a dash",
         xlsx([(*LIST[:4], "Thành viên"), (1, "01/KH", date(2026, 1, 5), "Giám sát A",
               "Ông Lê Văn Hai, Trưởng Ban Dân chủ - Pháp luật - Trưởng đoàn")]),
         {"member[1].position": "Trưởng Ban Dân chủ - Pháp luật", "member[1].role": "head"},
         (), 1, "xlsx"),
    Case("a day that has one reading among others that have two",
         xlsx([LIST[:4], (1, "01/KH", "05/13/2026", "A"), (2, "02/KH", "05/01/2026", "B"),
               (3, "03/KH", "06/01/2026", "C")]),
         work(issued=None), ("day-order", "two-orders", "one-order"), 3, "xlsx"),
    Case("a time of another year",
         xlsx([("SỔ GIÁM SÁT NĂM 2026",), LIST, row(1, "Quý III/2027")]),
         work(when="Quý III/2027"), ("other-year",), 1, "xlsx"),
    Case("nothing in words",
         xlsx([("Số KH", "Ngày ban hành", "Trích yếu", "Kiến nghị"),
               ("01/KH-MTTQ-BTT", date(2026, 1, 5), "Giám sát A", "Không")]),
         {"recommendation[1].text": None}, ("empty-word",), 1, "xlsx"),
    Case("OpenDocument", ods([LIST, row(1, "từ 11 đến 14/02/2026")]),
         work(**FROM_11_TO_14, issued=date(2026, 1, 5)), (), 1, "ods"),
    Case("hidden columns of OpenDocument",
         ods([LIST, row(1, "từ 11 đến 14/02/2026")], columns=HIDDEN_COLUMNS),
         work(**FROM_11_TO_14), ("hidden-columns",), 1, "ods"),
    Case("a cell too many", csv_text([LIST[:4], (1, "01/KH-MTTQ", "05/01/2026", "Giám sát phòng",
                                                 " chống dịch")], ","), {}, ("surplus-cell",), 1,
         "csv"),
    Case("lost letters", "STT;S? KH;Tr?ch y?u\n1;01/KH;Giám sát vi?c th?c hi?n".encode(),
         told=("letters-lost",), plans=0, kind="csv"),
    Case("HTML", csv_text([LIST[:4], (1, "01/KH", "05/01/2026", "Gi&aacute;m s&aacute;t")]),
         work(title="Giám sát"), ("html-decoded",), 1, "csv"),
    Case("recommendations of a known plan",
         csv_text([BOOK, (1, "05/KH-MTTQ-BTT", "Niêm yết công khai", "UBND xã A", "28/03/2025",
                          "45/UBND-VX ngày 10/4/2025")]),
         {"recommendation[1].sent": date(2025, 3, 28)}, (), 1, "csv", known=KNOWN),
    Case("a number without its letters",
         csv_text([BOOK, (1, "11 năm 2026", "Niêm yết", "UBND xã A", "28/03/2026", "")]),
         told=("plan-not-in-file",), plans=0, kind="csv", known=KNOWN),
    Case("a number of two years",
         csv_text([BOOK, (1, "11", "Niêm yết", "UBND xã A", "", "")]),
         told=("plan-ambiguous",), plans=0, kind="csv", known=KNOWN),
]  # fmt: skip


def read(case: Case) -> Intake:
    request = Request(f"So.{case.kind}", reading=Reading({}, case.choices), known=case.known)
    return read_files([(case.data, request)])


@pytest.mark.parametrize("case", cases, ids=lambda case: case.name)
def test_a_file_of_people_is_read_right_or_told(case: Case) -> None:
    intake = read(case)
    problems = [*intake.problems, *(p for draft in intake.drafts for p in draft.problems)]
    codes = {problem.code for problem in problems}
    assert len(intake.drafts) == case.plans, codes
    assert set(case.told) <= codes
    for key, value in case.facts.items():
        number, dot, rest = key.partition(".")
        place = int(number) - 1 if number.isdigit() and dot else 0
        name = rest if number.isdigit() else key
        found = value_at(intake.drafts[place].data, name)
        if isinstance(found, list):
            found = [part["name"] for part in found]
        assert found == value, key


def value_at(data: Any, key: str) -> Any:
    for part in key.split("."):
        name, _, place = part.removesuffix("]").partition("[")
        data = data.get(name) if isinstance(data, dict) else None
        if place:
            data = data[int(place) - 1] if data and len(data) >= int(place) else None
    return data


_PROGRAMMES: list[tuple[str, bytes, str]] = [
    ("Word", plan("KẾ HOẠCH", "Giám sát và phản biện xã hội năm 2026", table(*PROGRAMME)), "docx"),
    ("Excel", xlsx([("BIỂU CHƯƠNG TRÌNH GIÁM SÁT NĂM 2026",), *PROGRAMME]), "xlsx"),
]


@pytest.mark.parametrize(("name", "data", "kind"), _PROGRAMMES, ids=lambda value: str(value)[:6])
def test_a_yearly_programme_has_items_and_never_visits(name: str, data: bytes, kind: str) -> None:
    intake = read_files([(data, Request(f"bieu.{kind}"))])
    (made,) = intake.programmes
    assert intake.drafts == ()
    assert made.data["programme"]["year"] == 2026
    assert [item["when"] for item in made.data["item"]] == ["Quý II/2026", "Tháng 8", "Quý IV"]
    assert [item["kind"] for item in made.data["item"]] == ["supervision"] * 2 + ["criticism"]


SECTIONED = (
    ("TT", "Nội dung", "Đối tượng", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"),
    ("I", "HỘI NÔNG DÂN XÃ CHỦ TRÌ"),
    ("1", "Giám sát vay vốn", "UBND xã A; UBND xã B", None, "Ban Dân chủ - Pháp luật", "Quý II"),
    ("II", "QUÝ IV"),
    ("2", "Giám sát chợ", "UBND xã A", "Hội CCB", "Hội LHPN, Đoàn TNCS", None),
    ("3", "Giám sát trường", "UBND xã A", "Hội CCB", None, "Quý III/2027"),
    ("4", "Giám sát đường", "UBND xã A", "Hội CCB", None, "05/13"),
    ("III", "NỘI DUNG KHÁC"),
    ("5", "Giám sát cầu", "UBND xã A", "Hội CCB", None, "Tháng 9"),
)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_the_sections_above_and_within_a_programme_give_what_its_rows_leave_open(kind: str) -> None:
    title = "DANH MỤC CÁC CUỘC GIÁM SÁT NĂM 2026"
    sent = "(Kèm theo Kế hoạch số 12/KH-MTTQ-BTT ngày 05/01/2026)"
    data = (
        docx([title, sent, table(*[[cell or "" for cell in row] for row in SECTIONED])])
        if kind == "docx"
        else xlsx([(title,), (sent,), *SECTIONED])
    )
    intake = read_files([(data, Request(f"bieu.{kind}"))])
    (made,) = intake.programmes
    items = made.data["item"]
    facts = made.data["programme"]
    assert (facts["title"], facts["year"], facts["number"]) == (title, 2026, "12/KH-MTTQ-BTT")
    assert [item.get("lead") for item in items] == ["HỘI NÔNG DÂN XÃ", *["Hội CCB"] * 4]
    assert [item.get("when") for item in items] == [
        "Quý II", "QUÝ IV", "Quý III/2027", "05/13", "Tháng 9",
    ]  # fmt: skip
    assert items[0]["bodies"] == ("UBND xã A", "UBND xã B")
    assert items[0]["partners"] == ("Ban Dân chủ - Pháp luật",)
    assert items[1]["partners"] == ("Hội LHPN", "Đoàn TNCS")
    codes = [problem.code for problem in made.problems if problem.code != "empty-word"]
    assert Counter(codes) == {"section-row": 2, "section-unused": 1, "other-year": 1,
                              "wrong-day": 1}  # fmt: skip


Giamsat = Callable[..., Any]


def test_old_formats_and_scans_are_told_with_what_to_do(
    tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pypdfium2", reason="needs giamsat[pdf-import]")
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "MTTQ xã", "--code", "M").code == 0
    scan = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n"
    )
    for name, words in (("a.pdf", "bản chụp"), ("a.doc", ".docx"), ("a.xls", ".xlsx")):
        Path(name).write_bytes(scan)
        ran = giamsat("import", name)
        assert ran.code == 4
        assert words in ran.err
        assert "Traceback" not in ran.err
