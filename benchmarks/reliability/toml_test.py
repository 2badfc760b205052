"""The files of a checkout of toml-test (``--suite``) through reading, check, edit and merge."""

from __future__ import annotations

from benchmarks.reliability.page import Asked
from tests.faults.mutations import suite_counts

COUNT = 0


def trial(asked: Asked) -> str:
    if asked.suite is None:
        raise SystemExit("toml-test needs --suite DIR")
    counts = suite_counts(asked.folder, asked.suite)
    return (
        f"{counts['valid']:,} valid and {counts['invalid']:,} invalid files of toml-test (its list"
        f" for TOML 1.0) through reading, check, edit and merge: all valid ones read, all invalid"
        f" ones refused; {counts['edited']:,} edits done, {counts['edit refused']:,} refused;"
        f" {counts['merged']:,} merges done. No traceback."
    )
