"""Frauds and slips of kinds that happen, and honest plans beside them, in one office's years.

Each fraud says what it did; whether it is found is for the tests to say. Each honest plan is one
that a hasty auditor could accuse. All frauds lie before the last seal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from office_years import HUNG, ISSUER, Office, at

from giamsat.domain.acts.documents import NewDocument, add_document
from giamsat.domain.acts.events import NewEvent, mark
from giamsat.domain.acts.findings import NewFinding, add_finding
from giamsat.domain.acts.recommendations import (
    NewAnswer,
    NewExtension,
    NewOutcome,
    NewRecommendation,
    NewReopening,
    Sending,
    add_recommendation,
    answer_recommendation,
    close_recommendation,
    send_recommendation,
)
from giamsat.domain.acts.visits import VisitDone, VisitMoved, postpone_visit, visit_done
from giamsat.domain.text import nfc

AS_OF = date(2025, 4, 15)
SEALS = ("2024-09-30", "2024-12-31", "2025-03-31")
DAYS_OFF = frozenset(
    date.fromisoformat(day)
    for day in ("2024-04-18", "2024-04-29", "2024-04-30", "2024-05-01", "2024-09-02", "2024-09-03")
)
HIDDEN = "2025-02-14"
"""The day on which most of the frauds are done, after two seals and before the last."""


class Life(NamedTuple):
    """One plan and its days; ``number`` counts the plans of the office's year."""

    office: Office
    number: int

    @property
    def name(self) -> str:
        return f"2024/{self.number:02}-kh-mttq-btt"

    @property
    def path(self) -> str:
        return f"plans/{self.name}.toml"

    def day(self, after: int) -> str:
        """Return a working day so many days after the plan's issue."""
        start = date(2024, 3, 4) + timedelta(days=2 * (self.number - 1))
        found = start + timedelta(days=after)
        while found.weekday() > 4 or found in DAYS_OFF:
            found += timedelta(days=1)
        return found.isoformat()

    def text(self, more: str = "") -> str:
        n = self.number
        return f"""schema = 1

[plan]
number = "{n:02}/KH-MTTQ-BTT"
issued = {self.day(0)}
issuer = "{ISSUER}"
title = "Giám sát việc số {n}"
form = "delegation"
begins = {self.day(24)}
ends = {self.day(28)}
area = "xã Thử"
purpose = "Phát hiện tồn tại để kiến nghị khắc phục"

[[body]]
id = "B1"
name = "Đơn vị số {n}"

[[member]]
name = "Ông Trưởng Đoàn {n}"
role = "head"

[[member]]
name = "Bà Ủy Viên {n}"

[[content]]
id = "C1"
text = "Thu, chi các khoản đóng góp"

[[visit]]
id = "V1"
on = {self.day(24)}
session = "morning"
bodies = ["B1"]
place = "Trụ sở đơn vị số {n}"
{more}"""

    # --- its course ----------------------------------------------------------------------------

    def until_sent(self) -> Life:
        """Issue the plan and send it."""
        office = self.office
        office.on(self.day(0), lambda: office.new(self.name, self.text(), self.day(0)))
        self.act(1, lambda p: mark(p, NewEvent("sent", on(self.day(1)), number=p.plan.number)))
        self.act(12, lambda p: mark(p, NewEvent("body-reported", on(self.day(12)))))
        return self

    def until_visited(self) -> Life:
        self.until_sent()
        self.act(24, lambda p: visit_done(p, VisitDone("V1", on(self.day(24)))))
        new = NewFinding(kind="shortcoming", text="Thu sai 12 triệu đồng của 30 hộ", visit="V1")
        self.act(25, lambda p: add_finding(p, new))
        return self

    def until_reported(self) -> Life:
        self.until_visited()
        paper = NewDocument(
            kind="Báo cáo", number=f"{self.number}/BC-MTTQ-BTT", issued=on(self.day(35)),
            sha256=f"{self.number:064x}", file=None,
        )  # fmt: skip
        self.act(35, lambda p: add_document(p, paper._replace(sha256=None)))
        number = f"{self.number}/BC-MTTQ-BTT"
        self.act(36, lambda p: mark(p, NewEvent("reported", on(self.day(35)), number=number)))
        return self

    def until_recommended(self) -> Life:
        """Report, and send a recommendation with a number and a day to answer."""
        self.until_reported()
        new = NewRecommendation("Đề nghị trả lại tiền đã thu sai cho các hộ", to="B1",
                                raised=on(self.day(36)), findings=["F1"])  # fmt: skip
        self.act(37, lambda p: add_recommendation(p, new))
        how = Sending("R1", on(self.day(38)), number=f"{self.number}/CV-MTTQ", due=on(self.day(58)))
        self.act(38, lambda p: send_recommendation(p, how))
        return self

    def until_answered(self) -> Life:
        self.until_recommended()
        answer = NewAnswer("R1", on(self.day(50)), number=f"{self.number}/UBND")
        self.act(51, lambda p: answer_recommendation(p, answer))
        return self

    def until_closed(self, result: str = "carried-out") -> Life:
        self.until_answered()
        self.act(60, lambda p: close_recommendation(p, NewOutcome("R1", result, on(self.day(60)))))  # type: ignore[arg-type]
        return self

    def until_archived(self) -> Life:
        self.until_closed()
        self.act(70, lambda p: mark(p, NewEvent("archived", on(self.day(70)))))
        return self

    def act(self, after: int, build: Callable[..., object]) -> None:
        day = self.day(after)
        self.office.on(day, lambda: self.office.act(self.path, day, build))  # type: ignore[arg-type]

    def hand(self, day: str, old: str, new: str, message: str = "sửa lỗi chính tả") -> None:
        self.office.on(day, lambda: self.office.hand(self.path, day, old, new, message))

    def cut(self, day: str, table: str, message: str = "sửa lỗi chính tả") -> None:
        """Take a table of the file out, with what stands in it."""
        self.office.on(day, lambda: self._cut(day, table, message))

    def _cut(self, day: str, table: str, message: str) -> None:
        text = (self.office.root / self.path).read_text("utf-8")
        start = text.index(table)
        end = text.find("\n[[", start + 2)
        while end != -1 and text[end + 3 :].startswith(f"{table[2:].partition(']')[0]}."):
            end = text.find("\n[[", end + 2)
        rest = "" if end == -1 else text[end + 1 :]
        self.office.hand(self.path, day, text[start:], rest, message)

    def add(self, day: str, text: str, message: str = "bổ sung") -> None:
        self.office.on(day, lambda: self.office.add(self.path, day, text, message))


