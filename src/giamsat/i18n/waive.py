"""Reasons for limits that were missed."""

MESSAGES = {
    "act.waive": (
        "đã ghi miễn áp dụng “{rule}” cho {subject}",
        "rule “{rule}” set aside for {subject}",
    ),
    "notice.rule-not-applied": (
        "Lưu ý: quy định “{rule}” không áp dụng cho kế hoạch này (hình thức hoặc thời điểm).",
        "Note: the rule “{rule}” does not judge this plan (its form or its date).",
    ),
    "help.waive": (
        "Miễn áp dụng một thời hạn cho kế hoạch này, kèm lý do.\n\n"
        'Ví dụ: giamsat waive 33 plan-notice --reason "Giám sát đột xuất do dịch bệnh"',
        "Set a limit aside for this plan, with the reason.\n\n"
        'For example: giamsat waive 33 plan-notice --reason "Urgent: the epidemic"',
    ),
    "help.waive.rule": (
        "Mã thời hạn; agreed và visit là các ngày do chính kế hoạch ghi.",
        "Id of the rule; agreed and visit are the days that the plan itself sets.",
    ),
    "help.waive.subject": (
        "Chỉ cho phần này: plan, R2, V1 (mặc định: mọi phần).",
        "Only for this part: plan, R2, V1 (default: all).",
    ),
    "error.waived-already": (
        "“{rule}” đã được miễn: {why}",
        "“{rule}” is set aside already: {why}",
    ),
    "error.waived-already.remedy": (
        "không cần ghi lại; sửa lý do bằng: giamsat edit KẾ_HOẠCH",
        "it need not be recorded again; change the reason by: giamsat edit PLAN",
    ),
}
