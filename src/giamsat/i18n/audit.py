"""The audit of a plan: facts beside their recordings, limits, seals."""

MESSAGES = {
    "audit.title": (
        "Hồ sơ kiểm tra kế hoạch giám sát, tính đến {day}",
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
    "audit.outcome.waived": ("đã ghi lý do", "reason recorded"),
    "audit.outcome.held": ("tạm dừng", "held"),
    "audit.outcome.void": ("không còn áp dụng", "void"),
    "audit.moments": ("Diễn biến và lúc ghi", "Facts beside their recordings"),
    "audit.on": ("Ngày xảy ra", "Happened on"),
    "audit.fact": ("Diễn biến", "Fact"),
    "audit.recorded": ("Ghi ngày", "Recorded on"),
    "audit.by": ("Người ghi", "By"),
    "audit.days": ("Cách nhau (ngày)", "Days between"),
    "audit.not-recorded": ("không có trong lịch sử", "in no recording"),
    "audit.waivers": ("Lý do không giữ được thời hạn", "Reasons for limits not kept"),
    "audit.diagnostics": ("Kết quả kiểm tra tệp", "What check found"),
    "audit.seal-findings": ("Niêm phong: chỗ không khớp", "Seals: what does not agree"),
    "audit.sources": ("Căn cứ của thời hạn", "Sources of the limits"),
    "audit.unreadable": ("Tệp không đọc được", "Files that cannot be read"),
    "help.audit": (
        "Mọi điều người kiểm toán cần về kế hoạch, trong một tệp.\n\nDiễn biến và lúc ghi, thời hạn"
        " và căn cứ, kết quả kiểm tra, niêm phong. Ví dụ: giamsat audit --all --format html -o"
        " a.html.\n\n"
        "giamsat audit evidence KẾ_HOẠCH -o hoso.zip lập hồ sơ chứng cứ của một kế hoạch;"
        " giamsat verify hoso.zip"
        " kiểm lại hồ sơ ấy trên máy bất kỳ.",
        "All that an auditor asks of a plan, in one file.\n\nFacts beside their recordings, limits"
        " with sources, checks, seals. Example: audit --all --format html -o a.html.\n\n"
        "audit evidence PLAN -o hoso.zip makes the evidence of one plan; verify hoso.zip judges it"
        " on any machine.",
    ),
    "help.audit.all": ("Mọi kế hoạch.", "All plans."),
    "help.audit.year": ("Chỉ kế hoạch của năm này.", "Only plans of this year."),
    "help.audit.period": ("Chỉ kế hoạch có trong kỳ này.", "Only plans that touch this period."),
    "help.audit.issuer": (
        "Chỉ kế hoạch của cơ quan ban hành này (một phần của tên).",
        "Only plans of this issuer (a part of its name).",
    ),
    "help.audit.body": (
        "Chỉ kế hoạch giám sát đơn vị này (một phần của tên).",
        "Only plans that supervise this body (a part of its name).",
    ),
    "help.audit.sample": (
        "Chỉ rút mẫu chừng này kế hoạch.",
        "Only a random sample of so many plans.",
    ),
    "help.audit.seed": (
        "Chữ để rút lại đúng mẫu ấy; không nêu thì tự chọn và ghi ở trang mở đầu.",
        "What draws the same sample again; without it one is chosen and stands in the opening.",
    ),
    "help.audit.only-findings": (
        "Chỉ in kế hoạch có điều phải hỏi; phần đếm vẫn là của tất cả.",
        "Print only plans with something to ask; the counts are still of all.",
    ),
    "help.audit.sign": (
        "Ký hồ sơ (tệp, hay bản kê SHA256SUMS của thư mục) bằng khóa SSH này.",
        "Sign the audit (the file, or a folder's SHA256SUMS) with this SSH key.",
    ),
    "audit.folder": (
        "Đã ghi {path}: {plans} kế hoạch, {files} tệp. SHA-256 của bản kê SHA256SUMS: {sha256}",
        "Wrote {path}: {plans} {plans:plan|plans}, {files} {files:file|files}."
        " SHA-256 of its SHA256SUMS: {sha256}",
    ),
    "audit.back": ("← Mục lục", "← Contents"),
    "audit.contents": ("Mục lục", "Contents"),
    "audit.plan": ("Kế hoạch", "Plan"),
    "audit.left-out": (
        "Không in {count} kế hoạch không có điều gì phải hỏi.",
        "{count} {count:plan|plans} with nothing to ask {count:is|are} not printed.",
    ),
    "audit.opening.selection": ("Phạm vi", "Scope"),
    "audit.selection": ("{chosen} trong {of} kế hoạch", "{chosen} of {of} {of:plan|plans}"),
    "audit.selection.year": ("năm", "year"),
    "audit.selection.period": ("kỳ", "period"),
    "audit.selection.issuer": ("cơ quan ban hành", "issuer"),
    "audit.selection.body": ("đơn vị được giám sát", "body"),
    "audit.selection.sample": ("rút mẫu", "a sample of"),
    "audit.selection.seed": ("chữ rút mẫu", "seed"),
    "audit.unseen.later": (
        "Mọi điều ghi sau lần ghi được xem, và nhật ký tham chiếu của git.",
        "All that was recorded after the recording looked at, and git's reflog.",
    ),
    "audit.unseen.selection": (
        "Kế hoạch ngoài phạm vi đã chọn (kế hoạch đã mất thì vẫn nêu đủ).",
        "Plans outside the chosen scope (those that are missing are all told).",
    ),
    "error.audit-witness-at": (
        "tệp làm chứng nói về hôm nay, --at về một lần ghi trước; không dùng cả hai.",
        "a witness tells of today and --at of an earlier recording; do not use both.",
    ),
    "error.audit-sign-what": (
        "--sign cần --output: một tệp hoặc thư mục để ký.",
        "--sign needs --output: a file or folder to sign.",
    ),
    "error.audit-folder-format": (
        "hồ sơ trong thư mục có dạng {formats}, không phải {format}.",
        "an audit in a folder is written as {formats}, not as {format}.",
    ),
    "help.audit.signers": ("Danh sách người ký được tin.", "The list of allowed signers."),
    "help.audit.ca": (
        "Chứng thư của cơ quan cấp dấu thời gian.",
        "Certificates of the authority.",
    ),
    "help.audit.expect": (
        "Mã của một niêm phong đã chép trong sổ (hay SHA-256 đầy đủ).",
        "The fingerprint of a seal that you know (or its whole SHA-256).",
    ),
    "help.audit.witness": (
        "So với tệp làm chứng, hoặc với thư mục của một bản sao khác.",
        "Compare with a witness, or with the folder of another copy.",
    ),
    "error.audit-what": (
        "nêu một kế hoạch, hoặc --all hay điều kiện chọn (không cả hai).",
        "name a plan, or say --all or a condition (not both).",
    ),
    "audit.outcome.recorded-late": (
        "{said} theo ngày khai, nhưng ghi ngày {on}, sau hạn {days} ngày",
        "{said} by its date, but recorded on {on}, {days} {days:day|days} after the last day",
    ),
    "audit.recorded-late": (
        "{subject}, {rule}: hạn {due}, khai ngày {done}, ghi ngày {on}"
        " (sau hạn {days} ngày) bởi {author}",
        "{subject}, {rule}: due {due}, dated {done}, recorded on {on}"
        " ({days} {days:day|days} after the last day) by {author}",
    ),
    "audit.uncountable": ("Thời hạn không tính được", "Limits that cannot be counted"),
    "audit.missing": ("Kế hoạch đã có mà nay không còn", "Plans that were here and are not"),
    "audit.missing.plan": ("{name}", "{name}"),
    "audit.missing.removed": (
        "tệp bị xóa ngày {on} bởi {author}",
        "its file was removed on {on} by {author}",
    ),
    "audit.missing.renamed": (
        "đổi tên thành {now} ngày {on} bởi {author}, nên không còn được đọc",
        "renamed to {now} on {on} by {author}, and so read no more",
    ),
    "audit.missing.unrecorded": (
        "tệp không còn, không lần ghi nào nói vì sao",
        "its file is gone, and no recording says why",
    ),
    "audit.missing.sealed": ("có trong niêm phong {seal}", "in the seal {seal}"),
    "audit.said": ("lời ghi: “{message}”", "recorded as “{message}”"),
    "audit.verdict": ("Kết luận bằng số", "The verdict in numbers"),
    "audit.count.plans": ("Kế hoạch đã xem", "Plans looked at"),
    "audit.count.missing": ("Kế hoạch không còn tệp", "Plans without a file"),
    "audit.count.seals": (
        "Chỗ không khớp của niêm phong và lịch sử",
        "What does not agree in seals and history",
    ),
    "audit.gravity.grave": ("Nghiêm trọng", "Grave"),
    "audit.gravity.question": ("Cần hỏi", "To be asked"),
    "audit.gravity.note": ("Để biết", "For the record"),
    "audit.gravity-of.grave": ("nghiêm trọng", "grave"),
    "audit.gravity-of.question": ("cần hỏi", "to be asked"),
    "audit.gravity-of.note": ("để biết", "for the record"),
    "audit.findings.grave": (
        "Nghiêm trọng: đã sửa, đã bỏ điều người khác đang giữ",
        "Grave: changed or taken out after others had it",
    ),
    "audit.findings.question": ("Cần hỏi người ghi", "To be asked of who recorded"),
    "audit.seal-chapter": (
        "Niêm phong và lịch sử: chỗ không khớp",
        "Seals and history: what does not agree",
    ),
    "audit.seal-notes": ("Niêm phong và lịch sử: để biết", "Seals and history: for the record"),
    "audit.altered": ("Đã sửa, đã bỏ sau khi ghi", "Changed or taken out after it was recorded"),
    "audit.altered.key": ("Mục", "What"),
    "audit.altered.stages": ("Khi ấy đã", "By then"),
    "audit.altered.gravity": ("Mức", "Gravity"),
    "audit.altered.withdrawn": ("ĐÃ BỎ", "TAKEN OUT"),
    "audit.altered.undone": ("bằng lệnh hoàn tác", "by undoing"),
    "audit.altered.resolved": (
        "chọn khi giải quyết chỗ hai nơi ghi khác nhau",
        "chosen where two offices had written different things",
    ),
    "audit.altered.unrecorded": (
        "sửa trong tệp, chưa ghi vào lịch sử",
        "changed in the file, and in no recording",
    ),
    "audit.conflicts": ("Chỗ hai nơi ghi khác nhau", "Conflicts"),
    "audit.conflict": (
        "{subject}, {key}: hai nơi ghi khác nhau, chưa ai chọn (giamsat resolve)",
        "{subject}, {key}: two offices wrote different things, and nobody has chosen"
        " (giamsat resolve)",
    ),
    "audit.altered.by": (
        "ghi ngày {on} bởi {author} ({commit})",
        "recorded on {on} by {author} ({commit})",
    ),
    "audit.stage.issued": ("ban hành được {days} ngày", "issued {days} {days:day|days} before"),
    "audit.stage.sent": ("gửi được {days} ngày", "sent {days} {days:day|days} before"),
    "audit.stage.answered": (
        "được trả lời {days} ngày trước",
        "answered {days} {days:day|days} before",
    ),
    "audit.stage.closed": ("kết thúc được {days} ngày", "closed {days} {days:day|days} before"),
    "audit.stage.done": ("làm xong được {days} ngày", "done {days} {days:day|days} before"),
    "audit.stage.reported": ("báo cáo được {days} ngày", "reported {days} {days:day|days} before"),
    "audit.stage.archived": ("lưu trữ được {days} ngày", "archived {days} {days:day|days} before"),
    "audit.stage.sealed": (
        "niêm phong được {days} ngày ({name})",
        "sealed {days} {days:day|days} before ({name})",
    ),
    "audit.traces": ("Những gì đã xảy ra với tệp", "What befell the file"),
    "audit.trace.plan-removed": ("tệp bị xóa", "the file was removed"),
    "audit.trace.plan-returned": ("tệp được đưa trở lại", "the file came back"),
    "audit.trace.plan-renamed": (
        "tệp được đổi tên từ {former}",
        "the file was renamed from {former}",
    ),
    "audit.trace.plan-undone": ("hoàn tác một lần ghi trước", "an earlier recording was undone"),
    "audit.trace.plan-unreadable": (
        "bản ghi này không đọc được",
        "this recorded version cannot be read",
    ),
    "audit.trace.attachment-changed": (
        "tệp kèm theo {file} bị thay bằng nội dung khác",
        "the attachment {file} was replaced by other bytes",
    ),
    "audit.trace.attachment-removed": (
        "tệp kèm theo {file} bị xóa",
        "the attachment {file} was removed",
    ),
    "audit.trace.clock-back": (
        "giờ ghi {on} trước lần ghi ngay trước nó ({parent})",
        "recorded at {on}, before the recording it follows ({parent})",
    ),
    "audit.trace.author-clock": (
        "giờ viết {written} sau giờ ghi {on}",
        "written at {written}, after it was recorded ({on})",
    ),
    "audit.trail": ("Qua các niêm phong", "From seal to seal"),
    "audit.trail.same": ("như cũ, {sha256}", "as before, {sha256}"),
    "audit.trail.changed": ("đã khác lần trước, {sha256}", "other than before, {sha256}"),
    "audit.trail.gone": ("không còn tệp này", "has no such file any more"),
    "audit.trail.unrecorded": (
        "bản được niêm phong ({sha256}) không có trong lịch sử",
        "the sealed version ({sha256}) is in no recording",
    ),
    "audit.opening": ("Lập bởi, từ đâu", "Who made this, and from what"),
    "audit.opening.auditor": ("Người kiểm toán", "Auditor"),
    "audit.opening.made": ("Lập lúc", "Made at"),
    "audit.opening.version": ("Bằng", "Made by"),
    "audit.opening.head": ("Lần ghi cuối của git", "Last commit of git"),
    "audit.opening.seal": ("Niêm phong cuối và SHA-256", "Last seal and its SHA-256"),
    "audit.opening.signer": ("Khóa đã ký niêm phong ấy", "The key that signed it"),
    "audit.opening.signers": ("Danh sách người ký", "List of signers"),
    "audit.signers.given": ("của người kiểm toán", "the auditor's own"),
    "audit.signers.own": (
        "của chính thư mục này (có thể đã bị sửa cùng phần còn lại)",
        "this folder's own (it could have been altered with the rest)",
    ),
    "audit.signers.none": ("không có", "none"),
    "audit.unseen": ("Điều KHÔNG được xem", "What was NOT looked at"),
    "audit.unseen.workspace": (
        "Các kế hoạch khác, kế hoạch đã mất tệp, niêm phong so với lịch sử: dùng giamsat audit"
        " --all.",
        "Other plans, plans without a file, the seals against the history: use audit --all.",
    ),
    "audit.unseen.history": (
        "Lịch sử: không có git, nên không biết ai ghi gì, khi nào.",
        "History: there is no git to tell who recorded what and when.",
    ),
    "audit.unseen.cut": (
        "Phần lịch sử cũ không có trong bản sao rút gọn này.",
        "Older history, which this shallow copy does not have.",
    ),
    "audit.unseen.seals": (
        "Niêm phong: chưa có niêm phong nào để so.",
        "Seals: there is none to compare with.",
    ),
    "audit.unseen.signers": (
        "Ai thật sự giữ khóa ký: danh sách người ký không phải của người kiểm toán (--signers).",
        "Who really holds the keys: the list of signers is not the auditor's own (--signers).",
    ),
    "audit.unseen.stamps": (
        "Cơ quan cấp dấu thời gian: cần openssl và chứng thư (--ca).",
        "The authority of the time stamps: openssl and its certificates are needed (--ca).",
    ),
    "audit.unseen.contents": (
        "Nội dung tệp đính kèm (chỉ so mã băm), và việc có thật hay không ngoài đời.",
        "What attachments say (only their hashes are compared), and whether it is true outside.",
    ),
    "audit.unseen.rewrites": (
        "Lịch sử làm lại trọn giữa hai niêm phong, trên máy không còn nhật ký tham chiếu.",
        "A history made anew strictly between two seals, where the reflog is gone.",
    ),
    "audit.meanings": ("Nghĩa của từ", "What the words mean"),
    "audit.meaning.grave": (
        "Nghiêm trọng: điều người khác đang giữ (đã gửi, báo cáo, lưu trữ) đã bị đổi hay bỏ.",
        "Grave: what others had (sent, reported, archived) was changed or taken out.",
    ),
    "audit.meaning.question": (
        "Cần hỏi: có thể chính đáng; người ghi cần giải thích.",
        "To be asked: it may be right; who recorded it should explain.",
    ),
    "audit.meaning.note": (
        "Để biết: sửa trong ngày ghi hoặc trước khi gửi.",
        "For the record: changed on the day of recording, or before it was sent.",
    ),
    "audit.meaning.kept": (
        "Đúng hạn: ngày khai và ngày ghi đều không sau hạn, hoặc ngày ghi được nêu riêng.",
        "Kept: its day is in time; where it was recorded only later, that day is told beside it.",
    ),
    "audit.meaning.recorded-late": (
        "Ghi sau hạn: ngày khai trong hạn, nhưng chỉ được ghi vào tệp sau hạn.",
        "Recorded after the last day: dated in time, but put into the file only after it.",
    ),
    "audit.meaning.sealed": (
        "Đúng như lúc niêm phong: SHA-256 của tệp bằng mã trong niêm phong cuối.",
        "As it was sealed: the file's SHA-256 is the one in the last seal.",
    ),
    "audit.meaning.unsound": (
        "Có chỗ khác không khớp: tệp này nguyên, nhưng chuỗi niêm phong hay tệp khác thì không.",
        "Something else does not agree: this file is whole, the chain or another file is not.",
    ),
    "audit.meaning.not-recorded": (
        "Không có trong lịch sử: có trong tệp, không lần ghi nào đưa vào.",
        "In no recording: it stands in the file, and no recording brought it.",
    ),
    "audit.text": ("Kế hoạch viết", "What the plan says"),
    "audit.recording-list": ("Các lần ghi, mới nhất trước", "Recordings, the newest first"),
}
