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
        "KIẾN NGHỊ CÒN MỞ, KHÔNG CÓ HẠN ({count})",
        "OPEN RECOMMENDATIONS WITHOUT A DATE ({count})",
    ),
    "board.nothing": (
        "Không có việc nào cần chú ý hôm nay.",
        "Nothing needs attention today.",
    ),
    "board.nothing-found": ("Không có việc nào khớp “{text}”.", "Nothing matches “{text}”."),
    "board.help": (
        "↑↓ j k: chuyển · Enter: mở · a: ghi trả lời · /: lọc · Esc: trở lại · r: đọc lại"
        " · q: thoát",
        "↑↓ j k: move · Enter: open · a: record an answer · /: filter · Esc: back · r: reread"
        " · q: quit",
    ),
    "board.help.sheet": (
        "↑↓ j k: cuộn · Esc: trở lại · q: thoát",
        "↑↓ j k: scroll · Esc: back · q: quit",
    ),
    "board.help.form": (
        "Enter: ô tiếp theo, ở ô cuối: ghi · Ctrl+S: ghi · Esc: bỏ",
        "Enter: next field, in the last one: record · Ctrl+S: record · Esc: leave",
    ),
    "board.filter": ("Lọc: gõ từ cần tìm", "Filter: words to look for"),
    "board.filtered": ("Đang lọc: “{text}” (Esc: bỏ lọc)", "Filter: “{text}” (Esc: clear)"),
    "board.form": ("Ghi trả lời kiến nghị {id}, {plan}", "Record an answer to {id}, {plan}"),
    "board.form.on": ("Ngày trả lời", "Day of the answer"),
    "board.form.number": ("Số văn bản", "Number of the document"),
    "board.form.text": ("Nội dung trả lời", "What it says"),
    "board.not-a-recommendation": (
        "Việc này không phải kiến nghị đang chờ trả lời.",
        "This is no recommendation that awaits an answer.",
    ),
}
