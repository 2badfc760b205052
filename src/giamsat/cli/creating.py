"""A new plan file: from options, a dialogue, or a file in TOML or JSON."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from giamsat.cli.changing import record
from giamsat.cli.consequences import consequences, missed_notices
from giamsat.cli.programme_items import programme_meant, require_item
from giamsat.cli.session import Session, iso_day
from giamsat.cli.typed_values import meant_calls
from giamsat.domain.acts.act import Notice
from giamsat.domain.acts.afterwards import odd_plan_number
from giamsat.domain.acts.drafts import (
    NEW,
    compose_texts,
    draft,
    id_for,
    number_of_serial,
    require_id,
)
from giamsat.domain.acts.forms import read_facts
from giamsat.domain.acts.likeness import KnownPlan, doubts_about, is_possible_name
from giamsat.domain.checking.keys import unknown_keys
from giamsat.domain.checks import dotted_key
from giamsat.domain.errors import InvalidDataError, UsageError
from giamsat.domain.plan import Plan
from giamsat.domain.problems import Problem
from giamsat.domain.records import PlanQuery
from giamsat.render.pages.change import new_plan_page
from giamsat.reports.changes import NewFile, new_data
from giamsat.store.files import MAX_BYTES, CannotWriteError, sweep, unreadable, write_new
from giamsat.store.locking.locks import lock
from giamsat.store.places import PLANS
from giamsat.store.reading import InvalidPlanError, problem_of, validate_plan
from giamsat.store.toml.text import TomlError, decode, loads
from giamsat.store.toml.writing import new_document


def schema_line(path: str, kind: str) -> str:
    """Return the first line of a file, by which editors with Taplo find its schema."""
    return f"#:schema {'../' * path.count('/')}schema/{kind}.schema.json"


def data_of(session: Session, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return a plan's data from facts as typed, by option; the issuer is the workspace's own.

    Raises what ``read_facts`` and ``draft`` raise.
    """
    (meant,) = meant_calls(session, NEW, given)
    if meant.get("programme"):
        meant = {**meant, "programme": programme_meant(session, str(meant["programme"]))}
    own = {"issuer": session.workspace.settings.workspace.issuer}
    facts = {**own, **_facts_of_item(session, meant), **meant}
    if facts["issuer"] and not is_possible_name(facts["issuer"]):
        raise UsageError("no-name", text=facts["issuer"])
    return draft(read_facts(NEW, facts, date.fromisoformat(session.as_of)))


