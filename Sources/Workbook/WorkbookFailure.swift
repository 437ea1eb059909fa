internal import CLibxlsxwriter

/// What keeps a workbook from being written: the file, and what the library said.
package struct WorkbookFailure: Error, Equatable, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "cannot write the workbook \(path): \(reason)" }

  /// Throws where the library did not do what it was asked for.
  static func check(_ result: lxw_error, _ path: String) throws(WorkbookFailure) {
    guard result != LXW_NO_ERROR else { return }
    let said = lxw_strerror(result).map { String(cString: $0) }
    throw WorkbookFailure(path: path, reason: said ?? "error \(result.rawValue)")
  }
}
