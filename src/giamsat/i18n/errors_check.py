"""Errors of ``check`` and ``explain``."""

MESSAGES = {
    "error.unknown-check": ("không có mã kiểm tra “{check}”.", "there is no check “{check}”."),
    "error.unknown-check.remedy": (
        "xem danh mục bằng: giamsat explain",
        "see the list: giamsat explain",
    ),
    "error.no-such-path": ("không có {path}.", "there is no {path}."),
    "error.no-such-path.remedy": (
        "nêu tệp hoặc thư mục trong thư mục làm việc; không nêu gì để kiểm tra tất cả.",
        "name a file or folder of the workspace; name none to check everything.",
    ),
    "error.mending-refused": (
        "{path} để nguyên: sửa chữ sẽ làm sai dữ liệu ({keys}).",
        "{path} was left as it is: mending it would break its data ({keys}).",
    ),
    "error.dry-run-without-fix": (
        "--dry-run chỉ dùng cùng --fix.",
        "--dry-run is for --fix.",
    ),
}
