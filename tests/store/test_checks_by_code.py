"""Each check finds what it is for, at its key, in the smallest workspace that has it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from giamsat.domain.checking.codes import CHECKS
from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.store.checking import Checked, check_workspace
from giamsat.store.files import MAX_BYTES, MAX_DEPTH
from giamsat.store.workspace import Workspace

AS_OF = date(2020, 9, 1)
A = "plans/2020/a.toml"
B = "plans/2020/b.toml"
SETTINGS = "giamsat.toml"
ROOT_ONLY = {SETTINGS: b"schema = 1\n"}
HEAD = 'schema = 1\n[plan]\ntitle = "Giám sát"\nform = "documents"\n'
NUMBERED = 'number = "33/KH-MTTQ-BTT"\nissued = 2020-02-07\n'
PERIOD = "begins = 2020-03-02\nends = 2020-03-20\n"
BODY = '[[body]]\nname = "UBND huyện Na Rì"\n'
PAPER = b"B\xc3\xa1o c\xc3\xa1o"
PAPER_HASH = sha256(PAPER).hexdigest()


class Case(NamedTuple):
    """Files by path, and where the finding is to stand."""

    code: str
    key: str | None
    files: Mapping[str, str | bytes]
    path: str = A


def one(code: str, key: str | None, more: str) -> Case:
    """A workspace of one plan: a sound head, and what is wrong."""
    return Case(code, key, {A: HEAD + more})


def settings(code: str, key: str, more: str) -> Case:
    return Case(code, key, {SETTINGS: f"schema = 1\n{more}", A: HEAD}, SETTINGS)


def numbers(code: str, first: str, second: str) -> Case:
    texts = {A: first, B: second}
    issued = "issued = 2020-02-07\n"
    files = {path: f'{HEAD}number = "{number}"\n{issued}' for path, number in texts.items()}
    return Case(code, "plan.number", files, B)


def visit(more: str) -> str:
    return f'[[visit]]\nid = "V1"\n{more}'


def recommendation(more: str) -> str:
    return f'[[recommendation]]\nid = "R1"\ntext = "Kiến nghị"\n{more}'


def document(file: str, more: str = "") -> str:
    return f'[[document]]\nid = "D1"\nkind = "BC"\nfile = "{file}"\n{more}'


def event(kind: str, on: str) -> str:
    return f'[[event]]\nkind = "{kind}"\non = {on}\n'


def issuer(issuer_id: str, more: str = "", name: str = "") -> str:
    names = name or f"Hội {issuer_id}"
    return f'[[issuer]]\nid = "{issuer_id}"\nnames = ["{names}"]\n{more}\n'


def issuers(code: str, key: str, text: str) -> Case:
    return Case(code, key, {"issuers.toml": f"schema = 1\n{text}"}, "issuers.toml")


def replacing(of_a: str, of_b: str) -> dict[str, str | bytes]:
    """Two plans, each with the one that it replaces, if any."""
    texts = {A: of_a, B: of_b}
    relation = '[[relation]]\nkind = "replaces"\nplan = "2020/{}"\n'
    return {path: HEAD + (relation.format(of) if of else "") for path, of in texts.items()}


DELEGATION = HEAD.replace("documents", "delegation") + NUMBERED + PERIOD

CASES = (
    one("GS101", None, "x = \n"),
    Case("GS102", None, {A: b'x = "\xb8"\n'}),
    one("GS103", None, f"x = {'[' * (MAX_DEPTH + 1)}{']' * (MAX_DEPTH + 1)}\n"),
    one("GS104", None, f"# {'x' * MAX_BYTES}\n"),
    Case("GS106", "schema", {A: HEAD.replace("schema = 1", "schema = 2")}),
    one("GS107", "plan.begin", "begin = 2020-02-11\n"),
    one("GS108", "recommendation[1].text", '[[recommendation]]\nid = "R1"\n'),
    one("GS109", "plan.issued", 'issued = "2020-02-07"\n'),
    one("GS110", "event[1].kind", event("sold", "2020-02-07")),
    one("GS111", "plan.issuer", 'issuer = ""\n'),
    one("GS112", "visit[1].id", '[[visit]]\nid = "v1"\n'),
    settings("GS113", "limit[1].value", '[[limit]]\nrule = "plan-notice"\nreason = "…"\n'
             'decision = "change"\nvalue = -1\n'),
    settings("GS114", "limit[1].rule", '[[limit]]\nrule = "plan-notices"\nreason = "…"\n'
             'decision = "off"\n'),
    settings("GS114", "check[1].code", '[[check]]\ncode = "GS999"\nlevel = "off"\nreason = "…"\n'),
    settings("GS114", "working_day[1].on", "[[day_off]]\non = 2020-05-04\n"
             "[[working_day]]\non = 2020-05-04\n"),
    settings("GS115", "exception[1]", '[[exception]]\ncode = "GS207"\nplan = "2020/a"\n'
             'reason = "…"\n'),
    Case("GS116", None, {A: HEAD, "plans/2020/.b.toml": HEAD}, "plans/2020/.b.toml"),
    Case("GS116", None, {A: HEAD, f"{B}.bak": HEAD}, f"{B}.bak"),
    *(Case("GS116", None, {A: HEAD, path: HEAD + NUMBERED}, path)
      for path in ("33.toml", "cu/2020/33.toml", ".an/33.toml.bak", "attachments/2020/33.TOML")),
    *(Case("GS104", None, {A: HEAD, path: HEAD}, path)
      for path in ("plans/2020/b.TOML", "plans/2020/b.toml.txt", "programmes/2020/b.Toml")),
    one("GS201", "plan.ends", "begins = 2020-02-14\nends = 2020-02-11\n"),
    one("GS202", "visit[1].cancelled", visit("done = 2020-02-11\ncancelled = 2020-02-10\n")),
    one("GS203", "recommendation[1].reopening[1]",
        recommendation("[[recommendation.reopening]]\non = 2020-04-01\n")),
    one("GS204", "plan.issued", "issued = 0202-02-07\n"),
    one("GS205", "event[1].on", event("reported", "2020-09-02")),
    one("GS206", "plan.issued", "issued = 2020-03-03\nbegins = 2020-03-02\n"),
    one("GS207", "visit[1].on", PERIOD + visit("on = 2020-03-23\n")),
    one("GS208", "event[1]", event("archived", "2020-06-01")
        + recommendation("sent = 2020-05-04\n")),
    one("GS209", "recommendation[1].urge[1].on",
        recommendation("sent = 2020-03-20\n[[recommendation.urge]]\non = 2020-03-02\n")),
    one("GS209", "recommendation[1].raised", NUMBERED + recommendation("raised = 2020-02-01\n")),
    one("GS209", "finding[1].on", NUMBERED
        + '[[finding]]\nid = "F1"\nkind = "strength"\ntext = "x"\non = 2020-02-01\n'),
    one("GS210", "event[1]", event("resumed", "2020-06-01")),
    one("GS210", "event[1]", event("report-sent", "2020-06-01")),
    one("GS210", "event[2]", event("suspended", "2020-06-01") * 2),
    one("GS230", "event[2]", event("suspended", "2020-06-01") + event("suspended", "2020-06-02")),
    one("GS210", "event[2]", event("cancelled", "2020-06-01") + event("reported", "2020-06-02")),
    one("GS210", "event[1]", PERIOD + event("reported", "2020-03-01")),
    one("GS211", "recommendation[1].outcome[1]",
        recommendation('[[recommendation.outcome]]\non = 2020-04-01\nresult = "partly"\n')),
    one("GS212", "visit[1].done", visit("done = 2020-04-30\n")),
    one("GS212", "visit[1].on", visit("on = 2020-03-08\n")),
    one("GS213", "event[1].on", event("reported", "2020-03-02") + 'number = "5/BC-MTTQ"\n'
        + '[[document]]\nid = "D1"\nkind = "BC"\nnumber = "5/BC-MTTQ"\nissued = 2020-03-25\n'),
    one("GS214", "visit[1].done", NUMBERED + visit("done = 2020-02-06\n")),
    one("GS214", "visit[1].body_done[1].on", NUMBERED + BODY
        + visit('bodies = ["B1"]\n[[visit.body_done]]\nbody = "B1"\non = 2020-02-06\n')),
    Case("GS220", "plan", {A: DELEGATION}),
    Case("GS221", "plan", {A: HEAD.replace('form = "documents"\n', "")}),
    one("GS230", "visit[1].on", visit("on = 2020-03-03\n")
        + '[[conflict]]\nkey = "V1.on"\nvalues = [2020-03-03, 2020-03-04]\n'),
    one("GS230", "conflict[1]", '[[conflict]]\nkey = "V9.on"\nvalues = ["a", "b"]\n'),
    one("GS215", "plan.when", 'when = "2020-Q1"\nbegins = 2020-04-01\nends = 2020-04-02\n'),
    one("GS216", "plan.when", 'when = "2020-Q3"\n'),
    one("GS217", "plan.form", 'kind = "criticism"\n'),
    one("GS218", "visit[1].body_done[1].body", BODY
        + visit('bodies = ["B1"]\n[[visit.body_done]]\nbody = "B2"\non = 2020-03-02\n')),
    one("GS309", "plan.item", 'programme = "ct"\nitem = "I9"\n'),
    Case("GS311", "relation[1].plan", replacing("b", "a")),
    Case("GS312", "relation[1].plan", replacing("b", "")),
    one("GS313", "recommendation[1].to", BODY
        + '[[recommendation]]\nid = "R1"\ntext = "…"\nto = "UBND khác hẳn"\n'),
    one("GS310", "relation[1].plan", '[[relation]]\nkind = "amends"\nplan = "khong-co"\n'),
    one("GS222", "plan", 'number = "33/KH-MTTQ-BTT"\n'),
    one("GS301", "finding[1].visit",
        '[[finding]]\nid = "F1"\nkind = "strength"\ntext = "…"\nvisit = "V9"\n'),
    one("GS301", "visit[1].contents[1]",
        '[[content]]\nid = "C1"\ntext = "Một"\n' + visit('contents = ["C9"]\n')),
    one("GS301", "waiver[1].subject",
        '[[waiver]]\nrule = "plan-notice"\nreason = "…"\nsubject = "R9"\n'),
    Case("GS301", "responsibility[1].contents[1]", {"programmes/2020/p.toml": (
        'schema = 1\n[programme]\ntitle = "Chương trình"\n'
        '[[responsibility]]\nwho = "Hội Nông dân"\ntext = "…"\ncontents = ["C9"]\n')},
        "programmes/2020/p.toml"),
    one("GS302", "visit[2].id", visit("") + visit("")),
    *(Case("GS302", f"{name}[2].id", {"programmes/2020/p.toml": (
        'schema = 1\n[programme]\ntitle = "Chương trình"\n'
        + f'[[{name}]]\nid = "X1"\n{more}' * 2)}, "programmes/2020/p.toml")
      for name, more in (("content", 'text = "…"\n'), ("opinion", 'text = "…"\n'),
                         ("result", 'place = "xã A"\nwhat = "…"\n'))),
    one("GS303", "plan.programme", 'programme = "2020/khong-co"\n'),
    one("GS304", "waiver[1].rule", '[[waiver]]\nrule = "notice"\nreason = "…"\n'),
    one("GS305", "visit[1].bodies[1]", BODY + visit('bodies = ["UBND huyện Chợ Đồn"]\n')),
    one("GS305", "finding[1].body", BODY
        + '[[finding]]\nid = "F1"\nkind = "strength"\ntext = "…"\nbody = "Sở Y tế"\n'),
    issuers("GS108", "issuer[1]", issuer("a", 'merged_into = "b"') + issuer("b")),
    issuers("GS107", "issuer[1].merge_into", issuer("a", 'merge_into = "b"') + issuer("b")),
    issuers("GS201", "issuer[1].ends", issuer("a", "begins = 2020-01-02\nends = 2020-01-01")),
    issuers("GS201", "issuer[1].merged_into", issuer("a", "ends = 2019-06-30\nmerged_into = 'b'")
            + issuer("b", "ends = 2019-06-30")),
    issuers("GS301", "issuer[1].merged_into", issuer("a", "ends = 2019-06-30\nmerged_into = 'b'")),
    issuers("GS301", "issuer[1].parent", issuer("a", "parent = 'b'")),
    issuers("GS302", "issuer[2].id", issuer("a") + issuer("a", name="Khác")),
    issuers("GS306", "issuer[1].merged_into", issuer("a", "ends = 2019-06-30\nmerged_into = 'b'")
            + issuer("b", "ends = 2019-07-30\nmerged_into = 'a'")),
    issuers("GS306", "issuer[1].parent", issuer("a", "parent = 'a'")),
    issuers("GS307", "issuer[2].names[1]", issuer("a", name="Hội Nông dân")
            + issuer("b", name="Hội nông dân")),
    issuers("GS110", "issuer[1].level", issuer("a", 'level = "tinh"')),
    issuers("GS111", "issuer[1].names", '[[issuer]]\nid = "a"\nnames = []\n'),
    issuers("GS112", "issuer[1].id", issuer("A")),
    issuers("GS230", "issuer[1].ends", issuer("a")
            + '[[conflict]]\nkey = "issuer[a].ends"\nvalues = [2025-06-30, 2025-07-30]\n'),
    issuers("GS701", "issuer[1].names[1]", issuer("a", name="Ủy b\u0430n")),
    Case("GS308", "plan.issued", {
        "issuers.toml": "schema = 1\n" + issuer("a", "ends = 2019-06-30", name="Ban A"),
        A: HEAD + NUMBERED + 'issuer = "ban a"\n'}),
    Case("GS401", "event[1].on", {A: DELEGATION + event("sent", "2020-02-28")}),
    Case("GS402", "plan", {A: DELEGATION + event("reported", "2020-08-03")}),
    Case("GS403", "plan", {A: DELEGATION}),
    one("GS404", "recommendation[1]", recommendation("sent = 2020-03-02\ndue = 2020-03-16\n")),
    one("GS405", "visit[1]", PERIOD + visit("on = 2020-03-03\n")),
    Case("GS407", "plan.form", {A: HEAD.replace("documents", "community") + NUMBERED}),
    Case("GS408", "recommendation[1]", {A: DELEGATION + recommendation("sent = 2020-03-02\n")}),
    Case("GS410", "body[1].name", {A: HEAD + PERIOD + BODY, B: HEAD + PERIOD + BODY}, B),
    Case("GS406", "plan.issued", {A: DELEGATION.replace("2020-02-07", "2020-03-30")}),
    Case("GS411", "visit[1].on", {
        path: HEAD + '[[member]]\nname = "Bà Lan"\n' + visit(
            f'on = 2020-03-03\nsession = "morning"\nplace = "xã {path}"\n')
        for path in (A, B)}, B),
    numbers("GS501", "33/KH-MTTQ-BTT", "33/KH-MTTQ-BTT"),
    numbers("GS502", "33/KH-MTTQ-BTT", "36/KH-MTTQ-BTT"),
    one("GS503", "plan.number", 'number = "33/KH- MTTQ-BTT"\n'),
    one("GS504", "plan.number", 'number = "kế hoạch ba mươi ba"\n'),
    Case("GS502", "plan.number", {
        f"plans/2020/{n}.toml": HEAD + f'number = "0{n}/KH-MTTQ"\nissued = 2020-02-0{n}\n'
        for n in (4, 5, 6)}, "plans/2020/4.toml"),
    one("GS507", "plan.number", NUMBERED.replace("MTTQ-BTT", "HND")
        + 'issuer = "Ủy ban Mặt trận xã A"\n'),
    Case("GS508", "document[1].number", {
        path: HEAD + NUMBERED.replace("33/", f"{place}/") + '[[document]]\nid = "D1"\n'
        f'kind = "BC"\nnumber = "5/BC-MTTQ-BTT"\nissued = 2020-03-1{place}\n'
        for place, path in enumerate((A, B), 1)}, B),
    one("GS509", "plan.number", NUMBERED.replace("KH-", "QĐ-")),
    Case("GS505", "plan.issued", {"plans/2021/a.toml": HEAD + NUMBERED}, "plans/2021/a.toml"),
    one("GS506", "document[1].file", document("attachments/con.pdf")),
    Case("GS506", None, {"plans/2020/aux.toml": HEAD}, "plans/2020/aux.toml"),
    one("GS601", "document[1].file", document("attachments\\\\bc.pdf")),
    one("GS601", "document[1].file", document("attachments/khong-co.pdf")),
    Case("GS602", "document[1].sha256", {
        A: HEAD + document("attachments/bc.txt", f'sha256 = "{PAPER_HASH}"\n'),
        "attachments/bc.txt": PAPER + b".",
    }),
    one("GS603", "document[1].file", document("../x.pdf")),
    one("GS603", "document[1].file", document("attachments/../../x.pdf")),
    one("GS603", "document[1].file", document("/etc/hostname")),
    one("GS603", "document[1].file", document("C:\\\\x.pdf")),
    Case("GS604", "document[1].file", {
        A: HEAD + document("attachments/bc.txt"), "attachments/bc.txt": PAPER,
    }),
    one("GS605", "document[1].file", document("plans")),
    one("GS701", "plan.issuer", 'issuer = "Ủy b\u0430n"\n'),
    one("GS702", "plan.issuer", 'issuer = "Ba\u0301t Xa\u0301t"\n'),
    one("GS703", "plan.issuer", 'issuer = "Hội Nông dân "\n'),
    one("GS704", "plan.issuer", 'issuer = "Hội\\u200bNông dân"\n'),
)  # fmt: skip


def checked(root: Path, files: Mapping[str, str | bytes]) -> Checked:
    for path, text in {**ROOT_ONLY, **files}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        if target not in target.parent.iterdir():
            pytest.skip("this system keeps the name for itself")
    return check_workspace(Workspace(root), AS_OF)


def places(found: Checked) -> set[tuple[str, str, str | None]]:
    return {(each.code, each.path, each.key) for each in found.found}


def only(found: Checked, code: str) -> PlacedDiagnosis:
    [diagnostic] = [each for each in found.found if each.code == code]
    return diagnostic


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.key}")
def test_each_check_finds_what_it_is_for(case: Case, tmp_path: Path) -> None:
    assert (case.code, case.path, case.key) in places(checked(tmp_path, case.files))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.key}")
def test_findings_stand_at_the_level_of_their_check(case: Case, tmp_path: Path) -> None:
    found = checked(tmp_path, case.files).found
    assert {each.level for each in found if each.code == case.code} == {CHECKS[case.code].level}


def test_a_sound_plan_has_no_finding(tmp_path: Path) -> None:
    assert checked(tmp_path, {A: HEAD + NUMBERED}).found == ()


@pytest.mark.parametrize(
    "more",
    ['when = "2020-Q3"\n', "begins = 2020-03-02\nends = 2020-03-06\n", visit("on = 2020-03-03\n")],
)
def test_a_plan_has_a_time_by_its_period_its_when_or_a_visit_with_a_day(
    more: str, tmp_path: Path
) -> None:
    delegation = HEAD.replace("documents", "delegation") + NUMBERED
    missing = [
        {each.values["part"] for each in checked(tmp_path, {A: text}).found if each.code == "GS220"}
        for text in (delegation, delegation + more)
    ]
    assert missing[0] - missing[1] == {"time"}


def test_a_plan_that_does_not_stand_any_more_needs_no_days(tmp_path: Path) -> None:
    waiting = HEAD + NUMBERED + 'when = "2020-Q3"\n'
    held = waiting + event("replaced", "2020-06-01")
    codes = [{each.code for each in checked(tmp_path, {A: text}).found} for text in (waiting, held)]
    assert ("GS216" in codes[0], "GS216" in codes[1]) == (True, False)


def test_a_criticism_hears_others_than_the_body_that_drafts(tmp_path: Path) -> None:
    asked = BODY + visit('bodies = ["Hội Luật gia"]\n')
    for kind in ("criticism", "comment"):
        text = HEAD.replace('form = "documents"\n', "") + f'kind = "{kind}"\n' + asked
        assert "GS305" not in {each.code for each in checked(tmp_path, {A: text}).found}


def test_a_request_that_is_late_names_the_bodies_that_are(tmp_path: Path) -> None:
    bodies = "".join(f'[[body]]\nid = "B{n}"\nname = "Xã {n}"\n' for n in (1, 2, 3))
    request = visit('on = 2020-03-03\nkind = "written-report"\nbodies = ["B1", "B2", "B3"]\n')
    done = '[[visit.body_done]]\nbody = "B1"\non = 2020-03-02\n'
    late = '[[visit.body_done]]\nbody = "B3"\non = 2020-03-09\n'
    found = checked(tmp_path, {A: HEAD + NUMBERED + bodies + request + done + late}).found
    named = {
        each.values["bodies"]: each.values.get("done") for each in found if each.code == "GS405"
    }
    assert named == {"Xã 2": None, "Xã 3": "2020-03-09"}


def test_issuers_whose_names_differ_by_marks_count_their_own_numbers(tmp_path: Path) -> None:
    files = {
        path: f'{HEAD}{NUMBERED}issuer = "Ban MTTQ xã {name}"\n'
        for path, name in ((A, "Bản Thơ"), (B, "Bản Thọ"))
    }
    assert checked(tmp_path, files).found == ()


def test_no_check_is_without_a_case() -> None:
    links = {"GS105"}
    of_history = {code for code in CHECKS if code.startswith("GS8")}
    """Those are found by git, and by tests/evidence/test_history_checks.py."""
    assert {case.code for case in CASES} | links | of_history == set(CHECKS)


def link(target: Path, at: Path, *, folder: bool = False) -> None:
    at.parent.mkdir(parents=True, exist_ok=True)
    try:
        at.symlink_to(target, target_is_directory=folder)
    except OSError:
        pytest.skip("this system makes no links here")
    if not at.is_symlink():
        pytest.skip("this system makes something else of a link")


def test_a_plan_that_is_a_link_out_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.toml"
    outside.write_text(HEAD, encoding="utf-8")
    root = tmp_path / "workspace"
    link(outside, root / A)
    assert ("GS105", A, None) in places(checked(root, {}))


def test_an_attachment_behind_a_link_out_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "bc.txt").write_bytes(PAPER)
    root = tmp_path / "workspace"
    link(outside, root / "attachments", folder=True)
    found = checked(root, {A: HEAD + document("attachments/bc.txt")})
    assert only(found, "GS603").values == {"file": "attachments/bc.txt"}


def test_an_altered_attachment_is_told_with_both_hashes(tmp_path: Path) -> None:
    text = HEAD + document("attachments/bc.txt", f'sha256 = "{PAPER_HASH}"\n')
    files: dict[str, str | bytes] = {A: text, "attachments/bc.txt": PAPER}
    assert checked(tmp_path, files).found == ()
    altered = only(checked(tmp_path, {**files, "attachments/bc.txt": b""}), "GS602")
    assert altered.values["recorded"] == PAPER_HASH
    assert altered.values["found"] == sha256(b"").hexdigest()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_an_attachment_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert only(checked(tmp_path, {A: HEAD + document("pipe")}), "GS605").path == A


def test_only_the_days_of_visits_that_take_place_lie_in_the_period(tmp_path: Path) -> None:
    report = visit('kind = "written-report"\non = 2020-02-28\ndone = 2020-03-25\n')
    cancelled = visit("on = 2020-03-23\ncancelled = 2020-03-10\n").replace("V1", "V2")
    found = checked(tmp_path, {A: HEAD + PERIOD + report + cancelled})
    assert "GS207" not in {each.code for each in found.found}
