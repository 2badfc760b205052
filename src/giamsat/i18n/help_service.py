"""Help texts of ``schema`` and ``doctor``."""

MESSAGES = {
    "help.schema": (
        "In lược đồ JSON Schema của tệp kế hoạch, chương trình hay issuers.toml, cho trình soạn"
        " thảo.",
        "Print the JSON Schema of plan or programme files or of issuers.toml, for editors.",
    ),
    "help.schema.kind": ("Loại tệp.", "Kind of file."),
    "help.schema.install": (
        "Ghi các lược đồ vào thư mục làm việc (schema/).",
        "Put all schemas into the workspace (schema/).",
    ),
    "help.doctor": (
        "Xem giamsat và thư mục làm việc có đủ và lành không.",
        "Look whether giamsat and the workspace are sound.",
    ),
    "help.doctor.fix": ("Sửa những gì sửa được.", "Mend what can be mended."),
    "help.doctor.release-locks": (
        "Gỡ các khóa còn sót sau sự cố; khóa đang dùng vẫn giữ.",
        "Remove locks that a crash left behind; those in use stay.",
    ),
}
