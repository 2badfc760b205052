"""Every sentence that people read, in Vietnamese and English side by side.

All words of a feature stand in the module (or folder) of its name: ``status.draft`` in ``status``;
in ``visit`` the keys ``help.visit.add``, ``act.visit.add``, ``notice.moved-earlier`` and
``error.visit-done``. A module is loaded when its first message is asked for. Each entry is the pair
(Vietnamese, English).
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

LANGUAGES = ("vi", "en")
DEFAULT_LANGUAGE = "vi"

_OF_FEATURES = ("act", "notice", "help", "error")
"""First words of keys that many features have; what they share stands in modules of these names."""

_COMMANDS = {
    **dict.fromkeys(
        ("init", "new", "set", "edit", "mark", "relation", "remove", "restore"), "plan"
    ),
    **dict.fromkeys(("body", "member", "content", "basis", "recipient"), "part"),
    "correct": "part",
    "diff": "history",
    **dict.fromkeys(("undo", "redo"), "history"),
    "verify": "seal",
    "explain": "check",
    "import": "intake",
    "rules": "rule",
    "schema": "doctor",
}
"""Commands that belong to a feature of another name."""


class _Count(int):
    """A number that picks a form in ``{n:plan|plans}``."""

    def __format__(self, spec: str) -> str:
        if "|" in spec:
            one, many = spec.split("|")
            return one if self == 1 else many
        return int.__format__(self, spec)


class Words:
    """The catalogue in one language."""

    def __init__(self, lang: str) -> None:
        """Raise ``ValueError`` for a language that the catalogue does not have."""
        self._column = LANGUAGES.index(lang)
        self.lang = lang

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the message of ``key`` with its values; dates are written as the language does.

        Raises ``KeyError`` where the catalogue has no such key.
        """
        message = self._spell(_messages_with(key)[key][self._column], key)
        if not values:
            return message.replace("{{", "{").replace("}}", "}")
        return message.format_map({name: self._in_words(value) for name, value in values.items()})

    def get(self, key: str, default: str) -> str:
        """Return the message of ``key``, or ``default`` where there is none."""
        try:
            return self(key)
        except (KeyError, ModuleNotFoundError):
            return default

    def command(self, *line: str) -> str:
        """Return a command line, or its words, written with English names, as the reader types"
        " it."""
        return self._spell(" ".join(line), "")

    def _spell(self, message: str, key: str) -> str:
        if self.lang != "vi" or not ("giamsat " in message or "--" in message or "`" in message):
            return message
        from giamsat.i18n._spelling import spell

        return spell(message, key)

    def day(self, value: date | str | None) -> str:
        """Write a day as the language does: ``11/02/2020`` or ``2020-02-11``."""
        if value is None:
            return "—"
        text = value if isinstance(value, str) else value.isoformat()
        if self.lang == "vi" and text[4:5] == "-":
            return f"{text[8:10]}/{text[5:7]}/{text[:4]}"
        return text

    def amount(self, value: int) -> str:
        """Return a whole number with its thousands apart: ``1.250.000`` or ``1,250,000``."""
        return f"{value:,}".replace(",", "." if self.lang == "vi" else ",")

    def _in_words(self, value: object) -> object:
        if hasattr(value, "isoformat"):
            return self.day(value.isoformat())
        if isinstance(value, int) and not isinstance(value, bool):
            return _Count(value)
        return value


def modules() -> list[str]:
    """Return the names of all modules and folders of words."""
    from pkgutil import iter_modules

    names = [module.name for module in iter_modules(__path__)]
    return [name for name in names if not name.startswith("_")]


def messages_of(module: str) -> dict[str, tuple[str, str]]:
    """Return what a module holds, by key.

    Raises ``ModuleNotFoundError`` where there is no such module.
    """
    __import__(f"{__name__}.{module}")
    messages: dict[str, tuple[str, str]] = sys.modules[f"{__name__}.{module}"].MESSAGES
    return messages


def likely_modules(place: str) -> list[str]:
    """Return the modules in which ``<room>.<topic>`` is looked for before all others."""
    room, _, topic = place.partition(".")
    feature = topic.partition("-")[0]
    names = [_COMMANDS.get(topic, topic), _COMMANDS.get(feature, feature)]
    return [room, *(name for name in names if name.isidentifier())]


_FOUND: dict[str, dict[str, tuple[str, str]]] = {}
"""The messages of the module that holds a topic, by ``<room>`` or ``<room>.<topic>``."""


def _messages_with(key: str) -> dict[str, tuple[str, str]]:
    """Return the messages of the module in which ``key`` stands, if it stands anywhere."""
    room, _, rest = key.partition(".")
    place = f"{room}.{rest.partition('.')[0]}" if room in _OF_FEATURES else room
    found = _FOUND.get(place)
    if found is None:
        found = _FOUND[place] = messages_of(room) if place == room else _search(place)
    return found


def _search(place: str) -> dict[str, tuple[str, str]]:
    """Find the module with messages of ``<room>.<topic>``: the likely ones first, then all."""
    for module in (*likely_modules(place), *modules()):
        try:
            messages = messages_of(module)
        except ModuleNotFoundError:
            continue
        if any(key == place or key.startswith(f"{place}.") for key in messages):
            return messages
    return {}
