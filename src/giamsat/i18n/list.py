"""The list of plans, and what goes with every result."""

MESSAGES = {
    "list.title": ("Kế hoạch giám sát, tính đến {as_of}", "Supervision plans as of {as_of}"),
    "list.number": ("Số", "Number"),
    "list.name": ("Nội dung", "Title"),
    "list.period": ("Thời gian", "Period"),
    "list.when.month": ("tháng {number}/{year}", "month {number}/{year}"),
    "list.when.quarter": ("quý {number}/{year}", "quarter {number}/{year}"),
    "list.when.half-1": ("6 tháng đầu năm {year}", "first half of {year}"),
    "list.when.half-2": ("6 tháng cuối năm {year}", "second half of {year}"),
    "list.when.year": ("năm {year}", "year {year}"),
    "list.when.to": ("{first} – {last}", "{first} – {last}"),
    "list.status": ("Trạng thái", "Status"),
    "list.next": ("Hạn tới", "Next date"),
    "list.visits": ("Buổi", "Visits"),
    "list.recommendations": ("Kiến nghị còn", "Open recs"),
    "list.issuer": ("Cơ quan ban hành", "Issuer"),
    "list.id": ("Mã", "Id"),
    "list.none": ("Không có kế hoạch nào khớp.", "No plan matches."),
    "list.shown": (
        "Hiện {shown} trong {total} kế hoạch. Xem thêm: --limit {total}",
        "Showing {shown} of {total} plans. For more: --limit {total}",
    ),
    "list.total": ("{total} kế hoạch", "{total} {total:plan|plans}"),
    "list.unreadable": (
        "{count} tệp không đọc được (xem: giamsat check):",
        "{count} {count:file|files} cannot be read (see: giamsat check):",
    ),
    "list.vanished": (
        "{count} kế hoạch đã ghi vào lịch sử mà tệp không còn, nên không có ở đây:",
        "{count} recorded {count:plan has|plans have} no file any more, and no place here:",
    ),
    "list.at": (
        "Theo bản ghi {commit} (đến hết ngày {day}), không phải các tệp hiện tại.",
        "As recorded in {commit} (by the end of {day}), not as the files are now.",
    ),
    "list.dated-back": (
        "Không lấy {count} bản ghi mang ngày lùi, đứng sau một bản ghi của ngày muộn hơn:"
        " {commits}. Xem: giamsat verify --history",
        "Not taken: {count} {count:recording|recordings} dated back, made after one of a later"
        " day: {commits}. See: giamsat verify --history",
    ),
    "list.lacking": (
        "Chưa gồm {count} tệp không đọc được: {names}. Xem: giamsat check",
        "Not included: {count} {count:file|files} that cannot be read: {names}. See: giamsat check",
    ),
    "list.contradictory": (
        "{count} tệp tự mâu thuẫn, vẫn được tính (xem: giamsat check):",
        "{count} {count:file contradicts itself|files contradict themselves} and"
        " {count:is|are} counted all the same (see: giamsat check):",
    ),
    "list.doubtful": (
        "Có {count} tệp tự mâu thuẫn, vẫn được tính: {names}. Xem: giamsat check",
        "{count} {count:file contradicts itself|files contradict themselves} and"
        " {count:is|are} counted all the same: {names}. See: giamsat check",
    ),
    "list.and-more": ("{names} và {count} tệp khác", "{names} and {count} more"),
    "list.no-number": ("(chưa có số)", "(no number yet)"),
    "list.indexing": ("Đang đọc {done}/{total} tệp…", "Reading {done}/{total} files…"),
    "list.written": ("Đã ghi {path}", "Wrote {path}"),
    "help.list": (
        "Liệt kê kế hoạch.\n\nTìm không cần dấu: bac kan tìm thấy Bắc Kạn.",
        "List plans.\n\nSearching needs no accents: bac kan finds Bắc Kạn.",
    ),
    "help.list.search": (
        "Tìm trong mọi chữ của kế hoạch; dấu đã gõ thì tính, không gõ thì bỏ qua.",
        "Search all text of the plans; accents that are typed count, others do not.",
    ),
    "help.list.status": (
        "Trạng thái (dùng nhiều lần được): `draft`, `issued`, `under-way`, `reporting`,"
        " `follow-up`, `closed`,"
        " `suspended`, `cancelled`, `archived`.",
        "Status (may be repeated): draft, issued, under-way, reporting, follow-up, closed,"
        " suspended, cancelled, archived.",
    ),
    "help.list.year": ("Năm ban hành (dùng nhiều lần được).", "Year of issue (may be repeated)."),
    "help.list.issuer": (
        "Một phần tên cơ quan ban hành, cùng ban hành hoặc phối hợp.",
        "Part of the name of who issues it, alone or with others, or joins in it.",
    ),
    "help.list.form": (
        "Hình thức giám sát: `documents`, `delegation`, `community`, `joining`,"
        " `written-reports`; phản biện, góp ý: `conference`, `written`, `dialogue`.",
        "Form: documents, delegation, community, joining, written-reports; of a criticism or"
        " comment: conference, written, dialogue.",
    ),
    "help.list.period": (
        "Có thời gian trong kỳ này: 2020-W07, 2020-02, 2020-Q1, 2020, 2020-02-11..2020-02-14.",
        "Takes place within: 2020-W07, 2020-02, 2020-Q1, 2020, 2020-02-11..2020-02-14.",
    ),
    "help.list.programme": ("Thuộc chương trình phối hợp này.", "Belongs to this programme."),
    "help.list.kind": (
        "Loại: `supervision` (giám sát), `criticism` (phản biện xã hội), `comment` (góp ý).",
        "Kind: supervision, criticism, comment.",
    ),
    "help.list.field": ("Một phần tên lĩnh vực.", "Part of the topic."),
    "help.list.when": (
        "Có thời gian nằm trong: 2026-Q2, 2026-05, 2026-H2, 2026, “quý II”, kể cả kế hoạch chưa"
        " định ngày.",
        "Its time lies in: 2026-Q2, 2026-05, 2026-H2, 2026, also of plans without days.",
    ),
    "help.list.overdue": ("Chỉ kế hoạch có việc quá hạn.", "Only plans with something overdue."),
    "help.list.sort": (
        "Sắp theo: `issued`, `number`, `title`, `issuer`, `begins`, `ends`, `status`, `next`, id.",
        "Sort by: issued, number, title, issuer, begins, ends, status, next, id.",
    ),
    "help.list.reverse": ("Đảo thứ tự.", "Reverse the order."),
    "help.list.limit": ("Nhiều nhất bấy nhiêu kế hoạch.", "At most this many plans."),
}