def on(day: str) -> date:
    return date.fromisoformat(day)


class Case(NamedTuple):
    """What was done to a plan, and the beginning of what has to be told of it.

    ``kind`` is that of docs/audit-trial.md.
    """

    name: str
    kind: int
    do: Callable[[Life], None]
    tells: str = ""


# --- frauds ------------------------------------------------------------------------------------


def _sent_taken_out(life: Life) -> None:
    life.until_recommended().cut(HIDDEN, '[[recommendation]]\nid = "R1"')


def _sent_softened(life: Life) -> None:
    life.until_recommended().hand(
        HIDDEN, "trả lại tiền đã thu sai cho các hộ", "rút kinh nghiệm trong việc thu"
    )


def _outcome_flipped(life: Life) -> None:
    life.until_closed("not-carried-out").hand(HIDDEN, "not-carried-out", "carried-out")


def _addressee_changed(life: Life) -> None:
    life.until_recommended().hand(HIDDEN, f'to = "Đơn vị số {life.number}"', 'to = "Đơn vị khác"')


def _issuer_changed(life: Life) -> None:
    life.until_sent().hand(HIDDEN, ISSUER, "Hội Nông dân xã Thử")


def _hash_rewritten(life: Life) -> None:
    life.until_reported()
    _with_file(life, b"b\xe1\xba\xa3n th\xe1\xba\xadt")
    life.office.on(HIDDEN, lambda: _replace_file(life, b"b\xe1\xba\xa3n kh\xc3\xa1c"))


def _with_file(life: Life, data: bytes) -> None:
    from hashlib import sha256

    file = f"attachments/bc-{life.number}.pdf"
    paper = NewDocument(kind="Phụ lục", title="Phụ lục báo cáo", file=file,
                        sha256=sha256(data).hexdigest())  # fmt: skip

    def write() -> None:
        (life.office.root / "attachments").mkdir(exist_ok=True)
        (life.office.root / file).write_bytes(data)
        life.office.act(life.path, life.day(36), lambda p: add_document(p, paper))
        life.office.record([file], "đính kèm", at(life.day(36)))

    life.office.on(life.day(36), write)


