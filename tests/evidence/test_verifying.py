"""The attacks of issue 11: nothing that was altered after sealing passes."""

from __future__ import annotations

import shutil
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from evidence_examples import PLAN, PLAN_PATH
from seal_examples import AUTHOR, START, found, new_key, run, sealed, signers_file

from giamsat.evidence.manifests import Entry, Manifest, file_name, parse, render
from giamsat.evidence.sealing import seal
from giamsat.evidence.verifying import Trust, verify
from giamsat.store.workspace import Workspace


def test_an_untouched_folder_is_sound(workspace: Workspace) -> None:
    for hour in range(3):
        sealed(workspace, hour)
    checked = verify(workspace.root, START + timedelta(hours=9))
    assert checked.is_sound
    assert [line.number for line in checked.seals] == [3, 2, 1]
    assert checked.seals[0].author == AUTHOR


def test_a_copied_folder_without_git_is_sound_as_well(
    repository: Workspace, tmp_path: Path
) -> None:
    sealed(repository)
    copy = tmp_path / "copy"
    shutil.copytree(repository.root, copy, ignore=shutil.ignore_patterns(".git", ".giamsat"))
    assert found(copy) == []


def test_a_folder_without_a_seal_is_not_sound(workspace: Workspace) -> None:
    assert found(workspace.root) == [("no-seal", "seals")]


@pytest.mark.parametrize("place", range(0, len(PLAN.encode()), 17))
def test_one_byte_changed_in_a_plan(workspace: Workspace, place: int) -> None:
    sealed(workspace)
    data = bytearray((workspace.root / PLAN_PATH).read_bytes())
    data[place] ^= 1
    (workspace.root / PLAN_PATH).write_bytes(bytes(data))
    assert found(workspace.root) == [("altered", PLAN_PATH)]


def test_any_byte_changed_in_any_seal(workspace: Workspace) -> None:
    first, second = sealed(workspace), sealed(workspace, 1)
    for path in (first.path, second.path):
        whole = (workspace.root / path).read_bytes()
        for place in range(len(whole)):
            changed = bytearray(whole)
            changed[place] ^= 1
            (workspace.root / path).write_bytes(bytes(changed))
            problems = found(workspace.root)
            assert any(place_ == path for _, place_ in problems), place
        (workspace.root / path).write_bytes(whole)
    assert found(workspace.root) == []


def test_a_plan_made_since_the_seal_is_a_note_and_settings_that_came_are_a_finding(
    workspace: Workspace,
) -> None:
    sealed(workspace)
    (workspace.root / "plans" / "new.toml").write_text("# new\n", encoding="utf-8")
    told = verify(workspace.root, START + timedelta(hours=9))
    assert told.is_sound
    assert [f.path for f in told.findings if f.code == "added"] == ["plans/new.toml"]
    (workspace.root / "roles.toml").write_text("schema = 1\n", encoding="utf-8")
    assert found(workspace.root) == [("added", "roles.toml")]


def test_files_added_removed_and_renamed(workspace: Workspace) -> None:
    plans = workspace.root / "plans"
    for name in ("a", "b", "c"):
        (plans / f"{name}.toml").write_text(f"# {name}\n", encoding="utf-8")
    sealed(workspace)
    (plans / "new.toml").write_text("# new\n", encoding="utf-8")
    (plans / "a.toml").unlink()
    (plans / "b.toml").rename(plans / "moved.toml")
    assert set(found(workspace.root)) == {
        ("removed", "plans/a.toml"),
        ("renamed", "plans/b.toml"),
    }


def test_two_plans_that_changed_places(workspace: Workspace) -> None:
    plans = workspace.root / "plans"
    (plans / "a.toml").write_text("# a\n", encoding="utf-8")
    (plans / "b.toml").write_text("# b\n", encoding="utf-8")
    sealed(workspace)
    (plans / "a.toml").rename(plans / "x")
    (plans / "b.toml").rename(plans / "a.toml")
    (plans / "x").rename(plans / "b.toml")
    assert found(workspace.root) == [("altered", "plans/a.toml"), ("altered", "plans/b.toml")]


