"""What stands to be done, and by when."""

MESSAGES = {
    "due.title": ("Việc phải làm, tính đến {as_of}", "What is to be done as of {as_of}"),
    "due.overdue": ("Quá hạn: {count} việc", "Overdue: {count}"),
    "due.what.criticism-draft": (
        "Cơ quan soạn thảo gửi dự thảo để phản biện",
        "The drafting body sends the draft for criticism",
    ),
    "due.items": (
        "Mục của chương trình đã đến thời gian mà chưa có kế hoạch: {count}",
        "Items of programmes whose time has begun, without a plan: {count}",
    ),
    "due.coming": ("Sắp tới, đến hết {last}: {count} việc", "Coming, until {last}: {count}"),
    "due.day": ("Hạn", "Due"),
    "due.left": ("Còn", "Left"),
    "due.what": ("Việc", "What"),
    "due.whose": ("Trách nhiệm", "Whose"),
    "due.plan": ("Kế hoạch", "Plan"),
    "due.rule": ("Theo", "By"),
    "due.since": ("Từ ngày", "Since"),
    "due.id": ("Mã", "Id"),
    "due.late": ("quá {days} ngày", "{days} {days:day|days} late"),
    "due.passed": ("qua {days} ngày", "{days} {days:day|days} past"),
    "due.past": (
        "Đã qua số ngày của sổ tay, không phải quá hạn theo luật: {count} việc",
        "Past a handbook's number of days, not overdue by law: {count}",
    ),
    "due.today": ("hôm nay", "today"),
    "due.days": ("còn {days} ngày", "{days} {days:day|days} left"),
    "due.what.plan-notice": (
        "Gửi kế hoạch cho đơn vị được giám sát",
        "Send the plan to the supervised body",
    ),
    "due.what.body-report": (
        "Báo cáo của đơn vị được giám sát gửi đoàn",
        "The supervised body's report to the delegation",
    ),
    "due.what.supervision-report": (
        "Báo cáo kết quả giám sát",
        "Report the results of the supervision",
    ),
    "due.what.reported": (
        "Báo cáo kết quả giám sát",
        "Report the results of the supervision",
    ),
    "due.what.visit": ("Giám sát {subject}: {text}", "Visit {subject}: {text}"),
    "due.what.written-report": (
        "Báo cáo bằng văn bản {subject}: {text}",
        "Written report {subject}: {text}",
    ),
    "due.what.answer": ("Trả lời kiến nghị {subject}: {text}", "Answer {subject}: {text}"),
    "due.what.meeting": (
        "Hội nghị, đối thoại {subject}: {text}",
        "Conference or dialogue {subject}: {text}",
    ),
    "due.what.written-opinion": (
        "Ý kiến bằng văn bản {subject}: {text}",
        "Written opinions {subject}: {text}",
    ),
    "due.meeting-day": ("lịch hội nghị, đối thoại", "day of the conference or dialogue"),
    "due.opinion-day": ("hạn gửi ý kiến đã đặt", "day set for the opinions"),
    "due.report-day": ("hạn gửi báo cáo đã đặt", "day set for the report"),
    "due.undated": (
        "Kiến nghị chưa giải quyết xong mà không có hạn nào: {count}",
        "Open recommendations without any date: {count}",
    ),
    "due.priority.high": ("{what} (ưu tiên cao)", "{what} (high priority)"),
    "due.priority.low": ("{what} (ưu tiên thấp)", "{what} (low priority)"),
    "due.item": ("Kiến nghị {subject}: {text}", "Recommendation {subject}: {text}"),
    "due.nothing": (
        "Không có việc nào quá hạn hay đến hạn đến hết {last}.",
        "Nothing is overdue, and nothing is due until {last}.",
    ),
    "due.later": (
        "Còn {count} việc có hạn sau {last}. Xem xa hơn: giamsat due --within 365d",
        "{count} more {count:is|are} due after {last}. To look further: giamsat due --within 365d",
    ),
    "due.waive": (
        "Quá hạn mà có lý do thì ghi lý do, ví dụ: {command}",
        "Where there is a reason for being late, record it, for example: {command}",
    ),
    "due.unread": ("Thời hạn “{rule}” {evidence}.", "The limit “{rule}” is known {evidence}."),
    "help.due": (
        "Việc quá hạn và sắp đến hạn.\n\nQuá hạn trước, sắp tới sau; mỗi việc có: việc gì, trách"
        " nhiệm của ai, từ bao giờ, theo thời hạn nào. Không có --within thì xem trước 30 ngày.",
        "What is overdue and what comes.\n\nOverdue first; each with what, whose, since when and"
        " by which limit. Without --within, 30 days ahead.",
    ),
    "help.due.within": (
        "Xem trước bấy nhiêu ngày: 14d, 2w, '14 ngày'.",
        "So many days ahead: 14d, 2w.",
    ),
    "help.due.exit-code": (
        "Mã thoát 1 khi có việc quá hạn hoặc tệp không đọc được (dùng trong kịch bản).",
        "Exit code 1 where something is overdue or unreadable (for scripts).",
    ),
}
