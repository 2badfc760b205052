"""Lines typed one after the other at the desk: calls without the program's name.

The prompt names the plan that was last spoken of; a line's deed is about that one. A line that is
no command names a plan, and shows it. An empty line leaves.
"""

from __future__ import annotations

from collections.abc import Iterator

from giamsat.cli.asking.terminal import Terminal
from giamsat.cli.front import PLAN_FIRST, answer
from giamsat.cli.naming import plan_named
from giamsat.cli.reading_table import READING
from giamsat.cli.session import Session
from giamsat.cli.short_words import short_command, short_deed
from giamsat.cli.typed_words import command_meant, command_word, word_key
from giamsat.domain.acts.registry import ACTS
from giamsat.domain.errors import GiamsatError
from giamsat.domain.text import visible
from giamsat.i18n import Words

LEAVE = frozenset(("q", "thoat", "exit", "quit"))

PROGRAM = frozenset(("giamsat", "kh"))

DEEDS = tuple(form.name for form in ACTS if form.target == "plan")
"""The acts on a plan, by what help calls them: ``recommend.answer``."""


class Desk:
    """What is typed at the desk, and the plan that was last spoken of, by its id and its number."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.plan: str | None = None
        self.number = ""

    def call_of(self, line: str) -> list[str]:
        """Return the arguments of the call that a line means, and keep the plan it speaks of.

        Raises ``UsageError`` for a word that is two things, and what a wrong name of a plan raises.
        """
        words = split_line(line)
        if words and word_key(words[0]) in PROGRAM and len(words) > 1:
            words = words[1:]
        command, rest = self._command(words)
        if command is None:
            with Session() as session:
                self._keep(session, _without_sign(line))
            return ["show", self.plan or ""]
        return [*command.split("."), *self._with_plan(command.replace(".", " "), rest)]

    def _command(self, words: list[str]) -> tuple[str | None, list[str]]:
        """Return the command that words begin with, by its English name, and the other words."""
        from giamsat.cli.app import COMMANDS, groups_of

        first, *rest = words
        if first[:1] == "-":
            return first, rest
        name = command_meant(first, COMMANDS) or short_command(first, COMMANDS)
        if name is None:
            name = short_deed(first, DEEDS) if self.plan and not first.isdigit() else None
            return name, rest
        if name in groups_of(name) and rest:
            below = [each.partition(" ")[2] for each in PLAN_FIRST if each.startswith(f"{name} ")]
            deed = command_meant(rest[0], below, name) or short_command(rest[0], below, name)
            return (f"{name}.{deed}", rest[1:]) if deed else (name, rest)
        return name, rest

    def _with_plan(self, command: str, words: list[str]) -> list[str]:
        """Put the plan before the words of a deed; a plan that they name themselves is kept."""
        if command not in PLAN_FIRST:
            return words
        is_named = bool(words) and words[0][:1] != "-"
        if self.plan is None or (is_named and not self._is_about(command, words[0])):
            if is_named:
                with Session() as session:
                    self._keep(session, words[0])
                return [self.plan or words[0], *words[1:]]
            return words
        is_needed = command not in _OF_ALL or is_named
        return [self.plan, *words] if is_needed else words

    def _is_about(self, command: str, word: str) -> bool:
        """Tell whether a deed's first word is a fact of the plan at hand, and no plan's name."""
        if command in READING or command in _OF_ONE:
            return False
        if "/" not in word or not any(sign.isalpha() for sign in word):
            return True
        with Session() as session:
            return not session.register().find(word)

    def _keep(self, session: Session, name: str) -> None:
        self.plan = plan_named(session, name)
        self.number = session.register().row(self.plan, session.as_of).number or self.plan


_OF_ONE = frozenset(("audit", "diff", "edit", "history", "redo", "remove", "restore", "undo"))
"""The commands of which a word can only be a plan."""

_OF_ALL = frozenset(("audit", "history", "redo", "report", "undo"))
"""The commands that mean the whole workspace where no plan is named."""


def _without_sign(line: str) -> str:
    return line.strip().strip('"')


def take_lines() -> int:
    """Take lines until one is empty; each is carried out as a call. Returns the exit code."""
    from giamsat.cli import failures
    from giamsat.cli.app import run

    with Session() as session:
        words = session.words
    terminal, desk = Terminal(words, remembers=True), Desk(words)
    offered = tuple(_commands(words))
    terminal.say([words("desk.keys")])
    while True:
        try:
            line = terminal.ask(visible(desk.number) or words("desk.prompt"), offered=offered)
        except KeyboardInterrupt:
            return 0
        if not line.strip() or word_key(line) in LEAVE:
            return 0
        try:
            call = desk.call_of(line)
        except GiamsatError as error:
            failures.report_failure(error, words)
            continue
        if answer(call) is None:
            run(call)


def _commands(words: Words) -> Iterator[str]:
    """Yield the commands as they are typed, the deeds of plans with their groups."""
    for name in (*READING, *DEEDS):
        group = name.rpartition(".")[0]
        yield " ".join(command_word(each, words) for each in (group, name) if each)


def split_line(line: str) -> list[str]:
    """Return the words of a line; what stands between quotation marks is one, and may be empty."""
    words: list[str] = []
    word, is_quoted, is_begun = "", False, False
    for sign in line:
        if sign in '"“”':
            is_quoted, is_begun = not is_quoted, True
        elif sign.isspace() and not is_quoted:
            if is_begun:
                words.append(word)
            word, is_begun = "", False
        else:
            word, is_begun = word + sign, True
    return [*words, word] if is_begun else words