def _replace_file(life: Life, data: bytes) -> None:
    from hashlib import sha256

    file = life.office.root / f"attachments/bc-{life.number}.pdf"
    old = sha256(file.read_bytes()).hexdigest()
    file.write_bytes(data)
    life.office.hand(life.path, HIDDEN, old, sha256(data).hexdigest(), "cập nhật phụ lục")
    life.office.record([f"attachments/bc-{life.number}.pdf"], "cập nhật phụ lục", at(HIDDEN, 16))


def _finding_softened(life: Life) -> None:
    life.until_reported().hand(HIDDEN, "Thu sai 12 triệu đồng của 30 hộ", "Có sai sót nhỏ")


def _finding_taken_out(life: Life) -> None:
    life.until_reported().cut(HIDDEN, '[[finding]]\nid = "F1"')


def _answer_moved(life: Life) -> None:
    """The answer came late; months later its day is moved into the time allowed."""
    life.until_recommended()
    late = NewAnswer("R1", on(life.day(80)), number=f"{life.number}/UBND")
    life.act(81, lambda p: answer_recommendation(p, late))
    life.hand(HIDDEN, f"on = {life.day(80)}", f"on = {life.day(55)}")


def _reported_moved(life: Life) -> None:
    life.until_visited()
    life.act(60, lambda p: mark(p, NewEvent("reported", on(life.day(60)))))
    life.hand(HIDDEN, f"on = {life.day(60)}", f"on = {life.day(40)}")


def _removed(life: Life) -> None:
    life.until_recommended()
    life.office.on(HIDDEN, lambda: _remove(life, "dọn dẹp"))


def _remove(life: Life, message: str) -> None:
    (life.office.root / life.path).unlink()
    life.office.record([life.path], message, at(HIDDEN), HUNG)


def _taken_away(life: Life) -> None:
    """The file goes, and nothing is recorded."""
    life.until_recommended()
    life.office.on(HIDDEN, (life.office.root / life.path).unlink)


def _hidden_by_dot(life: Life) -> None:
    life.until_recommended()
    _rename(life, f"plans/2024/.{life.number:02}.toml")


def _hidden_by_ending(life: Life) -> None:
    life.until_recommended()
    _rename(life, f"{life.path}.bak")


def _rename(life: Life, new: str) -> None:
    def move() -> None:
        (life.office.root / life.path).rename(life.office.root / new)
        life.office.record([life.path, new], "sắp xếp tệp", at(HIDDEN), HUNG)

    life.office.on(HIDDEN, move)


def _undone_late(life: Life) -> None:
    """Sending is taken back months later, as an undoing."""
    life.until_recommended()
    sent = f"sent = {life.day(38)}\n"
    life.hand(HIDDEN, sent, "", f"{life.path}: đã lấy lại thay đổi: đã gửi kiến nghị R1")


def _visit_withdrawn(life: Life) -> None:
    life.until_visited().hand(HIDDEN, f"done = {life.day(24)}\n", "")


def _letter_renumbered(life: Life) -> None:
    life.until_recommended().hand(
        HIDDEN, f'number = "{life.number}/CV-MTTQ"', f'number = "{life.number + 100}/CV-MTTQ"'
    )


def _due_moved(life: Life) -> None:
    life.until_recommended().hand(HIDDEN, f"due = {life.day(58)}", "due = 2025-06-30")


def _waived_back(life: Life) -> None:
    """The report came late; a waiver recorded since is dated before the last day."""
    life.until_visited()
    life.act(70, lambda p: mark(p, NewEvent("reported", on(life.day(70)))))
    life.add(
        HIDDEN,
        f'\n[[waiver]]\nrule = "supervision-report"\nreason = "Chờ số liệu"\non = {life.day(30)}\n',
    )


def _answer_back(life: Life) -> None:
    """An answer is recorded months after its day, dated before it."""
    life.until_recommended()
    life.add(HIDDEN, f'\n[[recommendation.answer]]\non = {life.day(55)}\nnumber = "77/UBND"\n')


