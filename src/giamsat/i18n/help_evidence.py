"""Help texts of the commands for auditors."""

MESSAGES = {
    "help.history": (
        "Ai đã ghi gì vào kế hoạch, khi nào.",
        "Tell who recorded what of a plan, and when.",
    ),
    "help.undo": (
        "Lấy lại lần ghi cuối của kế hoạch, như một thay đổi mới.",
        "Take back the last recorded change of a plan, as a new change.",
    ),
    "help.seal": (
        "Niêm phong mọi kế hoạch, chương trình và tệp đính kèm như hiện tại.",
        "Seal all plans, programmes and attachments as they are now.",
    ),
    "help.seal.sign": ("Ký bằng khóa SSH này.", "Sign with this SSH key."),
    "help.seal.timestamp-query": (
        "Ghi câu hỏi RFC 3161 cho niêm phong mới nhất.",
        "Write the RFC 3161 question for the last seal.",
    ),
    "help.seal.timestamp-reply": (
        "Đính kèm câu trả lời của cơ quan cấp dấu thời gian.",
        "Attach the answer of a time stamp authority.",
    ),
    "help.verify": (
        "Có gì bị sửa sau khi niêm phong không (mã thoát 1 nếu có).",
        "Tell whether anything was altered since it was sealed (exit code 1 if so).",
    ),
    "help.verify.signers": ("Danh sách người ký được tin.", "The list of allowed signers."),
    "help.verify.ca": (
        "Chứng thư của cơ quan cấp dấu thời gian.",
        "Certificates of the authority.",
    ),
    "help.verify.expect": ("SHA-256 của một niêm phong đã biết.", "SHA-256 of a seal you know."),
}
