"""The words of the exported web pages."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

MESSAGES = {
    "site.name": ("Kế hoạch giám sát", "Supervision plans"),
    "site.title": ("Kế hoạch giám sát", "Supervision plans"),
    "site.skip": ("Đến nội dung chính", "Skip to the main part"),
    "site.pages": ("Các trang", "Pages"),
    "site.plans": ("Kế hoạch", "Plans"),
    "site.year": ("Năm {year}", "Year {year}"),
    "site.made": (
        "Lập bằng giamsat từ các tệp kế hoạch, tính đến ngày {as_of}.",
        "Made by giamsat from the plan files, as of {as_of}.",
    ),
    "site.lead": (
        "{plans} kế hoạch, {late} kế hoạch có việc quá hạn, tính đến ngày {as_of}.",
        "{plans} {plans:plan|plans}, {late} with something overdue, as of {as_of}.",
    ),
    "site.attention": ("Việc cần chú ý", "What needs attention"),
    "site.nothing": (
        "Không có việc quá hạn hay đến hạn trong {days} ngày tới.",
        "Nothing is overdue or due within {days} days.",
    ),
    "site.all": ("Tất cả kế hoạch", "All plans"),
    "site.search": ("Tìm", "Search"),
    "site.search-hint": (
        "Mọi chữ của kế hoạch; không cần dấu.",
        "All text of the plans; no accents needed.",
    ),
    "site.any": ("Mọi trạng thái", "Any status"),
    "site.only-late": ("Chỉ kế hoạch có việc quá hạn", "Only plans with something overdue"),
    "site.no-script": (
        "Trình duyệt không chạy mã: dùng Ctrl+F để tìm trong bảng dưới đây.",
        "Scripts are off: use Ctrl+F to search the table below.",
    ),
    "site.count": ("Hiện %1 trong %2 kế hoạch.", "Showing %1 of %2 plans."),
    "site.life": ("Quá trình", "Time line"),
    "site.picture": ("Hình quá trình, cuộn ngang được", "Picture of the time line, scrolls"),
    "site.picture-name": (
        "Quá trình của kế hoạch; nội dung như bảng “Theo ngày” bên dưới",
        "The plan's time line; the table “Day by day” below says the same",
    ),
    "site.picture-caption": (
        "Thanh: trạng thái. Dấu: thời hạn (hình thoi trắng: đang tính; tam giác đỏ: quá hạn;"
        " hình tròn xanh: đã xong hoặc không còn tính). Bảng “Theo ngày” ghi đủ bằng chữ.",
        "Bars: states. Marks: deadlines (white diamond: standing; red triangle: overdue; green"
        " circle: done or no longer standing). The table “Day by day” says all of it in words.",
    ),
    "site.days": ("Theo ngày", "Day by day"),
    "site.today": ("tính đến {day}", "as of {day}"),
    "site.from-then": ("{state} (từ ngày này)", "{state} (from this day on)"),
    "site.until": ("{state} · đến ngày {day}", "{state} · until {day}"),
    "site.due": ("Thời hạn: {rule}", "Due: {rule}"),
    "site.due-late": ("Quá hạn: {rule}", "Overdue: {rule}"),
    "site.due-done": (
        "Thời hạn: {rule} (đã xong hoặc không còn tính)",
        "Due: {rule} (done or no longer standing)",
    ),
    "site.late": ("muộn", "late"),
    "site.year-title": ("Cả năm {year}", "The year {year}"),
    "site.year-lead": (
        "Các buổi giám sát và thời hạn trong năm, tính đến ngày {as_of}.",
        "Visits and deadlines of the year, as of {as_of}.",
    ),
    "site.grid-caption": (
        "Mỗi ô là các ngày của một tuần (từ thứ Hai) trong tháng; bấm vào để xem danh sách bên"
        " dưới.",
        "Each cell has the days of one week (from Monday) in the month; follow it to the list"
        " below.",
    ),
    "site.month-head": ("Tháng", "Month"),
    "site.month": ("Tháng {month}/{year}", "{name} {year}"),
    "site.month-short": ("Tháng {month}", "{name}"),
    "site.week": ("Tuần {week}", "Week {week}"),
    "site.week-of": ("Ngày {days}", "{days}"),
    "site.now": ("tuần này", "this week"),
    "site.count.visits": ("{n} buổi", "{n} {n:visit|visits}"),
    "site.count.deadlines": ("{n} hạn", "{n} {n:deadline|deadlines}"),
    "site.count.late": ("{n} quá hạn", "{n} overdue"),
} | {f"site.month.{n}": (f"tháng {n}", name) for n, name in enumerate(_MONTHS, 1)}
