-- Ids that stood for another person before: the day of hire differs between cycles. They are counted as two people.
CREATE OR REPLACE VIEW plumbline__reused_id AS
SELECT org, COUNT(*) AS ids
FROM (
  SELECT org, employee_id
  FROM stg_plumbline__person_cycle
  WHERE hired_on IS NOT NULL
  GROUP BY org, employee_id
  HAVING COUNT(DISTINCT hired_on) > 1
) AS reused
GROUP BY org;
