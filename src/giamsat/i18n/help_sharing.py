"""Help texts of ``sync`` and ``resolve``."""

MESSAGES = {
    "help.sync": (
        "Lấy về, hợp nhất và gửi đi: dùng chung kế hoạch với cơ quan khác.",
        "Fetch, unite and send: share plans with other offices.",
    ),
    "help.sync.remote": (
        "Máy chủ, thư mục dùng chung hay USB (mặc định: nơi đã dùng).",
        "A server, shared folder or stick (default: the one used before).",
    ),
    "help.resolve": (
        "Xem các mâu thuẫn giữa các nơi, hoặc giải quyết một mâu thuẫn.",
        "List the contradictions between offices, or settle one.",
    ),
    "help.resolve.plan": (
        "Kế hoạch hoặc chương trình (mặc định: tất cả).",
        "A plan or programme (default: all).",
    ),
    "help.resolve.key": ("Mục bị mâu thuẫn.", "The key in contradiction."),
    "help.resolve.take": ("Lấy giá trị thứ N.", "Take the Nth value."),
    "help.resolve.value": (
        "Ghi một giá trị khác; nhiều giá trị cách nhau bằng ;.",
        "Record another value; several are separated by ;.",
    ),
    "help.resolve.remove": ("Bỏ hẳn mục này.", "Take the key away."),
}
