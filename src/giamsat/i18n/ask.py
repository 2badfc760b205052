"""Questions on a terminal."""

MESSAGES = {
    "ask.begin": (
        "Lập kế hoạch giám sát mới. Enter: nhận giá trị trong ngoặc hoặc bỏ qua; “-”: để trống;"
        " Ctrl+C: dừng, không ghi gì.",
        "A new supervision plan. Enter takes the value in brackets or skips; “-” leaves out;"
        " Ctrl+C stops, nothing is written.",
    ),
    "ask.title": ("Nội dung giám sát (trích yếu)", "What is supervised (title)"),
    "ask.issued": ("Ngày ban hành", "Date of issue"),
    "ask.number": ("Số, ký hiệu", "Number"),
    "ask.issuer": ("Cơ quan ban hành", "Issuer"),
    "ask.code": ("Ký hiệu cơ quan (ví dụ MTTQ-BTT)", "The issuer's code (such as MTTQ-BTT)"),
    "ask.form": ("Hình thức (số hoặc tên)", "Form (number or name)"),
    "ask.begins": ("Ngày bắt đầu giám sát", "First day of supervision"),
    "ask.ends": ("Ngày kết thúc giám sát", "Last day of supervision"),
    "ask.area": ("Phạm vi, địa bàn", "Area"),
    "ask.bodies": (
        "Đơn vị được giám sát thứ {place} (tên ^ cấp trên; Enter: hết):",
        "Supervised body {place} (name ^ superior; Enter ends):",
    ),
    "ask.contents": (
        "Nội dung giám sát thứ {place} (Enter: hết):",
        "Content {place} (Enter ends):",
    ),
    "ask.programme": ("Chương trình phối hợp", "Coordination programme"),
    "ask.keys": (
        "Enter: nhận giá trị trong ngoặc hoặc bỏ qua; “<”: quay lại; “-”: để trống;"
        " Ctrl+C: dừng, không ghi gì.",
        "Enter takes the value in brackets or skips; “<” goes back; “-” leaves out;"
        " Ctrl+C stops, nothing is written.",
    ),
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
    "ask.change-or-leave": ("Sửa dòng nào? (k: thôi, không ghi)", "Change which line? (n: leave)"),
    "ask.which-line": ("Số của dòng cần sửa", "Number of the line to change"),
    "ask.required": ("Mục này không để trống được.", "This cannot be left out."),
    "ask.suggestion": (
        "“{text}” có vẻ viết sai; dùng “{suggestion}”?",
        "“{text}” looks damaged; use “{suggestion}”?",
    ),
    "ask.yes-or-no": ("{question} [C/k]", "{question} [Y/n]"),
    "ask.yes-or-no-only": ("Trả lời c (có) hoặc k (không).", "Answer y (yes) or n (no)."),
    "ask.edit-again": ("Sửa tiếp bản nháp?", "Edit the draft again?"),
    "ask.draft-kept": ("Bản nháp được giữ ở {path}", "The draft is kept at {path}"),
    "ask.founded": (
        "Đã tạo thư mục làm việc {path}. Lập kế hoạch đầu tiên: giamsat new",
        "Made the workspace {path}. Create the first plan: giamsat new",
    ),
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
