"""Which command, option or choice a typed word means: the English one, or the Vietnamese.

Both are stable (``i18n/word.py``). They are compared without accents, case, spaces, hyphens and
underscores: ``kien-nghi``, ``Kiến nghị`` and ``kiennghi`` are one word. Part of the fast path.
"""

from __future__ import annotations

from giamsat.domain.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from giamsat.i18n import Words

_SIGNS = str.maketrans("", "", " -_")

_LABELS = ("status.{0}", "form.{0}", "form.{1}.{0}", "history.kind.event.{0}")
"""The keys by which giamsat itself shows a choice ({0}) of a place ({1}); what people read there
they may type."""


def word_key(text: str) -> str:
    """Return the form in which two spellings of a word are equal."""
    from giamsat.domain.text import fold

    return fold(text).translate(_SIGNS)


def command_meant(typed: str, names: Iterable[str], group: str = "") -> str | None:
    """Return which of the commands ``names`` (of a ``group``) a word means; ``None`` for none."""
    known = list(names)
    if typed in known:
        return typed
    from giamsat.i18n.word import COMMANDS, SHORT

    key = word_key(typed)
    if not group and SHORT.get(key) in known:
        return SHORT[key]
    return next((name for name in known if key in _keys(COMMANDS, name, group)), None)


def option_meant(typed: str, names: Iterable[str], command: str) -> str | None:
    """Return which of the options ``names`` (``--on``) of a command a word means, if any.

    ``command`` is written as keys of help are: ``recommend.answer``.
    """
    if typed[:2] != "--":
        return None
    from giamsat.i18n.word import OPTIONS

    key = word_key(typed)
    return next(
        (name for name in names if name[:2] == "--" and key in _keys(OPTIONS, name[2:], command)),
        None,
    )


def choice(option: str, typed: str, choices: Iterable[str], place: str = "") -> str:
    """Return which of the choices of an option a word means.

    ``option`` is written as in messages (``--kind``); ``place`` is the name of the fact where that
    is another. Raises ``UsageError`` (``unknown-choice``).
    """
    known = list(choices)
    if typed in known:
        return typed
    where = place or option.lstrip("-").lower()
    found = choice_meant(typed, known, where)
    if found is not None:
        return found
    from giamsat.domain.text import nearest

    spelt = {spelling: name for name in known for spelling in (name, *_words(name, where))}
    near = dict.fromkeys(spelt[hit] for hit in nearest(typed, spelt, 1))
    raise UsageError(
        "unknown-choice",
        option=option,
        value=typed,
        choices=", ".join(known),
        near="".join(near),
        place=where,
    )


def choice_if_given(option: str, typed: str | None, choices: Iterable[str]) -> str | None:
    """Return the choice that a word means, as ``choice`` does; ``None`` where none was typed."""
    return None if typed is None else choice(option, typed, choices)


def choice_meant(typed: str, choices: Sequence[str], place: str) -> str | None:
    """Return which of the choices of a place a word means; ``None`` for none.

    Besides its two words a choice is meant by what giamsat calls it where it is shown, whole or
    up to a comma, where no other is called so.
    """
    from giamsat.i18n.word import VALUES

    key = word_key(typed)
    for name in choices:
        if key in _keys(VALUES, name, place):
            return name
    called = [name for name in choices if key in map(word_key, _labels(name, place))]
    return called[0] if len(called) == 1 else None


def choice_word(name: str, place: str, words: Words) -> str:
    """Return the word by which the reader's language has a choice; its own name for none."""
    own = words.get(f"word.value.{place}.{name}", "")
    return own or words.get(f"word.value.{name}", name)


def key_meant(typed: str, names: Iterable[str], table: str) -> str | None:
    """Return which of the keys ``names`` of a table (``visit``) a word means; ``None`` for none.

    Besides its two words a key is meant by what giamsat calls it, where no other is called so.
    """
    from giamsat.i18n.word import KEYS, SHORT_KEYS

    known, key = list(names), word_key(typed)
    if SHORT_KEYS.get(key) in known:
        return SHORT_KEYS[key]
    for name in known:
        if key in _keys(KEYS, name, table):
            return name
    called = [name for name in known if key in map(word_key, _names_of_key(name, table))]
    return called[0] if len(called) == 1 else None


def key_word(name: str, table: str, words: Words) -> str:
    """Return the word by which the reader's language has a key of a table (``plan``)."""
    own = words.get(f"word.key.{table}.{name}", "")
    return own or words.get(f"word.key.{name}", name)


def command_word(path: str, words: Words) -> str:
    """Return the word of a command (``recommend.answer``) in the reader's language."""
    return words.get(f"word.command.{path}", path.rpartition(".")[2])


def option_word(name: str, command: str, words: Words) -> str:
    """Return an option (``--on``) of a command as the reader's language has it."""
    bare = name.removeprefix("--")
    own = words.get(f"word.option.{command}.{bare}", "")
    return f"--{own or words.get(f'word.option.{bare}', bare)}"


def _keys(words: Mapping[str, str], name: str, place: str) -> tuple[str, str]:
    """Return the two spellings of a name, to compare: its own, and the word of its place."""
    word = words.get(f"{place}.{name}") or words.get(name, name)
    return word_key(name), word_key(word)


def _words(name: str, place: str) -> list[str]:
    from giamsat.i18n.word import VALUES

    return [VALUES.get(f"{place}.{name}") or VALUES.get(name, name)]


def _names_of_key(name: str, table: str) -> list[str]:
    from giamsat.i18n import LANGUAGES, Words

    columns = (f"export.column.{table}s.{name}", f"export.column.{name}")
    places = (f"field.{name}", *columns, f"show.{name}", f"history.part.{name}")
    shown = [Words(lang).get(key, "") for lang in LANGUAGES for key in places]
    return [text for text in shown if text]


def _labels(name: str, place: str) -> list[str]:
    from giamsat.i18n import LANGUAGES, Words

    shown = [Words(lang).get(key.format(name, place), "") for lang in LANGUAGES for key in _LABELS]
    return [part for text in shown if text for part in (text, *text.split(","))]
