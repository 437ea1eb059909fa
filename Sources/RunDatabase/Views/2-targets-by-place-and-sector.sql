-- How much is promised where: the number of targets by place and policy area.
CREATE VIEW targets_by_place_and_sector AS
SELECT place, sector, COUNT(*) AS targets, COUNT(DISTINCT subject) AS subjects
FROM quantities
WHERE status = 'planned'
GROUP BY place, sector
ORDER BY place, targets DESC, sector;
