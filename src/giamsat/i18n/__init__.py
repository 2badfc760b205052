"""Every sentence that people read, in Vietnamese and English side by side.

A key such as ``status.draft`` stands in the module named by its first word; a module is loaded when
its first message is asked for. Each entry is the pair (Vietnamese, English).
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

LANGUAGES = ("vi", "en")
DEFAULT_LANGUAGE = "vi"

_SPLIT = {"error": "errors_", "help": "help_", "act": "acts_"}
"""Rooms whose messages stand in a module of each feature, beside the one of their own name."""


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
        message = catalogue(key.partition(".")[0])[key][self._column]
        if not values:
            return message.replace("{{", "{").replace("}}", "}")
        return message.format_map({name: self._shown(value) for name, value in values.items()})

    def get(self, key: str, default: str) -> str:
        """Return the message of ``key``, or ``default`` where there is none."""
        try:
            return self(key)
        except (KeyError, ModuleNotFoundError):
            return default

    def day(self, value: date | str | None) -> str:
        """Write a day as the language does: ``11/02/2020`` or ``2020-02-11``."""
        if value is None:
            return "—"
        text = value if isinstance(value, str) else value.isoformat()
        if self.lang == "vi" and text[4:5] == "-":
            return f"{text[8:10]}/{text[5:7]}/{text[:4]}"
        return text

    def _shown(self, value: object) -> object:
        if hasattr(value, "isoformat"):
            return self.day(value.isoformat())
        if isinstance(value, int) and not isinstance(value, bool):
            return _Count(value)
        return value


def catalogue(room: str) -> dict[str, tuple[str, str]]:
    """Return the messages whose keys begin with ``room``."""
    known = _CATALOGUES.get(room)
    if known is None:
        known = _CATALOGUES[room] = _load(room)
    return known


def modules_of(room: str) -> list[str]:
    """Return the names of the modules that hold a room's messages."""
    if room not in _SPLIT:
        return [room]
    from pkgutil import iter_modules

    names = [module.name for module in iter_modules(__path__)]
    return [name for name in names if name == room or name.startswith(_SPLIT[room])]


_CATALOGUES: dict[str, dict[str, tuple[str, str]]] = {}


def _load(room: str) -> dict[str, tuple[str, str]]:
    messages: dict[str, tuple[str, str]] = {}
    for name in modules_of(room):
        __import__(f"{__name__}.{name}")
        messages.update(sys.modules[f"{__name__}.{name}"].MESSAGES)
    return messages
