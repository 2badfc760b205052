"""Help of the program, and of options that several commands have."""

MESSAGES = {
    "help.giamsat": (
        "Lập và theo dõi kế hoạch giám sát của Mặt trận Tổ quốc Việt Nam và các tổ chức"
        " chính trị - xã hội.",
        "Create and follow supervision plans of the Vietnamese Fatherland Front and its"
        " organisations.",
    ),
    "help.giamsat.version": ("Hiện phiên bản.", "Show the version."),
    "help.giamsat.debug": ("Hiện chi tiết khi có lỗi.", "Show details of an error."),
    "help.giamsat.install-completion": (
        "Cài tự điền lệnh cho shell đang dùng.",
        "Install completion for the current shell.",
    ),
    "help.giamsat.show-completion": (
        "In đoạn mã tự điền lệnh để tự cài.",
        "Print the completion script, to install it by hand.",
    ),
    "help.option.at": (
        "Theo bản đã ghi vào git đến hết ngày này, hoặc theo bản ghi git này.",
        "As recorded in git by the end of this day, or in this git revision.",
    ),
    "help.option.visit": ("Mã buổi giám sát, ví dụ V1.", "Id of the visit, such as V1."),
    "help.option.part": (
        "Chỉ phần này: mã, số thứ tự, hoặc phần đầu của tên.",
        "Only this one: its id, its number, or the beginning of its name.",
    ),
    "help.option.recommendation": (
        "Mã kiến nghị, ví dụ R2.",
        "Id of the recommendation, such as R2.",
    ),
    "help.option.opinion": ("Mã ý kiến, ví dụ O3.", "Id of the opinion, such as O3."),
    "help.option.workspace": (
        "Thư mục làm việc (nơi có giamsat.toml).",
        "The workspace (the folder with giamsat.toml).",
    ),
    "help.option.as-of": (
        "Tính đến ngày này (mặc định: hôm nay).",
        "As of this day (default: today).",
    ),
    "help.option.lang": ("Ngôn ngữ: vi hoặc en.", "Language: vi or en."),
    "help.option.format": (
        "Dạng kết quả: `table`, `plain`, json, csv, md, html.",
        "Format: table, plain, json, csv, md, html.",
    ),
    "help.option.output": ("Ghi kết quả vào tệp này.", "Write the result to this file."),
    "help.option.force": ("Ghi đè tệp kết quả đã có.", "Overwrite an existing result file."),
    "help.option.no-index": (
        "Không dùng sổ tổng hợp đã lưu; đọc lại mọi tệp.",
        "Do not use the kept register; read every file.",
    ),
    "help.option.plan": (
        "Mã, số, hoặc phần đầu của mã hay số kế hoạch.",
        "Id or number of a plan, or the beginning of either.",
    ),
    "help.option.dry-run": ("Chỉ cho xem thay đổi, không ghi.", "Show the change, write nothing."),
    "help.option.yes": ("Không hỏi lại.", "Do not ask."),
    "help.option.no-commit": (
        "Không ghi thay đổi vào lịch sử git.",
        "Do not record the change in git.",
    ),
    "help.option.across": (
        "Xem chung nhiều thư mục làm việc: một thư mục, hoặc thư mục chứa nhiều thư mục làm việc"
        " (dùng nhiều lần được).",
        "Ask several workspaces at once: a workspace, or a folder that holds some (may be"
        " repeated).",
    ),
    "help.option.issuers": (
        "Cơ quan theo tên đã ghi (`as-recorded`, mặc định), hoặc theo cơ quan đang giữ kế hoạch vào"
        " ngày xem (`as-of-today`), theo issuers.toml.",
        "Issuers by the names recorded (as-recorded, the default), or by who holds the plans on"
        " the asked day (as-of-today), by issuers.toml.",
    ),
    "help.option.workspaces": (
        "Như --across, các thư mục ghi trong tệp này: mỗi dòng một đường dẫn, hoặc TOML.",
        "As --across, with the folders listed in this file: one path a line, or TOML.",
    ),
    "help.option.on": ("Ngày (mặc định: hôm nay).", "The day (default: today)."),
    "help.option.number": ("Số văn bản.", "Number of the document."),
    "help.option.reason": ("Lý do.", "The reason."),
    "help.option.words": ("Các giá trị, không ghi tên tùy chọn.", "Values without their options."),
    "help.option.note": ("Ghi chú.", "A note."),
    "help.option.due": ("Hạn trả lời.", "The day by which an answer is due."),
    "help.option.by": ("Ai ký, ai trả lời hoặc ai quyết định.", "Who signed, answered or decided."),
    "help.option.place": ("Địa điểm, địa bàn.", "Place."),
    "help.option.text": ("Nội dung.", "What it says."),
    "help.option.programme": (
        "Mã hoặc số chương trình phối hợp.",
        "Id or number of the coordination programme.",
    ),
    "help.option.field": ("Lĩnh vực.", "Field."),
    "help.option.week": ("Tuần: 2020-W07 hoặc 'tuần 7/2020'.", "A week: 2020-W07."),
    "help.option.month": ("Tháng: 2020-02 hoặc 02/2020.", "A month: 2020-02."),
    "help.option.quarter": ("Quý: 2020-Q1 hoặc 'quý I/2020'.", "A quarter: 2020-Q1."),
    "help.option.year": ("Năm: 2020.", "A year: 2020."),
    "help.option.period": (
        "Kỳ bất kỳ: 2020-W07, 2020-02, 2020-Q1, 2020, 2020-02-11..2020-02-14.",
        "Any period: 2020-W07, 2020-02, 2020-Q1, 2020, 2020-02-11..2020-02-14.",
    ),
}
