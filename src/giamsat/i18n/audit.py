"""The audit of a plan: facts beside their recordings, limits, seals."""

MESSAGES = {
    "audit.title": (
        "Kiểm toán kế hoạch giám sát, tính đến {day}",
        "Audit of supervision plans, as of {day}",
    ),
    "audit.none": ("Không có kế hoạch nào.", "There is no plan."),
    "audit.file": ("Tệp", "File"),
    "audit.sha256": ("SHA-256", "SHA-256"),
    "audit.seal": ("Niêm phong", "Seal"),
    "audit.seal.sealed": ("đúng như lúc niêm phong ({seal})", "as it was sealed ({seal})"),
    "audit.seal.unsound": (
        "tệp này đúng như lúc niêm phong ({seal}), nhưng có chỗ khác không khớp",
        "this file is as it was sealed ({seal}), but something else does not agree",
    ),
    "audit.seal.altered": (
        "ĐÃ BỊ SỬA sau khi niêm phong ({seal})",
        "ALTERED since it was sealed ({seal})",
    ),
    "audit.seal.not-sealed": (
        "chưa nằm trong niêm phong cuối ({seal})",
        "not in the last seal ({seal})",
    ),
    "audit.seal.no-seal": ("chưa có niêm phong nào", "there is no seal"),
    "audit.history": ("Lịch sử", "History"),
    "audit.recordings": ("{count} lần ghi", "{count} {count:recording|recordings}"),
    "audit.limits": ("Các thời hạn", "Limits"),
    "audit.outcome": ("Kết quả", "Outcome"),
    "audit.ended": ("Xong ngày", "Ended on"),
    "audit.source": ("Căn cứ", "Source"),
    "audit.outcome.kept": ("đúng hạn", "kept"),
    "audit.outcome.missed": ("làm muộn", "done late"),
    "audit.outcome.open": ("chưa đến hạn", "open"),
    "audit.outcome.late": ("quá hạn, chưa làm", "late, not done"),
    "audit.outcome.replaced": ("thay bằng ngày khác", "replaced by another date"),
    "audit.outcome.waived": ("được miễn", "waived"),
    "audit.outcome.held": ("tạm dừng", "held"),
    "audit.outcome.void": ("không còn áp dụng", "void"),
    "audit.moments": ("Sự việc và lúc ghi", "Facts beside their recordings"),
    "audit.on": ("Ngày xảy ra", "Happened on"),
    "audit.fact": ("Sự việc", "Fact"),
    "audit.recorded": ("Ghi ngày", "Recorded on"),
    "audit.by": ("Người ghi", "By"),
    "audit.days": ("Cách nhau (ngày)", "Days between"),
    "audit.not-recorded": ("không có trong lịch sử", "in no recording"),
    "audit.waivers": ("Thời hạn được miễn", "Waivers"),
    "audit.diagnostics": ("Kết quả kiểm tra tệp", "What check found"),
    "audit.seal-findings": ("Niêm phong: chỗ không khớp", "Seals: what does not agree"),
    "audit.sources": ("Căn cứ của thời hạn", "Sources of the limits"),
    "audit.unreadable": ("Tệp không đọc được", "Files that cannot be read"),
    "help.audit": (
        "Mọi điều người kiểm toán cần về kế hoạch, trong một tệp.\n\nSự việc và lúc ghi, thời hạn"
        " và căn cứ, kết quả kiểm tra, niêm phong. Ví dụ: audit --all --format html -o a.html",
        "All that an auditor asks of a plan, in one file.\n\nFacts beside their recordings, limits"
        " with sources, checks, seals. Example: audit --all --format html -o a.html",
    ),
    "help.audit.all": ("Mọi kế hoạch.", "All plans."),
    "help.audit.signers": ("Danh sách người ký được tin.", "The list of allowed signers."),
    "help.audit.ca": (
        "Chứng thư của cơ quan cấp dấu thời gian.",
        "Certificates of the authority.",
    ),
    "error.audit-what": (
        "nêu một kế hoạch, hoặc --all (không cả hai).",
        "name a plan, or say --all (not both).",
    ),
}
