"""What ``doctor`` found."""

MESSAGES = {
    "doctor.title": ("Tình trạng giamsat", "The state of giamsat"),
    "doctor.state": ("Tình trạng", "State"),
    "doctor.what": ("Mục", "What"),
    "doctor.detail": ("Chi tiết", "Detail"),
    "doctor.state.ok": ("tốt", "ok"),
    "doctor.state.note": ("lưu ý", "note"),
    "doctor.state.bad": ("hỏng", "bad"),
    "doctor.version": ("phiên bản", "version"),
    "doctor.encoding": ("mã chữ của màn hình", "encoding of the terminal"),
    "doctor.sqlite": ("SQLite có FTS5", "SQLite with FTS5"),
    "doctor.extras": ("phần thêm còn thiếu", "optional parts that are missing"),
    "doctor.tools": ("công cụ còn thiếu", "tools that are missing"),
    "doctor.workspace": ("thư mục làm việc", "workspace"),
    "doctor.settings": ("giamsat.toml", "giamsat.toml"),
    "doctor.rights": ("quyền ghi", "may be written"),
    "doctor.git": ("lịch sử (git)", "history (git)"),
    "doctor.merging": (
        "git hợp nhất kế hoạch theo nghĩa",
        "git merges plans by meaning",
    ),
    "doctor.merging-set-up": (
        "đã cài cách hợp nhất cho git",
        "merging set up for git",
    ),
    "doctor.line-ends": (
        "git giữ nguyên từng byte của tệp niêm phong",
        "git leaves the bytes of sealed files alone",
    ),
    "doctor.line-ends-settled": (
        "đã giữ dấu xuống dòng; tệp được trả lại từng byte",
        "line ends kept; files whose bytes were put back",
    ),
    "doctor.line-ends-elsewhere": (
        "bản sao mới trên Windows có thể bị đổi dấu xuống dòng: thêm dòng “* -text” vào cuối"
        " .gitattributes",
        "a new clone on Windows may get other line ends: add the line “* -text” at the end of"
        " .gitattributes",
    ),
    "doctor.fix": ("sửa bằng: giamsat doctor --fix", "mend it: giamsat doctor --fix"),
    "doctor.overruled": (
        "cấu hình khác của git đứng trên: xem git config --show-origin merge.giamsat.driver",
        "another setting of git comes first: see git config --show-origin merge.giamsat.driver",
    ),
    "doctor.plans": ("tệp kế hoạch", "plan files"),
    "doctor.plans.detail": ("{count} tệp đọc được", "{count} can be read"),
    "doctor.plans.broken": ("tệp hỏng: {broken}", "broken: {broken}"),
    "doctor.extras.ok": ("phần thêm", "optional parts"),
    "doctor.tools.ok": ("công cụ", "tools"),
    "doctor.locks.ok": ("khóa", "locks"),
    "doctor.extras.detail": ("đủ cả", "all there"),
    "doctor.tools.detail": ("đủ cả", "all there"),
    "doctor.locks.detail": ("không có khóa nào đang đứng", "none stands"),
    "doctor.detail.read-only": ("chỉ đọc được", "read-only"),
    "doctor.detail.missing": ("chưa cài", "missing"),
    "doctor.detail.stale": ("do bản giamsat khác cài", "set up by another giamsat"),
    "doctor.detail.overruled": ("đã cài nhưng không có hiệu lực", "set up, but overruled"),
    "doctor.detail.ready": ("đã cài", "ready"),
    "doctor.index": ("sổ tổng hợp", "register"),
    "doctor.swept": ("tệp tạm đã dọn", "temporary files removed"),
    "doctor.schemas": ("lược đồ đã cập nhật", "schemas brought up to date"),
    "doctor.locks": ("khóa đang đứng", "locks that stand"),
    "doctor.lock-held": ("khóa đang dùng", "lock in use"),
    "doctor.lock-left-over": ("khóa còn sót", "lock left behind"),
    "doctor.lock-abandoned": ("khóa cũ của máy khác", "old lock of another machine"),
    "doctor.lock-git": ("khóa của git", "lock of git"),
    "doctor.locks-released": ("khóa đã gỡ", "locks released"),
    "doctor.release-locks": (
        "nếu không có lệnh nào đang chạy: giamsat doctor --release-locks",
        "if no command is running: giamsat doctor --release-locks",
    ),
    "doctor.make-workspace": ("tạo bằng: giamsat init", "make one: giamsat init"),
    "doctor.no-history": (
        "mọi việc vẫn làm được, nhưng không có lịch sử thay đổi",
        "all else works, but there is no history of changes",
    ),
    "doctor.see-check": ("xem: giamsat check", "see: giamsat check"),
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
