"""A plan's life: made, changed, marked."""

_SEE = ("xem lại bằng: giamsat show KẾ_HOẠCH", "look at it by: giamsat show PLAN")

MESSAGES = {
    "act.remove": ("đã bỏ kế hoạch", "plan removed"),
    "act.restore": ("đã lấy lại kế hoạch", "plan brought back"),
    "act.remove-next": (
        "Lấy lại bằng: giamsat restore {plan}",
        "Bring it back by: giamsat restore {plan}",
    ),
    "plan.remove?": ("Bỏ kế hoạch {name} ({path})?", "Remove plan {name} ({path})?"),
    "plan.bin": ("Kế hoạch đã bỏ, lấy lại được", "Removed plans that can be brought back"),
    "plan.removed-on": ("bỏ ngày {day}", "removed on {day}"),
    "plan.bin-empty": (
        "Không có kế hoạch nào đã bỏ để lấy lại.",
        "No removed plan can be brought back.",
    ),
    "plan.in-bin": (
        "Bản chưa ghi vào lịch sử được giữ ở {path}.",
        "The text that no recording has is kept at {path}.",
    ),
    "help.remove": (
        "Bỏ một kế hoạch; lấy lại được bằng giamsat restore.\n\n"
        "Tệp đã bị xóa trong Explorer thì lệnh này xác nhận việc xóa.",
        "Remove a plan; restore brings it back.\n\n"
        "Where its file was deleted otherwise, this confirms it.",
    ),
    "help.restore": (
        "Lấy lại kế hoạch đã bỏ; không nêu kế hoạch thì liệt kê những kế hoạch lấy lại được.",
        "Bring a removed plan back; without a plan, list those that can be brought back.",
    ),
    "error.not-in-bin": (
        "không còn bản nào của {path} để lấy lại.",
        "no text of {path} is left to bring back.",
    ),
    "act.set": ("đã ghi {keys}", "set {keys}"),
    "act.new": ("đã lập kế hoạch", "plan created"),
    "act.new-next.criticism": (
        "Xem: giamsat show {plan} · Ghi đã nhận dự thảo: giamsat mark {plan} draft-received",
        "See it: giamsat show {plan} · Record that the draft came: giamsat mark {plan}"
        " draft-received",
    ),
    "act.new-next": (
        "Xem: giamsat show {plan} · Ghi đã gửi kế hoạch: giamsat mark {plan} sent",
        "See it: giamsat show {plan} · Record its sending: giamsat mark {plan} sent",
    ),
    "act.edit": ("đã sửa tệp", "file edited"),
    "act.mark.draft-received": ("đã ghi nhận dự thảo ngày {on}", "draft received on {on}"),
    "act.mark.sent": ("đã ghi gửi kế hoạch ngày {on}", "plan sent on {on}"),
    "act.mark.body-reported": (
        "đã ghi đơn vị gửi báo cáo ngày {on}",
        "the body reported on {on}",
    ),
    "act.mark.reported": ("đã ghi báo cáo kết quả giám sát ngày {on}", "reported on {on}"),
    "act.mark.reported.criticism": (
        "đã ghi gửi văn bản phản biện ngày {on}",
        "criticism sent on {on}",
    ),
    "act.mark.reported.comment": ("đã ghi gửi văn bản góp ý ngày {on}", "comment sent on {on}"),
    "act.mark.report-sent.criticism": (
        "đã ghi gửi văn bản phản biện đến cơ quan ban hành ngày {on}",
        "criticism sent to the body that enacts on {on}",
    ),
    "act.mark.report-sent": ("đã ghi gửi báo cáo ngày {on}", "report sent on {on}"),
    "act.mark.suspended": ("đã ghi tạm hoãn từ ngày {on}", "suspended from {on}"),
    "act.mark.resumed": ("đã ghi tiếp tục từ ngày {on}", "resumed from {on}"),
    "act.mark.cancelled": ("đã ghi hủy từ ngày {on}", "cancelled from {on}"),
    "act.mark.replaced": ("đã ghi bị thay thế từ ngày {on}", "replaced from {on}"),
    "act.relation.add.replaces": ("đã ghi thay thế {other}", "it replaces {other}"),
    "act.relation.add.amends": ("đã ghi điều chỉnh, bổ sung {other}", "it amends {other}"),
    "act.relation.add.follows": ("đã ghi tiếp theo {other}", "it follows {other}"),
    "notice.replaced-too": (
        "{plan}: cũng đã ghi bị {by} thay thế từ ngày {on}.",
        "{plan}: also recorded as replaced by {by} from {on}.",
    ),
    "help.relation": (
        "Quan hệ với kế hoạch khác: thay thế, điều chỉnh, tiếp theo.",
        "What a plan is to another one: replaces, amends, follows.",
    ),
    "help.relation.add": (
        "Ghi một kế hoạch thay thế, điều chỉnh hoặc tiếp theo kế hoạch khác; kế hoạch bị thay thế"
        " chuyển trạng thái.\n\nVí dụ: giamsat relation add 15 replaces 09 --reason “đổi ngày”",
        "Record that a plan replaces, amends or follows another one; one that is replaced gets that"
        " status.\n\nFor example: giamsat relation add 15 replaces 09 --reason “other days”",
    ),
    "help.relation.add.kind": (
        "`replaces` (thay thế), `amends` (điều chỉnh, bổ sung), `follows` (giám sát lại, tiếp"
        " theo).",
        "replaces, amends or follows.",
    ),
    "help.relation.add.other": ("Kế hoạch kia.", "The other plan."),
    "help.relation.add.on": ("Từ ngày.", "Since when."),
    "error.related-already": (
        "quan hệ này với {plan} đã được ghi.",
        "this relation to {plan} is recorded already.",
    ),
    "error.related-to-itself": (
        "một kế hoạch không có quan hệ với chính nó: {plan}.",
        "a plan has no relation to itself: {plan}.",
    ),
    "error.replaced-in-a-circle": (
        "các kế hoạch thay thế nhau thành vòng: {plans}.",
        "the plans would replace each other in a circle: {plans}.",
    ),
    "act.mark.archived": ("đã ghi lưu trữ từ ngày {on}", "archived from {on}"),
    "notice.unknown-key": (
        "giamsat không biết khóa {key} (= {value}): giữ nguyên trong tệp, không trang nào hiện",
        "giamsat does not know the key {key} (= {value}): it stays in the file, and no page shows"
        " it",
    ),
    "notice.not-issued-yet": (
        "Lưu ý: kế hoạch chưa có số hoặc ngày ban hành.",
        "Note: the plan has no number or no date of issue.",
    ),
    "notice.before-issue": (
        "Lưu ý: ngày {on} trước ngày ban hành {issued}.",
        "Note: {on} is before the date of issue, {issued}.",
    ),
    "notice.reported-before-end": (
        "Lưu ý: báo cáo ngày {on}, trước ngày kết thúc giám sát {ends}.",
        "Note: reported on {on}, before the last day of supervision, {ends}.",
    ),
    "notice.still-open": (
        "Lưu ý: còn kiến nghị chưa giải quyết xong: {ids}.",
        "Note: recommendations still open: {ids}.",
    ),
    "help.init": (
        "Tạo thư mục làm việc (giamsat.toml, plans/, programmes/).",
        "Make a folder a workspace (giamsat.toml, plans/, programmes/).",
    ),
    "help.init.folder": ("Thư mục (mặc định: thư mục này).", "The folder (default: this one)."),
    "help.init.issuer": ("Tên cơ quan ban hành kế hoạch.", "Who issues the plans."),
    "help.init.code": ("Ký hiệu cơ quan trong số văn bản.", "The issuer's code in numbers."),
    "help.init.area": ("Địa bàn.", "Area."),
    "help.init.git": (
        "Tạo kho git để có lịch sử thay đổi (mặc định: có).",
        "Make a git repository, for a history of changes (default: yes).",
    ),
    "help.new": (
        "Lập kế hoạch mới.\n\nTrên màn hình dòng lệnh, không kèm tùy chọn: hỏi từng mục.",
        "Create a plan.\n\nOn a terminal, without options, it asks.",
    ),
    "help.new.like": (
        "Lấy nội dung lâu dài của một kế hoạch khác (không lấy số và ngày).",
        "Start from the lasting facts of another plan (not its number and days).",
    ),
    "help.new.again": (
        "Cùng --like: kế hoạch này giám sát lại việc thực hiện kế hoạch kia.",
        "With --like: this plan supervises again what that one led to.",
    ),
    "notice.number-there": (
        "Lưu ý: số {number} đã có ở kế hoạch {plan}.",
        "Note: the number {number} stands in the plan {plan}.",
    ),
    "notice.title-there": (
        "Lưu ý: kế hoạch {plan} cùng năm có cùng trích yếu “{title}”.",
        "Note: the plan {plan} of the same year has the same title “{title}”.",
    ),
    "error.no-name": (
        "“{text}” không thể là tên của một cơ quan.",
        "“{text}” cannot be the name of an office.",
    ),
    "error.no-name.remedy": ("ghi tên đầy đủ của cơ quan.", "write the office's full name."),
    "error.from-and-like": (
        "giamsat new: --from và --like không dùng cùng nhau.",
        "--from and --like cannot be used together.",
    ),
    "error.again-without-like": ("giamsat new: --again cần --like.", "--again needs --like."),
    "error.again-without-like.remedy": (
        "nêu kế hoạch được giám sát lại: giamsat new --like KẾ_HOẠCH --again",
        "name the plan that is supervised again: --like PLAN",
    ),
    "help.new.title": ("Nội dung giám sát (trích yếu).", "What is supervised."),
    "help.new.number": ("Số, ký hiệu, ví dụ 33/KH-MTTQ-BTT.", "Number, such as 33/KH-MTTQ-BTT."),
    "help.new.issued": ("Ngày ban hành.", "Date of issue."),
    "help.new.issuer": (
        "Cơ quan ban hành (mặc định: của thư mục làm việc).",
        "Issuer (default: the workspace's).",
    ),
    "help.new.form": (
        "Hình thức giám sát: `documents`, `delegation`, `community`, `joining`,"
        " `written-reports`; phản biện, góp ý: `conference`, `written`, `dialogue`.",
        "Form: documents, delegation, community, joining, written-reports; of a criticism or"
        " comment: conference, written, dialogue.",
    ),
    "help.new.kind": (
        "Loại: `supervision` (giám sát), `criticism` (phản biện xã hội), `comment` (góp ý).",
        "Kind: supervision, criticism, comment.",
    ),
    "help.new.when": (
        "Thời gian khi chưa định ngày: “quý II/2026”, “tháng 5–6/2026”, “6 tháng cuối năm 2026”,"
        " “thường xuyên”.",
        "Time where no days are fixed: 2026-Q2, 2026-05/2026-06, 2026-H2, or words.",
    ),
    "help.new.data-from": ("Mốc số liệu: từ ngày.", "The data that bodies report: from."),
    "help.new.data-to": ("Mốc số liệu: đến ngày.", "The data that bodies report: to."),
    "help.new.submission": (
        "Phản biện, góp ý: ngày cơ quan soạn thảo trình dự thảo.",
        "Of a criticism or comment: the day on which the draft is submitted.",
    ),
    "help.new.field": ("Lĩnh vực: môi trường, đất đai, …", "Topic."),
    "help.new.partner": (
        "Cơ quan, tổ chức phối hợp (dùng nhiều lần được).",
        "Who joins in it (may be repeated).",
    ),
    "help.new.co-issuer": (
        "Cơ quan cùng ban hành, cùng chủ trì (dùng nhiều lần được).",
        "Who issues and leads it too (may be repeated).",
    ),
    "help.new.item": ("Mã mục của chương trình, ví dụ I3.", "Id of the programme's item, like I3."),
    "help.new.begins": ("Ngày bắt đầu.", "First day."),
    "help.new.ends": ("Ngày kết thúc.", "Last day."),
    "help.new.area": ("Phạm vi, địa bàn.", "Area."),
    "help.new.purpose": ("Mục đích, yêu cầu.", "Purpose."),
    "help.new.programme": ("Mã chương trình phối hợp.", "Id of the coordination programme."),
    "help.new.assigned-by": ("Cơ quan giao.", "Who assigned it."),
    "help.new.basis": ("Căn cứ (dùng nhiều lần được).", "Legal basis (may be repeated)."),
    "help.new.body": (
        "Đơn vị được giám sát, “tên ^ cấp trên” (dùng nhiều lần được).",
        "Supervised body, “name ^ superior” (may be repeated).",
    ),
    "help.new.content": (
        "Nội dung giám sát (dùng nhiều lần được).",
        "Content (may be repeated).",
    ),
    "help.new.member": (
        "Thành viên đoàn, “tên | vai trò | cơ quan” (dùng nhiều lần được).",
        "Member of the delegation, “name | role | organisation” (may be repeated).",
    ),
    "help.new.from": (
        "Lấy từ tệp TOML hoặc JSON; “-” là đầu vào chuẩn.",
        "Take it from a TOML or JSON file; “-” is standard input.",
    ),
    "help.new.id": (
        "Mã của kế hoạch (mặc định: năm/số).",
        "Id of the plan (default: year/number).",
    ),
    "help.set": (
        "Ghi giá trị mới cho các mục của kế hoạch.\n\nVí dụ: giamsat set 33 form=delegation"
        " R2.due=15/03/2020. Giá trị trống xóa mục.",
        "Give facts of a plan new values.\n\nFor example: giamsat set 33 form=delegation"
        " R2.due=2020-03-15. An empty value takes the fact away.",
    ),
    "help.set.values": (
        "MỤC=GIÁ_TRỊ; mục của một phần ghi kèm mã, ví dụ `R2.due`.",
        "KEY=VALUE; a fact of a part goes with its id, such as R2.due.",
    ),
    "help.edit": (
        "Sửa tay tệp của kế hoạch bằng trình soạn thảo ($VISUAL, $EDITOR).",
        "Edit the plan's file by hand ($VISUAL, $EDITOR).",
    ),
    "help.edit.draft": ("Sửa tiếp bản nháp này.", "Go on with this draft."),
    "help.mark": (
        "Ghi một bước của kế hoạch.\n\nBước: `draft-received` (nhận dự thảo), `sent` (gửi kế"
        " hoạch),"
        " `body-reported` (đơn vị gửi báo cáo), `reported` (có báo cáo kết quả), `report-sent`"
        " (gửi báo"
        " cáo), `suspended` (tạm hoãn), `resumed` (tiếp tục), `cancelled` (hủy), `archived` (lưu"
        " trữ).",
        "Record a step in the plan's life.\n\nSteps: draft-received, sent, body-reported, reported,"
        " report-sent, suspended, resumed, cancelled, archived.",
    ),
    "help.mark.step": ("Bước.", "The step."),
    "help.mark.on": ("Ngày (mặc định: hôm nay).", "The day (default: today)."),
    "help.mark.to": (
        "Gửi cho ai, hoặc đơn vị nào báo cáo: mã B1 hoặc tên (dùng nhiều lần được).",
        "To whom, or of which body: an id (B1) or a name (may be repeated).",
    ),
    "help.mark.number": ("Số văn bản.", "Number of the document."),
    "help.mark.reason": ("Lý do.", "The reason."),
    "help.mark.note": ("Ghi chú.", "A note."),
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
    "error.not-a-body": (
        "“{name}” không phải đơn vị được giám sát của kế hoạch này; các đơn vị: {bodies}.",
        "“{name}” is not a body that this plan supervises; its bodies: {bodies}.",
    ),
    "error.not-a-body.remedy": (
        "ghi đúng mã (B1) hoặc tên của một đơn vị",
        "give the id (B1) or the name of one of them",
    ),
    "error.already-marked": (
        "bước “{step}” ngày {on} đã được ghi.",
        "the step “{step}” on {on} is recorded already.",
    ),
    "error.already-marked.remedy": (
        "không cần ghi lại; nếu là ngày khác, thêm --on NGÀY",
        "it need not be recorded again; for another day add --on DATE",
    ),
    "error.not-suspended": (
        "đến ngày {on} kế hoạch không bị tạm hoãn, hủy hay lưu trữ.",
        "on {on} the plan is not suspended, cancelled or archived.",
    ),
    "error.not-suspended.remedy": _SEE,
    "error.editor-needs-terminal": (
        "không mở trình soạn thảo “{editor}” ở đây: nó cần một cửa sổ dòng lệnh.",
        "the editor “{editor}” is not begun here: it needs a terminal.",
    ),
    "error.editor-needs-terminal.remedy": (
        "chạy lại ngay trong cửa sổ dòng lệnh, không qua “<” hay “|”; hoặc ghi thẳng: giamsat set",
        "run it in a terminal, without “<” or “|”; or record the value at once: giamsat set",
    ),
    "error.no-editor": (
        "không chạy được trình soạn thảo “{editor}”.",
        "the editor “{editor}” cannot be run.",
    ),
    "error.no-editor.remedy": (
        "đặt biến môi trường EDITOR, ví dụ: {example}",
        "set the variable EDITOR, for example {example}",
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
    "error.no-such-time": ("không có thời gian “{when}”.", "there is no time “{when}”."),
    "error.no-such-time.remedy": (
        "ghi như: quý II/2026, tháng 5/2026, tháng 5–6/2026, 6 tháng cuối năm 2026, năm 2026",
        "write 2026-Q2, 2026-05, 2026-05/2026-06, 2026-H2 or 2026",
    ),
    "error.no-such-span": (
        "“{when}” không nói tháng, quý hay năm nào.",
        "“{when}” names no month, quarter or year.",
    ),
    "error.no-such-span.remedy": (
        "ghi như: quý II/2026, tháng 5/2026, 6 tháng cuối năm 2026, năm 2026",
        "write 2026-Q2, 2026-05, 2026-H2 or 2026",
    ),
    "error.when-contradicts": (
        "ngày {first} – {last} không nằm trong thời gian đã ghi: {when}.",
        "{first} – {last} do not lie in the time that is recorded: {when}.",
    ),
    "error.when-contradicts.remedy": (
        "sửa ngày, hoặc xóa thời gian: giamsat set KẾ_HOẠCH when=",
        "change the days, or take the time away: giamsat set PLAN when=",
    ),
    "error.ends-before-begins": (
        "ngày kết thúc {ends} trước ngày bắt đầu {begins}.",
        "the last day, {ends}, is before the first, {begins}.",
    ),
    "error.ends-before-begins.remedy": (
        "đổi --begins hoặc --ends",
        "change --begins or --ends",
    ),
    "error.reserved-id": (
        "“{id}” không dùng làm mã được: Windows giữ tên ấy cho mình (con, nul, aux, com1…).",
        "“{id}” cannot be an id: Windows keeps that name for itself (con, nul, aux, com1…).",
    ),
    "error.bad-id": (
        "“{id}” không dùng làm mã được (chỉ a–z, 0–9, gạch nối và /).",
        "“{id}” cannot be an id (only a–z, 0–9, hyphens and /).",
    ),
}
