internal import Foundation

/// The lines of a table that ships as data, read in one piece.
package enum DataLines {
  package static func read(_ path: String) throws(LexiconError) -> [Substring] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LexiconError(file: path, message: "cannot read the table; install the data folder")
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }
}
