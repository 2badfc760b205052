"""Statistics over years, issuers and addressees."""

MESSAGES = {
    "stats.title": ("Thống kê giám sát, tính đến {as_of}", "Supervision statistics as of {as_of}"),
    "stats.by-year": ("Theo năm", "By year"),
    "stats.by-issuer": ("Theo cơ quan ban hành", "By issuer"),
    "stats.by-successor": (
        "Theo cơ quan đang giữ kế hoạch vào ngày {as_of}",
        "By who holds the plans on {as_of}",
    ),
    "stats.recorded-as": ("{name} (gồm: {names})", "{name} (with: {names})"),
    "stats.ended": ("{name} (đã kết thúc {day})", "{name} (ended {day})"),
    "stats.by-addressee": (
        "Nơi nhận kiến nghị: ai trả lời đúng hạn, ai chậm",
        "Addressees: who answers in time, who late",
    ),
    "stats.year": ("Năm", "Year"),
    "stats.issuer": ("Cơ quan ban hành", "Issuer"),
    "stats.addressee": ("Nơi nhận", "Addressee"),
    "stats.plans": ("Kế hoạch", "Plans"),
    "stats.overdue-plans": ("Có việc quá hạn", "Overdue plans"),
    "stats.visits": ("Buổi đã làm", "Visits made"),
    "stats.recommendations": ("Kiến nghị", "Recs"),
    "stats.open": ("Còn mở", "Open"),
    "stats.late": ("Quá hạn", "Overdue"),
    "stats.dated": ("Có hạn", "With a date"),
    "stats.in-time": ("Đúng hạn", "In time"),
    "stats.answered-late": ("Chậm", "Late"),
    "stats.silent": ("Không trả lời", "Silent"),
    "stats.waiting": ("Chưa đến hạn", "Not due yet"),
    "stats.days": ("Số ngày (trung bình)", "Days (mean)"),
    "stats.chart-plans": ("Kế hoạch", "Plans"),
    "stats.chart-late": ("Không đúng hạn", "Late or silent"),
    "stats.unknown": ("(chưa ghi)", "(not recorded)"),
    "stats.none": ("Chưa có kế hoạch nào.", "There are no plans."),
    "stats.none-dated": (
        "Chưa có kiến nghị nào có hạn trả lời.",
        "No recommendation has a date yet.",
    ),
    "help.stats": (
        "Thống kê theo năm, cơ quan ban hành, nơi nhận kiến nghị (ai trả lời chậm).",
        "Statistics by year, issuer and addressee (who answers late).",
    ),
}
