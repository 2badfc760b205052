"""An office's years in one repository: plans that grow by giamsat's own acts on given days.

Texts are edited and checked by the functions that the commands call; commits are made by one
``git fast-import`` from seal to seal, so that years take seconds.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

from giamsat.domain.acts.act import Act
from giamsat.domain.plan import Plan
from giamsat.evidence.sealing import seal
from giamsat.i18n import Words
from giamsat.store.reading import validate_plan
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads
from giamsat.store.workspace import Workspace

WORDS = Words("vi")
ZONE = timezone(timedelta(hours=7))
LAN = "Nguyễn Thị Lan <lan@example.vn>"
HUNG = "Trần Văn Hùng <hung@example.vn>"
ISSUER = "Ban Thường trực Ủy ban MTTQ xã Thử"
SETTINGS = f'schema = 1\n\n[workspace]\nissuer = "{ISSUER}"\n'


def at(day: str, hour: int = 9) -> datetime:
    """Return a moment of a day, by the clock of the office."""
    return datetime.combine(date.fromisoformat(day), time(hour), ZONE)


class Office:
    """A workspace under git whose recordings are queued until somebody needs to see them."""

    def __init__(self, root: Path) -> None:
        self.workspace = Workspace(root)
        self.root = root
        self._queue: list[bytes] = []
        self._later: list[tuple[str, int, Callable[[], object]]] = []
        self._begun = False
        self._minutes = 0
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Nguyễn Thị Lan")
        self.git("config", "user.email", "lan@example.vn")
        (root / "giamsat.toml").write_text(SETTINGS, "utf-8")
        self.record(["giamsat.toml"], "Tạo thư mục làm việc giamsat", at("2024-01-02"))

    def git(self, *arguments: str, day: str | None = None, author_day: str | None = None) -> str:
        """Call git, by the clock of ``day``."""
        moments = {}
        if day:
            moments["GIT_COMMITTER_DATE"] = at(day).isoformat()
            moments["GIT_AUTHOR_DATE"] = at(author_day or day).isoformat()
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, check=True, capture_output=True,
            env=os.environ | moments,
        )  # fmt: skip
        return done.stdout.decode().strip()

    def on(self, day: str, what: Callable[[], object]) -> None:
        """Put off what happens on a day until the years are lived."""
        self._later.append((day, len(self._later), what))

    def live(self) -> None:
        """Let everything happen, day by day."""
        for _, _, what in sorted(self._later, key=lambda each: each[:2]):
            what()
        self._later = []
        self.flush()

    # --- plans -------------------------------------------------------------------------------

    def new(self, name: str, text: str, day: str, who: str = LAN) -> str:
        """Write a plan and record it; return its path."""
        path = f"plans/{name}.toml"
        validate_plan(loads(text), path)
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")
        self.record([path], f"{name}: {WORDS('act.new')}", at(day), who)
        return path

    def act(self, path: str, day: str, build: Callable[[Plan], Act], who: str = LAN) -> None:
        """Let a plan grow by an act, as its command would."""
        file = self.root / path
        text = file.read_text("utf-8")
        act = build(validate_plan(loads(text), path))
        new = edit(text, act.changes)
        validate_plan(loads(new), path)
        file.write_text(new, "utf-8")
        said = WORDS(f"act.{act.code}", subject=act.subject, **act.values)
        self.record([path], f"{path}: {said}", at(day), who)

    def hand(
        self, path: str, day: str, old: str, new: str, message: str = "sửa lỗi chính tả",
        who: str = HUNG, written: str | None = None,
    ) -> None:  # fmt: skip
        """Change a plan's text by an editor, and commit it."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text, (path, old)
        file.write_text(text.replace(old, new, 1), "utf-8")
        self.record([path], message, at(day), who, at(written) if written else None)

    def add(self, path: str, day: str, text: str, message: str, who: str = LAN) -> None:
        """Append to a plan's text, and commit it."""
        file = self.root / path
        file.write_text(file.read_text("utf-8") + text, "utf-8")
        self.record([path], message, at(day), who)

    # --- recordings --------------------------------------------------------------------------

    def record(
        self, paths: list[str], message: str, moment: datetime, who: str = LAN,
        written: datetime | None = None,
    ) -> None:  # fmt: skip
        """Queue one commit of the files as they are now; a file that is gone is recorded so."""
        self._minutes += 1
        moment += timedelta(seconds=self._minutes)
        said = message.encode()
        author = f"author {who} {_stamp(written or moment)}\n"
        head = f"commit refs/heads/main\n{author}committer {who} {_stamp(moment)}\n".encode()
        parts = [head, b"data %d\n%s\n" % (len(said), said)]
        if not self._begun and self.has_commits():
            parts.append(b"from refs/heads/main^0\n")
        self._begun = True
        for path in paths:
            file = self.root / path
            if file.exists():
                data = file.read_bytes()
                parts.append(b"M 100644 inline %s\n" % path.encode())
                parts.append(b"data %d\n%s\n" % (len(data), data))
            else:
                parts.append(b"D %s\n" % path.encode())
        self._queue.append(b"".join(parts) + b"\n")

    def has_commits(self) -> bool:
        """Tell whether anything was recorded before."""
        return (self.root / ".git" / "refs" / "heads" / "main").exists()

    def flush(self) -> None:
        """Let git take what is queued."""
        if self._queue:
            subprocess.run(
                ["git", "fast-import", "--quiet"], cwd=self.root, check=True,
                input=b"".join(self._queue), capture_output=True,
            )  # fmt: skip
            self._queue, self._begun = [], False
            self.git("read-tree", "HEAD")

    def seal(self, day: str, key: Path | None = None) -> str:
        """Seal the workspace and record the seal; return its path."""
        self.flush()
        done = seal(self.workspace, LAN, at(day, 17), key)
        self.record(list(done.written), f"Niêm phong {done.path}", at(day, 17))
        self.flush()
        return done.path


def _stamp(moment: datetime) -> str:
    return f"{int(moment.timestamp())} +0700"
