"""One word a concept: the words that were settled, and those that no Vietnamese message uses."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from giamsat import i18n

BANNED = {
    "miễn áp dụng": "ghi lý do không giữ được thời hạn",
    "được miễn từ": "ghi lý do không giữ được thời hạn",
    "Miễn quy định": "ghi lý do không giữ được thời hạn",
    "chuyển cấp trên": "kiến nghị lên Mặt trận cấp trên",
    "Kiểm toán kế hoạch": "hồ sơ kiểm tra",
    "mức chắc chắn": "mức độ kiểm chứng",
    "Sự kiện": "diễn biến",
    "\\{on\\}: từ chối": "không tiếp thu",
    "kết luận ngày": "kết quả giải quyết",
    "(có|chưa có) kết luận": "kết thúc theo dõi, chưa giải quyết xong",
    "(?-i:^Ai$)": "thành phần, trách nhiệm",
    "sự việc": "diễn biến",
    "kiến nghị (còn|vẫn|đang) mở": "chưa giải quyết xong, vẫn được theo dõi",
    "(ngày|lần|từng|kiến nghị|\\{ids?\\}) (đã |chưa )?(được )?(đóng(?! góp)|mở lại)": (
        "kết thúc theo dõi, theo dõi lại"
    ),
    "^còn mở$": "chưa xong, chưa giải quyết xong",
}
"""What is written no more, and what is written instead (DOMAIN, the settled words)."""


ROOT = Path(__file__).resolve().parents[2]

MANUAL = [
    *sorted((ROOT / "docs" / "vi").glob("*.md")),
    *sorted((ROOT / "docs" / "checks").glob("*.md")),
    ROOT / "README.vi.md",
]
"""What people read beside the program's own words."""


def messages() -> Iterator[tuple[str, str]]:
    for module in pkgutil.walk_packages(i18n.__path__, "giamsat.i18n."):
        found = getattr(importlib.import_module(module.name), "MESSAGES", {})
        yield from ((key, texts[0]) for key, texts in found.items())


@pytest.mark.parametrize("banned", BANNED)
def test_a_settled_word_is_used_everywhere(banned: str) -> None:
    wrong = [key for key, text in messages() if re.search(banned, text, re.IGNORECASE)]
    assert wrong == [], BANNED[banned]


@pytest.mark.parametrize("page", MANUAL, ids=lambda page: page.name)
def test_the_manual_uses_the_settled_words(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    wrong = [
        (line, BANNED[banned])
        for line in text.splitlines()
        for banned in BANNED
        if re.search(banned, line, re.IGNORECASE)
    ]
    assert wrong == []


def test_the_bans_find_what_they_forbid() -> None:
    """Each sentence was once printed; a ban that no longer finds its own is none."""
    for said in (
        "Lưu ý: đến ngày {on}, {id} đã đóng.",
        "{id}: ngày đóng {on} trước ngày mở lại {first}.",
        "{id} được mở lại mà chưa từng đóng",
        "Mở lại kiến nghị chưa từng đóng",
        "Lưu ý: còn kiến nghị chưa đóng: {ids}.",
        "KIẾN NGHỊ CÒN MỞ, KHÔNG CÓ HẠN",
        "Sự việc và lúc ghi",
        "Còn mở",
    ):
        assert any(re.search(banned, said, re.IGNORECASE) for banned in BANNED), said


def test_a_last_day_is_never_said_to_be_before_itself() -> None:
    """What is due on a day may still be done on it: "chậm nhất ngày", never "trước ngày"."""
    said = [
        key
        for key, text in messages()
        if key.startswith("paper.") and re.search(r"trước\s+ngày\s+\{due\}", text)
    ]
    assert said == []


@pytest.mark.parametrize("key", ["due.whose", "show.whose", "paper.head.whose"])
def test_who_owes_is_called_responsible(key: str) -> None:
    assert dict(messages())[key] == "Trách nhiệm"
