"""Errors of issuers over time."""

MESSAGES = {
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
