"""Errors of shell completion."""

MESSAGES = {
    "error.unknown-shell": (
        "không tự điền lệnh được cho shell “{shell}”; các shell được hỗ trợ: {known}.",
        "there is no completion for the shell “{shell}”; there is for: {known}.",
    ),
    "error.unknown-shell.remedy": (
        "chạy lại lệnh trong một trong các shell ấy.",
        "run the command again in one of those shells.",
    ),
    "error.completion-by-hand": (
        "giamsat không tự sửa thiết lập của {shell}.",
        "giamsat does not change the settings of {shell} by itself.",
    ),
    "error.completion-by-hand.remedy": (
        "thêm đoạn mã vào hồ sơ PowerShell:"
        " giamsat --show-completion | Out-File -Append -Encoding utf8 $PROFILE",
        "add the script to your PowerShell profile:"
        " giamsat --show-completion | Out-File -Append -Encoding utf8 $PROFILE",
    ),
    "error.completion-unwritten": (
        "không ghi được thiết lập của shell ({path}).",
        "the settings of the shell could not be written ({path}).",
    ),
    "error.completion-unwritten.remedy": (
        "in đoạn mã bằng giamsat --show-completion rồi tự thêm vào thiết lập của shell.",
        "print the script by giamsat --show-completion and add it to the shell's settings.",
    ),
}
