"""Names of limits, and how well each is known."""

MESSAGES = {
    "rule.plan-notice": ("gửi kế hoạch cho đơn vị được giám sát", "plan sent to the body"),
    "rule.body-report": ("đơn vị gửi báo cáo cho đoàn", "body's report to the delegation"),
    "rule.supervision-report": ("báo cáo kết quả giám sát", "supervision report"),
    "rule.written-answer": ("trả lời kiến nghị bằng văn bản", "written answer"),
    "rule.community-answer": (
        "trả lời kiến nghị của Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng",
        "answer to a People's Inspectorate or community investment board",
    ),
    "rule.agreed": ("ngày đã thống nhất", "agreed date"),
    "rule.visit": ("lịch giám sát", "date of the visit"),
    "rule.value.calendar.before": (
        "{name}: chậm nhất {value} ngày trước {anchor}",
        "{name}: at the latest {value} days before {anchor}",
    ),
    "rule.value.calendar.after": (
        "{name}: trong {value} ngày kể từ {anchor}",
        "{name}: within {value} days from {anchor}",
    ),
    "rule.value.working.before": (
        "{name}: chậm nhất {value} ngày làm việc trước {anchor}",
        "{name}: at the latest {value} working days before {anchor}",
    ),
    "rule.value.working.after": (
        "{name}: trong {value} ngày làm việc kể từ {anchor}",
        "{name}: within {value} working days from {anchor}",
    ),
    "rule.anchor.plan.issued": ("ngày ban hành kế hoạch", "the day of issue"),
    "rule.anchor.plan.begins": ("ngày bắt đầu giám sát", "the first day of supervision"),
    "rule.anchor.plan.ends": ("ngày kết thúc giám sát", "the last day of supervision"),
    "rule.criticism-draft": (
        "cơ quan soạn thảo gửi dự thảo để phản biện",
        "the drafting body sends the draft for criticism",
    ),
    "rule.anchor.plan.submission": ("ngày trình dự thảo", "the submission of the draft"),
    "rule.anchor.meeting.first": (
        "ngày đoàn làm việc lần đầu với đơn vị (chưa có lịch làm việc thì ngày bắt đầu giám sát)",
        "the first meeting with the body (where none has a day, the first day of supervision)",
    ),
    "rule.anchor.meeting.last": (
        "ngày kết thúc buổi làm việc cuối cùng (chưa có lịch thì ngày kết thúc giám sát)",
        "the end of the last meeting (where none has a day, the last day of supervision)",
    ),
    "rule.anchor.event.sent": ("ngày gửi kế hoạch", "the day the plan was sent"),
    "rule.anchor.event.reported": ("ngày có báo cáo", "the day of the report"),
    "rule.anchor.recommendation.sent": ("ngày gửi kiến nghị", "the day of sending"),
    "rule.anchor.recommendation.received": ("ngày nhận kiến nghị", "the day of receipt"),
    "rule.evidence.A": ("đã đọc nguyên văn điều luật", "the article's own text was read"),
    "rule.evidence.B": (
        "theo nguồn dẫn lại, chưa đối chiếu nguyên văn",
        "by a secondary source that names the article; its text was not read",
    ),
    "rule.evidence.C": (
        "theo sổ tay của một địa phương; luật không quy định số ngày",
        "by one locality's handbook; no law sets a number of days",
    ),
    "rule.evidence.own": ("do cơ quan này tự đặt", "set by this workspace"),
    "rule.confirmed": ("đã xác nhận: {reason}", "confirmed: {reason}"),
    "rule.off": ("không áp dụng: {reason}", "switched off: {reason}"),
    "rule.title": (
        "Thời hạn và nguyên tắc áp dụng cho các kế hoạch ở đây",
        "Limits and principles that judge the plans here",
    ),
    "rule.one": ("Một thời hạn hay nguyên tắc", "One limit or principle"),
    "rule.limits": ("Thời hạn", "Limits"),
    "rule.principles": (
        "Nguyên tắc (không tính ngày từ kế hoạch được)",
        "Principles (no days are counted from a plan)",
    ),
    "rule.id": ("Mã", "Id"),
    "rule.says": ("Nội dung", "What it says"),
    "rule.grade": ("Mức độ kiểm chứng", "How well it is known"),
    "rule.decision": ("Cơ quan này", "This workspace"),
    "rule.valid": ("Hiệu lực", "In force"),
    "rule.source": ("Căn cứ", "Source"),
    "rule.forms": ("Hình thức giám sát", "Forms of supervision"),
    "rule.all-forms": ("mọi hình thức", "all forms"),
    "rule.satisfied-by": ("Xong khi", "Done by"),
    "rule.where": ("Đọc ở", "Read at"),
    "rule.quote": ("Nguyên văn", "Text"),
    "rule.by.event.sent": ("ghi nhận đã gửi kế hoạch", "the plan is recorded as sent"),
    "rule.by.event.body-reported": (
        "ghi nhận báo cáo của đơn vị được giám sát",
        "the body's report is recorded",
    ),
    "rule.by.event.reported": (
        "ghi nhận báo cáo kết quả giám sát",
        "the supervision report is recorded",
    ),
    "rule.by.recommendation.answer": ("ghi nhận văn bản trả lời", "the answer is recorded"),
    "rule.weaker": (
        "từ {day} chỉ còn theo nguồn dẫn lại (mức {grade}): {why}",
        "from {day} known only at second hand (grade {grade}): {why}",
    ),
    "rule.unknown": ("không tính được hạn “{rule}”: {why}", "no limit “{rule}” is known: {why}"),
    "rule.from-to": ("từ {first} đến hết {last}", "from {first} to {last}"),
    "rule.from": ("từ {first}", "from {first}"),
    "rule.to": ("đến hết {last}", "to {last}"),
    "rule.always": ("chưa rõ ngày bắt đầu", "since when is not known"),
    "rule.dated": ("{source}, ngày {day}", "{source}, {day}"),
    "rule.decided.none": ("chưa quyết định riêng", "no decision of its own"),
    "rule.decided.own": ("tự đặt: {reason}", "its own: {reason}"),
    "rule.decided.off": ("không áp dụng: {reason}", "switched off: {reason}"),
    "rule.decided.changed": (
        "đổi (gốc là {value} ngày): {reason}",
        "changed (from {value} days): {reason}",
    ),
    "rule.decided.confirmed": ("đã xác nhận: {reason}", "confirmed: {reason}"),
    "rule.principle.yearly-plan": (
        "kế hoạch năm được thống nhất và ban hành trong quý IV năm trước",
        "the yearly plan is agreed and issued in the fourth quarter before",
    ),
    "rule.principle.urgent-change": (
        "kế hoạch được điều chỉnh, bổ sung khi có vấn đề đột xuất, sau khi thống nhất với các bên",
        "plans may change for urgent matters, once the parties agree",
    ),
    "rule.principle.no-overlap": (
        "giám sát không chồng chéo, không cản trở hoạt động của đơn vị",
        "supervision does not overlap and does not hinder the body's work",
    ),
    "rule.principle.good-models": (
        "phát hiện cả sai phạm, khuyết điểm lẫn nhân tố mới, điển hình tiên tiến",
        "both shortcomings and good models are looked for",
    ),
    "rule.principle.forms": ("bốn hình thức giám sát", "four forms of supervision"),
    "rule.principle.plan-contents": (
        "những phần phải có của kế hoạch tổ chức đoàn giám sát",
        "what the plan of a supervision delegation must hold",
    ),
    "rule.principle.recommendation-recipients": (
        "văn bản kiến nghị gửi đơn vị, cơ quan có thẩm quyền và cấp trên trực tiếp của Mặt trận",
        "recommendations go to the body, who is competent, and the next Front committee",
    ),
    "rule.principle.duty-to-answer": (
        "đơn vị phải xem xét, giải quyết và trả lời kiến nghị",
        "the body must consider, settle and answer recommendations",
    ),
    "rule.principle.urging": (
        "theo dõi, đôn đốc; đề nghị xem xét trách nhiệm khi không giải quyết",
        "follow up and urge; ask for responsibility where nothing is settled",
    ),
    "rule.principle.half-yearly-hearing": (
        "định kỳ 6 tháng, các cơ quan nghe thông báo kết quả giám sát",
        "every six months the authorities hear the results of supervision",
    ),
    "rule.principle.draft-for-criticism": (
        "dự thảo gửi phản biện chậm nhất 15 ngày trước khi trình",
        "drafts reach the Front 15 days before they are submitted",
    ),
    "rule.principle.investment-board-notice": (
        "Ủy ban Mặt trận cấp xã báo kế hoạch của Ban Giám sát đầu tư của cộng đồng cho chủ đầu tư"
        " chậm nhất 45 ngày trước",
        "the commune's Front committee tells a project's owner of the investment board's plan 45"
        " days before",
    ),
    "rule.principle.people-inspectorate-notice": (
        "Ban Thanh tra nhân dân gửi kế hoạch chậm nhất 05 ngày làm việc trước",
        "People's Inspectorates send their plan 5 working days before",
    ),
    "rule.principle.notice-papers": (
        "cùng kế hoạch gửi cả quyết định lập đoàn và nội dung yêu cầu báo cáo",
        "the decision on the delegation and the required report contents go with the plan",
    ),
    "rule.principle.organisation-report": (
        "tổ chức chính trị - xã hội chủ trì giám sát do Mặt trận cùng cấp đề nghị thì báo cáo kết"
        " quả đến Mặt trận cùng cấp",
        "a socio-political organisation that leads what the Front of its level proposed reports"
        " its results to it",
    ),
    "rule.principle.boards-recommendations": (
        "Mặt trận cấp xã xác nhận kiến nghị của hai ban trước khi gửi, đôn đốc việc giải quyết;"
        " kiến nghị của Ban Thanh tra nhân dân không được xem xét thì kiến nghị tiếp",
        "the commune's Front confirms the two boards' recommendations before they are sent, urges"
        " answers, and recommends anew what the inspectorate asked in vain",
    ),
    "rule.principle.consultation": (
        "đơn vị được giám sát được đề nghị xem xét lại kiến nghị, đối thoại để làm rõ",
        "the supervised body may ask that recommendations be looked at anew, and for a dialogue",
    ),
    "rule.principle.notice-to-superior": (
        "kế hoạch và quyết định gửi cả cấp trên trực tiếp của đơn vị",
        "plan and decision also reach the body's direct superior",
    ),
    "help.rules": (
        "Các thời hạn và nguyên tắc, căn cứ và mức độ kiểm chứng của từng điều.",
        "The limits and principles, with their sources and how well each is known.",
    ),
    "help.rules.rule": (
        "Mã của một thời hạn hay nguyên tắc, để xem nguyên văn.",
        "Id of one limit or principle, to see its text.",
    ),
    "error.unknown-rule": (
        "không có quy định nào mang mã “{rule}”; có: {known}.",
        "there is no rule “{rule}”; there are: {known}.",
    ),
    "error.incomplete-rule": (
        "thời hạn riêng “{rule}” thiếu giá trị hoặc chiều tính.",
        "the workspace's own limit “{rule}” lacks its value or direction.",
    ),
    "error.negative-limit": (
        "thời hạn không thể âm ({value}).",
        "a limit cannot be negative ({value}).",
    ),
    "error.no-such-rule": (
        "không có thời hạn hay nguyên tắc nào là “{rule}”.",
        "there is no limit or principle “{rule}”.",
    ),
    "error.no-such-rule.remedy": ("xem tất cả: giamsat rules", "see all: giamsat rules"),
}
