"""Errors of following the work after the plan is signed."""

_OPINIONS = (
    "xem các ngày đã ghi: giamsat opinion list",
    "see the days on record: giamsat opinion list",
)
_SEE = ("xem lại bằng: giamsat show KẾ_HOẠCH", "look at it by: giamsat show PLAN")

MESSAGES = {
    "error.visit-ends-before": (
        "ngày cuối {until} trước ngày đầu {on}.",
        "the last day, {until}, is before the first, {on}.",
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
    "error.postponed-before": (
        "{id} đã được dời ngày {first}; không ghi được lần dời ngày {on} trước đó.",
        "{id} was moved on {first}; a move on {on} cannot come before it.",
    ),
    "error.postponed-before.remedy": _SEE,
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
    "error.received-before-sent": (
        "{id}: ngày nhận {on} trước ngày gửi {first}.",
        "{id}: received on {on}, before it was sent on {first}.",
    ),
    "error.due-too-early": (
        "{id}: hạn {on} trước ngày {first}.",
        "{id}: due on {on}, before {first}.",
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
    "error.closed-already": ("{id} đã đóng ngày {on}.", "{id} was closed on {on}."),
    "error.closed-already.remedy": (
        "mở lại bằng: giamsat recommend reopen KẾ_HOẠCH {id}",
        "open it again by: giamsat recommend reopen PLAN {id}",
    ),
    "error.closed-before-start": (
        "{id}: ngày đóng {on} trước ngày {first} gửi hoặc kiến nghị.",
        "{id}: closed on {on}, before it was sent or raised on {first}.",
    ),
    "error.closed-before-reopening": (
        "{id}: ngày đóng {on} trước ngày mở lại {first}.",
        "{id}: closed on {on}, before it was reopened on {first}.",
    ),
    "error.not-closed": ("{id} đang mở.", "{id} is open."),
    "error.reopened-before-closing": (
        "{id}: ngày mở lại {on} trước ngày đóng {first}.",
        "{id}: reopened on {on}, before it was closed on {first}.",
    ),
    "error.no-document-kind": (
        "không biết loại văn bản của “{number}”.",
        "the kind of document is unknown: “{number}”.",
    ),
    "error.no-document-number": (
        "chưa nêu số hay loại của văn bản.",
        "neither the number nor the kind of the document is given.",
    ),
    "error.no-document-number.remedy": (
        'thêm --number 45/BC-UBND, hoặc --kind "Báo cáo"',
        'add --number 45/BC-UBND, or --kind "Báo cáo"',
    ),
    "error.no-document-kind.remedy": (
        'thêm --kind "Báo cáo" (hoặc loại khác)',
        'add --kind "Báo cáo" (or another kind)',
    ),
    "error.document-there": ("văn bản này đã có: {id}.", "this document is there already: {id}."),
    "error.not-an-attachment": (
        "{path} là tệp riêng của giamsat hay git.",
        "{path} belongs to giamsat or git itself.",
    ),
    "error.attachment-exists": (
        "{path} đã có; không ghi đè.",
        "{path} exists; it is not overwritten.",
    ),
    "error.attachment-exists.remedy": (
        "đổi tên tệp, hoặc chỉ thẳng đến tệp đã có trong thư mục làm việc.",
        "rename the file, or name the one that is in the workspace.",
    ),
    "error.unknown-rule": (
        "không có quy định nào mang mã “{rule}”; có: {known}.",
        "there is no rule “{rule}”; there are: {known}.",
    ),
    "error.waived-already": (
        "“{rule}” đã được miễn: {why}",
        "“{rule}” is set aside already: {why}",
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
        "{id}: ngày kết thúc {on} trước sự việc ngày {first}.",
        "{id}: closed on {on}, before what happened on {first}.",
    ),
    "error.passed-before-gathered": (
        "{id}: ngày chuyển {on} trước ngày tập hợp {first}.",
        "{id}: passed on on {on}, before it was gathered on {first}.",
    ),
    "error.passed-already": (
        "{id} đã ghi chuyển đến {to} ngày {on}.",
        "{id} was passed on to {to} on {on} already.",
    ),
    "error.answered-before-gathered": (
        "{id}: trả lời ngày {on} trước ngày tập hợp {first}.",
        "{id}: answered on {on}, before it was gathered on {first}.",
    ),
    "error.answered-before-passed": (
        "{id}: trả lời ngày {on} trước ngày chuyển {first}.",
        "{id}: answered on {on}, before it was passed on on {first}.",
    ),
    "error.answer-before-raised.remedy": _SEE,
    "error.closed-before-reopening.remedy": _SEE,
    "error.closed-before-start.remedy": _SEE,
    "error.received-before-sent.remedy": _SEE,
    "error.reopened-before-closing.remedy": _SEE,
    "error.sent-before-raised.remedy": _SEE,
    "error.urge-before-sending.remedy": _SEE,
    "error.not-suspended.remedy": _SEE,
    "error.document-there.remedy": _SEE,
    "error.answered-before-gathered.remedy": _OPINIONS,
    "error.answered-before-passed.remedy": _OPINIONS,
    "error.opinion-closed-too-early.remedy": _OPINIONS,
    "error.passed-before-gathered.remedy": _OPINIONS,
    "error.due-too-early.remedy": (
        "chọn một ngày không trước {first}",
        "choose a day not before {first}",
    ),
    "error.ends-before-begins.remedy": (
        "đổi --begins hoặc --ends",
        "change --begins or --ends",
    ),
    "error.visit-ends-before.remedy": (
        "đổi --on hoặc --until",
        "change --on or --until",
    ),
    "error.visit-same-day.remedy": (
        "chọn ngày khác cho --to",
        "choose another day for --to",
    ),
    "error.not-closed.remedy": (
        "chỉ mở lại được kiến nghị đã đóng (giamsat recommend close)",
        "only what is closed can be reopened (giamsat recommend close)",
    ),
    "error.already-marked.remedy": (
        "không cần ghi lại; nếu là ngày khác, thêm --on NGÀY",
        "it need not be recorded again; for another day add --on DATE",
    ),
    "error.passed-already.remedy": (
        "không cần ghi lại; nếu là nơi khác, đổi --to",
        "it need not be recorded again; for another body change --to",
    ),
    "error.waived-already.remedy": (
        "không cần ghi lại; sửa lý do bằng: giamsat edit KẾ_HOẠCH",
        "it need not be recorded again; change the reason by: giamsat edit PLAN",
    ),
}
