"""Sixty plans and registers made from facts, each written in another way that people write it.

The facts come first, the spelling second: so it is known what is right, and no reader had a say in
it. No person, place or plan of them exists.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from office_makers import csv_text, docx, ods, paragraph, table, xlsx

from giamsat.intake.reading import Intake, Request, read_files

PLACES = ("XÃ BẢN MỚI", "PHƯỜNG SÔNG TRONG", "TỈNH NÚI XANH", "XÃ ĐỒNG BẰNG")
TOPICS = ("chi trả bảo trợ xã hội", "thực hiện dân chủ ở cơ sở", "giải quyết thủ tục hành chính",
          "sử dụng quỹ vì người nghèo", "đầu tư đường liên thôn")  # fmt: skip
UNITS = ("UBND xã A", "Trường Tiểu học B", "Trạm Y tế xã C", "Ban Quản lý dự án D", "Hợp tác xã E")
PEOPLE = ("Trần Văn Một", "Lê Thị Hai", "Nguyễn Thị Ba", "Phạm Văn Bốn")
ROLES = ("Trưởng đoàn", "Phó Trưởng đoàn", "Thư ký", "Thành viên")
CODES = ("head", "deputy", "secretary", "member")


class Made(NamedTuple):
    """A file and the facts of each of its plans, by dotted key."""

    name: str
    data: bytes
    facts: list[dict[str, Any]]


class Score(NamedTuple):
    """How many facts of a file came right, were told of, and came wrong in silence."""

    name: str
    right: int
    told: int
    silent: int


def made_files() -> Iterator[Made]:
    """Yield forty documents and twenty registers."""
    for number in range(1, 41):
        yield _document(number, Random(number))
    for number in range(41, 61):
        yield _register(number, Random(number))


def _time(random: Random, number: int) -> tuple[str, dict[str, Any]]:
    first = date(2026, 1 + number % 12, 2 + number % 20)
    last = first + timedelta(days=3) if (first + timedelta(days=3)).month == first.month else first
    one, two = f"{first:%d/%m/%Y}", f"{last:%d/%m/%Y}"
    days = {"plan.begins": first, "plan.ends": last}
    ways: list[tuple[str, dict[str, Any]]] = [
        (f"từ ngày {first.day:02} đến ngày {two}", days),
        (f"từ {one} đến hết ngày {two}", days),
        (f"{one} – {two}", days),
        (f"từ ngày {first.day} tháng {first.month} năm 2026 đến ngày {last.day} tháng"
         f" {last.month} năm 2026", days),
        (f"8h00 ngày {first.day}/{first.month}/2026 (Thứ Ba)",
         {"plan.begins": first, "plan.ends": first}),
        (f"từ {first.day}/{first.month} đến {last.day}/{last.month}/2026 (mốc số liệu từ"
         " 01/01/2024 đến 31/12/2025)", {**days, "plan.data_from": date(2024, 1, 1)}),
        ("Quý II/2026", {"plan.when": "Quý II/2026", "plan.begins": None}),
        ("Tháng 5 - 6/2026", {"plan.when": "Tháng 5 - 6/2026", "plan.begins": None}),
        ("6 tháng cuối năm", {"plan.when": "6 tháng cuối năm", "plan.begins": None}),
        (f"từ {one} đến {two} và từ 20/12/2026 đến 22/12/2026", {"plan.begins": None}),
    ]  # fmt: skip
    return random.choice(ways)


def _number(random: Random, number: int) -> str:
    return random.choice((f"{number:02}/KH-MTTQ-BTT", f"{number:02}/KH-MTTQ"))


def _document(number: int, random: Random) -> Made:
    issued = date(2026, 1, 1 + number % 28)
    place = random.choice(PLACES)
    topic = random.choice(TOPICS)
    bodies = random.sample(UNITS, random.randint(1, 3))
    contents = [f"Việc {word} theo quy định" for word in random.sample(TOPICS, 2)]
    people = random.sample(PEOPLE, 3)
    time, facts = _time(random, number)
    code = _number(random, number)
    facts |= {
        "plan.number": code, "plan.issued": issued, "plan.title": f"Giám sát việc {topic}",
        "plan.issuer": f"BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM {place}",
        "body": bodies, "content": contents, "member": people, "role": list(CODES[:3]),
    }  # fmt: skip
    blocks = [*_head(random, place, code, issued), "KẾ HOẠCH", f"Giám sát việc {topic}",
              "Căn cứ Luật Mặt trận Tổ quốc Việt Nam;", "I. MỤC ĐÍCH, YÊU CẦU",
              "1. Mục đích", "Nắm tình hình.", "2. Yêu cầu", "Khách quan, đúng luật.",
              *_sections(random, contents, bodies, time), *_members(random, people),
              "IV. TỔ CHỨC THỰC HIỆN", "- Ban Thường trực tham mưu.",
              "Trên đây là Kế hoạch giám sát.", *_tail(random)]  # fmt: skip
    return Made(f"{number:02}.docx", docx(blocks, footer=str(number)), [facts])


def _head(random: Random, place: str, code: str, issued: date) -> list[str]:
    day = f"Bản Mới, ngày {issued:%d} tháng {issued:%m} năm {issued:%Y}"
    left = ["ỦY BAN MTTQ VIỆT NAM", place, "BAN THƯỜNG TRỰC"]
    state = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    if random.random() < 0.5:
        return [table(["\n".join([*left, "-----", f"Số: {code}"]), "\n".join([*state, day])])]
    return [table(["\n".join(left), "\n".join(state)], [f"Số: {code}", day])]


def _sections(random: Random, contents: list[str], bodies: list[str], time: str) -> list[str]:
    if random.random() < 0.5:
        return ["II. NỘI DUNG, ĐỐI TƯỢNG, THỜI GIAN", "1. Nội dung giám sát",
                *(f"- {text}." for text in contents), "2. Đối tượng giám sát",
                *(f"- {name};" for name in bodies), f"3. Thời gian giám sát: {time}",
                "4. Kinh phí: theo quy định."]  # fmt: skip
    return ["II. NỘI DUNG GIÁM SÁT",
            *(f"{place}. {text}" for place, text in enumerate(contents, 1)),
            "III. ĐỐI TƯỢNG, THỜI GIAN", f"1. Đối tượng: {'; '.join(bodies)}.",
            f"2. Thời gian thực hiện: {time}."]  # fmt: skip


def _members(random: Random, people: list[str]) -> list[str]:
    pairs = list(zip(people, ROLES, strict=False))
    way = random.randrange(4)
    if way == 0:
        return ["III. THÀNH PHẦN ĐOÀN GIÁM SÁT",
                *(f"{n}. Ông {name}, Phó Chủ tịch xã - {role};"
                  for n, (name, role) in enumerate(pairs, 1))]  # fmt: skip
    if way == 1:
        lines = [f"- Đ/c {name} - Chủ tịch Hội - {role}" for name, role in pairs]
        return ["III. ĐOÀN GIÁM SÁT", *lines,
                "- Mời đại diện HĐND xã."]  # fmt: skip
    if way == 2:
        rows = [(str(n), name, "Chủ tịch Hội", role) for n, (name, role) in enumerate(pairs, 1)]
        return ["III. THÀNH PHẦN", table(("TT", "Họ và tên", "Chức vụ", "Nhiệm vụ"), *rows)]
    return ["III. THÀNH PHẦN ĐOÀN GIÁM SÁT",
            *(f"{n}. Đồng chí {name}, Phó Chủ tịch xã, {role}."
              for n, (name, role) in enumerate(pairs, 1))]  # fmt: skip


def _tail(random: Random) -> list[str]:
    if random.random() < 0.5:
        return [table(["Nơi nhận:\n- Đảng ủy;\n- Lưu.", "TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH"])]
    return ["Nơi nhận:", "- Đảng ủy (b/c);", "TM. BAN THƯỜNG TRỰC", paragraph("Vũ Văn Năm")]


def _register(number: int, random: Random) -> Made:
    headings = ["STT", random.choice(("Số KH", "Số, ký hiệu", "Số kế hoạch")), "Ngày ban hành",
                random.choice(("Trích yếu", "Tên cuộc giám sát")), "Đối tượng giám sát",
                "Thời gian giám sát"]  # fmt: skip
    rows: list[list[Any]] = [[f"SỔ THEO DÕI NĂM {2026}"], headings]
    facts: list[dict[str, Any]] = []
    for place in range(1, 6):
        time, known = _time(random, number + place)
        issued = date(2026, 1, place + 1)
        spelt: Any = random.choice(
            (f"{issued:%d/%m/%Y}", f"{issued:%d.%m.%Y}", f"ngày {issued:%d} tháng 01 năm 2026")
        )
        code, topic = _number(random, place), random.choice(TOPICS)
        bodies = random.sample(UNITS, 2)
        rows.append([place, code, spelt, f"Giám sát việc {topic}", "; ".join(bodies), time])
        facts.append({**known, "plan.number": code, "plan.issued": issued, "body": bodies,
                      "plan.title": f"Giám sát việc {topic}"})  # fmt: skip
    rows.append(["Tổng cộng", "05 kế hoạch"])
    makers = {"xlsx": xlsx, "ods": ods, "csv": csv_text}
    kind = ("xlsx", "ods", "csv")[number % 3]
    return Made(f"{number}.{kind}", makers[kind](rows), facts)


def score(made: Made) -> Score:
    """Read a file and count its facts. A wrong fact is told where any remark stands at its plan."""
    intake = read_files([(made.data, Request(made.name))])
    right = told = silent = 0
    for place, facts in enumerate(made.facts):
        for key, value in facts.items():
            if _value(intake, place, key) == value:
                right += 1
            elif _is_told(intake, place):
                told += 1
            else:
                silent += 1
    return Score(made.name, right, told, silent)


def _is_told(intake: Intake, place: int) -> bool:
    problems = [*intake.problems]
    if place < len(intake.drafts):
        problems += intake.drafts[place].problems
    return any(problem.severity in ("error", "warning") for problem in problems)


def _value(intake: Intake, place: int, key: str) -> Any:
    if place >= len(intake.drafts):
        return "no plan"
    data = intake.drafts[place].data
    if key.startswith("plan."):
        return data["plan"].get(key.removeprefix("plan."))
    names = {"body": ("body", "name"), "content": ("content", "text"), "member": ("member", "name"),
             "role": ("member", "role")}  # fmt: skip
    part, inner = names[key]
    return [item.get(inner) for item in data.get(part, ())]