def _sent_back(life: Life) -> None:
    """That the plan was sent is recorded after the visit, dated before the limit."""
    office = life.office
    office.on(life.day(0), lambda: office.new(life.name, life.text(), life.day(0)))
    life.act(24, lambda p: visit_done(p, VisitDone("V1", on(life.day(24)))))
    life.act(30, lambda p: mark(p, NewEvent("sent", on(life.day(2)))))


def _issued_moved(life: Life) -> None:
    """The day of issue is moved behind the work: limits vanish instead of being broken."""
    life.until_visited().hand(HIDDEN, f"issued = {life.day(0)}", f"issued = {life.day(45)}")


def _begins_moved(life: Life) -> None:
    life.until_visited().hand(HIDDEN, f"begins = {life.day(24)}", f"begins = {life.day(17)}")


def _archived_changed(life: Life) -> None:
    life.until_archived().add(
        HIDDEN, '\n[[finding]]\nid = "F9"\nkind = "strength"\ntext = "Đơn vị làm rất tốt"\n'
    )


def _clock_back(life: Life) -> None:
    """A recording made after others, by a clock put back."""
    life.until_recommended()
    answer = f'\n[[recommendation.answer]]\non = {life.day(50)}\nnumber = "8/UBND"\n'
    back = life.day(51)
    life.office.on(HIDDEN, lambda: life.office.add(life.path, back, answer, "ghi trả lời"))


def _author_clock(life: Life) -> None:
    life.until_recommended()
    life.office.on(
        HIDDEN,
        lambda: life.office.hand(
            life.path, HIDDEN, 'place = "Trụ sở', 'place = "Nhà văn hóa', written="2025-02-20"
        ),
    )


def _backdated_after_seal(life: Life) -> None:
    """Recorded after a seal and dated before it, behind a recording that is as old."""
    life.until_recommended()
    answer = f'\n[[recommendation.answer]]\non = {life.day(52)}\nnumber = "9/UBND"\n'
    life.office.on(HIDDEN, lambda: life.office.add(life.path, "2024-12-30", answer, "ghi trả lời"))


def _on_a_day_off(life: Life) -> None:
    """A visit on the national day, when nobody works."""
    more = '\n[[visit]]\nid = "V2"\non = 2024-09-02\nbodies = ["B1"]\ndone = 2024-09-02\n'
    text = life.text(more).replace(f"ends = {life.day(28)}", "ends = 2024-09-06")
    life.office.on(life.day(0), lambda: life.office.new(life.name, text, life.day(0)))
    life.act(1, lambda p: mark(p, NewEvent("sent", on(life.day(1)))))


def _head_twice(life: Life) -> None:
    """The head is in two places in one morning: his own plan and the one before."""
    other = life._replace(number=life.number - 1)
    text = life.text().replace(f"Trưởng Đoàn {life.number}", f"Trưởng Đoàn {other.number}")
    text = text.replace(f"begins = {life.day(24)}", f"begins = {other.day(24)}")
    text = text.replace(f"on = {life.day(24)}\nsession", f"on = {other.day(24)}\nsession")
    life.office.on(life.day(0), lambda: life.office.new(life.name, text, life.day(0)))
    life.act(1, lambda p: mark(p, NewEvent("sent", on(life.day(1)))))
    life.act(24, lambda p: visit_done(p, VisitDone("V1", on(other.day(24)))))


def _number_twice(life: Life) -> None:
    """Its report bears the number of the report of the office's first plan."""
    life.until_visited()
    number = "1/BC-MTTQ-BTT"
    paper = NewDocument(kind="Báo cáo", number=number, issued=on(life.day(34)))
    life.act(34, lambda p: add_document(p, paper))


def _report_unlike(life: Life) -> None:
    """The report is recorded in time; the paper itself is dated a month later."""
    life.until_visited()
    number = f"{life.number}/BC-MTTQ-BTT"
    paper = NewDocument(kind="Báo cáo", number=number, issued=on(life.day(66)))
    life.act(40, lambda p: mark(p, NewEvent("reported", on(life.day(40)), number=number)))
    life.act(67, lambda p: add_document(p, paper))


def _visit_before_issue(life: Life) -> None:
    text = life.text().replace(f"on = {life.day(24)}\nsession", f"on = {life.day(-7)}\nsession")
    text += f"done = {life.day(-7)}\n"
    life.office.on(life.day(0), lambda: life.office.new(life.name, text, life.day(0)))
    life.act(1, lambda p: mark(p, NewEvent("sent", on(life.day(1)))))


