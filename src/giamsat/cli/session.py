"""What the common options of a command say: where, as of which day, in which language and format.

Part of the fast path: cheap to import, and everything else is loaded when it is asked for.
"""

from __future__ import annotations

import os
import sys

from giamsat.cli.streams import (
    Answering,
    is_reader_gone,
    is_typed_by_a_person,
    prepare,
    write_lines,
)
from giamsat.cli.typed_words import choice_if_given
from giamsat.domain.errors import UntoldError, UsageError
from giamsat.i18n import DEFAULT_LANGUAGE, LANGUAGES, Words
from giamsat.store.places import root_above, start_of
from giamsat.store.register.freshness import open_register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from giamsat.domain.problems import Problem
    from giamsat.domain.records import Overview
    from giamsat.domain.rules import Rule
    from giamsat.evidence.past_workspaces import PastWorkspace
    from giamsat.render.page import Page, Screen
    from giamsat.sharing.registers import Registers
    from giamsat.store.register.register import SqliteRegister
    from giamsat.store.workspace import Workspace

FORMATS = ("table", "plain", "json", "csv", "md", "html")


class Session:
    """One call of a command: the common options, and what they lead to."""

    def __init__(
        self,
        *,
        workspace: str | None = None,
        as_of: str | None = None,
        lang: str | None = None,
        format: str | None = None,  # noqa: A002 (the option's own name)
        output: str | None = None,
        force: bool = False,
        no_index: bool = False,
    ) -> None:
        self._start = start_of(workspace)
        self._is_start_said = self._start != "."
        self._lang = lang or os.environ.get("GIAMSAT_LANG") or None
        self._output = output
        self._force = force
        self._no_index = no_index
        self._register: SqliteRegister | None = None
        self._others: list[Registers] = []
        self._past: PastWorkspace | None = None
        self._at_end: list[Callable[[], object]] = []
        self._words: Words | None = None
        self._workspace: Workspace | None = None
        self._is_change = False
        self._made: list[str | None] = []
        self._lang = choice_if_given("--lang", self._lang, LANGUAGES)
        self._format = choice_if_given("--format", format, FORMATS)
        # A wrong day is told before anything is read or written, also where it is not asked for.
        self._as_of: str | None = None
        self._as_of = None if as_of is None else self._asked_day(as_of)

    def __enter__(self) -> Session:
        """Give the session, which is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the session."""
        self.close()

    def close(self) -> None:
        """Close the registers that were opened; what is asked later opens them anew."""
        if self._register is not None:
            self._register.close()
            self._register = None
        while self._others:
            self._others.pop().close()
        while self._at_end:
            self._at_end.pop()()

    def close_with_it(self, registers: Registers) -> Registers:
        """Return registers of several workspaces, which are closed when the session is."""
        self._others.append(registers)
        return registers

    def look_at(self, moment: str, rooms: Collection[str] = ()) -> PastWorkspace:
        """Ask from now on the workspace as it was recorded at a moment (a revision or a day).

        Where no day was asked for, that of the recording counts. Errors are those of
        ``workspace_at``.
        """
        from contextlib import ExitStack

        from giamsat.evidence.past_workspaces import workspace_at

        stack = ExitStack()
        past = stack.enter_context(workspace_at(self.workspace, moment, rooms))
        self._at_end.append(stack.close)
        self._start, self._workspace, self._no_index = str(past.root), None, True
        self._as_of = self._as_of or past.day.isoformat()
        self._past = past
        if self.format != "json" and not self._is_kept:
            self.tell("list.at", commit=past.commit[:10], day=past.day)
        self.tell_dated_back(past.dated_back)
        return past

    def tell_dated_back(self, commits: tuple[str, ...]) -> None:
        """Tell of recordings whose clock shows the asked day, and that were made after it."""
        if commits:
            names = ", ".join(commit[:10] for commit in commits)
            self.tell("list.dated-back", count=len(commits), commits=names)

    @property
    def past(self) -> PastWorkspace | None:
        """The recording that is asked in place of the files, if one is."""
        return self._past

    # --- what the options lead to -----------------------------------------------------------

    @property
    def root(self) -> str:
        """The workspace's folder. Raises ``UsageError`` (``no-folder``, ``no-workspace``)."""
        if not os.path.exists(self._start):  # noqa: PTH110 (pathlib costs a frequent read 10 ms)
            raise UsageError("no-folder", path=self._start)
        found = root_above(self._start)
        if found is None:
            raise UsageError("no-workspace", path=os.path.abspath(self._start))  # noqa: PTH100
        return found

    @property
    def is_in_workspace(self) -> bool:
        """Whether the call has a workspace of its own; across others it needs none."""
        return root_above(self._start) is not None

    def begin_at(self, root: str) -> None:
        """Ask the workspace at ``root``, unless another one was said."""
        if not self._is_start_said:
            self._start, self._words = root, None

    @property
    def start(self) -> str:
        """The folder where the workspace is looked for: the one that was said, else the current."""
        return self._start

    @property
    def home(self) -> str | None:
        """The folder of the workspace that one stands in; ``None`` where there is none."""
        return root_above(self._start)

    @property
    def workspace(self) -> Workspace:
        """The workspace with its settings, which are read once for all that a call asks."""
        if self._workspace is None:
            from pathlib import Path

            from giamsat.store.workspace import Workspace

            self._workspace = Workspace(Path(self.root))
        return self._workspace

    @property
    def as_of(self) -> str:
        """The asked day as an ISO text: today, if no other was asked for."""
        if self._as_of is None:
            from time import strftime

            return strftime("%Y-%m-%d")
        return self._as_of

    def _asked_day(self, text: str) -> str:
        from giamsat.cli.typed_days import typed_day

        return typed_day(self, text, "past").isoformat()

    @property
    def is_typed(self) -> bool:
        """Whether a person types the call: what is typed in short is understood, and told."""
        return is_typed_by_a_person()

    @property
    def words(self) -> Words:
        """The catalogue in the asked language, else in the workspace's."""
        if self._words is None:
            self._words = Words(self._lang or self._own_language())
        return self._words

    def _own_language(self) -> str:
        if self._register is None:
            return language_of(self._start)
        return self._register.meta("lang") or DEFAULT_LANGUAGE

    def register(self) -> SqliteRegister:
        """Return the register of the workspace, up to date with its files."""
        if self._register is None:
            self._register = open_register(
                self.root, keep=self.may_keep_registers, progress=self.progress()
            )
        return self._register

    @property
    def may_keep_registers(self) -> bool:
        """Whether registers are kept on disk."""
        return not self._no_index

    def refresh(self) -> None:
        """Bring the register up to date with the files once more, without a word."""
        if self._register is not None:
            self._register.close()
            self._register = None
        self._workspace = None
        self._register = open_register(self.root, keep=self.may_keep_registers)

    def progress(self) -> Callable[[int, int], None] | None:
        """Return what shows on a terminal how far reading is; ``None`` elsewhere."""
        if not sys.stderr.isatty():  # the words of a workspace cost a frequent read tomllib
            return None
        from giamsat.cli.progress import show_counts

        return show_counts(self.words, "list.indexing")

    def rules(self) -> tuple[Rule, ...]:
        """Return the limits that judge this workspace's plans."""
        from giamsat.store.rulebook import rules_for

        return rules_for(self.workspace.settings.limits)

    # --- what a change has done --------------------------------------------------------------

    def note_made(self, commit: str | None = None) -> None:
        """Note that a change is made, and how it is recorded: what fails from now on says so."""
        self._made.append(commit)

    def require_output(self) -> None:
        """Raise where the file of ``--output`` cannot be written, before anything is done."""
        if self._output is not None:
            from pathlib import Path

            from giamsat.store.outputs import require_writable

            require_writable(Path(self._output), force=self._force)

    def require_text_output(self) -> None:
        """Raise ``UsageError`` where the file of ``--output`` has an ending that no text has."""
        if self._output is not None:
            from giamsat.store.outputs import require_ending

            require_ending(self._output, FORMATS)

    def prepare_answer(self) -> None:
        """Load what tells a change before it is made: a module that is missing stops it in time."""
        from giamsat.lean import json_text  # noqa: F401
        from giamsat.render.formats.interface import renderer

        if self.format != "json":
            renderer(self.format)

    def after_change(self, error: BaseException) -> BaseException:
        """Return what an error means: once a change is made, that it is made all the same."""
        if not self._made or is_reader_gone(error):
            return error
        from giamsat.cli.failures import reason_of

        if not isinstance(error, Exception):
            self.tell("error.change-made", commit=self._commit_words(), why=type(error).__name__)
            return error
        why = reason_of(error, self.words)
        return UntoldError("change-made", commit=self._commit_words(), why=why)

    def _commit_words(self) -> str:
        commit = next((name for name in reversed(self._made) if name), None)
        if commit is None:
            return self.words("error.change-made.unrecorded")
        return self.words("error.change-made.commit", commit=commit[:10])

    # --- what an answer lacks ----------------------------------------------------------------

    @property
    def lost(self) -> list[Problem]:
        """The workspaces that were named and could not be asked (exit code 1), with the reason."""
        return [problem for registers in self._others for problem in registers.lost]

    def unread(self) -> list[Problem]:
        """Return the first problem of each file that could not be read in what was asked."""
        from giamsat.reports.listing import is_unread

        return [problem for problem in self.faulty_files() if is_unread(problem)]

    def faulty_files(self) -> list[Problem]:
        """Return the first problem of each file in what was asked that is not as it must be.

        It could not be read, or it contradicts itself and is in the answer all the same.
        """
        from giamsat.reports.listing import faulty_files

        asked: list[Overview] = [*self._others]
        if self._register is not None:
            asked.append(self._register)
        return [problem for register in asked for problem in faulty_files(register)]

    def finish(self, code: int | None) -> int:
        """Name on stderr what the answer lacks; return the exit code of the call.

        Both doors end every command with it, so that none has to think of it.
        """
        files, lost = self.faulty_files(), self.lost
        if files and self._is_change:
            from giamsat.cli.unread import still_vanished

            files, lost = still_vanished(files, self.workspace), []
        if files or (lost and not self._is_change):
            from giamsat.cli.unread import unread_lines

            self.say(unread_lines(files, lost, self.words))
        return code or int(bool(lost))

    def tell_faulty_files(self) -> None:
        """Name on stderr the files that are not as they must be, beside a change of all files."""
        from giamsat.cli.unread import unread_lines

        self.register()
        self.say(unread_lines(self.faulty_files(), (), self.words))

    # --- what comes out ----------------------------------------------------------------------

    @property
    def is_to_terminal(self) -> bool:
        """Whether a person sees the result at once."""
        return self._output is None and sys.stdout.isatty()

    @property
    def output(self) -> str | None:
        """The file (or folder) of ``--output``."""
        return self._output

    @property
    def may_overwrite(self) -> bool:
        """Whether an existing result may be replaced."""
        return self._force

    @property
    def format(self) -> str:
        """The asked format, else that of the file's ending, else a table on a terminal."""
        return self._format or self._format_of_file or ("table" if self.is_to_terminal else "plain")

    @property
    def _format_of_file(self) -> str | None:
        ending = (self._output or "").rpartition(".")[2].lower()
        return ending if ending in ("json", "csv", "md", "html") else None

    @property
    def asked_format(self) -> str | None:
        """The format that was asked for by name, if one was."""
        return self._format

    def choose_format(self, name: str | None) -> None:
        """Set the format: for a command whose ``--format`` has choices of its own besides."""
        self._format = choice_if_given("--format", name, FORMATS)

    @property
    def screen(self) -> Screen:
        """Where the result will be read."""
        from giamsat.render.page import Screen

        if not self.is_to_terminal:
            return Screen(int(os.environ.get("COLUMNS") or 80), lang=self.words.lang)
        from shutil import get_terminal_size

        colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return Screen(get_terminal_size().columns, colour, self.words.lang)

    @property
    def _is_kept(self) -> bool:
        """Whether the page is a document that stays without what is said on stderr beside it."""
        if self._is_change or self.is_to_terminal:
            return False
        written = ("md", "html", "table", "plain")
        return self.format in (written if self._output is not None else written[:-1])

    def show(self, page: Page) -> None:
        """Print a page in the asked format."""
        from giamsat.render.formats.interface import renderer

        if self._is_kept:
            from giamsat.render.pages.unread import with_unread

            page = with_unread(page, self.faulty_files(), self.words)
        if self._past is not None and self._is_kept:
            from giamsat.render.pages.past import with_past

            page = with_past(page, self._past, self.words)
        self.write(renderer(self.format)(page, self.screen))

    def print_report(
        self, data: Callable[[], Mapping[str, object]], page: Callable[[], Page]
    ) -> None:
        """Print a report: its data as JSON, or its page in any other format."""
        if self.format == "json":
            self.print_data(data())
        else:
            self.show(page())

    def confirm(self, data: Callable[[], Mapping[str, object]], page: Callable[[], Page]) -> None:
        """Print a change as ``print_report`` does; files it did not look at play no part."""
        self._is_change = True
        self.print_report(data, page)

    def print_data(self, data: Mapping[str, object]) -> None:
        """Print data as JSON; what was asked of a register with the ``problems`` it met."""
        from giamsat.lean.json_text import render

        if self._past is not None:
            at = {"commit": self._past.commit, "day": self._past.day.isoformat()}
            data = {**data, "at": at}
        has_asked = self._register is not None or self._others
        if has_asked and not self._is_change and "problems" not in data:
            from giamsat.cli.problems import problems_data

            problems = problems_data(self.words, [*self.lost, *self.faulty_files()])
            data = {**data, "problems": problems}
        self.write(render(data))

    def write(self, text: Iterable[str]) -> None:
        """Write the result to stdout, or at one stroke to the file of ``--output``."""
        if self._output is None:
            prepare(sys.stdout)
            with Answering():
                sys.stdout.writelines(text)
            return
        self.require_text_output()
        # Excel takes a CSV file for Unicode only by the mark before it; a pipe gets the text alone.
        encoding = "utf-8-sig" if self.format == "csv" else "utf-8"
        self.write_bytes("".join(text).encode(encoding, "backslashreplace"))

    def write_bytes(self, data: bytes) -> None:
        """Write a result that is no text to the file of ``--output``; a terminal is refused."""
        if self._output is None:
            if sys.stdout.isatty():
                raise UsageError("binary-to-terminal")
            with Answering():
                sys.stdout.buffer.write(data)
            return
        from pathlib import Path

        from giamsat.store.files import overwrite_output, write_output

        (overwrite_output if self._force else write_output)(Path(self._output), data)
        self.tell("list.written", path=self._output)

    def say(self, lines: Iterable[str]) -> None:
        """Say lines on stderr that belong beside the result, after all of it."""
        sys.stdout.flush()
        write_lines(lines, sys.stderr)

    def tell(self, key: str, /, **values: object) -> None:
        """Say something on stderr."""
        from giamsat.domain.text import visible_lines

        shown = {
            name: visible_lines(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        write_lines([self.words(key, **shown)], sys.stderr)


def iso_day(text: str) -> str:
    """Return a day in any form that people write as an ISO text. Raises ``InvalidDateError``."""
    from giamsat.domain.dates import parse_day

    return parse_day(text).isoformat()


def language_of(start: str) -> str:
    """Return the language of the workspace at or above ``start``, as far as it can be read."""
    root = root_above(start)
    if root is None:
        return DEFAULT_LANGUAGE
    import tomllib

    try:
        with open(os.path.join(root, "giamsat.toml"), "rb") as file:  # noqa: PTH118, PTH123
            lang = tomllib.load(file).get("workspace", {}).get("lang")
    except (OSError, ValueError, AttributeError):
        return DEFAULT_LANGUAGE
    return lang if lang in LANGUAGES else DEFAULT_LANGUAGE
