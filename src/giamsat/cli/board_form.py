"""A form on the board that asks for the facts of an act, and records it as its command does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, NamedTuple, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from giamsat.cli.acting import act_builder, target_of, united_builder
from giamsat.cli.board_keys import value_picked
from giamsat.cli.changing import carry_out, doubts
from giamsat.cli.failures import field_name, message
from giamsat.cli.session import Session
from giamsat.cli.typed_numbers import with_whole_numbers
from giamsat.cli.typed_values import meant_calls
from giamsat.cli.typed_words import choice_word
from giamsat.domain.acts.forms import TODAY, ActForm, Field, days_after, read_facts
from giamsat.domain.dates import InvalidDateError
from giamsat.domain.errors import GiamsatError
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.page import text_of
from giamsat.render.pages.change import sentence
from giamsat.render.pages.history import not_recorded


class Asking(NamedTuple):
    """An act to be asked for: its form, the plan or programme, and what is known beforehand.

    ``given`` is by the options' names; ``title`` and ``about`` stand above the fields.
    """

    form: ActForm
    whole: str
    given: Mapping[str, str]
    title: str
    about: str

    @property
    def fields(self) -> tuple[Field, ...]:
        """What a person is asked for."""
        return self.form.fields_to_ask(self.given)


class Done(NamedTuple):
    """What was recorded on the board: what is to be told, and the parts of a plan it is about."""

    text: str
    plan: str = ""
    subjects: tuple[str, ...] = ()


class _Talk(NamedTuple):
    """What understands typed values of a session, and keeps what it would say for the board."""

    as_of: str
    words: Words
    told: list[tuple[str, Mapping[str, Any]]]
    is_typed: bool = True

    def tell(self, key: str, /, **values: object) -> None:
        """Keep what is to be said."""
        self.told.append((key, values))


def record_act(session: Session, asking: Asking, typed: Mapping[str, str]) -> Done:
    """Record an act as its command does.

    Raises what the command raises; nothing is changed then.
    """
    form, today = asking.form, date.fromisoformat(session.as_of)
    texts = {**asking.given, **_texts(asking.fields, typed)}
    talk = _Talk(session.as_of, session.words, [])
    typist, target = cast("Session", talk), target_of(session, form, asking.whole)
    calls = [
        with_whole_numbers(typist, form, each, target.name)
        for each in meant_calls(typist, form, texts)
    ]
    several = [read_facts(form, each, today) for each in calls]
    build = united_builder([act_builder(session, form, facts) for facts in several])
    report = carry_out(session, target, build)
    later = [("notice.in-the-future", {"on": day}) for day in days_after(form, several[0], today)]
    said = (*talk.told, *later, *doubts(report, session))
    lines = [session.words(key, **params) for key, params in said]
    done = f"{report.name}: {sentence(report.act, session.words)}"
    unrecorded = map(text_of, not_recorded(report.unrecorded, session.words))
    text = " · ".join(visible(line) for line in (done, *lines, *unrecorded))
    return Done(text, report.id, report.act.subjects)


def _texts(fields: tuple[Field, ...], typed: Mapping[str, str]) -> dict[str, Any]:
    """Return what was typed by option; several values stand between semicolons."""
    found: dict[str, Any] = {}
    for field in fields:
        text = typed[field.option].strip()
        if field.many or field.each:
            several = [item.strip() for item in text.split(";") if item.strip()]
            found[field.option] = [value_picked(field, item) for item in several] or None
        else:
            found[field.option] = value_picked(field, text) or None
    return found


class ActScreen(ModalScreen[Done | None]):
    """Asks for the facts of an act; gives what was done, or ``None`` if it was left."""

    BINDINGS: ClassVar[list[Any]] = [
        ("escape", "leave"),
        ("ctrl+s", "save"),
        # Before the field hears of it: what is typed ahead must not land in the field that is left.
        Binding("enter", "next", priority=True),
    ]
    CSS = """
    ActScreen { align: center middle; }
    #form { width: 76; max-width: 100%; height: auto; max-height: 100%; border: round $primary;
            padding: 0 1; background: $surface; overflow-y: auto; }
    #problem { color: $text-error; }
    """

    def __init__(self, session: Session, asking: Asking) -> None:
        super().__init__()
        self.session = session
        self.asking = asking

    def compose(self) -> ComposeResult:
        """Lay out the fields, each under its name, with their defaults."""
        words = self.session.words
        with Vertical(id="form"):
            yield Static(self.asking.title, markup=False)
            yield Static(self.asking.about, markup=False)
            for field in self.asking.fields:
                name = field_name(words, f"{self.asking.form.name}.{field.option}")
                yield Static(name, markup=False)
                value = words.day(self.session.as_of) if field.default == TODAY else ""
                choices = " · ".join(
                    f"{place} {choice_word(name, field.option, words)}"
                    for place, name in enumerate(field.choices, 1)
                )
                yield Input(value, id=field.option, compact=True, placeholder=choices)
            yield Static("", id="problem", markup=False)
            yield Static(words("board.help.form"), markup=False)

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (textual's interface)
    ) -> bool:
        """Leave Enter to the last field itself, so that it comes after all that was typed there."""
        return action != "next" or (self.focused is not None and self.focused.id != self._last)

    @property
    def _last(self) -> str:
        return self.asking.fields[-1].option

    def action_next(self) -> None:
        """Go on to the next field."""
        self.focus_next(Input)

    def on_input_submitted(self) -> None:
        """Record, from the last field."""
        self.action_save()

    def action_leave(self) -> None:
        """Record nothing."""
        self.dismiss(None)

    def action_save(self) -> None:
        """Record the act; where that cannot be, say why and stay."""
        options = [field.option for field in self.asking.fields]
        typed = {option: self.query_one(f"#{option}", Input).value for option in options}
        try:
            done = record_act(self.session, self.asking, typed)
        except GiamsatError as error:
            self.query_one("#problem", Static).update(problem_of(error, self.session))
        else:
            self.dismiss(done)


def problem_of(error: GiamsatError, session: Session) -> str:
    """Say what is wrong, on one line; of a day also how days are written."""
    told = visible(message(session.words, "error", error.code, error.params))
    is_of_days = isinstance(error, InvalidDateError)
    return f"{told} {session.words('board.days')}" if is_of_days else told


def undo_last(session: Session, plan: str) -> Done:
    """Take back the last recorded change of a plan.

    Raises what ``undo`` raises; a change that made the file is left to the command, which asks.
    """
    from giamsat.cli.changing import record
    from giamsat.evidence.undoing import Undoing, UndoRefusedError, preview_undo, undo
    from giamsat.render.pages.history import undone_line
    from giamsat.store.places import PLANS

    path = f"{PLANS}/{plan}.toml"
    if preview_undo(session.workspace, path).data is None:
        raise UndoRefusedError("undo-nothing", path=path)

    def keep(done: Undoing) -> None:
        told = undone_line(done.message, done.restored, session.words)
        record(session, [path], done.commit_message(f"{plan}: {told}"))

    done = undo(session.workspace, path, then=keep)
    return Done(visible(undone_line(done.message, done.restored, session.words)), plan)
