"""Typer's own words come in the asked language; a Typer that says something new fails here."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
import typer
from tests.conftest import Giamsat

from giamsat.cli import typer_words
from giamsat.cli.app import COMMANDS, app_of, groups_of, load
from giamsat.i18n import LANGUAGES, Words, messages_of

WRONG_CALLS = {
    ("list", "x"): (
        "Lỗi: thừa tham số: x.\nXem trợ giúp: giamsat danh-sach --tro-giup\n",
        "Error: unexpected arguments: x.\nFor help: giamsat list --help\n",
    ),
    ("show",): (
        "Lỗi: thiếu KẾ_HOẠCH.\nXem trợ giúp: giamsat xem --tro-giup\n",
        "Error: PLAN is missing.\nFor help: giamsat show --help\n",
    ),
    ("programme", "new", "--year", "2026"): (
        "Lỗi: thiếu --trich-yeu.\nXem trợ giúp: giamsat chuong-trinh lap --tro-giup\n",
        "Error: --title is missing.\nFor help: giamsat programme new --help\n",
    ),
    ("programme", "new", "--title", "x"): (
        "Lỗi: thiếu Năm.\n"
        "Cách sửa: thêm --nam, hoặc chạy trên màn hình dòng lệnh để được hỏi từng mục.\n",
        "Error: Year is missing.\nRemedy: add --year, or run on a terminal to be asked.\n",
    ),
    ("shw",): (
        "Lỗi: không có lệnh shw. Ý anh/chị là xem?\nXem trợ giúp: giamsat --tro-giup\n",
        "Error: no such command shw. Did you mean show?\nFor help: giamsat --help\n",
    ),
    ("it's \x1b",): (
        "Lỗi: không có lệnh it's \\x1b.\nXem trợ giúp: giamsat --tro-giup\n",
        "Error: no such command it's \\x1b.\nFor help: giamsat --help\n",
    ),
    ("visit", "dne"): (
        "Lỗi: không có lệnh dne. Ý anh/chị là xong?\nXem trợ giúp: giamsat buoi --tro-giup\n",
        "Error: no such command dne. Did you mean done?\nFor help: giamsat visit --help\n",
    ),
    ("finding", "zzzzz"): (
        "Lỗi: không có lệnh zzzzz. Chọn một trong: them, bo.\n"
        "Xem trợ giúp: giamsat ket-qua --tro-giup\n",
        "Error: no such command zzzzz. Choose one of: add, remove.\n"
        "For help: giamsat finding --help\n",
    ),
    ("visit",): (
        "Lỗi: thiếu tên lệnh. Chọn một trong: them, xong, doi, huy, bo.\n"
        "Xem trợ giúp: giamsat buoi --tro-giup\n",
        "Error: a command is missing. Choose one of: add, done, postpone, cancel, remove.\n"
        "For help: giamsat visit --help\n",
    ),
    ("list", "--serach", "x"): (
        "Lỗi: không có tùy chọn --serach. Ý anh/chị là --tim?\n"
        "Xem trợ giúp: giamsat danh-sach --tro-giup\n",
        "Error: no such option --serach. Did you mean --search?\nFor help: giamsat list --help\n",
    ),
    ("list", "-x"): (
        "Lỗi: không có tùy chọn -x.\nXem trợ giúp: giamsat danh-sach --tro-giup\n",
        "Error: no such option -x.\nFor help: giamsat list --help\n",
    ),
    ("list", "--limit"): (
        "Lỗi: tùy chọn --limit cần một giá trị.\n",
        "Error: option --limit needs a value.\n",
    ),
    ("show", "33", "--force=1"): (
        "Lỗi: tùy chọn --force không nhận giá trị.\n",
        "Error: option --force takes no value.\n",
    ),
}


@pytest.mark.parametrize("call", WRONG_CALLS, ids=" ".join)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wrong_call_is_told_in_the_asked_language(
    shipped: Path, giamsat: Giamsat, call: tuple[str, ...], lang: str
) -> None:
    done = giamsat("--lang", lang, *call)
    assert (done.code, done.out) == (2, "")
    assert done.err == WRONG_CALLS[call][LANGUAGES.index(lang)]


HELP = {
    "vi": """\