def _code_of_another(life: Life) -> None:
    text = life.text().replace("KH-MTTQ-BTT", "KH-HND")
    life.office.on(life.day(0), lambda: life.office.new(life.name, text, life.day(0)))
    life.act(1, lambda p: mark(p, NewEvent("sent", on(life.day(1)))))


def _unknown_key(life: Life) -> None:
    text = life.text().replace(
        "\n[[body]]", 'ket_luan_rieng = "không nêu trong báo cáo"\n\n[[body]]'
    )
    life.office.on(life.day(0), lambda: life.office.new(life.name, text, life.day(0)))
    life.act(1, lambda p: mark(p, NewEvent("sent", on(life.day(1)))))


def _member_taken_out(life: Life) -> None:
    life.until_visited().cut(HIDDEN, f'[[member]]\nname = "Bà Ủy Viên {life.number}"')


def _second_body_dropped(life: Life) -> None:
    more = '\n[[body]]\nid = "B2"\nname = "Đơn vị thứ hai"\n'
    office = life.office
    office.on(life.day(0), lambda: office.new(life.name, life.text(more), life.day(0)))
    life.act(1, lambda p: mark(p, NewEvent("sent", on(life.day(1)))))
    life.cut(HIDDEN, '[[body]]\nid = "B2"')


FRAUDS = (
    Case("a sent recommendation taken out", 1, _sent_taken_out, "audit withdrawn R1"),
    Case(
        "a sent recommendation softened", 1, _sent_softened, "audit changed R1 recommendation.text"
    ),
    Case("an outcome flipped", 1, _outcome_flipped, "audit changed R1 recommendation.outcome"),
    Case(
        "an addressee changed after sending",
        1,
        _addressee_changed,
        "audit changed R1 recommendation.to",
    ),
    Case(
        "the issuer changed after the plan was sent",
        1,
        _issuer_changed,
        "audit changed plan plan.issuer",
    ),
    Case(
        "an attachment replaced, its hash rewritten",
        1,
        _hash_rewritten,
        "audit changed D2 document.sha256",
    ),
    Case("a reported finding softened", 1, _finding_softened, "audit changed F1 finding.text"),
    Case("a reported finding taken out", 1, _finding_taken_out, "audit withdrawn F1"),
    Case(
        "the day of a late answer moved",
        1,
        _answer_moved,
        "audit changed R1 recommendation.answer",
    ),
    Case("the day of a late report moved", 1, _reported_moved, "audit changed plan event"),
    Case(
        "a sending taken back months later",
        1,
        _undone_late,
        "audit withdrawn R1 recommendation.sent",
    ),
    Case("a visit that was made taken back", 1, _visit_withdrawn, "audit withdrawn V1 visit.done"),
    Case(
        "the number of a sent letter changed",
        1,
        _letter_renumbered,
        "audit changed R1 recommendation.number",
    ),
    Case(
        "the day to answer moved after sending",
        1,
        _due_moved,
        "audit changed R1 recommendation.due",
    ),
    Case("a member taken out after the visit", 1, _member_taken_out, "audit withdrawn plan member"),
    Case("a body taken out after the plan was sent", 1, _second_body_dropped, "audit withdrawn B2"),
    Case("a clock put back", 2, _clock_back, "verify commit-clock-back"),
    Case("written after it was recorded", 2, _author_clock, "verify commit-author-clock"),
    Case(
        "recorded after a seal, dated before it",
        2,
        _backdated_after_seal,
        "verify commit-backdated",
    ),
    Case("a plan removed", 3, _removed, "audit missing"),
    Case("a plan taken away unrecorded", 3, _taken_away, "audit missing"),
    Case("a plan hidden by a dot", 3, _hidden_by_dot, "audit missing"),
    Case("a plan hidden by an ending", 3, _hidden_by_ending, "audit missing"),
    Case("a waiver dated back", 4, _waived_back, "audit recorded-late supervision-report"),
    Case("an answer dated back", 4, _answer_back, "audit recorded-late agreed"),
    Case("a sending dated back", 4, _sent_back, "audit recorded-late plan-notice"),
    Case("the period moved", 4, _begins_moved, "audit changed plan plan.begins"),
    Case("an archived plan changed", 5, _archived_changed, "audit added F9"),
    Case("the day of issue moved", 4, _issued_moved, "audit uncountable"),
    Case("a visit on the national day", 6, _on_a_day_off, "check GS212"),
    Case("the head in two places", 6, _head_twice, "check GS411"),
    Case("a report's number used twice", 6, _number_twice, "check GS508"),
    Case("the report unlike its paper", 6, _report_unlike, "check GS213"),
    Case("a visit before the plan's issue", 6, _visit_before_issue, "check GS214"),
    Case("the code of another organisation", 6, _code_of_another, "check GS507"),
    Case("a key that no list shows", 6, _unknown_key, "check GS107"),
)


