"""Days off and worked weekend days of 2016–2026, ready to look up.

``days_off.toml`` holds the decisions behind these days with their sources; a test holds the two
together. This form exists for speed: see ``docs/decisions/0002-days-off.md``.
"""

from __future__ import annotations

from collections.abc import Mapping

SOURCE = "Bộ luật Lao động và các quyết định về ngày nghỉ hằng năm (days_off.toml)"

# Year, then month and day.
OFF: Mapping[int, Mapping[str, str]] = {
    2016: {
        "01-01": "Tết Dương lịch",
        "02-07": "Giao thừa Tết Nguyên Đán",
        "02-08": "Tết Nguyên Đán",
        "02-09": "Mùng hai Tết Nguyên Đán",
        "02-10": "Mùng ba Tết Nguyên Đán",
        "02-11": "Mùng bốn Tết Nguyên Đán",
        "02-12": "Mùng năm Tết Nguyên Đán",
        "04-16": "Ngày Giỗ Tổ Hùng Vương",
        "04-18": "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "05-02": "Ngày Chiến thắng (nghỉ bù)",
        "05-03": "Ngày Quốc tế Lao động (nghỉ bù)",
        "09-02": "Quốc khánh",
    },
    2017: {
        "01-01": "Tết Dương lịch",
        "01-02": "Tết Dương lịch (nghỉ bù)",
        "01-26": "29 Tết",
        "01-27": "Giao thừa Tết Nguyên Đán",
        "01-28": "Tết Nguyên Đán",
        "01-29": "Mùng hai Tết Nguyên Đán",
        "01-30": "Mùng ba Tết Nguyên Đán",
        "01-31": "Mùng bốn Tết Nguyên Đán",
        "02-01": "Mùng năm Tết Nguyên Đán",
        "04-06": "Ngày Giỗ Tổ Hùng Vương",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "05-02": "Ngày Chiến thắng (nghỉ bù)",
        "09-02": "Quốc khánh",
        "09-04": "Quốc khánh (nghỉ bù)",
    },
    2018: {
        "01-01": "Tết Dương lịch",
        "02-14": "29 Tết",
        "02-15": "Giao thừa Tết Nguyên Đán",
        "02-16": "Tết Nguyên Đán",
        "02-17": "Mùng hai Tết Nguyên Đán",
        "02-18": "Mùng ba Tết Nguyên Đán",
        "02-19": "Mùng bốn Tết Nguyên Đán",
        "02-20": "Mùng năm Tết Nguyên Đán",
        "04-25": "Ngày Giỗ Tổ Hùng Vương",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "09-02": "Quốc khánh",
        "09-03": "Quốc khánh (nghỉ bù)",
        "12-31": "Ngày nghỉ (thay cho ngày 05/01/2019)",
    },
    2019: {
        "01-01": "Tết Dương lịch",
        "02-04": "Giao thừa Tết Nguyên Đán",
        "02-05": "Tết Nguyên Đán",
        "02-06": "Mùng hai Tết Nguyên Đán",
        "02-07": "Mùng ba Tết Nguyên Đán",
        "02-08": "Mùng bốn Tết Nguyên Đán",
        "04-14": "Ngày Giỗ Tổ Hùng Vương",
        "04-15": "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)",
        "04-29": "Ngày nghỉ (thay cho ngày 04/05/2019)",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "09-02": "Quốc khánh",
    },
    2020: {
        "01-01": "Tết Dương lịch",
        "01-23": "29 Tết",
        "01-24": "Giao thừa Tết Nguyên Đán",
        "01-25": "Tết Nguyên Đán",
        "01-26": "Mùng hai Tết Nguyên Đán",
        "01-27": "Mùng ba Tết Nguyên Đán",
        "01-28": "Mùng bốn Tết Nguyên Đán",
        "01-29": "Mùng năm Tết Nguyên Đán",
        "04-02": "Ngày Giỗ Tổ Hùng Vương",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "09-02": "Quốc khánh",
    },
    2021: {
        "01-01": "Tết Dương lịch",
        "02-10": "29 Tết",
        "02-11": "Giao thừa Tết Nguyên Đán",
        "02-12": "Tết Nguyên Đán",
        "02-13": "Mùng hai Tết Nguyên Đán",
        "02-14": "Mùng ba Tết Nguyên Đán",
        "02-15": "Mùng bốn Tết Nguyên Đán",
        "02-16": "Mùng năm Tết Nguyên Đán",
        "04-21": "Ngày Giỗ Tổ Hùng Vương",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "05-03": "Ngày Quốc tế Lao động (nghỉ bù)",
        "09-02": "Quốc khánh",
        "09-03": "Quốc khánh",
    },
    2022: {
        "01-01": "Tết Dương lịch",
        "01-03": "Tết Dương lịch (nghỉ bù)",
        "01-31": "Giao thừa Tết Nguyên Đán",
        "02-01": "Tết Nguyên Đán",
        "02-02": "Mùng hai Tết Nguyên Đán",
        "02-03": "Mùng ba Tết Nguyên Đán",
        "02-04": "Mùng bốn Tết Nguyên Đán",
        "04-10": "Ngày Giỗ Tổ Hùng Vương",
        "04-11": "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "05-02": "Ngày Chiến thắng (nghỉ bù)",
        "05-03": "Ngày Quốc tế Lao động (nghỉ bù)",
        "09-01": "Quốc khánh",
        "09-02": "Quốc khánh",
    },
    2023: {
        "01-01": "Tết Dương lịch",
        "01-02": "Tết Dương lịch (nghỉ bù)",
        "01-20": "29 Tết",
        "01-21": "Giao thừa Tết Nguyên Đán",
        "01-22": "Tết Nguyên Đán",
        "01-23": "Mùng hai Tết Nguyên Đán",
        "01-24": "Mùng ba Tết Nguyên Đán",
        "01-25": "Mùng bốn Tết Nguyên Đán",
        "01-26": "Mùng năm Tết Nguyên Đán",
        "04-29": "Ngày Giỗ Tổ Hùng Vương",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "05-02": "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)",
        "05-03": "Ngày Chiến thắng (nghỉ bù)",
        "09-01": "Quốc khánh",
        "09-02": "Quốc khánh",
        "09-04": "Quốc khánh (nghỉ bù)",
    },
    2024: {
        "01-01": "Tết Dương lịch",
        "02-08": "29 Tết",
        "02-09": "Giao thừa Tết Nguyên Đán",
        "02-10": "Tết Nguyên Đán",
        "02-11": "Mùng hai Tết Nguyên Đán",
        "02-12": "Mùng ba Tết Nguyên Đán",
        "02-13": "Mùng bốn Tết Nguyên Đán",
        "02-14": "Mùng năm Tết Nguyên Đán",
        "04-18": "Ngày Giỗ Tổ Hùng Vương",
        "04-29": "Ngày nghỉ (thay cho ngày 04/05/2024)",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "09-02": "Quốc khánh",
        "09-03": "Quốc khánh",
    },
    2025: {
        "01-01": "Tết Dương lịch",
        "01-27": "29 Tết",
        "01-28": "Giao thừa Tết Nguyên Đán",
        "01-29": "Tết Nguyên Đán",
        "01-30": "Mùng hai Tết Nguyên Đán",
        "01-31": "Mùng ba Tết Nguyên Đán",
        "02-01": "Mùng bốn Tết Nguyên Đán",
        "04-07": "Ngày Giỗ Tổ Hùng Vương",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "05-02": "Ngày nghỉ (thay cho ngày 26/04/2025)",
        "09-01": "Quốc khánh",
        "09-02": "Quốc khánh",
    },
    2026: {
        "01-01": "Tết Dương lịch",
        "01-02": "Ngày nghỉ (thay cho ngày 10/01/2026)",
        "02-16": "Giao thừa Tết Nguyên Đán",
        "02-17": "Tết Nguyên Đán",
        "02-18": "Mùng hai Tết Nguyên Đán",
        "02-19": "Mùng ba Tết Nguyên Đán",
        "02-20": "Mùng bốn Tết Nguyên Đán",
        "04-26": "Ngày Giỗ Tổ Hùng Vương",
        "04-27": "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)",
        "04-30": "Ngày Chiến thắng",
        "05-01": "Ngày Quốc tế Lao động",
        "08-31": "Ngày nghỉ (thay cho ngày 22/08/2026)",
        "09-01": "Quốc khánh",
        "09-02": "Quốc khánh",
        "11-24": "Ngày Văn hóa Việt Nam",
    },
}

