import Foundation
import FoundationXML
import TestSupport

/// Makes documents that a RELAX NG schema accepts, at random, from the schema itself.
///
/// Knows the patterns and datatypes of our own schema; any other ends in an error.
struct SchemaSampler {
  struct Unknown: Error { let what: String }

  /// Held, because its elements live no longer than it does.
  private let document: XMLDocument
  private var definitions: [String: [XMLElement]] = [:]
  private let start: [XMLElement]
  private var random = Generator(seed: 0)
  private var identifiers = 0

  init(schema: URL) throws {
    document = try XMLDocument(contentsOf: schema, options: [])
    let parts = Self.children(document.rootElement())
    for part in parts where part.name == "define" {
      definitions[Self.attribute(part, "name")] = Self.children(part)
    }
    start = parts.first { $0.name == "start" }.map(Self.children) ?? []
  }

  mutating func document(seed: UInt64) throws -> String {
    random = Generator(seed: seed)
    identifiers = 0
    var attributes: [String: String] = [:]
    return try content(start, 0, &attributes)
  }

  private mutating func content(
    _ patterns: [XMLElement], _ depth: Int, _ attributes: inout [String: String]
  ) throws -> String {
    var text = ""
    for pattern in patterns { text += try content(pattern, depth, &attributes) }
    return text
  }

  private mutating func content(
    _ pattern: XMLElement, _ depth: Int, _ attributes: inout [String: String]
  ) throws -> String {
    let children = Self.children(pattern)
    switch pattern.name {
    case "element": return try element(pattern, depth)
    case "attribute":
      attributes[Self.attribute(pattern, "name")] = try children.map { try value($0) }.joined()
      return ""
    case "text": return ["", "亩", "甲 &amp; 乙", "\n "].randomElement(using: &random) ?? ""
    case "empty": return ""
    case "group": return try content(children, depth, &attributes)
    case "ref": return try content(definition(of: pattern), depth, &attributes)
    case "optional":
      return chance(depth < 12 ? 2 : 8) ? try content(children, depth, &attributes) : ""
    case "choice": return try content([one(of: children)], depth, &attributes)
    case "zeroOrMore", "oneOrMore":
      var text = ""
      let most = depth < 8 ? Int.random(in: 0...3, using: &random) : 0
      for _ in 0..<most + (pattern.name == "oneOrMore" ? 1 : 0) {
        text += try content(children, depth, &attributes)
      }
      return text
    default: throw Unknown(what: pattern.xmlString)
    }
  }

  private mutating func element(_ pattern: XMLElement, _ depth: Int) throws -> String {
    let name = Self.attribute(pattern, "name")
    var attributes = depth == 0 ? ["xmlns": "http://www.tei-c.org/ns/1.0"] : [:]
    let inside = try content(Self.children(pattern), depth + 1, &attributes)
    let written = attributes.sorted { $0.key < $1.key }.map { " \($0)=\"\($1)\"" }.joined()
    return "<\(name)\(written)>\(inside)</\(name)>"
  }

  /// The value of an attribute.
  private mutating func value(_ pattern: XMLElement) throws -> String {
    let children = Self.children(pattern)
    switch pattern.name {
    case "text": return ["", "亩", "甲 乙"].randomElement(using: &random) ?? ""
    case "value": return pattern.stringValue ?? ""
    case "data": return try datum(pattern)
    case "choice": return try value(one(of: children))
    case "ref": return try definition(of: pattern).map { try value($0) }.joined()
    case "list": return try children.map { try value($0) }.joined()
    case "oneOrMore":
      let words = try (0...Int.random(in: 0...2, using: &random)).map { _ in
        try children.map { try value($0) }.joined()
      }
      return words.joined(separator: " ")
    default: throw Unknown(what: pattern.xmlString)
    }
  }

  private static let values: [String: [String]] = [
    "date": ["2024-02-29", "0001-01-01", "12024-12-31", "2024-01-01Z"],
    "integer": ["0", "-3", "12"], "positiveInteger": ["1", "99"], "nonNegativeInteger": ["0", "7"],
    "decimal": ["1.5", "-0.25", "100000", "+3", ".5"], "language": ["zh", "en-US"],
    "Name": ["etl", "a.b-c"], "anyURI": ["#a", "#string-range(d1-b1,0,3)", "http://x/y?z=1"],
    #"[^\p{C}\p{Z}]+"#: ["亩", "m2", "元/吨", "%", "a-b"], #"\S+"#: ["#a"],
    #"[\d]+(\.[\d]+){0,3}"#: ["1", "0.1.0", "1.2.3.4"], #"[0-9]+\+[0-9]+"#: ["12+3"],
  ]

  private mutating func datum(_ pattern: XMLElement) throws -> String {
    let type = Self.attribute(pattern, "type")
    if type == "ID" {
      identifiers += 1
      return "i\(identifiers)"
    }
    let key = Self.children(pattern).first?.stringValue ?? type
    guard let value = Self.values[key]?.randomElement(using: &random) else {
      throw Unknown(what: "datum \(key) of \(pattern.xmlString)")
    }
    return value
  }

  private mutating func one(of patterns: [XMLElement]) throws -> XMLElement {
    guard let pattern = patterns.randomElement(using: &random) else {
      throw Unknown(what: "an empty choice")
    }
    return pattern
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  private func definition(of reference: XMLElement) throws -> [XMLElement] {
    let name = Self.attribute(reference, "name")
    guard let definition = definitions[name] else {
      throw Unknown(what: "definition of \(reference.xmlString)")
    }
    return definition
  }

  private static func children(_ element: XMLElement?) -> [XMLElement] {
    element?.children?.compactMap { $0 as? XMLElement } ?? []
  }

  private static func attribute(_ element: XMLElement, _ name: String) -> String {
    // `attribute(forName:)` does not find `type` here.
    element.attributes?.first { $0.name == name }?.stringValue ?? ""
  }
}
