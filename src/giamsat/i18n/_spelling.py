"""Command lines in Vietnamese sentences, with the Vietnamese words of commands and options.

Sentences are written with the English names. Spelt in Vietnamese are: what follows ``giamsat``
where a command does, each ``--option`` of ours, and what stands between backticks: a choice, a key
of a file or an assignment (``R2.due=15/03``). The backticks themselves are not shown. Part of the
fast path.
"""

from __future__ import annotations

from giamsat.i18n.word import COMMANDS, KEYS, OPTIONS, VALUES

_MARK = "`"
_SIGNS = "(),.;:“”\"'"
_CHOICES_OF = {"mark": "step", "relation.add": "kind", "waive": "rule"}
"""Commands with an argument that is a choice, and the place of its words."""

_WITH_KEYS = ("history", "resolve")
"""Commands with an argument that is a key of a file."""

_SPELT: dict[tuple[str, str], str] = {}


def spell(message: str, place: str = "") -> str:
    """Return a sentence with its commands in Vietnamese.

    ``place`` is the key of the sentence; that of a help names the command that it is about.
    """
    found = _SPELT.get((message, place))
    if found is None:
        about = place[5:] if place.startswith("help.") else ""
        pieces = message.split(_MARK)
        found = "".join(
            _spell_marked(piece, about) if number % 2 else _lines(piece, about)
            for number, piece in enumerate(pieces)
        )
        _SPELT[message, place] = found
    return found


def _lines(text: str, about: str) -> str:
    return "\n".join(_line(line, about) for line in text.split("\n"))


def _spell_marked(text: str, about: str) -> str:
    if "." in text and text in VALUES:
        return VALUES[text]
    command, _, last = about.rpartition(".")
    place = _CHOICES_OF.get(about) or last
    if text.replace(" ", ".") in COMMANDS:  # in the help of an option its own choices come first
        return _choice(text, place, "") or COMMANDS[text.replace(" ", ".")]
    if " " in text or text.startswith("--"):
        return _lines(text, about)
    if "=" in text or "." in text:
        return _assignment(text)
    return _choice(text, place, "") or _choice(text, command, "") or KEYS.get(text, text)


def _line(line: str, about: str) -> str:
    """Spell each word of a line; ``path`` is the command that it belongs to, ``None`` for none."""
    path: str | None = None
    is_naming, option, words = False, "", []
    for word in line.split(" "):
        core = word.strip(_SIGNS)
        before, _, after = word.partition(core) if core else (word, "", "")
        new, was_naming, is_naming = core, is_naming, False
        below = f"{path}.{core}" if path else core
        if core == "giamsat":
            path, is_naming, option = "", True, ""
        elif was_naming and below in COMMANDS:
            path, new, is_naming = below, COMMANDS[below], not after
        elif core[:2] == "--" and core[2:3].isalpha():
            name, sign, value = core[2:].partition("=")
            new = f"--{_option(name, path or about)}{sign}{_choice(value, name, value)}"
            option = "" if sign else name
        elif option:
            new, option = _choice(core, option, core), ""
        elif (path == "set" and "=" in core) or (path in _WITH_KEYS and "." in core):
            new = _assignment(core)
        elif path == "correct":
            new = _spell_deed(core)
        elif path in _CHOICES_OF:
            new = _choice(core, _CHOICES_OF[path], core)
        words.append(f"{before}{new}{after}")
    return " ".join(words)


def _option(name: str, command: str) -> str:
    above = command.rpartition(".")[0]
    own = OPTIONS.get(f"{command}.{name}") or OPTIONS.get(f"{above}.{name}")
    return own or OPTIONS.get(name, name)


def _choice(name: str, place: str, default: str) -> str:
    return VALUES.get(f"{place}.{name}") or VALUES.get(name, default)


def _spell_deed(name: str) -> str:
    """Spell what is corrected: the word of an act on a part, a step of a plan, or a rule."""
    act = COMMANDS.get(f"recommend.{name}") or COMMANDS.get(f"visit.{name}")
    return (
        act or VALUES.get(f"step.{name}") or VALUES.get(f"rule.{name}") or _choice(name, "", name)
    )


def _assignment(text: str) -> str:
    key, sign, value = text.partition("=")
    part, dot, name = key.rpartition(".")
    key = KEYS.get(f"{part}.{name}") or KEYS.get(name, name)
    return f"{KEYS.get(part, part)}{dot}{key}{sign}{_choice(value, name, value)}"
