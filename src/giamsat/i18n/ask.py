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
    "ask.programme": ("Thuộc chương trình phối hợp (mã)", "Of the programme (id)"),
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
