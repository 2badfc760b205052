"""A form on the board that asks for the facts of an act, and records it as its command does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, ClassVar, NamedTuple, Protocol, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from giamsat.cli.acting import act_builder, target_of, united_builder
from giamsat.cli.board_keys import value_picked
from giamsat.cli.changing import carry_out, doubts, plan_target
from giamsat.cli.correcting import given_values
from giamsat.cli.creating import create, data_of, number_typed
from giamsat.cli.failures import field_name, message
from giamsat.cli.session import Session
from giamsat.cli.typed_numbers import with_whole_numbers
from giamsat.cli.typed_values import meant_calls
from giamsat.cli.typed_words import choice_word
from giamsat.domain.acts.act import Act
from giamsat.domain.acts.corrections import Record, correct, fields_of_record, find_record
from giamsat.domain.acts.drafts import NEW, USUAL_FACTS
from giamsat.domain.acts.forms import TODAY, ActForm, Field, days_after, read_facts
from giamsat.domain.dates import InvalidDateError
from giamsat.domain.errors import GiamsatError
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.page import text_of
from giamsat.render.pages.change import sentence
from giamsat.render.pages.history import not_recorded
from giamsat.reports.changes import ChangeReport


class Done(NamedTuple):
    """What was recorded on the board: what is to be told, and the parts of a plan it is about."""

    text: str
    plan: str = ""
    subjects: tuple[str, ...] = ()


class Question(Protocol):
    """What a form asks for, and what records the answers."""

    @property
    def title(self) -> str:
        """What stands above the fields."""

    @property
    def about(self) -> str:
        """What it is about, below the title."""

    @property
    def name(self) -> str:
        """The words of the command, by which its fields are called: ``visit.add``."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """What a person is asked for."""

    def value_now(self, field: Field, words: Words) -> str | None:
        """Return what stands in a field at first; ``None`` for its default."""

    def record(self, session: Session, typed: Mapping[str, str]) -> Done:
        """Record what was typed, by option, as the command does. Raises what it raises."""


class Asking(NamedTuple):
    """An act to be asked for: its form, the plan or programme, and what is known beforehand.

    ``given`` is by the options' names; ``title`` and ``about`` stand above the fields. ``others``
    are more plans or parts on which the same is done: (plan, what is known of it).
    """

    form: ActForm
    whole: str
    given: Mapping[str, Any]
    title: str
    about: str
    others: tuple[tuple[str, Mapping[str, Any]], ...] = ()

    @property
    def name(self) -> str:
        """The words of the command."""
        return self.form.name

    @property
    def fields(self) -> tuple[Field, ...]:
        """What a person is asked for."""
        return self.form.fields_to_ask(self.given)

    def value_now(self, field: Field, words: Words) -> str | None:  # noqa: ARG002
        """Nothing stands there before."""
        return None

    def record(self, session: Session, typed: Mapping[str, str]) -> Done:
        """Record the act on each plan; what was done before one refuses it is told with it."""
        done: list[Done] = []
        for whole, given in ((self.whole, self.given), *self.others):
            try:
                done.append(_record_act(session, self._replace(whole=whole, given=given), typed))
            except GiamsatError as error:
                if not done:
                    raise
                done.append(Done(f"{whole}: {problem_of(error, session)}"))
        text = " · ".join(each.text for each in done)
        return Done(text, done[0].plan, done[0].subjects)


class NewPlan(NamedTuple):
    """A new plan to be asked for; ``today`` stands as its day of issue at first."""

    title: str
    today: str
    about: str = ""

    @property
    def name(self) -> str:
        """The word of the command."""
        return NEW.name

    @property
    def fields(self) -> tuple[Field, ...]:
        """What a new plan is usually asked for."""
        return tuple(field for field in NEW.fields if field.option in USUAL_FACTS)

    def value_now(self, field: Field, words: Words) -> str | None:  # noqa: ARG002
        """Return the day of issue; nothing else stands there before."""
        return self.today if field.option == "issued" else None

    def record(self, session: Session, typed: Mapping[str, str]) -> Done:
        """Make the plan's file as ``new`` does."""
        call = _Call(session)
        texts = {name: text for name, text in _texts(self.fields, typed).items() if text}
        data = data_of(call.as_session, number_typed(call.as_session, texts))
        create(call.as_session, data, None, dry_run=False, no_commit=False)
        made = str(data["plan"].get("number") or data["plan"].get("title", ""))
        done = f"{made}: {session.words('act.new')}"
        return Done(" · ".join(map(visible, (done, *call.lines()))), made, ("plan",))


