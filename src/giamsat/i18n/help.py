"""Help texts of the program and of the common options."""

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
        "Dạng kết quả: table, plain, json, csv, md, html.",
        "Format: table, plain, json, csv, md, html.",
    ),
    "help.option.output": ("Ghi kết quả vào tệp này.", "Write the result to this file."),
    "help.option.force": ("Ghi đè tệp kết quả đã có.", "Overwrite an existing result file."),
    "help.option.no-index": (
        "Không dùng chỉ mục; đọc lại mọi tệp.",
        "Do not use the index; read every file.",
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
}
