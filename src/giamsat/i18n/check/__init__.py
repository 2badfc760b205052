"""What ``check`` and ``explain`` say; the pages of the checks stand beside this module."""

from __future__ import annotations

from giamsat.i18n.check import facts, files, law, numbers, remembered, year
from giamsat.i18n.check.page import CheckPage, Pair

PAGES: dict[str, CheckPage] = {
    **files.PAGES,
    **facts.PAGES,
    **law.PAGES,
    **numbers.PAGES,
    **remembered.PAGES,
    **year.PAGES,
}

_OWN: dict[str, Pair] = {
    "check.title": ("Kiểm tra", "Check"),
    "check.place": ("Chỗ", "Place"),
    "check.level": ("Mức", "Level"),
    "check.code": ("Mã", "Code"),
    "check.key": ("Khóa", "Key"),
    "check.finding": ("Nội dung", "Finding"),
    "check.remedy": ("Cách sửa", "Remedy"),
    "check.why": ("Vì sao", "Why"),
    "check.example": ("Ví dụ", "Example"),
    "check.error": ("lỗi", "error"),
    "check.warning": ("cảnh báo", "warning"),
    "check.note": ("ghi chú", "note"),
    "check.off": ("tắt", "off"),
    "check.clean": (
        "Đã kiểm tra {files} tệp: không có gì.",
        "Checked {files} {files:file|files}: nothing.",
    ),
    "check.summary": (
        "Đã kiểm tra {files} tệp: {errors} lỗi, {warnings} cảnh báo, {notes} ghi chú.",
        "Checked {files} {files:file|files}: {errors} {errors:error|errors},"
        " {warnings} {warnings:warning|warnings}, {notes} {notes:note|notes}.",
    ),
    "check.excepted": (
        "{count} điều nằm trong ngoại lệ có lý do của cơ quan:",
        "{count} {count:finding is|findings are} excepted with a reason:",
    ),
    "check.excepted-line": (
        "  {place}: {code} – lý do: {reason}",
        "  {place}: {code} – reason: {reason}",
    ),
    "check.fixable": (
        "{count} điều sửa được bằng: giamsat check --fix",
        "{count} can be mended by: giamsat check --fix",
    ),
    "check.explain-hint": (
        "Giải thích từng mã: giamsat explain {code}",
        "Each code is explained: giamsat explain {code}",
    ),
    "check.fixed": ("Đã sửa", "Mended"),
    "check.would-fix": ("Sẽ sửa (chạy thử, chưa ghi gì)", "Would mend (dry run, nothing written)"),
    "check.fixed-line": (
        "{path}: {key}: “{before}” → “{after}”",
        "{path}: {key}: “{before}” → “{after}”",
    ),
    "check.not-fixed": (
        "không sửa được {path}: {message}",
        "{path} could not be mended: {message}",
    ),
    "check.commit": (
        "Sửa chữ và số theo kiểm tra: {codes}",
        "Mend letters and numbers as checked: {codes}",
    ),
    "check.near": ("có phải {near}?", "did you mean {near}?"),
    "check.bodies": ("với: {bodies}", "towards: {bodies}"),
    "check.done": ("thực tế ngày {done}", "done on {done}"),
    "check.source": ("theo {source}", "by {source}"),
    "check.source-weak": ("theo {source} — {evidence}", "by {source} — {evidence}"),
    "check.default-level": ("Mức mặc định: {level}.", "Default level: {level}."),
    "check.safe": ("--fix sửa được khi an toàn.", "--fix mends it where that is safe."),
    "check.index": ("Các mã kiểm tra", "The checks"),
    "check.index-intro": (
        "Mỗi mã có một trang, cũng đọc được bằng: giamsat explain GS101. Đặt mức hoặc ngoại lệ"
        " trong"
        " giamsat.toml, luôn kèm lý do.",
        "Each code has a page, also shown by: giamsat explain GS101. Levels and exceptions are"
        " set in"
        " giamsat.toml, always with a reason.",
    ),
    "check.group.GS1": ("Tệp và cú pháp", "Files and syntax"),
    "check.group.GS2": ("Diễn biến trong kế hoạch", "The facts of a plan"),
    "check.group.GS3": ("Liên kết và mã", "Links and ids"),
    "check.group.GS4": ("Thời hạn và luật", "Limits and law"),
    "check.group.GS5": ("Số văn bản", "Document numbers"),
    "check.group.GS6": ("Tệp đính kèm", "Attachments"),
    "check.group.GS7": ("Chữ", "Letters"),
    "check.hides.dot": ("tên bắt đầu bằng dấu chấm", "its name begins with a dot"),
    "check.hides.ending": ("đuôi không phải .toml", "its name does not end with .toml"),
    "check.missed.removed": (
        "tệp đã bị xóa hoặc đưa ra ngoài plans/",
        "its file was removed or taken out of plans/",
    ),
    "check.missed.vanished": (
        "tệp không còn, mà không lần ghi nào xóa",
        "its file is gone, and no recording took it out",
    ),
    "check.missed.sealed": (
        "niêm phong có, tệp không còn",
        "a seal has it, and its file is gone",
    ),
    "check.hides.place": ("nằm ngoài plans/", "it lies outside of plans/"),
    "check.hides.link": ("thư mục là liên kết", "its folder is a link"),
    "check.stage.sent": ("gửi", "sent"),
    "check.stage.answered": ("được trả lời", "answered"),
    "check.stage.closed": ("kết thúc", "closed"),
    "check.stage.reported": ("báo cáo", "reported"),
    "check.stage.recorded": ("ghi", "recorded"),
    "check.group.GS8": ("Điều git còn nhớ", "What git remembers"),
    "check.type.text": ("chữ trong ngoặc kép", "a text in quotes"),
    "check.type.day": ("ngày, như 2020-02-07", "a day, such as 2020-02-07"),
    "check.type.whole-number": ("số nguyên", "a whole number"),
    "check.type.true-false": ("có hay không (trong tệp: true, false)", "true or false"),
    "check.type.table": ("bảng", "a table"),
    "check.type.list": ("danh sách trong [ ]", "a list in [ ]"),
    "check.part.purpose": ("mục đích, yêu cầu", "the purpose (purpose)"),
    "check.part.body": ("đối tượng giám sát", "the supervised bodies ([[body]])"),
    "check.part.content": ("nội dung giám sát", "the contents ([[content]])"),
    "check.part.area": ("phạm vi giám sát", "the scope (area)"),
    "check.part.member": ("thành phần đoàn giám sát", "the members ([[member]])"),
    "check.part.time": ("thời gian giám sát", "the time (begins, ends)"),
    "check.part.place": ("địa điểm giám sát (place)", "the place (place)"),
    "check.part.head": (
        "phân công: chưa có trưởng đoàn",
        'the assignment: there is no head (role = "head")',
    ),
    "check.missing.number": ("số", "the number (number)"),
    "check.missing.issued": ("ngày ban hành", "the day of issue (issued)"),
    "check.kind.sent": ("gửi kế hoạch", "plan sent"),
    "check.kind.body-reported": ("đơn vị gửi báo cáo", "body's report"),
    "check.kind.reported": ("có báo cáo kết quả", "report made"),
    "check.kind.report-sent": ("gửi báo cáo kết quả", "report sent"),
    "check.kind.suspended": ("tạm hoãn", "suspended"),
    "check.kind.resumed": ("tiếp tục", "resumed"),
    "check.kind.cancelled": ("hủy", "cancelled"),
    "check.kind.replaced": ("bị thay thế", "replaced"),
    "check.kind.archived": ("lưu trữ", "archived"),
    "check.fault.not-held": ("kế hoạch không đang tạm hoãn", "the plan was not suspended"),
    "check.fault.held-already": ("đã tạm hoãn rồi", "it was suspended already"),
    "check.fault.ended-already": ("kế hoạch đã kết thúc trước đó", "the plan had ended already"),
    "check.fault.not-reported": ("chưa ghi ngày có báo cáo", "no report was recorded before"),
    "check.fault.not-begun": ("giám sát chưa bắt đầu", "the supervision had not begun"),
    "check.fault.no-such-check": ("không có mã kiểm tra", "there is no check"),
    "check.fault.no-such-rule": ("không có thời hạn", "there is no limit"),
    "check.fault.no-such-anchor": ("không tính được từ mốc", "nothing can be counted from"),
    "check.fault.never-satisfied": ("không diễn biến nào đáp ứng được", "no fact ever satisfies"),
    "check.fault.day-off-and-working": (
        "vừa là ngày nghỉ vừa là ngày làm việc",
        "both a day off and a working day",
    ),
    "check.flag.look-alike": ("chữ trông giống", "look-alike letters"),
    "check.flag.stray-prefix": ("thừa chữ “Số”", "a stray “Số”"),
    "check.flag.stray-space": ("thừa dấu cách", "stray spaces"),
    "check.flag.odd-dash": ("dấu gạch lạ", "an odd dash"),
    "check.flag.trailing-dot": ("dấu chấm ở cuối", "a full stop at the end"),
    "check.flag.missing-separator": ("thiếu dấu ngăn", "a missing separator"),
    "check.flag.swapped-separator": ("đổi chỗ dấu ngăn", "swapped separators"),
    "check.flag.swapped-letters": ("Ư thay cho W", "Ư in place of W"),
    "check.flag.plain-d": ("D thay cho Đ", "D in place of Đ"),
    "help.check": (
        "Kiểm tra kế hoạch, chương trình và tệp đính kèm.\n\nMã thoát: 0 không có gì hơn ghi chú,"
        " 1 có"
        " lỗi hoặc cảnh báo, 2 gọi sai.",
        "Check plans, programmes and attachments.\n\nExit code: 0 nothing graver than notes, 1"
        " errors or"
        " warnings, 2 wrong usage.",
    ),
    "help.check.paths": (
        "Tệp, thư mục hoặc tên kế hoạch; không nêu thì kiểm tra tất cả.",
        "Files, folders or names of plans; everything if none is named.",
    ),
    "help.check.format": (
        "`table`, `plain`, json, csv, md, html, sarif (SARIF 2.1.0) hoặc github.",
        "table, plain, json, csv, md, html, sarif (SARIF 2.1.0) or github.",
    ),
    "help.check.fail-on": (
        "Mã thoát 1 khi nào: `warning` (mặc định) – có lỗi hoặc cảnh báo; `error` – chỉ khi tệp"
        " có lỗi,"
        " không kể thời hạn đã qua.",
        "When the exit code is 1: warning (default) – for errors or warnings; error – for faults of"
        " files alone, not for limits that have passed.",
    ),
    "help.check.fix": (
        "Sửa những gì chỉ có một cách sửa an toàn (NFC, dấu cách thừa, số văn bản hỏng rõ ràng).",
        "Mend what can be mended safely in one way (NFC, stray spaces, plainly damaged numbers).",
    ),
    "help.check.dry-run": (
        "Cùng --fix: chỉ cho xem, không ghi.",
        "With --fix: show the change, write nothing.",
    ),
    "help.check.no-commit": (
        "Cùng --fix: không ghi vào git.",
        "With --fix: do not record it in git.",
    ),
    "help.explain": (
        "Giải thích một mã kiểm tra; không nêu mã thì liệt kê tất cả.",
        "Explain a check; list them all if none is named.",
    ),
    "help.explain.code": ("Mã, như GS101.", "The code, such as GS101."),
    "error.paths-of-several": (
        "các tệp nằm trong nhiều thư mục làm việc: {paths}.",
        "the files lie in several workspaces: {paths}.",
    ),
    "error.paths-of-several.remedy": (
        "gọi giamsat check một lần cho mỗi thư mục",
        "call giamsat check once for each of them",
    ),
    "error.unknown-check": ("không có mã kiểm tra “{check}”.", "there is no check “{check}”."),
    "error.unknown-check.remedy": (
        "xem danh mục bằng: giamsat explain",
        "see the list: giamsat explain",
    ),
    "error.no-such-path": ("không có {path}.", "there is no {path}."),
    "error.no-such-path.remedy": (
        "nêu tệp hoặc thư mục trong thư mục làm việc; không nêu gì để kiểm tra tất cả.",
        "name a file or folder of the workspace; name none to check everything.",
    ),
    "error.mending-refused": (
        "{path} để nguyên: sửa chữ sẽ làm sai dữ liệu ({keys}).",
        "{path} was left as it is: mending it would break its data ({keys}).",
    ),
    "error.dry-run-without-fix": (
        "--dry-run chỉ dùng cùng --fix.",
        "--dry-run is for --fix.",
    ),
}

MESSAGES: dict[str, Pair] = dict(_OWN)
for _code, _page in PAGES.items():
    MESSAGES.update(_page.messages(_code))
