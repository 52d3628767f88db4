-- Who was rated, and why others were not, one row a cycle and reason. Reasons with fewer than five people are counted
-- together; fewer than five are not shown, and the next smallest with them, so that nobody can subtract.
CREATE OR REPLACE VIEW plumbline__coverage AS
WITH said AS (
  SELECT org, cycle, locked_on, IF(rated, 'rated', COALESCE(unrated_reason, 'not said')) AS reason
  FROM stg_plumbline__person_cycle
),
with_size AS (
  SELECT *, COUNT(*) OVER (PARTITION BY org, cycle, reason) AS with_reason FROM said
),
folded AS (
  SELECT *, IF(with_reason < 5 AND reason <> 'rated', 'other reasons', reason) AS shown_reason FROM with_size
),
counted AS (
  SELECT org, cycle, locked_on, shown_reason AS reason, COUNT(*) AS people
  FROM folded
  GROUP BY org, cycle, locked_on, shown_reason
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
