-- Money by what it is said of, in each currency. A text may give an amount twice, and a sum with its
-- parts, so amounts are not added up: the largest one is the project's own.
CREATE VIEW investment_by_project AS
SELECT place, subject AS project, base_unit AS currency, COUNT(*) AS mentions,
  MAX(CAST(COALESCE(base_value_max, base_value) AS REAL)) AS largest_amount,
  GROUP_CONCAT(DISTINCT status) AS statuses, GROUP_CONCAT(DISTINCT period) AS periods
FROM quantities
WHERE quantity_kind = 'money' AND subject IS NOT NULL AND "change" IS NULL
GROUP BY place, subject, base_unit
ORDER BY largest_amount DESC, project;
