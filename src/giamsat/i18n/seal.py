"""What is told of seals, and what a check of them found."""

MESSAGES = {
    "seal.done": (
        "Đã niêm phong {count} tệp: {path}",
        "Sealed {count} {count:file|files}: {path}",
    ),
    "seal.keep": (
        "Chép vào sổ công văn đi: niêm phong số {number}, ngày {on}, mã {fingerprint}",
        "Write into the book of outgoing documents: seal no. {number} of {on}, {fingerprint}",
    ),
    "seal.keep.why": (
        "Sau này so với sổ, để biết không ai đưa cả thư mục về bản cũ: giamsat verify --expect"
        " {fingerprint}",
        "Compare with the book later, to know that nobody put the whole folder back: giamsat verify"
        " --expect {fingerprint}",
    ),
    "seal.hash": (
        "SHA-256 đầy đủ của niêm phong: {digest}",
        "Whole SHA-256 of the seal: {digest}",
    ),
    "seal.witnessed": (
        "Đã ghi thêm vào tệp làm chứng: {path}",
        "Appended to the witness: {path}",
    ),
    "seal.asked": (
        "Câu hỏi xin dấu thời gian: {path}",
        "The question for a time stamp: {path}",
    ),
    "seal.stamped": ("Đã đính kèm dấu thời gian: {path}", "Time stamp attached: {path}"),
    "seal.commit": ("Niêm phong {path}", "Seal {path}"),
    "seal.title": ("Kiểm tra niêm phong", "Check of the seals"),
    "seal.sound": (
        "Không thấy gì bị sửa so với niêm phong.",
        "Nothing was altered, as far as the seals can tell.",
    ),
    "seal.unsealed": (
        "Chưa có niêm phong nào, nên không biết có gì bị sửa hay không. Niêm phong: giamsat seal",
        "There is no seal, so nothing can be said of alterations. Seal by: giamsat seal",
    ),
    "seal.unsound": (
        "Có nội dung không khớp với niêm phong.",
        "Something does not agree with the seals.",
    ),
    "seal.own-signers": (
        "Danh sách người ký lấy trong chính thư mục này, có thể đã bị sửa cùng; nên dùng"
        " --signers với danh sách riêng.",
        "The list of signers is the folder's own and could have been altered with the rest;"
        " bring your own: --signers.",
    ),
    "seal.findings": ("Phát hiện", "Findings"),
    "seal.notes": ("Lưu ý", "Notes"),
    "seal.seals": ("Các niêm phong, mới nhất trước", "Seals, the newest first"),
    "seal.number": ("Số", "No."),
    "seal.when": ("Lúc", "Sealed"),
    "seal.who": ("Người niêm phong", "By"),
    "seal.files": ("Số tệp", "Files"),
    "seal.signature": ("Chữ ký", "Signature"),
    "seal.stamp": ("Dấu thời gian", "Time stamp"),
    "seal.name": ("Tệp niêm phong", "Seal"),
    "seal.signature.none": ("không có", "none"),
    "seal.signature.good": ("đúng, của {principal}", "good, by {principal}"),
    "seal.signature.untrusted": (
        "đúng, nhưng không có danh sách người ký để đối chiếu",
        "good, but there is no list of signers to hold it against",
    ),
    "seal.signature.unknown": ("bằng khóa không có trong danh sách", "by a key not in the list"),
    "seal.signature.wrong": ("sai", "wrong"),
    "seal.signature.missing": ("thiếu", "missing"),
    "seal.signature.unchecked": ("chưa kiểm tra được", "not checked"),
    "seal.stamp.none": ("không có", "none"),
    "seal.stamp.good": ("đúng, {at}", "good, {at}"),
    "seal.stamp.unchecked": (
        "{at}, chưa đối chiếu được cơ quan cấp",
        "{at}, its authority was not checked",
    ),
    "seal.stamp.wrong": ("sai", "wrong"),
    "seal.finding.altered": ("đã bị sửa sau khi niêm phong", "altered since it was sealed"),
    "seal.finding.line-ends": (
        "chỉ khác dấu xuống dòng so với lúc niêm phong (git hoặc trình soạn thảo đã đổi); trả lại"
        " từng byte bằng: giamsat doctor --fix",
        "only line ends differ from what was sealed (git or an editor changed them); put the bytes"
        " back with: giamsat doctor --fix",
    ),
    "seal.finding.added": ("thêm vào sau khi niêm phong", "added since the seal"),
    "seal.finding.removed": ("bị mất sau khi niêm phong", "removed since the seal"),
    "seal.finding.renamed": (
        "đã đổi tên thành {to} sau khi niêm phong",
        "renamed to {to} since the seal",
    ),
    "seal.finding.replaced": (
        "không còn là tệp thường (liên kết hoặc thư mục thế chỗ)",
        "no plain file any more (a link or folder stands in its place)",
    ),
    "seal.finding.unreadable": ("không đọc được", "cannot be read"),
    "seal.finding.unsafe-path": (
        "niêm phong ghi một đường dẫn ra ngoài thư mục; không mở",
        "the seal names a path outside the folder; it was not opened",
    ),
    "seal.finding.unsealed-link": (
        "là liên kết, không niêm phong được",
        "is a link and cannot be sealed",
    ),
    "seal.finding.unsealed-device": (
        "không phải tệp thường, không niêm phong được",
        "is no plain file and cannot be sealed",
    ),
    "seal.finding.no-seal": ("chưa có niêm phong nào", "there is no seal"),
    "seal.finding.unsigned": (
        "không có chữ ký, và không niêm phong có chữ ký nào đứng sau nó",
        "not signed, and no signed seal comes after it",
    ),
    "seal.finding.seal-altered": ("niêm phong đã bị sửa", "the seal was altered"),
    "seal.finding.seal-missing": (
        "thiếu trong chuỗi niêm phong ({by} có ghi)",
        "missing from the chain of seals ({by} names it)",
    ),
    "seal.finding.seal-branched": (
        "chuỗi niêm phong rẽ nhánh: {seals}",
        "the chain of seals branches: {seals}",
    ),
    "seal.finding.seal-siblings": (
        "hai nơi niêm phong riêng trước khi đồng bộ: {seals}; niêm phong lại chung một lần:"
        " giamsat seal",
        "two offices sealed apart before they synced: {seals}; seal once more, together:"
        " giamsat seal",
    ),
    "seal.finding.sealed-apart": (
        "hai niêm phong riêng của hai nơi có hai bản khác nhau, bản ở đây khác cả hai: hợp nhất khi"
        " đồng bộ, hoặc sửa sau đó; so lịch sử (giamsat history), rồi niêm phong lại chung",
        "the seals of two offices have it each otherwise, and what is here is neither: merged by a"
        " sync, or changed since; see giamsat history, then seal once more, together",
    ),
    "seal.finding.seal-misnumbered": ("số niêm phong sai", "the number of the seal is wrong"),
    "seal.finding.seal-unreadable": ("niêm phong không đọc được", "the seal cannot be read"),
    "seal.finding.seal-clock-back": (
        "giờ lùi so với niêm phong trước ({before})",
        "its time is before that of the seal before ({before})",
    ),
    "seal.finding.seal-from-future": ("giờ niêm phong ở tương lai", "sealed in the future"),
    "seal.finding.expected-missing": (
        "không có niêm phong mang mã này ở đây: thư mục đã bị đưa về bản cũ, niêm phong cuối bị cắt"
        " đi, hoặc chuỗi đã làm lại",
        "the seal that the auditor knows is not here: the folder was put back to an older day, the"
        " last seal was cut off, or the chain was made anew",
    ),
    "seal.finding.witness-missing": (
        "tệp làm chứng có niêm phong này ({said}) mà thư mục không có: thư mục đã bị đưa về bản cũ,"
        " niêm phong cuối bị cắt đi, hoặc chuỗi đã làm lại",
        "the witness has this seal ({said}) and the folder has not: the folder was put back to an"
        " older day, the last seal was cut off, or the chain was made anew",
    ),
    "seal.finding.witness-unreadable": (
        "dòng {line} của tệp làm chứng không nói về niêm phong nào: {text}",
        "line {line} of the witness says nothing of a seal: {text}",
    ),
    "seal.finding.git-knows": (
        "git có niêm phong này (lần ghi {commit}, ở {references}) mà thư mục không có; nếu chưa"
        " đồng bộ thì chạy giamsat sync, nếu không thì niêm phong đã bị cắt đi",
        "git has this seal (recording {commit}, in {references}) and the folder has not; run"
        " giamsat sync if that was not done, else the seal was cut off",
    ),
    "seal.finding.git-remembers": (
        "nhật ký tham chiếu của git còn nhớ niêm phong này (lần ghi {commit}) mà thư mục không có:"
        " lịch sử đã bị đưa về bản cũ",
        "git's reflog remembers this seal (recording {commit}) and the folder has it not: the"
        " history was put back to an older day",
    ),
    "seal.finding.git-knows-more": (
        "git còn biết {count} niêm phong khác mà thư mục không có",
        "git knows {count} more {count:seal|seals} that the folder has not",
    ),
    "seal.finding.git-silent": (
        "không hỏi được git có biết niêm phong nào mới hơn không ({why})",
        "git could not be asked whether it knows of later seals ({why})",
    ),
    "seal.finding.newest-unvouched": (
        "không có gì ngoài thư mục này làm chứng rằng đây là niêm phong cuối; so với sổ công văn"
        " đi: số {number}, ngày {on}, mã {fingerprint}",
        "nothing outside this folder vouches that this is the last seal; compare with the book of"
        " outgoing documents: no. {number} of {on}, {fingerprint}",
    ),
    "seal.finding.signer-changed": (
        "ký bằng khóa {key}, các niêm phong trước ký bằng {known}; cần danh sách người ký để biết"
        " khóa mới là của ai (--signers)",
        "signed by the key {key}, the seals before by {known}; a list of signers must tell whose"
        " the new key is (--signers)",
    ),
    "seal.finding.signer-renewed": (
        "cùng người ghi, nhưng ký bằng khóa mới {key}; các niêm phong trước ký bằng {known}. Hỏi"
        " người ấy có đổi khóa không, rồi ghi cả hai khóa vào danh sách người ký (--signers)",
        "in the same name, but signed by a new key {key}; the seals before by {known}. Ask that"
        " person whether the key was changed, then write both into a list of signers (--signers)",
    ),
    "seal.finding.unsigned-after-signed": (
        "không có chữ ký, trong khi các niêm phong trước có; không niêm phong có chữ ký nào đứng"
        " sau nó",
        "not signed, while the seals before are; no signed seal comes after it",
    ),
    "seal.finding.signature-time-unvouched": (
        "khóa {key} nay đã hết hạn; giờ ký là do niêm phong tự khai, không ai làm chứng (chưa có"
        " dấu thời gian nào được đối chiếu)",
        "the key {key} has ended since; when it signed is said by the seal alone, and vouched for"
        " by nobody (there is no time stamp that was checked)",
    ),
    "seal.finding.signature-unknown": (
        "ký bằng khóa lạ {key}",
        "signed by a key that the list does not have: {key}",
    ),
    "seal.finding.signature-untrusted": (
        "chưa có danh sách người ký để đối chiếu khóa {key}",
        "there is no list of signers to hold its key against: {key}",
    ),
    "seal.finding.signature-wrong": ("chữ ký sai", "the signature is wrong"),
    "seal.finding.signature-missing": ("thiếu chữ ký", "the signature is missing"),
    "seal.finding.signature-unchecked": (
        "chưa kiểm tra được chữ ký: máy chưa có ssh-keygen",
        "the signature was not checked: ssh-keygen is not installed",
    ),
    "seal.finding.stamp-wrong": ("dấu thời gian sai", "the time stamp is wrong"),
    "seal.finding.stamp-unchecked": (
        "chưa đối chiếu được cơ quan cấp dấu thời gian (cần openssl và --ca)",
        "the authority of the time stamp was not checked (openssl and --ca are needed)",
    ),
    "seal.finding.stamp-before-seal": (
        "dấu thời gian trước giờ niêm phong",
        "stamped before it was sealed",
    ),
    "seal.finding.stray-file": ("tệp lạ trong thư mục niêm phong", "a stray file among the seals"),
    "seal.finding.attachment-missing": (
        "thiếu tệp đính kèm (ghi trong {plan})",
        "the attachment is missing ({plan} names it)",
    ),
    "seal.finding.attachment-outside": (
        "tệp đính kèm nằm ngoài thư mục làm việc (ghi trong {plan}); không mở",
        "the attachment is outside the workspace ({plan} names it); it was not opened",
    ),
    "seal.detail.stamp-of-other": ("đóng cho nội dung khác", "it stamps something else"),
    "seal.detail.stamp-unreadable": ("không đọc được", "it cannot be read"),
    "seal.detail.stamp-refused": ("cơ quan cấp từ chối", "the authority refused"),
    "seal.detail.no-openssl": ("máy chưa có openssl", "openssl is not installed"),
    "help.seal": (
        "Niêm phong mọi kế hoạch, chương trình và tệp đính kèm như hiện tại.",
        "Seal all plans, programmes and attachments as they are now.",
    ),
    "help.seal.sign": ("Ký bằng khóa SSH này.", "Sign with this SSH key."),
    "help.seal.timestamp-query": (
        "Ghi câu hỏi RFC 3161 cho niêm phong mới nhất.",
        "Write the RFC 3161 question for the last seal.",
    ),
    "help.seal.timestamp-reply": (
        "Đính kèm câu trả lời của cơ quan cấp dấu thời gian.",
        "Attach the answer of a time stamp authority.",
    ),
    "help.verify": (
        "Có gì bị sửa sau khi niêm phong không (mã thoát 1 nếu có).\n\nNêu TỆP (hồ sơ do giamsat"
        " audit evidence lập)"
        " thì kiểm hồ sơ ấy, không cần thư mục làm việc.",
        "Tell whether anything was altered since it was sealed (exit code 1 if so).\n\nWith FILE"
        " (made by audit evidence) that file is judged; no workspace is needed.",
    ),
    "help.verify.file": ("Hồ sơ chứng cứ (zip).", "An evidence file (zip)."),
    "help.verify.signers": ("Danh sách người ký được tin.", "The list of allowed signers."),
    "help.verify.ca": (
        "Chứng thư của cơ quan cấp dấu thời gian.",
        "Certificates of the authority.",
    ),
    "help.verify.expect": (
        "Mã của một niêm phong đã chép trong sổ (hay SHA-256 đầy đủ).",
        "The fingerprint of a seal that you know (or its whole SHA-256).",
    ),
    "help.seal.witness": (
        "Ghi thêm niêm phong này vào tệp làm chứng, để ở ổ khác (hoặc đặt biến GIAMSAT_WITNESS).",
        "Append this seal to a witness kept on another disk (or set GIAMSAT_WITNESS).",
    ),
    "help.verify.witness": (
        "So với tệp làm chứng, hoặc với thư mục của một bản sao khác.",
        "Compare with a witness, or with the folder of another copy.",
    ),
    "error.verify-of-file": (
        "{option} dùng với thư mục làm việc, không dùng với hồ sơ chứng cứ.",
        "{option} goes with a workspace, not with an evidence file.",
    ),
    "error.witness-inside": (
        "{path} nằm trong thư mục làm việc, nên bị đưa về bản cũ cùng nó; để tệp làm chứng ở ổ"
        " khác.",
        "{path} is in the workspace and would be put back with it; keep the witness on another"
        " disk.",
    ),
    "error.witness-no-workspace": (
        "{path} không phải thư mục làm việc của giamsat.",
        "{path} is no workspace of giamsat.",
    ),
    "error.witness-knows-more": (
        "tệp làm chứng {witness} có {path} mà thư mục này không có; chưa niêm phong.",
        "the witness {witness} has {path} and this folder has not; no seal is made.",
    ),
    "error.witness-knows-more.remedy": (
        "xem thư mục có bị đưa về bản cũ không: giamsat verify --witness {witness}",
        "see whether the folder was put back: giamsat verify --witness {witness}",
    ),
    "help.verify.history": (
        "So các niêm phong với nhau và với lịch sử git: lịch sử bị làm lại, giờ lùi, kế hoạch mất.",
        "Compare the seals with each other and with git: history made anew, clocks, lost plans.",
    ),
    "error.seal-clock-back": (
        "đồng hồ máy ({now}) chậm hơn lần niêm phong trước ({last}).",
        "this clock ({now}) is behind the last seal ({last}).",
    ),
    "error.seal-chain-broken": (
        "chuỗi niêm phong đã hỏng tại {path}; không niêm phong tiếp.",
        "the chain of seals is broken at {path}; no seal is made.",
    ),
    "error.seal-chain-broken.remedy": (
        "xem chỗ hỏng: giamsat verify",
        "see what is broken: giamsat verify",
    ),
    "error.no-seal": ("chưa có niêm phong nào.", "there is no seal yet."),
    "error.no-seal.remedy": ("niêm phong trước: giamsat seal", "seal first: giamsat seal"),
    "error.nothing-to-seal": (
        "không có tệp nào để niêm phong trong {path}.",
        "there is nothing to seal in {path}.",
    ),
    "error.seal-unreadable": ("không đọc được niêm phong.", "the seal cannot be read."),
    "error.seal-options": (
        "{option} không dùng cùng {other}.",
        "{option} cannot be used together with {other}.",
    ),
    "error.seal-options.remedy": (
        "niêm phong trước, rồi xin và đính kèm dấu thời gian bằng các lệnh riêng.",
        "seal first, then ask for the time stamp and attach it by calls of their own.",
    ),
    "error.no-ssh-keygen": (
        "máy chưa có ssh-keygen; không ký được.",
        "ssh-keygen is not installed; nothing can be signed.",
    ),
    "error.no-ssh-keygen.remedy": (
        "cài OpenSSH, hoặc niêm phong không ký.",
        "install OpenSSH, or seal without --sign.",
    ),
    "error.no-signing-key": (
        "không có tệp khóa {key}.",
        "there is no key file {key}.",
    ),
    "error.no-signing-key.remedy": (
        "nêu đường dẫn của khóa SSH, ví dụ ~/.ssh/id_ed25519",
        "give the path of an SSH key, such as ~/.ssh/id_ed25519",
    ),
    "error.signing-failed": (
        "không ký được bằng khóa {key}: {detail}",
        "signing with the key {key} failed: {detail}",
    ),
    "error.signing-timeout": (
        "ssh-keygen không trả lời sau {seconds} giây.",
        "ssh-keygen gave no answer within {seconds} {seconds:second|seconds}.",
    ),
    "error.stamp-unreadable": (
        "không đọc được dấu thời gian ({detail}).",
        "the time stamp cannot be read ({detail}).",
    ),
    "error.stamp-refused": (
        "cơ quan cấp dấu thời gian từ chối (mã {status}).",
        "the authority refused to stamp (status {status}).",
    ),
    "error.stamp-of-other": (
        "dấu thời gian đóng cho nội dung khác (SHA-256 {digest}), không cho niêm phong nào ở đây.",
        "the stamp is of something else (SHA-256 {digest}), of no seal here.",
    ),
    "error.stamp-other-question": (
        "câu trả lời này không phải cho câu hỏi đã ghi của {path}.",
        "this is no answer to the question that was asked for {path}.",
    ),
    "seal.finding.seal-moved": (
        "đổi tên thành {to} giữa hai niêm phong {older} và {seal}",
        "renamed to {to} between the seals {older} and {seal}",
    ),
    "seal.finding.seal-moved-out": (
        "đổi tên thành {to} giữa hai niêm phong {older} và {seal}, nên không còn được đọc như một"
        " kế hoạch; hỏi người đổi",
        "renamed to {to} between the seals {older} and {seal}, and so read as a plan no more; ask"
        " who did it",
    ),
    "seal.finding.seal-long-ago": (
        "đã {days} ngày chưa niêm phong lần nào nữa",
        "{days} days without another seal",
    ),
    "seal.finding.seal-went": (
        "có trong niêm phong {older}, không còn trong {seal}",
        "in the seal {older}, and in {seal} no more",
    ),
    "seal.finding.seal-changed-archived": (
        "đã lưu trữ khi niêm phong {older}, mà trong {seal} đã khác",
        "archived when {older} was sealed, and other in {seal}",
    ),
    "seal.finding.seal-pause": (
        "{days} ngày không niêm phong, thường chỉ {usual} ngày",
        "{days} days without a seal, where {usual} are usual",
    ),
    "seal.finding.seal-unrecorded": (
        "bản được niêm phong trong {seal} ({sha256}) không có trong lịch sử: lịch sử đã được làm"
        " lại sau niêm phong, hoặc tệp được niêm phong khi chưa ghi",
        "the version sealed in {seal} ({sha256}) is in no recording: the history was made anew"
        " after the seal, or the file was sealed unrecorded",
    ),
    "seal.finding.seal-head-lost": (
        "lần ghi đứng lúc niêm phong ({head}) không còn trong lịch sử: lịch sử đã được làm lại",
        "the recording that stood when it was sealed ({head}) is in the history no more:"
        " the history was made anew",
    ),
    "seal.finding.seal-head-rebased": (
        "lần ghi đứng lúc niêm phong ({head}) đã được xếp lại (rebase), nội dung còn nguyên",
        "the recording that stood when it was sealed ({head}) was rebased; all it says is there",
    ),
    "seal.finding.commit-clock-back": (
        "giờ ghi {on} trước lần ghi ngay trước nó ({parent}); {author}, {commit}",
        "recorded at {on}, before the recording it follows ({parent}); {author}, {commit}",
    ),
    "seal.finding.commit-author-clock": (
        "giờ viết {written} sau giờ ghi {on}; {author}, {commit}",
        "written at {written}, after it was recorded at {on}; {author}, {commit}",
    ),
    "seal.finding.commit-backdated": (
        "lần ghi {commit} của {author} đề ngày trước niêm phong {seal}, mà lúc niêm phong chưa có",
        "recording {commit} by {author} is dated before the seal {seal}, which did not know it",
    ),
    "seal.finding.commit-merged-later": (
        "lần ghi {commit} của {author} có trước niêm phong {seal}, đến sau do đồng bộ",
        "recording {commit} by {author} is older than the seal {seal}, and came later by a sync",
    ),
    "seal.finding.commit-dropped": (
        "lần ghi {commit} của {author} (“{message}”, {on}) đã bị đưa ra khỏi lịch sử bằng: {by}",
        "recording {commit} by {author} (“{message}”, {on}) was taken out of the history by: {by}",
    ),
    "seal.finding.commit-dropped-unreadable": (
        "lần ghi {commit} đã bị đưa ra khỏi lịch sử ngày {on} ({by}) và không còn đọc được",
        "recording {commit} was taken out of the history on {on} ({by}), and cannot be read",
    ),
    "seal.finding.commit-rebased": (
        "{count} lần ghi được xếp lại (rebase) ngày {on}, nội dung còn nguyên",
        "{count} recordings were rebased on {on}; all they say is there",
    ),
    "seal.finding.commit-other-committer": (
        "lần ghi {commit} mang tên {author} nhưng do {committer} thực hiện",
        "recording {commit} bears the name of {author} and was made by {committer}",
    ),
    "seal.finding.settings-changed": (
        "{subject} {key}: {before} → {after}; lần ghi {commit} của {author}, {on}: điều này chi"
        " phối cách tính và gọi tên của mọi kế hoạch",
        "{subject} {key}: {before} → {after}; recording {commit} by {author}, {on}: it decides how"
        " all plans are judged and whose they are",
    ),
    "seal.finding.settings-unrecorded": (
        "{subject} {key}: {before} → {after}; sửa bằng tay, chưa ghi vào lịch sử: điều này chi phối"
        " cách tính và gọi tên của mọi kế hoạch",
        "{subject} {key}: {before} → {after}; changed by hand, in no recording: it decides how all"
        " plans are judged and whose they are",
    ),
    "seal.finding.signers-changed": (
        "danh sách người ký có thêm khóa {key} của {principal} ({by}) sau khi đã có niêm phong ký"
        " bằng khóa khác; hỏi {principal} có đổi khóa không, hoặc dùng danh sách riêng (--signers)",
        "the list of signers got the key {key} of {principal} ({by}) after seals were signed by"
        " another; ask {principal} whether the key was changed, or bring your own list (--signers)",
    ),
    "seal.finding.signer-other-author": (
        "ký bằng khóa của {principal}, còn người niêm phong ghi là {author}",
        "signed by the key of {principal}, and sealed in the name of {author}",
    ),
    "seal.finding.sealed-unrecorded": (
        "được niêm phong khi có sửa đổi chưa ghi vào lịch sử",
        "is sealed with changes that are in no recording",
    ),
    "seal.finding.commit-by-hand": (
        "lần ghi {commit} của {author} không do lệnh của giamsat: “{message}”",
        "recording {commit} by {author} was made by no command of giamsat: “{message}”",
    ),
    "seal.finding.evidence-altered": (
        "khác với mã băm mà hồ sơ ghi",
        "is not what the evidence file's own hashes say",
    ),
    "seal.finding.evidence-absent": ("thiếu trong hồ sơ", "is missing from the evidence file"),
    "seal.finding.evidence-untold": (
        "lịch sử có lần ghi {commit} của {author} mà hồ sơ không kể",
        "the history has the recording {commit} by {author}, which the evidence leaves out",
    ),
    "seal.finding.evidence-unlike-git": (
        "không đúng như git giữ trong lần ghi {commit} của {author}",
        "is not what git has in the recording {commit} by {author}",
    ),
    "seal.finding.evidence-bundle": (
        "lịch sử git trong hồ sơ không mở được",
        "the git history in the evidence cannot be opened",
    ),
    "seal.finding.evidence-head": (
        "lần ghi đứng lúc niêm phong ({head}) không có trong lịch sử của hồ sơ: đã xếp lại khi đồng"
        " bộ, hoặc đã làm lại; hỏi người lập",
        "the recording that stood when it was sealed ({head}) is not in this history: rebased by a"
        " sync, or made anew; ask who made the file",
    ),
    "seal.finding.evidence-without-history": (
        "hồ sơ không có lịch sử git: chỉ xét được niêm phong",
        "there is no git history in here: only the seals can be judged",
    ),
    "seal.finding.evidence-unchecked": (
        "máy này chưa có git; chưa so các bản với lịch sử",
        "git is not installed here; the versions were not held against the history",
    ),
}
