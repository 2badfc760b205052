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
}
