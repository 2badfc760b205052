"""What any change did, what comes next, and what is doubtful about it."""

MESSAGES = {
    "act.dry-run": (
        "(chỉ xem trước, chưa ghi) {sentence}",
        "(preview, nothing written) {sentence}",
    ),
    "act.nothing-next": ("Không còn thời hạn nào đang tính.", "No date stands."),
    "act.next-undated": (
        "Không còn thời hạn nào đang tính; kiến nghị chưa giải quyết xong: {parts}",
        "No date stands; open recommendations: {parts}",
    ),
    "act.next-open": (
        "Chưa có hạn: {part} ({state})",
        "Without a day: {part} ({state})",
    ),
    "act.next-command": ("  → {command}", "  → {command}"),
    "act.next": (
        "Việc tiếp theo: {day} · {subject} · {rule}",
        "Next: {day} · {subject} · {rule}",
    ),
    "act.next-overdue": (
        "Việc quá hạn: {day} · {subject} · {rule}",
        "Overdue: {day} · {subject} · {rule}",
    ),
    "act.unrecorded": (
        "Thay đổi đã ghi vào tệp nhưng chưa vào lịch sử: {why}.",
        "The file is changed, but the change is not in the history: {why}.",
    ),
    "act.unrecorded.no-git": (
        "máy chưa cài git (tải miễn phí tại https://git-scm.com/downloads; hôm nay không nhắc nữa)",
        "git is not installed (free at https://git-scm.com/downloads; not told again today)",
    ),
    "act.unrecorded.not-a-repository": (
        "thư mục này chưa được git quản lý (tạo bằng: git init)",
        "this folder is no git repository (make one: git init)",
    ),
    "act.unrecorded.git-too-old": ("cần git 2.31 trở lên", "git 2.31 or later is needed"),
    "act.unrecorded.not-trusted": (
        "kho git thuộc người dùng khác (xem: git config safe.directory)",
        "the repository belongs to another user (see: git config safe.directory)",
    ),
    "act.unrecorded.merging": ("git đang hợp nhất dở", "git is in the middle of a merge"),
    "act.unrecorded.rebasing": ("git đang rebase dở", "git is in the middle of a rebase"),
    "act.unrecorded.ignored": ("git được dặn bỏ qua tệp này", "git is told to ignore this file"),
    "act.unrecorded.elsewhere": ("tệp nằm ngoài kho git", "the file is outside the repository"),
    "act.unrecorded.busy": ("git đang bận", "git is busy"),
    "act.unrecorded.failed": ("git báo lỗi", "git failed"),
    "act.git-said": ("git nói: {said}", "git says: {said}"),
    "act.unchanged": ("Không có gì thay đổi.", "Nothing changed."),
    "notice.contradictory": (
        "tệp này còn {count} chỗ mâu thuẫn; xem và giải quyết: giamsat resolve {id}",
        "the file still contradicts itself in {count} {count:place|places}; see and settle:"
        " giamsat resolve {id}",
    ),
    "notice.formless": (
        "Chưa ghi hình thức giám sát nên không thời hạn nào được tính; ghi hình thức, ví dụ:"
        " giamsat set {plan} hinh-thuc=doan-giam-sat",
        "No form is recorded, so that no limit judges the plan; record it, for example: giamsat set"
        " {plan} form=delegation",
    ),
    "notice.found.GS212": (
        "{id} vào ngày nghỉ: {weekday}, {day}.",
        "{id} is on a day off: {weekday}, {day}.",
    ),
    "notice.found.GS212.named": (
        "{id} vào ngày nghỉ: {weekday}, {day} ({name}).",
        "{id} is on a day off: {weekday}, {day} ({name}).",
    ),
    "notice.found.GS305": (
        "Kế hoạch không có đơn vị được giám sát tên “{body}”; đã ghi đúng như gõ.",
        "The plan supervises no body “{body}”; it is recorded as typed.",
    ),
    "notice.found.GS305.near": (
        "Kế hoạch không có đơn vị được giám sát tên “{body}”; ý anh/chị là “{near}”? Đã ghi đúng"
        " như gõ; sai thì: giamsat undo",
        "The plan supervises no body “{body}”; is “{near}” meant? It is recorded as typed; if that"
        " is wrong: giamsat undo",
    ),
    "notice.there-already": (
        "{id} giống hệt {other} đã có; ghi nhầm hai lần thì: giamsat undo",
        "{id} is the same as {other}, which is there already; if that is one thing entered twice:"
        " giamsat undo",
    ),
    "notice.in-the-future": (
        "Lưu ý: ngày {on} còn ở phía trước; diễn biến chỉ được tính từ ngày đó.",
        "Note: {on} is still to come; the fact counts from that day on.",
    ),
    "notice.outside-period": (
        "Lưu ý: ngày {on} nằm ngoài thời gian giám sát {begins} – {ends}.",
        "Note: {on} is outside the period of supervision, {begins} – {ends}.",
    ),
    "notice.outside-when": (
        "Lưu ý: ngày {on} nằm ngoài thời gian đã ghi của kế hoạch: {when}.",
        "Note: {on} is outside the time that the plan says: {when}.",
    ),
    "notice.plan-held": (
        "Lưu ý: ngày {on} kế hoạch đang tạm hoãn, đã hủy hoặc lưu trữ.",
        "Note: on {on} the plan is suspended, cancelled or archived.",
    ),
    "notice.archived-before": (
        "Lưu ý: kế hoạch đã lưu trữ từ ngày {on}; thay đổi này sẽ được nêu trong hồ sơ kiểm tra.",
        "Note: the plan was archived on {on}; an audit will tell of this change.",
    ),
    "notice.changed-after-sending": (
        "Lưu ý: {id} đã gửi ngày {on}; đổi {key} sau khi gửi sẽ được nêu trong hồ sơ kiểm tra. Có"
        " văn bản đính chính thì ghi bằng: giamsat document add",
        "Note: {id} was sent on {on}; an audit will tell that {key} was changed since. Record a"
        " paper that corrects it by: giamsat document add",
    ),
    "notice.waived-after-deadline": (
        "Lưu ý: hạn là ngày {due}, lý do được ghi sau hạn {days} ngày; hồ sơ kiểm tra nêu cả hai"
        " ngày.",
        "Note: the last day was {due}, and the reason is recorded {days} {days:day|days} later;"
        " an audit tells both days.",
    ),
    "notice.number-odd": (
        "Lưu ý: số “{number}” có lẽ là “{meant}”.",
        "Note: the number “{number}” is perhaps “{meant}”.",
    ),
    "notice.number-of-another-kind": (
        "Lưu ý: số “{number}” mang ký hiệu {kind}, không phải của kế hoạch.",
        "Note: the number “{number}” has the code {kind}, which is no plan's.",
    ),
    "notice.limit-missed": (
        "Lưu ý: {subject}: {rule}, hạn {due}, chưa ghi đã làm. Đã làm thì ghi: {record}; không kịp"
        " thì ghi lý do: {command}",
        "Note: {subject}: {rule} was due on {due} and is not recorded as done. If it was done,"
        " record it: {record}; if not, record the reason: {command}",
    ),
    "notice.limit-missed-done": (
        "Lưu ý: {subject}: {rule}, hạn {due}, đến {done} mới làm. Có lý do thì ghi lại: {command}",
        "Note: {subject}: {rule} was due on {due} and done on {done}. If there is a reason, record"
        " it: {command}",
    ),
    "error.unknown-part": (
        "kế hoạch không có phần nào mang mã “{id}”.",
        "the plan has no part with the id “{id}”.",
    ),
    "error.unknown-part.remedy": (
        "xem các mã bằng: giamsat show KẾ_HOẠCH",
        "see the ids: giamsat show PLAN",
    ),
    "error.not-a-number": (
        "{option} cần một số nguyên từ 0 trở lên, không phải “{value}”.",
        "{option} needs a whole number, 0 or more, not “{value}”.",
    ),
    "error.needs-reason": (
        "cần ghi lý do cho bước “{step}”.",
        "the step “{step}” needs a reason.",
    ),
    "error.needs-reason.remedy": ('thêm --reason "…"', 'add --reason "…"'),
    "error.missing-value": (
        "thiếu {fact}.",
        "{fact} is missing.",
    ),
    "error.missing-value.remedy": (
        "thêm {option}, hoặc chạy trên màn hình dòng lệnh để được hỏi từng mục.",
        "add {option}, or run on a terminal to be asked.",
    ),
}