Cách dùng: giamsat bo [TÙY CHỌN] KẾ_HOẠCH

  Bỏ một kế hoạch; lấy lại được bằng giamsat lay-lai.

  Tệp đã bị xóa trong Explorer thì lệnh này xác nhận việc xóa.

Tham số:
  KẾ_HOẠCH  Mã, số, hoặc phần đầu của mã hay số kế hoạch.  [bắt buộc]

Tùy chọn:
""",
    "en": """\
Usage: giamsat remove [OPTIONS] PLAN

  Remove a plan; restore brings it back.

  Where its file was deleted otherwise, this confirms it.

Arguments:
  PLAN  Id or number of a plan, or the beginning of either.  [required]

Options:
""",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_has_its_headings_in_the_asked_language(
    shipped: Path, giamsat: Giamsat, lang: str
) -> None:
    assert giamsat("remove", "--help", "--lang", lang).out.startswith(HELP[lang])
    assert words_of_typer(giamsat("--lang", lang).out, lang) == []
    assert words_of_typer(giamsat("report", "--help", "--lang", lang).out, lang) == []


def words_of_typer(text: str, lang: str) -> list[str]:
    """Return what Typer would say itself, and in English where another language is asked."""
    foreign = r"<[a-z\[\]]+>|\{[A-Z]+\}|\[\[|Show this message|Show completion"
    if lang != "en":
        foreign += r"|Usage|Options|OPTIONS|Arguments|Commands|COMMAND|required|default|DATE|FILE"
    return re.findall(foreign, text)


def test_every_command_is_helped_in_vietnamese_alone() -> None:
    words = Words("vi")
    typer_words.speak(words)
    for name in COMMANDS:
        for command in with_subcommands(load(name, words)):
            ctx = command.context_class(command, info_name=command.name)
            assert words_of_typer(command.get_help(ctx), "vi") == [], command.name


def with_subcommands(command: Any) -> list[Any]:
    below = getattr(command, "commands", {}).values()
    return [command, *(each for inner in below for each in with_subcommands(inner))]


def test_every_name_of_a_value_is_translated() -> None:
    known = messages_of("typer")
    for name in COMMANDS:
        app = groups_of(name).get(name) or app_of(name)
        for command in with_subcommands(typer.main.get_group(app)):
            for parameter in command.params:
                shown = parameter.metavar
                plain = shown is None or not re.fullmatch(r"[A-Z][A-Z_=|]+", shown)
                assert plain or f"typer.metavar.{shown}" in known, (command.name, shown)


def test_no_option_is_one_that_typer_converts_asks_for_or_explains() -> None:
    """Typer's words about values are never said: giamsat reads every value itself."""
    for name in COMMANDS:
        for command in with_subcommands(load(name, Words("vi"))):
            for parameter in command.params:
                kind = parameter.type_descriptor.annotation
                assert kind in (str, bool, list[str], Path, list[Path]), (
                    command.name,
                    parameter.name,
                )
                assert not parameter.type_descriptor.choices, (command.name, parameter.name)
                assert not getattr(parameter, "prompt", None), (command.name, parameter.name)
                assert parameter.envvar is None, (command.name, parameter.name)
                assert not command.deprecated


