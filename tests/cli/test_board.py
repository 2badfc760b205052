"""The board with its keys, as textual's pilot presses them."""

from __future__ import annotations

import asyncio
import os
import select
import subprocess
import sys
import tomllib
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

pytest.importorskip("textual", reason="needs giamsat[board]")

from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from giamsat.cli.board_form import ActScreen, Asking
from giamsat.cli.board_keys import KEYS, BoardKey
from giamsat.cli.board_screen import Board, PlanScreen
from giamsat.cli.installing import install_line
from giamsat.cli.session import Session
from giamsat.domain.acts.forms import ActForm
from giamsat.domain.acts.registry import ACTS, act_form
from giamsat.domain.text import fold

PLAN = "plans/2020/33-kh-mttq-btt.toml"
DAY = "2020-04-20"
MARKUP = "[red]Làm đường[/red] \x1b[31m thôn Nà Ngăm"


@pytest.fixture
def followed(giamsat: Any, shipped: Path) -> Path:
    """A workspace with two recommendations that are overdue, one with a text that would act."""
    for text in (MARKUP.replace("\x1b", r"\u001b"), "Sửa trường học"):
        made = ("recommend", "add", "33", "--text", text, "--to", "UBND huyện Chợ Đồn")
        assert giamsat(*made, "--on", "2020-02-14", "--due", "2020-03-15").code == 0
    file = shipped / PLAN
    text = file.read_text(encoding="utf-8").replace(r"\\u001b", r"\u001b")
    file.write_text(text, encoding="utf-8")
    for item in ("R1", "R2"):
        assert giamsat("recommend", "send", "33", item, "--on", "2020-02-20").code == 0
    return shipped


def play(
    act: Callable[[Board, Pilot[None]], Awaitable[None]], day: str = DAY, lang: str = "vi"
) -> None:
    async def run() -> None:
        with Session(as_of=day, lang=lang) as session:
            board = Board(session)
            async with board.run_test(size=(100, 40)) as pilot:
                await act(board, pilot)

    asyncio.run(run())


def listed(board: Board) -> list[str]:
    options = board.screen_stack[0].query_one("#matters", OptionList).options
    return [str(option.prompt) for option in options]


def selected(board: Board) -> str:
    option = board.screen_stack[0].query_one("#matters", OptionList).highlighted_option
    return "" if option is None else str(option.prompt)


def said(board: Board, place: str = "#message") -> str:
    return str(board.screen.query_one(place, Static).content)


