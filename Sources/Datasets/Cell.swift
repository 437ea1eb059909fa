package import Numerals

/// One value of a row, before any format has written it.
package enum Cell: Sendable, Equatable {
  /// Absent: an empty cell in CSV, `null` in JSON, NULL in SQLite.
  case null
  case text(String)
  case integer(Int)
  /// Exact; written in plain decimal notation.
  case decimal(Rational)
}

/// How absent values become cells: nothing is guessed to fill one.
extension Cell {
  /// A text, or null where there is none or it is empty.
  static func text(orNull text: String?) -> Cell {
    guard let text, !text.isEmpty else { return .null }
    return .text(text)
  }

  static func integer(orNull integer: Int?) -> Cell { integer.map(Cell.integer) ?? .null }

  static func decimal(orNull value: Rational?) -> Cell { value.map(Cell.decimal) ?? .null }
}
