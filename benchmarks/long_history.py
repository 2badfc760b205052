"""What a long history costs an auditor: python benchmarks/long_history.py FOLDER [PLANS …]

Makes workspaces of 1,000 and 10,000 plans (or of the numbers given) with ten recordings a plan by
``git fast-import``, and prints the processor seconds, those of git included, that each question
takes. Needs the environment that dev.py makes.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import archive

RECORDINGS = 10
SEALS = 12
START = 1_577_836_800
"""01/01/2020, by the clock of git."""
QUESTIONS = (
    ("history", "xa-0000/2016/01-kh-mttq"),
    ("audit", "xa-0000/2016/01-kh-mttq"),
    ("audit", "--all"),
    ("check",),
    ("verify",),
    ("verify", "--history"),
)


def write(folder: Path, plans: int) -> None:
    """Make a workspace whose every plan grew by ten recordings, all plans in turns, and seal it."""
    archive.write(folder, plans)
    files = sorted(folder.glob("plans/*/*/*.toml"))
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    with subprocess.Popen(
        ["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        for chunk in stream(folder, files):
            process.stdin.write(chunk)
        process.stdin.close()
    subprocess.run(["git", "reset", "-q", "--hard"], cwd=folder, check=True)


def stream(folder: Path, files: list[Path]) -> Iterator[bytes]:
    """Yield what fast-import reads: the first versions, then an urging letter a recording."""
    texts = {file: file.read_bytes() for file in files}
    mark = (folder / "giamsat.toml").read_bytes()
    at = START
    for turn in range(RECORDINGS):
        for place, file in enumerate(files):
            at += 600
            if turn:
                texts[file] += line(turn)
            name = file.relative_to(folder).as_posix()
            changed = [(name, texts[file])]
            if not turn and not place:
                changed.append(("giamsat.toml", mark))
            yield commit(at, f"{place}: ghi lần {turn + 1}", changed)


def line(turn: int) -> bytes:
    """Return one more document of a plan, as a command would append it."""
    day = date(2020, 1, 1) + timedelta(days=turn)
    text = f'\n[[document]]\nid = "D{turn + 90}"\nkind = "CV"\nissued = {day}\ntitle = "Công văn"\n'
    return text.encode()


def commit(at: int, message: str, changed: list[tuple[str, bytes]]) -> bytes:
    """Return one commit in the language of fast-import."""
    said = message.encode()
    who = f"Nguyễn Thị Lan <lan@example.vn> {at} +0700".encode()
    parts = [b"commit refs/heads/main\ncommitter " + who + b"\n"]
    parts.append(b"data %d\n%s\n" % (len(said), said))
    parts += [
        b"M 100644 inline %s\ndata %d\n%s\n" % (name.encode(), len(data), data)
        for name, data in changed
    ]
    return b"".join(parts) + b"\n"


def seals(folder: Path) -> None:
    """Seal the workspace as often as a year has months, an urging letter between two seals."""
    first = min(folder.glob("plans/*/*/*.toml"))
    for turn in range(SEALS):
        giamsat(folder, "seal")
        first.write_bytes(first.read_bytes() + line(turn + 300))
        subprocess.run(["git", "commit", "-qam", f"ghi {turn}"], cwd=folder, check=True)
    giamsat(folder, "seal")


def giamsat(folder: Path, *arguments: str) -> float:
    """Run a command of giamsat; return the processor seconds of it and of all it called."""
    program = Path(sys.prefix) / "bin" / "giamsat"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with Path(os.devnull).open("w") as nowhere:
        subprocess.run(
            [str(program), "-w", str(folder), *arguments], stdout=nowhere, stderr=nowhere,
            check=False,
        )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(folder: Path, sizes: list[int]) -> None:
    """Make each workspace that is not there yet; print the seconds of each question."""
    for plans in sizes:
        place = folder / str(plans)
        if not place.exists():
            write(place, plans)
            if plans <= 1000:
                seals(place)
        giamsat(place, "list")
        for question in QUESTIONS:
            print(f"{plans}\t{' '.join(question)}\t{giamsat(place, *question):.2f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(size) for size in sys.argv[2:]] or [1000, 10_000])
