"""Asking which column of a foreign sheet is what, by the names that people give to the fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from giamsat.cli.asking.questions import NO_ANSWER, Answer, Answers, Dialogue, Question, Step
from giamsat.cli.asking.terminal import Terminal
from giamsat.cli.session import Session
from giamsat.cli.typed_words import choice_meant
from giamsat.domain.errors import UsageError
from giamsat.domain.text import fold, nearest
from giamsat.i18n import Words
from giamsat.intake.grids import Address, column_letters
from giamsat.intake.headings import IGNORED, PHRASES
from giamsat.intake.mappings import UnclearColumn, listed_fields, require_name
from giamsat.render.words_of_fields import field_names, field_title
from giamsat.render.words_of_tables import table_title

_SAMPLES = 2
_LONGEST_SAMPLE = 40
_KIND, _SAVE = "table", "save"


class ColumnAnswers(NamedTuple):
    """What was answered: the field of each column, the kind of table, the name to save it by."""

    columns: dict[str, str]
    table: str | None
    save: str | None


class Asking(NamedTuple):
    """What is to be found out: the columns, and whether their kind of table is unknown too.

    ``is_free`` tells whether a mapping can be saved under a name; without it nobody is asked.
    """

    columns: tuple[UnclearColumn, ...]
    is_kind_open: bool
    is_free: Callable[[str], bool] | None


def ask_columns(session: Session, asking: Asking) -> ColumnAnswers:
    """Ask for each column; Enter passes over it. Raises ``KeyboardInterrupt`` where it is left."""
    words = session.words
    terminal = Terminal(words)
    terminal.say([words("intake.ask"), words("ask.keys")])
    if not asking.is_kind_open:
        _show_fields(terminal, {unclear.table.table for unclear in asking.columns})
    dialogue = Dialogue(terminal, _steps(words, terminal, asking))
    dialogue.run()
    answers = dialogue.look(lambda found: _judge(words, found, asking), "ask.use")
    columns = {unclear.key: _field(answers, unclear) for unclear in asking.columns}
    kind, save = answers.get(_KIND, NO_ANSWER), answers.get(_SAVE, NO_ANSWER)
    return ColumnAnswers(
        columns, str(kind.value) if kind.value else None, str(save.value) if save.value else None
    )


def _show_fields(terminal: Terminal, kinds: Iterable[str]) -> None:
    """List the fields of the tables by number, once: a question takes either."""
    for kind in sorted(kinds):
        names = [field_title(terminal.words, kind, key) for key in listed_fields(kind)]
        listed = "; ".join(f"{place} {name}" for place, name in enumerate(names, 1))
        terminal.say([f"  {listed}"])


def _steps(words: Words, terminal: Terminal, asking: Asking) -> dict[str, Step]:
    steps: dict[str, Step] = {}
    if asking.is_kind_open:
        steps[_KIND] = lambda _: _kind_question(words)
    for place, unclear in enumerate(asking.columns):
        steps[f"column.{unclear.key}"] = _column_step(
            words, unclear, terminal if asking.is_kind_open and not place else None
        )
    if asking.is_free:
        steps[_SAVE] = lambda _: _save_question(words, asking)
    return steps


def _kind_question(words: Words) -> Question:
    def read(text: str) -> Answer:
        kind = choice_meant(text, list(PHRASES), "table")
        if kind is None:
            raise UsageError("import-no-such-table", name=text, known=known)
        return Answer(kind, table_title(words, kind))

    names = tuple(table_title(words, kind) for kind in PHRASES)
    known = ", ".join(names)
    return Question(
        _KIND,
        words("intake.ask.kind"),
        read,
        names[0],
        required=True,
        completions=names,
        hint=known,
    )


def _column_step(words: Words, unclear: UnclearColumn, terminal: Terminal | None) -> Step:
    def question(answers: Answers) -> Question:
        kind = _kind(answers, unclear)
        if terminal is not None and f"column.{unclear.key}" not in answers:
            _show_fields(terminal, [kind])
        titles = tuple(field_title(words, kind, key) for key in listed_fields(kind))
        return Question(
            f"column.{unclear.key}",
            _name_of(unclear, words),
            lambda text: _read_field(text, kind, words),
            completions=titles,
            hint=words("intake.ask.hint"),
            nothing=Answer(IGNORED, words("intake.passed-over")),
        )

    return question


def _kind(answers: Answers, unclear: UnclearColumn) -> str:
    """The kind of table whose fields a column can be; a programme's are those of its plans."""
    said = answers.get(_KIND, NO_ANSWER).value or unclear.table.table
    return str(said) if said in PHRASES else "plans"


def _name_of(unclear: UnclearColumn, words: Words) -> str:
    grid, table, column = unclear
    rows = range(table.first, table.area.bottom + 1)
    texts = (grid.text(Address(row, column.column)) for row in rows)
    seen = dict.fromkeys(" ".join(text.split())[:_LONGEST_SAMPLE] for text in texts if text)
    samples = ", ".join(f"“{text}”" for text in list(seen)[:_SAMPLES])
    place = f"{table.sheet}!{column_letters(column.column)}"
    key = "intake.ask.column" if samples else "intake.ask.empty-column"
    return words(key, place=place, heading=" ".join(column.heading.split()), samples=samples)


def _read_field(text: str, kind: str, words: Words) -> Answer:
    """Read a field by its number in the list, its name or its key."""
    keys = listed_fields(kind)
    known = field_names(words, kind)
    if text.isdecimal() and 1 <= int(text) <= len(keys):
        key = keys[int(text) - 1]
    else:
        key = known.get(fold(text), text if text in (*known.values(), *keys) else "")
    if not key:
        titles = [field_title(words, kind, each) for each in keys]
        raise UsageError("import-no-such-field", text=text, near=", ".join(nearest(text, titles)))
    if key == IGNORED:
        return Answer(IGNORED, words("intake.passed-over"))
    return Answer(key, field_title(words, kind, key))


def _save_question(words: Words, asking: Asking) -> Question:
    def read(text: str) -> Answer:
        name = require_name(text.strip())
        if asking.is_free and not asking.is_free(name):
            raise UsageError("import-mapping-there", name=name)
        return Answer(name, name)

    return Question(_SAVE, words("intake.ask.save"), read, hint=words("intake.ask.save.hint"))


def _judge(words: Words, answers: Answers, asking: Asking) -> Sequence[str]:
    """Tell what would be wrong with the answers: two columns of a table for one field."""
    seen: dict[tuple[str, str], str] = {}
    for unclear in asking.columns:
        field = _field(answers, unclear)
        if field == IGNORED:
            continue
        place = (unclear.table.sheet, field)
        asked = {each.column.column for each in asking.columns if each.table == unclear.table}
        others = [c for c in unclear.table.columns if c.column not in asked and c.field == field]
        other = seen.get(place) or (others[0].heading if others else "")
        if other:
            name = field_title(words, *field.split(".", 1))
            raise UsageError("import-field-twice", field=name, one=other, other=unclear.key)
        seen[place] = unclear.key
    return ()


def _field(answers: Answers, unclear: UnclearColumn) -> str:
    """The whole name of the field that was answered, such as ``plans.number``."""
    key = str(answers[f"column.{unclear.key}"].value or IGNORED)
    return key if key == IGNORED else f"{_kind(answers, unclear)}.{key}"
