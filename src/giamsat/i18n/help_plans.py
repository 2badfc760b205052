"""Help texts of the commands for a plan's life."""

MESSAGES = {
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
    "help.new.title": ("Nội dung giám sát (trích yếu).", "What is supervised."),
    "help.new.number": ("Số, ký hiệu, ví dụ 33/KH-MTTQ-BTT.", "Number, such as 33/KH-MTTQ-BTT."),
    "help.new.issued": ("Ngày ban hành.", "Date of issue."),
    "help.new.issuer": (
        "Cơ quan ban hành (mặc định: của thư mục làm việc).",
        "Issuer (default: the workspace's).",
    ),
    "help.new.form": (
        "Hình thức: documents, delegation, community, joining, written-reports.",
        "Form: documents, delegation, community, joining, written-reports.",
    ),
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
        "MỤC=GIÁ_TRỊ; mục của một phần ghi kèm mã, ví dụ R2.due.",
        "KEY=VALUE; a fact of a part goes with its id, such as R2.due.",
    ),
    "help.edit": (
        "Sửa tay tệp của kế hoạch bằng trình soạn thảo ($VISUAL, $EDITOR).",
        "Edit the plan's file by hand ($VISUAL, $EDITOR).",
    ),
    "help.edit.draft": ("Sửa tiếp bản nháp này.", "Go on with this draft."),
    "help.mark": (
        "Ghi một bước của kế hoạch.\n\nBước: sent (gửi kế hoạch), body-reported (đơn vị gửi báo"
        " cáo), reported (có báo cáo kết quả), report-sent (gửi báo cáo), suspended (tạm hoãn),"
        " resumed (tiếp tục), cancelled (hủy), archived (lưu trữ).",
        "Record a step in the plan's life.\n\nSteps: sent, body-reported, reported, report-sent,"
        " suspended, resumed, cancelled, archived.",
    ),
    "help.mark.step": ("Bước.", "The step."),
    "help.mark.on": ("Ngày (mặc định: hôm nay).", "The day (default: today)."),
    "help.mark.to": ("Gửi cho ai (dùng nhiều lần được).", "To whom (may be repeated)."),
    "help.mark.number": ("Số văn bản.", "Number of the document."),
    "help.mark.reason": ("Lý do.", "The reason."),
    "help.mark.note": ("Ghi chú.", "A note."),
}
