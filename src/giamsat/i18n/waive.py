"""Reasons for limits that were missed."""

MESSAGES = {
    "act.waive": (
        "đã ghi lý do không giữ được thời hạn “{rule}” cho {subject}",
        "the reason why “{rule}” was not kept is recorded for {subject}",
    ),
    "notice.rule-not-applied": (
        "Lưu ý: quy định “{rule}” không áp dụng cho kế hoạch này (hình thức hoặc thời điểm).",
        "Note: the rule “{rule}” does not judge this plan (its form or its date).",
    ),
    "help.waive": (
        "Ghi lý do không giữ được một thời hạn; không ai được miễn thời hạn.\n\n"
        'Ví dụ: giamsat waive 33 plan-notice --reason "Giám sát đột xuất do dịch bệnh"',
        "Record why a limit was not kept; nobody is exempt from it.\n\n"
        'For example: giamsat waive 33 plan-notice --reason "Urgent: the epidemic"',
    ),
    "help.waive.rule": (
        "Mã thời hạn; `rule.agreed` và `rule.visit` là các ngày do chính kế hoạch ghi.",
        "Id of the rule; agreed and visit are the days that the plan itself sets.",
    ),
    "help.waive.subject": (
        "Chỉ cho phần này: `plan`, R2, V1 (mặc định: mọi phần).",
        "Only for this part: plan, R2, V1 (default: all).",
    ),
    "error.waived-already": (
        "“{rule}” đã có lý do: {why}",
        "“{rule}” has a reason already: {why}",
    ),
    "error.waived-already.remedy": (
        "không cần ghi lại; sửa lý do bằng: giamsat edit KẾ_HOẠCH",
        "it need not be recorded again; change the reason by: giamsat edit PLAN",
    ),
}
