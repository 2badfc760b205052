"""The tables of the register and how they are filled."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Final

from giamsat.domain.problems import Problem
from giamsat.store.register.entries import Entry, Row
from giamsat.store.register.register import SLOT_COLUMNS

TABLES: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE folder (path TEXT PRIMARY KEY, listing BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE file (path TEXT PRIMARY KEY, mark BLOB, sha256 TEXT, n INTEGER) WITHOUT ROWID;
CREATE TABLE plan (n INTEGER PRIMARY KEY, id TEXT UNIQUE, path TEXT, number TEXT, number_key TEXT,
                   number_sort TEXT, issued TEXT, year INTEGER, issuer TEXT, issuer_fold TEXT,
                   issuer_sort TEXT, title TEXT, title_sort TEXT, form TEXT, begins TEXT, ends TEXT,
                   programme TEXT, head TEXT, plan_kind TEXT, "when" TEXT, when_first TEXT,
                   when_last TEXT, field TEXT, field_fold TEXT, item TEXT);
CREATE TABLE detail (n INTEGER PRIMARY KEY, facts TEXT);
CREATE TABLE span (n INTEGER, since TEXT, until TEXT, status TEXT, overdue INTEGER, next_on TEXT,
                   next_rule TEXT, next_subject TEXT, visits_done INTEGER, visits_total INTEGER,
                   open INTEGER, late INTEGER, recommendations INTEGER,
                   PRIMARY KEY (n, until)) WITHOUT ROWID;
CREATE TABLE step (n INTEGER, kind TEXT, subject TEXT, since TEXT, until TEXT, state TEXT,
                   reasons TEXT);
CREATE TABLE item (n INTEGER, subject TEXT, whose TEXT, text TEXT, priority TEXT);
CREATE TABLE undated (n INTEGER, subject TEXT, since TEXT, until TEXT, state TEXT, state_since TEXT,
                      plan TEXT, line TEXT, unknown TEXT,
                      PRIMARY KEY (until, since, n, subject)) WITHOUT ROWID;
CREATE TABLE due (n INTEGER, subject TEXT, rule TEXT, due TEXT, since TEXT, until TEXT, ended TEXT,
                  whose TEXT, anchor TEXT, forecast INTEGER, text TEXT, kind TEXT, plan TEXT,
                  head TEXT, tail TEXT, advised TEXT, day_off TEXT, binding INTEGER,
                  bodies TEXT, anchor_key TEXT, priority TEXT, among TEXT, twin INTEGER,
                  place INTEGER,
                  PRIMARY KEY (until, since, n, place)) WITHOUT ROWID;
CREATE TABLE slot (n INTEGER, {slot} TEXT, since TEXT, until TEXT);
CREATE TABLE fact (n INTEGER, subject TEXT, kind TEXT, day TEXT, value TEXT);
CREATE TABLE joint (n INTEGER, name TEXT);
CREATE TABLE progress (n INTEGER, subject TEXT, step TEXT, value TEXT, since TEXT, until TEXT);
CREATE TABLE amount (n INTEGER, what TEXT, day TEXT, amount INTEGER, households INTEGER);
CREATE TABLE problem (path TEXT, code TEXT, line INTEGER, col INTEGER, key TEXT, params TEXT,
                      severity TEXT);
CREATE TABLE programme (id TEXT PRIMARY KEY, title TEXT, year INTEGER, number TEXT, signed TEXT,
                        lead TEXT, path TEXT, facts TEXT, spans TEXT);
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = "unicode61 remove_diacritics 0");
CREATE VIEW stay AS
  SELECT n, 'status' AS what, status AS name, max(since, ifnull(issued, '')) AS first, until
  FROM span JOIN plan USING (n)
  UNION ALL
  SELECT n, 'overdue', status, max(since, ifnull(issued, '')), until
  FROM span JOIN plan USING (n) WHERE overdue
  UNION ALL
  SELECT n, 'state', state, max(since, ifnull(issued, '')), until
  FROM step JOIN plan USING (n) WHERE kind = 'item';
CREATE VIEW lateness AS
  SELECT n, 'dues' AS name, max(since, date(due, '+1 day')) AS first, until, 1 AS number
  FROM due WHERE binding AND NOT twin
  UNION ALL
  SELECT n, 'answers', since, until, late FROM span WHERE late;
CREATE VIEW move AS
  SELECT n, what, name, first AS day, 1 AS change FROM stay WHERE first < until
  UNION ALL
  SELECT n, what, name, until, -1 FROM stay WHERE first < until AND until < '~'
  UNION ALL
  SELECT n, 'late', name, first, number FROM lateness WHERE first < until
  UNION ALL
  SELECT n, 'late', name, until, -number FROM lateness WHERE first < until AND until < '~';
CREATE VIEW dated AS
  SELECT n, what, 'day' AS unit, day, name, change FROM move
  UNION ALL
  SELECT n, what, 'month', substr(day, 1, 7), name, change FROM move;
CREATE TABLE turn (what TEXT, unit TEXT, day TEXT, name TEXT, change INTEGER,
                   PRIMARY KEY (what, unit, day, name)) WITHOUT ROWID;
"""
"""``stay`` tells in which state a plan or recommendation is from ``first`` to the day before
``until``, ``lateness`` how much of a plan is overdue, ``move`` when that comes (1) and goes (-1).
Where bodies of one duty differ in its end, ``among`` names them all, and all of its rows but the
one that stands longest are ``twin``: it counts once. No day follows 9999-12-31, so what is due then
is never late. ``turn`` sums up the moves of all plans by day and by month: what is in a state on a
day is the sum of its turns in the months before and in the days of that month, however many plans
there are. ``joint`` are the organisations of a plan beside its issuer; ``progress`` what was
accepted, said or seen to be done of a recommendation, from which day to which."""

