"""Errors of recording facts."""

MESSAGES = {
    "error.unknown-part": (
        "kế hoạch không có phần nào mang mã “{id}”.",
        "the plan has no part with the id “{id}”.",
    ),
    "error.unknown-part.remedy": (
        "xem các mã bằng: giamsat show KẾ_HOẠCH",
        "see the ids: giamsat show PLAN",
    ),
    "error.unknown-key": (
        "không có mục “{key}”; các mục ghi được: {known}.",
        "there is no “{key}”; what can be set: {known}.",
    ),
    "error.no-assignment": (
        "“{text}” không có dạng MỤC=GIÁ_TRỊ.",
        "“{text}” is not of the form KEY=VALUE.",
    ),
    "error.no-assignment.remedy": (
        "ví dụ: giamsat set 33 form=delegation R2.due=15/03/2020",
        "for example: giamsat set 33 form=delegation R2.due=2020-03-15",
    ),
    "error.not-a-number": (
        "{option} cần một số nguyên từ 0 trở lên, không phải “{value}”.",
        "{option} needs a whole number, 0 or more, not “{value}”.",
    ),
    "error.already-marked": (
        "bước “{step}” ngày {on} đã được ghi.",
        "the step “{step}” on {on} is recorded already.",
    ),
    "error.not-suspended": (
        "đến ngày {on} kế hoạch không bị tạm hoãn, hủy hay lưu trữ.",
        "on {on} the plan is not suspended, cancelled or archived.",
    ),
    "error.needs-reason": (
        "cần ghi lý do cho bước “{step}”.",
        "the step “{step}” needs a reason.",
    ),
    "error.needs-reason.remedy": ('thêm --reason "…"', 'add --reason "…"'),
    "error.missing-value": (
        "thiếu {name}.",
        "{name} is missing.",
    ),
    "error.missing-value.remedy": (
        "thêm {option}, hoặc chạy trên màn hình dòng lệnh để được hỏi từng mục.",
        "add {option}, or run on a terminal to be asked.",
    ),
    "error.no-editor": (
        "không chạy được trình soạn thảo “{editor}”.",
        "the editor “{editor}” cannot be run.",
    ),
    "error.no-editor.remedy": (
        "đặt biến môi trường EDITOR, ví dụ: EDITOR=nano",
        "set the variable EDITOR, for example EDITOR=nano",
    ),
    "error.draft-kept": (
        "bản nháp chưa hợp lệ được giữ ở {path}; tệp gốc chưa bị động đến.",
        "the invalid draft is kept at {path}; the plan's file was not touched.",
    ),
    "error.draft-kept.remedy": (
        "sửa tiếp bằng: giamsat edit {plan} --draft {path}",
        "go on with: giamsat edit {plan} --draft {path}",
    ),
    "error.plan-exists": (
        "đã có kế hoạch {plan}.",
        "there is a plan {plan} already.",
    ),
    "error.plan-exists.remedy": (
        "sửa nó bằng giamsat set, hoặc chọn --id khác.",
        "change it by giamsat set, or choose another --id.",
    ),
    "error.workspace-exists": (
        "{path} đã là thư mục làm việc của giamsat.",
        "{path} is a giamsat workspace already.",
    ),
    "error.ends-before-begins": (
        "ngày kết thúc {ends} trước ngày bắt đầu {begins}.",
        "the last day, {ends}, is before the first, {begins}.",
    ),
    "error.bad-responsibility": (
        "“{text}” không có dạng “ai | việc gì”.",
        "“{text}” is not of the form “who | what”.",
    ),
    "error.bad-id": (
        "“{id}” không dùng làm mã được (chỉ a–z, 0–9, gạch nối và /).",
        "“{id}” cannot be an id (only a–z, 0–9, hyphens and /).",
    ),
}
