"""Documents and attached files."""

_SEE = ("xem lại bằng: giamsat show KẾ_HOẠCH", "look at it by: giamsat show PLAN")

MESSAGES = {
    "act.document.remove": (
        "đã bỏ văn bản {subject} ghi nhầm; mã này không dùng lại",
        "document {subject} taken out; its id is not used again",
    ),
    "help.document.remove": (
        "Bỏ văn bản ghi nhầm; lịch sử vẫn giữ.\n\nVí dụ: giamsat document remove 33 D2",
        "Take out a document entered by mistake; the history keeps it.\n\n"
        "For example: giamsat document remove 33 D2",
    ),
    "act.document.add": ("đã ghi văn bản {subject} ({kind})", "document {subject} ({kind}) added"),
    "notice.same-bytes": (
        "Lưu ý: tệp giống hệt tệp của {id}.",
        "Note: the file is the same as that of {id}.",
    ),
    "help.document": ("Văn bản của hồ sơ.", "Documents of the file."),
    "help.document.add": (
        "Ghi một văn bản và giữ tệp của nó trong thư mục làm việc (kèm SHA-256).\n\n"
        "Ví dụ: giamsat document add 33 --number 147/BC-UBMTTQ --issued 28/02/2020"
        " --file bao-cao.pdf",
        "Record a document and keep its file in the workspace, with its SHA-256.\n\n"
        "For example: giamsat document add 33 --number 147/BC-UBMTTQ --issued 2020-02-28"
        " --file report.pdf",
    ),
    "help.document.add.issued": ("Ngày văn bản.", "Date of the document."),
    "help.document.add.kind": (
        "Loại văn bản (mặc định: theo ký hiệu trong số).",
        "Kind (default: as its number says).",
    ),
    "help.document.add.title": ("Trích yếu.", "Title."),
    "help.document.add.issuer": ("Cơ quan ban hành.", "Issuer."),
    "help.document.add.file": (
        "Tệp; nằm ngoài attachments/ thì được chép vào đó, để gửi được cho nơi khác.",
        "The file; one from outside of attachments/ is copied there, for others to have it.",
    ),
    "error.no-document-kind": (
        "không biết loại văn bản của “{number}”.",
        "the kind of document is unknown: “{number}”.",
    ),
    "error.no-document-kind.remedy": (
        'thêm --kind "Báo cáo" (hoặc loại khác)',
        'add --kind "Báo cáo" (or another kind)',
    ),
    "error.no-document-number": (
        "chưa nêu số hay loại của văn bản.",
        "neither the number nor the kind of the document is given.",
    ),
    "error.no-document-number.remedy": (
        'thêm --number 45/BC-UBND, hoặc --kind "Báo cáo"',
        'add --number 45/BC-UBND, or --kind "Báo cáo"',
    ),
    "error.document-there": ("văn bản này đã có: {id}.", "this document is there already: {id}."),
    "error.document-there.remedy": _SEE,
    "error.not-an-attachment": (
        "{path} là tệp riêng của giamsat hay git.",
        "{path} belongs to giamsat or git itself.",
    ),
    "error.attachment-exists": (
        "{path} đã có; không ghi đè.",
        "{path} exists; it is not overwritten.",
    ),
    "error.attachment-exists.remedy": (
        "đổi tên tệp, hoặc chỉ thẳng đến tệp đã có trong attachments/.",
        "rename the file, or name the one that is in attachments/.",
    ),
}
