/// The best one-to-one pairing of rows and columns by a table of gains (Hungarian method).
///
/// Takes time cubic in the number of rows; the caller keeps tables small.
struct Assignment {
  /// The column of each row; nil where columns ran out.
  private(set) var columns: [Int?]

  init(_ gains: [[Double]]) {
    let rows = gains.count
    let width = gains.first?.count ?? 0
    columns = [Int?](repeating: nil, count: rows)
    guard rows > 0, width > 0 else { return }
    // Columns without a partner are padded with no gain, so that every row finds one.
    let size = max(rows, width)
    let costs = (1...rows).map { row in
      (1...size).map { column in column <= width ? -gains[row - 1][column - 1] : 0 }
    }
    var owner = [Int](repeating: 0, count: size + 1)
    var rowPotential = [Double](repeating: 0, count: rows + 1)
    var columnPotential = [Double](repeating: 0, count: size + 1)
    for row in 1...rows {
      owner[0] = row
      var column = 0
      var least = [Double](repeating: .infinity, count: size + 1)
      var origin = [Int](repeating: 0, count: size + 1)
      var isDone = [Bool](repeating: false, count: size + 1)
      repeat {
        isDone[column] = true
        let current = owner[column]
        var delta = Double.infinity
        var next = 0
        for candidate in 1...size where !isDone[candidate] {
          let reduced =
            costs[current - 1][candidate - 1] - rowPotential[current] - columnPotential[candidate]
          if reduced < least[candidate] {
            (least[candidate], origin[candidate]) = (reduced, column)
          }
          if least[candidate] < delta { (delta, next) = (least[candidate], candidate) }
        }
        for candidate in 0...size {
          if isDone[candidate] {
            rowPotential[owner[candidate]] += delta
            columnPotential[candidate] -= delta
          } else {
            least[candidate] -= delta
          }
        }
        column = next
      } while owner[column] != 0
      repeat {
        owner[column] = owner[origin[column]]
        column = origin[column]
      } while column != 0
    }
    for column in 1...width where owner[column] > 0 { columns[owner[column] - 1] = column - 1 }
  }
}
