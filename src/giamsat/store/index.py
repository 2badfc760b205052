"""The register in SQLite: a pure cache that can be deleted at any moment.

The same tables and the same questions serve a file in ``.giamsat/`` and a register in memory, so that
an answer never depends on which of the two gave it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, Final

from giamsat.domain.errors import NotFoundError
from giamsat.domain.problems import Problem
from giamsat.domain.records import (
    STATUSES,
    DueRow,
    FactRow,
    PlanQuery,
    PlanRow,
    ProgrammeRow,
    SlotRow,
    StepRow,
    VerdictRow,
)
from giamsat.domain.text import fold
from giamsat.store.entries import FOREVER, Entry, Row

SCHEMA: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE file (path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, ctime INTEGER,
                   inode INTEGER, seen INTEGER, sha256 TEXT, n INTEGER) WITHOUT ROWID;
CREATE TABLE plan (n INTEGER PRIMARY KEY, id TEXT UNIQUE, path TEXT, number TEXT, number_key TEXT,
                   number_sort TEXT, issued TEXT, year INTEGER, issuer TEXT, issuer_fold TEXT,
                   issuer_sort TEXT, title TEXT, title_sort TEXT, form TEXT, begins TEXT, ends TEXT,
                   programme TEXT);
CREATE INDEX plan_number ON plan (number_key);
CREATE TABLE detail (n INTEGER PRIMARY KEY, facts TEXT);
CREATE TABLE step (n INTEGER, kind TEXT, subject TEXT, since TEXT, until TEXT, state TEXT,
                   reasons TEXT);
CREATE INDEX step_plan ON step (n, kind, since, until, state);
CREATE TABLE due (n INTEGER, subject TEXT, rule TEXT, due TEXT, since TEXT, until TEXT, ended TEXT,
                  whose TEXT, anchor TEXT, forecast INTEGER, text TEXT);
CREATE INDEX due_plan ON due (n);
CREATE INDEX due_day ON due (until, due);
CREATE TABLE slot (n INTEGER, visit TEXT, first TEXT, last TEXT, since TEXT, until TEXT, state TEXT,
                   session TEXT, place TEXT, who TEXT, bodies TEXT, kind TEXT);
CREATE INDEX slot_plan ON slot (n);
CREATE INDEX slot_day ON slot (last, first);
CREATE TABLE fact (n INTEGER, subject TEXT, kind TEXT, day TEXT, value TEXT);
CREATE INDEX fact_plan ON fact (n);
CREATE INDEX fact_day ON fact (day, kind);
CREATE TABLE problem (path TEXT, code TEXT, line INTEGER, col INTEGER, key TEXT, params TEXT,
                      severity TEXT);
CREATE TABLE programme (id TEXT PRIMARY KEY, title TEXT, year INTEGER, number TEXT, signed TEXT,
                        lead TEXT, path TEXT, facts TEXT);
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = "unicode61 remove_diacritics 0");
"""

_CHILDREN: Final = ("detail", "step", "due", "slot", "fact")
_CHUNK: Final = 400

_SORTS: Final = {
    "issued": "p.issued IS NULL, p.issued",
    "number": "p.number IS NULL, p.number_sort",
    "title": "p.title_sort",
    "issuer": "p.issuer_sort",
    "begins": "p.begins IS NULL, p.begins",
    "ends": "p.ends IS NULL, p.ends",
    "status": "instr('" + "".join(f" {s} " for s in STATUSES) + "', ' ' || s.state || ' ')",
    "next": f"ifnull((SELECT min(d.due) FROM due d WHERE d.n = p.n AND d.since <= :day"
    f" AND d.until > :day), '{FOREVER}')",
}


