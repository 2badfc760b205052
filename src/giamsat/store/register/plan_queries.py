"""Which plans are asked for, as SQL. Part of the fast path: cheap to import."""

from __future__ import annotations

from giamsat.domain.records import STATUSES
from giamsat.domain.text import fold, search_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from giamsat.domain.records import PlanQuery

    Question = tuple[str, dict[str, Any]]
    """SQL and the values of its names."""

FOREVER = "~"
"""Sorts after every ISO day: the end of what nothing ends."""

ROW = (
    "p.id, p.number, p.issued, p.issuer, p.title, p.form, p.begins, p.ends, s.status, s.overdue,"
    " s.next_on, s.next_rule, s.next_subject, s.visits_done, s.visits_total, s.open, s.late,"
    ' s.recommendations, p.path, p.plan_kind, p."when", p.field,'
    " p.programme, p.item, NULL"
)

JSON = (
    'p.head || \', "status": "\' || s.status || \'", "overdue": \' ||'
    " CASE s.overdue WHEN 1 THEN 'true' ELSE 'false' END || ', \"next_deadline\": ' ||"
    " CASE WHEN s.next_on IS NULL THEN 'null' ELSE"
    ' \'{"on": "\' || s.next_on || \'", "rule": \' ||'
    " json_quote(s.next_rule) || ', \"what\": ' || json_quote(s.next_subject) || '}' END ||"
    ' \', "visits": {"done": \' || s.visits_done || \', "total": \' || s.visits_total ||'
    ' \'}, "recommendations": {"open": \' || s.open || \', "overdue": \' || s.late ||'
    " ', \"total\": ' || s.recommendations || '}, \"path\": ' || json_quote(p.path) ||"
    ' \', "kind": \' || json_quote(p.plan_kind) || \', "when": \' || json_quote(p."when") ||'
    " ', \"field\": ' || json_quote(p.field) || '}'"
)

_SORTS = {
    "issued": ("p.issued IS NULL", "p.issued"),
    "number": ("p.number IS NULL", "p.number_sort"),
    "title": ("p.title_sort",),
    "issuer": ("p.issuer_sort",),
    "begins": (
        "ifnull(p.begins, p.when_first) IS NULL",
        "ifnull(p.begins, p.when_first)",
    ),
    "ends": ("ifnull(p.ends, p.when_last) IS NULL", "ifnull(p.ends, p.when_last)"),
    "status": ("instr('" + "".join(f" {s} " for s in STATUSES) + "', ' ' || s.status || ' ')",),
    "next": (f"ifnull(s.next_on, '{FOREVER}')",),
    "id": ("p.id",),
}
"""What plans are sorted by; the other way round, what is unknown still comes last."""


def rows(columns: str, query: PlanQuery) -> Question:
    """Return the question for ``columns`` of the plans asked for, in order."""
    where, values = _conditions(query)
    terms = _SORTS[query.sort]
    # Without a limit, "+" keeps off the index of the newest: all rows are read where they lie.
    plus = "+" if query.limit is None else ""
    order = f"{plus}{terms[-1]} DESC" if query.descending else ", ".join(terms)
    sql = f"SELECT {columns} FROM plan p CROSS JOIN span s ON s.n = p.n WHERE {where}"
    sql += f" ORDER BY {order}, p.id"
    if query.limit is not None:
        sql += " LIMIT :limit"
        values["limit"] = query.limit
    return sql, values


def count(query: PlanQuery) -> Question:
    """Return the question for how many plans match, whatever the limit."""
    asks_span = bool(query.statuses) or query.overdue is not None
    where, values = _conditions(query, on_the_day=asks_span)
    if where in (f"TRUE AND {_FOUND}", f"TRUE AND +{_FOUND}"):
        return "SELECT count(*) FROM search WHERE search MATCH :search", values
    # Spans have no gap: every plan has one on any day, and it need not be looked for.
    source = "plan p CROSS JOIN span s ON s.n = p.n" if asks_span else "plan p"
    return f"SELECT count(*) FROM {source} WHERE {where}", values


def _conditions(query: PlanQuery, *, on_the_day: bool = True) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {"day": query.as_of}
    terms = ["s.since <= :day AND s.until > :day" if on_the_day else "TRUE"]
    for column, wanted in (
        ("s.status", query.statuses or None),
        ("p.year", query.years or None),
        ("p.id", query.ids or None),
        ("p.issuer", query.issuers),
    ):
        if wanted is not None:
            names = {f"{column[2:]}{place}": value for place, value in enumerate(wanted)}
            known = ", ".join(f":{name}" for name in names)
            term = f"{column} IN ({known})"
            if column == "p.issuer":
                term = f"({term} OR p.n IN (SELECT n FROM joint WHERE name IN ({known})))"
            terms.append(term)
            values.update(names)
    for name, term in _TERMS.items():
        value = getattr(query, name)
        if value is not None:
            terms.append(term)
            values[name] = fold(value) if name in ("issuer", "field") else value
    if query.search and fold(query.search):
        # The newest few are looked for among the newest, not among all that match: hence "+".
        few = query.limit is not None and query.sort == "issued" and query.descending
        plus = "+" if few else ""
        terms.append(plus + _FOUND)
        values["search"] = _match(query.search)
    return " AND ".join(terms), values


_FOUND = "p.n IN (SELECT rowid FROM search WHERE search MATCH :search)"

_TERMS = {
    "issuer": "instr(p.issuer_fold, :issuer)",
    "form": "p.form = :form",
    "programme": "p.programme = :programme",
    "kind": "p.plan_kind = :kind",
    "field": "instr(p.field_fold, :field)",
    "when_first": "ifnull(p.begins, p.when_first) >= :when_first",
    "when_last": "coalesce(p.ends, p.begins, p.when_last) <= :when_last",
    "first": "ifnull(p.ends, ifnull(p.begins, p.issued)) >= :first",
    "last": "ifnull(p.begins, p.issued) <= :last",
    "overdue": "s.overdue = :overdue",
}


def _match(text: str) -> str:
    """Return the FTS5 question for ``text``: every word, each by its beginning."""
    words = "".join(c if c.isalnum() else " " for c in search_key(text)).split()
    return " ".join(f'"{word}"*' for word in words) or '""'


def like_of(text: str) -> str:
    """Return ``text`` as LIKE takes it, with nothing that stands for other letters."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def glob_of(text: str) -> str:
    """Return ``text`` as GLOB takes it, with nothing that stands for other letters."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in text)
