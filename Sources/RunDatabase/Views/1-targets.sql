-- What is promised, where and in which policy area: 到2025年建成高标准农田50万亩.
CREATE VIEW targets AS
SELECT quantities.place, sector, subject, action, comparator,
  value, value_max, unit, base_value, base_value_max, base_unit,
  CAST(base_value AS REAL) AS base_value_real,
  "change", period, quantities.raw, sentence,
  articles.title, quantities.source_path, line_start, line_end, quantity_id
FROM quantities JOIN articles USING (article_id)
WHERE status = 'planned'
ORDER BY quantities."row";
