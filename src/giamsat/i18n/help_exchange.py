"""Help texts of import and export."""

MESSAGES = {
    "help.import": (
        "Nhập kế hoạch từ Excel, CSV hoặc Word.\n\nLúc đầu chỉ cho xem: cột hiểu thế nào, kế"
        " hoạch nào mới, ô nào có lỗi. Thêm --yes mới ghi. Nhập lại không tạo bản trùng.",
        "Import plans from Excel, CSV or Word.\n\nAt first it only shows how columns are read,"
        " which plans are new, which cells are wrong. It writes with --yes. Importing again makes"
        " no duplicates.",
    ),
    "help.import.file": (
        "Tệp .xlsx, .csv, .docx, hoặc thư mục CSV do giamsat xuất.",
        "Files .xlsx, .csv, .docx, or a folder of CSV files that giamsat exported.",
    ),
    "help.import.encoding": (
        "Chuyển từ bảng mã: tcvn3, vni, windows-1258, utf-8, utf-16, hoặc auto.",
        "Convert from an encoding: tcvn3, vni, windows-1258, utf-8, utf-16, or auto.",
    ),
    "help.import.range": (
        "Chỉ đọc vùng này: A3:H20, Sheet1!A3:H20, hoặc tên trang tính.",
        "Read only this: A3:H20, Sheet1!A3:H20, or a sheet's name.",
    ),
    "help.import.table": (
        "Loại bảng: plans, visits, findings, recommendations.",
        "Kind of table: plans, visits, findings, recommendations.",
    ),
    "help.import.column": (
        "Cột này là trường nào (dùng nhiều lần được): “Số KH=number”, “Kinh phí=-” (bỏ qua).",
        "Which field a column is (may be repeated): “Số KH=number”, “Kinh phí=-” (pass over).",
    ),
    "help.import.mapping": (
        "Dùng cách đọc cột đã lưu trong mappings/NAME.toml.",
        "Use the mapping saved in mappings/NAME.toml.",
    ),
    "help.import.save-mapping": (
        "Lưu cách đọc cột vào mappings/NAME.toml.",
        "Save the mapping in mappings/NAME.toml.",
    ),
    "help.import.issuer": (
        "Cơ quan ban hành khi tệp không ghi (mặc định: theo giamsat.toml).",
        "The issuer where the file names none (default: that of giamsat.toml).",
    ),
    "help.import.update": (
        "Sửa cả kế hoạch đã có theo tệp (chỉ những chỗ khác; không xóa gì).",
        "Bring plans that are there up to date too (only what differs; nothing is taken away).",
    ),
    "help.import.skip-errors": (
        "Vẫn ghi các kế hoạch không có lỗi.",
        "Write the plans without errors all the same.",
    ),
    "help.export": (
        "Xuất kế hoạch ra tệp khác.\n\nDạng: xlsx, csv, json, parquet, …; csv và parquet cần"
        " --output THƯ_MỤC.",
        "Export plans to another kind of file.\n\nFormats: xlsx, csv, json, parquet, …; csv and"
        " parquet need --output DIR.",
    ),
    "help.export.format": ("Dạng tệp.", "The kind of file."),
    "help.export.plan": (
        "Chỉ kế hoạch này (dùng nhiều lần được).",
        "Only this plan (may be repeated).",
    ),
    "help.export.status": (
        "Chỉ trạng thái này (dùng nhiều lần được).",
        "Only this status (may be repeated).",
    ),
    "help.export.year": ("Năm ban hành (dùng nhiều lần được).", "Year of issue (may be repeated)."),
    "help.export.period": ("Có thời gian trong kỳ này.", "Takes place within this period."),
    "help.export.search": ("Tìm trong mọi chữ của kế hoạch.", "Search all text of the plans."),
    "help.export.table": (
        "Chỉ một bảng, ra stdout hoặc một tệp: plans, visits, …",
        "Only one table, to stdout or a file: plans, visits, …",
    ),
}