def answers(root: Path, item: int) -> list[dict[str, Any]]:
    data = tomllib.loads((root / PLAN).read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = data["recommendation"][item].get("answer", [])
    return found


async def to(pilot: Pilot[None], board: Board, text: str) -> None:
    """Move down until the selected line holds a text."""
    for _ in range(20):
        if text in selected(board):
            return
        await pilot.press("j")
    raise AssertionError(text)


def test_what_is_overdue_stands_first_and_nothing_of_it_acts(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        lines = listed(board)
        assert lines[0].startswith("QUÁ HẠN (")
        assert "quá" in selected(board)
        whole = "\n".join(lines)
        assert r"[red]Làm đường[/red] \x1b[31m" in whole
        assert "\x1b" not in whole

    play(act)


def test_arrows_and_letters_move(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        first = selected(board)
        await pilot.press("j")
        second = selected(board)
        assert second != first
        await pilot.press("k")
        assert selected(board) == first
        await pilot.press("down")
        assert selected(board) == second

    play(act)


def test_the_filter_knows_no_marks_and_escape_clears_it(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        before = listed(board)
        await pilot.press("slash", *"sua truong", "enter")
        assert len(listed(board)) == 2
        assert "Sửa trường học" in selected(board)
        assert "sua truong" in said(board)
        await pilot.press("escape")
        assert listed(board) == before
        await pilot.press("slash", *"qqq")
        assert listed(board) == ["Không có việc nào khớp “qqq”."]

    play(act)


def test_enter_opens_the_plan_and_escape_goes_back(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        before = selected(board)
        await pilot.press("enter")
        assert isinstance(board.screen, PlanScreen)
        text = said(board, "#plan")
        assert "33/KH-MTTQ-BTT" in text
        assert "[red]" in text
        assert "\x1b" not in text
        await pilot.press("slash", "a", "j", "k")
        assert isinstance(board.screen, PlanScreen)
        await pilot.press("escape")
        assert not isinstance(board.screen, PlanScreen)
        assert selected(board) == before

    play(act)


def test_an_answer_is_recorded_as_the_command_does_and_the_list_follows(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R2")
        await pilot.press("a")
        assert isinstance(board.screen, ActScreen)
        board.screen.query_one("#on", Input).value = "03/03/2020"
        await pilot.press("enter", *"45/UBND", "enter", *"xong", "enter")
        await pilot.pause()
        assert not isinstance(board.screen, ActScreen)
        assert "R2" in said(board)
        lines = listed(board)
        [place] = [place for place, line in enumerate(lines) if "R2:" in line]
        [heading] = [place for place, line in enumerate(lines) if "KHÔNG CÓ HẠN" in line]
        assert place > heading, "it is answered, and open until it is closed"
        assert any("R1:" in line for line in listed(board))

    play(act)
    (answer,) = answers(followed, 1)
    assert (answer["on"].isoformat(), answer["number"], answer["text"]) == (
        "2020-03-03",
        "45/UBND",
        "xong",
    )
    assert answers(followed, 0) == []


@pytest.mark.parametrize("form", ACTS, ids=lambda form: form.name)
def test_any_act_has_a_form_that_asks_for_what_it_needs(followed: Path, form: ActForm) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await board.push_screen(ActScreen(board.session, Asking(form, "33", {}, "…", "…")))
        asked = {field.id for field in board.screen.query(Input)}
        assert {field.option for field in form.fields if field.required} <= asked
        await pilot.press("escape")

    play(act)


def test_a_form_of_another_act_records_it_with_several_values(followed: Path) -> None:
    asking = Asking(act_form("visit.add"), "33", {}, "Thêm buổi", "…")

    async def act(board: Board, pilot: Pilot[None]) -> None:
        await board.push_screen(ActScreen(board.session, asking))
        board.screen.query_one("#on", Input).value = "12/02/2020"
        board.screen.query_one("#body", Input).value = "Sở Y tế; UBND huyện"
        await pilot.press("ctrl+s")
        assert not isinstance(board.screen, ActScreen)

    play(act)
    data = tomllib.loads((followed / PLAN).read_text(encoding="utf-8"))
    added = data["visit"][-1]
    assert (added["on"].isoformat(), added["bodies"]) == ("2020-02-12", ["Sở Y tế", "UBND huyện"])


@pytest.mark.parametrize("on", ["01/02/2020", "31/02/2020"])
def test_a_wrong_day_is_told_in_the_form_and_changes_nothing(followed: Path, on: str) -> None:
    before = (followed / PLAN).read_bytes()

    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R1")
        await pilot.press("a")
        board.screen.query_one("#on", Input).value = on
        await pilot.press("ctrl+s")
        assert isinstance(board.screen, ActScreen)
        assert said(board, "#problem")
        await pilot.press("escape")
        assert not isinstance(board.screen, ActScreen)

    play(act)
    assert (followed / PLAN).read_bytes() == before


def test_what_is_typed_ahead_lands_in_its_own_field(followed: Path) -> None:
    """A slow screen gets many keys at once: none may act before the ones that came first."""

    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R1")
        await pilot.press("a")
        for key in (*"03/03/2020", "enter", *"45/UBND", "enter", *"xong"):
            name = {"/": "slash"}.get(key, key)
            board.post_message(Key(name, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        form = [
            board.screen.query_one(f"#{name}", Input).value for name in ("on", "number", "text")
        ]
        assert form == ["03/03/2020", "45/UBND", "xong"]
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(board.screen, ActScreen)

    play(act)
    (answer,) = answers(followed, 0)
    assert (answer["on"].isoformat(), answer["number"]) == ("2020-03-03", "45/UBND")


def test_a_small_window_keeps_its_lines_for_the_list(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        helped = board.query(".help").first()
        assert helped.display
        for size, shown in (((40, 10), False), ((80, 24), True)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert helped.display is shown
        assert board.query_one("#matters", OptionList).size.height > 15

    play(act)


def test_only_recommendations_are_answered(giamsat: Any, shipped: Path) -> None:
    assert giamsat("visit", "add", "33", "--on", "2020-02-12").code == 0

    async def act(board: Board, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"V1", "enter")
        assert "V1" in selected(board)
        await pilot.press("a")
        assert not isinstance(board.screen, ActScreen)
        assert "recommendation" in said(board)

    play(act, day="2020-02-11", lang="en")


def test_a_change_made_elsewhere_is_seen(giamsat: Any, followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        assert any("R1:" in line for line in listed(board))
        call = ("recommend", "answer", "33", "R1", "--on", "2020-03-03", "--no-commit")
        run = [sys.executable, "-m", "giamsat", *call]
        await asyncio.to_thread(subprocess.run, run, check=True, capture_output=True)
        await pilot.press("r")
        [line] = [line for line in listed(board) if "R1:" in line]
        assert line.startswith("đã trả lời từ 03/03/2020")

    play(act)


def test_q_ends_it(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        assert board.is_running
        await pilot.press("q")
        await pilot.pause()
        assert board._exit

    play(act)


def test_without_a_terminal_it_says_so(giamsat: Any, shipped: Path) -> None:
    ran = giamsat("board")
    assert ran.code == 2
    assert "cửa sổ dòng lệnh" in ran.err
    assert "giamsat den-han" in ran.err
    assert giamsat("board", "--output", "x.txt").code == 2
    assert not (shipped / "x.txt").exists()


def test_a_missing_library_is_named_with_what_to_install(
    giamsat: Any, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setitem(sys.modules, "textual", None)
    ran = giamsat("board")
    assert ran.code == 4
    assert "giamsat[board]" in ran.err
    assert install_line("board") in ran.err


def terminal() -> tuple[int, int]:
    """Both ends of a pseudo-terminal."""
    pytest.importorskip("termios", reason="needs a pseudo-terminal")
    import pty

    return pty.openpty()


def test_the_screen_is_not_drawn_into_a_log(shipped: Path) -> None:
    main, end = terminal()
    call = [sys.executable, "-m", "giamsat", "board"]
    try:
        ran = subprocess.run(
            call, check=False, stdin=end, stdout=end, stderr=subprocess.PIPE, timeout=20
        )
    finally:
        os.close(end)
        os.close(main)
    assert ran.returncode == 2
    assert b"\x1b" not in ran.stderr


def test_it_runs_in_a_real_terminal(followed: Path) -> None:
    main, end = terminal()
    call = [sys.executable, "-m", "giamsat", "board", "--as-of", DAY]
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"}
    with subprocess.Popen(call, stdin=end, stdout=end, stderr=end, env=environment) as process:
        os.close(end)
        try:
            shown = _read(main, "sua truong hoc")
            os.write(main, b"q")
            _read(main, None)
            assert process.wait(timeout=20) == 0
        finally:
            process.kill()
            os.close(main)
    assert "sua truong hoc" in fold(shown)


def _read(main: int, until: str | None) -> str:
    """Read what the screen got until a text has come, or until its end."""
    got, last = b"", monotonic() + 20
    while monotonic() < last and (until is None or until not in fold(got.decode(errors="ignore"))):
        if select.select([main], [], [], 0.2)[0]:
            try:
                piece = os.read(main, 65536)
            except OSError:  # Linux: the other end is closed
                break
            got += piece
    return got.decode(errors="ignore")


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_every_key_asks_for_its_act_by_its_form(followed: Path, key: BoardKey) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R1")
        await pilot.press(key.key)
        assert isinstance(board.screen, ActScreen)
        assert isinstance(board.screen.asking, Asking)
        assert board.screen.asking.form.name == key.act
        known = {"recommendation": "R1"} if key.act.startswith("recommend.") else {}
        known = {} if key.act == "recommend.add" else known
        assert {**key.given, **known}.items() <= dict(board.screen.asking.given).items()
        await pilot.press("escape")
        assert not isinstance(board.screen, ActScreen)

    play(act)


def test_any_act_is_chosen_from_the_list_of_all(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R1")
        await pilot.press("space")
        acts = board.screen.query_one("#acts", OptionList)
        names = [option.id for option in acts.options]
        assert names == [form.name for form in ACTS if form.target == "plan"]
        acts.highlighted = names.index("body.add")
        await pilot.press("enter")
        assert isinstance(board.screen, ActScreen)
        await pilot.press(*"UBND", "ctrl+s")
        await pilot.pause()
        assert not isinstance(board.screen, ActScreen)

    play(act)
    data = tomllib.loads((followed / PLAN).read_text(encoding="utf-8"))
    assert data["body"][-1]["name"] == "UBND"


def test_an_urging_of_today_is_two_keys(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R1")
        await pilot.press("u", "ctrl+s")
        await pilot.pause()
        assert not isinstance(board.screen, ActScreen)

    play(act)
    data = tomllib.loads((followed / PLAN).read_text(encoding="utf-8"))
    assert [str(urge["on"]) for urge in data["recommendation"][0]["urge"]] == [DAY]


def test_a_choice_is_picked_by_its_number_and_a_day_said_as_people_do(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R1")
        await pilot.press("c", "2", "tab", *"12/4", "ctrl+s")
        await pilot.pause()
        assert not isinstance(board.screen, ActScreen)
        assert "12/04/2020" in said(board)

    play(act)
    data = tomllib.loads((followed / PLAN).read_text(encoding="utf-8"))
    (outcome,) = data["recommendation"][0]["outcome"]
    assert (outcome["result"], str(outcome["on"])) == ("partly", "2020-04-12")


def test_how_a_day_is_written_is_said_where_one_is_wrong(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R1")
        await pilot.press("a", *"32/13", "ctrl+s")
        assert "11/2" in said(board, "#problem")

    play(act)


def test_a_plan_of_several_days_is_one_row(giamsat: Any, shipped: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        rows = [line for line in listed(board) if "33/KH-MTTQ-BTT" in line]
        assert len(rows) == len({line.partition("\n")[0] for line in rows})
        assert sum("11/02" in line for line in rows) == 1
        assert not any(line.startswith("Thứ tư") for line in rows)

    play(act, day="2020-02-11")


def recommendations(root: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((root / PLAN).read_text("utf-8"))["recommendation"]
    return found


def test_one_act_is_done_on_every_marked_row(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        for name in ("R1", "R2"):
            await to(pilot, board, f"{name}:")
            await pilot.press("y")
        assert sum(line.startswith("✓") for line in listed(board)) == 2
        await pilot.press("u", "ctrl+s")
        await pilot.pause()
        assert not any(line.startswith("✓") for line in listed(board))
        assert "R1" in said(board)
        assert "R2" in said(board)

    play(act)
    assert [len(item.get("urge", ())) for item in recommendations(followed)] == [1, 1]


def test_what_one_marked_row_refuses_is_told_beside_what_was_done(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        for name in ("R1", "R2"):
            await to(pilot, board, f"{name}:")
            await pilot.press("y")
        assert board.session
        file = followed / PLAN
        file.write_text(
            file.read_text("utf-8").replace('id = "R2"', 'id = "R9"'), "utf-8"
        )  # taken away by another meanwhile
        await pilot.press("u", "ctrl+s")
        await pilot.pause()
        assert not isinstance(board.screen, ActScreen)
        assert "R1" in said(board)
        assert "R2" in said(board)

    play(act)
    assert [len(item.get("urge", ())) for item in recommendations(followed)] == [1, 0]


def test_a_new_plan_is_made_on_the_board(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await pilot.press("plus")
        assert isinstance(board.screen, ActScreen)
        for option, text in (("title", "Giám sát thu quỹ"), ("number", "40/KH-MTTQ-BTT")):
            board.screen.query_one(f"#{option}", Input).value = text
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert not isinstance(board.screen, ActScreen)
        assert "40/KH-MTTQ-BTT" in said(board)
        assert any("Giám sát thu quỹ" in line for line in listed(board))

    play(act)
    assert (followed / "plans/2020/40-kh-mttq-btt.toml").exists()


def test_a_record_is_put_right_on_the_board(followed: Path) -> None:
    async def act(board: Board, pilot: Pilot[None]) -> None:
        await to(pilot, board, "R2:")
        await pilot.press("e")
        shown = board.screen.query_one("#acts", OptionList)
        lines = [str(option.prompt) for option in shown.options]
        at = next(place for place, line in enumerate(lines) if "20/02/2020" in line)
        shown.highlighted = at
        await pilot.press("enter")
        assert isinstance(board.screen, ActScreen)
        field = board.screen.query_one("#on", Input)
        assert field.value == "20/02/2020"
        field.value = "21/2"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert not isinstance(board.screen, ActScreen)

    play(act)
    assert str(recommendations(followed)[1]["sent"]) == "2020-02-21"
    assert str(recommendations(followed)[0]["sent"]) == "2020-02-20"
