import Datasets
import Testing

/// A column is named in one place, its definition.
@Suite struct ColumnNameTests {
  /// Keys of requests and settings that have the name of a column; no column is meant.
  private static let otherKeys: Set = ["publication_date", "reference_year"]

  @Test func `no column is named outside Definitions`() throws {
    // Names of a single word are words of the language too.
    let columns: [String] = Dataset.all.flatMap { $0.columns.map(\.name) }
    let names = Set(columns.filter { $0.contains("_") })
    #expect(names.count > 20)
    let files = try Repository.sources().filter {
      !$0.path.hasPrefix("Sources/Datasets/Definitions/")
    }
    for file in files {
      for name in names.subtracting(Self.otherKeys) where file.text.contains("\"\(name)\"") {
        Issue.record("\(file.path) names the column \(name)")
      }
    }
  }

  @Test func `datasets and columns are described in both languages`() {
    for dataset in Dataset.all {
      for column in dataset.columns {
        #expect(column.description.english.hasSuffix("."), "\(dataset.name).\(column.name)")
        #expect(column.description.chinese.hasSuffix("。"), "\(dataset.name).\(column.name)")
      }
      #expect(Set(dataset.columns.map(\.name)).count == dataset.columns.count)
      #expect(dataset.columns.contains { $0.name == dataset.primaryKey && $0.isRequired })
    }
  }

  @Test func `a Chinese description opens with a short heading, its own in the dataset`() {
    for dataset in Dataset.all {
      let headings = dataset.columns.map(\.heading.chinese)
      #expect(Set(headings).count == headings.count, "\(dataset.name): \(headings)")
      for (column, heading) in zip(dataset.columns, headings) {
        #expect((1...12).contains(heading.unicodeScalars.count), "\(dataset.name).\(column.name)")
        #expect(!heading.contains("`"), "\(dataset.name).\(column.name): \(heading)")
      }
    }
  }
}
