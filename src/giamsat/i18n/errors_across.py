"""Errors of asking several workspaces at once."""

MESSAGES = {
    "error.workspace-missing": ("không có thư mục này", "there is no such folder"),
    "error.workspace-unreadable": (
        "không đọc được thư mục này ({reason})",
        "this folder cannot be read ({reason})",
    ),
    "error.workspace-without-settings": (
        "có plans/ mà không có giamsat.toml",
        "has plans/ but no giamsat.toml",
    ),
    "error.holds-no-workspace": (
        "không phải là thư mục làm việc và không chứa thư mục làm việc nào",
        "is no workspace and holds none",
    ),
    "error.too-many-workspaces": (
        "hệ thống chỉ cho mở {most} thư mục làm việc một lúc (xem: ulimit -n)",
        "this system lets {most} workspaces be open at once (see: ulimit -n)",
    ),
    "error.workspace-named-twice": (
        "tên “{name}” được đặt cho hai thư mục làm việc",
        "the name “{name}” is given to two workspaces",
    ),
    "error.unknown-list-key": (
        "danh sách thư mục không có khóa “{name}”; các khóa: path, name",
        "a list of workspaces has no key “{name}”; its keys are path and name",
    ),
    "error.empty-option": ("{option} để trống.", "{option} is empty."),
    "error.empty-option.remedy": (
        "ghi một thư mục; thư mục đang đứng là dấu chấm: --across .",
        "name a folder; the one you are in is a dot: --across .",
    ),
    "error.empty-workspace-list": (
        "danh sách {path} không nêu thư mục làm việc nào.",
        "the list {path} names no workspace.",
    ),
    "error.empty-workspace-list.remedy": (
        "ghi mỗi dòng một đường dẫn, tính từ thư mục của danh sách.",
        "write one path a line, counted from the list's own folder.",
    ),
    "error.no-readable-workspace": (
        "không đọc được thư mục làm việc nào trong {count} thư mục đã nêu.",
        "none of the {count} {count:workspace|workspaces} named can be read.",
    ),
    "error.no-readable-workspace.remedy": (
        "sửa chỗ đã nêu; kiểm tra bằng: giamsat check --workspace THƯ_MỤC",
        "mend what is named; look at it by: giamsat check --workspace DIR",
    ),
    "error.no-workspace-there": (
        "không có thư mục làm việc nào trong {count} thư mục đã nêu.",
        "none of the {count} {count:folder|folders} named is or holds a workspace.",
    ),
    "error.no-workspace-there.remedy": (
        "nêu thư mục có giamsat.toml, hoặc thư mục chứa các thư mục như vậy.",
        "name folders with giamsat.toml, or a folder that holds some.",
    ),
}
