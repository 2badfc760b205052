"""The one place that turns an error into a message and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from giamsat.cli.streams import close_quietly, is_output_lost, is_reader_gone, write_lines
from giamsat.cli.typed_words import choice_word, key_word, option_word
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
    params = _with_names_in_words(words, code, params)
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


def _with_names_in_words(
    words: Words, code: str, params: Mapping[str, object]
) -> Mapping[str, object]:
    """Return what tells of an unknown choice or key, the known ones as the reader types them."""
    if code == "no-such-record":
        known = _records_typed(words, str(params["known"])) if params["known"] else ""
        return {**params, "known": known, "near": _records_typed(words, str(params["near"]))}
    if code not in _NAMED_LISTS:
        return params
    place, spell = str(params.get("place", "")), _NAMED_LISTS[code]
    lists = {name: str(params.get(name, "")).split(", ") for name in ("choices", "known", "near")}
    shown = {
        name: ", ".join(spell(each, place, words) for each in known if each)
        for name, known in lists.items()
    }
    return {**params, **shown}


_NAMED_LISTS = {"unknown-choice": choice_word, "unknown-key": key_word}


def _in_words(words: Words, name: str, value: object, command: str) -> object:
    if isinstance(value, Problem):
        return problem_text(words, value)
    if not isinstance(value, str):
        return value
    if name in _TYPED:
        return _TYPED[name](words, visible(value))
    if name == "option":
        return _option_shown(words, visible(value), command)
    return visible(value)


def _step_typed(words: Words, step: str) -> str:
    line = words.command("giamsat", step) if " " in step else step
    return choice_word(line.removeprefix("giamsat "), "step", words)


def _records_typed(words: Words, records: str) -> str:
    """Return records, ``R1 answer 2 (2020-03-03); …``, as a person types them."""
    listed = []
    for each in records.split("; "):
        record, bracket, day = each.partition(" (")
        line = words.command("giamsat correct PLAN", record).partition("PLAN ")[2]
        listed.append(f"{line} ({words.day(day[:-1])})" if bracket else line)
    return "; ".join(listed)


def _option_shown(words: Words, option: str, command: str) -> str:
    if option.startswith("--"):
        return option_word(option, command, words)
    part, dot, key = option.rpartition(".")
    return words.get(f"typer.metavar.{option}", "") or f"{part}{dot}{key_word(key, '', words)}"


def field_name(words: Words, field: str) -> str:
    """Return what a fact that an act asks for is called; ``field`` is ``visit.postpone.to``."""
    return words.get(f"field.{field}", "") or words(f"field.{field.rpartition('.')[2]}")


def _time_shown(words: Words, value: str) -> str:
    from giamsat.render.pages.times import when_name

    return visible(when_name(value, words))


_TYPED: Mapping[str, Callable[[Words, str], str]] = {
    "step": _step_typed,
    "records": _records_typed,
    "fact": field_name,
    "when": _time_shown,
    "options": lambda words, value: words.command(value),
    "known": lambda words, value: words.command(value) if value.startswith("--") else value,
    "reason": lambda words, value: words.get(f"reason.{value}", value),
    "expected": lambda words, value: words.get(f"check.type.{value}", value),
}
"""Values of sentences that have a name of their own, and how they are told."""


def _remedy(words: Words, code: str, params: Mapping[str, object]) -> str:
    params = _with_names_in_words(words, code, params)
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
    write_lines(lines, sys.stderr)
