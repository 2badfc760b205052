"""Errors of asking for the history, and of undoing."""

MESSAGES = {
    "error.not-recorded-by": (
        "{path} chưa được ghi vào lịch sử cho đến hết ngày {day}.",
        "{path} was not recorded by the end of {day}.",
    ),
    "error.not-in-revision": (
        "{path} không có trong bản {revision}.",
        "{path} is not in revision {revision}.",
    ),
    "error.no-such-revision": ("không có bản {revision}.", "there is no revision {revision}."),
    "error.no-such-revision.remedy": (
        "dùng một ngày (15/02/2020) hoặc một bản ghi của git; xem: giamsat history KẾ_HOẠCH",
        "use a day (2020-02-15) or a revision of git; see: giamsat history PLAN",
    ),
    "error.no-such-field": (
        "mục {field} chưa từng có giá trị.",
        "{field} never had a value.",
    ),
    "error.history-incomplete": (
        "lịch sử thiếu đối tượng {object}; có thể là bản sao rút gọn.",
        "the history lacks the object {object}; it may be a shallow copy.",
    ),
    "error.history-incomplete.remedy": (
        "lấy toàn bộ lịch sử: git fetch --unshallow",
        "fetch the whole history: git fetch --unshallow",
    ),
    "error.history-damaged": (
        "lịch sử hỏng tại {commit}.",
        "the history is damaged at {commit}.",
    ),
    "error.no-history-no-git": (
        "máy chưa cài git nên không có lịch sử.",
        "git is not installed, so there is no history.",
    ),
    "error.no-history-no-git.remedy": (
        "cài git 2.31 trở lên; các lệnh khác vẫn dùng được.",
        "install git 2.31 or later; all other commands work without it.",
    ),
    "error.no-history-git-too-old": (
        "git trên máy quá cũ nên không đọc được lịch sử.",
        "the installed git is too old to read the history.",
    ),
    "error.no-history-git-too-old.remedy": (
        "cài git 2.31 trở lên.",
        "install git 2.31 or later.",
    ),
    "error.no-history-not-a-repository": (
        "thư mục này chưa được git quản lý nên không có lịch sử.",
        "this folder is no git repository, so there is no history.",
    ),
    "error.no-history-not-a-repository.remedy": (
        "bắt đầu ghi lịch sử: git init",
        "begin a history: git init",
    ),
    "error.no-history-not-trusted": (
        "kho git này thuộc người dùng khác nên git không đọc.",
        "this git repository belongs to another user, so git does not read it.",
    ),
    "error.no-history-not-trusted.remedy": (
        "nếu tin thư mục này: git config --global --add safe.directory THƯ_MỤC",
        "if you trust the folder: git config --global --add safe.directory FOLDER",
    ),
}
