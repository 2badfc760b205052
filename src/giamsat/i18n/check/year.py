"""Pages of the checks of time, programmes, relations and kinds: GS215–218, GS309–313."""

from giamsat.i18n.check.page import CheckPage

PAGES = {
    "GS215": CheckPage(
        title=("Ngày nằm ngoài thời gian đã ghi", "Days outside of the time"),
        why=(
            "Kế hoạch ghi cả thời gian (quý, tháng) và ngày, mà hai điều trái nhau.",
            "The plan says a time (quarter, month) and days, and they contradict each other.",
        ),
        example='when = "2026-Q2"\nbegins = 2026-07-01',
        remedy=(
            "Sửa ngày, hoặc bỏ thời gian: giamsat set KẾ_HOẠCH when=",
            "Correct the days, or take the time away: giamsat set PLAN when=",
        ),
        says=(
            "ngày {first} – {last} nằm ngoài thời gian {when}",
            "{first} – {last} lie outside of {when}",
        ),
    ),
    "GS216": CheckPage(
        title=("Đã đến lúc cần định ngày", "Days are wanted"),
        why=(
            "Kế hoạch chỉ ghi tháng, quý hay năm. Kế hoạch phải đến đơn vị 15 ngày trước buổi làm"
            " việc, nên từ 15 ngày trước thời gian ấy cần có ngày.",
            "The plan only says a month, a quarter or a year. It is to be with the bodies 15 days"
            " before the meeting, so days are wanted from 15 days before that time on.",
        ),
        example='when = "2026-Q2"   # 2026-03-17',
        remedy=(
            "Định ngày: giamsat set KẾ_HOẠCH begins=NGÀY ends=NGÀY, hoặc thêm buổi.",
            "Fix the days: giamsat set PLAN begins=DAY ends=DAY, or add a visit.",
        ),
        says=(
            "thời gian {when}: cần định ngày từ {wanted}",
            "{when}: days are wanted from {wanted} on",
        ),
    ),
    "GS217": CheckPage(
        title=("Hình thức không hợp với loại", "A form of another kind"),
        why=(
            "Hội nghị, lấy ý kiến bằng văn bản, đối thoại là hình thức phản biện (Luật MTTQ Việt"
            " Nam 75/2015/QH13, Điều 34); đoàn giám sát và các hình thức khác là của giám sát (Điều"
            " 27).",
            "Conference, written opinions and dialogue are forms of criticism (law 75/2015, Điều"
            " 34); delegations and others are forms of supervision (Điều 27).",
        ),
        example='kind = "criticism"\nform = "delegation"',
        remedy=(
            "Sửa loại hoặc hình thức: giamsat set KẾ_HOẠCH kind=… form=…",
            "Correct kind or form.",
        ),
        says=("hình thức {form} không phải của loại {kind}", "{form} is no form of {kind}"),
    ),
    "GS218": CheckPage(
        title=("Đơn vị không thuộc buổi ấy", "A body that was not asked"),
        why=(
            "Ghi đã làm việc với một đơn vị mà buổi hoặc yêu cầu báo cáo không nêu.",
            "It is recorded as done with a body that the visit or the request does not name.",
        ),
        example='[[visit]]\nid = "V1"\nbodies = ["B1"]\n\n  [[visit.body_done]]\n'
        '  body = "B2"\n  on = 2026-05-20',
        remedy=(
            "Sửa các đơn vị của buổi, hoặc đơn vị đã làm việc.",
            "Correct bodies or body_done.",
        ),
        says=("{id} không có đơn vị {body}", "{id} has no body {body}"),
    ),
    "GS309": CheckPage(
        title=("Mục không có trong chương trình", "An item that the programme does not have"),
        why=(
            "Kế hoạch thuộc một mục; mục ấy không có thì chương trình không biết đã có kế hoạch.",
            "The plan names an item; without it the programme does not know of the plan.",
        ),
        example='programme = "2026/chuong-trinh"\nitem = "I9"',
        remedy=(
            "Xem: giamsat programme item list; sửa chương trình hoặc mục.",
            "See giamsat programme item list; correct programme or item.",
        ),
        says=("chương trình {programme} không có mục {item}", "{programme} has no item {item}"),
    ),
    "GS310": CheckPage(
        title=("Không có kế hoạch liên quan", "The related plan is not there"),
        why=(
            "Kế hoạch thay thế, điều chỉnh hoặc tiếp theo một kế hoạch không có ở đây.",
            "The plan replaces, amends or follows one that is not here.",
        ),
        example='[[relation]]\nkind = "replaces"\nplan = "2026/khong-co"',
        remedy=("Ghi đúng mã kế hoạch.", "Give the id of the plan."),
        says=("không có kế hoạch {plan}", "there is no plan {plan}"),
    ),
    "GS311": CheckPage(
        title=("Các kế hoạch thay thế nhau thành vòng", "Plans that replace each other"),
        why=(
            "Không biết kế hoạch nào còn hiệu lực.",
            "Nobody knows which of them is in force.",
        ),
        example='# A\n[[relation]]\nkind = "replaces"\nplan = "2026/b"\n\n# B\n[[relation]]\n'
        'kind = "replaces"\nplan = "2026/a"',
        remedy=("Bỏ một quan hệ.", "Take one relation away."),
        says=("vòng thay thế qua {plan}", "a circle of replacements by way of {plan}"),
    ),
    "GS312": CheckPage(
        title=("Kế hoạch bị thay thế chưa được ghi", "The replaced plan does not say so"),
        why=(
            "Một kế hoạch ghi thay thế kế hoạch khác, mà kế hoạch ấy vẫn đang tính thời hạn.",
            "A plan replaces another one, whose limits go on all the same.",
        ),
        example='[[relation]]\nkind = "replaces"\nplan = "2026/09-kh-mttq-btt"',
        remedy=(
            "Ghi: giamsat mark KẾ_HOẠCH replaced --reason “…”",
            "Record it: giamsat mark PLAN replaced --reason “…”",
        ),
        says=("{plan} chưa ghi bị thay thế", "{plan} is not recorded as replaced"),
    ),
    "GS313": CheckPage(
        title=("Nơi nhận kiến nghị không có trong kế hoạch", "An addressee that is no body here"),
        why=(
            "Kiến nghị gửi nơi không phải đơn vị được giám sát, cũng không phải cấp trên của đơn vị"
            " ấy. Có thể đúng là vậy, cũng có thể tên bị viết sai: khi ấy thống kê theo nơi nhận"
            " tính thành một nơi khác.",
            "A recommendation goes to a place that is neither a supervised body nor the superior of"
            " one. That may be so; or the name is misspelt, and is counted as another addressee.",
        ),
        example='[[body]]\nid = "B1"\nname = "UBND huyện Na Rì"\n\n[[recommendation]]\nid = "R1"\n'
        'text = "Niêm yết công khai"\nto = "UBND huyện Na Ri"',
        remedy=(
            "Sửa tên nơi nhận, hoặc thêm đơn vị bằng giamsat body add; đúng rồi thì để nguyên.",
            "Correct the name, or add the body by giamsat body add; leave it where it is right.",
        ),
        says=("“{to}” không phải đơn vị nào của kế hoạch", "“{to}” is no body of the plan"),
    ),
}
