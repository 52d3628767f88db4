-- Removing a person, in either engine. Replace the two texts; in BigQuery run it with the dataset as default.
-- First the note, which hides the person from every view at once and keeps later loads of older files from bringing
-- them back; then the rows themselves. BigQuery keeps deleted rows readable for up to seven days (time travel) and
-- seven more for its own recovery (fail-safe): shorten the former with
--   ALTER SCHEMA history SET OPTIONS (max_time_travel_hours = 48)
INSERT INTO plumbline_removed (org, employee_id, removed_on) VALUES ('ORG', 'EMPLOYEE', CURRENT_DATE);
DELETE FROM plumbline_person_cycle WHERE org = 'ORG' AND employee_id = 'EMPLOYEE';
DELETE FROM plumbline_mark WHERE org = 'ORG' AND employee_id = 'EMPLOYEE';
DELETE FROM plumbline_case WHERE org = 'ORG' AND employee_id = 'EMPLOYEE';
