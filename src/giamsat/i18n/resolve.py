"""Conflicts between offices, and resolving them."""

MESSAGES = {
    "resolve.title": ("Mâu thuẫn chưa giải quyết", "Open conflicts"),
    "resolve.plan": ("Kế hoạch", "Plan"),
    "resolve.key": ("Mục", "Key"),
    "resolve.way": ("Cách chọn", "Choose by"),
    "resolve.value": ("Giá trị", "Value"),
    "resolve.taken-away": ("một nơi đã bỏ mục này", "one office took the key away"),
    "resolve.none": ("Không có mâu thuẫn nào.", "There is no conflict."),
    "resolve.how": (
        "Chọn một giá trị, ví dụ: {command}\nGhi giá trị khác: --value GIÁ_TRỊ; bỏ hẳn mục:"
        " --remove",
        "Choose a value, such as: {command}\nRecord another: --value VALUE; take the key away:"
        " --remove",
    ),
    "resolve.left": (
        "Còn {count} mâu thuẫn: giamsat resolve {path}",
        "{count} {count:conflict|conflicts} left: giamsat resolve {path}",
    ),
    "resolve.all-settled": (
        "Tệp này không còn mâu thuẫn nào. Gửi đi: giamsat sync",
        "No conflict is left in this file. Send it on: giamsat sync",
    ),
    "resolve.unreadable": (
        "Không đọc được {path}; xem: giamsat check",
        "{path} cannot be read; see: giamsat check",
    ),
    "resolve.remove": ("bỏ mục này (--remove)", "take it away (--remove)"),
    "resolve.choice": ("{n}. {value}", "{n}. {value}"),
    "act.resolve": ("đã chọn {value} cho {key}", "chose {value} for {key}"),
    "act.resolve-removed": ("đã bỏ {key}", "took {key} away"),
    "help.resolve": (
        "Xem các mâu thuẫn giữa các nơi, hoặc giải quyết một mâu thuẫn.",
        "List the conflicts between offices, or resolve one.",
    ),
    "help.resolve.plan": (
        "Kế hoạch hoặc chương trình (mặc định: tất cả).",
        "A plan or programme (default: all).",
    ),
    "help.resolve.key": ("Mục bị mâu thuẫn.", "The key in conflict."),
    "help.resolve.take": ("Lấy giá trị thứ N.", "Take the Nth value."),
    "help.resolve.value": (
        "Ghi một giá trị khác; nhiều giá trị cách nhau bằng ;.",
        "Record another value; several are separated by ;.",
    ),
    "help.resolve.remove": ("Bỏ hẳn mục này.", "Take the key away."),
    "error.no-such-conflict": (
        "Không có mâu thuẫn nào ở {key}.",
        "There is no conflict at {key}.",
    ),
    "error.no-such-conflict.remedy": (
        "xem các mâu thuẫn: giamsat resolve",
        "list the conflicts: giamsat resolve",
    ),
    "error.resolve-one-way": (
        "--take, --value và --remove loại trừ nhau.",
        "--take, --value and --remove exclude each other.",
    ),
    "error.resolve-one-way.remedy": (
        "chỉ dùng một trong ba",
        "use one of the three",
    ),
    "error.resolve-no-plan": (
        "Cần nêu kế hoạch và mục muốn giải quyết.",
        "Name the plan and the key to resolve.",
    ),
    "error.resolve-no-plan.remedy": (
        "xem các mâu thuẫn: giamsat resolve",
        "list the conflicts: giamsat resolve",
    ),
    "error.resolve-no-key": (
        "Cần nêu mục nào: {keys}.",
        "Which key is meant? There are: {keys}.",
    ),
    "error.resolve-no-key.remedy": (
        "ví dụ: giamsat resolve {path} KHÓA --take 1",
        "such as: giamsat resolve {path} KEY --take 1",
    ),
    "error.no-such-value": (
        "“{value}” không cùng kiểu với các giá trị đang mâu thuẫn.",
        "“{value}” is not of the kind of the values in conflict.",
    ),
    "error.no-such-value.remedy": (
        "ghi ngày như 31/03/2020, số như 12; nhiều giá trị cách nhau bằng ;",
        "write a day as 31/03/2020, a number as 12; separate several values by ;",
    ),
}
