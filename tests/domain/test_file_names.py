"""Names that Windows keeps, and names that some system takes for others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Giamsat

from giamsat.domain.acts.drafts import id_for, require_id
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.file_names import is_portable, is_portable_path, twins
from giamsat.domain.text import slug
from giamsat.store.attachments import safe_name

DEVICES = (
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10)),
)


@pytest.mark.parametrize("name", DEVICES)
@pytest.mark.parametrize("form", ["{}", "{}.toml", "{}.a.b", "{} .txt"])
def test_names_that_windows_keeps(name: str, form: str) -> None:
    for spelling in (name, name.upper(), name.title()):
        assert not is_portable(form.format(spelling))


@pytest.mark.parametrize("name", ["", " a", "a ", "a.", "a:b", "a\\b", "a?", "a\tb", 'a"'])
def test_names_that_windows_alters_or_refuses(name: str) -> None:
    assert not is_portable(name)


@pytest.mark.parametrize(
    "name", ["33-kh", "console", "Biên bản (2).txt", ".gitignore", "com", "lpt10"]
)
def test_plain_names(name: str) -> None:
    assert is_portable(name)


@given(st.text() | st.sampled_from(DEVICES))
def test_whatever_a_plan_is_called_its_file_can_be_stored_everywhere(title: str) -> None:
    assert is_portable_path(require_id(id_for({"title": title}, slug(title) or None)))


@given(st.text(min_size=1) | st.sampled_from(DEVICES))
def test_whatever_an_attachment_is_called_its_copy_can_be_stored_everywhere(name: str) -> None:
    assert is_portable(safe_name(name))


@pytest.mark.parametrize("name", DEVICES)
def test_ids_that_windows_keeps_are_refused(name: str) -> None:
    for plan_id in (f"2026/{name}", f"{name}/2026/a"):
        with pytest.raises(InvalidDataError) as caught:
            require_id(plan_id)
        assert caught.value.code == "reserved-id"


def test_names_that_differ_in_capitals_only_are_twins() -> None:
    paths = ["plans/a.toml", "plans/Á.toml", "plans/A.toml", "plans/a\u0301.toml", "plans/b.toml"]
    assert list(twins(paths)) == [
        ("plans/A.toml", "plans/a.toml"),
        ("plans/a\u0301.toml", "plans/Á.toml"),
    ]


DOCUMENT = """
[[document]]
id = "D99"
kind = "BC"
number = "1/BC"
issued = 2020-09-01
file = "{}"
"""
PLAN = "plans/2020/33-kh-mttq-btt.toml"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("a/b.txt", ""),
        ("a\\\\b.txt", "GS601"),
        ("A/b.txt", "GS601"),
        ("a/con.txt", "GS506"),
        ("a/b.txt.", "GS506"),
    ],
)
def test_paths_in_data_are_written_as_on_every_system(
    shipped: Path,
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    written: str,
    code: str,
) -> None:
    """Windows finds a file by a backslash and by other capitals, too."""
    (shipped / "a").mkdir()
    (shipped / "a/b.txt").write_bytes(b"x")
    with (shipped / PLAN).open("a", encoding="utf-8") as file:
        file.write(DOCUMENT.format(written))
    real = (shipped / "a/b.txt").resolve()
    monkeypatch.setattr("giamsat.store.attachments.resolve_within", lambda *_: real)
    told = giamsat("check", PLAN).out
    assert ("GS601" in told, "GS506" in told) == (code == "GS601", code == "GS506"), told


def test_files_that_not_every_system_holds_are_told(shipped: Path, giamsat: Giamsat) -> None:
    text = (shipped / PLAN).read_bytes()
    for name in ("con.toml", "Quy.toml", "quy.toml"):
        try:
            (shipped / "plans/2020" / name).write_bytes(text)
        except OSError:
            pytest.skip("this system keeps the name for itself")
    if len(list((shipped / "plans/2020").glob("[Qq]uy.toml"))) < 2:
        pytest.skip("this system takes the two names for one")
    told = giamsat("check", "--format", "json").out
    assert told.count("GS506") == 2
