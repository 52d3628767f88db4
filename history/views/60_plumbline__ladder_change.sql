-- Criteria that came or went between two cycles of an organisation. Marks before and after are not one series.
CREATE OR REPLACE VIEW plumbline__ladder_change AS
WITH cycles AS (
  SELECT org, cycle, locked_on, LAG(cycle) OVER (PARTITION BY org ORDER BY locked_on, cycle) AS before_cycle
  FROM plumbline_cycle
),
criteria AS (
  SELECT DISTINCT org, cycle, criterion FROM plumbline_cycle_ladder
),
came AS (
  SELECT cycles.org, cycles.cycle, cycles.locked_on, now_asked.criterion, 'new' AS what
  FROM cycles
  JOIN criteria AS now_asked ON now_asked.org = cycles.org AND now_asked.cycle = cycles.cycle
  LEFT JOIN criteria AS asked_before
    ON asked_before.org = cycles.org
    AND asked_before.cycle = cycles.before_cycle
    AND asked_before.criterion = now_asked.criterion
  WHERE cycles.before_cycle IS NOT NULL AND asked_before.criterion IS NULL
),
went AS (
  SELECT cycles.org, cycles.cycle, cycles.locked_on, asked_before.criterion, 'gone' AS what
  FROM cycles
  JOIN criteria AS asked_before ON asked_before.org = cycles.org AND asked_before.cycle = cycles.before_cycle
  LEFT JOIN criteria AS now_asked
    ON now_asked.org = cycles.org AND now_asked.cycle = cycles.cycle AND now_asked.criterion = asked_before.criterion
  WHERE now_asked.criterion IS NULL
)
SELECT * FROM came
UNION ALL
SELECT * FROM went;
