"""Help texts of the commands that follow the work."""

_PERIODS = {
    "week": ("Tuần: 2020-W07 hoặc 'tuần 7/2020'.", "A week: 2020-W07."),
    "month": ("Tháng: 2020-02 hoặc 02/2020.", "A month: 2020-02."),
    "quarter": ("Quý: 2020-Q1 hoặc 'quý I/2020'.", "A quarter: 2020-Q1."),
    "year": ("Năm: 2020.", "A year: 2020."),
    "period": (
        "Kỳ bất kỳ: 2020-W07, 2020-02, 2020-Q1, 2020, 2020-02-11..2020-02-14.",
        "Any period: 2020-W07, 2020-02, 2020-Q1, 2020, 2020-02-11..2020-02-14.",
    ),
    "from": ("Từ ngày này (cùng với --to).", "From this day (with --to)."),
    "to": ("Đến hết ngày này (cùng với --from).", "To this day (with --from)."),
}

MESSAGES = {
    "help.due": (
        "Việc quá hạn và sắp đến hạn.\n\nQuá hạn trước, sắp tới sau; mỗi việc có: việc gì, của"
        " ai, từ bao giờ, theo thời hạn nào. Không có --within thì xem trước 30 ngày.",
        "What is overdue and what comes.\n\nOverdue first; each with what, whose, since when and"
        " by which limit. Without --within, 30 days ahead.",
    ),
    "help.due.within": (
        "Xem trước bấy nhiêu ngày: 14d, 2w, '14 ngày'.",
        "So many days ahead: 14d, 2w.",
    ),
    "help.due.exit-code": (
        "Mã thoát 1 khi có việc quá hạn (dùng trong kịch bản).",
        "Exit code 1 where something is overdue (for scripts).",
    ),
    "help.agenda": (
        "Lịch công tác: buổi giám sát và thời hạn từng ngày.\n\nKhông chọn kỳ thì là tuần này."
        " Lịch cả năm có thêm phần chồng chéo.",
        "The calendar: visits and deadlines day by day.\n\nWithout a period, this week. That of a"
        " year also shows overlaps.",
    ),
    "help.summary": (
        "Báo cáo tuần, tháng, quý, năm, so với kỳ trước.\n\nKhông chọn kỳ thì là tuần này. Số liệu"
        " như đã biết vào cuối kỳ.",
        "The summary of a week, month, quarter or year beside the one before.\n\nWithout a period,"
        " this week. Numbers are as known at the end of the period.",
    ),
    "help.summary.format": (
        "table, plain, json, csv, md, html; docx, pdf: văn bản để ký. Mặc định theo đuôi docx, pdf"
        " của --output.",
        "table, plain, json, csv, md, html; docx, pdf: a document to sign. By default the suffix"
        " docx or pdf of --output.",
    ),
    "help.summary.place": (
        "Địa danh trong văn bản; mặc định là place trong giamsat.toml.",
        "Place in the document; by default place in giamsat.toml.",
    ),
    "help.summary.position": ("Chức vụ người ký văn bản.", "Position of who signs."),
    "help.summary.signer": ("Họ và tên người ký văn bản.", "Name of who signs."),
    **{f"help.agenda.{name}": texts for name, texts in _PERIODS.items()},
    **{f"help.summary.{name}": texts for name, texts in _PERIODS.items()},
    "help.stats": (
        "Thống kê theo năm, cơ quan ban hành, nơi nhận kiến nghị (ai trả lời chậm).",
        "Statistics by year, issuer and addressee (who answers late).",
    ),
    "help.rules": (
        "Các thời hạn và nguyên tắc, căn cứ và mức chắc chắn của từng điều.",
        "The limits and principles, with their sources and how well each is known.",
    ),
    "help.rules.rule": (
        "Mã của một thời hạn hay nguyên tắc, để xem nguyên văn.",
        "Id of one limit or principle, to see its text.",
    ),
}
