"""The interface of all exports, and the way to the module of each by its name.

An export is one file or a folder of files. Each module has a function ``export`` that takes an
:class:`Export` and returns bytes by file name; the name ``""`` stands for the one file itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from giamsat.domain.problems import Problem
from giamsat.domain.records import PlanQuery, PlanRow, Register
from giamsat.domain.rules import Rule
from giamsat.i18n import Words

EXPORTS = {
    "xlsx": "giamsat.render.xlsx_file",
    "csv": "giamsat.render.csv_tables",
    "json": "giamsat.render.json_file",
    "parquet": "giamsat.render.parquet_files",
    "ics": "giamsat.render.ics_file",
    "html": "giamsat.render.site",
}
"""Every export format and its module. A further format is one more line."""

FOLDERS = frozenset({"csv", "parquet", "html"})
"""The formats that make a folder."""


class Export(NamedTuple):
    """What is exported: the plans that ``query`` picks from ``register``, as of its day.

    ``data`` gives the data of a plan's file, whole; ``progress`` is told after each plan. ``home``
    names the workspace among others (its issuer), ``rules`` are the limits that judge its plans;
    ``unread`` has a problem of each file that could not be read.
    ``calendar_id`` names it in calendars where that must stay when the issuer is renamed.
    """

    register: Register
    query: PlanQuery
    words: Words
    data: Callable[[PlanRow], Mapping[str, Any]]
    progress: Callable[[int], None] = lambda _: None
    home: str = ""
    rules: Sequence[Rule] = ()
    calendar_id: str = ""
    unread: Sequence[Problem] = ()

    def plans(self) -> Iterator[tuple[PlanRow, Mapping[str, Any]]]:
        """Yield each plan's row of the register and the data of its file."""
        for done, row in enumerate(self.register.plans(self.query), 1):
            yield row, self.data(row)
            self.progress(done)


def exporter(name: str) -> Callable[[Export], Mapping[str, bytes]]:
    """Return the ``export`` function of a format. Raises ``MissingExtraError``."""
    found: Callable[[Export], Mapping[str, bytes]] = import_module(EXPORTS[name]).export
    return found
