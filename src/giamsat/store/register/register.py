"""The questions to the register of plans in SQLite: a pure cache that can be deleted at any moment.

The same tables and questions serve a file in ``.giamsat/`` and a register in memory, so that an
answer never depends on which of the two gave it. Part of the fast path: cheap to import.
"""

from __future__ import annotations

from giamsat.domain.errors import NotFoundError
from giamsat.domain.number_keys import compare_key
from giamsat.domain.problems import Problem
from giamsat.domain.records import (
    STATUSES,
    AddresseeRow,
    AmountRow,
    BodyRow,
    DueRow,
    FactRow,
    ItemRow,
    KeptRow,
    KindRow,
    LateRow,
    LocalRow,
    OpinionsRow,
    PlaceRow,
    PlanRow,
    ProgrammeRow,
    ProgressRow,
    ShareRow,
    SlotRow,
    StatusRow,
    StepRow,
    TallyRow,
    UndatedRow,
    VerdictRow,
)
from giamsat.lean.sqlite import sqlite3
from giamsat.store.register import counts, plan_queries
from giamsat.store.register.items import items_on
from giamsat.store.register.plan_queries import FOREVER, JSON, ROW, glob_of, like_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from sqlite3 import Connection
    from typing import Any

    from giamsat.domain.records import PlanQuery

_UNTIL = f"nullif(until, '{FOREVER}')"

SLOT_COLUMNS = SlotRow._fields[4:-1]
"""What is kept of a visit's place in the calendar: all of its row but its plan and workspace."""


