"""The desk: what ``giamsat`` alone shows."""

MESSAGES = {
    "desk.title": ("Bàn làm việc ngày {day}", "The desk on {day}"),
    "desk.overdue": ("Quá hạn: {count} việc", "Overdue: {count}"),
    "desk.to-record": ("Chờ ghi kết quả: {count} việc", "Waiting to be recorded: {count}"),
    "desk.week": ("Trong tuần này: {count} việc", "This week: {count}"),
    "desk.more": ("còn {count} việc nữa: {command}", "{count} more: {command}"),
    "desk.nothing": (
        "Không có việc nào quá hạn, chờ ghi hay đến hạn trước hết ngày {last}.",
        "Nothing is overdue, waits to be recorded or falls due until {last}.",
    ),
    "desk.empty": (
        "Chưa có kế hoạch nào. Lập kế hoạch đầu tiên: {command}",
        "There is no plan yet. Create the first one: {command}",
    ),
    "desk.formless-across": (
        "{count} kế hoạch chưa ghi hình thức giám sát nên không thời hạn nào được tính.",
        "{count} plans have no recorded form, so that no limit judges them.",
    ),
    "desk.formless": (
        "{count} kế hoạch chưa ghi hình thức giám sát nên không thời hạn nào được tính; ghi"
        " hình thức, ví dụ: {command} hinh-thuc=doan-giam-sat",
        "{count} plans have no recorded form, so that no limit judges them;"
        " record it, for example: {command} form=delegation",
    ),
    "desk.prompt": ("Việc", "What to do"),
    "desk.keys": (
        "Gõ việc tiếp theo (không cần chữ giamsat), hoặc số, tên kế hoạch để chọn; Enter để thoát.",
        "Type what to do (without giamsat), or a plan's number or name to choose it; Enter leaves.",
    ),
    "help.desk": (
        "Bàn làm việc: quá hạn, chờ ghi, trong tuần, kèm lệnh làm tiếp.",
        "The desk: overdue, to be recorded, due this week; what giamsat alone shows.",
    ),
}
