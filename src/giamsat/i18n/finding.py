"""Findings: strengths and shortcomings."""

MESSAGES = {
    "act.finding.remove": (
        "đã bỏ kết quả giám sát {subject} ghi nhầm; mã này không dùng lại",
        "finding {subject} taken out; its id is not used again",
    ),
    "help.finding.remove": (
        "Bỏ kết quả giám sát ghi nhầm; lịch sử vẫn giữ.\n\nVí dụ: giamsat finding remove 33 F2",
        "Take out a finding entered by mistake; the history keeps it.\n\n"
        "For example: giamsat finding remove 33 F2",
    ),
    "act.finding.add-strength": ("đã ghi ưu điểm {subject}", "strength {subject} recorded"),
    "act.finding.add-shortcoming": (
        "đã ghi tồn tại, hạn chế {subject}",
        "shortcoming {subject} recorded",
    ),
    "notice.finding-of-cancelled": (
        "Lưu ý: {id} đã hủy ngày {on}.",
        "Note: {id} was cancelled on {on}.",
    ),
    "notice.finding-before-done": (
        "Lưu ý: chưa ghi {id} đã thực hiện.",
        "Note: {id} is not recorded as made.",
    ),
    "notice.finding-before-visit": (
        "Lưu ý: ngày {on} trước buổi giám sát {id} ({visit}).",
        "Note: {on} is before the visit {id} ({visit}).",
    ),
    "help.finding": ("Kết quả giám sát: ưu điểm, tồn tại.", "Findings."),
    "help.finding.add": (
        "Ghi một ưu điểm hoặc một tồn tại, hạn chế.\n\n"
        'Ví dụ: giamsat finding add 33 --kind shortcoming --text "…" --visit V1',
        "Record a strength or a shortcoming.\n\n"
        'For example: giamsat finding add 33 --kind shortcoming --text "…" --visit V1',
    ),
    "help.finding.add.amount": ("Số tiền phát hiện (đồng).", "Money found (VND)."),
    "help.finding.add.households": ("Số hộ liên quan.", "Households concerned."),
    "help.finding.add.kind": (
        "`strength` (ưu điểm) hoặc `shortcoming` (tồn tại, hạn chế).",
        "strength or shortcoming.",
    ),
    "help.finding.add.visit": ("Mã buổi giám sát.", "Id of the visit."),
    "help.finding.add.content": ("Mã nội dung giám sát.", "Id of the content."),
    "help.finding.add.body": ("Đơn vị, bằng mã hoặc tên.", "The body, by id or name."),
    "help.finding.add.evidence": (
        "Chứng cứ: mã văn bản (D1) hoặc lời ghi (dùng nhiều lần được).",
        "Evidence: id of a document (D1) or words (may be repeated).",
    ),
}
