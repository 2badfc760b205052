"""What git recorded of the plans: recording itself, history, differences, undoing."""

MESSAGES = {
    "history.recorded": ("Đã ghi vào lịch sử: {commit}", "Recorded in the history: {commit}"),
    "history.not-recorded.off": (
        "Không ghi lịch sử: đã tắt.",
        "Not recorded in the history: switched off.",
    ),
    "history.not-recorded.no-git": (
        "Không ghi lịch sử: máy chưa có git.",
        "Not recorded in the history: git is not installed.",
    ),
    "history.not-recorded.git-too-old": (
        "Không ghi lịch sử: cần git 2.31 trở lên.",
        "Not recorded in the history: git 2.31 or later is needed.",
    ),
    "history.not-recorded.not-a-repository": (
        "Không ghi lịch sử: thư mục này chưa dùng git (chạy `git init` để bắt đầu).",
        "Not recorded in the history: this folder is no git repository (`git init` begins one).",
    ),
    "history.not-recorded.not-trusted": (
        "Không ghi lịch sử: kho git thuộc người dùng khác (xem `git config safe.directory`).",
        "Not recorded in the history: the git repository belongs to another user "
        "(see `git config safe.directory`).",
    ),
    "history.not-recorded.merging": (
        "Không ghi lịch sử: git đang hợp nhất dở dang. Kết thúc việc đó rồi tự commit tệp này.",
        "Not recorded in the history: git is in the middle of a merge. "
        "Finish it, then commit this file.",
    ),
    "history.not-recorded.rebasing": (
        "Không ghi lịch sử: git đang rebase dở dang. Kết thúc việc đó rồi tự commit tệp này.",
        "Not recorded in the history: git is in the middle of a rebase. "
        "Finish it, then commit this file.",
    ),
    "history.not-recorded.ignored": (
        "Không ghi lịch sử: .gitignore bỏ qua tệp này.",
        "Not recorded in the history: .gitignore leaves this file out.",
    ),
    "history.not-recorded.unchanged": (
        "Không ghi lịch sử: nội dung đúng như lần ghi trước.",
        "Not recorded in the history: nothing differs from the last record.",
    ),
    "history.not-recorded.elsewhere": (
        "Không ghi lịch sử: tệp nằm ngoài kho git, hoặc trong một kho khác bên trong.",
        "Not recorded in the history: the file lies outside the git repository, "
        "or in another one inside it.",
    ),
    "history.not-recorded.busy": (
        "Không ghi lịch sử: một tiến trình git khác đang giữ kho. Thử lại sau.",
        "Not recorded in the history: another git process holds the repository. Try again later.",
    ),
    "history.not-recorded.failed": (
        "Không ghi lịch sử: git báo lỗi: {detail}",
        "Not recorded in the history: git says: {detail}",
    ),
}
