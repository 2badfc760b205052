"""Help texts of the options that ask several workspaces at once."""

MESSAGES = {
    "help.option.across": (
        "Xem chung nhiều thư mục làm việc: một thư mục, hoặc thư mục chứa nhiều thư mục làm việc"
        " (dùng nhiều lần được).",
        "Ask several workspaces at once: a workspace, or a folder that holds some (may be"
        " repeated).",
    ),
    "help.option.issuers": (
        "Cơ quan theo tên đã ghi (as-recorded, mặc định), hoặc theo cơ quan đang giữ kế hoạch vào"
        " ngày xem (as-of-today), theo issuers.toml.",
        "Issuers by the names recorded (as-recorded, the default), or by who holds the plans on"
        " the asked day (as-of-today), by issuers.toml.",
    ),
    "help.option.workspaces": (
        "Như --across, các thư mục ghi trong tệp này: mỗi dòng một đường dẫn, hoặc TOML.",
        "As --across, with the folders listed in this file: one path a line, or TOML.",
    ),
}
