"""Naming what an answer lacks or doubts: files, and workspaces that cannot be asked."""

from __future__ import annotations

from collections.abc import Sequence

from giamsat.cli.failures import problem_text
from giamsat.domain.problems import Problem
from giamsat.i18n import Words
from giamsat.reports.listing import is_unread


def unread_lines(files: Sequence[Problem], lost: Sequence[Problem], words: Words) -> list[str]:
    """Name the files and workspaces that are not in an answer, or make it doubtful, a line each."""
    lines: list[str] = []
    unread = [problem for problem in files if is_unread(problem)]
    doubtful = [problem for problem in files if not is_unread(problem)]
    for key, found in (("list.unreadable", unread), ("list.contradictory", doubtful)):
        if found:
            lines.append(words(key, count=len(found)))
            lines += [f"  {problem_text(words, problem)}" for problem in found]
    if lost:
        lines.append(words("across.lost", count=len(lost)))
        lines += [f"  {problem_text(words, problem)}" for problem in lost]
        lines.append(words("across.remedy"))
    return lines
