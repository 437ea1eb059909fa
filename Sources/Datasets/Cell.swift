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
