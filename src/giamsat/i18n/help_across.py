"""Help texts of the options that ask several workspaces at once."""

MESSAGES = {
    "help.option.across": (
        "Xem chung nhiều thư mục làm việc: một thư mục, hoặc thư mục chứa nhiều thư mục làm việc"
        " (dùng nhiều lần được).",
        "Ask several workspaces at once: a workspace, or a folder that holds some (may be"
        " repeated).",
    ),
    "help.option.workspaces": (
        "Như --across, các thư mục ghi trong tệp này: mỗi dòng một đường dẫn, hoặc TOML.",
        "As --across, with the folders listed in this file: one path a line, or TOML.",
    ),
}
