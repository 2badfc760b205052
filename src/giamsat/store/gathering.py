"""The questions to the register about what is gathered under programmes: one statement each.

An opinion is known from its day on, one without a day always. A local result counts on the day on
which it was reported, else on the last day of what it tells of.
"""

from __future__ import annotations

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
