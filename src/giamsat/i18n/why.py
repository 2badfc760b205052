"""Why a plan stands as it does."""

MESSAGES = {
    "why.uncountable": (
        "không tính được: {rule} – mốc {anchor} ({day}) trước ngày ban hành {issued}",
        "cannot be counted: {rule} – {anchor} ({day}) is before the issue on {issued}",
    ),
    "why.title": (
        "Vì sao {plan} ở trạng thái này, tính đến {as_of}",
        "Why {plan} stands as it does as of {as_of}",
    ),
    "why.standing": ("Hiện trạng", "What stands"),
    "why.due": ("Thời hạn đang tính", "Dates that stand"),
    "why.ended": ("Thời hạn đã xong", "Dates that ended"),
    "why.before": ("Trước đó", "Before"),
    "why.sources": ("Căn cứ của thời hạn", "Sources of the limits"),
    "why.no-form": (
        "Chưa ghi hình thức giám sát, nên chưa thời hạn nào của luật được áp vào kế hoạch"
        " này. Ghi bằng: giamsat set KẾ_HOẠCH form=delegation",
        "No form of supervision is recorded, so no legal limit judges this plan. Record it:"
        " giamsat set PLAN form=delegation",
    ),
    "why.since": ("{state} từ {day}", "{state} since {day}"),
    "why.overdue-since": ("quá hạn từ {day}", "overdue since {day}"),
    "why.open": ("chưa xong", "open"),
    "why.late": ("quá hạn", "late"),
    "why.from-what": (
        " · tính từ {day}, {what}",
        " · counted from {day}, {what}",
    ),
    "why.meeting": ("buổi làm việc {id}", "the meeting {id}"),
    "why.bodies": (" · với {bodies}", " · towards {bodies}"),
    "why.from": (" · tính từ {day}", " · counted from {day}"),
    "why.forecast": (
        "ngày nghỉ năm ấy chưa có quyết định, là dự báo",
        "that year's days off are not decided yet: a forecast",
    ),
    "why.advised": (
        "nên xong chậm nhất ngày {advised} vì {day} là ngày nghỉ ({name}); đây là lời khuyên của"
        " giamsat, luật không lùi hạn đếm ngược",
        "better by {advised}, since {day} is off ({name}): giamsat's advice; no law moves a limit"
        " counted backward",
    ),
    "why.advised-unsure": (
        "nên xong chậm nhất ngày {advised} vì {day} có thể là ngày nghỉ ({name}, chưa chắc chắn);"
        " đây là lời khuyên của giamsat",
        "better by {advised}, since {day} may be off ({name}, not sure): giamsat's advice",
    ),
    "why.moved": (
        "chuyển từ {day} vì là ngày nghỉ ({name}; Bộ luật Dân sự 2015, Điều 148 khoản 5)",
        "moved from {day}, a day off ({name}; Civil Code 2015, Article 148.5)",
    ),
    "why.not-moved": (
        "{day} chưa chắc là ngày nghỉ ({name}), nên hạn không lùi",
        "{day} is not surely a day off ({name}), so the limit does not move",
    ),
    "why.practice": (
        "theo sổ tay của một địa phương; luật không quy định số ngày",
        "by one locality's handbook; no law sets a number of days",
    ),
    "why.verdict": (
        "{subject}: {rule}, hạn {due} — {how}",
        "{subject}: {rule}, due {due} — {how}",
    ),
    "why.ended.met": ("đã làm ngày {day}", "done on {day}"),
    "why.ended.replaced": ("thay bằng ngày khác từ {day}", "replaced by another date on {day}"),
    "why.ended.waived": ("đã ghi lý do không giữ được từ {day}", "reason recorded on {day}"),
    "why.ended.held": ("tạm dừng từ {day}", "held from {day}"),
    "why.ended.void-missed": (
        "đã qua hạn mà chưa ghi; từ {day} không còn là việc phải làm",
        "passed without being recorded; nothing left to do from {day}",
    ),
    "why.ended.void": ("không còn áp dụng từ {day}", "void from {day}"),
    "why.reason.issued": ("ban hành ngày {on}, số {value}", "issued on {on} as {value}"),
    "why.reason.begins-later": ("bắt đầu ngày {on}", "begins on {on}"),
    "why.reason.no-begin": ("chưa ghi ngày bắt đầu", "no first day is recorded"),
    "why.reason.begun": ("đã bắt đầu ngày {on}", "began on {on}"),
    "why.reason.ended": ("kết thúc ngày {on}", "ended on {on}"),
    "why.reason.no-report": ("chưa ghi báo cáo kết quả", "no report is recorded"),
    "why.reason.no-number": ("chưa có số", "no number"),
    "why.reason.no-issued": ("chưa có ngày ban hành", "no date of issue"),
    "why.reason.not-yet-issued": ("chưa đến ngày ban hành", "not issued yet"),
    "why.reason.event": ("ghi nhận ngày {on} ({value})", "recorded on {on} ({value})"),
    "why.reason.event.bare": ("ghi nhận ngày {on}", "recorded on {on}"),
    "why.reason.reported": ("có báo cáo ngày {on}", "reported on {on}"),
    "why.reason.open-recommendations": ("còn kiến nghị mở: {value}", "still open: {value}"),
    "why.reason.all-closed": (
        "đã kết thúc theo dõi cả {value} kiến nghị",
        "all {value} recommendations closed",
    ),
    "why.reason.no-recommendations": ("không có kiến nghị", "no recommendations"),
    "why.reason.outcome": ("kết quả giải quyết ngày {on} ({value})", "outcome of {on} ({value})"),
    "why.reason.outcome.bare": ("kết quả giải quyết ngày {on}", "outcome of {on}"),
    "why.reason.answered.bare": ("trả lời ngày {on}", "answered on {on}"),
    "why.reason.answered": ("trả lời ngày {on}, số {value}", "answered on {on}, number {value}"),
    "why.reason.reopened": ("theo dõi lại ngày {on}", "reopened on {on}"),
    "why.reason.sent": ("gửi ngày {on}", "sent on {on}"),
    "why.reason.not-sent": ("chưa ghi ngày gửi", "no day of sending is recorded"),
    "why.reason.planned": ("xếp ngày {on}", "planned for {on}"),
    "why.reason.no-day": ("chưa xếp ngày", "no day is set"),
    "why.reason.done": ("đã làm ngày {on}", "done on {on}"),
    "why.reason.cancelled.bare": ("hủy ngày {on}", "cancelled on {on}"),
    "why.reason.cancelled": ("hủy ngày {on} ({value})", "cancelled on {on} ({value})"),
    "help.why": (
        "Giải thích vì sao: diễn biến nào, thời hạn nào dẫn đến từng trạng thái.",
        "Tell which fact and which limit led to each state.",
    ),
}
