"""Frauds that were not thought of while the detectors were made, and what finds each."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from frauds import AS_OF, Life, on
from office_years import HUNG, LAN, Office, at
from seal_examples import new_key
from tests.conftest import require
from told import told_of, verified

from giamsat.domain.acts.recommendations import (
    NewRecommendation,
    Sending,
    add_recommendation,
    send_recommendation,
)
from giamsat.domain.audits import Audit
from giamsat.evidence.audit import Basis, audit, audits, basis
from giamsat.evidence.sealing import seal
from giamsat.evidence.verifying import Trust, verify
from giamsat.evidence.workspace_history import workspace_history

NOW = at(AS_OF.isoformat())
DAY = "2024-06-14"
ISSUERS = """schema = 1

[[issuer]]
name = "Ủy ban MTTQ xã Thử"
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "work")


def told(office: Office, path: str) -> list[str]:
    """Return what is told of a file as more than a note."""
    found = told_of(office.workspace, AS_OF, NOW).get(path, [])
    return [each.code for each in found if not each.is_note]


def test_the_ids_of_two_sent_recommendations_are_swapped(office: Office) -> None:
    life = Life(office, 1).until_recommended()
    new = NewRecommendation("Đề nghị công khai danh sách", to="B1", raised=on(life.day(36)))
    life.act(39, lambda p: add_recommendation(p, new))
    life.act(39, lambda p: send_recommendation(p, Sending("R2", on(life.day(39)), number="2/CV")))
    office.on(DAY, lambda: swap(life, "R1", "R2"))
    office.live()
    codes = told(office, life.path)
    assert "audit changed R1 recommendation.text" in codes
    assert "audit changed R2 recommendation.text" in codes


def swap(life: Life, one: str, other: str) -> None:
    path = life.office.root / life.path
    text = path.read_text("utf-8")
    for old, new in ((one, "?"), (other, one), ("?", other)):
        text = text.replace(f'id = "{old}"', f'id = "{new}"')
    path.write_text(text, "utf-8")
    life.office.record([life.path], "sắp xếp lại", at(DAY), HUNG)


def test_a_paper_is_moved_to_another_plan(office: Office) -> None:
    first, second = Life(office, 1).until_reported(), Life(office, 2).until_visited()
    paper = '\n[[document]]\nid = "D1"\nkind = "Báo cáo"\nnumber = "1/BC-MTTQ-BTT"\n'
    paper += f"issued = {first.day(35)}\n"
    first.cut(DAY, '[[document]]\nid = "D1"')
    second.add(DAY, paper)
    office.live()
    assert "audit withdrawn D1 document" in told(office, first.path)


def test_an_office_is_renamed_in_the_list_of_offices(office: Office) -> None:
    Life(office, 1).until_sent()
    office.on("2024-03-01", lambda: write(office, "issuers.toml", ISSUERS, "2024-03-01"))
    renamed = ISSUERS.replace("xã Thử", "xã Khác")
    office.on(DAY, lambda: write(office, "issuers.toml", renamed, DAY))
    office.live()
    assert "verify settings-changed" in told(office, "issuers.toml")


def test_a_limit_is_moved_in_the_settings(office: Office) -> None:
    Life(office, 1).until_sent()
    text = (office.root / "giamsat.toml").read_text("utf-8")
    limit = '\n[[limit]]\nrule = "plan-notice"\ndecision = "adjust"\nvalue = {}\n'
    office.on(
        "2024-03-01", lambda: write(office, "giamsat.toml", text + limit.format(20), "2024-03-01")
    )
    office.on(DAY, lambda: write(office, "giamsat.toml", text + limit.format(1), DAY))
    office.live()
    assert "verify settings-changed" in told(office, "giamsat.toml")


def write(office: Office, name: str, text: str, day: str) -> None:
    (office.root / name).write_text(text, "utf-8")
    office.record([name], "cập nhật", at(day), HUNG)


def test_a_chain_of_seals_made_anew_by_another_key(office: Office, tmp_path: Path) -> None:
    require("ssh-keygen")
    Life(office, 1).until_sent()
    office.live()
    own, other = new_key(tmp_path, "own"), new_key(tmp_path, "other")
    genuine = office.seal("2024-06-01", own)
    mark = verify(office.root, NOW).seals[0].fingerprint
    shutil.rmtree(office.root / "seals")
    forged = seal(office.workspace, HUNG, at("2024-06-01", 17) + timedelta(seconds=5), other)
    office.record([genuine, f"{genuine}.sig", *forged.written], "Niêm phong", at("2024-06-01", 18))
    office.flush()
    codes = {f.code for f in verify(office.root, NOW, Trust(expected=mark)).findings}
    assert {"git-knows", "expected-missing"} <= codes


