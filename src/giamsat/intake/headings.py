"""What the headings of people's tables mean: Vietnamese phrases to the fields of a plan.

Phrases are compared without marks and case, so each also finds its spelling without accents. A
field is named ``table.key``, such as ``plans.number``; some hold more than one key of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from giamsat.domain.tables import tables
from giamsat.domain.text import fold

IGNORED = "-"
"""The field of a column that is passed over."""

ORDINAL = "row.ordinal"
"""The field of the running number (STT): it tells where a new row begins."""

IN_TIME = "plans.in:"
"""What the field of a column headed by a quarter or a month begins with: ``plans.in:Quý II``."""

# In the order of reading: the first phrase that is the whole heading wins, then the longest within.
_PLANS = {
    "plans.number_issued": ["số, ngày", "số, ngày tháng năm", "số và ngày", "số, ngày ban hành",
                            "số, ngày tháng kế hoạch", "số/ngày", "văn bản (số, ngày)"],
    "plans.number": ["số kế hoạch", "số ký hiệu", "số, ký hiệu", "số và ký hiệu", "số kí hiệu",
                     "số hiệu", "số văn bản", "số kh", "số", "kế hoạch số", "so kh", "ký hiệu"],
    "plans.issued": ["ngày ban hành", "ngày ký", "ngày tháng ban hành", "ngày văn bản", "ngày kh",
                     "ngày kế hoạch", "ngày, tháng, năm ban hành", "ban hành ngày",
                     "ngày tháng năm", "ngày", "ngày tháng", "ngày, tháng", "ngày kí"],
    "plans.title": ["trích yếu", "tên kế hoạch", "trích yếu nội dung", "tên gọi và trích yếu",
                    "tên cuộc giám sát", "kế hoạch giám sát", "tên chuyên đề", "chuyên đề giám sát",
                    "chuyên đề", "nội dung trích yếu", "tiêu đề", "tên"],
    "plans.issuer": ["cơ quan ban hành", "đơn vị ban hành", "nơi ban hành", "tác giả văn bản",
                     "cơ quan chủ trì", "đơn vị chủ trì giám sát", "cơ quan giám sát"],
    "plans.leader": ["đơn vị chủ trì", "cơ quan, đơn vị chủ trì", "chủ trì"],
    "plans.partners": ["đơn vị phối hợp", "cơ quan phối hợp", "phối hợp", "thành phần phối hợp",
                       "cơ quan, đơn vị phối hợp", "tổ chức phối hợp"],
    "plans.form": ["hình thức giám sát", "hình thức", "phương thức giám sát"],
    "plans.begins": ["bắt đầu", "ngày bắt đầu", "từ ngày", "thời gian bắt đầu"],
    "plans.ends": ["kết thúc", "ngày kết thúc", "đến ngày", "thời gian kết thúc"],
    "plans.period": ["thời gian", "thời gian giám sát", "thời gian thực hiện",
                     "thời gian tiến hành",
                     "thời gian tổ chức", "thời gian triển khai", "ngày giám sát"],
    "plans.report_due": ["hạn báo cáo", "thời hạn báo cáo", "hạn gửi báo cáo", "ngày nộp báo cáo"],
    "plans.area": ["địa bàn", "phạm vi", "phạm vi giám sát", "địa bàn giám sát"],
    "plans.purpose": ["mục đích", "mục đích, yêu cầu", "mục đích yêu cầu"],
    "plans.legal_basis": ["căn cứ", "căn cứ pháp lý"],
    "plans.programme": ["chương trình phối hợp"],
    "plans.assigned_by": ["giao bởi", "cơ quan giao", "cấp giao nhiệm vụ"],
    "plans.note": ["ghi chú", "chú thích"],
    "plans.body": ["đối tượng giám sát", "đối tượng", "đơn vị được giám sát",
                   "cơ quan được giám sát",
                   "đơn vị chịu sự giám sát", "cơ quan, đơn vị được giám sát",
                   "đối tượng được giám sát", "nơi được giám sát"],
    "plans.superior": ["cơ quan cấp trên", "cấp trên của đơn vị được giám sát",
                       "cơ quan quản lý cấp trên"],
    "plans.content": ["nội dung giám sát", "nội dung", "nội dung giám sát, phản biện",
                      "nội dung giám sát, phản biện xã hội", "nội dung giám sát và phản biện"],
    "plans.head": ["trưởng đoàn", "trưởng đoàn giám sát"],
    "plans.deputy": ["phó trưởng đoàn", "phó đoàn"],
    "plans.secretary": ["thư ký", "thư ký đoàn"],
    "plans.member": ["thành viên", "thành phần", "thành viên đoàn", "thành phần đoàn",
                     "thành phần đoàn giám sát", "thành phần tham gia", "thành viên đoàn giám sát"],
    "plans.strength": ["ưu điểm", "mặt được", "kết quả đạt được"],
    "plans.shortcoming": ["tồn tại", "hạn chế", "tồn tại, hạn chế", "khuyết điểm",
                          "khó khăn, vướng mắc"],
    "plans.recommendation": ["kiến nghị", "nội dung kiến nghị", "kiến nghị sau giám sát",
                             "kiến nghị, đề xuất"],
}  # fmt: skip
_OF_PLAN = ["số kế hoạch", "kế hoạch số", "theo kế hoạch", "theo kế hoạch số", "kế hoạch",
            "số ký hiệu kế hoạch", "thuộc kế hoạch", "số kh", "theo kh số", "theo kh", "kh số",
            "căn cứ kế hoạch", "cuộc giám sát", "tên cuộc giám sát",
            "chuyên đề giám sát", "giám sát theo kế hoạch"]  # fmt: skip
_VISITS = {
    "visits.plan": _OF_PLAN,
    "visits.id": ["mã buổi", "mã cuộc giám sát"],
    "visits.on": ["ngày giám sát", "thời gian", "ngày", "thời gian làm việc", "ngày làm việc",
                  "thời gian giám sát", "ngày, giờ", "ngày giờ", "thời gian, địa điểm",
                  "ngày tháng", "thời gian tiến hành"],
    "visits.at": ["giờ", "giờ làm việc", "giờ bắt đầu"],
    "visits.session": ["buổi", "buổi làm việc"],
    "visits.place": ["địa điểm", "nơi làm việc", "địa điểm làm việc", "địa điểm giám sát"],
    "visits.bodies": ["đơn vị được giám sát", "đơn vị", "đối tượng giám sát", "đơn vị làm việc",
                      "cơ quan được giám sát"],
    "visits.lead": ["chủ trì", "người chủ trì", "trưởng đoàn", "lãnh đạo chủ trì",
                    "cán bộ chủ trì"],
    "visits.done": ["ngày thực hiện", "đã thực hiện ngày", "ngày hoàn thành"],
    "visits.note": ["ghi chú"],
}  # fmt: skip
_FINDINGS = {
    "findings.plan": _OF_PLAN,
    "findings.id": ["mã nhận xét", "mã kết quả"],
    "findings.kind": ["loại", "phân loại", "loại nhận xét"],
    "findings.text": ["nhận xét", "nội dung nhận xét", "kết quả giám sát", "phát hiện", "đánh giá"],
    "findings.body": ["đơn vị được giám sát", "đơn vị"],
    "findings.on": ["ngày ghi nhận", "ngày"],
    "findings.visit": ["buổi giám sát"],
    "findings.note": ["ghi chú"],
}
_RECOMMENDATIONS = {
    "recommendations.plan": _OF_PLAN,
    "recommendations.id": ["mã kiến nghị", "kiến nghị số"],
    "recommendations.text": ["nội dung kiến nghị", "kiến nghị"],
    "recommendations.to": ["nơi nhận kiến nghị", "cơ quan nhận kiến nghị", "kiến nghị đến",
                           "cơ quan tiếp nhận", "đơn vị tiếp nhận", "gửi đến", "nơi nhận",
                           "cơ quan có trách nhiệm", "cơ quan nhận", "đơn vị được kiến nghị"],
    "recommendations.sent": ["ngày gửi", "gửi ngày", "ngày gửi kiến nghị"],
    "recommendations.number": ["số văn bản kiến nghị", "văn bản kiến nghị", "số công văn",
                               "số, ngày văn bản kiến nghị", "công văn kiến nghị",
                               "văn bản kiến nghị (số, ngày)", "văn bản gửi"],
    "recommendations.due": ["hạn trả lời", "thời hạn trả lời", "thời hạn giải quyết"],
    "recommendations.answered": ["ngày trả lời", "trả lời ngày"],
    "recommendations.answer_number": ["văn bản trả lời", "số văn bản trả lời",
                                      "số, ngày văn bản trả lời"],
    "recommendations.answer_text": ["nội dung trả lời", "kết quả trả lời", "trả lời"],
    "recommendations.result": ["kết quả giải quyết", "kết quả thực hiện", "tình hình giải quyết",
                               "kết quả thực hiện kiến nghị"],
    "recommendations.note": ["ghi chú"],
}  # fmt: skip
PHRASES: Mapping[str, Mapping[str, list[str]]] = {
    "plans": _PLANS,
    "visits": _VISITS,
    "findings": _FINDINGS,
    "recommendations": _RECOMMENDATIONS,
}
_ORDINALS = frozenset({"stt", "tt", "so tt", "so thu tu", "thu tu", "no"})
_LONGEST = 90
_TIME_HEADING = re.compile(r"(?:quy|thang) (?:[0-9]{1,2}|[ivx]{1,4})(?: nam)?(?: 20[0-9]{2})?")
_FEWEST_TIMES = 3
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NOT_WORD = re.compile(r"[\W_]+")


class Guess(NamedTuple):
    """What a heading probably means; ``sure`` where the phrase is all of it."""

    field: str
    sure: bool


@lru_cache(maxsize=8192)
def plain_heading(text: str) -> str:
    """A heading as it is compared: no marks, no punctuation, no brackets, single spaces."""
    kept = _BRACKETS.sub(" ", text)
    return _NOT_WORD.sub(" ", fold(kept if _NOT_WORD.sub("", kept) else text)).strip()


@cache
def _phrases(table: str) -> dict[str, str]:
    return {
        plain_heading(phrase): field
        for field, phrases in PHRASES[table].items()
        for phrase in phrases
    }


@lru_cache(maxsize=4096)
def guess_heading(text: str, table: str) -> Guess | None:
    """Guess which field of ``table`` a heading names, or ``None``."""
    plain = plain_heading(text)
    if not plain or len(plain) > _LONGEST:
        return None
    if plain in _ORDINALS:
        return Guess(ORDINAL, sure=True)
    phrases = _phrases(table)
    if plain in phrases:
        return Guess(phrases[plain], sure=True)
    padded = f" {plain} "
    within = [phrase for phrase in phrases if " " in phrase and f" {phrase} " in padded]
    return Guess(phrases[max(within, key=len)], sure=False) if within else None


def guess_row(headings: Iterable[str], table: str) -> list[Guess | None]:
    """Guess each heading of a row; of two for one field only the surer keeps it.

    "Ký hiệu" beside "Số" is the other half of the number.
    """
    texts = list(headings)
    guesses = [guess_heading(heading, table) for heading in texts]
    plain = [plain_heading(text) for text in texts]
    if table == "plans" and "so" in plain:
        symbols = ("ky hieu", "ki hieu")
        guesses = [
            Guess("plans.symbol", sure=True) if text in symbols else guess
            for text, guess in zip(plain, guesses, strict=True)
        ]
    times = [is_time_heading(text) for text in texts]
    if table == "plans" and sum(times) >= _FEWEST_TIMES:
        guesses = [
            Guess(f"{IN_TIME}{' '.join(text.split())}", sure=True) if is_time else guess
            for text, is_time, guess in zip(texts, times, guesses, strict=True)
        ]
    sure = {guess.field for guess in guesses if guess and guess.sure}
    return [
        None if guess and not guess.sure and guess.field in sure else guess for guess in guesses
    ]


def is_time_heading(text: str) -> bool:
    """Whether a heading is a quarter or a month, below which a mark says that it is then."""
    return bool(_TIME_HEADING.fullmatch(plain_heading(text)))


def is_field(name: str) -> bool:
    """Whether a mapping may name this field."""
    table, _, key = name.partition(".")
    known = tables().get(table)
    if known and key in known.keys:
        return True
    return name in (IGNORED, ORDINAL, "plans.symbol") or name in PHRASES.get(table, {})


def all_fields(table: str) -> list[str]:
    """The fields that a mapping may name for columns of ``table``."""
    own = [f"{table}.{key}" for key in tables()[table].keys] if table in tables() else []
    return [*own, *(field for field in PHRASES.get(table, {}) if field not in own)]
