"""Counts the keys that a year's commonest course costs: python benchmarks/keystrokes.py

Types the course of one supervision, from sending the plan to closing a recommendation, into a real
terminal (a pseudo-terminal with bash), in a workspace of 40 plans, at the desk that ``kh`` opens;
opening and leaving it count. After each line the plan's file is read, and a line without its effect
ends the count. Enter is one key; the free texts (what was found, what is recommended, reasons) are
typed and not counted.
"""

from __future__ import annotations

import os
import pty
import re
import select
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

PLANS = 40
PROMPT = "SAN-SANG> "
ASKS = re.compile(r"(SAN-SANG>|Việc:|04/KH-MTTQ-BTT:)(?:\x1b\[[^a-zA-Z]*[a-zA-Z]|[ \r])*$")
"""How the screen ends where the next line may be typed: in the shell or at the desk."""
GOAL = 120
PATIENCE = 60.0
"""Seconds after which a line is taken for one that hangs."""

Data = Mapping[str, Any]


class Step(NamedTuple):
    """One deed: what is typed for it (free texts between ``{}``), and how it shows in the file."""

    name: str
    line: str
    is_done: Callable[[Data], bool]
    before: int
    """What the same cost before Vietnamese words, short ones and asking."""


def _item(data: Data, kind: str) -> Data:
    """Return the first part of a kind, or nothing."""
    items: list[Data] = data.get(kind, [])
    return items[0] if items else {}


def _has(data: Data, kind: str, **facts: object) -> bool:
    """Whether a recommendation has an entry of a kind with these facts."""
    entries: list[Data] = _item(data, "recommendation").get(kind, [])
    return any(all(entry.get(k) == v for k, v in facts.items()) for entry in entries)


def _has_event(data: Data, kind: str, **facts: object) -> bool:
    events: list[Data] = data.get("event", [])
    wanted = {"kind": kind, **facts}
    return any(all(event.get(k) == v for k, v in wanted.items()) for event in events)


def steps(today: date) -> list[Step]:
    """Return the course, its later days soon after ``today``."""
    report, letter, due, answered = (today - timedelta(days=n) for n in (4, 3, -20, 0))
    return [
        Step("the desk", "kh\r", bool, 0),
        Step("plan sent", "dd 4 g\r", lambda d: _has_event(d, "sent", on=today), 21),
        Step("visit made", "xo\r", lambda d: _item(d, "visit").get("done") == today, 25),
        Step(
            "shortcoming found",
            "kq t t v1 {Thu sai quy định}\r",
            lambda d: (
                _item(d, "finding").get("kind") == "shortcoming"
                and _item(d, "finding").get("visit") == "V1"
                and _item(d, "finding").get("text") == "Thu sai quy định"
            ),
            52,
        ),
        Step(
            "recommendation",
            f"kn t 1 {_short(report)} {{Trả lại tiền thu sai}}\r",
            lambda d: (
                _item(d, "recommendation").get("to") == "UBND xã Một"
                and _item(d, "recommendation").get("raised") == report
                and _item(d, "recommendation").get("text") == "Trả lại tiền thu sai"
            ),
            43,
        ),
        Step(
            "report made",
            f"dd bc {_short(report)} 12/BC\r",
            lambda d: _has_event(d, "reported", on=report, number="12/BC"),
            49,
        ),
        Step(
            "recommendation sent",
            f"kn g {_short(letter)} 13/CV\r",
            lambda d: (
                _item(d, "recommendation").get("sent") == letter
                and "13/CV" in str(_item(d, "recommendation"))
            ),
            50,
        ),
        Step("urged", "kn dd\r", lambda d: _has(d, "urge", on=today), 29),
        Step(
            "extended",
            f"gh {_short(due)} {{Chờ họp thường kỳ}}\r",
            lambda d: _has(d, "extension", due=due, reason="Chờ họp thường kỳ"),
            61,
        ),
        Step(
            "put to the Front above",
            "lct {Ủy ban MTTQ tỉnh}\r",
            lambda d: _has(d, "escalation", to="Ủy ban MTTQ tỉnh"),
            41,
        ),
        Step(
            "answered",
            f"tl {_short(answered)} 45/UBND\r",
            lambda d: _has(d, "answer", on=answered, number="45/UBND"),
            72,
        ),
        Step(
            "closed",
            "kn kt d\r",
            lambda d: _has(d, "outcome", on=today, result="carried-out"),
            52,
        ),
        Step("left", "\r", bool, 0),
    ]


