"""init, new, set, edit, mark: what is typed, what is written, what is told."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import tomllib
from pathlib import Path
from unicodedata import normalize

import pytest
from tests.conftest import Giamsat, require

from giamsat.i18n import LANGUAGES

NEW = (
    *("new", "--title", "Giám sát thu quỹ", "--number", "01/KH-MTTQ"),
    *("--issued", "05/01/2026", "--begins", "2/2/2026", "--ends", "3/2/2026"),
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    monkeypatch.chdir(tmp_path)
    done = giamsat("init", "--issuer", "MTTQ xã Thử", "--code", "MTTQ", "--no-git")
    assert done.code == 0
    return tmp_path


def plan_of(workspace: Path, plan_id: str) -> dict[str, object]:
    text = (workspace / "plans" / f"{plan_id}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_init_makes_a_workspace_once(workspace: Path, giamsat: Giamsat) -> None:
    assert (
        tomllib.loads((workspace / "giamsat.toml").read_text(encoding="utf-8"))["workspace"]["code"]
        == "MTTQ"
    )
    assert (workspace / "schema" / "plan.schema.json").exists()
    assert giamsat("init").code == 2


def test_init_takes_the_folder_as_other_commands_do(workspace: Path, giamsat: Giamsat) -> None:
    asked = ("init", "--workspace", "kia", "--no-git", "--issuer", "MTTQ xã Thử")
    assert giamsat(*asked).code == 0
    assert (workspace / "kia" / "giamsat.toml").is_file()


def test_new_writes_what_was_given_and_nothing_else(workspace: Path, giamsat: Giamsat) -> None:
    done = giamsat(*NEW, "--form", "delegation", "--body", "UBND xã ^ UBND tỉnh")
    assert done.code == 0
    data = plan_of(workspace, "2026/01-kh-mttq")
    assert data["body"] == [{"id": "B1", "name": "UBND xã", "superior": "UBND tỉnh"}]
    assert data["plan"] == {
        "number": "01/KH-MTTQ",
        "issued": data["plan"]["issued"],  # type: ignore[index]
        "issuer": "MTTQ xã Thử",
        "title": "Giám sát thu quỹ",
        "form": "delegation",
        "begins": data["plan"]["begins"],  # type: ignore[index]
        "ends": data["plan"]["ends"],  # type: ignore[index]
    }
    text = (workspace / "plans/2026/01-kh-mttq.toml").read_text(encoding="utf-8")
    assert text.startswith("#:schema ../../schema/plan.schema.json\nschema = 1\n")


def test_new_never_overwrites(workspace: Path, giamsat: Giamsat) -> None:
    giamsat(*NEW)
    before = (workspace / "plans/2026/01-kh-mttq.toml").read_bytes()
    assert giamsat(*NEW, "--purpose", "khác").code == 4
    assert (workspace / "plans/2026/01-kh-mttq.toml").read_bytes() == before


def test_new_dry_run_writes_nothing(workspace: Path, giamsat: Giamsat) -> None:
    done = giamsat(*NEW, "--dry-run")
    assert 'number = "01/KH-MTTQ"' in done.out
    assert list((workspace / "plans").iterdir()) == []


@pytest.mark.parametrize("name", ["plan.json", "plan.toml"])
def test_new_from_a_file(workspace: Path, giamsat: Giamsat, name: str) -> None:
    texts = {
        "plan.json": json.dumps({"plan": {"title": "Từ tệp", "issued": "2026-03-01"}}),
        "plan.toml": '[plan]\ntitle = "Từ tệp"\nissued = 2026-03-01\n',
    }
    (workspace / name).write_text(texts[name], encoding="utf-8")
    done = giamsat("new", "--from", name, "--number", "05/KH-MTTQ")
    assert done.code == 0, done.err
    assert plan_of(workspace, "2026/05-kh-mttq")["plan"]["title"] == "Từ tệp"  # type: ignore[index]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_new_from_a_file_tells_of_keys_that_no_page_shows(
    workspace: Path, giamsat: Giamsat, lang: str
) -> None:
    text = '[plan]\ntitle = "Từ tệp"\nissued = 2026-03-01\n[[body]]\nname = "Xã"\nthu = "bí mật"\n'
    (workspace / "plan.toml").write_text(text, encoding="utf-8")
    done = giamsat("--lang", lang, "new", "--from", "plan.toml", "--id", "a")
    assert done.code == 0, done.err
    assert "body[1].thu (= bí mật)" in done.err


def test_texts_are_stored_composed(workspace: Path, giamsat: Giamsat) -> None:
    giamsat("new", "--title", normalize("NFD", "Giám sát Đường"), "--id", "2026/a")
    giamsat("set", "2026/a", normalize("NFD", "purpose=Để rõ"))
    text = (workspace / "plans/2026/a.toml").read_text(encoding="utf-8")
    assert text == normalize("NFC", text)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("new",), 2, ("--trich-yeu", "--title")),
        (("new", "--title", "x", "--issued", "31/02/2026"), 2, "31/02/2026"),
        (("new", "--title", "x", "--form", "visits"), 2, ("doan-giam-sat", "delegation")),
        (("new", "--title", "x", "--begins", "2026-02-02", "--ends", "2026-02-01"), 4, "ends"),
        (("new", "--title", "x", "--id", "../out"), 4, "../out"),
        (("new", "--from", "none.json"), 4, "none.json"),
        (("list", "--as-of", "2020-13-01"), 2, "2020-13-01"),
        (("list", "--sort", "size"), 2, ("ngay-van-ban", "issued")),
        (("list", "--limit", "many"), 2, "many"),
        (("list", "--status", "isued"), 2, ("da-ban-hanh", "issued")),
        (("show", "nothing"), 3, "nothing"),
        (("list", "--format", "xml"), 2, "json"),
    ],
)
def test_wrong_input_is_told_in_one_message(
    workspace: Path,
    giamsat: Giamsat,
    arguments: tuple[str, ...],
    code: int,
    told: str | tuple[str, str],
) -> None:
    for lang, word in zip(LANGUAGES, (told, told) if isinstance(told, str) else told, strict=True):
        done = giamsat(*arguments, "--lang", lang)
        assert (done.code, done.out) == (code, ""), done.err
        assert word in done.err
        assert "Traceback" not in done.err
        assert done.err.startswith({"vi": "Lỗi: ", "en": "Error: "}[lang])
    assert list((workspace / "plans").iterdir()) == []


def test_no_workspace_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    monkeypatch.chdir(tmp_path)
    done = giamsat("list")
    assert done.code == 2
    assert "giamsat khoi-tao" in done.err


def test_set_changes_just_the_line(workspace: Path, giamsat: Giamsat) -> None:
    giamsat(*NEW)
    path = workspace / "plans/2026/01-kh-mttq.toml"
    path.write_text(
        path.read_text(encoding="utf-8") + "\n# ghi chú của tôi\nlạ = 1\n".replace("lạ", "la"),
        encoding="utf-8",
    )
    before = path.read_text(encoding="utf-8").splitlines()
    done = giamsat("set", "01", "title=Giám sát quỹ", "ends=04/02/2026")
    assert done.code == 0
    after = path.read_text(encoding="utf-8").splitlines()
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed == [
        ('title = "Giám sát thu quỹ"', 'title = "Giám sát quỹ"'),
        ("ends = 2026-02-03", "ends = 2026-02-04"),
    ]
    assert "Giám sát thu quỹ → Giám sát quỹ" in done.out


@pytest.mark.parametrize(
    ("value", "code"),
    [("ends=01/02/2026", 4), ("colour=red", 3), ("R9.due=01/02/2026", 3), ("form=x", 2), ("x", 2)],
)
def test_a_wrong_value_changes_nothing(
    workspace: Path, giamsat: Giamsat, value: str, code: int
) -> None:
    giamsat(*NEW)
    path = workspace / "plans/2026/01-kh-mttq.toml"
    before = path.read_bytes()
    done = giamsat("set", "01", value)
    assert (done.code, path.read_bytes()) == (code, before), done.err


def test_mark_tells_what_comes_next(workspace: Path, giamsat: Giamsat) -> None:
    giamsat(*NEW, "--form", "delegation")
    done = giamsat("mark", "01", "reported", "--on", "10/02/2026", "--format", "json")
    data = json.loads(done.out)
    assert data["schema"] == "giamsat.change/1"
    assert data["changed"][0]["after"] == {"kind": "reported", "on": "2026-02-10"}
    assert giamsat("mark", "01", "reported", "--on", "10/02/2026").code == 4
    assert giamsat("mark", "01", "suspended", "--on", "10/02/2026").code == 4
    assert giamsat("mark", "01", "done").code == 2


def _editor(folder: Path, body: str) -> str:
    script = folder / "editor.py"
    script.write_text(
        f"import sys\nfrom pathlib import Path\nfile = Path(sys.argv[1])\n{body}\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {script}"


def test_edit_takes_over_a_valid_draft(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    giamsat(*NEW)
    body = "file.write_text(file.read_text().replace('thu quỹ', 'chi quỹ'))"
    monkeypatch.setenv("VISUAL", _editor(workspace, body))
    assert giamsat("edit", "01").code == 0
    assert plan_of(workspace, "2026/01-kh-mttq")["plan"]["title"] == "Giám sát chi quỹ"  # type: ignore[index]


def test_edit_tells_of_a_limit_that_it_shows_missed(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = ("new", "--title", "Đột xuất", "--form", "delegation", "--issued", "01/06/2026")
    giamsat(*new, "--number", "02/KH-MTTQ", "--begins", "22/06/2026", "--as-of", "2026-06-01")
    monkeypatch.setenv("VISUAL", _editor(workspace, "file.write_text(file.read_text() + '# x\\n')"))
    asked = ("edit", "02", "--as-of", "2026-06-01", "--lang", "en")
    assert "waive" not in giamsat(*asked).err
    body = "file.write_text(file.read_text().replace('2026-06-22', '2026-06-10'))"
    monkeypatch.setenv("VISUAL", _editor(workspace, body))
    ran = giamsat(*asked)
    assert ran.code == 0, ran.err
    assert "giamsat waive 2026/02-kh-mttq plan-notice" in ran.err


def test_edit_keeps_an_invalid_draft_and_the_file(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    giamsat(*NEW)
    path = workspace / "plans/2026/01-kh-mttq.toml"
    before = path.read_bytes()
    body = "file.write_text(file.read_text().replace('title =', 'titel ='))"
    monkeypatch.setenv("VISUAL", _editor(workspace, body))
    done = giamsat("edit", "01")
    assert done.code == 4
    assert path.read_bytes() == before
    draft = next(Path(word) for word in done.err.split() if word.endswith(".toml;"[:-1]))
    assert "title" in done.err
    assert "titel" in draft.read_text(encoding="utf-8")


def test_edit_never_overwrites_what_someone_else_wrote(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    giamsat(*NEW)
    path = workspace / "plans/2026/01-kh-mttq.toml"
    body = (
        "file.write_text(file.read_text().replace('thu quỹ', 'chi quỹ'))\n"
        f"other = Path({str(path)!r})\n"
        "other.write_text(other.read_text().replace('thu quỹ', 'của người khác'))"
    )
    monkeypatch.setenv("VISUAL", _editor(workspace, body))
    assert giamsat("edit", "01").code == 5
    assert "của người khác" in path.read_text(encoding="utf-8")


def test_edit_composes_what_was_typed_and_leaves_other_lines(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    giamsat(*NEW)
    path = workspace / "plans/2026/01-kh-mttq.toml"
    comment = normalize("NFD", "# lời của người khác\n").encode()
    path.write_bytes(comment + path.read_bytes().replace(b"\n", b"\r\n"))
    typed = normalize("NFD", "Giám sát chi quỹ")
    body = (
        "data = file.read_bytes()\n"
        f"file.write_bytes(data.replace('Giám sát thu quỹ'.encode(), {typed!r}.encode()))"
    )
    monkeypatch.setenv("VISUAL", _editor(workspace, body))
    before = path.read_bytes()
    assert giamsat("edit", "01").code == 0
    expected = before.replace("Giám sát thu quỹ".encode(), "Giám sát chi quỹ".encode())
    assert path.read_bytes() == expected


def test_edit_tells_bytes_that_are_no_text(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    giamsat(*NEW)
    path = workspace / "plans/2026/01-kh-mttq.toml"
    before = path.read_bytes()
    body = "file.write_bytes(file.read_bytes() + b'# \\xe1\\n')"
    monkeypatch.setenv("VISUAL", _editor(workspace, body))
    done = giamsat("edit", "01")
    assert (done.code, path.read_bytes()) == (4, before)
    assert "UTF-8" in done.err


@pytest.mark.parametrize(
    ("editor", "more"),
    [("'", ()), ("no-such-editor", ()), ("false", ()), ("true", ("--draft", "none.toml"))],
)
def test_edit_without_an_editor_or_a_draft_is_told(
    workspace: Path,
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    editor: str,
    more: tuple[str, ...],
) -> None:
    giamsat(*NEW)
    monkeypatch.setenv("VISUAL", editor)
    done = giamsat("edit", "01", *more)
    assert done.code == 4
    assert (more or (editor,))[-1] in done.err


def test_a_workspace_that_is_not_there_is_told(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    for call in (("list",), ("new", "--title", "x")):
        done = giamsat(*call, "--workspace", "khong-co")
        assert (done.code, done.out) == (2, "")
        assert "khong-co" in done.err
        assert "--thu-muc" in done.err
    monkeypatch.setenv("GIAMSAT_WORKSPACE", "khong-co")
    assert giamsat("show", "33").code == 2


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("x.toml", b"[plan]\ntitle = x\n", "x.toml:2:9: không đúng cú pháp TOML"),
        ("x.json", b'{"plan":\n {bad}}', "x.json:2:3: không đúng cú pháp JSON"),
        ("x.toml", b"[plan]\n# \xff\n", "x.toml:2:3: không phải mã UTF-8"),
        ("none.toml", None, "không có tệp none.toml"),
        (".", None, ". không phải là tệp thường"),
    ],
)
def test_a_file_that_makes_no_plan_is_told_with_its_place(
    workspace: Path, giamsat: Giamsat, name: str, content: bytes | None, told: str
) -> None:
    if content is not None:
        (workspace / name).write_bytes(content)
    done = giamsat("new", "--from", name)
    assert (done.code, done.out) == (4, "")
    assert told in done.err


def test_a_wrong_type_is_told_in_words(workspace: Path, giamsat: Giamsat) -> None:
    folder = workspace / "plans/2026"
    folder.mkdir()
    (folder / "a.toml").write_text(
        'schema = 1\n[plan]\ntitle = "x"\nbegins = "hôm qua"\n', encoding="utf-8"
    )
    assert "cần ngày, như 2020-02-07" in giamsat("show", "2026/a").err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_read_only_folder_is_told(workspace: Path, giamsat: Giamsat) -> None:
    giamsat(*NEW)
    folder = workspace / "plans/2026"
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    done = giamsat("set", "01", "title=khác")
    folder.chmod(stat.S_IRWXU)
    assert done.code == 4


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_a_full_disk_is_told(workspace: Path) -> None:
    command = [sys.executable, "-m", "giamsat", "list", "--format", "json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode != 0
    assert b"Traceback" not in done.stderr


def test_a_closed_pipe_is_no_error(shipped: Path) -> None:
    command = [sys.executable, "-m", "giamsat", "show", "33"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_each_change_is_one_commit_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(name, "Thư ký")
    giamsat("init", "--issuer", "MTTQ xã Thử")
    giamsat(*NEW)
    giamsat("mark", "01", "sent", "--on", "06/01/2026")
    require("git")
    command = ["git", "log", "--format=%s", "--name-only"]
    log = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert log.startswith(
        "01/KH-MTTQ: đã ghi gửi kế hoạch ngày 06/01/2026\n\nplans/2026/01-kh-mttq.toml\n"
    )
