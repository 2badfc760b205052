"""Forms of supervision (Luật MTTQ Việt Nam 75/2015/QH13, Điều 27) and roles."""

MESSAGES = {
    "form.documents": ("nghiên cứu, xem xét văn bản", "study of documents"),
    "form.delegation": ("tổ chức đoàn giám sát", "supervision delegation"),
    "form.community": (
        "qua Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng",
        "through People's Inspectorates and community investment boards",
    ),
    "form.joining": (
        "tham gia giám sát với cơ quan có thẩm quyền",
        "joining competent bodies",
    ),
    "form.written-reports": ("qua báo cáo bằng văn bản", "by written reports"),
    "form.conference": ("hội nghị phản biện", "conference"),
    "form.written": ("gửi dự thảo lấy ý kiến bằng văn bản", "draft sent round for opinions"),
    "form.dialogue": ("đối thoại trực tiếp", "direct dialogue"),
    "form.role.head": ("trưởng đoàn", "head of delegation"),
    "form.role.deputy": ("phó trưởng đoàn", "deputy head"),
    "form.role.secretary": ("thư ký", "secretary"),
    "form.role.member": ("thành viên", "member"),
    "form.role.lead": ("chủ trì", "lead"),
    "form.role.partner": ("phối hợp", "partner"),
    "form.session.morning": ("sáng", "morning"),
    "form.session.afternoon": ("chiều", "afternoon"),
    "form.session.day": ("cả ngày", "all day"),
    "form.visit": ("buổi giám sát", "visit"),
    "form.written-report": ("báo cáo bằng văn bản", "written report"),
    "form.strength": ("ưu điểm", "strength"),
    "form.shortcoming": ("tồn tại, hạn chế", "shortcoming"),
}
