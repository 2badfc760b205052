"""Help texts of ``programme``."""

MESSAGES = {
    "help.programme": ("Chương trình phối hợp hằng năm.", "Yearly coordination programmes."),
    "help.programme.list": ("Liệt kê chương trình.", "List programmes."),
    "help.programme.show": (
        "Xem một chương trình và các kế hoạch thuộc nó.",
        "Show a programme and its plans.",
    ),
    "help.programme.show.programme": ("Mã hoặc số chương trình.", "Id or number of a programme."),
    "help.programme.new": ("Lập chương trình mới.", "Create a programme."),
    "help.programme.new.title": ("Tên chương trình.", "Title."),
    "help.programme.new.year": ("Năm.", "Year."),
    "help.programme.new.signed": ("Ngày ký.", "Day of signing."),
    "help.programme.new.number": ("Số.", "Number."),
    "help.programme.new.lead": (
        "Cơ quan chủ trì (mặc định: của thư mục làm việc).",
        "Who leads (default: the workspace's issuer).",
    ),
    "help.programme.new.area": ("Địa bàn.", "Area."),
    "help.programme.new.partner": ("Bên ký (dùng nhiều lần được).", "Partner (may be repeated)."),
    "help.programme.new.content": (
        "Nội dung (dùng nhiều lần được).",
        "Content (may be repeated).",
    ),
    "help.programme.new.responsibility": (
        "Trách nhiệm, “ai | việc gì” (dùng nhiều lần được).",
        "Responsibility, “who | what” (may be repeated).",
    ),
    "help.programme.new.id": ("Mã của chương trình.", "Id of the programme."),
}