def test_two_equal_plans_that_both_went(workspace: Workspace) -> None:
    for name in ("a", "b"):
        (workspace.root / "plans" / f"{name}.toml").write_text("# same\n", encoding="utf-8")
    sealed(workspace)
    (workspace.root / "plans/a.toml").rename(workspace.root / "plans/c.toml")
    (workspace.root / "plans/b.toml").unlink()
    assert set(found(workspace.root)) == {("renamed", "plans/a.toml"), ("removed", "plans/b.toml")}


def test_a_file_replaced_by_a_link_to_the_same_bytes(workspace: Workspace, tmp_path: Path) -> None:
    sealed(workspace)
    (workspace.root / PLAN_PATH).rename(tmp_path / "kept.toml")
    (workspace.root / PLAN_PATH).symlink_to(tmp_path / "kept.toml")
    assert ("replaced", PLAN_PATH) in found(workspace.root)


def test_a_folder_replaced_by_a_link(workspace: Workspace, tmp_path: Path) -> None:
    sealed(workspace)
    (workspace.root / "plans" / "2020").rename(tmp_path / "kept")
    (workspace.root / "plans" / "2020").symlink_to(tmp_path / "kept")
    assert ("replaced", PLAN_PATH) in found(workspace.root)


# --- the chain -------------------------------------------------------------------------------


def test_a_seal_taken_from_the_middle_or_the_beginning(workspace: Workspace) -> None:
    seals = [sealed(workspace, hour) for hour in range(3)]
    for gone in seals[:2]:
        data = (workspace.root / gone.path).read_bytes()
        (workspace.root / gone.path).unlink()
        assert ("seal-missing", gone.path) in found(workspace.root)
        (workspace.root / gone.path).write_bytes(data)


def test_the_last_seal_taken_away_shows_to_whoever_knows_its_hash(workspace: Workspace) -> None:
    sealed(workspace)
    last = sealed(workspace, 1)
    for known in (last.digest, Path(last.path).name, last.path):
        assert found(workspace.root, Trust(expected=known)) == []
    (workspace.root / last.path).unlink()
    assert found(workspace.root) == []
    assert found(workspace.root, Trust(expected=last.digest)) == [("expected-missing", last.digest)]


def test_two_seals_that_changed_places(workspace: Workspace) -> None:
    first, second = sealed(workspace), sealed(workspace, 1)
    one, two = ((workspace.root / s.path).read_bytes() for s in (first, second))
    (workspace.root / first.path).write_bytes(two)
    (workspace.root / second.path).write_bytes(one)
    assert {("seal-altered", first.path), ("seal-misnumbered", second.path)} <= set(
        found(workspace.root)
    )


def test_a_seal_swapped_for_another_of_the_same_name(workspace: Workspace) -> None:
    """The attacker makes a seal of his own and gives it the old name."""
    first, second = sealed(workspace), sealed(workspace, 1)
    forged = parse((workspace.root / first.path).read_bytes())._replace(author="Ai đó")
    (workspace.root / first.path).write_bytes(render(forged))
    assert ("seal-altered", first.path) in found(workspace.root)
    assert second.path not in [path for _, path in found(workspace.root)]


def test_two_seals_branched_until_a_later_one_joins_them(
    workspace: Workspace, tmp_path: Path
) -> None:
    first = sealed(workspace)
    other = tmp_path / "other"
    shutil.copytree(workspace.root, other)
    sealed(workspace, 1)
    theirs = sealed(Workspace(other), 2)
    shutil.copy(other / theirs.path, workspace.root / theirs.path)
    assert found(workspace.root) == [("seal-branched", first.path)]
    joined = sealed(workspace, 3)
    assert len(joined.manifest.previous) == 2
    checked = verify(workspace.root, START + timedelta(hours=9))
    assert checked.is_sound
    assert [f.code for f in checked.findings] == ["seal-branched", "newest-unvouched"]


