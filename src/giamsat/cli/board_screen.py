"""The board itself, by textual: a list to move through, a plan's page, a form for an answer.

Every text goes in as ``Text`` or with ``markup=False``: nothing from a file can act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.events import Resize
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from giamsat.cli.board_form import (
    ActScreen,
    Asking,
    Correcting,
    Done,
    NewPlan,
    problem_of,
    undo_last,
)
from giamsat.cli.board_keys import KEYS, known_of, needed_part
from giamsat.cli.session import Session
from giamsat.domain.acts.corrections import Record, name_of_record, records_of
from giamsat.domain.acts.forms import ActForm
from giamsat.domain.acts.registry import ACTS, act_form
from giamsat.domain.errors import GiamsatError
from giamsat.domain.records import PlanQuery
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.formats.table import render
from giamsat.render.page import Screen as Place
from giamsat.render.pages.attention import (
    Matter,
    Section,
    find_matters,
    later_section,
    plan_section,
    sections,
)
from giamsat.render.pages.change import record_name
from giamsat.render.pages.due import formless_lines
from giamsat.render.pages.plan import page
from giamsat.render.pages.unread import unread_line
from giamsat.reports.attention import SOON, attention
from giamsat.reports.due import dues
from giamsat.reports.plan_report import plan_report
from giamsat.store.places import PLANS
from giamsat.store.reading import read_plan

SMALL = 14
"""A window with fewer lines shows no help, and one line of the title."""

FAR = 366
"""Days ahead within which answers that are awaited are listed."""

REREAD = 30.0
"""Seconds after which the files are looked at again."""


FOLLOWED = ("draft", "issued", "under-way", "reporting", "follow-up", "suspended")
"""States of plans on which there may be something to do."""

_OF_THE_LIST = (
    "move", "filter", "leave", "act", "acts", "undo", "reread", "new", "correct", "mark"
)  # fmt: skip


def act_title(name: str, words: Words) -> str:
    """Return what an act is called: the first line of its command's help."""
    own = words.get(f"board.act.{name}", "")
    return own or words(f"help.{name}").partition("\n")[0].rstrip(".")


class PlanScreen(Screen[None]):
    """One plan's page, as plain text."""

    BINDINGS: ClassVar[list[Any]] = [
        ("escape", "app.pop_screen"),
        ("q", "app.quit"),
        ("j", "scroll('down')"),
        ("k", "scroll('up')"),
    ]

    def __init__(self, text: str, words: Words) -> None:
        super().__init__()
        self.text = text
        self.words = words

    def compose(self) -> ComposeResult:
        """Lay out the page over the help line."""
        with VerticalScroll(id="page"):
            yield Static(self.text, id="plan", markup=False)
        yield Static(self.words("board.help.plan"), classes="help", markup=False)

    def action_scroll(self, way: str) -> None:
        """Scroll one line up or down."""
        area = self.query_one("#page", VerticalScroll)
        area.scroll_relative(y=1 if way == "down" else -1, animate=False)