# --- honest plans ------------------------------------------------------------------------------


def _typo_before_sending(life: Life) -> None:
    life.until_reported()
    new = NewRecommendation("Đề nghi trả lại tiền", to="B1", raised=on(life.day(36)))
    life.act(37, lambda p: add_recommendation(p, new))
    life.hand(life.day(44), "Đề nghi trả", "Đề nghị trả")
    life.act(45, lambda p: send_recommendation(p, Sending("R1", on(life.day(45)))))
    answer = NewAnswer("R1", on(life.day(50)), number="3/UBND")
    life.act(50, lambda p: answer_recommendation(p, answer))


def _postponed(life: Life) -> None:
    life.until_sent()
    moved = VisitMoved("V1", to=on(life.day(28)), on=on(life.day(20)), reason="Mưa bão")
    life.act(20, lambda p: postpone_visit(p, moved))
    life.act(28, lambda p: visit_done(p, VisitDone("V1", on(life.day(28)))))
    life.act(38, lambda p: mark(p, NewEvent("reported", on(life.day(38)))))


def _late_but_told(life: Life) -> None:
    """The answer came late, was recorded late, and is dated as it came."""
    life.until_recommended()
    late = NewAnswer("R1", on(life.day(90)), number="5/UBND")
    life.act(140, lambda p: answer_recommendation(p, late))


def _undone_at_once(life: Life) -> None:
    life.until_visited()
    day = life.day(35)
    life.act(35, lambda p: mark(p, NewEvent("reported", on(day))))
    table = f'[[event]]\nkind = "reported"\non = {day}\n'
    life.office.on(day, lambda: life.office.hand(
        life.path, day, table, "", f"{life.path}: đã lấy lại thay đổi: báo cáo",
        "Nguyễn Thị Lan <lan@example.vn>"))  # fmt: skip
    life.act(36, lambda p: mark(p, NewEvent("reported", on(life.day(36)))))


def _renamed(life: Life) -> None:
    life.until_reported()
    new = life.path.replace("-btt.toml", "-btt-xa-thu.toml")

    def move() -> None:
        (life.office.root / life.path).rename(life.office.root / new)
        life.office.record([life.path, new], "đổi tên tệp cho rõ", at(life.day(50)))

    life.office.on(life.day(50), move)


def _draft_rewritten(life: Life) -> None:
    draft = life.text().replace(f'number = "{life.number:02}/KH-MTTQ-BTT"\n', "")
    draft = draft.replace(f"issued = {life.day(0)}\n", "")
    office = life.office
    office.on(life.day(-6), lambda: office.new(life.name, draft, life.day(-6)))
    life.hand(life.day(-3), "Giám sát việc", "Giám sát lại việc", "sửa tên theo ý kiến lãnh đạo")
    facts = f'[plan]\nnumber = "{life.number:02}/KH-MTTQ-BTT"\nissued = {life.day(0)}\n'
    life.hand(life.day(0), "[plan]\n", facts, "ban hành")
    life.act(1, lambda p: mark(p, NewEvent("sent", on(life.day(1)))))
    life.act(12, lambda p: mark(p, NewEvent("body-reported", on(life.day(12)))))
    life.act(24, lambda p: visit_done(p, VisitDone("V1", on(life.day(24)))))
    life.act(36, lambda p: mark(p, NewEvent("reported", on(life.day(36)))))


def _note_added(life: Life) -> None:
    life.until_closed()
    life.hand(life.day(62), 'place = "Trụ sở', 'note = "Có ảnh kèm"\nplace = "Trụ sở', "ghi chú")