def test_two_beginnings_are_a_branch(workspace: Workspace, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(workspace.root, other)
    sealed(workspace)
    theirs = sealed(Workspace(other), 2)
    shutil.copy(other / theirs.path, workspace.root / theirs.path)
    assert found(workspace.root) == [("seal-branched", "seals")]


def forge(workspace: Workspace, manifest: Manifest) -> str:
    """Write a seal as an attacker would, with the right name for its bytes."""
    data = render(manifest)
    path = f"seals/{file_name(manifest.number, data)}"
    (workspace.root / path).write_bytes(data)
    return path


def test_a_clock_set_back(workspace: Workspace) -> None:
    first = sealed(workspace, 5)
    old = parse((workspace.root / first.path).read_bytes())
    back = old._replace(
        number=2,
        sealed=START,
        previous=(Entry(first.digest, first.path),),
    )
    path = forge(workspace, back)
    assert found(workspace.root) == [("seal-clock-back", path)]


def test_a_seal_from_the_future(workspace: Workspace) -> None:
    done = sealed(workspace, 5)
    assert found(workspace.root, hour=1) == [("seal-from-future", done.path)]


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "plans/../../secret"])
def test_a_seal_that_names_files_outside_opens_none(
    workspace: Workspace, tmp_path: Path, path: str
) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    first = parse((workspace.root / sealed(workspace).path).read_bytes())
    shutil.rmtree(workspace.root / "seals")
    (workspace.root / "seals").mkdir()
    digest = sha256(b"secret").hexdigest()
    forge(workspace, first._replace(files=(*first.files, Entry(digest, path))))
    assert found(workspace.root) == [("unsafe-path", path)]


def test_a_seal_that_is_a_link_or_a_folder(workspace: Workspace, tmp_path: Path) -> None:
    done = sealed(workspace)
    (workspace.root / done.path).rename(tmp_path / "kept")
    (workspace.root / done.path).symlink_to(tmp_path / "kept")
    assert ("seal-unreadable", done.path) in found(workspace.root)
    (workspace.root / done.path).unlink()
    (workspace.root / done.path).mkdir()
    assert ("seal-unreadable", done.path) in found(workspace.root)


# --- signatures ------------------------------------------------------------------------------


def test_a_signed_chain_is_sound_and_names_its_signer(workspace: Workspace, tmp_path: Path) -> None:
    key = new_key(tmp_path)
    sealed(workspace)
    sealed(workspace, 1, key)
    trust = Trust(signers_file(tmp_path, key))
    checked = verify(workspace.root, START + timedelta(hours=9), trust)
    assert checked.is_sound
    assert checked.seals[0].signature.principal == "lan@example.vn"
    assert checked.signers == "given"


def test_a_chain_recomputed_by_an_attacker_without_the_key(
    workspace: Workspace, tmp_path: Path
) -> None:
    """He alters a plan and makes all seals anew: without a signature, or with his own."""
    key, thief = new_key(tmp_path), new_key(tmp_path, "thief")
    trust = Trust(signers_file(tmp_path, key))
    sealed(workspace, 0, key)
    assert found(workspace.root, trust) == []
    (workspace.root / PLAN_PATH).write_text(PLAN.replace("02-14", "02-15"), encoding="utf-8")
    for stolen, code in ((None, "unsigned"), (thief, "signature-unknown")):
        shutil.rmtree(workspace.root / "seals")
        done = sealed(workspace, 0, stolen)
        assert found(workspace.root) == []
        assert found(workspace.root, trust) == [(code, done.path)]


def test_the_old_signature_under_a_recomputed_seal(workspace: Workspace, tmp_path: Path) -> None:
    key = new_key(tmp_path)
    first = sealed(workspace, 0, key)
    signature = (workspace.root / f"{first.path}.sig").read_bytes()
    old = parse((workspace.root / first.path).read_bytes())
    (workspace.root / PLAN_PATH).write_text(PLAN.replace("02-14", "02-15"), encoding="utf-8")
    shutil.rmtree(workspace.root / "seals")
    digest = sha256((workspace.root / PLAN_PATH).read_bytes()).hexdigest()
    (workspace.root / "seals").mkdir()
    files = tuple(e._replace(digest=digest) if e.path == PLAN_PATH else e for e in old.files)
    path = forge(workspace, old._replace(files=files))
    (workspace.root / f"{path}.sig").write_bytes(signature)
    assert found(workspace.root, Trust(signers_file(tmp_path, key))) == [("signature-wrong", path)]
    assert found(workspace.root) == [("signature-wrong", path)]


def test_a_signature_taken_away(workspace: Workspace, tmp_path: Path) -> None:
    first = sealed(workspace, 0, new_key(tmp_path))
    (workspace.root / f"{first.path}.sig").unlink()
    assert found(workspace.root) == [("signature-missing", first.path)]


