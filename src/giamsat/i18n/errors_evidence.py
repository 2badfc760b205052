"""Errors of git, of the history and of seals."""

MESSAGES = {
    "error.git-failed": ("git {command} báo lỗi: {detail}", "git {command} failed: {detail}"),
    "error.git-timeout": (
        "git {command} không trả lời sau {seconds} giây.",
        "git {command} gave no answer within {seconds} {seconds:second|seconds}.",
    ),
    "error.git-bad-argument": (
        "Giá trị đưa cho git {command} có ký tự NUL.",
        "A value for git {command} holds a NUL character.",
    ),
    "error.seal-clock-back": (
        "đồng hồ máy ({now}) chậm hơn lần niêm phong trước ({last}).",
        "this clock ({now}) is behind the last seal ({last}).",
    ),
    "error.seal-chain-broken": (
        "chuỗi niêm phong đã hỏng tại {path}; không niêm phong tiếp.",
        "the chain of seals is broken at {path}; no seal is made.",
    ),
    "error.no-seal": ("chưa có niêm phong nào.", "there is no seal yet."),
    "error.undo-unrecorded": (
        "{path} có thay đổi chưa ghi vào lịch sử.",
        "{path} has changes that are not recorded.",
    ),
}
