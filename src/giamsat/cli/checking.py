"""``check`` and ``explain``: what is wrong, where, how grave, and what to do."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from giamsat.cli.naming import below_root, file_named
from giamsat.cli.options import DryRun, NoCommit, command
from giamsat.cli.session import FORMATS, Session
from giamsat.cli.typed_words import choice_if_given
from giamsat.domain.errors import InvalidDataError, NotFoundError, UsageError
from giamsat.render.pages import diagnostics as pages
from giamsat.store.places import repository_prefix, root_above

if TYPE_CHECKING:
    from giamsat.store.checking import Checked
    from giamsat.store.mending import Mended, NotMended

app = typer.Typer()

CHECK_FORMATS = (*FORMATS, "sarif", "github")
FAIL_ON = ("error", "warning")


@command(app, "check")
def check(
    session: Session,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", show_default=False)] = None,
    format: Annotated[str | None, typer.Option("--format", "-f", metavar="FORMAT")] = None,  # noqa: A002
    fail_on: Annotated[
        str | None, typer.Option("--fail-on", metavar="LEVEL", show_default=False)
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", show_default=False)] = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Check plans, programmes and attachments."""
    fail_on = choice_if_given("--fail-on", fail_on, FAIL_ON) or "warning"
    format = choice_if_given("--format", format, CHECK_FORMATS)  # noqa: A001
    if dry_run and not fix:
        raise UsageError("dry-run-without-fix")
    special = format if format in ("sarif", "github") else None
    session.choose_format(None if special else format)
    _begin_at(session, paths or ())
    only = _wanted_paths(session, paths or ())
    checked = _check(session, only)
    mended: list[Mended] = []
    if fix:
        mended = _mend(session, checked, dry_run=dry_run, no_commit=no_commit)
        checked = checked if dry_run else _check(session, only)
    _print(session, checked, mended, special)
    return int(checked.has_failed(fail_on))


@command(app, "explain")
def explain(
    session: Session,
    code: Annotated[str | None, typer.Argument(metavar="CODE", show_default=False)] = None,
) -> int:
    """Explain a check."""
    from giamsat.domain.checking.codes import CHECKS

    if code is None:
        session.print_report(lambda: _index_data(session), lambda: pages.index(session.words))
        return 0
    wanted = code.upper() if code.upper().startswith("GS") else f"GS{code}"
    if wanted not in CHECKS:
        raise UsageError("unknown-check", check=code)
    session.print_report(
        lambda: _page_data(session, wanted), lambda: pages.explanation_page(wanted, session.words)
    )
    return 0


# --- which files -------------------------------------------------------------------------------


def _wanted_paths(session: Session, paths: Sequence[str]) -> set[str] | None:
    """Return the paths below the root that are asked for; ``None`` for all."""
    if not paths:
        return None
    workspace = session.workspace
    known = [
        "giamsat.toml",
        "issuers.toml",
        *(f.path for room in ("plans", "programmes") for f in workspace.files(room)),
    ]
    wanted: set[str] = set()
    for text in paths:
        path = _below(session.root, text)
        path = _path_of_plan(session, text) if path is None else path
        wanted.update(k for k in known if path in ("", k) or k.startswith(f"{path}/"))
    return wanted


def _begin_at(session: Session, paths: Sequence[str]) -> None:
    """Let a call from outside ask the workspace that the files lie in, as a hook calls it.

    Raises ``UsageError`` (``paths-of-several``) for files of several workspaces.
    """
    there = [os.path.abspath(path) for path in paths if os.path.lexists(path)]  # noqa: PTH100
    roots = {root for path in there if (root := root_above(path))}
    if len(roots) > 1:
        raise UsageError("paths-of-several", paths=", ".join(sorted(roots)))
    for root in roots:
        session.begin_at(root)


def _path_of_plan(session: Session, name: str) -> str:
    """Return the path of the plan or programme that a name means; its file may be broken."""
    try:
        return file_named(session, name)
    except NotFoundError:
        raise UsageError("no-such-path", path=name) from None
    except InvalidDataError as error:
        return str(error.params["path"])


def _below(root: str, text: str) -> str | None:
    """Return the path below the root of a path from here or from the root, if it exists there."""
    for start in (os.curdir, root):
        full = os.path.abspath(os.path.join(start, text))  # noqa: PTH100, PTH118
        below = below_root(full, root)
        if below and os.path.lexists(full) and below != ".." and not below.startswith("../"):
            return "" if below == "." else below
    return None


