"""What goes wrong where several people write at once."""

MESSAGES = {
    "error.lock-abandoned": (
        "{plan} bị khóa từ máy {who} lúc {since}, đã {minutes} phút; có lẽ lệnh ở đó đã đứt.",
        "{plan} is locked by {who} since {since}, for {minutes} minutes; that command may be dead.",
    ),
    "error.lock-abandoned.remedy": (
        "hỏi máy đó có lệnh giamsat nào đang chạy không; nếu không: giamsat doctor --release-locks",
        "ask whether giamsat still runs on that machine; if not: giamsat doctor --release-locks",
    ),
}
