"""Which plans an audit looks at, as of which recording, and where it goes."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat, require

from giamsat.store.register.place import kept_file

PLANS = (
    ("01/KH-MTTQ", "5/1/2025", "UBND xã Ba"),
    ("02/KH-MTTQ", "6/1/2026", "UBND xã Bốn"),
    ("03/KH-MTTQ", "7/1/2026", "Trạm y tế"),
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    """Three plans; the second had a sent recommendation that was softened weeks later."""
    require("git")
    root = tmp_path / "work"
    root.mkdir()
    monkeypatch.chdir(root)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Lan")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "lan@example.vn")
    on(monkeypatch, "2026-01-08")
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    for number, issued, body in PLANS:
        new = ("--title", f"Giám sát {number}", "--number", number, "--issued", issued)
        assert giamsat("new", *new, "--body", body).code == 0
    raised = ("--to", "UBND xã Bốn", "--text", "Trả lại 12 triệu đồng")
    assert giamsat("recommend", "add", "02", *raised, "--on", "8/1/2026").code == 0
    assert giamsat("recommend", "send", "02", "R1", "--on", "9/1/2026").code == 0
    on(monkeypatch, "2026-02-20")
    path = root / "plans/2026/02-kh-mttq.toml"
    path.write_bytes(path.read_bytes().replace("Trả lại 12 triệu đồng".encode(), "Rút".encode()))
    git("commit", "-qam", "sửa lỗi chính tả")
    return root


def on(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_DATE", f"{day}T09:00:00+0700")


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def audited(giamsat: Giamsat, *arguments: str) -> Any:
    return json.loads(giamsat("audit", *arguments, "--format", "json").out)


def ids(data: Any) -> list[str]:
    return [plan["id"].rpartition("/")[2][:2] for plan in data["plans"]]


@pytest.mark.parametrize(
    ("scope", "plans"),
    [
        (("--all",), ["01", "02", "03"]),
        (("--year", "2025"), ["01"]),
        (("--all", "--year", "2025", "--year", "2026"), ["01", "02", "03"]),
        (("--period", "2026-01"), ["02", "03"]),
        (("--issuer", "mttq xa thu"), ["01", "02", "03"]),
        (("--issuer", "khác"), []),
        (("--body", "ubnd"), ["01", "02"]),
        (("--body", "y te", "--year", "2026"), ["03"]),
        (("--only-findings", "--all"), ["02"]),
    ],
)
def test_an_audit_of_some_plans(
    office: Path, giamsat: Giamsat, scope: tuple[str, ...], plans: list[str]
) -> None:
    data = audited(giamsat, *scope)
    assert ids(data) == plans
    selection = data["opening"]["selection"]
    if set(scope) - {"--all", "--only-findings"}:
        assert (selection["chosen"], selection["of"]) == (len(plans), 3)
        assert "selection" in data["opening"]["not_looked_at"]
    else:
        assert selection is None


def test_a_sample_is_drawn_again_by_its_seed(office: Path, giamsat: Giamsat) -> None:
    data = audited(giamsat, "--sample", "2")
    seed = dict(data["opening"]["selection"]["conditions"])["seed"]
    for _ in range(3):
        assert ids(audited(giamsat, "--sample", "2", "--seed", seed)) == ids(data)
    drawn = {tuple(ids(audited(giamsat, "--sample", "1", "--seed", str(n)))) for n in range(12)}
    assert len(drawn) > 1
    assert "chữ rút mẫu" in giamsat("audit", "--sample", "2").out


def test_a_file_that_cannot_be_read_is_in_every_scope(office: Path, giamsat: Giamsat) -> None:
    (office / "plans/2025/01-kh-mttq.toml").write_text("[plan", encoding="utf-8")
    data = audited(giamsat, "--year", "2026")
    assert [item["path"] for item in data["unreadable"]] == ["plans/2025/01-kh-mttq.toml"]
    assert ids(data) == ["02", "03"]


def test_a_forged_register_chooses_nothing(
    office: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ids(audited(giamsat, "--year", "2025")) == ["01"]
    giamsat("list")
    kept = kept_file(str(office))
    assert kept is not None
    with closing(sqlite3.connect(kept.path)) as forged:
        forged.execute("UPDATE plan SET year = 1999")
        forged.commit()
    assert ids(audited(giamsat, "--year", "2025")) == ["01"]


def test_what_is_missing_is_told_in_every_scope(office: Path, giamsat: Giamsat) -> None:
    (office / "plans/2025/01-kh-mttq.toml").unlink()
    data = audited(giamsat, "--year", "2026")
    assert [item["path"] for item in data["missing"]] == ["plans/2025/01-kh-mttq.toml"]


def test_the_exit_code_is_1_where_there_is_something_to_ask(office: Path, giamsat: Giamsat) -> None:
    codes = [giamsat("audit", number).code for number in ("01", "02", "03")]
    assert codes == [0, 1, 0]
    assert giamsat("audit", "--all").code == 1
    assert giamsat("audit", "--year", "2025").code == 0
    assert giamsat("audit", "--all", "--only-findings").code == 1


@pytest.mark.parametrize(
    "call",
    [(), ("01", "--all"), ("01", "--year", "2025"), ("01", "02"), ("--all", "--sign", "key")],
)
def test_calls_that_contradict_themselves(
    office: Path, giamsat: Giamsat, call: tuple[str, ...]
) -> None:
    assert giamsat("audit", *call).code == 2


def test_an_audit_as_it_was_recorded(office: Path, giamsat: Giamsat) -> None:
    data = audited(giamsat, "--all", "--at", "31/01/2026")
    assert data["as_of"] == "2026-01-31"
    assert data["at"]["commit"] == git("rev-parse", "HEAD~1") == data["opening"]["head"]
    assert [len(plan["altered"]) for plan in data["plans"]] == [0, 0, 0]
    assert data["plans"][1]["facts"]["recommendation"][0]["text"] == "Trả lại 12 triệu đồng"
    assert "later" in data["opening"]["not_looked_at"]
    one = audited(giamsat, "02", "--at", "HEAD")
    assert len(one["plans"][0]["altered"]) == 1
    assert giamsat("audit", "--all", "--at", "--output=x").code in (2, 3)
    assert giamsat("audit", "--all", "--at", "HEAD", "--witness", "giamsat.toml").code == 2


@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_an_audit_in_a_folder(office: Path, giamsat: Giamsat, form: str) -> None:
    told = giamsat("audit", "--all", "-o", "../hồ sơ/", "--format", form)
    assert told.code == 1
    folder = office.parent / "hồ sơ"
    names = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
    plans = [f"plans/{n}-kh-mttq.{form}" for n in ("2025/01", "2026/02", "2026/03")]
    assert names == ["SHA256SUMS", f"index.{form}", *plans]
    sums = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    for line in sums:
        digest, _, name = line.partition("  ")
        assert digest == sha256((folder / name).read_bytes()).hexdigest()
    assert len(sums) == 4
    assert sha256((folder / "SHA256SUMS").read_bytes()).hexdigest() in told.err
    index = (folder / f"index.{form}").read_text("utf-8")
    assert plans[1] in index
    if form != "json":
        for name in plans:
            assert "../../index." in (folder / name).read_text("utf-8")
    assert giamsat("audit", "--all", "-o", "../hồ sơ/", "--format", form).code == 4
    assert giamsat("audit", "--all", "-o", "../hồ sơ/", "--format", form, "--force").code == 1


def test_a_folder_takes_no_other_formats(office: Path, giamsat: Giamsat) -> None:
    assert giamsat("audit", "--all", "-o", "../x/", "--format", "csv").code == 2


@pytest.mark.parametrize("output", ["../kt/", "../kt.html"])
def test_a_signed_audit(office: Path, giamsat: Giamsat, output: str) -> None:
    require("ssh-keygen")
    key = office.parent / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    assert giamsat("audit", "--all", "-o", output, "--sign", "../no-key").code == 4
    assert giamsat("audit", "--all", "-o", output, "--sign", key).code == 1
    signed = office / output
    signed = signed / "SHA256SUMS" if signed.is_dir() else signed
    signers = office.parent / "signers"
    signers.write_text(f"lan {key.with_suffix('.pub').read_text('utf-8')}", "utf-8")
    by = ("-n", "giamsat-audit", "-f", str(signers), "-I", "lan", "-s", f"{signed}.sig")
    done = subprocess.run(
        ["ssh-keygen", "-Y", "verify", *by], input=signed.read_bytes(), check=False
    )
    assert done.returncode == 0


def test_findings_lead_to_their_plans(office: Path, giamsat: Giamsat) -> None:
    html = giamsat("audit", "--all", "--format", "html").out
    (place,) = set(re.findall(r'href="#(plan-\d+)"', html))
    assert re.search(rf'<h2 id="{place}">02/KH-MTTQ', html)
    md = giamsat("audit", "--all", "--format", "md").out
    assert re.search(rf"\]\(#{place}\)", md)
    assert f'<a id="{place}"></a>' in md


def test_withdrawn_facts_are_struck(office: Path, giamsat: Giamsat) -> None:
    path = office / "plans/2026/02-kh-mttq.toml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("[[recommendation]]")], "utf-8")
    git("commit", "-qam", "dọn")
    assert "<del>" in giamsat("audit", "02", "--format", "html").out
    assert "| ~~" in giamsat("audit", "02", "--format", "md").out
    assert "ĐÃ BỎ" in giamsat("audit", "02", "--format", "plain").out
