"""What a change after the signing of a plan did, and what is doubtful about it."""

MESSAGES = {
    "act.name.reason": ("lý do", "the reason"),
    "act.visit.add": ("đã thêm buổi giám sát {subject}", "visit {subject} added"),
    "act.visit.add-report": (
        "đã thêm yêu cầu báo cáo bằng văn bản {subject}",
        "written report {subject} asked for",
    ),
    "act.visit.done": (
        "đã ghi buổi giám sát {subject} thực hiện ngày {on}",
        "visit {subject} made on {on}",
    ),
    "act.visit.report-in": (
        "đã ghi nhận được báo cáo {subject} ngày {on}",
        "written report {subject} came in on {on}",
    ),
    "act.visit.postpone": (
        "đã dời {subject} từ {planned} sang {to}",
        "{subject} moved from {planned} to {to}",
    ),
    "act.visit.cancel": ("đã hủy {subject} từ ngày {on}", "{subject} cancelled on {on}"),
    "act.finding.add-strength": ("đã ghi ưu điểm {subject}", "strength {subject} recorded"),
    "act.finding.add-shortcoming": (
        "đã ghi tồn tại, hạn chế {subject}",
        "shortcoming {subject} recorded",
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
        "đã ghi trả lời thứ {count} cho {subject}, ngày {on}; kiến nghị vẫn mở",
        "answer {count} to {subject} of {on} recorded; it stays open",
    ),
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
        "đã đóng {subject} ngày {on}: đã thực hiện",
        "{subject} closed on {on}: carried out",
    ),
    "act.recommend.close.partly": (
        "đã đóng {subject} ngày {on}: thực hiện một phần",
        "{subject} closed on {on}: partly carried out",
    ),
    "act.recommend.close.not-carried-out": (
        "đã đóng {subject} ngày {on}: không thực hiện",
        "{subject} closed on {on}: not carried out",
    ),
    "act.recommend.close.refused": (
        "đã đóng {subject} ngày {on}: từ chối",
        "{subject} closed on {on}: refused",
    ),
    "act.recommend.reopen": ("đã mở lại {subject} từ ngày {on}", "{subject} reopened on {on}"),
    "act.document.add": ("đã ghi văn bản {subject} ({kind})", "document {subject} ({kind}) added"),
    "act.waive": (
        "đã ghi miễn áp dụng “{rule}” cho {subject}",
        "rule “{rule}” set aside for {subject}",
    ),
    "act.opinion.add": ("đã ghi ý kiến {subject}", "opinion {subject} recorded"),
    "act.opinion.pass-on": (
        "đã ghi chuyển {subject} đến {to} ngày {on}",
        "{subject} passed on to {to} on {on}",
    ),
    "act.opinion.answer": ("đã ghi trả lời {subject} ngày {on}", "{subject} answered on {on}"),
    "act.opinion.close": ("đã kết thúc {subject} ngày {on}", "{subject} closed on {on}"),
    "act.result.add": (
        "đã ghi kết quả {subject} của {place}",
        "result {subject} of {place} recorded",
    ),
    "act.notice.in-the-future": (
        "Lưu ý: ngày {on} còn ở phía trước; sự việc chỉ được tính từ ngày đó.",
        "Note: {on} is still to come; the fact counts from that day on.",
    ),
    "act.notice.outside-period": (
        "Lưu ý: ngày {on} nằm ngoài thời gian giám sát {begins} – {ends}.",
        "Note: {on} is outside the period of supervision, {begins} – {ends}.",
    ),
    "act.notice.plan-held": (
        "Lưu ý: ngày {on} kế hoạch đang tạm hoãn, đã hủy hoặc lưu trữ.",
        "Note: on {on} the plan is suspended, cancelled or archived.",
    ),
    "act.notice.before-planned": (
        "Lưu ý: {id} thực hiện ngày {on}, sớm hơn lịch {planned}.",
        "Note: {id} was made on {on}, before the planned day, {planned}.",
    ),
    "act.notice.moved-earlier": (
        "Lưu ý: {id} được dời lên sớm hơn: {planned} → {on}.",
        "Note: {id} is moved forward: {planned} → {on}.",
    ),
    "act.notice.finding-of-cancelled": (
        "Lưu ý: {id} đã hủy ngày {on}.",
        "Note: {id} was cancelled on {on}.",
    ),
    "act.notice.finding-before-done": (
        "Lưu ý: chưa ghi {id} đã thực hiện.",
        "Note: {id} is not recorded as made.",
    ),
    "act.notice.finding-before-visit": (
        "Lưu ý: ngày {on} trước buổi giám sát {id} ({visit}).",
        "Note: {on} is before the visit {id} ({visit}).",
    ),
    "act.notice.no-addressee": (
        "Lưu ý: {id} chưa ghi nơi nhận; ghi khi gửi bằng --to.",
        "Note: {id} has no addressee yet; name it by --to when it is sent.",
    ),
    "act.notice.sending-unknown": (
        "Lưu ý: chưa ghi ngày gửi {id}; không tính được thời hạn trả lời.",
        "Note: the day on which {id} was sent is not recorded; no limit can be counted.",
    ),
    "act.notice.closed-before": (
        "Lưu ý: đến ngày {on}, {id} đã đóng.",
        "Note: on {on}, {id} was closed already.",
    ),
    "act.notice.answered-before": (
        "Lưu ý: {id} đã được trả lời ngày {on}.",
        "Note: {id} was answered on {on}.",
    ),
    "act.notice.never-urged": (
        "Lưu ý: chưa ghi lần đôn đốc nào cho {id}.",
        "Note: {id} was never urged, as far as recorded.",
    ),
    "act.notice.not-later": (
        "Lưu ý: hạn mới {due} của {id} không muộn hơn hạn cũ {before}.",
        "Note: the new day of {id}, {due}, is not after the old one, {before}.",
    ),
    "act.notice.closed-unsent": (
        "Lưu ý: {id} đóng mà chưa ghi ngày gửi.",
        "Note: {id} is closed, but its sending is not recorded.",
    ),
    "act.notice.closed-unanswered": (
        "Lưu ý: {id} đóng mà chưa có trả lời bằng văn bản.",
        "Note: {id} is closed without a written answer.",
    ),
    "act.notice.answer-after-closing": (
        "Lưu ý: {id} có trả lời ngày {on}, sau ngày đóng.",
        "Note: {id} has an answer of {on}, after the closing.",
    ),
    "act.notice.number-odd": (
        "Lưu ý: số “{number}” có lẽ là “{meant}”.",
        "Note: the number “{number}” is perhaps “{meant}”.",
    ),
    "act.notice.same-bytes": (
        "Lưu ý: tệp giống hệt tệp của {id}.",
        "Note: the file is the same as that of {id}.",
    ),
    "act.notice.rule-not-applied": (
        "Lưu ý: quy định “{rule}” không áp dụng cho kế hoạch này (hình thức hoặc thời điểm).",
        "Note: the rule “{rule}” does not judge this plan (its form or its date).",
    ),
    "act.notice.never-passed-on": (
        "Lưu ý: {id} chưa ghi chuyển đến đâu.",
        "Note: {id} was never passed on, as far as recorded.",
    ),
    "act.notice.opinion-unanswered": (
        "Lưu ý: {id} kết thúc mà chưa có trả lời.",
        "Note: {id} is closed without an answer.",
    ),
    "act.notice.limit-missed": (
        "Lưu ý: {subject}: {rule}, hạn {due}, không kịp. Có lý do thì ghi lại: {command}",
        "Note: {subject}: {rule} was due on {due} and not done by then. If there is a reason,"
        " record it: {command}",
    ),
    "act.notice.limit-missed-done": (
        "Lưu ý: {subject}: {rule}, hạn {due}, đến {done} mới làm. Có lý do thì ghi lại: {command}",
        "Note: {subject}: {rule} was due on {due} and done on {done}. If there is a reason, record"
        " it: {command}",
    ),
    "act.notice.result-again": (
        "Lưu ý: {id} đã ghi việc này của {place} trong cùng thời gian; số liệu sẽ cộng hai lần.",
        "Note: {id} has this work of {place} for the same days; it is summed twice.",
    ),
}
