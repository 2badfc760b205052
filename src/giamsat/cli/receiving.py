"""Git's pre-receive hook on a server: ``python -m giamsat.cli.receiving``.

How it is set up: docs/sharing-server.md.

Git hands over one line for each reference that a push moves, and takes all of them or none. Who
pushes is told by ssh: beside the key on the server stands ``GIAMSAT_USER``, whose role is found in
``roles.toml``, or ``GIAMSAT_ROLE`` (with ``GIAMSAT_ISSUER``) itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from giamsat.cli.failures import report
from giamsat.domain.errors import GiamsatError
from giamsat.i18n import DEFAULT_LANGUAGE, LANGUAGES, Words
from giamsat.sharing.receiving import Pusher, PushRefusedError, Update, judge
from giamsat.sharing.roles import Reach

MOST_TOLD = 10


def receive(lines: Iterable[str], folder: Path) -> int:
    """Judge every line of a push; return 0 to let all of it in, 1 to refuse all of it."""
    lang = os.environ.get("GIAMSAT_LANG", DEFAULT_LANGUAGE)
    words = Words(lang if lang in LANGUAGES else DEFAULT_LANGUAGE)
    role, issuer = os.environ.get("GIAMSAT_ROLE"), os.environ.get("GIAMSAT_ISSUER", "")
    reach = None if role is None else Reach(role, issuer)
    pusher = Pusher(reach, os.environ.get("GIAMSAT_USER", ""))
    now = datetime.now(UTC)
    try:
        for line in lines:
            old, new, ref = line.rstrip("\n").split(" ", 2)
            judge(folder, Update(old, new, ref), pusher, now)
    except PushRefusedError as error:
        report(error, words)
        _tell(error, words)
        return 1
    except GiamsatError as error:
        report(error, words)
        return 1
    return 0


def _tell(error: PushRefusedError, words: Words) -> None:
    from giamsat.render.pages.diagnostics import place, remedy, sentence

    for diagnostic in error.diagnostics[:MOST_TOLD]:
        said = f"{place(diagnostic)}: {sentence(diagnostic, words)}"
        sys.stderr.write(f"  {said}\n    → {remedy(diagnostic, words)}\n")


if __name__ == "__main__":
    sys.exit(receive(sys.stdin, Path.cwd()))
