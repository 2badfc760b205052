"""The terminal on which questions are asked: lines that can be edited, by prompt_toolkit.

Questions stand on stderr, so that stdout holds a command's answer alone. Imported only where
something is asked: prompt_toolkit costs more than most commands.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import DummyHistory, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output, create_output

from giamsat.cli.streams import prepare
from giamsat.domain.text import fold, typed_line, visible
from giamsat.i18n import Words


def open_output() -> Output:
    """Return where prompt_toolkit draws the line that is typed."""
    return create_output(stdout=sys.stderr)


class Terminal:
    """Asks a person for lines, and tells what is to be known beside them.

    One that ``remembers`` brings earlier lines back by the arrow keys, until the program ends.
    """

    def __init__(self, words: Words, *, remembers: bool = False) -> None:
        self.words = words
        self._session: PromptSession[str] = PromptSession(
            output=open_output(),
            history=InMemoryHistory() if remembers else DummyHistory(),
            key_bindings=_keys(),
            reserve_space_for_menu=4,
        )

    def say(self, lines: Iterable[str]) -> None:
        """Show lines, each made harmless; a long one is broken between words."""
        prepare(sys.stderr)
        width = get_terminal_size().columns - 1
        parts = (part for line in lines for part in _break_line(visible(line), width))
        sys.stderr.write("".join(f"{part}\n" for part in parts))
        sys.stderr.flush()

    def ask(self, question: str, *, typed: str = "", offered: Sequence[str] = ()) -> str:
        """Return a typed line, without what no text may hold. ``typed`` stands there to be changed.

        ``offered`` is what Tab completes. Raises ``KeyboardInterrupt`` where it is left, by Ctrl-C
        or Ctrl-D.
        """
        try:
            line = self._session.prompt(
                f"{visible(question)}: ",
                default=visible(typed),
                completer=_Offered(offered),
                complete_while_typing=False,
            )
        except EOFError:
            raise KeyboardInterrupt from None
        return typed_line(line)


def _break_line(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return wrap(
        line, width, subsequent_indent=indent, drop_whitespace=True, break_on_hyphens=False
    ) or [""]


class _Offered(Completer):
    """Completes by any word of what is offered, without regard to marks and case."""

    def __init__(self, offered: Sequence[str]) -> None:
        self.offered = offered

    def get_completions(
        self,
        document: Document,
        complete_event: CompleteEvent,  # noqa: ARG002 (prompt_toolkit's interface)
    ) -> Iterable[Completion]:
        """Yield what holds the typed text."""
        begun = fold(document.text_before_cursor)
        for text in self.offered:
            if begun in fold(text):
                yield Completion(visible(text), -len(document.text_before_cursor))


def _keys() -> KeyBindings:
    """Return keys that make a text of several lines one line where it is pasted."""
    keys = KeyBindings()

    @keys.add(Keys.BracketedPaste)
    def _paste(event: Any) -> None:
        event.current_buffer.insert_text(typed_line(event.data))

    return keys
