"""Pages of the checks of an auditor: GS116, GS212–214, GS406, GS411, GS507–508 and GS8xx."""

from giamsat.i18n.check.page import CheckPage

PAGES = {
    "GS116": CheckPage(
        title=("Kế hoạch nằm dưới tên bị bỏ qua", "A plan under a name that is passed over"),
        why=(
            "Tên bắt đầu bằng dấu chấm, đuôi khác .toml (.bak, .txt…), kế hoạch đã ban hành nằm"
            " ngoài plans/: không lệnh nào đọc tệp ấy, nên không ai thấy thiếu.",
            "A name that begins with a dot, another ending than .toml (.bak, .txt …), an issued"
            " plan outside of plans/: no command reads such a file, and nobody misses it.",
        ),
        example="plans/2020/.33-kh-mttq-btt.toml\nplans/2020/33-kh-mttq-btt.toml.bak",
        remedy=(
            "Đưa về tên .toml trong plans/, hoặc chuyển hẳn ra ngoài thư mục làm việc.",
            "Give it a .toml name below plans/, or move it out of the workspace.",
        ),
        says=("kế hoạch không lệnh nào đọc: {hides}", "a plan that no command reads: {hides}"),
    ),
    "GS212": CheckPage(
        title=("Buổi giám sát vào ngày nghỉ", "A visit on a day off"),
        why=(
            "Có thể đã làm thật; cũng có thể ngày bị ghi sai, hoặc buổi ấy không có. Ngày nghỉ chưa"
            " có quyết định thì chỉ là ghi chú.",
            "It may be so; the day may also be wrong, or the visit never made. Where days off are"
            " not yet decided, this is a note.",
        ),
        example='[[visit]]\nid = "V1"\ndone = 2024-09-02',
        remedy=(
            "Đối chiếu biên bản; nếu đúng thì ghi ngoại lệ kèm lý do.",
            "Compare the minutes; if it is true, except it with a reason.",
        ),
        says=("{id}: ngày {day} là ngày nghỉ ({name})", "{id}: {day} is a day off ({name})"),
    ),
    "GS213": CheckPage(
        title=("Việc đã ghi không khớp văn bản của nó", "Recorded otherwise than its document"),
        why=(
            "Văn bản ghi trong cùng kế hoạch, cùng số, mang ngày khác ngày báo cáo, hoặc ký sau"
            " ngày"
            " gửi: một trong hai ngày sai.",
            "The document of that number in the same plan bears another day than the report, or was"
            " signed after the sending: one of the two days is wrong.",
        ),
        example='[[event]]\nkind = "reported"\non = 2020-02-20\nnumber = "5/BC-MTTQ"\n\n'
        '[[document]]\nid = "D1"\nkind = "Báo cáo"\nnumber = "5/BC-MTTQ"\nissued = 2020-03-25',
        remedy=("Đối chiếu văn bản và sửa ngày.", "Compare the paper and correct the day."),
        says=(
            "số {number} ghi ngày {day}, mà {document} ký ngày {issued}",
            "number {number} is recorded on {day}, and {document} was signed on {issued}",
        ),
    ),
    "GS214": CheckPage(
        title=("Buổi giám sát trước ngày ban hành", "A visit before the plan's issue"),
        why=(
            "Chưa có kế hoạch thì chưa có giám sát theo kế hoạch: ngày ban hành hoặc ngày làm bị"
            " ghi"
            " sai, hoặc đã bị dời.",
            "Without a plan there is no visit under it: the day of issue or of the visit is wrong,"
            " or was moved.",
        ),
        example='[plan]\nissued = 2020-02-17\n\n[[visit]]\nid = "V1"\ndone = 2020-02-11',
        remedy=("Đối chiếu văn bản và sửa ngày.", "Compare the papers and correct the day."),
        says=(
            "{id}: làm ngày {day}, trước ngày ban hành {issued}",
            "{id}: made on {day}, before the issue on {issued}",
        ),
    ),
    "GS406": CheckPage(
        title=("Thời hạn không tính được", "A limit that cannot be counted"),
        why=(
            "Ngày làm mốc mâu thuẫn với ngày ban hành, nên thời hạn không còn chỗ để đứng: không vi"
            " phạm, cũng không được giữ.",
            "The day that a limit counts from contradicts the day of issue, so that the limit has"
            " no"
            " place to stand: neither missed nor kept.",
        ),
        example="issued = 2020-03-17\nbegins = 2020-02-11",
        remedy=("Đối chiếu văn bản và sửa ngày.", "Compare the papers and correct the day."),
        says=(
            "không tính được {rule}: mốc {anchor}, ban hành {issued}",
            "{rule} cannot be counted: it counts from {anchor}, issued on {issued}",
        ),
    ),
    "GS411": CheckPage(
        title=("Một người ở hai nơi cùng buổi", "One person in two places at once"),
        why=(
            "Hai kế hoạch cùng ghi một người (trưởng đoàn, thành viên, người chủ trì) ở hai nơi"
            " trong một buổi. Có thể trùng tên; nếu không thì một buổi ghi không đúng.",
            "Two plans have one person (head, member, who leads) in two places in one half of a"
            " day."
            " The name may be shared; otherwise one of the two is not true.",
        ),
        example='[[member]]\nname = "Bà Nguyễn Thị Lan"   # hai tệp / two files\n\n[[visit]]\n'
        'id = "V1"\non = 2020-02-11\nsession = "morning"\nplace = "xã A"   # xã B',
        remedy=(
            "Đối chiếu biên bản; trùng tên thì ghi ngoại lệ kèm lý do.",
            "Compare the minutes; where two share a name, except it with a reason.",
        ),
        says=(
            "{who} ngày {day} cùng buổi cũng ở nơi khác theo {other} ({other_path})",
            "{who} is elsewhere in the same session of {day} by {other} ({other_path})",
        ),
    ),
    "GS508": CheckPage(
        title=("Hai văn bản cùng một số", "Two documents of one number"),
        why=(
            "Một cơ quan, một loại, một năm thì số không trùng. Cùng ngày, cùng trích yếu là một"
            " văn"
            " bản dùng cho nhiều kế hoạch, không tính.",
            "An issuer's number is unique in kind and year. The same day and title are one document"
            " of several plans, and do not count.",
        ),
        example='number = "5/BC-MTTQ"\nissued = 2020-02-20   # tệp khác / other file: 2020-03-25',
        remedy=("Đối chiếu sổ văn bản.", "Compare the register of documents."),
        says=(
            "số {number} năm {year}, ngày {issued}, đã dùng ở {other} cho văn bản ngày"
            " {other_issued}",
            "number {number} of {year}, signed on {issued}, is that of a paper of {other_issued} in"
            " {other}",
        ),
    ),
    "GS507": CheckPage(
        title=("Ký hiệu của cơ quan khác", "The code of another organisation"),
        why=(
            "Ký hiệu trong số (MTTQ, HND, LHPN, CCB, UBND…) thuộc về tổ chức khác với cơ quan ban"
            " hành đã ghi.",
            "The code in the number (MTTQ, HND, LHPN, CCB, UBND …) is that of another organisation"
            " than the issuer.",
        ),
        example='number = "12/KH-HND"\nissuer = "Ban Thường trực Ủy ban MTTQ xã A"',
        remedy=(
            "Đối chiếu văn bản; sửa số hoặc cơ quan ban hành.",
            "Compare the paper; correct the number or the issuer.",
        ),
        says=(
            "số {number} không mang ký hiệu của {issuer}",
            "number {number} does not bear the code of {issuer}",
        ),
    ),
    "GS801": CheckPage(
        title=("Đã sửa sau khi gửi, sau khi báo cáo", "Changed after it was sent or reported"),
        why=(
            "Nơi nhận đang giữ bản khác. Nếu văn bản được đính chính thì phải có văn bản đính"
            " chính;"
            " chỉ sửa trong tệp thì hồ sơ không còn đúng với điều đã gửi.",
            "Whoever received it has another text. A paper is corrected by a paper; changed in the"
            " file alone, the record is no longer what was sent.",
        ),
        example="giamsat history 33 R1.text",
        remedy=(
            "Xem giamsat audit; nếu sửa nhầm thì lấy lại, nếu có đính chính thì ghi ngoại lệ kèm lý"
            " do.",
            "See giamsat audit; take a slip back, or except it with a reason where a correction"
            " was sent.",
        ),
        says=(
            "{subject}: {changed} đã đổi ngày {on} bởi {author}, {days} ngày sau khi {stage}",
            "{subject}: {changed} was changed on {on} by {author}, {days} days after being {stage}",
        ),
    ),
    "GS802": CheckPage(
        title=("Đã đổi sau khi lưu trữ", "Changed after archiving"),
        why=(
            "Kế hoạch đã lưu trữ là hồ sơ; thêm, bớt, sửa sau đó đều phải có lý do.",
            "An archived plan is a record: whatever is added, changed or taken out needs a reason.",
        ),
        example="giamsat audit 33",
        remedy=(
            "Xem giamsat audit; nếu đúng thì ghi ngoại lệ kèm lý do.",
            "See giamsat audit; if it is true, except it with a reason.",
        ),
        says=(
            "{subject}: {changed} đã đổi ngày {on} bởi {author}, sau khi lưu trữ {days} ngày",
            "{subject}: {changed} was changed on {on} by {author}, {days} days after archiving",
        ),
    ),
    "GS803": CheckPage(
        title=("Kiến nghị đã gửi nay không còn", "A recommendation that was sent is gone"),
        why=(
            "Git còn biết kiến nghị ấy đã gửi; trong tệp không còn, nên không ai theo dõi trả lời.",
            "Git knows that it was sent; the file has it no more, and nobody waits for the answer.",
        ),
        example="R1, R3   # R2?",
        remedy=(
            "Xem giamsat history; lấy lại bằng giamsat undo hoặc ghi lại.",
            "See giamsat history; take the removal back by giamsat undo, or record it again.",
        ),
        says=(
            "{subject} đã gửi ngày {sent}, bị bỏ khỏi tệp ngày {on} bởi {author}",
            "{subject} was sent on {sent}, and taken out of the file on {on} by {author}",
        ),
    ),
    "GS804": CheckPage(
        title=("Kế hoạch đã ban hành nay không còn", "A plan that was issued is gone"),
        why=(
            "Git hoặc niêm phong còn biết kế hoạch ấy, mà không tệp nào trong plans/ mang số ấy. Số"
            " cuối của năm mất đi thì dãy số không lộ chỗ trống.",
            "Git or a seal knows the plan, and no file below plans/ has its number. Where the last"
            " number of a year goes, the series shows no gap.",
        ),
        example="plans/2024/12-kh-mttq.toml",
        remedy=(
            "Lấy lại bằng giamsat restore hoặc giamsat undo; nếu bỏ là đúng thì ghi ngoại lệ kèm lý"
            " do.",
            "Take it back by giamsat restore or giamsat undo; where it rightly went, except it with"
            " a reason.",
        ),
        says=("{number}: {missed}", "{number}: {missed}"),
    ),
}
