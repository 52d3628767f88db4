-- Who was rated, and why others were not, one row a cycle and reason. Fewer than five people are not shown, nor a
-- reason that would be hidden alone.
CREATE OR REPLACE VIEW plumbline__coverage AS
WITH counted AS (
  SELECT
    org,
    cycle,
    locked_on,
    IF(rated, 'rated', COALESCE(unrated_reason, 'not said')) AS reason,
    COUNT(*) AS people
  FROM stg_plumbline__person_cycle
  GROUP BY org, cycle, locked_on, IF(rated, 'rated', COALESCE(unrated_reason, 'not said'))
),
ranked AS (
  SELECT
    *,
    people < 5 AS is_small,
    COUNTIF(people < 5) OVER (PARTITION BY org, cycle) AS small_groups,
    ROW_NUMBER() OVER (PARTITION BY org, cycle, people < 5 ORDER BY people, reason) AS place,
    SUM(people) OVER (PARTITION BY org, cycle) AS everybody
  FROM counted
)
SELECT
  org,
  cycle,
  locked_on,
  reason,
  IF(is_small OR (small_groups = 1 AND place = 1), NULL, people) AS people,
  IF(is_small OR (small_groups = 1 AND place = 1), NULL, people / everybody) AS share
FROM ranked;
