internal import Foundation
@testable internal import Pipeline

/// A folder of one test, removed with all in it when the test is done.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "etl-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileTree.remove(path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let target = "\(path)/\(name)"
    try FileTree.makeFolders((target as NSString).deletingLastPathComponent)
    try Data(bytes).write(to: URL(fileURLWithPath: target))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  /// Every file below a folder with its bytes, hidden ones and the record of the run apart.
  func contents(of folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try FileTree.names(in: "\(path)/\(folder)")
    where !name.hasPrefix(".") && name != "run.json" {
      let inner = "\(folder)/\(name)"
      if FileStatus(of: "\(path)/\(inner)")?.kind == .folder {
        contents.merge(try self.contents(of: inner)) { $1 }
      } else {
        contents[inner] = try read(inner)
      }
    }
    return contents
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }
}
