"""Errors of following the work."""

MESSAGES = {
    "error.several-periods": (
        "chỉ chọn một kỳ; ở đây có: {options}.",
        "only one period can be asked for; there are: {options}.",
    ),
    "error.half-a-range": (
        "{option} cần ngày còn lại.",
        "{option} needs the other day too.",
    ),
    "error.half-a-range.remedy": (
        "ghi cả hai: --from 2020-02-10 --to 2020-02-16",
        "give both: --from 2020-02-10 --to 2020-02-16",
    ),
    "error.other-period": (
        "{option} không nhận kỳ “{text}”.",
        "{option} does not take the period “{text}”.",
    ),
    "error.other-period.remedy": (
        "ghi theo mẫu {example}, hoặc dùng --period cho kỳ bất kỳ",
        "write it as {example}, or use --period for any period",
    ),
    "error.no-such-rule": (
        "không có thời hạn hay nguyên tắc nào là “{rule}”.",
        "there is no limit or principle “{rule}”.",
    ),
    "error.no-such-rule.remedy": ("xem tất cả: giamsat rules", "see all: giamsat rules"),
}
