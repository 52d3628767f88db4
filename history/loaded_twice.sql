-- Cycles of which two contents were loaded, which counts people or marks twice: delete the cycle, and load the export you
-- trust. For BigQuery, which keeps what was loaded on another day; npm run history begins anew each time and refuses both.
CREATE OR REPLACE VIEW plumbline__loaded_twice AS
WITH listed AS (
  SELECT org, cycle, 'person' AS what, employee_id AS fact FROM plumbline_person_cycle
  UNION ALL
  SELECT org, cycle, 'mark' AS what, employee_id || '/' || criterion || '/' || rater_role || '/' || CAST(rater_number AS STRING) AS fact
  FROM plumbline_mark
  UNION ALL
  SELECT org, cycle, 'case' AS what, employee_id || '/' || from_level || '/' || to_level AS fact FROM plumbline_case
)
SELECT org, cycle, what, COUNT(*) - COUNT(DISTINCT fact) AS doubled
FROM listed
GROUP BY org, cycle, what
HAVING COUNT(*) > COUNT(DISTINCT fact);
