"""Pages of the checks GS1xx: files and their syntax."""

from giamsat.i18n.check.page import CheckPage

PAGES = {
    "GS101": CheckPage(
        title=("Tệp không đúng cú pháp TOML", "The file is not valid TOML"),
        why=(
            "giamsat không đọc được tệp, nên kế hoạch này không có trong danh sách, lịch và tổng"
            " hợp.",
            "giamsat cannot read the file, so the plan is missing in lists, agendas and summaries.",
        ),
        example="[plan]\ntitle = Giám sát          # thiếu dấu ngoặc kép / quotes are missing",
        remedy=(
            "Sửa tại dòng và cột đã nêu; thường là thiếu dấu ngoặc kép, thừa dấu phẩy hoặc trùng"
            " khóa.",
            "Mend the named line and column: mostly missing quotes, a stray comma or a double key.",
        ),
    ),
    "GS102": CheckPage(
        title=("Tệp không phải mã UTF-8", "The file is not UTF-8"),
        why=(
            "Tệp TOML luôn là UTF-8. Tệp lưu bằng TCVN3, VNI hay UTF-16 sẽ hiện sai chữ.",
            "TOML files are always UTF-8. Files kept in TCVN3, VNI or UTF-16 show wrong letters.",
        ),
        example='title = "Gi\\xb8m s\\xb8t"      # TCVN3',
        remedy=(
            "Mở tệp bằng trình soạn thảo, chọn lưu lại với mã UTF-8.",
            "Open the file in an editor and save it as UTF-8.",
        ),
    ),
    "GS103": CheckPage(
        title=("Bảng lồng nhau quá sâu", "Tables nested too deeply"),
        why=(
            "Một kế hoạch không bao giờ cần lồng sâu như vậy; tệp có thể được tạo ra để làm treo"
            " máy.",
            "No plan needs such depth; the file may have been made to bring programs to a halt.",
        ),
        example="a = [[[[[[[[[[[[[[[[ … ]]]]]]]]]]]]]]]]",
        remedy=("Xem lại nguồn gốc của tệp.", "Ask where the file comes from."),
    ),
    "GS104": CheckPage(
        title=("Không đọc được tệp", "The file cannot be read"),
        why=(
            "Tệp mất, quá lớn, không phải tệp thường hoặc không có quyền đọc.",
            "The file is gone, too large, no regular file, or may not be read.",
        ),
        example="plans/2020/33-kh-mttq-btt.toml  # 20 MB",
        remedy=(
            "Kiểm tra tệp và quyền đọc. Tệp kế hoạch lớn nhất được 8 MB.",
            "Look at the file and its rights. A plan file may have 8 MB at most.",
        ),
    ),
    "GS105": CheckPage(
        title=(
            "Tệp là liên kết ra ngoài thư mục làm việc",
            "The file is a link out of the workspace",
        ),
        why=(
            "giamsat chỉ đọc và ghi trong thư mục làm việc; liên kết ra ngoài có thể lộ tệp khác.",
            "giamsat reads and writes within the workspace only; a link out may reveal other"
            " files.",
        ),
        example="plans/2020/33.toml -> /home/…/33.toml",
        remedy=(
            "Thay liên kết bằng chính tệp ấy.",
            "Put the file itself in the place of the link.",
        ),
    ),
    "GS106": CheckPage(
        title=("Phiên bản cấu trúc không biết", "Unknown schema version"),
        why=(
            "Tệp do bản giamsat mới hơn ghi, hoặc số schema bị sửa nhầm.",
            "A newer giamsat wrote the file, or the number was changed by mistake.",
        ),
        example="schema = 2",
        remedy=("Cập nhật giamsat, hoặc ghi schema = 1.", "Update giamsat, or write schema = 1."),
    ),
    "GS107": CheckPage(
        title=("Khóa không biết", "Unknown key"),
        why=(
            "giamsat giữ nguyên khóa này nhưng không dùng tới. Nếu gõ nhầm tên thì điều đã ghi bị"
            " bỏ sót.",
            "giamsat keeps the key and does not use it. If its name is a slip, a fact is lost.",
        ),
        example="[plan]\nbegin = 2020-02-11        # begins",
        remedy=(
            "Sửa tên khóa theo gợi ý, hoặc ghi vào ghi chú.",
            "Correct the key's name as suggested, or move the text to a note.",
        ),
        says=(
            "giamsat không biết khóa “{name}” (= {value}), nên không lệnh nào dùng đến",
            "giamsat does not know the key “{name}” (= {value}), and no command uses it",
        ),
    ),
    "GS108": CheckPage(
        title=("Thiếu khóa bắt buộc", "A required key is missing"),
        why=(
            "Thiếu khóa này thì phần ấy không có nghĩa, và cả kế hoạch không đọc được.",
            "Without it the part has no meaning, and the whole plan cannot be read.",
        ),
        example='[[recommendation]]\nid = "R1"                 # thiếu text / text is missing',
        remedy=("Bổ sung khóa đã nêu.", "Add the named key."),
    ),
    "GS109": CheckPage(
        title=("Giá trị sai kiểu", "A value of the wrong type"),
        why=(
            "Ngày phải là ngày của TOML (không có ngoặc kép), chữ phải có ngoặc kép.",
            "Days are TOML days (without quotes), texts have quotes.",
        ),
        example='issued = "2020-02-07"     # issued = 2020-02-07',
        remedy=("Ghi lại giá trị theo đúng kiểu đã nêu.", "Write the value in the named type."),
    ),
    "GS110": CheckPage(
        title=("Giá trị ngoài danh mục", "A value outside the list"),
        why=(
            "Khóa này chỉ nhận một số từ nhất định, để thống kê không bị lẫn.",
            "The key takes certain words only, so that counts do not mix them up.",
        ),
        example='form = "delegations"      # delegation',
        remedy=("Chọn một trong các giá trị đã nêu.", "Choose one of the named values."),
    ),
    "GS111": CheckPage(
        title=("Chữ để trống", "An empty text"),
        why=(
            "Không có khóa nghĩa là chưa biết; chữ trống không nói điều gì.",
            "An absent key means unknown; an empty text says nothing.",
        ),
        example='issuer = ""',
        remedy=("Điền vào, hoặc bỏ hẳn khóa.", "Fill it in, or leave the key out."),
    ),
    "GS112": CheckPage(
        title=("Giá trị sai dạng", "A value of the wrong form"),
        why=(
            "Mã của phần gồm chữ cái in và số (V1, F2, R10); mã cơ quan trong issuers.toml gồm chữ"
            " thường không dấu, số và gạch nối (mttq-bac-kan); SHA-256 gồm 64 chữ số thập lục"
            " phân.",
            "Ids of parts are capital letters and a number (V1, F2, R10), those of issuers small"
            " letters, digits and dashes (mttq-bac-kan); a SHA-256 has 64 hexadecimal digits.",
        ),
        example='[[visit]]\nid = "v1"                 # V1',
        remedy=("Sửa theo dạng trong ví dụ.", "Correct it after the example."),
    ),
    "GS113": CheckPage(
        title=("Giá trị không hợp lệ", "An invalid value"),
        why=(
            "Giá trị nằm ngoài khoảng cho phép hoặc mâu thuẫn với khóa bên cạnh.",
            "The value is out of range or does not fit the key beside it.",
        ),
        example="[programme]\nyear = 20                 # 2020",
        remedy=("Sửa giá trị theo lời báo.", "Correct the value as the message says."),
    ),
    "GS114": CheckPage(
        title=("Thiết lập không áp dụng được", "A setting that cannot be applied"),
        why=(
            "giamsat.toml nêu một thời hạn, một kiểm tra hay một ngày không thể áp dụng; giamsat bỏ"
            " qua đúng mục đó.",
            "giamsat.toml names a limit, a check or a day that cannot be applied; giamsat leaves"
            " out"
            " just that.",
        ),
        example='[[limit]]\nrule = "plan-notices"  # plan-notice\ndecision = "off"\nreason = "…"',
        remedy=(
            "Sửa lại mục đã nêu; xem danh mục bằng: giamsat rules và giamsat explain.",
            "Correct the named entry; see the lists: giamsat rules and giamsat explain.",
        ),
        says=("{fault}: “{value}”", "{fault}: “{value}”"),
    ),
    "GS115": CheckPage(
        title=("Ngoại lệ không còn cần", "An exception that nothing needs"),
        why=(
            "Ngoại lệ thừa có thể che một lỗi khác về sau.",
            "A needless exception may hide another fault later.",
        ),
        example='[[exception]]\ncode = "GS207"\nplan = "2020/33-kh-mttq-btt"\nreason = "…"',
        remedy=("Bỏ mục ngoại lệ đó khỏi giamsat.toml.", "Take the entry out of giamsat.toml."),
        says=(
            "ngoại lệ cho {code} ở {plan} không che điều gì",
            "the exception for {code} in {plan} covers nothing",
        ),
    ),
}