class Index:
    """The register of one workspace, on a SQLite connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    # --- filling ---------------------------------------------------------------------------

    def create(self) -> None:
        """Make the empty tables."""
        self.connection.executescript(SCHEMA)

    def remove(self, path: str) -> None:
        """Forget all rows of the plan or programme file at ``path``."""
        found = self.connection.execute("SELECT n FROM file WHERE path = ?", (path,)).fetchone()
        if found and found[0] is not None:
            for table in (*_CHILDREN, "plan"):
                self.connection.execute(f"DELETE FROM {table} WHERE n = ?", found)
            self.connection.execute("DELETE FROM search WHERE rowid = ?", found)
        for table in ("file", "problem", "programme"):
            self.connection.execute(f"DELETE FROM {table} WHERE path = ?", (path,))

    def add(self, entry: Entry) -> int | None:
        """Store the rows of one plan file; return its key, or ``None`` for a broken file."""
        self.add_problems(entry.problems)
        if entry.plan is None:
            return None
        marks = ",".join("?" * len(entry.plan))
        n = self.connection.execute(
            f"INSERT INTO plan VALUES (NULL,{marks})",
            entry.plan,
        ).lastrowid
        assert n is not None
        self.connection.execute("INSERT INTO detail VALUES (?,?)", (n, entry.detail))
        self.connection.execute("INSERT INTO search(rowid, text) VALUES (?,?)", (n, entry.search))
        self._insert("step", 7, n, entry.steps)
        self._insert("due", 11, n, entry.dues)
        self._insert("slot", 12, n, entry.slots)
        self._insert("fact", 5, n, entry.facts)
        return n

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Store what could not be read."""
        rows = [
            (p.path, p.code, p.line, p.column, p.key, json.dumps(p.params), p.severity)
            for p in problems
        ]
        self.connection.executemany("INSERT INTO problem VALUES (?,?,?,?,?,?,?)", rows)

    def add_programme(self, row: Row) -> None:
        """Store the row of one programme."""
        self.connection.execute("INSERT OR REPLACE INTO programme VALUES (?,?,?,?,?,?,?,?)", row)

    def _insert(self, table: str, width: int, n: int, rows: Sequence[Row]) -> None:
        if rows:
            marks = ",".join("?" * width)
            self.connection.executemany(
                f"INSERT INTO {table} VALUES ({marks})",
                [(n, *row) for row in rows],
            )

    # --- questions -------------------------------------------------------------------------

    def plans(self, query: PlanQuery) -> Iterator[PlanRow]:
        """Yield the plans asked for, in order; a part of them at a time."""
        where, values = _conditions(query)
        order = _SORTS[query.sort]
        if query.descending:
            order = ", ".join(f"{term} DESC" for term in order.split(", ") if "IS NULL" not in term)
        sql = (
            "SELECT p.n, p.id, p.number, p.issued, p.issuer, p.title, p.form, p.begins, p.ends,"
            f" s.state, p.path FROM plan p JOIN step s ON s.n = p.n WHERE {where}"
            f" ORDER BY {order}, p.id"
        )
        if query.limit is not None:
            sql += " LIMIT :limit"
            values["limit"] = query.limit
        cursor = self.connection.execute(sql, values)
        while part := list(islice(cursor, _CHUNK)):
            yield from self._with_counts(part, query.as_of)

    def count(self, query: PlanQuery) -> int:
        """Return how many plans match, whatever the limit."""
        where, values = _conditions(query)
        sql = f"SELECT count(*) FROM plan p JOIN step s ON s.n = p.n WHERE {where}"
        return int(self.connection.execute(sql, values).fetchone()[0])

    def _with_counts(self, part: list[Row], as_of: date) -> Iterator[PlanRow]:
        keys = [row[0] for row in part]
        counts = self._counts(keys, as_of)
        dues = self._first_dues(keys, as_of)
        for n, *facts, state, path in part:
            done, visits, still_open, items = counts.get(n, (0, 0, 0, 0))
            late, due, rule, subject, late_items = dues.get(n, (0, None, None, None, 0))
            yield PlanRow(
                *facts,
                status=state,
                overdue=bool(late),
                next_on=due,
                next_rule=rule,
                next_subject=subject,
                visits_done=done,
                visits_total=visits,
                open=still_open,
                recommendations_overdue=late_items,
                recommendations=items,
                path=path,
            )

    def _counts(self, keys: list[int], as_of: date) -> dict[int, tuple[int, int, int, int]]:
        """Return (visits done, visits, open recommendations, recommendations) by plan."""
        counts: dict[int, list[int]] = {}
        sql = (
            "SELECT n, kind, state, count(*) FROM step"
            f" WHERE n IN ({_marks(keys)}) AND kind <> 'plan'"
            " AND since <= ? AND until > ? GROUP BY n, kind, state"
        )
        day = as_of.isoformat()
        for n, kind, state, times in self.connection.execute(sql, (*keys, day, day)):
            row = counts.setdefault(n, [0, 0, 0, 0])
            if kind == "visit":
                row[0] += times if state == "done" else 0
                row[1] += times if state != "cancelled" else 0
            else:
                row[2] += times if state in {"unsent", "awaiting", "answered"} else 0
                row[3] += times
        return {n: (row[0], row[1], row[2], row[3]) for n, row in counts.items()}

    def _first_dues(self, keys: list[int], as_of: date) -> dict[int, Row]:
        """Return (late ones, first due, its rule, its subject, late recommendations) by plan."""
        day = as_of.isoformat()
        sql = (
            "SELECT n, sum(due < ?), min(due || ' ' || rule || ' ' || subject),"
            " count(DISTINCT CASE WHEN due < ? AND subject LIKE 'R%' THEN subject END)"
            f" FROM due WHERE n IN ({_marks(keys)})"
            " AND since <= ? AND until > ? GROUP BY n"
        )
        found = {}
        for n, late, first, items in self.connection.execute(sql, (day, day, *keys, day, day)):
            due, rule, subject = first.split(" ")
            found[n] = (late, due, rule, subject, items)
        return found

    def find(self, text: str) -> list[str]:
        """Return the ids of the plans whose id or number is, or begins with, ``text``."""
        from giamsat.domain.numbers import compare_key

        key = compare_key(text)
        for where, value in (
            ("id = ?", text),
            ("number_key = ?", key),
            ("id LIKE ? ESCAPE '\\'", _like(text) + "%"),
            ("number_key GLOB ?", _glob(key) + "[^0-9a-z]*"),
            ("number_key LIKE ? ESCAPE '\\'", _like(key) + "%"),
        ):
            sql = f"SELECT id FROM plan WHERE {where} ORDER BY id"
            found = [row[0] for row in self.connection.execute(sql, (value,))]
            if found:
                return found
        return []

    def ids(self) -> Iterator[tuple[str, str | None, str]]:
        """Yield (id, number, title) of every plan."""
        yield from self.connection.execute("SELECT id, number, title FROM plan ORDER BY id")

    def detail(self, plan_id: str) -> dict[str, Any]:
        """Return a plan's facts. Raises ``NotFoundError``."""
        sql = "SELECT facts FROM detail JOIN plan USING (n) WHERE id = ?"
        row = self.connection.execute(sql, (plan_id,)).fetchone()
        if row is None:
            raise NotFoundError("unknown-plan", plan=plan_id, near="")
        facts: dict[str, Any] = json.loads(row[0])
        return facts

    def steps(self, plan_id: str) -> list[StepRow]:
        """Return all steps of a plan's timeline, by subject and day."""
        sql = (
            "SELECT subject, since, until, state, reasons FROM step JOIN plan USING (n)"
            " WHERE id = ? ORDER BY subject <> 'plan', kind DESC, length(subject), subject, since"
        )
        return [
            StepRow(subject, since, _end(until), state, tuple(map(tuple, json.loads(reasons))))
            for subject, since, until, state, reasons in self.connection.execute(sql, (plan_id,))
        ]

    def verdicts(self, plan_id: str) -> list[VerdictRow]:
        """Return all dated duties of a plan, by day."""
        sql = (
            "SELECT subject, rule, due, since, until, ended, whose, anchor, forecast"
            " FROM due JOIN plan USING (n) WHERE id = ? ORDER BY due, since, subject"
        )
        return [
            VerdictRow(*row[:4], _end(row[4]), *row[5:8], bool(row[8]))
            for row in self.connection.execute(sql, (plan_id,))
        ]

    def dues(
        self, as_of: date, last: date | None = None, first: date | None = None
    ) -> list[DueRow]:
        """Return what stands to be done on ``as_of`` and is due from ``first`` to ``last``."""
        sql = (
            "SELECT p.id, p.number, p.title, p.issuer, d.subject, d.rule, d.due, d.since, d.whose,"
            " d.anchor, d.forecast, d.text FROM due d JOIN plan p USING (n)"
            " WHERE d.since <= :day AND d.until > :day AND d.due <= :last AND d.due >= :first"
            " ORDER BY d.due, p.id, length(d.subject), d.subject"
        )
        values = {
            "day": as_of.isoformat(),
            "last": last.isoformat() if last else FOREVER,
            "first": first.isoformat() if first else "",
        }
        rows = self.connection.execute(sql, values)
        return [DueRow(*row[:10], bool(row[10]), row[11]) for row in rows]

    def slots(self, as_of: date, first: date, last: date) -> list[SlotRow]:
        """Return the visits that lie in the days given, as known on ``as_of``."""
        sql = (
            "SELECT p.id, p.number, p.title, p.issuer, t.visit, t.first, t.last, t.state,"
            " t.session, t.place, t.who, t.bodies FROM slot t JOIN plan p USING (n)"
            " WHERE t.since <= :day AND t.until > :day AND t.last >= :first AND t.first <= :last"
            " ORDER BY t.first, t.session = 'afternoon', p.id, length(t.visit), t.visit"
        )
        values = {
            "day": as_of.isoformat(),
            "first": first.isoformat(),
            "last": last.isoformat(),
        }
        return [SlotRow(*row) for row in self.connection.execute(sql, values)]

    def facts(self, as_of: date, first: date, last: date) -> Iterator[FactRow]:
        """Yield the facts of the days given, none dated after ``as_of``."""
        sql = (
            "SELECT p.id, f.subject, f.kind, f.day, f.value FROM fact f JOIN plan p USING (n)"
            " WHERE f.day BETWEEN ? AND ? ORDER BY f.day, p.id, length(f.subject), f.subject, f.kind"
        )
        until = min(last, as_of).isoformat()
        for row in self.connection.execute(sql, (first.isoformat(), until)):
            yield FactRow(*row)

    def programmes(self) -> list[ProgrammeRow]:
        """Return all programmes, the newest first."""
        sql = (
            "SELECT id, title, year, number, signed, lead, path FROM programme"
            " ORDER BY year DESC, id"
        )
        return [ProgrammeRow(*row) for row in self.connection.execute(sql)]

    def programme(self, programme_id: str) -> dict[str, Any]:
        """Return a programme's facts. Raises ``NotFoundError``."""
        sql = "SELECT facts FROM programme WHERE id = ?"
        row = self.connection.execute(sql, (programme_id,)).fetchone()
        if row is None:
            raise NotFoundError("unknown-programme", programme=programme_id, near="")
        facts: dict[str, Any] = json.loads(row[0])
        return facts

    def problems(self) -> Sequence[Problem]:
        """Return what could not be read, by path and line."""
        sql = (
            "SELECT path, code, line, col, key, params, severity FROM problem"
            " ORDER BY path, line, col, code"
        )
        return [
            Problem(*row[:5], tuple(map(tuple, json.loads(row[5]))), row[6])
            for row in self.connection.execute(sql)
        ]


