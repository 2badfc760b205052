"""People's opinions and local results, as lists and sums."""

_OPINIONS = (
    "xem các ngày đã ghi: giamsat opinion list",
    "see the days on record: giamsat opinion list",
)

MESSAGES = {
    "act.opinion.remove": (
        "đã bỏ ý kiến {subject} ghi nhầm; mã này không dùng lại",
        "opinion {subject} taken out; its id is not used again",
    ),
    "help.opinion.remove": (
        "Bỏ ý kiến ghi nhầm; lịch sử vẫn giữ.\n\nVí dụ: giamsat opinion remove 2020/ct O2",
        "Take out a opinion entered by mistake; the history keeps it.\n\n"
        "For example: giamsat opinion remove 2020/ct O2",
    ),
    "opinion.list": ("Ý kiến, kiến nghị của nhân dân", "People's opinions and recommendations"),
    "opinion.none": ("Không có ý kiến, kiến nghị nào.", "No opinions."),
    "opinion.field": ("Lĩnh vực", "Field"),
    "opinion.place": ("Địa bàn", "Place"),
    "opinion.state": ("Tình trạng", "State"),
    "opinion.passed-to": ("Chuyển đến", "Passed on to"),
    "opinion.programme": ("Chương trình", "Programme"),
    "opinion.state.gathered": ("Mới tập hợp", "Gathered"),
    "opinion.state.passed-on": ("Đã chuyển", "Passed on"),
    "opinion.state.answered": ("Đã trả lời", "Answered"),
    "opinion.state.closed": ("Đã kết thúc", "Closed"),
    "opinion.total": ("Tổng số", "Total"),
    "opinion.by-field": ("Theo lĩnh vực", "By field"),
    "opinion.by-place": ("Theo địa bàn", "By place"),
    "opinion.by-state": ("Theo tình trạng", "By state"),
    "opinion.unknown": ("(chưa ghi)", "(not recorded)"),
    "opinion.results": ("Kết quả của địa phương", "Local results"),
    "opinion.no-results": ("Chưa ghi kết quả nào.", "No results recorded."),
    "opinion.what": ("Việc", "Work"),
    "opinion.count": ("Số lượng", "Count"),
    "opinion.reported": ("Ngày báo cáo", "Reported"),
    "opinion.uncounted": ("Chưa có số", "Without a count"),
    "opinion.reports": ("Số báo cáo", "Reports"),
    "opinion.places": ("Số địa phương", "Localities"),
    "opinion.totals": ("Tổng hợp", "Sums"),
    "act.opinion.add": ("đã ghi ý kiến {subject}", "opinion {subject} recorded"),
    "act.opinion.pass-on": (
        "đã ghi chuyển {subject} đến {to} ngày {on}",
        "{subject} passed on to {to} on {on}",
    ),
    "act.opinion.answer": ("đã ghi trả lời {subject} ngày {on}", "{subject} answered on {on}"),
    "act.opinion.close": ("đã kết thúc {subject} ngày {on}", "{subject} closed on {on}"),
    "notice.never-passed-on": (
        "Lưu ý: {id} chưa ghi chuyển đến đâu.",
        "Note: {id} was never passed on, as far as recorded.",
    ),
    "notice.opinion-unanswered": (
        "Lưu ý: {id} kết thúc mà chưa có trả lời.",
        "Note: {id} is closed without an answer.",
    ),
    "help.opinion": (
        "Ý kiến, kiến nghị của nhân dân: ghi, chuyển, trả lời, kết thúc, liệt kê.",
        "People's opinions: add, pass-on, answer, close, list.",
    ),
    "help.opinion.add": ("Ghi một ý kiến, kiến nghị.", "Record an opinion."),
    "help.opinion.add.people": ("Của ai, của giới nào.", "Whose it is."),
    "help.opinion.pass-on": (
        "Ghi đã chuyển ý kiến đến nơi giải quyết.",
        "Record to whom an opinion was passed on.",
    ),
    "help.opinion.pass-on.to": ("Chuyển đến đâu.", "To whom."),
    "help.opinion.answer": ("Ghi trả lời cho một ý kiến.", "Record an answer to an opinion."),
    "help.opinion.close": (
        "Kết thúc một ý kiến: không còn việc gì phải làm.",
        "Close an opinion: nothing is left to do.",
    ),
    "help.opinion.list": (
        "Liệt kê ý kiến và tổng hợp theo lĩnh vực, địa bàn, tình trạng.\n\n"
        "Với docx hoặc pdf: báo cáo tình hình các tầng lớp nhân dân để ký, theo thể thức.",
        "List opinions, with sums by field, place and state.\n\n"
        "With docx or pdf: the report of the people's thoughts and wishes, to be signed.",
    ),
    "help.opinion.list.format": (
        "Dạng kết quả: `table`, `plain`, json, csv, md, html; docx, pdf: văn bản để ký.",
        "table, plain, json, csv, md or html; docx and pdf: a document to sign.",
    ),
    "help.opinion.list.signed-at": (
        "Địa danh trên văn bản; mặc định là place trong giamsat.toml.",
        "The place on the document; by default place in giamsat.toml.",
    ),
    "help.opinion.list.position": ("Chức vụ người ký văn bản.", "Position of who signs."),
    "help.opinion.list.signer": ("Họ và tên người ký văn bản.", "Name of who signs."),
    "help.opinion.list.state": (
        "`gathered` (mới tập hợp), `passed-on` (đã chuyển), `answered` (đã trả lời), `closed`"
        " (kết thúc).",
        "gathered, passed-on, answered or closed.",
    ),
    "help.opinion.list.search": ("Chỉ ý kiến có những chữ này.", "Only those with these words."),
    "help.opinion.list.period": (
        "Chỉ ý kiến trong thời gian này, ví dụ 2020-Q1.",
        "Only those of this period, such as 2020-Q1.",
    ),
    "error.opinion-closed": (
        "{id} đã kết thúc ngày {on}.",
        "{id} was closed on {on}.",
    ),
    "error.opinion-closed.remedy": (
        "ghi thành ý kiến mới bằng giamsat opinion add.",
        "record a new one by giamsat opinion add.",
    ),
    "error.opinion-closed-too-early": (
        "{id}: ngày kết thúc {on} trước diễn biến ngày {first}.",
        "{id}: closed on {on}, before what happened on {first}.",
    ),
    "error.opinion-closed-too-early.remedy": _OPINIONS,
    "error.passed-before-gathered": (
        "{id}: ngày chuyển {on} trước ngày tập hợp {first}.",
        "{id}: passed on on {on}, before it was gathered on {first}.",
    ),
    "error.passed-before-gathered.remedy": _OPINIONS,
    "error.passed-already": (
        "{id} đã ghi chuyển đến {to} ngày {on}.",
        "{id} was passed on to {to} on {on} already.",
    ),
    "error.passed-already.remedy": (
        "không cần ghi lại; nếu là nơi khác, đổi --to",
        "it need not be recorded again; for another body change --to",
    ),
    "error.answered-before-gathered": (
        "{id}: trả lời ngày {on} trước ngày tập hợp {first}.",
        "{id}: answered on {on}, before it was gathered on {first}.",
    ),
    "error.answered-before-gathered.remedy": _OPINIONS,
    "error.answered-before-passed": (
        "{id}: trả lời ngày {on} trước ngày chuyển {first}.",
        "{id}: answered on {on}, before it was passed on on {first}.",
    ),
    "error.answered-before-passed.remedy": _OPINIONS,
}
