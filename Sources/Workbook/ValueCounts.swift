internal import Datasets

/// How often each value stands in the columns by which people group (计数).
struct ValueCounts {
  /// A column with its counts, the most frequent value first.
  struct Group {
    let dataset: Dataset
    let column: Column
    let values: [(value: String, count: Int)]
  }

  private let datasets: [Dataset]
  private var counts: [[String: Int]]
  private let columns: [(dataset: Int, column: Int)]

  init(_ datasets: [Dataset]) {
    self.datasets = datasets
    columns = datasets.enumerated().flatMap { number, dataset in
      dataset.columns.indices.filter { dataset.columns[$0].isCategory }.map { (number, $0) }
    }
    counts = columns.map { _ in [:] }
  }

  mutating func add(_ row: [Cell], dataset: Int) {
    for (index, place) in columns.enumerated() where place.dataset == dataset {
      guard case .text(let value) = row[place.column] else { continue }
      counts[index][value, default: 0] += 1
    }
  }

  /// The groups that part the rows, by two values at least; of each at most `most` values.
  func groups(most: Int) -> [Group] {
    zip(columns, counts).compactMap { place, counts in
      guard counts.count > 1 else { return nil }
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let dataset = datasets[place.dataset]
      return Group(
        dataset: dataset, column: dataset.columns[place.column],
        values: sorted.prefix(most).map { ($0.key, $0.value) })
    }
  }
}
