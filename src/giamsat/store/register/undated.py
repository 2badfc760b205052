"""The questions to the register about what no date keeps in sight: one statement each.

A recommendation may be open without any day by which something is due: not sent, sent where no
limit applies, or answered and not resolved. Under programmes stand opinions and local results: an
opinion is known from its day on, one without a day always; a local result counts on the day on
which it was reported, else on the last day of what it tells of.
"""

from __future__ import annotations

UNDATED = """
SELECT p.id, p.number, p.title, p.issuer, u.subject, u.state, u.state_since, i.whose, i.text,
       i.priority, NULL
FROM undated u JOIN plan p USING (n) JOIN item i ON i.n = u.n AND i.subject = u.subject
WHERE u.since <= :day AND u.until > :day
ORDER BY u.state_since, p.id, length(u.subject), u.subject
"""

UNDATED_LINES = """
SELECT line FROM undated WHERE since <= :day AND until > :day
ORDER BY state_since, plan, length(subject), subject
"""

OPINIONS = """
WITH known AS (
  SELECT json_extract(o.value, '$.on') AS day, json_extract(o.value, '$.closed') AS closed,
         o.value AS facts
  FROM programme p, json_each(p.facts, '$.opinion') o
  WHERE ifnull(json_extract(o.value, '$.on'), '') <= :day),
step AS (
  SELECT day, closed,
    EXISTS (SELECT 1 FROM json_each(facts, '$.passed_on') s
            WHERE json_extract(s.value, '$.on') <= :day) AS passed,
    EXISTS (SELECT 1 FROM json_each(facts, '$.answer') s
            WHERE json_extract(s.value, '$.on') <= :day) AS answered,
    EXISTS (SELECT 1 FROM json_each(facts, '$.passed_on') s
            WHERE json_extract(s.value, '$.on') BETWEEN :first AND :last) AS passed_now,
    EXISTS (SELECT 1 FROM json_each(facts, '$.answer') s
            WHERE json_extract(s.value, '$.on') BETWEEN :first AND :last) AS answered_now
  FROM known)
SELECT count(*), total(day BETWEEN :first AND :last), total(passed_now), total(answered_now),
       total(closed BETWEEN :first AND :last), total(ifnull(closed, '~') <= :day),
       total(ifnull(closed, '~') > :day AND answered),
       total(ifnull(closed, '~') > :day AND NOT answered AND passed),
       total(ifnull(closed, '~') > :day AND NOT answered AND NOT passed)
FROM step
"""

RESULTS = """
WITH result AS (
  SELECT json_extract(r.value, '$.what') AS what, json_extract(r.value, '$.count') AS count,
         ifnull(json_extract(r.value, '$.reported'), json_extract(r.value, '$.ends')) AS day
  FROM programme p, json_each(p.facts, '$.result') r)
SELECT what, CAST(total(count) AS INTEGER), sum(count IS NULL), count(*) FROM result
WHERE day BETWEEN :first AND :last GROUP BY what ORDER BY what
"""
