"""The trials of docs/import-trial.md: nothing of the made files comes in silently wrong."""

from __future__ import annotations

import re

import pytest
from tests.conftest import ROOT
from trial import Score, made_files, score
from trial_papers import Paper, papers, score_paper

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


@pytest.mark.parametrize("paper", list(papers()), ids=lambda paper: paper.name)
def test_a_paper_of_another_shape_comes_in_right_or_is_told(paper: Paper) -> None:
    found = score_paper(paper)
    assert (found.told, found.silent) == (0, 0), found


def test_the_page_says_how_the_papers_of_other_shapes_came_in() -> None:
    found = [score_paper(paper) for paper in papers()]
    sums = (len(found), *(sum(getattr(one, key) for one in found) for key in Score._fields[1:]))
    page = PAGE.read_text("utf-8")
    assert f"| as it is | {' | '.join(map(str, sums))} |" in page