def _body_added(life: Life) -> None:
    life.until_sent()
    life.add(life.day(10), '\n[[body]]\nid = "B2"\nname = "Đơn vị thêm"\n', "thêm đơn vị")
    life.act(24, lambda p: visit_done(p, VisitDone("V1", on(life.day(24)))))
    life.act(36, lambda p: mark(p, NewEvent("reported", on(life.day(36)))))


def _comments_and_order(life: Life) -> None:
    """Layout is no change by meaning, not even of an archived plan."""
    life.until_archived()
    life.hand(life.day(80), "[[body]]", "# đơn vị được giám sát\n[[body]]", "thêm chú thích")


def _letters_composed(life: Life) -> None:
    from unicodedata import normalize

    life.until_closed()
    word = nfc("Phát hiện tồn tại")
    life.hand(life.day(80), word, normalize("NFD", word), "gõ lại")
    life.hand(life.day(81), normalize("NFD", word), word, "gõ lại")


def _extended_openly(life: Life) -> None:
    from giamsat.domain.acts.recommendations import extend_recommendation

    life.until_recommended()
    until, day = on(life.day(80)), on(life.day(55))
    life.act(
        55, lambda p: extend_recommendation(p, NewExtension("R1", until, day, "Đơn vị xin thêm"))
    )
    answer = NewAnswer("R1", on(life.day(75)), number="6/UBND")
    life.act(76, lambda p: answer_recommendation(p, answer))


def _reopened(life: Life) -> None:
    from giamsat.domain.acts.recommendations import reopen_recommendation

    life.until_closed()
    life.act(
        70,
        lambda p: reopen_recommendation(
            p, NewReopening("R1", on(life.day(70)), reason="Chưa trả hết")
        ),
    )
    life.act(
        75, lambda p: close_recommendation(p, NewOutcome("R1", "carried-out", on(life.day(75))))
    )


HONEST = (
    Case("closed as it should be", 0, lambda life: void(life.until_closed())),
    Case("archived as it should be", 0, lambda life: void(life.until_archived())),
    Case("still under way", 0, lambda life: void(life.until_visited())),
    Case("only sent", 0, lambda life: void(life.until_sent())),
    Case("reported", 0, lambda life: void(life.until_reported())),
    Case("waiting for an answer", 0, lambda life: void(life.until_recommended())),
    Case("answered", 0, lambda life: void(life.until_answered())),
    Case("refused by the body", 0, lambda life: void(life.until_closed("partly"))),
    Case("a typo put right before sending", 0, _typo_before_sending),
    Case("a visit postponed", 0, _postponed),
    Case("an answer late, and told as late", 0, _late_but_told),
    Case("undone at once", 0, _undone_at_once),
    Case("renamed", 0, _renamed),
    Case("a draft written anew", 0, _draft_rewritten),
    Case("a note added", 0, _note_added),
    Case("a body added", 0, _body_added),
    Case("comments in an archived plan", 0, _comments_and_order),
    Case("letters composed otherwise", 0, _letters_composed),
    Case("extended openly", 0, _extended_openly),
    Case("reopened and closed again", 0, _reopened),
)


def void(_: object) -> None:
    """Take a life as lived."""


class Lived(NamedTuple):
    """The office after its years, and which plan is which case."""

    office: Office
    frauds: dict[str, str]
    honest: dict[str, str]


def live(office: Office) -> Lived:
    """Let all plans live their years, with the seals of each quarter."""
    frauds: dict[str, str] = {}
    honest: dict[str, str] = {}
    for number, (case, known) in enumerate(_cases(frauds, honest), 1):
        life = Life(office, number)
        case.do(life)
        known[case.name] = life.path
    for day in SEALS:
        office.on(f"{day}~", lambda day=day: office.seal(day))
    office.live()
    return Lived(office, frauds, honest)


def _cases(frauds: dict[str, str], honest: dict[str, str]) -> Iterator[tuple[Case, dict[str, str]]]:
    """Mix them, so that honest plans stand beside every fraud."""
    left = list(HONEST)
    for place, fraud in enumerate(FRAUDS):
        if place % 2 == 0 and left:
            yield left.pop(0), honest
        yield fraud, frauds
    yield from ((case, honest) for case in left)
