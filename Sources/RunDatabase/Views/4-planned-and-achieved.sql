-- What is promised against what is done, counted by policy area and kind of quantity.
CREATE VIEW planned_and_achieved AS
SELECT sector, quantity_kind,
  SUM(status = 'planned') AS planned, SUM(status = 'ongoing') AS ongoing,
  SUM(status = 'achieved') AS achieved, SUM(status IS NULL) AS unsaid, COUNT(*) AS quantities
FROM quantities
GROUP BY sector, quantity_kind
ORDER BY sector, quantity_kind;
