"""What an act asks for, declared once: its options, questions, checks and help come from here.

The facts of an act are a named tuple. The type of each says what it is (a day, one of a few words,
a whole number, words, several of them), a ``Spec`` beside the type says what the type cannot:

    class Postponement(NamedTuple):
        visit: Annotated[str, Spec(part="visit", positional=True)]
        to: date
        on: DayOfFact
        reason: str | None = None

The order of the facts is that of the options. A fact is required where it has no default, neither
in the tuple nor in its ``Spec``.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date
from functools import cache
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from giamsat.domain.acts.act import Act
from giamsat.domain.dates import parse_day
from giamsat.domain.errors import UsageError
from giamsat.domain.option_values import Assignment, assignment, require_choice, whole_number
from giamsat.domain.plan import Plan, Whole
from giamsat.domain.programme import Programme

Kind = Literal[
    "words",
    "day",
    "count",
    "choice",
    "number",
    "name",
    "body",
    "part",
    "line",
    "rule",
    "file",
    "assignment",
]
"""What a fact is: ``number`` is that of a document, ``name`` a person or an organisation, ``body``
a supervised body by id or name, ``part`` the id of a part of the file, ``line`` a line of a list.
"""

TODAY = "today"
"""The default of a day on which something was done: the asked day."""


Own = tuple[tuple[str, str], ...]
"""Kinds of papers of one's own (``BC``, ``CV``), each with the choice of the act that makes it
one; ``""`` where any call of the act does."""


class Spec(NamedTuple):
    """What the type of a fact does not say of how it is given.

    ``option``: its name on the command line, where that is not its own; ``unless``: the fact whose
    presence takes the default away; ``part``: the list of parts whose id it is (``visit``);
    ``own``: the kinds of the committee's own papers that bear the number;
    ``extra``: a person is not asked for it; ``derived``: nobody gives it, it follows from another
    fact; ``each``: several may be given, and the act is done for each; ``value``: the word for its
    value in help, where the kind has another; ``clearable``: an empty text takes the fact away.
    """

    kind: Kind | None = None
    option: str = ""
    default: str = ""
    unless: str = ""
    part: str = ""
    positional: bool = False
    extra: bool = False
    derived: bool = False
    each: bool = False
    value: str = ""
    clearable: bool = False
    own: Own = ()


class Field(NamedTuple):
    """One fact that an act asks for; see ``Spec``. ``default`` is ``""`` or ``TODAY``."""

    name: str
    option: str
    kind: Kind
    required: bool = False
    many: bool = False
    default: str = ""
    unless: str = ""
    choices: tuple[str, ...] = ()
    part: str = ""
    positional: bool = False
    extra: bool = False
    each: bool = False
    value: str = ""
    clearable: bool = False
    own: Own = ()

    @property
    def spelling(self) -> str:
        """How messages name it: ``--on``, or ``STEP`` for what stands without an option."""
        return self.option.upper() if self.positional else f"--{self.option.replace('_', '-')}"


class ActForm(NamedTuple):
    """An act as people ask for it: the words of its command, what it asks for, what it does.

    ``act`` takes the plan (or programme) and the facts, and the rules in force where ``by_rules``.
    """

    path: tuple[str, ...]
    whole: type[Whole]
    facts: Callable[..., Any]
    act: Callable[..., Act]
    by_rules: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        """What it asks for, in the order of its options."""
        return fields_of(self.facts)

    def fields_to_ask(self, given: Container[str]) -> tuple[Field, ...]:
        """Return what a person is asked for where the options in ``given`` are known already."""
        fields = (field for field in self.fields if field.option not in given)
        return tuple(field for field in fields if not field.extra)

    @property
    def target(self) -> str:
        """What is changed: ``plan`` or ``programme``."""
        return "plan" if self.whole is Plan else "programme"

    @property
    def name(self) -> str:
        """The words of its command, as keys of the catalogue have them: ``visit.add``."""
        return ".".join(self.path)


class Creation(NamedTuple):
    """A new file as people ask for it; ``draft`` makes the data of the file of the facts."""

    path: tuple[str, ...]
    facts: Callable[..., Any]
    draft: Callable[[Any], dict[str, Any]]

    @property
    def fields(self) -> tuple[Field, ...]:
        """What it asks for, in the order of its options."""
        return fields_of(self.facts)

    @property
    def name(self) -> str:
        """The words of its command, as keys of the catalogue have them: ``programme.new``."""
        return ".".join(self.path)


DayOfFact = Annotated[date, Spec(default=TODAY)]
"""The day on which something was done; today where none is given."""

DocumentNumber = Annotated[str | None, Spec("number")]
LetterNumber = Annotated[str | None, Spec("number", own=(("", "CV"),))]
"""The number of a letter of the committee's own."""

