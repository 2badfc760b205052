"""Errors of asking for the history, and of undoing."""

MESSAGES = {
    "error.not-recorded-by": (
        "{path} chưa được ghi vào lịch sử cho đến hết ngày {day}.",
        "{path} was not recorded by the end of {day}.",
    ),
    "error.not-in-revision": (
        "{path} không có trong bản {revision}.",
        "{path} is not in revision {revision}.",
    ),
    "error.no-such-revision": ("không có bản {revision}.", "there is no revision {revision}."),
    "error.no-such-field": (
        "mục {field} chưa từng có giá trị.",
        "{field} never had a value.",
    ),
    "error.history-incomplete": (
        "lịch sử thiếu đối tượng {object}; có thể là bản sao rút gọn.",
        "the history lacks the object {object}; it may be a shallow copy.",
    ),
    "error.history-incomplete.remedy": (
        "lấy toàn bộ lịch sử: git fetch --unshallow",
        "fetch the whole history: git fetch --unshallow",
    ),
    "error.history-damaged": (
        "lịch sử hỏng tại {commit}.",
        "the history is damaged at {commit}.",
    ),
}