class ChoiceScreen(ModalScreen[str | None]):
    """A list to choose one from; gives its id, or ``None`` if it was left.

    ``choices`` are (id, what is shown).
    """

    BINDINGS: ClassVar[list[Any]] = [("escape", "leave")]
    CSS = """
    ChoiceScreen { align: center middle; }
    #acts { width: 76; max-width: 100%; height: auto; max-height: 100%; border: round $primary; }
    """

    def __init__(self, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.choices = list(choices)

    def compose(self) -> ComposeResult:
        """Lay out the choices."""
        shown = OptionList(id="acts", markup=False)
        for name, text in self.choices:
            shown.add_option(Option(text, id=name))
        yield shown

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the one that was chosen."""
        event.stop()
        self.dismiss(event.option_id)

    def action_leave(self) -> None:
        """Choose none."""
        self.dismiss(None)


def acts_to_choose(words: Words) -> Iterator[tuple[str, str]]:
    """Yield all acts on a plan, each with its key, if it has one."""
    keys = {key.name: key.key for key in KEYS}
    for form in ACTS:
        if form.target == "plan":
            yield form.name, f"{keys.get(form.name, ' ')}  {act_title(form.name, words)}"


class Board(App[None]):
    """What needs attention today, and what can be done about it from here."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[Any]] = [
        ("q", "quit"),
        ("ctrl+c", "quit"),
        ("j", "move('down')"),
        ("k", "move('up')"),
        ("slash", "filter"),
        ("escape", "leave"),
        ("r", "reread"),
        ("space", "acts"),
        ("z", "undo"),
        ("plus", "new"),
        ("e", "correct"),
        ("y,insert", "mark"),
        *((key.key, f"act({place})") for place, key in enumerate(KEYS)),
    ]
    CSS = """
    #title { text-style: bold; }
    #matters { height: 1fr; border: none; padding: 0; }
    #matters > .option-list--option-highlighted { text-style: reverse; background: $surface;
        color: $foreground; }
    #filter { display: none; }
    #filter.asked { display: block; }
    .help { color: $text-muted; }
    #lacking { display: none; color: $error; max-height: 4; }
    #lacking.any { display: block; }
    #message { max-height: 5; }
    .small #title { height: 1; }
    .small #message { max-height: 2; }
    .small .help { display: none; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.words = session.words
        self.listed: list[Section] = []
        self.shown: dict[str, Matter] = {}
        self.sought = ""
        self.last = Done("")
        self.marked: set[str] = set()

    def compose(self) -> ComposeResult:
        """Lay out title, list, message, filter and help line."""
        yield Static("", id="title", markup=False)
        yield Static("", id="lacking", markup=False)
        yield OptionList(id="matters", markup=False)
        yield Static("", id="message", markup=False)
        yield Input(id="filter", compact=True, placeholder=self.words("board.filter"))
        yield Static(self.words("board.help"), classes="help", markup=False)

    def on_mount(self) -> None:
        """Show what there is, and look again from time to time."""
        self._show(attention(self.session.register(), self.session.as_of))
        self.query_one("#matters").focus()
        self.set_interval(REREAD, self.action_reread)

    def on_resize(self, event: Resize) -> None:
        """In a small window the list goes before the help."""
        for screen in self.screen_stack:
            screen.set_class(event.size.height < SMALL, "small")

    # --- what is shown ---------------------------------------------------------------------

    def action_reread(self) -> None:
        """Read the files again, and show what changed; the selection stays."""
        try:
            self.session.refresh()
            report = attention(self.session.register(), self.session.as_of)
        except GiamsatError as error:
            self._say(problem_of(error, self.session))
            return
        self._show(report)

    def _show(self, report: Any) -> None:
        found = sections(report, self.words)
        later = dues(self.session.register(), report.as_of, FAR).coming
        found.append(later_section(later, found, report.as_of, self.words))
        rows = self.session.register().plans(PlanQuery(report.as_of, statuses=FOLLOWED))
        self.listed = [*found, plan_section(rows, found, self.words)]
        counts = {section.name: len(section.matters) for section in self.listed}
        title = self.words("board.title", day=self.words.day(report.as_of))
        self._on_board("#title", f"{title} · {self.words('board.counts', **counts)}")
        formless = formless_lines(self.session.register().formless(report.as_of), self.words)
        lacking = " ".join([unread_line(self.session.faulty_files(), self.words), *formless])
        self._on_board("#lacking", lacking.strip())
        self.screen_stack[0].query_one("#lacking").set_class(bool(lacking.strip()), "any")
        self._list()

    def _on_board(self, place: str, text: str) -> None:
        self.screen_stack[0].query_one(place, Static).update(text)

    def _say(self, text: str) -> None:
        self._on_board("#message", text)

    @property
    def _matters(self) -> OptionList:
        return self.screen_stack[0].query_one("#matters", OptionList)

    def _list(self) -> None:
        """Fill the list anew; select what was recorded last, what was selected, or its place."""
        matters, before = self._matters, self._selected_matter()
        at = matters.highlighted
        self.shown = {}
        options: list[Option] = []
        for section in find_matters(self.listed, self.sought):
            options.append(self._heading(section))
            options += [self._option(matter) for matter in section.matters]
        matters.clear_options()
        matters.add_options(options or [self._nothing()])
        places = [place for place, option in enumerate(options) if option.id]
        last, self.last = self.last, Done("")
        made = [p for p in places if self._is_about(options[p], last)]
        same = [p for p in places if before and options[p].id == before.key]
        near = [p for p in places if at is not None and p >= at]
        matters.highlighted = next(iter((*made, *same, *near, *places)), None)

    def _is_about(self, option: Option, done: Done) -> bool:
        matter = self.shown[option.id or ""]
        return matter.plan == done.plan and matter.subject in done.subjects

    def _heading(self, section: Section) -> Option:
        count = len(section.matters)
        days = {"days": SOON} if section.name == "coming" else {}
        text = self.words(f"board.{section.name}", count=count, **days)
        return Option(Text(text, style="bold"), disabled=True)

    def _option(self, matter: Matter) -> Option:
        key = matter.key
        while key in self.shown:
            key += "+"
        self.shown[key] = matter
        mark = "✓ " if matter.key in self.marked else ""
        text = Text(f"{mark}{matter.when}  ", style="bold red" if matter.late else "")
        text = Text.assemble(text, (matter.what, ""), ("\n    " + matter.about, "dim"))
        return Option(text, id=key)

    def _nothing(self) -> Option:
        key = "board.nothing-found" if self.sought else "board.nothing"
        values = {"text": visible(self.sought)} if self.sought else {}
        return Option(Text(self.words(key, **values)), disabled=True)

    def _selected_matter(self) -> Matter | None:
        option = self._matters.highlighted_option
        return self.shown.get(option.id or "") if option else None

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (textual's interface)
    ) -> bool:
        """Keep the keys of the list from acting under a page."""
        return len(self.screen_stack) <= 1 or action not in _OF_THE_LIST

    # --- keys --------------------------------------------------------------------------------

    def action_move(self, way: str) -> None:
        """Select the next or the one before."""
        matters = self._matters
        if way == "down":
            matters.action_cursor_down()
        else:
            matters.action_cursor_up()

    def action_filter(self) -> None:
        """Ask for words that must be there."""
        field = self.query_one("#filter", Input)
        field.add_class("asked")
        field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show only what holds the words, while they are typed."""
        if event.input.id == "filter":
            self.sought = event.value
            self._list()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back to the list; the filter holds."""
        if event.input.id == "filter":
            self._leave_filter()

    def _leave_filter(self) -> None:
        self.query_one("#filter").remove_class("asked")
        self._matters.focus()
        text = visible(self.sought)
        self._say(self.words("board.filtered", text=text) if text.strip() else "")

    def action_leave(self) -> None:
        """Clear the filter and go back to the list."""
        self.query_one("#filter", Input).value = self.sought = ""
        self._list()
        self._leave_filter()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the plan's page."""
        matter = self.shown.get(event.option_id or "")
        if matter is None:
            return
        try:
            text = self._plan_page(matter)
        except GiamsatError as error:
            self._say(problem_of(error, self.session))
            return
        self.push_screen(PlanScreen(text, self.words))

    def _plan_page(self, matter: Matter) -> str:
        register, as_of = self.session.register(), self.session.as_of
        report = plan_report(register, register.row(matter.plan, as_of), as_of)
        width = max(self.size.width - 2, 20)
        return "".join(render(page(report, self.words), Place(width, lang=self.words.lang)))

    def action_act(self, place: int) -> None:
        """Ask for the act of a key on the selected row."""
        key = KEYS[place]
        self._ask(key.form, key.given, key.name)

    def action_acts(self) -> None:
        """Let any act be chosen."""
        if self._selected_matter() is not None:
            self.push_screen(ChoiceScreen(acts_to_choose(self.words)), self._ask_chosen)

    def _ask_chosen(self, name: str | None) -> None:
        if name is not None:
            self._ask(act_form(name), {}, name)

    def _ask(self, form: ActForm, given: Mapping[str, str], name: str) -> None:
        matters = self._chosen_matters()
        known = [(matter, known_of(form, matter.subject, given)) for matter in matters]
        part = needed_part(form)
        if known and part is not None and part.part == "recommendation":
            known = [each for each in known if part.option in each[1]]
            if not known:
                self._say(self.words("board.not-a-recommendation"))
        if not known:
            return
        (first, facts), *others = known
        plan = first.about.partition(" · ")[0]
        title = f"{act_title(name, self.words)} · {plan}"
        about = first.what
        if others:
            about = self.words("board.several", count=len(known), first=first.what)
        more = tuple((matter.plan, values) for matter, values in others)
        asking = Asking(form, first.plan, facts, title, about, more)
        self.push_screen(ActScreen(self.session, asking), self._show_act)

    def _chosen_matters(self) -> list[Matter]:
        """Return the rows that are marked, else the one that is selected."""
        marked = [matter for key, matter in self.shown.items() if key in self.marked]
        selected = self._selected_matter()
        return marked or ([selected] if selected else [])

    def action_mark(self) -> None:
        """Mark the selected row, or take its mark away, and go to the next."""
        matter = self._selected_matter()
        if matter is not None:
            self.marked ^= {matter.key}
            self._list()
            self._matters.action_cursor_down()

    def action_new(self) -> None:
        """Ask for a new plan."""
        title = self.words("help.new").partition("\n")[0]
        asking = NewPlan(title, self.words.day(self.session.as_of))
        self.push_screen(ActScreen(self.session, asking), self._show_act)

    def action_correct(self) -> None:
        """Let a record of the selected part (of its whole plan for a plan's row) be put right."""
        matter = self._selected_matter()
        if matter is None:
            return
        plan = read_plan(self.session.workspace, f"{PLANS}/{matter.plan}.toml").facts
        every = list(records_of(plan)) if plan else []
        found = [r for r in every if matter.subject in ("plan", r.subject)]
        if not found:
            self._say(self.words("board.nothing-to-correct"))
            return
        choices = [(str(at), self._record_line(record)) for at, record in enumerate(found)]

        def ask(chosen: str | None) -> None:
            if chosen is not None:
                record = found[int(chosen)]
                title = self.words("help.correct").partition("\n")[0]
                asking = Correcting(matter.plan, record, title, self._record_line(record))
                self.push_screen(ActScreen(self.session, asking), self._show_act)

        self.push_screen(ChoiceScreen(choices), ask)

    def _record_line(self, record: Record) -> str:
        day = f" · {self.words.day(record.on)}" if record.on else ""
        return visible(record_name(name_of_record(record), self.words) + day)

    def action_undo(self) -> None:
        """Take back the last recorded change of the selected plan."""
        matter = self._selected_matter()
        if matter is None:
            return
        try:
            done = undo_last(self.session, matter.plan)
        except GiamsatError as error:
            self._say(problem_of(error, self.session))
            return
        self._show_act(done)

    def _show_act(self, done: Done | None) -> None:
        if done is not None:
            self._say(done.text)
            self.last = done
            self.marked.clear()
            self.action_reread()
