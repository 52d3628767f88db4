-- Everybody of every cycle but those who were removed. An id that comes back with another day of hire is another person.
CREATE OR REPLACE VIEW stg_plumbline__person_cycle AS
SELECT
  person.*,
  person.org || '/' || person.employee_id || '/' || COALESCE(CAST(person.hired_on AS STRING), '') AS person_key
FROM plumbline_person_cycle AS person
LEFT JOIN plumbline_removed AS removed
  ON removed.org = person.org AND removed.employee_id = person.employee_id
WHERE removed.employee_id IS NULL;
