"""Errors of the board."""

MESSAGES = {
    "error.board-needs-terminal": (
        "board chỉ chạy trên màn hình dòng lệnh (đầu vào, đầu ra và đầu báo lỗi đều là terminal).",
        "board runs only in a terminal (for its input, its output and its messages).",
    ),
    "error.board-needs-terminal.remedy": (
        "để lấy kết quả trong kịch bản: giamsat due, giamsat agenda",
        "for scripts: giamsat due, giamsat agenda",
    ),
    "error.board-has-no-output": (
        "board không có {option}: nó là một màn hình.",
        "board has no {option}: it is a screen.",
    ),
    "error.board-has-no-output.remedy": (
        "để lấy kết quả ra tệp: giamsat due, giamsat agenda",
        "for a result in a file: giamsat due, giamsat agenda",
    ),
}
