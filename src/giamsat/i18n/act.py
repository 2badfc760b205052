"""What a change did, what comes next, and what is doubtful about it."""

MESSAGES = {
    "act.dry-run": (
        "(chỉ xem trước, chưa ghi) {sentence}",
        "(preview, nothing written) {sentence}",
    ),
    "act.nothing-next": ("Không còn thời hạn nào đang tính.", "No date stands."),
    "act.next-undated": (
        "Không còn thời hạn nào đang tính; kiến nghị còn mở: {parts}",
        "No date stands; open recommendations: {parts}",
    ),
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
    "act.unrecorded.no-git": ("máy chưa cài git", "git is not installed"),
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
    "act.set": ("đã ghi {keys}", "set {keys}"),
    "act.new": ("đã lập kế hoạch", "plan created"),
    "act.new-next": (
        "Xem: giamsat show {plan} · Ghi đã gửi kế hoạch: giamsat mark {plan} sent",
        "See it: giamsat show {plan} · Record its sending: giamsat mark {plan} sent",
    ),
    "act.unchanged": ("Không có gì thay đổi.", "Nothing changed."),
    "act.edit": ("đã sửa tệp", "file edited"),
    "act.mark.sent": ("đã ghi gửi kế hoạch ngày {on}", "plan sent on {on}"),
    "act.mark.body-reported": (
        "đã ghi đơn vị gửi báo cáo ngày {on}",
        "the body reported on {on}",
    ),
    "act.mark.reported": ("đã ghi báo cáo kết quả giám sát ngày {on}", "reported on {on}"),
    "act.mark.report-sent": ("đã ghi gửi báo cáo ngày {on}", "report sent on {on}"),
    "act.mark.suspended": ("đã ghi tạm hoãn từ ngày {on}", "suspended from {on}"),
    "act.mark.resumed": ("đã ghi tiếp tục từ ngày {on}", "resumed from {on}"),
    "act.mark.cancelled": ("đã ghi hủy từ ngày {on}", "cancelled from {on}"),
    "act.mark.archived": ("đã ghi lưu trữ từ ngày {on}", "archived from {on}"),
    "act.notice.not-issued-yet": (
        "Lưu ý: kế hoạch chưa có số hoặc ngày ban hành.",
        "Note: the plan has no number or no date of issue.",
    ),
    "act.notice.before-issue": (
        "Lưu ý: ngày {on} trước ngày ban hành {issued}.",
        "Note: {on} is before the date of issue, {issued}.",
    ),
    "act.notice.reported-before-end": (
        "Lưu ý: báo cáo ngày {on}, trước ngày kết thúc giám sát {ends}.",
        "Note: reported on {on}, before the last day of supervision, {ends}.",
    ),
    "act.notice.still-open": (
        "Lưu ý: còn kiến nghị chưa đóng: {ids}.",
        "Note: recommendations still open: {ids}.",
    ),
}
