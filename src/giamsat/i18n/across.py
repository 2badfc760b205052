"""Several workspaces asked at once."""

MESSAGES = {
    "across.workspace": ("Thư mục", "Workspace"),
    "across.workspaces": ("Ở thư mục", "In workspaces"),
    "across.by-workspace": ("Theo thư mục làm việc", "By workspace"),
    "across.issuer": ("Của cơ quan", "Of"),
    "across.count.plans": ("Kế hoạch", "Plans"),
    "across.count.issued": ("Ban hành", "Issued"),
    "across.count.visits-made": ("Buổi đã làm", "Visits made"),
    "across.count.sent": ("Kiến nghị gửi", "Recs sent"),
    "across.count.answered": ("Được trả lời", "Answered"),
    "across.count.open": ("Còn mở", "Open"),
    "across.count.overdue": ("Quá hạn", "Overdue"),
    "across.total": ("Tổng cộng", "Total"),
    "across.and-more": ("{names} và {count} nơi khác", "{names} and {count} more"),
    "across.lacking": (
        "Chưa gồm {count} thư mục làm việc không đọc được: {names}.",
        "Not included: {count} {count:workspace|workspaces} that cannot be read: {names}.",
    ),
    "across.lost": (
        "{count} thư mục làm việc không đọc được, kết quả chưa gồm chúng:",
        "{count} {count:workspace|workspaces} cannot be read and {count:is|are} not in the result:",
    ),
    "across.remedy": (
        "Sửa chỗ đã nêu (giamsat check --workspace THƯ_MỤC), hoặc bỏ thư mục ấy khỏi danh sách.",
        "Mend what is named (giamsat check --workspace DIR), or take the folder off the list.",
    ),
}
