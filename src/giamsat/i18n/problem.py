"""Problems found in files: one sentence each."""

MESSAGES = {
    "problem.toml-syntax": ("không đúng cú pháp TOML ({detail})", "not valid TOML ({detail})"),
    "problem.file-vanished": (
        "tệp không còn mà chưa ai ghi là đã bỏ; lấy lại: giamsat lay-lai {plan}; xác nhận đã bỏ:"
        " giamsat bo {plan}",
        "the file has gone and nobody recorded it; bring it back: giamsat restore {plan}; confirm"
        " that it is removed: giamsat remove {plan}",
    ),
    "problem.json-syntax": ("không đúng cú pháp JSON", "not valid JSON"),
    "problem.not-utf8": (
        "không phải mã UTF-8 (từ byte {offset})",
        "not UTF-8 (from byte {offset})",
    ),
    "problem.nested-too-deeply": (
        "lồng nhau quá {limit} tầng",
        "nested deeper than {limit} levels",
    ),
    "problem.missing-key": ("thiếu khóa {name}", "the key {name} is missing"),
    "problem.wrong-type": (
        "giá trị {value} không đúng kiểu, cần {expected}",
        "{value} has the wrong type; needed: {expected}",
    ),
    "problem.unknown-schema": (
        "schema = {value} không đọc được bằng bản giamsat này",
        "schema = {value} cannot be read by this version of giamsat",
    ),
    "problem.unknown-value": (
        "không có giá trị “{value}”; chọn một trong: {choices}",
        "there is no value “{value}”; choose one of: {choices}",
    ),
    "problem.empty-text": (
        "để trống; bỏ hẳn khóa nếu chưa biết",
        "empty; leave the key out if unknown",
    ),
    "problem.empty-list": ("cần ít nhất một giá trị", "needs at least one value"),
    "problem.bad-pattern": ("“{value}” không đúng dạng", "“{value}” has the wrong form"),
    "problem.bad-value": ("“{value}” không hợp lệ ({detail})", "“{value}” is invalid ({detail})"),
    "problem.too-small": (
        "{value} nhỏ quá, ít nhất là {limit}",
        "{value} is too small; at least {limit}",
    ),
    "problem.too-large": (
        "{value} lớn quá, nhiều nhất là {limit}",
        "{value} is too large; at most {limit}",
    ),
    "problem.day-before": (
        "ngày {day} trước {other} ({other_day})",
        "{day} is before {other} ({other_day})",
    ),
    "problem.duplicate-id": ("mã {id} bị dùng hai lần", "the id {id} is used twice"),
    "problem.open-conflict": (
        "các nơi ghi khác nhau, chưa chọn (xem: giamsat resolve)",
        "offices recorded it differently, and nobody has chosen (see: giamsat resolve)",
    ),
    "problem.done-and-cancelled": (
        "{id} vừa ghi đã làm vừa ghi đã hủy",
        "{id} is both done and cancelled",
    ),
    "problem.reopened-never-closed": (
        "{id} được theo dõi lại mà chưa từng kết thúc theo dõi",
        "{id} is reopened but was never closed",
    ),
    "problem.issuer-cycle": (
        "các cơ quan nhập vào nhau thành vòng: {chain}",
        "the issuers lead back to themselves: {chain}",
    ),
    "problem.issuer-name-twice": (
        "tên “{name}” đã thuộc cơ quan {id}",
        "the name “{name}” belongs to the issuer {id} already",
    ),
    "problem.broken-link": ("trỏ tới {id}, là mã không có", "points to {id}, which does not exist"),
}
