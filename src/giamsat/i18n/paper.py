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
    "paper.kind.summary": ("BÁO CÁO", "REPORT"),
    "paper.kind.opinions": ("BÁO CÁO", "REPORT"),
    "paper.kind.covering": ("CÔNG VĂN", "LETTER"),
    "paper.kind.escalation": ("CÔNG VĂN", "LETTER"),
    "paper.kind.invitation": ("GIẤY MỜI", "INVITATION"),
    "paper.kind.minutes": ("BIÊN BẢN", "MINUTES"),
    "paper.kind.head-report": ("BÁO CÁO", "REPORT"),
    "paper.kind.conclusion": ("THÔNG BÁO", "NOTICE"),
    "paper.kind.register": ("SỔ THEO DÕI", "REGISTER"),
    "paper.kind.outstanding": ("BẢNG THEO DÕI", "SCHEDULE"),
    "paper.subject-covering": (
        "gửi kế hoạch, quyết định thành lập đoàn và nội dung yêu cầu báo cáo {topic}",
        "plan, decision and required report contents of the {topic}",
    ),
    "paper.subject-covering-own": (
        "gửi kế hoạch và nội dung yêu cầu báo cáo {topic}",
        "plan and required report contents of the {topic}",
    ),
    "paper.subject-escalation": (
        "đề nghị có ý kiến về kiến nghị sau {topic} chưa được trả lời",
        "unanswered recommendations after the {topic}",
    ),
    "paper.subject-invitation": ("Làm việc với Đoàn {topic}", "To meet the delegation: {topic}"),
    "paper.subject-minutes": ("Làm việc của Đoàn {topic}", "Meeting of the delegation: {topic}"),
    "paper.subject-head-report": ("Kết quả {topic}", "Results of the {topic}"),
    "paper.subject-conclusion": ("Kết luận {topic}", "Conclusion of the {topic}"),
    "paper.subject-register": ("Kiến nghị sau {topic}", "Recommendations after the {topic}"),
    "paper.subject-outstanding": (
        "Kiến nghị chưa được trả lời, {period}",
        "Unanswered recommendations, {period}",
    ),
    "paper.kind.criticism": ("VĂN BẢN PHẢN BIỆN", "CRITICISM"),
    "paper.kind.answer-request": ("CÔNG VĂN", "LETTER"),
    "paper.deed-criticism": ("phản biện xã hội", "social criticism"),
    "paper.deed-comment": ("góp ý", "comment"),
    "paper.subject-invitation-of-draft": ("Hội nghị {deed} {rest}", "Conference: {deed} {rest}"),
    "paper.subject-criticism-of-draft": ("Đối với {rest}", "On {rest}"),
    "paper.subject-answer-request-of-draft": (
        "đề nghị trả lời văn bản {deed} {rest}",
        "asking for the answer to the {deed} {rest}",
    ),
    "paper.draft-plan-opens": (
        "{issuer} xây dựng kế hoạch {deed} {rest} với các nội dung sau:",
        "{issuer} has the following plan of {deed} {rest}:",
    ),
    "paper.draft-aims": ("MỤC ĐÍCH, YÊU CẦU", "AIMS"),
    "paper.draft-form": ("Hình thức: {form}.", "Form: {form}."),
    "paper.draft-from-to": ("Thời gian: {period}.", "Time: {period}."),
    "paper.draft-duties": ("TỔ CHỨC THỰC HIỆN", "WHO DOES WHAT"),
    "paper.draft-means": ("KINH PHÍ, PHƯƠNG TIỆN", "MEANS"),
    "paper.blank.draft-duties": ("phân công thực hiện", "who does what"),
    "paper.blank.draft-means": ("kinh phí, phương tiện", "means"),
    "paper.draft-contents": ("NỘI DUNG LẤY Ý KIẾN", "WHAT IS LOOKED AT"),
    "paper.draft-bodies": ("CƠ QUAN SOẠN THẢO", "DRAFTING BODIES"),
    "paper.draft-members": ("THÀNH PHẦN", "WHO TAKES PART"),
    "paper.draft-form-and-time": ("HÌNH THỨC, THỜI GIAN", "FORM AND TIME"),
    "paper.draft-meeting": (
        "{name}: {day}, tại {place}; mời {bodies}",
        "{name}: {day}, at {place}; invited: {bodies}",
    ),
    "paper.meeting-conference": ("Hội nghị", "Conference"),
    "paper.meeting-dialogue": ("Đối thoại", "Dialogue"),
    "paper.meeting-written": ("Hội nghị", "Conference"),
    "paper.draft-opinions": (
        "Lấy ý kiến bằng văn bản, hạn {day}: {bodies}",
        "Written opinions by {day}: {bodies}",
    ),
    "paper.draft-invitation-opens": (
        "Thực hiện {plan}, {issuer} trân trọng kính mời dự hội nghị {deed} {rest}:",
        "Under {plan}, {issuer} invites to the conference: {deed} {rest}:",
    ),
    "paper.draft-invitation-ends": (
        "{issuer} rất mong được đón tiếp.",
        "{issuer} looks forward to it.",
    ),
    "paper.criticism-opens": (
        "Thực hiện {plan}, {issuer} có ý kiến {deed} đối với {rest} như sau:",
        "Under {plan}, {issuer} has the following {deed} of {rest}:",
    ),
    "paper.criticism-remarks": ("NHẬN XÉT CHUNG", "GENERAL REMARKS"),
    "paper.criticism-points": ("NỘI DUNG CỤ THỂ", "POINTS"),
    "paper.criticism-asks": ("ĐỀ NGHỊ", "REQUEST"),
    "paper.criticism-answer": (
        "Đề nghị {bodies} nghiên cứu, tiếp thu, trả lời bằng văn bản; nội dung không tiếp thu thì"
        " giải trình, theo khoản 3 Điều 36 Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13 ngày 09"
        " tháng 6 năm 2015.",
        "{bodies} is asked to study it, to accept it and to answer in writing; what is not accepted"
        " is to be explained (law 75/2015/QH13 of 2015-06-09, Điều 36 khoản 3).",
    ),
    "paper.request-opens": (
        "{issuer} đã gửi văn bản {deed} số {number} {day} đối với {rest}; đến nay chưa nhận được"
        " văn bản trả lời.",
        "{issuer} sent its {deed} No. {number} of {day} on {rest}; no answer has come in.",
    ),
    "paper.blank.draft-contents": ("nội dung lấy ý kiến", "what is looked at"),
    "paper.blank.draft-bodies": ("cơ quan soạn thảo", "drafting bodies"),
    "paper.blank.draft-members": ("thành phần", "who takes part"),
    "paper.blank.draft-meetings": ("ngày hội nghị, đối thoại", "days of conferences"),
    "paper.blank.criticism-remarks": ("nhận xét chung", "general remarks"),
    "paper.blank.criticism-points": ("nội dung phản biện", "points of the criticism"),
    "paper.form-conference": ("hội nghị phản biện", "conference"),
    "paper.form-written": ("gửi dự thảo lấy ý kiến bằng văn bản", "written opinions"),
    "paper.form-dialogue": ("đối thoại trực tiếp", "direct dialogue"),
    "paper.kind.programme": ("CHƯƠNG TRÌNH", "PROGRAMME"),
    "paper.kind.programme-plan": ("KẾ HOẠCH", "PLAN OF THE YEAR"),
    "paper.programme-opens": (
        "{issuer} xây dựng chương trình giám sát, phản biện xã hội với các nội dung sau:",
        "{issuer} has the following programme of supervision and social criticism:",
    ),
    "paper.programme-opens-contents": (
        "{issuer} cùng các tổ chức xây dựng chương trình với các nội dung sau:",
        "{issuer} and the organisations have the following programme:",
    ),
    "paper.programme-contents": ("NỘI DUNG", "CONTENTS"),
    "paper.programme-duties": ("TRÁCH NHIỆM", "RESPONSIBILITIES"),
    "paper.programme-duty": ("{who}: {text}", "{who}: {text}"),
    "paper.programme-own": ("GIÁM SÁT CỦA CƠ QUAN", "SUPERVISION OF ITS OWN"),
    "paper.programme-joint": ("PHỐI HỢP GIÁM SÁT", "SUPERVISION WITH OTHERS"),
    "paper.programme-criticism": ("PHẢN BIỆN XÃ HỘI", "SOCIAL CRITICISM"),
    "paper.programme-comment": ("GÓP Ý", "COMMENT"),
    "paper.programme-ends": (
        "Trong quá trình thực hiện, chương trình có thể được điều chỉnh, bổ sung cho phù hợp với"
        " tình hình.",
        "The programme may be adjusted or added to while it is carried out.",
    ),
    "paper.head.item": ("Nội dung", "What"),
    "paper.head.form": ("Hình thức", "Form"),
    "paper.head.lead-partners": ("Chủ trì, phối hợp", "Lead, partners"),
    "paper.head.bodies-of": ("Đơn vị, đối tượng", "Bodies"),
    "paper.blank.items": ("các mục của chương trình", "the items of the programme"),
    "paper.blank.item-form": ("hình thức", "form"),
    "paper.blank.item-when": ("thời gian", "time"),
    "paper.blank.item-lead": ("chủ trì", "lead"),
    "paper.blank.item-bodies": ("đơn vị, đối tượng", "bodies"),
    "paper.kind.recommendations": ("CÔNG VĂN", "LETTER"),
    "paper.kind.urging": ("CÔNG VĂN", "LETTER"),
    "paper.subject-decision": (
        "Về việc thành lập Đoàn {topic}",
        "On the delegation for the {topic}",
    ),
    "paper.subject-outline": ("Phục vụ {topic}", "For the {topic}"),
    "paper.subject-report": ("Kết quả {topic}", "Results of the {topic}"),
    "paper.subject-summary": (
        "Công tác giám sát {period}",
        "The work of supervision, {period}",
    ),
    "paper.subject-opinions": (
        "Tình hình các tầng lớp nhân dân; ý kiến, kiến nghị của nhân dân {period}",
        "The people's thoughts and wishes, {period}",
    ),
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
    "paper.plan-name": ("{plan} của {issuer}", "{plan} of {issuer}"),
    "paper.own-plan-name": ("Kế hoạch số {number} {issued}", "Plan No. {number} of {issued}"),
    "paper.own-plan-name-undated": (
        "Kế hoạch số {number} ngày {issued}",
        "Plan No. {number} of {issued}",
    ),
    "paper.and-next": ("{before}, {name}", "{before}, {name}"),
    "paper.and-last": ("{before} và {name}", "{before} and {name}"),
    "paper.progress-accepts": ("{before}; {how}", "{before}; {how}"),
    "paper.progress-said": ("{before}; nơi nhận báo: {how}", "{before}; said: {how}"),
    "paper.progress-seen": (
        "{before}; kiểm chứng ngày {day}: {how}",
        "{before}; seen on {day}: {how}",
    ),
    "paper.accepts-wholly": ("tiếp thu toàn bộ", "accepted wholly"),
    "paper.accepts-in-part": ("tiếp thu một phần", "accepted in part"),
    "paper.accepts-not": ("không tiếp thu", "not accepted"),
    "paper.degree-carried-out": ("đã thực hiện", "carried out"),
    "paper.degree-partly": ("thực hiện một phần", "partly carried out"),
    "paper.degree-not-carried-out": ("không thực hiện", "not carried out"),
    "paper.period-when": ("trong {when}", "in {when}"),
    "paper.at-hour": ("{hour} giờ {minute} ngày {day}", "{day}, {hour}:{minute}"),
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
    "paper.head.moved": ("Dời lịch đến", "Moved to"),
    "paper.head.made": ("Đã thực hiện", "Made"),
    "paper.head.recommendation": ("Nội dung kiến nghị", "Recommendation"),
    "paper.head.due": ("Hạn trả lời", "Answer due"),
    "paper.head.addressee": ("Cơ quan nhận", "Addressee"),
    "paper.head.letter": ("Văn bản đã gửi", "Letter sent"),
    "paper.head.urged": ("Đã đôn đốc", "Urged"),
    "paper.head.sent-on": ("Ngày gửi", "Sent"),
    "paper.head.answer": ("Trả lời", "Answer"),
    "paper.head.outcome": ("Kết quả thực hiện", "Outcome"),
    "paper.head.said": ("Ý kiến, kiến nghị", "Opinion"),
    "paper.head.where": ("Địa bàn, lĩnh vực", "Place, field"),
    "paper.head.passed-to": ("Chuyển đến", "Passed on to"),
    "paper.head.stands": ("Tình trạng", "State"),
    "paper.head.total": ("Tổng số", "Total"),
    "paper.head.passed-on": ("Đã chuyển", "Passed on"),
    "paper.head.answered": ("Đã trả lời", "Answered"),
    "paper.head.ended": ("Đã kết thúc", "Closed"),
    "paper.head.figure": ("Chỉ tiêu", "Figure"),
    "paper.head.now": ("Kỳ này", "This period"),
    "paper.head.before": ("Kỳ trước", "Before"),
    "paper.head.change": ("Tăng, giảm", "Change"),
    "paper.head.day": ("Ngày", "Day"),
    "paper.head.what": ("Nội dung", "What"),
    "paper.head.who": ("Thành phần", "Who"),
    "paper.head.at": ("Địa điểm", "Place"),
    "paper.head.due-day": ("Hạn", "Due"),
    "paper.head.whose": ("Trách nhiệm", "Whose"),
    "paper.head.of-plan": ("Kế hoạch", "Plan"),
    "paper.head.office": ("Đơn vị", "Office"),
    "paper.head.plans": ("Kế hoạch", "Plans"),
    "paper.head.issued": ("Ban hành", "Issued"),
    "paper.head.visits": ("Buổi đã làm", "Visits made"),
    "paper.head.sent": ("Kiến nghị gửi", "Recs sent"),
    "paper.head.replied": ("Được trả lời", "Answered"),
    "paper.head.open": ("Chưa giải quyết xong", "Open"),
    "paper.head.overdue": ("Quá hạn", "Overdue"),
    "paper.head.late": ("Quá hạn", "Late"),
    "paper.head.deed": ("Việc đã làm", "Deed"),
    "paper.cancelled": ("Hủy ngày {day}", "Cancelled on {day}"),
    "paper.not-done": ("Chưa ghi nhận", "Not recorded"),
    "paper.answered": ("Số {number}, ngày {day}", "No. {number}, {day}"),
    "paper.answered-on": ("Ngày {day}", "On {day}"),
    "paper.found-at": ("{before} ({body})", "{before} ({body})"),
    "paper.sum-money": ("{before}; số tiền {amount} đồng", "{before}; {amount} VND"),
    "paper.sum-households": ("{before}; {households} hộ", "{before}; {households} households"),
    "paper.finding-ends": ("{before}.", "{before}."),
    "paper.data-period": (
        "Mốc số liệu: từ ngày {first} đến ngày {last}.",
        "Data: from {first} to {last}.",
    ),
    "paper.data-from": ("Mốc số liệu: từ ngày {day}.", "Data: from {day}."),
    "paper.data-to": ("Mốc số liệu: đến ngày {day}.", "Data: up to {day}."),
    "paper.no-due": ("Không có hạn", "None"),
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
        "TỔ CHỨC THỰC HIỆN; PHÂN CÔNG TRÁCH NHIỆM THÀNH VIÊN ĐOÀN GIÁM SÁT",
        "CARRYING OUT; DUTIES OF THE MEMBERS",
    ),
    "paper.duties-own": ("TỔ CHỨC THỰC HIỆN", "CARRYING OUT"),
    "paper.leads": ("{lead}: chủ trì {what}.", "{lead}: leads {what}."),
    "paper.visit-of": ("buổi giám sát {bodies} ({day})", "the visit to {bodies} ({day})"),
    "paper.visit-on": ("buổi giám sát {day}", "the visit of {day}"),
    "paper.report-by": (
        "Báo cáo kết quả giám sát hoàn thành chậm nhất ngày {due}.",
        "The report on the results is done by {due}.",
    ),
    "paper.means": ("KINH PHÍ VÀ CÁC ĐIỀU KIỆN BẢO ĐẢM", "FUNDS AND MEANS"),
    "paper.plan-ends": (
        "Trên đây là Kế hoạch giám sát của {issuer}./.",
        "This is the supervision plan of {issuer}.",
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
        "Báo cáo gửi về {issuer} chậm nhất ngày {due}.",
        "The report is sent to {issuer} by {due}.",
    ),
    "paper.outline-send-of": (
        "{body}: báo cáo gửi về {issuer} chậm nhất ngày {due}.",
        "{body}: the report is sent to {issuer} by {due}.",
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
    "paper.finding-at": ("{text} ({body}).", "{text} ({body})."),
    "paper.report-recommendations": ("KIẾN NGHỊ", "RECOMMENDATIONS"),
    "paper.to-whom": ("Đối với {to}", "To {to}"),
    "paper.report-follow-up": ("TÌNH HÌNH THỰC HIỆN KIẾN NGHỊ", "FOLLOW-UP"),
    "paper.report-ends": (
        "Trên đây là báo cáo kết quả giám sát của {issuer}./.",
        "This is the report of {issuer} on the results.",
    ),
    # --- letters -------------------------------------------------------------------------------
    "paper.letter-opens": (
        "Thực hiện {plan}, {period}, Đoàn giám sát đã {topic}. Qua giám sát, {issuer} kiến nghị"
        " như sau:",
        "Under {plan}, {period}, the delegation carried out the {topic}. {issuer} recommends:",
    ),
    "paper.letter-opens-own": (
        "Thực hiện {plan}, {period}, {issuer} đã {topic}. Qua giám sát, {issuer} kiến nghị như"
        " sau:",
        "Under {plan}, {period}, {issuer} carried out the {topic}, and recommends:",
    ),
    "paper.letter-asks": (
        "{issuer} đề nghị quý cơ quan, đơn vị xem xét, giải quyết và trả lời bằng văn bản chậm"
        " nhất ngày {due}./.",
        "{issuer} asks for consideration and a written answer by {due}.",
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
    "paper.due-by-limit-A": ("{day} (theo {source})", "{day} (by {source})"),
    "paper.due-by-limit-B": (
        "{day} (theo {source}; nguồn dẫn lại, mức B)",
        "{day} (by {source}; at second hand, grade B)",
    ),
    "paper.due-by-limit-C": (
        "{day} (theo {source}; luật không quy định số ngày)",
        "{day} (by {source}; no law sets a number of days)",
    ),
    "paper.due-by-limit-own": (
        "{day} (theo quy định của cơ quan: {source})",
        "{day} (by the office's own rule: {source})",
    ),
    "paper.urging-asks": (
        "{issuer} đề nghị quý cơ quan, đơn vị quan tâm chỉ đạo, trả lời bằng văn bản chậm nhất"
        " ngày {due}./.",
        "{issuer} asks for a written answer by {due}.",
    ),
    "paper.escalation-opens": (
        "Thực hiện {plan}, {issuer} đã gửi kiến nghị sau {topic} và đôn đốc trả lời.",
        "Under {plan}, {issuer} sent recommendations after the {topic} and urged answers.",
    ),
    "paper.escalation-opens-unurged": (
        "Thực hiện {plan}, {issuer} đã gửi kiến nghị sau {topic}.",
        "Under {plan}, {issuer} sent recommendations after the {topic}.",
    ),
    "paper.escalation-asks": (
        "{issuer} kính đề nghị quý cơ quan có văn bản gửi {superior} là cấp trên trực tiếp của cơ"
        " quan, đơn vị được giám sát để xem xét, chỉ đạo việc trả lời, giải quyết kiến nghị./.",
        "{issuer} asks that {superior}, the superior of the supervised body, be written to.",
    ),
    # --- the head's report, the conclusion, the invitation, the letter with the plan ------------
    "paper.head-report-to": ("Kính gửi: {issuer}", "To: {issuer}"),
    "paper.head-report-opens": (
        "Thực hiện {plan}, Đoàn giám sát báo cáo kết quả {topic} như sau:",
        "Under {plan}, the delegation reports the results of the {topic}:",
    ),
    "paper.head-report-proposes": ("ĐỀ XUẤT KIẾN NGHỊ", "PROPOSED RECOMMENDATIONS"),
    "paper.head-report-ends": (
        "Đoàn giám sát kính trình {issuer} xem xét, kết luận./.",
        "The delegation submits this to {issuer} for its conclusion.",
    ),
    "paper.head-of-delegation": ("Trưởng đoàn", "Head of the delegation"),
    "paper.for-the-head": ("KT. {head}\n{position}", "For the {head}\n{position}"),
    "paper.conclusion-opens": (
        "Thực hiện {plan}, trên cơ sở báo cáo của Đoàn giám sát, {issuer} thông báo kết luận"
        " {topic} như sau:",
        "Under {plan} and the delegation's report, {issuer} concludes of the {topic}:",
    ),
    "paper.conclusion-findings": ("KẾT LUẬN", "CONCLUSION"),
    "paper.conclusion-ends": (
        "Trên đây là thông báo kết luận của {issuer}./.",
        "This is the notice of {issuer} on its conclusion.",
    ),
    "paper.invitation-opens": (
        "Thực hiện {plan}, {issuer} trân trọng kính mời đại diện lãnh đạo và cán bộ có liên quan"
        " của các cơ quan, đơn vị dưới đây đến làm việc với Đoàn {topic}:",
        "Under {plan}, {issuer} invites the bodies below to meet the delegation of the {topic}:",
    ),
    "paper.invitation-with": ("Thành phần Đoàn giám sát:", "The delegation:"),
    "paper.invitation-ends": (
        "{issuer} rất mong sự có mặt đầy đủ, đúng giờ của quý cơ quan, đơn vị./.",
        "{issuer} looks forward to the presence of all.",
    ),
    "paper.conclusion-opens-own": (
        "Thực hiện {plan}, trên cơ sở kết quả giám sát, {issuer} thông báo kết luận {topic} như"
        " sau:",
        "Under {plan} and from what was found, {issuer} concludes of the {topic}:",
    ),
    "paper.covering-opens": (
        "Theo {plan}, {issuer} gửi quý cơ quan, đơn vị các văn bản sau để phục vụ {topic}:",
        "Under {plan}, {issuer} sends these papers for the {topic}:",
    ),
    "paper.covering-plan": ("{plan};", "{plan};"),
    "paper.covering-decision": (
        "Quyết định thành lập Đoàn giám sát;",
        "The decision on the delegation;",
    ),
    "paper.covering-outline": (
        "Nội dung yêu cầu báo cáo (đề cương báo cáo).",
        "The required report contents (outline).",
    ),
    "paper.covering-ends": (
        "{issuer} đề nghị quý cơ quan, đơn vị phối hợp thực hiện./.",
        "{issuer} asks for cooperation.",
    ),
    # --- sums of money and households -----------------------------------------------------------
    "paper.money": ("{amount} đồng", "{amount} đồng"),
    "paper.homes": ("{count} hộ", "{count} households"),
    "paper.joined": ("{first}; {rest}", "{first}; {rest}"),
    "paper.amounts-found": ("Tổng hợp qua giám sát phát hiện: {sums}.", "Found in all: {sums}."),
    "paper.amounts-settled": (
        "Đã thu hồi, khắc phục: {sums}.",
        "Recovered or set right: {sums}.",
    ),
    # --- minutes and tables ---------------------------------------------------------------------
    "paper.minutes-opens": (
        "Buổi làm việc của Đoàn {topic} theo {plan}.",
        "Meeting of the delegation for the {topic} under {plan}.",
    ),
    "paper.minutes-when": (
        "Bắt đầu: ……… giờ ……… ngày ……… tháng ……… năm …………",
        "Begun: ……… on ………",
    ),
    "paper.minutes-where": ("Địa điểm: ………………………………………", "Place: ………………………"),
    "paper.head.signs-body": ("ĐẠI DIỆN ĐƠN VỊ ĐƯỢC GIÁM SÁT", "FOR THE SUPERVISED BODY"),
    "paper.head.signs-secretary": ("NGƯỜI GHI BIÊN BẢN", "SECRETARY"),
    "paper.head.signs-head": ("TRƯỞNG ĐOÀN GIÁM SÁT", "HEAD OF THE DELEGATION"),
    "paper.sign-here": ("(Ký, ghi rõ họ tên)", "(Sign, name in full)"),
    "paper.minutes-present": ("THÀNH PHẦN", "PRESENT"),
    "paper.minutes-delegation": ("Đoàn giám sát", "The delegation"),
    "paper.minutes-body": ("Đơn vị được giám sát", "The supervised body"),
    "paper.minutes-course": ("NỘI DUNG LÀM VIỆC", "COURSE"),
    "paper.minutes-views": ("Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC GIÁM SÁT", "VIEWS OF THE SUPERVISED BODY"),
    "paper.minutes-agreed": ("NỘI DUNG THỐNG NHẤT", "AGREED"),
    "paper.minutes-ends": (
        "Buổi làm việc kết thúc hồi ……… giờ ……… cùng ngày. Biên bản đã đọc cho những người có mặt"
        " cùng nghe, thống nhất và ký tên./.",
        "Closed at ……… and read to all present, who agreed and signed.",
    ),
    "paper.register-opens": (
        "Theo {plan}, tính đến hết ngày {day}.",
        "Under {plan}, as of {day}.",
    ),
    "paper.urged-last": ("{count} lần; lần cuối {day}", "{count}; last {day}"),
    "paper.outstanding-opens": (
        "Kiến nghị đã gửi mà đến hết ngày {day} chưa có văn bản trả lời.",
        "Recommendations sent that had no written answer at the end of {day}.",
    ),
    "paper.outstanding-none": (
        "Không có kiến nghị nào chưa được trả lời.",
        "No recommendation is without an answer.",
    ),
    "paper.outstanding-total": ("Tổng cộng: {count} kiến nghị.", "In all: {count}."),
    "paper.register-total": ("Sổ này có {count} kiến nghị.", "In all: {count}."),
    "paper.head.sent-letter": ("Công văn đã gửi", "Letter"),
    # --- the summary of a period ---------------------------------------------------------------
    "paper.summary-opens": (
        "{issuer} báo cáo công tác giám sát {period}, số liệu đến hết ngày {at}, so với"
        " {before} như sau:",
        "{issuer} reports the work of supervision of {period}, as known on {at}, beside {before}:",
    ),
    "paper.summary-figures": ("SỐ LIỆU CHUNG", "FIGURES"),
    "paper.summary-deeds": ("VIỆC ĐÃ LÀM TRONG KỲ", "WHAT WAS DONE"),
    "paper.summary-no-deeds": (
        "Trong kỳ không có việc nào được ghi.",
        "Nothing is recorded in the period.",
    ),
    "paper.somebody": ("đơn vị chưa ghi tên", "a body not named"),
    "paper.deed.plan.issued": ("Ban hành kế hoạch: {text}", "Plan issued: {text}"),
    "paper.deed.event.sent": ("Gửi kế hoạch đến {whom}", "Plan sent to {whom}"),
    "paper.deed.event.body-reported": ("{whom} gửi báo cáo cho đoàn", "{whom} reported"),
    "paper.deed.event.reported": ("Có báo cáo kết quả giám sát", "Report on the results"),
    "paper.deed.event.report-sent": ("Gửi báo cáo kết quả giám sát", "Report on the results sent"),
    "paper.deed.event.reported.criticism": ("Gửi văn bản phản biện", "Criticism sent"),
    "paper.deed.event.reported.comment": ("Gửi văn bản góp ý", "Comment sent"),
    "paper.deed.event.draft-received": (
        "Nhận dự thảo của {whom}: {text}",
        "Draft of {whom} received: {text}",
    ),
    "paper.deed.visit.done.visit": (
        "Giám sát {whom}",
        "Visit made: {whom}",
    ),
    "paper.deed.visit.done.report": (
        "Nhận báo cáo bằng văn bản: {whom}",
        "Written report in: {whom}",
    ),
    "paper.deed.visit.done.meeting": (
        "Tổ chức hội nghị, đối thoại: {whom}",
        "Conference or dialogue held: {whom}",
    ),
    "paper.deed.visit.done.opinion": (
        "Nhận ý kiến bằng văn bản: {whom}",
        "Written opinion in: {whom}",
    ),
    "paper.deed.visit.body-done.visit": (
        "Thực hiện buổi giám sát với {whom}",
        "Visit made with {whom}",
    ),
    "paper.deed.visit.body-done.report": (
        "{whom} gửi báo cáo bằng văn bản",
        "{whom} sent the written report",
    ),
    "paper.deed.visit.body-done.meeting": (
        "Hội nghị, đối thoại với {whom}",
        "Conference or dialogue with {whom}",
    ),
    "paper.deed.visit.body-done.opinion": (
        "{whom} gửi ý kiến bằng văn bản",
        "{whom} sent the written opinion",
    ),
    "paper.deed.visit.postponed.visit": (
        "Dời lịch buổi giám sát {whom} đến ngày {value}",
        "Visit ({whom}) moved to {value}",
    ),
    "paper.deed.visit.postponed.report": (
        "Dời hạn báo cáo bằng văn bản ({whom}) đến ngày {value}",
        "Written report ({whom}) moved to {value}",
    ),
    "paper.deed.visit.postponed.meeting": (
        "Dời hội nghị, đối thoại ({whom}) đến ngày {value}",
        "Conference or dialogue ({whom}) moved to {value}",
    ),
    "paper.deed.visit.postponed.opinion": (
        "Dời hạn gửi ý kiến bằng văn bản ({whom}) đến ngày {value}",
        "Written opinion ({whom}) moved to {value}",
    ),
    "paper.deed.visit.cancelled.visit": (
        "Hủy buổi giám sát {whom}",
        "Visit cancelled: {whom}",
    ),
    "paper.deed.visit.cancelled.report": (
        "Thôi yêu cầu báo cáo bằng văn bản: {whom}",
        "Written report no longer asked: {whom}",
    ),
    "paper.deed.visit.cancelled.meeting": (
        "Hủy hội nghị, đối thoại: {whom}",
        "Conference or dialogue cancelled: {whom}",
    ),
    "paper.deed.visit.cancelled.opinion": (
        "Thôi lấy ý kiến bằng văn bản: {whom}",
        "Written opinion no longer asked: {whom}",
    ),
    "paper.deed-item.supervision": ("kiến nghị", "recommendation"),
    "paper.deed-item.criticism": ("nội dung phản biện", "point the criticism"),
    "paper.deed-item.comment": ("nội dung góp ý", "point the comment"),
    "paper.deed.recommendation.verification": (
        "Kiểm chứng {subject} đối với {whom} ({value}): {text}",
        "Seen of the {subject} to {whom} ({value}): {text}",
    ),
    "paper.deed.recommendation.sent": (
        "Gửi {subject} đến {whom}: {text}",
        "Sent to {whom}: {subject}: {text}",
    ),
    "paper.deed.recommendation.urge": (
        "Đôn đốc {whom} trả lời {subject}: {text}",
        "{whom} urged to answer {subject}: {text}",
    ),
    "paper.deed.recommendation.extension": (
        "Gia hạn cho {whom} trả lời đến ngày {value} {subject}: {text}",
        "{whom} granted time until {value} for the {subject}: {text}",
    ),
    "paper.deed.recommendation.escalation": (
        "Kiến nghị lên {value} về {subject} ({whom}): {text}",
        "Escalated to {value}: {subject} ({whom}): {text}",
    ),
    "paper.deed.recommendation.answer": (
        "{whom} trả lời {subject}: {text}",
        "{whom} answered {subject}: {text}",
    ),
    "paper.deed.recommendation.outcome": (
        "Kết thúc theo dõi {subject} đối với {whom} (kết quả giải quyết: {value}): {text}",
        "Closed: {subject} to {whom} ({value}): {text}",
    ),
    "paper.deed.recommendation.reopening": (
        "Theo dõi lại {subject} ({whom}): {text}",
        "Reopened: {subject} ({whom}): {text}",
    ),
    "paper.summary-overdue": ("VIỆC QUÁ HẠN VÀ ĐƠN VỊ CÓ TRÁCH NHIỆM", "OVERDUE, AND WHO OWES IT"),
    "paper.summary-coming": ("NHIỆM VỤ KỲ TỚI", "WHAT COMES NEXT"),
    "paper.summary-coming-days": (
        "Từ ngày {first} đến ngày {last}:",
        "From {first} to {last}:",
    ),
    "paper.summary-rest-days": (
        "Còn lại trong kỳ này, từ ngày {first} đến ngày {last}:",
        "Left of this period, from {first} to {last}:",
    ),
    "paper.ahead.visit": ("Giám sát {about}", "Visit to {about}"),
    "paper.ahead.written-report": (
        "Nhận báo cáo bằng văn bản của {about}",
        "Written report of {about}",
    ),
    "paper.ahead.meeting": ("Hội nghị, đối thoại với {about}", "Conference or dialogue: {about}"),
    "paper.ahead.written-opinion": (
        "Nhận ý kiến bằng văn bản của {about}",
        "Written opinions of {about}",
    ),
    "paper.ahead.answer": ("Trả lời kiến nghị: {about}", "Answer to: {about}"),
    "paper.summary-judgement": (
        "ĐÁNH GIÁ, KIẾN NGHỊ, ĐỀ XUẤT",
        "JUDGEMENT AND PROPOSALS",
    ),
    "paper.summary-by-office": ("Số liệu của từng đơn vị:", "Figures of each office:"),
    "paper.summary-none": ("Không phát sinh.", "None."),
    "paper.summary-none-overdue": ("Không có việc quá hạn.", "Nothing is overdue."),
    "paper.summary-nothing-coming": (
        "Chưa có lịch, không có việc đến hạn.",
        "Nothing is planned or due.",
    ),
    "paper.summary-ends": (
        "Trên đây là báo cáo công tác giám sát của {issuer}./.",
        "This is the report of {issuer} on its work of supervision.",
    ),
    # --- the people's opinions -----------------------------------------------------------------
    "paper.opinions-until": ("đến hết ngày {at}", "until {at}"),
    "paper.opinions-opens": (
        "{issuer} báo cáo tình hình các tầng lớp nhân dân và ý kiến, kiến nghị của nhân dân"
        " {period} như sau:",
        "{issuer} reports the people's thoughts and wishes, {period}:",
    ),
    "paper.opinions-situation": (
        "TÌNH HÌNH, TÂM TƯ, NGUYỆN VỌNG CỦA NHÂN DÂN",
        "THOUGHTS AND WISHES OF THE PEOPLE",
    ),
    "paper.opinions-figures": ("TỔNG HỢP Ý KIẾN, KIẾN NGHỊ", "OPINIONS IN FIGURES"),
    "paper.opinions-totals": (
        "Tập hợp được {total} ý kiến, kiến nghị: đã chuyển {passed}, được trả lời {answered}, đã"
        " kết thúc {ended}.",
        "Gathered: {total}. Passed on: {passed}. Answered: {answered}. Closed: {ended}.",
    ),
    "paper.opinions-list": ("Ý KIẾN, KIẾN NGHỊ CỤ THỂ", "THE OPINIONS"),
    "paper.opinions-ends": (
        "Trên đây là báo cáo của {issuer}./.",
        "This is the report of {issuer}.",
    ),
    # --- the end -------------------------------------------------------------------------------
    "paper.recipients": ("Nơi nhận:", "Recipients:"),
    "paper.as-above": ("Như trên", "As above"),
    "paper.as-article": ("Như Điều 3", "As in Article 3"),
    "paper.members-of-delegation": ("Thành viên Đoàn giám sát", "Members of the delegation"),
    "paper.front-of-level": (
        "Ủy ban MTTQ Việt Nam cùng cấp",
        "The Front committee of the same level",
    ),
    "paper.archive": ("Lưu: VT", "File: records office"),
    "paper.archives": (
        "Lưu: VT các cơ quan ban hành",
        "File: records offices of the issuing bodies",
    ),
    "paper.board-of": ("{board}\n{name}", "{board}\n{name}"),
    "paper.behalf-state": ("TM. {body}", "For {body}"),
    "paper.behalf-youth": ("TM. {body}", "For {body}"),
    "paper.number-youth": ("Số: {number}", "No.: {number}"),
    "paper.youth": ("ĐOÀN TNCS HỒ CHÍ MINH", "HO CHI MINH COMMUNIST YOUTH UNION"),
    "paper.behalf-party": ("T/M {body}", "For {body}"),
    # --- blanks --------------------------------------------------------------------------------
    "paper.blank": ("{shape} [chưa có: {what}]", "{shape} [missing: {what}]"),
    "paper.blank-day": ("ngày …… tháng …… năm ……", "………"),
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
    "paper.blank.situation": (
        "tình hình, tâm tư, nguyện vọng của nhân dân",
        "the people's thoughts and wishes",
    ),
    "paper.blank.judgement": ("đánh giá, đề xuất", "judgement and proposals"),
    "paper.blank.sent": ("ngày gửi", "day of sending"),
    "paper.blank.superior": ("cơ quan cấp trên của đơn vị", "the body's superior"),
    "paper.blank.organisation-above": (
        "tổ chức cấp trên trực tiếp",
        "the organisation next above",
    ),
    "paper.blank.front-above": ("Ủy ban MTTQ cấp trên trực tiếp", "the next Front committee"),
    "paper.blank.number-check": ("số văn bản cần kiểm tra lại", "a number to be checked"),
    "paper.number-check": ("{text} [kiểm tra lại số]", "{text} [check the number]"),
    "paper.basis-later": (
        "{text} [văn bản sau ngày này: kiểm tra lại]",
        "{text} [later than this paper: check]",
    ),
    "paper.blank.basis-later": (
        "căn cứ là văn bản có sau ngày này",
        "a legal basis of a later day",
    ),
    "paper.blank.recipients": ("nơi nhận", "recipients"),
    "paper.blank.signer-position": ("chức vụ người ký", "position of who signs"),
    "paper.blank.signer": ("họ và tên người ký", "name of who signs"),
    # --- what the command says -----------------------------------------------------------------
    "paper.blanks-left": (
        "Còn {count} chỗ trống cần điền: {names}. Điền ngay trong tệp, hoặc ghi vào kế hoạch"
        " (giamsat set) và giamsat.toml (place, position, signer, superior, recipients), rồi lập"
        " lại.",
        "{count} {count:blank|blanks} to fill in: {names}. Fill them in the file, or record them in"
        " the plan (giamsat set) and giamsat.toml (place, position, signer, superior, recipients)"
        " and make the paper again.",
    ),
    "paper.left-out": (
        "Văn bản mang ngày {day}; {count} diễn biến sau ngày đó không đưa vào: {facts}.",
        "The paper bears the day {day}; {count} later {count:fact is|facts are} left out: {facts}.",
    ),
    "paper.left-out-fact": ("{what} {subject} ({day})", "{what} {subject} ({day})"),
    "paper.layout-207": (
        "Từ 29/08/2025 có Quyết định 207/QĐ-MTTW-BTT về thể loại, thể thức văn bản của Mặt trận;"
        " chưa tìm được nguyên văn nên dùng thể thức dưới đây.",
        "From 29/08/2025 Decision 207/QĐ-MTTW-BTT rules the Front's documents; its text was not"
        " found, so that the layout below is used.",
    ),
    "paper.layout-used": (
        "Thể thức: {law}. Mức đối chiếu: xem docs/layouts.md.",
        "Layout: {law}. How far it was checked: see docs/layouts.md.",
    ),
    "paper.template-used": ("Dùng mẫu của đơn vị: {path}", "Using the office's template: {path}"),
}