def _short(day: date) -> str:
    return f"{day.day}/{day.month}"


def keys_of(line: str) -> int:
    """Return how many keys a line costs: the free texts between ``{}`` cost none."""
    return len(re.sub(r"\{.*?\}", "", line))


def make_workspace(root: Path, today: date) -> Path:
    """Make a workspace of 40 plans; return the file of the one that is followed."""
    (root / "giamsat.toml").write_text('[workspace]\nissuer = "Ban Thường trực"\n', "utf-8")
    folder = root / "plans" / str(today.year)
    folder.mkdir(parents=True)
    for number in range(1, PLANS + 1):
        name = f"{number:02}/KH-MTTQ-BTT"
        (folder / f"{number:02}-kh-mttq-btt.toml").write_text(_plan(name, today), "utf-8")
    return folder / "04-kh-mttq-btt.toml"


def _plan(number: str, today: date) -> str:
    issued, first = today - timedelta(days=30), today - timedelta(days=10)
    return f"""schema = 1

[plan]
number = "{number}"
issued = {issued}
title = "Giám sát thu, chi các khoản đóng góp theo kế hoạch {number}"
form = "delegation"
begins = {first}
ends = {today + timedelta(days=1)}

[[body]]
id = "B1"
name = "UBND xã Một"

[[body]]
id = "B2"
name = "Trường tiểu học Hai"

[[visit]]
id = "V1"
on = {today}
bodies = ["B1"]
"""


class Terminal:
    """A shell in a pseudo-terminal, in which a person types."""

    def __init__(self, folder: Path) -> None:
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            programs = str(Path(sys.executable).parent)
            os.environ.update(PS1=PROMPT, PATH=f"{programs}:{os.environ['PATH']}", TERM="xterm")
            os.environ.update(
                PROMPT_TOOLKIT_NO_CPR="1", COLUMNS="120", GIAMSAT_LANG="vi", HISTFILE="/dev/null"
            )
            os.execvp("bash", ["bash", "--noprofile", "--norc", "-i"])
        self.seen = self._read_to_prompt()

    def type(self, line: str) -> str:
        """Type a line, and return what stands on the screen until the shell asks again."""
        for key in line:
            if key == "\r":
                self._read_while_there_is()
            os.write(self.screen, key.encode())
        return self._read_to_prompt()

    def _read_while_there_is(self) -> None:
        """Let the line that was typed be drawn, so that what comes next is what Enter did."""
        while select.select([self.screen], [], [], 0.2)[0]:
            os.read(self.screen, 65536)

    def _read_to_prompt(self) -> str:
        seen = ""
        end = time.monotonic() + PATIENCE
        while not ASKS.search(seen) and time.monotonic() < end:
            if select.select([self.screen], [], [], 1.0)[0]:
                seen += os.read(self.screen, 65536).decode("utf-8", "replace")
        return seen

    def close(self) -> None:
        """Leave the shell."""
        os.write(self.screen, b"exit\r")
        os.waitpid(self.process, 0)


def main() -> int:
    """Type the course and print what each step costs; 1 where the sum is over the goal."""
    today = datetime.now().astimezone().date()
    total = 0
    with tempfile.TemporaryDirectory() as folder:
        plan = make_workspace(Path(folder), today)
        terminal = Terminal(Path(folder))
        for step in steps(today):
            seen = terminal.type(step.line.replace("{", "").replace("}", ""))
            if not step.is_done(tomllib.loads(plan.read_text("utf-8"))):
                sys.stdout.write(f"{step.name}: no effect of {step.line!r}\n{seen}\n")
                return 2
            keys = keys_of(step.line)
            total += keys
            sys.stdout.write(f"{step.name:24} {keys:4}   before {step.before}\n")
        terminal.close()
    before = sum(step.before for step in steps(today))
    sys.stdout.write(f"{'sum':24} {total:4}   before {before}, goal {GOAL}\n")
    return int(total > GOAL)


if __name__ == "__main__":
    sys.exit(main())
