"""The words of papers. Vietnamese is what gets signed; English is a translation to read.

``paper.blank.<what>`` names a fact that the plan does not hold.
"""

MESSAGES = {
    # --- the head ------------------------------------------------------------------------------
    "paper.nation": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "paper.motto": ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "paper.party": ("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM"),
    "paper.number-state": ("Số: {number}", "No.: {number}"),
    "paper.number-party": ("Số {number}", "No. {number}"),
    "paper.place-date": ("{place}, {day}", "{place}, {day}"),
    "paper.long-day": ("ngày {day} tháng {month} năm {year}", "{year}-{month}-{day}"),
    "paper.about": ("V/v {subject}", "Re: {subject}"),
    "paper.to": ("Kính gửi:", "To:"),
    "paper.kind.plan": ("KẾ HOẠCH", "PLAN"),
    "paper.kind.decision": ("QUYẾT ĐỊNH", "DECISION"),
    "paper.kind.outline": ("ĐỀ CƯƠNG BÁO CÁO", "OUTLINE OF THE REPORT"),
    "paper.kind.report": ("BÁO CÁO", "REPORT"),
    "paper.kind.recommendations": ("CÔNG VĂN", "LETTER"),
    "paper.kind.urging": ("CÔNG VĂN", "LETTER"),
    "paper.subject-decision": (
        "Về việc thành lập Đoàn {topic}",
        "On the delegation for the {topic}",
    ),
    "paper.subject-outline": ("Phục vụ {topic}", "For the {topic}"),
    "paper.subject-report": ("Kết quả {topic}", "Results of the {topic}"),
    "paper.subject-recommendations": (
        "kiến nghị sau {topic}",
        "recommendations after the {topic}",
    ),
    "paper.subject-urging": (
        "đôn đốc trả lời kiến nghị sau {topic}",
        "urging answers to the recommendations after the {topic}",
    ),
    "paper.attached": ("(Kèm theo {plan})", "(Attached to {plan})"),
    # --- phrases -------------------------------------------------------------------------------
    "paper.topic": ("giám sát {rest}", "supervision: {rest}"),
    "paper.topic-of": ("giám sát “{title}”", "supervision “{title}”"),
    "paper.plan-name": (
        "Kế hoạch số {number} ngày {issued} của {issuer}",
        "Plan No. {number} of {issued} of {issuer}",
    ),
    "paper.period": ("từ ngày {begins} đến ngày {ends}", "from {begins} to {ends}"),
    "paper.period-day": ("trong ngày {day}", "on {day}"),
    "paper.days": ("{first} – {last}", "{first} – {last}"),
    "paper.session-morning": ("Sáng {day}", "{day}, morning"),
    "paper.session-afternoon": ("Chiều {day}", "{day}, afternoon"),
    "paper.basis": ("Căn cứ {text}", "Pursuant to {text}"),
    "paper.body-of": (
        "{name} (cơ quan cấp trên: {superior})",
        "{name} (superior body: {superior})",
    ),
    "paper.role-head": ("Trưởng đoàn", "Head"),
    "paper.role-deputy": ("Phó Trưởng đoàn", "Deputy head"),
    "paper.role-secretary": ("Thư ký", "Secretary"),
    "paper.role-member": ("Thành viên", "Member"),
    "paper.written-report": ("Báo cáo bằng văn bản", "Written report"),
    "paper.form-documents": (
        "nghiên cứu, xem xét văn bản",
        "study of documents",
    ),
    "paper.form-delegation": ("tổ chức đoàn giám sát", "supervision delegation"),
    "paper.form-community": (
        "thông qua Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng",
        "through People's Inspectorates and community investment boards",
    ),
    "paper.form-joining": (
        "tham gia giám sát với cơ quan, tổ chức có thẩm quyền",
        "joining competent bodies",
    ),
    "paper.form-written-reports": (
        "giám sát qua báo cáo bằng văn bản",
        "supervision by written reports",
    ),
    # --- tables --------------------------------------------------------------------------------
    "paper.head.no": ("TT", "No."),
    "paper.head.name": ("Họ và tên", "Name"),
    "paper.head.position": ("Chức vụ, cơ quan", "Position, organisation"),
    "paper.head.role": ("Nhiệm vụ trong Đoàn", "Role"),
    "paper.head.when": ("Thời gian", "When"),
    "paper.head.bodies": ("Đơn vị được giám sát", "Supervised bodies"),
    "paper.head.place": ("Địa điểm, hình thức", "Place, form"),
    "paper.head.planned": ("Ngày theo kế hoạch", "Planned for"),
    "paper.head.state": ("Thực hiện", "Carried out"),
    "paper.head.recommendation": ("Nội dung kiến nghị", "Recommendation"),
    "paper.head.superior": ("Cơ quan cấp trên", "Superior body"),
    "paper.head.due": ("Hạn trả lời", "Answer due"),
    "paper.head.addressee": ("Cơ quan nhận", "Addressee"),
    "paper.head.letter": ("Văn bản đã gửi", "Letter sent"),
    "paper.head.urged": ("Đã đôn đốc", "Urged"),
    "paper.head.sent-on": ("Ngày gửi", "Sent"),
    "paper.head.answer": ("Trả lời", "Answer"),
    "paper.head.outcome": ("Kết quả thực hiện", "Outcome"),
    "paper.done": ("Ngày {day}", "On {day}"),
    "paper.cancelled": ("Hủy ngày {day}", "Cancelled on {day}"),
    "paper.not-done": ("Chưa ghi nhận", "Not recorded"),
    "paper.answered": ("Ngày {day} {number}", "On {day} {number}"),
    "paper.no-answer": ("Chưa trả lời", "None yet"),
    "paper.no-outcome": ("Chưa có kết quả", "None yet"),
    "paper.result-carried-out": ("Đã thực hiện ({day})", "Carried out ({day})"),
    "paper.result-partly": ("Thực hiện một phần ({day})", "Carried out in part ({day})"),
    "paper.result-not-carried-out": ("Không thực hiện ({day})", "Not carried out ({day})"),
    "paper.result-refused": ("Không tiếp thu ({day})", "Refused ({day})"),
    "paper.letter-of": ("Số {number}, ngày {day}", "No. {number}, {day}"),
    "paper.urged": ("{count} lần", "{count} {count:time|times}"),
    "paper.not-urged": ("Chưa", "No"),
    # --- the plan ------------------------------------------------------------------------------
    "paper.plan-opens": (
        "{issuer} xây dựng Kế hoạch {topic} như sau:",
        "{issuer} sets out this plan of {topic}:",
    ),
    "paper.aims": ("MỤC ĐÍCH, YÊU CẦU", "AIMS"),
    "paper.scope": ("ĐỐI TƯỢNG, NỘI DUNG, PHẠM VI GIÁM SÁT", "BODIES, CONTENTS, SCOPE"),
    "paper.bodies": ("Đối tượng giám sát", "Supervised bodies"),
    "paper.contents": ("Nội dung giám sát", "Contents"),
    "paper.area-and-form": ("Phạm vi, hình thức giám sát", "Area and form"),
    "paper.area": ("Phạm vi: {area}.", "Area: {area}."),
    "paper.form": ("Hình thức: {form}.", "Form: {form}."),
    "paper.delegation": ("THÀNH PHẦN ĐOÀN GIÁM SÁT", "DELEGATION"),
    "paper.time-and-place": ("THỜI GIAN, ĐỊA ĐIỂM GIÁM SÁT", "TIME AND PLACE"),
    "paper.from-to": ("Thời gian giám sát: {period}.", "Time: {period}."),
    "paper.duties": (
        "PHÂN CÔNG TRÁCH NHIỆM THÀNH VIÊN ĐOÀN GIÁM SÁT",
        "DUTIES OF THE MEMBERS",
    ),
    "paper.leads": (
        "{lead}: chủ trì buổi giám sát {visit} ({day}).",
        "{lead}: leads visit {visit} ({day}).",
    ),
    "paper.report-by": (
        "Báo cáo kết quả giám sát hoàn thành trước ngày {due}.",
        "The report on the results is done before {due}.",
    ),
    "paper.means": ("CÁC ĐIỀU KIỆN BẢO ĐẢM", "MEANS"),
    "paper.plan-ends": (
        "Trên đây là Kế hoạch {topic}./.",
        "This is the plan of {topic}.",
    ),
    # --- the decision --------------------------------------------------------------------------
    "paper.decides": ("QUYẾT ĐỊNH:", "DECIDES:"),
    "paper.article": ("Điều {number}.", "Article {number}."),
    "paper.article-delegation": (
        "Thành lập Đoàn {topic}, gồm các ông, bà có tên sau đây:",
        "A delegation for the {topic} is set up with these members:",
    ),
    "paper.article-duty": (
        "Đoàn giám sát thực hiện nhiệm vụ theo {plan}; thời gian giám sát {period}.",
        "The delegation does its work under {plan}; time: {period}.",
    ),
    "paper.article-force": (
        "Quyết định này có hiệu lực kể từ ngày ký. Các ông, bà có tên tại Điều 1 và các cơ quan,"
        " đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.",
        "This decision is in force from its signing. The members named in Article 1 and the bodies"
        " concerned carry it out.",
    ),
    # --- the outline ---------------------------------------------------------------------------
    "paper.outline-situation": ("TÌNH HÌNH CHUNG", "SITUATION"),
    "paper.outline-situation-text": (
        "Nêu khái quát đặc điểm, tình hình của cơ quan, đơn vị liên quan đến nội dung giám sát.",
        "Describe the body and what concerns the contents of the supervision.",
    ),
    "paper.outline-results": ("KẾT QUẢ THỰC HIỆN", "RESULTS"),
    "paper.outline-results-text": (
        "Nêu việc đã triển khai, kết quả cụ thể (số liệu), văn bản đã ban hành.",
        "Name what was done, the results in figures, and the documents issued.",
    ),
    "paper.outline-judgement": ("ĐÁNH GIÁ", "JUDGEMENT"),
    "paper.outline-write-here": (
        "………………………………………………………………………………",
        "………………………………………………………………………………",
    ),
    "paper.outline-proposals": ("KIẾN NGHỊ, ĐỀ XUẤT", "PROPOSALS"),
    "paper.outline-send": (
        "Báo cáo gửi về {issuer} trước ngày {due}.",
        "The report is sent to {issuer} before {due}.",
    ),
    "paper.strengths": ("Ưu điểm", "Strengths"),
    "paper.shortcomings": ("Tồn tại, hạn chế", "Shortcomings"),
    "paper.causes": ("Nguyên nhân", "Causes"),
    # --- the report ----------------------------------------------------------------------------
    "paper.report-opens": (
        "Thực hiện {plan}, {issuer} báo cáo kết quả {topic} như sau:",
        "Under {plan}, {issuer} reports the results of the {topic}:",
    ),
    "paper.report-overview": ("KHÁI QUÁT VỀ CUỘC GIÁM SÁT", "OVERVIEW"),
    "paper.overview-period": ("Thời gian: {period}.", "Time: {period}."),
    "paper.overview-bodies": ("Đối tượng giám sát: {bodies}.", "Supervised bodies: {bodies}."),
    "paper.overview-delegation": (
        "Đoàn giám sát gồm {count} thành viên; Trưởng đoàn: {head}.",
        "Delegation of {count}; head: {head}.",
    ),
    "paper.report-results": ("KẾT QUẢ GIÁM SÁT", "RESULTS"),
    "paper.finding-at": ("{text} ({body})", "{text} ({body})"),
    "paper.report-recommendations": ("KIẾN NGHỊ", "RECOMMENDATIONS"),
    "paper.to-whom": ("Đối với {to}", "To {to}"),
    "paper.report-follow-up": ("TÌNH HÌNH THỰC HIỆN KIẾN NGHỊ", "FOLLOW-UP"),
    "paper.report-ends": (
        "Trên đây là báo cáo kết quả {topic}./.",
        "This is the report on the results of the {topic}.",
    ),
    # --- letters -------------------------------------------------------------------------------
    "paper.letter-opens": (
        "Thực hiện {plan}, {period}, Đoàn giám sát đã {topic}. Qua giám sát, {issuer} kiến nghị"
        " như sau:",
        "Under {plan}, {period}, the delegation carried out the {topic}. {issuer} recommends:",
    ),
    "paper.letter-asks": (
        "{issuer} đề nghị quý cơ quan, đơn vị xem xét, giải quyết và trả lời bằng văn bản trước"
        " ngày {due}./.",
        "{issuer} asks for consideration and a written answer before {due}.",
    ),
    "paper.letter-asks-by-table": (
        "{issuer} đề nghị quý cơ quan, đơn vị xem xét, giải quyết và trả lời bằng văn bản theo"
        " thời hạn nêu tại từng kiến nghị./.",
        "{issuer} asks for consideration and written answers by the days given above.",
    ),
    "paper.urging-opens": (
        "Thực hiện {plan}, {issuer} đã gửi kiến nghị sau {topic} đến quý cơ quan, đơn vị.",
        "Under {plan}, {issuer} sent recommendations after the {topic}.",
    ),
    "paper.urging-waits": (
        "Đến ngày {day}, {issuer} chưa nhận được văn bản trả lời đối với các kiến nghị sau đây:",
        "By {day}, {issuer} has received no written answer to these recommendations:",
    ),
    "paper.urging-asks": (
        "{issuer} đề nghị quý cơ quan, đơn vị quan tâm chỉ đạo, trả lời bằng văn bản trước ngày"
        " {due}./.",
        "{issuer} asks for a written answer before {due}.",
    ),
    # --- the end -------------------------------------------------------------------------------
    "paper.recipients": ("Nơi nhận:", "Recipients:"),
    "paper.as-above": ("Như trên", "As above"),
    "paper.as-article": ("Như Điều 3", "As in Article 3"),
    "paper.archive": ("Lưu: VT", "File: records office"),
    "paper.behalf-state": ("TM. {body}", "For {body}"),
    "paper.behalf-party": ("T/M {body}", "For {body}"),
    # --- blanks --------------------------------------------------------------------------------
    "paper.blank": ("………{shape} [chưa có: {what}]", "………{shape} [missing: {what}]"),
    "paper.blank.issued": ("ngày ban hành", "date of issue"),
    "paper.blank.number": ("số văn bản", "document number"),
    "paper.blank.place-name": ("địa danh", "place"),
    "paper.blank.issuer": ("cơ quan ban hành", "issuing body"),
    "paper.blank.plan-number": ("số kế hoạch", "number of the plan"),
    "paper.blank.plan-issued": ("ngày ban hành kế hoạch", "date of the plan"),
    "paper.blank.begins": ("ngày bắt đầu", "first day"),
    "paper.blank.ends": ("ngày kết thúc", "last day"),
    "paper.blank.legal-basis": ("căn cứ pháp lý", "legal basis"),
    "paper.blank.purpose": ("mục đích, yêu cầu", "aims"),
    "paper.blank.bodies": ("đơn vị được giám sát", "supervised bodies"),
    "paper.blank.contents": ("nội dung giám sát", "contents"),
    "paper.blank.area": ("phạm vi giám sát", "area"),
    "paper.blank.form": ("hình thức giám sát", "form of supervision"),
    "paper.blank.members": ("thành viên đoàn giám sát", "members of the delegation"),
    "paper.blank.head": ("trưởng đoàn", "head of the delegation"),
    "paper.blank.role": ("nhiệm vụ trong đoàn", "role"),
    "paper.blank.position": ("chức vụ, cơ quan", "position"),
    "paper.blank.visits": ("lịch giám sát", "schedule of visits"),
    "paper.blank.day": ("ngày", "day"),
    "paper.blank.place": ("địa điểm", "place"),
    "paper.blank.duties": ("phân công trách nhiệm", "duties"),
    "paper.blank.means": ("điều kiện bảo đảm", "means"),
    "paper.blank.strengths": ("ưu điểm", "strengths"),
    "paper.blank.shortcomings": ("tồn tại, hạn chế", "shortcomings"),
    "paper.blank.recommendations": ("kiến nghị", "recommendations"),
    "paper.blank.addressee": ("cơ quan nhận kiến nghị", "addressee"),
    "paper.blank.due": ("thời hạn trả lời", "day by which to answer"),
    "paper.blank.new-due": ("thời hạn trả lời mới", "new day by which to answer"),
    "paper.blank.body-report-due": ("hạn gửi báo cáo", "day by which to report"),
    "paper.blank.recipients": ("nơi nhận", "recipients"),
    "paper.blank.signer-position": ("chức vụ người ký", "position of who signs"),
    "paper.blank.signer": ("họ và tên người ký", "name of who signs"),
    # --- what the command says -----------------------------------------------------------------
    "paper.blanks-left": (
        "Còn {count} chỗ trống cần điền: {names}.",
        "{count} {count:blank|blanks} to fill in: {names}.",
    ),
    "paper.layout-used": (
        "Thể thức: {law}. Mức đối chiếu: xem docs/layouts.md.",
        "Layout: {law}. How far it was checked: see docs/layouts.md.",
    ),
    "paper.template-used": ("Dùng mẫu của đơn vị: {path}", "Using the office's template: {path}"),
}
