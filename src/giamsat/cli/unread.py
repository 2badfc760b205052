"""Naming what an answer lacks: files that cannot be read, workspaces that cannot be asked."""

from __future__ import annotations

from collections.abc import Sequence

from giamsat.cli.failures import problem_text
from giamsat.domain.problems import Problem
from giamsat.i18n import Words


def unread_lines(files: Sequence[Problem], lost: Sequence[Problem], words: Words) -> list[str]:
    """Name the files and workspaces that are not in an answer, a line each."""
    lines: list[str] = []
    if files:
        lines.append(words("list.unreadable", count=len(files)))
        lines += [f"  {problem_text(words, problem)}" for problem in files]
    if lost:
        lines.append(words("across.lost", count=len(lost)))
        lines += [f"  {problem_text(words, problem)}" for problem in lost]
        lines.append(words("across.remedy"))
    return lines