def number_typed(session: Session, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was typed with the number whole: a person may type the serial alone."""
    code = session.workspace.settings.workspace.code
    number = given.get("number")
    if not (code and number and session.is_typed):
        return dict(given)
    whole = number_of_serial(number, code)
    if whole != number:
        session.tell("ask.number-taken", text=number, number=whole)
    return {**given, "number": whole}


def _facts_of_item(session: Session, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the item of a programme says already of the plan that is made of it."""
    programme, wanted = given.get("programme"), str(given.get("item") or "").upper()
    if not programme or not wanted:
        return {}
    items = session.register().programme(programme).get("item", ())
    item: dict[str, Any] = next((each for each in items if each["id"] == wanted), {})
    has_days = given.get("begins") or given.get("ends")
    facts = {
        "title": item.get("text"),
        "kind": item.get("kind"),
        "form": item.get("form"),
        "when": None if has_days else item.get("when"),
        "field": item.get("field"),
        "assigned_by": item.get("assigned_by"),
        "partner": item.get("partners"),
        "body": item.get("bodies"),
    }
    return {name: value for name, value in facts.items() if value}


def data_from(session: Session, name: str, given: dict[str, Any]) -> dict[str, Any]:
    """Return a plan's data from a TOML or JSON file (``-``: stdin); options go over its facts."""
    data: dict[str, Any] = compose_texts(_data(name))
    data.setdefault("schema", 1)
    return lay_over(session, data, given) if given else data


def lay_over(session: Session, data: dict[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return a plan's data with what was typed, by option, in place of what stands there."""
    before = data.get("plan", {})
    own = {"title": before.get("title"), "issuer": before.get("issuer")}
    typed = {**{name: text for name, text in own.items() if text}, **given}
    over = data_of(session, typed)
    data["plan"] = {**before, **over.pop("plan")}
    return data | {key: value for key, value in over.items() if key != "schema"}


def _data(name: str) -> dict[str, Any]:
    shown = "stdin" if name == "-" else name
    raw = _bytes(name)
    try:
        text = decode(raw)
        return _json(text, shown) if text.lstrip()[:1] == "{" else loads(text)
    except TomlError as error:
        raise InvalidPlanError((problem_of(error, shown),)) from error


def _bytes(name: str) -> bytes:
    if name == "-":
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        try:
            with Path(name).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except (OSError, ValueError) as error:
            raise unreadable(Path(name), error) from error
    if len(data) > MAX_BYTES:
        raise InvalidDataError("file-too-large", path=name, size=len(data), limit=MAX_BYTES)
    return data


def _json(text: str, name: str) -> dict[str, Any]:
    import json

    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        problem = Problem(name, "json-syntax", error.lineno, error.colno)
        raise InvalidPlanError((problem,)) from error
    except (ValueError, RecursionError) as error:
        raise InvalidPlanError((Problem(name, "json-syntax", 1, 1),)) from error
    found: dict[str, Any] = with_days(data)
    return found


def with_days(value: Any, table: str = "") -> Any:
    """Return JSON data of a plan file with the ISO texts of its days as days.

    Which keys are days is the model's to say; ``table`` is the name of the table that is read.
    """
    from giamsat.domain.shape import shapes

    if isinstance(value, list):
        return [with_days(item, table) for item in value]
    if not isinstance(value, dict):
        return value
    shape = shapes().get(table)
    days = {name for name, key in shape.keys.items() if key.kind == "day"} if shape else set()
    return {
        name: date.fromisoformat(iso_day(item))
        if name in days and isinstance(item, str)
        else with_days(item, name)
        for name, item in value.items()
    }


def create(
    session: Session,
    data: Mapping[str, Any],
    plan_id: str | None,
    *,
    dry_run: bool,
    no_commit: bool,
) -> int:
    """Check the data, write the new file at one stroke, record it, and tell."""
    new_id = require_id(plan_id or id_for(data.get("plan", {}), _issuer_folder(session)))
    path = f"{PLANS}/{new_id}.toml"
    text = f"{schema_line(path, 'plan')}\n{new_document(data)}"
    plan = validate_plan(data, path, text)
    require_item(session, plan.plan.programme, plan.plan.item)
    name, commit = plan.plan.number or new_id, None
    for notice in (*unknown_of(data), *doubts(session, data)):
        session.tell(f"notice.{notice.code}", **notice.params)
    if not dry_run:
        with lock(Path(session.root), new_id):
            session.prepare_answer()
            _write(session, path, text, new_id)
            session.note_made()
            if not no_commit:
                commit, _ = record(session, [path], f"{name}: {session.words('act.new')}")
    missed = consequences(session, None, plan).missed
    if plan.plan.form is None and plan.plan.kind in (None, "supervision"):
        session.tell("notice.formless", plan=new_id)
    _tell(session, NewFile(new_id, path, name, text, dry_run, commit, missed, plan.plan.kind))
    return 0


def unknown_of(data: Mapping[str, Any]) -> list[Notice]:
    """Return what is to be told of keys that giamsat does not know: they are kept as they are."""
    found = unknown_keys(data, Plan)
    return [
        Notice("unknown-key", {"key": dotted_key(each.key), "value": dict(each.params)["value"]})
        for each in found
    ]


def doubts(session: Session, data: Mapping[str, Any]) -> list[Notice]:
    """Return what is to be told of a new plan beside those that are there."""
    rows = session.register().plans(PlanQuery(session.as_of))
    known = (
        KnownPlan(row.id, row.number, row.issuer, row.title, _year(row.issued or row.begins))
        for row in rows
    )
    return list(doubts_about(data.get("plan", {}), known))


def _year(day: str | None) -> int | None:
    return int(day[:4]) if day else None


def _write(session: Session, path: str, text: str, new_id: str) -> None:
    place = Path(session.root) / path
    sweep(place.parent, of=place.name)
    try:
        write_new(place, text.encode())
    except CannotWriteError as error:
        if error.code == "file-exists":
            raise InvalidDataError("plan-exists", plan=new_id) from error
        raise


def _issuer_folder(session: Session) -> str | None:
    settings = session.workspace.settings.workspace
    if not settings.shared or not settings.code:
        return None
    from giamsat.domain.text import slug

    return slug(settings.code)


def _tell(session: Session, new: NewFile) -> None:
    session.confirm(lambda: new_data(new), lambda: new_plan_page(new, session.words))
    for notice in odd_plan_number(new.name) if new.name != new.id else ():
        session.tell(f"notice.{notice.code}", **notice.params)
    for key, params in missed_notices(new.missed or (), new.id, session):
        session.tell(key, **params)