def test_a_recording_in_the_name_of_another(office: Office) -> None:
    life = Life(office, 1).until_sent()
    office.live()
    path = office.root / life.path
    path.write_text(path.read_text("utf-8") + "# thêm\n", "utf-8")
    office.git("add", life.path)
    office.git("-c", "user.name=Hùng", "-c", "user.email=hung@example.vn", "commit", "-qm", "ghi",
               "--author=Nguyễn Thị Lan <lan@example.vn>", day=DAY)  # fmt: skip
    assert told(office, life.path) == ["verify commit-other-committer"]


@pytest.fixture
def paper(office: Office) -> tuple[Life, str]:
    """A plan with a paper whose hash nobody recorded, and the file of that paper."""
    life = Life(office, 1).until_reported()
    file = "attachments/bb-1.pdf"
    text = f'\n[[document]]\nid = "D9"\nkind = "Biên bản"\nfile = "{file}"\n'
    day = life.day(36)
    office.on(day, lambda: attach(office, file, b"%PDF ban dau", day))
    life.add(day, text)
    office.live()
    return life, file


def attach(office: Office, file: str, data: bytes, day: str, who: str = LAN) -> None:
    (office.root / file).parent.mkdir(exist_ok=True)
    (office.root / file).write_bytes(data)
    office.record([file], "cập nhật", at(day), who)


def test_an_attachment_without_a_hash_is_replaced(office: Office, paper: tuple[Life, str]) -> None:
    life, file = paper
    assert not [code for code in told(office, life.path) if "attachment" in code]
    attach(office, file, b"%PDF ban khac", DAY, HUNG)
    office.flush()
    assert "audit attachment-changed" in told(office, life.path)
    given = basis(office.workspace, AS_OF, NOW)
    alone = audit(office.workspace, life.path, given).traced.traces
    assert [trace.code for trace in alone if trace.gravity != "note"] == ["attachment-changed"]


def test_an_attachment_is_taken_away(office: Office, paper: tuple[Life, str]) -> None:
    life, file = paper
    (office.root / file).unlink()
    office.record([file], "dọn tệp", at(DAY), HUNG)
    office.flush()
    assert "audit attachment-removed" in told(office, life.path)


@pytest.mark.parametrize("is_sealed", [False, True])
def test_an_attachment_put_right_on_its_day_is_a_note_until_it_is_sealed(
    office: Office, paper: tuple[Life, str], is_sealed: bool
) -> None:
    life, file = paper
    attach(office, file, b"%PDF lan hai", DAY)
    office.flush()
    if is_sealed:
        office.seal(DAY)
    before = told(office, life.path).count("audit attachment-changed")
    (office.root / file).write_bytes(b"%PDF lan ba")
    office.record([file], "cập nhật", at(DAY, 18))
    office.flush()
    assert told(office, life.path).count("audit attachment-changed") == before + is_sealed


def gravities(office: Office, path: str) -> set[str]:
    """Return how grave the alterations of a plan are that came after its own work."""
    whole = dict(
        audits(office.workspace, [path], given(office), workspace_history(office.workspace))
    )
    alone = audit(office.workspace, path, given(office))
    found = whole[path]
    assert isinstance(found, Audit)
    assert found.gravities() == alone.gravities()
    return {item.gravity for item in alone.traced.altered if "kiến nghị mềm" in str(item)}


def given(office: Office) -> Basis:
    return basis(office.workspace, AS_OF, NOW)


@pytest.mark.parametrize("day", ["2024-01-03", "2024-02-01", DAY])
def test_a_clock_put_back_lowers_no_gravity(office: Office, day: str) -> None:
    life = Life(office, 1).until_recommended()
    office.live()
    soften(office, life.path)
    office.record([life.path], "sửa lỗi chính tả", at(day), LAN)
    office.flush()
    assert gravities(office, life.path) == {"grave"}


