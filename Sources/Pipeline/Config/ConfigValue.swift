/// A type that a setting may have.
protocol ConfigValue: Sendable {
  /// The type as the documentation names it.
  static var typeName: String { get }
  init(_ node: ConfigNode) throws(ConfigError)
  /// The value as YAML.
  var written: String { get }
}

extension Bool: ConfigValue {
  static var typeName: String { "true or false" }

  init(_ node: ConfigNode) throws(ConfigError) {
    switch node.plainText {
    case "true": self = true
    case "false": self = false
    default: throw node.error("expected true or false")
    }
  }

  var written: String { self ? "true" : "false" }
}

extension Int: ConfigValue {
  static var typeName: String { "whole number" }

  init(_ node: ConfigNode) throws(ConfigError) {
    guard let text = node.plainText, let value = Int(text), !text.hasPrefix("+") else {
      throw node.error("expected a whole number")
    }
    guard String(value) == text else {
      throw node.error("write \(value), without leading zeros")
    }
    self = value
  }

  var written: String { String(self) }
}

extension String: ConfigValue {
  static var typeName: String { "text" }

  init(_ node: ConfigNode) throws(ConfigError) { self = try node.text() }

  var written: String { self }
}

extension Array: ConfigValue where Element: ConfigValue {
  static var typeName: String { "list of \(Element.typeName)" }

  init(_ node: ConfigNode) throws(ConfigError) {
    self = []
    for element in try node.elements() { append(try Element(element)) }
  }

  var written: String { "[\(map(\.written).joined(separator: ", "))]" }
}

/// A value with the place where it was written, for checks that come after reading.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var place: ConfigPlace?
  package var key = ""

  package init(_ value: Value, place: ConfigPlace? = nil, key: String = "") {
    self.value = value
    self.place = place
    self.key = key
  }
}

extension Located: ConfigValue where Value: ConfigValue {
  static var typeName: String { Value.typeName }

  init(_ node: ConfigNode) throws(ConfigError) {
    self.init(try Value(node), place: node.place, key: node.key)
  }

  var written: String { value.written }
}

/// One of a few words.
protocol ConfigWord: ConfigValue, RawRepresentable<String>, CaseIterable {}

extension ConfigWord {
  static var typeName: String { allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") }

  init(_ node: ConfigNode) throws(ConfigError) {
    let text = try node.text()
    guard let value = Self(rawValue: text) else {
      let words = Self.allCases.map(\.rawValue)
      throw node.error(
        "expected one of \(words.joined(separator: ", "))",
        suggestion: NearestWord.to(text, among: words))
    }
    self = value
  }

  var written: String { rawValue }
}

/// A value, or `auto` to leave it to the program.
package enum Automatic<Value: Sendable>: Sendable {
  case auto
  case given(Value)

  package var given: Value? {
    if case .given(let value) = self { value } else { nil }
  }
}

extension Automatic: ConfigValue where Value: ConfigValue {
  static var typeName: String { "`auto` or \(Value.typeName)" }

  init(_ node: ConfigNode) throws(ConfigError) {
    self = node.plainText == "auto" ? .auto : .given(try Value(node))
  }

  var written: String { given?.written ?? "auto" }
}
