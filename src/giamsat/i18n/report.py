"""The command that makes papers, and the templates it takes."""

_TEMPLATE_REMEDY = (
    "bỏ tệp đó khỏi templates/ để dùng mẫu có sẵn, hoặc chép lại mẫu có sẵn rồi sửa trong Word.",
    "take the file out of templates/ to use the shipped one, or copy that one again and change it.",
)

MESSAGES = {
    "help.report": (
        "Lập văn bản của một cuộc giám sát: Word, PDF, HTML hoặc Markdown.\n\nThể thức theo quy"
        " định có hiệu lực vào ngày của văn bản. Điều chưa biết được để trống và đánh dấu.",
        "Make a document of a supervision: Word, PDF, HTML or Markdown.\n\nThe layout is that in"
        " force on the document's date. What is not known stays blank and marked.",
    ),
    "help.report.kind": (
        "Loại văn bản: `plan` (kế hoạch), `decision` (quyết định lập đoàn), `outline` (đề cương báo"
        " cáo), `covering` (công văn gửi kế hoạch), `invitation` (giấy mời), `minutes` (biên bản),"
        " `head-report` (báo cáo của trưởng đoàn), `report` (báo cáo), `conclusion` (thông báo"
        " kết luận),"
        " `recommendations` (công văn kiến nghị), `urging` (công văn đôn đốc), `escalation`"
        " (công văn gửi"
        " Mặt trận cấp trên), `register` (sổ theo dõi kiến nghị), `outstanding` (kiến nghị chưa"
        " được"
        " trả lời trong kỳ; không cần kế hoạch).",
        "Kind: plan, decision (on the delegation), outline (of the body's report), covering"
        " (letter with the plan), invitation, minutes (to fill in), head-report (of the"
        " delegation's head), report, conclusion (notice), recommendations (letter), urging"
        " (letter), escalation (letter to the Front above), register (of recommendations),"
        " outstanding (answers missing in a period; needs no plan).",
    ),
    "help.report.to": (
        "Chỉ kiến nghị gửi cơ quan này (công văn kiến nghị, đôn đốc).",
        "Only recommendations to this body (letters).",
    ),
    "help.report.week": ("Kỳ của `outstanding`: tuần.", "Period of outstanding: a week."),
    "help.report.month": ("Kỳ của `outstanding`: tháng.", "Period of outstanding: a month."),
    "help.report.quarter": (
        "Kỳ của `outstanding`: quý, ví dụ 2025-Q3.",
        "Period of outstanding: a quarter, as 2025-Q3.",
    ),
    "help.report.year": ("Kỳ của `outstanding`: năm.", "Period of outstanding: a year."),
    "help.report.place": (
        "Địa danh; mặc định lấy từ giamsat.toml (place).",
        "Place; by default place in giamsat.toml.",
    ),
    "help.report.position": (
        "Chức vụ người ký; mặc định lấy từ giamsat.toml (position).",
        "Position of who signs.",
    ),
    "help.report.signer": (
        "Họ và tên người ký; mặc định lấy từ giamsat.toml (signer).",
        "Name of who signs.",
    ),
    "help.report.format": (
        "docx, pdf, html, md; mặc định theo đuôi của --output, nếu không thì docx.",
        "docx, pdf, html, md; by default the suffix of --output, else docx.",
    ),
    "help.report.output": (
        "Tệp kết quả; trên màn hình, Word và PDF tự có tên ở thư mục hiện tại.",
        "File to write; on a terminal Word and PDF get a name in the current folder.",
    ),
    "help.report.force": ("Ghi đè tệp đã có.", "Overwrite an existing file."),
    "error.paper-nothing-answer-request": (
        "đến ngày {day} chưa ghi gửi văn bản phản biện, hoặc mọi điều đã được trả lời.",
        "on {day} no criticism is recorded as sent, or all of it was answered.",
    ),
    "error.paper-nothing-answer-request.remedy": (
        "ghi việc gửi: giamsat mark KẾ_HOẠCH reported --on NGÀY",
        "record the sending: giamsat mark PLAN reported --on DATE",
    ),
    "error.paper-of-other-kind": (
        "kế hoạch này không có văn bản “{kind}”; có: {papers}.",
        "this plan has no paper “{kind}”; it has: {papers}.",
    ),
    "error.paper-of-other-kind.remedy": (
        "chọn một loại khác cho --kind",
        "choose another --kind",
    ),
    "error.paper-nothing-recommendations": (
        "kế hoạch chưa có kiến nghị nào tính đến ngày {day}.",
        "the plan has no recommendation as of {day}.",
    ),
    "error.paper-nothing-recommendations.remedy": (
        "ghi kiến nghị bằng: giamsat recommend add",
        "record one: giamsat recommend add",
    ),
    "error.paper-nothing-urging": (
        "tính đến ngày {day} không có kiến nghị đã gửi nào quá hạn mà chưa trả lời.",
        "as of {day} no recommendation that was sent is past its day without an answer.",
    ),
    "error.paper-nothing-urging.remedy": (
        "xem kiến nghị và hạn trả lời bằng: giamsat show",
        "see the recommendations and their days: giamsat show",
    ),
    "error.paper-nothing-escalation": (
        "tính đến ngày {day} không có kiến nghị nào quá hạn mà chưa trả lời.",
        "as of {day} no recommendation is past its day without an answer.",
    ),
    "error.paper-nothing-escalation.remedy": (
        "xem kiến nghị và hạn trả lời bằng: giamsat show",
        "see the recommendations and their days: giamsat show",
    ),
    "error.paper-no-day": (
        "tính đến ngày {day}, {ids} chưa được trả lời nhưng chưa có hạn nào đã qua: không có ngày"
        " thống nhất, và luật không quy định số ngày.",
        "as of {day}, {ids} have no answer, but no day has passed by which one was due: none was"
        " agreed, and no law sets a number of days.",
    ),
    "error.paper-no-day.remedy": (
        "ghi ngày đã thống nhất: giamsat recommend extend KẾ_HOẠCH R1 --due NGÀY; hoặc xác nhận số"
        ' ngày của sổ tay trong giamsat.toml ([[limit]], decision = "confirm").',
        "record the agreed day: giamsat recommend extend PLAN R1 --due DATE; or confirm the"
        ' handbook\'s number of days in giamsat.toml ([[limit]], decision = "confirm").',
    ),
    "error.paper-needs-plan": ("thiếu kế hoạch.", "a plan is missing."),
    "error.paper-needs-plan.remedy": (
        "ghi kế hoạch sau tên lệnh, ví dụ: giamsat report 33 --kind plan",
        "name it after report, for example: giamsat report 33 --kind plan",
    ),
    "error.paper-party-layout": (
        "thể thức văn bản của Đảng (Hướng dẫn 36-HD/VPTW) chỉ dùng cho cơ quan của Đảng; “{issuer}”"
        " không phải cơ quan của Đảng.",
        "the Party's layout (36-HD/VPTW) is for bodies of the Party only; “{issuer}” is none.",
    ),
    "error.paper-party-layout.remedy": (
        'đặt layout = "state" hoặc "youth" trong giamsat.toml, hoặc ở cơ quan đó trong'
        " issuers.toml",
        'set layout = "state" (or "youth") in giamsat.toml, or of that issuer in issuers.toml',
    ),
    "error.paper-addressee": (
        "không có kiến nghị nào như vậy gửi “{to}”.",
        "there is no such recommendation to “{to}”.",
    ),
    "error.pdf-failed": (
        "không lập được tệp PDF: {reason}",
        "the PDF file could not be made: {reason}",
    ),
    "error.pdf-failed.remedy": ("dùng --format docx.", "use --format docx."),
    "error.template-unreadable": (
        "mẫu {path} không phải là tệp Word (.docx) đọc được.",
        "the template {path} is no readable Word file (.docx).",
    ),
    "error.template-unreadable.remedy": _TEMPLATE_REMEDY,
    "error.template-too-large": (
        "mẫu {path} quá lớn khi giải nén.",
        "the template {path} is too large when unpacked.",
    ),
    "error.template-too-large.remedy": _TEMPLATE_REMEDY,
    "error.template-macros": (
        "mẫu {path} có macro; giamsat không dùng mẫu có macro.",
        "the template {path} holds macros; giamsat does not use such templates.",
    ),
    "error.template-macros.remedy": _TEMPLATE_REMEDY,
    "error.template-external": (
        "mẫu {path} tải nội dung từ nơi khác; giamsat không dùng mẫu như vậy.",
        "the template {path} loads content from elsewhere; giamsat does not use it.",
    ),
    "error.template-external.remedy": _TEMPLATE_REMEDY,
    "error.template-without-body": (
        "mẫu {path} không có chỗ {{{{body}}}} cho nội dung.",
        "the template {path} has no place {{{{body}}}} for the content.",
    ),
    "error.template-without-body.remedy": _TEMPLATE_REMEDY,
    "error.template-place": (
        "mẫu {path} có chỗ điền không biết: {places}.",
        "the template {path} has unknown places: {places}.",
    ),
    "error.template-place.remedy": (
        "xem danh sách chỗ điền trong docs/vi/van-ban.md.",
        "see the list of places in docs/vi/van-ban.md.",
    ),
}
