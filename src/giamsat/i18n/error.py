"""Errors that any command may end with: what is wrong, and (``.remedy``) what to do."""

MESSAGES = {
    "error.label": ("Lỗi: {message}", "Error: {message}"),
    "error.remedy": ("Cách sửa: {remedy}", "Remedy: {remedy}"),
    "error.did-you-mean": ("Ý anh/chị là {near}?", "Did you mean {near}?"),
    "error.interrupted": ("Đã dừng theo yêu cầu.", "Interrupted."),
    "error.no-plans": ("chưa có kế hoạch nào.", "there is no plan yet."),
    "error.no-plans.remedy": ("lập kế hoạch: giamsat new", "create one: giamsat new"),
    "error.no-programmes": ("chưa có chương trình nào.", "there is no programme yet."),
    "error.no-programmes.remedy": (
        "lập chương trình: giamsat programme new",
        "create one: giamsat programme new",
    ),
    "error.ambiguous-choice": (
        "“{value}” có thể là nhiều mục: {choices}.",
        "“{value}” may be any of {choices}.",
    ),
    "error.unexpected": (
        "giamsat gặp lỗi của chính nó ({detail}). Không có gì bị ghi dở. Chạy lại với --debug để"
        " lấy chi tiết gửi cho người phát triển.",
        "giamsat itself failed ({detail}). Nothing was half-written. Run again with --debug for"
        " details to send to the developers.",
    ),
    "error.change-made": (
        "thay đổi ĐÃ được ghi ({commit}), nhưng không báo được hết kết quả: {why}",
        "the change IS made ({commit}), but its result could not be told in full: {why}",
    ),
    "error.change-made.commit": ("lần ghi {commit}", "commit {commit}"),
    "error.change-made.unrecorded": ("không vào lịch sử git", "in no history of git"),
    "error.change-made.remedy": (
        "đừng chạy lại lệnh; xem kết quả bằng: giamsat show, giamsat history",
        "do not run it again; see what it did: giamsat show, giamsat history",
    ),
    "error.output-lost": (
        "không ghi được kết quả ra đầu ra ({why}); không có gì bị thay đổi.",
        "the result could not be written to the output ({why}); nothing was changed.",
    ),
    "error.output-is-workspace": (
        "{path} là một phần của thư mục làm việc (kế hoạch, cấu hình, niêm phong, sổ hay khóa);"
        " kết quả không ghi vào đó.",
        "{path} is a part of the workspace (a plan, the settings, a seal, the register or a lock);"
        " no result goes there.",
    ),
    "error.output-is-workspace.remedy": (
        "chọn tên khác cho --output.",
        "choose another name for --output.",
    ),
    "error.no-folder": ("không có thư mục {path}.", "there is no folder {path}."),
    "error.no-folder.remedy": (
        "kiểm tra lại --workspace (hoặc biến GIAMSAT_WORKSPACE).",
        "look at --workspace (or the variable GIAMSAT_WORKSPACE) again.",
    ),
    "error.no-workspace": (
        "{path} không nằm trong thư mục làm việc nào của giamsat (không thấy giamsat.toml).",
        "{path} is in no giamsat workspace (there is no giamsat.toml).",
    ),
    "error.no-workspace.remedy": (
        "chuyển vào thư mục làm việc, dùng --workspace THƯ_MỤC, hoặc tạo mới bằng: giamsat init",
        "go to the workspace's folder, or use --workspace DIR, or make one: giamsat init",
    ),
    "error.unknown-choice": (
        "{option} không nhận giá trị “{value}”; chọn một trong: {choices}.",
        "{option} does not take “{value}”; choose one of: {choices}.",
    ),
    "error.acts-unlike": (
        "{ids} không cùng loại; ghi riêng từng phần.",
        "{ids} are not of one kind; record them one by one.",
    ),
    "error.ambiguous-word": (
        "“{text}” có thể là: {words}.",
        "“{text}” may be: {words}.",
    ),
    "error.no-place-for-word": (
        "không rõ “{text}” thuộc mục nào; ghi kèm tên tùy chọn.",
        "it is not clear where “{text}” belongs; give it with its option.",
    ),
    "error.option-twice": (
        "{option} đã có một giá trị trong lệnh này; chỉ nhận một.",
        "{option} has a value in this call already; it takes one.",
    ),
    "error.vanished-plan": (
        "tệp của kế hoạch {plan} không còn, mà chưa ai ghi là đã bỏ",
        "the file of plan {plan} has gone, and nobody recorded that it was removed",
    ),
    "error.vanished-plan.remedy": (
        "lấy lại: giamsat lay-lai {plan}; xác nhận đã bỏ: giamsat bo {plan}",
        "bring it back: giamsat restore {plan}; confirm that it is removed: giamsat remove {plan}",
    ),
    "error.unknown-plan": (
        "không có kế hoạch nào là “{plan}”.",
        "there is no plan “{plan}”.",
    ),
    "error.unknown-plan.remedy": (
        "xem danh sách bằng: giamsat list",
        "see the list: giamsat list",
    ),
    "error.unknown-programme": (
        "không có chương trình phối hợp nào là “{programme}”.",
        "there is no programme “{programme}”.",
    ),
    "error.unknown-programme.remedy": (
        "xem danh sách bằng: giamsat programme list",
        "see the list: giamsat programme list",
    ),
    "error.ambiguous-plan": (
        "“{plan}” có thể là nhiều kế hoạch: {candidates}.",
        "“{plan}” may mean several plans: {candidates}.",
    ),
    "error.ambiguous-plan.remedy": ("ghi rõ mã kế hoạch.", "give the id of the plan."),
    "error.ambiguous-programme": (
        "“{programme}” có thể là nhiều chương trình: {candidates}.",
        "“{programme}” may mean several programmes: {candidates}.",
    ),
    "error.unreadable-plan": (
        "tệp của kế hoạch “{plan}” không đọc được: {problem}",
        "the file of plan “{plan}” cannot be read: {problem}",
    ),
    "error.unreadable-plan.remedy": (
        "sửa tệp {path} tại chỗ nêu trên (giamsat edit {id}), hoặc lấy lại bản đọc được gần nhất:"
        " giamsat undo {id}",
        "mend {path} at that place (giamsat edit {id}), or bring the last good version back:"
        " giamsat undo {id}",
    ),
    "error.unreadable-programme": (
        "tệp của chương trình “{programme}” không đọc được: {problem}",
        "the file of programme “{programme}” cannot be read: {problem}",
    ),
    "error.unreadable-programme.remedy": (
        "sửa tệp {path} tại chỗ nêu trên; tệp chưa bị giamsat động đến.",
        "mend {path} at that place; giamsat has not touched the file.",
    ),
    "error.binary-to-terminal": (
        "kết quả là tệp nhị phân, không hiện được trên màn hình.",
        "the result is a binary file and cannot be shown on a terminal.",
    ),
    "error.binary-to-terminal.remedy": ("thêm --output TỆP.", "add --output FILE."),
    "error.invalid-date": (
        "“{text}” không phải là ngày: {reason}.",
        "“{text}” is no date: {reason}.",
    ),
    "error.invalid-date.remedy": (
        "ghi ngày/tháng/năm (11/02/2020) hoặc năm-tháng-ngày (2020-02-11).",
        "write 2020-02-11 or day/month/year (11/02/2020).",
    ),
    "error.invalid-period": (
        "“{text}” không phải là một kỳ: {reason}.",
        "“{text}” is no period: {reason}.",
    ),
    "error.invalid-period.remedy": (
        "ghi tuần 2020-W07, tháng 2020-02, quý 2020-Q1, năm 2020 hoặc 2020-02-11..2020-02-14.",
        "write 2020-W07, 2020-02, 2020-Q1, 2020 or 2020-02-11..2020-02-14.",
    ),
    "error.invalid-span": (
        "“{text}” không phải là số ngày: {reason}.",
        "“{text}” is no number of days: {reason}.",
    ),
    "error.invalid-span.remedy": ("ghi 14, 14d hoặc 2w.", "write 14, 14d or 2w."),
    "error.locked": (
        "{plan} đang được ghi ở máy {who}, từ {since}; đã chờ {seconds} giây.",
        "{plan} is being written on {who}, since {since}; waited {seconds} seconds.",
    ),
    "error.locked.remedy": ("thử lại sau ít phút.", "try again shortly."),
    "error.changed-meanwhile": (
        "{path} vừa được người khác sửa; bản của họ được giữ nguyên, thay đổi này chưa ghi.",
        "{path} was changed by someone else meanwhile; theirs is kept, this change is not written.",
    ),
    "error.changed-meanwhile.remedy": ("chạy lại lệnh.", "run the command again."),
    "error.file-missing": ("không có tệp {path}.", "there is no file {path}."),
    "error.not-a-file": (
        "{path} không phải là tệp thường.",
        "{path} is not a regular file.",
    ),
    "error.file-too-large": (
        "{path} quá lớn ({size} byte; tối đa {limit}).",
        "{path} is too large ({size} bytes; at most {limit}).",
    ),
    "error.output-ending": (
        "không ghi vào {path}: lệnh này không tạo được tệp .{ending}.",
        "{path} is not written: this command makes no .{ending} file.",
    ),
    "error.output-ending.remedy": (
        "chọn tên tệp có đuôi của một trong các dạng: {formats}",
        "give the file the ending of one of these formats: {formats}",
    ),
    "error.link-not-read": (
        "{path} là liên kết; giamsat không đọc kế hoạch qua liên kết.",
        "{path} is a link; giamsat reads no plan through a link.",
    ),
    "error.link-not-read.remedy": (
        "chép tệp (hoặc thư mục) thật vào chỗ của liên kết.",
        "put the real file (or folder) in the link's place.",
    ),
    "error.name-not-toml": (
        "{path} không được đọc: tên tệp phải kết thúc đúng bằng .toml (chữ thường).",
        "{path} is not read: the name must end in .toml, in small letters.",
    ),
    "error.name-not-toml.remedy": (
        "đổi tên tệp để kết thúc bằng .toml",
        "rename the file so that it ends in .toml",
    ),
    "error.name-not-utf8": (
        "tên tệp {path} không phải UTF-8.",
        "the name of {path} is not UTF-8.",
    ),
    "error.name-not-utf8.remedy": ("đổi tên tệp.", "rename the file."),
    "error.outside-workspace": (
        "{path} dẫn ra ngoài thư mục làm việc.",
        "{path} leads out of the workspace.",
    ),
    "error.unreadable": ("không đọc được {path} ({reason}).", "cannot read {path} ({reason})."),
    "error.file-held": (
        "{path} đang mở trong chương trình khác (Excel, Word, trình soạn thảo…).",
        "{path} is held by another program (Excel, Word, an editor…).",
    ),
    "error.file-held.remedy": (
        "đóng tệp ở chương trình ấy rồi chạy lại lệnh này.",
        "close it there and run this again.",
    ),
    "error.disk-full": (
        "đĩa đầy, không ghi được {path}; tệp cũ còn nguyên.",
        "the disk is full, {path} was not written; the old file is whole.",
    ),
    "error.read-only": (
        "không có quyền ghi {path}.",
        "{path} may not be written.",
    ),
    "error.read-only.remedy": (
        "kiểm tra quyền của thư mục, hoặc sao chép ra nơi ghi được.",
        "check the folder's rights, or copy it to where you may write.",
    ),
    "error.cannot-write": (
        "không ghi được {path} ({reason}).",
        "cannot write {path} ({reason}).",
    ),
    "error.file-exists": ("{path} đã có; không ghi đè.", "{path} exists; it is not overwritten."),
    "error.file-exists.remedy": (
        "chọn tên khác, hoặc thêm --force.",
        "choose another name, or add --force.",
    ),
    "error.edit-refused": (
        "không sửa được chỗ {key} của tệp mà không động đến phần khác ({reason}).",
        "{key} cannot be changed without touching other parts of the file ({reason}).",
    ),
    "error.edit-refused.remedy": (
        "sửa tay bằng: giamsat edit",
        "edit it by hand: giamsat edit",
    ),
    "error.date-out-of-range": (
        "tính {days} ngày từ {day} ra ngoài các năm 1–9999.",
        "{days} days from {day} leave the years 1–9999.",
    ),
    "error.day-off-and-working": (
        "ngày {on} vừa ghi là ngày nghỉ vừa là ngày làm việc.",
        "{on} is given both as a day off and as a working day.",
    ),
    "error.git-failed": ("git {command} báo lỗi: {detail}", "git {command} failed: {detail}"),
    "error.git-timeout": (
        "git {command} không trả lời sau {seconds} giây.",
        "git {command} gave no answer within {seconds} {seconds:second|seconds}.",
    ),
    "error.git-bad-argument": (
        "Giá trị đưa cho git {command} có ký tự NUL.",
        "A value for git {command} holds a NUL character.",
    ),
    "error.missing-extra": (
        "chưa cài thư viện {library} (giamsat[{extra}]).",
        "the library {library} (giamsat[{extra}]) is not installed.",
    ),
    "error.missing-extra.remedy": (
        "cài bằng: {line}",
        "install it: {line}",
    ),
    "error.lock-abandoned": (
        "{plan} bị khóa từ máy {who} lúc {since}, đã {minutes} phút; có lẽ lệnh ở đó đã đứt.",
        "{plan} is locked by {who} since {since}, for {minutes} minutes; that command may be dead.",
    ),
    "error.lock-abandoned.remedy": (
        "hỏi máy đó có lệnh giamsat nào đang chạy không; nếu không: giamsat doctor --release-locks",
        "ask whether giamsat still runs on that machine; if not: giamsat doctor --release-locks",
    ),
    "error.several-periods": (
        "chỉ chọn một kỳ; ở đây có: {options}.",
        "only one period can be asked for; there are: {options}.",
    ),
    "error.half-a-range": (
        "{option} cần ngày còn lại.",
        "{option} needs the other day too.",
    ),
    "error.half-a-range.remedy": (
        "ghi cả hai, ví dụ: giamsat agenda --from 10/02/2020 --to 16/02/2020",
        "give both: --from 2020-02-10 --to 2020-02-16",
    ),
    "error.other-period": (
        "{option} không nhận kỳ “{text}”.",
        "{option} does not take the period “{text}”.",
    ),
    "error.other-period.remedy": (
        "ghi theo mẫu {example}, hoặc dùng --period cho kỳ bất kỳ",
        "write it as {example}, or use --period for any period",
    ),
}
