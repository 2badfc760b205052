"""Parts that are added, changed and taken out by commands of their own."""

_KINDS = {
    "body": ("đơn vị được giám sát", "body", "UBND xã Bình Minh", "B2"),
    "member": ("thành viên đoàn", "member", "Nguyễn Văn An", "2"),
    "content": ("nội dung giám sát", "content", "Thu, chi các loại quỹ", "C2"),
    "basis": ("căn cứ", "legal basis", "Luật MTTQ Việt Nam", "2"),
    "recipient": ("nơi nhận", "recipient", "Đảng ủy xã", "2"),
}
"""Each kind in both languages, with one by name and how it is named."""

_LISTS = ("basis", "recipient")


def _messages_of(command: str) -> dict[str, tuple[str, str]]:
    vi, en, name, which = _KINDS[command]
    change = '"…"' if command in _LISTS else {"content": '--text "…"'}.get(command, '--name "…"')
    return {
        f"act.{command}.add": (f"đã thêm {vi}: {{name}}", f"{en} added: {{name}}"),
        f"act.{command}.set": (f"đã sửa {vi}: {{name}}", f"{en} changed: {{name}}"),
        f"act.{command}.remove": (f"đã bỏ {vi}: {{name}}", f"{en} taken out: {{name}}"),
        f"help.{command}": (
            f"{vi[0].upper()}{vi[1:]}: thêm, sửa, bỏ, xem.",
            f"{en[0].upper()}{en[1:]}: add, set, remove, show.",
        ),
        f"help.{command}.add": (
            f'Thêm {vi}.\n\nVí dụ: giamsat {command} add 33 "{name}"',
            f'Add a {en}.\n\nFor example: giamsat {command} add 33 "{name}"',
        ),
        f"help.{command}.set": (
            f"Sửa {vi}; giá trị rỗng thì xóa giá trị cũ.\n\n"
            f"Ví dụ: giamsat {command} set 33 {which} {change}",
            f"Change a {en}; an empty value takes the old one away.\n\n"
            f"For example: giamsat {command} set 33 {which} {change}",
        ),
        f"help.{command}.remove": (
            f"Bỏ {vi} ghi nhầm.\n\nVí dụ: giamsat {command} remove 33 {which}",
            f"Take out a {en} entered by mistake.\n\n"
            f"For example: giamsat {command} remove 33 {which}",
        ),
        f"help.{command}.show": (
            f"Xem {vi}, và phần nào nhắc đến.\n\nVí dụ: giamsat {command} show 33",
            f"Show each {en}, and what speaks of it.\n\nFor example: giamsat {command} show 33",
        ),
    }


MESSAGES = {
    **{key: words for command in _KINDS for key, words in _messages_of(command).items()},
    "act.correct": ("đã đính chính {record}: {keys}", "{record} corrected: {keys}"),
    "act.correct.withdraw": ("đã bỏ phần ghi nhầm {record}", "{record} taken out"),
    "help.correct": (
        "Đính chính điều đã ghi sai; lịch sử giữ cả bản cũ và bản mới.\n\n"
        "Ví dụ: giamsat correct 33 R1 answer --on 03/03/2020\n\n"
        "Có nhiều lần trả lời thì thêm lần thứ mấy, hoặc ngày của lần đó: giamsat correct 33 R1"
        " answer 2.",
        "Put right what was recorded wrongly; the history keeps both.\n\n"
        "For example: giamsat correct 33 R1 answer --on 2020-03-03\n\n"
        "Where there are several answers, add which: its number or its day, R1 answer 2.",
    ),
    "help.correct.part": (
        "Phần nào: R1, V2; hoặc bước của kế hoạch (`reported`), hoặc thời hạn đã ghi lý do.",
        "Which part: R1, V2; or a step of the plan (reported), or a waived rule.",
    ),
    "help.correct.fact": (
        "Việc nào của phần đó, như tên lệnh: `recommend answer`, `recommend send`, `visit done`,"
        " `visit postpone`…",
        "Which act on it, by the word of its command: answer, send, done, postpone…",
    ),
    "help.correct.which": ("Lần thứ mấy, hoặc ngày đã ghi.", "Which one: its number or its day."),
    "help.correct.remove": (
        "Bỏ hẳn việc ghi nhầm này.",
        "Take the record out altogether.",
    ),
    "error.no-such-record": (
        "không có việc đã ghi nào là “{record}”. Đã ghi: {known}.",
        "nothing recorded is “{record}”. On record: {known}.",
    ),
    "error.no-such-record.remedy": (
        "mục của chính phần đó thì sửa bằng: giamsat set KẾ_HOẠCH F1.text=…",
        "facts of the part itself are changed by: giamsat set PLAN F1.text=…",
    ),
    "error.part-itself": (
        "{id} là cả một phần, không phải một việc đã ghi của nó.",
        "{id} is a part, not a record of one.",
    ),
    "error.part-itself.remedy": (
        "bỏ cả phần bằng: giamsat recommend remove KẾ_HOẠCH {id}",
        "take the part out by: giamsat recommend remove PLAN {id}",
    ),
    "error.which-record": (
        "“{part}” có nhiều việc đã ghi: {records}.",
        "“{part}” has several records: {records}.",
    ),
    "error.which-record.remedy": (
        "ghi rõ việc nào, và lần thứ mấy hoặc ngày: giamsat correct KẾ_HOẠCH R1 answer 2",
        "say which act, and which by its number or day: giamsat correct PLAN R1 answer 2",
    ),
    "error.not-of-this-act": (
        "việc này không có {option}. Có: {known}.",
        "this record has no {option}. It has: {known}.",
    ),
    "error.remove-alone": (
        "--remove không đi cùng {option}.",
        "--remove does not go with {option}.",
    ),
    "part.links": ("được nhắc ở: {links}", "spoken of in: {links}"),
    "part.none": ("Kế hoạch chưa ghi phần này.", "The plan has none."),
    "notice.removed-with-facts": (
        "Lưu ý: {id} đã có ghi: {keys}. Lịch sử vẫn giữ; lấy lại bằng: giamsat undo KẾ_HOẠCH",
        "Note: {id} had on record: {keys}. The history keeps it; bring it back by: giamsat undo"
        " PLAN",
    ),
    "error.part-there": ("đã có {id}: {name}.", "{id} is there already: {name}."),
    "error.part-linked": (
        "chưa bỏ được {id}: {links} đang nhắc đến.",
        "{id} cannot be taken out: {links} speak of it.",
    ),
    "error.part-linked.remedy": (
        "sửa các phần đó trước, ví dụ: giamsat set KẾ_HOẠCH MÃ.khóa=GIÁ_TRỊ",
        "change those first, for example: giamsat set PLAN ID.key=VALUE",
    ),
    "error.nothing-given": ("chưa nói sửa gì.", "nothing to change was given."),
    "error.nothing-given.remedy": (
        "ghi giá trị mới, xem các lựa chọn bằng --help",
        "give the new value; --help lists the options",
    ),
    "error.fact-needed": ("không bỏ trống được “{fact}”.", "“{fact}” cannot be left out."),
    "error.ambiguous-part": (
        "“{name}” là nhiều phần: {candidates}.",
        "“{name}” may be any of: {candidates}.",
    ),
    "error.ambiguous-part.remedy": ("ghi mã hoặc số thứ tự", "give its id or number"),
}
