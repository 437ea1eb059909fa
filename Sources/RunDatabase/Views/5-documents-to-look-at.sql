-- What a person should look at first: documents with problems, the worst on top.
CREATE VIEW documents_to_look_at AS
SELECT documents.source_path, documents.status, severity, code, COUNT(*) AS problems,
  MIN(line) AS first_line, MIN(message) AS message
FROM problems JOIN documents USING (document_id)
WHERE severity <> 'info'
GROUP BY document_id, severity, code
ORDER BY severity = 'error' DESC, problems DESC, documents.source_path, code;
