"""Coordination programmes."""

MESSAGES = {
    "programme.list": ("Chương trình phối hợp", "Coordination programmes"),
    "programme.title": ("Tên", "Title"),
    "programme.kind": ("Loại", "Kind"),
    "programme.years": ("Giai đoạn", "Years"),
    "programme.item": ("Các mục của chương trình", "Items of the programme"),
    "programme.item.kind": ("Loại", "Kind"),
    "programme.item.when": ("Thời gian", "When"),
    "programme.item.lead": ("Chủ trì, phối hợp", "Lead, partners"),
    "programme.item.bodies": ("Đơn vị", "Bodies"),
    "programme.item.plans": ("Kế hoạch", "Plans"),
    "programme.state.no-plan": ("chưa có kế hoạch", "no plan yet"),
    "programme.state.planned": ("đã có kế hoạch", "planned"),
    "programme.state.under-way": ("đang thực hiện", "under way"),
    "programme.state.reported": ("đã báo cáo", "reported"),
    "programme.state.closed": ("đã xong", "closed"),
    "programme.state.suspended": ("tạm hoãn", "suspended"),
    "programme.state.cancelled": ("đã hủy", "cancelled"),
    "programme.state.dropped": ("đã bỏ khỏi chương trình", "dropped"),
    "programme.progress": (
        "Đã xong {done}/{items} mục; đang thực hiện {under_way}, đã có kế hoạch {planned}, chưa có"
        " kế hoạch {no_plan}; quá hạn {overdue}.",
        "Done: {done} of {items} {items:item|items}; under way {under_way}, planned {planned},"
        " without a plan {no_plan}; overdue {overdue}.",
    ),
    "act.programme.item.add": ("đã thêm mục {subject}", "item {subject} added"),
    "act.programme.item.set": ("đã sửa mục {subject}", "item {subject} changed"),
    "act.programme.item.remove": (
        "đã bỏ mục {subject} khỏi chương trình từ ngày {on}",
        "item {subject} dropped from {on}",
    ),
    "help.programme.item": (
        "Các mục của chương trình: thêm, sửa, bỏ, liệt kê.",
        "Items of a programme: add, set, remove, list.",
    ),
    "help.programme.item.add": (
        "Thêm một mục.\n\nVí dụ: giamsat programme item add 2026/giam-sat-2026 --text “Giám sát"
        " cấp giấy chứng nhận” --when “quý II/2026” --body “UBND xã A”",
        "Add an item.\n\nFor example: giamsat programme item add 2026/giam-sat-2026 --text “…”"
        " --when 2026-Q2 --body “UBND xã A”",
    ),
    "help.programme.item.add.text": ("Nội dung.", "What it is."),
    "help.programme.item.set.text": ("Nội dung.", "What it is."),
    "help.programme.item.add.kind": (
        "Loại: `supervision`, `criticism`, `comment` (mặc định: giám sát).",
        "Kind: supervision, criticism, comment (default: supervision).",
    ),
    "help.programme.item.set.kind": (
        "Loại: `supervision`, `criticism`, `comment`.",
        "Kind: supervision, criticism, comment.",
    ),
    "help.programme.item.set": ("Sửa một mục.", "Change an item."),
    "help.programme.item.remove": (
        "Bỏ một mục khỏi chương trình, kèm lý do; mục vẫn được giữ trong hồ sơ.",
        "Take an item out of the programme, with the reason; it stays on record.",
    ),
    "help.programme.item.remove.on": (
        "Ngày quyết định bỏ (mặc định: hôm nay).",
        "The day on which that was decided (default: today).",
    ),
    "help.programme.item.list": (
        "Liệt kê các mục, với kế hoạch và tình trạng của từng mục.",
        "List items, each with its plans and its state.",
    ),
    "help.programme.item.list.programme": (
        "Mã hoặc số chương trình (mặc định: mọi chương trình).",
        "Id or number of a programme (default: all).",
    ),
    "help.programme.new.kind": (
        "Loại: `coordination` (chương trình phối hợp), `yearly` (chương trình năm), `opinions`"
        " (sổ ý"
        " kiến).",
        "Kind: coordination, yearly, opinions (a book of opinions).",
    ),
    "help.programme.new.first-year": ("Năm đầu, nếu nhiều năm.", "The first year of several."),
    "help.programme.new.last-year": ("Năm cuối, nếu nhiều năm.", "The last year of several."),
    "error.item-dropped": (
        "{id} đã bỏ khỏi chương trình ngày {on}.",
        "{id} was dropped on {on}.",
    ),
    "error.years-reversed": (
        "năm cuối {last} trước năm đầu {first}.",
        "the last year, {last}, is before the first, {first}.",
    ),
    "error.years-reversed.remedy": (
        "đổi --first-year hoặc --last-year",
        "change --first-year or --last-year",
    ),
    "error.unknown-item": (
        "chương trình {programme} không có mục {item}; các mục: {known}.",
        "the programme {programme} has no item {item}; its items: {known}.",
    ),
    "error.unknown-item.remedy": (
        "xem các mục bằng: giamsat programme item list {programme}",
        "see its items by: giamsat programme item list {programme}",
    ),
    "error.item-without-programme": (
        "mục {item} cần nói thuộc chương trình nào.",
        "the item {item} needs its programme.",
    ),
    "error.item-without-programme.remedy": ("thêm --programme MÃ", "add --programme ID"),
    "programme.year": ("Năm", "Year"),
    "programme.number": ("Số", "Number"),
    "programme.signed": ("Ngày ký", "Signed"),
    "programme.lead": ("Chủ trì", "Lead"),
    "programme.area": ("Địa bàn", "Area"),
    "programme.note": ("Ghi chú", "Note"),
    "programme.partner": ("Các bên ký", "Partners"),
    "programme.content": ("Nội dung", "Contents"),
    "programme.responsibility": ("Trách nhiệm", "Responsibilities"),
    "programme.gathered": ("Đã tập hợp", "Gathered"),
    "programme.opinions-count": (
        "{count} ý kiến, kiến nghị của nhân dân",
        "{count} people's {count:opinion|opinions}",
    ),
    "programme.results-count": (
        "{count} kết quả của địa phương",
        "{count} local {count:result|results}",
    ),
    "programme.plans": ("Kế hoạch giám sát", "Supervision plans"),
    "programme.made": ("đã lập chương trình {id}", "programme {id} created"),
    "help.programme": ("Chương trình phối hợp hằng năm.", "Yearly coordination programmes."),
    "help.programme.list": ("Liệt kê chương trình.", "List programmes."),
    "help.programme.show": (
        "Xem một chương trình và các kế hoạch thuộc nó.",
        "Show a programme and its plans.",
    ),
    "help.programme.show.format": (
        "Dạng kết quả: `table`, `plain`, json, csv, md, html; docx, pdf: văn bản để ký.",
        "Format: table, plain, json, csv, md, html; docx, pdf: a document to sign.",
    ),
    "help.programme.show.signed-at": ("Nơi ký.", "Where it is signed."),
    "help.programme.show.position": ("Chức vụ người ký.", "The signer's position."),
    "help.programme.show.signer": ("Người ký.", "Who signs."),
    "help.programme.show.programme": ("Mã hoặc số chương trình.", "Id or number of a programme."),
    "help.programme.new": ("Lập chương trình mới.", "Create a programme."),
    "help.programme.new.title": ("Tên chương trình.", "Title."),
    "help.programme.new.year": ("Năm.", "Year."),
    "help.programme.new.signed": ("Ngày ký.", "Day of signing."),
    "help.programme.new.number": ("Số.", "Number."),
    "help.programme.new.lead": (
        "Cơ quan chủ trì (mặc định: của thư mục làm việc).",
        "Who leads (default: the workspace's issuer).",
    ),
    "help.programme.new.area": ("Địa bàn.", "Area."),
    "help.programme.new.partner": ("Bên ký (dùng nhiều lần được).", "Partner (may be repeated)."),
    "help.programme.new.content": (
        "Nội dung (dùng nhiều lần được).",
        "Content (may be repeated).",
    ),
    "help.programme.new.responsibility": (
        "Trách nhiệm, “ai | việc gì” (dùng nhiều lần được).",
        "Responsibility, “who | what” (may be repeated).",
    ),
    "help.programme.new.id": ("Mã của chương trình.", "Id of the programme."),
    "error.bad-responsibility": (
        "“{text}” không có dạng “ai | việc gì”.",
        "“{text}” is not of the form “who | what”.",
    ),
}
