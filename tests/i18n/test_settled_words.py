"""One word a concept: the words that were settled, and those that no Vietnamese message uses."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

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
}
"""What is written no more, and what is written instead (DOMAIN, the settled words)."""


def messages() -> Iterator[tuple[str, str]]:
    for module in pkgutil.walk_packages(i18n.__path__, "giamsat.i18n."):
        found = getattr(importlib.import_module(module.name), "MESSAGES", {})
        yield from ((key, texts[0]) for key, texts in found.items())


@pytest.mark.parametrize("banned", BANNED)
def test_a_settled_word_is_used_everywhere(banned: str) -> None:
    wrong = [key for key, text in messages() if re.search(banned, text, re.IGNORECASE)]
    assert wrong == [], BANNED[banned]


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
