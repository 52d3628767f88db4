-- The tables of Plumbline's history, one row a fact; the same for DuckDB and BigQuery.
-- Every table says which organisation (a hub) and cycle it speaks of, and the day that cycle was locked,
-- by which BigQuery partitions. history/README.md says what each column means.

CREATE TABLE IF NOT EXISTS plumbline_cycle (
  org STRING NOT NULL,
  cycle STRING NOT NULL,
  locked_on DATE NOT NULL,
  cut_off_on DATE,
  ladder_version STRING NOT NULL
);

CREATE TABLE IF NOT EXISTS plumbline_person_cycle (
  org STRING NOT NULL,
  cycle STRING NOT NULL,
  locked_on DATE NOT NULL,
  employee_id STRING NOT NULL,
  hired_on DATE,
  grade INT64,
  track STRING,
  level STRING,
  grade_since DATE,
  level_since DATE,
  rated BOOL NOT NULL,
  unrated_reason STRING,
  manager_ref STRING,
  name STRING
);

CREATE TABLE IF NOT EXISTS plumbline_mark (
  org STRING NOT NULL,
  cycle STRING NOT NULL,
  locked_on DATE NOT NULL,
  employee_id STRING NOT NULL,
  grade INT64 NOT NULL,
  criterion STRING NOT NULL,
  rater_role STRING NOT NULL,
  rater_number INT64 NOT NULL,
  submitted INT64,
  calibrated INT64,
  reason_code STRING,
  decided_at TIMESTAMP,
  comment STRING
);

CREATE TABLE IF NOT EXISTS plumbline_case (
  org STRING NOT NULL,
  cycle STRING NOT NULL,
  locked_on DATE NOT NULL,
  employee_id STRING NOT NULL,
  grade INT64 NOT NULL,
  from_level STRING NOT NULL,
  to_level STRING NOT NULL,
  to_grade INT64 NOT NULL,
  outcome STRING NOT NULL,
  bar_met BOOL NOT NULL,
  decided_on DATE,
  effective_on DATE,
  rationale STRING,
  comment STRING
);

CREATE TABLE IF NOT EXISTS plumbline_cycle_ladder (
  org STRING NOT NULL,
  cycle STRING NOT NULL,
  locked_on DATE NOT NULL,
  ladder_version STRING NOT NULL,
  grade INT64 NOT NULL,
  track STRING NOT NULL,
  level STRING NOT NULL,
  title STRING NOT NULL,
  criterion STRING NOT NULL,
  position INT64 NOT NULL,
  weight NUMERIC(18, 6) NOT NULL
);

CREATE TABLE IF NOT EXISTS plumbline_removed (
  org STRING NOT NULL,
  employee_id STRING NOT NULL,
  removed_on DATE NOT NULL
);
