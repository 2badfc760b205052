"""Papers as PDF, where Typst is installed."""

from __future__ import annotations

import builtins
from typing import Any

import pytest
from tests.render.worded_papers import hostile_paper, party_paper, worded

from giamsat.domain.errors import MissingExtraError
from giamsat.render.pdf_file import render
from giamsat.reports.papers import KINDS, Kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_can_be_set(kind: Kind) -> None:
    pytest.importorskip("typst")
    assert render(worded(kind)).startswith(b"%PDF-")


def test_hostile_text_and_the_party_layout_can_be_set() -> None:
    pytest.importorskip("typst")
    assert render(hostile_paper()).startswith(b"%PDF-")
    assert render(party_paper("recommendations")).startswith(b"%PDF-")


def test_the_same_paper_gives_the_same_bytes() -> None:
    pytest.importorskip("typst")
    assert render(worded("decision")) == render(worded("decision"))


def test_without_typst_the_message_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "typst":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError) as error:
        render(worded("plan"))
    assert error.value.params == {"extra": "pdf", "library": "typst"}
