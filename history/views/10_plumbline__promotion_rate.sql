-- Do the tracks promote alike? Of those rated at a track and grade, how many were approved for a higher grade.
-- Groups under five are not shown, nor shares of none or all of fewer than ten; where one group of a cycle is hidden
-- alone, the next smallest is hidden with it, so that nobody can subtract.
CREATE OR REPLACE VIEW plumbline__promotion_rate AS
WITH promoted AS (
  SELECT DISTINCT org, cycle, employee_id
  FROM plumbline_case
  WHERE outcome = 'approved' AND to_grade > grade
),
counted AS (
  SELECT
    person.org,
    person.cycle,
    person.locked_on,
    person.track,
    person.grade,
    COUNT(*) AS people,
    COUNTIF(promoted.employee_id IS NOT NULL) AS approved
  FROM stg_plumbline__person_cycle AS person
  LEFT JOIN promoted
    ON promoted.org = person.org AND promoted.cycle = person.cycle AND promoted.employee_id = person.employee_id
  WHERE person.rated
  GROUP BY person.org, person.cycle, person.locked_on, person.track, person.grade
),
ranked AS (
  SELECT
    *,
    people < 5 AS is_small,
    COUNTIF(people < 5) OVER (PARTITION BY org, cycle) AS small_groups,
    ROW_NUMBER() OVER (PARTITION BY org, cycle, people < 5 ORDER BY people, track, grade) AS place
  FROM counted
),
judged AS (
  SELECT *, is_small OR (small_groups = 1 AND place = 1) AS is_hidden FROM ranked
)
SELECT
  org,
  cycle,
  locked_on,
  track,
  grade,
  IF(is_hidden, NULL, people) AS people,
  IF(is_hidden OR (people < 10 AND (approved = 0 OR approved = people)), NULL, approved) AS promoted,
  IF(is_hidden OR (people < 10 AND (approved = 0 OR approved = people)), NULL, approved / people) AS promotion_rate
FROM judged;
