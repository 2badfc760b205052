"""The reading commands and their options: the one list, from which both doors are made.

An option stands here once; the function that answers takes it by the name of its field, and the
help text is ``help.<command>.<option>`` in the catalogue. Part of the fast path: cheap to import.
"""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

ONE, MANY, FLAG = "one", "many", "flag"
"""What an option takes: one value; one each time it stands in a call; none."""


class Option(NamedTuple):
    """An option: what it takes, how it is written, and what its value is called in the help.

    ``field`` is the parameter of the function that answers; without it, the first name tells.
    """

    kind: str
    names: tuple[str, ...]
    metavar: str | None = None
    field: str = ""

    @property
    def parameter(self) -> str:
        """The name by which the value comes to the function that answers."""
        return self.field or self.names[0].removeprefix("--").replace("-", "_")


class Argument(NamedTuple):
    """A word of the call that is no option; the function takes it by ``name``."""

    name: str
    metavar: str
    required: bool = True


class Reading(NamedTuple):
    """A command that only reads: the function that answers (module and name), what it takes."""

    module: str
    function: str
    options: tuple[Option, ...] = ()
    argument: Argument | None = None

    @property
    def common(self) -> tuple[Option, ...]:
        """The common options, but those that the command has of its own."""
        own = {name for option in self.options for name in option.names}
        return tuple(option for option in COMMON if own.isdisjoint(option.names))

    @property
    def all_options(self) -> tuple[Option, ...]:
        """All options, in the order of the help."""
        return self.options + self.common


COMMON = (
    Option(ONE, ("--workspace", "-w"), "DIR"),
    Option(ONE, ("--as-of",), "DATE"),
    Option(ONE, ("--lang",), "vi|en"),
    Option(ONE, ("--format", "-f"), "FORMAT"),
    Option(ONE, ("--output", "-o"), "FILE"),
    Option(FLAG, ("--force",)),
    Option(FLAG, ("--no-index",)),
)
"""What every command takes, also those that change something."""

PLAN = Argument("plan", "PLAN")

_ACROSS = (Option(MANY, ("--across",), "DIR"), Option(ONE, ("--workspaces",), "FILE"))
"""Several workspaces at once: folders, or a list in a file."""

_ISSUERS = Option(ONE, ("--issuers",), "MAP")
"""Whose plans are: as recorded, or as of the asked day."""

_AT = Option(ONE, ("--at",), "REV|DATE")
"""As of which recording of all files: a revision of git, or the last one by the end of a day."""

_PERIOD = (
    Option(ONE, ("--week",), "WEEK"),
    Option(ONE, ("--month",), "MONTH"),
    Option(ONE, ("--quarter",), "QUARTER"),
    Option(ONE, ("--year",), "YEAR"),
    Option(ONE, ("--period",), "PERIOD"),
    Option(ONE, ("--from",), "DATE", "from_"),
    Option(ONE, ("--to",), "DATE"),
)

_PLANS, _WORK = "giamsat.cli.reading_plans", "giamsat.cli.reading_work"

READING = {
    "list": Reading(
        _PLANS,
        "list_",
        (
            Option(ONE, ("--search", "-s"), "TEXT"),
            Option(MANY, ("--status",), "STATUS"),
            Option(MANY, ("--year",), "YEAR"),
            Option(ONE, ("--issuer",), "TEXT"),
            Option(ONE, ("--form",), "FORM"),
            Option(ONE, ("--period",), "PERIOD"),
            Option(ONE, ("--programme",), "ID"),
            Option(ONE, ("--kind",), "KIND"),
            Option(ONE, ("--field",), "TEXT"),
            Option(ONE, ("--when",), "TIME"),
            Option(FLAG, ("--overdue",)),
            Option(ONE, ("--sort",), "KEY"),
            Option(FLAG, ("--reverse",)),
            Option(ONE, ("--limit", "-n"), "N"),
            *_ACROSS,
            _ISSUERS,
            _AT,
        ),
    ),
    "show": Reading(_PLANS, "show", (_AT,), PLAN),
    "why": Reading(_PLANS, "why", (), PLAN),
    "due": Reading(
        _WORK,
        "due",
        (Option(ONE, ("--within",), "SPAN"), Option(FLAG, ("--exit-code",)), *_ACROSS),
    ),
    "agenda": Reading(_WORK, "agenda", (*_PERIOD, *_ACROSS)),
    "summary": Reading(
        _WORK,
        "summary",
        (
            *_PERIOD,
            *_ACROSS,
            Option(FLAG, ("--all",), field="all_"),
            Option(ONE, ("--place",), "TEXT"),
            Option(ONE, ("--position",), "TEXT"),
            Option(ONE, ("--signer",), "TEXT"),
            Option(ONE, ("--format", "-f"), "FORMAT", "format_"),
            _AT,
        ),
    ),
    "desk": Reading(_WORK, "desk"),
    "stats": Reading(_WORK, "stats", (*_ACROSS, _ISSUERS, _AT)),
    "rules": Reading("giamsat.cli.rules", "rules", (), Argument("rule", "RULE", required=False)),
}
"""The commands that both doors answer, by name."""
