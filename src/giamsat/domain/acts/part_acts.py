"""Parts that are a table of plain facts, or a line of a list: added, changed and taken out.

Everything is read off the models: a further kind of part costs its line in ``FORMS``. What is taken
out was entered by mistake; its id is never given again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import ActForm, Spec
from giamsat.domain.acts.named_parts import find_line, find_part, name_of_part
from giamsat.domain.acts.parts import main_facts, used_ids
from giamsat.domain.changes import AppendTable, Change, RemoveKey, SetValue
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.part_ids import id_order, next_id
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan, PlanFacts, Whole
from giamsat.domain.programme import Programme
from giamsat.domain.shape import Key, keys_of, leading_fact, references
from giamsat.domain.text import fold

_KINDS: dict[str, Any] = {"text": str, "day": date, "number": int, "list": Sequence[str]}


def table_forms(array: str) -> tuple[ActForm, ...]:
    """Return the acts ``add``, ``set`` and ``remove`` on the tables of an array of plans."""
    return (
        ActForm((array, "add"), Plan, _new_facts(array), _bound(add_part, array)),
        ActForm((array, "set"), Plan, _changed_facts(array), _bound(change_part, array)),
        removal_form(array, array),
    )


def removal_form(command: str, array: str, whole: type[Whole] = Plan) -> ActForm:
    """Return the act that takes a part out of an array of tables."""
    facts = _facts(f"{array}_out", {array: Annotated[str, Spec(part=array, positional=True)]})
    return ActForm((command, "remove"), whole, facts, _bound(remove_part, array, command))


def list_forms(command: str) -> tuple[ActForm, ...]:
    """Return the acts ``add``, ``set`` and ``remove`` on the lines of a list in ``[plan]``."""
    line = Annotated[str, Spec("line", positional=True)]
    text = Annotated[str, Spec(positional=True, value="TEXT")]
    lines = Annotated[Sequence[str], Spec(option="text", positional=True, value="TEXT")]
    return (
        _list_form(command, "add", {"lines": lines}, add_lines),
        _list_form(command, "set", {"line": line, "text": text}, change_line),
        _list_form(command, "remove", {"line": line}, remove_line),
    )


def _list_form(command: str, deed: str, facts: dict[str, Any], act: Callable[..., Act]) -> ActForm:
    return ActForm((command, deed), Plan, _facts(deed, facts), _bound(act, command))


# --- tables -------------------------------------------------------------------------------------


def add_part(whole: Plan | Programme, new: Any, array: str) -> Act:
    """Add a table with the facts that were given.

    Raises ``InvalidDataError`` (``part-there``) where a part of this name is there.
    """
    model = _model(whole, array)
    facts = compose_texts(drop_unknown(**new._asdict()))
    _require_another(whole, array, facts, None)
    part_id = next_id(model.letter, used_ids(whole)) if model.letter else None
    change = AppendTable((array,), drop_unknown(id=part_id, **facts))
    return Act(f"{array}.add", part_id or "plan", (change,), {"name": _known_as(array, facts)})


def change_part(whole: Whole, new: Any, array: str) -> Act:
    """Give facts of a part new values; an empty one takes the fact away.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``nothing-given``,
    ``part-there``, ``fact-needed`` for a fact that such a part must have).
    """
    facts: dict[str, Any] = compose_texts(new._asdict())
    at, part = find_part(whole, array, facts.pop("part"))
    given = {name: value for name, value in facts.items() if value is not None}
    if not given:
        raise InvalidDataError("nothing-given")
    keys: Mapping[str, Key] = keys_of(_model(whole, array))
    before = name_of_part(part, array)
    _require_another(whole, array, {**_texts(part, keys), **given}, part)
    changes = tuple(_change((array, at), keys[name], value) for name, value in given.items())
    known = {"name": before, "keys": ", ".join(given)}
    return Act(f"{array}.set", getattr(part, "id", None) or "plan", changes, known)


def remove_part(whole: Plan | Programme, out: Any, array: str, command: str) -> Act:
    """Take out a part that was entered by mistake; what happened to it is told.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``part-linked``) where other
    parts speak of it.
    """
    at, part = find_part(whole, array, out[0])
    part_id, name = getattr(part, "id", None), name_of_part(part, array)
    linked = list(links_to(whole, array, at, part))
    if linked:
        raise InvalidDataError("part-linked", id=part_id or name, links=", ".join(linked))
    told = ", ".join(_keys_of_deeds(part))
    notices = (Notice("removed-with-facts", {"id": part_id or name, "keys": told}),) if told else ()
    changes: list[Change] = [RemoveKey((array, at))]
    if part_id:
        main = "plan" if isinstance(whole, Plan) else "programme"
        gone = sorted({*main_facts(whole).retired, part_id}, key=id_order)
        changes.append(SetValue((main, "retired"), gone))
    return Act(f"{command}.remove", part_id or "plan", tuple(changes), {"name": name}, notices)


def links_to(whole: Part, array: str, at: int, part: Part) -> Iterator[str]:
    """Yield what speaks of a part, as people write keys: ``R1.findings``, ``V2.bodies``."""
    part_id, name = getattr(part, "id", None), _name_as_link(part, array)
    for found in references(whole):
        if array not in found.link.kinds or found.key[:2] == (array, at):
            continue
        if found.value == part_id or (name and fold(found.value) == name):
            yield _spelling(whole, found.key)


def _name_as_link(part: Part, array: str) -> str:
    """A body is also known by its name, wherever it is spoken of."""
    return fold(name_of_part(part, array)) if array == "body" else ""


def _spelling(whole: Part, key: Sequence[str | int]) -> str:
    array, place, *rest = key
    part = getattr(whole, keys_of(type(whole))[str(array)].field)[place]
    name = getattr(part, "id", None) or f"{array}[{int(place) + 1}]"
    return ".".join((name, *(str(step) for step in rest if isinstance(step, str))))


def _keys_of_deeds(part: Part) -> Iterator[str]:
    """Yield the keys of a part that record what happened to it."""
    for key in keys_of(type(part)).values():
        happened = key.happened or key.kind == "tables"
        if happened and key.name != "raised" and getattr(part, key.field):
            yield key.name


def _require_another(whole: Whole, array: str, facts: dict[str, Any], itself: Part | None) -> None:
    for part in getattr(whole, keys_of(type(whole))[array].field):
        there = fold(name_of_part(part, array)) == fold(_known_as(array, facts))
        if part is not itself and there:
            known = getattr(part, "id", None) or name_of_part(part, array)
            raise InvalidDataError("part-there", id=known, name=_known_as(array, facts))


def _known_as(array: str, facts: dict[str, Any]) -> str:
    return str(facts.get(leading_fact(array) or "", ""))


def _texts(part: Part, keys: Mapping[str, Key]) -> dict[str, Any]:
    return {name: getattr(part, key.field) for name, key in keys.items()}


def _change(path: tuple[str | int, ...], key: Key, value: Any) -> Change:
    if value not in ("", ()):
        return SetValue((*path, key.name), value)
    if key.required:
        raise InvalidDataError("fact-needed", fact=key.name)
    return RemoveKey((*path, key.name))


# --- lists --------------------------------------------------------------------------------------


def add_lines(plan: Plan, new: Any, command: str) -> Act:
    """Add lines to a list of the plan. Raises ``InvalidDataError`` (``part-there``)."""
    lines, added = _lines(plan, command), compose_texts(new.lines)
    for place, text in enumerate((*lines, *added)):
        if any(fold(text) == fold(other) for other in (*lines, *added)[:place]):
            raise InvalidDataError("part-there", id=text, name=text)
    return _list_act(command, "add", [*lines, *added], "; ".join(added))


def change_line(plan: Plan, new: Any, command: str) -> Act:
    """Give a line of a list another text.

    Raises ``NotFoundError`` (``unknown-part``), ``UsageError`` (``ambiguous-part``).
    """
    lines = list(_lines(plan, command))
    at = find_line(lines, new.line, command)
    lines[at] = compose_texts(new.text)
    return _list_act(command, "set", lines, lines[at])


def remove_line(plan: Plan, out: Any, command: str) -> Act:
    """Take a line out of a list; errors are those of :func:`change_line`."""
    lines = list(_lines(plan, command))
    return _list_act(command, "remove", lines, lines.pop(find_line(lines, out.line, command)))


def _lines(plan: Plan, command: str) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(plan.plan, keys_of(PlanFacts)[LISTS[command]].field)
    return found


def _list_act(command: str, deed: str, lines: Sequence[str], text: str) -> Act:
    path = ("plan", LISTS[command])
    change = SetValue(path, list(lines)) if lines else RemoveKey(path)
    return Act(f"{command}.{deed}", "plan", (change,), {"name": text})


# --- facts --------------------------------------------------------------------------------------


def _new_facts(array: str) -> Any:
    model, first = _model(Plan, array), leading_fact(array)
    own = {key.name: key for key in keys_of(model).values() if _is_given(key)}
    names = sorted(own, key=lambda name: (name != first, not own[name].required))
    kinds = {name: _annotation(own[name], positional=name == first) for name in names}
    return _facts(f"new_{array}", kinds, {name for name in names if not own[name].required})


def _changed_facts(array: str) -> Any:
    keys = {key.name: key for key in keys_of(_model(Plan, array)).values() if _is_given(key)}
    which = Annotated[str, Spec(option=array, part=array, positional=True)]
    kinds = {name: _annotation(key, clearable=True) for name, key in keys.items()}
    return _facts(f"changed_{array}", {"part": which, **kinds}, set(keys))


def _is_given(key: Key) -> bool:
    return key.name not in ("id", "formerly") and key.kind in (*_KINDS, "choice")


def _annotation(key: Key, *, positional: bool = False, clearable: bool = False) -> Any:
    bare = Literal[key.choices] if key.kind == "choice" else _KINDS[key.kind]
    spec = Spec(
        _spoken_kind(key),
        positional=positional,
        clearable=clearable,
        extra=key.name == "note",
        value="TEXT" if positional else "",
    )
    return Annotated[bare, spec]


def _spoken_kind(key: Key) -> Any:
    return "name" if key.kind == "text" and key.name in _NAMES else None


_NAMES = ("superior", "organisation", "assigned_by")
"""Keys whose value is a person or an organisation."""


def _facts(name: str, kinds: dict[str, Any], optional: Sequence[str] | set[str] = ()) -> Any:
    """Return a type of facts; those that are ``optional`` come last and are unknown by default."""
    made: Any = NamedTuple(name, list(kinds.items()))  # type: ignore[misc]
    made.__new__.__defaults__ = (None,) * len(optional)
    made._field_defaults = dict.fromkeys(optional)
    return made


def _model(whole: Whole | type[Whole], array: str) -> type[Part]:
    root = whole if isinstance(whole, type) else type(whole)
    model = keys_of(root)[array].table
    assert model is not None  # noqa: S101 (the name is that of an array of tables)
    return model


def _bound(act: Callable[..., Act], *names: str) -> Callable[..., Act]:
    def bound(whole: Whole, facts: Any) -> Act:
        return act(whole, facts, *names)

    bound.__doc__ = act.__doc__
    return bound


TABLES = ("body", "member", "content")
"""Arrays of plain tables that have commands of their own."""

LISTS = {"basis": "legal_basis", "recipient": "recipients"}
"""Lists of ``[plan]`` by the word of their command."""

REMOVED = {
    "visit": "visit",
    "finding": "finding",
    "recommend": "recommendation",
    "document": "document",
}
"""Arrays, by the word of their command, of which a part can be taken out beside their own acts."""

FORMS = (
    *(form for array in TABLES for form in table_forms(array)),
    *(form for command in LISTS for form in list_forms(command)),
    *(removal_form(command, array) for command, array in REMOVED.items()),
    removal_form("opinion", "opinion", Programme),
    removal_form("result", "result", Programme),
)
