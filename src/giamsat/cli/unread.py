"""Naming what an answer lacks or doubts: files, and workspaces that cannot be asked."""

from __future__ import annotations

from collections.abc import Sequence

from giamsat.cli.failures import problem_text
from giamsat.domain.problems import VANISHED, Problem
from giamsat.i18n import Words
from giamsat.reports.listing import is_unread
from giamsat.store.vanished import vanished_plans
from giamsat.store.workspace import Workspace


def unread_lines(files: Sequence[Problem], lost: Sequence[Problem], words: Words) -> list[str]:
    """Name the files and workspaces that are not in an answer, or make it doubtful, a line each."""
    lines: list[str] = []
    vanished = [problem for problem in files if problem.code == VANISHED]
    unread = [p for p in files if is_unread(p) and p.code != VANISHED]
    doubtful = [problem for problem in files if not is_unread(problem)]
    told = (
        ("list.unreadable", unread),
        ("list.vanished", vanished),
        ("list.contradictory", doubtful),
    )
    for key, found in told:
        if found:
            lines.append(words(key, count=len(found)))
            lines += [f"  {problem_text(words, problem)}" for problem in found]
    if lost:
        lines.append(words("across.lost", count=len(lost)))
        lines += [f"  {problem_text(words, problem)}" for problem in lost]
        lines.append(words("across.remedy"))
    return lines


def still_vanished(files: Sequence[Problem], workspace: Workspace) -> list[Problem]:
    """Return those of the problems that are of plans whose file is gone after a change, too."""
    noted = [problem for problem in files if problem.code == VANISHED]
    gone = set(vanished_plans(workspace)) if noted else set()
    return [problem for problem in noted if problem.path in gone]
