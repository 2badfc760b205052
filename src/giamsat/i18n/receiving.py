"""Why a server does not take a push."""

MESSAGES = {
    "error.push-reader": (
        "khóa này chỉ được đọc (vai trò: {role}).",
        "this key may only read (role: {role}).",
    ),
    "error.push-reader.remedy": (
        "nhờ người quản trị máy chủ ghi vai trò secretary hoặc supervisor bên khóa.",
        "ask the server's administrator to put the role secretary or supervisor beside the key.",
    ),
    "error.push-no-branch": ("{ref} không phải là nhánh.", "{ref} is no branch."),
    "error.push-no-branch.remedy": (
        "chỉ gửi nhánh; giamsat sync làm đúng như vậy.",
        "send branches only; giamsat sync does just that.",
    ),
    "error.push-deletes": ("không được xóa nhánh {ref}.", "the branch {ref} may not be deleted."),
    "error.push-deletes.remedy": (
        "hồ sơ không bị xóa; muốn hủy kế hoạch thì ghi bằng giamsat mark.",
        "records are not deleted; a plan is cancelled by giamsat mark.",
    ),
    "error.push-rewrites": (
        "lịch sử đã ghi của {ref} không được viết lại.",
        "the recorded history of {ref} may not be rewritten.",
    ),
    "error.push-rewrites.remedy": (
        "chạy giamsat sync: lấy về, hợp nhất rồi gửi lại.",
        "run giamsat sync: fetch, unite, and send again.",
    ),
    "error.push-no-plain-file": ("{file} không phải là tệp thường.", "{file} is no plain file."),
    "error.push-no-plain-file.remedy": (
        "bỏ liên kết hay kho con này khỏi nhánh.",
        "take the link or submodule out of the branch.",
    ),
    "error.push-not-yours": (
        "vai trò {role} không được sửa {file}.",
        "the role {role} may not change {file}.",
    ),
    "error.push-not-yours.remedy": (
        "nhờ người có quyền gửi thay đổi này.",
        "have someone who may send this change.",
    ),
    "error.push-not-signed": (
        "bản ghi {commit} không có chữ ký của khóa đã biết.",
        "commit {commit} is not signed by a known key.",
    ),
    "error.push-not-signed.remedy": (
        "đặt commit.gpgSign, gpg.format và user.signingKey của git, rồi ghi lại thay đổi.",
        "set git's commit.gpgSign, gpg.format and user.signingKey, and record the change again.",
    ),
    "error.push-no-workspace": (
        "nhánh này không có giamsat.toml.",
        "there is no giamsat.toml in this branch.",
    ),
    "error.push-no-workspace.remedy": (
        "gửi từ thư mục đã tạo bằng giamsat init.",
        "send from a folder made by giamsat init.",
    ),
    "error.push-too-large": ("nhánh này quá lớn.", "this branch is too large."),
    "error.push-too-large.remedy": (
        "bỏ bớt tệp đính kèm lớn.",
        "take out large attachments.",
    ),
    "error.push-unsound": (
        "giamsat check thấy {count} lỗi trong các tệp được gửi:",
        "giamsat check finds {count} {count:error|errors} in the files that were sent:",
    ),
    "error.push-unsound.remedy": (
        "sửa từng lỗi, ghi lại, rồi chạy giamsat sync.",
        "mend each, record it, and run giamsat sync.",
    ),
}
