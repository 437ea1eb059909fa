internal import Foundation

/// Tables that ship as data, read in one piece.
package enum DataLines {
  package static func bytes(_ path: String) throws(LexiconError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LexiconError(file: path, message: "cannot read the table; install the data folder")
    }
    return [UInt8](data)
  }

  package static func read(_ path: String) throws(LexiconError) -> [Substring] {
    String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n")
  }
}
