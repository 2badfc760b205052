"""What a sync does and did."""

MESSAGES = {
    "sync.recording": ("Đang ghi thay đổi ở máy này…", "Recording what changed here…"),
    "sync.fetching": ("Đang lấy về…", "Fetching…"),
    "sync.uniting": ("Đang hợp nhất…", "Uniting…"),
    "sync.sending": ("Đang gửi đi…", "Sending…"),
    "sync.again": ("Có người vừa gửi trước; làm lại…", "Someone sent first; once more…"),
    "sync.by-hand": ("Thay đổi ghi bằng tay", "Changes made by hand"),
    "sync.united": ("Hợp nhất với nơi khác", "United with other offices"),
    "sync.done": ("Đã đồng bộ.", "Synced."),
    "sync.nothing": ("Không có gì mới ở hai phía.", "Nothing new on either side."),
    "sync.came": ("Nhận về: {count} tệp", "Came: {count} {count:file|files}"),
    "sync.went": ("Gửi đi: {count} tệp", "Went: {count} {count:file|files}"),
    "sync.kept-beside": (
        "Không hợp nhất được, giữ cả hai bản: {count} tệp",
        "Could not be united, both are kept: {count} {count:file|files}",
    ),
    "sync.new": ("mới: {path}", "new: {path}"),
    "sync.changed": ("đổi: {path}", "changed: {path}"),
    "sync.gone": ("bỏ: {path}", "gone: {path}"),
    "sync.beside": ("{path} và {other}", "{path} and {other}"),
    "sync.driver-recorded": (
        "giamsat: {path}: hai bên ghi khác nhau ở {keys}; cả hai giá trị được giữ, không có dấu"
        " xung đột nào trong tệp. Chọn bằng: giamsat resolve",
        "giamsat: {path}: two sides differ at {keys}; both values are kept, without conflict marks."
        " Settle with: giamsat resolve",
    ),
    "sync.no-driver": (
        "Lưu ý: git chưa biết hợp nhất kế hoạch theo nghĩa ({why}). Xem: giamsat doctor",
        "Note: git does not merge plans by meaning yet ({why}). See: giamsat doctor",
    ),
}
