-- Which criterion moves most in calibration: how many of its marks changed, which way, and by how much on average.
-- Fewer than five people are not shown; everybody has one mark of their manager on a criterion.
CREATE OR REPLACE VIEW plumbline__calibration_change AS
SELECT
  org,
  cycle,
  locked_on,
  criterion,
  COUNT(*) AS marks,
  COUNTIF(calibrated > submitted) AS raised,
  COUNTIF(calibrated < submitted) AS lowered,
  COUNTIF(calibrated <> submitted) / COUNT(*) AS share_changed,
  AVG(calibrated - submitted) AS mean_change
FROM stg_plumbline__mark
GROUP BY org, cycle, locked_on, criterion
HAVING COUNT(*) >= 5;
