"""The evidence of one plan, and its page."""

MESSAGES = {
    "evidence.title": ("Hồ sơ chứng cứ của một kế hoạch", "The evidence of one plan"),
    "evidence.about": (
        "Hồ sơ này do giamsat lập: mọi bản đã ghi của kế hoạch, tệp đính kèm, mọi niêm phong với"
        " chữ ký và dấu thời gian, và lịch sử git của riêng tệp ấy. Trên máy có giamsat, một lệnh"
        " làm lại tất cả: `giamsat verify TỆP.zip` (không cần thư mục làm việc). Không có giamsat"
        " thì giải nén, vào thư mục vừa giải nén và chạy từng lệnh dưới đây; mỗi lệnh phải trả lời"
        " đúng như đã in. Danh sách người ký và chứng thư (CA.pem) nên là của chính người kiểm tra:"
        " bản nằm trong hồ sơ có thể đã bị sửa cùng với phần còn lại.",
        "giamsat made this: every recorded version of the plan, its attachments, every seal with"
        " its signature and time stamp, and the git history of that one file. With giamsat one"
        " command repeats it all: `giamsat verify FILE.zip` (no workspace is needed). Without"
        " giamsat, unpack it, go into the folder, and run each command below; each must answer just"
        " what is printed. The list of signers and the certificates (CA.pem) had better be the"
        " auditor's own: the list in here could have been altered with the rest.",
    ),
    "evidence.answer": ("Phải trả lời:", "It must answer:"),
    "evidence.versions": ("Các lần ghi", "The recordings"),
    "evidence.limits": (
        "Điều hồ sơ này không tự chứng minh được: niêm phong cuối có bị lấy đi không (so mã SHA-256"
        " đã giữ ở nơi khác), và chuỗi không chữ ký có bị làm lại từ đầu không. Nội dung các kế"
        " hoạch khác không nằm trong hồ sơ; tên tệp và lời ghi của chúng thì có.",
        "What this does not prove by itself: that the last seal was not taken away (compare a hash"
        " kept elsewhere), and that an unsigned chain was not made anew. What other plans hold is"
        " not in here; the names of their files and what was said when they were recorded are.",
    ),
    "evidence.step.sums": (
        "Không phần nào của hồ sơ bị đổi.",
        "No part of this file was changed.",
    ),
    "evidence.step.chain": (
        "Một niêm phong: tám chữ số đầu là tên của nó, và nó nối với niêm phong trước.",
        "One seal: the first eight digits are in its name, and it is chained to the one before.",
    ),
    "evidence.step.last": (
        "Kế hoạch và tệp đính kèm so với niêm phong cuối.",
        "The plan and its attachments against the last seal.",
    ),
    "evidence.step.plan": (
        "SHA-256 của kế hoạch trong từng niêm phong. Mỗi mã phải là của một bản ở bước sau.",
        "The plan's SHA-256 in each seal. Each must be that of a version of the next step.",
    ),
    "evidence.step.versions": ("SHA-256 của từng bản đã ghi.", "The SHA-256 of each version."),
    "evidence.step.signature": (
        "Chữ ký của một niêm phong, xét vào giờ niêm phong (khóa có thể đã hết hạn về sau).",
        "The signature of a seal, judged at the time of the seal (its key may have ended since).",
    ),
    "evidence.step.unlisted": (
        "Chữ ký đúng, nhưng khóa không nằm trong danh sách người ký nào ở đây.",
        "The signature is good, but its key is in no list of signers here.",
    ),
    "evidence.step.stamp": (
        "Dấu thời gian, xét theo chứng thư CA.pem mà người kiểm tra mang theo.",
        "The time stamp, by the certificates CA.pem that the auditor brings.",
    ),
    "evidence.step.bundle": (
        "Lịch sử git: mọi lần ghi với mã thật của git. Dùng unbundle, không dùng clone.",
        "The git history: all commits with git's own hashes. Use unbundle, not clone.",
    ),
    "evidence.step.log": (
        "Các lần ghi có đụng đến tệp này; không lần nào bị bỏ ra.",
        "The commits that touched this file; none is left out.",
    ),
    "evidence.step.blobs": (
        "Từng bản như git giữ: các mã phải là của versions/, theo thứ tự.",
        "Each version as git has it: the hashes are those of versions/, in order.",
    ),
    "evidence.plan": ("Kế hoạch", "Plan"),
    "evidence.count": ("Số lần ghi", "Recordings"),
    "evidence.head": ("Lần ghi cuối của git", "Last commit of git"),
    "evidence.sha256": ("SHA-256 của hồ sơ", "SHA-256 of the evidence file"),
    "evidence.made": (
        "{plan}: {count} lần ghi, {files} tệp. SHA-256 của hồ sơ (nên ghi vào biên bản): {sha256}",
        "{plan}: {count} {count:recording|recordings}, {files} {files:file|files}. SHA-256 of the"
        " evidence file (keep it in the minutes): {sha256}",
    ),
    "error.no-evidence": (
        "đây không phải hồ sơ chứng cứ do giamsat lập ({part}).",
        "this is no evidence file made by giamsat ({part}).",
    ),
    "error.no-evidence.remedy": (
        "lập hồ sơ: giamsat audit evidence KẾ_HOẠCH -o hoso.zip",
        "make one: giamsat audit evidence PLAN -o hoso.zip",
    ),
    "error.evidence-refused": (
        "không mở hồ sơ này: {why} ({part}).",
        "this file is not opened: {why} ({part}).",
    ),
}
