"""The evidence of one plan: made, judged on a bare machine, and every way to tamper with it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from seal_examples import new_authority
from sealed_years import ATTACHMENT, PLAN, SealedYears, git, sealed_years
from tests.conftest import Giamsat

from giamsat.domain.evidence import BUNDLE, INDEX, PAGE, SUMS
from giamsat.evidence.evidence_checks import EvidenceError, unpacked_parts
from giamsat.evidence.evidence_files import pack_parts

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("ssh-keygen", "openssl", "sha256sum")),
    reason="needs the tools of an auditor",
)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_authority(tmp_path_factory.mktemp("tsa"))


@pytest.fixture
def years(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat, authority: Path
) -> SealedYears:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Nguyễn Thị Lan")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "lan@example.vn")
    return sealed_years(tmp_path, giamsat, authority)


@pytest.fixture
def made(
    years: SealedYears, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> Path:
    """The evidence of plan 01 in an empty folder, which is where the test stands."""
    file = tmp_path / "bare" / "hồ sơ.zip"
    file.parent.mkdir()
    told = giamsat(
        *("audit", "evidence", "01", "-o", file, "-w", years.root, "--signers", years.signers)
    )
    assert told.code == 0, told.err
    monkeypatch.chdir(file.parent)
    return file


def parts_of(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def codes(giamsat: Giamsat, file: Path) -> set[tuple[str, str]]:
    told = json.loads(giamsat("verify", file, "--format", "json").out)
    return {(f["code"], f["path"]) for f in told["findings"] if f["weight"] == "problem"}


def test_it_holds_all_that_is_needed(made: Path, years: SealedYears) -> None:
    parts = parts_of(made)
    assert {PLAN, ATTACHMENT, INDEX, SUMS, BUNDLE, PAGE, "signers"} <= parts.keys()
    assert {*years.seals, f"{years.seals[0]}.sig", f"{years.seals[2]}.tsr"} <= parts.keys()
    versions = [data for name, data in sorted(parts.items()) if name.startswith("versions/")]
    listed = git(years.root, "log", "--reverse", "--format=%H", "--", PLAN).split()
    assert [git(years.root, "show", f"{c}:{PLAN}") for c in listed] == [
        data.decode().strip() for data in versions
    ]
    earlier = [data for name, data in parts.items() if name.startswith("earlier/")]
    assert earlier == [b"bao cao"]
    assert not any(b"02/KH-MTTQ" in data for name, data in parts.items() if name == PLAN)


def test_the_same_workspace_gives_the_same_bytes(
    made: Path, years: SealedYears, giamsat: Giamsat, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(years.root, copy)
    git(copy, "gc", "-q", "--aggressive")
    again = tmp_path / "again.zip"
    call = ("audit", "evidence", "01", "-o", again, "-w", copy, "--signers", years.signers)
    assert giamsat(*call).code == 0
    assert again.read_bytes() == made.read_bytes()


def test_it_is_judged_where_there_is_no_workspace(
    made: Path, giamsat: Giamsat, years: SealedYears
) -> None:
    told = giamsat("verify", made, "--signers", years.signers, "--ca", years.ca)
    assert told.code == 0, told.out
    assert "Không thấy gì bị sửa so với niêm phong." in told.out
    assert "01/KH-MTTQ · Giám sát 01" in told.out
    assert "đúng, của hung@example.vn" in told.out
    assert "đúng, của lan@example.vn" in told.out


def test_it_is_judged_without_git_by_its_seals(
    made: Path, giamsat: Giamsat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "ssh-keygen").symlink_to(str(shutil.which("ssh-keygen")))
    monkeypatch.setenv("PATH", str(tools))
    told = giamsat("verify", made)
    assert told.code == 0, told.out
    assert "chưa có git" in told.out


def test_the_commands_of_its_page_answer_what_it_says(made: Path, years: SealedYears) -> None:
    with zipfile.ZipFile(made) as archive:
        archive.extractall(made.parent / "hồ sơ")
    folder = made.parent / "hồ sơ"
    shutil.copy(years.ca, folder / "CA.pem")
    page = (folder / PAGE).read_text("utf-8")
    steps = re.findall(r"```sh\n(.*?)\n```.*?```text\n(.*?)\n```", page, re.DOTALL)
    for commands, answer in steps:
        done = subprocess.run(["sh", "-c", commands], cwd=folder, capture_output=True, check=False)
        assert done.stdout.decode().splitlines() == answer.splitlines(), commands
    told = " ".join(commands for commands, _ in steps)
    for tool in ("sha256sum", "ssh-keygen -Y verify", "openssl ts", "bundle unbundle", "cat-file"):
        assert tool in told


def altered(place: str) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        name = next(name for name in sorted(parts) if name.startswith(place))
        data = parts[name]
        parts[name] = data[:-5] + bytes([data[-5] ^ 1]) + data[-4:]

    return change


def redirected(parts: dict[str, bytes]) -> None:
    """Let the bundle name another commit than it did."""
    head, rest = parts[BUNDLE].split(b" HEAD", 1)
    parts[BUNDLE] = head[:-1] + (b"0" if head[-1:] != b"0" else b"1") + b" HEAD" + rest


def retold(parts: dict[str, bytes]) -> None:
    """Leave a version out of the index, as if it had never been."""
    told = json.loads(parts[INDEX])
    del parts[told["versions"].pop(1)["file"]]
    parts[INDEX] = json.dumps(told).encode()


def renamed(parts: dict[str, bytes]) -> None:
    parts[INDEX] = parts[INDEX].replace("Nguyễn Thị Lan".encode(), "Trần Văn Hùng".encode())


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (altered("plans/"), "altered"),
        (altered("attachments/"), "altered"),
        (altered("versions/0001"), "evidence-unlike-git"),
        (altered("seals/0001"), "seal-altered"),
        (altered("history"), "evidence-bundle"),
        (redirected, "evidence-bundle"),
        (lambda parts: parts.pop(PLAN), "removed"),
        (lambda parts: parts.pop(BUNDLE), "evidence-absent"),
        (retold, "evidence-untold"),
        (renamed, "evidence-unlike-git"),
    ],
)
def test_what_was_tampered_with_shows_also_under_new_hashes(
    made: Path, giamsat: Giamsat, change: Callable[[dict[str, bytes]], object], code: str
) -> None:
    parts = parts_of(made)
    change(parts)
    del parts[SUMS]
    made.write_bytes(pack_parts(parts))
    assert code in {found for found, _ in codes(giamsat, made)}
    assert giamsat("verify", made).code == 1


def test_every_part_is_in_the_list_of_hashes(made: Path, giamsat: Giamsat) -> None:
    whole = parts_of(made)
    for name in sorted(whole.keys() - {SUMS}):
        parts = {**whole, name: whole[name] + b" "}
        with zipfile.ZipFile(made, "w") as archive:
            for each, data in parts.items():
                archive.writestr(each, data)
        if name != INDEX:
            assert ("evidence-altered", name) in codes(giamsat, made)


def test_what_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    for name in ("../x", "/x", "a/../../x", "C:/x", "C:x", "a\\..\\..\\x", "//host/x", "x/"):
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr(name, b"x")
        with pytest.raises(EvidenceError) as refused:
            unpacked_parts(made.getvalue())
        assert refused.value.code == "evidence-refused", name
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", bytes(8 << 20))
    with pytest.raises(EvidenceError) as refused:
        unpacked_parts(made.getvalue())
    assert refused.value.params["why"] == "zip-bomb"


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"\0" * 40, b"hello"])
def test_what_is_no_evidence_is_told_so(tmp_path: Path, giamsat: Giamsat, data: bytes) -> None:
    file = tmp_path / "x.zip"
    file.write_bytes(data)
    told = giamsat("verify", file)
    assert told.code == 4
    assert "hồ sơ chứng cứ" in told.err


def test_a_clock_put_back_shows_in_the_evidence(
    years: SealedYears, giamsat: Giamsat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_DATE", "2024-02-01T09:00:00+0700")
    assert giamsat("set", "01", "area=xã Khác", "-w", years.root).code == 0
    back = git(years.root, "rev-parse", "HEAD")[:10]
    file = tmp_path / "hoso.zip"
    assert giamsat("audit", "evidence", "01", "-o", file, "-w", years.root).code == 0
    assert ("commit-clock-back", back) in codes(giamsat, file)


def test_the_evidence_of_a_plan_whose_file_is_gone(
    years: SealedYears, giamsat: Giamsat, tmp_path: Path
) -> None:
    git(years.root, "rm", "-q", PLAN)
    git(years.root, "commit", "-qm", "bỏ")
    file = tmp_path / "gone.zip"
    call = ("audit", "evidence", "2024/01-kh-mttq", "-o", file, "-w", years.root)
    assert giamsat(*call).code == 0
    assert ("removed", PLAN) in codes(giamsat, file)


def test_a_plan_may_be_called_evidence(years: SealedYears, giamsat: Giamsat) -> None:
    new = ("--title", "Evidence", "--id", "2024/evidence")
    assert giamsat("new", "-w", years.root, *new, "--issued", "6/1/2024").code == 0
    told = giamsat("audit", "2024/evidence", "-w", years.root)
    assert "Evidence" in told.out
    assert giamsat("audit", "evidence", "01", "02", "-w", years.root).code == 2
    assert giamsat("audit", "01", "02", "-w", years.root).code == 2
