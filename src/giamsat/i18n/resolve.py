"""Contradictions between offices, and settling them."""

MESSAGES = {
    "resolve.title": ("Mâu thuẫn chưa giải quyết", "Open contradictions"),
    "resolve.plan": ("Kế hoạch", "Plan"),
    "resolve.key": ("Mục", "Key"),
    "resolve.way": ("Cách chọn", "Choose by"),
    "resolve.value": ("Giá trị", "Value"),
    "resolve.taken-away": ("một nơi đã bỏ mục này", "one office took the key away"),
    "resolve.none": ("Không có mâu thuẫn nào.", "There is no contradiction."),
    "resolve.how": (
        "Chọn một giá trị, ví dụ: {command}\nGhi giá trị khác: --value GIÁ_TRỊ; bỏ hẳn mục:"
        " --remove",
        "Choose a value, such as: {command}\nRecord another: --value VALUE; take the key away:"
        " --remove",
    ),
    "resolve.left": (
        "Còn {count} mâu thuẫn: giamsat resolve {path}",
        "{count} {count:contradiction|contradictions} left: giamsat resolve {path}",
    ),
    "resolve.all-settled": (
        "Tệp này không còn mâu thuẫn nào. Gửi đi: giamsat sync",
        "No contradiction is left in this file. Send it on: giamsat sync",
    ),
    "resolve.unreadable": (
        "Không đọc được {path}; xem: giamsat check",
        "{path} cannot be read; see: giamsat check",
    ),
    "resolve.remove": ("bỏ mục này (--remove)", "take it away (--remove)"),
    "resolve.choice": ("{n}. {value}", "{n}. {value}"),
}
