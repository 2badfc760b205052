"""Words that a person types in short: by initials (``dd`` for danh-dau) or by a beginning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from giamsat.cli.streams import is_typed_by_a_person
from giamsat.cli.typed_words import word_key
from giamsat.domain.errors import UsageError
from giamsat.i18n.word import COMMANDS, VALUES


def short_command(typed: str, names: Iterable[str], group: str = "") -> str | None:
    """Return which of the commands (of a ``group``) a person means; ``None`` for none.

    Raises ``UsageError`` (``ambiguous-word``) for a word that is two things.
    """
    if not is_typed_by_a_person():
        return None
    place = f"{group}." if group else ""
    return short_word(typed, {name: COMMANDS.get(place + name, name) for name in names})


def short_deed(typed: str, deeds: Iterable[str]) -> str | None:
    """Return which of ``deeds`` (``recommend.answer``) a person means by its own word alone.

    Raises ``UsageError`` (``ambiguous-word``) for a word that is two things.
    """
    words = {name: COMMANDS.get(name, name).rpartition(".")[2] for name in deeds}
    key = word_key(typed)
    exact = [name for name, word in words.items() if word_key(word) == key]
    if len(exact) == 1:
        return exact[0]
    try:
        return short_word(typed, words)
    except UsageError as error:
        meant = str(error.params["words"]).split(", ")
        whole = [_whole(name) for name, word in words.items() if word in meant]
        raise UsageError("ambiguous-word", text=typed, words=", ".join(whole)) from None


def _whole(name: str) -> str:
    """Return a command of a group with the group's word before its own."""
    group = name.rpartition(".")[0]
    return " ".join(COMMANDS.get(each, each) for each in (group, name) if each)


def short_choice(typed: str, choices: Iterable[str], place: str) -> str | None:
    """Return which of the choices of a place a person means; errors as for commands."""
    own = {name: VALUES.get(f"{place}.{name}") or VALUES.get(name, name) for name in choices}
    return short_word(typed, own)


def short_word(typed: str, words: Mapping[str, str]) -> str | None:
    """Return the name whose word a person means: the one of these initials, else beginning so."""
    key = word_key(typed)
    if not key:
        return None
    by_initials = [name for name, word in words.items() if _initials(word) == key]
    begun = [
        name
        for name, word in words.items()
        if word_key(word).startswith(key) or word_key(name).startswith(key)
    ]
    found = by_initials if len(by_initials) == 1 else list(dict.fromkeys([*by_initials, *begun]))
    if len(found) > 1:
        own = ", ".join(dict.fromkeys(words[name] for name in found))
        raise UsageError("ambiguous-word", text=typed, words=own)
    return found[0] if found else None


def _initials(word: str) -> str:
    return "".join(part[:1] for part in word.split("-"))
