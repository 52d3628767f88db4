-- The managers' marks before and after calibration, of those who were not removed. "Not observed" is no mark.
CREATE OR REPLACE VIEW stg_plumbline__mark AS
SELECT mark.*
FROM plumbline_mark AS mark
LEFT JOIN plumbline_removed AS removed
  ON removed.org = mark.org AND removed.employee_id = mark.employee_id
WHERE removed.employee_id IS NULL
  AND mark.rater_role = 'manager'
  AND mark.submitted IS NOT NULL
  AND mark.calibrated IS NOT NULL;
