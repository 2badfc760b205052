"""Why a server does not take a push."""

MESSAGES = {
    "error.push-reader": (
        "khóa này chỉ được đọc (vai trò: {role}).",
        "this key may only read (role: {role}).",
    ),
    "error.push-reader.remedy": (
        "nhờ người quản trị máy chủ ghi vai trò secretary hoặc supervisor bên khóa.",
        "ask the server's administrator to put the role secretary or supervisor beside the key.",
    ),
    "error.push-no-branch": ("{ref} không phải là nhánh.", "{ref} is no branch."),
    "error.push-no-branch.remedy": (
        "chỉ gửi nhánh; giamsat sync làm đúng như vậy.",
        "send branches only; giamsat sync does just that.",
    ),
    "error.push-deletes": ("không được xóa nhánh {ref}.", "the branch {ref} may not be deleted."),
    "error.push-deletes.remedy": (
        "hồ sơ không bị xóa; muốn hủy kế hoạch thì ghi bằng giamsat mark.",
        "records are not deleted; a plan is cancelled by giamsat mark.",
    ),
    "error.push-rewrites": (
        "lịch sử đã ghi của {ref} không được viết lại.",
        "the recorded history of {ref} may not be rewritten.",
    ),
    "error.push-rewrites.remedy": (
        "chạy giamsat sync: lấy về, hợp nhất rồi gửi lại.",
        "run giamsat sync: fetch, unite, and send again.",
    ),
    "error.push-no-plain-file": (
        "bản ghi {commit}: {file} không phải là tệp thường.",
        "commit {commit}: {file} is no plain file.",
    ),
    "error.push-no-plain-file.remedy": (
        "bỏ liên kết hay kho con này khỏi nhánh.",
        "take the link or submodule out of the branch.",
    ),
    "error.push-not-yours": (
        "bản ghi {commit}: vai trò {role} không được sửa {file}.",
        "commit {commit}: the role {role} may not change {file}.",
    ),
    "error.push-not-yours.remedy": (
        "nhờ người có quyền gửi thay đổi này.",
        "have someone who may send this change.",
    ),
    "error.push-not-signed": (
        "bản ghi {commit} không có chữ ký của khóa đã biết.",
        "commit {commit} is not signed by a known key.",
    ),
    "error.push-not-signed.remedy": (
        "đặt commit.gpgSign, gpg.format và user.signingKey của git, rồi ghi lại thay đổi.",
        "set git's commit.gpgSign, gpg.format and user.signingKey, and record the change again.",
    ),
    "error.push-key-ended": (
        "bản ghi {commit}: khóa của {name} nay không còn hiệu lực.",
        "commit {commit}: the key of {name} is no longer good.",
    ),
    "error.push-key-ended.remedy": (
        "nhờ người quản trị gia hạn khóa, hoặc người khác ghi lại thay đổi bằng khóa của mình.",
        "have the key's last day put later, or somebody else record the change anew.",
    ),
    "error.push-other-name": (
        "bản ghi {commit} đứng tên {author} nhưng ký bằng khóa của {name}.",
        "commit {commit} is in the name of {author} but signed by the key of {name}.",
    ),
    "error.push-other-name.remedy": (
        "đặt user.email của git là địa chỉ của khóa ký, rồi ghi lại thay đổi.",
        "set git's user.email to the address of the signing key, and record the change again.",
    ),
    "error.push-removes": (
        "bản ghi {commit}: vai trò {role} không được bỏ {file} khỏi máy chủ.",
        "commit {commit}: the role {role} may not take {file} away from the server.",
    ),
    "error.push-removes.remedy": (
        "hủy kế hoạch bằng giamsat mark; việc bỏ tệp do người phụ trách làm.",
        "cancel the plan by giamsat mark; taking files away is for a supervisor.",
    ),
    "error.push-large-file": (
        "bản ghi {commit}: {file} quá lớn ({bytes} byte).",
        "commit {commit}: {file} is too large ({bytes} bytes).",
    ),
    "error.push-large-file.remedy": (
        "bỏ tệp đó và ghi lại thay đổi: một bản ghi sau xóa nó cũng không làm nhánh nhỏ lại.",
        "take it out and record the change again: a later commit that deletes it mends nothing.",
    ),
    "error.push-odd-commit": (
        "bản ghi {commit} không nối tiếp hồ sơ trên máy chủ theo cách của giamsat.",
        "commit {commit} does not continue the server's records as giamsat does.",
    ),
    "error.push-odd-commit.remedy": (
        "chạy giamsat sync từ thư mục lấy về từ máy chủ này.",
        "run giamsat sync in a folder that came from this server.",
    ),
    "error.push-future": (
        "bản ghi {commit} đề ngày {made} (viết {written}), sau hôm nay.",
        "commit {commit} is dated {made} (written {written}), which is after today.",
    ),
    "error.push-future.remedy": (
        "chỉnh đồng hồ máy cho đúng, rồi ghi lại thay đổi.",
        "set the machine's clock right, and record the change again.",
    ),
    "error.push-before-parent": (
        "bản ghi {commit} đề ngày {made}, trước bản ghi mà nó nối tiếp.",
        "commit {commit} is dated {made}, before the commit that it continues.",
    ),
    "error.push-before-parent.remedy": (
        "chỉnh đồng hồ máy cho đúng, rồi ghi lại thay đổi.",
        "set the machine's clock right, and record the change again.",
    ),
    "error.push-other-day": (
        "bản ghi {commit} nói là viết ngày {written} nhưng ghi ngày {made}.",
        "commit {commit} says it was written on {written} but was made on {made}.",
    ),
    "error.push-other-day.remedy": (
        "ghi lại thay đổi với ngày hôm nay.",
        "record the change again, under today's date.",
    ),
    "error.roles-unreadable": (
        "không đọc được roles.toml: {detail}",
        "roles.toml cannot be read: {detail}",
    ),
    "error.roles-unreadable.remedy": (
        "mỗi người một [[person]]: name, role (reader, secretary, supervisor), có thể có issuer.",
        "one [[person]] each: name, role (reader, secretary, supervisor), perhaps issuer.",
    ),
    "error.push-takes-workspace": (
        "bản ghi {commit}: không ai được bỏ {file} khỏi máy chủ.",
        "commit {commit}: nobody may take {file} away from the server.",
    ),
    "error.push-takes-workspace.remedy": (
        "lấy tệp ấy lại, rồi ghi lại việc của mình trên bản của máy chủ.",
        "bring the file back, and record your work anew on what the server has.",
    ),
    "error.push-no-workspace": (
        "nhánh này không có giamsat.toml.",
        "there is no giamsat.toml in this branch.",
    ),
    "error.push-no-workspace.remedy": (
        "gửi từ thư mục đã tạo bằng giamsat init.",
        "send from a folder made by giamsat init.",
    ),
    "error.push-too-large": ("nhánh này quá lớn.", "this branch is too large."),
    "error.push-too-large.remedy": (
        "bỏ bớt tệp đính kèm lớn.",
        "take out large attachments.",
    ),
    "error.push-unsound": (
        "giamsat check thấy {count} lỗi trong các tệp được gửi:",
        "giamsat check finds {count} {count:error|errors} in the files that were sent:",
    ),
    "error.push-unsound.remedy": (
        "sửa từng lỗi, ghi lại, rồi chạy giamsat sync.",
        "mend each, record it, and run giamsat sync.",
    ),
}
