"""Questions on a terminal."""

MESSAGES = {
    "ask.issuer": ("Tên cơ quan (Ủy ban Mặt trận … hoặc tổ chức)", "Name of the office"),
    "ask.code": ("Ký hiệu trong số văn bản (ví dụ MTTQ-BTT)", "Code in its numbers (MTTQ-BTT)"),
    "ask.area": ("Địa bàn", "Area"),
    "ask.place": ("Nơi ký văn bản (ví dụ: Bản Thơ)", "Place in papers"),
    "ask.position": ("Chức vụ người ký (ví dụ: Chủ tịch)", "Position of who signs"),
    "ask.signer": ("Họ tên người ký", "Name of who signs"),
    "ask.number-taken": ("Số “{text}” được hiểu là {number}.", "“{text}” is taken as {number}."),
    "ask.hint.new.number": ("gõ số thứ tự là đủ", "the serial alone will do"),
    "ask.hint.new.when": (
        "quý II, tháng 5–6, 6 tháng cuối năm, thường xuyên",
        "quarter II/2026, 2026-05/2026-06, 2026-H2, words",
    ),
    "ask.hint.new.body": ("tên ^ cấp trên trực tiếp", "name ^ the body above it"),
    "ask.hint.new.member": (
        "họ tên | trưởng đoàn, phó trưởng đoàn, thư ký hay thành viên | cơ quan",
        "name | head, deputy, secretary or member | organisation",
    ),
    "ask.hint.programme.new.responsibility": ("ai | việc gì", "who | what"),
    "ask.keys": (
        "Enter: nhận giá trị trong ngoặc hoặc bỏ qua; “<”: quay lại; “-”: để trống;"
        " Ctrl+C: dừng, không ghi gì.",
        "Enter takes the value in brackets or skips; “<” goes back; “-” leaves out;"
        " Ctrl+C stops, nothing is written.",
    ),
    "ask.programme": ("Chương trình phối hợp", "Coordination programme"),
    "ask.removed": ("Lấy lại kế hoạch nào", "Which one to bring back"),
    "ask.plan": ("Kế hoạch", "Plan"),
    "ask.by-name": ("số, hoặc vài chữ của tên", "a number, or words of its title"),
    "ask.day": ("{weekday}, ngày {day}", "{weekday} {day}"),
    "ask.first": ("Đây là câu hỏi đầu tiên.", "This is the first question."),
    "ask.next": ("{name} {place} (Enter: hết)", "{name} {place} (Enter ends)"),
    "ask.doubtful": (
        "“{text}” có vẻ viết sai. Enter: nhận cách viết dưới đây; muốn giữ nguyên thì gõ lại.",
        "“{text}” looks damaged. Enter takes what stands below; type it again to keep it.",
    ),
    "ask.write": ("Ghi? [C/s/k] (s: sửa một dòng, k: không ghi)", "Record it? [Y/e/n] (e: edit)"),
    "ask.write-only": (
        "Trả lời c (ghi), s (sửa; hoặc số của dòng) hoặc k (không ghi).",
        "Answer y (record), e (edit; or the number of a line) or n (do not record).",
    ),
    "ask.use": ("Đọc như vậy? [C/s/k] (s: sửa một dòng, k: thôi)", "Read it so? [Y/e/n] (e: edit)"),
    "ask.use-only": (
        "Trả lời c (đọc như vậy), s (sửa; hoặc số của dòng) hoặc k (thôi).",
        "Answer y (read it so), e (edit; or the number of a line) or n (leave).",
    ),
    "ask.change-or-leave": ("Sửa dòng nào? (k: thôi, không ghi)", "Change which line? (n: leave)"),
    "ask.which-line": ("Số của dòng cần sửa", "Number of the line to change"),
    "ask.required": ("Mục này không để trống được.", "This cannot be left out."),
    "ask.yes-or-no": ("{question} [C/k]", "{question} [Y/n]"),
    "ask.no-or-yes": ("{question} [c/K]", "{question} [y/N]"),
    "ask.yes-or-no-only": ("Trả lời c (có) hoặc k (không).", "Answer y (yes) or n (no)."),
    "ask.edit-again": ("Sửa tiếp bản nháp?", "Edit the draft again?"),
    "ask.draft-kept": ("Bản nháp được giữ ở {path}", "The draft is kept at {path}"),
    "ask.founded": (
        "Đã tạo thư mục làm việc {path}. Lập kế hoạch đầu tiên: giamsat new",
        "Made the workspace {path}. Create the first plan: giamsat new",
    ),
    "ask.to-mend": (
        "Thư mục này đã là thư mục làm việc. Còn thiếu:",
        "This folder is a workspace already. What is missing:",
    ),
    "ask.mend": ("Bổ sung những phần còn thiếu?", "Add what is missing?"),
    "ask.mended": (
        "Đã bổ sung phần còn thiếu của {path}; những phần khác giữ nguyên.",
        "Added what {path} lacked; all else is as it was.",
    ),
    "ask.nothing-to-mend": (
        "{path} đã là thư mục làm việc và không thiếu gì.",
        "{path} is a workspace already and lacks nothing.",
    ),
    "ask.mend-commit": ("Bổ sung thư mục làm việc giamsat", "Complete the giamsat workspace"),
    "ask.no-git": (
        "Chưa có git: mọi việc vẫn làm được, nhưng thay đổi sẽ không có lịch sử.",
        "There is no git: all else works, but changes will have no history.",
    ),
    "ask.schemas-there": (
        "Hai lược đồ trong thư mục schema/ đã là bản mới nhất.",
        "Both schemas in the folder schema/ are up to date.",
    ),
    "ask.first-commit": ("Tạo thư mục làm việc giamsat", "Make the giamsat workspace"),
}
