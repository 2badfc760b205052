"""Asking for a new plan on a terminal: sensible defaults, each answer checked as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import typer

from giamsat.cli.consent import has_consent
from giamsat.cli.failures import message
from giamsat.cli.session import Session, iso_day
from giamsat.domain.acts.drafts import next_number
from giamsat.domain.errors import GiamsatError, UsageError
from giamsat.domain.numbers import parse_number
from giamsat.domain.records import FORMS, PlanQuery
from giamsat.domain.text import visible

Check = Callable[[str], str]


def ask_plan(session: Session) -> dict[str, Any]:
    """Ask for the facts of a new plan, one by one; Enter takes the default or leaves out."""
    words = session.words
    settings = session.workspace.settings.workspace
    typer.echo(words("ask.begin"))
    facts: dict[str, Any] = {"title": _ask(session, "title", required=True)}
    facts["issued"] = _ask(session, "issued", default=words.day(session.as_of), check=iso_day)
    year = facts["issued"][:4] if facts["issued"] else session.as_of[:4]
    facts["number"] = _ask(session, "number", default=_next(session, year), check=_number(session))
    facts["issuer"] = _ask(session, "issuer", default=settings.issuer or "", required=True)
    facts["form"] = _choose(session, "form", FORMS, "delegation")
    facts["begins"] = _ask(session, "begins", check=iso_day)
    begins = facts["begins"]
    facts["ends"] = _ask(
        session,
        "ends",
        default=words.day(begins) if begins else "",
        check=lambda text: _not_before(iso_day(text), begins),
    )
    facts["area"] = _ask(session, "area", default=settings.area or "")
    facts["body"] = _several(session, "bodies")
    facts["content"] = _several(session, "contents")
    facts["programme"] = _programme(session)
    return {name: value for name, value in facts.items() if value}


def _ask(
    session: Session,
    name: str,
    *,
    default: str = "",
    check: Check | None = None,
    required: bool = False,
) -> str:
    """Ask until the answer is sound; ``-`` leaves a default out."""
    while True:
        shown = session.words(f"ask.{name}") + (f" [{visible(default)}]" if default else "")
        answer = typer.prompt(shown, default="", show_default=False, prompt_suffix=": ")
        answer = answer.strip() or default
        if answer == "-" or not answer:
            if not required:
                return ""
            typer.echo(f"  {session.words('ask.required')}")
            continue
        try:
            return check(answer) if check else answer
        except GiamsatError as error:
            typer.echo(f"  {message(session.words, 'error', error.code, error.params)}")


def _not_before(day: str, first: str) -> str:
    if first and day < first:
        raise UsageError(
            "ends-before-begins",
            ends=date.fromisoformat(day),
            begins=date.fromisoformat(first),
        )
    return day


def _number(session: Session) -> Check:
    def check(text: str) -> str:
        number = parse_number(text)
        if number.suggestion and number.flags:
            offered = session.words("ask.suggestion", text=text, suggestion=number.suggestion)
            if has_consent(session.words, offered):
                return number.suggestion
        return text

    return check


def _next(session: Session, year: str) -> str:
    code = session.workspace.settings.workspace.code
    if not code or not year.isdigit():
        return ""
    rows = session.register().plans(PlanQuery(session.as_of, years=(int(year),)))
    return next_number([row.number for row in rows if row.number], code)


def _choose(session: Session, name: str, choices: tuple[str, ...], default: str) -> str:
    for place, choice in enumerate(choices, 1):
        typer.echo(f"  {place}. {session.words(f'form.{choice}')} ({choice})")

    def check(text: str) -> str:
        if text.isascii() and text.isdigit() and 1 <= int(text) <= len(choices):
            return choices[int(text) - 1]
        if text in choices:
            return text
        raise UsageError(
            "unknown-choice", option=name, value=text, choices=", ".join(choices), near=""
        )

    return _ask(session, name, default=default, check=check)


def _several(session: Session, name: str) -> list[str]:
    answers: list[str] = []
    while True:
        typer.echo(session.words(f"ask.{name}", place=len(answers) + 1), nl=False)
        answer = typer.prompt("", default="", show_default=False, prompt_suffix=" ").strip()
        if not answer:
            return answers
        answers.append(answer)


def _programme(session: Session) -> str:
    programmes = session.register().programmes()
    if not programmes:
        return ""
    ids = tuple(row.id for row in programmes)
    return _ask(session, "programme", check=lambda text: _require_id(text, ids))


def _require_id(text: str, ids: tuple[str, ...]) -> str:
    from giamsat.domain.text import nearest

    if text in ids:
        return text
    raise UsageError(
        "unknown-choice",
        option="programme",
        value=text,
        choices=", ".join(ids),
        near=", ".join(nearest(text, ids, 1)),
    )
