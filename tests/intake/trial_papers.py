"""Papers and books of other shapes than those of trial.py, each value settled before it was read.

The shapes are those of women's unions, the Youth Union, people's inspectorates, provinces and
communes: heads, numberings, headings of tables and spellings of time that trial.py has not. No
person, place or plan of them exists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from office_makers import STATE, book, csv_text, docx, ods, plan, table, xlsx
from trial import Score

from giamsat.intake.known_plans import KnownPlan
from giamsat.intake.reading import Intake, Request, read_files

KNOWN = (
    KnownPlan("2026/07-kh-mttq-btt", "07/KH-MTTQ-BTT", "Giám sát việc cấp thẻ bảo hiểm", 2026),
    KnownPlan("2026/09-kh-mttq-btt", "09/KH-MTTQ-BTT", "Giám sát chợ trung tâm xã", 2026),
)


class Paper(NamedTuple):
    """A file and what is right of it.

    A key is ``plan.title`` of the first draft, ``2.plan.title`` of the second, ``body.name`` for
    the names of all bodies, ``items.text`` of a programme, or ``plans``: how many drafts there are.
    ``must_tell`` is the remark without which the reader of the paper would be misled.
    """

    name: str
    data: bytes
    facts: Mapping[str, Any]
    must_tell: str = ""


def papers() -> Iterator[Paper]:
    """Yield the sixteen."""
    yield from _plans()
    yield from _other_papers()
    yield from _books()


def _head(*left: str, day: str = "Sông Trong, ngày 02 tháng 3 năm 2026") -> str:
    return table(["\n".join(left), "\n".join((*STATE, day))])


def _plans() -> Iterator[Paper]:
    yield Paper(
        "women.docx",
        docx(
            [
                _head(
                    "HỘI LHPN VIỆT NAM", "BAN THƯỜNG VỤ HỘI LHPN", "XÃ SÔNG TRONG", "Số: 15/KH-BTV"
                ),
                "KẾ HOẠCH",
                "Giám sát việc thực hiện bữa ăn bán trú",
                "tại các trường mầm non trên địa bàn xã",
                "Thực hiện Chương trình công tác năm 2026, Ban Thường vụ lập kế hoạch như sau:",
                "A. MỤC ĐÍCH, YÊU CẦU",
                "- Nắm tình hình tổ chức bữa ăn.",
                "B. NỘI DUNG, ĐỐI TƯỢNG GIÁM SÁT",
                "1. Nội dung giám sát:",
                "+ Nguồn gốc thực phẩm;",
                "+ Việc công khai tài chính.",
                "2. Đối tượng giám sát:",
                "+ Trường Mầm non Hoa Một;",
                "+ Trường Mầm non Hoa Hai.",
                "C. THỜI GIAN, THÀNH PHẦN",
                "1. Thời gian: Từ ngày 09/3 đến 13/3/2026.",
                "2. Thành phần Đoàn giám sát:",
                table(
                    ("Stt", "Họ tên", "Chức danh", "Phân công"),
                    ("1", "Bà Đỗ Thị Sáu", "Chủ tịch Hội LHPN xã", "Trưởng đoàn"),
                    ("2", "Bà Vi Thị Bảy", "Phó Chủ tịch Hội", "Thư ký"),
                ),
                "D. TỔ CHỨC THỰC HIỆN",
                "Hội LHPN xã chủ trì.",
                "Nơi nhận:",
                "- Hội LHPN tỉnh;",
                "TM. BAN THƯỜNG VỤ",
                "CHỦ TỊCH",
                "Đỗ Thị Sáu",
            ]
        ),
        {
            "plan.number": "15/KH-BTV",
            "plan.issued": date(2026, 3, 2),
            "plan.title": "Giám sát việc thực hiện bữa ăn bán trú"
            " tại các trường mầm non trên địa bàn xã",
            "plan.begins": date(2026, 3, 9),
            "plan.ends": date(2026, 3, 13),
            "content.text": ["Nguồn gốc thực phẩm", "Việc công khai tài chính"],
            "body.name": ["Trường Mầm non Hoa Một", "Trường Mầm non Hoa Hai"],
            "member.name": ["Bà Đỗ Thị Sáu", "Bà Vi Thị Bảy"],
            "member.role": ["head", "secretary"],
        },
    )
    yield Paper(
        "youth.docx",
        docx(
            [
                table(
                    [
                        "ĐOÀN TNCS HỒ CHÍ MINH\nBCH XÃ ĐỒNG BẰNG\n***\nSố: 22-KH/ĐTN",
                        "ĐOÀN TNCS HỒ CHÍ MINH\nĐồng Bằng, ngày 14 tháng 8 năm 2026",
                    ]
                ),
                "KẾ HOẠCH",
                "Giám sát việc chi trả phụ cấp cán bộ Đoàn thôn",
                "-----",
                "I. MỤC ĐÍCH",
                "Phát hiện vướng mắc.",
                "II. NỘI DUNG",
                "1. Việc lập danh sách.",
                "2. Việc chi trả hằng tháng.",
                "III. ĐỐI TƯỢNG",
                "Ủy ban nhân dân xã Đồng Bằng.",
                "IV. HÌNH THỨC",
                "Giám sát thông qua báo cáo bằng văn bản.",
                "V. TIẾN ĐỘ THỰC HIỆN",
                "- Ủy ban nhân dân xã gửi báo cáo trước ngày 20/9/2026.",
                "TM. BAN CHẤP HÀNH",
                "BÍ THƯ",
                "Lò Văn Tám",
            ]
        ),
        {
            "plan.number": "22-KH/ĐTN",
            "plan.issued": date(2026, 8, 14),
            "plan.title": "Giám sát việc chi trả phụ cấp cán bộ Đoàn thôn",
            "plan.form": "written-reports",
            "content.text": ["Việc lập danh sách", "Việc chi trả hằng tháng"],
            "body.name": ["Ủy ban nhân dân xã Đồng Bằng"],
            "plan.begins": None,
        },
    )
    yield Paper(
        "arabic.docx",
        plan(
            "KẾ HOẠCH",
            "Giám sát việc giải quyết đơn thư của công dân",
            "1. Mục đích, yêu cầu",
            "1.1. Mục đích: đánh giá việc tiếp công dân.",
            "1.2. Yêu cầu: đúng pháp luật.",
            "2. Nội dung giám sát",
            "2.1. Việc tiếp công dân định kỳ.",
            "2.2. Việc trả lời đơn thư.",
            "3. Đối tượng giám sát",
            "3.1. Chủ tịch UBND xã Bản Mới.",
            "3.2. Công an xã Bản Mới.",
            "4. Thời gian giám sát",
            "02 ngày, từ 14/4/2026 đến 15/4/2026.",
            "5. Thành phần đoàn giám sát",
            "5.1. Đồng chí Hà Văn Chín - Phó Chủ tịch Ủy ban MTTQ xã, Trưởng đoàn.",
            "5.2. Đồng chí Ma Thị Mười - Chủ tịch Hội Nông dân xã, thành viên.",
            "6. Tổ chức thực hiện",
            "Văn phòng tham mưu.",
        ),
        {
            "plan.number": "21/KH-MTTQ-BTT",
            "plan.begins": date(2026, 4, 14),
            "plan.ends": date(2026, 4, 15),
            "content.text": ["Việc tiếp công dân định kỳ", "Việc trả lời đơn thư"],
            "body.name": ["Chủ tịch UBND xã Bản Mới", "Công an xã Bản Mới"],
            "member.name": ["Hà Văn Chín", "Ma Thị Mười"],
            "member.role": ["head", "member"],
        },
    )
    yield Paper(
        "inspectorate.docx",
        docx(
            [
                _head(
                    "ỦY BAN MTTQ VIỆT NAM XÃ NÚI XANH",
                    "BAN THANH TRA NHÂN DÂN",
                    "Số: 01/KH-TTND",
                    day="Núi Xanh, ngày 10/01/2026",
                ),
                "KẾ HOẠCH GIÁM SÁT",
                "Việc xây dựng nhà văn hóa thôn Khe Sâu",
                "I/ MỤC ĐÍCH",
                "Bảo đảm công khai.",
                "II/ NỘI DUNG GIÁM SÁT",
                "- Chất lượng vật liệu",
                "- Tiến độ thi công",
                "III/ ĐỐI TƯỢNG GIÁM SÁT",
                "- Ban Quản lý dự án xã Núi Xanh",
                "IV/ THỜI GIAN GIÁM SÁT",
                "Sáng ngày 20 tháng 01 năm 2026",
                "TM. BAN THANH TRA NHÂN DÂN",
                "TRƯỞNG BAN",
            ]
        ),
        {
            "plan.number": "01/KH-TTND",
            "plan.issued": date(2026, 1, 10),
            "plan.title": "Việc xây dựng nhà văn hóa thôn Khe Sâu",
            "plan.begins": date(2026, 1, 20),
            "content.text": ["Chất lượng vật liệu", "Tiến độ thi công"],
            "body.name": ["Ban Quản lý dự án xã Núi Xanh"],
        },
    )
    yield Paper(
        "prose.docx",
        plan(
            "KẾ HOẠCH",
            "Giám sát và phản biện xã hội năm 2026",
            "I. NỘI DUNG GIÁM SÁT",
            "1. Giám sát việc thu các khoản đóng góp của người dân (Quý II/2026).",
            "2. Giám sát việc quản lý đất công ích (Quý III/2026).",
            "II. NỘI DUNG PHẢN BIỆN",
            "1. Phản biện dự thảo Nghị quyết về mức thu phí chợ (tháng 6/2026).",
            "III. TỔ CHỨC THỰC HIỆN",
            "Ban Thường trực chủ trì.",
        ),
        {"plan.number": "21/KH-MTTQ-BTT"},
        must_tell="yearly-in-words",
    )


def _other_papers() -> Iterator[Paper]:
    yield Paper(
        "decision.docx",
        docx(
            [
                _head(
                    "ỦY BAN MTTQ VIỆT NAM", "TỈNH NÚI XANH", "BAN THƯỜNG TRỰC", "Số: 31/QĐ-MTTQ-BTT"
                ),
                "QUYẾT ĐỊNH",
                "Về việc thành lập Đoàn giám sát theo Kế hoạch số 07/KH-MTTQ-BTT",
                "Điều 1. Thành lập Đoàn giám sát gồm các ông, bà:",
                "1. Ông Ngô Văn An - Trưởng đoàn.",
            ]
        ),
        {"plans": 0},
        must_tell="document-is",
    )
    yield Paper(
        "conclusion.docx",
        docx(
            [
                _head("ỦY BAN MTTQ VIỆT NAM", "XÃ BẢN MỚI", "Số: 12/TB-MTTQ-BTT"),
                "THÔNG BÁO",
                "Kết luận của Trưởng đoàn giám sát",
                "Ngày 15/4/2026, Đoàn giám sát làm việc với UBND xã.",
            ]
        ),
        {"plans": 0},
        must_tell="document-is",
    )
    yield Paper(
        "report.docx",
        docx(
            [
                _head(
                    "ỦY BAN MTTQ VIỆT NAM", "XÃ BẢN MỚI", "BAN THƯỜNG TRỰC", "Số: 40/BC-MTTQ-BTT"
                ),
                "BÁO CÁO",
                "Kết quả giám sát việc cấp thẻ bảo hiểm",
                "Thực hiện Kế hoạch số 07/KH-MTTQ-BTT ngày 10/01/2026, Đoàn giám sát báo cáo:",
                "I. KẾT QUẢ GIÁM SÁT",
                "1. Những mặt làm được",
                "- Cấp thẻ cho 120 hộ đúng hạn.",
                "2. Hạn chế và nguyên nhân",
                "- Còn 05 hộ chưa có thẻ.",
                "III. KIẾN NGHỊ, ĐỀ XUẤT",
                "1. Đối với UBND xã",
                "- Rà soát, bổ sung danh sách trong tháng 5/2026.",
                "2. Đối với Bảo hiểm xã hội khu vực",
                "- Cấp thẻ cho 05 hộ còn lại.",
                "Trên đây là báo cáo kết quả giám sát.",
                "Nơi nhận:",
                "- Đảng ủy xã.",
            ]
        ),
        {
            "plans": 1,
            "finding.kind": ["strength", "shortcoming"],
            "finding.text": ["Cấp thẻ cho 120 hộ đúng hạn.", "Còn 05 hộ chưa có thẻ."],
            "recommendation.text": [
                "Rà soát, bổ sung danh sách trong tháng 5/2026.",
                "Cấp thẻ cho 05 hộ còn lại.",
            ],
            "recommendation.to": ["UBND xã", "Bảo hiểm xã hội khu vực"],
        },
    )
    yield Paper(
        "week.docx",
        docx(
            [
                "ỦY BAN MTTQ VIỆT NAM XÃ BẢN MỚI",
                "LỊCH LÀM VIỆC CỦA BAN THƯỜNG TRỰC",
                "Tuần thứ 19 (từ ngày 04 đến 08/5/2026)",
                table(
                    ("Thứ, ngày", "Buổi", "Nội dung", "Địa điểm", "Lãnh đạo"),
                    ("Thứ Ba (05/5)", "Chiều", "Giám sát chợ trung tâm xã", "Chợ xã", "Đ/c An"),
                    ("Thứ Sáu (08/5)", "Sáng", "Họp chi bộ", "Hội trường", "Đ/c An"),
                ),
            ]
        ),
        {
            "plans": 1,
            "visit.on": [date(2026, 5, 5)],
            "visit.session": ["afternoon"],
            "visit.place": ["Chợ xã"],
            "visit.lead": ["Đ/c An"],
        },
    )


def _books() -> Iterator[Paper]:
    yield Paper(
        "year-book.xlsx",
        xlsx(
            [
                ("DANH MỤC CÁC CUỘC GIÁM SÁT ĐÃ TỔ CHỨC NĂM 2026",),
                (None,),
                (
                    "TT",
                    "Văn bản (số, ngày)",
                    "Nội dung giám sát",
                    "Đơn vị được giám sát",
                    "Thời gian thực hiện",
                    "Kết quả đạt được",
                    "Kiến nghị sau giám sát",
                ),
                (
                    1,
                    "Kế hoạch số 12/KH-MTTQ-BTT ngày 03/02/2026",
                    "Giám sát việc thu quỹ",
                    "UBND xã A",
                    "24-25/02/2026",
                    "Thu đúng quy định",
                    "Công khai số dư",
                ),
                (
                    2,
                    "KH số 13/KH-MTTQ-BTT ngày 05/02/2026",
                    "Giám sát vệ sinh trường học",
                    "Trường Tiểu học B\nTrường THCS C",
                    "Tháng 3/2026",
                    "Không",
                    "-",
                ),
            ]
        ),
        {
            "plan.number": "12/KH-MTTQ-BTT",
            "plan.issued": date(2026, 2, 3),
            "plan.title": "Giám sát việc thu quỹ",
            "plan.begins": date(2026, 2, 24),
            "plan.ends": date(2026, 2, 25),
            "recommendation.text": ["Công khai số dư"],
            "finding.text": ["Thu đúng quy định"],
            "2.plan.number": "13/KH-MTTQ-BTT",
            "2.plan.issued": date(2026, 2, 5),
            "2.plan.when": "Tháng 3/2026",
            "2.body.name": ["Trường Tiểu học B", "Trường THCS C"],
            "2.recommendation.text": [],
        },
    )
    yield Paper(
        "recommendations.xlsx",
        xlsx(
            [
                ("SỔ THEO DÕI KIẾN NGHỊ SAU GIÁM SÁT NĂM 2026",),
                (
                    "Stt",
                    "Theo KH số",
                    "Nội dung kiến nghị",
                    "Kiến nghị đến",
                    "Văn bản kiến nghị (số, ngày)",
                    "Thời hạn trả lời",
                    "Văn bản trả lời (số, ngày)",
                ),
                (
                    1,
                    "07",
                    "Cấp thẻ cho 05 hộ",
                    "UBND xã",
                    "45/MTTQ-BTT ngày 20/4/2026",
                    "20/5/2026",
                    "60/UBND-VX ngày 12/5/2026",
                ),
                (
                    2,
                    "09/KH-MTTQ-BTT",
                    "Sửa mái chợ",
                    "Ban Quản lý chợ",
                    "46/MTTQ-BTT ngày 21/4/2026",
                    "21/5/2026",
                    "",
                ),
            ]
        ),
        {
            "plans": 2,
            "recommendation.text": ["Cấp thẻ cho 05 hộ"],
            "recommendation.to": ["UBND xã"],
            "recommendation.number": ["45/MTTQ-BTT"],
            "recommendation.sent": [date(2026, 4, 20)],
            "recommendation.due": [date(2026, 5, 20)],
            "2.recommendation.text": ["Sửa mái chợ"],
            "2.recommendation.to": ["Ban Quản lý chợ"],
        },
    )
    yield Paper(
        "visits.xlsx",
        xlsx(
            [
                (
                    "Theo KH số",
                    "Ngày làm việc",
                    "Giờ",
                    "Đơn vị làm việc",
                    "Địa điểm",
                    "Cán bộ chủ trì",
                ),
                ("07/KH-MTTQ-BTT", date(2026, 4, 14), "8h00", "UBND xã", "Hội trường xã", "Ông An"),
                ("07/KH-MTTQ-BTT", date(2026, 4, 15), "14h30", "Trạm Y tế", "Trạm Y tế", "Bà Bình"),
            ]
        ),
        {
            "visit.on": [date(2026, 4, 14), date(2026, 4, 15)],
            "visit.at": ["08:00", "14:30"],
            "visit.place": ["Hội trường xã", "Trạm Y tế"],
            "visit.lead": ["Ông An", "Bà Bình"],
        },
    )
    yield Paper(
        "two-years.xlsx",
        book(
            {
                year: [
                    ("Số KH", "Ngày ban hành", "Tên cuộc giám sát", "Thời gian"),
                    ("01/KH-MTTQ", f"10/01/{year}", f"Giám sát A {year}", "Tháng 2"),
                    ("02/KH-MTTQ", f"11/02/{year}", f"Giám sát B {year}", "từ 03/3 đến 05/3"),
                ]
                for year in ("2025", "2026")
            }
        ),
        {
            "plans": 4,
            "plan.when": "Tháng 2",
            "2.plan.begins": date(2025, 3, 3),
            "3.plan.issued": date(2026, 1, 10),
            "4.plan.ends": date(2026, 3, 5),
        },
    )
    yield Paper(
        "short-years.csv",
        csv_text(
            [
                ("STT", "Số KH", "Ngày KH", "Tên chuyên đề", "Phạm vi"),
                (1, "05/KH-MTTQ", "03-02-26", "Giám sát đường thôn", "Thôn Khe Sâu"),
                (2, "06/KH-MTTQ", "ngày 04/02/2026", "Giám sát cầu treo", "Toàn xã"),
            ],
            ",",
        ),
        {
            "plan.number": "05/KH-MTTQ",
            "plan.issued": None,
            "plan.area": "Thôn Khe Sâu",
            "2.plan.issued": date(2026, 2, 4),
            "2.plan.title": "Giám sát cầu treo",
        },
        must_tell="not-a-day",
    )
    yield Paper(
        "quarters.ods",
        ods(
            [
                ("CHƯƠNG TRÌNH GIÁM SÁT NĂM 2026",),
                (
                    "TT",
                    "Nội dung giám sát",
                    "Đơn vị được giám sát",
                    "Quý I",
                    "Quý II",
                    "Quý III",
                    "Quý IV",
                ),
                (1, "Giám sát việc thu quỹ", "UBND xã A", None, "x", None, None),
                (2, "Giám sát đường thôn", "UBND xã A", None, None, None, "x"),
            ]
        ),
        {
            "items.text": ["Giám sát việc thu quỹ", "Giám sát đường thôn"],
            "items.when": ["Quý II", "Quý IV"],
        },
    )
    yield Paper(
        "sections.xlsx",
        xlsx(
            [
                ("KẾ HOẠCH GIÁM SÁT, PHẢN BIỆN XÃ HỘI NĂM 2026",),
                (
                    "STT",
                    "Tên chuyên đề",
                    "Đối tượng",
                    "Hình thức",
                    "Thời gian hoàn thành",
                    "Đơn vị chủ trì",
                ),
                ("A", "GIÁM SÁT"),
                (
                    1,
                    "Giám sát thu phí vệ sinh",
                    "UBND xã A",
                    "Tổ chức đoàn",
                    "Trước 30/6",
                    "Hội LHPN xã",
                ),
                ("B", "PHẢN BIỆN"),
                (2, "Phản biện đề án chợ", "UBND xã A", "Hội nghị", "Quý IV", "Ban Thường trực"),
            ],
            merged=("B3:F3", "B5:F5"),
        ),
        {
            "items.text": ["Giám sát thu phí vệ sinh", "Phản biện đề án chợ"],
            "items.kind": ["supervision", "criticism"],
            "items.when": ["Trước 30/6", "Quý IV"],
            "items.lead": ["Hội LHPN xã", "Ban Thường trực"],
            "items.form": ["delegation", "conference"],
        },
    )


def score_paper(paper: Paper) -> Score:
    """Read a paper and count its facts; a paper that must be told of counts one more."""
    intake = read_files([(paper.data, Request(paper.name, known=KNOWN))])
    wrong = [key for key, value in paper.facts.items() if value_in(intake, key) != value]
    remarks = _remarks(intake)
    is_misleading = bool(paper.must_tell) and paper.must_tell not in remarks
    told = len(wrong) if remarks else 0
    right = len(paper.facts) - len(wrong) + (bool(paper.must_tell) and not is_misleading)
    return Score(paper.name, right, told, len(wrong) - told + is_misleading)


def _remarks(intake: Intake) -> list[str]:
    problems = [*intake.problems, *(p for draft in intake.drafts for p in draft.problems)]
    problems += [p for made in intake.programmes for p in made.problems]
    return [p.code for p in problems if p.severity in ("error", "warning")]


def value_in(intake: Intake, key: str) -> Any:
    """What was read for a key of ``Paper.facts``."""
    if key == "plans":
        return len(intake.drafts)
    first, _, rest = key.partition(".")
    if first == "items":
        return [item.get(rest) for made in intake.programmes for item in made.data["item"]]
    place, name = (int(first) - 1, rest) if first.isdigit() else (0, key)
    if place >= len(intake.drafts):
        return "no plan"
    data = intake.drafts[place].data
    part, _, inner = name.partition(".")
    if part == "plan":
        return data["plan"].get(inner)
    return [item.get(inner) for item in data.get(part, ())]
