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
    "error.nothing-to-seal": (
        "không có tệp nào để niêm phong trong {path}.",
        "there is nothing to seal in {path}.",
    ),
    "error.seal-unreadable": ("không đọc được niêm phong.", "the seal cannot be read."),
    "error.seal-options": (
        "{option} không dùng cùng {other}.",
        "{option} cannot be used together with {other}.",
    ),
    "error.seal-options.remedy": (
        "niêm phong trước, rồi xin và đính kèm dấu thời gian bằng các lệnh riêng.",
        "seal first, then ask for the time stamp and attach it by calls of their own.",
    ),
    "error.no-seal.remedy": ("niêm phong trước: giamsat seal", "seal first: giamsat seal"),
    "error.seal-chain-broken.remedy": (
        "xem chỗ hỏng: giamsat verify",
        "see what is broken: giamsat verify",
    ),
    "error.no-ssh-keygen": (
        "máy chưa có ssh-keygen; không ký được.",
        "ssh-keygen is not installed; nothing can be signed.",
    ),
    "error.no-ssh-keygen.remedy": (
        "cài OpenSSH, hoặc niêm phong không ký.",
        "install OpenSSH, or seal without --sign.",
    ),
    "error.no-signing-key": (
        "không có tệp khóa {key}.",
        "there is no key file {key}.",
    ),
    "error.no-signing-key.remedy": (
        "nêu đường dẫn của khóa SSH, ví dụ ~/.ssh/id_ed25519",
        "give the path of an SSH key, such as ~/.ssh/id_ed25519",
    ),
    "error.signing-failed": (
        "không ký được bằng khóa {key}: {detail}",
        "signing with the key {key} failed: {detail}",
    ),
    "error.signing-timeout": (
        "ssh-keygen không trả lời sau {seconds} giây.",
        "ssh-keygen gave no answer within {seconds} {seconds:second|seconds}.",
    ),
    "error.stamp-unreadable": (
        "không đọc được dấu thời gian ({detail}).",
        "the time stamp cannot be read ({detail}).",
    ),
    "error.stamp-refused": (
        "cơ quan cấp dấu thời gian từ chối (mã {status}).",
        "the authority refused to stamp (status {status}).",
    ),
    "error.stamp-of-other": (
        "dấu thời gian đóng cho nội dung khác (SHA-256 {digest}), không cho niêm phong nào ở đây.",
        "the stamp is of something else (SHA-256 {digest}), of no seal here.",
    ),
    "error.stamp-other-question": (
        "câu trả lời này không phải cho câu hỏi đã ghi của {path}.",
        "this is no answer to the question that was asked for {path}.",
    ),
    "error.undo-nothing": (
        "{path} chưa có thay đổi nào trong lịch sử để lấy lại.",
        "{path} has no recorded change to take back.",
    ),
    "error.undo-first": (
        "lần ghi {commit} là lần đầu của {path}; không có gì trước nó.",
        "{commit} is the first recording of {path}; there is nothing before it.",
    ),
    "error.undo-merge": (
        "lần ghi {commit} của {path} là hợp nhất hai nhánh; không tự lấy lại được.",
        "{commit} joined two lines of {path}; it cannot be taken back by itself.",
    ),
    "error.undo-unrecorded.remedy": (
        "ghi thay đổi ấy trước (git commit), hoặc bỏ nó, rồi thử lại.",
        "record the change (git commit) or drop it, then try again.",
    ),
    "error.audit-what": (
        "nêu một kế hoạch, hoặc --all (không cả hai).",
        "name a plan, or say --all (not both).",
    ),
}
