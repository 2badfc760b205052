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
}
