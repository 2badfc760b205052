"""The questions to the register that count: one statement each, whatever the number of plans.

``:day`` is the asked day; a row stands on it from ``since`` to the day before ``until``. What is
late was not ended by its last day (``until > due``); an end after the asked day is not known yet,
and sorts after every day that is. Plans issued after the asked day are not counted at all: a plan
that is only going to be issued is no draft of that day. ``turn`` (see tables.py) holds the sums of
all plans by day.
"""

from __future__ import annotations


def _turns(what: str) -> str:
    """The turns up to the day: of the months before, and of the days of its month."""
    return (
        f"(SELECT * FROM turn WHERE what IN ({what}) AND unit = 'month'"
        f" AND day < substr(:day, 1, 7) UNION ALL SELECT * FROM turn WHERE what IN ({what})"
        " AND unit = 'day' AND day BETWEEN substr(:day, 1, 7) AND :day)"
    )


_OF_PLANS = _turns("'status', 'overdue'")
_OF_ITEMS = _turns("'state'")
_OF_LATE = _turns("'late'")

STATUSES = (
    "SELECT name, sum(change * (what = 'status')) AS plans, sum(change * (what = 'overdue'))"
    f" FROM {_OF_PLANS} GROUP BY name HAVING plans > 0"
)

STATES = (
    f"SELECT name, sum(change) AS items FROM {_OF_ITEMS}"
    " GROUP BY name HAVING items > 0 ORDER BY name"
)

TALLY = (
    "SELECT kind, CASE kind WHEN 'recommendation.outcome' THEN value END AS result, count(*),"
    " count(DISTINCT n || ' ' || subject) FROM fact WHERE day BETWEEN :first AND :last"
    " GROUP BY kind, result ORDER BY kind, result"
)

LATE = (
    "SELECT ifnull(sum(change * (name = 'dues')), 0), ifnull(sum(change * (name = 'answers')), 0)"
    f" FROM {_OF_LATE}"
)

KEPT = (
    "SELECT what, sum(met AND NOT late), sum(late) FROM ("
    "SELECT CASE WHEN rule = 'visit' THEN 'visit' WHEN subject = 'plan' THEN 'plan'"
    " ELSE 'answer' END AS what, max(until <= due AND ended = 'met') AS met,"
    " max(until > due) AS late FROM due"
    " WHERE binding AND since <= :day AND due < :day AND max(due, since) BETWEEN :first AND :last"
    " GROUP BY n, subject, iif(subject = 'plan', rule, '')) GROUP BY what ORDER BY what"
)

_SHARES = (
    "count(*), sum(s.overdue), sum(s.visits_done), sum(s.recommendations), sum(s.open),"
    " sum(s.late), sum(p.n IN (SELECT n FROM joint))"
)
_KNOWN = (
    "JOIN span s ON s.n = p.n"
    " WHERE s.since <= :day AND s.until > :day AND ifnull(p.issued, '') <= :day"
)

YEARS = (
    f"SELECT CAST(p.year AS TEXT), {_SHARES} FROM plan p {_KNOWN}"
    " GROUP BY p.year ORDER BY p.year IS NULL, p.year"
)

ISSUERS = (
    "WITH held AS (SELECT n, issuer AS name FROM plan UNION ALL SELECT n, name FROM joint)"
    f" SELECT name, {_SHARES} FROM held JOIN plan p USING (n) {_KNOWN} GROUP BY name"
)
"""A plan counts for each organisation that issues it or joins in it: the sum is more than all."""

ADDRESSEES = """
WITH item AS (
  SELECT n, subject, max(whose) AS whose, max(ended = 'met' AND until <= :day) AS met,
         max(due < :day AND until > due) AS late
  FROM due WHERE since <= :day AND subject <> 'plan' AND rule <> 'visit' AND binding
  GROUP BY n, subject),
answer AS (
  SELECT n, subject, min(day) AS day FROM fact
  WHERE kind = 'recommendation.answer' AND day <= :day GROUP BY n, subject),
pace AS (
  SELECT n, subject, julianday(answer.day) - julianday(min(fact.day)) AS days
  FROM fact JOIN answer USING (n, subject)
  WHERE kind = 'recommendation.sent' AND fact.day <= answer.day GROUP BY n, subject)
SELECT whose, count(*), sum(met AND NOT late), sum(met AND late), sum(late AND NOT met),
       sum(NOT met AND NOT late), count(days), CAST(ifnull(sum(days), 0) AS INTEGER)
FROM item LEFT JOIN pace USING (n, subject) GROUP BY whose
ORDER BY sum(late) DESC, count(*) DESC, whose
"""

