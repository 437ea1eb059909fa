internal import Datasets
internal import Facts
internal import Foundation
internal import Newspaper
internal import Numerals
internal import PageRepair

@testable internal import Pipeline

/// The page in seeds/ after all stages but writing, its rows as a reader of the datasets sees them.
struct SeedPage {
  static let path = "seeds/000_ae746055ca1dd634.txt"
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Processed once for all tests.
  static let page = Result { try SeedPage() }

  private let document: ProcessedDocument

  private init() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.root.appending(path: Self.path)))
    let decoded = Decode.decode(bytes)
    document = try Engine().process(
      Document(path: Array(Self.path.utf8), content: bytes), decoded.source, layout: .page,
      problems: decoded.problems)
  }

  /// The rows of a dataset, a dictionary each; absent values are left out.
  static func rows(_ name: String) throws -> [[String: String]] {
    guard let dataset = Dataset.all.first(where: { $0.name == name }) else { return [] }
    return try page.get().rows(of: dataset)
  }

  /// A dataset of the page as its JSON Lines file.
  static func jsonLines(_ dataset: Dataset) throws -> [UInt8] {
    let format = JSONLines()
    let rows = format.bytes(dataset.rows(of: try page.get().document), of: dataset)
    return format.opening(of: dataset) + rows + format.closing
  }

  /// A quantity as the README shows it: a column a line, absent values left out.
  static func shownQuantity(_ id: String) throws -> String {
    let rows = Dataset.quantities.rows(of: try page.get().document)
    guard let row = rows.first(where: { $0.first == .text(id) }) else { return "" }
    let members = zip(Dataset.quantities.columns, row).compactMap { column, cell -> String? in
      switch cell {
      case .null: nil
      case .text(let text): "  \"\(column.name)\": \"\(text)\""
      case .integer(let number): "  \"\(column.name)\": \(number)"
      case .decimal(let value): "  \"\(column.name)\": \(value.decimal)"
      }
    }
    return "{\n\(members.joined(separator: ",\n"))\n}\n"
  }

  private func rows(of dataset: Dataset) -> [[String: String]] {
    dataset.rows(of: document).map { cells in
      var row: [String: String] = [:]
      for (column, cell) in zip(dataset.columns, cells) {
        switch cell {
        case .null: continue
        case .text(let text): row[column.name] = text
        case .integer(let number): row[column.name] = String(number)
        case .decimal(let value): row[column.name] = value.decimal
        }
      }
      return row
    }
  }
}
