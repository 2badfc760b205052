"""What is said under a table that does not fit the screen."""

MESSAGES = {
    "table.left-out": (
        "Màn hình hẹp, chưa hiện cột: {columns}.",
        "The screen is narrow; not shown: {columns}.",
    ),
}
