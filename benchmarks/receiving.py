"""What the server's hook takes for a push of one plan: python benchmarks/receiving.py [COUNT …]

Makes workspaces of COUNT plans (default 1,000 and 10,000), changes one plan in one commit, and
judges that push several times, in turns; beside it, what ``check`` of the whole workspace takes.
Tells processor seconds, children included, and how the push grows while the workspace does.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import archive

from giamsat.sharing.receiving import Pusher, Update, judge
from giamsat.sharing.roles import Reach
from giamsat.store.checking import check_workspace
from giamsat.store.workspace import Workspace

ROUNDS = 7


def git(folder: Path, *arguments: str) -> str:
    """Run git in ``folder``; return what it said."""
    names = {
        f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=os.environ | names, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def pushed(folder: Path, count: int) -> Update:
    """Make a workspace of ``count`` plans on the server and a commit that changes one of them."""
    archive.write(folder, count)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "begin")
    old = git(folder, "rev-parse", "HEAD")
    plan = next(folder.glob("plans/*/2024/*.toml"))
    plan.write_text(plan.read_text(encoding="utf-8") + "\n# x\n", encoding="utf-8")
    git(folder, "commit", "-qam", "one plan")
    new = git(folder, "rev-parse", "HEAD")
    git(folder, "update-ref", "refs/heads/main", old)
    git(folder, "repack", "-adq", "--keep-unreachable")
    return Update(old, new, "refs/heads/main")


def seconds(act: Callable[[], object]) -> float:
    """Return the processor time of an act and of the processes that it starts, in seconds."""
    before = os.times()
    act()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def main() -> None:
    """Measure the sizes that were asked for, in turns."""
    counts = [int(word) for word in sys.argv[1:]] or [1_000, 10_000]
    now, pusher = datetime.now(UTC), Pusher(Reach("secretary"))
    with tempfile.TemporaryDirectory() as place:
        updates = {count: pushed(Path(place) / str(count), count) for count in counts}
        times: dict[int, list[float]] = {count: [] for count in counts}
        for _ in range(ROUNDS):
            for count, update in updates.items():
                folder = Path(place) / str(count)
                times[count].append(seconds(lambda f=folder, u=update: judge(f, u, pusher, now)))
                time.sleep(0.05)
        first = statistics.median(times[counts[0]])
        for count, found in times.items():
            folder = Path(place) / str(count)
            whole = seconds(lambda f=folder: check_workspace(Workspace(f), now.date()))
            median = statistics.median(found)
            print(
                f"{count:>8} plans: a push of one plan {median:.2f} s "
                f"({median / first:.2f} of the first), check of all {whole:.2f} s"
            )


if __name__ == "__main__":
    main()
