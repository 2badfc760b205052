"""The board: one live screen of what needs attention today."""

MESSAGES = {
    "board.title": ("Việc cần chú ý ngày {day}", "What needs attention on {day}"),
    "board.counts": (
        "quá hạn {overdue} · sắp đến hạn {coming} · trong tuần {week} · không hạn {undated}",
        "{overdue} overdue · {coming} due soon · {week} this week · {undated} without a date",
    ),
    "board.overdue": ("QUÁ HẠN ({count})", "OVERDUE ({count})"),
    "board.coming": ("ĐẾN HẠN TRONG {days} NGÀY ({count})", "DUE WITHIN {days} DAYS ({count})"),
    "board.week": ("BUỔI GIÁM SÁT TRONG TUẦN ({count})", "VISITS OF THIS WEEK ({count})"),
    "board.undated": (
        "KIẾN NGHỊ CHƯA GIẢI QUYẾT XONG, KHÔNG CÓ HẠN ({count})",
        "OPEN RECOMMENDATIONS WITHOUT A DATE ({count})",
    ),
    "board.nothing": (
        "Không có việc nào cần chú ý hôm nay.",
        "Nothing needs attention today.",
    ),
    "board.nothing-found": ("Không có việc nào khớp “{text}”.", "Nothing matches “{text}”."),
    "board.help": (
        "Enter mở · dấu cách: mọi việc · a trả lời · s gửi · u đôn đốc · x gia hạn · l cấp trên"
        " · c kết thúc · d xong buổi · p dời · f kết quả · n kiến nghị · g gửi · b báo cáo"
        " · y chọn thêm · e đính chính · + lập · z hoàn tác · / lọc · q thoát",
        "Enter: open · space: all acts · a answer · s send · u urge · x extend"
        " · l escalate · c close · d visit done · p postpone · f finding · n recommendation"
        " · g plan sent · b reported · y several · e correct · + new · z undo · /: filter"
        " · q: quit",
    ),
    "board.help.plan": (
        "↑↓ j k: cuộn · Esc: trở lại · q: thoát",
        "↑↓ j k: scroll · Esc: back · q: quit",
    ),
    "board.help.form": (
        "Enter: ô tiếp theo, ở ô cuối: ghi · Ctrl+S: ghi · Esc: bỏ",
        "Enter: next field, in the last one: record · Ctrl+S: record · Esc: leave",
    ),
    "board.filter": ("Lọc: gõ từ cần tìm", "Filter: words to look for"),
    "board.filtered": ("Đang lọc: “{text}” (Esc: bỏ lọc)", "Filter: “{text}” (Esc: clear)"),
    "board.act.mark.sent": ("Ghi đã gửi kế hoạch", "Record that the plan was sent"),
    "board.act.mark.reported": (
        "Ghi đã có báo cáo kết quả giám sát",
        "Record that the report was made",
    ),
    "board.several": ("{count} việc được đánh dấu: {first} …", "{count} marked: {first} …"),
    "board.nothing-to-correct": (
        "Chưa có gì được ghi ở việc này để đính chính.",
        "Nothing is recorded here that could be put right.",
    ),
    "board.later": (
        "KIẾN NGHỊ CHỜ TRẢ LỜI, CÒN HẠN ({count})",
        "RECOMMENDATIONS AWAITED LATER ({count})",
    ),
    "board.plans": ("CÁC KẾ HOẠCH KHÁC ĐANG THEO DÕI ({count})", "OTHER PLANS ({count})"),
    "board.days": (
        "Ngày viết: 27, 11/2, 11/02/2026, hôm nay, mai, thứ hai, +3.",
        "Days: 27, 11/2, 2026-02-11, hôm nay, mai, thứ hai, +3.",
    ),
    "board.not-a-recommendation": (
        "Việc này không phải kiến nghị đang chờ trả lời.",
        "This is no recommendation that awaits an answer.",
    ),
    "help.board": (
        "Màn hình theo dõi trực tiếp những việc cần chú ý hôm nay.\n\nQuá hạn trước, rồi việc đến"
        " hạn trong 14 ngày, rồi các buổi giám sát trong tuần. Cần giamsat[board].",
        "A live screen of what needs attention today.\n\nOverdue first, then what is due within 14"
        " days, then the visits of this week. Needs giamsat[board].",
    ),
    "error.board-needs-terminal": (
        "bảng việc chỉ chạy trên màn hình dòng lệnh (đầu vào, đầu ra và đầu báo lỗi đều là cửa"
        " sổ dòng lệnh).",
        "board runs only in a terminal (for its input, its output and its messages).",
    ),
    "error.board-needs-terminal.remedy": (
        "để lấy kết quả trong kịch bản: giamsat due, giamsat agenda",
        "for scripts: giamsat due, giamsat agenda",
    ),
    "error.board-has-no-output": (
        "bảng việc không có {option}: nó là một màn hình.",
        "board has no {option}: it is a screen.",
    ),
    "error.board-has-no-output.remedy": (
        "để lấy kết quả ra tệp: giamsat due, giamsat agenda",
        "for a result in a file: giamsat due, giamsat agenda",
    ),
}