class SqliteRegister:
    """The register of one workspace, on a SQLite connection; ``path`` is its file, if any.

    Where ``make_anew`` is set, a question that SQLite cannot answer is answered by the register
    that it makes from the files, and so is each one after it.
    """

    def __init__(self, connection: Connection, path: str = "") -> None:
        self.connection = connection
        self.path = path
        self.make_anew: Callable[[], SqliteRegister] | None = None

    def __enter__(self) -> SqliteRegister:
        """Give the register, which is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the register."""
        self.close()

    def close(self) -> None:
        """End the connection: no question can be asked any more."""
        self.connection.close()

    def _ask(self, sql: str, values: Any = ()) -> list[Any]:
        """Return all rows at once: an error in the middle of them leaves no half answer."""
        try:
            return self.connection.execute(sql, values).fetchall()
        except (sqlite3.DatabaseError, ValueError):  # also text that is no UTF-8 any more
            if self.make_anew is None:
                raise
            make, self.make_anew = self.make_anew, None
            self.connection.close()
            self.connection = make().connection
            return self.connection.execute(sql, values).fetchall()

    def _one(self, sql: str, values: Any = ()) -> Any:
        """Return the first row, ``None`` without any."""
        rows = self._ask(sql, values)
        return rows[0] if rows else None

    def meta(self, key: str) -> str | None:
        """Return what the register keeps about itself under ``key``."""
        row = self._one("SELECT value FROM meta WHERE key = ?", (key,))
        return str(row[0]) if row else None

    def plans(self, query: PlanQuery) -> Iterator[PlanRow]:
        """Yield the plans asked for, in order."""
        return map(PlanRow._make, self._rows(ROW, query))

    def plan_lines(self, query: PlanQuery) -> Iterator[str]:
        """Yield the plans asked for, in order, each as one JSON object."""
        for (line,) in self._rows(JSON, query):
            yield line

    def plans_with_lines(self, query: PlanQuery) -> Iterator[tuple[PlanRow, str]]:
        """Yield the plans asked for, in order, each as a row and as one JSON object."""
        for *row, line in self._rows(f"{ROW}, {JSON}", query):
            yield PlanRow._make(row), line

    def _rows(self, columns: str, query: PlanQuery) -> Iterator[tuple[Any, ...]]:
        return iter(self._ask(*plan_queries.rows(columns, query)))

    def count(self, query: PlanQuery) -> int:
        """Return how many plans match, whatever the limit."""
        return int(self._one(*plan_queries.count(query))[0])

    def find(self, text: str) -> list[str]:
        """Return the ids of the plans whose id or number is, or begins with, ``text``."""
        key = compare_key(text)
        for where, value in (
            ("id = ?", text),
            ("number_key = ?", key),
            ("number_key GLOB ?", glob_of(key) + "[^0-9a-z]*"),
            ("id LIKE ? ESCAPE '\\'", like_of(text) + "%"),
            ("id LIKE ? ESCAPE '\\'", "%/" + like_of(text)),
            ("number_key LIKE ? ESCAPE '\\'", like_of(key) + "%"),
        ):
            sql = f"SELECT id FROM plan WHERE {where} ORDER BY id"
            found = [row[0] for row in self._ask(sql, (value,))]
            if found:
                return found
        return []

    def is_plan(self, plan_id: str) -> bool:
        """Tell whether there is a readable plan with exactly this id."""
        sql = "SELECT 1 FROM plan WHERE id = ?"
        return self._one(sql, (plan_id,)) is not None

    def ids(self) -> Iterator[tuple[str, str | None, str]]:
        """Yield (id, number, title) of every plan."""
        yield from self._ask("SELECT id, number, title FROM plan ORDER BY id")

    def completions(self, text: str, limit: int) -> list[tuple[str, str, str]]:
        """Return (id, number, title) of at most ``limit`` plans of which either begins so."""
        sql = (
            "SELECT id, coalesce(number, ''), title FROM plan WHERE n IN"
            " (SELECT n FROM plan INDEXED BY plan_names"
            " WHERE id LIKE :id ESCAPE '\\' OR number LIKE :id ESCAPE '\\'"
            " ORDER BY id LIMIT :limit) ORDER BY id"
        )
        values = {"id": like_of(text) + "%", "limit": limit}
        return list(self._ask(sql, values))

    def row(self, plan_id: str, as_of: str) -> PlanRow:
        """Return how a plan stands on a day. Raises ``NotFoundError``."""
        sql = (
            f"SELECT {ROW} FROM plan p CROSS JOIN span s ON s.n = p.n"
            " WHERE p.id = ? AND s.since <= ? AND s.until > ?"
        )
        found = self._one(sql, (plan_id, as_of, as_of))
        if found is None:
            raise NotFoundError("unknown-plan", plan=plan_id, near="")
        return PlanRow._make(found)

    def detail(self, plan_id: str) -> dict[str, Any]:
        """Return a plan's facts. Raises ``NotFoundError``."""
        facts: dict[str, Any] = self._tree(self.detail_json(plan_id))
        return facts

    def detail_json(self, plan_id: str) -> str:
        """Return a plan's facts as JSON text. Raises ``NotFoundError``."""
        sql = "SELECT facts FROM detail JOIN plan USING (n) WHERE id = ?"
        row = self._one(sql, (plan_id,))
        if row is None:
            raise NotFoundError("unknown-plan", plan=plan_id, near="")
        return str(row[0])

    def _tree(self, text: str) -> Any:
        """Read JSON by SQLite, which is here already: Python's reader would cost 8 ms to import."""
        sql = "SELECT key, value, type, id, parent FROM json_tree(?)"
        made: dict[int, Any] = {}
        root: Any = None
        for key, value, kind, node, parent in self._ask(sql, (text,)):
            item = _value_of(value, kind)
            made[node] = item
            if parent is None:
                root = item
            elif isinstance(made[parent], list):
                made[parent].append(item)
            else:
                made[parent][key] = item
        return root

    def steps(self, plan_id: str) -> list[StepRow]:
        """Return all steps of a plan's timeline, by subject and day."""
        sql = (
            f"SELECT subject, since, {_UNTIL}, state, reasons FROM step JOIN plan USING (n)"
            " WHERE id = ? ORDER BY subject <> 'plan', kind DESC, length(subject), subject, since"
        )
        return [
            StepRow(subject, since, until, state, tuple(map(tuple, self._tree(reasons))))
            for subject, since, until, state, reasons in self._ask(sql, (plan_id,))
        ]

    def verdicts(self, plan_id: str) -> list[VerdictRow]:
        """Return all dated duties of a plan, by day."""
        sql = (
            f"SELECT subject, rule, due, since, {_UNTIL}, ended, whose, anchor, forecast, kind,"
            " advised, day_off, binding, bodies, anchor_key"
            " FROM due JOIN plan USING (n) WHERE id = ?"
            " ORDER BY due, since, length(subject), subject"
        )
        return list(map(VerdictRow._make, self._ask(sql, (plan_id,))))

    def places(self, plan_id: str) -> list[PlaceRow]:
        """Return all places that a plan's visits ever had in the calendar, as they were known."""
        sql = (
            f"SELECT visit, first, last, since, {_UNTIL}, state FROM slot JOIN plan USING (n)"
            " WHERE id = ? ORDER BY since"
        )
        return list(map(PlaceRow._make, self._ask(sql, (plan_id,))))

    def dues(self, as_of: str, last: str | None = None, first: str | None = None) -> list[DueRow]:
        """Return what stands to be done on ``as_of`` and is due from ``first`` to ``last``."""
        from giamsat.store.register.duties import dues_sql

        values = {"day": as_of, "last": last or FOREVER, "first": first or ""}
        return list(map(DueRow._make, self._ask(dues_sql(first), values)))

    def due_lines(
        self, as_of: str, first: str, last: str, *, binding: bool | None = None
    ) -> list[str]:
        """Return the rows of ``dues``, each as one JSON object; only those that bind, or do not."""
        from giamsat.store.register.duties import due_lines_sql

        values = {"day": as_of, "last": last, "first": first}
        return [line for (line,) in self._ask(due_lines_sql(first, binding=binding), values)]

    def later(self, as_of: str, last: str) -> int:
        """Count what stands to be done on ``as_of`` and is due after ``last``."""
        sql = (
            "SELECT count(*) FROM due"
            " WHERE since <= :day AND until > :day AND due > :last AND NOT twin"
        )
        values = {"day": as_of, "last": last}
        return int(self._one(sql, values)[0])

    def undated_lines(self, as_of: str) -> list[str]:
        """Return the rows of ``undated_rows``, each as one JSON object."""
        from giamsat.store.register.undated import UNDATED_LINES

        return [line for (line,) in self._ask(UNDATED_LINES, {"day": as_of})]

    def undated_rows(self, as_of: str) -> list[UndatedRow]:
        """Return the open recommendations without a standing date, the oldest state first."""
        from giamsat.store.register.undated import UNDATED

        return list(map(UndatedRow._make, self._ask(UNDATED, {"day": as_of})))

    def unknown_limits(self, as_of: str) -> dict[str, str]:
        """Return the limits of which nothing is known for what ``undated_rows`` gives, with why."""
        sql = (
            "SELECT unknown FROM undated WHERE since <= :day AND until > :day AND unknown <> ''"
            " ORDER BY state_since, plan, length(subject), subject"
        )
        named = [rule for (rules,) in self._ask(sql, {"day": as_of}) for rule in rules.split()]
        return {rule: self.meta(f"unknown:{rule}") or "" for rule in dict.fromkeys(named)}

    def slots(self, as_of: str, first: str, last: str) -> list[SlotRow]:
        """Return the visits that lie in the days given, as known on ``as_of``."""
        sql = (
            f"SELECT p.id, p.number, p.title, p.issuer, t.{', t.'.join(SLOT_COLUMNS)}, NULL"
            " FROM slot t JOIN plan p USING (n)"
            " WHERE t.since <= :day AND t.until > :day AND t.last >= :first AND t.first <= :last"
            " ORDER BY t.first, ifnull(t.at >= '12', t.session = 'afternoon'), t.at, p.id,"
            " length(t.visit), t.visit"
        )
        values = {"day": as_of, "first": first, "last": last}
        return list(map(SlotRow._make, self._ask(sql, values)))

    def facts(self, as_of: str, first: str, last: str) -> Iterator[FactRow]:
        """Yield the facts of the days given, none dated after ``as_of``."""
        sql = (
            "SELECT p.id, p.number, f.subject, f.kind, f.day, f.value"
            " FROM fact f JOIN plan p USING (n) WHERE f.day BETWEEN ? AND ?"
            " ORDER BY f.day, p.id, length(f.subject), f.subject, f.kind"
        )
        return map(FactRow._make, self._ask(sql, (first, min(last, as_of))))

    def statuses(self, as_of: str) -> list[StatusRow]:
        """Return how many plans are in each state, in the order of a plan's life."""
        rows = self._ask(counts.STATUSES, {"day": as_of})
        return sorted(map(StatusRow._make, rows), key=lambda row: STATUSES.index(row.status))

    def states(self, as_of: str) -> dict[str, int]:
        """Return how many recommendations are in each state."""
        return dict(self._ask(counts.STATES, {"day": as_of}))

    def tally(self, as_of: str, first: str, last: str) -> list[TallyRow]:
        """Count the facts of the days given by kind, none dated after ``as_of``."""
        values = {"first": first, "last": min(last, as_of)}
        return list(map(TallyRow._make, self._ask(counts.TALLY, values)))

    def late(self, as_of: str) -> LateRow:
        """Count what is overdue."""
        return LateRow._make(self._one(counts.LATE, {"day": as_of}))

    def kept_rows(self, as_of: str, first: str, last: str) -> list[KeptRow]:
        """Tell how the dates were kept that fell in the days given and before ``as_of``."""
        values = {"day": as_of, "first": first, "last": last}
        return list(map(KeptRow._make, self._ask(counts.KEPT, values)))

    def opinions(self, as_of: str, first: str, last: str) -> OpinionsRow:
        """Count the people's opinions, and what was done with them in the days given."""
        from giamsat.store.register.undated import OPINIONS

        values = {"day": as_of, "first": first, "last": min(last, as_of)}
        return OpinionsRow._make(map(int, self._one(OPINIONS, values)))

    def amounts(self, first: str, last: str) -> list[AmountRow]:
        """Sum up the money and households of the days given."""
        sql = (
            "SELECT what, sum(amount), sum(households) FROM amount"
            " WHERE day BETWEEN :first AND :last GROUP BY what ORDER BY what"
        )
        return list(map(AmountRow._make, self._ask(sql, {"first": first, "last": last})))

    def other_kinds(self, first: str, last: str) -> list[KindRow]:
        """Count what was done in the days given under plans that are no supervision."""
        sql = (
            "SELECT p.plan_kind, sum(f.kind = 'plan.issued'), sum(f.kind = 'event.reported')"
            " FROM plan p JOIN fact f USING (n) WHERE p.plan_kind <> 'supervision'"
            " AND f.day BETWEEN :first AND :last GROUP BY p.plan_kind ORDER BY p.plan_kind"
        )
        return list(map(KindRow._make, self._ask(sql, {"first": first, "last": last})))

    def local_results(self, as_of: str, first: str, last: str) -> list[LocalRow]:
        """Sum up by kind of work what localities reported in the days given."""
        from giamsat.store.register.undated import RESULTS

        values = {"first": first, "last": min(last, as_of)}
        return list(map(LocalRow._make, self._ask(RESULTS, values)))

    def years(self, as_of: str) -> list[ShareRow]:
        """Return what each year has, the first year first; plans without a day come last."""
        return [ShareRow(*row) for row in self._ask(counts.YEARS, {"day": as_of})]

    def issuers(self, as_of: str) -> list[ShareRow]:
        """Return what each issuer has, by name."""
        from giamsat.domain.totals import issuers_united

        rows = self._ask(counts.ISSUERS, {"day": as_of})
        return issuers_united(ShareRow(*row) for row in rows)

    def issuer_names(self) -> list[str]:
        """Return every name under which plans are recorded, of whatever day."""
        sql = (
            "SELECT issuer FROM plan WHERE issuer IS NOT NULL"
            " UNION SELECT name FROM joint ORDER BY 1"
        )
        return [name for (name,) in self._ask(sql)]

    def addressees(self, as_of: str) -> list[AddresseeRow]:
        """Return how each addressee answers, the latest first."""
        rows = self._ask(counts.ADDRESSEES, {"day": as_of})
        return [AddresseeRow(*row) for row in rows]

    def progress(self, as_of: str) -> list[ProgressRow]:
        """Return what each addressee accepts, says to have done and was seen to do, by name."""
        rows = self._ask(counts.PROGRESS, {"day": as_of})
        return [ProgressRow._make((name, *map(int, numbers), ())) for name, *numbers in rows]

    def progress_steps(self, first: str, last: str) -> list[TallyRow]:
        """Count the recommendations that came to a step in the days given."""
        rows = self._ask(counts.PROGRESS_STEPS, {"first": first, "last": last})
        return list(map(TallyRow._make, rows))

    def body_reports(self, as_of: str) -> list[AddresseeRow]:
        """Return how each body sends the reports that it owes, the latest first."""
        rows = self._ask(counts.BODIES, {"day": as_of})
        return [AddresseeRow(*row) for row in rows]

    def supervised_rows(self, as_of: str, first: str, last: str) -> list[BodyRow]:
        """Return which bodies are supervised in the days given, by body and day."""
        values = {"day": as_of, "first": first, "last": last}
        return list(map(BodyRow._make, self._ask(counts.SUPERVISED, values)))

    def programmes(self) -> list[ProgrammeRow]:
        """Return all programmes, the newest first."""
        sql = (
            "SELECT id, title, year, number, signed, lead, path FROM programme"
            " ORDER BY year DESC, id"
        )
        return list(map(ProgrammeRow._make, self._ask(sql)))

    def programme(self, programme_id: str) -> dict[str, Any]:
        """Return a programme's facts. Raises ``NotFoundError``."""
        sql = "SELECT facts FROM programme WHERE id = ?"
        row = self._one(sql, (programme_id,))
        if row is None:
            raise NotFoundError("unknown-programme", programme=programme_id, near="")
        facts: dict[str, Any] = self._tree(row[0])
        return facts

    def formless(self, as_of: str) -> list[str]:
        """Return the ids of supervisions under way that no limit judges, for want of a form."""
        sql = (
            "SELECT p.id FROM plan p JOIN span s ON s.n = p.n WHERE s.since <= ? AND s.until > ?"
            " AND s.status IN ('issued', 'under-way', 'reporting')"
            " AND p.form IS NULL AND p.plan_kind = 'supervision' ORDER BY p.id"
        )
        return [plan for (plan,) in self._ask(sql, (as_of, as_of))]

    def programme_items(self, as_of: str) -> list[ItemRow]:
        """Return the items of all programmes with the plans made of them, as known on a day."""
        return items_on(self._ask, as_of)

    def problems(self) -> Sequence[Problem]:
        """Return what could not be read, by path and line."""
        sql = (
            "SELECT path, code, line, col, key, params, severity FROM problem"
            " ORDER BY path, line, col, code"
        )
        return [
            Problem(path, code, line, column, key, tuple(map(tuple, self._tree(params))), severity)
            for path, code, line, column, key, params, severity in self._ask(sql)
        ]


def _value_of(value: object, kind: str) -> object:
    if kind in ("object", "array"):
        return {} if kind == "object" else []
    return kind == "true" if kind in ("true", "false") else value
