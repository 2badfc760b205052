"""The questions to the register about what stands to be done on a day.

A duty of several bodies is one row on any day: that of the bodies that will have done it last. The
rows of the others are its twins (see tables.py); what their bodies have not done by the day counts
as its own.
"""

from __future__ import annotations

_STANDING = (
    "(SELECT {} FROM json_each(d.among) a WHERE EXISTS (SELECT 1 FROM due t, json_each(t.bodies) b"
    " WHERE t.n = d.n AND t.subject = d.subject AND t.rule = d.rule AND t.due = d.due"
    " AND t.since = d.since AND t.among = d.among AND t.until > :day AND b.value = a.value))"
)
_NAMES = _STANDING.format("group_concat(a.value, '; ')")
_WHOSE = (
    "CASE WHEN d.among IS NULL OR d.whose IS NOT"
    " (SELECT group_concat(value, '; ') FROM json_each(d.bodies))"
    f" THEN d.whose ELSE {_NAMES} END"
)
_BODIES = (
    "CASE WHEN d.among IS NULL THEN d.bodies"
    f" ELSE {_STANDING.format('json_group_array(a.value)')} END"
)
_TAIL = (
    "CASE WHEN d.among IS NULL THEN d.tail ELSE"
    f" replace(replace(d.tail, char(1), json_quote({_WHOSE})), char(2), {_BODIES}) END"
)
_RANK = "CASE d.priority WHEN 'high' THEN 0 WHEN 'low' THEN 2 ELSE 1 END"
"""Of what is due on one day, what has a high priority comes first."""

_STANDS = "d.since <= :day AND d.until > :day AND NOT d.twin"


def dues_sql(first: str | None) -> str:
    """Return the question for the columns of ``DueRow``."""
    return (
        "SELECT p.id, p.number, p.title, p.issuer, d.subject, d.rule, d.due, d.since,"
        f" {_WHOSE}, d.anchor, d.forecast, d.text, d.kind, d.advised, d.day_off, d.binding,"
        f" {_BODIES}, d.anchor_key, d.priority, NULL"
        f" FROM due d JOIN plan p USING (n) WHERE {_STANDS} AND {_due_from(first)}"
        f" ORDER BY d.due, {_RANK}, p.id, length(d.subject), d.subject"
    )


def due_lines_sql(first: str, *, binding: bool | None) -> str:
    """Return the question for the rows as JSON objects; only those that bind, or do not."""
    wanted = "" if binding is None else f" AND d.binding = {int(binding)}"
    return (
        "SELECT d.head || ', \"days\": '"
        f" || CAST(julianday(d.due) - julianday(:day) AS INTEGER) || {_TAIL}"
        f" FROM due d WHERE {_STANDS} AND {_due_from(first)}{wanted}"
        f" ORDER BY d.due, {_RANK}, d.plan, length(d.subject), d.subject"
    )


def _due_from(first: str | None) -> str:
    """The condition on a last day; without a ``first`` one it is not looked for among last days:
    most of those before a day are of what is long done."""
    return "d.due BETWEEN :first AND :last" if first else "+d.due <= :last"
