-- Why marks were changed: for each criterion the reasons recorded. Reasons with fewer than five marks behind them are
-- counted together, and not shown where even together they are fewer than five.
CREATE OR REPLACE VIEW plumbline__change_reason AS
WITH changed AS (
  SELECT
    org,
    cycle,
    locked_on,
    criterion,
    COALESCE(reason_code, 'no reason') AS reason,
    submitted,
    calibrated
  FROM stg_plumbline__mark
  WHERE calibrated <> submitted
),
counted AS (
  SELECT *, COUNT(*) OVER (PARTITION BY org, cycle, criterion, reason) AS with_reason FROM changed
),
folded AS (
  SELECT *, IF(with_reason < 5, 'other reasons', reason) AS shown_reason FROM counted
)
SELECT
  org,
  cycle,
  locked_on,
  criterion,
  shown_reason AS reason_code,
  COUNT(*) AS marks,
  COUNTIF(calibrated > submitted) AS raised,
  COUNTIF(calibrated < submitted) AS lowered
FROM folded
GROUP BY org, cycle, locked_on, criterion, shown_reason
HAVING COUNT(*) >= 5;
