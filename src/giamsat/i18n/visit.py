"""Visits and written reports."""

_SEE = ("xem lại bằng: giamsat show KẾ_HOẠCH", "look at it by: giamsat show PLAN")

MESSAGES = {
    "act.visit.remove": (
        "đã bỏ buổi giám sát {subject} ghi nhầm; mã này không dùng lại",
        "visit {subject} taken out; its id is not used again",
    ),
    "help.visit.remove": (
        "Bỏ buổi giám sát ghi nhầm; lịch sử vẫn giữ.\n\nVí dụ: giamsat visit remove 33 V2",
        "Take out a visit entered by mistake; the history keeps it.\n\n"
        "For example: giamsat visit remove 33 V2",
    ),
    "act.visit.add": ("đã thêm buổi giám sát {subject}", "visit {subject} added"),
    "act.visit.add.criticism": (
        "đã thêm hội nghị, đối thoại {subject}",
        "conference or dialogue {subject} added",
    ),
    "act.visit.add.comment": ("đã thêm hội nghị {subject}", "conference {subject} added"),
    "act.visit.add-report.criticism": (
        "đã thêm lần lấy ý kiến bằng văn bản {subject}",
        "written opinions {subject} asked for",
    ),
    "act.visit.done.criticism": (
        "đã ghi hội nghị, đối thoại {subject} ngày {on}",
        "conference or dialogue {subject} held on {on}",
    ),
    "act.visit.report-in.criticism": (
        "đã ghi nhận được ý kiến bằng văn bản {subject} ngày {on}",
        "written opinions {subject} came in on {on}",
    ),
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
    "act.visit.done-with": (
        "đã ghi {subject} làm việc với {bodies} ngày {on}; còn {left} đơn vị",
        "{subject} held with {bodies} on {on}; {left} {left:body|bodies} left",
    ),
    "act.visit.report-in-with": (
        "đã ghi nhận được báo cáo {subject} của {bodies} ngày {on}; còn {left} đơn vị",
        "report {subject} of {bodies} came in on {on}; {left} {left:body|bodies} left",
    ),
    "help.visit.done.body": (
        "Chỉ với đơn vị này, bằng mã B1 hoặc tên (dùng nhiều lần được).",
        "Only with this body, by id (B1) or name (may be repeated).",
    ),
    "error.body-not-asked": (
        "{id} không có đơn vị “{body}”; các đơn vị của {id}: {bodies}.",
        "{id} has no body “{body}”; its bodies: {bodies}.",
    ),
    "error.body-not-asked.remedy": (
        "ghi đúng mã hoặc tên đơn vị, hoặc thêm vào {id}: giamsat set KẾ_HOẠCH {id}.bodies=…",
        "give the id or name of one of them, or add it: giamsat set PLAN {id}.bodies=…",
    ),
    "error.body-done": (
        "{id}: “{body}” đã ghi ngày {on}.",
        "{id}: “{body}” is recorded already, on {on}.",
    ),
    "error.body-done.remedy": _SEE,
    "act.visit.postpone": (
        "đã dời {subject} từ {planned} sang {to}",
        "{subject} moved from {planned} to {to}",
    ),
    "act.visit.cancel": ("đã hủy {subject} từ ngày {on}", "{subject} cancelled on {on}"),
    "notice.before-planned": (
        "Lưu ý: {id} thực hiện ngày {on}, sớm hơn lịch {planned}.",
        "Note: {id} was made on {on}, before the planned day, {planned}.",
    ),
    "notice.moved-earlier": (
        "Lưu ý: {id} được dời lên sớm hơn: {planned} → {on}.",
        "Note: {id} is moved forward: {planned} → {on}.",
    ),
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
    "help.visit.add.session": (
        "Buổi: `morning` (sáng), `afternoon` (chiều), `day` (cả ngày).",
        "morning, afternoon or day.",
    ),
    "help.visit.add.at": ("Giờ, ví dụ 8h30.", "The hour, such as 08:30."),
    "help.visit.add.round": ("Đợt thứ mấy.", "Which round."),
    "help.visit.add.group": ("Tổ của đoàn.", "Group of the delegation."),
    "error.no-such-hour": ("không có giờ “{hour}”.", "there is no hour “{hour}”."),
    "error.no-such-hour.remedy": ("ghi như 8h30 hoặc 08:30", "write 08:30"),
    "help.visit.add.kind": (
        "`visit` (giám sát tại chỗ) hoặc `written-report` (báo cáo bằng văn bản).",
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
    "error.empty-visit": (
        "chưa nói gì về buổi giám sát.",
        "nothing is said of the visit.",
    ),
    "error.empty-visit.remedy": (
        "ghi ít nhất ngày, đơn vị, nội dung hoặc địa điểm: --on, --body, --content, --place",
        "give its day, body, content or place at least: --on, --body, --content, --place",
    ),
    "error.visit-ends-before": (
        "ngày cuối {until} trước ngày đầu {on}.",
        "the last day, {until}, is before the first, {on}.",
    ),
    "error.visit-ends-before.remedy": (
        "đổi --on hoặc --until",
        "change --on or --until",
    ),
    "error.visit-done": (
        "{id} đã thực hiện ngày {on}.",
        "{id} was made on {on} already.",
    ),
    "error.visit-done.remedy": (
        "nếu ghi nhầm: giamsat set KẾ_HOẠCH {id}.done=",
        "if that is a mistake: giamsat set PLAN {id}.done=",
    ),
    "error.visit-cancelled": ("{id} đã hủy ngày {on}.", "{id} was cancelled on {on}."),
    "error.visit-cancelled.remedy": (
        "thêm buổi mới bằng giamsat visit add; nếu ghi nhầm: giamsat set KẾ_HOẠCH {id}.cancelled=",
        "add another by giamsat visit add; if this is a mistake: giamsat set PLAN {id}.cancelled=",
    ),
    "error.visit-unplanned": (
        "{id} chưa có ngày, không dời được.",
        "{id} has no day that could be moved.",
    ),
    "error.visit-unplanned.remedy": (
        "ghi ngày bằng: giamsat set KẾ_HOẠCH {id}.on=NGÀY",
        "give it one by: giamsat set PLAN {id}.on=DATE",
    ),
    "error.visit-same-day": ("{id} đã có lịch ngày {on}.", "{id} is planned for {on} already."),
    "error.visit-same-day.remedy": (
        "chọn ngày khác: giamsat visit postpone KẾ_HOẠCH MÃ --to NGÀY",
        "choose another day for --to",
    ),
    "error.postponed-after": (
        "{id} không thể dời sang ngày {to} bằng việc quyết định sau đó, ngày {on}.",
        "{id} cannot be moved to {to} by what was decided later, on {on}.",
    ),
    "error.postponed-after.remedy": (
        "nêu ngày quyết định dời, không muộn hơn ngày mới: --on NGÀY",
        "give the day on which that was decided, not after the new one: --on DATE",
    ),
    "error.postponed-before": (
        "{id} đã được dời ngày {first}; không ghi được lần dời ngày {on} trước đó.",
        "{id} was moved on {first}; a move on {on} cannot come before it.",
    ),
    "error.postponed-before.remedy": _SEE,
}
