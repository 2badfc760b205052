"""Help texts of ``check`` and ``explain``."""

MESSAGES = {
    "help.check": (
        "Kiểm tra kế hoạch, chương trình và tệp đính kèm.\n\nMã thoát: 0 không có gì hơn ghi chú,"
        " 1 có"
        " lỗi hoặc cảnh báo, 2 gọi sai.",
        "Check plans, programmes and attachments.\n\nExit code: 0 nothing graver than notes, 1"
        " errors or"
        " warnings, 2 wrong usage.",
    ),
    "help.check.paths": (
        "Tệp hoặc thư mục; không nêu thì kiểm tra tất cả.",
        "Files or folders; everything if none is named.",
    ),
    "help.check.format": (
        "table, plain, json, csv, md, html, sarif (SARIF 2.1.0) hoặc github.",
        "table, plain, json, csv, md, html, sarif (SARIF 2.1.0) or github.",
    ),
    "help.check.fix": (
        "Sửa những gì chỉ có một cách sửa an toàn (NFC, dấu cách thừa, số văn bản hỏng rõ ràng).",
        "Mend what can be mended safely in one way (NFC, stray spaces, plainly damaged numbers).",
    ),
    "help.check.dry-run": (
        "Cùng --fix: chỉ cho xem, không ghi.",
        "With --fix: show the change, write nothing.",
    ),
    "help.check.no-commit": (
        "Cùng --fix: không ghi vào git.",
        "With --fix: do not record it in git.",
    ),
    "help.explain": (
        "Giải thích một mã kiểm tra; không nêu mã thì liệt kê tất cả.",
        "Explain a check; list them all if none is named.",
    ),
    "help.explain.code": ("Mã, như GS101.", "The code, such as GS101."),
}
