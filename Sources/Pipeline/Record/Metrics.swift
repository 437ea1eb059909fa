/// A run in the text format of Prometheus (指标), for the textfile collector of node_exporter.
struct Metrics {
  private let record: RunRecord
  private let lastGood: RunRecord?

  /// `lastGood` is the last clean run before this one.
  init(_ record: RunRecord, lastGood: RunRecord?) {
    self.record = record
    self.lastGood = record.outcome == .clean ? record : lastGood
  }

  /// The whole file.
  var text: String {
    let documents = record.documents
    let changes = [
      ("new", documents.new), ("changed", documents.changed), ("again", documents.again),
      ("same", documents.same), ("removed", documents.removed),
      ("unsettled", documents.unsettled),
    ]
    let seconds = StageSeconds.Stage.allCases.map { ($0.rawValue, "\(record.seconds[$0])") }
    let bytes = [
      ("documents", record.bytes.documents), ("read", record.bytes.read),
      ("outputs", record.bytes.outputs),
    ]
    return family("run_exit_code", "How the last run ended; 0 is clean.", "\(record.exitCode ?? 0)")
      + family("run_number", "The number of the last run.", "\(record.run)")
      + family("run_start_time_seconds", "When the last run began.", time(record.started))
      + family("run_end_time_seconds", "When the last run ended.", time(record.ended))
      + family("clean_run_end_time_seconds", "When a run last ended clean.", time(lastGood?.ended))
      + family("run_duration_seconds", "How long the last run took.", "\(record.seconds.total)")
      + family("run_stage_seconds", "How long its parts took.", by: "stage", seconds)
      + family("run_documents", "What the last run did.", by: "change", numbers(changes))
      + family("documents", "Documents in the outputs.", "\(documents.total)")
      + family("documents_with_errors", "Those with errors.", "\(documents.failed)")
      + family("rows", "Rows in the outputs.", by: "dataset", sorted(record.rows))
      + family("problems", "Rows of problems.", by: "code", sorted(record.problems))
      + family("run_bytes", "Sizes.", by: "of", numbers(bytes))
      + family("run_peak_memory_bytes", "Peak resident memory.", "\(record.peakMemory)")
      + family("needs_a_person", "Things that need a person.", "\(record.needs.count)")
      + family("version_info", "The program's version.", by: "version", [(record.version, "1")])
  }

  private func family(_ name: String, _ help: String, _ value: String?) -> String {
    guard let value else { return "" }
    return head(name, help) + "etl_\(name) \(value)\n"
  }

  private func family(
    _ name: String, _ help: String, by label: String, _ values: [(String, String)]
  ) -> String {
    guard !values.isEmpty else { return "" }
    return head(name, help)
      + values.map { "etl_\(name){\(label)=\"\($0)\"} \($1)\n" }.joined()
  }

  private func head(_ name: String, _ help: String) -> String {
    "# HELP etl_\(name) \(help)\n# TYPE etl_\(name) gauge\n"
  }

  private func numbers(_ values: [(String, Int)]) -> [(String, String)] {
    values.map { ($0, "\($1)") }
  }

  private func sorted(_ values: [String: Int]) -> [(String, String)] {
    numbers(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private func time(_ moment: Moment?) -> String? {
    moment.map { "\($0.nanoseconds / 1_000_000_000)" }
  }
}