# Saturdays worked in exchange for a day off, by year.
WORKED: Mapping[int, tuple[str, ...]] = {
    2019: ("01-05", "05-04"),
    2024: ("05-04",),
    2025: ("04-26",),
    2026: ("01-10", "08-22"),
}

# Of OFF: what the law does not fix and no decision frees that was read or that a source names. Of
# the two ways to place the five days of Tết (one day before and four from the first on, or two and
# three; Điều 112), what is off in both, with its days in lieu, is not among them.
DOUBTFUL: Mapping[int, tuple[str, ...]] = {
    2020: ("01-23",),
    2021: ("02-10", "09-03"),
    2022: ("09-01",),
    2023: ("09-01",),
    2026: ("08-31", "09-01", "11-24"),
}

_FIXED = (
    "Tết Dương lịch",
    "Giao thừa Tết",
    "Tết Nguyên Đán",
    "Mùng hai Tết",
    "Mùng ba Tết",
    "Ngày Giỗ Tổ Hùng Vương",
    "Ngày Chiến thắng",
    "Ngày Quốc tế Lao động",
    "Quốc khánh (nghỉ bù)",
)


def is_fixed(month_and_day: str, name: str) -> bool:
    """Tell whether the law itself frees a day of this name, whatever is decided for its year.

    So it does the days of Bộ luật Lao động 45/2019/QH14, Điều 112 khoản 1, with their days in lieu
    (Điều 111 khoản 3), but for the second day of Quốc khánh and the last days of Tết.
    """
    return month_and_day == "09-02" or name.startswith(_FIXED)