BODIES = """
WITH duty AS (
  SELECT d.n, d.subject, d.rule, b.value AS body, max(d.ended = 'met' AND d.until <= :day) AS met,
         max(d.due < :day AND d.until > d.due AND d.binding) AS late
  FROM due d, json_each(d.bodies) b
  WHERE d.since <= :day AND (d.rule = 'body-report' OR d.kind = 'written-report')
  GROUP BY d.n, d.subject, d.rule, b.value)
SELECT body, count(*), sum(met AND NOT late), sum(met AND late), sum(late AND NOT met),
       sum(NOT met AND NOT late), 0, 0
FROM duty GROUP BY body ORDER BY sum(late) DESC, count(*) DESC, body
"""

PROGRESS = """
WITH fate AS (
  SELECT n, subject, max(iif(kind = 'recommendation.answer', day, NULL)) AS answered,
         ifnull(max(iif(kind = 'recommendation.reopening', day, NULL)), '') AS again
  FROM fact
  WHERE day <= :day AND kind IN ('recommendation.sent', 'recommendation.received',
    'recommendation.answer', 'recommendation.verification', 'recommendation.reopening')
  GROUP BY n, subject),
step AS (
  SELECT n, subject, max(iif(step = 'accepts', value, NULL)) AS accepts,
         max(iif(step = 'said', value, NULL)) AS said, max(iif(step = 'seen', value, NULL)) AS seen
  FROM progress WHERE since <= :day AND until > :day GROUP BY n, subject)
SELECT i.whose, count(*), total(answered > again),
       total(accepts = 'wholly'), total(accepts = 'in-part'), total(accepts = 'not'),
       total(said = 'carried-out'), total(said = 'partly'), total(said = 'not-carried-out'),
       total(seen = 'carried-out'), total(seen = 'partly'), total(seen = 'not-carried-out')
FROM fate JOIN item i USING (n, subject) LEFT JOIN step USING (n, subject)
GROUP BY i.whose ORDER BY i.whose
"""

PROGRESS_STEPS = (
    "SELECT step, value, count(*), count(DISTINCT n || ' ' || subject) FROM progress"
    " WHERE since BETWEEN :first AND :last GROUP BY step, value ORDER BY step, value"
)

SUPERVISED = """
WITH stay AS (
  SELECT t.n, t.first, t.last, w.value AS body
  FROM slot t JOIN detail d USING (n), json_each(d.facts, '$.visit') v,
       json_each(v.value, '$.bodies') w
  WHERE t.since <= :day AND t.until > :day AND t.last >= :first AND t.first <= :last
    AND t.kind IN ('visit', 'meeting') AND t.state <> 'cancelled'
    AND json_extract(v.value, '$.id') = t.visit
  UNION
  SELECT p.n, p.begins, p.ends, json_extract(b.value, '$.name')
  FROM plan p JOIN detail d USING (n), json_each(d.facts, '$.body') b
  WHERE p.begins <= :last AND p.ends >= :first AND NOT EXISTS (
    SELECT 1 FROM json_each(d.facts, '$.visit') v, json_each(v.value, '$.bodies') w
    WHERE w.value IN (json_extract(b.value, '$.id'), json_extract(b.value, '$.name')))),
named AS (
  SELECT stay.n, first, last, ifnull(
    (SELECT json_extract(b.value, '$.name') FROM detail d, json_each(d.facts, '$.body') b
     WHERE d.n = stay.n AND json_extract(b.value, '$.id') = body), body) AS body
  FROM stay)
SELECT p.id, p.number, p.title, p.issuer, body, first, last, s.status, NULL
FROM named JOIN plan p USING (n) JOIN span s USING (n)
WHERE s.since <= :day AND s.until > :day AND s.status NOT IN ('cancelled', 'replaced')
  AND ifnull(p.issued, '') <= :day
ORDER BY body, first, last, p.id
"""
