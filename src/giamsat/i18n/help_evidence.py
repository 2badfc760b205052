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
    "help.history.field": (
        "Chỉ một mục: R2.due, plan.ends, R2.",
        "Only one field: R2.due, plan.ends, R2.",
    ),
    "help.diff": (
        "Nội dung kế hoạch khác nhau thế nào giữa hai ngày hoặc hai bản ghi.",
        "Tell what differs by meaning between two dates or revisions of a plan.",
    ),
    "help.diff.first": (
        "Từ: ngày (đến hết ngày ấy) hoặc bản ghi git.",
        "From: a date (the end of that day) or a git revision.",
    ),
    "help.diff.last": (
        "Đến: ngày hoặc bản ghi git (mặc định: tệp hiện tại).",
        "To: a date or a git revision (default: the file as it is).",
    ),
    "help.audit": (
        "Mọi điều người kiểm toán cần về kế hoạch, trong một tệp.\n\nSự việc và lúc ghi, thời hạn"
        " và căn cứ, kết quả kiểm tra, niêm phong. Ví dụ: audit --all --format html -o a.html",
        "All that an auditor asks of a plan, in one file.\n\nFacts beside their recordings, limits"
        " with sources, checks, seals. Example: audit --all --format html -o a.html",
    ),
    "help.audit.all": ("Mọi kế hoạch.", "All plans."),
    "help.audit.signers": ("Danh sách người ký được tin.", "The list of allowed signers."),
    "help.audit.ca": (
        "Chứng thư của cơ quan cấp dấu thời gian.",
        "Certificates of the authority.",
    ),
}
