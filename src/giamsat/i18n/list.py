"""The list of plans, and what goes with every result."""

MESSAGES = {
    "list.title": ("Kế hoạch giám sát, tính đến {as_of}", "Supervision plans as of {as_of}"),
    "list.number": ("Số", "Number"),
    "list.name": ("Nội dung", "Title"),
    "list.period": ("Thời gian", "Period"),
    "list.status": ("Trạng thái", "Status"),
    "list.next": ("Hạn tới", "Next date"),
    "list.visits": ("Buổi", "Visits"),
    "list.recommendations": ("Kiến nghị còn", "Open recs"),
    "list.issuer": ("Cơ quan ban hành", "Issuer"),
    "list.id": ("Mã", "Id"),
    "list.none": ("Không có kế hoạch nào khớp.", "No plan matches."),
    "list.shown": (
        "Hiện {shown} trong {total} kế hoạch. Xem thêm: --limit {total}",
        "Showing {shown} of {total} plans. For more: --limit {total}",
    ),
    "list.total": ("{total} kế hoạch", "{total} {total:plan|plans}"),
    "list.unreadable": (
        "{count} tệp không đọc được (xem: giamsat check):",
        "{count} {count:file|files} cannot be read (see: giamsat check):",
    ),
    "list.no-number": ("(chưa có số)", "(no number yet)"),
    "list.indexing": ("Đang đọc {done}/{total} tệp…", "Reading {done}/{total} files…"),
    "list.written": ("Đã ghi {path}", "Wrote {path}"),
}
