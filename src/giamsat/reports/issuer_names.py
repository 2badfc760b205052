"""Names of organisations as they stand in a sentence, where they are recorded in capitals.

Heads of documents have names in capitals; in running text Nghị định 30/2020/NĐ-CP of 05/03/2020,
Phụ lục II asks for "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh …". A name with one small letter is
left as it is.
"""

from __future__ import annotations

import re

_PHRASES = (
    "Ban Giám sát đầu tư của cộng đồng",
    "Ban Thanh tra nhân dân",
    "Ban Thường trực",
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Ban Chỉ đạo",
    "Mặt trận Tổ quốc",
    "Ủy ban nhân dân",
    "Ủy ban",
    "Hội đồng nhân dân",
    "Hội Liên hiệp Phụ nữ",
    "Hội Liên hiệp Thanh niên",
    "Hội Cựu chiến binh",
    "Hội Nông dân",
    "Hội Chữ thập đỏ",
    "Hội Người cao tuổi",
    "Liên đoàn Lao động",
    "Liên minh Hợp tác xã",
    "Đoàn giám sát",
    "Công đoàn",
    "Tỉnh ủy",
    "Thành ủy",
    "Huyện ủy",
    "Quận ủy",
    "Đảng ủy",
    "Đảng bộ",
    "Tỉnh đoàn",
    "Thành đoàn",
    "Huyện đoàn",
    "Thanh niên Cộng sản",
    "Trung ương",
    "thành phố",
    "thị trấn",
    "thị xã",
    "đặc khu",
    "tỉnh",
    "huyện",
    "quận",
    "phường",
    "xã",
    "các",
    "của",
    "và",
)
_KEPT = frozenset({"MTTQ", "UBMTTQ", "UBND", "HĐND", "TNCS", "TP.", "TP", "BTT", "LĐLĐ", "LHPN"})
_KNOWN = re.compile(
    "|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in _PHRASES), re.IGNORECASE
)
_BY_CAPITALS = {phrase.upper(): phrase for phrase in _PHRASES}
_WORD = re.compile(r"\w+\.?")


def running_name(name: str) -> str:
    """Return ``name`` as it stands in a sentence; ``BAN THƯỜNG TRỰC …`` is in capitals no more."""
    if not name.isupper() or " " not in name.strip():
        return name
    pieces: list[str] = []
    end = 0
    for found in _KNOWN.finditer(name):
        pieces += [_proper(name[end : found.start()]), _BY_CAPITALS[found[0].upper()]]
        end = found.end()
    whole = "".join([*pieces, _proper(name[end:])])
    return whole[:1].upper() + whole[1:]


def _proper(words: str) -> str:
    """Return words of which none is known: proper names, and abbreviations that stay."""
    return _WORD.sub(lambda word: word[0] if word[0] in _KEPT else word[0].capitalize(), words)
