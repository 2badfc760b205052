"""Names of limits, and how well each is known."""

MESSAGES = {
    "rule.plan-notice": ("gửi kế hoạch cho đơn vị được giám sát", "plan sent to the body"),
    "rule.body-report": ("đơn vị gửi báo cáo cho đoàn", "body's report to the delegation"),
    "rule.supervision-report": ("báo cáo kết quả giám sát", "supervision report"),
    "rule.written-answer": ("trả lời kiến nghị bằng văn bản", "written answer"),
    "rule.community-answer": (
        "trả lời kiến nghị của Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng",
        "answer to a People's Inspectorate or community investment board",
    ),
    "rule.agreed": ("ngày đã thống nhất", "agreed date"),
    "rule.visit": ("lịch giám sát", "date of the visit"),
    "rule.value.calendar.before": (
        "{name}: chậm nhất {value} ngày trước {anchor}",
        "{name}: at the latest {value} days before {anchor}",
    ),
    "rule.value.calendar.after": (
        "{name}: trong {value} ngày kể từ {anchor}",
        "{name}: within {value} days from {anchor}",
    ),
    "rule.value.working.before": (
        "{name}: chậm nhất {value} ngày làm việc trước {anchor}",
        "{name}: at the latest {value} working days before {anchor}",
    ),
    "rule.value.working.after": (
        "{name}: trong {value} ngày làm việc kể từ {anchor}",
        "{name}: within {value} working days from {anchor}",
    ),
    "rule.anchor.plan.issued": ("ngày ban hành kế hoạch", "the day of issue"),
    "rule.anchor.plan.begins": ("ngày bắt đầu giám sát", "the first day of supervision"),
    "rule.anchor.plan.ends": ("ngày kết thúc giám sát", "the last day of supervision"),
    "rule.anchor.event.sent": ("ngày gửi kế hoạch", "the day the plan was sent"),
    "rule.anchor.event.reported": ("ngày có báo cáo", "the day of the report"),
    "rule.anchor.recommendation.sent": ("ngày gửi kiến nghị", "the day of sending"),
    "rule.anchor.recommendation.received": ("ngày nhận kiến nghị", "the day of receipt"),
    "rule.evidence.A": ("đã đọc nguyên văn điều luật", "the article's own text was read"),
    "rule.evidence.B": (
        "theo nguồn dẫn lại, chưa đối chiếu nguyên văn",
        "by a secondary source that names the article; its text was not read",
    ),
    "rule.evidence.C": (
        "theo tài liệu hướng dẫn, chưa đối chiếu nguyên văn",
        "by a handbook; no text of law was found",
    ),
    "rule.evidence.own": ("do cơ quan này tự đặt", "set by this workspace"),
    "rule.confirmed": ("đã xác nhận: {reason}", "confirmed: {reason}"),
    "rule.off": ("không áp dụng: {reason}", "switched off: {reason}"),
}
