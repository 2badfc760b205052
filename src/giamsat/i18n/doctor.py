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
    "doctor.fix": ("sửa bằng: giamsat doctor --fix", "mend it: giamsat doctor --fix"),
    "doctor.overruled": (
        "cấu hình khác của git đứng trên: xem git config --show-origin merge.giamsat.driver",
        "another setting of git comes first: see git config --show-origin merge.giamsat.driver",
    ),
    "doctor.plans": ("kế hoạch đọc được; tệp hỏng", "plans that can be read; broken files"),
    "doctor.index": ("chỉ mục", "index"),
    "doctor.swept": ("tệp tạm đã dọn", "temporary files removed"),
    "doctor.schemas": ("lược đồ đã cập nhật", "schemas brought up to date"),
    "doctor.make-workspace": ("tạo bằng: giamsat init", "make one: giamsat init"),
    "doctor.no-history": (
        "mọi việc vẫn làm được, nhưng không có lịch sử thay đổi",
        "all else works, but there is no history of changes",
    ),
    "doctor.see-check": ("xem: giamsat check", "see: giamsat check"),
}
