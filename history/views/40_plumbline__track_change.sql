-- Who changed track between two cycles, both ways, and what became of them by the latest cycle there is: still there,
-- back on the first track, on a higher grade, or no longer in the data. Fewer than five people are not shown.
CREATE OR REPLACE VIEW plumbline__track_change AS
WITH stepped AS (
  SELECT
    org,
    cycle,
    locked_on,
    track,
    grade,
    LAG(track) OVER (PARTITION BY org, employee_id, hired_on ORDER BY locked_on, cycle) AS before_track,
    LAST_VALUE(track) OVER (
      PARTITION BY org, employee_id, hired_on ORDER BY locked_on, cycle ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS last_track,
    LAST_VALUE(grade) OVER (
      PARTITION BY org, employee_id, hired_on ORDER BY locked_on, cycle ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS last_grade,
    MAX(locked_on) OVER (PARTITION BY org, employee_id, hired_on) AS last_seen_on,
    MAX(locked_on) OVER (PARTITION BY org) AS latest_on
  FROM stg_plumbline__person_cycle
  WHERE track IS NOT NULL AND grade IS NOT NULL
),
moved AS (
  SELECT * FROM stepped WHERE before_track IS NOT NULL AND before_track <> track
)
SELECT
  org,
  cycle,
  locked_on,
  before_track AS from_track,
  track AS to_track,
  COUNT(*) AS people,
  COUNTIF(last_seen_on = latest_on AND last_track = track) AS still_there,
  COUNTIF(last_seen_on = latest_on AND last_track <> track) AS went_back,
  COUNTIF(last_seen_on = latest_on AND last_grade > grade) AS on_higher_grade,
  COUNTIF(last_seen_on < latest_on) AS not_in_latest
FROM moved
GROUP BY org, cycle, locked_on, before_track, track
HAVING COUNT(*) >= 5;
