"""Help texts of ``report``."""

MESSAGES = {
    "help.report": (
        "Lập văn bản của một cuộc giám sát: Word, PDF, HTML hoặc Markdown.\n\nThể thức theo quy"
        " định có hiệu lực vào ngày của văn bản. Điều chưa biết được để trống và đánh dấu.",
        "Make a document of a supervision: Word, PDF, HTML or Markdown.\n\nThe layout is that in"
        " force on the document's date. What is not known stays blank and marked.",
    ),
    "help.report.kind": (
        "Loại văn bản: plan (kế hoạch), decision (quyết định lập đoàn), outline (đề cương báo"
        " cáo), report (báo cáo), recommendations (công văn kiến nghị), urging (công văn đôn đốc).",
        "Kind: plan, decision (on the delegation), outline (of the body's report), report,"
        " recommendations (letter), urging (letter).",
    ),
    "help.report.to": (
        "Chỉ kiến nghị gửi cơ quan này (công văn kiến nghị, đôn đốc).",
        "Only recommendations to this body (letters).",
    ),
    "help.report.place": (
        "Địa danh; mặc định là place trong giamsat.toml.",
        "Place; by default place in giamsat.toml.",
    ),
    "help.report.position": ("Chức vụ người ký.", "Position of who signs."),
    "help.report.signer": ("Họ và tên người ký.", "Name of who signs."),
    "help.report.format": (
        "docx, pdf, html, md; mặc định theo đuôi của --output, nếu không thì docx.",
        "docx, pdf, html, md; by default the suffix of --output, else docx.",
    ),
    "help.report.output": (
        "Tệp kết quả; trên màn hình, Word và PDF tự có tên ở thư mục hiện tại.",
        "File to write; on a terminal Word and PDF get a name in the current folder.",
    ),
    "help.report.force": ("Ghi đè tệp đã có.", "Overwrite an existing file."),
}
