"""The trial of docs/import-trial.md: sixty made files, and nothing of them silently wrong."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from trial import Score, made_files, score

PAGE = ROOT / "docs" / "import-trial.md"


def scores() -> list[Score]:
    return [score(made) for made in made_files()]


def test_nothing_comes_in_wrong_without_a_word_and_the_page_says_so() -> None:
    found = scores()
    right, told, silent = (sum(getattr(one, key) for one in found) for key in Score._fields[1:])
    assert silent == 0
    assert right >= 0.9 * (right + told + silent)
    said = re.search(r"\| all \| 60 \| (\d+) \| (\d+) \| (\d+) \|", PAGE.read_text("utf-8"))
    assert said is not None
    assert tuple(map(int, said.groups())) == (right, told, silent)
