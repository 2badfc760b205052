"""The form on the board that records an answer to a recommendation."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from giamsat.cli.acting import built_by
from giamsat.cli.changing import Told, carry_out, doubts, plan_target, sentence
from giamsat.cli.failures import field_name, message
from giamsat.cli.session import Session
from giamsat.domain.acts.forms import read_facts
from giamsat.domain.acts.registry import act_form
from giamsat.domain.errors import GiamsatError
from giamsat.domain.text import visible
from giamsat.render.pages.attention import Matter

FIELDS = ("on", "number", "text")


def record_answer(session: Session, matter: Matter, given: dict[str, str]) -> str:
    """Record an answer as ``recommend answer`` does; return what is to be told of it.

    Raises what the command raises; nothing is changed then.
    """
    form = act_form("recommend.answer")
    texts = {name: text.strip() or None for name, text in given.items()}
    texts["recommendation"] = matter.recommendation
    facts = read_facts(form, texts, date.fromisoformat(session.as_of))
    told = carry_out(session, plan_target(session, matter.plan), built_by(session, form, facts))
    return " · ".join([_done(told, session), *_doubts(told, facts.on, session)])


def _done(told: Told, session: Session) -> str:
    return visible(f"{told.target.name}: {sentence(told.act, session)}")


def _doubts(told: Told, on: date, session: Session) -> list[str]:
    """Say what is doubtful, and why the change was not recorded in git, if it was not."""
    words = session.words
    lines = []
    if on.isoformat() > session.as_of:
        lines.append(words("notice.in-the-future", on=on))
    lines += [words(key, **params) for key, params in doubts(told, session)]
    if told.unrecorded and told.unrecorded not in ("off", "unchanged"):
        why = words.get(f"act.unrecorded.{told.unrecorded}", told.unrecorded)
        lines.append(words("act.unrecorded", why=why))
    return [visible(line) for line in lines]


class AnswerForm(ModalScreen[str | None]):
    """Asks for day, number and text; gives what is to be told, or ``None`` if it was left."""

    BINDINGS: ClassVar[list[Any]] = [
        ("escape", "leave"),
        ("ctrl+s", "save"),
        # Before the field hears of it: what is typed ahead must not land in the field that is left.
        Binding("enter", "next", priority=True),
    ]
    CSS = """
    AnswerForm { align: center middle; }
    #form { width: 76; max-width: 100%; height: auto; max-height: 100%; border: round $primary;
            padding: 0 1; background: $surface; overflow-y: auto; }
    #problem { color: $text-error; }
    """

    def __init__(self, session: Session, matter: Matter) -> None:
        super().__init__()
        self.session = session
        self.matter = matter

    def compose(self) -> ComposeResult:
        """Lay out the three fields, the day of today in the first."""
        words = self.session.words
        plan = self.matter.about.partition(" · ")[0]
        title = words("board.form", id=visible(self.matter.recommendation or ""), plan=plan)
        with Vertical(id="form"):
            yield Static(title, markup=False)
            yield Static(self.matter.what, markup=False)
            for name in FIELDS:
                yield Static(field_name(words, f"recommend.answer.{name}"), markup=False)
                value = words.day(self.session.as_of) if name == "on" else ""
                yield Input(value, id=name, compact=True)
            yield Static("", id="problem", markup=False)
            yield Static(words("board.help.form"), markup=False)

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (textual's interface)
    ) -> bool:
        """Leave Enter to the last field itself, so that it comes after all that was typed there."""
        return action != "next" or (self.focused is not None and self.focused.id != FIELDS[-1])

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
        """Record the answer; where that cannot be, say why and stay."""
        given = {name: self.query_one(f"#{name}", Input).value for name in FIELDS}
        try:
            done = record_answer(self.session, self.matter, given)
        except GiamsatError as error:
            self.query_one("#problem", Static).update(problem_of(error, self.session))
        else:
            self.dismiss(done)


def problem_of(error: GiamsatError, session: Session) -> str:
    """Say what is wrong, on one line."""
    return visible(message(session.words, "error", error.code, error.params))