SAID = {
    "core.py": {
        " (env var: '{self.envvar}')",
        "(dynamic)",
        "Aborted!",
        "Arguments",
        "COMMAND [ARGS]...",
        "Choose from:\n\t{choices_str}",
        "Commands",
        "Missing command.",
        "No such command {name!r}.",
        "Options",
        "default: {default}",
        "env var: {var_str}",
        "env var: {var}",
        "required",
        "{message}. Did you mean {suggestions}?",
    },
    "completion.py": {
        'Completion instruction "{instruction}" not supported.',
        "Completion will take effect once you restart the terminal",
        "Invalid completion instruction.",
        "Shell {shell} not supported.",
        "{shell} completion installed in {path}",
    },
    "_completion_shared.py": {
        "Couldn't decode the path automatically",
        "Couldn't get PowerShell user profile",
        "Shell {shell} is not supported.",
        "Shell {shell} not supported.",
    },
    "_completion_classes.py": {
        "Couldn't detect Bash version, shell completion is not supported.",
        "Shell completion is not supported for Bash versions older than 4.4.",
    },
    "_coercion.py": {
        "Value must be an iterable.",
        "Value {value} is not a valid {annotation.__name__}.",
        "Value {value} is not a valid {label}.",
    },
    "_click/core.py": {
        "(DEPRECATED: {self.deprecated})",
        "DeprecationWarning: The command {self.name} is deprecated.{extra_message}",
        "Got unexpected extra argument(s) ({extra_args})",
    },
    "_click/decorators.py": {"Show this message and exit."},
    "_click/exceptions.py": {
        "(Possible options: {possibility_str})",
        "Could not open file {self.ui_filename}: {self.message}",
        "Error: {self.format_message()}",
        "Invalid value for {hint}: {self.message}",
        "Invalid value: {self.message}",
        "Missing parameter: {param_name}",
        "Missing {param_type}{param_hint}.",
        "Missing {param_type}{param_hint}. {msg}",
        "No such option: {_escape_control_characters(option_name)}",
        "Try '{command} {option}' for help.\n",
        "unknown error",
    },
    "_click/formatting.py": {"Usage: "},
    "_click/parser.py": {
        "Argument {self.dest} takes {self.nargs} values.",
        "Option {opt} does not take a value.",
        "Option {option_name} requires {msg}",
        "an argument.",
    },
    "_click/termui.py": {
        "Error: The two entered values do not match.",
        "Error: The value you entered was invalid.",
        "Error: invalid input",
        "Error: {e.message}",
        "Repeat for confirmation",
    },
}
"""All that Typer can say of a call, by its files: put into the reader's language by
:mod:`giamsat.cli.typer_words` and :mod:`giamsat.cli.completing`, or about kinds of parameters and
questions that giamsat does not have (the test before this one)."""


@pytest.mark.parametrize("file", SAID)
def test_typer_says_nothing_new(file: str) -> None:
    path = Path(typer.__file__).parent / file
    found = Sentences()
    found.visit(ast.parse(path.read_text(encoding="utf-8")))
    assert found.texts == SAID[file]


class Sentences(ast.NodeVisitor):
    """The texts for people in a module: no docstrings, no errors of programmers, no scripts."""

    def __init__(self) -> None:
        self.texts: set[str] = set()

    def visit_Raise(self, node: ast.Raise) -> None:
        error = getattr(getattr(node.exc, "func", None), "id", "")
        if error not in ("TypeError", "ValueError", "RuntimeError", "AssertionError"):
            self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        """What cannot be."""

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for statement in node.body:
            self.visit(statement)

    def visit_Call(self, node: ast.Call) -> None:
        translated = getattr(node.func, "id", "") == "_"
        if translated:
            self.texts.add(text_of(node.args[0]))
        elif getattr(node.func, "id", getattr(node.func, "attr", "")) not in (
            "cast",
            "warn",
            "TypeVar",
        ):
            self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._add(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        self._add(node)

    def _add(self, node: ast.expr) -> None:
        text = text_of(node)
        said = re.sub(r"\{[^}]*\}", "", text)
        if re.search(r"[a-zA-Z]{2,} ?.*[ :]", said) and not re.search(SCRIPT, text):
            self.texts.add(text)


SCRIPT = r"%\(|compinit|zstyle|^source |_arguments|^echo "


def text_of(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return "{" + ast.unparse(node.value) + "}"
    value = getattr(node, "value", None)
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize(
    ("call", "near"),
    [
        (("new", "--titel", "a"), ["--trich-yeu"]),
        (("document", "add", "x", "--nmber", "3"), ["--so"]),
        (("new", "--yes"), []),
        (("list", "--days", "3"), []),
        (("opinion", "list", "--year", "2025"), []),
    ],
)
def test_only_options_written_alike_are_offered(
    call: tuple[str, ...], near: list[str], giamsat: Giamsat
) -> None:
    told = giamsat(*call).err
    offered = re.findall(r"--[a-z-]+", told.partition("Ý anh/chị là")[2].partition("?")[0])
    assert offered == near
