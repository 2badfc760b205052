"""Coordination programmes."""

MESSAGES = {
    "programme.list": ("Chương trình phối hợp", "Coordination programmes"),
    "programme.title": ("Tên", "Title"),
    "programme.year": ("Năm", "Year"),
    "programme.number": ("Số", "Number"),
    "programme.signed": ("Ngày ký", "Signed"),
    "programme.lead": ("Chủ trì", "Lead"),
    "programme.area": ("Địa bàn", "Area"),
    "programme.note": ("Ghi chú", "Note"),
    "programme.partner": ("Các bên ký", "Partners"),
    "programme.content": ("Nội dung", "Contents"),
    "programme.responsibility": ("Trách nhiệm", "Responsibilities"),
    "programme.gathered": ("Đã tập hợp", "Gathered"),
    "programme.opinions-count": (
        "{count} ý kiến, kiến nghị của nhân dân",
        "{count} people's {count:opinion|opinions}",
    ),
    "programme.results-count": (
        "{count} kết quả của địa phương",
        "{count} local {count:result|results}",
    ),
    "programme.plans": ("Kế hoạch giám sát", "Supervision plans"),
    "programme.made": ("đã lập chương trình {id}", "programme {id} created"),
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
    "error.bad-responsibility": (
        "“{text}” không có dạng “ai | việc gì”.",
        "“{text}” is not of the form “who | what”.",
    ),
}
