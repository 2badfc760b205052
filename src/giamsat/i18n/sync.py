"""What a sync does and did."""

MESSAGES = {
    "sync.recording": ("Đang ghi thay đổi ở máy này…", "Recording what changed here…"),
    "sync.fetching": ("Đang lấy về…", "Fetching…"),
    "sync.uniting": ("Đang hợp nhất…", "Uniting…"),
    "sync.sending": ("Đang gửi đi…", "Sending…"),
    "sync.again": ("Có người vừa gửi trước; làm lại…", "Someone sent first; once more…"),
    "sync.cut": (
        "Đường truyền bị cắt; thử lại…",
        "The line was cut; once more…",
    ),
    "sync.finished": ("Xong.", "Finished."),
    "sync.share": ("  {percent}% {amount}", "  {percent}% {amount}"),
    "sync.by-hand": ("Thay đổi ghi bằng tay", "Changes made by hand"),
    "sync.united": ("Hợp nhất với nơi khác", "United with other offices"),
    "sync.founded": (
        "Chưa có {path} nên đã lập kho chung mới ở đó. Nếu gõ nhầm: xóa thư mục ấy, rồi"
        " git remote remove origin",
        "There was no {path}, so a new shared store was made there. If that was mistyped: delete"
        " the folder, then git remote remove origin",
    ),
    "sync.done": ("Đã đồng bộ.", "Synced."),
    "sync.nothing": ("Không có gì mới ở hai phía.", "Nothing new on either side."),
    "sync.came": ("Nhận về", "Came"),
    "sync.went": ("Gửi đi", "Went"),
    "sync.part": ("{subject} của {plan}", "{subject} of {plan}"),
    "sync.none": ("không có gì mới", "nothing new"),
    "sync.opened": (
        "Cần chọn giá trị cho {count} mục, vì các nơi ghi khác nhau (giamsat resolve)",
        "Offices differ at {count} {count:key|keys}; choose a value (giamsat resolve)",
    ),
    "sync.opened-at": ("{plan}: {key}", "{plan}: {key}"),
    "sync.kept-beside": (
        "Không hợp nhất được, giữ cả hai bản: {count} tệp",
        "Could not be united, both are kept: {count} {count:file|files}",
    ),
    "sync.beside": ("{path} và {other}", "{path} and {other}"),
    "sync.plan-new": (
        "{count} kế hoạch mới: {names}",
        "{count} new {count:plan|plans}: {names}",
    ),
    "sync.plan-gone": (
        "{count} kế hoạch đã bỏ: {names}",
        "{count} {count:plan|plans} taken away: {names}",
    ),
    "sync.programme-new": (
        "{count} chương trình mới: {names}",
        "{count} new {count:programme|programmes}: {names}",
    ),
    "sync.programme-gone": (
        "{count} chương trình đã bỏ: {names}",
        "{count} {count:programme|programmes} taken away: {names}",
    ),
    "sync.attachment": ("{count} tệp đính kèm", "{count} {count:attachment|attachments}"),
    "sync.seal": ("{count} tệp niêm phong", "{count} {count:file|files} of seals"),
    "sync.other": (
        "{count} tệp khác của thư mục làm việc",
        "{count} other {count:file|files} of the workspace",
    ),
    "sync.more": ("và {count} kế hoạch khác", "and {count} more"),
    "sync.more-plans": (
        "và {count} kế hoạch khác có thay đổi",
        "and {count} more {count:plan|plans} changed",
    ),
    "sync.more-facts": (
        "{plan}: và {count} thay đổi khác (giamsat history)",
        "{plan}: and {count} more {count:change|changes} (giamsat history)",
    ),
    "sync.same-facts": (
        "{plan}: chỉ đổi cách trình bày, lời ghi chú",
        "{plan}: only layout and comments changed",
    ),
    "sync.unreadable": (
        "{path}: có thay đổi, nhưng không đọc được (giamsat check)",
        "{path}: changed, but cannot be read (giamsat check)",
    ),
    "sync.moved": (
        "{old} của {plan} nay là {new}, vì nơi khác cũng đã dùng {old}",
        "{old} of {plan} is {new} now, for another office used {old}, too",
    ),
    "sync.recorded": (
        "{plan}: hai nơi ghi khác nhau ở {key}; giữ cả hai giá trị",
        "{plan}: two offices differ at {key}; both values are kept",
    ),
    "sync.settled": (
        "{plan}: mâu thuẫn ở {key} đã được giải quyết",
        "{plan}: the contradiction at {key} was settled",
    ),
    "sync.fact.new": ("{what} mới {id} của {plan}", "new {what} {id} of {plan}"),
    "sync.fact.event": ("{plan}: {what}, ngày {day}", "{plan}: {what}, {day}"),
    "sync.fact.answer": (
        "{subject} của {plan} đã được trả lời ngày {day}",
        "{subject} of {plan} was answered on {day}",
    ),
    "sync.fact.urge": (
        "{subject} của {plan} đã được đôn đốc ngày {day}",
        "{subject} of {plan} was urged on {day}",
    ),
    "sync.fact.extension": (
        "{subject} của {plan} được gia hạn ngày {day}",
        "{subject} of {plan} was given more time on {day}",
    ),
    "sync.fact.escalation": (
        "{subject} của {plan} đã kiến nghị lên cấp trên ngày {day}",
        "{subject} of {plan} was escalated on {day}",
    ),
    "sync.fact.outcome": (
        "{subject} của {plan} đã có kết luận ngày {day}",
        "{subject} of {plan} was closed on {day}",
    ),
    "sync.fact.reopening": (
        "{subject} của {plan} được mở lại ngày {day}",
        "{subject} of {plan} was reopened on {day}",
    ),
    "sync.fact.sent": (
        "{subject} của {plan} đã được gửi ngày {day}",
        "{subject} of {plan} was sent on {day}",
    ),
    "sync.fact.received": (
        "{subject} của {plan} đã được nhận ngày {day}",
        "{subject} of {plan} was received on {day}",
    ),
    "sync.fact.done": (
        "{subject} của {plan} đã thực hiện ngày {day}",
        "{subject} of {plan} was made on {day}",
    ),
    "sync.fact.cancelled": (
        "{subject} của {plan} bị hủy ngày {day}",
        "{subject} of {plan} was cancelled on {day}",
    ),
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
