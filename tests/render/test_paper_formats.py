"""The way from a format's name to the bytes of a document."""

from __future__ import annotations

import builtins
from typing import Any

import pytest
from tests.render.worded_papers import worded

from giamsat.domain.errors import MissingExtraError
from giamsat.render.paper_formats import render_paper


@pytest.mark.parametrize(
    ("format_", "begins"), [("docx", b"PK"), ("html", b"<!DOCTYPE html>"), ("md", b"C\xe1")]
)
def test_each_format_has_its_bytes(format_: Any, begins: bytes) -> None:
    assert render_paper(worded("plan"), format_).startswith(begins)


def test_without_python_docx_the_message_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "docx":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError) as error:
        render_paper(worded("plan"), "docx")
    assert error.value.params == {"extra": "docs", "library": "python-docx"}
