"""Help texts of the reading commands."""

MESSAGES = {
    "help.list": (
        "Liệt kê kế hoạch.\n\nTìm không cần dấu: bac kan tìm thấy Bắc Kạn.",
        "List plans.\n\nSearching needs no accents: bac kan finds Bắc Kạn.",
    ),
    "help.list.search": ("Tìm trong mọi chữ của kế hoạch.", "Search all text of the plans."),
    "help.list.status": (
        "Trạng thái (dùng nhiều lần được): draft, issued, under-way, reporting, follow-up, closed,"
        " suspended, cancelled, archived.",
        "Status (may be repeated): draft, issued, under-way, reporting, follow-up, closed,"
        " suspended, cancelled, archived.",
    ),
    "help.list.year": ("Năm ban hành (dùng nhiều lần được).", "Year of issue (may be repeated)."),
    "help.list.issuer": ("Một phần tên cơ quan ban hành.", "Part of the issuer's name."),
    "help.list.form": (
        "Hình thức: documents, delegation, community, joining, written-reports.",
        "Form: documents, delegation, community, joining, written-reports.",
    ),
    "help.list.period": (
        "Có thời gian trong kỳ này: 2020-W07, 2020-02, 2020-Q1, 2020, 2020-02-11..2020-02-14.",
        "Takes place within: 2020-W07, 2020-02, 2020-Q1, 2020, 2020-02-11..2020-02-14.",
    ),
    "help.list.programme": ("Thuộc chương trình phối hợp này.", "Belongs to this programme."),
    "help.list.overdue": ("Chỉ kế hoạch có việc quá hạn.", "Only plans with something overdue."),
    "help.list.sort": (
        "Sắp theo: issued, number, title, issuer, begins, ends, status, next, id.",
        "Sort by: issued, number, title, issuer, begins, ends, status, next, id.",
    ),
    "help.list.reverse": ("Đảo thứ tự.", "Reverse the order."),
    "help.list.limit": ("Nhiều nhất bấy nhiêu kế hoạch.", "At most this many plans."),
    "help.show": (
        "Xem một kế hoạch, với mọi phần của nó.",
        "Show one plan with all its parts.",
    ),
    "help.show.at": (
        "Theo bản đã ghi vào git đến hết ngày này, hoặc theo bản ghi git này.",
        "As recorded in git by the end of this day, or in this git revision.",
    ),
    "help.why": (
        "Giải thích vì sao: sự việc nào, thời hạn nào dẫn đến từng trạng thái.",
        "Tell which fact and which limit led to each state.",
    ),
}