@pytest.mark.parametrize("is_sealed", [False, True])
def test_a_change_in_no_recording_is_as_grave_as_a_recorded_one(
    office: Office, *, is_sealed: bool
) -> None:
    life = Life(office, 1).until_recommended()
    office.live()
    soften(office, life.path)
    if is_sealed:
        office.seal("2024-06-30")
    assert gravities(office, life.path) == {"grave"}
    assert "verify seal-unrecorded" in told(office, life.path) or not is_sealed


def soften(office: Office, path: str) -> None:
    file = office.root / path
    text = file.read_text("utf-8")
    (line,) = [each for each in text.splitlines() if each.startswith('text = "Đề nghị')]
    file.write_text(text.replace(line, 'text = "kiến nghị mềm"'), "utf-8")


SETTINGS_CHANGES = [
    ("giamsat.toml", "xã Thử", "xã Khác", "problem"),
    ("giamsat.toml", "", '\n[[exception]]\ncode = "GS801"\nreason = "đã rõ"\n', "problem"),
    ("giamsat.toml", "", '\n[[exception]]\ncode = "GS101"\nreason = "đã rõ"\n', "note"),
    ("issuers.toml", "xã Thử", "xã Khác", "problem"),
    ("issuers.toml", ISSUERS, "schema = 1\n", "problem"),
    ("issuers.toml", "", '\n[[issuer]]\nname = "Ủy ban MTTQ xã Ba"\n', "note"),
]


@pytest.mark.parametrize("is_sealed", [False, True])
@pytest.mark.parametrize(("name", "old", "new", "weight"), SETTINGS_CHANGES)
def test_settings_that_were_changed_by_hand_and_not_recorded(
    office: Office, name: str, old: str, new: str, weight: str, *, is_sealed: bool
) -> None:
    Life(office, 1).until_sent()
    office.on("2024-03-01", lambda: write(office, "issuers.toml", ISSUERS, "2024-03-01"))
    office.live()
    text = (office.root / name).read_text("utf-8")
    (office.root / name).write_text(text.replace(old, new) if old else text + new, "utf-8")
    if is_sealed:
        done = seal(office.workspace, HUNG, at(DAY))
        told_then = [f.path for f in done.findings if f.code == "sealed-unrecorded"]
        assert told_then == [name]
    found = verified(office.workspace, workspace_history(office.workspace), NOW)
    weights = {f.weight for f in found if f.code == "settings-unrecorded"}
    assert weights
    assert ("problem" in weights) is (weight == "problem")
    assert ("seal-unrecorded" in {f.code for f in found}) is is_sealed


@pytest.mark.parametrize("is_recorded", [False, True])
def test_a_key_that_was_written_into_the_list_of_signers_after_a_seal(
    office: Office, tmp_path: Path, *, is_recorded: bool
) -> None:
    require("ssh-keygen")
    Life(office, 1).until_sent()
    office.live()
    own, other = new_key(tmp_path, "own"), new_key(tmp_path, "other")
    names = office.root / "seals" / "allowed_signers"
    names.parent.mkdir()
    names.write_text(f"lan@example.vn {public(own)}", "utf-8")
    office.record(["seals/allowed_signers"], "người ký", at("2024-05-30"))
    office.seal("2024-06-01", own)
    honest = verified(office.workspace, workspace_history(office.workspace), NOW)
    assert "signers-changed" not in {f.code for f in honest}
    assert "signer-other-author" not in {f.code for f in honest}
    names.write_text(names.read_text("utf-8") + f"lan@example.vn {public(other)}", "utf-8")
    if is_recorded:
        office.record(["seals/allowed_signers"], "cập nhật", at("2024-06-20"), HUNG)
    forged = seal(office.workspace, HUNG, at("2024-06-30"), other)
    office.record(list(forged.written), "Niêm phong", at("2024-06-30"), HUNG)
    office.flush()
    told = workspace_history(office.workspace)
    found = verified(office.workspace, told, NOW)
    (changed,) = [f for f in found if f.code == "signers-changed"]
    assert changed.weight == "problem"
    assert dict(changed.params)["principal"] == "lan@example.vn"
    assert [f.path for f in found if f.code == "signer-other-author"] == [forged.path]


def public(key: Path) -> str:
    """Return a key as a list of signers has it, with the end of the line."""
    kind, text, *_ = key.with_name(f"{key.name}.pub").read_text("utf-8").split()
    return f"{kind} {text}\n"
