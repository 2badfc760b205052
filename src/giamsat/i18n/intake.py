"""Imports: what was found in a foreign file, cell by cell, and what becomes of it."""

MESSAGES = {
    "intake.title": ("Nhập từ {files}", "Import of {files}"),
    "intake.source": ("Nhập từ tệp {files}", "Imported from {files}"),
    "intake.progress": (
        "Đang đối chiếu: {done}/{total} kế hoạch",
        "Looking up: {done} of {total} plans",
    ),
    "intake.commit": (
        "Nhập {plans} kế hoạch từ {files}",
        "Import {plans} {plans:plan|plans} from {files}",
    ),
    "intake.encoding": ("Bảng mã: {name}", "Encoding: {name}"),
    "intake.encoding.tcvn3": ("TCVN3 (ABC, phông .VnTime)", "TCVN3 (ABC, .VnTime fonts)"),
    "intake.encoding.vni": ("VNI (phông VNI-Times)", "VNI (VNI-Times fonts)"),
    "intake.encoding.windows-1258": ("windows-1258", "windows-1258"),
    "intake.sample": ("“{before}” đọc là “{after}”", "“{before}” reads “{after}”"),
    "intake.table": ("Bảng {place} ({kind})", "Table {place} ({kind})"),
    "intake.own-table": (
        "Bảng {place} ({kind}), do giamsat xuất",
        "Table {place} ({kind}), exported by giamsat",
    ),
    "intake.column": ("Cột", "Column"),
    "intake.heading": ("Tiêu đề", "Heading"),
    "intake.field": ("Hiểu là", "Read as"),
    "intake.guess": ("Mức chắc", "Certainty"),
    "intake.sure": ("chắc", "sure"),
    "intake.guessed": ("đoán", "guessed"),
    "intake.unknown": ("không rõ", "unknown"),
    "intake.passed-over": ("bỏ qua", "passed over"),
    "intake.ordinal": ("số thứ tự", "running number"),
    "intake.field.number_issued": ("số và ngày ban hành", "number and day of issue"),
    "intake.field.period": ("thời gian (từ – đến)", "period (from – to)"),
    "intake.field.body": ("đối tượng giám sát", "supervised bodies"),
    "intake.field.superior": ("cơ quan cấp trên", "superior"),
    "intake.field.content": ("nội dung giám sát", "contents"),
    "intake.field.head": ("trưởng đoàn", "head of delegation"),
    "intake.field.deputy": ("phó trưởng đoàn", "deputy head"),
    "intake.field.secretary": ("thư ký", "secretary"),
    "intake.field.member": ("thành viên đoàn", "members"),
    "intake.field.strength": ("ưu điểm", "strengths"),
    "intake.field.shortcoming": ("tồn tại, hạn chế", "shortcomings"),
    "intake.field.recommendation": ("kiến nghị", "recommendations"),
    "intake.field.plan": ("số kế hoạch", "number of the plan"),
    "intake.field.answered": ("ngày trả lời", "day of the answer"),
    "intake.field.answer_number": ("số văn bản trả lời", "number of the answer"),
    "intake.field.answer_text": ("nội dung trả lời", "text of the answer"),
    "intake.field.in": ("thời gian: {time}, khi có dấu", "in {time}, where marked"),
    "intake.not-an-hour": (
        "không hiểu giờ “{value}” (viết như 8h00); giữ trong ghi chú",
        "the hour “{value}” is not understood (write it as 8h00); it is kept in the note",
    ),
    "intake.not-a-mark": (
        "“{value}” ở cột “{heading}” không phải dấu x; giữ trong ghi chú",
        "“{value}” below “{heading}” is no mark; it is kept in the note",
    ),
    "intake.yearly-in-words": (
        "có lẽ là kế hoạch cả năm gồm nhiều cuộc: đang đọc là một kế hoạch. Muốn có chương trình"
        " với từng việc thì lập thành bảng (nội dung, thời gian, đối tượng) rồi nhập",
        "perhaps a plan of a whole year with several supervisions: it is read as one plan. For a"
        " programme with its items, write them as a table (content, time, bodies) and import that",
    ),
    "intake.plans": ("Kế hoạch đọc được", "Plans read"),
    "intake.state": ("Sẽ", "Will be"),
    "intake.state.new": ("thêm mới", "added"),
    "intake.state.same": ("giữ nguyên (đã có)", "left (is there)"),
    "intake.state.differs": ("không ghi: đã có, khác", "left: is there, differs"),
    "intake.state.update": ("sửa theo tệp: đã có, khác", "updated: is there, differs"),
    "intake.state.broken": ("không ghi: có lỗi", "left: has errors"),
    "intake.differences": ("Khác ở {plan}", "Differences in {plan}"),
    "intake.there": ("Hiện có", "There now"),
    "intake.in-file": ("Trong tệp", "In the file"),
    "intake.not-updated": (
        "không sửa được từ tệp này: {parts}",
        "not updated from this file: {parts}",
    ),
    "intake.only-with-update": (
        "{count} kế hoạch đã có nhưng khác: xem bảng trên; thêm --update để sửa theo tệp.",
        "{count} {count:plan is|plans are} there but different: see above; add --update to bring"
        " {count:it|them} up to date.",
    ),
    "intake.updated": ("Đã sửa {plans} kế hoạch:", "{plans} {plans:plan|plans} updated:"),
    "intake.days": ("Thời gian", "Days"),
    "intake.parts": ("Gồm", "With"),
    "intake.part.body": ("đối tượng", "bodies"),
    "intake.part.content": ("nội dung", "contents"),
    "intake.part.member": ("thành viên", "members"),
    "intake.part.visit": ("buổi", "visits"),
    "intake.part.finding": ("kết quả", "findings"),
    "intake.part.recommendation": ("kiến nghị", "recommendations"),
    "intake.cell": ("Ô", "Cell"),
    "intake.plan": ("Mã kế hoạch", "Plan id"),
    "intake.value": ("Giá trị", "Value"),
    "intake.facts": ("Đoán từ văn bản", "Guessed from the text"),
    "intake.problems": ("Cần xem", "To look at"),
    "intake.severity": ("Mức", "Level"),
    "intake.severity.error": ("lỗi", "error"),
    "intake.severity.warning": ("lưu ý", "warning"),
    "intake.severity.note": ("ghi chú", "note"),
    "intake.message": ("Nội dung", "What"),
    "intake.counts": (
        "{new} kế hoạch mới, {same} đã có, {differs} đã có nhưng khác, {broken} có lỗi.",
        "{new} new, {same} already there, {differs} there but different, {broken} with errors.",
    ),
    "intake.preview": (
        "Chưa ghi gì. Thêm --yes để ghi.",
        "Nothing has been written. Add --yes to write.",
    ),
    "intake.refused": (
        "Chưa ghi gì vì còn lỗi. Sửa tệp rồi nhập lại, hoặc thêm --skip-errors để ghi phần"
        " không lỗi.",
        "Nothing has been written because of the errors. Mend the file, or add --skip-errors to"
        " write what has none.",
    ),
    "intake.nothing-new": ("Không có gì mới để ghi.", "There is nothing new to write."),
    "intake.written": (
        "Đã ghi {plans} kế hoạch:",
        "{plans} {plans:plan|plans} written:",
    ),
    "intake.mapping-saved": ("Đã lưu cách đọc cột vào {path}.", "The mapping is saved in {path}."),
    "intake.legacy-encoding": (
        "tệp dùng bảng mã cũ {encoding}: “{before}” có thể là “{after}”; chạy lại với"
        " --encoding {encoding} để chuyển",
        "the file is in the old encoding {encoding}: “{before}” may be “{after}”; run again with"
        " --encoding {encoding} to convert it",
    ),
    "intake.several-tables": (
        "trang tính có {count} bảng ({areas}); chọn một bảng, ví dụ: --range {first}",
        "the sheet has {count} tables ({areas}); choose one, such as: --range {first}",
    ),
    "intake.no-table": (
        "không thấy bảng nào có tiêu đề quen thuộc trong {name}; chỉ cột bằng"
        " --column “TIÊU ĐỀ=FIELD”",
        "no table with known headings was found in {name}; name columns by"
        " --column “HEADING=FIELD”",
    ),
    "intake.hidden-sheet": ("trang tính ẩn, không đọc", "a hidden sheet, passed over"),
    "intake.formula": (
        "lấy kết quả đã lưu của công thức",
        "the saved result of a formula is taken",
    ),
    "intake.formula-without-value": (
        "công thức chưa có kết quả lưu; mở bằng Excel, lưu lại rồi nhập",
        "a formula without a saved result; open and save the file in Excel first",
    ),
    "intake.excel-error": ("ô có lỗi {value} của Excel", "the cell has Excel's error {value}"),
    "intake.total-row": ("dòng cộng “{text}”, bỏ qua", "the total row “{text}”, passed over"),
    "intake.signature-row": (
        "dòng ký tên “{text}”, bỏ qua",
        "the signature row “{text}”, passed over",
    ),
    "intake.section-row": (
        "dòng đề mục “{text}”, dùng cho các dòng bên dưới",
        "the section row “{text}”, which holds for the rows below it",
    ),
    "intake.section-unused": (
        "dòng đề mục “{text}”: chỉ là đề mục, không ghi vào các dòng bên dưới",
        "the section row “{text}” is a heading alone; nothing of it goes into the rows below",
    ),
    "intake.several-names": (
        "“{value}” có lẽ là nhiều đơn vị; đang để là một. Tách bằng dấu chấm phẩy nếu là nhiều",
        "“{value}” is perhaps several bodies and stays one; part them by semicolons if so",
    ),
    "intake.other-year": (
        "“{value}” nói năm {other}, còn tệp này của năm {year}: xem lại",
        "“{value}” speaks of {other} in a file of {year}: look again",
    ),
    "intake.one-order": (
        "“{value}” chỉ có thể là {one}, trái với các ngày khác của cột. Chọn cho cả cột bằng"
        " --reading {column}={number}",
        "“{value}” can only be {one}, unlike the other days of the column. Choose for the column by"
        " --reading {column}={number}",
    ),
    "intake.unknown-column": (
        "không rõ cột “{heading}”, bỏ qua; chỉ bằng --column “{heading}=FIELD”",
        "the column “{heading}” is unknown and passed over; name it by --column “{heading}=FIELD”",
    ),
    "intake.repeated-column": (
        "cột “{heading}” và cột ở ô {other} cùng hiểu là {field}; chọn bằng --column “{heading}=-”",
        "the column “{heading}” and that of {other} both read as {field}; choose by"
        " --column “{heading}=-”",
    ),
    "intake.plan-id-missing": ("thiếu mã kế hoạch", "the plan id is missing"),
    "intake.plan-not-in-file": (
        "không thấy kế hoạch “{number}” trong tệp hay trong sổ",
        "neither the file nor the workspace has the plan “{number}”",
    ),
    "intake.plan-not-named": (
        "không rõ dòng này thuộc kế hoạch nào (thiếu cột số kế hoạch)",
        "it is unknown to which plan the row belongs (no column with the plan's number)",
    ),
    "intake.part-not-in-file": ("tệp không có phần {id}", "the file has no part {id}"),
    "intake.part-missing": ("thiếu {key}", "{key} is missing"),
    "intake.bad-extra": (
        "“{value}” không phải đối tượng JSON",
        "“{value}” is not a JSON object",
    ),
    "intake.not-a-whole-number": (
        "“{value}” không phải số nguyên",
        "“{value}” is not a whole number",
    ),
    "intake.not-a-day": (
        "“{value}” không phải ngày (viết như 11/02/2020)",
        "“{value}” is not a day (write it as 11/02/2020)",
    ),
    "intake.not-a-period": (
        "không hiểu thời gian “{value}” (viết như 11/02/2020 - 14/02/2020)",
        "the period “{value}” is not understood (write it as 11/02/2020 - 14/02/2020)",
    ),
    "intake.period-reversed": (
        "“{value}”: ngày cuối trước ngày đầu",
        "“{value}”: the last day is before the first",
    ),
    "intake.period-not-exact": (
        "“{value}” không cho ngày cụ thể; không đoán ngày bắt đầu và kết thúc",
        "“{value}” gives no exact days; none are guessed",
    ),
    "intake.period-not-read": (
        "không hiểu thời gian “{value}”, bỏ qua",
        "the period “{value}” is not understood and passed over",
    ),
    "intake.serial-day": (
        "số của Excel được đọc là ngày {day}",
        "Excel's number is read as the day {day}",
    ),
    "intake.unknown-word": (
        "không hiểu “{value}”; chọn một trong: {choices}",
        "“{value}” is not understood; choose one of: {choices}",
    ),
    "intake.continued-row": (
        "dòng nối tiếp của kế hoạch ở dòng {row}",
        "the row goes on with the plan of row {row}",
    ),
    "intake.title-missing": ("thiếu trích yếu", "the title is missing"),
    "intake.two-values": (
        "giá trị khác cho cùng {key} đã có ở {other}",
        "another value for {key}, which {other} gives already",
    ),
    "intake.superiors-unmatched": (
        "{superiors} cơ quan cấp trên cho {bodies} đối tượng: không rõ của ai",
        "{superiors} superiors for {bodies} bodies: whose is unclear",
    ),
    "intake.part-beside-plan-alone": (
        "“{value}” không thấy trong bảng {other} (hoặc bảng ghi khác): giữ cả hai nơi, xem lại",
        "“{value}” is not in the table {other}, or stands there otherwise: both are kept, look"
        " again",
    ),
    "intake.part-in-list-alone": (
        "“{value}” không thấy bên kế hoạch ({other}), hoặc ghi khác: giữ cả hai nơi, xem lại",
        "“{value}” does not stand beside its plan ({other}), or otherwise: both are kept, look"
        " again",
    ),
    "intake.answer-without-day": (
        "có trả lời nhưng thiếu ngày trả lời",
        "an answer without its day",
    ),
    "intake.joined-cell": (
        "ô gộp với dòng trên: cũng dùng cho dòng {row}",
        "the cell is joined with those below: it serves row {row} too",
    ),
    "intake.several-periods": (
        "“{value}” có nhiều khoảng thời gian, chưa lấy khoảng nào ({readings}); chọn bằng"
        " --reading {cell}=SỐ",
        "“{value}” names several periods, none is taken yet ({readings}); choose by"
        " --reading {cell}=N",
    ),
    "intake.data-period": (
        "“{value}” hiểu là thời kỳ số liệu, không phải thời gian giám sát",
        "“{value}” is read as the period of the data, not of the supervision",
    ),
    "intake.wrong-day": (
        "“{day}” không phải ngày có thật; giữ nguyên chữ “{value}”",
        "“{day}” is not a day that exists; the words “{value}” are kept",
    ),
    "intake.days-left-over": (
        "“{value}” còn ngày chưa hiểu; giữ nguyên chữ, chưa lấy ngày nào",
        "“{value}” has days that are not understood; the words are kept, no day is taken",
    ),
    "intake.year-assumed": (
        "“{value}” không ghi năm; hiểu là năm {year}",
        "“{value}” names no year; it is read as of {year}",
    ),
    "intake.struck-text": (
        "chữ bị gạch ngang, không lấy: “{text}”",
        "struck out and not taken: “{text}”",
    ),
    "intake.letters-lost": (
        "chữ có dấu đã mất khi lưu tệp, chỉ còn dấu hỏi (“{value}”): mở tệp gốc bằng Excel, lưu lại"
        " bằng “CSV UTF-8” rồi nhập",
        "letters were lost when the file was saved, question marks are left (“{value}”): open the"
        " original in Excel, save it as “CSV UTF-8” and import that",
    ),
    "intake.html-decoded": (
        "“{text}” có mã HTML; đọc là “{value}”",
        "“{text}” has HTML codes; it is read as “{value}”",
    ),
    "intake.left.names-plan": ("nêu số kế hoạch", "names the plan"),
    "intake.struck-row": (
        "dòng {row} bị gạch ngang, không lấy: “{text}”",
        "row {row} is struck out and not taken: “{text}”",
    ),
    "intake.deleted-text": (
        "đoạn đã xóa (theo dõi thay đổi), không lấy: “{text}”",
        "deleted (tracked change) and not taken: “{text}”",
    ),
    "intake.hidden-text": ("chữ ẩn, không lấy: “{text}”", "hidden and not taken: “{text}”"),
    "intake.note-text": (
        "chú thích cuối trang, không lấy: “{text}”",
        "a foot note, not taken: “{text}”",
    ),
    "intake.comment-text": (
        "nhận xét bên lề, không lấy: “{text}”",
        "a comment, not taken: “{text}”",
    ),
    "intake.unruled-text": (
        "có lẽ là dòng của bảng không kẻ khung, không lấy: “{text}”",
        "perhaps a row of a table without lines, not taken: “{text}”",
    ),
    "intake.left.unruled": ("bảng không kẻ khung", "a table without lines"),
    "intake.hidden-rows": (
        "dòng {rows} đang ẩn nhưng vẫn được đọc; xóa khỏi tệp nếu không dùng",
        "rows {rows} are hidden and were read all the same; delete them if they do not count",
    ),
    "intake.hidden-columns": (
        "cột {columns} đang ẩn nhưng vẫn được đọc; xóa khỏi tệp nếu không dùng",
        "columns {columns} are hidden and were read all the same; delete them if they do not count",
    ),
    "intake.coloured-rows": (
        "dòng {rows} tô màu ({colour}): màu không được đọc",
        "rows {rows} are coloured ({colour}): colours are not read",
    ),
    "intake.surplus-cell": (
        "“{text}” nằm ngoài các cột có tiêu đề: dòng này có nhiều ô hơn tiêu đề",
        "“{text}” stands beyond the headings: the row has more cells than there are headings",
    ),
    "intake.empty-word": ("“{text}”: hiểu là không có gì", "“{text}” is read as nothing"),
    "intake.day-order": (
        "cột “{heading}” có ngày viết tháng trước (“{value}”): chưa rõ thứ tự ngày, tháng",
        "the column “{heading}” has days with the month first (“{value}”): their order is unclear",
    ),
    "intake.two-orders": (
        "“{value}” là {one} (1) hay {other} (2)? Chọn cho cả cột bằng --reading {column}=SỐ",
        "is “{value}” {one} (1) or {other} (2)? Choose for the column by --reading {column}=N",
    ),
    "intake.title-is-a-time": (
        "trích yếu “{value}” là thời gian: dòng này có lẽ lệch cột",
        "the title “{value}” is a time: the row is probably shifted",
    ),
    "intake.outcome-without-day": (
        "“{value}”: kết quả giải quyết cần có ngày; ghi vào ghi chú",
        "“{value}”: an outcome needs its day; it is kept in the note",
    ),
    "intake.due-before": (
        "“{value}” hiểu là chậm nhất ngày {day}",
        "“{value}” is read as due on {day}",
    ),
    "intake.plan-ambiguous": (
        "“{number}” có thể là nhiều kế hoạch ({plans}); ghi rõ số và năm",
        "“{number}” may be several plans ({plans}); write number and year",
    ),
    "intake.number-of-other-kind": (
        "số “{value}” không phải số của kế hoạch (KH); giữ nguyên",
        "the number “{value}” is not that of a plan (KH); it is kept",
    ),
    "intake.day-blank": ("ngày ban hành còn để trống", "the day of issue is left blank"),
    "intake.joint-issuers": (
        "có lẽ nhiều cơ quan cùng ban hành: “{issuer}”",
        "several bodies perhaps issue it together: “{issuer}”",
    ),
    "intake.bodies-elsewhere": (
        "đối tượng giám sát ghi ở danh sách hay phụ lục: “{value}”",
        "the supervised bodies stand in a list or an appendix: “{value}”",
    ),
    "intake.relation-not-found": (
        "“{value}”: không thấy kế hoạch {number} trong sổ nên chưa ghi được quan hệ",
        "“{value}”: the plan {number} is not in the workspace, so the relation is not recorded",
    ),
    "intake.form-unknown": (
        "không rõ hình thức giám sát “{value}”, không lấy",
        "the form “{value}” is unknown and not taken",
    ),
    "intake.second-form": (
        "thêm một hình thức giám sát nữa: “{value}”, chỉ lấy hình thức đầu",
        "a further form: “{value}”; the first one is kept",
    ),
    "intake.second-period": (
        "một khoảng thời gian khác: “{value}”, không lấy; giữ khoảng đã nêu trước",
        "another period: “{value}”, not taken; the one before it is kept",
    ),
    "intake.table-not-read": (
        "bảng {table} không đọc được, không lấy: “{value}”",
        "the table {table} is not understood and not taken: “{value}”",
    ),
    "intake.calendar-joins": (
        "đây là lịch công tác: {count} việc giám sát, thêm buổi cho {plans} kế hoạch đã có; việc"
        " khác không lấy",
        "this is a calendar of work: {count} lines of supervision, visits for {plans}"
        " {plans:plan|plans} that are there; other work is not taken",
    ),
    "intake.calendar-without-plans": (
        "đây là lịch công tác. Buổi giám sát trong lịch được thêm vào kế hoạch đã có trong sổ, khi"
        " lịch nêu số kế hoạch (“theo Kế hoạch số 11/KH-…”) hay đủ tên; lịch này chưa có dòng nào"
        " như vậy ({count} dòng nói về giám sát)",
        "this is a calendar of work. Its visits join plans that are in the workspace where it names"
        " their number or whole title; no line does ({count} speak of supervision)",
    ),
    "intake.calendar-plan-unclear": (
        "“{value}”: không rõ theo kế hoạch nào trong sổ, không lấy",
        "“{value}”: it is unclear of which plan, so it is not taken",
    ),
    "intake.calendar-day-unclear": (
        "“{value}”: không rõ ngày nào, không lấy",
        "“{value}”: the day is unclear, so it is not taken",
    ),
    "intake.left.other-work": ("việc khác trong lịch", "other work of the calendar"),
    "intake.document-is": (
        "đây là {kind}: chỉ nhập được kế hoạch giám sát",
        "this is {kind}: only plans can be imported",
    ),
    "intake.document-is-report": (
        "đây là báo cáo. Kết quả và kiến nghị của báo cáo được nhập vào kế hoạch mà báo cáo nêu số,"
        " khi kế hoạch đó đã có trong sổ (báo cáo này nêu: {number})",
        "this is a report. Its findings and recommendations go into the plan whose number it names,"
        " once that plan is in the workspace (this one names: {number})",
    ),
    "intake.report-joins": (
        "báo cáo theo Kế hoạch {number}: kết quả và kiến nghị thêm vào kế hoạch đã có",
        "a report on plan {number}: its findings and recommendations join the plan that is there",
    ),
    "intake.document.letter": ("công văn", "a letter"),
    "intake.document.calendar": ("lịch công tác", "a calendar of work"),
    "intake.document.decision": ("quyết định", "a decision"),
    "intake.document.notice": ("thông báo", "a notice"),
    "intake.document.minutes": ("biên bản", "minutes"),
    "intake.document.outline": ("đề cương", "an outline"),
    "intake.document.other": ("văn bản loại khác", "a document of another kind"),
    "intake.ditto": (
        "“{text}” hiểu là như dòng trên: “{value}”",
        "“{text}” is read as in the row above: “{value}”",
    ),
    "intake.form-in-note": (
        "không rõ hình thức “{value}”; ghi vào ghi chú",
        "the form “{value}” is unknown and kept in the note",
    ),
    "intake.programme-year-missing": (
        "không rõ chương trình của năm nào; ghi “NĂM 2026” ở dòng tiêu đề",
        "the year of the programme is unknown; write “NĂM 2026” in the title",
    ),
    "intake.programme-title-missing": (
        "chương trình không có tên; ghi một dòng tiêu đề trên bảng",
        "the programme has no title; write one in a line above the table",
    ),
    "intake.left.section": ("tiêu đề mục", "a heading of a section"),
    "intake.left.signature": ("dòng ký tên", "a signature"),
    "intake.left.total": ("dòng cộng", "a total"),
    "intake.left.empty": ("ghi là không có", "said to be nothing"),
    "intake.left.heading": ("tiêu đề", "a heading"),
    "intake.left.ordinal": ("số thứ tự", "a running number"),
    "intake.left.decoration": ("dòng kẻ", "a decoration"),
    "intake.left.title": (
        "quốc hiệu, tên bảng, tên cơ quan",
        "name of the state, the table or the office",
    ),
    "intake.left.head": ("phần đầu văn bản", "the head of the document"),
    "intake.left.end": ("câu kết, nơi nhận", "the last sentence"),
    "intake.left.page-number": ("số trang", "a page number"),
    "intake.left.struck": ("chữ bị gạch ngang", "struck out"),
    "intake.left.deleted": ("đoạn đã xóa", "deleted"),
    "intake.left.hidden": ("chữ ẩn", "hidden letters"),
    "intake.left.note": ("chú thích cuối trang", "a foot note"),
    "intake.left.comment": ("nhận xét bên lề", "a comment"),
    "intake.left.hidden-sheet": ("trang tính ẩn", "on a hidden sheet"),
    "intake.left.excel-error": ("ô lỗi của Excel", "an error of Excel"),
    "intake.left.surplus": ("ngoài các cột có tiêu đề", "beyond the headings"),
    "intake.left.unknown-plan": ("không rõ thuộc kế hoạch nào", "of no known plan"),
    "intake.left.refused": ("dòng không ghi được vì có lỗi", "of what is refused for an error"),
    "intake.left.repeated": ("dòng lặp", "repeated"),
    "intake.left.unknown-column": ("cột không rõ nghĩa", "in a column that is unknown"),
    "intake.left.column-passed-over": (
        "cột bỏ qua theo yêu cầu",
        "in a column that was to be passed over",
    ),
    "intake.left.told": ("xem phần “Cần xem”", "see the remarks"),
    "intake.left.not-understood": ("không hiểu", "not understood"),
    "intake.left.outside": ("ngoài bảng", "outside of the table"),
    "intake.left.no-heading": ("văn bản không có tên loại", "in a document of no known kind"),
    "intake.left.other-kind": ("văn bản loại khác", "in a document of another kind"),
    "intake.left.report-head": ("phần đầu báo cáo", "the head of a report"),
    "intake.left.no-key": ("không có chỗ ghi trong kế hoạch", "nothing in a plan holds it"),
    "intake.left.opening": ("lời dẫn", "the opening"),
    "intake.left.footer": ("chân trang", "the foot of the page"),
    "intake.left.beside-title": ("dòng dưới trích yếu", "below the title"),
    "intake.left.relation": (
        "quan hệ với kế hoạch chưa có trong sổ",
        "a relation to a plan that is not there",
    ),
    "intake.left.form-unknown": ("hình thức không rõ", "an unknown form"),
    "intake.left.second-form": ("hình thức thứ hai", "a second form"),
    "intake.left.bodies-elsewhere": ("đối tượng ghi ở nơi khác", "bodies that stand elsewhere"),
    "intake.left.no-member": ("không nêu tên người", "names nobody"),
    "intake.left.time-without-key": ("thời gian không có chỗ ghi", "a time that nothing holds"),
    "intake.left.beside-time": ("đi kèm thời gian", "beside a time"),
    "intake.left.second-period": ("khoảng thời gian thứ hai", "a second period"),
    "intake.left.appendix": ("phụ lục", "in an appendix"),
    "intake.left.after-end": ("sau phần kết", "after the end"),
    "intake.left.too-many": ("quá nhiều dòng", "too many lines"),
    "intake.left.no-name": ("dòng không có tên", "a row without a name"),
    "intake.account": ("Đối chiếu tệp", "Account of the files"),
    "intake.account.counts": (
        "{taken} chỗ đã lấy, {furniture} chỗ là tiêu đề, quốc hiệu, chữ ký…, {left} chỗ không lấy.",
        "{taken} taken, {furniture} headings, mottos, signatures …, {left} not taken.",
    ),
    "intake.account.left": ("Không lấy", "Not taken"),
    "intake.account.whole": ("Từng chỗ một", "Piece by piece"),
    "intake.account.more": (
        "… còn {count} chỗ nữa không lấy: xem bằng --all",
        "… {count} more were not taken: see them by --all",
    ),
    "intake.account.taken": ("lấy vào {keys}", "taken into {keys}"),
    "intake.piece": ("Chữ trong tệp", "Words in the file"),
    "intake.ended": ("Đi đâu", "Ended as"),
    "intake.kind.items": ("Chương trình năm", "Yearly programme"),
    "intake.programme": (
        "Chương trình năm: {title} ({state}: {id})",
        "Yearly programme: {title} ({state}: {id})",
    ),
    "intake.item.kind": ("Loại", "Kind"),
    "intake.item.kind.supervision": ("giám sát", "supervision"),
    "intake.item.kind.criticism": ("phản biện xã hội", "social criticism"),
    "intake.item.kind.comment": ("góp ý", "comment"),
    "intake.item.text": ("Nội dung", "What"),
    "intake.item.when": ("Thời gian", "When"),
    "intake.item.lead": ("Chủ trì", "Lead"),
    "intake.item.bodies": ("Đối tượng", "Bodies"),
    "intake.item.partners": ("Phối hợp", "Partners"),
    "intake.item.form": ("Hình thức", "Form"),
    "intake.item.note": ("Ghi chú", "Note"),
    "intake.state.adds": ("thêm phần mới vào kế hoạch đã có", "new parts for a plan that is there"),
    "intake.adds": (
        "{count} kế hoạch đã có được thêm phần mới.",
        "{count} {count:plan|plans} that {count:is|are} there {count:gets|get} new parts.",
    ),
    "intake.programmes": (
        "{count} chương trình năm mới.",
        "{count} new yearly {count:programme|programmes}.",
    ),
    "intake.programme-differs": (
        "chương trình {plan} đã có nhưng thiếu: {value}; chưa ghi gì vào đó",
        "the programme {plan} is there without: {value}; nothing is written to it",
    ),
    "intake.part-unclear": (
        "“{value}” có thể là nhiều phần của {plan}; ghi rõ hơn rồi nhập lại",
        "“{value}” may be several parts of {plan}; say more and import again",
    ),
    "intake.field.partners": ("đơn vị phối hợp", "partners"),
    "intake.field.leader": ("đơn vị chủ trì", "lead"),
    "intake.field.symbol": ("ký hiệu (sau số)", "letters of the number"),
    "intake.field.result": ("kết quả giải quyết", "outcome"),
    "intake.no-member": (
        "“{value}” không nêu tên người; không lấy vào đoàn giám sát",
        "“{value}” names nobody; it is not taken as a member",
    ),
    "intake.number-suggestion": (
        "số “{value}” có thể viết nhầm; có lẽ là “{suggestion}”. Giữ nguyên như trong tệp",
        "the number “{value}” looks damaged; “{suggestion}” was perhaps meant. It is kept as it is",
    ),
    "intake.number-unknown": (
        "số “{value}” không theo mẫu nào đã biết; giữ nguyên",
        "the number “{value}” follows no known form; it is kept",
    ),
    "intake.number-blank": ("số còn để trống", "the number is left blank"),
    "intake.issuer-guessed": (
        "cơ quan ban hành đoán từ dòng “{value}”; sửa bằng --issuer nếu sai",
        "the issuer is guessed from “{value}”; use --issuer if that is wrong",
    ),
    "intake.too-many-items": (
        "quá nhiều dòng trong một mục, từ “{value}”",
        "too many lines in a section, from “{value}”",
    ),
    "intake.repeated-in-file": (
        "cùng cơ quan, số và năm với dòng ở {other}",
        "the same issuer, number and year as at {other}",
    ),
    "intake.ask": (
        "Có cột chưa rõ là gì. Mỗi cột gõ số hoặc tên trường:",
        "Some columns are unknown. For each type the number or the name of a field:",
    ),
    "intake.ask.kind": ("Bảng này ghi gì", "What the table lists"),
    "intake.ask.column": (
        "Cột {place} “{heading}” ({samples})",
        "Column {place} “{heading}” ({samples})",
    ),
    "intake.ask.empty-column": (
        "Cột {place} “{heading}” (trống)",
        "Column {place} “{heading}” (empty)",
    ),
    "intake.ask.hint": ("Enter: bỏ qua cột", "Enter: pass over"),
    "intake.ask.save": ("Lưu cách đọc cột với tên", "Save the mapping as"),
    "intake.ask.save.hint": (
        "ví dụ so-theo-doi; Enter: không lưu",
        "such as so-theo-doi; Enter: do not save",
    ),
    "intake.mapping-again": (
        "Lần sau gõ: giamsat import {files} --mapping {name}",
        "Next time type: giamsat import {files} --mapping {name}",
    ),
    "intake.mapping-unsaved": (
        "Chưa lưu cách đọc cột. Để ghi kế hoạch, gõ: giamsat import {files} {columns} --yes",
        "The mapping is not saved. To write, type: giamsat import {files} {columns} --yes",
    ),
    "intake.mapping": ("Cách đọc cột “{name}” ({path})", "The mapping “{name}” ({path})"),
    "intake.mapping.table": ("Loại bảng", "Kind of table"),
    "intake.mapping.encoding": ("Bảng mã", "Encoding"),
    "intake.mapping.place": ("Vùng", "Range"),
    "error.import-no-such-field": (
        "không có trường “{text}”.",
        "there is no field “{text}”.",
    ),
    "error.import-field-twice": (
        "cột “{one}” và cột “{other}” cùng là “{field}”; chọn một, cột kia bỏ qua.",
        "the columns “{one}” and “{other}” are both “{field}”; choose one, pass over the other.",
    ),
    "error.import-mapping-there": (
        "đã có mappings/{name}.toml; chọn tên khác.",
        "mappings/{name}.toml is there already; choose another name.",
    ),
    "error.import-no-such-mapping": (
        "không có cách đọc cột “{name}”; đã lưu: {known}.",
        "there is no mapping “{name}”; saved ones: {known}.",
    ),
    "error.import-no-file": (
        "thiếu TỆP cần nhập (hoặc --show-mapping TÊN).",
        "FILE to import is missing (or --show-mapping NAME).",
    ),
    "help.import.show-mapping": (
        "Hiện một cách đọc cột đã lưu: tiêu đề nào là trường nào.",
        "Show a saved mapping: which heading is which field.",
    ),
    "help.import": (
        "Nhập kế hoạch từ Excel, CSV hoặc Word.\n\nLúc đầu chỉ cho xem: cột hiểu thế nào, kế"
        " hoạch nào mới, ô nào có lỗi. Thêm --yes mới ghi. Nhập lại không tạo bản trùng.",
        "Import plans from Excel, CSV or Word.\n\nAt first it only shows how columns are read,"
        " which plans are new, which cells are wrong. It writes with --yes. Importing again makes"
        " no duplicates.",
    ),
    "help.import.file": (
        "Tệp .xlsx, .csv, .docx, hoặc thư mục CSV do giamsat xuất.",
        "Files .xlsx, .csv, .docx, or a folder of CSV files that giamsat exported.",
    ),
    "help.import.encoding": (
        "Chuyển từ bảng mã: tcvn3, vni, windows-1258, utf-8, utf-16, hoặc auto.",
        "Convert from an encoding: tcvn3, vni, windows-1258, utf-8, utf-16, or auto.",
    ),
    "help.import.range": (
        "Chỉ đọc vùng này: A3:H20, Sheet1!A3:H20, hoặc tên trang tính.",
        "Read only this: A3:H20, Sheet1!A3:H20, or a sheet's name.",
    ),
    "help.import.table": (
        "Loại bảng: `table.plans`, `table.visits`, `table.findings`, `table.recommendations`.",
        "Kind of table: plans, visits, findings, recommendations.",
    ),
    "help.import.column": (
        "Cột này là trường nào (dùng nhiều lần được): “Mã hồ sơ=Số, ký hiệu”, “Việc=Trích yếu”,"
        " “Kinh phí=bỏ qua”. Tên trường của kế hoạch: số và ngày ban hành; số, ký hiệu; ký hiệu;"
        " ngày ban hành; trích yếu; cơ quan ban hành; đơn vị chủ trì; đơn vị phối hợp; hình thức"
        " giám sát; ngày bắt đầu; ngày kết thúc; thời gian; hạn báo cáo; địa bàn; mục đích; căn cứ;"
        " chương trình phối hợp; cơ quan giao; ghi chú; đối tượng giám sát; cơ quan cấp trên; nội"
        " dung giám sát; trưởng đoàn; phó trưởng đoàn; thư ký; thành viên đoàn; ưu điểm; tồn tại,"
        " hạn chế; kiến nghị. Của buổi (--table `table.visits`): số kế hoạch; mã buổi; ngày giám"
        " sát; giờ; buổi; địa điểm; đơn vị được giám sát; chủ trì; ngày đã làm; ghi chú. Của kết"
        " quả: số kế hoạch; mã kết quả; loại; nội dung; đơn vị; ngày; buổi giám sát; ghi chú. Của"
        " kiến nghị: số kế hoạch; mã kiến nghị; nội dung kiến nghị; nơi nhận; ngày gửi; số, ký"
        " hiệu; hạn trả lời; ngày trả lời; số văn bản trả lời; nội dung trả lời; kết quả giải"
        " quyết; ghi chú.",
        "Which field a column is (may be repeated): “Code=number”, “Kinh phí=-” (pass over)."
        " Fields of plans: number and day of issue; number; letters of the number; issued; title;"
        " issuer; lead; partners; form; begins; ends; period; report due; area; purpose; legal"
        " basis; programme; assigned by; note; supervised bodies; superior; contents; head of"
        " delegation; deputy head; secretary; members; strengths; shortcomings; recommendations. Of"
        " visits (--table visits): number of the plan; visit id; visit day; hour; session; place;"
        " bodies; lead; done; note. Of findings: number of the plan; finding id; kind; text; body;"
        " day; visit; note. Of recommendations: number of the plan; recommendation id;"
        " recommendation; to; sent; number; answer due; day of the answer; number of the answer;"
        " text of the answer; outcome; note.",
    ),
    "help.import.mapping": (
        "Dùng cách đọc cột đã lưu trong mappings/NAME.toml.",
        "Use the mapping saved in mappings/NAME.toml.",
    ),
    "help.import.save-mapping": (
        "Lưu cách đọc cột vào mappings/NAME.toml.",
        "Save the mapping in mappings/NAME.toml.",
    ),
    "help.import.reading": (
        "Chọn cách hiểu khi một ô có nhiều cách: “F9=2”, “C=1” (cả cột), “¶12=1” (dòng văn bản).",
        "Choose where a cell has several readings: “F9=2”, “C=1” (a column), “¶12=1” (a line).",
    ),
    "help.import.issuer": (
        "Cơ quan ban hành khi tệp không ghi (mặc định: theo giamsat.toml).",
        "The issuer where the file names none (default: that of giamsat.toml).",
    ),
    "help.import.update": (
        "Sửa cả kế hoạch đã có theo tệp (chỉ những chỗ khác; không xóa gì).",
        "Bring plans that are there up to date too (only what differs; nothing is taken away).",
    ),
    "help.import.all": (
        "Ghi ra cả phần đối chiếu: từng ô, từng dòng đi đâu.",
        "Show the whole account: where each cell and line ended.",
    ),
    "help.import.skip-errors": (
        "Vẫn ghi các kế hoạch không có lỗi.",
        "Write the plans without errors all the same.",
    ),
    "error.import-too-large": (
        "tệp lớn {size} byte, quá giới hạn {limit}.",
        "the file has {size} bytes, more than {limit}.",
    ),
    "error.import-too-many-cells": (
        "tệp có quá {limit} ô có dữ liệu.",
        "the file has more than {limit} filled cells.",
    ),
    "error.import-too-many-rows": (
        "trang tính {sheet} có dữ liệu sau dòng {limit}.",
        "the sheet {sheet} has data below row {limit}.",
    ),
    "error.import-too-many-columns": (
        "trang tính {sheet} có dữ liệu sau cột thứ {limit}.",
        "the sheet {sheet} has data beyond column {limit}.",
    ),
    "error.import-too-many-sheets": (
        "tệp có quá {limit} trang tính.",
        "the file has more than {limit} sheets.",
    ),
    "error.import-too-many-merged": (
        "trang tính {sheet} có quá {limit} ô gộp.",
        "the sheet {sheet} has more than {limit} joined cells.",
    ),
    "error.import-scan": (
        "tệp PDF này là bản chụp ({pages} trang), không có chữ để đọc.",
        "this PDF is a scan ({pages} pages): it has no text to read.",
    ),
    "error.import-scan.remedy": (
        "dùng tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi lưu thành Word; giữ bản chụp bằng"
        " giamsat document add",
        "use the Word file that it was printed from, or recognise the text (OCR) and save it as"
        " Word; keep the scan by giamsat document add",
    ),
    "error.import-too-many-pages": (
        "tệp có quá {limit} trang.",
        "the file has more than {limit} pages.",
    ),
    "error.import-bad-reading": (
        "“{text}” không đúng dạng Ô=SỐ, ví dụ F9=2.",
        "“{text}” is not CELL=N, such as F9=2.",
    ),
    "error.import-old-office": (
        "tệp .xls/.doc đời cũ hoặc có mật khẩu, không đọc được.",
        "an old .xls/.doc file, or one with a password: it cannot be read.",
    ),
    "error.import-old-office.remedy": (
        "mở bằng Excel hay Word, bỏ mật khẩu, lưu thành .xlsx hoặc .docx",
        "open it in Excel or Word, remove the password, save it as .xlsx or .docx",
    ),
    "error.import-password": ("tệp có mật khẩu ({part}).", "the file has a password ({part})."),
    "error.import-damaged": (
        "tệp hỏng hoặc không phải tệp Office ({part}).",
        "the file is damaged or no Office file ({part}).",
    ),
    "error.import-damaged-pdf": (
        "tệp hỏng hoặc không phải tệp PDF.",
        "the file is damaged or no PDF file.",
    ),
    "error.import-macros": (
        "tệp có macro ({part}): từ chối đọc.",
        "the file has macros ({part}): refused.",
    ),
    "error.import-macros.remedy": (
        "lưu lại thành .xlsx hoặc .docx không macro",
        "save it as .xlsx or .docx without macros",
    ),
    "error.import-zip-bomb": (
        "tệp nén bung ra quá lớn ({part}): từ chối đọc.",
        "the file unpacks to far too much ({part}): refused.",
    ),
    "error.import-external-links": (
        "tệp có liên kết ra ngoài ({part}): từ chối đọc.",
        "the file links to others ({part}): refused.",
    ),
    "error.import-external-links.remedy": (
        "ngắt liên kết (Data → Edit Links → Break Link) rồi lưu lại",
        "break the links (Data → Edit Links → Break Link) and save it again",
    ),
    "error.import-xml-entities": (
        "tệp khai báo thực thể XML ({part}): từ chối đọc.",
        "the file declares XML entities ({part}): refused.",
    ),
    "error.import-dde": (
        "tệp có lệnh DDE ({part}): từ chối đọc.",
        "the file has DDE commands ({part}): refused.",
    ),
    "error.import-unknown-encoding": (
        "không rõ bảng mã của tệp (không phải {encoding}, từ byte {at}).",
        "the file's encoding is unknown (it is not {encoding}, from byte {at}).",
    ),
    "error.import-unknown-encoding.remedy": (
        "chỉ rõ bằng --encoding: utf-8, utf-16, windows-1258, tcvn3, vni",
        "name it by --encoding: utf-8, utf-16, windows-1258, tcvn3, vni",
    ),
    "error.import-no-such-encoding": (
        "không có bảng mã “{name}”; chọn: auto, {known}.",
        "there is no encoding “{name}”; choose: auto, {known}.",
    ),
    "error.import-bad-csv": (
        "dòng {line} của {sheet} không đúng dạng CSV ({detail}).",
        "line {line} of {sheet} is not valid CSV ({detail}).",
    ),
    "error.import-unknown-kind": (
        "không nhập được loại tệp của {name}; nhận: {known}.",
        "files like {name} cannot be imported; known: {known}.",
    ),
    "error.import-bad-range": (
        "“{text}” không phải vùng ô, ví dụ A3:H20.",
        "“{text}” is no range of cells, such as A3:H20.",
    ),
    "error.import-no-such-sheet": (
        "không có trang tính “{name}”; có: {known}.",
        "there is no sheet “{name}”; there are: {known}.",
    ),
    "error.import-empty-folder": (
        "thư mục {path} không có tệp CSV nào.",
        "the folder {path} has no CSV file.",
    ),
    "error.import-bad-mapping-name": (
        "tên “{name}” không dùng được; chỉ gồm a-z, 0-9 và dấu gạch nối.",
        "the name “{name}” cannot be used; only a-z, 0-9 and dashes.",
    ),
    "error.import-bad-mapping": (
        "{path}: {key} trỏ tới một trường không có.",
        "{path}: {key} names a field that does not exist.",
    ),
    "error.import-no-such-table": (
        "không có loại bảng “{name}”; chọn: {known}.",
        "there is no kind of table “{name}”; choose: {known}.",
    ),
    "error.import-bad-column": (
        "“{text}” không đúng dạng TIÊU ĐỀ=FIELD, hoặc không có trường đó.",
        "“{text}” is not HEADING=FIELD, or there is no such field.",
    ),
}
