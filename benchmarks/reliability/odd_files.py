"""COUNT damaged files, links and odd names, as the reading commands meet them together."""

from __future__ import annotations

from benchmarks.reliability.page import Asked
from tests.faults.odd_files import OddFiles

COUNT = 200


def trial(asked: Asked) -> str:
    odd = OddFiles(asked.folder, asked.seed)
    odd.run(asked.count)
    counts = odd.counts
    return (
        f"{counts['files']:,} damaged files, {counts['links and others']:,} of them links, folders"
        f" or pipes, many with odd names: {counts['calls']:,} calls of reading commands, 0"
        f" tracebacks, 0 with exit code 70; {counts['answers compared']:,} answers of the register"
        " equal to the byte to those of the files, also after files were exchanged; no file"
        " changed by being read."
    )
