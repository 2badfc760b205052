"""A seal is a list that ``sha256sum -c`` checks, and only one way of writing it is accepted."""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giamsat.evidence.manifests import Entry, Manifest, ManifestError, file_name, parse, render

MOMENT = datetime(2026, 1, 5, 8, 30, tzinfo=timezone(timedelta(hours=7)))
HOSTILE = ("-c", "--help", "a\nb", "a\\b", "\\n", "a\rb", " x", "*", "\x1b[31m", "kế hoạch", "#")


def manifest(*files: Entry, **changes: object) -> Manifest:
    return Manifest(1, MOMENT, "Lan <lan@example.vn>", None, files, ())._replace(**changes)


def test_the_bytes_as_documented() -> None:
    entry = Entry("a" * 64, "plans/2020/33-kh-mttq-btt.toml")
    before = Entry("b" * 64, "seals/0001-3f2a91c0.sha256")
    data = render(manifest(entry, number=2, previous=(before,)))
    assert data.decode() == (
        "# giamsat seal 2\n"
        "# format: giamsat.seal/1\n"
        "# sealed: 2026-01-05T08:30:00+07:00\n"
        "# author: Lan <lan@example.vn>\n"
        "# signer: none\n"
        "# files: 1\n"
        f"{'a' * 64}  plans/2020/33-kh-mttq-btt.toml\n"
        f"{'b' * 64}  seals/0001-3f2a91c0.sha256\n"
    )


def test_sha256sum_checks_it_whatever_the_files_are_called(tmp_path: Path) -> None:
    entries = []
    for name in HOSTILE:
        (tmp_path / name).write_text(name, encoding="utf-8")
        entries.append(Entry(sha256(name.encode()).hexdigest(), name))
    (tmp_path / "list").write_bytes(render(manifest(*entries)))
    command = ["sha256sum", "--strict", "-c", "list"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "a\nb").write_text("altered", encoding="utf-8")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 1


NAMES = st.text(st.characters(exclude_characters="\0/", exclude_categories=("Cs",)), min_size=1)


@settings(max_examples=100)
@given(st.lists(NAMES, unique=True, max_size=5), st.text())
def test_what_is_written_is_read_again(names: list[str], author: str) -> None:
    written = manifest(*(Entry(f"{place:064x}", name) for place, name in enumerate(names)))
    data = render(written._replace(author=author))
    read = parse(data)
    assert set(read.files) == set(written.files)
    assert render(read) == data


GOOD = render(manifest(Entry("a" * 64, "plans/a.toml"), Entry("b" * 64, "plans/b.toml"))).decode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# giamsat seal 1\n",
        GOOD + "\n",
        GOOD + "# a remark that sha256sum passes over\n",
        GOOD + f"{'c' * 63}  plans/c.toml\n",
        GOOD + f"{'a' * 64}  plans/a.toml\n",
        GOOD.replace("b" * 64, "B" * 64),
        GOOD.replace("  plans/b", " *plans/b"),
        GOOD.replace("# files: 2", "# files: 1"),
        GOOD.replace("+07:00", ""),
        GOOD.replace("2026-01-05", "2026-13-05"),
        GOOD.replace("# author: Lan", "# author: \x1b[31mLan"),
        GOOD.replace("\n", "\r\n"),
        GOOD.removesuffix("\n"),
        GOOD.replace(f"{'a' * 64}  plans/a.toml\n", "") + f"{'a' * 64}  plans/a.toml\n",
        GOOD.replace(f"{'a' * 64}", "\\" + "a" * 64),
    ],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ManifestError):
        parse(text.encode())


def test_the_name_tells_number_and_hash() -> None:
    data = render(manifest())
    assert file_name(7, data) == f"0007-{sha256(data).hexdigest()[:8]}.sha256"
