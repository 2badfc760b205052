"""The tables of the register and how they are filled."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Final

from giamsat.domain.problems import Problem
from giamsat.store.entries import Entry, Row

SCHEMA: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE folder (path TEXT PRIMARY KEY, listing BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE file (path TEXT PRIMARY KEY, mark BLOB, sha256 TEXT, n INTEGER) WITHOUT ROWID;
CREATE TABLE plan (n INTEGER PRIMARY KEY, id TEXT UNIQUE, path TEXT, number TEXT, number_key TEXT,
                   number_sort TEXT, issued TEXT, year INTEGER, issuer TEXT, issuer_fold TEXT,
                   issuer_sort TEXT, title TEXT, title_sort TEXT, form TEXT, begins TEXT, ends TEXT,
                   programme TEXT, head TEXT);
CREATE INDEX plan_number ON plan (number_key);
CREATE INDEX plan_issued ON plan (issued IS NULL, issued, id);
CREATE TABLE detail (n INTEGER PRIMARY KEY, facts TEXT);
CREATE TABLE span (n INTEGER, since TEXT, until TEXT, status TEXT, overdue INTEGER, next_on TEXT,
                   next_rule TEXT, next_subject TEXT, visits_done INTEGER, visits_total INTEGER,
                   open INTEGER, late INTEGER, recommendations INTEGER,
                   PRIMARY KEY (n, until)) WITHOUT ROWID;
CREATE TABLE step (n INTEGER, kind TEXT, subject TEXT, since TEXT, until TEXT, state TEXT,
                   reasons TEXT);
CREATE INDEX step_plan ON step (n, kind, since, until, state);
CREATE TABLE due (n INTEGER, subject TEXT, rule TEXT, due TEXT, since TEXT, until TEXT, ended TEXT,
                  whose TEXT, anchor TEXT, forecast INTEGER, text TEXT, kind TEXT);
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
CREATE INDEX problem_path ON problem (path);
CREATE TABLE programme (id TEXT PRIMARY KEY, title TEXT, year INTEGER, number TEXT, signed TEXT,
                        lead TEXT, path TEXT, facts TEXT);
CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = "unicode61 remove_diacritics 0");
"""

_CHILDREN: Final = ("detail", "span", "step", "due", "slot", "fact")


def create(connection: Connection) -> None:
    """Make the empty tables."""
    connection.executescript(SCHEMA)


def remove(connection: Connection, path: str) -> None:
    """Forget all rows of the plan or programme file at ``path``."""
    found = connection.execute("SELECT n FROM file WHERE path = ?", (path,)).fetchone()
    if found and found[0] is not None:
        for table in (*_CHILDREN, "plan"):
            connection.execute(f"DELETE FROM {table} WHERE n = ?", found)
        connection.execute("DELETE FROM search WHERE rowid = ?", found)
    for table in ("file", "problem", "programme"):
        connection.execute(f"DELETE FROM {table} WHERE path = ?", (path,))


def add(connection: Connection, entry: Entry) -> int | None:
    """Store the rows of one plan file; return its key, or ``None`` for a broken file."""
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
        ("due", entry.dues),
        ("slot", entry.slots),
        ("fact", entry.facts),
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
    connection.execute("INSERT OR REPLACE INTO programme VALUES (?,?,?,?,?,?,?,?)", row)


def _insert(connection: Connection, table: str, n: int, rows: Sequence[Row]) -> None:
    if rows:
        marks = ",".join("?" * (len(rows[0]) + 1))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", [(n, *row) for row in rows])