Name = Annotated[str | None, Spec("name")]
Note = Annotated[str | None, Spec(extra=True)]

F = TypeVar("F")


def plan_act(command: str, facts: type[F], act: Callable[[Plan, F], Act]) -> ActForm:
    """Declare an act on a plan by the words of its command, its facts, and what it does."""
    return ActForm(tuple(command.split()), Plan, facts, act)


def programme_act(command: str, facts: type[F], act: Callable[[Programme, F], Act]) -> ActForm:
    """Declare an act on a programme by the words of its command, its facts, and what it does."""
    return ActForm(tuple(command.split()), Programme, facts, act)


@cache
def fields_of(facts: Any) -> tuple[Field, ...]:
    """Return what the annotations of a named tuple of facts declare, in their order."""
    defaults: Mapping[str, Any] = facts._field_defaults
    hints = get_type_hints(facts, include_extras=True)
    declared = ((name, _spec(hints[name]), _bare(hints[name])) for name in facts._fields)
    return tuple(
        _field(name, spec, kind, has_default=name in defaults)
        for name, spec, kind in declared
        if not spec.derived
    )


def _field(name: str, spec: Spec, bare: Any, *, has_default: bool) -> Field:
    many = get_origin(bare) is Sequence
    inner = _bare(get_args(bare)[0]) if many else bare
    return Field(
        name=name,
        option=spec.option or name,
        kind=spec.kind or ("part" if spec.part else _kind(inner)),
        required=not has_default and not spec.default,
        many=many,
        default=spec.default,
        unless=spec.unless,
        choices=get_args(inner) if get_origin(inner) is Literal else (),
        part=spec.part,
        positional=spec.positional,
        extra=spec.extra,
        each=spec.each,
        value=spec.value,
        clearable=spec.clearable,
        own=spec.own,
    )


def _kind(bare: Any) -> Kind:
    if get_origin(bare) is Literal:
        return "choice"
    kinds: Mapping[Any, Kind] = {
        date: "day",
        int: "count",
        str: "words",
        Assignment: "assignment",
    }
    return kinds[bare]


def _spec(annotation: Any) -> Spec:
    """Return the ``Spec`` beside a type, also where the type stands in ``… | None``."""
    if get_origin(annotation) is Annotated:
        found = [each for each in get_args(annotation)[1:] if isinstance(each, Spec)]
        return found[-1] if found else Spec()
    inner = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else ()
    return next((_spec(each) for each in inner if get_origin(each) is Annotated), Spec())


def _bare(annotation: Any) -> Any:
    """Return a type without ``Annotated`` and ``None``."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = next(each for each in get_args(annotation) if each is not type(None))
    return annotation


def read_facts(form: ActForm | Creation, given: Mapping[str, Any], today: date) -> Any:
    """Return the facts of an act from texts by option name; what is absent takes its default.

    Raises ``UsageError`` (``missing-value``, ``unknown-choice``, ``not-a-number``) and
    ``InvalidDateError``.
    """
    fields = form.fields
    values = {field.name: _read(form, field, given.get(field.option)) for field in fields}
    for field in fields:
        stands = values[field.name] is not None or values.get(field.unless) is not None
        if field.default == TODAY and not stands:
            values[field.name] = today
    return form.facts(**{name: value for name, value in values.items() if value is not None})


def _read(form: ActForm | Creation, field: Field, given: Any) -> Any:
    if field.clearable and given in ("", [""], ("",)):
        return () if field.many else ""
    if field.many:
        return tuple(_read_one(field, text) for text in given or ()) or None
    if field.required and not (given or "").strip():
        wanted = f"{form.name}.{field.option}"
        raise UsageError("missing-value", fact=wanted, option=field.spelling)
    return None if given is None else _read_one(field, given)


def _read_one(field: Field, text: str) -> Any:
    if field.kind == "day":
        return parse_day(text) if text else None
    if field.kind == "choice":
        require_choice(field.spelling, text, field.choices)
    if field.kind == "count":
        return whole_number(field.spelling, text)
    if field.kind == "assignment":
        return assignment(text)
    return text


def days_after(form: ActForm, facts: Any, today: date) -> list[date]:
    """Return the days on which something was done that lie after ``today``."""
    days = [getattr(facts, field.name) for field in form.fields if field.default == TODAY]
    return [day for day in days if day is not None and day > today]
