"""Several workspaces asked at once."""

MESSAGES = {
    "error.at-across": (
        "--at chọn bản ghi của một thư mục làm việc; không dùng với --across, --workspaces.",
        "--at names a recording of one workspace; it does not go with --across or --workspaces.",
    ),
    "across.workspace": ("Thư mục", "Workspace"),
    "across.workspaces": ("Ở thư mục", "In workspaces"),
    "across.by-workspace": ("Theo thư mục làm việc", "By workspace"),
    "across.issuer": ("Của cơ quan", "Of"),
    "across.count.plans": ("Kế hoạch", "Plans"),
    "across.count.issued": ("Ban hành", "Issued"),
    "across.count.visits-made": ("Buổi đã làm", "Visits made"),
    "across.count.sent": ("Kiến nghị gửi", "Recs sent"),
    "across.count.answered": ("Được trả lời", "Answered"),
    "across.count.open": ("Chưa xong", "Open"),
    "across.count.overdue": ("Quá hạn", "Overdue"),
    "across.total": ("Tổng cộng", "Total"),
    "across.and-more": ("{names} và {count} nơi khác", "{names} and {count} more"),
    "across.lacking": (
        "Chưa gồm {count} thư mục làm việc không đọc được: {names}.",
        "Not included: {count} {count:workspace|workspaces} that cannot be read: {names}.",
    ),
    "across.lost": (
        "{count} thư mục làm việc không đọc được, kết quả chưa gồm chúng:",
        "{count} {count:workspace|workspaces} cannot be read and {count:is|are} not in the result:",
    ),
    "across.remedy": (
        "Sửa chỗ đã nêu (giamsat check --workspace THƯ_MỤC), hoặc bỏ thư mục ấy khỏi danh sách.",
        "Mend what is named (giamsat check --workspace DIR), or take the folder off the list.",
    ),
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
    "error.no-issuers-file": (
        "chưa có tệp issuers.toml, nên không biết cơ quan nào đã nhập vào cơ quan nào.",
        "there is no issuers.toml, so nobody can tell which issuer merged into which.",
    ),
    "error.no-issuers-file.remedy": (
        "viết issuers.toml cạnh giamsat.toml (cấu trúc: giamsat schema issuers), hoặc dùng"
        " --issuers as-recorded.",
        "write issuers.toml beside giamsat.toml (its form: giamsat schema issuers), or use"
        " --issuers as-recorded.",
    ),
    "error.issuers-without-issuer": (
        "--issuers chọn cách hiểu --issuer, mà ở đây không có --issuer.",
        "--issuers says how --issuer is meant, and there is no --issuer.",
    ),
    "error.issuers-without-issuer.remedy": (
        'thêm --issuer "một phần tên".',
        'add --issuer "part of a name".',
    ),
    "error.issuer-cycle.remedy": (
        "bỏ merged_into ở cơ quan còn hoạt động, trong issuers.toml.",
        "take merged_into from the issuer that goes on, in issuers.toml.",
    ),
}
