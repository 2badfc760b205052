"""Errors of imports and exports."""

MESSAGES = {
    "error.missing-extra": (
        "chưa cài thư viện {library}.",
        "the library {library} is not installed.",
    ),
    "error.missing-extra.remedy": (
        "cài bằng: pip install 'giamsat[{extra}]'",
        "install it: pip install 'giamsat[{extra}]'",
    ),
    "error.import-too-large": (
        "tệp lớn {size} byte, quá giới hạn {limit}.",
        "the file has {size} bytes, more than {limit}.",
    ),
    "error.import-too-many-cells": (
        "tệp có quá {limit} ô có dữ liệu.",
        "the file has more than {limit} filled cells.",
    ),
    "error.import-too-many-rows": (
        "trang tính {sheet} có dữ liệu sau dòng {limit}.",
        "the sheet {sheet} has data below row {limit}.",
    ),
    "error.import-too-many-columns": (
        "trang tính {sheet} có dữ liệu sau cột thứ {limit}.",
        "the sheet {sheet} has data beyond column {limit}.",
    ),
    "error.import-old-office": (
        "tệp .xls/.doc đời cũ hoặc có mật khẩu, không đọc được.",
        "an old .xls/.doc file, or one with a password: it cannot be read.",
    ),
    "error.import-old-office.remedy": (
        "mở bằng Excel hay Word, bỏ mật khẩu, lưu thành .xlsx hoặc .docx",
        "open it in Excel or Word, remove the password, save it as .xlsx or .docx",
    ),
    "error.import-password": ("tệp có mật khẩu ({part}).", "the file has a password ({part})."),
    "error.import-damaged": (
        "tệp hỏng hoặc không phải tệp Office ({part}).",
        "the file is damaged or no Office file ({part}).",
    ),
    "error.import-macros": (
        "tệp có macro ({part}): từ chối đọc.",
        "the file has macros ({part}): refused.",
    ),
    "error.import-macros.remedy": (
        "lưu lại thành .xlsx hoặc .docx không macro",
        "save it as .xlsx or .docx without macros",
    ),
    "error.import-zip-bomb": (
        "tệp nén bung ra quá lớn ({part}): từ chối đọc.",
        "the file unpacks to far too much ({part}): refused.",
    ),
    "error.import-external-links": (
        "tệp có liên kết ra ngoài ({part}): từ chối đọc.",
        "the file links to others ({part}): refused.",
    ),
    "error.import-external-links.remedy": (
        "ngắt liên kết (Data → Edit Links → Break Link) rồi lưu lại",
        "break the links (Data → Edit Links → Break Link) and save it again",
    ),
    "error.import-xml-entities": (
        "tệp khai báo thực thể XML ({part}): từ chối đọc.",
        "the file declares XML entities ({part}): refused.",
    ),
    "error.import-dde": (
        "tệp có lệnh DDE ({part}): từ chối đọc.",
        "the file has DDE commands ({part}): refused.",
    ),
    "error.import-unknown-encoding": (
        "không rõ bảng mã của tệp (không phải {encoding}, từ byte {at}).",
        "the file's encoding is unknown (it is not {encoding}, from byte {at}).",
    ),
    "error.import-unknown-encoding.remedy": (
        "chỉ rõ bằng --encoding: utf-8, utf-16, windows-1258, tcvn3, vni",
        "name it by --encoding: utf-8, utf-16, windows-1258, tcvn3, vni",
    ),
    "error.import-no-such-encoding": (
        "không có bảng mã “{name}”; chọn: auto, {known}.",
        "there is no encoding “{name}”; choose: auto, {known}.",
    ),
    "error.import-bad-csv": (
        "dòng {line} của {sheet} không đúng dạng CSV ({detail}).",
        "line {line} of {sheet} is not valid CSV ({detail}).",
    ),
    "error.import-unknown-kind": (
        "không nhập được loại tệp của {name}; nhận: {known}.",
        "files like {name} cannot be imported; known: {known}.",
    ),
    "error.import-bad-range": (
        "“{text}” không phải vùng ô, ví dụ A3:H20.",
        "“{text}” is no range of cells, such as A3:H20.",
    ),
    "error.import-no-such-sheet": (
        "không có trang tính “{name}”; có: {known}.",
        "there is no sheet “{name}”; there are: {known}.",
    ),
    "error.import-empty-folder": (
        "thư mục {path} không có tệp CSV nào.",
        "the folder {path} has no CSV file.",
    ),
    "error.import-bad-mapping-name": (
        "tên “{name}” không dùng được; chỉ gồm a-z, 0-9 và dấu gạch nối.",
        "the name “{name}” cannot be used; only a-z, 0-9 and dashes.",
    ),
    "error.import-bad-mapping": (
        "{path}: {key} trỏ tới một trường không có.",
        "{path}: {key} names a field that does not exist.",
    ),
    "error.import-no-such-table": (
        "không có loại bảng “{name}”; chọn: {known}.",
        "there is no kind of table “{name}”; choose: {known}.",
    ),
    "error.import-bad-column": (
        "“{text}” không đúng dạng TIÊU ĐỀ=FIELD, hoặc không có trường đó.",
        "“{text}” is not HEADING=FIELD, or there is no such field.",
    ),
    "error.export-needs-output": (
        "{format} xuất ra nhiều tệp: cần --output THƯ_MỤC, hoặc --table để lấy một bảng.",
        "{format} makes several files: give --output DIR, or --table for one of them.",
    ),
    "error.export-no-tables": (
        "{format} là một tệp trọn; --table chỉ dùng với: {formats}.",
        "{format} is one whole file; --table goes with: {formats}.",
    ),
    "error.export-text-too-long": (
        "dòng {row}, cột “{column}” dài quá {limit} ký tự mà Excel giữ được.",
        "row {row}, column “{column}” is longer than the {limit} characters that Excel keeps.",
    ),
    "error.export-text-too-long.remedy": (
        "xuất ra csv, json hoặc parquet",
        "export to csv, json or parquet",
    ),
}
