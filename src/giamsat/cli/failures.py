"""The one place that turns an error into a message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from giamsat.cli.streams import close_quietly, is_output_lost, is_reader_gone, prepare
from giamsat.cli.typed_words import choice_word, option_word
from giamsat.domain.errors import GiamsatError, MissingExtraError, UntoldError
from giamsat.domain.problems import Problem
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.i18n.toml import SYNTAX, parser_words

INTERRUPTED = 130
BROKEN = 70
"""An error of giamsat itself (EX_SOFTWARE of sysexits.h)."""


def report(error: GiamsatError, words: Words) -> int:
    """Print what is wrong, where, and what to do; return the exit code."""
    first, *others = reasons(error, words)
    _print([words("error.label", message=first), *others])
    return error.exit_code


def reasons(error: GiamsatError, words: Words) -> list[str]:
    """Say what is wrong, where, and what to do, each on its line."""
    lines = [message(words, "error", error.code, error.params)]
    problems: Sequence[Problem] = getattr(error, "problems", ())
    if problems:
        lines = [problem_text(words, problems[0])]
        lines += [f"  {problem_text(words, problem)}" for problem in problems[1:]]
    params = error.params
    listed = params.get("listed")
    if isinstance(listed, list):
        lines += [f"  {visible(line)}" for line in listed]
    if isinstance(error, MissingExtraError):
        from giamsat.cli.installing import install_line

        params = {**params, "line": install_line(error.extra)}
    remedy = _remedy(words, error.code, params)
    if remedy:
        lines.append(words("error.remedy", remedy=remedy))
    return lines


def in_words(error: GiamsatError, words: Words) -> str:
    """Say what is wrong, for a sentence of another message."""
    return message(words, "error", error.code, error.params).rstrip(".")


def problem_text(words: Words, problem: Problem) -> str:
    """Write one problem of a file on one line: where, which key, what."""
    place = visible(problem.path)
    if problem.line:
        place += f":{problem.line}" + (f":{problem.column}" if problem.column else "")
    key = f"{visible(problem.key)}: " if problem.key else ""
    return f"{place}: {key}{problem_message(words, problem)}"


def problem_message(words: Words, problem: Problem) -> str:
    """Say what is wrong in a file; some sentences name it once more."""
    return message(words, "problem", problem.code, {"path": problem.path, **problem.values})


def message(words: Words, room: str, code: str, params: Mapping[str, object]) -> str:
    """Return the sentence for a code; a code of one room may stand in the other."""
    params = _with_choices_in_words(words, params) if code == "unknown-choice" else params
    command = str(params.get("fact", "")).rpartition(".")[0]
    values = {name: _in_words(words, name, value, command) for name, value in params.items()}
    if code == SYNTAX:
        values["detail"] = visible(parser_words(words, str(params.get("detail", ""))))
    for key in (f"{room}.{code}", f"error.{code}", f"problem.{code}"):
        try:
            return words(key, **values)
        except KeyError as missing:
            if missing.args[0] != key:
                return f"{code}: " + ", ".join(f"{n}={v}" for n, v in values.items())
    return f"{code}: " + ", ".join(f"{n}={v}" for n, v in values.items())


def _with_choices_in_words(words: Words, params: Mapping[str, object]) -> Mapping[str, object]:
    """Return what tells of an unknown choice with the choices as the reader types them."""
    place = str(params.get("place", ""))
    lists = {name: str(params[name]).split(", ") for name in ("choices", "near")}
    shown = {
        name: ", ".join(choice_word(each, place, words) for each in known if each)
        for name, known in lists.items()
    }
    return {**params, **shown}


def _in_words(words: Words, name: str, value: object, command: str) -> object:
    if isinstance(value, Problem):
        return problem_text(words, value)
    if name == "reason" and isinstance(value, str):
        return words.get(f"reason.{value}", visible(value))
    if name == "option" and isinstance(value, str):
        return _option_shown(words, visible(value), command)
    if name in _NAMED and isinstance(value, str):
        return _NAMED[name](words, value)
    return visible(value) if isinstance(value, str) else value


def _option_shown(words: Words, option: str, command: str) -> str:
    if option.startswith("--"):
        return option_word(option, command, words)
    return words.get(f"typer.metavar.{option}", option)


def field_name(words: Words, field: str) -> str:
    """Return what a fact that an act asks for is called; ``field`` is ``visit.postpone.to``."""
    return words.get(f"field.{field}", "") or words(f"field.{field.rpartition('.')[2]}")


def _expected_shown(words: Words, value: str) -> str:
    return words.get(f"check.type.{value}", visible(value))


def _time_shown(words: Words, value: str) -> str:
    from giamsat.render.pages.times import when_name

    return visible(when_name(value, words))


_NAMED = {"fact": field_name, "expected": _expected_shown, "when": _time_shown}


def _remedy(words: Words, code: str, params: Mapping[str, object]) -> str:
    if code == "unknown-choice":
        params = _with_choices_in_words(words, params)
    if params.get("near"):
        return words("error.did-you-mean", near=visible(str(params["near"])))
    key = f"error.{code}.remedy"
    if not words.get(key, ""):
        return ""
    return message(words, "error", f"{code}.remedy", params)


def report_failure(error: BaseException, words: Words) -> int:
    """Tell any error but those of Typer's own parsing; return the exit code of the call."""
    if isinstance(error, GiamsatError):
        return report(error, words)
    if isinstance(error, KeyboardInterrupt):
        _print(["", words("error.interrupted")])
        return INTERRUPTED
    if is_reader_gone(error):
        return close_quietly()
    if is_output_lost(error):
        return report(UntoldError("output-lost", why=reason_of(error, words)), words)
    return report_unexpected(error, words)


def reason_of(error: BaseException, words: Words) -> str:
    """Say why something failed, for a sentence of another message."""
    if isinstance(error, GiamsatError):
        return in_words(error, words)
    if isinstance(error, OSError) and error.strerror:
        return visible(error.strerror)
    return visible(f"{type(error).__name__}: {error}")


def report_unexpected(error: BaseException, words: Words) -> int:
    """Print that giamsat itself failed; the traceback only where it is asked for."""
    if os.environ.get("GIAMSAT_DEBUG"):
        import traceback

        traceback.print_exception(error)
    text = f"{type(error).__name__}: {error}"
    _print([words("error.label", message=words("error.unexpected", detail=visible(text)))])
    return BROKEN


def _print(lines: Sequence[str]) -> None:
    prepare(sys.stderr)
    sys.stderr.write("\n".join(lines) + "\n")
