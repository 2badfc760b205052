"""What could not be read, as data of a JSON result. Part of the fast path."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from giamsat.domain.problems import Problem
    from giamsat.i18n import Words


def problems_data(words: Words, problems: Sequence[Problem]) -> list[dict[str, object]]:
    """Return problems as data; the messages are in the asked language."""
    if not problems:
        return []
    from giamsat.cli.failures import problem_message

    return [
        {
            **({"workspace": problem.workspace} if problem.workspace else {}),
            "path": problem.path,
            "code": problem.code,
            "line": problem.line,
            "column": problem.column,
            "key": problem.key,
            "message": problem_message(words, problem),
        }
        for problem in problems
    ]
