"""Pages of the checks GS3xx (links) and GS4xx (limits and law)."""

from giamsat.i18n.check.page import CheckPage

PAGES = {
    "GS301": CheckPage(
        title=("Liên kết tới phần không có", "A link to a part that is not there"),
        why=(
            "Kiến nghị, kết quả và cuộc giám sát dẫn tới nhau bằng mã; mã sai thì mất căn cứ.",
            "Recommendations, findings and visits name each other by id; a wrong id loses the"
            " ground.",
        ),
        example='[[finding]]\nid = "F1"\nvisit = "V9"              # không có V9 / there is no V9',
        remedy=(
            "Sửa mã, thêm phần còn thiếu, hoặc bỏ liên kết bằng: giamsat resolve.",
            "Correct the id, add the missing part, or take the link out by: giamsat resolve.",
        ),
        says=("trỏ tới {id}, là phần không có", "points to {id}, which does not exist"),
    ),
    "GS302": CheckPage(
        title=("Mã dùng hai lần", "An id used twice"),
        why=(
            "Mã là tên riêng của một phần và không bao giờ dùng lại, kể cả khi phần đó đã bỏ.",
            "An id names one part and is never used again, not even after the part is gone.",
        ),
        example='[[visit]]\nid = "V1"\n\n[[visit]]\nid = "V1"                 # V2',
        remedy=("Đặt mã mới cho phần ghi sau.", "Give the later part a new id."),
    ),
    "GS303": CheckPage(
        title=("Không có chương trình phối hợp ấy", "There is no such programme"),
        why=(
            "Kế hoạch không được tính vào chương trình mà nó thực hiện.",
            "The plan is not counted under the programme that it carries out.",
        ),
        example='programme = "2020/chuong-trinh"   # 2020/chuong-trinh-phoi-hop',
        remedy=(
            "Sửa mã, hoặc tạo chương trình trong programmes/.",
            "Correct the id, or make the programme.",
        ),
        says=("không có chương trình phối hợp “{id}”", "there is no programme “{id}”"),
    ),
    "GS304": CheckPage(
        title=("Lý do ghi cho một thời hạn không có", "A waiver of a limit that is not there"),
        why=(
            "Lý do đã ghi không gắn với thời hạn nào, nên không có tác dụng.",
            "The recorded reason belongs to no limit and has no effect.",
        ),
        example='[[waiver]]\nrule = "notice"           # plan-notice\nreason = "…"',
        remedy=("Sửa tên theo: giamsat rules.", "Correct the name: giamsat rules."),
        says=("không có thời hạn “{id}”", "there is no limit “{id}”"),
    ),
    "GS305": CheckPage(
        title=("Đơn vị không có trong kế hoạch", "A body that the plan does not have"),
        why=(
            "Cuộc giám sát hoặc kết quả nêu một đơn vị không có trong danh sách đối tượng giám"
            " sát.",
            "A visit or finding names a body that is not among the supervised ones.",
        ),
        example='[[body]]\nname = "UBND huyện Na Rì"\n\n[[visit]]\nbodies = ["UBND huyện Na Ri"]',
        remedy=(
            "Sửa tên, hoặc thêm đơn vị bằng: giamsat body add.",
            "Correct the name, or add the body.",
        ),
        says=(
            "“{body}” không có trong danh sách đơn vị được giám sát",
            "“{body}” is not among the supervised bodies",
        ),
    ),
    "GS306": CheckPage(
        title=("Cơ quan nhập vòng tròn", "Issuers merge in a circle"),
        why=(
            "Đi theo merged_into (hoặc parent) lại trở về chính cơ quan ấy, nên không biết hôm nay"
            " kế hoạch thuộc cơ quan nào.",
            "Following merged_into (or parent) leads back to the same issuer, so nobody can tell"
            " whose the plans are today.",
        ),
        example='[[issuer]]\nid = "bac-kan"\nmerged_into = "thai-nguyen"\n\n[[issuer]]\n'
        'id = "thai-nguyen"\nmerged_into = "bac-kan"',
        remedy=(
            "Bỏ merged_into ở cơ quan còn hoạt động; chỉ cơ quan đã kết thúc mới có.",
            "Take merged_into from the issuer that goes on; only one that ended has it.",
        ),
    ),
    "GS307": CheckPage(
        title=("Một tên cho hai cơ quan", "One name for two issuers"),
        why=(
            "Kế hoạch chỉ ghi tên cơ quan; tên trùng thì không biết là cơ quan nào. Chữ hoa, chữ"
            " thường không phân biệt.",
            "Plans only have the issuer's name; where two share it, nobody can tell which is meant."
            " Case does not count.",
        ),
        example='[[issuer]]\nid = "a"\nnames = ["Hội Nông dân tỉnh"]\n\n[[issuer]]\nid = "b"\n'
        'names = ["Hội nông dân tỉnh"]',
        remedy=(
            "Gộp thành một [[issuer]], hoặc ghi tên đầy đủ cho mỗi cơ quan.",
            "Make them one [[issuer]], or give each its full name.",
        ),
    ),
    "GS308": CheckPage(
        title=(
            "Kế hoạch ban hành ngoài thời gian hoạt động của cơ quan",
            "A plan issued while its issuer was not there",
        ),
        why=(
            "Theo issuers.toml, cơ quan ban hành chưa có hoặc đã kết thúc vào ngày ấy (ví dụ tỉnh"
            " đã hợp nhất); ngày hoặc tên có thể ghi nhầm.",
            "By issuers.toml the issuer had not begun or had ended on that day (as a merged"
            " province); the day or the name may be a slip.",
        ),
        example="[plan]\nissued = 2025-08-01       # 2025-06-01\n"
        'issuer = "Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn"',
        remedy=(
            "Sửa ngày ban hành hoặc tên cơ quan; nếu issuers.toml sai thì sửa begins, ends ở đó.",
            "Correct the day of issue or the issuer; or begins and ends in issuers.toml.",
        ),
        says=(
            "ban hành ngày {issued}, nhưng “{issuer}” hoạt động từ {begins} đến {ends}",
            "issued on {issued}, but “{issuer}” was there from {begins} to {ends}",
        ),
    ),
    "GS401": CheckPage(
        title=("Gửi kế hoạch muộn", "Late notice"),
        why=(
            "Đơn vị được giám sát phải nhận kế hoạch đủ sớm để chuẩn bị báo cáo. Giám sát đột"
            " xuất vẫn"
            " có thể muộn: chính Kế hoạch 33 ban hành trước bốn ngày. Đây là cảnh báo để ghi lý do,"
            " không phải lời từ chối.",
            "The body must get the plan early enough to make its report. Urgent supervision may"
            " still be"
            " late: Plan 33 itself gave four days. This asks for a reason and refuses nothing.",
        ),
        example='[plan]\nbegins = 2020-02-11\n\n[[event]]\nkind = "sent"\non = 2020-02-07',
        remedy=(
            'Ghi lý do: giamsat waive PLAN RULE --reason "…"',
            'Record the reason: giamsat waive PLAN RULE --reason "…"',
        ),
        says=(
            "kế hoạch phải gửi chậm nhất ngày {due} (bắt đầu giám sát ngày {begins})",
            "the plan was to be sent by {due} (the supervision begins on {begins})",
        ),
    ),
    "GS402": CheckPage(
        title=("Không giữ được thời hạn", "A limit was missed"),
        why=(
            "Việc làm muộn hoặc không làm trong hạn của quy định đã nêu.",
            "It was done late, or not at all while the named rule asked for it.",
        ),
        example='[plan]\nends = 2020-02-14\n\n[[event]]\nkind = "reported"\non = 2020-03-20',
        remedy=(
            'Nếu có lý do, ghi lại: giamsat waive PLAN RULE --reason "…"',
            'If there is a reason, record it: giamsat waive PLAN RULE --reason "…"',
        ),
        says=("{subject}: {rule}, hạn ngày {due}", "{subject}: {rule}, due on {due}"),
    ),
    "GS403": CheckPage(
        title=("Đang quá hạn", "Overdue now"),
        why=(
            "Thời hạn của quy định đã qua mà việc chưa được ghi là xong.",
            "The rule's last day has passed, and nothing says that it was done.",
        ),
        example='[[recommendation]]\nid = "R1"\nsent = 2020-02-20    # chưa trả lời / no answer',
        remedy=(
            "Làm và ghi lại; hoặc đôn đốc, gia hạn; có lý do thì ghi: giamsat waive PLAN RULE"
            ' --reason "…"',
            "Do it and record it; or urge, extend; if there is a reason, record it: giamsat waive"
            ' PLAN RULE --reason "…"',
        ),
        says=("{subject}: {rule} đã quá hạn ngày {due}", "{subject}: {rule} was due on {due}"),
    ),
    "GS404": CheckPage(
        title=("Quá ngày đã thống nhất", "An agreed day has passed"),
        why=(
            "Ngày do các bên thống nhất đã qua.",
            "The day that the parties agreed on has passed.",
        ),
        example="[[recommendation]]\ndue = 2020-03-15",
        remedy=(
            "Ghi việc đã làm, hoặc ghi gia hạn; có lý do thì ghi: giamsat waive PLAN RULE"
            ' --reason "…"',
            "Record what was done, or an extension; if there is a reason, record it: giamsat waive"
            ' PLAN RULE --reason "…"',
        ),
        says=(
            "{subject}: đã qua ngày thống nhất {due}",
            "{subject}: the agreed day {due} has passed",
        ),
    ),
    "GS405": CheckPage(
        title=("Cuộc giám sát đã qua ngày mà chưa ghi", "A visit's day has passed unrecorded"),
        why=(
            "Chưa ghi đã làm, hoãn hay hủy thì tổng hợp tính là bỏ lỡ.",
            "Neither done, postponed nor cancelled: summaries count it as missed.",
        ),
        example='[[visit]]\nid = "V1"\non = 2020-02-11',
        remedy=(
            "Ghi bằng: giamsat visit done, giamsat visit postpone hoặc giamsat visit cancel; có"
            " lý do thì ghi: giamsat waive"
            ' PLAN RULE --reason "…"',
            "Record it: giamsat visit done, postpone or cancel; if there is a reason, record it:"
            ' giamsat waive PLAN RULE --reason "…"',
        ),
        says=(
            "{subject}: đến hết ngày {due} chưa ghi kết quả",
            "{subject}: nothing recorded by {due}",
        ),
    ),
    "GS407": CheckPage(
        title=("Không biết quy định của thời ấy", "The rule of that time is not known"),
        why=(
            "Giamsat chỉ tính hạn theo văn bản đã đọc hoặc có nguồn dẫn lại. Ngày của kế hoạch nằm"
            " ngoài khoảng đã biết, nên không hạn nào được tính; không có nghĩa là không có hạn.",
            "Limits are counted only by texts that were read or are named by a source. The plan's"
            " date lies outside, so that none is counted; that does not mean there was none.",
        ),
        example='[plan]\nissued = 2022-05-01\nform = "community"',
        remedy=(
            "Có văn bản thì ghi thời hạn của đơn vị vào giamsat.toml ([[limit]], decision = "
            '"add").',
            'With the text at hand, add the limit to giamsat.toml ([[limit]], decision = "add").',
        ),
        says=("không tính hạn “{rule}”: {why}", "no limit “{rule}” is counted: {why}"),
    ),
    "GS408": CheckPage(
        title=("Đã qua số ngày của sổ tay", "Past a handbook's number of days"),
        why=(
            "Số ngày này theo sổ tay của một địa phương; luật không quy định số ngày. Không ai bị"
            " tính là muộn, trừ khi đơn vị xác nhận áp dụng.",
            "The number of days is one locality's handbook's; no law sets one. Nobody counts as"
            " late, unless the workspace confirms it.",
        ),
        example='[[recommendation]]\nid = "R1"\nsent = 2025-03-01    # chưa trả lời / no answer',
        remedy=(
            "Đôn đốc; hoặc xác nhận áp dụng trong giamsat.toml: [[limit]] rule = "
            '"written-answer", decision = "confirm", reason = "…".',
            "Urge; or confirm the number in giamsat.toml: [[limit]] rule = "
            '"written-answer", decision = "confirm", reason = "…".',
        ),
        says=(
            "{subject}: đã qua ngày {due} tính theo sổ tay, chưa có trả lời",
            "{subject}: past {due}, as a handbook counts, without an answer",
        ),
    ),
    "GS410": CheckPage(
        title=("Kế hoạch chồng chéo", "Overlapping plans"),
        why=(
            "Luật Mặt trận Tổ quốc Việt Nam 75/2015/QH13, Điều 25 khoản 3: giám sát không chồng"
            " chéo.",
            "Law 75/2015/QH13, Điều 25 khoản 3: supervision does not overlap.",
        ),
        example="# hai kế hoạch cùng giám sát một đơn vị từ 11 đến 14/02/2020",
        remedy=(
            "Trao đổi để đổi thời gian hoặc phối hợp thành một đoàn; nếu đã thống nhất, ghi ngoại"
            " lệ.",
            "Agree on other days or on one delegation; if that is done, except it with a reason.",
        ),
        says=(
            "{body} cũng được giám sát theo {other} từ {first} đến {last}",
            "{body} is also supervised under {other} from {first} to {last}",
        ),
    ),
}
