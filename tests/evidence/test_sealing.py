"""A seal covers everything, hangs on the one before, and never reaches out of the workspace."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from evidence_examples import PLAN, PLAN_PATH
from seal_examples import AUTHOR, START, run, sealed

from giamsat.domain.errors import NotFoundError
from giamsat.evidence.manifests import parse
from giamsat.evidence.sealing import SealError, ask_for_stamp, author_of, seal
from giamsat.store.workspace import Workspace


def paths(workspace: Workspace, hour: int = 0) -> list[str]:
    return [entry.path for entry in sealed(workspace, hour).manifest.files]


def with_document(workspace: Workspace, file: str) -> None:
    escaped = file.replace("\\", "\\\\").replace("\n", "\\n")
    text = f'{PLAN}\n[[document]]\nid = "D1"\nkind = "BC"\nfile = "{escaped}"\n'
    (workspace.root / PLAN_PATH).write_text(text, encoding="utf-8")


def test_settings_plans_programmes_and_attachments(workspace: Workspace) -> None:
    root = workspace.root
    for path in ("programmes/2020/a.toml", "plans/2020/files/scan.pdf", "tài liệu/báo cáo.docx"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(b"x")
    (root / "elsewhere.txt").write_text("not part of it", encoding="utf-8")
    with_document(workspace, "tài liệu/báo cáo.docx")
    assert sorted(paths(workspace)) == sorted(
        [
            "giamsat.toml",
            "plans/2020/33-kh-mttq-btt.toml",
            "plans/2020/files/scan.pdf",
            "programmes/2020/a.toml",
            "tài liệu/báo cáo.docx",
        ]
    )


def test_the_next_seal_hangs_on_the_one_before(workspace: Workspace) -> None:
    first = sealed(workspace)
    second = sealed(workspace, 1)
    assert second.manifest.number == 2
    assert [(e.path, e.digest) for e in second.manifest.previous] == [(first.path, first.digest)]
    done = run(workspace.root, "sha256sum", "--strict", "-c", second.path)
    assert done.returncode == 0, done.stderr
    assert f"{first.path}: OK" in done.stdout.decode()


def test_a_clock_that_went_back_makes_no_seal(workspace: Workspace) -> None:
    sealed(workspace, 5)
    before = sorted((workspace.root / "seals").iterdir())
    with pytest.raises(SealError) as caught:
        sealed(workspace, 4)
    assert caught.value.code == "seal-clock-back"
    assert sorted((workspace.root / "seals").iterdir()) == before


def test_nothing_is_built_on_a_broken_chain(workspace: Workspace) -> None:
    first = sealed(workspace)
    (workspace.root / first.path).write_bytes(b"x")
    with pytest.raises(SealError) as caught:
        sealed(workspace, 1)
    assert caught.value.code == "seal-chain-broken"


@pytest.mark.parametrize(
    "file",
    [
        "../secret",
        "plans/../../secret",
        "/etc/passwd",
        r"C:\secret",
        r"..\secret",
        "out",
        r"\\host\share\x",
    ],
)
def test_an_attachment_that_leads_out_is_told_and_never_read(
    workspace: Workspace, tmp_path: Path, file: str
) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (workspace.root / "out").symlink_to(tmp_path / "secret")
    with_document(workspace, file)
    done = sealed(workspace)
    assert [f.code for f in done.findings] == ["attachment-outside"]
    assert [e.path for e in done.manifest.files] == ["giamsat.toml", PLAN_PATH]


def test_links_and_pipes_are_told_and_never_followed(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.toml").write_text("x", encoding="utf-8")
    (workspace.root / "plans" / "link").symlink_to(tmp_path / "outside")
    os.mkfifo(workspace.root / "plans" / "pipe.toml")
    done = sealed(workspace)
    assert {(f.code, f.path) for f in done.findings} == {
        ("unsealed-link", "plans/link"),
        ("unsealed-device", "plans/pipe.toml"),
    }


def test_an_attachment_that_is_not_there_is_told(workspace: Workspace) -> None:
    with_document(workspace, "plans/none.pdf")
    assert [f.code for f in sealed(workspace).findings] == ["attachment-missing"]


def test_a_plan_with_hostile_text_or_none_at_all_is_sealed_as_bytes(workspace: Workspace) -> None:
    hostile = "\\u001b[31m$(touch x) `id` --help\\n[red]"
    text = PLAN.replace("Giám sát thử", hostile) + "\n[[document]]\nfile = 1\n"
    (workspace.root / PLAN_PATH).write_text(text, encoding="utf-8")
    (workspace.root / "plans" / "broken.toml").write_bytes(b"\xff file = [[[")
    assert set(paths(workspace)) == {"giamsat.toml", PLAN_PATH, "plans/broken.toml"}


@pytest.mark.parametrize(
    "name", ["-c.toml", "--status.toml", "a\nb.toml", "a\\b.toml", "\x1b[2J.toml"]
)
def test_hostile_names_of_files_stay_names(workspace: Workspace, name: str) -> None:
    (workspace.root / "plans" / name).write_text(PLAN, encoding="utf-8")
    done = sealed(workspace)
    assert f"plans/{name}" in [e.path for e in done.manifest.files]
    assert run(workspace.root, "sha256sum", "--strict", "-c", done.path).returncode == 0


def test_a_hostile_author_stays_on_his_line(workspace: Workspace) -> None:
    author = "Lan\n# signer: SHA256:forged\n\x1b[31m"
    done = seal(workspace, author, START)
    read = parse((workspace.root / done.path).read_bytes())
    assert read.signer is None
    assert "\x1b" not in read.author


def test_who_seals(repository: Workspace, workspace: Workspace) -> None:
    assert author_of(repository) == AUTHOR


def test_who_seals_without_git(workspace: Workspace) -> None:
    assert author_of(workspace) == "Ban Thường trực Ủy ban MTTQ xã Thử"


def test_a_stamp_needs_a_seal(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        ask_for_stamp(workspace.root)
