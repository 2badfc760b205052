"""What goes wrong when plans are shared."""

MESSAGES = {
    "error.no-remote": ("Chưa có nơi để đồng bộ.", "There is no remote to sync with yet."),
    "error.bad-remote": ("“{remote}” không phải là địa chỉ.", "“{remote}” is no address."),
    "error.no-such-remote": ("Không có thư mục {remote}.", "There is no folder {remote}."),
    "error.remote-not-git": ("{remote} không phải là kho git.", "{remote} is no git repository."),
    "error.no-branch": ("Kho git không ở trên nhánh nào.", "The repository is on no branch."),
    "error.other-branch": ("Nơi kia chỉ có nhánh {known}.", "The remote only has {known}."),
    "error.remote-unreachable": ("Không nối được {remote}: {said}", "No way to {remote}: {said}"),
    "error.remote-refuses": ("{remote} không nhận: {said}", "{remote} refuses: {said}"),
    "error.remote-damaged": ("Dữ liệu từ {remote} hỏng: {said}", "Damaged: {remote}: {said}"),
    "error.remote-not-trusted": ("Git không tin {remote}: {said}", "Not trusted: {remote}: {said}"),
    "error.remote-unsafe-path": ("Tên tệp nguy hiểm: {file}", "Unsafe file name: {file}"),
    "error.remote-not-shared": ("Tệp ngoài phần chia sẻ: {file}", "Not a shared file: {file}"),
    "error.remote-no-plain-file": ("Không phải tệp thường: {file}", "No plain file: {file}"),
    "error.remote-too-large": ("Tệp quá lớn: {file}", "File too large: {file}"),
    "error.remote-collision": ("Trùng tên với tệp khác: {file}", "Name collides: {file}"),
    "error.sync-busy": ("Người khác luôn gửi trước; hãy thử lại.", "Others kept pushing first."),
    "error.sync-no-git": ("Thư mục này chưa có git.", "There is no git repository here."),
    "error.sync-no-git.remedy": (
        "cài git 2.31 trở lên rồi chạy trong thư mục làm việc: git init",
        "install git 2.31 or later, then run in the workspace: git init",
    ),
    "error.sync-no-commit": ("Chưa có gì được ghi trong git.", "Nothing is recorded in git yet."),
    "error.sync-under-way": ("Git đang làm dở: {what}", "Git is in the middle of {what}"),
    "error.sync-unrelated": ("{remote} là không gian khác.", "{remote} is another workspace."),
    "error.sync-unrecorded": ("Chưa ghi được {file}.", "{file} could not be recorded."),
    "error.no-such-conflict": ("Không có mâu thuẫn {key}.", "No conflict {key} is recorded."),
    "error.cannot-merge": ("Không hợp nhất được: {reason}", "Cannot merge: {reason}"),
    "error.unreadable-base": (
        "{path}: không hợp nhất được: bản gốc chung không phải TOML (dòng {line}). Tệp giữ nguyên"
        " bản ở đây.",
        "{path}: cannot be merged: the common version is no TOML (line {line}). The file stays as"
        " it is here.",
    ),
    "error.unreadable-ours": (
        "{path}: không hợp nhất được: bản ở đây không phải TOML (dòng {line}). Tệp giữ nguyên bản"
        " ở đây.",
        "{path}: cannot be merged: the version here is no TOML (line {line}). The file stays as it"
        " is here.",
    ),
    "error.unreadable-theirs": (
        "{path}: không hợp nhất được: bản bên kia không phải TOML (dòng {line}). Tệp giữ nguyên"
        " bản ở đây.",
        "{path}: cannot be merged: the version that comes is no TOML (line {line}). The file stays"
        " as it is here.",
    ),
    "error.merge-driver-call": (
        "Lệnh này do git gọi, với đúng 4 đối số (%O %A %B %P), không phải {count}.",
        "Git calls this command, with 4 arguments (%O %A %B %P), not {count}.",
    ),
    "error.git-folder-elsewhere": (
        "{path} dẫn ra ngoài thư mục của git ({target}); không ghi gì vào đó.",
        "{path} leads out of git's own folder ({target}); nothing is written there.",
    ),
    "error.resolve-one-way": (
        "--take, --value và --remove loại trừ nhau.",
        "--take, --value and --remove exclude each other.",
    ),
    "error.resolve-no-plan": (
        "Cần nêu kế hoạch và mục muốn giải quyết.",
        "Name the plan and the key to settle.",
    ),
    "error.resolve-no-key": (
        "Cần nêu mục nào: {keys}.",
        "Which key is meant? There are: {keys}.",
    ),
    "error.no-such-value": (
        "“{value}” không cùng kiểu với các giá trị đang mâu thuẫn.",
        "“{value}” is not of the kind of the values in contradiction.",
    ),
}