INDEXES: Final = """
CREATE INDEX plan_number ON plan (number_key);
CREATE INDEX plan_kinds ON plan (plan_kind) WHERE plan_kind <> 'supervision';
CREATE INDEX amount_plan ON amount (n);
CREATE INDEX joint_plan ON joint (n);
CREATE INDEX progress_plan ON progress (n, subject);
CREATE INDEX plan_names ON plan (id, number);
CREATE INDEX plan_newest ON plan (issued DESC, id);
CREATE INDEX plan_days ON plan (ifnull(ends, ifnull(begins, issued)), ifnull(begins, issued));
CREATE INDEX step_plan ON step (n);
CREATE INDEX undated_plan ON undated (n);
CREATE INDEX item_plan ON item (n, subject);
CREATE INDEX due_plan ON due (n, subject, until, since, due, rule, whose, ended);
CREATE INDEX due_day ON due (due);
CREATE INDEX due_known ON due (max(due, since), due, rule, subject, ended);
CREATE INDEX due_of_bodies ON due (n, subject, rule)
    WHERE rule = 'body-report' OR kind = 'written-report';
CREATE INDEX slot_plan ON slot (n);
CREATE INDEX slot_day ON slot (last, first);
CREATE INDEX fact_plan ON fact (n, subject, kind, day);
CREATE INDEX fact_day ON fact (day, kind, n, subject, value);
CREATE INDEX problem_path ON problem (path);
"""

OF_A_PLAN: Final = tuple(
    line.split()[2]
    for line in TABLES.splitlines()
    if line.startswith("CREATE TABLE ") and "(n INTEGER" in line
)
"""The tables whose rows are a plan's: each begins with its key."""


def create(connection: Connection) -> None:
    """Make the empty tables, to be filled and then finished."""
    connection.executescript(TABLES.replace("{slot}", " TEXT, ".join(SLOT_COLUMNS)))


def finish(connection: Connection) -> None:
    """Make what rests on all rows: the indexes, which with every row would take twice as long, and
    the counts of the moves of all plans."""
    for statement in INDEXES.strip().split(";\n"):
        connection.execute(statement)
    connection.execute(
        "INSERT INTO turn SELECT what, 'day', day, name, sum(change) FROM move"
        " GROUP BY what, day, name HAVING sum(change) <> 0"
    )
    connection.execute(
        "INSERT INTO turn SELECT what, 'month', substr(day, 1, 7) AS month, name, sum(change)"
        " FROM turn GROUP BY what, month, name HAVING sum(change) <> 0"
    )


def remove(connection: Connection, path: str) -> None:
    """Forget all rows of the plan or programme file at ``path``."""
    found = connection.execute("SELECT n FROM file WHERE path = ?", (path,)).fetchone()
    if found and found[0] is not None:
        turn(connection, found[0], -1)
        for table in OF_A_PLAN:
            connection.execute(f"DELETE FROM {table} WHERE n = ?", found)
        connection.execute("DELETE FROM search WHERE rowid = ?", found)
    for table in ("file", "problem", "programme"):
        connection.execute(f"DELETE FROM {table} WHERE path = ?", (path,))


def turn(connection: Connection, n: int, sign: int) -> None:
    """Count a plan's moves in (``sign`` 1) or out (-1)."""
    connection.execute(
        "INSERT INTO turn SELECT what, unit, day, name, :sign * sum(change) FROM dated"
        " WHERE n = :n GROUP BY what, unit, day, name HAVING sum(change) <> 0"
        " ON CONFLICT DO UPDATE SET change = change + excluded.change",
        {"n": n, "sign": sign},
    )


def add(connection: Connection, entry: Entry) -> int | None:
    """Store the rows of one plan file, not counted yet (see ``turn``).

    Return its key, or ``None`` for a broken file.
    """
    add_problems(connection, entry.problems)
    if entry.plan is None:
        return None
    marks = ",".join("?" * len(entry.plan))
    cursor = connection.execute(f"INSERT INTO plan VALUES (NULL,{marks})", entry.plan)
    n = int(cursor.lastrowid or 0)
    connection.execute("INSERT INTO detail VALUES (?,?)", (n, entry.detail))
    connection.execute("INSERT INTO search(rowid, text) VALUES (?,?)", (n, entry.search))
    for table, rows in (
        ("span", entry.spans),
        ("step", entry.steps),
        ("item", entry.items),
        ("undated", entry.undated),
        ("due", entry.dues),
        ("slot", entry.slots),
        ("fact", entry.facts),
        ("amount", entry.amounts),
        ("joint", entry.joint),
        ("progress", entry.progress),
    ):
        _insert(connection, table, n, rows)
    return n


def add_problems(connection: Connection, problems: Iterable[Problem]) -> None:
    """Store what could not be read."""
    rows = [
        (p.path, p.code, p.line, p.column, p.key, json.dumps(p.params), p.severity)
        for p in problems
    ]
    connection.executemany("INSERT INTO problem VALUES (?,?,?,?,?,?,?)", rows)


def add_programme(connection: Connection, row: Row) -> None:
    """Store the row of one programme."""
    connection.execute("INSERT OR REPLACE INTO programme VALUES (?,?,?,?,?,?,?,?,?)", row)


def _insert(connection: Connection, table: str, n: int, rows: Sequence[Row]) -> None:
    if rows:
        marks = ",".join("?" * (len(rows[0]) + 1))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", [(n, *row) for row in rows])
