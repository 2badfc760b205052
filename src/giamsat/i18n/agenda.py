"""The work calendar: visits and deadlines day by day."""

MESSAGES = {
    "agenda.title": (
        "Lịch công tác giám sát {period}, tính đến {as_of}",
        "Supervision calendar, {period}, as of {as_of}",
    ),
    "agenda.week": ("tuần {number} năm {year} ({days})", "week {number} of {year} ({days})"),
    "agenda.month": ("tháng {number} năm {year} ({days})", "month {number} of {year} ({days})"),
    "agenda.quarter": ("quý {number} năm {year} ({days})", "quarter {number} of {year} ({days})"),
    "agenda.year": ("năm {year}", "year {year}"),
    "agenda.day": ("Ngày", "Day"),
    "agenda.session": ("Buổi", "Time"),
    "agenda.what": ("Nội dung", "What"),
    "agenda.who": ("Thành phần", "Who"),
    "agenda.place": ("Địa điểm", "Place"),
    "agenda.plan": ("Kế hoạch", "Plan"),
    "agenda.deadline": ("hạn", "due"),
    "agenda.empty": ("không có lịch", "nothing"),
    "agenda.visit": ("Giám sát {about} ({subject})", "Visit to {about} ({subject})"),
    "agenda.visit-of-plan": ("{title} ({subject})", "{title} ({subject})"),
    "agenda.plan-days": ("{title} (chưa ghi từng buổi)", "{title} (no visits recorded)"),
    "agenda.written-report": (
        "Nhận báo cáo bằng văn bản của {about} ({subject})",
        "Written report of {about} ({subject})",
    ),
    "agenda.meeting": (
        "Hội nghị, đối thoại với {about} ({subject})",
        "Conference or dialogue with {about} ({subject})",
    ),
    "agenda.written-opinion": (
        "Nhận ý kiến bằng văn bản của {about} ({subject})",
        "Written opinions of {about} ({subject})",
    ),
    "agenda.late.meeting": ("chưa ghi đã làm", "not recorded as done"),
    "agenda.late.written-opinion": ("chưa ghi đã nhận", "not recorded as received"),
    "agenda.late.visit": ("chưa ghi đã làm", "not recorded as done"),
    "agenda.late.written-report": ("chưa ghi đã nhận", "not recorded as received"),
    "agenda.late.deadline": ("quá hạn", "overdue"),
    "agenda.undated": ("Kế hoạch chưa định ngày", "Plans without days"),
    "agenda.overlaps": (
        "Chồng chéo: một đơn vị, nhiều kế hoạch cùng lúc (Luật MTTQ Việt Nam, Điều 25 khoản 3)",
        "Overlaps: one body, several plans at once (Law on the Fatherland Front, Art. 25(3))",
    ),
    "agenda.no-overlaps": (
        "Không có đơn vị nào bị hai kế hoạch giám sát cùng lúc.",
        "No body is supervised by two plans at once.",
    ),
    "agenda.body": ("Đơn vị", "Body"),
    "agenda.common-days": ("Những ngày trùng", "Common days"),
    "agenda.one-plan": ("Kế hoạch này", "One plan"),
    "agenda.other-plan": ("và kế hoạch này", "The other"),
    "agenda.weekday.0": ("Thứ Hai", "Monday"),
    "agenda.weekday.1": ("Thứ Ba", "Tuesday"),
    "agenda.weekday.2": ("Thứ Tư", "Wednesday"),
    "agenda.weekday.3": ("Thứ Năm", "Thursday"),
    "agenda.weekday.4": ("Thứ Sáu", "Friday"),
    "agenda.weekday.5": ("Thứ Bảy", "Saturday"),
    "agenda.weekday.6": ("Chủ nhật", "Sunday"),
    "help.agenda": (
        "Lịch công tác: buổi giám sát và thời hạn từng ngày.\n\nKhông chọn kỳ thì là tuần này."
        " Lịch cả năm có thêm phần chồng chéo.",
        "The calendar: visits and deadlines day by day.\n\nWithout a period, this week. That of a"
        " year also shows overlaps.",
    ),
    "help.agenda.from": ("Từ ngày này (cùng với --to).", "From this day (with --to)."),
    "help.agenda.to": ("Đến hết ngày này (cùng với --from).", "To this day (with --from)."),
}
