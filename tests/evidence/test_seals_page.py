"""docs/seals.md to the letter, on a workspace with ended keys and older seals."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from seal_examples import new_authority
from sealed_years import PLAN, SealedYears, sealed_years
from tests.conftest import ROOT, Giamsat

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("ssh-keygen", "openssl", "sha256sum", "comm")),
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


def block(years: SealedYears, chapter: str, seal: str, principal: str = "", at: int = 0) -> str:
    """Return the commands of a chapter of the page, with the names of this folder."""
    page = (ROOT / "docs" / "seals.md").read_text("utf-8")
    text = page.partition(f"## {chapter}\n")[2].partition("\n## ")[0]
    commands: str = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)[at]
    names = {
        "seals/NNNN-XXXXXXXX.sha256": seal,
        "SIGNERS": str(years.signers),
        "PRINCIPAL": principal,
        "CA.pem": str(years.ca),
    }
    for name, meant in names.items():
        commands = commands.replace(name, meant)
    return commands


def run(years: SealedYears, commands: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-e", "-c", commands],
        cwd=years.root,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def signature(commands: str) -> str:
    """Return the command that verifies the signature, of those for the last seal."""
    return next(c for c in commands.replace("\\\n", " ").splitlines() if "-Y verify" in c)


def test_the_last_seal_is_good_for_both(years: SealedYears, giamsat: Giamsat) -> None:
    done = run(years, block(years, "The last seal", years.seals[-1], "hung@example.vn"))
    assert done.returncode == 0, done.stderr
    assert "Good" in done.stdout
    assert "Verification: OK" in done.stdout + done.stderr
    call = ("verify", "-w", years.root, "--signers", years.signers, "--ca", years.ca)
    assert giamsat(*call).code == 0


def test_the_seal_of_a_key_that_has_ended_is_good_for_both(
    years: SealedYears, giamsat: Giamsat
) -> None:
    told = signature(block(years, "The last seal", years.seals[0], "lan@example.vn"))
    assert run(years, told).returncode == 0
    by_today = re.sub(r"-O verify-time=\$\(.*?\d*%S\)", "", told)
    assert "verify-time" not in by_today
    assert run(years, by_today).returncode != 0
    listed = giamsat("verify", "-w", years.root, "--signers", years.signers).out
    assert "đúng, của lan@example.vn" in listed


def test_a_key_that_had_ended_before_its_seal_is_bad_for_both(
    years: SealedYears, giamsat: Giamsat
) -> None:
    text = years.signers.read_text("utf-8").replace("20240401", "20240301")
    years.signers.write_text(text, "utf-8")
    told = signature(block(years, "The last seal", years.seals[0], "lan@example.vn"))
    assert run(years, told).returncode != 0
    done = giamsat("verify", "-w", years.root, "--signers", years.signers)
    assert done.code == 1
    assert "ký bằng khóa lạ" in done.out


@pytest.mark.parametrize(("number", "who"), [(0, "lan@example.vn"), (2, "hung@example.vn")])
def test_who_the_principal_is(years: SealedYears, number: int, who: str) -> None:
    done = run(years, block(years, "The last seal", years.seals[number], at=1))
    assert done.returncode == 0, done.stderr
    named, good, signer = done.stdout.splitlines()
    assert named == who
    assert good.endswith(signer)


def test_the_chain_is_walked(years: SealedYears, giamsat: Giamsat) -> None:
    commands = block(years, "The walk of the chain", "")
    done = run(years, commands)
    assert done.returncode == 0, done.stderr
    for seal in years.seals:
        digest = next(line for line in done.stdout.splitlines() if line.endswith(f"  {seal}"))
        assert digest[:8] == seal[-15:-7]
    manifest = years.root / years.seals[0]
    manifest.write_bytes(manifest.read_bytes().replace(b"Lan", b"Lam", 1))
    assert run(years, commands).returncode != 0
    assert giamsat("verify", "-w", years.root).code == 1


def test_added_files_are_listed(years: SealedYears, giamsat: Giamsat) -> None:
    commands = block(years, "Added files", years.seals[-1])
    done = run(years, commands)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    added = years.root / "plans" / "2024" / "09 thêm.toml"
    added.write_bytes((years.root / PLAN).read_bytes())
    assert run(years, commands).stdout == "plans/2024/09 thêm.toml\n"
    told = giamsat("verify", "-w", years.root)
    assert "plans/2024/09 thêm.toml: thêm vào sau khi niêm phong" in told.out


@pytest.mark.parametrize("number", [0, 1, 2])
def test_every_seal_is_held_against_its_own_commit(years: SealedYears, number: int) -> None:
    seal = years.seals[number]
    is_last = number == len(years.seals) - 1
    now = run(years, f"sha256sum --strict -c {seal}")
    assert (now.returncode == 0) == is_last
    done = run(years, block(years, "Older seals", seal))
    assert done.returncode == 0, done.stderr
    assert f"{PLAN}: OK" in done.stdout
