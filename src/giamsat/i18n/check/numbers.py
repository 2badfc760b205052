"""Pages of the checks GS5xx (numbers), GS6xx (attachments) and GS7xx (letters)."""

from giamsat.i18n.check.page import CheckPage

PAGES = {
    "GS501": CheckPage(
        title=("Trùng số trong năm", "The same number twice in a year"),
        why=(
            "Số của một cơ quan không trùng trong một năm (văn bản Đảng: trong một nhiệm kỳ; tệp"
            " không"
            " cho biết nhiệm kỳ nên xét theo năm).",
            "An issuer's number is unique in a year (a Party number in a term; a file does not"
            " tell the"
            " term, so the year is judged).",
        ),
        example='number = "33/KH-MTTQ-BTT"  # hai tệp / two files',
        remedy=(
            "Đối chiếu sổ văn bản; có thể một tệp là bản chép của tệp kia.",
            "Compare the register of documents; perhaps one file is a copy of the other.",
        ),
        says=(
            "số {number} năm {year} đã có ở {other}",
            "number {number} of {year} is already in {other}",
        ),
    ),
    "GS502": CheckPage(
        title=("Số nhảy cóc", "A gap in the numbers"),
        why=(
            "Có thể một kế hoạch chưa nhập; cũng có thể số đó thuộc kế hoạch không phải giám sát."
            " Chỉ là"
            " ghi chú.",
            "Perhaps a plan was not entered; perhaps the number is that of another plan. Only a"
            " note.",
        ),
        example="33/KH-MTTQ-BTT … 36/KH-MTTQ-BTT",
        remedy=("Đối chiếu sổ văn bản.", "Compare the register of documents."),
        says=(
            "giữa {before} và {after} không có số {missing}",
            "there is no {missing} between {before} and {after}",
        ),
    ),
    "GS503": CheckPage(
        title=("Số văn bản bị hỏng", "A damaged document number"),
        why=(
            "Số bị lẫn dấu cách, dấu gạch lạ, chữ của bảng chữ khác… thì không tìm ra. --fix chỉ"
            " sửa khi"
            " chỉ có một cách sửa.",
            "Spaces, odd dashes or letters of other scripts hide a number from searches. --fix"
            " mends it"
            " only where there is one way to.",
        ),
        example='number = "23/HD- ĐCT"     # 23/HD-ĐCT',
        remedy=(
            "Đối chiếu văn bản rồi sửa theo gợi ý.",
            "Compare the paper and correct it as suggested.",
        ),
        says=(
            "“{number}” có vẻ bị hỏng ({flags}); có lẽ là {suggestion}",
            "“{number}” looks damaged ({flags}); perhaps {suggestion}",
        ),
    ),
    "GS504": CheckPage(
        title=("Số văn bản không theo dạng đã biết", "A number of no known form"),
        why=(
            "Không đọc được số thứ tự và ký hiệu nên không xét trùng số, nhảy số.",
            "Its serial number and codes cannot be read, so gaps and doubles are not judged.",
        ),
        example='number = "kế hoạch 33"    # 33/KH-MTTQ-BTT',
        remedy=("Ghi số và ký hiệu như trên văn bản.", "Write number and codes as on the paper."),
        says=("không đọc được số “{number}”", "the number “{number}” cannot be read"),
    ),
    "GS505": CheckPage(
        title=("Tệp nằm trong thư mục của năm khác", "A file in the folder of another year"),
        why=(
            "Mã của kế hoạch lấy từ đường dẫn; khác năm ban hành thì dễ nhầm.",
            "A plan's id is its path; a year other than that of issue misleads.",
        ),
        example="plans/2021/33-kh-mttq-btt.toml   # issued = 2020-02-07",
        remedy=(
            "Chuyển tệp, hoặc sửa ngày ban hành.",
            "Move the file, or correct the day of issue.",
        ),
        says=(
            "ban hành ngày {issued} mà nằm trong thư mục {folder}",
            "issued on {issued}, but in the folder {folder}",
        ),
    ),
    "GS506": CheckPage(
        title=("Tên tệp không dùng được ở mọi máy", "A file name that not every system can hold"),
        why=(
            "Windows không mở được tên nó giữ cho mình (con, nul, aux…), tên tận cùng bằng dấu chấm"
            " hay dấu cách, và coi hai tên chỉ khác chữ hoa chữ thường là một: người dùng Windows"
            " không lấy được bản sao.",
            "Windows opens no name that it keeps for itself (con, nul, aux…) or that ends with a"
            " dot or space, and takes two that differ in capitals for one: there the copy of the"
            " workspace cannot be made.",
        ),
        example="plans/2026/aux.toml\nplans/2026/Quy.toml · plans/2026/quy.toml",
        remedy=("Đổi tên tệp.", "Give the file another name."),
        says=(
            "{file}: tên không dùng được ở mọi máy{twin}",
            "{file}: not every system holds it{twin}",
        ),
    ),
    "GS601": CheckPage(
        title=("Thiếu tệp đính kèm", "An attachment is missing"),
        why=("Kế hoạch nêu một tệp không còn ở đó.", "The plan names a file that is not there."),
        example='[[document]]\nid = "D1"\nkind = "KH"\nfile = "attachments/33.pdf"',
        remedy=(
            "Đặt lại tệp, hoặc sửa đường dẫn (tính từ thư mục làm việc, dùng dấu /).",
            "Put the file back, or correct the path (from the workspace's folder, with /).",
        ),
        says=("không có tệp {file}", "there is no file {file}"),
    ),
    "GS602": CheckPage(
        title=("Tệp đính kèm đã bị thay đổi", "An attachment was altered"),
        why=(
            "Nội dung tệp không còn khớp SHA-256 đã ghi: tệp đã bị sửa hoặc bị thay.",
            "The file no longer has the recorded SHA-256: it was changed or exchanged.",
        ),
        example='sha256 = "9f86d081…"',
        remedy=(
            "Tìm lại bản gốc; chỉ ghi SHA-256 mới khi biết rõ vì sao tệp đổi.",
            "Find the original; record a new SHA-256 only if it is known why the file changed.",
        ),
        says=(
            "{file} không khớp SHA-256 đã ghi (nay là {found})",
            "{file} does not have the recorded SHA-256 (now {found})",
        ),
    ),
    "GS603": CheckPage(
        title=("Đường dẫn đính kèm ra ngoài thư mục", "An attachment outside the workspace"),
        why=(
            "Đường dẫn tuyệt đối, có .. hoặc liên kết ra ngoài thì người khác không mở được, và"
            " có thể"
            " lộ tệp riêng.",
            "An absolute path, one with .. or a link out cannot be opened by others, and may reveal"
            " private files.",
        ),
        example='file = "../../etc/passwd"',
        remedy=("Chép tệp vào thư mục làm việc.", "Copy the file into the workspace."),
        says=("{file} nằm ngoài thư mục làm việc", "{file} is outside the workspace"),
    ),
    "GS604": CheckPage(
        title=("Tệp đính kèm chưa ghi SHA-256", "An attachment without a SHA-256"),
        why=(
            "Chưa ghi thì về sau không biết tệp có bị thay đổi hay không.",
            "Without it nobody can tell later whether the file was altered.",
        ),
        example='file = "attachments/33.pdf"\n# sha256 = "…"',
        remedy=("Ghi sha256 như đã nêu.", "Record the sha256 as told."),
        says=('{file}: sha256 = "{found}"', '{file}: sha256 = "{found}"'),
    ),
    "GS605": CheckPage(
        title=("Không đọc được tệp đính kèm", "An attachment cannot be read"),
        why=(
            "Là thư mục, thiết bị, hoặc không có quyền đọc.",
            "It is a folder or a device, or may not be read.",
        ),
        example='file = "attachments"',
        remedy=("Nêu đúng một tệp thường, có quyền đọc.", "Name a regular file that may be read."),
        says=("không đọc được {file}", "{file} cannot be read"),
    ),
    "GS701": CheckPage(
        title=("Chữ trông giống mà không phải chữ Latinh", "Letters that only look Latin"),
        why=(
            "Chữ Kirin, Hy Lạp hay Ð (eth) trông giống hệt nhưng tìm không ra, và có thể để đánh"
            " lừa.",
            "Cyrillic, Greek or eth letters look the same, hide from searches and may deceive.",
        ),
        example='issuer = "Ủy bаn"         # а là chữ Kirin / Cyrillic а',
        remedy=("Gõ lại từ đó.", "Type the word again."),
        says=("chữ lạ: {letters}", "odd letters: {letters}"),
    ),
    "GS702": CheckPage(
        title=("Chữ có dấu tách rời (không phải NFC)", "Letters with separate marks (not NFC)"),
        why=(
            "Cùng một chữ mà hai cách mã hóa thì so sánh và ký số ra khác nhau.",
            "One letter in two encodings compares, and hashes, as two.",
        ),
        example='title = "Giám sát"        # a + U+0301',
        remedy=("Chạy: giamsat check --fix", "Run: giamsat check --fix"),
        says=("có chữ chưa ở dạng NFC", "has letters that are not in NFC"),
    ),
    "GS703": CheckPage(
        title=("Dấu cách thừa ở đầu hoặc cuối", "Spaces at the edge of a text"),
        why=(
            "Dấu cách không nhìn thấy làm hai tên giống nhau thành khác nhau.",
            "Spaces that nobody sees make two of one name.",
        ),
        example='issuer = "Hội Nông dân "',
        remedy=("Chạy: giamsat check --fix", "Run: giamsat check --fix"),
        says=("có dấu cách ở đầu hoặc cuối", "has spaces at its beginning or end"),
    ),
    "GS704": CheckPage(
        title=("Ký tự vô hình", "Invisible characters"),
        why=(
            "Ký tự điều khiển, đổi chiều chữ hay rộng bằng không có thể làm chữ hiện ra khác với"
            " nội dung.",
            "Controls, changes of direction and characters of no width can make a text look other"
            " than"
            " it is.",
        ),
        example='title = "Giám\\u200bsát"',
        remedy=("Gõ lại đoạn chữ đó.", "Type that text again."),
        says=("có ký tự vô hình: {characters}", "has invisible characters: {characters}"),
    ),
    "GS509": CheckPage(
        title=("Số của loại văn bản khác", "A number of another kind of document"),
        why=(
            "Số của kế hoạch lại mang ký hiệu của quyết định (QĐ), báo cáo (BC) hay thông báo (TB);"
            " có thể đã chép nhầm số.",
            "The plan's number names a decision (QĐ), a report (BC) or a notice (TB); it may be the"
            " number of another paper.",
        ),
        example='[plan]\nnumber = "15/QĐ-MTTQ-BTT"    # 15/KH-MTTQ-BTT',
        remedy=("Đối chiếu bản kế hoạch đã ký.", "Compare the signed plan."),
        says=(
            "số “{number}” mang ký hiệu {kind}, không phải của kế hoạch",
            "the number “{number}” names {kind}, which is no plan",
        ),
    ),
}