class Correcting(NamedTuple):
    """A record to be put right: which plan's, and the record."""

    plan: str
    fact: Record
    title: str
    about: str

    @property
    def name(self) -> str:
        """The words of the command that recorded it."""
        return self.fact.form.name

    @property
    def fields(self) -> tuple[Field, ...]:
        """The facts of the record."""
        return fields_of_record(self.fact)

    def value_now(self, field: Field, words: Words) -> str | None:
        """Return the fact as it is recorded."""
        value = self.fact.facts.get(field.option)
        if field.choices and isinstance(value, str):
            return choice_word(value, field.option, words)
        return _shown(value, words)

    def record(self, session: Session, typed: Mapping[str, str]) -> Done:
        """Put the facts right that were typed anew."""
        call = _Call(session)
        given = {
            field.option: typed[field.option]
            for field in self.fields
            if typed[field.option].strip() != self.value_now(field, session.words)
        }
        rules, today = session.rules(), date.fromisoformat(session.as_of)
        where = (self.fact.subject, self.fact.form.path[-1], str(self.fact.number))
        if self.fact.subject == "plan":
            where = (str(self.fact.facts.get("step") or self.fact.facts.get("rule")), "", where[2])

        def build(whole: Any) -> Act:
            record = find_record(whole, where[0], where[1] or None, where[2])
            return correct(
                whole, record, given_values(call.as_session, record, given), rules, today
            )

        report = carry_out(session, plan_target(session, self.plan), build)
        return _done(report, call)


def _shown(value: Any, words: Words) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(_shown(each, words) for each in value)
    return "" if value is None else words.day(value) if isinstance(value, date) else str(value)


class _Call:
    """A session whose notices are kept for the board, typed by a person."""

    is_typed = True

    def __init__(self, session: Session) -> None:
        self._session = session
        self.told: list[tuple[str, Mapping[str, Any]]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)

    @property
    def as_session(self) -> Session:
        """The same, for what takes a session."""
        return cast("Session", self)

    def tell(self, key: str, /, **values: object) -> None:
        """Keep what is to be said."""
        self.told.append((key, values))

    def confirm(self, *_: object) -> None:
        """Print nothing: the board tells what was done."""

    def lines(self) -> Iterator[str]:
        """Yield what was said."""
        return (self._session.words(key, **values) for key, values in self.told)


def _record_act(session: Session, asking: Asking, typed: Mapping[str, str]) -> Done:
    """Record an act as its command does.

    Raises what the command raises; nothing is changed then.
    """
    form, today = asking.form, date.fromisoformat(session.as_of)
    texts = {**asking.given, **_texts(asking.fields, typed)}
    call, target = _Call(session), target_of(session, form, asking.whole)
    calls = [
        with_whole_numbers(call.as_session, form, each, target.name)
        for each in meant_calls(call.as_session, form, texts)
    ]
    several = [read_facts(form, each, today) for each in calls]
    for day in days_after(form, several[0], today):
        call.tell("notice.in-the-future", on=day)
    build = united_builder([act_builder(session, form, facts) for facts in several])
    return _done(carry_out(session, target, build), call)


def _done(report: ChangeReport, call: _Call) -> Done:
    words = call.words
    said = [words(key, **values) for key, values in doubts(report, call.as_session)]
    unrecorded = map(text_of, not_recorded(report.unrecorded, words))
    done = f"{report.name}: {sentence(report.act, words)}"
    text = " · ".join(visible(line) for line in (done, *call.lines(), *said, *unrecorded))
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
    #act-form { width: 76; max-width: 100%; height: auto; max-height: 100%; border: round $primary;
            padding: 0 1; background: $surface; overflow-y: auto; }
    #problem { color: $text-error; }
    """

    def __init__(self, session: Session, asking: Question) -> None:
        super().__init__()
        self.session = session
        self.asking = asking

    def compose(self) -> ComposeResult:
        """Lay out the fields, each under its name, with their defaults."""
        words = self.session.words
        with Vertical(id="act-form"):
            yield Static(self.asking.title, markup=False)
            yield Static(self.asking.about, markup=False)
            for field in self.asking.fields:
                name = field_name(words, f"{self.asking.name}.{field.option}")
                yield Static(name, markup=False)
                today = words.day(self.session.as_of) if field.default == TODAY else ""
                value = self.asking.value_now(field, words)
                if value is None:
                    value = "" if field.unless else today
                choices = " · ".join(
                    f"{place} {choice_word(name, field.option, words)}"
                    for place, name in enumerate(field.choices, 1)
                )
                yield Input(value, id=field.option, compact=True, placeholder=choices or today)
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
            done = self.asking.record(self.session, typed)
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
