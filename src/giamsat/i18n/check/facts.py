"""Pages of the checks GS2xx: the facts of a plan."""

from giamsat.i18n.check.page import CheckPage

PAGES = {
    "GS201": CheckPage(
        title=("Ngày trước ngày phải có trước nó", "A day before the one it must follow"),
        why=(
            "Kế hoạch không thể kết thúc trước khi bắt đầu; không thể có trả lời trước khi gửi.",
            "No plan ends before it begins; no answer comes before the sending.",
        ),
        example="begins = 2020-02-14\nends = 2020-02-11",
        remedy=(
            "Đối chiếu văn bản và sửa một trong hai ngày; chọn bằng: giamsat resolve.",
            "Compare the papers; correct a day; choose by: giamsat resolve.",
        ),
    ),
    "GS202": CheckPage(
        title=("Cuộc giám sát vừa xong vừa hủy", "A visit both done and cancelled"),
        why=(
            "Chỉ một trong hai điều là đúng; giamsat tính là đã làm.",
            "Only one of the two can be true; giamsat counts it as done.",
        ),
        example='[[visit]]\nid = "V1"\ndone = 2020-02-11\ncancelled = 2020-02-10',
        remedy=(
            "Bỏ ngày không đúng; chọn bằng: giamsat resolve.",
            "Take the wrong day out; choose by: giamsat resolve.",
        ),
    ),
    "GS203": CheckPage(
        title=(
            "Theo dõi lại kiến nghị chưa từng kết thúc theo dõi",
            "A recommendation reopened but never closed",
        ),
        why=(
            "Thiếu lần kết thúc thì không biết kiến nghị đã có kết quả gì trước đó.",
            "Without the closing nobody knows what had become of it before.",
        ),
        example="[[recommendation.reopening]]\non = 2020-04-01",
        remedy=(
            "Ghi thêm kết quả giải quyết trước đó, hoặc bỏ lần theo dõi lại bằng: giamsat resolve.",
            "Record the outcome before it, or take the reopening out by: giamsat resolve.",
        ),
    ),
    "GS204": CheckPage(
        title=("Năm đáng ngờ", "A doubtful year"),
        why=(
            "Năm trước 1990 hoặc quá 10 năm sau ngày xem thường là gõ nhầm. Đây là quy ước của"
            " giamsat,"
            " không phải quy định của luật.",
            "A year before 1990, or more than 10 years after the asked day, is mostly a slip."
            " This is"
            " giamsat's own convention, not law.",
        ),
        example="issued = 0202-02-07       # 2020-02-07",
        remedy=("Sửa năm.", "Correct the year."),
        says=("năm của ngày {day} đáng ngờ", "the year of {day} is doubtful"),
    ),
    "GS205": CheckPage(
        title=(
            "Việc đã ghi nhưng ngày còn ở phía trước",
            "A recorded fact with a day still to come",
        ),
        why=(
            "Việc đã làm không thể có ngày sau ngày xem; đến ngày đó giamsat mới tính tới.",
            "What was done cannot lie after the asked day; giamsat counts it from that day on"
            " only.",
        ),
        example='[[event]]\nkind = "reported"\non = 2062-03-01           # 2026-03-01',
        remedy=("Sửa ngày, hoặc chờ đến ngày đó hãy ghi.", "Correct the day, or record it then."),
        says=("ngày {day} còn ở sau ngày {as_of}", "{day} lies after {as_of}"),
    ),
    "GS206": CheckPage(
        title=("Kế hoạch ban hành sau khi giám sát bắt đầu", "Issued after the supervision began"),
        why=(
            "Giám sát theo kế hoạch thì kế hoạch phải có trước.",
            "Supervision under a plan begins after the plan.",
        ),
        example="issued = 2020-02-17\nbegins = 2020-02-11",
        remedy=(
            "Đối chiếu ngày ký và thời gian giám sát.",
            "Compare the day of signing and the period.",
        ),
        says=(
            "ban hành ngày {issued}, sau ngày bắt đầu giám sát {begins}",
            "issued on {issued}, after the supervision began on {begins}",
        ),
    ),
    "GS207": CheckPage(
        title=("Cuộc giám sát ngoài thời gian của kế hoạch", "A visit outside the plan's period"),
        why=(
            "Hoặc ngày của cuộc giám sát, hoặc thời gian trong kế hoạch bị ghi sai; có thể cần hoãn"
            " cuộc giám sát bằng: giamsat visit postpone.",
            "Either the visit's day or the plan's period is wrong; perhaps the visit was postponed:"
            " giamsat visit postpone.",
        ),
        example='begins = 2020-02-11\nends = 2020-02-14\n\n[[visit]]\nid = "V1"\non = 2020-02-17',
        remedy=(
            "Sửa ngày, hoặc ghi lần hoãn; nếu đúng thực tế thì ghi ngoại lệ kèm lý do.",
            "Correct the day, or record the postponement; if it is true, except it with a reason.",
        ),
        says=(
            "{id}: ngày {day} nằm ngoài thời gian giám sát ({begins} – {ends})",
            "{id}: {day} is outside the period ({begins} – {ends})",
        ),
    ),
    "GS208": CheckPage(
        title=("Kết thúc khi còn phần chưa xong", "Ended with open parts"),
        why=(
            "Kế hoạch lưu trữ hoặc hủy mà kiến nghị chưa giải quyết xong thì kiến nghị dễ bị quên;"
            " giamsat vẫn tính hạn trả lời.",
            "Recommendations left open when a plan is archived or cancelled are easily forgotten;"
            " giamsat still counts their days.",
        ),
        example='[[event]]\nkind = "archived"\non = 2020-06-01\n# R1: chưa có outcome / no outcome',
        remedy=(
            "Ghi kết quả của từng phần, hoặc ghi ngoại lệ kèm lý do.",
            "Record what became of each part, or except it with a reason.",
        ),
        says=("{kind} khi chưa xong: {parts}", "{kind} while open: {parts}"),
    ),
    "GS209": CheckPage(
        title=("Thứ tự ngày đáng ngờ", "A doubtful order of days"),
        why=(
            "Đôn đốc, gia hạn, kết quả thường đến sau khi gửi kiến nghị; nếu không thì một ngày"
            " bị ghi"
            " sai.",
            "Urging, extension and outcome mostly follow the sending; otherwise a day is wrong.",
        ),
        example="sent = 2020-03-20\n\n[[recommendation.urge]]\non = 2020-03-02",
        remedy=("Đối chiếu văn bản và sửa ngày.", "Compare the papers and correct the day."),
        says=(
            "ngày {day} trước {other} ({other_day})",
            "{day} is before {other} ({other_day})",
        ),
    ),
    "GS210": CheckPage(
        title=("Diễn biến không đúng lượt", "An event out of turn"),
        why=(
            "Tiếp tục mà chưa tạm hoãn, gửi báo cáo mà chưa có báo cáo…: có diễn biến bị ghi thiếu"
            " hoặc"
            " sai ngày.",
            "Resumed but never suspended, a report sent that was never made …: an event is"
            " missing or"
            " has a wrong day.",
        ),
        example='[[event]]\nkind = "resumed"\non = 2020-06-01',
        remedy=(
            "Ghi thêm diễn biến còn thiếu, hoặc sửa ngày.",
            "Record what is missing, or correct the day.",
        ),
        says=("{kind} ngày {on}: {fault}", "{kind} on {on}: {fault}"),
    ),
    "GS211": CheckPage(
        title=("Kiến nghị kết thúc theo dõi mà không có trả lời", "Closed without an answer"),
        why=(
            "Có thể đúng, nhưng người kiểm tra sẽ hỏi vì sao không có văn bản trả lời.",
            "It may be so, but an auditor will ask why there is no written answer.",
        ),
        example='[[recommendation.outcome]]\non = 2020-04-01\nresult = "carried-out"',
        remedy=(
            "Ghi trả lời, hoặc ghi lý do trong kết quả giải quyết.",
            "Record the answer, or a reason in the outcome.",
        ),
        says=(
            "{id} kết thúc theo dõi ngày {on} mà không ghi trả lời nào",
            "{id} was closed on {on} without a recorded answer",
        ),
    ),
    "GS220": CheckPage(
        title=("Kế hoạch tổ chức đoàn giám sát thiếu nội dung", "A delegation's plan lacks a part"),
        why=(
            "Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN, Điều 6 khoản 2: kế"
            " hoạch gồm"
            " mục đích, yêu cầu; đối tượng, nội dung, phạm vi; thành phần đoàn; thời gian, địa"
            " điểm;"
            " phân công trách nhiệm; các điều kiện bảo đảm (mục này tệp kế hoạch không có khóa,"
            " không"
            " kiểm tra). Với dự thảo chỉ là ghi chú. Các hình thức khác: chưa tìm thấy văn bản"
            " nêu nội"
            " dung bắt buộc.",
            "Joint resolution 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN, Điều 6 khoản 2: purpose;"
            " bodies,"
            " contents and scope; members; time and place; assignment; means (a plan file has no"
            " key for"
            " the last, it is not judged). In a draft this is a note. For other forms no text was"
            " found"
            " that lists the contents.",
        ),
        example='[plan]\nform = "delegation"\n# thiếu purpose, [[body]], [[content]], [[member]] …',
        remedy=(
            "Bổ sung phần đã nêu từ bản kế hoạch đã ký.",
            "Add the named part from the signed plan.",
        ),
        says=("thiếu {part} (điểm {item})", "{part} is missing (item {item})"),
    ),
    "GS221": CheckPage(
        title=("Chưa ghi hình thức giám sát", "The form of supervision is not recorded"),
        why=(
            "Chưa biết hình thức thì không thời hạn nào của hình thức đó được áp dụng.",
            "Without the form, none of its limits is applied.",
        ),
        example='[plan]\nform = "delegation"',
        remedy=(
            "Ghi hình thức khi biết chắc; không biết thì để trống.",
            "Record the form when it is known for sure; leave it out otherwise.",
        ),
        says=(
            "chưa ghi hình thức giám sát, nên không xét thời hạn theo hình thức",
            "the form is not recorded, so no limit of a form is judged",
        ),
    ),
    "GS222": CheckPage(
        title=(
            "Có số mà thiếu ngày ban hành, hoặc ngược lại",
            "A number without a day of issue, or the reverse",
        ),
        why=(
            "Kế hoạch ban hành thì có cả số và ngày; thiếu một thì giamsat coi là dự thảo.",
            "An issued plan has both; with one of them giamsat takes it for a draft.",
        ),
        example='number = "33/KH-MTTQ-BTT"\n# thiếu issued / issued is missing',
        remedy=("Ghi nốt điều còn thiếu.", "Record the other one."),
        says=("thiếu {missing}", "{missing} is missing"),
    ),
    "GS230": CheckPage(
        title=("Mâu thuẫn giữa các nơi chưa giải quyết", "A conflict of offices, unsettled"),
        why=(
            "Hai nơi cùng sửa một mục thành hai giá trị. Máy không chọn thay: tệp giữ cả hai đến"
            " khi có người quyết định; trước đó mục này hiện giá trị thứ nhất.",
            "Two offices gave one key two values. No machine chooses for them: the file keeps both"
            " until somebody decides; until then the key shows the first.",
        ),
        example='[[conflict]]\nkey = "R3.due"\nvalues = [2020-03-20, 2020-03-31]',
        remedy=(
            "Đối chiếu văn bản, rồi chọn: giamsat resolve KẾ_HOẠCH KHÓA --take N, hoặc ghi giá trị"
            " khác bằng --value.",
            "Compare the papers, then choose: giamsat resolve PLAN KEY --take N, or record another"
            " value with --value.",
        ),
        says=(
            "các nơi ghi khác nhau: {choices}; chọn bằng: {command}",
            "offices differ: {choices}; resolve with: {command}",
        ),
    ),
}