def test_a_signature_taken_from_below_a_later_seal(workspace: Workspace, tmp_path: Path) -> None:
    first = sealed(workspace, 0, new_key(tmp_path))
    sealed(workspace, 1)
    (workspace.root / f"{first.path}.sig").write_bytes(b"x")
    assert ("seal-altered", f"{first.path}.sig") in found(workspace.root)


def test_a_signature_for_another_purpose_does_not_count(
    workspace: Workspace, tmp_path: Path
) -> None:
    key = new_key(tmp_path)
    done = sealed(workspace, 0, key)
    (workspace.root / f"{done.path}.sig").unlink()
    command = ("ssh-keygen", "-Y", "sign", "-f", str(key), "-n", "git", done.path)
    assert run(workspace.root, *command).returncode == 0
    trust = Trust(signers_file(tmp_path, key))
    assert found(workspace.root, trust) == [("signature-wrong", done.path)]


def test_a_key_listed_only_for_a_time(workspace: Workspace, tmp_path: Path) -> None:
    key = new_key(tmp_path)
    done = sealed(workspace, 0, key)
    public = key.with_suffix(".pub").read_text(encoding="utf-8")
    signers = tmp_path / "signers"
    signers.write_text(f'lan valid-before="20270101" {public}', encoding="utf-8")
    assert found(workspace.root, Trust(signers)) == []
    signers.write_text(f'lan valid-before="20250101" {public}', encoding="utf-8")
    assert found(workspace.root, Trust(signers)) == [("signature-unknown", done.path)]


def test_without_a_list_a_good_signature_is_only_noted(
    workspace: Workspace, tmp_path: Path
) -> None:
    sealed(workspace, 0, new_key(tmp_path))
    checked = verify(workspace.root, START + timedelta(hours=9))
    assert (checked.is_sound, checked.signers) == (True, "none")
    assert [f.code for f in checked.findings] == ["signature-untrusted", "newest-unvouched"]


def test_the_folders_own_list_is_used_and_said_to_be_its_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    key = new_key(tmp_path)
    sealed(workspace, 0, key)
    shutil.copy(signers_file(tmp_path, key), workspace.root / "seals" / "allowed_signers")
    checked = verify(workspace.root, START + timedelta(hours=9))
    assert checked.signers == "own"
    assert checked.seals[0].signature.code == "good"


def test_a_hostile_principal_is_no_option(workspace: Workspace, tmp_path: Path) -> None:
    key = new_key(tmp_path)
    sealed(workspace, 0, key)
    trust = Trust(signers_file(tmp_path, key, "-Oprint-pubkey"))
    checked = verify(workspace.root, START + timedelta(hours=9), trust)
    assert checked.seals[0].signature.principal == "-Oprint-pubkey"


def test_without_ssh_keygen_a_signature_is_not_taken_for_good(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = sealed(workspace, 0, new_key(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert found(workspace.root) == [("signature-unchecked", done.path)]


def test_an_auditor_repeats_it_with_standard_tools(workspace: Workspace, tmp_path: Path) -> None:
    key = new_key(tmp_path)
    signers = signers_file(tmp_path, key)
    done = sealed(workspace, 0, key)
    data = (workspace.root / done.path).read_bytes()
    verifying = (
        *("ssh-keygen", "-Y", "verify", "-f", str(signers), "-I", "lan@example.vn"),
        *("-n", "giamsat-seal", "-s", f"{done.path}.sig"),
    )
    assert run(workspace.root, "sha256sum", "-c", done.path).returncode == 0
    assert run(workspace.root, *verifying, stdin=data).returncode == 0
    (workspace.root / PLAN_PATH).write_text(PLAN + "#", encoding="utf-8")
    assert run(workspace.root, "sha256sum", "-c", done.path).returncode == 1
    assert run(workspace.root, *verifying, stdin=data + b"#").returncode != 0


def test_the_author_is_what_the_seal_says(workspace: Workspace) -> None:
    seal(workspace, "[red]Lan[/] <b>", START)
    assert verify(workspace.root, START).seals[0].author == "[red]Lan[/] <b>"
