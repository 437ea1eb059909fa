internal import Foundation
internal import Newspaper
internal import Yams

/// One lexicon file (词表): an open set as data, loaded and checked.
///
/// A file is a mapping: keys that hold for all entries, and one list of entries, each with a word,
/// its other spellings (`also`), further keys, and at least one example.
package struct Lexicon: Sendable {
  /// Which keys a lexicon file may hold; anything else is refused.
  package struct Shape: Sendable {
    /// Key of the list of entries.
    package var list: String
    /// Key of an entry's word.
    package var word: String
    /// Keys of the file as a whole.
    package var header: Set<String>
    /// Further keys of an entry, each with one value or a list of them.
    package var keys: Set<String>

    package init(
      list: String = "entries", word: String = "word", header: Set<String> = [],
      keys: Set<String> = []
    ) {
      self.list = list
      self.word = word
      self.header = header
      self.keys = keys
    }
  }

  package let file: String
  package let header: [String: String]
  package let entries: [LexiconEntry]

  /// The folder of the lexicons that ship with the program.
  package static var folder: String { (Bundle.module.resourcePath ?? ".") + "/data" }

  /// Loads one file, named relative to ``folder``: `units/area.yaml`.
  package init(named name: String, shape: Shape) throws(LexiconError) {
    try self.init(path: Self.folder + "/" + name, shape: shape)
  }

  /// The names of the files in a folder of the lexicons, in order: `units` → `units/area.yaml`….
  package static func names(in subfolder: String) throws(LexiconError) -> [String] {
    let path = folder + "/" + subfolder
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw LexiconError(file: path, message: "cannot read the folder of lexicons")
    }
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { subfolder + "/" + $0 }
  }

  package init(path: String, shape: Shape) throws(LexiconError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LexiconError(file: path, message: "cannot read the lexicon")
    }
    let bytes = [UInt8](data)
    if let read = PlainLexiconReader.read(bytes, file: path, shape: shape) {
      self.init(file: path, header: read.header, entries: read.entries)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LexiconError(file: path, message: "cannot read the lexicon as UTF-8 text")
    }
    try self.init(yaml: text, file: path, shape: shape)
  }

  /// Reads all of YAML, by the library.
  package init(yaml: String, file: String, shape: Shape) throws(LexiconError) {
    let (header, entries) = try LexiconReader(file: file, shape: shape).read(yaml)
    self.init(file: file, header: header, entries: entries)
  }

  private init(file: String, header: [String: String], entries: [LexiconEntry]) {
    (self.file, self.header, self.entries) = (file, header, entries)
  }
}

/// Walks the YAML nodes, so that every error knows its line and column.
private struct LexiconReader {
  let file: String
  let shape: Lexicon.Shape

  func read(_ yaml: String) throws(LexiconError) -> ([String: String], [LexiconEntry]) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw LexiconError(file: file, message: "\(error)")
    }
    guard let mapping = root?.mapping else {
      throw LexiconError(file: file, message: "write a mapping with the key '\(shape.list)'")
    }
    var header: [String: String] = [:]
    var entries: [LexiconEntry] = []
    for (key, value) in mapping {
      let name = try scalar(key, "a key")
      if name == shape.list {
        guard let list = value.sequence else { throw error(value, "'\(name)' must be a list") }
        for node in list { entries.append(try entry(node)) }
      } else if shape.header.contains(name) {
        header[name] = try scalar(value, "'\(name)'")
      } else {
        throw unknown(key, name, known: shape.header.union([shape.list]))
      }
    }
    return (header, entries)
  }

  private func entry(_ node: Node) throws(LexiconError) -> LexiconEntry {
    guard let mapping = node.mapping else { throw error(node, "an entry must be a mapping") }
    var word: String?
    var also: [String] = []
    var fields: [String: String] = [:]
    var lists: [String: [String]] = [:]
    var examples: [String] = []
    for (key, value) in mapping {
      let name = try scalar(key, "a key")
      switch name {
      case shape.word: word = try scalar(value, "'\(name)'")
      case "also": also = try list(value, name)
      case "examples": examples = try self.examples(value)
      case _ where !shape.keys.contains(name):
        throw unknown(key, name, known: shape.keys.union([shape.word, "also", "examples"]))
      case _ where value.sequence != nil: lists[name] = try list(value, name)
      default: fields[name] = try scalar(value, "'\(name)'")
      }
    }
    guard let word, !word.isEmpty else { throw error(node, "key '\(shape.word)' is missing") }
    return LexiconEntry(
      word: word, also: also, fields: fields, lists: lists, exampleLines: examples, file: file,
      line: node.mark?.line ?? 0)
  }

  private func examples(_ node: Node) throws(LexiconError) -> [String] {
    var examples: [String] = []
    for item in node.sequence ?? [] {
      let line = try scalar(item, "an example")
      guard Example(line) != nil else {
        throw error(item, "brackets ⟦ ⟧ must pair up, with one result a bracket behind ' => '")
      }
      examples.append(line)
    }
    return examples
  }

  private func list(_ node: Node, _ name: String) throws(LexiconError) -> [String] {
    guard let sequence = node.sequence else { throw error(node, "'\(name)' must be a list") }
    var values: [String] = []
    for item in sequence { values.append(try scalar(item, "an item of '\(name)'")) }
    return values
  }

  private func scalar(_ node: Node, _ what: String) throws(LexiconError) -> String {
    guard let scalar = node.scalar else { throw error(node, "\(what) must be a single value") }
    return scalar.string
  }

  private func unknown(_ node: Node, _ name: String, known: Set<String>) -> LexiconError {
    let list = known.sorted().joined(separator: ", ")
    return error(node, "unknown key '\(name)'; known here: \(list)")
  }

  private func error(_ node: Node, _ message: String) -> LexiconError {
    LexiconError(
      file: file, line: node.mark?.line, column: node.mark?.column, message: message)
  }
}
