internal import Foundation
internal import RunDatabase

/// The last runs on an output folder, and what needs a person (状态): `etl status`.
package struct RunStatus: Sendable, Equatable, Codable {
  package let output: String
  /// Whether a run is at work now.
  package let isRunning: Bool
  /// What somebody has to see to, a sentence each; empty where all is well.
  package let needs: [String]
  /// The last runs, the newest first.
  package let runs: [RunRecord]

  enum CodingKeys: String, CodingKey {
    case output, runs
    case isRunning = "running"
    case needs = "needs_a_person"
  }

  /// Looks; throws where the ledger cannot be read.
  package init(_ config: Config, runs count: Int) throws {
    output = config.outputPath
    isRunning = OutputLock.isHeld(output)
    let path = OutputFolder.ledger(in: output)
    let ledger = try LedgerFile.read(path)
    runs = try ledger?.records(atMost: count) ?? []
    var needs: [String] = []
    if ledger == nil {
      needs.append(
        FileStatus(of: path) == nil
          ? "no run has ever written to \(output)"
          : "the ledger \(path) is damaged; the next run makes it anew")
    }
    if let last = runs.first { needs += Self.needs(of: last, isRunning: isRunning) }
    let aside = LedgerFile.aside(path)
    if FileStatus(of: aside) != nil {
      needs.append("a damaged ledger lies at \(aside): check the disk, then remove the file")
    }
    self.needs = needs
  }

  private static func needs(of last: RunRecord, isRunning: Bool) -> [String] {
    guard last.outcome == .running else { return last.needs }
    guard !isRunning else { return [] }
    return [
      "run \(last.run) of \(last.started.text) died without a word; the next one goes on from there"
    ]
  }

  package var exitStatus: ExitStatus { needs.isEmpty ? .clean : .finishedWithErrors }

  /// The status as JSON, for monitors.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// The status as a table, for people.
  package var text: String {
    let columns = [
      "run", "started", "outcome", "seconds", "documents", "new", "changed", "removed", "errors",
      "quantities",
    ]
    let lines = runs.map { run in
      let (documents, outcome) = (run.documents, run.outcome)
      let isDead = outcome == .running && !isRunning
      return [
        "\(run.run)", run.started.text, isDead ? "died" : outcome.rawValue,
        "\(run.seconds.total)", "\(documents.total)", "\(documents.new)", "\(documents.changed)",
        "\(documents.removed)", "\(documents.failed)", "\(run.quantities)",
      ]
    }
    let said = needs.isEmpty ? ["nothing needs a person"] : needs.map { "NEEDS A PERSON: \($0)" }
    let table = runs.isEmpty ? [] : Self.aligned([columns] + lines)
    let now = isRunning ? ["a run is at work on \(output)"] : []
    return (table + now + said).joined(separator: "\n") + "\n"
  }

  private static func aligned(_ lines: [[String]]) -> [String] {
    let widths = (lines.first ?? []).indices.map { column in
      lines.map { $0[column].utf8.count }.max() ?? 0
    }
    return lines.map { line in
      let cells = zip(line, widths).map { text, width in
        text + String(repeating: " ", count: width - text.utf8.count)
      }
      return String(cells.joined(separator: "  ").trimmingSuffix { $0 == " " })
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
