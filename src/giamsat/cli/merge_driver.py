"""``merge-driver``: not for people; git calls it for a plan file that two sides changed.

And setting it up, so that git knows it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from giamsat.cli.failures import report_failure
from giamsat.cli.session import Session, language_of
from giamsat.cli.streams import prepare
from giamsat.domain.text import visible
from giamsat.i18n import LANGUAGES, Words

MERGED, NOT_MERGED = 0, 1
"""Git takes 0 for done; for 1 it keeps our version and calls the file unmerged."""


def run(arguments: list[str]) -> int:
    """Merge by meaning: ``%O %A %B %P``. Never raises; what is wrong is told on stderr."""
    words = _words(arguments[-1] if arguments else ".")
    try:
        return _run(arguments, words)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the last net: no traceback)
        report_failure(error, words)
        return NOT_MERGED


def _run(arguments: list[str], words: Words) -> int:
    from giamsat.domain.errors import UsageError
    from giamsat.sharing.driver import merge_file

    if len(arguments) != 4:
        raise UsageError("merge-driver-call", count=len(arguments))
    base, ours, theirs, path = arguments
    done = merge_file(Path(base), Path(ours), Path(theirs), path)
    if done.conflicts:
        prepare(sys.stderr)
        keys = ", ".join(visible(key) for key in done.conflicts)
        said = words("sync.driver-recorded", path=visible(path), keys=keys)
        sys.stderr.write(f"{said}\n")
    return MERGED


def _words(path: str) -> Words:
    asked = os.environ.get("GIAMSAT_LANG", "")
    return Words(asked if asked in LANGUAGES else language_of(str(Path(path).parent)))


def set_up_merging(session: Session, root: Path) -> None:
    """Let plain git merge plan files by meaning; where that fails, say so: all else works."""
    from giamsat.cli.failures import in_words
    from giamsat.domain.errors import GiamsatError
    from giamsat.sharing.merge_setup import install
    from giamsat.sharing.syncing import repository_of

    try:
        done = install(repository_of(root))
    except GiamsatError as error:
        session.tell("sync.no-driver", why=in_words(error, session.words))
        return
    if done != "ready":
        session.tell("sync.no-driver", why=done)
