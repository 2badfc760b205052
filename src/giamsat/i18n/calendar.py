"""The words of the exported calendar."""

MESSAGES = {
    "calendar.name": ("Giám sát {home}", "Supervision {home}"),
    "calendar.visit": ("Buổi giám sát", "Visit"),
    "calendar.written-report": ("Báo cáo bằng văn bản", "Written report"),
    "calendar.deadline": ("Thời hạn", "Deadline"),
    "calendar.agreed.plan": (
        "báo cáo kết quả giám sát (ngày đã thống nhất)",
        "supervision report (agreed date)",
    ),
    "calendar.agreed.answer": (
        "trả lời kiến nghị (ngày đã thống nhất)",
        "answer to the recommendation (agreed date)",
    ),
    "calendar.text": ("Nội dung", "Text"),
    "calendar.plan": ("Kế hoạch", "Plan"),
    "calendar.issuer": ("Cơ quan ban hành", "Issuer"),
    "calendar.bodies": ("Đơn vị được giám sát", "Supervised bodies"),
    "calendar.who": ("Ai", "Who"),
    "calendar.limit": ("Căn cứ thời hạn", "Basis of the limit"),
    "calendar.forecast": (
        "Ngày nghỉ của năm này chưa được quyết định chính thức: thời hạn là dự kiến.",
        "The days off of that year are not decided yet: the date is a forecast.",
    ),
    "calendar.state.planned": ("theo lịch", "planned"),
    "calendar.state.open": ("đang tính", "open"),
    "calendar.time": ("chưa định ngày", "no days fixed"),
    "calendar.state.done": ("đã làm", "done"),
    "calendar.state.met": ("đã làm", "done"),
    "calendar.state.suspended": ("tạm hoãn", "suspended"),
    "calendar.state.cancelled": ("đã hủy", "cancelled"),
    "calendar.state.plan-replaced": ("kế hoạch bị thay thế", "the plan was replaced"),
    "calendar.state.archived": ("đã lưu trữ", "archived"),
    "calendar.state.held": ("tạm dừng", "held"),
    "calendar.state.replaced": ("đã thay bằng ngày khác", "replaced by another day"),
    "calendar.state.waived": ("đã ghi lý do", "reason recorded"),
    "calendar.state.void": ("không còn phải làm", "nothing left to do"),
}