def _check(session: Session, only: Collection[str] | None) -> Checked:
    from giamsat.evidence.history_checks import history_diagnoses
    from giamsat.store.checking import check_workspace

    of_history = history_diagnoses(session.workspace, only)
    as_of = date.fromisoformat(session.as_of)
    return check_workspace(session.workspace, as_of, only, more=of_history)


# --- mending -----------------------------------------------------------------------------------


def _mend(session: Session, checked: Checked, *, dry_run: bool, no_commit: bool) -> list[Mended]:
    from giamsat.store.mending import mend

    fixable = [diagnostic for diagnostic in checked.found if diagnostic.is_fixable]
    files = {d.path for d in fixable if d.path != "giamsat.toml"}
    codes = {diagnostic.code for diagnostic in fixable}
    workspace = session.workspace
    done, left = mend(workspace, files, codes, dry_run=dry_run)
    if done and not dry_run:
        session.note_made()
    _tell_mended(session, done, left, dry_run=dry_run)
    if done and not dry_run and not no_commit:
        from giamsat.cli.changing import record

        touched = sorted({each.path for each in done})
        record(session, touched, session.words("check.commit", codes=", ".join(sorted(codes))))
    return done


def _tell_mended(
    session: Session, done: Sequence[Mended], left: Sequence[NotMended], *, dry_run: bool
) -> None:
    from giamsat.cli.failures import message

    if done:
        session.tell("check.would-fix" if dry_run else "check.fixed")
    for each in done:
        session.tell(
            "check.fixed-line",
            path=each.path,
            key=each.key,
            before=each.before,
            after=each.after,
        )
    for failed in left:
        error = failed.error
        told = message(session.words, "error", error.code, error.params)
        session.tell("check.not-fixed", path=failed.path, message=told)


# --- what comes out ----------------------------------------------------------------------------


def _print(
    session: Session, checked: Checked, mended: Sequence[Mended], special: str | None
) -> None:
    if special == "sarif":
        from giamsat.render.sarif import render

        place = repository_prefix(session.root)
        session.write([render(checked.found, checked.excepted, session.words, place)])
    elif special == "github":
        from giamsat.render.github_lines import render as lines

        prefix = repository_prefix(session.root) or ""
        session.write(lines(checked.found, session.words, prefix))
    else:
        _print_page(session, checked, mended)


def _print_page(session: Session, checked: Checked, mended: Sequence[Mended]) -> None:
    closing = _closing(session, checked)
    for_people = session.format == "table"
    session.print_report(
        lambda: _data(session, checked, mended),
        lambda: pages.page(
            checked.found, closing if for_people else (), session.words, for_people=for_people
        ),
    )
    if not for_people and session.format == "plain":
        _say(closing)


def _say(lines: Sequence[str]) -> None:
    import sys

    from giamsat.cli.streams import prepare

    sys.stdout.flush()
    prepare(sys.stderr)
    sys.stderr.write("".join(f"{line}\n" for line in lines))


def _closing(session: Session, checked: Checked) -> list[str]:
    """Return what is said after the findings: how many, and what to do next."""
    words = session.words
    if not checked.found:
        lines = [words("check.clean", files=checked.files)]
    else:
        counts = {f"{level}s": checked.count(level) for level in ("error", "warning", "note")}
        lines = [words("check.summary", files=checked.files, **counts)]
        lines.append(words("check.explain-hint", code=checked.found[0].code))
    fixable = sum(diagnostic.is_fixable for diagnostic in checked.found)
    if fixable:
        lines.append(words("check.fixable", count=fixable))
    if checked.excepted:
        lines.append(words("check.excepted", count=len(checked.excepted)))
        lines.extend(pages.exceptions(checked.excepted, words))
    return lines


def _data(session: Session, checked: Checked, mended: Sequence[Mended]) -> dict[str, Any]:
    from giamsat.reports.diagnostics import Examined, Sentences, Value, data

    values = [Value(each.path, each.key, each.before, each.after) for each in mended]
    report = Examined(session.as_of, checked.files, checked.found, checked.excepted, values)
    words = session.words
    return data(report, lambda d: Sentences(pages.sentence(d, words), pages.remedy(d, words)))


def _index_data(session: Session) -> dict[str, Any]:
    from giamsat.domain.checking.codes import CHECKS
    from giamsat.reports.diagnostics import index_data

    return index_data({code: session.words(f"check.{code}.title") for code in CHECKS})


def _page_data(session: Session, code: str) -> dict[str, Any]:
    from giamsat.reports.diagnostics import explained_data

    texts = {name: session.words(f"check.{code}.{name}") for name in ("why", "example", "remedy")}
    return explained_data(code, session.words(f"check.{code}.title"), texts)
