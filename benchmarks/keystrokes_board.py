"""Counts the keys of benchmarks/keystrokes.py's course on the board.

Run as: python benchmarks/keystrokes_board.py. The keys are pressed by Textual's pilot; after each
step the plan's file is read, and a step without its effect ends the count. Free texts are typed
and not counted; finding the plan once (``/04/`` and Enter) and moving to a row are.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from keystrokes import _has, _has_event, _item, make_workspace
from textual.pilot import Pilot
from textual.widgets import OptionList

from giamsat.cli.board_form import ActScreen
from giamsat.cli.board_screen import Board
from giamsat.cli.session import Session

GOAL = 60
NAMES = {"/": "slash", " ": "space"}


class Step(NamedTuple):
    """A deed: the row it is on, its key, what goes into which field, how it shows in the file.

    Values in ``free`` are texts of one's own, which are not counted.
    """

    name: str
    row: str
    key: str
    values: dict[str, str]
    is_done: Any
    free: tuple[str, ...] = ()


def steps(today: date) -> list[Step]:
    """Return the course, as benchmarks/keystrokes.py has it."""
    report, letter, due = (today - timedelta(days=n) for n in (4, 3, -20))
    sent = {"on": str(letter.day), "number": "13"}
    return [
        Step("plan sent", "", "g", {}, lambda d: _has_event(d, "sent", on=today)),
        Step("visit made", "V1", "d", {}, lambda d: _item(d, "visit").get("done") == today),
        Step(
            "shortcoming found",
            "",
            "f",
            {"text": "Thu sai", "kind": "2"},
            lambda d: _item(d, "finding").get("kind") == "shortcoming",
            ("text",),
        ),
        Step(
            "recommendation",
            "",
            "n",
            {"text": "Trả lại", "to": "1", "on": str(report.day)},
            lambda d: _item(d, "recommendation").get("to") == "UBND xã Một",
            ("text",),
        ),
        Step(
            "report made",
            "",
            "b",
            {"on": str(report.day), "number": "12"},
            lambda d: _has_event(d, "reported", on=report, number="12/BC-MTTQ-BTT"),
        ),
        Step(
            "recommendation sent",
            "R1",
            "s",
            sent,
            lambda d: (
                _item(d, "recommendation").get("sent") == letter
                and "13/MTTQ-BTT" in str(_item(d, "recommendation"))
            ),
        ),
        Step("urged", "R1", "u", {}, lambda d: _has(d, "urge", on=today)),
        Step(
            "extended",
            "R1",
            "x",
            {"due": str(due.day), "reason": "Chờ họp"},
            lambda d: _has(d, "extension", due=due),
            ("reason",),
        ),
        Step(
            "put to the Front above",
            "R1",
            "l",
            {"to": "Ủy ban MTTQ tỉnh"},
            lambda d: _has(d, "escalation"),
            ("to",),
        ),
        Step(
            "answered",
            "R1",
            "a",
            {"number": "45/UBND"},
            lambda d: _has(d, "answer", number="45/UBND"),
        ),
        Step("closed", "R1", "c", {"result": "1"}, lambda d: _has(d, "outcome", on=today)),
    ]


async def _to_row(board: Board, pilot: Pilot[None], text: str) -> int:
    """Move to the nearest row with a text; return the keys that it took."""
    options = board.screen_stack[0].query_one("#matters", OptionList)
    for moves in range(30):
        option = options.highlighted_option
        if option is not None and text in str(option.prompt):
            return moves
        await pilot.press("j")
    raise LookupError(text, [str(option.prompt) for option in options.options])


async def _press_all(pilot: Pilot[None], text: str) -> None:
    for sign in text:
        await pilot.press(NAMES.get(sign, sign))


async def _do(board: Board, pilot: Pilot[None], step: Step) -> int:
    count = await _to_row(board, pilot, step.row) + 2
    await pilot.press(step.key)
    assert isinstance(board.screen, ActScreen)
    left = dict(step.values)
    for field in board.screen.asking.fields:
        if not left:
            break
        value = left.pop(field.option, "")
        board.screen.query_one(f"#{field.option}").focus()
        await _press_all(pilot, value)
        count += 0 if field.option in step.free else len(value)
        count += bool(left)
    await pilot.press("ctrl+s")
    await pilot.pause()
    return count


async def _course(today: date, plan: Path) -> int:
    total = len("/04/") + 1
    with Session(as_of=today.isoformat(), lang="vi") as session:
        board = Board(session)
        async with board.run_test(size=(120, 40)) as pilot:
            await _press_all(pilot, "/04/")
            await pilot.press("enter")
            sys.stdout.write(f"{'plan found':24} {total:4}\n")
            for step in steps(today):
                keys = await _do(board, pilot, step)
                if not step.is_done(tomllib.loads(plan.read_text("utf-8"))):
                    raise SystemExit(f"{step.name}: no effect")
                total += keys
                sys.stdout.write(f"{step.name:24} {keys:4}\n")
                if isinstance(board.screen, ActScreen):
                    raise SystemExit(f"{step.name}: the form stayed")
    return total


def main() -> int:
    """Press the keys of the course and print what each step costs; 1 where it is over the goal."""
    today = datetime.now().astimezone().date()
    with tempfile.TemporaryDirectory() as folder:
        plan = make_workspace(Path(folder), today)
        os.chdir(folder)
        total = asyncio.run(_course(today, plan))
        os.chdir(Path(folder).parent)
    sys.stdout.write(f"{'sum':24} {total:4}   goal {GOAL}\n")
    return int(total > GOAL)


if __name__ == "__main__":
    sys.exit(main())
