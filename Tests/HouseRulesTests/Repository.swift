import Foundation
import Testing

/// The files of this repository, for tests that read them as text.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the repository, its path relative to the root.
  struct File: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The name without folder and extension: `Tenths` of `Sources/Numerals/Forms/Tenths.swift`.
    var name: String {
      let last = path.split(separator: "/").last ?? ""
      return String(last.prefix { $0 != "." })
    }
    var testDescription: String { path }
  }

  static func file(_ path: String) throws -> File {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return File(path: path, text: text)
  }

  /// The files under `folder` whose names end in `suffix`, in order of their paths.
  static func files(under folder: String, suffix: String) throws -> [File] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let names = (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(suffix) }
    return try names.sorted().map { try file("\(folder)/\($0)") }
  }

  static func sources(_ folder: String = "Sources") throws -> [File] {
    try files(under: folder, suffix: ".swift")
  }
}

extension String {
  /// `MeasuredNumber` → `measured-number`.
  var kebabCase: String {
    var kebab = ""
    for character in self {
      if character.isUppercase && !kebab.isEmpty { kebab.append("-") }
      kebab.append(contentsOf: character.lowercased())
    }
    return kebab
  }
}