def _conditions(query: PlanQuery) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {"day": query.as_of.isoformat()}
    terms = ["s.kind = 'plan'", "s.since <= :day", "s.until > :day"]
    for column, wanted in (
        ("s.state", query.statuses),
        ("p.year", query.years),
        ("p.id", query.ids),
    ):
        if wanted:
            names = {f"{column[2:]}{place}": value for place, value in enumerate(wanted)}
            terms.append(f"{column} IN ({', '.join(f':{name}' for name in names)})")
            values.update(names)
    for name, term in _TERMS.items():
        value = getattr(query, name)
        if value is not None:
            terms.append(term)
            values[name] = _value(name, value)
    if query.search and fold(query.search):
        terms.append("p.n IN (SELECT rowid FROM search WHERE search MATCH :search)")
        values["search"] = _match(query.search)
    return " AND ".join(terms), values


_LATE = (
    "EXISTS (SELECT 1 FROM due d WHERE d.n = p.n AND d.since <= :day AND d.until > :day"
    " AND d.due < :day)"
)

_TERMS: Final = {
    "issuer": "instr(p.issuer_fold, :issuer)",
    "form": "p.form = :form",
    "programme": "p.programme = :programme",
    "first": "ifnull(p.ends, ifnull(p.begins, p.issued)) >= :first",
    "last": "ifnull(p.begins, p.issued) <= :last",
    "overdue": f"{_LATE} = :overdue",
}


def _value(name: str, value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and name == "issuer":
        return fold(value)
    return int(value) if isinstance(value, bool) else value


def _match(text: str) -> str:
    """Return the FTS5 question for ``text``: every word, each by its beginning."""
    words = "".join(c if c.isalnum() else " " for c in fold(text)).split()
    return " ".join(f'"{word}"*' for word in words) or '""'


def _marks(keys: Sequence[object]) -> str:
    return ",".join("?" * len(keys))


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _glob(text: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in text)


def _end(until: str) -> str | None:
    return None if until == FOREVER else until
