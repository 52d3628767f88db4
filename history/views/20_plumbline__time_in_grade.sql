-- How long people have been in their grade on the day a cycle was locked: the middle of each track and grade, in months.
-- A move between the tracks at one grade does not begin it anew. Groups under five are not shown, nor one that would
-- be hidden alone.
CREATE OR REPLACE VIEW plumbline__time_in_grade AS
WITH timed AS (
  SELECT
    org,
    cycle,
    locked_on,
    track,
    grade,
    person_key,
    (EXTRACT(YEAR FROM locked_on) - EXTRACT(YEAR FROM grade_since)) * 12
      + EXTRACT(MONTH FROM locked_on) - EXTRACT(MONTH FROM grade_since)
      - IF(EXTRACT(DAY FROM locked_on) < EXTRACT(DAY FROM grade_since), 1, 0) AS months
  FROM stg_plumbline__person_cycle
  WHERE grade IS NOT NULL AND grade_since IS NOT NULL AND grade_since <= locked_on
),
placed AS (
  SELECT
    *,
    COUNT(*) OVER (PARTITION BY org, cycle, track, grade) AS people,
    ROW_NUMBER() OVER (PARTITION BY org, cycle, track, grade ORDER BY months, person_key) AS place
  FROM timed
),
middle AS (
  SELECT org, cycle, locked_on, track, grade, people, AVG(months) AS median_months
  FROM placed
  WHERE place * 2 IN (people, people + 1, people + 2)
  GROUP BY org, cycle, locked_on, track, grade, people
),
ranked AS (
  SELECT
    *,
    people < 5 AS is_small,
    COUNTIF(people < 5) OVER (PARTITION BY org, cycle) AS small_groups,
    ROW_NUMBER() OVER (PARTITION BY org, cycle, people < 5 ORDER BY people, track, grade) AS place
  FROM middle
)
SELECT
  org,
  cycle,
  locked_on,
  track,
  grade,
  IF(is_small OR (small_groups = 1 AND place = 1), NULL, people) AS people,
  IF(is_small OR (small_groups = 1 AND place = 1), NULL, median_months) AS median_months
FROM ranked;
