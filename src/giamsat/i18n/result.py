"""Results that localities report."""

MESSAGES = {
    "act.result.remove": (
        "đã bỏ kết quả của địa phương {subject} ghi nhầm; mã này không dùng lại",
        "local result {subject} taken out; its id is not used again",
    ),
    "help.result.remove": (
        "Bỏ kết quả của địa phương ghi nhầm; lịch sử vẫn giữ.\n\n"
        "Ví dụ: giamsat result remove 2020/ct L2",
        "Take out a local result entered by mistake; the history keeps it.\n\n"
        "For example: giamsat result remove 2020/ct L2",
    ),
    "act.result.add": (
        "đã ghi kết quả {subject} của {place}",
        "result {subject} of {place} recorded",
    ),
    "notice.result-again": (
        "Lưu ý: {id} đã ghi việc này của {place} trong cùng thời gian; số liệu sẽ cộng hai lần.",
        "Note: {id} has this work of {place} for the same days; it is summed twice.",
    ),
    "help.result": (
        "Kết quả của địa phương theo chương trình: ghi, liệt kê.",
        "What localities did under a programme: add, list.",
    ),
    "help.result.add": (
        "Ghi kết quả hoặc số lượng của một địa phương.\n\n"
        'Ví dụ: giamsat result add 2020/chuong-trinh --place "Xã A" --what "Cuộc giám sát"'
        " --count 12",
        "Record what a locality did, or how often.\n\n"
        'For example: giamsat result add 2020/programme --place "Xã A" --what "Supervisions"'
        " --count 12",
    ),
    "help.result.add.what": ("Việc gì.", "What was done."),
    "help.result.add.count": ("Số lượng.", "How many."),
    "help.result.add.begins": ("Từ ngày.", "From."),
    "help.result.add.ends": ("Đến ngày.", "To."),
    "help.result.add.on": (
        "Ngày báo cáo (mặc định: hôm nay).",
        "The day of the report (default: today).",
    ),
    "help.result.list": (
        "Liệt kê kết quả và tổng hợp theo việc.",
        "List results, with sums by kind of work.",
    ),
}
