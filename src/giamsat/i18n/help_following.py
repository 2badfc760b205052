"""Help texts of the commands that follow the work after the plan is signed."""

_ID_OF = {
    "visit": ("Mã buổi giám sát, ví dụ V1.", "Id of the visit, such as V1."),
    "recommend": ("Mã kiến nghị, ví dụ R2.", "Id of the recommendation, such as R2."),
    "opinion": ("Mã ý kiến, ví dụ O3.", "Id of the opinion, such as O3."),
}

_COMMANDS = {
    "visit": tuple(f"help.visit.{name}.id" for name in ("done", "postpone", "cancel")),
    "recommend": tuple(
        f"help.recommend.{name}.id"
        for name in ("send", "answer", "urge", "escalate", "extend", "close", "reopen")
    ),
    "opinion": tuple(f"help.opinion.{name}.id" for name in ("pass-on", "answer", "close")),
}

MESSAGES = {key: _ID_OF[group] for group, keys in _COMMANDS.items() for key in keys} | {
    "help.option.on": ("Ngày (mặc định: hôm nay).", "The day (default: today)."),
    "help.option.number": ("Số văn bản.", "Number of the document."),
    "help.option.reason": ("Lý do.", "The reason."),
    "help.option.note": ("Ghi chú.", "A note."),
    "help.option.due": ("Hạn trả lời.", "The day by which an answer is due."),
    "help.option.by": ("Ai ký, ai trả lời hoặc ai quyết định.", "Who signed, answered or decided."),
    "help.option.place": ("Địa điểm, địa bàn.", "Place."),
    "help.option.text": ("Nội dung.", "What it says."),
    "help.option.programme": (
        "Mã hoặc số chương trình phối hợp.",
        "Id or number of the coordination programme.",
    ),
    "help.option.field": ("Lĩnh vực.", "Field."),
    "help.visit": (
        "Buổi giám sát, báo cáo bằng văn bản: thêm, thực hiện, dời, hủy.",
        "Visits and written reports: add, done, postpone, cancel.",
    ),
    "help.visit.add": (
        "Thêm buổi giám sát, hoặc báo cáo bằng văn bản yêu cầu nhiều đơn vị gửi.\n\n"
        "Ví dụ: giamsat visit add 33 --on 12/02/2020 --body B1 --session morning",
        "Plan a visit, or a written report that several bodies owe.\n\n"
        "For example: giamsat visit add 33 --on 2020-02-12 --body B1 --session morning",
    ),
    "help.visit.add.on": (
        "Ngày giám sát; với báo cáo: hạn gửi.",
        "The day of the visit; of a report: the day by which it is due.",
    ),
    "help.visit.add.until": ("Ngày cuối, nếu nhiều ngày.", "The last day, if there are several."),
    "help.visit.add.half-day": (
        "Buổi: morning (sáng), afternoon (chiều), day (cả ngày).",
        "morning, afternoon or day.",
    ),
    "help.visit.add.kind": (
        "visit (giám sát tại chỗ) hoặc written-report (báo cáo bằng văn bản).",
        "visit or written-report.",
    ),
    "help.visit.add.body": (
        "Đơn vị, bằng mã B1 hoặc tên (dùng nhiều lần được).",
        "The body, by id (B1) or name (may be repeated).",
    ),
    "help.visit.add.lead": ("Người phụ trách.", "Who leads it."),
    "help.visit.add.content": (
        "Mã nội dung, ví dụ C1 (dùng nhiều lần được).",
        "Id of a content, such as C1 (may be repeated).",
    ),
    "help.visit.done": (
        "Ghi buổi giám sát đã thực hiện, hoặc đã nhận báo cáo.",
        "Record that a visit was made, or that the report came in.",
    ),
    "help.visit.postpone": (
        "Dời buổi giám sát; ngày cũ vẫn được giữ.",
        "Move a visit; the old day stays on record.",
    ),
    "help.visit.postpone.to": ("Ngày mới.", "The new day."),
    "help.visit.postpone.on": (
        "Ngày quyết định dời (mặc định: hôm nay).",
        "The day on which it was moved (default: today).",
    ),
    "help.visit.cancel": ("Hủy buổi giám sát, kèm lý do.", "Cancel a visit, with the reason."),
    "help.finding": ("Kết quả giám sát: ưu điểm, tồn tại.", "Findings."),
    "help.finding.add": (
        "Ghi một ưu điểm hoặc một tồn tại, hạn chế.\n\n"
        'Ví dụ: giamsat finding add 33 --kind shortcoming --text "…" --visit V1',
        "Record a strength or a shortcoming.\n\n"
        'For example: giamsat finding add 33 --kind shortcoming --text "…" --visit V1',
    ),
    "help.finding.add.kind": (
        "strength (ưu điểm) hoặc shortcoming (tồn tại, hạn chế).",
        "strength or shortcoming.",
    ),
    "help.finding.add.visit": ("Mã buổi giám sát.", "Id of the visit."),
    "help.finding.add.content": ("Mã nội dung giám sát.", "Id of the content."),
    "help.finding.add.body": ("Đơn vị, bằng mã hoặc tên.", "The body, by id or name."),
    "help.finding.add.evidence": (
        "Chứng cứ: mã văn bản (D1) hoặc lời ghi (dùng nhiều lần được).",
        "Evidence: id of a document (D1) or words (may be repeated).",
    ),
    "help.recommend": (
        "Kiến nghị: ghi, gửi, trả lời, đôn đốc, chuyển cấp trên, gia hạn, đóng, mở lại.",
        "Recommendations: add, send, answer, urge, escalate, extend, close, reopen.",
    ),
    "help.recommend.add": (
        "Ghi một kiến nghị.\n\n"
        'Ví dụ: giamsat recommend add 33 --text "…" --to B1 --finding F2 --due 15/03/2020',
        "Record a recommendation.\n\n"
        'For example: giamsat recommend add 33 --text "…" --to B1 --finding F2 --due 2020-03-15',
    ),
    "help.recommend.add.to": (
        "Nơi nhận: tên, hoặc mã đơn vị được giám sát (B1).",
        "Addressee: a name, or the id of a supervised body (B1).",
    ),
    "help.recommend.add.superior": (
        "Cấp trên của nơi nhận (mặc định: theo kế hoạch).",
        "The addressee's superior (default: as in the plan).",
    ),
    "help.recommend.add.finding": (
        "Mã kết quả giám sát làm căn cứ (dùng nhiều lần được).",
        "Id of a finding behind it (may be repeated).",
    ),
    "help.recommend.add.on": (
        "Ngày kiến nghị (mặc định: ngày gửi, hoặc hôm nay).",
        "The day on which it was raised (default: that of sending, or today).",
    ),
    "help.recommend.add.sent": ("Ngày gửi, nếu đã gửi.", "The day of sending, if it was sent."),
    "help.recommend.add.received": ("Ngày nơi nhận nhận được.", "The day on which it arrived."),
    "help.recommend.add.due": ("Hạn trả lời đã thỏa thuận.", "The agreed day for an answer."),
    "help.recommend.send": (
        "Ghi đã gửi kiến nghị; chỉ có --received: ghi nơi nhận đã nhận.",
        "Record the sending; with only --received: the arrival.",
    ),
    "help.recommend.send.to": ("Nơi nhận, nếu chưa ghi.", "Addressee, if there is none yet."),
    "help.recommend.send.superior": ("Cấp trên của nơi nhận.", "The addressee's superior."),
    "help.recommend.send.received": ("Ngày nơi nhận nhận được.", "The day on which it arrived."),
    "help.recommend.answer": (
        "Ghi một văn bản trả lời; kiến nghị vẫn mở đến khi đóng.\n\n"
        'Ví dụ: giamsat recommend answer 33 R2 --on 03/03/2020 --number 45/UBND --text "…"',
        "Record an answer; the recommendation stays open until it is closed.\n\n"
        'For example: giamsat recommend answer 33 R2 --on 2020-03-03 --number 45/UBND --text "…"',
    ),
    "help.recommend.answer.document": (
        "Mã văn bản đã ghi (D1).",
        "Id of the recorded document (D1).",
    ),
    "help.recommend.urge": (
        "Ghi một lần đôn đốc (công văn, điện thoại), có thể kèm hạn mới.",
        "Record a letter or call that urges an answer; it may set a new day.",
    ),
    "help.recommend.escalate": (
        "Ghi đề nghị Mặt trận cấp trên có ý kiến với cấp trên của nơi nhận.",
        "Record that the next Front committee was asked to write to the body's superior.",
    ),
    "help.recommend.escalate.to": ("Mặt trận cấp trên.", "The next Front committee."),
    "help.recommend.extend": (
        "Gia hạn trả lời; hạn cũ vẫn được giữ.",
        "Give more time; the old day stays on record.",
    ),
    "help.recommend.extend.due": ("Hạn mới.", "The new day."),
    "help.recommend.close": (
        "Ghi kết quả thực hiện kiến nghị và đóng lại.",
        "Record what became of a recommendation, and close it.",
    ),
    "help.recommend.close.result": (
        "carried-out (đã thực hiện), partly (một phần), not-carried-out (không thực hiện),"
        " refused (từ chối, cần lý do).",
        "carried-out, partly, not-carried-out, refused (with a reason).",
    ),
    "help.recommend.reopen": (
        "Mở lại kiến nghị đã đóng, có thể kèm hạn mới.",
        "Open a closed recommendation again; a new day may be set.",
    ),
    "help.document": ("Văn bản của hồ sơ.", "Documents of the file."),
    "help.document.add": (
        "Ghi một văn bản và giữ tệp của nó trong thư mục làm việc (kèm SHA-256).\n\n"
        "Ví dụ: giamsat document add 33 --number 147/BC-UBMTTQ --issued 28/02/2020"
        " --file bao-cao.pdf",
        "Record a document and keep its file in the workspace, with its SHA-256.\n\n"
        "For example: giamsat document add 33 --number 147/BC-UBMTTQ --issued 2020-02-28"
        " --file report.pdf",
    ),
    "help.document.add.issued": ("Ngày văn bản.", "Date of the document."),
    "help.document.add.kind": (
        "Loại văn bản (mặc định: theo ký hiệu trong số).",
        "Kind (default: as its number says).",
    ),
    "help.document.add.title": ("Trích yếu.", "Title."),
    "help.document.add.issuer": ("Cơ quan ban hành.", "Issuer."),
    "help.document.add.file": (
        "Tệp; nằm ngoài thư mục làm việc thì được chép vào attachments/.",
        "The file; one from outside the workspace is copied to attachments/.",
    ),
    "help.waive": (
        "Miễn áp dụng một thời hạn cho kế hoạch này, kèm lý do.\n\n"
        'Ví dụ: giamsat waive 33 plan-notice --reason "Giám sát đột xuất do dịch bệnh"',
        "Set a limit aside for this plan, with the reason.\n\n"
        'For example: giamsat waive 33 plan-notice --reason "Urgent: the epidemic"',
    ),
    "help.waive.rule": (
        "Mã thời hạn; agreed và visit là các ngày do chính kế hoạch ghi.",
        "Id of the rule; agreed and visit are the days that the plan itself sets.",
    ),
    "help.waive.subject": (
        "Chỉ cho phần này: plan, R2, V1 (mặc định: mọi phần).",
        "Only for this part: plan, R2, V1 (default: all).",
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
        "Dạng kết quả: table, plain, json, csv, md, html; docx, pdf: văn bản để ký.",
        "table, plain, json, csv, md or html; docx and pdf: a document to sign.",
    ),
    "help.opinion.list.signed-at": (
        "Địa danh trên văn bản; mặc định là place trong giamsat.toml.",
        "The place on the document; by default place in giamsat.toml.",
    ),
    "help.opinion.list.position": ("Chức vụ người ký văn bản.", "Position of who signs."),
    "help.opinion.list.signer": ("Họ và tên người ký văn bản.", "Name of who signs."),
    "help.opinion.list.state": (
        "gathered (mới tập hợp), passed-on (đã chuyển), answered (đã trả lời), closed (kết thúc).",
        "gathered, passed-on, answered or closed.",
    ),
    "help.opinion.list.search": ("Chỉ ý kiến có những chữ này.", "Only those with these words."),
    "help.opinion.list.period": (
        "Chỉ ý kiến trong thời gian này, ví dụ 2020-Q1.",
        "Only those of this period, such as 2020-Q1.",
    ),
    "help.result": (
        "Kết quả của địa phương theo chương trình: ghi, liệt kê.",
        "What localities did under a programme: add, list.",
    ),
    "help.result.add": (
        "Ghi kết quả hoặc số lượng của một địa phương.\n\n"
        'Ví dụ: giamsat result add 2020/chuong-trinh --place "Xã A" --what "Cuộc giám sát"'
        " --count 12",
        "Record what a locality did, or how often.\n\n"
        'For example: giamsat result add 2020/programme --place "Xã A" --what "Supervisions"'
        " --count 12",
    ),
    "help.result.add.what": ("Việc gì.", "What was done."),
    "help.result.add.count": ("Số lượng.", "How many."),
    "help.result.add.begins": ("Từ ngày.", "From."),
    "help.result.add.ends": ("Đến ngày.", "To."),
    "help.result.add.on": (
        "Ngày báo cáo (mặc định: hôm nay).",
        "The day of the report (default: today).",
    ),
    "help.result.list": (
        "Liệt kê kết quả và tổng hợp theo việc.",
        "List results, with sums by kind of work.",
    ),
}
