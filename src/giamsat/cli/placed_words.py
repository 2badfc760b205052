"""Words of a call without an option before them: each finds its own place in an act's form.

Only where a person types, who reads what was recorded: ``tra-loi 4 1 12/4 45/UBND`` for
``tra-loi 4 R1 --ngay 12/4 --so 45/UBND``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from giamsat.cli.session import Session
from giamsat.cli.short_words import short_choice
from giamsat.cli.typed_words import choice_meant
from giamsat.domain.acts.forms import TODAY, ActForm, Creation, Field
from giamsat.domain.dates import InvalidDateError, InvalidPeriodError
from giamsat.domain.errors import UsageError
from giamsat.domain.part_ids import split_id
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.shape import letters
from giamsat.domain.spoken_days import day_meant, period_meant

WORDS = "words"
"""The words of a call that stand behind those that have a place of their own."""

LETTERS = {**letters(Programme), **letters(Plan)}
"""The letter of the ids of a kind of part."""


def place_words(
    session: Session, form: ActForm | Creation, given: dict[str, Any], words: list[str]
) -> dict[str, Any]:
    """Return what was given with each of the words where it belongs.

    Raises ``UsageError`` (``no-place-for-word``) for one that belongs nowhere.
    """
    placed, rest = dict(given), list(words)
    while rest:
        word = rest.pop(0)
        is_text = _is_start_of_text(word) and bool(rest) and " " not in rest[0]
        field = None if is_text else _field_for(session, form, placed, word)
        if field is None or field.kind in ("words", "name"):
            word = " ".join([word, *_taken_unquoted(word, rest)])
            field = _field_for(session, form, placed, word)
        if field is None:
            raise UsageError("no-place-for-word", text=word)
        text = _choice(field, word) if field.kind == "choice" else word
        placed[field.option] = [text] if field.many or field.each else text
    return placed


def with_words_placed(session: Session, form: ActForm, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a call with the words without an option where they belong.

    Only a person's words are placed: from a pipe one without its option is an error.
    """
    placed = dict(values)
    words = list(placed.pop(WORDS, None) or ())
    several = next((field.option for field in form.fields if field.positional and field.each), None)
    if several is not None and session.is_typed:
        placed[several], words = split_parts(list(placed[several] or ()))
    single = next((f.option for f in form.fields if _is_of_one_part(f)), None)
    if single is not None and session.is_typed and not _is_part(placed.get(single) or "1"):
        words = [placed.pop(single), *words]
    if words and not session.is_typed:
        raise UsageError("no-place-for-word", text=words[0])
    return place_words(session, form, placed, words)


def _is_start_of_text(word: str) -> bool:
    """Tell whether a word begins a text that follows without quotation marks: by a capital."""
    return word[:1].isupper() and not any(sign.isdigit() for sign in word)


def _taken_unquoted(word: str, rest: list[str]) -> list[str]:
    """Take the words that go on with a text: all up to one that stood in quotation marks."""
    if " " in word:
        return []
    count = next((at for at, each in enumerate(rest) if " " in each or not each), len(rest))
    taken, rest[:] = rest[:count], rest[count:]
    return taken


def split_parts(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the ids or numbers of parts with which words begin, and the rest."""
    count = next((at for at, word in enumerate(words) if not _is_part(word)), len(words))
    return words[:count], words[count:]


def _is_of_one_part(field: Field) -> bool:
    return field.positional and bool(field.part) and not (field.many or field.each)


def _field_for(
    session: Session, form: ActForm | Creation, given: dict[str, Any], word: str
) -> Field | None:
    open_fields = [field for field in form.fields if not given.get(field.option)]
    return next((f for is_kind in _KINDS for f in open_fields if is_kind(session, f, word)), None)


def _choice(field: Field, word: str) -> str:
    found = choice_meant(word, field.choices, field.option)
    return found or short_choice(word, field.choices, field.option) or word


def _is_part(word: str) -> bool:
    return word.isdigit() or split_id(word.upper()) is not None


def _is_part_of_kind(_: Session, field: Field, word: str) -> bool:
    letter = LETTERS.get(field.part or ("body" if field.kind == "body" else ""))
    found = split_id(word.upper())
    return bool(letter and found and found[0] == letter)


def _is_required_day(session: Session, field: Field, word: str) -> bool:
    return field.required and _is_any_day(session, field, word)


def _is_day_of_fact(session: Session, field: Field, word: str) -> bool:
    return field.default == TODAY and _is_any_day(session, field, word)


def _is_any_day(session: Session, field: Field, word: str) -> bool:
    if field.kind != "day" or word.isdigit():  # a number alone is a part, or of a document
        return False
    today = date.fromisoformat(session.as_of)
    for read in (day_meant, period_meant):
        try:
            read(word, today)
        except (InvalidDateError, InvalidPeriodError):
            continue
        return True
    return False


def _is_choice(_: Session, field: Field, word: str) -> bool:
    return field.kind == "choice" and " " not in word and _choice(field, word) in field.choices


def _is_number(_: Session, field: Field, word: str) -> bool:
    return field.kind == "number" and word[:1].isdigit() and " " not in word


def _is_body(_: Session, field: Field, word: str) -> bool:
    return field.kind == "body" and word.isdigit()


def _is_required_text(_: Session, field: Field, word: str) -> bool:
    return field.kind == "words" and field.required and bool(word)


def _is_text(_: Session, field: Field, word: str) -> bool:
    return field.kind in ("words", "name") and bool(word)


_KINDS: tuple[Callable[[Session, Field, str], bool], ...] = (
    _is_part_of_kind,
    _is_choice,
    _is_required_day,
    _is_day_of_fact,
    _is_any_day,
    _is_body,
    _is_number,
    _is_required_text,
    _is_text,
)
"""What a word may be, the plainest first."""
