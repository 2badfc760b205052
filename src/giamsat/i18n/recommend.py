"""Recommendations, from the sending to the closing."""

_SEE = ("xem lại bằng: giamsat show KẾ_HOẠCH", "look at it by: giamsat show PLAN")

MESSAGES = {
    "act.recommend.remove": (
        "đã bỏ kiến nghị {subject} ghi nhầm; mã này không dùng lại",
        "recommendation {subject} taken out; its id is not used again",
    ),
    "help.recommend.remove": (
        "Bỏ kiến nghị ghi nhầm; lịch sử vẫn giữ.\n\nVí dụ: giamsat recommend remove 33 R2",
        "Take out a recommendation entered by mistake; the history keeps it.\n\n"
        "For example: giamsat recommend remove 33 R2",
    ),
    "act.recommend.add": ("đã ghi kiến nghị {subject}", "recommendation {subject} recorded"),
    "act.recommend.send": (
        "đã ghi gửi {subject} ngày {on} đến {to}",
        "{subject} sent on {on} to {to}",
    ),
    "act.recommend.received": (
        "đã ghi {to} nhận {subject} ngày {on}",
        "{subject} received by {to} on {on}",
    ),
    "act.recommend.answer": (
        "đã ghi trả lời thứ {count} cho {subject}, ngày {on}; chưa kết thúc theo dõi",
        "answer {count} to {subject} of {on} recorded; it stays open",
    ),
    "act.recommend.verify.carried-out": (
        "đã ghi kiểm chứng {subject} ngày {on}: đã thực hiện",
        "{subject} seen to be carried out on {on}",
    ),
    "act.recommend.verify.partly": (
        "đã ghi kiểm chứng {subject} ngày {on}: thực hiện một phần",
        "{subject} seen to be partly carried out on {on}",
    ),
    "act.recommend.verify.not-carried-out": (
        "đã ghi kiểm chứng {subject} ngày {on}: chưa thực hiện",
        "{subject} seen not to be carried out on {on}",
    ),
    "help.recommend.verify": (
        "Ghi điều đoàn thấy: kiến nghị đã thực hiện đến đâu; kiến nghị vẫn được theo dõi.\n\n"
        "Ví dụ: giamsat recommend verify 33 R2 --degree partly --visit V4",
        "Record what was seen of a recommendation being carried out; it is not closed by that.\n\n"
        "For example: giamsat recommend verify 33 R2 --degree partly --visit V4",
    ),
    "help.recommend.verify.degree": (
        "`carried-out` (đã thực hiện), `partly` (một phần), `not-carried-out` (chưa thực hiện).",
        "carried-out, partly, not-carried-out.",
    ),
    "help.recommend.verify.visit": ("Mã buổi giám sát đã thấy.", "Id of the visit that saw it."),
    "help.recommend.verify.document": (
        "Mã văn bản làm căn cứ (D1).",
        "Id of the document that shows it (D1).",
    ),
    "help.recommend.answer.accepts": (
        "Nơi trả lời tiếp thu: `wholly` (toàn bộ), `in-part` (một phần), `not` (không).",
        "Whether the body accepts: wholly, in-part, not.",
    ),
    "help.recommend.answer.degree": (
        "Mức độ đã thực hiện theo nơi trả lời: `carried-out`, `partly`, `not-carried-out`.",
        "How far the body says that it is carried out: carried-out, partly, not-carried-out.",
    ),
    "help.recommend.add.priority": (
        "Mức ưu tiên: `high` (cao), `normal`, `low` (thấp).",
        "Priority: high, normal, low.",
    ),
    "help.recommend.close.amount": (
        "Số tiền đã thu hồi, khắc phục (đồng).",
        "Money recovered (VND).",
    ),
    "help.recommend.close.households": ("Số hộ đã được giải quyết.", "Households set right."),
    "error.verified-before-sending": (
        "{id}: kiểm chứng ngày {on} trước ngày gửi {first}.",
        "{id}: seen on {on}, before it was sent on {first}.",
    ),
    "error.verified-before-sending.remedy": _SEE,
    "error.verified-before-raised": (
        "{id}: kiểm chứng ngày {on} trước ngày nêu kiến nghị {first}.",
        "{id}: seen on {on}, before it was raised on {first}.",
    ),
    "error.verified-before-raised.remedy": _SEE,
    "act.recommend.urge": ("đã ghi đôn đốc {subject} ngày {on}", "{subject} urged on {on}"),
    "act.recommend.escalate": (
        "đã ghi đề nghị {to} can thiệp về {subject}, ngày {on}",
        "{to} asked on {on} to step in on {subject}",
    ),
    "act.recommend.extend": (
        "đã gia hạn trả lời {subject} đến ngày {due}",
        "answer to {subject} now due on {due}",
    ),
    "act.recommend.close.carried-out": (
        "đã kết thúc theo dõi {subject} ngày {on}: đã thực hiện",
        "{subject} closed on {on}: carried out",
    ),
    "act.recommend.close.partly": (
        "đã kết thúc theo dõi {subject} ngày {on}: thực hiện một phần",
        "{subject} closed on {on}: partly carried out",
    ),
    "act.recommend.close.not-carried-out": (
        "đã kết thúc theo dõi {subject} ngày {on}: không thực hiện",
        "{subject} closed on {on}: not carried out",
    ),
    "act.recommend.close.refused": (
        "đã kết thúc theo dõi {subject} ngày {on}: không tiếp thu",
        "{subject} closed on {on}: refused",
    ),
    "act.recommend.reopen": ("theo dõi lại {subject} từ ngày {on}", "{subject} reopened on {on}"),
    "notice.no-addressee": (
        "Lưu ý: {id} chưa ghi nơi nhận; ghi khi gửi bằng --to.",
        "Note: {id} has no addressee yet; name it by --to when it is sent.",
    ),
    "notice.unknown-addressee": (
        "Lưu ý: {id} gửi {to}, không phải đơn vị nào của kế hoạch.",
        "Note: {id} goes to {to}, which is no body of the plan.",
    ),
    "notice.unlike-addressee": (
        "Lưu ý: {id} gửi {to}, không phải đơn vị nào của kế hoạch; có phải {near}?",
        "Note: {id} goes to {to}, which is no body of the plan; is {near} meant?",
    ),
    "notice.sending-unknown": (
        "Lưu ý: chưa ghi ngày gửi {id}; không tính được thời hạn trả lời.",
        "Note: the day on which {id} was sent is not recorded; no limit can be counted.",
    ),
    "notice.closed-before": (
        "Lưu ý: đến ngày {on}, {id} đã kết thúc theo dõi.",
        "Note: on {on}, {id} was closed already.",
    ),
    "notice.answered-before": (
        "Lưu ý: {id} đã được trả lời ngày {on}.",
        "Note: {id} was answered on {on}.",
    ),
    "notice.never-urged": (
        "Lưu ý: chưa ghi lần đôn đốc nào cho {id}.",
        "Note: {id} was never urged, as far as recorded.",
    ),
    "notice.not-later": (
        "Lưu ý: hạn mới {due} của {id} không muộn hơn hạn cũ {before}.",
        "Note: the new day of {id}, {due}, is not after the old one, {before}.",
    ),
    "notice.closed-unsent": (
        "Lưu ý: {id} kết thúc theo dõi mà chưa ghi ngày gửi.",
        "Note: {id} is closed, but its sending is not recorded.",
    ),
    "notice.closed-unanswered": (
        "Lưu ý: {id} kết thúc theo dõi mà chưa có trả lời bằng văn bản.",
        "Note: {id} is closed without a written answer.",
    ),
    "notice.answer-after-closing": (
        "Lưu ý: {id} có trả lời ngày {on}, sau ngày kết thúc theo dõi.",
        "Note: {id} has an answer of {on}, after the closing.",
    ),
    "help.recommend": (
        "Kiến nghị: ghi, gửi, trả lời, đôn đốc, kiến nghị lên Mặt trận cấp trên, gia hạn, kết thúc"
        " theo dõi, theo dõi lại.",
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
        "Ghi một văn bản trả lời; kiến nghị vẫn được theo dõi đến khi ghi kết thúc.\n\n"
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
        "Ghi kết quả giải quyết kiến nghị và kết thúc theo dõi.",
        "Record what became of a recommendation, and close it.",
    ),
    "help.recommend.close.result": (
        "`carried-out` (đã thực hiện), `partly` (một phần), `not-carried-out` (không thực hiện),"
        " `refused` (từ chối, cần lý do).",
        "carried-out, partly, not-carried-out, refused (with a reason).",
    ),
    "help.recommend.reopen": (
        "Theo dõi lại kiến nghị đã kết thúc, có thể kèm hạn mới.",
        "Open a closed recommendation again; a new day may be set.",
    ),
    "error.sent-already": ("{id} đã gửi ngày {on}.", "{id} was sent on {on} already."),
    "error.sent-already.remedy": (
        "ghi ngày nhận bằng --received; nếu ngày gửi sai: giamsat set KẾ_HOẠCH {id}.sent=NGÀY",
        "record its arrival by --received; if the day is wrong: giamsat set PLAN {id}.sent=DATE",
    ),
    "error.no-addressee": ("{id} chưa có nơi nhận.", "{id} has no addressee."),
    "error.no-addressee.remedy": ("thêm --to CƠ_QUAN", "add --to BODY"),
    "error.fact-there": (
        "{id} đã có {key} = {value}.",
        "{id} has {key} = {value} already.",
    ),
    "error.fact-there.remedy": (
        "gia hạn: giamsat recommend extend; sửa chỗ ghi sai: giamsat set KẾ_HOẠCH {id}.{key}=…",
        "more time: giamsat recommend extend; a mistake: giamsat set PLAN {id}.{key}=…",
    ),
    "error.sent-before-raised": (
        "{id}: ngày gửi {on} trước ngày kiến nghị {first}.",
        "{id}: sent on {on}, before it was raised on {first}.",
    ),
    "error.sent-before-raised.remedy": _SEE,
    "error.received-before-sent": (
        "{id}: ngày nhận {on} trước ngày gửi {first}.",
        "{id}: received on {on}, before it was sent on {first}.",
    ),
    "error.received-before-sent.remedy": _SEE,
    "error.due-too-early": (
        "{id}: hạn {on} trước ngày {first}.",
        "{id}: due on {on}, before {first}.",
    ),
    "error.due-too-early.remedy": (
        "chọn một ngày không trước {first}",
        "choose a day not before {first}",
    ),
    "error.answer-before-sending": (
        "{id}: trả lời ngày {on} trước ngày gửi {first}.",
        "{id}: answered on {on}, before it was sent on {first}.",
    ),
    "error.answer-before-sending.remedy": _SEE,
    "error.answer-before-raised": (
        "{id}: trả lời ngày {on} trước ngày kiến nghị {first}.",
        "{id}: answered on {on}, before it was raised on {first}.",
    ),
    "error.answer-before-raised.remedy": _SEE,
    "error.answered-already": (
        "{id} đã có trả lời này, ngày {on}.",
        "{id} has this answer of {on} already.",
    ),
    "error.answered-already.remedy": (
        "văn bản khác cùng ngày cần --number khác.",
        "another letter of the same day needs another --number.",
    ),
    "error.urge-before-sending": (
        "{id}: ngày {on} trước ngày gửi {first}.",
        "{id}: {on} is before it was sent on {first}.",
    ),
    "error.urge-before-sending.remedy": _SEE,
    "error.urge-before-raised": (
        "{id}: ngày {on} trước ngày nêu kiến nghị {first}.",
        "{id}: {on} is before it was raised on {first}.",
    ),
    "error.urge-before-raised.remedy": _SEE,
    "error.closed-already": ("{id} đã kết thúc theo dõi ngày {on}.", "{id} was closed on {on}."),
    "error.closed-already.remedy": (
        "theo dõi lại bằng: giamsat recommend reopen KẾ_HOẠCH {id}",
        "open it again by: giamsat recommend reopen PLAN {id}",
    ),
    "error.closed-before-start": (
        "{id}: ngày kết thúc theo dõi {on} trước ngày gửi hoặc ngày kiến nghị {first}.",
        "{id}: closed on {on}, before it was sent or raised on {first}.",
    ),
    "error.closed-before-start.remedy": _SEE,
    "error.closed-before-reopening": (
        "{id}: ngày kết thúc theo dõi {on} trước ngày theo dõi lại {first}.",
        "{id}: closed on {on}, before it was reopened on {first}.",
    ),
    "error.closed-before-reopening.remedy": _SEE,
    "error.not-closed": ("{id} chưa kết thúc theo dõi.", "{id} is open."),
    "error.not-closed.remedy": (
        "chỉ theo dõi lại được kiến nghị đã kết thúc theo dõi (giamsat recommend close)",
        "only what is closed can be reopened (giamsat recommend close)",
    ),
    "error.reopened-before-closing": (
        "{id}: ngày theo dõi lại {on} trước ngày kết thúc theo dõi {first}.",
        "{id}: reopened on {on}, before it was closed on {first}.",
    ),
    "error.reopened-before-closing.remedy": _SEE,
}
