"""What a sync does and did."""

_NOTHING = ("không tệp nào được ghi vào máy này", "no file was written here")
_HOSTILE = (
    f"{_NOTHING[0]}; báo người giữ kho kia bỏ tệp ấy đi (tất cả {{count}} tệp như vậy)",
    f"{_NOTHING[1]}; tell who keeps the other place to remove it ({{count}} such in all)",
)

MESSAGES = {
    "sync.vanished": (
        "{count} kế hoạch không còn tệp ở đây: {files}. Bỏ ở mọi nơi?",
        "{count} {count:plan has|plans have} no file here any more: {files}. Remove everywhere?",
    ),
    "error.sync-vanished": (
        "{count} kế hoạch không còn tệp ở đây mà chưa ai xác nhận bỏ: {files}.",
        "{count} {count:plan has|plans have} no file here any more, and nobody confirmed it:"
        " {files}.",
    ),
    "error.sync-vanished.remedy": (
        "lấy lại bằng giamsat restore KẾ_HOẠCH, hoặc xác nhận bỏ bằng giamsat remove KẾ_HOẠCH (bỏ"
        " tất cả: --yes)",
        "bring them back by giamsat restore PLAN, or confirm by giamsat remove PLAN (all of them:"
        " --yes)",
    ),
    "sync.recording": ("Đang ghi thay đổi ở máy này…", "Recording what changed here…"),
    "sync.fetching": ("Đang lấy về…", "Fetching…"),
    "sync.uniting": ("Đang hợp nhất…", "Uniting…"),
    "sync.sending": ("Đang gửi đi…", "Sending…"),
    "sync.again": ("Có người vừa gửi trước; làm lại…", "Someone sent first; once more…"),
    "sync.cut": (
        "Đường truyền bị cắt; thử lại…",
        "The line was cut; once more…",
    ),
    "sync.finished": ("Xong.", "Finished."),
    "sync.share": ("  {percent}% {amount}", "  {percent}% {amount}"),
    "sync.by-hand": ("Thay đổi ghi bằng tay", "Changes made by hand"),
    "sync.united": ("Hợp nhất với nơi khác", "United with other offices"),
    "sync.founded": (
        "Chưa có {path} nên đã lập kho chung mới ở đó. Nếu gõ nhầm: xóa thư mục ấy, rồi"
        " git remote remove origin",
        "There was no {path}, so a new shared store was made there. If that was mistyped: delete"
        " the folder, then git remote remove origin",
    ),
    "sync.done": ("Đã đồng bộ.", "Synced."),
    "sync.nothing": ("Không có gì mới ở hai phía.", "Nothing new on either side."),
    "sync.came": ("Nhận về", "Came"),
    "sync.went": ("Gửi đi", "Went"),
    "sync.part": ("{subject} của {plan}", "{subject} of {plan}"),
    "sync.none": ("không có gì mới", "nothing new"),
    "sync.opened": (
        "Cần chọn giá trị cho {count} mục, vì các nơi ghi khác nhau (giamsat resolve)",
        "Offices differ at {count} {count:key|keys}; choose a value (giamsat resolve)",
    ),
    "sync.opened-at": ("{plan}: {key}", "{plan}: {key}"),
    "sync.kept-beside": (
        "Không hợp nhất được, giữ cả hai bản: {count} tệp",
        "Could not be united, both are kept: {count} {count:file|files}",
    ),
    "sync.two-plans": (
        "{path} và {other}: hai nơi lập hai bản cùng tên; nếu là hai kế hoạch trùng số, đổi số"
        " một kế hoạch",
        "{path} and {other}: two offices made them by one name; if these are two plans of one"
        " number, give one of them another",
    ),
    "sync.beside": ("{path} và {other}", "{path} and {other}"),
    "sync.halfway-recorded": (
        "Đã ghi vào lịch sử ở máy này {count} tệp sửa tay; chưa gửi đi.",
        "{count} {count:file|files} changed by hand {count:was|were} recorded here; not sent yet.",
    ),
    "sync.halfway-came": (
        "Đã nhận về và hợp nhất {count} tệp; phần của máy này chưa gửi được. Chạy lại: giamsat"
        " sync",
        "{count} {count:file|files} came in and {count:was|were} united; what is ours is not sent"
        " yet. Again: giamsat sync",
    ),
    "sync.halfway-nothing": (
        "Chưa nhận về hay gửi đi gì.",
        "Nothing came in, and nothing was sent.",
    ),
    "sync.contested": (
        "Cần quyết định, vì một nơi đã bỏ mà nơi khác vẫn giữ hoặc sửa: {count} tệp",
        "To decide, as one office removed what another kept or changed: {count} {count:file|files}",
    ),
    "sync.removed-here": (
        "{plan}: ở đây đã bỏ, nơi khác đã sửa hoặc giữ; nay có lại ({path})",
        "{plan}: removed here, changed or kept elsewhere; it is here again ({path})",
    ),
    "sync.removed-there": (
        "{plan}: nơi khác đã bỏ, ở đây đã sửa hoặc giữ; nay gửi lại cho nơi khác ({path})",
        "{plan}: removed elsewhere, changed or kept here; it goes back to the others ({path})",
    ),
    "sync.removed-how": (
        "Giữ: không cần làm gì. Bỏ hẳn: bỏ tệp rồi giamsat sync",
        "To keep: nothing to do. To remove it for good: take the file away, then giamsat sync",
    ),
    "sync.kept": (
        "Giữ lại, dù nơi khác đã bỏ: {count} tệp",
        "Kept, though others had removed them: {count} {count:file|files}",
    ),
    "sync.removed": (
        "Nơi khác đã bỏ {count} kế hoạch hoặc chương trình mà ở đây còn:",
        "Others have removed {count} {count:plan or programme|plans or programmes} that are still"
        " here:",
    ),
    "sync.removed-file": ("  {name} ({path})", "  {name} ({path})"),
    "sync.ask-keep": ("Giữ lại ở đây và gửi lại cho nơi khác?", "Keep them, and send them back?"),
    "sync.plan-new": (
        "{count} kế hoạch mới: {names}",
        "{count} new {count:plan|plans}: {names}",
    ),
    "sync.plan-gone": (
        "{count} kế hoạch đã bỏ: {names}",
        "{count} {count:plan|plans} taken away: {names}",
    ),
    "sync.programme-new": (
        "{count} chương trình mới: {names}",
        "{count} new {count:programme|programmes}: {names}",
    ),
    "sync.programme-gone": (
        "{count} chương trình đã bỏ: {names}",
        "{count} {count:programme|programmes} taken away: {names}",
    ),
    "sync.attachment": ("{count} tệp đính kèm", "{count} {count:attachment|attachments}"),
    "sync.seal": ("{count} tệp niêm phong", "{count} {count:file|files} of seals"),
    "sync.other": (
        "{count} tệp khác của thư mục làm việc",
        "{count} other {count:file|files} of the workspace",
    ),
    "sync.more": ("và {count} kế hoạch khác", "and {count} more"),
    "sync.more-plans": (
        "và {count} kế hoạch khác có thay đổi",
        "and {count} more {count:plan|plans} changed",
    ),
    "sync.more-facts": (
        "{plan}: và {count} thay đổi khác (giamsat history)",
        "{plan}: and {count} more {count:change|changes} (giamsat history)",
    ),
    "sync.same-facts": (
        "{plan}: chỉ đổi cách trình bày, lời ghi chú",
        "{plan}: only layout and comments changed",
    ),
    "sync.unreadable": (
        "{path}: có thay đổi, nhưng không đọc được (giamsat check)",
        "{path}: changed, but cannot be read (giamsat check)",
    ),
    "sync.moved": (
        "{old} của {plan} nay là {new}, vì nơi khác cũng đã dùng {old}",
        "{old} of {plan} is {new} now, for another office used {old}, too",
    ),
    "sync.recorded": (
        "{plan}: hai nơi ghi khác nhau ở {key}; giữ cả hai giá trị",
        "{plan}: two offices differ at {key}; both values are kept",
    ),
    "sync.settled": (
        "{plan}: mâu thuẫn ở {key} đã được giải quyết",
        "{plan}: the conflict at {key} was resolved",
    ),
    "sync.fact.new": ("{what} mới {id} của {plan}", "new {what} {id} of {plan}"),
    "sync.fact.event": ("{plan}: {what}, ngày {day}", "{plan}: {what}, {day}"),
    "sync.fact.answer": (
        "{subject} của {plan} đã được trả lời ngày {day}",
        "{subject} of {plan} was answered on {day}",
    ),
    "sync.fact.urge": (
        "{subject} của {plan} đã được đôn đốc ngày {day}",
        "{subject} of {plan} was urged on {day}",
    ),
    "sync.fact.extension": (
        "{subject} của {plan} được gia hạn ngày {day}",
        "{subject} of {plan} was given more time on {day}",
    ),
    "sync.fact.escalation": (
        "{subject} của {plan} đã kiến nghị lên cấp trên ngày {day}",
        "{subject} of {plan} was escalated on {day}",
    ),
    "sync.fact.outcome": (
        "{subject} của {plan} đã có kết quả giải quyết ngày {day}",
        "{subject} of {plan} was closed on {day}",
    ),
    "sync.fact.reopening": (
        "{subject} của {plan} được theo dõi lại ngày {day}",
        "{subject} of {plan} was reopened on {day}",
    ),
    "sync.fact.sent": (
        "{subject} của {plan} đã được gửi ngày {day}",
        "{subject} of {plan} was sent on {day}",
    ),
    "sync.fact.received": (
        "{subject} của {plan} đã được nhận ngày {day}",
        "{subject} of {plan} was received on {day}",
    ),
    "sync.fact.done": (
        "{subject} của {plan} đã thực hiện ngày {day}",
        "{subject} of {plan} was made on {day}",
    ),
    "sync.fact.cancelled": (
        "{subject} của {plan} bị hủy ngày {day}",
        "{subject} of {plan} was cancelled on {day}",
    ),
    "sync.driver-recorded": (
        "giamsat: {path}: hai bên ghi khác nhau ở {keys}; cả hai giá trị được giữ, không có dấu"
        " xung đột nào trong tệp. Chọn bằng: giamsat resolve",
        "giamsat: {path}: two sides differ at {keys}; both values are kept, without conflict marks."
        " Settle with: giamsat resolve",
    ),
    "sync.no-driver": (
        "Lưu ý: git chưa biết hợp nhất kế hoạch theo nghĩa ({why}). Xem: giamsat doctor",
        "Note: git does not merge plans by meaning yet ({why}). See: giamsat doctor",
    ),
    "help.sync": (
        "Lấy về, hợp nhất và gửi đi: dùng chung kế hoạch với cơ quan khác.",
        "Fetch, unite and send: share plans with other offices.",
    ),
    "help.sync.remote": (
        "Máy chủ, thư mục dùng chung hay USB (mặc định: nơi đã dùng).",
        "A server, shared folder or stick (default: the one used before).",
    ),
    "help.sync.yes": (
        "Nhận việc nơi khác đã bỏ kế hoạch, dù nhiều, không hỏi.",
        "Let go of plans that others have removed, however many, without asking.",
    ),
    "help.sync.keep-removed": (
        "Giữ những kế hoạch mà nơi khác đã bỏ, và gửi lại.",
        "Keep plans that others have removed, and send them back.",
    ),
    "error.sync-many-removed": (
        "Nơi khác đã bỏ {count} kế hoạch hoặc chương trình; ở đây chưa bỏ gì.",
        "Others have removed {count} plans or programmes; nothing was removed here.",
    ),
    "error.sync-many-removed.remedy": (
        "nhận việc đó: giamsat sync --yes; giữ lại và gửi lại: giamsat sync --keep-removed",
        "let them go by giamsat sync --yes, or keep them and send them back by giamsat sync"
        " --keep-removed",
    ),
    "error.remote-hides-branch": (
        "{remote} có nhánh này nhưng không cho đọc.",
        "{remote} has this branch but does not let it be read.",
    ),
    "error.remote-hides-branch.remedy": (
        "việc ở máy này còn nguyên; nhờ người quản trị bỏ hideRefs cho nhánh này trên máy chủ",
        "all work here is kept; have who keeps the server take the branch out of hideRefs",
    ),
    "error.no-remote": (
        "Chưa có nơi để đồng bộ.",
        "There is no place to sync with yet.",
    ),
    "error.no-remote.remedy": (
        "nêu máy chủ, thư mục dùng chung hoặc USB một lần, ví dụ: giamsat sync E:/giamsat",
        "name a server, a shared folder or a stick once, such as: giamsat sync E:/giamsat",
    ),
    "error.bad-remote": (
        "“{remote}” không phải là địa chỉ của máy chủ hay thư mục.",
        "“{remote}” is no address of a server and no folder.",
    ),
    "error.bad-remote.remedy": (
        "dùng https://…, ssh://…, tên@máy:đường-dẫn, hoặc một thư mục",
        "use https://…, ssh://…, name@host:path, or a folder",
    ),
    "error.no-such-remote": ("Không có thư mục {remote}.", "There is no folder {remote}."),
    "error.no-such-remote.remedy": (
        "cắm USB hoặc nối ổ mạng rồi chạy lại; xem tên ổ có đúng không",
        "plug the stick in or connect the network drive and run it again; see that the name is"
        " right",
    ),
    "error.remote-not-git": (
        "{remote} có tệp khác và không phải là kho git.",
        "{remote} holds other files and is no git repository.",
    ),
    "error.remote-not-git.remedy": (
        "chọn một thư mục trống hoặc chưa có, ví dụ: giamsat sync {remote}/giamsat",
        "choose an empty folder or a new one, such as: giamsat sync {remote}/giamsat",
    ),
    "error.no-branch": (
        "Kho git ở thư mục này không ở trên nhánh nào.",
        "The repository of this folder is on no branch.",
    ),
    "error.no-branch.remedy": ("chạy: git switch main", "run: git switch main"),
    "error.other-branch": (
        "Nơi kia không có nhánh {branch}, chỉ có: {known}.",
        "The other place has no branch {branch}, only: {known}.",
    ),
    "error.other-branch.remedy": (
        "đổi tên nhánh ở đây cho giống, ví dụ: git branch -m {known}",
        "give the branch here the same name, such as: git branch -m {known}",
    ),
    "error.remote-unreachable": (
        "Không nối được {remote}: {said}",
        "{remote} cannot be reached: {said}",
    ),
    "error.remote-unreachable.remedy": (
        "việc ở máy này còn nguyên; khi có mạng (hoặc đã cắm USB) hãy chạy lại: giamsat sync",
        "all work here is kept; run giamsat sync again when the line (or the stick) is back",
    ),
    "error.remote-cut": (
        "Đường truyền đến {remote} bị cắt nhiều lần: {said}",
        "The line to {remote} was cut several times: {said}",
    ),
    "error.remote-cut.remedy": (
        "việc ở máy này còn nguyên, không tệp nào dở dang; chạy lại khi đường truyền tốt hơn:"
        " giamsat sync",
        "all work here is kept, no file is half-done; run giamsat sync again on a better line",
    ),
    "error.remote-refuses": ("{remote} không nhận: {said}", "{remote} refuses: {said}"),
    "error.remote-refuses.remedy": (
        "việc ở máy này còn nguyên; sửa điều nơi kia nêu (giamsat check), hoặc hỏi người quản trị"
        " quyền ghi, rồi chạy lại",
        "all work here is kept; mend what it names (giamsat check), or ask who keeps it for the"
        " right to write, and run it again",
    ),
    "error.remote-damaged": (
        "Dữ liệu nhận từ {remote} bị hỏng: {said}",
        "What came from {remote} is damaged: {said}",
    ),
    "error.remote-damaged.remedy": (
        f"{_NOTHING[0]}; đồng bộ với một nơi khác, và báo người giữ kho kia",
        f"{_NOTHING[1]}; sync with another place, and tell who keeps that one",
    ),
    "error.remote-not-trusted": (
        "Git không tin {remote}: {said}",
        "Git does not trust {remote}: {said}",
    ),
    "error.remote-not-trusted.remedy": (
        "nếu đúng là thư mục của cơ quan: git config --global --add safe.directory THƯ_MỤC",
        "if it is your office's own folder: git config --global --add safe.directory FOLDER",
    ),
    "error.remote-unsafe-path": (
        "Nơi kia có tên tệp không an toàn: {file}",
        "The other place has an unsafe file name: {file}",
    ),
    "error.remote-unsafe-path.remedy": _HOSTILE,
    "sync.left-out": (
        "Không gửi {path}: tệp nằm ngoài phần dùng chung, nơi khác sẽ từ chối; tệp vẫn còn ở"
        " máy này. Muốn gửi: thêm lại văn bản với --file, tệp được chép vào attachments/",
        "{path} is not sent: it is not shared, and others would refuse it; it stays on this"
        " machine. To send it, add the document again with --file, which copies it to attachments/",
    ),
    "error.remote-not-shared": (
        "Nơi kia muốn đổi một tệp ngoài phần dùng chung: {file}",
        "The other place would change a file that is not shared: {file}",
    ),
    "error.remote-not-shared.remedy": _HOSTILE,
    "error.remote-no-plain-file": (
        "Nơi kia có một mục không phải tệp thường: {file}",
        "The other place has something that is no plain file: {file}",
    ),
    "error.remote-no-plain-file.remedy": _HOSTILE,
    "error.remote-too-large": (
        "Nơi kia có tệp quá lớn: {file}",
        "The other place has a file that is too large: {file}",
    ),
    "error.remote-too-large.remedy": _HOSTILE,
    "error.remote-collision": (
        "Nơi kia có hai tên mà máy khác coi là một: {file}",
        "The other place has two names that some systems take for one: {file}",
    ),
    "error.remote-collision.remedy": _HOSTILE,
    "error.sync-busy": (
        "Đã thử {times} lần, lần nào cũng có người gửi trước.",
        "Tried {times} times; each time somebody else sent first.",
    ),
    "error.sync-busy.remedy": (
        "đợi một lát rồi chạy lại: giamsat sync",
        "wait a moment, then run again: giamsat sync",
    ),
    "error.sync-no-git": ("Thư mục này chưa có git.", "There is no git repository here."),
    "error.sync-no-git.remedy": (
        "cài git 2.31 trở lên rồi chạy trong thư mục làm việc: git init",
        "install git 2.31 or later, then run in the workspace: git init",
    ),
    "error.sync-no-commit": ("Chưa có gì được ghi trong git.", "Nothing is recorded in git yet."),
    "error.sync-no-commit.remedy": (
        "ghi lần đầu: git add . rồi git commit -m khoi-dau; hoặc nhận về bằng git clone",
        "record once: git add . and git commit -m first; or begin with git clone",
    ),
    "error.sync-under-way": ("Git đang làm dở: {what}", "Git is in the middle of {what}"),
    "error.sync-under-way.remedy": (
        "làm cho xong (git status chỉ cách), rồi chạy lại: giamsat sync",
        "finish it (git status tells how), then run again: giamsat sync",
    ),
    "error.sync-unrelated": (
        "{remote} là kho của một thư mục làm việc khác, không chung gốc với thư mục này.",
        "{remote} belongs to another workspace; it has no history in common with this one.",
    ),
    "error.sync-unrelated.remedy": (
        "lấy bản đầu tiên bằng git clone; muốn đưa kế hoạch sang, chép tệp vào plans/ rồi chạy"
        " giamsat sync",
        "begin with git clone; to bring plans over, copy the files into plans/ and sync",
    ),
    "error.sync-unrecorded": (
        "Chưa ghi được {file} vào lịch sử, nên chưa đồng bộ.",
        "{file} could not be recorded in the history, so nothing was synced.",
    ),
    "error.sync-unrecorded.remedy": (
        "xem: git status; bỏ record = false trong giamsat.toml nếu có",
        "see: git status; take record = false out of giamsat.toml if it is there",
    ),
    "error.too-many-alike": (
        "Quá nhiều phần giống hệt nhau, không phân biệt được.",
        "Too many parts that nothing tells apart.",
    ),
    "error.too-many-alike.remedy": (
        "cho mỗi phần một mã (id) riêng, hoặc bỏ các phần trùng",
        "give each part an id of its own, or take out what is there twice",
    ),
    "error.two-plans": (
        "{path}: hai nơi lập hai kế hoạch khác nhau cùng một tên tệp; tệp giữ nguyên bản ở đây.",
        "{path}: two offices made two different plans under this name; the file stays as it is.",
    ),
    "error.two-plans.remedy": (
        "lấy bản của nơi kia dưới tên khác, rồi git add",
        "take the other version under another name, then git add",
    ),
    "error.cannot-merge": (
        "Không hợp nhất được theo nghĩa: {reason}",
        "Cannot be merged by meaning: {reason}",
    ),
    "error.cannot-merge.remedy": (
        "so hai bản (git diff), sửa tệp bằng tay, rồi git add",
        "compare both versions (git diff), edit the file, then git add",
    ),
    "error.unreadable-base": (
        "{path}: không hợp nhất được: bản gốc chung không phải TOML (dòng {line}). Tệp giữ nguyên"
        " bản ở đây.",
        "{path}: cannot be merged: the common version is no TOML (line {line}). The file stays as"
        " it is here.",
    ),
    "error.unreadable-base.remedy": (
        "sửa tệp (giamsat check chỉ chỗ sai), rồi: git add {path}",
        "mend the file (giamsat check tells where), then: git add {path}",
    ),
    "error.unreadable-ours": (
        "{path}: không hợp nhất được: bản ở đây không phải TOML (dòng {line}). Tệp giữ nguyên bản"
        " ở đây.",
        "{path}: cannot be merged: the version here is no TOML (line {line}). The file stays as it"
        " is here.",
    ),
    "error.unreadable-ours.remedy": (
        "sửa tệp (giamsat check chỉ chỗ sai), rồi: git add {path}",
        "mend the file (giamsat check tells where), then: git add {path}",
    ),
    "error.unreadable-theirs": (
        "{path}: không hợp nhất được: bản bên kia không phải TOML (dòng {line}). Tệp giữ nguyên"
        " bản ở đây.",
        "{path}: cannot be merged: the version that comes is no TOML (line {line}). The file stays"
        " as it is here.",
    ),
    "error.unreadable-theirs.remedy": (
        "sửa tệp (giamsat check chỉ chỗ sai), rồi: git add {path}",
        "mend the file (giamsat check tells where), then: git add {path}",
    ),
    "error.merge-driver-call": (
        "Lệnh này do git gọi, với đúng 4 đối số (%O %A %B %P), không phải {count}.",
        "Git calls this command, with 4 arguments (%O %A %B %P), not {count}.",
    ),
    "error.merge-driver-call.remedy": (
        "để git biết cách gọi: giamsat doctor --fix",
        "let git know how to call it: giamsat doctor --fix",
    ),
    "error.git-folder-elsewhere": (
        "{path} dẫn ra ngoài thư mục của git ({target}); không ghi gì vào đó.",
        "{path} leads out of git's own folder ({target}); nothing is written there.",
    ),
    "error.git-folder-elsewhere.remedy": (
        "xóa liên kết ấy trong thư mục .git, rồi: giamsat doctor --fix",
        "remove that link in the folder .git, then: giamsat doctor --fix",
    ),
}
